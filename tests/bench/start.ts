/** The annotator from nothing: a background worker starts cold at each event, so its first article counts as well as the hundredth. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Line } from './bench.ts'
import { texts } from './annotating.ts'
import { bundled } from './bundled.ts'
import { median } from './measure.ts'

/** Fresh processes for each. */
const STARTS = 9

const ANNOTATOR = fileURLToPath(new URL('../../utils/annotate/annotate.ts', import.meta.url))
const PEER = fileURLToPath(import.meta.resolve('compromise'))

/** What each does with its first text. */
const FIRST = {
  own: `bundled.annotate({ title: null, publisher: null, byline: null, url: null, publishedAt: null, language: null, text })`,
  peer: `const read = bundled(text); read.people().out('array'); read.places().out('array')`,
}

/** Loads a script in a new process and lets it read one text: both times in milliseconds. */
function startOnce(script: string, first: string, text: string): { load: number; first: number } {
  const code = `
    const { readFileSync } = require('node:fs')
    const code = readFileSync(${JSON.stringify(script)}, 'utf8')
    const text = ${JSON.stringify(text)}
    const start = performance.now()
    require('node:vm').runInThisContext(code)
    const loaded = performance.now()
    ${first}
    console.log(JSON.stringify({ load: loaded - start, first: performance.now() - loaded }))`
  return JSON.parse(execFileSync(process.execPath, ['--eval', code], { encoding: 'utf8' }))
}

/** Load, and load with the first article, of the annotator beside compromise's with `people()` and `places()`. */
export async function start(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'attache-start-'))
  try {
    const own = join(folder, 'own.js')
    const peer = join(folder, 'peer.js')
    writeFileSync(own, await bundled(ANNOTATOR))
    writeFileSync(peer, await bundled(PEER))
    const [text = ''] = texts()
    const found: Record<'own' | 'peer', { load: number; first: number }[]> = { own: [], peer: [] }
    // In turn, so that a busy machine slows both.
    for (let at = 0; at < STARTS; at++) {
      found.own.push(startOnce(own, FIRST.own, text))
      found.peer.push(startOnce(peer, FIRST.peer, text))
    }
    const line = (name: string, time: (one: { load: number; first: number }) => number): Line => {
      const value = median(found.own.map(time))
      const against = median(found.peer.map(time))
      return { name: `start: ${name}`, value, unit: 'ms', against, ratio: value / against }
    }
    return [
      line('load of the annotator', (one) => one.load),
      line('load and first article', (one) => one.load + one.first),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
