/** What a sender is told: everything that is wrong at once, each at its field; and what is taken is clean. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Submission, submissionLimits } from '../../src/domain/submission.ts'
import { readLetter } from '../../src/intake/read-letter.ts'
import { readSubmission } from '../../src/intake/read-submission.ts'
import { hostile } from '../support/hostile.ts'
import { submission } from './sealing.ts'

const [point] = submission.points
const withPoint = (change: object) => ({ ...submission, points: [{ ...point, ...change }] })
const told = (raw: unknown) =>
  readSubmission(raw).problems.map(({ path, problem, max }) => [path, problem, max])

describe('readSubmission', () => {
  it('takes a submission that is in order, and leaves it as it is', () => {
    const read = readSubmission(submission)
    expect(read).toEqual({ submission, typed: submission, problems: [] })
  })

  it('tells everything at once, in the order of the form', () => {
    const wrong = {
      language: 'xx',
      route: '',
      points: [
        {
          ...point,
          theme: '',
          happens: 'x'.repeat(2001),
          sources: ['https://example.org', 'http://example.org'],
        },
        {
          sectors: ['pearls'],
          happens: '\u200b \n',
          use: 'attributed',
          organisation: ' ',
          consent: 'yes',
          admin: true,
        },
        { ...point, use: 'anonymous', organisation: 'Reef Watch', place: 'x'.repeat(201) },
        'not a point',
      ],
    }
    expect(told(wrong)).toEqual([
      ['language', 'not-in-list', undefined],
      ['route', 'missing', undefined],
      ['points.0.theme', 'missing', undefined],
      ['points.0.happens', 'too-long', 2000],
      ['points.0.sources.1', 'not-https', undefined],
      ['points.1.admin', 'unknown-field', undefined],
      ['points.1.theme', 'missing', undefined],
      ['points.1.sectors', 'not-in-list', undefined],
      ['points.1.happens', 'missing', undefined],
      ['points.1.organisation', 'organisation-missing', undefined],
      ['points.1.consent', 'consent', undefined],
      ['points.2.place', 'too-long', 200],
      ['points.2.organisation', 'organisation-not-asked', undefined],
      ['points.3', 'wrong-kind', undefined],
    ])
  })

  it.each([
    ['nothing', undefined, [['', 'missing', undefined]]],
    ['a number', 7, [['', 'wrong-kind', undefined]]],
    ['no points', { ...submission, points: [] }, [['points', 'missing', undefined]]],
    ['eleven points', { ...submission, points: Array(11).fill(point) }, [['points', 'too-many', 10]]],
    [
      'six sources',
      withPoint({ sources: Array(6).fill('https://example.org') }),
      [['points.0.sources', 'too-many', 5]],
    ],
    ['no consent', withPoint({ consent: false }), [['points.0.consent', 'consent', undefined]]],
    ['no sector', withPoint({ sectors: [] }), [['points.0.sectors', 'missing', undefined]]],
    [
      'a name before the @',
      withPoint({ sources: ['https://example.org@evil.example'] }),
      [['points.0.sources.0', 'not-https', undefined]],
    ],
  ])('tells about %s', (_, raw, expected) => {
    expect(told(raw)).toEqual(expected)
  })

  it('tells when all together does not fit into what is sealed', () => {
    const long = { ...point, happens: '珊'.repeat(2000) }
    const raw = { ...submission, points: Array(10).fill({ ...long, affected: '瑚'.repeat(500) }) }
    expect(told(raw)).toEqual([['points', 'too-much', submissionLimits.bytes]])
  })

  it('counts places in what it gives back as typed, where empty ones are gone', () => {
    const { typed, problems } = readSubmission(withPoint({ sources: ['', ' ', 'ftp://example.org'] }))
    expect(problems[0]?.path).toBe('points.0.sources.0')
    expect(typed).toHaveProperty('points.0.sources', ['ftp://example.org'])
  })

  it('cleans every text first: composed, and without anything hidden', () => {
    const { submission: read } = readSubmission(
      withPoint({ happens: ' Re\u0301cif\u202e \ud800\t7\u200b\r\nnorth ' }),
    )
    expect(read?.points[0]?.happens).toBe('Récif � 7\nnorth')
  })

  it('takes any text as text', () => {
    const anyText = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 300 }))
    fc.assert(
      fc.property(anyText, text => {
        const { submission: read, problems } = readSubmission(withPoint({ happens: text, place: text }))
        if (read) {
          const happens = read.points[0]?.happens ?? ''
          expect(happens.isWellFormed() && happens === happens.normalize('NFC')).toBe(true)
          expect(readSubmission(read).submission).toEqual(read)
        } else {
          expect(problems.every(({ path }) => /^points\.0\.(happens|place)$/.test(path))).toBe(true)
        }
      }),
    )
  })

  it('never throws and never lets through what the schema would refuse, whatever comes in', () => {
    const mutated = fc
      .jsonValue({ maxDepth: 7 })
      .map(junk => [
        junk,
        { ...submission, points: junk },
        { ...submission, points: [junk, point] },
        withPoint(Object(junk)),
      ])
    fc.assert(
      fc.property(mutated, variants => {
        for (const raw of variants) {
          const { submission: read, problems } = readSubmission(raw)
          expect(read === undefined).toBe(problems.length > 0)
          if (read) expect(Submission.parse(read)).toEqual(read)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('readLetter', () => {
  it.each([
    [' Which reef?\u202e ', { text: 'Which reef?' }],
    ['\u200b', { problem: 'missing', max: 2000 }],
    [undefined, { problem: 'missing', max: 2000 }],
    ['x'.repeat(2001), { problem: 'too-long', max: 2000 }],
  ])('reads %.20j', (raw, expected) => {
    expect(readLetter(raw)).toEqual(expected)
  })
})
