/** What the environment says about the provider of officials. Where a part is missing there is no sign-in, and so no desk. */

export interface ProviderSettings {
  readonly issuer: string
  readonly clientId: string
  /** A JWK with `alg` and `kid`, as JSON; the provider knows the public half. */
  readonly privateKey: string
  readonly scope: string
  readonly rolesClaim: string
  readonly officeClaim: string
  /** The `acr` that an official must have been signed in with, where one is asked for. */
  readonly assurance?: string
  readonly withoutTls: boolean
}

export interface ProviderEnvironment {
  readonly OIDC_ISSUER?: string
  readonly OIDC_CLIENT_ID?: string
  readonly OIDC_PRIVATE_KEY?: string
  readonly OIDC_SCOPE?: string
  readonly OIDC_ROLES_CLAIM?: string
  readonly OIDC_OFFICE_CLAIM?: string
  readonly OIDC_ACR?: string
}

/** `local`: whether this runs on one's own machine, the only place where a provider may be reached without TLS. */
export function readProviderSettings(
  environment: ProviderEnvironment,
  local: boolean,
): ProviderSettings | undefined {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_PRIVATE_KEY: privateKey,
    OIDC_ACR,
  } = environment
  if (!issuer || !clientId || !privateKey || !URL.canParse(issuer)) return undefined
  return {
    issuer,
    clientId,
    privateKey,
    scope: environment.OIDC_SCOPE || 'openid',
    rolesClaim: environment.OIDC_ROLES_CLAIM || 'roles',
    officeClaim: environment.OIDC_OFFICE_CLAIM || 'office',
    ...(OIDC_ACR && { assurance: OIDC_ACR }),
    withoutTls: local,
  }
}
