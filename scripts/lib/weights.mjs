// @ts-check
/** How heavy the built scripts may be, in bytes after gzip; a page pays for them on every visit. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** @type {Record<string, number>} the most that a script may weigh, in bytes after gzip. */
export const LIMITS = {
  // Together 6 kB: a page that was passed over and changes without loading has both.
  'front.js': 288,
  'gate.js': 6 * 1024 - 288,
  'reader.js': 40 * 1024,
  'quotes.js': 16 * 1024,
  'forms.js': 40 * 1024,
}

/** @param {string} file @returns {number} bytes after gzip at its strongest. */
export const gzipped = (file) => gzipSync(readFileSync(file), { level: 9 }).length

/**
 * @param {string} folder of a build.
 * @returns {string[]} what is wrong, in words.
 */
export function overweight(folder) {
  const faults = Object.entries(LIMITS).flatMap(([name, limit]) => {
    const bytes = gzipped(join(folder, name))
    return bytes > limit ? [`${name} weighs ${bytes} bytes after gzip; at most ${limit} are allowed`] : []
  })
  // WXT's wrapper announces itself to the page; the gate and the reader must do without, and without the polyfill.
  const traces = ['wxt:content-script-started', 'should only be loaded in a browser extension']
  for (const name of Object.keys(LIMITS)) {
    const text = readFileSync(join(folder, name), 'utf8')
    for (const trace of traces) if (text.includes(trace)) faults.push(`${name} holds ${trace}`)
  }
  const assets = join(folder, 'assets')
  const workers = existsSync(assets) ? readdirSync(assets).filter((name) => /worker.*\.js$/.test(name)) : []
  for (const name of workers) {
    const text = readFileSync(join(assets, name), 'utf8')
    // `wxt.config.ts` takes these out of the parser of files.
    if (/\.(inner|outer)HTML\s?=[^=]/.test(text)) faults.push(`assets/${name} sets markup as text`)
  }
  return faults
}
