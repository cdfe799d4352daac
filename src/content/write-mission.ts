/** A mission as the file that `readMission` reads: for who takes it along, edits it at home, or keeps it. */
import { stringify } from 'yaml'
import type { Mission } from '../domain/mission.ts'

export function writeMission(mission: Mission): string {
  const filled = Object.entries(mission).filter(([, value]) => !Array.isArray(value) || value.length > 0)
  return stringify(Object.fromEntries(filled), { lineWidth: 0 })
}
