/** The extension is updated or taken out while a page of a paper is open in it. */
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { marks, PATIENCE, waitForMarks, words } from './browsers.ts'
import { overPage, wordsOverPage } from './closed.ts'
import { pressOver } from './correcting.ts'
import { pause, pointAt, waitForCard, waitForState } from './reading.ts'
import { kindOfRun, rows, serialised, useWorld } from './world.ts'
import { present, type } from './popup.ts'
import { URLS } from './site.ts'

const world = useWorld()
const NAME = 'Cabinet Secretary for Defence Wanjiru Odhiambo'

/** What a page complains of from now on, in its own scripts and in ours. */
async function complaints(page: Page): Promise<string[]> {
  const heard: string[] = []
  page.on('pageerror', (error) => heard.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text())
  })
  if (world.session.kind === 'chromium') {
    const cdp = await page.createCDPSession()
    cdp.on('Runtime.exceptionThrown', ({ exceptionDetails }) => heard.push(exceptionDetails.text))
    await cdp.send('Runtime.enable')
  }
  return heard
}
const floating = (page: Page) => page.evaluate(() => document.querySelectorAll('html > [popover]').length)

describe('an update while a page is open', () => {
  it('has the page read by the new one: each mark once, one card, and nothing else in the page', async () => {
    const page = await world.session.open(URLS.report)
    const before = words(await waitForMarks(page))
    const heard = await complaints(page)
    const plain = await serialised(page)
    await world.session.reinstall()
    // Nobody answers but the new one.
    await waitForState(world.session, URLS.report, 'report')
    await expect.poll(async () => words(await marks(page)).sort(), PATIENCE).toEqual(before.toSorted())
    await page.bringToFront()
    await pointAt(page, 'Wanjiru Odhiambo')
    await waitForCard(page)
    expect(await wordsOverPage(world.session, page, 'Wanjiru Odhiambo')).toContain('Kenya')
    // The one before has had the time to show a card of its own.
    await pause(600)
    expect(await floating(page)).toBe(1)
    await page.keyboard.press('Escape')
    await waitForCard(page, false)
    // It looks after its marks once a second, and must not take away those of the other.
    await pause(2200)
    expect(words(await marks(page))).toContain(NAME)
    expect(words(await marks(page)).length).toBe(before.length)
    expect(await serialised(page)).toBe(plain)
    expect(heard).toEqual([])
    await page.close()
  })

  it('keeps what was being written in its own pages, which the browser closes', async () => {
    const page = await world.session.open(URLS.report)
    await waitForMarks(page)
    const panel = await world.session.openOwn('sidepanel.html', { background: true })
    await present(panel, 'textarea[name=note]')
    await type(panel, 'textarea[name=note]', 'half a thought')
    await expect
      .poll(async () => (await rows(world.session, 'drafts')).map((row) => row['note']), PATIENCE)
      .toContain('half a thought')
    await world.session.reinstall()
    await waitForState(world.session, URLS.report, 'report')
    await page.bringToFront()
    const again = await world.session.openOwn('sidepanel.html', { background: true })
    await present(again, 'textarea[name=note]')
    await expect.poll(() => again.$eval('textarea[name=note]', (field) => field.value), PATIENCE).toBe('half a thought')
    await again.close()
    await page.close()
  })
})

describe('an extension that is taken out while a page is open', () => {
  // Before the next one, after which there is none.
  it.runIf(kindOfRun() === 'chromium')('says so in the card that is open, when its Correct is pressed', async () => {
    const page = await world.session.open(URLS.report)
    await waitForMarks(page)
    await pointAt(page, 'Wanjiru Odhiambo')
    await waitForCard(page)
    for (const id of (await world.session.browser.extensions()).keys())
      await world.session.browser.uninstallExtension(id)
    await pressOver(world.session, page, '[name=correct]')
    expect(await wordsOverPage(world.session, page, 'Reload the page.')).toContain('was updated or removed')
    await page.keyboard.press('Escape')
    await waitForCard(page, false)
    await page.close()
    await world.session.reinstall()
  })

  // Firefox ends its scripts with it, so that nobody is left to say anything.
  it.runIf(kindOfRun() === 'chromium')('says so in place of a card, without an error', async () => {
    const page = await world.session.open(URLS.report)
    await waitForMarks(page)
    const heard = await complaints(page)
    for (const id of (await world.session.browser.extensions()).keys())
      await world.session.browser.uninstallExtension(id)
    await page.bringToFront()
    await pointAt(page, 'Wanjiru Odhiambo')
    await waitForCard(page)
    const said = await overPage(world.session, page, (root) => root.textContent ?? '')
    expect(said).toBe('Attaché was updated or removed while this page was open. Reload the page.')
    await page.keyboard.press('Escape')
    await waitForCard(page, false)
    expect(heard).toEqual([])
    await page.close()
  })
})
