/** What every contender offers: get ready once, then make one document as often as asked. */
import type { Words } from '../words.ts'

/** What lies ready before any clock runs; the same words for all. */
export interface Task {
  readonly size: number
  readonly html: string
  readonly words: Words
  readonly template: Uint8Array
  readonly templateData: object
}

export type Make = () => Uint8Array | Promise<Uint8Array>
export interface Contender {
  readonly prepare: (task: Task) => Make
}

/** Imported only in the child that measures it, so that the import is part of its first call. */
export const contenders = {
  ours: () => import('./ours.ts'),
  floor: () => import('./floor.ts'),
  docxtemplater: () => import('./docxtemplater.ts'),
  'easy-template-x': () => import('./easy-template-x.ts'),
  'docx-html': () => import('./docx-html.ts'),
} satisfies Record<string, () => Promise<Contender>>

export type ContenderName = keyof typeof contenders
export const contenderNames = Object.keys(contenders) as ContenderName[]
