/** What every door of the API shares: the language somebody reads, the JSON they sent, and the JSON they get. */
import type { Context, Hono } from 'hono'
import { accepts } from 'hono/accepts'
import { type Language, languages } from '../../domain/closed-lists.ts'
import type { Doors } from '../house.ts'
import type { FieldProblem } from './problem-details.ts'

export type Api = Hono<Doors>

export function languageOf(context: Context<Doors>): Language {
  const header = 'Accept-Language'
  const [firstLanguage] = languages
  return accepts(context, { header, supports: [...languages], default: firstLanguage }) as Language
}

export function answer(context: Context<Doors>, body: object, status: 200 | 201 = 200): Response {
  return context.json(body, status, { 'content-language': languageOf(context) })
}

/** What is no JSON is told as such, without repeating it. */
export async function bodyOf(context: Context<Doors>): Promise<unknown> {
  try {
    return await context.req.json()
  } catch {
    return undefined
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function inBody(path: readonly PropertyKey[], detail: string): FieldProblem {
  const steps = path.map(step => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
  return { in: 'body', pointer: steps.join(''), detail }
}

/** The keys that are none of ours. They are not repeated: whoever reads the answer has what was sent. */
export function strangersIn(
  given: object,
  known: readonly string[],
  path: readonly PropertyKey[] = [],
): FieldProblem[] {
  const strangers = Object.keys(given).filter(key => !known.includes(key))
  return strangers.length > 0
    ? [inBody(path, `expected only ${known.join(', ')}; ${strangers.length} other key(s) found`)]
    : []
}
