/**
 * Who may change something: a request that reads may come from anywhere, one that changes only from a page of our own.
 *
 * Hono's own `csrf()` lets JSON from another site through (SECURITY, F8), so nothing here depends on the kind of body.
 * docs/decisions/0030 says why our pages still send an Origin.
 */
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import type { Doors } from './house.ts'

/** Reading, and the one method a form has besides; a header that asks for another method is never heeded. */
export const reading = ['GET', 'HEAD']
export const methods = [...reading, 'POST']

/** Before all doors: refuses what no door takes, whoever asks, and what was sent from elsewhere. */
export const guardOrigin: MiddlewareHandler<Doors> = async (context, next) => {
  const { method } = context.req
  if (!methods.includes(method)) throw new HTTPException(405)
  if (!reading.includes(method) && !isOurs(context)) throw new HTTPException(403)
  return next()
}

/** A browser names where a form was sent from, or at least that it was the same site; what says neither is refused. */
function isOurs({ req, env }: Context<Doors>): boolean {
  const origin = req.header('origin')
  const site = req.header('sec-fetch-site')
  // A program that calls the API names neither. Without a cookie it can do nothing in the name of somebody else.
  const isProgram = req.path.startsWith('/v1/') && site === undefined && req.header('cookie') === undefined
  if (origin === undefined) return site === 'same-origin' || isProgram
  return origin === env.origin && (site === undefined || site === 'same-origin')
}

const bodies = {
  form: 'application/x-www-form-urlencoded',
  upload: 'multipart/form-data',
  json: 'application/json',
} as const

/** At every door that changes something: the one kind of body it takes, and how many bytes of it. */
export function takes(body: keyof typeof bodies, mostBytes: number): MiddlewareHandler<Doors> {
  const limit = bodyLimit({ maxSize: mostBytes })
  return async (context, next) => {
    const [type = ''] = (context.req.header('content-type') ?? '').split(';')
    if (type.trim().toLowerCase() !== bodies[body]) throw new HTTPException(415)
    return limit(context, next)
  }
}
