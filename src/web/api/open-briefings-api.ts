/** `POST /v1/briefings`: officials hand in a mission as JSON and get its briefing, in the form and language they accept. */
import { accepts } from 'hono/accepts'
import { may, maySomewhere, type Official } from '../../domain/official.ts'
import { takes } from '../guard-origin.ts'
import type { House } from '../house.ts'
import { answerOrder } from '../order/answer-order.ts'
import type { Form } from '../order/briefing-order.ts'
import type { Visitor } from '../rooms.tsx'
import { tokenHashOf } from '../sign-in/browser-tokens.ts'
import type { Entrance } from '../sign-in/entrance.ts'
import { confirmedVoices } from '../voices-for.ts'
import { type Api, bodyOf, languageOf } from './in-and-out.ts'
import { type FieldProblem, problem } from './problem-details.ts'

/** As large as a mission file that is read in at the desk. */
const mostBytes = 1_200_000

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  json: 'application/json',
} as const satisfies Record<Form, string>

export function openBriefingsApi(api: Api, house: House): void {
  api.post('/briefings', takes('json', mostBytes), async context => {
    const { entrance } = context.env
    if (!entrance) return problem(404)
    const official = await officialOf(context, entrance)
    if (!official) return problem(403, [signInFirst])
    if (!maySomewhere(official, 'make-briefing')) return problem(404)
    const form = formAccepted(context)
    if (!form) return problem(406, [notAccepted])
    // Asked for only here: a Worker starts without the words for everything that may be wrong (docs/decisions/0032).
    const { readAudience, readMissionSent } = await import('./read-mission-sent.ts')
    const asked = readAudience(context.req.queries())
    const sent = readMissionSent(await bodyOf(context), id => may(official, 'make-briefing', id))
    const { audience } = asked
    const { mission } = sent
    if (!audience || !mission) return problem(400, [...asked.errors, ...sent.errors])
    const language = languageOf(context)
    const voices = await confirmedVoices(context, mission.id)
    context.header('content-language', language)
    context.header('vary', 'accept')
    return answerOrder(context, mission, voices, { audience, language, format: form }, house)
  })
}

const signInFirst: FieldProblem = {
  ...{ in: 'header', pointer: 'cookie' },
  detail: 'expected the session of an official who signed in at /nl/desk',
}
const notAccepted: FieldProblem = {
  ...{ in: 'header', pointer: 'accept' },
  detail: `expected one of ${Object.values(mediaTypes).join(', ')}`,
}

async function officialOf(context: Visitor, { sessions, now }: Entrance): Promise<Official | undefined> {
  const hash = await tokenHashOf(context, 'session')
  return hash === undefined ? undefined : sessions.find(hash, now)
}

/** JSON to who takes anything; nothing to who takes only what we do not have. */
function formAccepted(context: Visitor): Form | undefined {
  const header = context.req.header('accept') ?? '*/*'
  const found = accepts(context, {
    header: 'Accept',
    supports: Object.values(mediaTypes),
    default: header.includes('*/*') ? mediaTypes.json : '',
  })
  return (Object.keys(mediaTypes) as Form[]).find(form => mediaTypes[form] === found)
}
