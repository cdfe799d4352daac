/** What a release consists of, as it is signed: which version of which mission, made from what, and every file by its SHA-256. */
import type { Audience, FileFormat, Language } from './closed-lists.ts'
import type { Day } from './day.ts'

export interface ReleasedFile {
  readonly name: string
  readonly audience: Audience
  readonly language: Language
  readonly format: FileFormat
  /** Of a Word file with tracked changes: the version whose text comes back when they are rejected. */
  readonly changes_since?: number
  readonly sha256: string
  readonly bytes: number
}

export interface Manifest {
  readonly purpose: 'geleidebrief release'
  readonly mission: string
  readonly version: number
  readonly facts_as_at: Day
  readonly released_on: Day
  /** The SHA-256 of the content that the briefings were made from. */
  readonly content_revision: string
  /** Of whoever approved it: an office, never a person. */
  readonly office: string
  readonly embargo: string
  readonly supersedes?: number
  readonly files: readonly ReleasedFile[]
}

/** `manifest` is the exact text that was signed. */
export interface SignedManifest {
  readonly manifest: string
  readonly signature: string
}
