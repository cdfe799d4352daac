/** The id of what is sent, from the key it is sent with: a retry has the same, and the browser can seal before it sends. */
import { hex } from '@scure/base'
import { markBytes } from './mark.ts'

/** Shaped as a random UUID (version 4), and without the secret of the environment as random as one. */
export async function recordIdFor(secret: CryptoKey, mission: string, key: string): Promise<string> {
  const bytes = (await markBytes(secret, 'record', mission, key)).slice(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return hex.encode(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
