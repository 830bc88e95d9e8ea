import { defineConfig } from 'vitest/config'

/** Each of these opens a browser of its own: a few at a time, after the others, so that they don't wait for each other. */
const browserTests = [
  'packages/recount/test/workbench/**/*.test.ts',
  'packages/recount/test/report/browser.test.ts',
]

const settings = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  execArgv: ['--conditions=recount-source'],
}

export default defineConfig({
  resolve: { conditions: ['recount-source'] },
  ssr: { resolve: { conditions: ['recount-source'], externalConditions: ['recount-source'] } },
  test: {
    globalSetup: ['test/setup/workbench-build.ts'],
    projects: [
      {
        extends: true,
        test: {
          ...settings,
          name: 'code',
          include: ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: browserTests,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          ...settings,
          name: 'browser',
          include: browserTests,
          testTimeout: 180_000,
          hookTimeout: 300_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
