/** The doors by which officials come in and go out. Whoever says who they are, from there on it is the same session. */
import type { Official } from '../../domain/official.ts'
import { takes } from '../guard-origin.ts'
import type { Rooms, Visitor } from '../rooms.tsx'
import { giveToken, takeBack, tokenHashOf } from './browser-tokens.ts'
import type { Entrance } from './entrance.ts'
import { SignInPage } from './sign-in-page.tsx'
import { Stop, type StopKind } from './stop.tsx'

const form = takes('form', 1000)

export function openSignIn({ reader, doors, show }: Rooms): void {
  const desk = reader.to('desk')
  const signIn = reader.to('desk/sign-in')
  const returnTo = ({ env }: Visitor) => env.origin + reader.to('desk/signed-in')

  doors.get('/desk/sign-in', visitor => {
    const { entrance } = visitor.env
    if (!entrance) return visitor.notFound()
    const title = reader.say('pages.sign_in.title')
    const children = <SignInPage reader={reader} entrance={entrance} />
    return show(visitor, { title, place: 'desk/sign-in', children })
  })

  doors.post('/desk/sign-in', form, async visitor => {
    const { entrance } = visitor.env
    if (!entrance) return visitor.notFound()
    const { as } = await visitor.req.parseBody()
    const before = await tokenHashOf(visitor, 'session')
    if (as === undefined && entrance.provider) return leave(visitor, entrance, before)
    const official = entrance.demoOfficials.find(({ key }) => key === as)
    if (!official) return visitor.notFound()
    const { subject, office, assignments } = official
    await begin(visitor, entrance, { subject, office, assignments }, before)
    return visitor.redirect(desk, 303)
  })

  doors.get('/desk/signed-in', async visitor => {
    const { entrance } = visitor.env
    if (!entrance?.provider) return visitor.notFound()
    const hash = await tokenHashOf(visitor, 'attempt')
    takeBack(visitor, 'attempt')
    const attempt = hash && (await entrance.attempts.take(hash, entrance.now))
    if (!attempt) return stop(visitor, 'failed', signIn, 400)
    const answer = new URL(visitor.req.url).searchParams
    try {
      const official = await entrance.provider.finish(attempt, returnTo(visitor), answer)
      if (!official) return stop(visitor, 'no_role', signIn, 403)
      await begin(visitor, entrance, official, attempt.before)
    } catch {
      // What did not match is not told: it helps nobody but whoever tried.
      return stop(visitor, 'failed', signIn, 400)
    }
    // Not a redirect: the browser still counts that as coming from the provider, and holds a strict cookie back.
    return stop(visitor, 'welcome', desk, 200, true)
  })

  doors.post('/desk/sign-out', form, async visitor => {
    const { entrance } = visitor.env
    if (!entrance) return visitor.notFound()
    const hash = await tokenHashOf(visitor, 'session')
    const official = hash && (await entrance.sessions.find(hash, entrance.now))
    if (hash) await entrance.sessions.end(hash)
    const { everywhere } = await visitor.req.parseBody()
    if (everywhere !== undefined && official) await entrance.sessions.endAll(official.subject)
    takeBack(visitor, 'session')
    visitor.header('clear-site-data', '"cache", "cookies", "storage"')
    return visitor.redirect(reader.to('desk/signed-out'), 303)
  })

  doors.get('/desk/signed-out', visitor =>
    visitor.env.entrance ? stop(visitor, 'signed_out', signIn, 200) : visitor.notFound(),
  )

  async function leave(visitor: Visitor, entrance: Entrance, before: string | undefined) {
    const attempt = {
      state: entrance.newToken(),
      nonce: entrance.newToken(),
      verifier: entrance.newToken(),
      ...(before !== undefined && { before }),
    }
    const address = await entrance.provider?.begin(attempt, returnTo(visitor)).catch(() => undefined)
    if (address === undefined) return stop(visitor, 'unavailable', signIn, 503)
    const hash = await giveToken(visitor, 'attempt', entrance.newToken())
    await entrance.attempts.keep(hash, attempt, entrance.now)
    // Not a redirect: browsers hold the way a form is sent on against `form-action 'self'`.
    return stop(visitor, 'leaving', address, 200, true)
  }

  async function begin(visitor: Visitor, entrance: Entrance, official: Official, before: string | undefined) {
    const hash = await giveToken(visitor, 'session', entrance.newToken())
    await entrance.sessions.begin(hash, official, entrance.now, before)
  }

  /** `further` takes the reader along by itself; the link is there for browsers that do not. */
  function stop(
    visitor: Visitor,
    kind: StopKind,
    onwards: string,
    status: 200 | 400 | 403 | 503,
    further = false,
  ) {
    if (further) visitor.header('refresh', `0; url=${onwards}`)
    const title = reader.say(`pages.sign_in.stops.titles.${kind}`)
    const children = <Stop reader={reader} kind={kind} onwards={onwards} />
    return show(visitor, { title, place: 'desk/sign-in', children }, status)
  }
}
