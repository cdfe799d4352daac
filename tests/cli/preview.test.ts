import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { atlantis, fixtures } from '../support/atlantis.ts'
import { root } from '../support/root.ts'

const folder = mkdtempSync(join(tmpdir(), 'geleidebrief-preview-'))
afterAll(() => rmSync(folder, { recursive: true }))
const profile = join(fixtures, 'country-profiles/xa.yaml')

function preview(...words: string[]) {
  const command = join(root, 'src/cli/preview.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], { encoding: 'utf8' })
  return { status, stdout, stderr: stderr.replace(/^\S*\/(?=xa\.yaml)/gm, '') }
}

describe('npm run preview', () => {
  it.each(['nl', 'en'] as const)('says all that a profile says, as plain text, in %s', language => {
    const { status, stdout, stderr } = preview(profile, '--lang', language, '--as-of', '2026-11-23')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const said = [
      ...atlantis.risks.flatMap(({ title, statement, rights_holders, ask, actions }) => [
        ...[title, statement, rights_holders, ask, actions.before, actions.during, actions.after],
      ]),
      ...atlantis.context.map(({ statement }) => statement),
      ...atlantis.commitments.map(({ statement }) => statement),
      ...atlantis.points_to_raise.map(({ point }) => point),
      ...atlantis.conduct.map(({ advice }) => advice),
      ...atlantis.mission_harms.flatMap(({ harm, instead }) => [harm, instead]),
    ]
    for (const text of said) expect(stdout).toContain(text[language])
    for (const { title, url } of Object.values(atlantis.sources)) {
      expect(stdout).toContain(`${title}, `)
      expect(stdout).toContain(url)
    }
    expect(stdout).not.toMatch(/<\w|&\w+;|undefined/)
  })

  it('says it in Dutch when nobody asks otherwise, with what may be out of date', () => {
    expect(preview(profile, '--as-of', '2027-12-23').stdout).toContain(
      'Mogelijk verouderd: "Schuldbinding van parelduikers"',
    )
  })

  it('says what is wrong with the file, all at once, and nothing else', () => {
    const broken = join(folder, 'xa.yaml')
    const text = readFileSync(profile, 'utf8')
      .replace('theme: forced-labour', 'theme: forced-labor')
      .replace('confirmed: 2026-05-12', 'confirmed: 2026-05-32')
    writeFileSync(broken, text)
    const { status, stdout, stderr } = preview(broken)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatchInlineSnapshot(`
      "xa.yaml:65:12 - found "forced-labor"; expected one of women, lgbtiq, belief, expression, defenders, labour, child-labour, forced-labour, land, conflict, privacy, environment; did you mean forced-labour?
      xa.yaml:200:16 - found "2026-05-32"; expected a day that exists, as YYYY-MM-DD; write it like 2027-02-08
      "
    `)
  })

  it('says what is wrong with its words', () => {
    expect(preview().stderr).toMatchInlineSnapshot(`
      "command line:1:1 - found no file; expected a country profile, such as country-profiles/bd.yaml; name it after the command
      "
    `)
    expect(preview('nowhere.yaml', '--lang', 'de', '--html').stderr).toMatchInlineSnapshot(`
      "command line:1:1 - found the unknown option --html; expected only a country profile, such as country-profiles/bd.yaml, --as-of, --lang; leave it out
      command line:1:1 - found --lang de; expected one of nl, en; choose one of these
      nowhere.yaml:1:1 - found no such file; expected a country profile; check the path
      "
    `)
  })
})
