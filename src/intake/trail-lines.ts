/** The audit trail as text to hand over: one JSON object to a line, and its anchors likewise. */
import { AuditAnchor, AuditEntry } from '../domain/audit-entry.ts'

export function writeLines(rows: readonly object[]): string {
  return rows.map(row => `${JSON.stringify(row)}\n`).join('')
}

export interface ReadLines<T> {
  readonly rows: readonly T[]
  /** The first line that is none, from 1. */
  readonly bad?: number
}

export const readEntries = (text: string) => readLines(text, AuditEntry)
export const readAnchors = (text: string) => readLines(text, AuditAnchor)

function readLines<T>(
  text: string,
  schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } },
): ReadLines<T> {
  const rows: T[] = []
  const lines = text.split('\n')
  for (const [index, line] of lines.entries()) {
    if (line === '' && index === lines.length - 1) break
    const read = schema.safeParse(parse(line))
    if (!read.success) return { rows, bad: index + 1 }
    rows.push(read.data)
  }
  return { rows }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
