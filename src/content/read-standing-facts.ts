/** The facts every briefing states about the mission policy: its schema, and that each source is used. */
import { StandingFacts } from '../domain/standing-facts.ts'
import { checkLanguages } from './check-languages.ts'
import { checkNames } from './check-names.ts'
import { type Checked, checkFile } from './check-shape.ts'
import { checkSources } from './check-sources.ts'
import { recordAt, textsAt } from './rough.ts'

export function readStandingFacts(file: string, bytes: Uint8Array): Checked<StandingFacts> {
  return checkFile(file, bytes, StandingFacts, (raw, found, complete) => {
    const cites = Object.entries(recordAt(raw, 'facts')).map(([name, fact]) => ({
      path: ['facts', name, 'sources'],
      ids: textsAt(fact, 'sources'),
    }))
    checkSources(raw, cites, complete !== undefined, found)
    checkLanguages(raw, found)
    checkNames(raw, found)
  })
}
