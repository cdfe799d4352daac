/** What can be seen of a sealed file from outside: that it is one, for so many, of an agreed size. Senders' browsers are not believed. */
import { armor } from 'age-encryption'
import { sealedSizes } from './size-classes.ts'

const line = '[A-Za-z0-9+/]{43}'

export function looksSealed(text: string, recipients: number): boolean {
  const file = decode(text)
  if (!file) return false
  const header = new RegExp(
    `^age-encryption\\.org/v1\\n(?:-> X25519 ${line}\\n${line}\\n){${recipients}}--- ${line}\\n`,
  )
  const start = header.exec(new TextDecoder('latin1').decode(file))?.[0]
  return start !== undefined && sealedSizes.includes(file.length - start.length)
}

function decode(text: string): Uint8Array | undefined {
  try {
    return armor.decode(text)
  } catch {
    return undefined
  }
}
