/** How long a page answers nothing: no reader should ever wait a second for it. */
import type { Page } from 'puppeteer-core'

/** Begins to count in a page of the extension, by a timer that wants to come every 20 ms. */
export async function watchHangs(page: Page): Promise<void> {
  await page.evaluate(() => {
    let last = performance.now()
    Reflect.set(window, 'gap', 0)
    setInterval(() => {
      const now = performance.now()
      Reflect.set(window, 'gap', Math.max(Reflect.get(window, 'gap') as number, now - last))
      last = now
    }, 20)
  })
}

/** The longest time, in ms, that a page which is watched answered nothing. */
export async function longestHang(page: Page): Promise<number> {
  return (await page.evaluate(() => Reflect.get(window, 'gap'))) as number
}

/** What `work` takes, in ms, on the machine that the second is meant for, two cores of 2024 with nothing else to do. */
const WORK_MS = 25

function work(): number {
  const counts = new Map<number, number>()
  let state = 1
  for (let i = 0; i < 400_000; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    counts.set(state >>> 16, (counts.get(state >>> 16) ?? 0) + 1)
  }
  return counts.size
}

/**
 * A second, in ms, on a machine with nothing else to do; longer on one that is slow or crowded, by as much as a known piece of work takes
 * longer there just now: a page waits for its turn as well, and that is not its own doing.
 */
export function aSecond(): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return 1000 * Math.max(1, Math.max(...times) / WORK_MS)
}
