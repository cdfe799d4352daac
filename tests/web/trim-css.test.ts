/** Trimming stylesheets keeps what pages use and nothing else. */
import { describe, expect, it } from 'vitest'
import { keepAsked, keepUsed, squeezeCss, tokensIn } from '../../scripts/trim-css.ts'

describe('squeezeCss', () => {
  it('drops comments and needless space', () => {
    expect(squeezeCss('/* why */\n.a ,\n.b {\n  color: red;\n}\n')).toBe('.a,.b{color:red}')
  })

  it('keeps the space that means something', () => {
    expect(squeezeCss('.a .b > .c { margin: 0 1px; }')).toBe('.a .b > .c{margin:0 1px}')
  })
})

describe('keepUsed', () => {
  const used = new Set(['utrecht-link', 'utrecht-link--html-a'])

  it('keeps a rule, and of a list only the selectors that are used', () => {
    const css = '.utrecht-link--html-a:hover,.utrecht-link--hover{a:b}.utrecht-button{c:d}'
    expect(keepUsed(css, used)).toBe('.utrecht-link--html-a:hover{a:b}')
  })

  it('does not part a selector at a comma in brackets', () => {
    const css = '.utrecht-link:not(:disabled, .utrecht-link--html-a){a:b}'
    expect(keepUsed(css, used)).toBe(css)
  })

  it('looks inside @media, and drops it when nothing is left', () => {
    const css = '@media print{.utrecht-link{a:b}.utrecht-button{c:d}}@media screen{.utrecht-button{c:d}}'
    expect(keepUsed(css, used)).toBe('@media print{.utrecht-link{a:b}}')
  })
})

it('keeps the tokens that are asked for, and those they ask for', () => {
  const tokens = tokensIn('.theme { --a: var(--b); --b: 1px; --c: 2px; }')
  expect(keepAsked(tokens, '.x{margin:var(--a, 0)}')).toBe(':root{--a:var(--b);--b:1px}')
})
