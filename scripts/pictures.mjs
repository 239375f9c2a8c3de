// @ts-check
/** `npm run pictures`: builds, and takes a picture of each screen, light and dark, into `docs/pictures/`. */
import { ensureBrowsers } from './lib/browsers.mjs'
import { build } from './lib/build.mjs'
import { ensurePackages, script, typescript } from './lib/machine.mjs'

await script(async () => {
  await ensurePackages()
  const browsers = await ensureBrowsers(['chromium'])
  await build(['chrome'], { quiet: true })
  return await typescript('scripts/demo/pictures.ts', [], { env: { CHROME_PATH: browsers['chromium'] ?? '' } })
})
