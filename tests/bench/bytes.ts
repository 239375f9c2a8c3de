/** What the built scripts weigh after gzip, each with when it is loaded, and what the whole build takes unpacked. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { gzipped, LIMITS } from '../../scripts/lib/weights.mjs'
import { outputOf } from '../page/browsers.ts'
import type { Line } from './bench.ts'
import { bundled } from './bundled.ts'

/** An HTML page of the build, and every script and style sheet that it brings, each once. */
function filesOf(folder: string, page: string): string[] {
  const found = new Set<string>([page])
  for (const file of found) {
    const text = readFileSync(join(folder, file), 'utf8')
    const html = file.endsWith('.html')
    const pattern = html
      ? /(?:src|href)="\/?([^":]+\.(?:js|css))"/g
      : /\bfrom\s*["'](\.[^"']+\.js)["']|import\s*["'](\.[^"']+\.js)["']/g
    for (const match of text.matchAll(pattern)) {
      const name = match[1] ?? match[2] ?? ''
      found.add(html ? name : join(dirname(file), name))
    }
  }
  return [...found]
}

/** When a page of a site has its script: `scripts/lib/weights.mjs` has the limits. */
const WHEN: Record<string, string> = {
  'front.js': 'on a page of a shipped site that is passed over by its address',
  'gate.js': 'on every other page of a shipped site, and on those of added ones',
  'reader.js': 'on a page that may be a report',
  'quotes.js': 'when a page has a quote that was kept, or words are chosen',
  'forms.js': 'when the reader opens a form over a page',
}

const ANNOTATOR = fileURLToPath(new URL('../../utils/annotate/annotate.ts', import.meta.url))
/** The most bytes that it may weigh. */
const ANNOTATOR_MOST = 150_000

/** Annotator, gate and reader beside their limits; all else as it is. */
export async function bytes(): Promise<Line[]> {
  const folder = outputOf('chromium')
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  )
  const worker = all.filter((name) => /bring-in-worker-[^/]*\.js$/.test(name))
  const line = (name: string, value: number, limit: number | null = null): Line => ({
    name: `bytes: ${name}`,
    value,
    unit: 'bytes',
    against: limit,
    ratio: limit === null ? null : value / limit,
  })
  const weighed = (name: string, files: readonly string[], limit: number | null = null): Line =>
    line(
      `${name}, gzip`,
      files.reduce((sum, file) => sum + gzipped(join(folder, file)), 0),
      limit,
    )
  const annotator = gzipSync(await bundled(ANNOTATOR), { level: 9 }).length
  return [
    line('annotator with its data and without compromise, gzip', annotator, ANNOTATOR_MOST),
    ...Object.entries(LIMITS).map(([file, limit]) => weighed(`${file}, ${WHEN[file]}`, [file], limit)),
    weighed('background.js with the annotator, once for all tabs', ['background.js']),
    ...['popup', 'options', 'library'].map((page) =>
      weighed(`${page} with all that it loads, when it is opened`, filesOf(folder, `${page}.html`)),
    ),
    weighed('import worker with the annotator and a parser, when files are brought in', worker),
    line(
      'the whole build, unpacked',
      all.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0),
    ),
  ]
}
