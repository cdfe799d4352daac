import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { bytesOf, fixtures } from '../support/atlantis.ts'
import { root } from '../support/root.ts'

const folder = mkdtempSync(join(tmpdir(), 'geleidebrief-'))
afterAll(() => rmSync(folder, { recursive: true }))
const pearls = join(fixtures, 'missions/pearls.yaml')
const voices = join(fixtures, 'voices.yaml')
let runs = 0

/** Runs the command as a person does, in a folder of its own. */
function briefing(...words: string[]) {
  const out = join(folder, `out-${runs++}`)
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'src/cli/briefing.ts'), ...words, '--out', out],
    { cwd: folder, encoding: 'utf8' },
  )
  const written = existsSync(out) ? readdirSync(out) : []
  return { status, stdout, stderr: stderr.replaceAll(`${fixtures}/`, ''), written, out }
}
function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return name
}

describe('npm run briefing', () => {
  it('writes Word and HTML for participants in Dutch, and prints each path and nothing else', () => {
    const { status, stdout, stderr, written, out } = briefing(pearls, '--as-of', '2026-11-23')
    expect({ status, stderr, written }).toEqual({
      status: 0,
      stderr: '',
      written: ['atlantis-pearls-2027-participant-nl.docx', 'atlantis-pearls-2027-participant-nl.html'],
    })
    expect(stdout).toBe(written.map(name => `${out.slice(folder.length + 1)}/${name}\n`).join(''))
  })

  it('writes what it is asked, with the voices it is given', () => {
    const { status, written, out } = briefing(
      ...[pearls, '--voices', voices, '--audience', 'public', '--lang', 'en', '--format', 'json'],
    )
    expect({ status, written }).toEqual({ status: 0, written: ['atlantis-pearls-2027-public-en.json'] })
    const made = JSON.parse(readFileSync(join(out, written[0] ?? ''), 'utf8'))
    expect(made).toMatchObject({ audience: 'public', language: 'en' })
    expect(JSON.stringify(made.voices)).toContain('Rifwacht')
    expect(JSON.stringify(made)).not.toMatch(/Kanarie|canary/i)
  })

  it('tells every problem of the mission, the voices and the command at once, and writes nothing', () => {
    const wrong = (text: Uint8Array, ...mistakes: [string, string][]) =>
      mistakes.reduce(
        (sofar, [right, mistake]) => sofar.replace(right, mistake),
        new TextDecoder().decode(text),
      )
    const mission = file(
      'mission.yaml',
      wrong(
        bytesOf('missions/pearls.yaml'),
        ['[XA]', '[XQ]'],
        ['maritime,', 'maritme,'],
        ['led_by', 'lead_by'],
      ),
    )
    const heard = file('voices.yaml', wrong(bytesOf('voices.yaml'), ['theme: labour', 'theme: labor']))
    const { status, stdout, stderr, written } = briefing(
      ...[mission, '--voices', heard, '--lang', 'de', '--audience', 'everyone', '--as-of', '2027-02-30'],
      ...['--format', 'docx,pdf'],
    )
    expect({ status, stdout, written }).toEqual({ status: 2, stdout: '', written: [] })
    expect(stderr).toMatchInlineSnapshot(`
      "command line:1:1 - found --as-of 2027-02-30; expected a day that exists, as YYYY-MM-DD; see npm run briefing -- --help
      command line:1:1 - found --lang de; expected one of nl, en; see npm run briefing -- --help
      command line:1:1 - found --audience everyone; expected one of participant, public, official, ambassador; see npm run briefing -- --help
      command line:1:1 - found --format pdf; expected one of docx, html, json; see npm run briefing -- --help
      mission.yaml:3:13 - found "XQ"; expected a country code of ISO 3166-1 alpha-2; write two capitals, such as BD for Bangladesh
      mission.yaml:4:11 - found "maritme"; expected one of agriculture, chemicals, construction, creative, energy, garments, health, high-tech, ict, infrastructure, logistics, maritime, mining, security, water; did you mean maritime?
      mission.yaml:7:1 - found the unknown key lead_by; expected only id, title, countries, sectors, departs, returns, preparatory_meeting, led_by, organiser, instruments, programme, high_risk, and contacts; did you mean led_by?
      voices.yaml:11:10 - found "labor"; expected one of women, lgbtiq, belief, expression, defenders, labour, child-labour, forced-labour, land, conflict, privacy, environment; did you mean labour?
      "
    `)
  })

  it('says what it misses', () => {
    expect(briefing().stderr).toMatchInlineSnapshot(`
      "command line:1:1 - found no mission file; expected one mission file; see npm run briefing -- --help
      "
    `)
    expect(briefing(pearls, voices).stderr).toMatchInlineSnapshot(`
      "command line:1:1 - found a second file, voices.yaml; expected one mission file; see npm run briefing -- --help
      "
    `)
    expect(briefing('nowhere.yaml', '--voices', '.').stderr).toMatchInlineSnapshot(`
      ".:1:1 - found a folder; expected a YAML file; check the path
      nowhere.yaml:1:1 - found no such file; expected a YAML file; check the path
      "
    `)
  })

  it('explains itself when it does not know an option', () => {
    const { status, stderr, written } = briefing(pearls, '--langauge', 'nl')
    expect({ status, written }).toEqual({ status: 2, written: [] })
    expect(stderr).toContain('--langauge')
    expect(stderr).toContain('--lang')
    const help = briefing('--help')
    expect(help).toMatchObject({ status: 0, stderr: '', written: [] })
    expect(help.stdout).toContain('usage: npm run briefing -- MISSION.yaml')
  })

  it('refuses what is no mission at all', () => {
    const huge = file('huge.yaml', new Uint8Array(50_000_000).fill(0x61))
    const { status, stderr, written } = briefing(
      huge,
      '--voices',
      file('utf16.yaml', Uint8Array.of(0xff, 0xfe, 0)),
    )
    expect({ status, written }).toEqual({ status: 2, written: [] })
    expect(stderr).toMatchInlineSnapshot(`
      "huge.yaml:1:1 - found a file of 50.0 MB; expected at most 1 MB; check that this is the right file
      utf16.yaml:1:1 - found bytes that are no UTF-8 text; expected UTF-8; save the file as UTF-8
      "
    `)
  })
})
