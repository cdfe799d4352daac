import { describe, expect, it } from 'vitest'
import { Citations } from '../../src/merge/cite-sources.ts'
import { atlantis } from '../support/atlantis.ts'

const { sources } = atlantis
const numbering = () => {
  const citations = new Citations()
  return { citations, cite: citations.from(sources) }
}

describe('Citations', () => {
  it('numbers a source where the reader first meets it', () => {
    const { citations, cite } = numbering()
    expect(cite(['reef-watch-2026'])).toEqual([1])
    expect(cite(['divers-union-2025', 'inspectorate-2026'])).toEqual([2, 3])
    expect(cite(['reef-watch-2026'])).toEqual([1])
    expect(citations.inOrder().map(({ number, publisher }) => [number, publisher])).toEqual([
      [1, 'Reef Watch'],
      [2, 'Atlantis Divers Union'],
      [3, 'Atlantis Pearl Inspectorate'],
    ])
  })

  it('gives the numbers of one sentence lowest first', () => {
    const { cite } = numbering()
    cite(['reef-watch-2026', 'divers-union-2025'])
    expect(cite(['inspectorate-2026', 'divers-union-2025', 'reef-watch-2026'])).toEqual([1, 2, 3])
  })

  it('counts a page once, whichever file names it', () => {
    const { citations, cite } = numbering()
    cite(['reef-watch-2026'])
    const elsewhere = citations.from({ 'our-own-id': { ...sources['reef-watch-2026'] } as never })
    expect(elsewhere(['our-own-id'])).toEqual([1])
    expect(citations.inOrder()).toHaveLength(1)
  })

  it('keeps two titles at one address apart', () => {
    const { citations, cite } = numbering()
    cite(['reef-watch-2026'])
    const other = { ...sources['reef-watch-2026'], title: 'Another chapter' } as never
    expect(citations.from({ other })(['other'])).toEqual([2])
  })

  it('carries over what a reader needs to find it, and not what is for maintainers', () => {
    const { citations, cite } = numbering()
    cite(['tide-times-2026', 'reef-watch-2026'])
    expect(citations.inOrder()).toEqual([
      {
        number: 1,
        title: 'Defenders of the reef under threat',
        publisher: 'The Tide Times',
        origin: 'Reef Watch',
        url: 'https://example.org/tide-times/reef',
        published: '2026-02',
        consulted: '2026-11-20',
        read: 'whole',
      },
      {
        number: 2,
        title: 'Reef Watch yearbook',
        publisher: 'Reef Watch',
        url: 'https://example.org/reef-watch/2026',
        published: '2026',
        consulted: '2026-11-20',
        read: 'copy',
      },
    ])
  })

  it('stops at an id that does not resolve', () => {
    expect(() => numbering().cite(['sunken'])).toThrow(/sunken does not resolve/)
  })
})
