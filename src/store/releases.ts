/** Versions of a mission's briefings: each step is stored with its entry in the trail, if nobody else took one in between. */
import type { AuditFact } from '../domain/audit-entry.ts'
import type { ReleasedFile, SignedManifest } from '../domain/manifest.ts'
import type { Release } from '../domain/release.ts'
import type { Audit } from './audit.ts'
import type { Sql, Statement } from './sql.ts'

export interface KeptRelease {
  readonly release: Release
  /** One higher each time it is saved: for ETag and If-Match. */
  readonly revision: number
  /** From its release on. */
  readonly signed?: SignedManifest
}

/** A version as it becomes, from the revision that whoever acts has seen. */
export interface Step {
  readonly release: Release
  readonly revision: number
}

export interface Published extends Step {
  readonly signed: SignedManifest
  readonly files: readonly Pick<ReleasedFile, 'sha256'>[]
  /** What it takes the place of, as that becomes. */
  readonly superseded: Step | undefined
  /** What must hold or happen at the same moment. */
  readonly also: readonly Statement[]
}

export type Saved = 'done' | 'stale'

export interface Releases {
  /** Oldest first. */
  ofMission(mission: string): Promise<KeptRelease[]>
  /** Of every mission that has one, oldest first. */
  all(): Promise<KeptRelease[]>
  /** The versions that a file of these bytes belongs to. */
  withFile(sha256: string): Promise<Pick<Release, 'mission' | 'version'>[]>
  begin(release: Release, fact: AuditFact): Promise<Saved>
  save(step: Step, fact: AuditFact): Promise<Saved>
  publish(published: Published, fact: AuditFact): Promise<Saved>
}

interface Row {
  readonly release: string
  readonly revision: number
  readonly manifest: string | null
  readonly signature: string | null
}

export function releasesIn(sql: Sql, audit: Audit): Releases {
  const select = 'SELECT release, revision, manifest, signature FROM releases'
  const rows = async (statement: Statement) => (await statement.all<Row>()).results.map(read)
  const ofMission = (mission: string) =>
    rows(sql.prepare(`${select} WHERE mission = ? ORDER BY version`).bind(mission))

  /** Stale when what the step goes from is no longer there, or what must hold no longer does. */
  const commit = async (fact: AuditFact, from: Step, statements: readonly Statement[]): Promise<Saved> => {
    try {
      await audit.commit(fact, statements)
      return 'done'
    } catch (error) {
      if (String(error).includes('expectation not met')) return 'stale'
      const { mission, version } = from.release
      const found = (await ofMission(mission)).find(one => one.release.version === version)
      if (found && found.revision > from.revision) return 'stale'
      throw error
    }
  }

  return {
    ofMission,
    all: () => rows(sql.prepare(`${select} ORDER BY mission, version`)),
    async withFile(sha256) {
      const found = sql
        .prepare('SELECT mission, version FROM released_files WHERE sha256 = ? ORDER BY mission, version')
        .bind(sha256)
      return (await found.all<Pick<Release, 'mission' | 'version'>>()).results
    },
    begin(release, fact) {
      const { mission, version, state } = release
      return commit(fact, { release, revision: 0 }, [
        sql
          .prepare('INSERT INTO releases (mission, version, state, release) VALUES (?, ?, ?, ?)')
          .bind(mission, version, state, JSON.stringify(release)),
      ])
    },
    save: (step, fact) => commit(fact, step, [expect(sql, step), update(sql, step)]),
    publish(published, fact) {
      const { release, signed, files, superseded, also } = published
      return commit(fact, published, [
        expect(sql, published),
        ...also,
        // First, because a mission has one released version at most.
        ...(superseded ? [expect(sql, superseded), update(sql, superseded)] : []),
        update(sql, published, signed),
        sql
          .prepare(
            `INSERT INTO released_files (sha256, mission, version)
             SELECT DISTINCT value, ?, ? FROM json_each(?)`,
          )
          .bind(release.mission, release.version, JSON.stringify(files.map(({ sha256 }) => sha256))),
      ])
    },
  }
}

function expect(sql: Sql, { release: { mission, version }, revision }: Step): Statement {
  return sql
    .prepare(
      `INSERT INTO expectation (met)
       SELECT EXISTS (SELECT 1 FROM releases WHERE mission = ? AND version = ? AND revision = ?)`,
    )
    .bind(mission, version, revision)
}

function update(sql: Sql, { release }: Step, signed?: SignedManifest): Statement {
  const { mission, version, state } = release
  const frozen = signed ? ', manifest = ?, signature = ?' : ''
  return sql
    .prepare(
      `UPDATE releases SET state = ?, release = ?, revision = revision + 1${frozen} WHERE mission = ? AND version = ?`,
    )
    .bind(
      ...[state, JSON.stringify(release)],
      ...(signed ? [signed.manifest, signed.signature] : []),
      ...[mission, version],
    )
}

function read({ release, revision, manifest, signature }: Row): KeptRelease {
  return {
    release: JSON.parse(release) as Release,
    revision,
    ...(manifest !== null && signature !== null && { signed: { manifest, signature } }),
  }
}
