/** What somebody asks for when ordering a briefing: for whom, in which language, in which form. */
import { type Audience, type Language, languages } from '../../domain/closed-lists.ts'

export const forms = ['html', 'docx', 'json'] as const
export type Form = (typeof forms)[number]

export interface BriefingOrder {
  readonly audience: Audience
  readonly language: Language
  readonly format: Form
}

export type Choice = keyof BriefingOrder
type Asked = Readonly<Record<string, string | undefined>>

/** The choices that are ours and open to who asks. What else was typed is never repeated, so it does not come along. */
export function readOrder(asked: Asked, audiences: readonly Audience[]): Partial<BriefingOrder> {
  const audience = audiences.find(one => one === asked.audience)
  const language = languages.find(one => one === asked.language)
  const format = forms.find(one => one === asked.format)
  return { ...(audience && { audience }), ...(language && { language }), ...(format && { format }) }
}

export function isComplete(order: Partial<BriefingOrder>): order is BriefingOrder {
  return missingFrom(order).length === 0
}

export function missingFrom(order: Partial<BriefingOrder>): readonly Choice[] {
  return (['audience', 'language', 'format'] as const).filter(choice => order[choice] === undefined)
}
