/** From what an official wrote to a text that may be printed, or everything that is wrong with it. */
import { Voice } from '../domain/voice.ts'
import { explainField, type FieldProblem, onOneLine, tidy } from './read-fields.ts'

export interface ReadVoice {
  readonly voice?: Voice
  readonly typed: unknown
  readonly problems: readonly FieldProblem[]
}

/** What a sender gave as background is printed nowhere, and an organisation stands only under what it put its name to. */
export function readVoice(raw: unknown): ReadVoice {
  const typed = tidy(raw, onOneLine)
  const { use, organisation } = Object(typed)
  const problems: FieldProblem[] = []
  if (use === 'background') problems.push({ path: 'use', problem: 'background' })
  const named = organisation !== undefined
  if (use === 'attributed' && !named) problems.push({ path: 'organisation', problem: 'organisation-missing' })
  if (use !== 'attributed' && named)
    problems.push({ path: 'organisation', problem: 'organisation-not-asked' })
  const parsed = Voice.safeParse(typed)
  const further = (parsed.error?.issues ?? []).flatMap(issue => explainField(issue, typed))
  // The schema tells an organisation that is missing at `use`, where a form cannot lead to it.
  problems.push(...further.filter(({ path }) => path !== 'use' || use !== 'attributed'))
  return parsed.success && problems.length === 0
    ? { voice: parsed.data, typed, problems }
    : { typed, problems }
}
