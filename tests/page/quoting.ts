/** What a reader does with quotes on a page: chooses words, presses what stands beside them, opens a note. */
import type { Page } from 'puppeteer-core'
import type { QuoteState } from '../../utils/messages/page-state.ts'
import { marks, type Session, waitFor } from './browsers.ts'
import { boxesOf, cardBox, tellReader } from './reading.ts'

/** Drags the pointer from the beginning of some words to the end of others. @param back from the end to the beginning. */
export async function drag(page: Page, from: string, to = from, back = false): Promise<void> {
  const first = (await boxesOf(page, from))[0]
  const last = (await boxesOf(page, to)).at(-1)
  if (!first || !last) throw new Error('No boxes')
  const ends = [
    { x: first.left + 0.5, y: (first.top + first.bottom) / 2 },
    { x: last.right - 0.5, y: (last.top + last.bottom) / 2 },
  ]
  const [start, end] = back ? ends.reverse() : ends
  if (!start || !end) throw new Error('No ends')
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(end.x, end.y, { steps: 6 })
  await page.mouse.up()
}

/** Waits for the bar beside the chosen words, or a form, and gives its place. */
export async function floating(page: Page): Promise<{ left: number; top: number; right: number; bottom: number }> {
  let box: Awaited<ReturnType<typeof cardBox>> = null
  await waitFor(async () => {
    box = await cardBox(page)
    return box !== null
  })
  if (!box) throw new Error('Nothing is there')
  return box
}

/** Presses the first button of the bar: Keep quote. */
export async function pressKeep(page: Page): Promise<void> {
  const box = await floating(page)
  await page.mouse.click(box.left + 45, (box.top + box.bottom) / 2)
}

/** The words that stand on straw, in order of painting, without the marks in them. */
export async function onStraw(page: Page): Promise<string[]> {
  const found = await marks(page)
  return Object.entries(found).flatMap(([name, words]) =>
    /^attache-quote-(paper|mid|dusk|night)/.test(name) ? words : [],
  )
}

/** Waits until exactly these words stand on straw. */
export async function waitForStraw(page: Page, words: readonly string[]): Promise<void> {
  let now: string[] = []
  await waitFor(async () => {
    now = await onStraw(page)
    return now.join('|') === words.join('|')
  }).catch(() => {
    throw new Error(`On straw stand: ${JSON.stringify(now)}`)
  })
}

/** What the reader of a page tells of its quotes. */
export async function quoteStates(
  session: Session,
  url: string,
  type: 'page.quotes' | 'page.search' = 'page.quotes',
): Promise<QuoteState[]> {
  const answer = (await tellReader(session, url, type)) as { value?: QuoteState[] } | null
  return answer?.value ?? []
}

/** Clicks into the middle of words. */
export async function clickOn(page: Page, words: string): Promise<void> {
  const [box] = await boxesOf(page, words)
  if (!box) throw new Error('No box')
  await page.mouse.click((box.left + box.right) / 2, (box.top + box.bottom) / 2)
}

/** Whether something of ours floats over the page. */
export async function isFloating(page: Page): Promise<boolean> {
  return await page.evaluate(() => document.querySelector('html > [popover]') !== null)
}

/** Whether the focus is in what floats over the page. */
export async function hasFocus(page: Page): Promise<boolean> {
  return await page.evaluate(() => document.activeElement?.matches('html > [popover]') ?? false)
}
