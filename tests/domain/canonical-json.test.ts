/** One text per value, and one value per text: what hashes and signatures rest on. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, type Json } from '../../src/domain/canonical-json.ts'

const { tree } = fc.letrec<{ tree: Json }>(tie => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false),
    fc.maxSafeInteger(),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 4 }), tie('tree'), { maxKeys: 4 }),
  ),
}))

describe('canonicalJson', () => {
  it('keeps the value, and writes it again the same', () => {
    fc.assert(
      fc.property(tree, value => {
        const text = canonicalJson(value)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(JSON.parse(text))).toBe(text)
      }),
    )
  })

  it('writes different values differently, and the same in any order of keys', () => {
    fc.assert(
      fc.property(tree, tree, (a, b) => {
        const same =
          JSON.stringify(JSON.parse(canonicalJson(a))) === JSON.stringify(JSON.parse(canonicalJson(b)))
        expect(canonicalJson(a) === canonicalJson(b)).toBe(same)
      }),
    )
    expect(canonicalJson({ b: [1, { d: 'x', c: null }], a: undefined, A: true })).toBe(
      '{"A":true,"b":[1,{"c":null,"d":"x"}]}',
    )
  })

  it.each([0.5, Number.NaN, 2 ** 60, '\ud800'])(
    'refuses %j, which has more than one way to be written',
    value => {
      expect(() => canonicalJson([value])).toThrow(RangeError)
    },
  )
})
