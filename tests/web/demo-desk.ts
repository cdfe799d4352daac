/** What two officials do with a point, with the code that the desk uses: for tests of what its sender sees. */
import { decisionDigest } from '../../src/domain/decision.ts'
import { headerOfLetter } from '../../src/domain/sealed.ts'
import type { Voice } from '../../src/domain/voice.ts'
import { chooseRecipients } from '../../src/intake/recipients.ts'
import { seal } from '../../src/intake/seal.ts'
import type { Intake } from '../../src/open-intake.ts'
import type { StoredSubmission } from '../../src/store/submissions.ts'

const recipients = ['demo-official-1', 'demo-official-2']

export function deskOf(intake: Intake, today: string) {
  const { points, submissions } = intake
  const at = async ({ mission, id }: StoredSubmission, number: number) => {
    const now = await submissions.find(mission, id)
    const version = now?.points.find(one => one.number === number)?.version ?? 0
    return { mission, submission: id, point: number, version }
  }
  const letter = (
    kind: 'question' | 'decision',
    content: object,
    one: StoredSubmission,
    point: number,
    turn: number,
  ) =>
    seal(
      { ...content },
      headerOfLetter(kind, one.mission, one.id, point, turn),
      chooseRecipients(intake.recipients, recipients),
      one.mailbox,
    )
  return {
    /** The one with this id, or the only one there is. */
    async submissionOf(mission: string, id?: string): Promise<StoredSubmission> {
      const [only] = await submissions.list(mission)
      const found = await submissions.find(mission, id ?? only?.id ?? '')
      if (!found) throw new Error(`${mission} has no submission ${id}`)
      return found
    },
    async ask(one: StoredSubmission, point: number, text: string) {
      const seen = await at(one, point)
      const sealed = await letter('question', { text }, one, point, seen.version)
      return points.ask(seen, 'official:1', { kind: 'ask-back', reason: 'unclear' }, sealed, today)
    },
    /** Proposed by one official, confirmed by another. */
    async decide(
      one: StoredSubmission,
      point: number,
      decision: {
        kind: 'use' | 'part' | 'not-used'
        reason: 'new-and-credible' | 'could-identify' | 'too-late'
      },
      to_sender: string,
      voice?: Voice,
    ) {
      const seen = await at(one, point)
      const whole = { ...decision, salt: 'salt', ...(voice && { voice }) }
      const digest = await decisionDigest(whole as never)
      const sealed = await letter('decision', { ...whole, to_sender }, one, point, seen.version)
      await points.propose(seen, 'official:1', { mark: decision, sealed, digest } as never, today)
      const print = voice && { id: crypto.randomUUID(), voice }
      return points.confirm(await at(one, point), 'official:2', { digest, ...(print && { print }) }, today)
    },
    async release(mission: string) {
      const ids = (await intake.voices.list(mission)).map(({ id }) => ({
        id,
        used_in: ['participant-briefing'] as const,
      }))
      return intake.voices.release(mission, ids, 'official:1', today)
    },
  }
}

export const voice: Voice = {
  use: 'anonymous',
  theme: 'labour',
  sectors: ['maritime'],
  statement: { nl: 'Duikers krijgen geen rust.', en: 'Divers get no rest.' },
  ask: { nl: 'Wie telt de uren?', en: 'Who counts the hours?' },
  sources: ['https://example.org/reef'],
}
