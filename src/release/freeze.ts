/** Documents become files for good: each gets a name and the SHA-256 of its bytes, under which it is kept. */
import type { Audience, FileFormat, Language } from '../domain/closed-lists.ts'
import { digestOf } from '../domain/digest.ts'
import type { ReleasedFile } from '../domain/manifest.ts'

export interface Document {
  readonly audience: Audience
  readonly language: Language
  readonly format: FileFormat
  readonly changes_since?: number
  readonly content: string | Uint8Array
}

export interface FrozenFile {
  readonly file: ReleasedFile
  readonly bytes: Uint8Array<ArrayBuffer>
}

export function freeze(
  { mission, version }: { readonly mission: string; readonly version: number },
  documents: readonly Document[],
): Promise<FrozenFile[]> {
  return Promise.all(
    documents.map(async ({ content, ...about }) => {
      const bytes = new Uint8Array(typeof content === 'string' ? new TextEncoder().encode(content) : content)
      const { audience, language, format, changes_since } = about
      const suffix = changes_since === undefined ? '' : `-changes-since-v${changes_since}`
      const name = `${mission}-v${version}-${audience}-${language}${suffix}.${format}`
      return { file: { name, ...about, sha256: await digestOf(bytes), bytes: bytes.length }, bytes }
    }),
  )
}
