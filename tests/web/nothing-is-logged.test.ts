/** Who asked what leaves no trace: no logs of requests at Cloudflare (SECURITY, F1), none of ours, no third party. */
import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { unstable_readConfig } from 'wrangler'

const config = unstable_readConfig({ config: 'wrangler.toml' })

it('keeps the logs of Workers off, for every environment', () => {
  expect(config.observability).toEqual({ enabled: false })
  expect(config.logpush).toBeFalsy()
  expect(config.tail_consumers ?? []).toEqual([])
  expect(readFileSync('wrangler.toml', 'utf8')).not.toMatch(/\[env\./)
})

it('is closed unless somebody opens it', () => {
  expect(config.vars).toEqual({ ENVIRONMENT: 'production' })
})

it('writes nothing to the console in the Worker', () => {
  const worker = globSync('src/{index.ts,{web,store,merge,render,domain}/**/*.{ts,tsx}}')
  expect(worker.length).toBeGreaterThan(50)
  expect(worker.filter(file => /\bconsole\./.test(readFileSync(file, 'utf8')))).toEqual([])
})
