/** Sessions and sign-in attempts: how long they last, that they end when they should, and that an attempt serves once. */
import { beforeEach, describe, expect, it } from 'vitest'
import { type Official, readAssignments } from '../../src/domain/official.ts'
import { endsAfter, idleAfter, notedEvery, type Sessions, sessionsIn } from '../../src/store/sessions.ts'
import { lastsFor, signInAttemptsIn } from '../../src/store/sign-in-attempts.ts'
import { dump } from '../support/dump.ts'
import { type LocalSql, localSql } from '../support/sqlite.ts'

const official = (subject: string): Official => ({
  subject,
  office: 'RVO',
  assignments: readAssignments(['author:pearls-2027']),
})
const [one, two, three] = ['1', '2', '3'].map(digit => digit.repeat(64)) as [string, string, string]
const start = 1_800_000_000_000

let sql: LocalSql
let sessions: Sessions
beforeEach(() => {
  sql = localSql()
  sessions = sessionsIn(sql)
})

describe('a session', () => {
  it('gives back the official it was begun for, and nothing under another token', async () => {
    await sessions.begin(one, official('a'), start)
    expect(await sessions.find(one, start)).toEqual(official('a'))
    expect(await sessions.find(two, start)).toBeUndefined()
  })

  it('ends when it lies idle, unless use was noted', async () => {
    await sessions.begin(one, official('a'), start)
    expect(await sessions.find(one, start + idleAfter - 1)).toBeDefined()
    expect(await sessions.find(one, start + idleAfter)).toBeUndefined()
    await sessions.noteUse(one, start + idleAfter - 1)
    expect(await sessions.find(one, start + idleAfter)).toBeDefined()
  })

  it('ends after a working day, however much it is used', async () => {
    await sessions.begin(one, official('a'), start)
    for (let now = start; now < start + endsAfter; now += idleAfter / 2) await sessions.noteUse(one, now)
    await sessions.noteUse(one, start + endsAfter)
    expect(await sessions.find(one, start + endsAfter - 1)).toBeDefined()
    expect(await sessions.find(one, start + endsAfter)).toBeUndefined()
  })

  it('notes use now and then only', async () => {
    await sessions.begin(one, official('a'), start)
    const before = dump(sql)
    await sessions.noteUse(one, start + notedEvery - 1)
    expect(dump(sql)).toBe(before)
    await sessions.noteUse(one, start + notedEvery)
    expect(dump(sql)).not.toBe(before)
  })

  it('ends when its official goes, and only that one', async () => {
    for (const hash of [one, two]) await sessions.begin(hash, official('a'), start)
    await sessions.end(one)
    expect(await sessions.find(one, start)).toBeUndefined()
    expect(await sessions.find(two, start)).toBeDefined()
  })

  it('ends everywhere for one official, and for nobody else', async () => {
    for (const hash of [one, two]) await sessions.begin(hash, official('a'), start)
    await sessions.begin(three, official('b'), start)
    await sessions.endAll('a')
    expect(await Promise.all([one, two, three].map(hash => sessions.find(hash, start)))).toEqual([
      undefined,
      undefined,
      official('b'),
    ])
  })

  it('takes the place of the one before, and clears away what is over', async () => {
    await sessions.begin(one, official('a'), start)
    await sessions.begin(two, official('a'), start + 1, one)
    expect(await sessions.find(one, start + 1)).toBeUndefined()
    await sessions.begin(three, official('b'), start + idleAfter + 1)
    expect(dump(sql)).not.toContain(two)
  })
})

describe('an attempt to sign in', () => {
  const attempt = { state: 's', nonce: 'n', verifier: 'v', before: two }

  it('serves once', async () => {
    const attempts = signInAttemptsIn(sql)
    await attempts.keep(one, attempt, start)
    expect(await attempts.take(two, start)).toBeUndefined()
    expect(await attempts.take(one, start)).toEqual(attempt)
    expect(await attempts.take(one, start)).toBeUndefined()
  })

  it('serves one of many who come at the same moment', async () => {
    const attempts = signInAttemptsIn(sql)
    await attempts.keep(one, attempt, start)
    const taken = await Promise.all(Array.from({ length: 50 }, () => attempts.take(one, start)))
    expect(taken.filter(Boolean)).toHaveLength(1)
  })

  it('does not last, and is cleared away', async () => {
    const attempts = signInAttemptsIn(sql)
    await attempts.keep(one, attempt, start)
    expect(await attempts.take(one, start + lastsFor)).toBeUndefined()
    await attempts.keep(two, attempt, start)
    await attempts.keep(three, attempt, start + lastsFor)
    expect(dump(sql)).not.toContain(`"${two}","attempt`)
  })
})
