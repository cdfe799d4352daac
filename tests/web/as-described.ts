/** Whether an answer of the API is of the shape that its own description gives for it. */
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

/** Nothing, or all that is otherwise. */
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
