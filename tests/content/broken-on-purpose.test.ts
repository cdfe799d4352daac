/** Mistakes that people make, one at a time in a sound repository of content: each is named with its place and what to do. */
import { afterAll, describe, expect, it } from 'vitest'
import { plantContent } from '../support/content-tree.ts'

const tree = plantContent()
afterAll(() => tree.remove())

const profile = 'country-profiles/xa.yaml'
const act = 'imvo-conditions/pearl-origin-act.yaml'
const values = 'indicators/values.csv'
const mission = 'demo-missions/pearls.yaml'

interface Breakage {
  readonly what: string
  readonly file: string
  readonly right: string
  readonly wrong: string
  /** Every line that is told; a word that is wrong in two ways is told twice. */
  readonly told: readonly string[]
}

const breakages: readonly Breakage[] = [
  {
    what: 'a tab before a key',
    file: profile,
    right: '    theme: forced-labour',
    wrong: '\ttheme: forced-labour',
    told: [
      'country-profiles/xa.yaml:65:1 - found a tab; expected spaces at the beginning of a line; replace each tab by two spaces',
    ],
  },
  {
    what: 'a line that begins too far to the left',
    file: profile,
    right: '    theme: forced-labour',
    wrong: '   theme: forced-labour',
    told: [
      'country-profiles/xa.yaml:65:1 - found a line that begins at another distance from the margin than the lines it belongs with; expected the same number of spaces before the keys of one entry; compare it with the line above',
    ],
  },
  {
    what: 'a line that begins too far to the right',
    file: profile,
    right: '    theme: forced-labour',
    wrong: '      theme: forced-labour',
    told: [
      'country-profiles/xa.yaml:64:9 - found a line below this one that begins too far to the right; expected the keys of one entry at the same distance from the margin; take away the spaces that the next line has too many',
    ],
  },
  {
    what: 'an entry that lost its hyphen',
    file: profile,
    right: '  - id: union-busting-harbour',
    wrong: '    id: union-busting-harbour',
    told: [
      'country-profiles/xa.yaml:88:5 - found the same key twice; expected each key once; delete one of the two, or begin a new entry with a hyphen',
    ],
  },
  {
    what: 'a bracket that is never closed',
    file: profile,
    right: 'sectors: [maritime, logistics]',
    wrong: 'sectors: [maritime, logistics',
    told: [
      'country-profiles/xa.yaml:91:5 - found a [ above this line that is never closed; expected a ] for every [; add the ]',
    ],
  },
  {
    what: 'quotes around a part of a text',
    file: profile,
    right: 'en: In 2024 armed guards patrolled the mine.',
    wrong: 'en: "Guards" patrolled the mine.',
    told: [
      'country-profiles/xa.yaml:233:20 - found text after a closing quote; expected quotes around a whole text, or none; put the whole text in double quotes, with single quotes inside it',
    ],
  },
  {
    what: 'a # that swallows the rest of a text',
    file: profile,
    right: 'en: In 2024 armed guards patrolled the mine.',
    wrong: 'en: In 2024 guard # 1 patrolled the mine.',
    told: [
      'country-profiles/xa.yaml:233:11 - found a # that ends the text "In 2024 guard"; expected quotes around a text with a #; put the whole text in double quotes',
    ],
  },
  {
    what: 'a colon in a text without quotes',
    file: profile,
    right: 'en: In 2025 forty dock workers lost',
    wrong: 'en: In 2025: forty dock workers lost',
    told: [
      'country-profiles/xa.yaml:95:11 - found a second colon after a key; expected one key and its value on a line; put quotes around a text with a colon',
    ],
  },
  {
    what: 'a comma that ends a text',
    file: profile,
    right: 'rights_holders: { nl: havenarbeiders, en: dock workers }',
    wrong: 'rights_holders: { nl: havenarbeiders, en: dock workers, who load ships }',
    told: [
      'country-profiles/xa.yaml:91:61 - found a comma that ends the text before "who load ships"; expected quotes around a text with a comma; put the whole text in double quotes',
    ],
  },
  {
    what: 'a key that is spelled wrong',
    file: profile,
    right: 'likelihood: { level: likely, because: { nl: Het gebeurde',
    wrong: 'likelyhood: { level: likely, because: { nl: Het gebeurde',
    told: [
      'country-profiles/xa.yaml:88:5 - found no likelihood; expected the keys level and because; add likelihood',
      'country-profiles/xa.yaml:100:5 - found the unknown key likelyhood; expected only id, theme, sectors, region, rights_holders, title, statement, severity, likelihood, involvement, actions, ask, sources, confirmed, and review_by; did you mean likelihood?',
    ],
  },
  {
    what: 'a language that is missing',
    file: profile,
    right:
      '      en: In 2025 forty dock workers lost their jobs in the week in which they joined the union.\n',
    wrong: '',
    told: ['country-profiles/xa.yaml:94:7 - found no en; expected text; add en'],
  },
  {
    what: 'an invisible character that came along with a copy',
    file: profile,
    right: 'en: dock workers }',
    wrong: 'en: "dock\u200b workers" }',
    told: [
      'country-profiles/xa.yaml:91:47 - found the character U+200B at position 5; expected plain text without control, invisible or direction-changing characters; delete that character',
    ],
  },
  {
    what: 'a place of the template that nobody filled in',
    file: profile,
    right: 'en: In 2024 armed guards patrolled the mine.',
    wrong: 'en: …',
    told: [
      'country-profiles/xa.yaml:233:11 - found a place to fill in; expected text; write the text in place of the dots, or delete the key where it is optional',
    ],
  },
  {
    what: 'a sector that is not on the list',
    file: profile,
    right: 'sectors: [maritime, logistics]',
    wrong: 'sectors: [maritime, harbours]',
    told: [
      'country-profiles/xa.yaml:90:25 - found "harbours"; expected one of agriculture, chemicals, construction, creative, energy, garments, health, high-tech, ict, infrastructure, logistics, maritime, mining, security, water; choose one of these',
    ],
  },
  {
    what: 'a day that does not exist',
    file: profile,
    right: 'confirmed: 2026-05-12',
    wrong: 'confirmed: 2026-02-30',
    told: [
      'country-profiles/xa.yaml:200:16 - found "2026-02-30"; expected a day that exists, as YYYY-MM-DD; write it like 2027-02-08',
    ],
  },
  {
    what: 'a review before the confirmation',
    file: profile,
    right: 'review_by: 2026-11-12',
    wrong: 'review_by: 2026-05-11',
    told: [
      'country-profiles/xa.yaml:201:16 - found 2026-05-11; expected a day after confirmed (2026-05-12); correct one of the two',
    ],
  },
  {
    what: 'a source that is not in the file',
    file: profile,
    right: 'sources: [mermaid-university-2024]',
    wrong: 'sources: [mermaid-university-2024, mermaid-times]',
    told: [
      'country-profiles/xa.yaml:245:40 - found the source mermaid-times; expected the id of a source of this file; add the source, or correct its id',
    ],
  },
  {
    what: 'a source that nothing cites',
    file: profile,
    right: 'sources:\n  inspectorate-2026:',
    wrong:
      'sources:\n  spare: { title: Spare tide, publisher: Reef Watch, kind: media, url: https://example.org/spare, published: 2026, consulted: 2026-11-20 }\n  inspectorate-2026:',
    told: [
      'country-profiles/xa.yaml:17:10 - found the source spare, which nothing cites; expected every source to be used; cite it or delete it',
    ],
  },
  {
    what: 'a source without a publisher',
    file: profile,
    right: '    publisher: University of Port Coral\n',
    wrong: '',
    told: ['country-profiles/xa.yaml:49:5 - found no publisher; expected text; add publisher'],
  },
  {
    what: 'a priority that nobody assessed and nobody excused',
    file: profile,
    right:
      '  - theme: belief\n    reason: { nl: Geen bron over zeegoden gelezen., en: No source on sea gods was read. }\n',
    wrong: '',
    told: [
      'country-profiles/xa.yaml:300:3 - found nothing on belief; expected each of the five priorities; add a risk or context, or say in not_assessed why not',
    ],
  },
  {
    what: 'a name of a risk that is used twice',
    file: profile,
    right: '- id: vanished-miners',
    wrong: '- id: child-divers',
    told: [
      'country-profiles/xa.yaml:226:9 - found the id child-divers twice; expected an id of its own; choose another id',
    ],
  },
  {
    what: 'advice on a risk that is not there',
    file: profile,
    right: 'risks: [land-under-the-tide]',
    wrong: 'risks: [land-under-the-tides]',
    told: [
      'country-profiles/xa.yaml:297:13 - found the risk land-under-the-tides; expected the id of a risk of this file; correct the id',
    ],
  },
  {
    what: 'a country in the file of another',
    file: profile,
    right: 'country: XA',
    wrong: 'country: PE',
    told: [
      'country-profiles/xa.yaml:13:10 - found the country PE in this file; expected a file called pe.yaml; rename the file or correct country',
    ],
  },
  {
    what: 'a person',
    file: profile,
    right: 'en: In 2024 armed guards patrolled the mine.',
    wrong: 'en: In 2024 guards of Mr Zeeman patrolled the mine.',
    told: [
      'country-profiles/xa.yaml:233:11 - found what reads as a person, "Mr Zeeman"; expected an office or a role, never a person; leave out the name: write "the president" or "a journalist"',
    ],
  },
  {
    what: 'a company that one source names',
    file: profile,
    right: 'en: In 2024 armed guards patrolled the mine.',
    wrong: 'en: In 2024 guards of Coral Holding patrolled the mine.',
    told: [
      'country-profiles/xa.yaml:233:11 - found a company, "Coral Holding"; expected no company by name, unless two independent sources of this entry name it; leave out its name, or cite a second source that names it',
    ],
  },
  {
    what: 'a threshold in quotes',
    file: act,
    right: 'gt: 5000',
    wrong: 'gt: "5000"',
    told: [
      'imvo-conditions/pearl-origin-act.yaml:15:34 - found "5000"; expected a number; take the quotes away',
    ],
  },
  {
    what: 'a figure with a cell too few',
    file: values,
    right: 'XA,fh-e3,1,,2025,tide-index-2026',
    wrong: 'XA,fh-e3,1,2025,tide-index-2026',
    told: [
      'indicators/values.csv:3:1 - found a row of 5 cells; expected 6 cells, as in the header; put quotes around a cell with a comma, or add the comma of an empty cell',
    ],
  },
  {
    what: 'a figure from a source that is not there',
    file: values,
    right: 'XA,fh-e3,1,,2025,tide-index-2026',
    wrong: 'XA,fh-e3,1,,2025,tide-index-2027',
    told: [
      'indicators/values.csv:3:1 - found the source tide-index-2027; expected an id of sources.csv; add it there, or correct it here',
    ],
  },
  {
    what: 'a word that is gone from one language',
    file: 'templates/wording/en.yaml',
    right: '  likelihood: Likelihood\n',
    wrong: '',
    told: [
      'templates/wording/nl.yaml:99:15 - found the key risk.likelihood; expected the same key in templates/wording/en.yaml; add it there, or delete it here',
    ],
  },
  {
    what: 'a place in a template that the briefing does not have',
    file: 'templates/partials/risk.hbs',
    right: '{{rights_holders}}',
    wrong: '{{rights_holder}}',
    told: [
      'templates/partials/risk.hbs:5:55 - found the value rights_holder; expected a value of the Briefing; correct its name',
    ],
  },
  {
    what: 'a mission that returns before it departs',
    file: mission,
    right: 'returns: 2027-03-05',
    wrong: 'returns: 2027-02-05',
    told: [
      'demo-missions/pearls.yaml:6:10 - found 2027-02-05; expected a day on or after departs (2027-03-01); correct one of the two days',
    ],
  },
]

describe('npm run check', () => {
  it('says nothing of content that is sound', () => expect(tree.told()).toBe(''))

  it.each(breakages)('names $what', ({ file, right, wrong, told }) => {
    const said = tree.toldAbout(file, text => text.replace(right, () => wrong))
    expect(said.split('\n')).toEqual(told)
    for (const line of told) expect(line).toMatch(/^[\w/.-]+:\d+:\d+ - found .+; expected .+; .{5,}$/)
  })

  it('names a file that is no text', () => {
    const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
    expect(tree.toldAbout(profile, utf16)).toBe(
      `${profile}:1:1 - found bytes that are no UTF-8 text; expected UTF-8; save the file as UTF-8`,
    )
  })

  it('says all of it at once', () => {
    const all = breakages.filter(({ what }) =>
      ['a person', 'an address without https', 'a day that does not exist'].includes(what),
    )
    const said = tree.toldAbout(profile, text =>
      all.reduce((sofar, { right, wrong }) => sofar.replace(right, () => wrong), text),
    )
    expect(said.split('\n').sort()).toEqual(all.flatMap(({ told }) => told).sort())
  })
})
