import { describe, expect, it } from 'vitest'
import { listDue } from '../../src/merge/list-due.ts'
import { MeasuredEditions } from '../../src/merge/measured-editions.ts'
import { asOf, atlantis, content } from '../support/atlantis.ts'

const dueOn = (day: string, change: Partial<typeof content> = {}) => {
  const changed = { ...content, ...change }
  return listDue(changed, new MeasuredEditions(changed.indicators), day)
}
const told = (day: string) =>
  dueOn(day).map(({ by, overdue, file, path }) => `${by}${overdue ? '!' : ''} ${file} ${path.join('.')}`)

describe('listDue', () => {
  it('names what is stale or will be within thirty days, soonest first, and where to change it', () => {
    expect(told(asOf)).toMatchInlineSnapshot(`
      [
        "2023-05-01! indicators/sources.csv shell-survey-2021.published",
        "2026-10-01! imvo-conditions/pearl-origin-act.yaml checked_on",
        "2026-11-12! country-profiles/xa.yaml risks.5.review_by",
      ]
    `)
  })

  it('looks thirty days ahead and no further', () => {
    const days = (day: string) => dueOn(day).filter(({ by }) => by === '2027-05-20').length
    expect(days('2027-04-19')).toBe(0)
    expect(days('2027-04-20')).toBeGreaterThan(0)
  })

  it('counts the last fresh day as fresh', () => {
    const overdue = (day: string) => dueOn(day).find(({ kind }) => kind === 'profile')?.overdue
    expect([overdue('2027-05-20'), overdue('2027-05-21')]).toEqual([false, true])
  })

  it('points to the source where that is what grew old', () => {
    const old = structuredClone(atlantis)
    const source = old.sources['divers-union-2025']
    if (!source) throw new Error('Atlantis has lost a source')
    source.published = '2019'
    const found = dueOn(asOf, { profiles: [old] }).filter(one => one.source === 'divers-union-2025')
    expect(found.map(({ id }) => id)).toEqual(
      atlantis.risks.filter(({ sources }) => sources.includes('divers-union-2025')).map(({ id }) => id),
    )
    expect(new Set(found.map(({ path }) => path.join('.')))).toEqual(
      new Set(['sources.divers-union-2025.published']),
    )
  })

  it('lists everything thirteen months on: risks, context, profile, conditions, policy and figures', () => {
    const found = dueOn('2027-12-23')
    const count = (kind: string) => found.filter(one => one.kind === kind).length
    expect(found.every(({ overdue }) => overdue)).toBe(true)
    expect({ risks: count('risk'), context: count('context'), conditions: count('condition') }).toEqual({
      risks: atlantis.risks.length,
      context: atlantis.context.length,
      conditions: content.conditions.length,
    })
    expect(count('profile')).toBe(1)
    expect(count('standing-fact')).toBe(Object.keys(content.standing.sources).length)
    expect(count('figures')).toBeGreaterThan(0)
  })
})
