/** A manifest signed, and opened again: what no pinned key signed was never released, whatever a database says. */
import { canonicalJson } from '../domain/canonical-json.ts'
import type { Manifest, SignedManifest } from '../domain/manifest.ts'
import { isSignedBy, signText } from '../domain/signature.ts'

export async function signManifest(manifest: Manifest, signer: CryptoKey): Promise<SignedManifest> {
  const { files, ...facts } = manifest
  const text = canonicalJson({ ...facts, files: files.map(file => ({ ...file })) })
  return { manifest: text, signature: await signText(text, signer) }
}

/** Undefined when none of the pinned keys signed this very text: an older key stays pinned, so that older releases stay genuine. */
export async function openManifest(
  { manifest, signature }: SignedManifest,
  pinned: readonly string[],
): Promise<Manifest | undefined> {
  for (const key of pinned) {
    if (await isSignedBy(key, manifest, signature)) return JSON.parse(manifest) as Manifest
  }
  return undefined
}
