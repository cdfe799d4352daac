import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readContent } from '../../src/content/read-content.ts'
import { sayProblem } from '../../src/domain/problem.ts'
import { fixtures } from '../support/atlantis.ts'

const root = mkdtempSync(join(tmpdir(), 'atlantis-'))
afterAll(() => rmSync(root, { recursive: true }))
cpSync(fixtures, root, { recursive: true })

describe('readContent', () => {
  it('reads every file of the repository', () => {
    const { content } = readContent(root)
    expect(content?.profiles.map(({ country }) => country)).toEqual(['XA'])
    expect(content?.conditions).toHaveLength(6)
    expect(content?.indicators.values).toHaveLength(6)
  })

  it('tells every problem of every file, in the order in which somebody mends them, and gives no content', () => {
    writeFileSync(join(root, 'country-profiles/xb.yaml'), '')
    writeFileSync(join(root, 'imvo-conditions/bad.yaml'), 'a: 1\na: 2\n')
    writeFileSync(join(root, 'indicators/goods.csv'), 'country\nXA\n')
    writeFileSync(join(root, 'templates/standing-facts.yaml'), '- x\n')
    const { content, problems } = readContent(root)
    expect(content).toBeUndefined()
    expect(problems.map(sayProblem).join('\n')).toMatchInlineSnapshot(`
      "country-profiles/xb.yaml:1:1 - found an empty file; expected the keys country, reviewed, sources, risks, context, commitments, points_to_raise, conduct, mission_harms, and not_assessed; fill it in; docs/reference has the keys
      imvo-conditions/bad.yaml:2:1 - found the same key twice; expected each key once; delete one of the two, or begin a new entry with a hyphen
      indicators/goods.csv:1:1 - found the columns country; expected the columns country, good_nl, good_en, sectors, child_labour, forced_labour, downstream, source; correct the first row
      templates/standing-facts.yaml:1:1 - found a list of 1; expected the keys facts and sources; correct the file"
    `)
  })
})
