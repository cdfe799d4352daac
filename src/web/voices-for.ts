/** Which texts of civil society a briefing is made with: at the desk all that two officials agreed to, elsewhere what was released. */
import type { Voice } from '../domain/voice.ts'
import { openIntake } from './civil-society/find-call.ts'
import type { Visitor } from './rooms.tsx'

export async function confirmedVoices(visitor: Visitor, mission: string): Promise<Voice[]> {
  const { voices } = await openIntake(visitor)
  return (await voices.list(mission)).map(({ voice }) => voice)
}

/** Until release the sender may object to the wording, so before that it stands on no page that everybody can read. */
export async function releasedVoices(visitor: Visitor, mission: string): Promise<Voice[]> {
  const { voices } = await openIntake(visitor)
  return (await voices.list(mission)).filter(({ released }) => released).map(({ voice }) => voice)
}
