/** Whether the API does as its description says. */

import { Ajv2020 } from 'ajv/dist/2020.js'
import { describeApi } from '../../scripts/describe-api.ts'

export const description = describeApi() as {
  paths: Record<
    string,
    Record<string, { responses: Record<string, { content: Record<string, { schema: object }> }> }>
  >
}
const ajv = new Ajv2020({ strict: false, formats: { uri: true } })
ajv.addSchema({ $id: 'api', ...description })

/** What is wrong with the shape of an answer: nothing, where it is the one that the description gives. */
export function asDescribed(
  path: string,
  method: string,
  status: number,
  type: string,
  body: unknown,
): unknown {
  const { schema } = description.paths[path]?.[method]?.responses[status]?.content[type] ?? {}
  if (!schema) throw new Error(`nothing is said of ${method} ${path} ${status} ${type}`)
  const local = JSON.parse(JSON.stringify(schema).replaceAll('#/components', 'api#/components'))
  return ajv.validate(local, body) ? [] : ajv.errors
}

/** Whether what is sent is what the description asks for. */
export function isAsAsked(schema: string, body: unknown): boolean {
  return ajv.validate({ $ref: `api#/components/schemas/${schema}` }, body)
}
