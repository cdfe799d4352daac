/** The receipt: a typed code that a sender comes back with, and that opens the sender's mailbox. */
import { makeCode, printCode, readCode, type TypedCode } from '../domain/typed-code.ts'
import { markBytes } from './mark.ts'

/** What keys are made from besides. Never stored, never in an address. */
export type Receipt = TypedCode

export type ReadReceipt = { readonly receipt: Receipt } | { readonly refused: 'wrong-length' | 'mistyped' }

export { makeCode as makeReceipt, printCode as printReceipt }

/**
 * The same key always gives the same receipt, so that a retry is answered with it although it is stored nowhere; without
 * the secret of the environment the key gives nothing (docs/decisions/0021).
 */
export async function receiptFor(secret: CryptoKey, mission: string, key: string): Promise<Receipt> {
  return makeCode(await markBytes(secret, 'receipt', mission, key))
}

export function readReceipt(typed: string): ReadReceipt {
  const read = readCode(typed)
  return 'code' in read ? { receipt: read.code } : read
}
