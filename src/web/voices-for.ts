/** Which texts of civil society a briefing is made with: at the desk all that two officials agreed to, elsewhere what was released. */

import type { Voice } from '../domain/voice.ts'
import type { StoredVoice } from '../store/voices.ts'
import { openIntake } from './civil-society/find-call.ts'
import type { Visitor } from './rooms.tsx'

export async function confirmedVoices(visitor: Visitor, mission: string): Promise<Voice[]> {
  return (await listVoices(visitor, mission)).map(({ voice }) => voice)
}

/** Until release the sender may object to the wording, so before that it stands on no page that everybody can read. */
export async function releasedVoices(visitor: Visitor, mission: string): Promise<Voice[]> {
  return (await listVoices(visitor, mission)).filter(({ released }) => released).map(({ voice }) => voice)
}

/** Where no input was asked for there is none, and a briefing does not wait for keys that nobody needs. */
export async function listVoices(visitor: Visitor, mission: string): Promise<StoredVoice[]> {
  if (!(await visitor.env.calls.find(mission))) return []
  const { voices } = await openIntake(visitor)
  return voices.list(mission)
}
