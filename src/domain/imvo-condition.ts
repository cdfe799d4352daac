/** What is asked of a participant: a law, a standard or the terms of an instrument, as rules that never answer a bare yes. */
import * as z from 'zod'
import { instruments } from './closed-lists.ts'
import { Day } from './day.ts'
import { factNames } from './facts.ts'
import { Sources } from './source.ts'
import { Bilingual, Id } from './text.ts'

const fact = z.enum(factNames)

/** A test on facts. `gt` and `gte` compare numbers, `is` flags, `includes` sets (one in common is enough). */
export type When =
  | { all: When[] }
  | { any: When[] }
  | { not: When }
  | { fact: (typeof factNames)[number]; gt: number }
  | { fact: (typeof factNames)[number]; gte: number }
  | { fact: (typeof factNames)[number]; is: boolean }
  | { fact: (typeof factNames)[number]; includes: string[] }
  | { always: true }

export const When: z.ZodType<When> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(When).min(1) }),
    z.strictObject({ any: z.array(When).min(1) }),
    z.strictObject({ not: When }),
    z.strictObject({ fact, gt: z.number() }),
    z.strictObject({ fact, gte: z.number() }),
    z.strictObject({ fact, is: z.boolean() }),
    z.strictObject({ fact, includes: z.array(z.string()).min(1) }),
    z.strictObject({ always: z.literal(true) }),
  ]),
)

export const Rule = z.strictObject({
  id: Id,
  for: Bilingual.describe(
    'Whom it concerns, in words, such as "EU companies with more than 5,000 employees and …".',
  ),
  article: Bilingual.describe('Where it stands, such as "Art. 2(1)(a)".'),
  applies_from: Day.optional().describe('First day it applies; left out when that is not known.'),
  applies_to: Day.optional().describe('Last day it applies, where it ends.'),
  pending: Bilingual.optional().describe(
    'Why nobody can say yet: a bill, a renewal. The answer is then "unknown". Beside applies_to: whether a prolongation was found, and when somebody looked.',
  ),
  indirect: z
    .boolean()
    .default(false)
    .describe(
      'No duty of its own, but felt through others, such as a customer who must comply. Never the main answer.',
    ),
  when: When,
})
export type Rule = z.infer<typeof Rule>

const Steps = z.strictObject({
  before_registration: Bilingual.optional(),
  before_departure: Bilingual.optional(),
  on_site: Bilingual.optional(),
  after: Bilingual.optional(),
})

export const ImvoCondition = z.strictObject({
  id: Id.describe('Must equal the file name.'),
  kind: z.enum(['terms', 'standard', 'law', 'sanctions', 'scheme']),
  title: Bilingual.describe('Short name as people use it.'),
  act: Bilingual.describe('Official name and number.'),
  instruments: z
    .array(z.enum(instruments))
    .default([])
    .describe('The trade instruments of which this states the terms.'),
  checked_on: Day.describe('Last day somebody checked that this still holds.'),
  asks: Bilingual.describe('What it asks, in one or two plain sentences.'),
  rules: z.array(Rule).min(1),
  steps: Steps.describe('What the participant does and when.'),
  warnings: z.array(Bilingual).default([]).describe('What is easily misread.'),
  to_check: z
    .array(Bilingual)
    .default([])
    .describe('What no source has confirmed; printed as "to be checked".'),
  cites: z.array(z.string()).min(1).describe('Ids of the sources below that say so.'),
  sources: Sources,
})
export type ImvoCondition = z.infer<typeof ImvoCondition>
