/** Signing in with a real provider, and everything that must not match: who answers, for whom, with what, and how often. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SignInAttempt } from '../../src/store/sign-in-attempts.ts'
import { askProvider, type Provider } from '../../src/web/sign-in/provider.ts'
import { newClientKey, startProvider, type TestProvider, walkThrough } from './start-provider.ts'

const returnTo = 'http://127.0.0.1:8787/nl/desk/signed-in'
const elsewhere = 'http://127.0.0.1:8787/en/desk/signed-in'
let real: TestProvider
beforeAll(async () => {
  real = await startProvider([returnTo, elsewhere])
})
afterAll(() => real.stop())

let count = 0
const newAttempt = (): SignInAttempt => {
  count++
  return { state: `state-${count}`, nonce: `nonce-${count}`, verifier: `${count}`.padStart(43, 'v') }
}
const ask = (from: TestProvider, change = {}): Provider =>
  askProvider({
    issuer: from.issuer,
    clientId: from.clientId,
    privateKey: from.privateKey,
    scope: 'openid',
    rolesClaim: 'roles',
    officeClaim: 'office',
    withoutTls: true,
    ...change,
  })

/** As far as the way back: what is left is to finish. */
async function goAndReturn(attempt: SignInAttempt, name = 'an-author', from = real) {
  const back = await walkThrough(await ask(from).begin(attempt, returnTo), name)
  return back.searchParams
}

describe('a real provider', () => {
  it('says who came back, and only roles that are ours', async () => {
    const attempt = newAttempt()
    const official = await ask(real).finish(attempt, returnTo, await goAndReturn(attempt))
    expect(official).toEqual({
      subject: `${real.issuer} an-author`,
      office: 'RVO Atlantis',
      assignments: [{ role: 'author', mission: '*' }],
    })
  })

  it('is sent the request itself, not by way of the browser', async () => {
    const address = new URL(await ask(real).begin(newAttempt(), returnTo))
    expect([...address.searchParams.keys()].sort()).toEqual(['client_id', 'request_uri'])
    expect(real.heard).toContain('POST /request')
  })

  it('that takes no pushed requests is asked in the address, with PKCE', async () => {
    const plain = await startProvider([returnTo], { push: false })
    const attempt = newAttempt()
    const address = new URL(await ask(plain).begin(attempt, returnTo))
    expect(address.searchParams.get('code_challenge_method')).toBe('S256')
    expect(address.href).not.toContain(attempt.verifier)
    const back = await goAndReturn(attempt, 'an-approver', plain)
    expect(await ask(plain).finish(attempt, returnTo, back)).toMatchObject({
      assignments: [{ role: 'approver', mission: 'bangladesh-textile-2027' }],
    })
    address.searchParams.delete('code_challenge')
    address.searchParams.delete('code_challenge_method')
    expect((await walkThrough(address.href, 'an-author')).searchParams.get('error')).toBe('invalid_request')
    await plain.stop()
  })

  it.each(['without-role', 'without-office'])('knows %s, but we do not let them in', async name => {
    const attempt = newAttempt()
    expect(await ask(real).finish(attempt, returnTo, await goAndReturn(attempt, name))).toBeUndefined()
  })
})

describe('an answer is refused', () => {
  const refused = [
    ['with the iss of another provider', (back: URLSearchParams) => back.set('iss', 'https://evil.example')],
    ['without iss', (back: URLSearchParams) => back.delete('iss')],
    ['with another state', (back: URLSearchParams) => back.set('state', 'state-0')],
    ['without state', (back: URLSearchParams) => back.delete('state')],
    ['with the state twice', (back: URLSearchParams) => back.append('state', 'state-0')],
    ['with another code', (back: URLSearchParams) => back.set('code', `${back.get('code')}x`)],
    ['without a code', (back: URLSearchParams) => back.delete('code')],
    ['with an error', (back: URLSearchParams) => back.set('error', 'access_denied')],
  ] as const
  it.each(refused)('%s', async (_, change) => {
    const attempt = newAttempt()
    const back = await goAndReturn(attempt)
    change(back)
    await expect(ask(real).finish(attempt, returnTo, back)).rejects.toThrow()
  })

  it.each([
    ['for another nonce', { nonce: 'nonce-0' }],
    ['for another verifier: who ends must be who began', { verifier: 'w'.repeat(43) }],
  ])('%s', async (_, change) => {
    const attempt = newAttempt()
    const back = await goAndReturn(attempt)
    await expect(ask(real).finish({ ...attempt, ...change }, returnTo, back)).rejects.toThrow()
  })

  it('at another address than it was sent to', async () => {
    const attempt = newAttempt()
    const back = await goAndReturn(attempt)
    await expect(ask(real).finish(attempt, elsewhere, back)).rejects.toThrow()
  })

  it('the second time', async () => {
    const attempt = newAttempt()
    const back = await goAndReturn(attempt)
    await ask(real).finish(attempt, returnTo, back)
    await expect(ask(real).finish(attempt, returnTo, back)).rejects.toThrow()
  })

  it('when the client signs with a key that the provider does not know', async () => {
    const privateKey = JSON.stringify((await newClientKey()).secret)
    await expect(ask(real, { privateKey }).begin(newAttempt(), returnTo)).rejects.toThrow()
  })

  it('when an assurance is asked for that the provider does not give', async () => {
    const attempt = newAttempt()
    const back = await goAndReturn(attempt)
    await expect(ask(real, { assurance: 'mfa' }).finish(attempt, returnTo, back)).rejects.toThrow()
  })
})

it('is not asked without TLS, but on this machine', async () => {
  await expect(ask(real, { withoutTls: false }).begin(newAttempt(), returnTo)).rejects.toThrow(/https/i)
})
