/** An embargo opens at its moment and not a second earlier, and what is no moment never opens. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isClear, isOpen, momentOf, noEmbargo } from '../../src/domain/embargo.ts'

const moment = Date.parse('2027-01-15T08:00:00Z')

describe('an embargo', () => {
  it('opens at its moment', () => {
    for (const text of ['2027-01-15T08:00Z', '2027-01-15T08:00:00Z']) {
      expect(isOpen(text, moment - 1)).toBe(false)
      expect(isOpen(text, moment)).toBe(true)
    }
  })

  it('is closed when it is no moment in UTC, whatever the time', () => {
    const unclear: unknown[] = [
      ...['', ' ', 'NONE', 'none ', 'now', '2027-01-15', '2027-01-15T08:00', '2027-01-15 08:00Z'],
      ...[
        '2027-02-31T08:00Z',
        '2027-13-01T08:00Z',
        '2027-01-15T25:00Z',
        '2027-01-15T24:00Z',
        '2027-01-15T08:61Z',
      ],
      ...[
        '2027-01-15T08:00+01:00',
        '2027-01-15T08:00:00.000Z',
        '15-01-2027',
        '1768464000',
        '+012027-01-15T08:00Z',
      ],
      ...[
        undefined,
        null,
        0,
        Number.NaN,
        1768464000000,
        true,
        {},
        [],
        ['2027-01-15T08:00Z'],
        new Date(moment),
      ],
    ]
    for (const one of unclear) {
      expect([one, isOpen(one, Number.MAX_SAFE_INTEGER), isClear(one)]).toEqual([one, false, false])
    }
  })

  it('is closed when nobody knows what time it is', () => {
    for (const now of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(isOpen(noEmbargo, now)).toBe(false)
      expect(isOpen('2020-01-01T00:00Z', now)).toBe(false)
    }
  })

  it('is open exactly from its moment on, for any text and any time', () => {
    const dates = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map(date => `${date.toISOString().slice(0, 19)}Z`)
    const texts = fc.oneof(dates, fc.string(), fc.constant(noEmbargo))
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 4e12 }), (text, now) => {
        const at = text === noEmbargo ? 0 : (momentOf(text) ?? Number.POSITIVE_INFINITY)
        expect(isOpen(text, now)).toBe(now >= at)
      }),
      { numRuns: 2000 },
    )
  })
})
