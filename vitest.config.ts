import { defineConfig } from 'vitest/config'

const jsx = { oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } } }

/**
 * What the two browsers draw and do alike, because it is our own page, form or rule: a whole run asks it of Chromium only, or it would
 * take half as long again. `npm test -- --all` and `npm test -- --page NAME` ask both.
 */
const ALIKE = [
  'axe',
  'contrast',
  'hard',
  'kept',
  'keyboard',
  'library-quotes',
  'memory',
  'options-corrections',
  'panel-follow',
  'panel-quotes',
  'quotes-hard',
  'record',
  'reflow',
  'save-page',
  'two-places',
]
const all = process.env['ATTACHE_ALL'] === '1'

/** The tests on the built extension, once a browser: each file starts a browser of its own. */
const inBrowser = (kind: 'chromium' | 'firefox') => ({
  ...jsx,
  test: {
    name: kind,
    include: ['tests/page/**/*.test.ts'],
    exclude: kind === 'firefox' && !all ? ALIKE.map((name) => `tests/page/${name}.test.ts`) : [],
    env: { ATTACHE_BROWSER: kind },
    maxWorkers: 3,
    // A worker keeps its browser for all its files; `world.ts` makes it as good as new for each.
    isolate: false,
    // A busy machine may be late once; what is wrong fails twice.
    retry: 1,
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
