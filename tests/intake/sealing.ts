/** Fictional officials with real keys, made anew for every run, and something to seal. */
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { Recipient } from '../../src/domain/recipient.ts'
import type { SealedHeader } from '../../src/domain/sealed.ts'
import type { Submission } from '../../src/domain/submission.ts'

export interface Keeper {
  readonly identity: string
  readonly recipient: Recipient
}

async function makeKeeper(id: string, kind: Recipient['kind']): Promise<Keeper> {
  const identity = await generateX25519Identity()
  return {
    identity,
    recipient: { id, kind, office: `Office of ${id}`, age: await identityToRecipient(identity) },
  }
}

export const pearl = await makeKeeper('pearl-desk', 'official')
export const coral = await makeKeeper('coral-desk', 'official')
export const recovery = await makeKeeper('vault', 'recovery')
export const stranger = await makeKeeper('kraken-desk', 'official')
export const keepers = [pearl, coral, recovery]
export const recipients = keepers.map(({ recipient }) => recipient)

export const header: SealedHeader = {
  version: 1,
  kind: 'submission',
  mission: 'pearls',
  record: crypto.randomUUID(),
  point: 0,
  turn: 0,
}

export const submission: Submission = {
  language: 'en',
  route: 'direct',
  points: [
    {
      theme: 'labour',
      sectors: ['maritime'],
      place: 'the north reef',
      happens: 'Divers go down without a rest.\nNobody counts the hours. 人魚 مرجان',
      sources: ['https://example.org/reef'],
      use: 'anonymous',
      consent: true,
    },
  ],
}
