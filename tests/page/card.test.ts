/** The card over a page: how it opens and closes, where it stands, what it does to the page, what it says. */
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { marks, PATIENCE, waitFor, waitForMarks } from './browsers.ts'
import { floating } from './quoting.ts'
import { boxesOf, cardBox, pause, pointAt, tap, tellReader, waitForCard } from './reading.ts'
import { URLS } from './site.ts'
import { kindOfRun, serialised, useWorld } from './world.ts'

const world = useWorld()
const NAME = 'Wanjiru Odhiambo'
/** Longer than the card takes to open, or to close. */
const LONG = 700

async function open(url: string = URLS.report): Promise<Page> {
  const page = await world.session.open(url)
  await page.setViewport({ width: 900, height: 700 })
  await waitForMarks(page)
  return page
}

describe('with the pointer', () => {
  it('opens over a mark, not over its word, and leaves the page as it was', async () => {
    const page = await open()
    const before = await serialised(page)
    await pointAt(page, NAME)
    const card = await floating(page)
    for (const line of await boxesOf(page, NAME))
      expect(card.top >= line.bottom - 1 || card.bottom <= line.top + 1).toBe(true)
    await expect.poll(async () => Object.keys(await marks(page)), PATIENCE).toContain('attache-open-official-paper')
    // The page sees an element without content.
    expect(await page.evaluate(() => document.querySelector('html > [popover]')?.shadowRoot ?? null)).toBeNull()
    expect(await page.evaluate(() => document.querySelector('html > [popover]')?.textContent)).toBe('')
    await page.mouse.move(5, 5)
    await waitForCard(page, false)
    expect(await serialised(page)).toBe(before)
    await expect.poll(async () => Object.keys(await marks(page)).join(), PATIENCE).not.toContain('open')
    await page.close()
  })

  it('opens over a word on which the pointer rests, though the page is painted anew all the time', async () => {
    const page = await open()
    // As often as a paper that moves its banner changes its class.
    await page.evaluate(() => setInterval(() => document.body.classList.toggle('moved'), 20))
    await pointAt(page, NAME)
    const card = await floating(page)
    expect(card.bottom).toBeGreaterThan(card.top)
    await page.close()
  })

  it('stays while the pointer is in the card, and while nothing moves', async () => {
    const page = await open()
    await pointAt(page, NAME)
    await waitForCard(page)
    await pause(LONG)
    const card = await floating(page)
    await page.mouse.move(card.left + 40, card.top + 20, { steps: 4 })
    await pause(LONG)
    expect(await cardBox(page)).not.toBeNull()
    await page.close()
  })

  it('closes by Esc and does not come back until the pointer has left the word', async () => {
    const page = await open()
    const { x, y } = await pointAt(page, NAME)
    await waitForCard(page)
    await page.keyboard.press('Escape')
    await waitForCard(page, false)
    await page.mouse.move(x + 3, y)
    await pause(LONG)
    expect(await cardBox(page)).toBeNull()
    await page.mouse.move(5, 5)
    await pause(100)
    await pointAt(page, NAME)
    await waitForCard(page)
    await page.close()
  })

  it('does not open beside a mark, nor for events that a script of the page makes up', async () => {
    const page = await open()
    await pointAt(page, 'discussed defence cooperation')
    await pause(LONG)
    expect(await cardBox(page)).toBeNull()
    const [box] = await boxesOf(page, NAME)
    await page.evaluate((at) => {
      const where = { clientX: at?.left ?? 0, clientY: (at?.top ?? 0) + 5, bubbles: true, pointerType: 'touch' }
      document.elementFromPoint(where.clientX, where.clientY)?.dispatchEvent(new PointerEvent('click', where))
      document.dispatchEvent(new PointerEvent('pointermove', { ...where, pointerType: 'mouse' }))
    }, box)
    await pause(LONG)
    expect(await cardBox(page)).toBeNull()
    await page.close()
  })

  it('stands inside a narrow window, above a word at its foot', async () => {
    const page = await open()
    await page.setViewport({ width: 360, height: 560 })
    await page.evaluate(() => {
      const last = [...document.querySelectorAll('p')].find((one) => one.textContent?.includes('Faris Al-Nuaimat'))
      last?.scrollIntoView({ block: 'end', behavior: 'instant' })
    })
    await pause(200)
    await pointAt(page, 'Chief of Army Staff')
    const card = await floating(page)
    const lines = await boxesOf(page, 'Chief of Army Staff')
    expect(card.left).toBeGreaterThanOrEqual(0)
    expect(card.right).toBeLessThan(360)
    expect(card.bottom).toBeLessThan(560)
    for (const line of lines) expect(card.top >= line.bottom - 1 || card.bottom <= line.top + 1).toBe(true)
    await page.close()
  })
})

describe('with a finger', () => {
  it('opens by a tap on a mark and closes by a tap beside it', async () => {
    const page = await open()
    const [box] = await boxesOf(page, NAME)
    await tap(world.session, page, (box?.left ?? 0) + 20, (box?.top ?? 0) + 6)
    await waitForCard(page)
    await pause(LONG)
    expect(await cardBox(page)).not.toBeNull()
    await tap(world.session, page, 20, 20)
    await waitForCard(page, false)
    await page.close()
  })
})

describe('with the keyboard', () => {
  const walk = (by: 1 | -1) => tellReader(world.session, URLS.report, 'page.walk', { by })
  const hasFocus = (page: Page) =>
    page.evaluate(() => document.activeElement === document.querySelector('html > [popover]'))

  it('walks over the marks with the focus in the card, and gives it back after Esc', async () => {
    const page = await open()
    const before = await serialised(page)
    await page.focus('a[href="/"]')
    await page.mouse.move(2, 690)
    await walk(1)
    await waitForCard(page)
    await waitFor(() => hasFocus(page))
    const opened = async () => Object.entries(await marks(page)).find(([name]) => name.includes('open'))?.[1]
    await expect.poll(opened, PATIENCE).toBeDefined()
    const first = await opened()
    await walk(1)
    await expect.poll(async () => (await opened()) ?? first, PATIENCE).not.toEqual(first)
    await walk(-1)
    await expect.poll(opened, PATIENCE).toEqual(first)
    await page.bringToFront()
    await page.keyboard.press('Escape')
    await waitForCard(page, false)
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('href')), PATIENCE).toBe('/')
    expect(await serialised(page)).toBe(before)
    await page.close()
  })
})

// Only Chromium's protocol tells what assistive technology gets of a closed shadow tree.
describe.runIf(kindOfRun() === 'chromium')('what it says', () => {
  it('is a dialog named by the official, with country, side, office, reasons and how sure, as text', async () => {
    const page = await open()
    await pointAt(page, NAME)
    await waitForCard(page)
    const session = await page.createCDPSession()
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    const said = nodes.filter(({ ignored }) => !ignored)
    const dialog = said.find(({ role }) => role?.value === 'dialog')
    expect(dialog?.name?.value).toBe(NAME)
    const text = said.map(({ name }) => String(name?.value ?? '')).join(' | ')
    for (const words of [
      'Kenya',
      'KE',
      'visiting side',
      'Cabinet Secretary for Defence',
      'The office stands before the name',
      'Certain.',
    ])
      expect(text).toContain(words)
    await page.close()
  })
})
