import { describe, expect, it } from 'vitest'
import { readWordings } from '../../src/content/read-wording.ts'
import { inReadingOrder, sayProblem } from '../../src/domain/problem.ts'

function wordings(nl: string, en: string): string {
  const { problems } = readWordings(file => new TextEncoder().encode(file.includes('/nl.') ? nl : en))
  return inReadingOrder(problems).map(sayProblem).join('\n')
}

describe('readWordings says of', () => {
  it('nothing wrong: nothing', () => {
    expect(wordings('a: { b: "Dag {naam}" }\n', 'a: { b: "{naam}, hello" }\n')).toBe('')
  })

  it('a key that one language has and the other has not', () => {
    expect(wordings('a: Dag\nb:\n  c: Tot ziens\n', 'a: Hello\nb: Goodbye\n')).toMatchInlineSnapshot(`
      "templates/wording/en.yaml:2:4 - found the key b; expected the same key in templates/wording/nl.yaml; add it there, or delete it here
      templates/wording/nl.yaml:3:6 - found the key b.c; expected the same key in templates/wording/en.yaml; add it there, or delete it here"
    `)
  })

  it('placeholders that differ', () => {
    expect(wordings('a: Op {dag} in {land}\n', 'a: On {day}\n')).toMatchInlineSnapshot(`
      "templates/wording/en.yaml:1:4 - found {day}; expected the placeholders of templates/wording/nl.yaml: {dag}, {land}; use the same placeholders
      templates/wording/nl.yaml:1:4 - found {dag}, {land}; expected the placeholders of templates/wording/en.yaml: {day}; use the same placeholders"
    `)
  })

  it('an empty word and a number', () => {
    expect(wordings('a: ""\nb: x\n', 'a: Hello\nb: 3\n')).toMatchInlineSnapshot(`
      "templates/wording/en.yaml:2:4 - found the number 3; expected text, or keys with values; correct b
      templates/wording/nl.yaml:1:4 - found no text; expected at least 1 character; add what is missing"
    `)
  })
})
