/** What the tests in workerd use of Cloudflare's own modules; its whole types would clash with those of the browser. */
declare module 'cloudflare:workers' {
  export const env: {
    readonly ENVIRONMENT: string
    readonly DB: import('../src/store/sql.ts').Sql
    readonly LEDGER: import('../src/store/blobs.ts').Blobs
    readonly RELEASES: import('../src/store/released-files.ts').ByteBlobs
    readonly MIGRATIONS: readonly unknown[]
  }
}

declare module 'cloudflare:test' {
  export function applyD1Migrations(
    database: import('../src/store/sql.ts').Sql,
    migrations: readonly unknown[],
  ): Promise<void>
}
