/** The ports of the store on this machine: a SQLite in memory with the real migrations, and blobs in a map. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import type { Blobs } from '../../src/store/blobs.ts'
import type { Sql, Statement } from '../../src/store/sql.ts'
import { root } from './root.ts'

export interface LocalSql extends Sql {
  /** The database itself, for whoever wants to tamper with it. */
  readonly raw: DatabaseSync
}

interface LocalStatement extends Statement {
  readonly perform: () => void
}

export function localSql(raw = migrate(new DatabaseSync(':memory:'))): LocalSql {
  const statement = (text: string, values: SQLInputValue[]): LocalStatement => ({
    bind: (...bound) => statement(text, bound as SQLInputValue[]),
    first: async <Row>() => (raw.prepare(text).get(...values) as Row | undefined) ?? null,
    all: async <Row>() => ({ results: raw.prepare(text).all(...values) as Row[] }),
    run: async () => raw.prepare(text).run(...values),
    perform: () => void raw.prepare(text).run(...values),
  })
  return {
    raw,
    prepare: text => statement(text, []),
    async batch(statements) {
      raw.exec('BEGIN IMMEDIATE')
      try {
        for (const one of statements as LocalStatement[]) one.perform()
      } catch (error) {
        raw.exec('ROLLBACK')
        throw error
      }
      raw.exec('COMMIT')
      return []
    },
  }
}

export function migrate(raw: DatabaseSync): DatabaseSync {
  const folder = join(root, 'migrations')
  for (const file of readdirSync(folder).sort()) raw.exec(readFileSync(join(folder, file), 'utf8'))
  return raw
}

export function localBlobs(kept = new Map<string, string>()): Blobs & { readonly kept: Map<string, string> } {
  const etagOf = (text: string) => createHash('md5').update(text).digest('hex')
  const find = (key: string) => {
    const text = kept.get(key)
    return text === undefined ? null : { etag: etagOf(text), text: async () => text }
  }
  return {
    kept,
    head: async key => find(key),
    get: async key => find(key),
    async put(key, value, { onlyIf } = {}) {
      const before = find(key)
      const holds = !onlyIf || ('etagMatches' in onlyIf ? onlyIf.etagMatches === before?.etag : !before)
      if (!holds) return null
      kept.set(key, value)
      return { etag: etagOf(value) }
    },
    async list({ prefix, cursor = '' }) {
      // Two at a time, so that reading on is always tried.
      const rest = [...kept.keys()].filter(key => key.startsWith(prefix) && key > cursor).sort()
      const page = rest.slice(0, 2)
      const truncated = rest.length > 2
      return { objects: page.map(key => ({ key })), truncated, ...(truncated && { cursor: page[1] ?? '' }) }
    },
  }
}
