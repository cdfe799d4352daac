import { describe, expect, it } from 'vitest'
import { wrapLines } from '../../src/cli/wrap-lines.ts'

describe('wrapLines', () => {
  it('breaks between words, and keeps the lines there were', () => {
    expect(wrapLines('one two three\n\nfour', 8)).toBe('one two\nthree\n\nfour')
  })

  it('leaves a word alone that is longer than a line', () => {
    expect(wrapLines('see https://example.org/a/long/address now', 10)).toBe(
      'see\nhttps://example.org/a/long/address\nnow',
    )
  })

  it('breaks at a hundred at most, and nowhere when there is no terminal', () => {
    const long = 'word '.repeat(60).trim()
    expect(
      Math.max(
        ...wrapLines(long, 300)
          .split('\n')
          .map(line => line.length),
      ),
    ).toBeLessThanOrEqual(100)
    expect(wrapLines(long, undefined)).toBe(long)
  })
})
