/** Opens a sealed file and believes it only when it is what the record says it is. */
import { armor, Decrypter } from 'age-encryption'
import type { SealedHeader } from '../domain/sealed.ts'

/** `other-key`: not sealed to this identity. `moved`: sealed as something else, so it was put where it does not belong. */
export type Opened = { readonly content: unknown } | { readonly refused: 'other-key' | 'damaged' | 'moved' }

/** What comes out was written by a stranger: whoever uses `content` checks its shape first. */
export async function open(sealed: string, identity: string, expected: SealedHeader): Promise<Opened> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  let found: Partial<SealedHeader> & { readonly content?: unknown }
  try {
    found = Object(JSON.parse(await decrypter.decrypt(armor.decode(sealed), 'text')))
  } catch (error) {
    const { message } = error as Error
    return { refused: message.includes('no identity matched') ? 'other-key' : 'damaged' }
  }
  const keys = ['version', 'kind', 'mission', 'record', 'point', 'turn'] as const
  return keys.every(key => found[key] === expected[key]) ? { content: found.content } : { refused: 'moved' }
}
