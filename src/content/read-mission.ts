/** A mission file and a voices file: what officials hand us. */
import { Mission } from '../domain/mission.ts'
import { type Voice, Voices } from '../domain/voice.ts'
import { type Checked, checkShape } from './check-shape.ts'

export function readMission(file: string, bytes: Uint8Array): Checked<Mission> {
  return checkShape(file, bytes, Mission)
}

export function readVoices(file: string, bytes: Uint8Array): Checked<Voice[]> {
  return checkShape(file, bytes, Voices)
}
