import { describe, expect, it } from 'vitest'
import { forbiddenCharacter } from '../../src/domain/clean-text.ts'
import { addDays, addMonths, earliest, isDay } from '../../src/domain/day.ts'
import { HttpsAddress, Id } from '../../src/domain/text.ts'
import { say } from '../../src/domain/wording.ts'

describe('forbiddenCharacter', () => {
  it.each([
    ['\u0000', 'U+0000'],
    ['\u0007', 'U+0007'],
    ['\t', 'U+0009'],
    ['\u0085', 'U+0085'],
    ['\u00ad', 'U+00AD'],
    ['\u200b', 'U+200B'],
    ['\u200e', 'U+200E'],
    ['\u202e', 'U+202E'],
    ['\u2066', 'U+2066'],
    ['\ufeff', 'U+FEFF'],
    ['\ufffe', 'U+FFFE'],
    ['\ud800', 'U+D800'],
    ['\u{1ffff}', 'U+1FFFF'],
  ])('finds %j', (character, name) => {
    expect(forbiddenCharacter(`Atl${character}antis`)).toEqual({ name, position: 4 })
  })

  it('leaves the languages of the world alone', () => {
    for (const text of ['Ægir’s höll', 'می‌خواهم', 'क्‍ष', '人魚', 'العربية', '🧜‍♀️', 'a\u00a0b'])
      expect(forbiddenCharacter(text)).toBeUndefined()
  })
})

describe('days', () => {
  it.each([
    ['2027-02-28', true],
    ['2027-02-29', false],
    ['2028-02-29', true],
    ['2027-2-8', false],
    ['2027-02-08T00:00', false],
    ['٢٠٢٧-٠٢-٠٨', false],
    ['9999-12-31', true],
    ['0000-00-00', false],
  ])('%s exists: %s', (text, exists) => expect(isDay(text)).toBe(exists))

  it('move by months and days without falling off the end', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28')
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
    expect(addMonths('2026-11-23', 0)).toBe('2026-11-23')
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01')
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
  })

  it('count from the first day a date can mean', () => {
    expect(['2025', '2025-06', '2025-06-30'].map(earliest)).toEqual([
      '2025-01-01',
      '2025-06-01',
      '2025-06-30',
    ])
  })
})

describe('addresses and ids', () => {
  it.each([
    'http://example.org',
    'javascript:alert(1)',
    'https://',
    'https:// example.org',
    'https://example.org/"onclick',
    'https://example.org/<b>',
    ' https://example.org',
  ])('refuses the address %j', address => expect(HttpsAddress.safeParse(address).success).toBe(false))

  // Fails today: an address is printed as text too. Drop `.fails` when HttpsAddress is mended.
  it.each([
    'https://example.org/\u202e',
    'https://example.org/\u0000',
    'https://trusted.example@example.org/',
  ])('refuses the address %j', address => expect(HttpsAddress.safeParse(address).success).toBe(false))

  it.each(['Pearl', 'pearl_fishing', '-pearl', 'pearl--fishing', '', 'pearl/../x', 'é'])(
    'refuses the id %j',
    id => expect(Id.safeParse(id).success).toBe(false),
  )
})

describe('say', () => {
  const wording = { greet: { day: 'Hello {name}, it is {day}' } }
  it('puts values in their places, and never again inside a value', () => {
    expect(say(wording, 'greet.day', { name: '{day}', day: '$& $1' })).toBe('Hello {day}, it is $& $1')
  })
  it('stops at a missing word or value', () => {
    expect(() => say(wording, 'greet.night')).toThrow('no wording for greet.night')
    expect(() => say(wording, 'greet.day', { name: 'x' })).toThrow('needs {day}')
    expect(() => say(wording, 'greet')).toThrow()
  })
})
