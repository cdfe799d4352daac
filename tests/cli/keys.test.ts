/** Keys as keepers make them: identities that Debian's age knows, a list that only its signer can have signed. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readSecret } from '../../src/intake/mark.ts'
import { root } from '../support/root.ts'

const folder = mkdtempSync(join(tmpdir(), 'geleidebrief-keys-'))
afterAll(() => rmSync(folder, { recursive: true }))

function keys(...words: string[]) {
  const command = join(root, 'src/cli/keys.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, stdout: stdout.trim(), stderr }
}

describe('npm run keys', () => {
  it('makes identities, signs them into a list, and shows who is on it', () => {
    const recipients = ['pearl-desk', 'coral-desk', 'vault'].map(id => ({
      ...{ id, kind: id === 'vault' ? 'recovery' : 'official', office: `Office of ${id}` },
      age: keys('identity', '--out', `${id}.txt`).stdout,
    }))
    expect(statSync(join(folder, 'vault.txt')).mode & 0o777).toBe(0o600)
    const seen = execFileSync('age-keygen', ['-y', join(folder, 'vault.txt')], { encoding: 'utf8' }).trim()
    expect(seen).toBe(recipients[2]?.age)

    const pinned = keys('signer', '--out', 'signer.txt').stdout
    const list = {
      purpose: 'geleidebrief recipients',
      signed_on: '2026-11-01',
      valid_until: '2099-12-31',
      recipients,
    }
    writeFileSync(join(folder, 'list.json'), JSON.stringify(list))
    writeFileSync(join(folder, 'signed.json'), keys('sign', 'list.json', '--signer', 'signer.txt').stdout)
    const { status, stdout } = keys('check', 'signed.json', '--pinned', pinned)
    expect(status).toBe(0)
    expect(stdout).toMatch(/valid until 2099-12-31\n(([0-9a-f]{4} ){8} (official|recovery) {2}.*(\n|$)){3}/)

    const other = keys('signer', '--out', 'other.txt').stdout
    const refused = keys('check', 'signed.json', '--pinned', other)
    expect(refused).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/not signed with the pinned key/),
    })
  })

  it('never writes over a key that is there', () => {
    writeFileSync(join(folder, 'kept.txt'), 'the only copy')
    expect(keys('identity', '--out', 'kept.txt').status).toBe(2)
    expect(readFileSync(join(folder, 'kept.txt'), 'utf8')).toBe('the only copy')
  })

  it('makes a secret that the intake takes', async () => {
    const { stdout } = keys('secret')
    await expect(readSecret(stdout)).resolves.toBeDefined()
    expect(keys('secret').stdout).not.toBe(stdout)
  })

  it('says how it is used', () => {
    expect(keys()).toMatchObject({ status: 2, stderr: expect.stringMatching(/^usage: npm run keys/) })
    expect(keys('sign', 'nowhere.json')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/no such file/),
    })
  })
})
