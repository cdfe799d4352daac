/** The days of a mission as a calendar file (RFC 5545): whole days, no person, and the same event again after a change. */
import type { MissionDate } from '../../../domain/mission-dates.ts'
import type { KeptMission } from '../../../store/missions.ts'
import type { Reader } from '../../reader.ts'

export async function writeCalendar(
  { mission, version }: KeptMission,
  dates: readonly MissionDate[],
  today: string,
  { say, language }: Reader,
): Promise<string> {
  // Asked for only here, so that a Worker starts without it, as with the reader of YAML.
  const { ICalCalendar } = await import('ical-generator')
  // Without the name of a calendar: the library writes that one unescaped.
  const calendar = new ICalCalendar({ prodId: { company: 'Geleidebrief', product: 'mission', language } })
  for (const { kind, on } of dates) {
    calendar.createEvent({
      id: `${mission.id}.${kind}@geleidebrief`,
      // As often as the mission was saved: a calendar that has an earlier one replaces it.
      sequence: version,
      stamp: new Date(`${today}T00:00:00Z`),
      start: new Date(`${on}T00:00:00Z`),
      allDay: true,
      summary: `${say(`pages.glance.dates.${kind}`)}: ${mission.title[language]}`,
    })
  }
  // Every line ends so, the last one too.
  return `${calendar.toString()}\r\n`
}
