/** The facts every briefing states about the mission policy: its schema, and that each source is used. */
import { StandingFacts } from '../domain/standing-facts.ts'
import { checkLanguages } from './check-languages.ts'
import { type Checked, checkShape, problemsIn } from './check-shape.ts'
import { checkSources } from './check-sources.ts'

export function readStandingFacts(file: string, bytes: Uint8Array): Checked<StandingFacts> {
  const checked = checkShape(file, bytes, StandingFacts)
  const { value: standing, yaml } = checked
  if (!standing || !yaml) return checked
  const found = problemsIn(file, yaml)
  const cites = Object.entries(standing.facts).map(([name, { sources }]) => ({
    path: ['facts', name, 'sources'],
    ids: sources,
  }))
  checkSources(standing.sources, cites, found)
  checkLanguages(standing, found)
  return { value: standing, yaml, problems: found.problems }
}
