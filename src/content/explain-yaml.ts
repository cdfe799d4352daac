/** What the YAML parser stumbled over, said to somebody who does not know YAML; only what is wrong itself, not what follows from it. */
import type { YAMLError } from 'yaml'
import type { Problem } from '../domain/problem.ts'

type Said = Pick<Problem, 'found' | 'expected' | 'remedy'>

export interface YamlMistake extends Said {
  readonly offset: number
}

/** After one of these the parser no longer knows which line belongs to what, and complains of every line below. */
const upsetting = new Set(['MISSING_CHAR', 'BAD_INDENT', 'MULTILINE_IMPLICIT_KEY'])

export function explainYaml(errors: readonly YAMLError[]): YamlMistake[] {
  const inOrder = [...errors].sort((a, b) => a.pos[0] - b.pos[0])
  const tabs = inOrder.filter(({ code }) => code === 'TAB_AS_INDENT')
  if (tabs.length > 0) return tabs.map(explain)
  const upset = inOrder.find(({ code }) => upsetting.has(code))
  const before = inOrder.filter(({ pos }) => upset === undefined || pos[0] < upset.pos[0])
  const told = [...withoutRepeats(before).map(explain)]
  if (!upset) return told
  const twins = inOrder.filter(({ pos }) => pos[0] === upset.pos[0])
  return [...told, twins.some(isNested) ? sayTooFarRight(upset) : explain(upset)]
}

/** One key too many is a slip; one after another means that a new entry lost its hyphen. */
function withoutRepeats(errors: readonly YAMLError[]): YAMLError[] {
  const doubled = errors.filter(({ code }) => code === 'DUPLICATE_KEY')
  return errors.filter(error => doubled.length <= 2 || !doubled.slice(1).includes(error))
}

function isNested({ code }: YAMLError): boolean {
  return code === 'BLOCK_AS_IMPLICIT_KEY'
}

function explain(error: YAMLError): YamlMistake {
  return { offset: error.pos[0], ...say(error) }
}

function sayTooFarRight({ pos }: YAMLError): YamlMistake {
  return {
    offset: pos[0],
    found: 'a line below this one that begins too far to the right',
    expected: 'the keys of one entry at the same distance from the margin',
    remedy: 'take away the spaces that the next line has too many',
  }
}

function say({ code, message }: YAMLError): Said {
  const quoted = 'put the whole text in double quotes'
  switch (code) {
    case 'TAB_AS_INDENT':
      return {
        found: 'a tab',
        expected: 'spaces at the beginning of a line',
        remedy: 'replace each tab by two spaces',
      }
    case 'DUPLICATE_KEY':
      return {
        found: 'the same key twice',
        expected: 'each key once',
        remedy: 'delete one of the two, or begin a new entry with a hyphen',
      }
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return {
        found: 'a second colon after a key',
        expected: 'one key and its value on a line',
        remedy: 'put quotes around a text with a colon',
      }
    case 'BAD_SCALAR_START':
      return {
        found: `a text that begins with ${message.match(/character (\S+)/)?.[1]}`,
        expected: 'quotes around such a text',
        remedy: quoted,
      }
    case 'UNEXPECTED_TOKEN':
      return {
        found: 'text after a closing quote',
        expected: 'quotes around a whole text, or none',
        remedy: `${quoted}, with single quotes inside it`,
      }
    case 'BAD_DQ_ESCAPE':
      return { found: 'a backslash in a text', expected: 'text without one', remedy: 'take it away' }
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        found: 'a line without a key, a colon and a space',
        expected: 'lines like key: value',
        remedy: 'add the colon with a space after it, or put a text on the line of its key',
      }
    case 'MULTIPLE_DOCS':
      return {
        found: 'a second document (---)',
        expected: 'one document',
        remedy: 'delete the line with ---',
      }
    case 'MISSING_CHAR':
    case 'BAD_INDENT':
      return sayUnclosed(message)
    default: {
      const [said] = message.split(/ at line \d/)
      return {
        found: `no valid YAML (${said})`,
        expected: 'YAML 1.2',
        remedy: 'check colons, quotes and indentation here',
      }
    }
  }
}

function sayUnclosed(message: string): Said {
  if (message.includes('quote')) {
    return {
      found: 'a quote at or above this line that is never closed',
      expected: 'a quote at both ends of a text',
      remedy: 'add the quote',
    }
  }
  const opened = /^Flow (map|sequence)/.exec(message)?.[1]
  if (opened) {
    const [open, close] = opened === 'map' ? '{}' : '[]'
    return {
      found: `a ${open} above this line that is never closed`,
      expected: `a ${close} for every ${open}`,
      remedy: `add the ${close}`,
    }
  }
  return {
    found: 'a line that begins at another distance from the margin than the lines it belongs with',
    expected: 'the same number of spaces before the keys of one entry',
    remedy: 'compare it with the line above',
  }
}
