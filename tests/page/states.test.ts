/** What the real popup says of each kind of page, in plain words. */
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { faultsInBoth } from './accessibility.ts'
import { waitForMarks } from './browsers.ts'
import { present, press, text, waitForSaved } from './popup.ts'
import { URLS } from './site.ts'
import { useWorld } from './world.ts'

const world = useWorld()
const PATIENCE = { timeout: 10_000, interval: 100 }

async function over(url: string): Promise<{ page: Page; popup: Page }> {
  const page = await world.session.open(url)
  const popup = await world.session.openPopup(page)
  return { page, popup }
}
const closeAll = async (...pages: Page[]) => {
  for (const page of pages) if (!page.isClosed()) await page.close()
}

/** The addresses of all tabs, as the extension is told them. */
async function openTabs(): Promise<string[]> {
  const quiet = await world.session.openQuiet()
  const urls = await quiet.evaluate(async () => {
    const own: typeof import('webextension-polyfill') =
      Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    return (await own.tabs.query({})).map((tab) => tab.url ?? '')
  })
  await quiet.close()
  return urls
}

describe('the popup', () => {
  it('explains itself in three lines on the first visit, until that is understood', async () => {
    const { page, popup } = await over(URLS.football)
    await expect.poll(() => text(popup, '.first'), PATIENCE).toContain('Nothing is sent')
    expect(await popup.$$eval('.first li', (lines) => lines.length)).toBe(3)
    expect(await faultsInBoth(popup)).toEqual([])
    await press(popup, 'button[name=first-seen]')
    expect(await text(popup, '.first')).toBe('')
    await popup.close()
    const again = await world.session.openPopup(page)
    await expect.poll(() => text(again, 'h2'), PATIENCE).toBe('This page has not been read')
    expect(await text(again, '.first')).toBe('')
    await closeAll(again, page)
  })

  it('switches a site off where it stands, and on again', async () => {
    const page = await world.session.open(URLS.report)
    await waitForMarks(page)
    const popup = await world.session.openPopup(page)
    await present(popup, 'textarea[name=note]')
    await press(popup, 'button[name=site-switch]')
    await expect.poll(() => text(popup, 'h2'), PATIENCE).toMatch(/^Off on arynews\.tv$/)
    expect(await faultsInBoth(popup)).toEqual([])
    await press(popup, 'button[name=switch-on]')
    await present(popup, 'textarea[name=note]')
    await closeAll(popup, page)
  })

  it('gives the reasons of a page that is no report', async () => {
    const { page, popup } = await over(URLS.football)
    await press(popup, 'button[name=annotate]')
    await expect.poll(() => text(popup, 'h2'), PATIENCE).toBe('No defence meeting on this page')
    await press(popup, '.reasons summary')
    expect((await text(popup, '.reasons')).length).toBeGreaterThan(20)
    expect(await faultsInBoth(popup)).toEqual([])
    await closeAll(popup, page)
  })

  it('says that a site is not of its own, and offers to add it', async () => {
    const page = await world.session.open(URLS.elsewhere)
    const popup = await world.session.openPopup(page)
    if (world.session.kind === 'chromium') {
      await expect.poll(() => text(popup, 'h2'), PATIENCE).toBe('Attaché does not read on news.example.org by itself')
      await present(popup, 'button[name=add-site]')
      await present(popup, 'button[name=annotate]')
    } else {
      // Firefox tells the address of a page only to a popup that was opened by its button, which no driver can press.
      await expect.poll(() => text(popup, 'h2'), PATIENCE).toBe('Not a page that Attaché can read')
    }
    expect(await faultsInBoth(popup)).toEqual([])
    await closeAll(popup, page)
  })

  it('says that the browser’s own pages cannot be read', async () => {
    const page = await world.session.openOwn('options.html')
    const popup = await world.session.openPopup(page)
    await expect.poll(() => text(popup, 'h2'), PATIENCE).toBe('Not a page that Attaché can read')
    expect(await popup.$('button[name=annotate]')).toBeNull()
    expect(await faultsInBoth(popup)).toEqual([])
    await closeAll(popup, page)
  })

  it('opens the library at the clipping that was just saved', async () => {
    const page = await world.session.open(URLS.report)
    await waitForMarks(page)
    const popup = await world.session.openPopup(page)
    await press(popup, 'button[name=save]')
    await waitForSaved(popup)
    await present(popup, 'button[name=open-library]')
    // The popup goes as soon as it has opened the library.
    await press(popup, 'button[name=open-library]').catch(() => {})
    await expect.poll(openTabs, PATIENCE).toContainEqual(expect.stringContaining('library.html#open=clipping'))
    await page.close()
  })
})
