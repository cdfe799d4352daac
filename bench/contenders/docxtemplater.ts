/** docxtemplater 3 with pizzip: a Word template with loops, filled with data that lies ready. */
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import type { Contender } from './contender.ts'

export const prepare: Contender['prepare'] =
  ({ template, templateData }) =>
  () => {
    const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true })
    document.render(templateData)
    return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
  }
