/** Hands over the briefing that was ordered: to read in the browser, or as a file with a safe name. */
import type { Context } from 'hono'
import type { Mission } from '../../domain/mission.ts'
import { policyForTwin } from '../guard-answers.ts'
import type { Doors, House } from '../house.ts'
import type { BriefingOrder } from './briefing-order.ts'

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json; charset=utf-8',
} as const

export function answerOrder(
  context: Context<Doors>,
  mission: Mission,
  { audience, language, format }: BriefingOrder,
  { content, prepare, assets }: House,
): Response {
  const asOf = context.env.today
  const { briefing, html, word } = prepare({ mission, content, voices: [], audience, language, asOf })
  if (format === 'html') {
    return context.html(html, 200, { 'content-security-policy': policyForTwin(assets.twinStyle) })
  }
  const file = format === 'docx' ? word() : `${JSON.stringify(briefing, null, 2)}\n`
  return context.body(file as string | Uint8Array<ArrayBuffer>, 200, {
    'content-type': mediaTypes[format],
    'content-disposition': `attachment; filename="${fileName(mission.id, audience, language)}.${format}"`,
  })
}

/** Letters, digits and hyphens only, whatever the store may hold: a header is no place for anything else. */
function fileName(...parts: readonly string[]): string {
  return parts.map(part => part.replace(/[^a-z0-9-]/g, '')).join('-')
}
