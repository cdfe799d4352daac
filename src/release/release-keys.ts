/** The keys of releases: who signs, and which public keys count. The demo's signer is known to everybody, so it proves nothing. */

export interface ReleaseKeys {
  /** As `npm run keys -- signer` writes it; without it nothing can be released. */
  readonly signer?: string | undefined
  /** Public keys, the present one and earlier ones, with spaces between them. */
  readonly pinned?: string | undefined
}

export type DemoReleaseKeys = { readonly [Name in keyof ReleaseKeys]-?: string }

/** Throws when a demo key turns up outside the demo; a missing key never turns into one of them. */
export function releaseKeys(
  environment: string,
  given: ReleaseKeys,
  demo: DemoReleaseKeys,
): { readonly signer: string | undefined; readonly pinned: readonly string[] } {
  const local = environment === 'local'
  const signer = given.signer ?? (local ? demo.signer : undefined)
  const pinned = (given.pinned ?? (local ? demo.pinned : '')).split(/\s+/).filter(key => key !== '')
  if (!local && (signer === demo.signer || pinned.includes(demo.pinned))) {
    throw new Error('demo keys are refused outside the demo')
  }
  return { signer, pinned }
}
