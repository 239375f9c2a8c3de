/** The companion panel beside a page: what it shows, how keys walk it, how it lights and scrolls the page, what is done in it. */
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { faultsInBoth } from './accessibility.ts'
import { PATIENCE, waitFor } from './browsers.ts'
import { closeAll, heard, key, litIn, noteIn, openMarked, openPanel, rest, titleIn } from './panel.ts'
import { present, press, text, type, waitForSaved } from './popup.ts'
import { URLS } from './site.ts'
import { chooseInMenu, pressShortcut } from './shortcuts.ts'
import { openSidebar, sidebarAfter } from './windows.ts'
import { rows, serialised, useWorld } from './world.ts'

const world = useWorld()

const open = (url: string) => openMarked(world.session, url)
const scrolled = (page: Page) => page.evaluate(() => scrollY)
/** Waits until a panel is so wide, and nothing in it is wider. */
async function fits(panel: Page, width: number): Promise<void> {
  await expect
    .poll(
      () =>
        panel.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement
          return [innerWidth, scrollWidth - clientWidth]
        }),
      PATIENCE,
    )
    .toEqual([width, 0])
}
/** The addresses of all tabs. */
const tabs = () =>
  world.session.inQuiet((quiet) =>
    quiet.evaluate(async () => {
      const own: typeof import('webextension-polyfill') =
        Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
      return (await own.tabs.query({})).map((tab) => tab.url ?? '')
    }),
  )
/** Whose entry of the list has the focus. */
const focusedName = (panel: Page) => panel.evaluate(() => document.activeElement?.getAttribute('data-named') ?? null)
/** The entries of the list, as a screen reader hears them. */
const named = (panel: Page) =>
  panel.$$eval('.mention-b .unseen', (said) => said.map((words) => words.textContent ?? ''))

describe('the companion panel', () => {
  it('opens from the button in the popup, in the browser’s own place for it', async () => {
    const page = await open(URLS.report)
    const panel = await openSidebar(world.session, page)
    await expect.poll(() => panel.text(), PATIENCE).toContain('Wanjiru Odhiambo')
    const said = await panel.text()
    expect(said).toContain('Pakistan, Kenya to open pilot training to each other’s cadets')
    expect(said).toContain('4 officials, 3 countries')
    await panel.close()
    await page.close()
  })

  it('opens by its shortcut and from the context menu', async () => {
    const page = await open(URLS.report)
    const { session } = world
    const acts = [
      () => pressShortcut(session, page, 'open-panel', 'L'),
      () => chooseInMenu(session, page, 'open-panel'),
    ]
    // Chromium takes an act for the reader's own only where its own window was pressed, which no driver does: there the key is set.
    const pressed = session.kind === 'firefox' ? acts : []
    for (const act of pressed) {
      const panel = await sidebarAfter(session, act)
      await expect.poll(() => panel.text(), PATIENCE).toContain('Wanjiru Odhiambo')
      await panel.close()
    }
    const keys = await session.inQuiet((quiet) =>
      quiet.evaluate(async () => {
        const own: typeof import('webextension-polyfill') =
          Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
        return (await own.commands.getAll()).map(({ name, shortcut }) => `${name} ${shortcut}`)
      }),
    )
    expect(keys).toContain('open-panel Alt+Shift+L')
    await page.close()
  })

  it('shows publisher, day and headline, the records, and everybody who is named', async () => {
    const page = await open(URLS.report)
    const panel = await openPanel(world.session, page)
    await present(panel, '.record')
    expect(await text(panel, '.art .label')).toBe('The Demo Courier · Wed 18 Nov 2026')
    expect(await text(panel, '.record:not(.shut) .record-h h3')).toBe('Bilateral talks')
    expect(await named(panel)).toEqual([
      'Tariq Mehmood Bangash, official of Pakistan, 2 places',
      'Wanjiru Odhiambo, official of Kenya, 2 places',
      'Sohail Akhtar Janjua, official of Pakistan, 1 place',
      'Faris Al-Nuaimat, official of Jordan, 2 places',
      'Pakistan, country, 3 places',
      'Kenya, country, 4 places',
      'Jordan, country, 1 place',
    ])
    // The ruler is for the eye: a screen reader has the list.
    expect(await panel.$eval('.ruler', (ruler) => ruler.getAttribute('aria-hidden'))).toBe('true')
    expect(await faultsInBoth(panel)).toEqual([])
    await closeAll(panel, page)
  })

  it('is walked by keys, and walks the page: arrows, Enter, and left and right through the places of one', async () => {
    const page = await open(URLS.report)
    await page.setViewport({ width: 900, height: 260 })
    const before = await serialised(page)
    const panel = await openPanel(world.session, page)
    await present(panel, '.mention-b')
    // One of them is in Tab order.
    expect(await panel.$$eval('.mention-b[tabindex="0"]', (rows) => rows.length)).toBe(1)
    await panel.focus('.mention-b[tabindex="0"]')
    expect(await heard(panel)).toBe('Tariq Mehmood Bangash, official of Pakistan, 2 places')
    await key(world.session, panel, 'ArrowDown')
    await expect.poll(() => heard(panel), PATIENCE).toBe('Wanjiru Odhiambo, official of Kenya, 1 of 2')
    expect(await scrolled(page)).toBe(0)
    await key(world.session, panel, 'Enter')
    await expect.poll(() => litIn(page), PATIENCE).toEqual(['Cabinet Secretary for Defence Wanjiru Odhiambo'])
    const first = await scrolled(page)
    expect(first).toBeGreaterThan(0)
    await key(world.session, panel, 'ArrowRight')
    await expect.poll(() => heard(panel), PATIENCE).toBe('Wanjiru Odhiambo, official of Kenya, 2 of 2')
    await expect.poll(() => litIn(page), PATIENCE).toEqual(['The Kenyan minister'])
    expect(await scrolled(page)).toBeGreaterThan(first)
    await expect.poll(() => text(panel, '.mentions [role=status]'), PATIENCE).toMatch(/^2 of 2: The Kenyan minister/)
    // And why it is held for that.
    expect(await text(panel, '.mention.on .mention-why')).toMatch(/^Why \S.*\. (Certain|Likely|Not certain)\.$/)
    // There is no third.
    await key(world.session, panel, 'ArrowRight')
    await key(world.session, panel, 'ArrowLeft')
    await expect.poll(() => heard(panel), PATIENCE).toBe('Wanjiru Odhiambo, official of Kenya, 1 of 2')
    await key(world.session, panel, 'End')
    await expect.poll(() => heard(panel), PATIENCE).toBe('Jordan, country, 1 of 1')
    await key(world.session, panel, 'Enter')
    await expect.poll(() => litIn(page), PATIENCE).toEqual(['Jordan'])
    expect(await panel.$$eval('.mention-b[tabindex="0"]', (rows) => rows.length)).toBe(1)
    expect(await faultsInBoth(panel)).toEqual([])
    // The page's own document is as it was.
    expect(await serialised(page)).toBe(before)
    await closeAll(panel)
    // What was lit goes out with the panel.
    await expect.poll(() => litIn(page), PATIENCE).toEqual([])
    await page.close()
  })

  it('lights the words of a value in the page while it is pointed at, and goes there when it is pressed', async () => {
    const page = await open(URLS.report)
    await page.setViewport({ width: 900, height: 260 })
    const panel = await openPanel(world.session, page)
    await rest(world.session, panel, '.facts .ev')
    await expect.poll(() => litIn(page), PATIENCE).toEqual(['Wednesday'])
    expect(await scrolled(page)).toBe(0)
    await rest(world.session, panel, '.facts .ev', false)
    await expect.poll(() => litIn(page), PATIENCE).toEqual([])
    await press(panel, '.facts .ev')
    await expect.poll(() => scrolled(page), PATIENCE).toBeGreaterThan(0)
    expect(await litIn(page)).toEqual(['Wednesday'])
    await closeAll(panel, page)
  })

  it('draws the part of the article that is in the window, and follows the scrolling', async () => {
    const page = await open(URLS.report)
    await page.setViewport({ width: 900, height: 260 })
    const panel = await openPanel(world.session, page)
    const frame = () =>
      panel.$eval('.ruler-view', (frame) => [Number(frame.getAttribute('x')), Number(frame.getAttribute('width'))])
    await present(panel, '.ruler-view')
    await page.evaluate(() => scrollTo(0, 400))
    await expect.poll(async () => ((await frame())[1] ?? 0) > 50, PATIENCE).toBe(true)
    const [from = 0, wide = 0] = await frame()
    await page.evaluate(() => scrollTo(0, 520))
    await expect.poll(async () => ((await frame())[0] ?? 0) > from, PATIENCE).toBe(true)
    expect(wide).toBeLessThan(1000)
    await page.evaluate(() => scrollTo(0, 0))
    await expect.poll(async () => (await frame())[0], PATIENCE).toBe(0)
    await closeAll(panel, page)
  })

  it('is all there in 240 pixels, with its forms', async () => {
    const page = await open(URLS.report)
    const panel = await openPanel(world.session, page)
    await press(panel, '.mention-b')
    await panel.setViewport({ width: 240, height: 700 })
    await fits(panel, 240)
    expect(await faultsInBoth(panel)).toEqual([])
    for (const toggle of await panel.$$('.record.shut .record-h'))
      await toggle.evaluate((one) => one instanceof HTMLElement && one.click())
    await press(panel, '[name=edit-record]')
    await present(panel, '.record-form')
    await fits(panel, 240)
    await press(panel, '.mention.on [name=correct]')
    await present(panel, 'form.correct')
    await fits(panel, 240)
    await press(panel, 'form.correct [name=back]')
    // As wide as 360 with letters of twice the size.
    await panel.setViewport({ width: 180, height: 400 })
    await fits(panel, 180)
    await closeAll(panel, page)
  })

  it('speaks Urdu as soon as that is chosen, mirrored, with keys that go the other way', async () => {
    const page = await open(URLS.report)
    const panel = await openPanel(world.session, page)
    await press(panel, '[data-named="person p2"]')
    const options = await world.session.openOwn('options.html', { background: true })
    await press(options, '#language input[value=ur]')
    await waitFor(() => panel.evaluate(() => document.documentElement.dir === 'rtl'))
    await panel.focus('[data-named="person p2"]')
    await expect.poll(() => heard(panel), PATIENCE).toContain('Wanjiru Odhiambo')
    expect(await heard(panel)).toMatch(/\p{Script=Arabic}/u)
    const first = await heard(panel)
    await key(world.session, panel, 'ArrowLeft')
    await expect.poll(() => litIn(page), PATIENCE).toEqual(['The Kenyan minister'])
    await key(world.session, panel, 'ArrowRight')
    await expect.poll(() => heard(panel), PATIENCE).toBe(first)
    await panel.setViewport({ width: 240, height: 700 })
    await fits(panel, 240)
    expect(await faultsInBoth(panel)).toEqual([])
    await press(options, '#language input[value=en]')
    await waitFor(() => panel.evaluate(() => document.documentElement.dir === 'ltr'))
    await closeAll(panel, options, page)
  })
})

describe('what a reader does in the panel', () => {
  it('puts a name right: in the list, on the page, in the record; and back again', async () => {
    const page = await open(URLS.report)
    const panel = await openPanel(world.session, page)
    await present(panel, '[data-named="person p4"]')
    await press(panel, '[data-named="person p4"]')
    await press(panel, 'button[name=correct]')
    await present(panel, 'form.correct')
    expect(await text(panel, '.correct-words')).toContain('Faris Al-Nuaimat')
    // The record gives way to the form.
    expect(await panel.$eval('.report-b', (report) => report.checkVisibility())).toBe(false)
    expect(await faultsInBoth(panel)).toEqual([])
    await type(panel, 'form.correct input[name=name]', 'Faris Hamdan Al-Nuaimat')
    await press(panel, 'form.correct button[name=correct]')
    await present(panel, 'button[name=undo-correct]')
    await press(panel, 'button[name=close-correct]')
    await expect.poll(() => named(panel), PATIENCE).toContain('Faris Hamdan Al-Nuaimat, official of Jordan, 1 of 2')
    await expect.poll(() => focusedName(panel), PATIENCE).toBe('person p4')
    await expect.poll(() => text(panel, '.records'), PATIENCE).toContain('Faris Hamdan Al-Nuaimat')
    // It is of this article, and kept.
    const [kept] = await rows(world.session, 'corrections')
    expect(kept?.['scope']).toBe('article')
    await press(panel, 'button[name=correct]')
    await type(panel, 'form.correct input[name=name]', 'Faris Al-Nuaimat')
    await press(panel, 'form.correct button[name=correct]')
    await press(panel, 'button[name=close-correct]')
    await expect.poll(() => named(panel), PATIENCE).toContain('Faris Al-Nuaimat, official of Jordan, 1 of 2')
    await closeAll(panel, page)
  })

  it('checks a record where it stands, and takes it back', async () => {
    const page = await open(URLS.report)
    const panel = await openPanel(world.session, page)
    await present(panel, '.record [name=checked]')
    expect(await text(panel, '.record .status')).toBe('Machine')
    await press(panel, '.record [name=checked]')
    await expect.poll(() => text(panel, '.record .status'), PATIENCE).toBe('Checked')
    await press(panel, '.record [name=checked]')
    await expect.poll(() => text(panel, '.record .status'), PATIENCE).toBe('Machine')
    await press(panel, '.record [name=edit-record]')
    await present(panel, '.record-form')
    expect(await faultsInBoth(panel)).toEqual([])
    await type(panel, '.record-form input[name=place]', 'Rawalpindi')
    await press(panel, '.record-form button[type=submit]')
    await expect.poll(() => text(panel, '.facts'), PATIENCE).toContain('Rawalpindi')
    await press(panel, '.strip-act')
    await expect.poll(() => text(panel, '.facts'), PATIENCE).toContain('Islamabad, Pakistan')
    await closeAll(panel, page)
  })

  it('sees what the library knows of the people and the countries, and opens it', async () => {
    const first = await open(URLS.trilateral)
    const panel = await openPanel(world.session, first)
    await press(panel, 'button[name=save]')
    await waitForSaved(panel)
    const page = await open(URLS.report)
    await expect.poll(() => titleIn(panel), PATIENCE).toMatch(/^Pakistan, Kenya/)
    await expect.poll(() => text(panel, '#known'), PATIENCE).toMatch(/Tariq Mehmood Bangash\s+in 1 record/)
    expect(await text(panel, '#known')).toMatch(/Wanjiru Odhiambo\s+first time seen/)
    expect(await text(panel, '#known')).toMatch(/Pakistan and Kenya|Kenya and Pakistan/)
    expect(await faultsInBoth(panel)).toEqual([])
    await press(panel, '.known-open')
    await expect.poll(tabs, PATIENCE).toContainEqual(expect.stringContaining('library.html#open=clipping'))
    await closeAll(panel, page, first)
  })

  it('edits in two places, and loses neither', async () => {
    const page = await open(URLS.report)
    const panel = await openPanel(world.session, page)
    await type(panel, 'textarea[name=note]', 'from the panel')
    await press(panel, 'button[name=save]')
    await waitForSaved(panel)
    const popup = await world.session.openPopup(page)
    await expect.poll(() => noteIn(popup).catch(() => null), PATIENCE).toBe('from the panel')
    await type(popup, 'textarea[name=note]', 'from the popup')
    await press(popup, 'button[name=save]')
    await waitForSaved(popup)
    await popup.close()
    // Nothing was being written in the panel: it shows what was written elsewhere.
    await expect.poll(() => noteIn(panel), PATIENCE).toBe('from the popup')
    // What is typed here and not saved is there in the popup, and goes on there.
    await type(panel, 'textarea[name=note]', 'from the popup, and the panel')
    const again = await world.session.openPopup(page)
    await expect.poll(() => noteIn(again).catch(() => null), PATIENCE).toBe('from the popup, and the panel')
    await type(again, 'textarea[name=note]', 'from the popup, and the panel, twice')
    await press(again, 'button[name=save]')
    await waitForSaved(again)
    await again.close()
    await expect.poll(() => noteIn(panel), PATIENCE).toBe('from the popup, and the panel, twice')
    await waitForSaved(panel)
    const notes = (await rows(world.session, 'clippings')).map((row) => row['note'])
    expect(notes).toContain('from the popup, and the panel, twice')
    await closeAll(panel, page)
  })
})

describe('beside a page that is no report', () => {
  it('says so, and reads it when asked', async () => {
    const page = await world.session.open(URLS.football)
    const panel = await openPanel(world.session, page)
    await expect.poll(() => text(panel, 'h2'), PATIENCE).toBe('This page has not been read')
    expect(await faultsInBoth(panel)).toEqual([])
    await press(panel, 'button[name=annotate]')
    await expect.poll(() => text(panel, 'h2'), PATIENCE).toBe('No defence meeting on this page')
    await closeAll(panel, page)
  })

  it('says what to do about a page that it has not been let into', async () => {
    const first = await open(URLS.report)
    const panel = await openPanel(world.session, first)
    await present(panel, '.record')
    const page = await world.session.open(URLS.elsewhere)
    await expect.poll(() => text(panel, 'h2'), PATIENCE).toBe('Not let into this page')
    expect(await faultsInBoth(panel)).toEqual([])
    await closeAll(panel, page, first)
  })
})
