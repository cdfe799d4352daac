/** `npm run keys`: what keepers need once: identities, the signer, a signed list of recipients, the secret of the intake. */
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { RecipientList } from '../domain/recipient.ts'
import { readSigner } from '../domain/signature.ts'
import { makeIdentity, makeSigner } from '../intake/keeper-keys.ts'
import { fingerprintOf, signRecipients, verifyRecipients } from '../intake/recipients.ts'

const usage = `usage: npm run keys -- identity --out FILE            a new identity; prints the public key for the list
       npm run keys -- signer --out FILE              a new signer; prints the public key to pin
       npm run keys -- sign LIST.json --signer FILE   prints the list with its signature
       npm run keys -- check SIGNED.json --pinned KEY prints who is on a signed list, with fingerprints
       npm run keys -- secret                         prints a new secret for INTAKE_SECRET
docs/keys.md says who does what, and when.`

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: { out: { type: 'string' }, signer: { type: 'string' }, pinned: { type: 'string' } },
})
const [command, file = ''] = positionals
const given = (name: 'out' | 'signer' | 'pinned') => String(values[name] ?? '')

/** Readable for nobody but its owner, and never over an older one: that may be the only copy. */
function keep(path: string, text: string): void {
  writeFileSync(path, text, { mode: 0o600, flag: 'wx' })
}

const commands: Readonly<Record<string, () => Promise<string>>> = {
  async identity() {
    const { secret, open } = await makeIdentity()
    keep(given('out'), `# public key: ${open}\n${secret}\n`)
    return open
  },
  async signer() {
    const { secret, open } = await makeSigner()
    keep(given('out'), `# public key: ${open}\n${secret}\n`)
    return open
  },
  async sign() {
    const list = JSON.parse(readFileSync(file, 'utf8')) as RecipientList
    const secret = readFileSync(given('signer'), 'utf8')
      .split('\n')
      .find(line => line !== '' && !line.startsWith('#'))
    return JSON.stringify(await signRecipients(list, await readSigner(secret ?? '')), null, 2)
  },
  async check() {
    const signed = JSON.parse(readFileSync(file, 'utf8'))
    const today = new Date().toISOString().slice(0, 10)
    const list = await verifyRecipients(signed, given('pinned'), today)
    const rows = list.recipients.map(
      async one => `${await fingerprintOf(one)}  ${one.kind.padEnd(8)}  ${one.id}  (${one.office})`,
    )
    return [
      `signed on ${list.signed_on}, valid until ${list.valid_until}`,
      ...(await Promise.all(rows)),
    ].join('\n')
  },
  secret: async () => randomBytes(32).toString('base64url'),
}

const run = commands[command ?? '']
if (!run) {
  console.error(usage)
  process.exitCode = 2
} else {
  try {
    console.log(await run())
  } catch (error) {
    console.error(`keys ${command}: ${(error as Error).message}\n\n${usage}`)
    process.exitCode = 2
  }
}
