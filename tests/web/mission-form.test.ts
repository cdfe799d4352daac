/** What is typed into the form of a mission: read, checked by the schema, and never lost. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMission } from '../../src/content/read-mission.ts'
import { writeMission } from '../../src/content/write-mission.ts'
import { languages } from '../../src/domain/closed-lists.ts'
import { checkTyped } from '../../src/web/desk/mission-form/check-typed-mission.ts'
import { fieldAt, wordFaults } from '../../src/web/desk/mission-form/name-fields.ts'
import {
  copyMission,
  emptyMission,
  readTyped,
  type TypedMission,
  typeMission,
} from '../../src/web/desk/mission-form/typed-mission.ts'
import { makeReader } from '../../src/web/reader.ts'
import { pearls, twoCountries } from '../support/atlantis.ts'
import { wordings } from '../support/catalogues.ts'
import { formOf } from './form-of.ts'

const typed = typeMission(pearls, 'nl')
const kindsOf = (change: Partial<TypedMission>) =>
  checkTyped({ ...typed, ...change }).faults.map(({ path, kind }) => `${path.join('.')}: ${kind}`)
const reader = makeReader('nl', wordings.nl)

describe('a mission', () => {
  it.each(languages)('that is typed and read again is the same mission, in %s', language => {
    for (const mission of [pearls, twoCountries]) {
      const again = checkTyped(readTyped(formOf(typeMission(mission, language))))
      expect(again).toEqual({ mission, faults: [] })
    }
  })

  it('that is written as a file and read again is the same mission', () => {
    for (const mission of [pearls, twoCountries]) {
      const file = new TextEncoder().encode(writeMission(mission))
      expect(readMission('mission.yaml', file)).toMatchObject({ value: mission, problems: [] })
    }
  })

  it('written as a file keeps any text as text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const mission = { ...pearls, organiser: text }
        const file = new TextEncoder().encode(writeMission(mission))
        const { value, problems } = readMission('mission.yaml', file)
        if (problems.length === 0) expect(value?.organiser).toBe(text)
      }),
    )
    for (const text of ['no', '007', '2027-01-01', '{a: 1}', '# x', '&a *a', "it's: 'so'", '- x', 'null']) {
      const file = new TextEncoder().encode(writeMission({ ...pearls, organiser: text }))
      expect(readMission('mission.yaml', file).value?.organiser).toBe(text)
    }
  })

  it('that is begun from an earlier one has no days, no id and no decision of its own yet', () => {
    const copy = copyMission(pearls, 'nl')
    expect([copy.id, copy.departs, copy.returns, copy.high_risk.decision]).toEqual(['', '', '', ''])
    expect(copy.programme.map(({ on }) => on)).toEqual(pearls.programme.map(() => ''))
    expect(copy.title).toEqual(pearls.title)
    expect(copy.contacts).toEqual(typed.contacts)
  })
})

describe('what may be typed', () => {
  it.each([
    ['8-2-2027', '2027-02-08'],
    ['08-02-2027', '2027-02-08'],
    ['8/2/2027', '2027-02-08'],
    [' 8.2.2027 ', '2027-02-08'],
    ['2027-02-08', '2027-02-08'],
  ])('the day %s', (departs, day) => {
    const { mission } = checkTyped({ ...typed, departs, returns: '1-12-2027', programme: [] })
    expect(mission?.departs).toBe(day)
  })

  it('a country by name or code, and a text with line breaks', () => {
    const { mission } = checkTyped({
      ...typed,
      countries: ['atlantis', 'Brazilië', 'pe'],
      organiser: ' one\r\ntwo\tthree ',
    })
    expect(mission).toMatchObject({ countries: ['XA', 'BR', 'PE'], organiser: 'one two three' })
  })

  it('no id: it is made from the title and the year', () => {
    const id = (nl: string, departs = '8-2-2027') =>
      checkTyped({ ...typed, id: '', title: { nl, en: 'x' }, departs, returns: '1-12-2028', programme: [] })
        .mission?.id
    expect(id('Economische missie "Parels" Atlantis!')).toBe('economische-missie-parels-atlantis-2027')
    expect(id('Één énige missie 2027')).toBe('een-enige-missie-2027')
    expect(id('x'.repeat(200))?.length).toBeLessThanOrEqual(80)
    expect(id('日本', '2027-03-01')).toBe('2027')
  })

  it('rows with gaps and empty rows', () => {
    const form = formOf({ ...typed, programme: [] })
    form.set('programme.7.on', '')
    form.set('programme.9.what.nl', ' ')
    form.set('programme.12.on', typed.departs)
    form.set('programme.12.kind', 'seminar')
    form.set('programme.12.what.nl', 'Seminar')
    form.set('programme.12.what.en', 'Seminar')
    expect(checkTyped(readTyped(form)).mission?.programme).toEqual([
      { on: pearls.departs, kind: 'seminar', what: { nl: 'Seminar', en: 'Seminar' } },
    ])
  })
})

describe('what is wrong', () => {
  const [stop] = typed.programme
  const [contact] = typed.contacts
  if (!stop || !contact) throw new Error('the pearl mission has a programme and contacts')

  it.each<[Partial<TypedMission>, string[]]>([
    [{ title: { nl: '', en: ' ' } }, ['title.nl: missing', 'title.en: missing']],
    [{ countries: [] }, ['countries: choose']],
    [{ countries: ['Utopia', 'BD', 'bangladesh'] }, ['countries.0: country', 'countries.2: twice']],
    [{ countries: ['BD', 'BR', 'PE', 'CO', 'SA', 'VN'] }, ['countries: many']],
    [{ sectors: [] }, ['sectors: choose']],
    [{ sectors: ['pearls'] }, ['sectors.0: wrong']],
    [{ departs: '31-2-2027', returns: 'soon' }, ['departs: day', 'returns: day']],
    [{ departs: '', programme: [] }, ['departs: missing']],
    [{ departs: '2-1-2027', returns: '1-1-2027', programme: [] }, ['returns: returns_early']],
    [{ led_by: 'a friend' }, ['led_by: pick']],
    [{ id: 'Not An Id' }, ['id: id']],
    [{ organiser: 'RVO\u202e' }, ['organiser: characters']],
    [{ organiser: 'x'.repeat(2001) }, ['organiser: long']],
    [{ programme: [{ ...stop, on: '1-1-2020' }] }, ['programme.0.on: outside']],
    [
      { programme: [{ ...stop, kind: '', what: { nl: 'x', en: '' } }] },
      ['programme.0.kind: pick', 'programme.0.what.en: missing'],
    ],
    [
      { high_risk: { ...emptyMission.high_risk, decided_by: 'RVO' } },
      [
        'high_risk.decision: pick',
        'high_risk.reason.nl: missing',
        'high_risk.reason.en: missing',
        'high_risk.decided_on: missing',
        'high_risk.review_by: missing',
      ],
    ],
    [
      { high_risk: { ...typed.high_risk, decided_on: '2-2-2027', review_by: '1-2-2027' } },
      ['high_risk.review_by: review_early'],
    ],
    [
      { contacts: [{ ...contact, role: '', email: 'nobody' }] },
      ['contacts.0.role: pick', 'contacts.0.email: email'],
    ],
  ])('%j', (change, faults) => expect(kindsOf(change)).toEqual(faults))

  it('has words in both languages, and leads to a field that is there', () => {
    const { faults } = checkTyped({
      ...emptyMission,
      countries: ['Utopia'],
      sectors: ['pearls'],
      programme: [{ ...stop, sectors: ['pearls'] }],
    })
    for (const language of languages) {
      for (const { field, message } of wordFaults(faults, makeReader(language, wordings[language]))) {
        expect(message, field).toMatch(/^\S.*: \S.*\.$/)
      }
    }
    expect(faults.map(({ path }) => fieldAt(path))).toContain('programme.0.sectors')
    expect(wordFaults(faults, reader)[0]?.message).toBe('Kenmerk: vul dit in.')
  })

  it('is found whatever a form sends, and never makes the check fail', () => {
    const names = [
      ...formOf(typed).keys(),
      'programme.9.on',
      'contacts.9.name',
      '__proto__',
      'title',
      'programme',
    ]
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...names), fc.string({ unit: 'binary' }))), pairs => {
        const { mission, faults } = checkTyped(readTyped(new URLSearchParams(pairs)))
        expect(mission === undefined).toBe(faults.length > 0)
        wordFaults(faults, reader)
      }),
    )
  })
})
