import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['recount-source'] },
  ssr: { resolve: { conditions: ['recount-source'], externalConditions: ['recount-source'] } },
  test: {
    include: ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/setup/workbench-build.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    execArgv: ['--conditions=recount-source'],
  },
})
