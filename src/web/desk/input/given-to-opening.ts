/** What a submission's page hands to the script that opens it: nothing of what is in the sealed file. */
import type { SignedRecipients } from '../../../domain/recipient.ts'

export interface GivenToOpening {
  readonly mission: string
  readonly record: string
  /** The address of this page, under which the doors of its points lie. */
  readonly place: string
  /** The sender's public key. */
  readonly mailbox: string
  readonly signed: SignedRecipients
  readonly recipients: readonly string[]
  /** Names that lead to nobody: the countries of the mission. */
  readonly may_be_named: readonly string[]
  readonly words: WordsForOpening
}

type Words = Readonly<Record<string, string>>

export interface WordsForOpening {
  readonly told: Words
  readonly traces: Words
  readonly problems: Words
  readonly themes: Words
  readonly sectors: Words
  readonly uses: Words
  readonly kinds: Words
  readonly reasons: Words
  readonly names: Words
  readonly letters: Words
}
