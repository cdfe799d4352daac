/** What the page hands to the sealing script: nothing that was typed, only what everybody may know. */
import type { SignedRecipients } from '../../domain/recipient.ts'
import type { CallShown } from './input-page.tsx'

export interface GivenToScript {
  readonly shown: CallShown
  readonly signed: SignedRecipients
}
