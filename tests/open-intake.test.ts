/** Which keys the intake runs on: the demo's in the demo, real ones elsewhere, and none where any is missing. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { demoKeys } from '../src/generated/demo-keys.ts'
import { chooseRecipients } from '../src/intake/recipients.ts'
import { type KeySettings, keySettings, readKeys } from '../src/open-intake.ts'
import { root } from './support/root.ts'

const today = '2027-01-05'
const own = { secret: 'B'.repeat(43), recipients: '{}', signer: 'C'.repeat(43) }

describe('keySettings', () => {
  it("takes the demo's keys on this machine, which really are signed for two officials and recovery", async () => {
    const { recipients } = await readKeys(keySettings('local', {}, demoKeys), today)
    expect(chooseRecipients(recipients, ['demo-official-1', 'demo-official-2'])).toHaveLength(3)
    expect(keySettings('local', own, demoKeys)).toEqual(own)
  })

  it.each(Object.keys(demoKeys) as (keyof KeySettings)[])("refuses the demo's %s in production", name => {
    const given = { ...own, [name]: demoKeys[name] }
    expect(() => keySettings('production', given, demoKeys)).toThrow(/demo keys are refused/)
  })

  it('refuses a list that has one demo recipient among others', () => {
    const one = /age1[a-z0-9]+/.exec(demoKeys.recipients)?.[0] ?? ''
    expect(() => keySettings('production', { ...own, recipients: `["${one}"]` }, demoKeys)).toThrow(
      /demo keys/,
    )
  })

  it('puts nothing in the place of a key that is missing in production', async () => {
    expect(keySettings('production', {}, demoKeys)).toEqual({})
    for (const name of Object.keys(demoKeys)) {
      const { [name as keyof KeySettings]: _, ...rest } = demoKeys
      await expect(readKeys(rest, today)).rejects.toThrow()
    }
  })

  it('stops when the list is out of its time', async () => {
    await expect(readKeys(demoKeys, '2100-01-01')).rejects.toThrow(/valid until/)
  })
})

describe('demo-keys/', () => {
  it('says of every secret that it is worthless', () => {
    for (const name of ['official-1', 'official-2', 'recovery', 'signer']) {
      expect(readFileSync(join(root, 'demo-keys', `${name}.txt`), 'utf8')).toMatch(/^# Worthless/)
    }
  })
})
