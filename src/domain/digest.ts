/** SHA-256 as hexadecimal digits, and nothing else: for what is chained, pinned or compared. */
import { hex } from '@scure/base'

export async function digestOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return hex.encode(new Uint8Array(bytes))
}
