/** What we know of countries apart from any mission: a briefing for the public, over every sector and every kind of help. */
import type { Briefing } from '../domain/briefing.ts'
import { type Audience, instruments, type Language, sectors } from '../domain/closed-lists.ts'
import type { Content } from '../domain/content.ts'
import type { Day } from '../domain/day.ts'
import { mergeBriefing } from './merge-briefing.ts'

interface Survey {
  readonly countries: readonly string[]
  readonly content: Content
  readonly language: Language
  readonly today: Day
  /** The ambassador's briefing has the state of every subject and no figures: all that a list needs. */
  readonly audience?: Audience
}

export function surveyCountries({
  countries,
  content,
  language,
  today,
  audience = 'public',
}: Survey): Briefing {
  const mission = {
    id: 'survey',
    title: { nl: 'Overzicht', en: 'Survey' },
    countries: [...countries],
    sectors: [...sectors],
    departs: today,
    returns: today,
    instruments: [...instruments],
    programme: [],
    contacts: [],
  }
  return mergeBriefing({ mission, content, voices: [], audience, language, asOf: today })
}

/** The same for the conditions: they do not depend on what we know of countries, so that is left out. */
export function surveyConditions({ content, ...survey }: Survey): Briefing {
  const indicators: Content['indicators'] = {
    sources: [],
    measures: [],
    values: [],
    treaties: [],
    ratifications: [],
    goods: [],
    sanctions: [],
    areas: [],
  }
  return surveyCountries({ ...survey, content: { ...content, profiles: [], indicators } })
}
