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
/** Libraries of before that are brought to today's. */
const UPGRADES = 3

const IN_PAGE = fileURLToPath(new URL('library-in-page.ts', import.meta.url))

/** The list of a library with corrections beside the same list without; an upgrade; and what a look-up and a correction take. */
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
    const upgrades = await upgraded(run)
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
      beside(`library: opening one of version 1, ${CLIPPINGS} clippings, beside reading them`, upgrades, 'opening'),
      beside('library: remembering all of them afterwards, beside reading them', upgrades, 'remembering'),
      alone(`library: a correction, ${CLIPPINGS} clippings`, correcting),
      alone(`library: an official looked up in the memory of ${CLIPPINGS} clippings`, median(looking)),
    ]
  } finally {
    await session.close()
    await server.close()
  }
}

type Upgraded = Record<'opening' | 'reading' | 'remembering', number>

/** A library of before is brought to today's, some times. */
async function upgraded(run: (call: string) => Promise<unknown>): Promise<Upgraded[]> {
  const all: Upgraded[] = []
  for (let at = 0; at < UPGRADES; at++) {
    await run(`older(${CLIPPINGS})`)
    const given: unknown = await run('upgrade()')
    const [opening, reading, remembering] = ['opening', 'reading', 'remembering'].map((name) =>
      Number(Reflect.get(Object(given), name)),
    )
    if (!opening || !reading || !remembering) throw new Error('Nothing was measured')
    all.push({ opening, reading, remembering })
  }
  return all
}

function beside(name: string, all: readonly Upgraded[], what: 'opening' | 'remembering'): Line {
  const [value, against] = [what, 'reading' as const].map((part) => median(all.map((one) => one[part])))
  if (value === undefined || against === undefined) throw new Error('Nothing was measured')
  return { name, value, unit: 'ms', against, ratio: value / against }
}

function measured(given: unknown): { ms: number; rows: number } {
  const [ms, rows] = ['ms', 'rows'].map((name) => Number(Reflect.get(Object(given), name)))
  if (ms === undefined || rows === undefined || Number.isNaN(ms + rows)) throw new Error('Nothing was measured')
  return { ms, rows }
}
