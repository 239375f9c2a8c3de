/** The companion panel follows: tabs, navigations, stories on one page; it never shows one page's record for another, and loses no note. */
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { FIRST, KINDS, kindsSite, SECOND } from '../fixtures/kinds.ts'
import { marks, PATIENCE, waitFor, words } from './browsers.ts'
import { closeAll, litIn, noteIn, openMarked, openPanel, show, titleIn } from './panel.ts'
import { present, press, text, type, waitForSaved } from './popup.ts'
import { waitForState } from './reading.ts'
import { pages, URLS } from './site.ts'
import { rows, useWorld } from './world.ts'

const world = useWorld({ site: new Map([...kindsSite, ...pages]) })

const open = (url: string) => openMarked(world.session, url)

/** Longer, in ms, than it takes to look at two other pages. */
const HELD_MS = 12_000

/** Keeps a page from answering anything: in Chromium until it is let go, in Firefox, which stops no script, for a time. */
async function hold(page: Page): Promise<{ over(): boolean; letGo(): Promise<void> }> {
  let over = false
  if (world.session.kind === 'firefox') {
    const busy = page
      .evaluate((time) => {
        const end = performance.now() + time
        while (performance.now() < end);
      }, HELD_MS)
      .then(() => void (over = true))
    return { over: () => over, letGo: () => busy }
  }
  const cdp = await page.createCDPSession()
  await cdp.send('Debugger.enable')
  const stopped = new Promise((done) => cdp.once('Debugger.paused', done))
  await cdp.send('Debugger.pause')
  const script = page.evaluate(() => Reflect.set(window, 'held', true)).then(() => void (over = true))
  await stopped
  return {
    over: () => over,
    async letGo() {
      await cdp.send('Debugger.resume')
      await script
      await cdp.detach()
    },
  }
}

describe('a panel that follows', () => {
  it('shows the page of the tab that is shown, through all navigations', async () => {
    const report = await open(URLS.report)
    const single = await world.session.open(URLS.single)
    await show(world.session, report)
    const panel = await openPanel(world.session, report)
    await expect.poll(() => titleIn(panel), PATIENCE).toMatch(/^Pakistan, Kenya/)
    await show(world.session, single)
    await expect.poll(() => text(panel, 'h2'), PATIENCE).not.toMatch(/^Pakistan, Kenya/)
    expect(await panel.$('.record')).toBeNull()
    // A page that changes its article without loading.
    await single.click('#trilateral')
    await expect.poll(() => titleIn(panel), PATIENCE).toMatch(/^Baku, Ankara/)
    await single.click('#football')
    await expect.poll(() => panel.$('.record'), PATIENCE).toBeNull()
    await single.click('#report')
    await expect.poll(() => titleIn(panel), PATIENCE).toMatch(/^Pakistan, Kenya/)
    await single.goto(URLS.football)
    await expect.poll(() => text(panel, 'h2'), PATIENCE).toBe('This page has not been read')
    await single.goto(URLS.trilateral)
    await expect.poll(() => titleIn(panel), PATIENCE).toMatch(/^Baku, Ankara/)
    await single.close()
    await show(world.session, report)
    await expect.poll(() => titleIn(panel), PATIENCE).toMatch(/^Pakistan, Kenya/)
    await closeAll(panel, report)
  })

  it('never shows the record of one tab for another, however late an answer comes', async () => {
    // Papers of their own, so that they are not one process.
    const slow = await open(URLS.strict)
    const quick = await open(URLS.trilateral)
    await show(world.session, quick)
    const panel = await openPanel(world.session, quick)
    await expect.poll(() => titleIn(panel), PATIENCE).toMatch(/^Baku, Ankara/)
    // Whatever is asked of that page is answered when its script has come to its end.
    const held = await hold(slow)
    await show(world.session, slow)
    await expect
      .poll(() => panel.evaluate(() => document.querySelector('.panel')?.getAttribute('data-page')), PATIENCE)
      .toBe('looking')
    expect(await text(panel, 'main')).toContain('Looking at this page')
    await show(world.session, quick)
    await expect.poll(() => titleIn(panel), PATIENCE).toMatch(/^Baku, Ankara/)
    expect(held.over()).toBe(false)
    await held.letGo()
    // The page answers in the order in which it was asked: the late answer has come before this one.
    await waitForState(world.session, URLS.strict, 'report')
    expect(await titleIn(panel)).toMatch(/^Baku, Ankara/)
    await closeAll(panel, slow, quick)
  })

  it('shows the story in view where one stands below the other', async () => {
    const page = await open(KINDS.next)
    await page.setViewport({ width: 900, height: 600 })
    const panel = await openPanel(world.session, page)
    await expect.poll(() => titleIn(panel), PATIENCE).toBe(FIRST.title)
    await type(panel, 'textarea[name=note]', 'on the first')
    await page.bringToFront()
    await page.evaluate(() => scrollBy(0, 50))
    await waitFor(async () =>
      words(await marks(page))
        .join()
        .includes('Kemal Aksoy'),
    )
    await page.evaluate(() =>
      document.querySelector('[data-url]')?.scrollIntoView({ block: 'start', behavior: 'instant' }),
    )
    await expect.poll(() => titleIn(panel), PATIENCE).toBe(SECOND.title)
    await expect.poll(() => noteIn(panel).catch(() => null), PATIENCE).toBe('')
    // What is pressed leads to the story that is shown.
    await press(panel, '.mention-b')
    await expect.poll(async () => (await litIn(page)).length, PATIENCE).toBe(1)
    await page.evaluate(() => scrollTo(0, 0))
    await expect.poll(() => titleIn(panel), PATIENCE).toBe(FIRST.title)
    await expect.poll(() => noteIn(panel).catch(() => null), PATIENCE).toBe('on the first')
    await closeAll(panel, page)
  })

  it('stays with its own window', async () => {
    const page = await open(URLS.report)
    const panel = await openPanel(world.session, page)
    await expect.poll(() => titleIn(panel), PATIENCE).toMatch(/^Pakistan, Kenya/)
    const other = await world.session.inQuiet((quiet) =>
      quiet.evaluate(async (url) => {
        const own: typeof import('webextension-polyfill') =
          Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
        return (await own.windows.create({ url, focused: false })).id ?? -1
      }, URLS.trilateral),
    )
    await waitForState(world.session, URLS.trilateral, 'report')
    expect(await titleIn(panel)).toMatch(/^Pakistan, Kenya/)
    await world.session.inQuiet((quiet) =>
      quiet.evaluate(async (id) => {
        const own: typeof import('webextension-polyfill') =
          Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
        await own.windows.remove(id)
      }, other),
    )
    await closeAll(panel, page)
  })

  it('keeps a note that is half written: over a switch of tabs, a navigation, and its own end', async () => {
    const report = await open(URLS.report)
    const other = await open(URLS.trilateral)
    await show(world.session, report)
    const panel = await openPanel(world.session, report)
    await type(panel, 'textarea[name=note]', 'ask the press wi')
    await show(world.session, other)
    await expect.poll(() => titleIn(panel), PATIENCE).toMatch(/^Baku, Ankara/)
    await present(panel, 'textarea[name=note]')
    expect(await noteIn(panel)).toBe('')
    await type(panel, 'textarea[name=note]', 'another one')
    await show(world.session, report)
    await expect.poll(() => titleIn(panel), PATIENCE).toMatch(/^Pakistan, Kenya/)
    await expect.poll(() => noteIn(panel).catch(() => null), PATIENCE).toBe('ask the press wi')
    await report.goto(URLS.football)
    await expect.poll(() => panel.$('.record'), PATIENCE).toBeNull()
    await report.goto(URLS.report)
    await expect.poll(() => noteIn(panel).catch(() => null), PATIENCE).toBe('ask the press wi')
    await type(panel, 'textarea[name=note]', 'ask the press wing')
    await panel.close()
    const again = await openPanel(world.session, report)
    await expect.poll(() => noteIn(again).catch(() => null), PATIENCE).toBe('ask the press wing')
    await press(again, 'button[name=save]')
    await waitForSaved(again)
    const kept = (await rows(world.session, 'clippings')).map((row) => row['note'])
    expect(kept).toEqual(['ask the press wing'])
    await closeAll(again, report, other)
  })
})
