/** Words of an article being chosen, where marks stand in them: no card comes between, and the button stands at the end. */
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { HARD, hardSite } from '../fixtures/hard.ts'
import { PARAGRAPHS, QUOTED, quotesSite } from '../fixtures/quotes.ts'
import { waitFor, waitForMarks } from './browsers.ts'
import { overPage } from './closed.ts'
import { floating, isFloating, pressKeep } from './quoting.ts'
import { boxesOf, pause, pointAt, tap, waitForCard } from './reading.ts'
import { chooseInMenu, pressShortcut } from './shortcuts.ts'
import { ask } from './shelf.ts'
import { kindOfRun, rows, useWorld } from './world.ts'

const world = useWorld({ site: new Map([...hardSite, ...quotesSite]) })
const HEADLINE = 'Pakistan, Kenya to open pilot training to each other’s cadets'

async function open(url: string): Promise<Page> {
  const page = await world.session.open(url)
  await page.setViewport({ width: 900, height: 700 })
  await waitForMarks(page)
  return page
}
const kept = async (exact: string) =>
  (await rows(world.session, 'quotes')).find((row) => (row['selector'] as { exact: string }).exact === exact)
const chosen = (page: Page) => page.evaluate(() => String(document.getSelection()))
/** What floats over the page. */
const shown = (page: Page) =>
  overPage(world.session, page, (root) =>
    root.querySelector('.bar') ? 'bar' : root.querySelector('.card') ? 'card' : 'form',
  )
/** From now on the page takes down what comes to float over it, while the button of the mouse or Shift is down. */
const watch = (page: Page) =>
  page.evaluate(() => {
    const came: string[] = []
    Reflect.set(window, 'came', came)
    let down = false
    for (const type of ['pointerdown', 'keydown']) addEventListener(type, () => (down = true), true)
    for (const type of ['pointerup', 'keyup'])
      addEventListener(type, (event) => (down = event instanceof KeyboardEvent && event.shiftKey), true)
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) if (down) came.push(node.nodeName)
    }).observe(document.documentElement, { childList: true })
  })
const came = (page: Page) => page.evaluate(() => Reflect.get(window, 'came') as string[])

/** The two ends of some words, a little inside of them. */
async function endsOf(page: Page, from: string, to = from) {
  const first = (await boxesOf(page, from))[0]
  const last = (await boxesOf(page, to)).at(-1)
  if (!first || !last) throw new Error('No boxes')
  return {
    start: { x: first.left + 0.5, y: (first.top + first.bottom) / 2 },
    end: { x: last.right - 0.5, y: (last.top + last.bottom) / 2 },
  }
}
/** Draws over words as slowly as a hand that aims does: slower than a card takes to open. */
async function drawSlowly(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (let step = 1; step <= 8; step++) {
    await page.mouse.move(from.x + ((to.x - from.x) * step) / 8, from.y + ((to.y - from.y) * step) / 8)
    await pause(60)
  }
  await page.mouse.up()
}

describe('words that begin on a mark', () => {
  it('in the headline, drawn over slowly: nothing comes while the button is down, and the button stands beside them', async () => {
    const page = await open(QUOTED.report)
    await watch(page)
    const { start, end } = await endsOf(page, 'Pakistan, Kenya to open')
    await drawSlowly(page, start, end)
    await floating(page)
    expect(await came(page)).toEqual([])
    expect(await chosen(page)).toBe('Pakistan, Kenya to open')
    expect(await shown(page)).toBe('bar')
    // Over a mark that is among them, no card covers the button.
    await pointAt(page, 'Kenya to open')
    await pause(500)
    expect(await shown(page)).toBe('bar')
    await pressKeep(page)
    await waitFor(async () => (await kept('Pakistan, Kenya to open')) !== undefined)
    expect((await kept('Pakistan, Kenya to open'))?.['selector']).toMatchObject({ inTitle: true, start: 0 })
    await page.close()
  })

  it('whose card is open already: it gives way, and the choice goes through where it stood', async () => {
    const page = await open(QUOTED.report)
    const at = await pointAt(page, 'Pakistan, Kenya')
    await page.mouse.move(at.x - 30, at.y)
    await waitForCard(page)
    const card = await floating(page)
    const { start } = await endsOf(page, 'Pakistan, Kenya')
    await page.mouse.move(start.x, start.y)
    await page.mouse.down()
    // Into the middle of the card, in one go, and on to words that stand beside it.
    await page.mouse.move((card.left + card.right) / 2, (card.top + card.bottom) / 2)
    const { end } = await endsOf(page, PARAGRAPHS[0]?.slice(0, 30) ?? '')
    await page.mouse.move(end.x, end.y, { steps: 4 })
    expect(await isFloating(page)).toBe(false)
    await page.mouse.up()
    await floating(page)
    expect(await shown(page)).toBe('bar')
    const words = (await chosen(page)).replace(/\s+/g, ' ')
    expect(words.startsWith(HEADLINE)).toBe(true)
    expect(words.endsWith(PARAGRAPHS[0]?.slice(0, 30) ?? '')).toBe(true)
    await page.close()
  })

  it('drawn backwards, and ending in another block, over a picture and an advertisement', async () => {
    const page = await open(QUOTED.mixed)
    await watch(page)
    const last = PARAGRAPHS[1]?.slice(0, 40) ?? ''
    const { start, end } = await endsOf(page, 'Pakistan, Kenya', last)
    await drawSlowly(page, end, start)
    await pressKeep(page)
    const key = new URL(QUOTED.mixed).pathname.slice(1)
    const own = async () => (await rows(world.session, 'quotes')).filter((row) => String(row['key']).endsWith(key))
    await waitFor(async () => (await own()).length === 1)
    const [row] = await own()
    // More of the text is chosen than of the headline.
    expect(row?.['selector']).toMatchObject({ exact: `${PARAGRAPHS[0]}\n\n${last}` })
    expect(row?.['selector']).not.toHaveProperty('inTitle')
    expect(await came(page)).toEqual([])
    await page.close()
  })

  it('after two clicks on a marked name: the button comes, also when the pointer moves on', async () => {
    const page = await open(QUOTED.noted)
    const [box] = await boxesOf(page, HEADLINE)
    const at = { x: (box?.left ?? 0) + 20, y: ((box?.top ?? 0) + (box?.bottom ?? 0)) / 2 }
    await page.mouse.move(at.x - 5, at.y)
    await page.mouse.click(at.x, at.y, { count: 2 })
    await page.mouse.move(at.x + 3, at.y, { steps: 2 })
    await waitFor(async () => (await shown(page)) === 'bar')
    expect((await chosen(page)).trim()).toBe('Pakistan')
    await page.mouse.move(at.x + 6, at.y, { steps: 2 })
    await pause(500)
    expect(await shown(page)).toBe('bar')
    await pressKeep(page)
    await waitFor(async () => (await kept('Pakistan')) !== undefined)
    await page.close()
  })

  it('with Shift and the arrows: the button comes when Shift is let go, and goes while more is chosen', async () => {
    const page = await open(QUOTED.noted)
    const [box] = await boxesOf(page, HEADLINE)
    await page.mouse.click((box?.left ?? 0) + 20, ((box?.top ?? 0) + (box?.bottom ?? 0)) / 2, { count: 2 })
    await floating(page)
    await watch(page)
    await page.keyboard.down('Shift')
    for (let step = 0; step < 7; step++) await page.keyboard.press('ArrowRight')
    await waitForCard(page, false)
    expect(await came(page)).toEqual([])
    await page.keyboard.up('Shift')
    await waitFor(async () => (await shown(page)) === 'bar')
    expect((await chosen(page)).trim()).toBe('Pakistan, Kenya')
    await page.close()
  })

  it('are kept by the shortcut and by the menu', async () => {
    for (const keep of [
      (page: Page) => pressShortcut(world.session, page, 'keep-quote', 'K'),
      (page: Page) => chooseInMenu(world.session, page, 'keep-quote'),
    ]) {
      const page = await open(QUOTED.updated)
      const words = 'Kenya to open pilot training'
      const { start, end } = await endsOf(page, words)
      await drawSlowly(page, start, end)
      await keep(page)
      await waitFor(async () => (await kept(words))?.['deletedAt'] === null)
      expect((await kept(words))?.['selector']).toMatchObject({ inTitle: true, prefix: 'Pakistan, ' })
      const id = String((await kept(words))?.['id'])
      await world.session.inQuiet((own) => ask(own, 'quote.delete', { id }))
      await waitFor(async () => (await kept(words))?.['deletedAt'] !== null)
      await page.close()
    }
  })

  it('in an open shadow tree', async () => {
    const page = await open(HARD.shadow)
    await watch(page)
    const { start, end } = await endsOf(page, 'Pakistan, Kenya to open')
    await drawSlowly(page, start, end)
    await pressKeep(page)
    await waitFor(async () => (await kept('Pakistan, Kenya to open')) !== undefined)
    expect(await came(page)).toEqual([])
    await page.close()
  })
})

/** Runs in the page: chooses a word. */
function choose(word: string): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const from = node.nodeValue?.indexOf(word) ?? -1
    if (from >= 0) return document.getSelection()?.setBaseAndExtent(node, from, node, from + word.length)
  }
}

describe('words that are chosen with a finger', () => {
  const WORD = 'discussed'
  /** What a finger can hit, and where it stands beside the words. */
  const check = async (page: Page) => {
    const bar = await floating(page)
    const [word] = await boxesOf(page, WORD)
    // The handles hang below the words.
    expect(bar.top).toBeGreaterThanOrEqual((word?.bottom ?? 0) + 36)
    const heights = await overPage(world.session, page, (root) =>
      Math.min(...[...root.querySelectorAll('button')].map((one) => one.getBoundingClientRect().height)),
    )
    expect(heights).toBeGreaterThanOrEqual(44)
    return bar
  }
  const openForTouch = async (url: string) => {
    const page = await open(url)
    if (world.session.kind === 'chromium') {
      await page.setViewport({ width: 420, height: 700, hasTouch: true })
      await page.reload()
      await waitForMarks(page)
    }
    return page
  }

  it('the button comes once the finger is lifted, beside the words and not under the handles, and is tapped', async () => {
    const page = await openForTouch(QUOTED.noted)
    const [box] = await boxesOf(page, WORD)
    const at = { x: (box?.left ?? 0) + 20, y: ((box?.top ?? 0) + (box?.bottom ?? 0)) / 2 }
    const finger = await page.touchscreen.touchStart(at.x, at.y)
    // What a long press does: the browser chooses the word under the finger.
    await page.evaluate(choose, WORD)
    await pause(600)
    expect(await isFloating(page)).toBe(false)
    await finger.end()
    // A driver's touch that ends is a tap, which takes the choice away again, as the end of a long press does not; and it does so late.
    await waitFor(async () => {
      await page.evaluate(choose, WORD)
      return await isFloating(page)
    })
    const bar = await check(page)
    await tap(world.session, page, bar.left + 45, (bar.top + bar.bottom) / 2)
    await waitFor(async () => (await kept(WORD)) !== undefined)
    await page.close()
  })

  it.runIf(kindOfRun() === 'chromium')('by a long press, as the browser itself makes it', async () => {
    const page = await openForTouch(QUOTED.updated)
    const cdp = await page.createCDPSession()
    await cdp.send('Emulation.setEmitTouchEventsForMouse', { enabled: true, configuration: 'mobile' })
    // The menu of a browser without a window would wait for ever.
    await page.evaluate(() => addEventListener('contextmenu', (event) => event.preventDefault()))
    const [box] = await boxesOf(page, WORD)
    const at = {
      x: (box?.left ?? 0) + 20,
      y: ((box?.top ?? 0) + (box?.bottom ?? 0)) / 2,
      button: 'left',
      clickCount: 1,
    } as const
    // The browser does not tell when it is done with a long press.
    void cdp.send('Input.dispatchMouseEvent', { type: 'mousePressed', buttons: 1, ...at }).catch(() => {})
    await waitFor(async () => (await chosen(page)) === WORD)
    expect(await isFloating(page)).toBe(false)
    void cdp.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at }).catch(() => {})
    await check(page)
    await page.close()
  })
})

describe('words that are none of an article', () => {
  it('in a field or in a frame: nothing comes, and what was there goes', async () => {
    const page = await open(QUOTED.mixed)
    const { start, end } = await endsOf(page, 'to open pilot training')
    await drawSlowly(page, start, end)
    await floating(page)
    await page.click('#field', { count: 3 })
    await page.keyboard.type('Other words')
    await page.keyboard.down('Shift')
    await page.keyboard.press('Home')
    await page.keyboard.up('Shift')
    await waitForCard(page, false)
    const frame = page.frames().find((one) => one.url() === QUOTED.framed)
    const words = await frame?.$('p')
    const box = await words?.boundingBox()
    if (!box) throw new Error('No frame')
    await page.mouse.click(box.x + 20, box.y + box.height / 2, { count: 3 })
    await expect.poll(() => frame?.evaluate(() => String(getSelection()))).toContain('Words of a frame')
    await pause(500)
    expect(await isFloating(page)).toBe(false)
    await page.close()
  })
})
