import { describe, expect, it } from 'vitest'
import { readStandingFacts } from '../../src/content/read-standing-facts.ts'
import { toldAbout } from '../support/told.ts'

const standing = (...mistakes: [string, string][]) =>
  toldAbout(readStandingFacts, 'templates/standing-facts.yaml', ...mistakes)

describe('readStandingFacts says of', () => {
  it('nothing wrong: nothing', () => expect(standing()).toBe(''))

  it('a source that does not resolve and one that nothing uses', () => {
    expect(
      standing(['[reef-letter]', '[reef-leter]'], ['[reef-letter]', '[tidal-letter]']),
    ).toMatchInlineSnapshot(`
      "templates/standing-facts.yaml:11:15 - found the source reef-leter; expected the id of a source of this file; add the source, or correct its id
      templates/standing-facts.yaml:37:5 - found the source reef-letter, which nothing cites; expected every source to be used; cite it or delete it"
    `)
  })

  it('a fact that is missing, and one that no template knows', () => {
    expect(standing(['scan_confidential:', 'scan_secret:'])).toMatchInlineSnapshot(`
      "templates/standing-facts.yaml:3:3 - found no scan_confidential; expected the keys statement and sources; add scan_confidential
      templates/standing-facts.yaml:15:3 - found the unknown key scan_secret; expected only keys of docs/reference; delete it, or correct its spelling"
    `)
  })
})
