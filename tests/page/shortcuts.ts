/** Shortcuts of the extension, which belong to the browser: no driver's keyboard reaches them. */
import type { Page } from 'puppeteer-core'
import { type Session, waitFor } from './browsers.ts'
import { inFirefox } from './in-firefox.ts'

/**
 * Presses a shortcut over a page. Chromium's background is told as the browser tells it; in Firefox the very key is pressed.
 * @param name of the command. @param letter of its key in Firefox.
 */
export async function pressShortcut(session: Session, page: Page, name: string, letter: string): Promise<void> {
  const url = page.url()
  await page.bringToFront()
  if (session.kind === 'firefox') {
    await inFirefox(
      session,
      `const [win, tab] = tabOf(given)
       win.focus()
       win.gBrowser.selectedTab = tab
       const key = [...win.document.querySelectorAll('keyset[id^="ext-keyset-id"] key')].find((one) => one.getAttribute('key')?.toUpperCase() === '${letter}')
       if (!key) throw new Error('No key ${letter}')
       key.doCommand()`,
      url,
    )
    return
  }
  await inWorker(session, 'commands', name, url)
}

/** Has Chromium's background hear of a shortcut or of an entry of the menu, in the tab that shows an address. */
async function inWorker(session: Session, from: 'commands' | 'contextMenus', name: string, url: string): Promise<void> {
  // It may be asleep; a message of a page wakes it.
  await session.inQuiet((quiet) =>
    quiet.evaluate(async () => {
      const own: typeof import('webextension-polyfill') = Reflect.get(globalThis, 'chrome')
      await own.runtime.sendMessage({ type: 'draft.of', request: { key: 'nothing' } })
    }),
  )
  await waitFor(async () => {
    const worker = session.browser.targets().find((one) => one.type() === 'service_worker')
    return (
      (await (
        await worker?.worker()
      )?.evaluate(
        async (kind, command, address) => {
          const own: typeof import('webextension-polyfill') = Reflect.get(globalThis, 'chrome')
          const tab = (await own.tabs.query({})).find((one) => one.url === address)
          const event = kind === 'commands' ? own.commands.onCommand : own.contextMenus.onClicked
          const { dispatch } = event as unknown as { dispatch: (...given: unknown[]) => void }
          dispatch.call(event, kind === 'commands' ? command : { menuItemId: command }, tab)
          return true
        },
        from,
        name,
        url,
      )) === true
    )
  })
}

/**
 * Chooses an entry of the context menu over a page. No driver opens it, so the background is told as the browser tells it: an entry
 * that wants to be let into the page by that very act cannot be tried so.
 */
export async function chooseInMenu(session: Session, page: Page, entry: string): Promise<void> {
  const url = page.url()
  if (session.kind === 'firefox') {
    await inFirefox(
      session,
      `const [win, tab] = tabOf(given)
       win.gBrowser.selectedTab = tab
       const { extension } = WebExtensionPolicy.getByID('attache@attache.example')
       extension.emit('webext-menu-menuitem-click', { menuItemId: '${entry}', modifiers: [], editable: false }, tab)`,
      url,
    )
    return
  }
  await inWorker(session, 'contextMenus', entry, url)
}

/** What the toolbar button of a page's tab says: the text of its badge, and its title. */
export async function buttonOf(session: Session, url: string): Promise<{ badge: string; title: string }> {
  return await session.inQuiet((page) =>
    page.evaluate(async (address) => {
      const own: typeof import('webextension-polyfill') =
        Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
      const tab = (await own.tabs.query({})).find((one) => one.url === address)
      if (tab?.id === undefined) throw new Error('No such tab')
      const [badge, title] = await Promise.all([
        own.action.getBadgeText({ tabId: tab.id }),
        own.action.getTitle({ tabId: tab.id }),
      ])
      return { badge, title }
    }, url),
  )
}
