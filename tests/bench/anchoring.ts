/** Thirty quotes found again in a text of 100 kB, half of them edited, in a real browser: how long a page is kept busy at once. */
import { fileURLToPath } from 'node:url'
import { serve } from '../fixtures/server.ts'
import { startBrowser } from '../page/browsers.ts'
import { pressText } from '../unit/anchor/texts.ts'
import { selectorOf } from '../../utils/anchor/selector.ts'
import type { QuoteSelector } from '../../utils/model.ts'
import type { Line } from './bench.ts'
import { bundled } from './bundled.ts'
import { median, tasksDuring, type Task } from './measure.ts'

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

/** The longest task in processor time of the page's own thread, which a busy machine does not lengthen, and by the clock; and the work as a whole. */
export async function anchoring(): Promise<Line[]> {
  const code = await bundled(fileURLToPath(new URL('in-slices.ts', import.meta.url)))
  const { text, selectors } = material()
  const url = 'http://www.geo.tv/latest/690001-empty'
  const server = await serve(new Map([[url.slice('http://'.length), { body: '<!doctype html><title>Empty</title>' }]]))
  const session = await startBrowser('chromium', { port: server.port, extension: null })
  try {
    const longest: Pick<Task, 'thread' | 'clock'>[] = []
    const totals: number[] = []
    let found = 0
    for (let run = 0; run < RUNS; run++) {
      // A fresh page each time: the first run is the one that a reader has, with code that is not compiled yet.
      const page = await session.open(url)
      await page.evaluate(code)
      const { result, tasks } = await tasksDuring(page, () =>
        page.evaluate(
          async (given, wanted) => {
            const { find }: typeof import('./in-slices.ts') = Reflect.get(globalThis, 'bundled')
            return await find(given, wanted)
          },
          text,
          selectors,
        ),
      )
      await page.close()
      const most = (of: 'thread' | 'clock') => Math.max(...tasks.map((task) => task[of]))
      longest.push({ thread: most('thread'), clock: most('clock') })
      totals.push(result.slices.reduce((sum, one) => sum + one, 0))
      found = result.found
    }
    if (found < QUOTES * 0.9) throw new Error(`Only ${found} of ${QUOTES} quotes were found`)
    const what = `anchor: longest task with ${QUOTES} quotes, half of them edited, on 100 kB, against a frame`
    const line = (name: string, value: number): Line => ({
      name,
      value,
      unit: 'ms',
      against: FRAME_MS,
      ratio: value / FRAME_MS,
    })
    return [
      line(what, median(longest.map(({ thread }) => thread))),
      line(`${what}, the worst of ${RUNS} pages`, Math.max(...longest.map(({ thread }) => thread))),
      // What else the machine did meanwhile is in here.
      line(`${what}, by the clock`, median(longest.map(({ clock }) => clock))),
      {
        name: 'anchor: all slices together, by the clock',
        value: median(totals),
        unit: 'ms',
        against: null,
        ratio: null,
      },
    ]
  } finally {
    await session.close()
    await server.close()
  }
}
