/** Three places to test in: Node, workerd (what Cloudflare runs), and a real browser on the real local server. */
import { availableParallelism } from 'node:os'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

const inWorkerd = 'tests/**/*.workerd.test.ts'
const inBrowser = 'tests/**/*.browser.test.ts'

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/closing-line.ts'],
    // One more than there are cores: what waits for a browser, a server or a quarter of a minute leaves its core to another.
    maxWorkers: availableParallelism() + 1,
    // The validator of Word files is a .NET program that runs for a second: profiles and tidy memory cost it a fifth.
    env: { DOTNET_TieredPGO: '0', DOTNET_gcConcurrent: '0', DOTNET_GCgen0size: '0x8000000' },
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [inWorkerd, inBrowser],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // These tests share nothing but modules; loading those once halves the time.
          isolate: false,
        },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: './wrangler.toml' },
            remoteBindings: false,
            miniflare: { bindings: { MIGRATIONS: await readD1Migrations('migrations') } },
          })),
        ],
        test: { name: 'workerd', include: [inWorkerd], testTimeout: 60_000, hookTimeout: 60_000 },
      },
      {
        test: {
          name: 'browser',
          include: [inBrowser],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
