/** The few methods of D1 that the store uses: a port, so that any SQLite that speaks them will do. */
export interface Sql {
  prepare(statement: string): Statement
  /** All of these or none: D1 has no other transaction. */
  batch(statements: Statement[]): Promise<unknown>
}

export interface Statement {
  bind(...values: readonly (string | number | null)[]): Statement
  first<Row>(): Promise<Row | null>
  all<Row>(): Promise<{ results: Row[] }>
  run(): Promise<unknown>
}
