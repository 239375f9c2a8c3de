/** Quotes on pages that make it hard: restless ones, shadow trees, strict policies, cleared highlights, grabbed events and keys. */
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { HARD, hardSite, withoutExtension } from '../fixtures/hard.ts'
import { waitFor, waitForMarks } from './browsers.ts'
import { clickOn, floating, hasFocus, pressKeep, waitForStraw } from './quoting.ts'
import { tellReader, waitForCard } from './reading.ts'
import { rows, serialised, useWorld } from './world.ts'

const world = useWorld({ site: hardSite })
const WORDS = 'a working group on spare parts for trainer aircraft'

async function open(url: string): Promise<Page> {
  const page = await world.session.open(url)
  await page.setViewport({ width: 900, height: 700 })
  await waitForMarks(page)
  return page
}

/** Where words stand in the window, also inside open shadow trees. */
const placeOf = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    const find = (root: Node): Range | null => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
      for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
        if (node instanceof Element && node.shadowRoot) {
          const inside = find(node.shadowRoot)
          if (inside) return inside
        }
        const at = node.nodeType === 3 ? (node.nodeValue?.indexOf(wanted) ?? -1) : -1
        if (at < 0) continue
        const range = new Range()
        range.setStart(node, at)
        range.setEnd(node, at + wanted.length)
        if (range.getClientRects().length > 0) return range
      }
      return null
    }
    const found = find(document.body)
    found?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    const boxes = [...(found?.getClientRects() ?? [])]
    const [first, last] = [boxes[0], boxes.at(-1)]
    if (!first || !last) throw new Error(`The page does not hold "${wanted}"`)
    const middle = (box: DOMRect) => (box.top + box.bottom) / 2
    return { start: { x: first.left + 0.5, y: middle(first) }, end: { x: last.right - 0.5, y: middle(last) } }
  }, words)

async function choose(page: Page, words: string): Promise<void> {
  const { start, end } = await placeOf(page, words)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(end.x, end.y, { steps: 6 })
  await page.mouse.up()
  await page.mouse.move(end.x + 4, end.y)
}
const kept = async (key: string) =>
  (await rows(world.session, 'quotes')).filter((row) => String(row['key']).endsWith(key) && row['deletedAt'] === null)
const keyOf = (url: string) => url.slice('http://www.'.length)
const markup = async (url: string) => {
  const page = await world.session.open(withoutExtension(url))
  const written = await serialised(page)
  await page.close()
  return written
}

describe.each(['strict', 'clearing', 'shadow', 'declarative', 'slotted', 'grabby', 'keys'] as const)('%s', (kind) => {
  it('words are chosen and kept, stand on straw, are there again, and the page is as it was', async () => {
    const url = HARD[kind]
    const page = await open(url)
    await choose(page, WORDS)
    await pressKeep(page)
    await waitFor(async () => (await kept(keyOf(url))).length === 1)
    await waitForStraw(page, [WORDS])
    await page.keyboard.press('Escape')
    await waitForCard(page, false)
    expect(await serialised(page)).toBe(await markup(url))
    await page.reload()
    await waitForStraw(page, [WORDS])
    // A page that keeps all clicks to itself has its notes in the panel only.
    if (kind !== 'grabby') {
      const { start } = await placeOf(page, WORDS)
      await page.mouse.click(start.x + 20, start.y)
      await waitFor(() => hasFocus(page))
      await page.keyboard.press('Escape')
      await waitForCard(page, false)
    }
    await page.close()
  })
})

describe('a page that lets nothing be chosen', () => {
  it('says what to do when the shortcut is pressed', async () => {
    const page = await open(HARD.unselectable)
    await choose(page, WORDS)
    const answer = await tellReader(world.session, HARD.unselectable, 'page.quote')
    expect(answer).toMatchObject({ ok: true, value: { kept: false } })
    await floating(page)
    await page.close()
  })
})

describe('a page that changes for ten seconds', () => {
  it('has its quote all the time, and afterwards it is no orphan', async () => {
    const page = await open(HARD.restless)
    await waitFor(async () => await page.evaluate(() => Reflect.get(window, 'rested') === true))
    await choose(page, WORDS)
    await pressKeep(page)
    await waitFor(async () => (await kept(keyOf(HARD.restless))).length === 1)
    await page.reload()
    await waitForStraw(page, [WORDS])
    await waitFor(async () => await page.evaluate(() => Reflect.get(window, 'rested') === true))
    await waitForStraw(page, [WORDS])
    expect((await kept(keyOf(HARD.restless)))[0]).toMatchObject({ orphanedAt: null })
    await clickOn(page, WORDS)
    await waitFor(() => hasFocus(page))
    await page.close()
  })
})
