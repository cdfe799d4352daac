/** The headers every answer carries, also one that refuses: nothing loads from elsewhere, nothing is kept, nothing is told on. */
import type { MiddlewareHandler } from 'hono'

/** What a page of ours needs: its stylesheet, its fonts, its pictures and its own forms. No script at all. */
const ours = { 'style-src': "'self'", 'font-src': "'self'", 'img-src': "'self'", 'form-action': "'self'" }
const forPages = policy(ours)

/** Where text is sealed in the browser: our own scripts, which may write a page only by one way of their own. */
export const policyForScript = policy({
  ...ours,
  'script-src': "'self'",
  'connect-src': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'geleidebrief',
})

/** A briefing stands alone: only the style within it counts, known by its hash. */
export function policyForTwin(styleHash: string): string {
  return policy({ 'style-src': `'${styleHash}'`, 'form-action': "'none'" })
}

function policy(allowed: Readonly<Record<string, string>>): string {
  const rules = { 'default-src': "'none'", ...allowed, 'base-uri': "'none'", 'frame-ancestors': "'none'" }
  return Object.entries(rules)
    .map(([what, from]) => `${what} ${from}`)
    .join('; ')
}

const always: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

export const guardAnswers: MiddlewareHandler = async (context, next) => {
  await next()
  const { headers } = context.res
  for (const [name, value] of Object.entries(always)) headers.set(name, value)
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', forPages)
}
