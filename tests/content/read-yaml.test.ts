import { describe, expect, it } from 'vitest'
import { readYaml } from '../../src/content/read-yaml.ts'
import { told } from '../support/told.ts'

const yaml = (content: string | Uint8Array) =>
  told(
    (file, bytes) => {
      const read = readYaml(file, bytes)
      return { problems: Array.isArray(read) ? read : [] }
    },
    'mission.yaml',
    content,
  )
const valueIn = (text: string) => {
  const read = readYaml('mission.yaml', new TextEncoder().encode(text))
  return Array.isArray(read) ? read : read.value
}

describe('readYaml refuses', () => {
  it('an alias and an anchor, each where it stands', () => {
    expect(yaml('a: &pearl { nl: x }\nb: *pearl\n')).toMatchInlineSnapshot(`
      "mission.yaml:1:11 - found an anchor (&pearl); expected every value written out; copy the value to where it is needed
      mission.yaml:2:4 - found an alias (*pearl); expected every value written out; copy the value to where it is needed"
    `)
  })

  it('a thousand million laughs, at once', () => {
    const lines = Array.from(
      { length: 30 },
      (_, n) => `a${n}: &a${n} [${n ? `*a${n - 1}, *a${n - 1}` : 'ha'}]`,
    )
    expect(yaml(lines.join('\n')).split('\n')).toHaveLength(30 + 58)
  })

  it('a tab at the beginning of a line', () => {
    expect(yaml('title:\n\tnl: x\n')).toMatchInlineSnapshot(
      `"mission.yaml:2:1 - found a tab; expected spaces at the beginning of a line; replace each tab by two spaces"`,
    )
  })

  it('the same key twice', () => {
    expect(yaml('departs: 2027-03-01\nreturns: 2027-03-05\ndeparts: 2027-03-02\n')).toMatchInlineSnapshot(
      `"mission.yaml:3:1 - found the same key twice; expected each key once; delete one of the two, or begin a new entry with a hyphen"`,
    )
  })

  it('a second document', () => {
    expect(yaml('a: 1\n---\na: 2\n')).toMatchInlineSnapshot(
      `"mission.yaml:2:1 - found a second document (---); expected one document; delete the line with ---"`,
    )
  })

  it('a second colon, which somebody who writes prose will type', () => {
    expect(yaml('title:\n  nl: Parels: een missie\n')).toMatchInlineSnapshot(
      `"mission.yaml:2:7 - found a second colon after a key; expected one key and its value on a line; put quotes around a text with a colon"`,
    )
  })

  it('quotes and brackets that are not closed', () => {
    expect(yaml('id: "pearls\ntitle: x\n')).toMatchInlineSnapshot(
      `"mission.yaml:3:1 - found a quote at or above this line that is never closed; expected a quote at both ends of a text; add the quote"`,
    )
    expect(yaml('countries: [XA\ntitle: x\n')).toMatchInlineSnapshot(
      `"mission.yaml:2:1 - found a [ above this line that is never closed; expected a ] for every [; add the ]"`,
    )
  })

  it('a tag', () => {
    expect(yaml('id: !!js/function pearls\n')).toMatchInlineSnapshot(
      `"mission.yaml:1:5 - found no valid YAML (Unresolved tag: tag:yaml.org,2002:js/function); expected YAML 1.2; check colons, quotes and indentation here"`,
    )
  })

  it('a file of 50 MB', () => {
    expect(yaml(new Uint8Array(50_000_000).fill(0x61))).toMatchInlineSnapshot(
      `"mission.yaml:1:1 - found a file of 50.0 MB; expected at most 1 MB; check that this is the right file"`,
    )
  })

  it('bytes that are no UTF-8', () => {
    expect(yaml(Uint8Array.of(0x69, 0x64, 0x3a, 0x20, 0xff, 0xfe))).toMatchInlineSnapshot(
      `"mission.yaml:1:1 - found bytes that are no UTF-8 text; expected UTF-8; save the file as UTF-8"`,
    )
    expect(yaml(new Uint8Array(Buffer.from('id: pearls', 'utf16le').fill(0xd8, 5, 6)))).not.toBe('')
  })

  it('a lone surrogate, which is no UTF-8 either', () => {
    expect(yaml(Uint8Array.of(0x61, 0x3a, 0x20, 0xed, 0xa0, 0x80))).toMatchInlineSnapshot(
      `"mission.yaml:1:1 - found bytes that are no UTF-8 text; expected UTF-8; save the file as UTF-8"`,
    )
  })
})

describe('readYaml', () => {
  it('takes words as words', () => {
    expect(valueIn('country: NO\nanswer: yes\nday: 2027-03-01\ntime: 12:30\nnothing: ~\n')).toEqual({
      country: 'NO',
      answer: 'yes',
      day: '2027-03-01',
      time: '12:30',
      nothing: null,
    })
  })

  it('does not merge, and does not let __proto__ in', () => {
    expect(valueIn('<<: { a: 1 }\n')).toEqual({ '<<': { a: 1 } })
    const value = valueIn('__proto__: { polluted: true }\n') as Record<string, unknown>
    expect(value.polluted).toBeUndefined()
    expect(Object.hasOwn(value, '__proto__')).toBe(true)
  })

  it('reads an empty file as nothing', () => expect(valueIn('')).toBeNull())

  it('knows the place of values and keys, and of the nearest that exists', () => {
    const read = readYaml('mission.yaml', new TextEncoder().encode('a:\n  - b: 1\n    ccc: { d: 2 }\n'))
    if (Array.isArray(read)) throw new Error('it is valid YAML')
    expect(read.placeOf(['a', 0, 'b'])).toEqual({ line: 2, column: 8 })
    expect(read.placeOf(['a', 0, 'ccc', 'd'])).toEqual({ line: 3, column: 15 })
    expect(read.placeOf(['a', 0, 'missing', 'deeper'])).toEqual({ line: 2, column: 5 })
    expect(read.placeOfKey(['a', 0], 'ccc')).toEqual({ line: 3, column: 5 })
    expect(read.placeOfKey(['a', 0], 'missing')).toEqual({ line: 2, column: 5 })
    expect(read.placeOf([])).toEqual({ line: 1, column: 1 })
  })
})
