/**
 * The API, by the NL API Design Rules: version in the path and in a header, nouns, JSON, all errors at once, and described
 * at /v1/openapi.json (scripts/describe-api.ts writes it from the schemas). The language follows Accept-Language.
 */
import { type Context, Hono } from 'hono'
import type { Language } from '../../domain/closed-lists.ts'
import { isCountryCode } from '../../domain/country.ts'
import type { Mission } from '../../domain/mission.ts'
import { checkApplicability } from '../../merge/check-applicability.ts'
import { knownCountries } from '../../merge/known-countries.ts'
import { surveyConditions, surveyCountries } from '../../merge/survey-countries.ts'
import { verifyFile } from '../../verify-file.ts'
import { takes } from '../guard-origin.ts'
import type { Doors, House } from '../house.ts'
import { type Api, answer, bodyOf, languageOf } from './in-and-out.ts'
import { openBriefingsApi } from './open-briefings-api.ts'
import { openSubmissionsApi } from './open-submissions-api.ts'
import { problem } from './problem-details.ts'
import { readApplicability } from './read-applicability.ts'
import { presentVerdict, readDigest } from './verify.ts'

export const apiVersion = '1.0.0'
const mostBytes = 8 * 1024

export function openApi(house: House): Api {
  const { content, apiDescription } = house
  const known = knownCountries(content)
  const api = new Hono<Doors>()

  api.use(async (context, next) => {
    await next()
    context.res.headers.set('api-version', apiVersion)
    context.res.headers.append('vary', 'accept-language')
  })

  api.get('/openapi.json', context => context.json(apiDescription))

  api.get('/countries', context => {
    const { countries } = surveyCountries({ countries: known, ...survey(context), audience: 'ambassador' })
    return answer(context, {
      countries: countries.map(({ code, name, has_profile, reviewed, subjects }) => ({
        code,
        name,
        has_profile,
        ...(reviewed && { reviewed }),
        subjects: subjects.map(({ subject, state }) => ({ subject, state })),
      })),
    })
  })

  api.get('/countries/:code', context => {
    const code = context.req.param('code').toUpperCase()
    if (!isCountryCode(code)) return problem(404)
    const briefing = surveyCountries({ countries: [code], ...survey(context) })
    const [country] = briefing.countries
    const [figures] = briefing.figures
    return answer(context, {
      as_of: briefing.as_of,
      country,
      risks: [...briefing.gravest_risks, ...briefing.other_risks],
      figures,
      sources: briefing.sources,
    })
  })

  api.get('/conditions', context => {
    const { as_of, conditions, sources } = surveyConditions({ countries: known, ...survey(context) })
    return answer(context, { as_of, conditions, sources })
  })

  api.post('/applicability', takes('json', mostBytes), async context => {
    const { answers, errors } = readApplicability(await bodyOf(context))
    if (errors.length > 0) return problem(400, errors)
    const { conditions } = content
    return answer(context, {
      ...checkApplicability({ conditions, answers, language: languageOf(context), asOf: context.env.today }),
    })
  })

  // The file itself is not taken: whoever calls can work out its SHA-256.
  api.post('/verify', takes('json', mostBytes), async context => {
    const { sha256, errors } = readDigest(await bodyOf(context))
    if (sha256 === undefined) return problem(400, errors)
    const { env } = context
    return answer(context, presentVerdict(await verifyFile(await env.releases(), sha256, env.now * 1000)))
  })

  api.get('/missions', async context => {
    const missions = await context.env.missions.listAnnounced()
    return answer(context, { missions: missions.map(mission => present(mission, languageOf(context))) })
  })

  api.get('/missions/:id', async context => {
    const mission = await context.env.missions.findAnnounced(context.req.param('id'))
    return mission ? answer(context, present(mission, languageOf(context))) : problem(404)
  })

  openSubmissionsApi(api)
  openBriefingsApi(api, house)
  return api

  function survey(context: Context<Doors>) {
    return { content, language: languageOf(context), today: context.env.today }
  }
}

/** What everybody may know of a mission: not its programme, not its decision, not its contacts. */
function present({ id, title, countries, sectors, departs, returns }: Mission, language: Language) {
  return { id, title: title[language], countries, sectors, departs, returns }
}
