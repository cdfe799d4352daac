/** Reads parts of a file whose shape may be wrong, so that one mistake does not hide the others. */

export function recordAt(value: unknown, key: string): Readonly<Record<string, unknown>> {
  const found = valueAt(value, key)
  return typeof found === 'object' && found !== null && !Array.isArray(found)
    ? (found as Record<string, unknown>)
    : {}
}

export function listAt(value: unknown, key: string): readonly unknown[] {
  const found = valueAt(value, key)
  return Array.isArray(found) ? found : []
}

/** The texts of a list, each at its own place; what is no text is left blank, for the schema to complain about. */
export function textsAt(value: unknown, key: string): string[] {
  return listAt(value, key).map(item => (typeof item === 'string' ? item : ''))
}

export function textAt(value: unknown, key: string): string | undefined {
  const found = valueAt(value, key)
  return typeof found === 'string' ? found : undefined
}

function valueAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}
