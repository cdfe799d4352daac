/** All doors of the house: which address leads to which page, and what everybody meets on the way in. */
import { Hono } from 'hono'
import type { StatusCode } from 'hono/utils/http-status'
import { type Language, languages } from '../domain/closed-lists.ts'
import { openMissionRooms } from './desk/open-mission-rooms.tsx'
import { guardAnswers } from './guard-answers.ts'
import type { Doors, House } from './house.ts'
import { Page } from './layout/page.tsx'
import { openPublicRooms } from './public/open-public-rooms.tsx'
import { makeReader, type Reader } from './reader.ts'
import { Refusal, type RefusalKind } from './refusal.tsx'
import { makeRooms } from './rooms.tsx'

const firstLanguage: Language = 'nl'

export function openDoors(house: House): Hono<Doors> {
  const readers = Object.fromEntries(
    languages.map(language => [language, makeReader(language, house.wordings[language])]),
  ) as Record<Language, Reader>
  const readerOf = (path: string) => {
    const asked = languages.find(language => path === `/${language}` || path.startsWith(`/${language}/`))
    return readers[asked ?? firstLanguage]
  }
  const refuse = (path: string, kind: RefusalKind, status: StatusCode) => {
    const reader = readerOf(path)
    const title = reader.say(`pages.refusals.titles.${kind}`)
    return new Response(
      `<!doctype html>${(
        <Page reader={reader} stylesheet={house.assets.stylesheet} title={title} place="">
          <Refusal reader={reader} kind={kind} />
        </Page>
      )}`,
      { status, headers: { 'content-type': 'text/html; charset=UTF-8' } },
    )
  }

  const doors = new Hono<Doors>()
  doors.use(guardAnswers)
  doors.use(async ({ req }, next) => {
    if (req.method === 'GET' || req.method === 'HEAD') return next()
    const answer = refuse(req.path, 'method', 405)
    answer.headers.set('allow', 'GET, HEAD')
    return answer
  })
  doors.get('/healthz', context => context.text('ok\n'))
  // A forbidden page looks exactly like one that does not exist.
  doors.use(({ env, req }, next) => (env.open ? next() : Promise.resolve(refuse(req.path, 'not_found', 404))))
  doors.get('/', context => context.redirect(`/${firstLanguage}/`))
  for (const language of languages) {
    doors.get(`/${language}`, context => context.redirect(`/${language}/`))
    const rooms = makeRooms(house, readers[language])
    openPublicRooms(rooms)
    openMissionRooms(rooms)
    doors.route(`/${language}/`, rooms.doors)
  }
  doors.notFound(({ req }) => refuse(req.path, 'not_found', 404))
  // Nothing is logged: what went wrong may hold what somebody asked for.
  doors.onError((_, { req }) => refuse(req.path, 'failed', 500))
  return doors
}
