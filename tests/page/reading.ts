/** What the tests on a page's reader ask: its state, its keys, where its card is. */
import type { Page } from 'puppeteer-core'
import type { PageState } from '../../utils/messages/page-state.ts'
import { PATIENCE, type Session, waitFor } from './browsers.ts'
import { tapInFirefox } from './in-firefox.ts'

/** Sends a message to the reader in the tab that shows an address, as the popup would; null where nobody answers. */
export async function tellReader(session: Session, url: string, type: string, request: object = {}): Promise<unknown> {
  return await session.inQuiet((page) =>
    page.evaluate(
      async (address, envelope) => {
        const own: typeof import('webextension-polyfill') =
          Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
        const tab = (await own.tabs.query({})).find((one) => one.url === address)
        if (tab?.id === undefined) return null
        const answer: unknown = await own.tabs.sendMessage(tab.id, envelope, { frameId: 0 }).catch(() => null)
        return answer ?? null
      },
      url,
      { type, request },
    ),
  )
}

/** Has the background put the reader into a tab, as "annotate this page" does. */
export async function readTab(session: Session, url: string): Promise<void> {
  await session.inQuiet((page) =>
    page.evaluate(async (address) => {
      const own: typeof import('webextension-polyfill') =
        Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
      const tab = (await own.tabs.query({})).find((one) => one.url === address)
      await own.runtime.sendMessage({ type: 'tab.read', request: { tabId: tab?.id } })
    }, url),
  )
}

/** What the reader of a page says of it; null where there is none. */
export async function stateOf(session: Session, url: string): Promise<PageState | null> {
  const answer = await tellReader(session, url, 'page.state')
  return (answer as { value?: PageState } | null)?.value ?? null
}

/** The state of a page as soon as it is a certain one. */
export async function waitForState<S extends PageState['state']>(
  session: Session,
  url: string,
  wanted: S,
): Promise<Extract<PageState, { state: S }>> {
  let state: PageState | null = null
  await waitFor(async () => {
    state = await stateOf(session, url)
    return state?.state === wanted
  })
  return state as unknown as Extract<PageState, { state: S }>
}

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** The boxes of a piece of text in the window, in open shadow trees too, one a line. @param nth which of the places where it stands. */
export async function boxesOf(page: Page, text: string, nth = 0): Promise<Box[]> {
  const boxes = await page.evaluate(
    (wanted, count) => {
      const roots: Node[] = [document.body]
      for (const element of document.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot)
      let left = count
      for (const root of roots) {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.nodeValue?.indexOf(wanted) ?? -1
          if (at < 0 || left-- > 0) continue
          const range = new Range()
          range.setStart(node, at)
          range.setEnd(node, at + wanted.length)
          return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }))
        }
      }
      return []
    },
    text,
    nth,
  )
  if (boxes.length === 0) throw new Error(`The page does not hold "${text}"`)
  return boxes
}

/** Moves the pointer onto a word, as a hand does, and gives the place. */
export async function pointAt(page: Page, text: string, nth = 0): Promise<{ x: number; y: number }> {
  const box = (await boxesOf(page, text, nth)).at(-1)
  if (!box) throw new Error('No box')
  const x = (box.left + box.right) / 2
  const y = (box.top + box.bottom) / 2
  await page.mouse.move(Math.max(1, x - 8), y)
  await page.mouse.move(x, y, { steps: 3 })
  return { x, y }
}

/**
 * Where the card is in the window, found by what the page gets when it asks for the element at a point; null without one. A wide net
 * finds it, and only its edges are looked for point by point: to ask everywhere would keep the page busy for longer than all else.
 */
export async function cardBox(page: Page): Promise<Box | null> {
  return await page.evaluate(() => {
    const host = document.documentElement.querySelector(':scope > [popover]')
    if (!host) return null
    // Nothing that stands over a page is smaller than a mesh.
    const mesh = { x: 24, y: 12 }
    const isOn = (x: number, y: number) => document.elementFromPoint(x, y) === host
    const found = { xs: new Set<number>(), ys: new Set<number>() }
    for (let y = 1; y < innerHeight; y += mesh.y)
      for (let x = 1; x < innerWidth; x += mesh.x)
        if (isOn(x, y)) {
          found.xs.add(x)
          found.ys.add(y)
        }
    const xs = [...found.xs]
    const ys = [...found.ys]
    if (xs.length === 0) return null
    const edge = (from: number, step: number, within: number, on: (at: number) => boolean): number => {
      let at = from
      while (Math.abs(at + step - from) <= within && on(at + step)) at += step
      return at
    }
    const columnOn = (x: number) => ys.some((y) => isOn(x, y))
    const rowOn = (y: number) => xs.some((x) => isOn(x, y))
    return {
      left: edge(Math.min(...xs), -1, mesh.x, columnOn),
      top: edge(Math.min(...ys), -1, mesh.y, rowOn),
      right: edge(Math.max(...xs), 1, mesh.x, columnOn),
      bottom: edge(Math.max(...ys), 1, mesh.y, rowOn),
    }
  })
}

/** Waits for the card to be there, or to be gone. */
export async function waitForCard(page: Page, there = true, timeout = PATIENCE.timeout): Promise<void> {
  await waitFor(
    async () => await page.evaluate((open) => !!document.querySelector('html > [popover]') === open, there),
    timeout,
  )
}

/** Taps a place in the window with a finger. */
export async function tap(session: Session, page: Page, x: number, y: number): Promise<void> {
  if (session.kind === 'chromium') await page.touchscreen.tap(x, y)
  else await tapInFirefox(page, x, y)
}

export const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
