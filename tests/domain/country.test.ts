/** Countries by code and by name. */
import { expect, it } from 'vitest'
import { findCountry, isCountryCode } from '../../src/domain/country.ts'

it.each([
  ['BD', 'BD'],
  ['bd', 'BD'],
  [' Brazilië ', 'BR'],
  ['brazilie', 'BR'],
  ['Brazil', 'BR'],
  ['Türkiye', 'TR'],
  ['CÔTE D’IVOIRE', 'CI'],
  ['Atlantis', 'XA'],
  ['XK', 'XK'],
  ['', undefined],
  ['Utopia', undefined],
  ['constructor', undefined],
])('finds by "%s" the country %s', (typed, code) => expect(findCountry(typed)).toBe(code))

it('knows no codes but those', () => {
  expect(['NO', 'XA', 'XK'].every(isCountryCode)).toBe(true)
  expect(['', 'no', 'QQ', 'constructor', 'toString', '__proto__'].some(isCountryCode)).toBe(false)
})
