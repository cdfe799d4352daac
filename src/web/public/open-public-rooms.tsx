/** The pages for anybody: what this is, what we know of countries, what is asked of participants. */
import { isCountryCode } from '../../domain/country.ts'
import { knownCountries } from '../../merge/known-countries.ts'
import { surveyConditions, surveyCountries } from '../../merge/survey-countries.ts'
import { surveyCoverage } from '../../merge/survey-coverage.ts'
import type { Rooms, Visitor } from '../rooms.tsx'
import { Conditions } from './conditions.tsx'
import { Countries } from './countries.tsx'
import { Country } from './country.tsx'
import { Coverage } from './coverage.tsx'
import { Home } from './home.tsx'

export function openPublicRooms({ house, reader, doors, show }: Rooms): void {
  const { content } = house
  const { say, language } = reader
  const known = knownCountries(content)
  const profileOf = (code: string) => content.profiles.find(({ country }) => country === code)
  const survey = ({ env }: Visitor, countries: readonly string[]) =>
    surveyCountries({ countries, content, language, today: env.today })

  doors.get('/', visitor => {
    const profiles = content.profiles.length
    const counts = { profiles, figures: known.length - profiles, conditions: content.conditions.length }
    return show(visitor, {
      title: '',
      place: '',
      children: <Home reader={reader} survey={survey(visitor, [])} counts={counts} />,
    })
  })

  doors.get('/countries', visitor => {
    const { today } = visitor.env
    const { countries } = surveyCountries({
      countries: known,
      content,
      language,
      today,
      audience: 'ambassador',
    })
    const risksIn = (code: string) => profileOf(code)?.risks.length ?? 0
    return show(visitor, {
      title: say('pages.countries.title'),
      place: 'countries',
      room: 'countries',
      children: <Countries reader={reader} pictures={countries} risksIn={risksIn} />,
    })
  })

  doors.get('/countries/coverage', visitor =>
    show(visitor, {
      title: say('pages.coverage.title'),
      place: 'countries/coverage',
      room: 'countries',
      children: <Coverage reader={reader} coverage={surveyCoverage(content, visitor.env.today)} />,
    }),
  )

  doors.get('/countries/:code{[a-z]{2}}', visitor => {
    const code = visitor.req.param('code').toUpperCase()
    const found = isCountryCode(code) ? survey(visitor, [code]) : undefined
    const picture = found?.countries[0]
    if (!found || !picture) return visitor.notFound()
    const review = profileOf(code)?.reviewed
    return show(visitor, {
      title: picture.name,
      place: `countries/${code.toLowerCase()}`,
      room: 'countries',
      children: <Country reader={reader} picture={picture} survey={found} review={review} />,
    })
  })
  // Codes are written in capitals nearly everywhere, so people type them so.
  doors.get('/countries/:code{[A-Z]{2}}', visitor =>
    visitor.redirect(reader.to(`countries/${visitor.req.param('code').toLowerCase()}`)),
  )

  doors.get('/conditions', visitor =>
    show(visitor, {
      title: say('pages.conditions.title'),
      place: 'conditions',
      room: 'conditions',
      children: (
        <Conditions
          reader={reader}
          survey={surveyConditions({ countries: known, content, language, today: visitor.env.today })}
        />
      ),
    }),
  )
}
