/** What a form on the page of a receipt brings: the code, and what to do with it. */
import { cleanText } from '../../domain/clean-text.ts'

export interface SentWithReceipt {
  readonly code: string
  /** Empty to look only. */
  readonly act: string
  readonly point: number
  /** The version of the point that the sender has seen. */
  readonly version: number
  readonly text: string
  /** Instead of the text, where the browser sealed it. */
  readonly sealed: string
}

export function readSentWithReceipt(form: URLSearchParams): SentWithReceipt {
  const text = (name: string) => cleanText(form.get(name) ?? '')
  const number = (name: string) => (/^\d{1,6}$/.test(text(name)) ? Number(text(name)) : 0)
  return {
    ...{ code: text('code').slice(0, 100), act: text('act') },
    ...{ point: number('point'), version: number('version') },
    ...{ text: text('text'), sealed: text('sealed') },
  }
}
