/** How officials come in: who says who they are, and where it is kept that they are in. */
import { type Sessions, sessionsIn } from '../../store/sessions.ts'
import { type SignInAttempts, signInAttemptsIn } from '../../store/sign-in-attempts.ts'
import type { Sql } from '../../store/sql.ts'
import { type DemoOfficial, demoOfficials } from './demo-officials.ts'
import { askProvider, type Provider } from './provider.ts'
import { type ProviderEnvironment, readProviderSettings } from './provider-settings.ts'

export interface Entrance {
  readonly provider?: Provider
  readonly demoOfficials: readonly DemoOfficial[]
  readonly sessions: Sessions
  readonly attempts: SignInAttempts
  /** Milliseconds since 1970, UTC. */
  readonly now: number
  /** 256 bits of chance, as text. */
  readonly newToken: () => string
}

interface EntranceFrom extends Pick<Entrance, 'now' | 'newToken'> {
  readonly environment: ProviderEnvironment
  readonly sql: Sql
  /** Whether this runs on one's own machine: only there made-up officials come in. */
  readonly local: boolean
}

/** Nothing, when nobody could come in: without a provider, elsewhere than on one's own machine. */
export function makeEntrance({ environment, sql, local, now, newToken }: EntranceFrom): Entrance | undefined {
  const settings = readProviderSettings(environment, local)
  if (!settings && !local) return undefined
  return {
    ...(settings && { provider: askProvider(settings) }),
    demoOfficials: local ? demoOfficials : [],
    sessions: sessionsIn(sql),
    attempts: signInAttemptsIn(sql),
    now,
    newToken,
  }
}
