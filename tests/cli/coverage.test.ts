import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Due } from '../../src/merge/list-due.ts'
import type { Coverage } from '../../src/merge/survey-coverage.ts'
import { root } from '../support/root.ts'

function coverage(...words: string[]) {
  const command = join(root, 'src/cli/coverage.ts')
  return spawnSync(process.execPath, [command, ...words], { encoding: 'utf8', maxBuffer: 1e8 })
}

describe('npm run coverage', () => {
  it('draws a row for every country, with a mark and a word in every cell', () => {
    const { status, stdout, stderr } = coverage()
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const rows = stdout.split('\n').filter(line => /^[A-Z]{2} /.test(line))
    expect(rows.length).toBeGreaterThanOrEqual(63)
    for (const row of rows) {
      expect(row.match(/● assessed|◐ figures only|! stale|○ unknown/g), row).toHaveLength(7)
    }
  })

  it('gives the same as JSON, each thing to read again with the line where it stands', () => {
    const { stdout } = coverage('--json', '--as-of', '2027-12-23')
    const { countries, due } = JSON.parse(stdout) as Coverage & { due: (Due & { line: number })[] }
    expect(countries.length).toBeGreaterThanOrEqual(63)
    expect(due.length).toBeGreaterThan(50)
    for (const { file, line, path } of due) {
      const said = readFileSync(join(root, file), 'utf8').split('\n')[line - 1]
      // The key stands before its value, on one line; in a table the id stands first in its row.
      expect(said, `${file}:${line}`).toContain(String(file.endsWith('.csv') ? path[0] : path.at(-1)))
    }
  })

  it('says what is wrong with its words, all at once', () => {
    const { status, stdout, stderr } = coverage('--jsn', 'bd', '--as-of', 'tomorrow')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatchInlineSnapshot(`
      "command line:1:1 - found the unknown option --jsn; expected only --as-of, --json; leave it out
      command line:1:1 - found "bd"; expected only --as-of, --json; leave it out
      command line:1:1 - found --as-of tomorrow; expected a day that exists, as YYYY-MM-DD; write it like --as-of 2027-02-08
      "
    `)
  })
})
