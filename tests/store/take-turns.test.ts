/** Turns: one at a time in the order of arrival, and no turn that never ends holds up the rest. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { takeTurn } from '../../src/store/take-turns.ts'
import { localSql } from '../support/sqlite.ts'

afterEach(() => void vi.useRealTimers())

describe('takeTurn', () => {
  it('lets one work at a time, in order, also after one that failed', async () => {
    const sql = localSql()
    const heard: string[] = []
    const turn = (name: string) =>
      takeTurn(sql, async () => {
        heard.push(`${name} begins`)
        await new Promise(resolve => setTimeout(resolve, 1))
        heard.push(`${name} ends`)
        if (name === 'b') throw new Error('b fails')
        return name
      })
    const all = await Promise.allSettled(['a', 'b', 'c'].map(turn))
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(heard).toEqual(['a', 'b', 'c'].flatMap(name => [`${name} begins`, `${name} ends`]))
  })

  it('goes on when a turn never ends, and waits for as long as others still end theirs', async () => {
    vi.useFakeTimers()
    const sql = localSql()
    const slow = (ms: number) => takeTurn(sql, () => new Promise(resolve => setTimeout(resolve, ms)))
    const worked: string[] = []
    const quick = (name: string) => void takeTurn(sql, async () => worked.push(name))
    for (let index = 0; index < 5; index++) void slow(1500)
    quick('last')
    await vi.advanceTimersByTimeAsync(7400)
    expect(worked).toEqual([])
    await vi.advanceTimersByTimeAsync(200)
    expect(worked).toEqual(['last'])

    void takeTurn(sql, () => new Promise(() => {}))
    quick('after')
    await vi.advanceTimersByTimeAsync(1900)
    expect(worked).toEqual(['last'])
    await vi.advanceTimersByTimeAsync(2200)
    expect(worked).toEqual(['last', 'after'])
  })
})
