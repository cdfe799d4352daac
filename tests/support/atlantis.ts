/** Atlantis, the fictional country of the tests: its content, missions and voices, read as the product reads them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readContent } from '../../src/content/read-content.ts'
import { readMission, readVoices } from '../../src/content/read-mission.ts'
import type { Content } from '../../src/domain/content.ts'
import type { CountryProfile, Risk } from '../../src/domain/country-profile.ts'
import type { Mission } from '../../src/domain/mission.ts'
import { type Problem, sayProblem } from '../../src/domain/problem.ts'
import type { Voice } from '../../src/domain/voice.ts'
import { Citations } from '../../src/merge/cite-sources.ts'
import type { Edition } from '../../src/merge/edition.ts'
import type { BriefingInputs } from '../../src/merge/merge-briefing.ts'
import type { MissionRisk } from '../../src/merge/rank-risks.ts'

export const asOf = '2026-11-23'
export const fixtures = join(import.meta.dirname, '../fixtures/atlantis')

export const bytesOf = (file: string) => readFileSync(join(fixtures, file))

const checked = readContent(fixtures)
export const content: Content = sound(checked.content, checked.problems)
const [first] = content.profiles
export const atlantis: CountryProfile = sound(first, [])
export const pearls: Mission = missionFrom('missions/pearls.yaml')
export const twoCountries: Mission = missionFrom('missions/two-countries.yaml')
const heard = readVoices('voices.yaml', bytesOf('voices.yaml'))
export const voices: readonly Voice[] = sound(heard.value, heard.problems)

/** What a briefing on the pearl mission is made from, for a participant who reads Dutch. */
export const inputs: BriefingInputs = {
  mission: pearls,
  content,
  voices,
  audience: 'participant',
  language: 'nl',
  asOf,
}

export function edition(change: Partial<Edition> = {}): Edition {
  return { audience: 'participant', language: 'en', asOf, citations: new Citations(), ...change }
}

/** The risk of Atlantis with this id, changed where a test wants it otherwise. */
export function risk(id: string, change: Partial<Risk> = {}): Risk {
  const found = atlantis.risks.find(one => one.id === id)
  if (!found) throw new Error(`Atlantis has no risk ${id}`)
  return { ...found, ...change }
}

export function inMission(found: Risk, profile: CountryProfile = atlantis): MissionRisk {
  return { risk: found, profile, anchor: `xa-${found.id}` }
}

function missionFrom(file: string): Mission {
  const { value, problems } = readMission(file, bytesOf(file))
  return sound(value, problems)
}

function sound<T>(value: T | undefined, problems: readonly Problem[]): T {
  if (problems.length > 0 || value === undefined) throw new Error(problems.map(sayProblem).join('\n'))
  return value
}
