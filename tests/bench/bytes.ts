/** What the built scripts weigh after gzip. */
import { readFileSync } from 'node:fs'
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

/** The most that the annotator with all its data may weigh, without compromise. */
const ANNOTATOR_MOST = 150_000
const ANNOTATOR = fileURLToPath(new URL('../../utils/annotate/annotate.ts', import.meta.url))

/** Annotator, gate and reader beside their limits; background and popup as they are. */
export async function bytes(): Promise<Line[]> {
  const folder = outputOf('chromium')
  const weigh = (files: string[]) => files.reduce((sum, file) => sum + gzipped(join(folder, file)), 0)
  const line = (name: string, files: string[], limit: number | null): Line => {
    const value = weigh(files)
    return {
      name: `bytes: ${name}, gzip`,
      value,
      unit: 'bytes',
      against: limit,
      ratio: limit === null ? null : value / limit,
    }
  }
  const annotator = gzipSync(await bundled(ANNOTATOR), { level: 9 }).length
  return [
    {
      name: 'bytes: annotator with its data, gzip',
      value: annotator,
      unit: 'bytes',
      against: ANNOTATOR_MOST,
      ratio: annotator / ANNOTATOR_MOST,
    },
    ...Object.entries(LIMITS).map(([file, limit]) => line(file, [file], limit)),
    line('background', ['background.js'], null),
    line('popup with all that it loads', filesOf(folder, 'popup.html'), null),
  ]
}
