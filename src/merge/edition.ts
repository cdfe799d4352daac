/** The edition being made: for whom, in which language, on which day, and the sources it has cited so far. */
import type { Audience, Language } from '../domain/closed-lists.ts'
import type { Day } from '../domain/day.ts'
import type { Citations } from './cite-sources.ts'

export interface Edition {
  readonly audience: Audience
  readonly language: Language
  readonly asOf: Day
  readonly citations: Citations
}
