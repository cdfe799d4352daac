/** Receipts: unguessable, each like any other, and forgiving to whoever types them. */
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mark, officialMark, readSecret } from '../../src/intake/mark.ts'
import { makeReceipt, printReceipt, readReceipt, receiptFor } from '../../src/intake/receipt.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
// Always the same, so that what is counted below does not depend on luck.
const secret = await readSecret(Buffer.from('Atlantis'.repeat(4)).toString('base64url'))
const anyReceipt = fc.uint8Array({ minLength: 26, maxLength: 26 }).map(makeReceipt)
const typedSymbols = (receipt: string) => printReceipt(receipt).replaceAll('-', '')

describe('receipts', () => {
  it('never come twice in 10,000, and hold each symbol as often as any other at each of their 26 places', async () => {
    const receipts = await Promise.all(
      Array.from({ length: 10_000 }, (_, index) => receiptFor(secret, 'pearls', `key-${index}`)),
    )
    expect(new Set(receipts).size).toBe(10_000)
    const expected = receipts.length / 32
    const squares = Array.from({ length: 26 }, (_, place) => {
      const counts = new Map<string, number>()
      for (const receipt of receipts) {
        const symbol = receipt[place] ?? ''
        counts.set(symbol, (counts.get(symbol) ?? 0) + 1)
      }
      expect([...counts.keys()].sort().join('')).toBe(alphabet)
      return [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    })
    // 31 degrees of freedom: above 72.5 by chance once in 30,000.
    expect(Math.max(...squares)).toBeLessThan(72.5)
  })

  it('are printed as nine groups of three and read back', () => {
    fc.assert(
      fc.property(anyReceipt, receipt => {
        expect(printReceipt(receipt)).toMatch(/^([0-9A-HJKMNP-TV-Z]{3}-){8}[0-9A-HJKMNP-TV-Z]{3}$/)
        expect(readReceipt(printReceipt(receipt))).toEqual({ receipt })
      }),
    )
  })

  it('are read whatever the case, the spaces, the dashes, and letters that look like digits', () => {
    const slips = fc.array(fc.constantFrom('lower', 'spaced', 'dashed', 'lookalikes', 'wide'), {
      maxLength: 4,
    })
    fc.assert(
      fc.property(anyReceipt, slips, (receipt, made) => {
        let typed = printReceipt(receipt)
        if (made.includes('lookalikes'))
          typed = typed.replaceAll('0', 'O').replace('1', 'I').replaceAll('1', 'l')
        if (made.includes('lower')) typed = typed.toLowerCase()
        if (made.includes('spaced')) typed = ` ${[...typed].join(' ')}\n`
        if (made.includes('dashed')) typed = typed.replaceAll('-', ' – ')
        if (made.includes('wide')) typed = typed.replaceAll('7', '７')
        expect(readReceipt(typed)).toEqual({ receipt })
      }),
    )
  })

  it('tell every symbol that is wrong, and every two that changed places', () => {
    const place = fc.nat(26)
    fc.assert(
      fc.property(anyReceipt, place, place, fc.constantFrom(...alphabet), (receipt, first, second, other) => {
        const symbols = [...typedSymbols(receipt)]
        const replaced = symbols.with(first, other)
        if (other !== symbols[first]) expect(readReceipt(replaced.join(''))).toEqual({ refused: 'mistyped' })
        const [a = '', b = ''] = [symbols[first], symbols[second]]
        const swapped = symbols.with(first, b).with(second, a)
        if (a !== b) expect(readReceipt(swapped.join(''))).toEqual({ refused: 'mistyped' })
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['', 'wrong-length'],
    ['7Q2', 'wrong-length'],
    ['U'.repeat(27), 'mistyped'],
    ['*'.repeat(27), 'mistyped'],
    ['x'.repeat(100_000), 'wrong-length'],
  ])('refuse %.9j', (typed, refused) => {
    expect(readReceipt(typed)).toEqual({ refused })
  })

  it('follow from key, mission and secret together', async () => {
    const other = await readSecret(randomBytes(32).toString('base64url'))
    const receipt = await receiptFor(secret, 'pearls', 'key')
    expect(await receiptFor(secret, 'pearls', 'key')).toBe(receipt)
    expect(await receiptFor(secret, 'corals', 'key')).not.toBe(receipt)
    expect(await receiptFor(other, 'pearls', 'key')).not.toBe(receipt)
  })

  it('are made from enough chance or not at all', () => {
    expect(() => makeReceipt(new Uint8Array(25))).toThrow(/26 bytes/)
  })
})

describe('marks', () => {
  it('are another one for another purpose, and cannot be shifted from one part into the next', async () => {
    const marks = await Promise.all([
      mark(secret, 'lookup', 'AB'),
      mark(secret, 'erasure', 'AB'),
      mark(secret, 'lookup', 'A', 'B'),
      mark(secret, 'lookup', 'A","B'),
    ])
    expect(new Set(marks).size).toBe(4)
  })

  it('tell two officials apart without naming either', async () => {
    const [one, again, other] = await Promise.all(
      ['sea', 'sea', 'reef'].map(name => officialMark(secret, name)),
    )
    expect(one).toMatch(/^official:[0-9a-f]{32}$/)
    expect([again, other === one]).toEqual([one, false])
  })

  it.each([undefined, '', 'short', `${'A'.repeat(42)}!`])('refuse the secret %j', async text => {
    await expect(readSecret(text)).rejects.toThrow(/32 random bytes/)
  })
})
