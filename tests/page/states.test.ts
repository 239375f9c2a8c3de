/** What the real popup says of each kind of page, in plain words. */
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { faultsInBoth } from './accessibility.ts'
import { marks, PATIENCE, waitFor, waitForMarks, words } from './browsers.ts'
import { present, press, text, waitForSaved } from './popup.ts'
import { pages, sent, URLS } from './site.ts'
import { allowHost, askForEachHost, type ButtonPopup, pressButton } from './windows.ts'
import { rows, useWorld } from './world.ts'

/** The report in a paper that Attaché does not ship with. */
const OWN_PAPER = 'news.example.org/world/pakistan-kenya-to-open-pilot-training'
const world = useWorld({ site: new Map([...pages, [OWN_PAPER, { body: sent(URLS.report) }]]) })

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

/** The names of the buttons in the popup. */
const names = async (popup: ButtonPopup) =>
  (await popup.run((own) => [...own.querySelectorAll('button')].map(({ name }) => name).join(' '))).split(' ')
const click = (popup: ButtonPopup, name: string) =>
  popup.run((own, wanted) => {
    const button = own.querySelector<HTMLElement>(`button[name=${wanted}]`)
    if (!button) throw new Error(`No button ${wanted}`)
    button.click()
  }, name)
/** Puts words into a field as typing does. */
const typed = (popup: ButtonPopup, field: string, value: string) =>
  popup.run(
    (own, selector, text) => {
      const element = own.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector)
      if (!element) throw new Error(`No field ${selector}`)
      element.focus()
      element.value = text
      element.dispatchEvent(new (own.defaultView ?? window).Event('input', { bubbles: true }))
    },
    field,
    value,
  )
const valueOf = (popup: ButtonPopup, field: string) =>
  popup.run(
    (own, selector) => own.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector)?.value ?? null,
    field,
  )

describe('the popup', () => {
  it('explains itself in three lines on the first visit, until that is understood', async () => {
    const { page, popup } = await over(URLS.football)
    await expect.poll(() => text(popup, '.first'), PATIENCE).toContain('Nothing is sent')
    expect(await popup.$$eval('.first li', (lines) => lines.length)).toBe(3)
    expect(await faultsInBoth(popup)).toEqual([])
    await press(popup, 'button[name=first-seen]')
    await expect.poll(() => text(popup, '.first'), PATIENCE).toBe('')
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
    await expect.poll(async () => (await text(popup, '.reasons')).length, PATIENCE).toBeGreaterThan(20)
    expect(await faultsInBoth(popup)).toEqual([])
    await closeAll(popup, page)
  })

  it('says that a site is not of its own, and offers to add it', async () => {
    const page = await world.session.open(URLS.elsewhere)
    const popup = await pressButton(world.session, page)
    await expect.poll(() => popup.text(), PATIENCE).toContain('Attaché does not read on news.example.org by itself')
    await expect.poll(() => names(popup), PATIENCE).toEqual(expect.arrayContaining(['annotate', 'add-site']))
    await popup.close()
    if (world.session.kind === 'chromium') {
      const again = await world.session.openPopup(page)
      await present(again, 'button[name=add-site]')
      expect(await faultsInBoth(again)).toEqual([])
      await again.close()
    }
    await page.close()
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

describe('what was typed', () => {
  it('is there again after the popup was closed in the middle of a word: the note, and a tag that was only begun', async () => {
    const page = await world.session.open(URLS.trilateral)
    await waitForMarks(page)
    const popup = await pressButton(world.session, page)
    await waitFor(async () => (await valueOf(popup, 'textarea[name=note]')) !== null)
    await typed(popup, 'textarea[name=note]', 'ask who chai')
    await typed(popup, 'input[name=tag]', 'exerci')
    // No pause: a click beside it takes it away at once.
    await popup.close()
    const again = await pressButton(world.session, page)
    await expect.poll(() => valueOf(again, 'textarea[name=note]'), PATIENCE).toBe('ask who chai')
    await expect.poll(() => valueOf(again, 'input[name=tag]'), PATIENCE).toBe('exerci')
    await expect.poll(() => again.text(), PATIENCE).toContain('Draft kept')
    // And saving takes the tag with it.
    await typed(again, 'input[name=tag]', 'exercises')
    await click(again, 'save')
    await expect.poll(() => again.text(), PATIENCE).toContain('Saved')
    await again.close()
    const kept = (await rows(world.session, 'clippings')).find((row) => row['note'] === 'ask who chai')
    expect(kept?.['tags']).toEqual(['exercises'])
    expect(await rows(world.session, 'drafts')).toEqual([])
    await page.close()
  })
})

// Last in this file: in Chromium it takes the papers that Attaché ships with away.
describe('a site that is added in the popup', () => {
  it('is not read before the reader has said yes, then at once and from then on, also after a restart', async () => {
    const asks = world.session.kind === 'chromium'
    if (asks) await askForEachHost(world.session, 'news.example.org')
    const page = await world.session.open(`http://${OWN_PAPER}`)
    const popup = await pressButton(world.session, page)
    await expect.poll(() => names(popup), PATIENCE).toContain('add-site')
    await click(popup, 'add-site')
    if (asks) {
      // Over its question Chromium closes the popup. Until that is answered, nothing is read.
      const open = () =>
        popup.text().then(
          () => true,
          () => false,
        )
      await expect.poll(open, PATIENCE).toBe(false)
      expect(words(await marks(page))).toEqual([])
      await allowHost(world.session, 'news.example.org')
    }
    // Firefox is told to say yes by itself (tests/page/browsers.ts).
    await waitForMarks(page)
    if (!asks) {
      // Chromium closes the popup over its question.
      await expect.poll(() => popup.text(), PATIENCE).toContain('Wanjiru Odhiambo')
      await popup.close()
    }
    await page.reload()
    await waitForMarks(page)
    const after = await pressButton(world.session, page)
    await expect.poll(() => after.text(), PATIENCE).toContain('Read on news.example.org')
    await after.close()
    await world.session.restart()
    const again = await world.session.open(`http://${OWN_PAPER}`)
    await waitForMarks(again)
    await again.close()
  })
})
