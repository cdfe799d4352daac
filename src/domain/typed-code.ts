/** A secret of 130 bits that a person can write on paper, read out and type back with the usual slips. */

/** Crockford's: no I, L, O or U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 26

/** The 26 symbols without check symbol: what is hashed. Never stored, never in an address. */
export type TypedCode = string

export type ReadCode = { readonly code: TypedCode } | { readonly refused: 'wrong-length' | 'mistyped' }

/** Five bits of each byte: with random bytes every code is as likely as any other. */
export function makeCode(chance: Uint8Array): TypedCode {
  if (chance.length < length) throw new RangeError(`a code needs ${length} bytes of chance`)
  return Array.from(chance.subarray(0, length), byte => alphabet[byte & 31]).join('')
}

/** Nine groups of three, the last symbol being the check: `7Q2-MX0-…`. */
export function printCode(code: TypedCode): string {
  return (code + checkSymbol(code)).replace(/.{3}(?=.)/g, '$&-')
}

export function readCode(typed: string): ReadCode {
  const symbols = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  if (symbols.length !== length + 1) return { refused: 'wrong-length' }
  const code = symbols.slice(0, length)
  if ([...symbols].some(symbol => !alphabet.includes(symbol))) return { refused: 'mistyped' }
  return checkSymbol(code) === symbols.at(-1) ? { code } : { refused: 'mistyped' }
}

/**
 * A polynomial over the 32 symbols (the field GF(32), x⁵ = x² + 1): every single slip and every two symbols that changed
 * places give another check symbol, which a sum or a remainder does not promise.
 */
function checkSymbol(code: TypedCode): string {
  let check = 0
  for (const symbol of code) check = times2(check) ^ alphabet.indexOf(symbol)
  return alphabet[times2(check)] ?? ''
}

function times2(value: number): number {
  return ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31
}
