import { defineConfig } from 'vitest/config'

const jsx = { oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } } }

/** The tests on the built extension, once a browser: each file starts a browser of its own. Browsers wait more than they work: two cores carry four. */
const inBrowser = (kind: 'chromium' | 'firefox') => ({
  ...jsx,
  test: {
    name: kind,
    include: ['tests/page/**/*.test.ts'],
    env: { ATTACHE_BROWSER: kind },
    maxWorkers: 4,
    // A group of its own, after the unit tests.
    sequence: { groupOrder: 1 },
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
})

export default defineConfig({
  test: {
    reporters: ['default', './scripts/lib/counts-reporter.mjs'],
    projects: [
      {
        ...jsx,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/gold/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      inBrowser('chromium'),
      inBrowser('firefox'),
    ],
  },
})
