/**
 * The leak test. Every field that takes free text gets a word of its own; each Briefing, its HTML and its Word file may
 * hold just the words that the table below allows. A new field fails here until somebody says whom it may reach.
 */
import { describe, expect, it } from 'vitest'
import { audiences, languages } from '../../src/domain/closed-lists.ts'
import { prepareBriefing } from '../../src/prepare-briefing.ts'
import { inputs } from '../support/atlantis.ts'
import { presses, shell } from '../support/house.ts'
import { partsOf } from '../support/parts-of.ts'
import { sow } from '../support/sow.ts'

type Audience = (typeof audiences)[number]
const letters: Record<Audience, string> = { participant: 'P', public: 'U', official: 'O', ambassador: 'A' }

/** Field, who has it in the Briefing, and who reads it in the document where that is not the same. First match counts. */
const table: readonly (readonly [field: string, briefing: string, document?: string])[] = [
  ['mission.title', 'PUOA'],
  ['mission.organiser', 'PUOA', 'PUO'],
  // Who will be where and whom to call stays among those who travel.
  ['mission.programme.*.what', 'PO'],
  ['mission.contacts.*.*', 'PO'],
  ['mission.high_risk.decided_by', 'PUOA', 'PUO'],
  ['mission.high_risk.reason', 'POA', 'PO'],

  ['voices.attributed.**', 'PUOA'],
  // Many readers and much time make a sender recognisable: not on a website. The name is for nobody.
  ['voices.anonymous.organisation', ''],
  ['voices.anonymous.**', 'POA'],
  ['voices.background.**', ''],

  ['profile.reviewed.by', ''],
  ['**.read_via', ''],
  ['profile.sources.lagoon-treaty-2020.*', 'O'],
  ['profile.sources.*.origin', 'PUOA', 'PUO'],
  ['profile.sources.**', 'PUOA'],
  // Touches no sector of this mission.
  ['profile.risks.vanished-miners.**', ''],
  // Outside the summary: the ambassador knows of them by name, and says so only of what may be out of date.
  ['profile.risks.child-divers.title', 'PUOA'],
  ['profile.risks.land-under-the-tide.title', 'PUOA', 'PUO'],
  ['profile.risks.child-divers.**', 'PUO'],
  ['profile.risks.land-under-the-tide.**', 'PUO'],
  ['profile.risks.*.title', 'PUOA'],
  ['profile.risks.*.statement', 'PUOA'],
  // The ambassador puts the first three questions to the participants.
  ['profile.risks.pay-gap-pearl-sorting.ask', 'PUOA', 'PUO'],
  ['profile.risks.sea-grass-dredging.ask', 'PUOA', 'PUO'],
  ['profile.risks.*.ask', 'PUOA'],
  ['profile.risks.**', 'PUOA', 'PUO'],
  ['profile.context.*.statement', 'PUO'],
  ['profile.conduct.*.advice', 'PUO'],
  ['profile.not_assessed.*.reason', 'PUOA'],
  // What the Netherlands may raise, and what the mission itself may cause, is for officials.
  ['profile.commitments.**', 'O'],
  ['profile.points_to_raise.**', 'O'],
  ['profile.mission_harms.**', 'O'],

  ['conditions.**.includes.*', ''],
  // Its country is sown over, so it is for nobody here: only its name is printed.
  ['conditions.coral-export-rules.title', 'PUO'],
  ['conditions.coral-export-rules.**', ''],
  // Help that this mission does not use: what it asks and until when, without act and rules.
  ['conditions.kraken-fund.act', 'PUO', ''],
  ['conditions.kraken-fund.rules.*.for', 'PUO', ''],
  ['conditions.kraken-fund.rules.*.article', 'PUO', ''],
  ['conditions.**', 'PUO'],

  ['standing.facts.ambassador_may_join.statement', 'PUOA', 'A'],
  ['standing.facts.civil_society_input.statement', 'PUOA', 'PUO'],
  ['standing.**', 'PUOA'],
]

const fields: string[] = []
const sown = sow(inputs, (path, kind) => {
  const canary = `Canary${String(fields.push(path) - 1).padStart(4, '0')}x`
  return { text: canary, address: `https://example.org/${canary}`, email: `${canary}@example.org` }[kind]
})
const found = (text: string) =>
  new Set([...text.matchAll(/Canary(\d{4})x/g)].map(([, index]) => fields[Number(index)] ?? 'nothing'))

const patterns = table.map(([field]) => {
  const pattern = field.replaceAll('.', '\\.').replace(/\*+/g, stars => (stars.length > 1 ? '.+' : '[^.]+'))
  return new RegExp(`^${pattern}$`)
})
const rowOf = (field: string) => {
  const bare = field.replace(/\.(nl|en)$/, '')
  return patterns.findIndex(pattern => pattern.test(bare))
}
function allowed(audience: Audience, language: string, column: 1 | 2): string[] {
  return fields.filter(field => {
    const [, inBriefing = '', inDocument = inBriefing] = table[rowOf(field)] ?? []
    const inLanguage = !/\.(nl|en)$/.test(field) || field.endsWith(`.${language}`)
    return inLanguage && (column === 1 ? inBriefing : inDocument).includes(letters[audience])
  })
}

function prepare(audience: Audience, language: (typeof languages)[number]) {
  const { briefing, html, word } = prepareBriefing({ ...sown, audience, language }, presses[language], shell)
  const parts = Object.values(partsOf(word())).join('\n')
  return { briefing: found(JSON.stringify(briefing)), html: found(html), word: found(parts) }
}

describe.each(audiences)('what reaches %s', audience => {
  it.each(languages)('is what may, in %s', language => {
    const { briefing, html, word } = prepare(audience, language)
    expect([...briefing].sort()).toEqual(allowed(audience, language, 1).sort())
    const document = allowed(audience, language, 2).sort()
    expect([...html].sort()).toEqual(document)
    expect([...word].sort()).toEqual(document)
  })
})

describe('circles', () => {
  it.each<[Audience, Audience]>([
    ['public', 'participant'],
    ['participant', 'official'],
    ['ambassador', 'participant'],
  ])('%s knows nothing that %s does not', (narrower, wider) => {
    for (const language of languages) {
      const more = prepare(wider, language).briefing
      expect([...prepare(narrower, language).briefing].filter(field => !more.has(field))).toEqual([])
    }
  })

  it('says of every field whom it may reach, and of none that does not exist', () => {
    expect(fields.filter(field => rowOf(field) < 0)).toEqual([])
    const used = new Set(fields.map(rowOf))
    expect(table.filter((_, row) => !used.has(row)).map(([field]) => field)).toEqual([])
    expect(new Set(fields).size).toBeGreaterThan(300)
  })
})
