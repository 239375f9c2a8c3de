/** Small tools to measure with. */
import type { Page } from 'puppeteer-core'

/** The middle value; the lower of the two in the middle for an even count. @throws for an empty list. */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)]
  if (middle === undefined) throw new Error('Nothing was measured')
  return middle
}

/** How long a function takes, in milliseconds. */
export function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** What a page's main thread has done so far, in milliseconds of its own processor time: a busy machine does not count. */
export interface Spent {
  script: number
  style: number
  task: number
}

/** Counts for a page from now on. @returns what gives the sums so far. */
export async function counted(page: Page): Promise<() => Promise<Spent>> {
  const session = await page.createCDPSession()
  await session.send('Performance.disable')
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (name: string) => (metrics.find((one) => one.name === name)?.value ?? 0) * 1000
    return { script: of('ScriptDuration'), style: of('RecalcStyleDuration'), task: of('TaskDuration') }
  }
}
