// @ts-check
/**
 * `npm test`: sets up what is missing, then lint, types, unit tests, checks on the builds, and the tests on the built extension
 * in Chromium and Firefox. The last line sums up: `N passed, N failed, N skipped`; each check counts as one test.
 *
 *   npm test -- --unit            lint, types and unit tests: no build, no browser
 *   npm test -- --page [NAME]     builds and the tests in both browsers; files whose path holds NAME
 *   npm test -- --all             everything, and every test of a page in both browsers; `vitest.config.ts` says which are left out else
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowsers } from './lib/browsers.mjs'
import { build, differences, fingerprints, outputFolder, TARGETS } from './lib/build.mjs'
import { ensurePackages, Plain, script, tool } from './lib/machine.mjs'
import { overweight } from './lib/weights.mjs'

const sums = { passed: 0, failed: 0, skipped: 0 }

/**
 * One check, counted as one test.
 * @param {string} name
 * @param {() => Promise<string[] | number>} run gives what is wrong (shown), or an exit code.
 */
async function check(name, run) {
  const start = performance.now()
  /** @type {string[] | number} */
  let faults
  try {
    faults = await run()
  } catch (error) {
    faults = [error instanceof Plain ? error.message : String(error instanceof Error ? error.stack : error)]
  }
  const good = Array.isArray(faults) ? faults.length === 0 : faults === 0
  sums[good ? 'passed' : 'failed'] += 1
  console.log(`${good ? ' ✓' : ' ✗'} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
  if (Array.isArray(faults)) for (const fault of faults) console.log(`   ${fault}`)
}

/**
 * Runs vitest and adds its sums. A run that ends without sums counts as one failure.
 * @param {string[]} projects
 * @param {string[]} names
 * @param {Record<string, string>} env
 */
async function vitest(projects, names, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'attache-test-'))
  const file = join(folder, 'counts.json')
  try {
    const args = ['run', ...projects.map((name) => `--project=${name}`), ...names]
    const code = await tool('vitest', args, { env: { ...env, ATTACHE_COUNTS: file } })
    /** @type {typeof sums} */
    const counts = JSON.parse(readFileSync(file, 'utf8'))
    sums.passed += counts.passed
    sums.failed += code !== 0 ? Math.max(1, counts.failed) : counts.failed
    sums.skipped += counts.skipped
  } catch (error) {
    console.error(`The tests of ${projects.join(', ')} gave no result: ${String(error)}`)
    sums.failed += 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Builds twice and compares every byte: what a store's reviewer builds must be what was uploaded.
 * @param {() => void} lasting called as soon as the Firefox build stands and is not built again.
 */
async function buildTwice(lasting) {
  const targets = TARGETS.toReversed()
  await build(targets, { quiet: true })
  const first = targets.map((target) => fingerprints(outputFolder(target)))
  for (const target of targets) {
    await build([target], { quiet: true })
    if (target === 'firefox') lasting()
  }
  return targets.flatMap((target, at) =>
    differences(first[at] ?? new Map(), fingerprints(outputFolder(target))).map(
      (name) => `${target}: ${name} differs between two builds`,
    ),
  )
}

async function code() {
  await check('lint, with the import rules of the house', () => tool('oxlint', ['--type-aware', '--deny-warnings']))
  await Promise.all([
    check('format', () => tool('@biomejs/biome', ['format', '--log-level=warn', '.'], { quiet: true })),
    check('no dead files, exports or dependencies', () => tool('knip', ['--no-config-hints'], { quiet: true })),
    check('types', () => tool('typescript', ['--noEmit', '-p', '.'])),
  ])
  await vitest(['unit'], [])
}

/** @param {string[]} names @param {Record<string, string>} browsers @param {boolean} all each test in both browsers */
async function pages(names, browsers, all) {
  const lint = () =>
    check('web-ext lint of the Firefox build', () =>
      tool('web-ext', ['lint', '--no-config-discovery', '-s', outputFolder('firefox')], { quiet: true }),
    )
  // It takes one core for as long as a build takes the other.
  /** @type {Promise<void> | undefined} */
  let linted
  await check('two builds are equal byte for byte', () => buildTwice(() => void (linted = lint())))
  await (linted ?? lint())
  await check('weights of the scripts in a page', async () => overweight(outputFolder('chrome')))
  const env = {
    CHROME_PATH: browsers['chromium'] ?? '',
    FIREFOX_PATH: browsers['firefox'] ?? '',
    ...(all && { ATTACHE_ALL: '1' }),
  }
  await vitest(['chromium', 'firefox'], names, env)
}

await script(async () => {
  const args = process.argv.slice(2)
  const only = args[0]
  if (only !== undefined && only !== '--unit' && only !== '--page' && only !== '--all')
    throw new Plain('npm test [-- --unit | --page NAME | --all]')
  await ensurePackages()
  const browsers = only === '--unit' ? {} : await ensureBrowsers(['chromium', 'firefox'])
  await check('prepare', () => tool('wxt', ['prepare'], { quiet: true }))
  if (only !== '--page') await code()
  if (only !== '--unit') await pages(args.slice(1), browsers, only !== undefined)
  console.log(`${sums.passed} passed, ${sums.failed} failed, ${sums.skipped} skipped`)
  return sums.failed > 0 ? 1 : 0
})
