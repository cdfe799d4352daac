/** Makes every document of every country with a profile, for the checks in this folder: 4 audiences × 2 languages each. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { audiences, languages } from '../../src/domain/closed-lists.ts'
import type { Voice } from '../../src/domain/voice.ts'
import { content } from '../../src/generated/content.ts'
import { templates } from '../../src/generated/templates.ts'
import { shell } from '../../src/generated/word-shell.ts'
import { wordings } from '../../src/generated/wording.ts'
import { prepareBriefing } from '../../src/prepare-briefing.ts'
import { makePress } from '../../src/render/render-html.ts'
import { missionTo } from './mission-to.ts'

export const asOf = '2026-11-23'
export const folder = join(import.meta.dirname, '../output/documents')

export interface MadeDocument {
  readonly name: string
  readonly path: string
  readonly country: string
  readonly audience: (typeof audiences)[number]
  readonly language: (typeof languages)[number]
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
        const mission = missionTo(profile.country, content)
        const name = `${mission.id}-${audience}-${language}.docx`
        const { word } = prepareBriefing({ mission, content, voices, audience, language, asOf }, press, shell)
        const path = join(folder, name)
        writeFileSync(path, word())
        return { name, path, country: profile.country, audience, language }
      }),
    )
  })
}
