/** A trade mission: where, when, for whom, and what the office decided about the country. */
import * as z from 'zod'
import { contactRoles, instruments, leads, programmeKinds, sectors } from './closed-lists.ts'
import { CountryCode } from './country.ts'
import { Day } from './day.ts'
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
  decision: z.enum(['high-risk', 'not-high-risk']),
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

export const Mission = z
  .strictObject({
    id: Id.describe('Never reused, such as bangladesh-textile-2027.'),
    title: Bilingual,
    countries: z.array(CountryCode).min(1).max(5),
    sectors: z.array(z.enum(sectors)).min(1),
    departs: Day,
    returns: Day,
    led_by: z.enum(leads).optional(),
    organiser: PlainText.optional(),
    instruments: z.array(z.enum(instruments)).default(['trade-mission']),
    programme: z.array(ProgrammeItem).max(60).default([]),
    high_risk: HighRiskDecision.optional(),
    contacts: z.array(Contact).max(10).default([]),
  })
  .superRefine((mission, context) => {
    const problem = (path: (string | number)[], found: string, expected: string, remedy: string) =>
      context.addIssue({ code: 'custom', path, params: { found, expected, remedy } })
    if (mission.returns < mission.departs) {
      problem(
        ['returns'],
        mission.returns,
        `a day on or after departs (${mission.departs})`,
        'correct one of the two days',
      )
    }
    mission.programme.forEach((item, index) => {
      if (item.on < mission.departs || item.on > mission.returns) {
        problem(
          ['programme', index, 'on'],
          item.on,
          `a day of the mission (${mission.departs} to ${mission.returns})`,
          'correct the day of this programme item',
        )
      }
    })
    const decision = mission.high_risk
    if (decision && decision.review_by <= decision.decided_on) {
      problem(
        ['high_risk', 'review_by'],
        decision.review_by,
        `a day after decided_on (${decision.decided_on})`,
        'correct one of the two days',
      )
    }
    for (const key of ['countries', 'sectors'] as const) {
      mission[key].forEach((value, index) => {
        if (mission[key].indexOf(value as never) !== index) {
          problem([key, index], `${value} a second time`, 'each value once', 'delete the repetition')
        }
      })
    }
  })
export type Mission = z.infer<typeof Mission>
