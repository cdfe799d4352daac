/** Which version somebody changed: as HTTP says it, or as our form does. "Any version" is no answer. */
import type { Context } from 'hono'
import type { Doors } from '../house.ts'

export function readVersion({ req }: Context<Doors>, form: URLSearchParams): number | undefined {
  const said = req.header('if-match') ?? `"${form.get('version')}"`
  const [, digits] = /^"(\d{1,15})"$/.exec(said) ?? []
  return digits === undefined ? undefined : Number(digits)
}
