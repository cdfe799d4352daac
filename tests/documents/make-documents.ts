/** Makes every document of every country with a profile, for the checks in this folder: 4 audiences × 2 languages each. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { audiences, languages, type Sector } from '../../src/domain/closed-lists.ts'
import { countryName } from '../../src/domain/country.ts'
import type { CountryProfile } from '../../src/domain/country-profile.ts'
import type { Mission } from '../../src/domain/mission.ts'
import type { Voice } from '../../src/domain/voice.ts'
import { content } from '../../src/generated/content.ts'
import { templates } from '../../src/generated/templates.ts'
import { shell } from '../../src/generated/word-shell.ts'
import { wordings } from '../../src/generated/wording.ts'
import { prepareBriefing } from '../../src/prepare-briefing.ts'
import { makePress } from '../../src/render/render-html.ts'

export const asOf = '2026-11-23'
export const folder = join(import.meta.dirname, '../output/documents')

export interface MadeDocument {
  readonly name: string
  readonly path: string
  readonly country: string
  readonly audience: (typeof audiences)[number]
  readonly language: (typeof languages)[number]
}

/** A made-up mission to the two sectors that the profile says most about. */
function missionTo(profile: CountryProfile): Mission {
  const counts = new Map<Sector, number>()
  for (const { sectors } of profile.risks) {
    for (const sector of sectors === 'all' ? [] : sectors) counts.set(sector, (counts.get(sector) ?? 0) + 1)
  }
  const sectors = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([sector]) => sector)
  const code = profile.country.toLowerCase()
  return {
    id: `mission-${code}`,
    title: {
      nl: `Handelsmissie ${countryName(profile.country, 'nl')}`,
      en: `Trade mission to ${countryName(profile.country, 'en')}`,
    },
    countries: [profile.country],
    sectors: sectors.slice(0, 2),
    departs: '2027-03-01',
    returns: '2027-03-05',
    led_by: 'minister',
    organiser: 'RVO',
    instruments: ['trade-mission'],
    programme: [
      {
        on: '2027-03-01',
        kind: 'government-meeting',
        what: { nl: 'Gesprek op het ministerie', en: 'Meeting at the ministry' },
      },
      {
        on: '2027-03-02',
        kind: 'site-visit',
        what: { nl: 'Bezoek aan een bedrijf', en: 'Visit to a company' },
      },
      {
        on: '2027-03-04',
        kind: 'civil-society-meeting',
        what: { nl: 'Gesprek op de ambassade', en: 'Meeting at the embassy' },
      },
    ],
    contacts: [{ role: 'rbc-helpdesk', name: 'IMVO-steunpunt RVO', email: 'imvo@example.nl' }],
  }
}

const voices: Voice[] = [
  {
    organisation: 'Stichting Voorbeeld (verzonnen)',
    use: 'attributed',
    theme: 'labour',
    sectors: 'all',
    statement: {
      nl: 'Leden vertellen ons dat overwerk zonder toeslag gewoon is.',
      en: 'Members tell us that overtime without extra pay is normal.',
    },
    ask: { nl: 'Vraag naar de urenstaten.', en: 'Ask for the time sheets.' },
    sources: ['https://example.org/overtime'],
  },
  {
    use: 'anonymous',
    theme: 'defenders',
    sectors: 'all',
    statement: {
      nl: 'Organisaties ontvangen minder vaak bezoek.',
      en: 'Organisations receive visitors less often.',
    },
    sources: [],
  },
]

export function makeDocuments(): MadeDocument[] {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return languages.flatMap(language => {
    const press = makePress(templates, wordings[language], language)
    return content.profiles.flatMap(profile =>
      audiences.map(audience => {
        const mission = missionTo(profile)
        const name = `${mission.id}-${audience}-${language}.docx`
        const { word } = prepareBriefing({ mission, content, voices, audience, language, asOf }, press, shell)
        const path = join(folder, name)
        writeFileSync(path, word())
        return { name, path, country: profile.country, audience, language }
      }),
    )
  })
}
