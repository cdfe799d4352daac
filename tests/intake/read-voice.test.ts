/** What officials write for print: on one line, never what was given as background, a name only where it was agreed. */
import { describe, expect, it } from 'vitest'
import { readVoice } from '../../src/intake/read-voice.ts'

const voice = {
  use: 'anonymous',
  theme: 'labour',
  sectors: ['maritime'],
  statement: { nl: 'Duikers rusten niet.', en: 'Divers get no rest.' },
  sources: ['https://example.org/reef'],
}
const told = (raw: unknown) => readVoice(raw).problems.map(({ path, problem }) => [path, problem])

describe('readVoice', () => {
  it('takes a voice, and puts its text on one line', () => {
    const typed = {
      ...voice,
      statement: { nl: ' Duikers\r\nrusten\tniet.\u200b', en: voice.statement.en },
      organisation: ' ',
    }
    expect(readVoice(typed)).toMatchObject({ voice, problems: [] })
    const named = { ...voice, use: 'attributed', organisation: 'Reef Watch' }
    expect(readVoice(named)).toMatchObject({ voice: named, problems: [] })
  })

  it.each([
    ['what was given as background', { ...voice, use: 'background' }, [['use', 'background']]],
    [
      'a name under an anonymous text',
      { ...voice, organisation: 'Reef Watch' },
      [['organisation', 'organisation-not-asked']],
    ],
    ['a text without its name', { ...voice, use: 'attributed' }, [['organisation', 'organisation-missing']]],
    ['an unknown use', { ...voice, use: 'loud' }, [['use', 'not-in-list']]],
    [
      'one language',
      { ...voice, statement: { nl: 'Duikers rusten niet.', en: ' ' } },
      [['statement.en', 'missing']],
    ],
    ['nothing', undefined, [['', 'missing']]],
  ])('refuses %s', (_, raw, expected) => {
    expect(told(raw)).toEqual(expected)
    expect(readVoice(raw)).not.toHaveProperty('voice')
  })

  it('tells everything at once', () => {
    const wrong = {
      use: 'attributed',
      theme: 'pearls',
      sectors: [],
      statement: {},
      sources: ['http://x'],
      extra: 1,
    }
    expect(told(wrong)).toEqual([
      ['organisation', 'organisation-missing'],
      ['theme', 'not-in-list'],
      ['sectors', 'missing'],
      ['statement.nl', 'missing'],
      ['statement.en', 'missing'],
      ['sources.0', 'wrong-kind'],
      ['extra', 'unknown-field'],
    ])
  })
})
