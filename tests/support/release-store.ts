/** Where releases are kept and signed in tests: any database, a map for the bytes, and the demo's own key. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSigner } from '../../src/domain/signature.ts'
import type { ReleaseRooms, ReleaseShelf } from '../../src/release-rooms.ts'
import type { Audit } from '../../src/store/audit.ts'
import { type ByteBlobs, releasedFilesIn } from '../../src/store/released-files.ts'
import { releasesIn } from '../../src/store/releases.ts'
import type { Sql } from '../../src/store/sql.ts'
import { root } from './root.ts'

const lines = readFileSync(join(root, 'demo-keys/release-signer.txt'), 'utf8').split('\n')
const signer = await readSigner(lines.find(line => line !== '' && !line.startsWith('#')) ?? '')
const pinned = [/public key: (\S+)/.exec(lines.join('\n'))?.[1] ?? '']

export interface ReleaseStore {
  readonly kept: Map<string, Uint8Array<ArrayBuffer>>
  readonly releases: () => Promise<ReleaseShelf>
  readonly releasing: () => Promise<Pick<ReleaseRooms, 'sql' | 'signer'>>
}

export function releaseStoreIn(
  sql: Sql,
  audit: Audit,
  kept = new Map<string, Uint8Array<ArrayBuffer>>(),
): ReleaseStore {
  const blobs: ByteBlobs = {
    get: async key => {
      const bytes = kept.get(key)
      return bytes ? { arrayBuffer: async () => bytes.slice().buffer } : null
    },
    put: async (key, bytes) => (kept.has(key) ? null : kept.set(key, bytes.slice())),
  }
  return {
    kept,
    releases: async () => ({ releases: releasesIn(sql, audit), files: releasedFilesIn(blobs), pinned }),
    releasing: async () => ({ sql, signer }),
  }
}
