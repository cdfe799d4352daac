/** A real OpenID Connect provider on this machine, with the client that we are and officials who can sign in there. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import Provider, { type Account } from 'oidc-provider'

/** Who can sign in, by the name they type there. */
export const accounts: Readonly<Record<string, Record<string, unknown>>> = {
  'an-author': { office: 'RVO Atlantis', roles: ['author', 'somebody-elses-role'] },
  'an-approver': { office: 'Ministerie van Atlantis', roles: ['approver:bangladesh-textile-2027'] },
  'without-role': { office: 'RVO Atlantis', roles: ['visitor'] },
  'without-office': { roles: ['author'] },
}

export interface TestProvider {
  readonly issuer: string
  readonly clientId: string
  /** The private key of the client, as the environment holds it. */
  readonly privateKey: string
  /** Every request it got, as `METHOD /path`. */
  readonly heard: string[]
  stop(): Promise<void>
}

export async function newClientKey(): Promise<{ secret: JWK; open: JWK }> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
  const about = { alg: 'ES256', kid: 'client', use: 'sig' }
  return {
    secret: { ...(await exportJWK(privateKey)), ...about },
    open: { ...(await exportJWK(publicKey)), ...about },
  }
}

export async function startProvider(
  returnTo: readonly string[],
  { push = true } = {},
): Promise<TestProvider> {
  const { secret, open } = await newClientKey()
  const heard: string[] = []
  let answer: ReturnType<Provider['callback']> | undefined
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url?.split('?')[0]}`)
    answer?.(request, response)
  })
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve))
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  const clientId = 'geleidebrief'
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        redirect_uris: returnTo,
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'ES256',
        id_token_signed_response_alg: 'ES256',
        require_pushed_authorization_requests: push,
        jwks: { keys: [open] },
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'ES256', kid: 'provider', use: 'sig' }] },
    pkce: { required: () => true },
    claims: { openid: ['sub', 'roles', 'office'] },
    conformIdTokenClaims: false,
    features: { pushedAuthorizationRequests: { enabled: push } },
    cookies: { keys: ['only for tests'] },
    // Seconds; said here, because the provider tells at length when it has to choose for itself.
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    findAccount: (_: unknown, id: string): Account | undefined =>
      accounts[id] && { accountId: id, claims: () => ({ sub: id, ...accounts[id] }) },
    // Officials are not asked whether their own organisation may know them.
    async loadExistingGrant({ oidc }: { oidc: { session: { accountId: string } } }) {
      const grant = new provider.Grant({ clientId, accountId: oidc.session.accountId })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
  })
  answer = provider.callback()
  return {
    issuer,
    clientId,
    privateKey: JSON.stringify(secret),
    heard,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Signs in at the provider as a person does who types their name, and gives the address they are sent back to. */
export async function walkThrough(address: string, name: string): Promise<URL> {
  const jar = new Map<string, string>()
  const { origin } = new URL(address)
  const go = async (to: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...jar].map(([key, value]) => `${key}=${value}`).join('; ')
    const answer = await fetch(to, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } })
    for (const set of answer.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      jar.set(key, value)
    }
    return answer
  }
  let answer = await go(address)
  for (let step = 0; step < 10; step++) {
    const next = answer.headers.get('location')
    if (next !== null) {
      const to = new URL(next, address)
      if (to.origin !== origin) return to
      answer = await go(to.href)
      continue
    }
    const form = /<form[^>]*action="([^"]+)"/.exec(await answer.text())?.[1]
    if (!form) break
    const typed = new URLSearchParams({ prompt: 'login', login: name, password: 'anything' })
    answer = await go(form, { method: 'POST', body: typed })
  }
  throw new Error(`the provider sends nobody back: ${answer.status}`)
}
