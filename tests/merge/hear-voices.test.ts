import { describe, expect, it } from 'vitest'
import { audiences } from '../../src/domain/closed-lists.ts'
import { hearVoices } from '../../src/merge/hear-voices.ts'
import { edition, voices } from '../support/atlantis.ts'

const heard = (audience: (typeof audiences)[number]) => hearVoices(voices, edition({ audience }))

describe('hearVoices', () => {
  it('prints each as its sender chose, by theme, in the order of the themes', () => {
    expect(heard('participant')).toEqual([
      {
        theme: 'defenders',
        voices: [
          {
            organisation: 'Rifwacht',
            theme: 'defenders',
            sectors: ['water'],
            statement: 'We can no longer visit the reef.',
            ask: 'Ask whether the reef is open.',
            sources: ['https://example.org/reef-watch/voice'],
          },
        ],
      },
      {
        theme: 'labour',
        voices: [{ theme: 'labour', sectors: [], statement: 'Our members are paid in shells.', sources: [] }],
      },
    ])
  })

  it('keeps anonymous voices off the website', () => {
    expect(heard('public').map(({ theme }) => theme)).toEqual(['defenders'])
  })

  it.each(audiences)('never lets %s hear a background voice', audience => {
    expect(JSON.stringify(heard(audience))).not.toMatch(/Canary|canary|Kanarie/)
  })

  it('hears nothing when nobody spoke', () => {
    expect(hearVoices([], edition())).toEqual([])
  })
})
