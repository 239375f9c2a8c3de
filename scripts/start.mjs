// @ts-check
/**
 * `npm start [-- chrome|firefox]`: sets up what is missing, builds, and shows the main job. With a display a browser opens on a
 * front page of demo articles; without one (or with `--headless`) the same is done unseen and its results are printed.
 */
import { ensureBrowsers, findBrowser } from './lib/browsers.mjs'
import { build } from './lib/build.mjs'
import { ensurePackages, lackOfScreen, Plain, script, typescript } from './lib/machine.mjs'

const USAGE = 'npm start [-- chrome|firefox] [-- --headless]'

/** @param {string | undefined} asked @returns {'chromium' | 'firefox'} what was asked for, else what is installed. */
function kindOf(asked) {
  if (asked === 'firefox') return 'firefox'
  if (asked || findBrowser('chromium')) return 'chromium'
  return findBrowser('firefox') ? 'firefox' : 'chromium'
}

await script(async () => {
  const args = process.argv.slice(2)
  const names = args.filter((arg) => !arg.startsWith('--'))
  const known = ['chrome', 'chromium', 'edge', 'firefox']
  if (names.length > 1 || names.some((name) => !known.includes(name))) throw new Plain(USAGE)
  if (args.some((arg) => arg.startsWith('--') && arg !== '--headless')) throw new Plain(USAGE)
  await ensurePackages()
  const kind = kindOf(names[0])
  const browsers = await ensureBrowsers([kind])
  const target = kind === 'firefox' ? 'firefox' : 'chrome'
  console.log(`Building for ${target} ...`)
  await build([target], { quiet: true })
  const lack = lackOfScreen()
  const visible = lack === null && !args.includes('--headless')
  if (lack !== null && !args.includes('--headless')) console.log(lack)
  const env = { CHROME_PATH: browsers['chromium'] ?? '', FIREFOX_PATH: browsers['firefox'] ?? '' }
  return await typescript('scripts/demo/demo.ts', [kind, visible ? 'visible' : 'headless'], { env })
})
