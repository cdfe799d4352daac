/** Golden files, read as text by whoever reviews a change: did the merge change, did the words, did the layout? */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Audience, Language } from '../src/domain/closed-lists.ts'
import { prepareBriefing } from '../src/prepare-briefing.ts'
import { wordsOf } from '../src/render/words-of.ts'
import { inputs, pearls, twoCountries } from './support/atlantis.ts'
import { presses, shell } from './support/house.ts'
import { partsOf } from './support/parts-of.ts'
import { prettyXml } from './support/pretty-xml.ts'

const golden = (file: string) => join(import.meta.dirname, 'golden/atlantis', file)
const prepare = (audience: Audience, language: Language, mission = pearls) =>
  prepareBriefing({ ...inputs, mission, audience, language }, presses[language], shell)

describe('Atlantis', () => {
  it('is merged as before', async () => {
    const { briefing } = prepare('official', 'nl')
    await expect(`${JSON.stringify(briefing, null, 2)}\n`).toMatchFileSnapshot(golden('briefing.json'))
  })

  it.each<[file: string, Audience, Language, typeof pearls]>([
    ['briefing.nl.txt', 'participant', 'nl', pearls],
    ['briefing.en.txt', 'participant', 'en', pearls],
    ['public.nl.txt', 'public', 'nl', pearls],
    ['official.nl.txt', 'official', 'nl', pearls],
    ['speaking-notes.nl.txt', 'ambassador', 'nl', pearls],
    ['speaking-notes.en.txt', 'ambassador', 'en', pearls],
    ['two-countries.en.txt', 'official', 'en', twoCountries],
  ])('reads as before: %s', async (file, audience, language, mission) => {
    await expect(wordsOf(prepare(audience, language, mission).html)).toMatchFileSnapshot(golden(file))
  })

  it('is laid out as before', async () => {
    const document = partsOf(prepare('participant', 'nl').word())['word/document.xml'] ?? ''
    await expect(prettyXml(document)).toMatchFileSnapshot(golden('document.xml'))
  })
})
