/** A module with all that it needs as one minified script, as a browser would get it. */
import { build } from 'vite'
import { functionsLast } from '../../scripts/lib/functions-last.mjs'
import { shortNames } from '../../scripts/lib/short-names.mjs'
import { textsTogether } from '../../scripts/lib/texts-together.mjs'

/**
 * Bundles a module without writing a file.
 * @param entry its path, or the name of a package. @returns a script that puts the module's exports into `globalThis.bundled`.
 * @throws where it cannot be built.
 */
export async function bundled(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [shortNames(), textsTogether(), functionsLast()],
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'bundled' } },
  })
  const [output] = Array.isArray(built) ? built : [built]
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (chunk?.type !== 'chunk') throw new Error(`${entry} gave no script`)
  return chunk.code
}
