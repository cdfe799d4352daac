/** Hands over a briefing: made now as a concept, or as it was released; to read in the browser, or as a file with a safe name. */
import type { Context } from 'hono'
import type { FileFormat } from '../../domain/closed-lists.ts'
import type { Day } from '../../domain/day.ts'
import type { Mission } from '../../domain/mission.ts'
import type { Voice } from '../../domain/voice.ts'
import { policyForTwin } from '../guard-answers.ts'
import type { Doors, House } from '../house.ts'
import type { BriefingOrder } from './briefing-order.ts'

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json; charset=utf-8',
} as const

/** A concept speaks for today, unless it was submitted for a day. */
export function answerOrder(
  context: Context<Doors>,
  mission: Mission,
  voices: readonly Voice[],
  { audience, language, format }: BriefingOrder,
  { content, prepare, assets }: House,
  asOf: Day = context.env.today,
): Response {
  const { briefing, html, word } = prepare({ mission, content, voices, audience, language, asOf })
  if (format === 'html') {
    return context.html(html, 200, { 'content-security-policy': policyForTwin(assets.twinStyle) })
  }
  const file = format === 'docx' ? word() : `${JSON.stringify(briefing, null, 2)}\n`
  const name = `${fileName(mission.id, audience, language)}.${format}`
  return sendFile(context, file as string | Uint8Array<ArrayBuffer>, format, name)
}

/** As it was frozen. Its style is of the day it was released, so the page that shows it names that one. */
export async function answerReleased(
  context: Context<Doors>,
  bytes: Uint8Array<ArrayBuffer>,
  { name, format }: { readonly name: string; readonly format: FileFormat },
): Promise<Response> {
  if (format !== 'html') return sendFile(context, bytes, format, name)
  const html = new TextDecoder().decode(bytes)
  return context.html(html, 200, { 'content-security-policy': policyForTwin(await styleHashOf(html)) })
}

function sendFile(
  context: Context<Doors>,
  file: string | Uint8Array<ArrayBuffer>,
  format: keyof typeof mediaTypes,
  name: string,
): Response {
  return context.body(file, 200, {
    'content-type': mediaTypes[format],
    'content-disposition': `attachment; filename="${name}"`,
  })
}

async function styleHashOf(html: string): Promise<string> {
  const [, style = ''] = /<style>([^<]*)<\/style>/.exec(html) ?? []
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style)))
  return `sha256-${btoa(String.fromCharCode(...hash))}`
}

/** Letters, digits and hyphens only, whatever the store may hold: a header is no place for anything else. */
function fileName(...parts: readonly string[]): string {
  return parts.map(part => part.replace(/[^a-z0-9-]/g, '')).join('-')
}
