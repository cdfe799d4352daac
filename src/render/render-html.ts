/** A Briefing and a template make semantic HTML: the preview, the accessible twin and the source of the Word file at once. */
import Handlebars from 'handlebars/runtime.js'
import type { Briefing } from '../domain/briefing.ts'
import { cleanText } from '../domain/clean-text.ts'
import type { Audience, Language } from '../domain/closed-lists.ts'
import type { Wording } from '../domain/wording.ts'
import { fillContents } from './fill-contents.ts'
import { makeFormats } from './formats.ts'
import { makeHelpers, type Rendering } from './helpers.ts'

/** Precompiled when building: a Worker may not compile code from text. */
export interface Templates {
  readonly documents: Readonly<Record<DocumentName, TemplateSpecification>>
  readonly partials: Readonly<Record<string, TemplateSpecification>>
}
export type DocumentName = 'briefing' | 'speaking-notes' | PackPaper | typeof reviewPaper
/** The papers of a participant's pack that are made for this participant. */
export type PackPaper = 'conditions-for-you' | 'worksheet' | 'questions-to-ask' | 'contacts-and-sources'
/** One country over every sector, for somebody who reviews a change to its profile. */
export const reviewPaper = 'country'
type TemplateSpecification = Parameters<typeof Handlebars.template>[0]

const documentFor: Record<Audience, DocumentName> = {
  participant: 'briefing',
  public: 'briefing',
  official: 'briefing',
  ambassador: 'speaking-notes',
}

/** A press prints in one language; making one costs a millisecond, so an entry point makes each once. */
export type Press = (briefing: Briefing, paper?: PackPaper | typeof reviewPaper) => string

export function makePress(templates: Templates, wording: Wording, language: Language): Press {
  const handlebars = Handlebars.create()
  handlebars.registerHelper(makeHelpers(wording, makeFormats(language)) as Handlebars.HelperDeclareSpec)
  for (const [name, partial] of Object.entries(templates.partials)) {
    handlebars.registerPartial(name, handlebars.template(partial))
  }
  const documents = Object.fromEntries(
    Object.entries(templates.documents).map(([name, document]) => [name, handlebars.template(document)]),
  )
  return (briefing, paper) => {
    const document = documents[paper ?? documentFor[briefing.audience]]
    if (!document) throw new Error(`no template for ${briefing.audience}`)
    const rendering: Rendering = { notes: [] }
    return cleanText(fillContents(document(briefing, { data: { rendering } })))
  }
}
