/** docx with docx/html: our HTML as it is, turned into objects and packed. */
import { Document, Packer } from 'docx'
import { htmlToContent } from 'docx/html'
import type { Contender } from './contender.ts'

export const prepare: Contender['prepare'] =
  ({ html }) =>
  async () =>
    Packer.toBuffer(new Document({ sections: [{ children: [...htmlToContent(html)] }] }))
