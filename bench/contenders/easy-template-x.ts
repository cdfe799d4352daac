/** easy-template-x: the same Word template, the same data. */
import { TemplateHandler } from 'easy-template-x'
import type { Contender } from './contender.ts'

export const prepare: Contender['prepare'] = ({ template, templateData }) => {
  const handler = new TemplateHandler()
  const file = Buffer.from(template)
  return async () => handler.process(file, templateData as Parameters<typeof handler.process>[1])
}
