/** What a reader does with the companion panel. */
import type { KeyInput, Page } from 'puppeteer-core'
import { marks, openedBy, type Session, waitFor, waitForMarks } from './browsers.ts'
import { present, text } from './popup.ts'
import { pressButton } from './windows.ts'

/**
 * Opens the panel beside a page: in Chromium the real one, by the button in the popup; in Firefox the panel's page in a tab behind
 * that page, which a driver can reach (`panel.test.ts` opens the real sidebar too).
 */
export async function openPanel(session: Session, page: Page): Promise<Page> {
  await page.bringToFront()
  if (session.kind === 'firefox') return await session.openOwn('sidepanel.html', { background: true })
  const popup = await pressButton(session, page)
  await waitFor(async () => await popup.run((own) => own.querySelector('button[name=panel]') !== null))
  const panel = await openedBy(session, '/sidepanel.html', () =>
    // The popup goes as soon as the panel is there.
    popup.run((own) => own.querySelector<HTMLElement>('button[name=panel]')?.click()).catch(() => {}),
  )
  await present(panel, '.panel')
  return panel
}

/** Presses a key where the focus is in the panel. */
export async function key(session: Session, panel: Page, name: KeyInput): Promise<void> {
  if (session.kind === 'chromium') return await panel.keyboard.press(name)
  // A tab behind the page gets no keys of the keyboard.
  await panel.evaluate((pressed) => {
    const { activeElement } = document
    const event = new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true })
    const goes = activeElement?.dispatchEvent(event)
    if (goes && pressed === 'Enter' && activeElement instanceof HTMLElement) activeElement.click()
  }, name)
}

/** What a screen reader hears of what has the focus. */
export async function heard(panel: Page): Promise<string> {
  return await panel.evaluate(() => {
    const { activeElement } = document
    const said = activeElement?.cloneNode(true)
    if (!(said instanceof HTMLElement)) return ''
    for (const hidden of said.querySelectorAll('[aria-hidden=true]')) hidden.remove()
    return said.getAttribute('aria-label') ?? said.textContent ?? ''
  })
}

/** Shows the tab of a page, as a click on it does; also of one that is busy. */
export async function show(session: Session, page: Page): Promise<void> {
  await session.inQuiet((quiet) =>
    quiet.evaluate(async (address) => {
      const own: typeof import('webextension-polyfill') =
        Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
      const tab = (await own.tabs.query({})).find((one) => one.url === address)
      await own.tabs.update(tab?.id, { active: true })
    }, page.url()),
  )
}

/** Points at a value of a record, or away from it. */
export async function rest(session: Session, panel: Page, selector: string, on = true): Promise<void> {
  await present(panel, selector)
  if (session.kind === 'chromium') return on ? await panel.hover(selector) : await panel.mouse.move(1, 1)
  // A tab behind the page gets no pointer.
  const kind = on ? 'pointerenter' : 'pointerleave'
  await panel.$eval(selector, (value, name) => void value.dispatchEvent(new PointerEvent(name)), kind)
}

/** Opens an address and waits for the marks. */
export async function openMarked(session: Session, url: string): Promise<Page> {
  const page = await session.open(url)
  await waitForMarks(page)
  return page
}

/** Closes what is still open. */
export async function closeAll(...pages: Page[]): Promise<void> {
  for (const page of pages) if (!page.isClosed()) await page.close()
}

/** The headline that a panel shows. */
export const titleIn = (panel: Page): Promise<string> => text(panel, '.art h2')

/** What stands in the note of a panel. */
export const noteIn = (panel: Page): Promise<string> => panel.$eval('textarea[name=note]', (field) => field.value)

/** The words of a page that are lit. */
export async function litIn(page: Page): Promise<string[]> {
  return Object.entries(await marks(page)).flatMap(([name, found]) => (name.includes('-lit') ? found : []))
}
