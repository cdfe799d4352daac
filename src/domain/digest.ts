/** SHA-256 as hexadecimal digits, and nothing else: for what is chained, pinned or compared. */
import { hex } from '@scure/base'

export async function digestOf(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = await crypto.subtle.digest(
    'SHA-256',
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  )
  return hex.encode(new Uint8Array(bytes))
}
