/** What corrections cost the list of a large library, in Chromium, with the library's own code. */
import { fileURLToPath } from 'node:url'
import { serve } from '../fixtures/server.ts'
import { startBrowser } from '../page/browsers.ts'
import { pages } from '../page/site.ts'
import type { Line } from './bench.ts'
import { bundled } from './bundled.ts'
import { median } from './measure.ts'

const CLIPPINGS = 10_000
const CORRECTIONS = 100
/** Readings of the list with corrections; as many before they were made, and after they were undone. */
const TIMES = 3

const IN_PAGE = fileURLToPath(new URL('library-in-page.ts', import.meta.url))

/** The list of a library with corrections beside the same list without; and what a look-up and a correction take. */
export async function library(): Promise<Line[]> {
  const server = await serve(pages)
  const session = await startBrowser('chromium', { port: server.port })
  try {
    const page = await session.openQuiet()
    const script = await bundled(IN_PAGE)
    const run = (call: string): Promise<unknown> => page.evaluate(`bundled.${call}`)
    await page.evaluate(`${script};globalThis.bundled = bundled`)
    await run(`fill(${CLIPPINGS})`)
    const list = async () => {
      const times: number[] = []
      for (let at = 0; at <= TIMES; at++) {
        const { ms, rows } = measured(await run('list()'))
        if (rows < CLIPPINGS) throw new Error(`${rows} lines instead of ${CLIPPINGS}`)
        if (at > 0) times.push(ms)
      }
      return times
    }
    const before = await list()
    const correcting = Number(await run(`correct(${CORRECTIONS})`))
    const corrected = await list()
    const looking: number[] = []
    for (let at = 0; at < TIMES; at++) {
      const { ms, rows } = measured(await run(`lookUp(${at * 13 + 1})`))
      if (rows === 0) throw new Error('Nobody is remembered')
      looking.push(ms)
    }
    await run('undoAll()')
    const after = await list()
    const value = median(corrected)
    const against = median([...before, ...after])
    const alone = (name: string, ms: number): Line => ({ name, value: ms, unit: 'ms', against: null, ratio: null })
    return [
      {
        name: `library: list of ${CLIPPINGS} clippings with ${CORRECTIONS} corrections, beside none`,
        value,
        unit: 'ms',
        against,
        ratio: value / against,
      },
      alone(`library: a correction, ${CLIPPINGS} clippings`, correcting),
      alone(`library: an official looked up in the memory of ${CLIPPINGS} clippings`, median(looking)),
    ]
  } finally {
    await session.close()
    await server.close()
  }
}

function measured(given: unknown): { ms: number; rows: number } {
  const [ms, rows] = ['ms', 'rows'].map((name) => Number(Reflect.get(Object(given), name)))
  if (ms === undefined || rows === undefined || Number.isNaN(ms + rows)) throw new Error('Nothing was measured')
  return { ms, rows }
}
