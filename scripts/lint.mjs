// @ts-check
/** `npm run lint`: the linter with the house's import rules, and the format. Prints faults; exit code 1 when there are any. */
import { ensurePackages, script, tool } from './lib/machine.mjs'

await script(async () => {
  await ensurePackages()
  const lint = await tool('oxlint', ['--type-aware', '--deny-warnings'])
  const format = await tool('@biomejs/biome', ['format', '--log-level=warn', '.'])
  return lint || format
})
