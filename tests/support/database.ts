/** An empty database in memory with every migration applied: SQLite as D1 speaks it, for tests that need no workerd. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Sql, Statement } from '../../src/store/sql.ts'
import { root } from './root.ts'

type Values = readonly (string | number | null)[]

class Prepared implements Statement {
  readonly #database: DatabaseSync
  readonly #text: string
  readonly #values: Values

  constructor(database: DatabaseSync, text: string, values: Values = []) {
    this.#database = database
    this.#text = text
    this.#values = values
  }

  bind(...values: Values): Prepared {
    return new Prepared(this.#database, this.#text, values)
  }
  async first<Row>(): Promise<Row | null> {
    return (this.#database.prepare(this.#text).get(...this.#values) as Row | undefined) ?? null
  }
  async all<Row>(): Promise<{ results: Row[] }> {
    return { results: this.#database.prepare(this.#text).all(...this.#values) as Row[] }
  }
  async run(): Promise<unknown> {
    return this.#database.prepare(this.#text).run(...this.#values)
  }
}

export interface TestDatabase {
  readonly sql: Sql
  /** Every row of every table, as text: to see what is kept, and that something left it as it was. */
  dump(): string
}

export function openDatabase(): TestDatabase {
  const database = new DatabaseSync(':memory:')
  for (const name of readdirSync(join(root, 'migrations')).sort()) {
    database.exec(readFileSync(join(root, 'migrations', name), 'utf8'))
  }
  return {
    sql: {
      prepare: text => new Prepared(database, text),
      async batch(statements) {
        database.exec('BEGIN')
        try {
          for (const statement of statements) await statement.run()
          database.exec('COMMIT')
        } catch (error) {
          database.exec('ROLLBACK')
          throw error
        }
      },
    },
    dump() {
      const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()
      return tables
        .map(({ name }) => JSON.stringify([name, database.prepare(`SELECT * FROM "${name}"`).all()]))
        .join('\n')
    },
  }
}
