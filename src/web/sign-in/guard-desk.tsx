/** Before every door of the desk: only somebody who signed in gets further, whatever lies behind it. */
import type { MiddlewareHandler } from 'hono'
import { type Deed, may } from '../../domain/official.ts'
import { reading, takes } from '../guard-origin.ts'
import type { Doors } from '../house.ts'
import type { Rooms } from '../rooms.tsx'
import { tokenHashOf } from './browser-tokens.ts'
import { SignedOutWhileTyping } from './signed-out-while-typing.tsx'

/** As much as any form of the desk holds. */
const mostTyped = 200_000

export function guardDesk({ reader, show }: Rooms): MiddlewareHandler<Doors> {
  const readForm = takes('form', mostTyped)
  return async (visitor, next) => {
    const { entrance } = visitor.env
    if (!entrance) return visitor.notFound()
    const sessionHash = await tokenHashOf(visitor, 'session')
    const official = sessionHash && (await entrance.sessions.find(sessionHash, entrance.now))
    if (official) {
      visitor.set('official', official)
      visitor.set('sessionHash', sessionHash)
      await next()
      if (visitor.res.ok) await entrance.sessions.noteUse(sessionHash, entrance.now)
      return
    }
    // The same for every address of the desk, so that it does not tell which of them exist.
    if (reading.includes(visitor.req.method)) return visitor.redirect(reader.to('desk/sign-in'), 303)
    let answer: Response | undefined
    await readForm(visitor, async () => {
      const typed = new URLSearchParams(await visitor.req.text())
      const title = reader.say('pages.sign_in.typing.title')
      const children = <SignedOutWhileTyping reader={reader} typed={typed} />
      answer = await show(visitor, { title, place: 'desk/sign-in', children }, 403)
    })
    return answer
  }
}

/** Before a door about one mission: for whom may not do this there, it looks as if there were no such mission. */
export function only(deed: Deed): MiddlewareHandler<Doors> {
  return async (visitor, next) => {
    const { official } = visitor.var
    const mission = visitor.req.param('id')
    if (!official || mission === undefined || !may(official, deed, mission)) return visitor.notFound()
    return next()
  }
}
