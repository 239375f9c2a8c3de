// @ts-check
/** `npm run build [-- chrome|firefox]`: builds the extension for one browser or both into `.output/`. */
import { ensurePackages, Plain, script } from './lib/machine.mjs'
import { build, TARGETS } from './lib/build.mjs'

await script(async () => {
  const asked = process.argv.slice(2)
  const strange = asked.find((name) => !TARGETS.includes(name))
  if (strange) throw new Plain(`Unknown browser: ${strange}. Choose from: ${TARGETS.join(', ')}`)
  await ensurePackages()
  await build(asked.length > 0 ? asked : TARGETS, { quiet: false })
})
