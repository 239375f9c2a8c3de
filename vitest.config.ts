import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const jsx = { oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } } }

/**
 * What the two browsers do alike, because it is our own page, form or rule: a whole run asks it of Chromium only, or it would take
 * longer than fifteen minutes on two cores. `npm test -- --all` and `npm test -- --page NAME` ask both.
 */
const ALIKE = [
  'clippings',
  'contrast',
  'correct',
  'hard',
  'keyboard',
  'kinds',
  'languages-rest',
  'library',
  'library-quotes',
  'options-corrections',
  'panel-follow',
  'panel-quotes',
  'quotes-hard',
  'record',
  'screens',
]
const all = process.env['ATTACHE_ALL'] === '1'

/** Files that take long though they are short: one core would be left with them alone at the end. */
const LONG = ['network', 'private']

/** Larger files go before smaller ones, as vitest has them, but first of all those that are told to take long. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => LONG.some((name) => moduleId.endsWith(`/page/${name}.test.ts`))
    const projects = [...new Set(sorted.map(({ project }) => project))]
    return projects.flatMap((project) => {
      const own = sorted.filter((file) => file.project === project)
      return [...own.filter(isLong), ...own.filter((file) => !isLong(file))]
    })
  }
}

/** The tests on the built extension, once a browser. */
const inBrowser = (kind: 'chromium' | 'firefox') => ({
  ...jsx,
  test: {
    name: kind,
    include: ['tests/page/**/*.test.ts'],
    exclude: kind === 'firefox' && !all ? ALIKE.map((name) => `tests/page/${name}.test.ts`) : [],
    env: { ATTACHE_BROWSER: kind },
    // Two a core of a small machine: tests wait as long as they work.
    maxWorkers: 4,
    // A worker keeps its browser for all its files; `world.ts` makes it as good as new for each.
    isolate: false,
    // A group of its own, after the unit tests.
    sequence: { groupOrder: 1 },
    // A whole run asks some 650 of them of browsers on a crowded machine. What passes the second time only is told at the end.
    retry: 1,
    // More than any one wait in them (`PATIENCE` in browsers.ts): what is late is told by its own words.
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
})

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './scripts/lib/counts-reporter.mjs'],
    projects: [
      {
        ...jsx,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/gold/**/*.test.ts'],
          // The files of a worker share their modules, which take longer to load than most of them to run.
          isolate: false,
          // Every core; by itself vitest leaves one free, which is half of a small machine.
          maxWorkers: '100%',
          setupFiles: ['tests/unit/before-any-text.ts'],
          // Some read hundreds of articles.
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      inBrowser('chromium'),
      inBrowser('firefox'),
    ],
  },
})
