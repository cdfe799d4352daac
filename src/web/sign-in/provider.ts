/**
 * Asks the organisation of an official who they are: OpenID Connect, authorisation code with PKCE, pushed where the provider
 * takes that, and with a signature instead of a password for the client.
 */
import { importJWK, type JWK } from 'jose'
import * as oauth from 'oauth4webapi'
import { type Official, readAssignments, readOffice } from '../../domain/official.ts'
import type { SignInAttempt } from '../../store/sign-in-attempts.ts'
import type { ProviderSettings } from './provider-settings.ts'

export interface Provider {
  /** The address that the browser is sent to. */
  begin(attempt: SignInAttempt, returnTo: string): Promise<string>
  /** The official who came back, or nothing when they have no role or office here. Whatever does not match is thrown. */
  finish(attempt: SignInAttempt, returnTo: string, answer: URLSearchParams): Promise<Official | undefined>
}

/** Longer than this nobody waits for a page. */
const patience = 8_000

export function askProvider(settings: ProviderSettings): Provider {
  const issuer = new URL(settings.issuer)
  const client: oauth.Client = { client_id: settings.clientId }
  const options = {
    [oauth.allowInsecureRequests]: settings.withoutTls,
    signal: () => AbortSignal.timeout(patience),
  }

  async function meet() {
    const answer = await oauth.discoveryRequest(issuer, { ...options, algorithm: 'oidc' })
    const server = await oauth.processDiscoveryResponse(issuer, answer)
    return { server, proof: oauth.PrivateKeyJwt(await readKey(settings.privateKey)) }
  }

  return {
    async begin({ state, nonce, verifier }, returnTo) {
      const { server, proof } = await meet()
      const asked = new URLSearchParams({
        client_id: settings.clientId,
        response_type: 'code',
        redirect_uri: returnTo,
        scope: settings.scope,
        state,
        nonce,
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(settings.assurance && { acr_values: settings.assurance }),
      })
      const address = new URL(server.authorization_endpoint ?? '')
      if (server.pushed_authorization_request_endpoint === undefined) {
        for (const [name, value] of asked) address.searchParams.set(name, value)
        return address.href
      }
      const answer = await oauth.pushedAuthorizationRequest(server, client, proof, asked, options)
      const { request_uri } = await oauth.processPushedAuthorizationResponse(server, client, answer)
      address.searchParams.set('client_id', settings.clientId)
      address.searchParams.set('request_uri', request_uri)
      return address.href
    },

    async finish({ state, nonce, verifier }, returnTo, answer) {
      const { server, proof } = await meet()
      // Also checks `iss`: an answer of another provider is none of this one's.
      const granted = oauth.validateAuthResponse(server, client, answer, state)
      const response = await oauth.authorizationCodeGrantRequest(
        ...([server, client, proof, granted, returnTo, verifier, options] as const),
      )
      const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, {
        expectedNonce: nonce,
        requireIdToken: true,
      })
      await oauth.validateApplicationLevelSignature(server, response, options)
      const claims = oauth.getValidatedIdTokenClaims(tokens)
      if (!claims) throw new Error('no ID token')
      if (settings.assurance && claims.acr !== settings.assurance) throw new Error('signed in too lightly')
      const office = readOffice(claims[settings.officeClaim])
      const assignments = readAssignments(claims[settings.rolesClaim])
      if (office === undefined || assignments.length === 0) return undefined
      return { subject: `${claims.iss} ${claims.sub}`, office, assignments }
    },
  }
}

async function readKey(text: string): Promise<oauth.PrivateKey> {
  const jwk = JSON.parse(text) as JWK
  const key = await importJWK(jwk, jwk.alg)
  if (key instanceof Uint8Array) throw new Error('the key of the client is no private key')
  return { key, ...(jwk.kid !== undefined && { kid: jwk.kid }) }
}
