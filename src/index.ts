/** The Worker: wires the rooms and opens the doors. Only here are the clock, the environment and chance known. */
import type { Language } from './domain/closed-lists.ts'
import type { Day } from './domain/day.ts'
import { apiDescription } from './generated/api-description.ts'
import { assets } from './generated/assets.ts'
import { content } from './generated/content.ts'
import { templates } from './generated/templates.ts'
import { shell } from './generated/word-shell.ts'
import { wordings } from './generated/wording.ts'
import { tidyIntake } from './open-intake.ts'
import { prepareBriefing } from './prepare-briefing.ts'
import { makePress, type Press } from './render/render-html.ts'
import type { Blobs } from './store/blobs.ts'
import { missionsIn } from './store/missions.ts'
import type { Sql } from './store/sql.ts'
import { openDoors } from './web/open-doors.tsx'
import { makeEntrance } from './web/sign-in/entrance.ts'
import type { ProviderEnvironment } from './web/sign-in/provider-settings.ts'

interface Environment extends ProviderEnvironment {
  readonly ENVIRONMENT: string
  /** The day to pretend it is, as YYYY-MM-DD: for tests, and heeded on this machine only. */
  readonly TEST_NOW?: string
  readonly DB: Sql
  readonly LEDGER: Blobs
}

/** A press is made when the first reader of its language comes, not before the Worker may start. */
const presses = new Map<Language, Press>()
function pressFor(language: Language): Press {
  const press = presses.get(language) ?? makePress(templates, wordings[language], language)
  presses.set(language, press)
  return press
}

const doors = openDoors({
  content,
  wordings,
  assets,
  apiDescription,
  prepare: inputs => prepareBriefing(inputs, pressFor(inputs.language), shell),
})

function today({ ENVIRONMENT, TEST_NOW }: Environment): Day {
  return (ENVIRONMENT === 'local' && TEST_NOW) || new Date().toISOString().slice(0, 10)
}

function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, sign => ({ '+': '-', '/': '_' })[sign] ?? '')
}

export default {
  fetch(request: Request, environment: Environment): Response | Promise<Response> {
    const local = environment.ENVIRONMENT === 'local'
    const sql = environment.DB
    return doors.fetch(request, {
      open: local,
      origin: new URL(request.url).origin,
      today: today(environment),
      missions: missionsIn(sql),
      entrance: makeEntrance({ environment, sql, local, now: Date.now(), newToken }),
    })
  },
  /** Once a day, as wrangler.toml says. */
  scheduled(_: unknown, environment: Environment): Promise<void> {
    return tidyIntake(environment.DB, environment.LEDGER, today(environment))
  },
}
