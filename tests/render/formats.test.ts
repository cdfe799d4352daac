import { describe, expect, it } from 'vitest'
import { makeFormats } from '../../src/render/formats.ts'

const nl = makeFormats('nl')
const en = makeFormats('en')

describe('makeFormats', () => {
  it('writes days in full, whatever the time zone of the machine', () => {
    expect(nl.day('2027-03-01')).toBe('1 maart 2027')
    expect(en.day('2027-03-01')).toBe('1 March 2027')
    expect(en.day('2026-12-31')).toBe('31 December 2026')
  })

  it('writes a date as exact as the publisher gave it', () => {
    expect(['2025', '2025-06', '2025-06-01'].map(nl.published)).toEqual(['2025', 'juni 2025', '1 juni 2025'])
    expect(['2025', '2025-06', '2025-06-01'].map(en.published)).toEqual(['2025', 'June 2025', '1 June 2025'])
  })

  it('writes numbers as the language does', () => {
    expect(nl.number(1234.5)).toBe('1.234,5')
    expect(en.number(1234.5)).toBe('1,234.5')
    expect([nl.number(0), en.number(-0.125)]).toEqual(['0', '-0.125'])
  })

  it('writes lists as the language does', () => {
    expect(nl.list(['a'])).toBe('a')
    expect(nl.list(['a', 'b', 'c'])).toBe('a, b en c')
    expect(en.list(['a', 'b', 'c'])).toBe('a, b and c')
    expect(nl.list([])).toBe('')
  })
})
