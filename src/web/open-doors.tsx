/** All doors of the house: which address leads to which page, and what everybody meets on the way in. */
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { StatusCode } from 'hono/utils/http-status'
import { type Language, languages } from '../domain/closed-lists.ts'
import { openApi } from './api/open-api.ts'
import { problem } from './api/problem-details.ts'
import { openCheck } from './check/open-check.tsx'
import { openInput } from './civil-society/open-input.tsx'
import { openReceipts } from './civil-society/open-receipts.tsx'
import { openDesk } from './desk/open-desk.tsx'
import { guardAnswers } from './guard-answers.ts'
import { guardOrigin, methods } from './guard-origin.ts'
import type { Doors, House } from './house.ts'
import { Page } from './layout/page.tsx'
import { openParticipants } from './participants/open-participants.tsx'
import { openMissions } from './public/open-missions.tsx'
import { openPublicRooms } from './public/open-public-rooms.tsx'
import { openStatements } from './public/open-statements.tsx'
import { makeReader, type Reader } from './reader.ts'
import { Refusal, type RefusalKind } from './refusal.tsx'
import { makeRooms } from './rooms.tsx'
import { openSignIn } from './sign-in/open-sign-in.tsx'
import { openVerify } from './verify/open-verify.tsx'

/** What the middleware of our doors may throw, and what the page then says. */
const kinds: Readonly<Partial<Record<StatusCode, RefusalKind>>> = {
  403: 'foreign',
  405: 'method',
  413: 'too_large',
  415: 'not_taken',
  503: 'busy',
}

/** D1 says so when it cannot be reached or is locked, and that passes. */
function statusOf(error: Error): StatusCode {
  if (error instanceof HTTPException) return error.status
  return error.message.startsWith('D1_ERROR') ? 503 : 500
}

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
    if (path.startsWith('/v1/')) return problem(status)
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
  doors.use(guardOrigin)
  doors.get('/healthz', context => context.text('ok\n'))
  doors.route('/v1', openApi(house))
  doors.get('/', context => context.redirect(`/${firstLanguage}/`))
  for (const language of languages) {
    doors.get(`/${language}`, context => context.redirect(`/${language}/`))
    const rooms = makeRooms(house, readers[language])
    openPublicRooms(rooms)
    openStatements(rooms)
    openCheck(rooms)
    openMissions(rooms)
    openInput(rooms)
    openReceipts(rooms)
    openParticipants(rooms)
    openVerify(rooms)
    openSignIn(rooms)
    openDesk(rooms)
    doors.route(`/${language}/`, rooms.doors)
  }
  // Last, so that a door which takes a form answers first.
  for (const { path } of doors.routes.filter(({ method }) => method === 'GET')) {
    doors.post(path, () => {
      throw new HTTPException(405)
    })
  }
  doors.notFound(({ req }) => refuse(req.path, 'not_found', 404))
  // Nothing is logged: what went wrong may hold what somebody asked for.
  doors.onError((error, { req }) => {
    const status = statusOf(error)
    const answer = refuse(req.path, kinds[status] ?? 'failed', status)
    if (status === 503) answer.headers.set('retry-after', '2')
    if (status === 405) answer.headers.set('allow', methods.join(', '))
    return answer
  })
  return doors
}
