import { describe, expect, it } from 'vitest'
import { readProfile } from '../../src/content/read-profile.ts'
import { bytesOf } from '../support/atlantis.ts'
import { told, toldAbout } from '../support/told.ts'

const file = 'country-profiles/xa.yaml'
const profile = (...mistakes: [string, string][]) => toldAbout(readProfile, file, ...mistakes)

describe('readProfile says of', () => {
  it('nothing wrong: nothing', () => expect(profile()).toBe(''))

  it('a source that does not resolve, one that nothing uses, and one cited twice', () => {
    expect(
      profile(
        ['sources: [tide-times-2026, reef-watch-2026]', 'sources: [tide-times-2025, tide-times-2026]'],
        ['sources: [reef-watch-2026, divers-union-2025]', 'sources: [divers-union-2025, divers-union-2025]'],
      ),
    ).toMatchInlineSnapshot(`
      "country-profiles/xa.yaml:40:5 - found the source reef-watch-2026, which nothing cites; expected every source to be used; cite it or delete it
      country-profiles/xa.yaml:130:15 - found the source tide-times-2025; expected the id of a source of this file; add the source, or correct its id
      country-profiles/xa.yaml:222:34 - found the source divers-union-2025 twice; expected each source once; delete one of the two"
    `)
  })

  it('a risk without a source, and a source without an address', () => {
    expect(
      profile(
        ['sources: [divers-union-2025]', 'sources: []'],
        ['https://example.org/inspectorate/2026', 'see the library'],
      ),
    ).toMatchInlineSnapshot(`
      "country-profiles/xa.yaml:21:10 - found "see the library"; expected a whole address that begins with https://; copy the address of the page itself
      country-profiles/xa.yaml:107:14 - found an empty list; expected at least 1 item; add what is missing"
    `)
  })

  it('days in the wrong order, and a date that is none', () => {
    expect(
      profile(
        ['published: 2026-03-04', 'published: 2026-12-04'],
        ['published: 2025-09-30', 'published: autumn 2025'],
      ),
    ).toMatchInlineSnapshot(
      `
      "country-profiles/xa.yaml:22:16 - found 2026-12-04; expected a day before it was consulted (2026-11-20); correct one of the two
      country-profiles/xa.yaml:29:16 - found "autumn 2025"; expected a year, a month or a day, as YYYY, YYYY-MM or YYYY-MM-DD; write it like 2025-06"
    `,
    )
    expect(
      profile(
        ['published: 2026-03-04', 'published: 2026-12-04'],
        [
          'confirmed: 2026-05-12\n    review_by: 2026-11-12',
          'confirmed: 2026-05-12\n    review_by: 2026-05-12',
        ],
      ),
    ).toMatchInlineSnapshot(`
      "country-profiles/xa.yaml:22:16 - found 2026-12-04; expected a day before it was consulted (2026-11-20); correct one of the two
      country-profiles/xa.yaml:201:16 - found 2026-05-12; expected a day after confirmed (2026-05-12); correct one of the two"
    `)
  })

  it('an unknown theme, sector, level and key', () => {
    expect(
      profile(
        ['theme: forced-labour', 'theme: forced labour'],
        ['sectors: [maritime, logistics]', 'sectors: [maritime, logistic]'],
        ['level: possible', 'level: maybe'],
        ['rights_holders:', 'rights_holder:'],
        ['subject: corruption', 'subject: bribes'],
      ),
    ).toMatchInlineSnapshot(`
      "country-profiles/xa.yaml:64:5 - found no rights_holders; expected the keys nl and en; add rights_holders
      country-profiles/xa.yaml:65:12 - found "forced labour"; expected one of women, lgbtiq, belief, expression, defenders, labour, child-labour, forced-labour, land, conflict, privacy, environment; did you mean forced-labour?
      country-profiles/xa.yaml:68:5 - found the unknown key rights_holder; expected only id, theme, sectors, region, rights_holders, title, statement, severity, likelihood, involvement, actions, ask, sources, confirmed, and review_by; did you mean rights_holders?
      country-profiles/xa.yaml:77:26 - found "maybe"; expected one of unlikely, unknown, possible, likely; choose one of these
      country-profiles/xa.yaml:90:25 - found "logistic"; expected one of agriculture, chemicals, construction, creative, energy, garments, health, high-tech, ict, infrastructure, logistics, maritime, mining, security, water; did you mean logistics?
      country-profiles/xa.yaml:257:14 - found "bribes"; expected one of women, lgbtiq, belief, expression, defenders, labour, child-labour, forced-labour, land, conflict, privacy, environment, rule-of-law, corruption, civic-freedoms; choose one of these"
    `)
  })

  it('a missing language, and a text that was copied instead of translated', () => {
    expect(
      profile([
        '      en: In 2025 forty dock workers lost their jobs in the week in which they joined the union.\n',
        '',
      ]),
    ).toMatchInlineSnapshot(`"country-profiles/xa.yaml:94:7 - found no en; expected text; add en"`)
    expect(
      profile([
        'In 2025 forty dock workers lost their jobs in the week in which they joined the union.',
        'In 2025 verloren veertig havenarbeiders hun werk in de week waarin zij lid werden van de bond.',
      ]),
    ).toMatchInlineSnapshot(
      `"country-profiles/xa.yaml:95:11 - found the same text in Dutch and English; expected a text in each language; translate one of the two"`,
    )
  })

  it('a person by a form of address, and a contact', () => {
    expect(
      profile(
        ['In 2025 forty dock workers lost their jobs', 'In 2025 President Zeeman fired forty dock workers'],
        [
          'In 2025 verloren veertig havenarbeiders',
          'Volgens de heer Jan Zeeman verloren veertig havenarbeiders',
        ],
        ['nl: Wie leent de duikers geld?', 'nl: Bel +31 70 348 6486 of mail haven@example.org.'],
      ),
    ).toMatchInlineSnapshot(`
      "country-profiles/xa.yaml:83:16 - found an address or a number, "+31 70 348 6486"; expected an office or a role, never a person; delete it
      country-profiles/xa.yaml:83:16 - found an address or a number, "haven@example.org"; expected an office or a role, never a person; delete it
      country-profiles/xa.yaml:94:11 - found what reads as a person, "de heer Jan Zeeman"; expected an office or a role, never a person; leave out the name: write "the president" or "a journalist"
      country-profiles/xa.yaml:95:11 - found what reads as a person, "President Zeeman"; expected an office or a role, never a person; leave out the name: write "the president" or "a journalist""
    `)
    expect(
      profile(['nl: Wie leent de duikers geld?', 'nl: Wie leent het Prins Coral University Hospital geld?']),
    ).toBe('')
  })

  it('a company, unless two independent sources stand with it', () => {
    const two = profile(['nl: In 2025 betaalde een derde', 'nl: Bij Schelp N.V. betaalde een derde'])
    const one = profile(['nl: In 2025 verloren veertig', 'nl: Bij Schelp N.V. verloren veertig'])
    const oneOrigin = profile([
      'nl: In 2026 sloten drie organisaties',
      'nl: Na druk van Reef Holding sloten drie organisaties',
    ])
    const none = profile(['nl: Noem geen namen., en', 'nl: Noem Schelp BV niet., en'])
    expect([two, one, oneOrigin, none].join('\n')).toMatchInlineSnapshot(`
      "
      country-profiles/xa.yaml:94:11 - found a company, "Schelp N.V."; expected no company by name, unless two independent sources of this entry name it; leave out its name, or cite a second source that names it
      country-profiles/xa.yaml:117:11 - found a company, "Reef Holding"; expected no company by name, unless two independent sources of this entry name it; leave out its name, or cite a second source that names it
      country-profiles/xa.yaml:127:21 - found a company, "Schelp BV"; expected no company by name, unless two independent sources of this entry name it; leave out its name, or cite a second source that names it"
    `)
  })

  it('an id used twice, and advice that follows from no risk of this file', () => {
    expect(
      profile(
        ['id: child-divers', 'id: land-under-the-tide'],
        ['risks: [union-busting-harbour]', 'risks: [union-busting]'],
      ),
    ).toMatchInlineSnapshot(`
      "country-profiles/xa.yaml:203:9 - found the id land-under-the-tide twice; expected an id of its own; choose another id
      country-profiles/xa.yaml:283:13 - found the risk union-busting; expected the id of a risk of this file; correct the id
      country-profiles/xa.yaml:287:34 - found the risk child-divers; expected the id of a risk of this file; correct the id"
    `)
  })

  it('a priority nobody mentions, and one that is said to be both assessed and not', () => {
    expect(profile(['theme: belief', 'theme: women'])).toMatchInlineSnapshot(`
      "country-profiles/xa.yaml:300:3 - found nothing on belief; expected each of the five priorities; add a risk or context, or say in not_assessed why not
      country-profiles/xa.yaml:302:5 - found women, which is assessed above; expected only themes nobody assessed; delete this entry"
    `)
  })

  it('a country in the file of another', () => {
    expect(told(readProfile, 'country-profiles/pe.yaml', bytesOf(file))).toMatchInlineSnapshot(
      `"country-profiles/pe.yaml:13:10 - found the country XA in this file; expected a file called xa.yaml; rename the file or correct country"`,
    )
  })
})
