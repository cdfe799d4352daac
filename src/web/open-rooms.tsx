/** The pages of one language: from an address to what stands on the page. */
import { type Context, Hono } from 'hono'
import { isCountryCode } from '../domain/country.ts'
import { answerOrder } from './desk/answer-order.ts'
import { BriefingForm } from './desk/briefing-form.tsx'
import { type Choice, readOrder } from './desk/briefing-order.ts'
import type { Doors, House } from './house.ts'
import { Page, type PageProps } from './layout/page.tsx'
import { Conditions } from './public/conditions.tsx'
import { Countries } from './public/countries.tsx'
import { Country } from './public/country.tsx'
import { Home } from './public/home.tsx'
import { Mission } from './public/mission.tsx'
import { Missions } from './public/missions.tsx'
import type { Reader } from './reader.ts'
import { knownCountries, surveyCountries } from './survey-countries.ts'

type Visitor = Context<Doors>

export function openRooms({ ...house }: House, reader: Reader): Hono<Doors> {
  const { content, assets } = house
  const { say, language } = reader
  const known = knownCountries(content)
  const rooms = new Hono<Doors>()
  const survey = ({ env }: Visitor, countries: readonly string[], audience?: 'ambassador') =>
    surveyCountries({ countries, content, language, today: env.today, ...(audience && { audience }) })
  const show = (context: Visitor, page: Omit<PageProps, 'reader' | 'stylesheet'>, status: 200 | 400 = 200) =>
    context.html(
      `<!doctype html>${<Page reader={reader} stylesheet={assets.stylesheet} {...page} />}`,
      status,
    )

  rooms.get('/', context => {
    const profiles = content.profiles.length
    const counts = { profiles, figures: known.length - profiles, conditions: content.conditions.length }
    return show(context, {
      title: '',
      place: '',
      children: <Home reader={reader} survey={survey(context, [])} counts={counts} />,
    })
  })

  rooms.get('/countries', context =>
    show(context, {
      title: say('pages.countries.title'),
      place: 'countries',
      room: 'countries',
      children: (
        <Countries
          reader={reader}
          pictures={survey(context, known, 'ambassador').countries}
          risksIn={code => content.profiles.find(({ country }) => country === code)?.risks.length ?? 0}
        />
      ),
    }),
  )

  rooms.get('/countries/:code{[a-z]{2}}', context => {
    const code = context.req.param('code').toUpperCase()
    const found = isCountryCode(code) ? survey(context, [code]) : undefined
    const picture = found?.countries[0]
    if (!found || !picture) return context.notFound()
    const review = content.profiles.find(({ country }) => country === code)?.reviewed
    return show(context, {
      title: picture.name,
      place: `countries/${code.toLowerCase()}`,
      room: 'countries',
      children: <Country reader={reader} picture={picture} survey={found} review={review} />,
    })
  })
  // Codes are written in capitals elsewhere, so people type them so.
  rooms.get('/countries/:code{[A-Z]{2}}', context =>
    context.redirect(reader.to(`countries/${context.req.param('code').toLowerCase()}`)),
  )

  rooms.get('/conditions', context =>
    show(context, {
      title: say('pages.conditions.title'),
      place: 'conditions',
      room: 'conditions',
      children: <Conditions reader={reader} survey={survey(context, known)} />,
    }),
  )

  rooms.get('/missions', async context =>
    show(context, {
      title: say('pages.missions.title'),
      place: 'missions',
      room: 'missions',
      children: <Missions reader={reader} missions={await context.env.missions.list()} />,
    }),
  )

  const showMission = async (context: Visitor, id: string, wrong: readonly Choice[]) => {
    const mission = await context.env.missions.find(id)
    if (!mission) return context.notFound()
    const inputs = {
      mission,
      content,
      voices: [],
      audience: 'public',
      language,
      asOf: context.env.today,
    } as const
    return show(
      context,
      {
        title: mission.title[language],
        place: `missions/${mission.id}`,
        room: 'missions',
        children: (
          <Mission reader={reader} mission={mission} briefing={house.prepare(inputs).briefing}>
            <BriefingForm reader={reader} missionId={mission.id} wrong={wrong} />
          </Mission>
        ),
      },
      wrong.length > 0 ? 400 : 200,
    )
  }

  rooms.get('/missions/:id', context => showMission(context, context.req.param('id'), []))

  rooms.get('/missions/:id/briefing', async context => {
    const { order, wrong } = readOrder(context.req.query())
    const mission = await context.env.missions.find(context.req.param('id'))
    if (!mission) return context.notFound()
    return order ? answerOrder(context, mission, order, house) : showMission(context, mission.id, wrong)
  })

  return rooms
}
