/** Writes HTML with the real house style and opens the result, for the tests beside it. */
import { strFromU8, unzipSync } from 'fflate'
import { buildShell } from '../../../src/render/house-style/build-shell.ts'
import { writeWord } from '../../../src/render/word/write-word.ts'

export const shell = await buildShell()

/** Enough of a document around a body for the writer to accept it. */
export function page(body: string): string {
  return `<!doctype html><html lang="nl"><head><title>Proef</title></head><body>${body}</body></html>`
}

export function open(html: string): Record<string, string> {
  const parts = unzipSync(writeWord(html, shell))
  return Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => [name, name.endsWith('.xlsx') ? '' : strFromU8(bytes)]),
  )
}

/** What stands in the body, without the last section. */
export function body(html: string): string {
  const xml = open(page(html))['word/document.xml'] ?? ''
  return xml.slice(xml.indexOf('<w:body>') + 8, xml.lastIndexOf('<w:sectPr>'))
}

/** The words of a piece of XML, as a reader meets them. */
export function words(xml: string): string {
  return [...xml.matchAll(/<w:t[ >][^<]*<\/w:t>|<w:t>[^<]*<\/w:t>/g)]
    .map(([run]) => run.replace(/<[^>]*>/g, ''))
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
}
