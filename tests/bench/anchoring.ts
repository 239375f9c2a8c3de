/** Thirty quotes found again in a text of 100 kB, half of them edited, in a real browser: how long a page is kept busy at once. */
import { fileURLToPath } from 'node:url'
import { serve } from '../fixtures/server.ts'
import { startBrowser } from '../page/browsers.ts'
import { pressText } from '../unit/anchor/texts.ts'
import { selectorOf } from '../../utils/anchor/selector.ts'
import type { QuoteSelector } from '../../utils/model.ts'
import type { Line } from './bench.ts'
import { bundled } from './bundled.ts'
import { median } from './measure.ts'

const LENGTH = 100_000
const QUOTES = 30
/** Characters of the quotes, in turn: a name, a sentence, some sentences, a paragraph, two of them, half a page. */
const LENGTHS = [24, 90, 150, 240, 400, 1500]
const RUNS = 7
/** The longest slice that a page may be kept busy for: a frame. */
const FRAME_MS = 16

/** A text, its quotes, and the text after every second quote was edited and a paragraph was put in above. */
function material(): { text: string; selectors: QuoteSelector[] } {
  const before = pressText(LENGTH)
  const selectors: QuoteSelector[] = []
  let text = before
  for (let at = 0; at < QUOTES; at++) {
    const start = 1500 + at * Math.floor((LENGTH - 4000) / QUOTES)
    const selector = selectorOf(before, start, start + (LENGTHS[at % LENGTHS.length] ?? 90))
    if (!selector) throw new Error('No quote')
    selectors.push(selector)
    const { exact } = selector
    const edited = exact.replace(/ (\w+) (\w+) /, ' $2 indeed ').replace(/(\w{4,}) (\w+)$/, '$1')
    if (at % 2 === 1) text = text.replace(exact, edited)
  }
  return { text: `A paragraph that is new.\n\n${text}`, selectors }
}

/** The longest slice against a frame, and the work as a whole. */
export async function anchoring(): Promise<Line[]> {
  const code = await bundled(fileURLToPath(new URL('in-slices.ts', import.meta.url)))
  const { text, selectors } = material()
  const url = 'http://www.geo.tv/latest/690001-empty'
  const server = await serve(new Map([[url.slice('http://'.length), { body: '<!doctype html><title>Empty</title>' }]]))
  const session = await startBrowser('chromium', { port: server.port, extension: null })
  try {
    const longest: number[] = []
    const totals: number[] = []
    let found = 0
    for (let run = 0; run < RUNS; run++) {
      // A fresh page each time: the first run is the one that a reader has, with code that is not compiled yet.
      const page = await session.open(url)
      await page.evaluate(code)
      const result = await page.evaluate(
        async (given, wanted) => {
          const { find }: typeof import('./in-slices.ts') = Reflect.get(globalThis, 'bundled')
          return await find(given, wanted)
        },
        text,
        selectors,
      )
      await page.close()
      longest.push(Math.max(...result.slices))
      totals.push(result.slices.reduce((sum, one) => sum + one, 0))
      found = result.found
    }
    // Whatever else the machine does meanwhile is added to the longest slice of a run: the least of them is the work itself.
    const slice = Math.min(...longest)
    if (found < QUOTES * 0.9) throw new Error(`Only ${found} of ${QUOTES} quotes were found`)
    return [
      {
        name: `anchor: longest slice of ${QUOTES} quotes, half of them edited, on 100 kB, against a frame`,
        value: slice,
        unit: 'ms',
        against: FRAME_MS,
        ratio: slice / FRAME_MS,
      },
      { name: 'anchor: all slices together', value: median(totals), unit: 'ms', against: null, ratio: null },
    ]
  } finally {
    await session.close()
    await server.close()
  }
}
