/** What stands on the pages: every statement with its source, the unknown as unknown, and every word in the catalogue. */
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { languages } from '../../src/domain/closed-lists.ts'
import type { Wording } from '../../src/domain/wording.ts'
import { atlantis, pearls } from '../support/atlantis.ts'
import { wordings } from '../support/catalogues.ts'
import { visit } from './atlantis-doors.ts'

const textOf = async (path: string) => (await visit(path)).text()

describe('the page of a country', () => {
  it('gives every risk with its severity, in words, and a note that leads to a source on the page', async () => {
    const html = await textOf('/en/countries/xa')
    for (const risk of atlantis.risks) {
      const start = html.indexOf(`id="xa-${risk.id}"`)
      expect(start, risk.id).toBeGreaterThan(0)
      const article = html.slice(html.lastIndexOf('<article', start), html.indexOf('</article>', start))
      expect(article).toMatch(/severity--(high|medium|low)"><svg.*?<\/svg>\1<\/span>/)
      const [, number = ''] = /href="#source-(\d+)"/.exec(article) ?? []
      expect(html).toContain(`id="source-${number}"`)
    }
  })

  it('lists each source once, in the order of reading, with publisher and dates', async () => {
    const html = await textOf('/en/countries/xa')
    const named = [...html.matchAll(/href="#source-(\d+)"/g)].map(([, number]) => Number(number))
    expect([...new Set(named)]).toEqual([...new Set(named)].sort((a, b) => a - b))
    expect(html.match(/id="source-\d+"/g)).toHaveLength(new Set(named).size)
    expect(html.match(/Consulted on /g)).toHaveLength(new Set(named).size)
  })

  it('says it when nobody wrote a profile, and never that there is no risk', async () => {
    const html = await textOf('/en/countries/nl')
    expect(html).toContain('Nobody has described the risks in Netherlands')
    expect(html).toContain('Unknown: not assessed and no figures.')
    expect(html).not.toMatch(/no risk found/i)
  })
})

it('shows the state of all five priorities of every country with a profile, in words too', async () => {
  const html = await textOf('/en/countries')
  const row = /<tr><th scope="row"><a[^>]*>Atlantis.*?<\/tr>/.exec(html)?.[0] ?? ''
  expect(row.match(/>(assessed|figures only|unknown)</g)).toHaveLength(5)
})

describe('the page of coverage', () => {
  const rowOf = (html: string, country = 'Atlantis') =>
    html.split('<tr>').find(row => row.includes(`>${country}</a>`)) ?? ''
  const marksIn = (row: string) =>
    [...row.matchAll(/knowledge--[\w-]+"><svg.*?<span>([^<]+)/g)].map(([, word]) => word)

  it('gives every state with a mark and a word, and how old the sources are', async () => {
    const html = await textOf('/en/countries/coverage')
    const assessed = 'assessed'
    expect(marksIn(rowOf(html))).toEqual([
      ...[assessed, 'out of date', 'unknown', assessed, assessed, assessed, assessed],
    ])
    expect(rowOf(html)).toContain('sources from 2021 to April 2026')
    expect(marksIn(rowOf(html, 'Peru'))).toContain('figures only')
    expect(rowOf(html, 'Peru')).toContain('sources of 2026')
  })

  it('lists what must be read again, with a link to a risk that is there', async () => {
    const html = await (await visit('/nl/countries/coverage', { today: '2027-12-23' })).text()
    expect(marksIn(rowOf(html)).filter(word => word === 'verouderd')).toHaveLength(6)
    const country = await (await visit('/nl/countries/xa', { today: '2027-12-23' })).text()
    for (const { id } of atlantis.risks) {
      expect(html).toContain(`href="/nl/countries/xa#xa-${id}"`)
      expect(country).toContain(`id="xa-${id}"`)
    }
  })

  it('says so when nothing is due', async () => {
    const html = await (await visit('/nl/countries/coverage', { today: '2022-01-01' })).text()
    expect(html).toContain('De komende dertig dagen hoeft niets opnieuw gelezen te worden.')
  })
})

it('tells of a mission when it is, what was decided, and its gravest risks', async () => {
  const html = await textOf(`/nl/missions/${pearls.id}`)
  expect(html).toContain(pearls.title.nl)
  expect(html).toContain('href="/nl/countries/xa#xa-')
  expect(html).not.toContain(pearls.high_risk?.reason.nl ?? 'no reason')
})

it('says it when there are no missions', async () => {
  expect(await (await visit('/nl/missions', { missions: [] })).text()).toContain('Er zijn nog geen missies.')
})

describe('the words of pages', () => {
  const source = globSync('src/web/**/*.{ts,tsx}')
    .map(file => readFileSync(file, 'utf8'))
    .join('\n')
  /** `pages.home.promises.${promise}.text` asks for every key of that form. */
  const asked = [...source.matchAll(/['`](pages\.[^'`]+)['`]/g)].map(
    ([, key = '']) => new RegExp(`^${key.replaceAll('.', '\\.').replaceAll(/\$\{[^}]+\}/g, '[^.]+')}$`),
  )

  it.each(languages)('are all used, in %s', language => {
    const keys = leavesOf(wordings[language].pages ?? {}, 'pages')
    expect(keys.filter(key => !asked.some(pattern => pattern.test(key)))).toEqual([])
  })
})

function leavesOf(words: string | Wording, path: string): string[] {
  if (typeof words === 'string') return [path]
  return Object.entries(words).flatMap(([key, value]) => leavesOf(value, `${path}.${key}`))
}
