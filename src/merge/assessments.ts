/** What somebody wrote on one subject in a profile: its risks and its context. Without any, nobody assessed the subject. */
import type { Subject } from '../domain/closed-lists.ts'
import type { Context, CountryProfile, Risk } from '../domain/country-profile.ts'
import type { Source } from '../domain/source.ts'

export function assessmentsOn(subject: Subject, profile: CountryProfile | undefined): (Risk | Context)[] {
  if (!profile) return []
  return [
    ...profile.risks.filter(({ theme }) => theme === subject),
    ...profile.context.filter(entry => entry.subject === subject),
  ]
}

export function sourcesOf({ sources }: Pick<Risk, 'sources'>, profile: CountryProfile): Source[] {
  return sources.flatMap(id => profile.sources[id] ?? [])
}
