import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTraces, type TraceKind } from '../../src/intake/guard-wording.ts'
import { disguises } from '../support/disguises.ts'

const original =
  'The divers of the northern quay were told on 12 March 2026 by foreman Oluro Venn that whoever joins the union loses the boat. 412 of them signed.'
const kinds = (wording: string, text = original, mayBeNamed: string[] = []) =>
  findTraces(wording, text, mayBeNamed).map(({ kind, from, to }) => [kind, wording.slice(from, to)])
const has = (kind: TraceKind, wording: string, text = '') =>
  findTraces(wording, text).some(trace => trace.kind === kind)

describe('a run of eight words', () => {
  const run = 'were told on 12 March 2026 by foreman'

  it('is found, and seven are not', () => {
    expect(kinds('They were told on 12 March 2026 by foreman X.')).toContainEqual(['copied-run', run])
    expect(has('copied-run', 'They were told on 12 March 2026 by X.', original)).toBe(false)
  })

  it('is one trace however long it is', () => {
    const copied = findTraces(original, original).filter(({ kind }) => kind === 'copied-run')
    expect(copied).toHaveLength(1)
  })

  it.each([
    ['case', (text: string) => text.toUpperCase()],
    ['spaces', (text: string) => text.replaceAll(' ', '\n  ')],
    ['punctuation', (text: string) => text.replaceAll(' ', ', ')],
    ['accents taken apart', (text: string) => text.replace('were', 'wére'.normalize('NFD'))],
    ['what has no width', (text: string) => text.replaceAll('e', 'e\u200b')],
    ['soft hyphens', (text: string) => text.replaceAll('o', 'o\u00ad')],
    ['wide letters', (text: string) => text.replace('told', 'ｔｏｌｄ')],
  ])('is found in a disguise: %s', (_, disguise) => {
    expect(has('copied-run', `x ${disguise(run)} y`, original)).toBe(true)
  })

  it('is found wherever it stands between other words', () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/)
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 8, maxLength: 20 }),
        fc.array(word),
        fc.array(word),
        fc.array(word),
        (copied, before, after, rest) => {
          const text = [...rest, ...copied].join(' ')
          return has('copied-run', [...before, ...copied, ...after].join(' '), text)
        },
      ),
    )
  })

  it('is not seen where no eight words are shared', () => {
    const word = (letter: string) => fc.stringMatching(new RegExp(`^[${letter}]{3,9}$`))
    fc.assert(
      fc.property(
        fc.array(word('a-m')),
        fc.array(word('n-z')),
        (one, other) => !has('copied-run', one.join(' '), other.join(' ')),
      ),
    )
  })
})

describe('what leads to a person', () => {
  it.each<[TraceKind, string[]]>([
    ['email', ['a.b@reef.example', 'a.b (at) reef.example', 'a@reef . example']],
    ['phone', ['+31 6 1234 5678', '0031612345678', '06-12345678', '(020) 123 45 67'.replace('(', '0')]],
    [
      'web-address',
      ['https://reef.example/x', 'www.reef.example', 'reefwatch.org', 'x.onion', 'signal://me'],
    ],
    ['coordinates', ['52.0907, 5.1214', '52° 5\' 26" N', '-8.1234;39.2345']],
    ['exact-date', ['2026-03-12', '12/03/2026', '12 maart', 'March 12', '3rd May', '1 okt']],
  ])('%s', (kind, examples) => {
    for (const example of examples)
      expect([example, has(kind, `Say ${example} now`)]).toEqual([example, true])
  })

  it.each([
    'In 2025 zeven van de tien vissers.',
    'Ongeveer 300 gezinnen verloren hun land in 2024 en 2025.',
    'Between 10 and 20 per cent; article 5(2).',
    'The union says that may be so in the second half of the year.',
  ])('is not seen in: %s', wording => expect(findTraces(wording, '')).toEqual([]))

  it('a number of the sender of three digits or more, but no year', () => {
    expect(kinds('412 men, in 2026.')).toEqual([['rare-number', '412']])
    expect(has('rare-number', '1.240 boats', 'we own 1240 boats')).toBe(true)
    expect(has('rare-number', '40 boats', 'we own 40 boats')).toBe(false)
    expect(has('rare-number', '413 men', original)).toBe(false)
  })

  it('a name within a sentence of the original, unless it may be named', () => {
    expect(kinds('Foreman Venn threatened divers.')).toEqual([['name', 'Venn']])
    expect(has('name', 'The divers were threatened.', original)).toBe(false)
    expect(kinds('Venn said so.', original, ['Oluro Venn'])).toEqual([])
  })
})

describe('in a disguise', () => {
  const told =
    'In the drying shed of Quélmaroon the foreman keeps passports. Write to z.harp@quelmaroon.example or 06 8754 3219.'
  const secrets: Record<string, string> = {
    'a name': 'Quélmaroon',
    'an e-mail address': 'z.harp@quelmaroon.example',
    'a number': '0687543219',
    'eight words': 'drying shed of Quélmaroon the foreman keeps passports',
  }

  describe.each(Object.entries(disguises))('%s', (name, disguise) => {
    it.each(Object.entries(secrets))('%s is found, whatever stands around it', (_, secret) => {
      for (const [before, after] of [
        ['', ''],
        ['Workers said ', ' to us.'],
        ['“', '”'],
        ['Line.\n', '\nLine.'],
      ]) {
        const wording = before + disguise(secret) + after
        const found = findTraces(wording, told)
        expect(found.length, wording).toBeGreaterThan(0)
        const middle = (before?.length ?? 0) + disguise(secret).length / 2
        expect(
          found.some(({ from, to }) => from <= middle && middle <= to),
          wording,
        ).toBe(true)
      }
    })

    it('a word like any other is found, unless it stands there as a word may', () => {
      const mayStand = name === 'case' || name === 'NFD'
      const wording = `They keep ${disguise('passports')} there.`
      expect(findTraces(wording, told).map(({ kind }) => kind)).toEqual(mayStand ? [] : ['disguised'])
    })
  })

  it.each([
    'Workers must hand in their passports. Sheds are hot: drying takes hours.',
    'De arbeiders houden hun paspoort niet zelf. Vraag wie ze bewaart & waarom.',
    'Pass ports of call in the north; x < 3 and y > 2; 10 000 people; a/b.',
  ])('nothing is seen in: %s', wording => expect(findTraces(wording, told)).toEqual([]))

  it('what may be named is not found', () => {
    expect(findTraces('Q u e l m a r o o n', told, ['Quélmaroon'])).toEqual([])
  })
})
