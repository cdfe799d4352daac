/** Fills the slots of the house style's shell and packs the parts into one file. */
import { type ZipPart, zip, zipPart } from './zip.ts'

export type Shell = Readonly<Record<string, string>>
type Slots = Readonly<Record<string, string>>

const slot = /%%(\w+)%%/g

/** Fills once and never looks again at what it filled in, so a text that looks like a slot stays a text. */
export function fill(part: string, slots: Slots): string {
  return part.replace(slot, (_, name: string) => {
    const value = slots[name]
    if (value === undefined) throw new Error(`the house style has a slot "${name}" that nothing fills`)
    return value
  })
}

export function fragment(shell: Shell, name: string): string {
  const found = shell[`fragment/${name}`]
  if (found === undefined) throw new Error(`the house style has no ${name}: run npm run generate`)
  return found
}

/** The workbook behind a chart; not compressed, because the file around it is. */
export function packWorkbook(shell: Shell, rows: string): Uint8Array {
  const folder = 'fragment/workbook/'
  const parts = Object.entries(shell).filter(([name]) => name.startsWith(folder))
  return zip(parts.map(([name, part]) => zipPart(name.slice(folder.length), fill(part, { rows }), false)))
}

/** Styles and their like differ by language only: compressed once, they serve every document after it. */
const settled = new WeakMap<Shell, Map<string, ZipPart>>()

function settledPart(shell: Shell, name: string, part: string, lang: string): ZipPart {
  const kept = settled.get(shell) ?? new Map<string, ZipPart>()
  settled.set(shell, kept)
  const key = `${lang} ${name}`
  const packed = kept.get(key) ?? zipPart(name, fill(part, { lang }))
  kept.set(key, packed)
  return packed
}

export function pack(
  shell: Shell,
  slots: Slots,
  added: Readonly<Record<string, string | Uint8Array>>,
): Uint8Array {
  const parts: ZipPart[] = []
  for (const [name, part] of Object.entries(shell)) {
    if (name.startsWith('fragment/')) continue
    const settles = !part.replaceAll('%%lang%%', '').includes('%%')
    parts.push(settles ? settledPart(shell, name, part, slots.lang ?? '') : zipPart(name, fill(part, slots)))
  }
  for (const [name, part] of Object.entries(added)) parts.push(zipPart(name, part))
  return zip(parts)
}
