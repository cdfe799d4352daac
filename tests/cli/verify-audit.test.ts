/** The verifier as somebody outside runs it: on an export and its anchors, without the database. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { writeLines } from '../../src/intake/trail-lines.ts'
import { auditIn } from '../../src/store/audit.ts'
import { root } from '../support/root.ts'
import { localBlobs, localSql } from '../support/sqlite.ts'

const folder = mkdtempSync(join(tmpdir(), 'geleidebrief-audit-'))
afterAll(() => rmSync(folder, { recursive: true }))

const audit = auditIn(localSql(), localBlobs())
for (let index = 0; index < 5000; index++) {
  const subject = `record-${index}`
  await audit.commit(
    { day: '2027-01-05', act: 'submission-read', actor: 'sender', mission: 'pearls', subject },
    [],
  )
}
await audit.anchor()
const lines = writeLines(await audit.entries())
const anchors = writeLines(await audit.anchors())

function verify(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const command = join(root, 'src/cli/verify-audit.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...Object.keys(files)], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, said: stdout + stderr }
}

describe('npm run verify-audit', () => {
  it('passes 5,000 entries with an anchor', () => {
    const { status, said } = verify({ trail: lines, anchors })
    expect(said).toMatch(/^sound: 5000 entries, 1 anchors, head 5000 [0-9a-f]{64}\n$/)
    expect(status).toBe(0)
  })

  it('names the first bad entry', () => {
    const { status, said } = verify({ trail: lines.replace('record-4321', 'record-9999'), anchors })
    expect([status, said]).toEqual([1, 'entry 4322 is bad: its content does not match its hash\n'])
  })

  it('says what it cannot see without anchors', () => {
    const cut = lines.split('\n').slice(0, 4000).join('\n')
    expect(verify({ trail: `${cut}\n` })).toMatchObject({
      status: 0,
      said: expect.stringMatching(/without anchors/),
    })
    expect(verify({ trail: `${cut}\n`, anchors })).toEqual({
      status: 1,
      said: 'entry 4001 is bad: the trail was cut off: it was anchored up to 5000\n',
    })
  })

  it.each([
    ['no export', {}, /^usage: /],
    ['a line that is no entry', { trail: `${lines.split('\n')[0]}\n\n` }, /^trail:2:1 - found no entry/],
    ['a key too many', { trail: lines.replace('{', '{"name":"x",') }, /^trail:1:1 - found no entry/],
    ['anchors that are none', { trail: lines, anchors: lines }, /^anchors:1:1 - found no entry/],
  ])('refuses %s', (_, files, expected) => {
    const { status, said } = verify(files)
    expect(status).toBe(2)
    expect(said).toMatch(expected)
  })

  it('refuses a file that is not there', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(root, 'src/cli/verify-audit.ts'), 'nowhere'],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    )
    expect(status).toBe(2)
    expect(stderr).toMatch(/^nowhere:1:1 - found nothing to read/)
  })
})
