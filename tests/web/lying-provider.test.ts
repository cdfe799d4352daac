/** A provider that answers with whatever token it likes: only one that is signed, fresh, and meant for us and for now counts. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { askProvider } from '../../src/web/sign-in/provider.ts'
import { newClientKey } from './start-provider.ts'

const attempt = { state: 'the-state', nonce: 'the-nonce', verifier: 'v'.repeat(43) }
const returnTo = 'http://127.0.0.1:8787/nl/desk/signed-in'
const clientId = 'geleidebrief'

let server: Server
let issuer: string
let said: { issuer?: string; token?: string | undefined }
let key: CryptoKey
let clientKey: string

beforeAll(async () => {
  const pair = await generateKeyPair('ES256', { extractable: true })
  key = pair.privateKey
  const keys = [{ ...(await exportJWK(pair.publicKey)), alg: 'ES256', kid: 'provider', use: 'sig' }]
  clientKey = JSON.stringify((await newClientKey()).secret)
  server = createServer((request, response) => {
    const answers: Record<string, unknown> = {
      '/.well-known/openid-configuration': {
        issuer: said.issuer ?? issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        authorization_response_iss_parameter_supported: true,
        id_token_signing_alg_values_supported: ['ES256', 'HS256', 'none'],
      },
      '/jwks': { keys },
      '/token': { access_token: 'any', token_type: 'Bearer', id_token: said.token },
    }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(answers[request.url ?? '']))
  })
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve))
  issuer = `http://localhost:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

function finish() {
  const provider = askProvider({
    issuer,
    clientId,
    privateKey: clientKey,
    scope: 'openid',
    rolesClaim: 'roles',
    officeClaim: 'office',
    withoutTls: true,
  })
  const answer = new URLSearchParams({ code: 'any', state: attempt.state, iss: issuer })
  return provider.finish(attempt, returnTo, answer)
}

const now = () => Math.floor(Date.now() / 1000)
const rightClaims = () => ({
  iss: issuer,
  aud: clientId,
  sub: 'somebody',
  nonce: attempt.nonce,
  iat: now(),
  exp: now() + 60,
  roles: ['author'],
  office: 'RVO',
})
const header = { alg: 'ES256', kid: 'provider' }
const signed = (change: Record<string, unknown> = {}, by: CryptoKey | Uint8Array = key, head = header) =>
  new SignJWT({ ...rightClaims(), ...change }).setProtectedHeader(head).sign(by)

it('lets in with a token that is right', async () => {
  said = { token: await signed() }
  expect(await finish()).toMatchObject({ office: 'RVO' })
})

it.each([
  ['another issuer', () => signed({ iss: 'https://evil.example' })],
  ['another client', () => signed({ aud: 'another-client' })],
  ['several clients, handed to another', () => signed({ aud: [clientId, 'another'], azp: 'another' })],
  ['another nonce', () => signed({ nonce: 'another' })],
  ['no nonce', () => signed({ nonce: undefined })],
  ['a time that is over', () => signed({ iat: now() - 7200, exp: now() - 3600 })],
  ['no end', () => signed({ exp: undefined })],
  ['a time still to come', () => signed({ nbf: now() + 3600 })],
  ['nobody', () => signed({ sub: undefined })],
  ['a key of somebody else', async () => signed({}, (await generateKeyPair('ES256')).privateKey)],
  ['no signature', async () => new UnsecuredJWT(rightClaims()).encode()],
  [
    'a secret for a key',
    () => signed({}, new TextEncoder().encode('provider'.repeat(8)), { ...header, alg: 'HS256' }),
  ],
  [
    'a claim changed after signing',
    async () => {
      const [head, , signature] = (await signed()).split('.')
      const claims = { ...rightClaims(), roles: ['author', 'approver'], iat: now() - 1 }
      return [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.')
    },
  ],
  ['no token at all', async () => undefined],
])('refuses a token with %s', async (_, token) => {
  said = { token: await token() }
  await expect(finish()).rejects.toThrow()
})

it('refuses a provider that calls itself otherwise than we do', async () => {
  said = { issuer: 'https://evil.example', token: await signed() }
  await expect(finish()).rejects.toThrow()
})
