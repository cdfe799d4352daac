/** The bytes of what was released, in R2 under their SHA-256: written once, and never handed out when they are not the same. */
import { digestOf } from '../domain/digest.ts'

/** The two methods of R2 that are needed for bytes. */
export interface ByteBlobs {
  get(key: string): Promise<{ arrayBuffer(): Promise<ArrayBuffer> } | null>
  /** Null when there was something already, which stays. */
  put(
    key: string,
    value: Uint8Array<ArrayBuffer>,
    options: { readonly onlyIf: { readonly etagDoesNotMatch: '*' } },
  ): Promise<unknown>
}

export interface ReleasedFiles {
  keep(sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>
  /** Undefined when it is not there, or not what it was. */
  read(sha256: string): Promise<Uint8Array<ArrayBuffer> | undefined>
}

const keyOf = (sha256: string) => `releases/${sha256}`

export function releasedFilesIn(blobs: ByteBlobs): ReleasedFiles {
  return {
    async keep(sha256, bytes) {
      await blobs.put(keyOf(sha256), bytes, { onlyIf: { etagDoesNotMatch: '*' } })
    },
    async read(sha256) {
      const found = await blobs.get(keyOf(sha256))
      if (!found) return undefined
      const bytes = new Uint8Array(await found.arrayBuffer())
      return (await digestOf(bytes)) === sha256 ? bytes : undefined
    },
  }
}
