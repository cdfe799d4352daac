/** A pack for one participant: which files, in which order, under which names. Pure: the same papers give the same pack. */
import type { Language } from '../domain/closed-lists.ts'

export type PackDocument = (typeof packDocuments)[number]
/** In the order in which they are read. */
export const packDocuments = [
  'briefing',
  'conditions-for-you',
  'worksheet',
  'questions-to-ask',
  'contacts-and-sources',
] as const

/** A document in both its forms. Word is written when it is asked for, so that a pack can be sent while it is made. */
export interface Paper {
  readonly html: string
  readonly word: () => Uint8Array
}

/** A briefing as it goes into a pack: made just now, or the bytes that were released. */
export interface BriefingPaper extends Paper {
  readonly state: 'concept' | 'released'
}

export interface PackFile {
  readonly name: string
  readonly content: () => string | Uint8Array
}

export interface Pack {
  readonly fileName: string
  readonly files: readonly PackFile[]
}

interface PackInputs {
  readonly mission: string
  readonly language: Language
  /** How the documents and the read-me are called in this language. */
  readonly names: Readonly<Record<PackDocument | 'readme', string>>
  readonly papers: Readonly<Record<PackDocument, Paper>>
  readonly readme: (fileNames: Readonly<Record<PackDocument, string>>) => string
}

export function assemblePack({ mission, language, names, papers, readme }: PackInputs): Pack {
  const stems = Object.fromEntries(
    packDocuments.map((document, place) => [document, safeName(`${place + 1}`, names[document])]),
  ) as Record<PackDocument, string>
  const documents = packDocuments.flatMap((document): PackFile[] => [
    { name: `${stems[document]}.docx`, content: papers[document].word },
    { name: `${stems[document]}.html`, content: () => papers[document].html },
  ])
  const first = { name: `${safeName('0', names.readme)}.txt`, content: () => readme(stems) }
  return { fileName: `${safeName(mission, language)}.zip`, files: [first, ...documents] }
}

/** Letters, digits and hyphens only, whatever comes in: safe in a header, in a folder and on every system. */
function safeName(...parts: readonly string[]): string {
  return parts
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
