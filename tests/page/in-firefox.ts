/** Firefox's own window, which lets itself be scripted: what no page's driver can reach there is done in it. */
import type { Browser, Page } from 'puppeteer-core'

/** The connection by which the driver speaks to Firefox (WebDriver BiDi), for commands that it does not offer itself. */
export interface Bidi {
  send(method: string, params: object): Promise<{ result: never }>
}

/** The connection of a browser. */
export function bidiOf({ browser }: { browser: Browser }): Bidi {
  return Reflect.get(browser, 'connection')
}

/**
 * Taps a place in a page. Told in two commands to put the finger down and to lift it, a Firefox that is busy between them takes the tap
 * for a long press, which is no click.
 */
export async function tapInFirefox(page: Page, x: number, y: number): Promise<void> {
  await bidiOf({ browser: page.browser() }).send('input.performActions', {
    context: contextOf(page),
    actions: [
      {
        type: 'pointer',
        id: 'finger',
        parameters: { pointerType: 'touch' },
        actions: [
          { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ],
  })
}

/** Runs a script in the browser's own window; `given` is what it gets, and it gives text back. */
export async function inFirefox({ browser }: { browser: Browser }, script: string, given = ''): Promise<string> {
  const connection = bidiOf({ browser })
  const tree: { contexts: { context: string }[] } = (
    await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
  ).result
  const expression = `(async (given) => {
    const windows = () => [...Services.wm.getEnumerator('navigator:browser')]
    const tabOf = (url) => {
      for (const win of windows()) for (const tab of win.gBrowser.tabs) if (tab.linkedBrowser.currentURI.spec === url) return [win, tab]
      throw new Error('No tab shows ' + url)
    }
    ${script}
  })(${JSON.stringify(given)})`
  const answer: { exceptionDetails?: { text: string }; result?: { value?: string } } = (
    await connection.send('script.evaluate', {
      expression,
      target: { context: tree.contexts[0]?.context },
      awaitPromise: true,
    })
  ).result
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text)
  return answer.result?.value ?? ''
}

/** The driver's own account of what Firefox does. */
interface Account {
  emit(event: string, what: { context: string }): void
}

/** By what Firefox and its driver name the tab of a page. */
export const contextOf = (page: Page): string => Reflect.get(page.mainFrame(), '_id')

/**
 * The pages of all tabs that Firefox has. It tells its driver nothing of a tab that shows a page of an extension (its bug 1755014):
 * not that one has come, if that page's process had it from the beginning, and not that one has gone. So Firefox is asked for its tabs,
 * and the driver is told what it did not hear.
 */
export async function pagesOf({ browser }: { browser: Browser }): Promise<Page[]> {
  const tree: { contexts: { context: string; url: string }[] } = (
    await bidiOf({ browser }).send('browsingContext.getTree', { maxDepth: 0 })
  ).result
  const driver: { browser: { session: Account } } = Reflect.get(browser.defaultBrowserContext(), 'userContext')
  const account = driver.browser.session
  const known = new Set((await browser.pages()).map(contextOf))
  for (const one of tree.contexts) {
    // Of Firefox's own pages, an empty tab's or a private window's first, the driver hears by itself, if only now.
    if (!known.delete(one.context) && !one.url.startsWith('about:')) account.emit('browsingContext.contextCreated', one)
  }
  for (const context of known) account.emit('browsingContext.contextDestroyed', { context })
  return await browser.pages()
}

/**
 * What keeps a window of Firefox from showing a popup under the button when that is pressed, in words; empty when nothing does. Firefox
 * says nothing itself: in a window that is not the active one, or with its button of extensions still pressed in, a press is lost.
 * @param url of a tab in that window; any window when empty.
 */
export async function inTheWay(session: { browser: Browser }, url: string): Promise<string> {
  return await inFirefox(
    session,
    `const [win] = given === '' ? windows() : tabOf(given)
     const open = [...win.document.querySelectorAll('panel')].filter(({ state }) => state !== 'closed')
     const left = win.document.querySelectorAll('browser.webextension-popup-browser')
     return [
       Services.focus.activeWindow === win ? '' : 'another window is the active one',
       win.gUnifiedExtensions.isPanelOpen() ? 'the button of extensions is pressed in' : '',
       ...open.map(({ id, state }) => 'a panel is ' + state + ': ' + id),
       ...[...left].map(({ currentURI }) => 'a popup of before is left: ' + currentURI?.spec),
     ].filter(Boolean).join(', ')`,
    url,
  )
}
