/** The mission that a participant came in for; nothing once the session or its code has ended. */
import type { Mission } from '../../domain/mission.ts'
import type { Visitor } from '../rooms.tsx'
import { tokenHashOf } from '../sign-in/browser-tokens.ts'

export async function missionOf(visitor: Visitor): Promise<Mission | undefined> {
  const { gate, today, missions } = visitor.env
  const hash = await tokenHashOf(visitor, 'participant')
  const id = gate && hash && (await gate.participants.findMission(hash, today, gate.now))
  return id ? missions.find(id) : undefined
}
