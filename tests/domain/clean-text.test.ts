/** The cleaner: idempotent, safe for XML, and silent about text that is already clean. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../src/domain/clean-text.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.nat(0xffff)).map(codes => String.fromCharCode(...codes)),
)
const suspects = fc.constantFrom(
  '\u202E',
  '\u200B',
  '\uFEFF',
  '\uFFFE',
  '\u{1FFFE}',
  '\uD800',
  '\r',
  '\r\n',
  '\0',
  '\x85',
  '\u00AD',
  'e',
  '\u0301',
  '\u{E0041}',
  ' ',
)
const mixed = fc.array(fc.oneof(anyText, suspects)).map(pieces => pieces.join(''))

describe('cleanText', () => {
  it('changes nothing the second time', () => {
    fc.assert(fc.property(mixed, text => cleanText(cleanText(text)) === cleanText(text)))
  })

  it('leaves only characters that XML 1.0 allows, in NFC', () => {
    const allowed = /^[\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u
    fc.assert(
      fc.property(mixed, text => {
        const clean = cleanText(text)
        return (
          allowed.test(clean) &&
          clean.isWellFormed() &&
          clean === clean.normalize('NFC') &&
          !/\p{Noncharacter_Code_Point}/u.test(clean)
        )
      }),
    )
  })

  it('gives ordinary text back as it was', () => {
    for (const text of [
      'Één café, 3½ m² – “ja” …',
      'هذا نص',
      'می\u200cخواهم',
      'क\u094dष',
      '😀 emoji',
      'tab\ten\nregel',
    ])
      expect(cleanText(text)).toBe(text)
  })

  it('takes out what turns, hides or breaks', () => {
    expect(cleanText('a\u202Eb\u2066c\u200Ed\u061Ce\u200Bf\u2060g\uFEFFh\u00ADi\uFFFEj\u0000k\u009Fl')).toBe(
      'abcdefghijkl',
    )
    expect(cleanText('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd')
    expect(cleanText('e\u0301 \uD800')).toBe('\u00E9 \uFFFD')
    // What stood between a letter and its accent may go, and then the two are one.
    expect(cleanText('e\u200B\u0301')).toBe('\u00E9')
  })
})
