/** Takes from stylesheets what our pages do not use: comments and space, rules for other classes, tokens nobody asks for. */

/** Without comments and needless space: what a browser reads, not what people edit. */
export function squeezeCss(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim()
}

/** Keeps the rules of which a selector names no other class of NL Design System than these. */
export function keepUsed(css: string, used: ReadonlySet<string>): string {
  const isUsed = (selector: string) => classesIn(selector).every(name => used.has(name))
  return blocksOf(css)
    .map(({ head, body }) => {
      if (head.startsWith('@')) {
        const inner = keepUsed(body, used)
        return inner && `${head}{${inner}}`
      }
      const kept = selectorsOf(head).filter(isUsed)
      return kept.length > 0 && body ? `${kept.join(',')}{${body}}` : ''
    })
    .join('')
}

export function classesIn(text: string): readonly string[] {
  return text.match(/utrecht-[\w-]+/g) ?? []
}

export type Tokens = ReadonlyMap<string, string>

export function tokensIn(css: string): Tokens {
  const lines = squeezeCss(css).matchAll(/(--[\w-]+):([^;}]+)/g)
  return new Map([...lines].map(([, name = '', value = '']) => [name, value]))
}

/** The tokens that the CSS asks for, and those that these ask for in turn. */
export function keepAsked(tokens: Tokens, css: string): string {
  const kept = new Map<string, string>()
  const follow = (text: string) => {
    for (const [, name = ''] of text.matchAll(/var\(\s*(--[\w-]+)/g)) {
      const value = tokens.get(name)
      if (value === undefined || kept.has(name)) continue
      kept.set(name, value)
      follow(value)
    }
  }
  follow(css)
  return `:root{${[...kept].map(([name, value]) => `${name}:${value}`).join(';')}}`
}

/** Commas inside brackets, as in `:is(a, b)`, do not part selectors. */
function selectorsOf(head: string): string[] {
  return head.split(/,(?![^(]*\))/)
}

function blocksOf(css: string): { head: string; body: string }[] {
  const blocks: { head: string; body: string }[] = []
  let depth = 0
  let start = 0
  let open = 0
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '{' && depth++ === 0) open = at
    if (css[at] === '}' && --depth === 0) {
      blocks.push({ head: css.slice(start, open).trim(), body: css.slice(open + 1, at) })
      start = at + 1
    }
  }
  return blocks
}
