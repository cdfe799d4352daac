/** A trade mission: where, when, for whom, and what the office decided about the country. */
import * as z from 'zod'
import { contactRoles, instruments, leads, programmeKinds, riskDecisions, sectors } from './closed-lists.ts'
import { CountryCode } from './country.ts'
import { Day, isDay } from './day.ts'
import { Bilingual, Id, PlainText } from './text.ts'

export const ProgrammeItem = z.strictObject({
  on: Day,
  kind: z.enum(programmeKinds),
  what: Bilingual,
  sectors: z.array(z.enum(sectors)).min(1).optional(),
})
export type ProgrammeItem = z.infer<typeof ProgrammeItem>

/** "High-risk country" is a dated, reasoned decision by a named office: no official list exists. */
export const HighRiskDecision = z.strictObject({
  decision: z.enum(riskDecisions),
  reason: Bilingual,
  decided_on: Day,
  decided_by: PlainText.describe('The office, never a person.'),
  review_by: Day,
})

export const Contact = z.strictObject({
  role: z.enum(contactRoles),
  name: PlainText.describe('Name of the desk or office.'),
  email: z.email().max(254).optional(),
  phone: PlainText.optional(),
})

/** What only holds between fields: the order of days, and nothing named twice. */
function checkTogether(mission: unknown, context: z.RefinementCtx<unknown>): void {
  const { departs, returns, preparatory_meeting, programme, high_risk, countries, sectors } = Object(
    mission,
  ) as Record<string, unknown>
  const problem = (path: (string | number)[], found: string, expected: string, remedy: string) =>
    context.addIssue({ code: 'custom', path, params: { found, expected, remedy } })

  const known = isDayValue(departs) && isDayValue(returns)
  if (known && returns < departs) {
    problem(['returns'], returns, `a day on or after departs (${departs})`, 'correct one of the two days')
  }
  if (isDayValue(departs) && isDayValue(preparatory_meeting) && preparatory_meeting >= departs) {
    const expected = `a day before departs (${departs})`
    problem(['preparatory_meeting'], preparatory_meeting, expected, 'correct one of the two days')
  }
  if (known && departs <= returns && Array.isArray(programme)) {
    programme.forEach((item, index) => {
      const on: unknown = Object(item).on
      if (!isDayValue(on) || (on >= departs && on <= returns)) return
      const expected = `a day of the mission (${departs} to ${returns})`
      problem(['programme', index, 'on'], on, expected, 'correct the day of this programme item')
    })
  }
  const { decided_on, review_by } = Object(high_risk) as Record<string, unknown>
  if (isDayValue(decided_on) && isDayValue(review_by) && review_by <= decided_on) {
    const expected = `a day after decided_on (${decided_on})`
    problem(['high_risk', 'review_by'], review_by, expected, 'correct one of the two days')
  }
  for (const [key, list] of Object.entries({ countries, sectors })) {
    if (!Array.isArray(list)) continue
    list.forEach((value, index) => {
      if (list.indexOf(value) === index) return
      problem([key, index], `${value} a second time`, 'each value once', 'delete the repetition')
    })
  }
}

function isDayValue(value: unknown): value is Day {
  return typeof value === 'string' && isDay(value)
}

export const Mission = z
  .strictObject({
    id: Id.describe('Never reused, such as bangladesh-textile-2027.'),
    title: Bilingual,
    countries: z.array(CountryCode).min(1).max(5),
    sectors: z.array(z.enum(sectors)).min(1),
    departs: Day,
    returns: Day,
    preparatory_meeting: Day.optional().describe('The day on which participants meet before departure.'),
    led_by: z.enum(leads).optional(),
    organiser: PlainText.optional(),
    instruments: z.array(z.enum(instruments)).default(['trade-mission']),
    programme: z.array(ProgrammeItem).max(60).default([]),
    high_risk: HighRiskDecision.optional(),
    contacts: z.array(Contact).max(10).default([]),
  })
  // Also where a field is wrong: every problem is told at once, so what is checked here may be of any shape.
  .superRefine(checkTogether, { when: () => true })
export type Mission = z.infer<typeof Mission>
