/** What `POST /v1/briefings` is asked: a mission as a mission file has it, and for whom its briefing is. */
import { explainIssue } from '../../content/explain-issue.ts'
import { type Audience, audiences } from '../../domain/closed-lists.ts'
import { Mission } from '../../domain/mission.ts'
import { inBody, isObject } from './in-and-out.ts'
import type { FieldProblem } from './problem-details.ts'

interface Read {
  readonly errors: readonly FieldProblem[]
}

/** In the words of the command line. Whether there is such a mission is not looked up, so that nothing tells. */
export function readMissionSent(
  body: unknown,
  isAllowed: (id: string) => boolean,
): Read & { readonly mission?: Mission } {
  const parsed = Mission.safeParse(body)
  const wrong = (parsed.error?.issues ?? []).flatMap(issue => explainIssue(issue, body, Mission))
  const errors = wrong.map(({ path, key, found, expected, remedy }) =>
    inBody(key === undefined ? path : [...path, key], `${found}; expected ${expected}; ${remedy}`),
  )
  const id = isObject(body) ? body.id : undefined
  if (typeof id === 'string' && !isAllowed(id)) {
    errors.push(inBody(['id'], 'expected the id of a mission that you may make briefings on'))
  }
  return parsed.success && errors.length === 0 ? { mission: parsed.data, errors } : { errors }
}

/** For participants when nothing is said, as on the command line. */
export function readAudience(
  query: Readonly<Record<string, readonly string[]>>,
): Read & { readonly audience?: Audience } {
  const { audience: asked = ['participant'], ...others } = query
  const audience = audiences.find(one => asked.length === 1 && one === asked[0])
  const errors: FieldProblem[] = [
    ...(audience ? [] : [inQuery('audience', `expected one of ${audiences.join(', ')}`)]),
    ...(Object.keys(others).length > 0 ? [inQuery('', 'expected only audience')] : []),
  ]
  return audience && errors.length === 0 ? { audience, errors } : { errors }
}

function inQuery(pointer: string, detail: string): FieldProblem {
  return { in: 'query', pointer, detail }
}
