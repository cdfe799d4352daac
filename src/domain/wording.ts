/** The words of one language: a tree of keys, each leaf a text that may hold {placeholders}. */
export interface Wording {
  readonly [key: string]: string | Wording
}

export function wordingAt(wording: Wording, path: string): string | undefined {
  let here: string | Wording | undefined = wording
  for (const key of path.split('.')) {
    if (typeof here !== 'object') return undefined
    here = here[key]
  }
  return typeof here === 'string' ? here : undefined
}

/** Each key is looked up hundreds of times in one briefing, so what was found is kept with its catalogue. */
const found = new WeakMap<Wording, Map<string, string>>()

function keptText(wording: Wording, path: string): string {
  let texts = found.get(wording)
  if (!texts) {
    texts = new Map()
    found.set(wording, texts)
  }
  const kept = texts.get(path)
  if (kept !== undefined) return kept
  const text = wordingAt(wording, path)
  if (text === undefined) throw new Error(`no wording for ${path}`)
  texts.set(path, text)
  return text
}

/** Says the text under `path`. A missing key or value is a bug that the check of the templates must have caught. */
export function say(wording: Wording, path: string, values: Readonly<Record<string, unknown>> = {}): string {
  return fillIn(keptText(wording, path), path, values)
}

function fillIn(text: string, path: string, values: Readonly<Record<string, unknown>>): string {
  if (!text.includes('{')) return text
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined || value === null) throw new Error(`wording ${path} needs {${name}}`)
    return String(value)
  })
}

export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '').sort()
}
