/** The calendar of a mission in workerd, read by another library: every day is there, whole, escaped, folded, and the same next time. */
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { Mission } from '../../src/domain/mission.ts'
import { datesOf } from '../../src/domain/mission-dates.ts'
import { demoMissions } from '../../src/generated/demo-missions.ts'
import { wordings } from '../../src/generated/wording.ts'
import { writeCalendar } from '../../src/web/desk/glance/write-calendar.ts'
import { makeReader } from '../../src/web/reader.ts'

const demo = demoMissions.find(({ id }) => id === 'bangladesh-textile-2027')
if (!demo) throw new Error('there is no demo mission')
const call = {
  ...{ mission: demo.id, until: '2027-01-25', read_by: [{ nl: 'Handel', en: 'Trade' }] },
  ...{ recipients: ['one', 'two'], routes: [] },
}
const hostile = `Ünïcode; komma, \\ "q" 🌍 END:VEVENT `.repeat(8).trim()
const reader = makeReader('nl', wordings.nl)

async function write(mission: Mission, version = 3, today = '2026-11-23') {
  const kept = { mission, version, announced: false }
  const text = await writeCalendar(kept, datesOf(mission, call), today, reader)
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent').map(one => new ICAL.Event(one))
  return { text, calendar, events }
}

describe('a calendar', () => {
  it('holds the days of the mission and its call, as whole days, soonest first', async () => {
    const { events } = await write({ ...demo, preparatory_meeting: '2027-01-21' })
    expect(events.map(({ startDate }) => `${startDate}`)).toEqual([
      ...['2027-01-15', '2027-01-21', '2027-01-25', demo.departs, demo.returns, '2027-03-14', '2027-05-13'],
    ])
    expect(events.every(({ startDate }) => startDate.isDate)).toBe(true)
    expect(events.map(({ summary }) => summary)).toContain(`Vertrek: ${demo.title.nl}`)
  })

  it('keeps any title as text, in lines of 75 octets at most that end as they must', async () => {
    const { text, events } = await write({ ...demo, title: { nl: hostile, en: hostile } })
    expect(events).toHaveLength(6)
    for (const { summary } of events) expect(summary.endsWith(`: ${hostile}`)).toBe(true)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const lengths = text.split('\r\n').map(line => new TextEncoder().encode(line).length)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(75)
    expect(Math.max(...lengths)).toBeGreaterThan(70)
  })

  it('names its events the same after a change, and later', async () => {
    const [before, after] = [
      await write(demo),
      await write({ ...demo, departs: '2027-02-07' }, 4, '2026-12-01'),
    ]
    expect(after.events.map(({ uid }) => uid)).toEqual(before.events.map(({ uid }) => uid))
    expect(new Set(before.events.map(({ uid }) => uid)).size).toBe(6)
    expect(before.events.map(({ sequence }) => sequence)).toEqual(Array(6).fill(3))
    expect(after.events.map(({ sequence }) => sequence)).toEqual(Array(6).fill(4))
    expect((await write(demo)).text).toBe(before.text)
  })

  it('names no person and nobody to invite', async () => {
    const { text, calendar } = await write(demo)
    for (const { email, phone, name } of demo.contacts) {
      for (const one of [email, phone, name]) if (one) expect(text).not.toContain(one)
    }
    for (const event of calendar.getAllSubcomponents('vevent')) {
      expect(event.getAllProperties().map(({ name }) => name)).not.toContain('attendee')
      expect(event.getAllProperties().map(({ name }) => name)).not.toContain('organizer')
    }
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    expect(calendar.getFirstPropertyValue('prodid')).toBeTruthy()
  })
})
