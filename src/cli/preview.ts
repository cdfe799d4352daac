/** `npm run preview`: what briefings will say of a country, as plain text, from a profile that somebody just changed. */
import { readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { readContent } from '../content/read-content.ts'
import { readProfile } from '../content/read-profile.ts'
import { readWordings } from '../content/read-wording.ts'
import type { Briefing } from '../domain/briefing.ts'
import { type Language, languages } from '../domain/closed-lists.ts'
import type { Content } from '../domain/content.ts'
import type { CountryProfile } from '../domain/country-profile.ts'
import type { Problem } from '../domain/problem.ts'
import { templates } from '../generated/templates.ts'
import { surveyCountries } from '../merge/survey-countries.ts'
import { makePress, reviewPaper } from '../render/render-html.ts'
import { wordsOf } from '../render/words-of.ts'
import { readWords } from './read-words.ts'
import { refuse, unusable } from './refuse.ts'
import { wrapLines } from './wrap-lines.ts'

const root = join(import.meta.dirname, '../..')

function main(words: readonly string[], today: string): number {
  const grammar = {
    file: 'a country profile, such as country-profiles/bd.yaml',
    choices: { lang: languages },
  }
  const { file, chosen, asOf, problems } = readWords(words, grammar, today)
  const profile = file ? readChanged(file) : { problems: [] }
  const { content, problems: elsewhere } = readContent(root)
  const { wordings, problems: ofWords } = readWordings(one => readFileSync(join(root, one)))
  const named = file && relative(root, resolve(file))
  const others = [...elsewhere, ...ofWords].filter(problem => problem.file !== named)
  const all = [...problems, ...profile.problems, ...others]
  if (all.length > 0 || !profile.value || !content || !wordings) return refuse(all)

  const language = chosen.lang as Language
  const briefing = briefingOn(profile.value, content, language, asOf)
  const press = makePress(templates, wordings[language], language)
  console.log(wrapLines(wordsOf(press(briefing, reviewPaper)), process.stdout.columns))
  return 0
}

function readChanged(file: string): { value?: CountryProfile; problems: Problem[] } {
  try {
    return readProfile(relative(root, resolve(file)), readFileSync(file))
  } catch (error) {
    return { problems: [unusable(file, error, 'a country profile', 'check the path')] }
  }
}

/** Everything the profile says, for officials, without what belongs to a mission or to every country. */
function briefingOn(profile: CountryProfile, content: Content, language: Language, today: string): Briefing {
  const { country } = profile
  const others = content.profiles.filter(other => other.country !== country)
  const changed = { ...content, profiles: [...others, profile], conditions: [] }
  const survey = { countries: [country], content: changed, language, today, audience: 'official' } as const
  const briefing = surveyCountries(survey)
  return { ...briefing, cautions: briefing.cautions.filter(({ kind }) => !kind.startsWith('decision-')) }
}

process.exitCode = main(process.argv.slice(2), new Date().toISOString().slice(0, 10))
