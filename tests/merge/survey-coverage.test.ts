import { describe, expect, it } from 'vitest'
import { surveyCoverage } from '../../src/merge/survey-coverage.ts'
import { asOf, content } from '../support/atlantis.ts'

const coverageOf = (code: string, day = asOf) =>
  surveyCoverage(content, day).countries.find(country => country.code === code)

describe('surveyCoverage', () => {
  it('says of each subject whether it is assessed, measured, stale or unknown', () => {
    expect(coverageOf('XA')?.subjects).toMatchInlineSnapshot(`
      {
        "belief": "unknown",
        "defenders": "assessed",
        "expression": "assessed",
        "labour": "assessed",
        "land": "assessed",
        "lgbtiq": "stale",
        "women": "assessed",
      }
    `)
  })

  it('calls a subject stale from the day after its first statement ceases to be fresh', () => {
    const labour = (day: string) => coverageOf('XA', day)?.subjects.labour
    expect([labour('2027-05-20'), labour('2027-05-21')]).toEqual(['assessed', 'stale'])
  })

  it('keeps figures that are fresh apart from those that have all grown old', () => {
    const measured = (day: string) => coverageOf('PE', day)?.subjects.expression
    expect([measured(asOf), measured('2029-12-23')]).toEqual(['indicator-only', 'stale'])
  })

  it('never calls stale what nobody knows', () => {
    expect(coverageOf('XA', '2040-01-01')?.subjects.belief).toBe('unknown')
  })

  it('knows the newest and the oldest source of a country, of figures too', () => {
    const { newest, oldest } = coverageOf('XA') ?? {}
    expect({ newest, oldest }).toMatchInlineSnapshot(`
      {
        "newest": {
          "published": "2026-04",
          "publisher": "Institute of the Lagoon",
          "title": "Lagoon Ledger, edition 3",
        },
        "oldest": {
          "published": "2021-05",
          "publisher": "University of Port Coral",
          "title": "Shell Survey",
        },
      }
    `)
  })

  it('covers every country of which something is known, once, by code', () => {
    const { countries } = surveyCoverage(content, asOf)
    const codes = countries.map(({ code }) => code)
    expect(codes).toEqual([...new Set(codes)].sort())
    expect(countries.filter(({ has_profile }) => has_profile).map(({ code }) => code)).toEqual(['XA'])
  })
})
