/** The receipt: 130 bits that a person can write on paper, read out and type back with the usual slips. */
import { markBytes } from './mark.ts'

/** Crockford's: no I, L, O or U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 26

/** The 26 symbols without check symbol: what is hashed and what keys are made from. Never stored, never in an address. */
export type Receipt = string

export type ReadReceipt = { readonly receipt: Receipt } | { readonly refused: 'wrong-length' | 'mistyped' }

/** Five bits of each byte: with random bytes every receipt is as likely as any other. */
export function makeReceipt(chance: Uint8Array): Receipt {
  if (chance.length < length) throw new RangeError(`a receipt needs ${length} bytes of chance`)
  return Array.from(chance.subarray(0, length), byte => alphabet[byte & 31]).join('')
}

/**
 * The same key always gives the same receipt, so that a retry is answered with it although it is stored nowhere; without
 * the secret of the environment the key gives nothing (docs/decisions/0021).
 */
export async function receiptFor(secret: CryptoKey, mission: string, key: string): Promise<Receipt> {
  return makeReceipt(await markBytes(secret, 'receipt', mission, key))
}

/** Nine groups of three, the last symbol being the check: `7Q2-MX0-…`. */
export function printReceipt(receipt: Receipt): string {
  return (receipt + checkSymbol(receipt)).replace(/.{3}(?=.)/g, '$&-')
}

export function readReceipt(typed: string): ReadReceipt {
  const symbols = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  if (symbols.length !== length + 1) return { refused: 'wrong-length' }
  const receipt = symbols.slice(0, length)
  if ([...symbols].some(symbol => !alphabet.includes(symbol))) return { refused: 'mistyped' }
  return checkSymbol(receipt) === symbols.at(-1) ? { receipt } : { refused: 'mistyped' }
}

/**
 * A polynomial over the 32 symbols (the field GF(32), x⁵ = x² + 1): every single slip and every two symbols that changed
 * places give another check symbol, which a sum or a remainder does not promise.
 */
function checkSymbol(receipt: Receipt): string {
  let check = 0
  for (const symbol of receipt) check = times2(check) ^ alphabet.indexOf(symbol)
  return alphabet[times2(check)] ?? ''
}

function times2(value: number): number {
  return ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31
}
