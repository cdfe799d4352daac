/** The words of a document as somebody reads them: one line for each block, one for each row of a table. */
import { Parser } from 'htmlparser2'

const blocks = new Set([
  'title',
  'p',
  'li',
  'dt',
  'dd',
  'caption',
  'figcaption',
  'tr',
  'blockquote',
  'footer',
])
const headings = ['h1', 'h2', 'h3', 'h4']

export function wordsOf(html: string): string {
  const lines: string[] = []
  let line = ''
  let row = false
  let hidden = false
  const flush = () => {
    const text = line.replace(/\s+/g, ' ').trim()
    if (/[^-|#\s]/.test(text)) lines.push(text)
    line = ''
  }
  const parser = new Parser({
    onopentag(name, { role }) {
      if (name === 'tr') row = true
      else if (row && name === 'p') line += ' '
      else if (name !== 'dd' && (blocks.has(name) || headings.includes(name))) flush()
      if (name === 'style') hidden = true
      if (headings.includes(name)) line = `\n${'#'.repeat(headings.indexOf(name) + 1)} `
      if (name === 'li') line = '- '
      if (name === 'dd') line += ': '
      if (name === 'br') line += ' '
      if (role === 'doc-noteref') line += '['
    },
    ontext(text) {
      if (!hidden) line += text
    },
    onclosetag(name) {
      if (name === 'a' && /\[\d+$/.test(line)) line += ']'
      if (name === 'th' || name === 'td') line += ' | '
      if (name === 'tr') row = false
      if (name === 'style') hidden = false
      if (!row && name !== 'dt' && (blocks.has(name) || headings.includes(name))) flush()
    },
  })
  parser.end(html)
  return `${lines.map(text => (text.startsWith('#') ? `\n${text}` : text)).join('\n')}\n`
}
