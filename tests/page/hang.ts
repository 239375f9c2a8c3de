/** How long a page answers nothing: no reader should ever wait a second for it. */
import { availableParallelism, loadavg } from 'node:os'
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

/**
 * A second, in ms, as long as nobody else keeps the machine busy: the tests themselves keep it below two tasks a core, and beyond that
 * a page waits for its turn and not for itself.
 */
export function aSecond(): number {
  return 1000 * Math.max(1, (loadavg()[0] ?? 0) / (2 * availableParallelism()))
}
