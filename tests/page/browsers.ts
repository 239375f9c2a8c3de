/**
 * Drives a real Chromium or Firefox with the built extension in it: start, stop, start again with the same profile, hand it on as a new
 * one, stop the background, read the marks of a page back, open the popup. Used by the page tests, the bench and the demo.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { contextOf, inFirefox, inTheWay, pagesOf } from './in-firefox.ts'
import { FIREFOX_ADDON, FIREFOX_HOSTS, type Kind, launch, type Options, outputOf } from './launch.ts'

export { type Kind, type Options, outputOf }

/** One browser with its profile. */
export interface Session {
  readonly kind: Kind
  readonly browser: Browser
  /** The pages of all tabs, as the browser itself has them. */
  pages(): Promise<Page[]>
  /** Opens an address in a new tab and waits until it is loaded. */
  open(url: string): Promise<Page>
  /** Opens a page of the extension in a tab; `background` leaves the present tab the active one. */
  openOwn(path: string, options?: { background?: boolean }): Promise<Page>
  /** Opens a place of the extension where none of its own code runs, but where its storage and the browser can be asked. */
  openQuiet(): Promise<Page>
  /** Does something in such a place, one for the whole session: opening a tab takes a hundred times as long as asking in it. */
  inQuiet<T>(work: (page: Page) => Promise<T>): Promise<T>
  /** The real popup of the button over a page: Chromium's own, in Firefox the popup's page in a tab behind that page. */
  openPopup(page: Page): Promise<Page>
  /** Closes the browser and starts it again with the same profile. */
  restart(): Promise<void>
  /** Installs the extension over itself, as an update does. */
  reinstall(): Promise<void>
  /**
   * Makes the browser as good as a new one: all that was open is closed, the extension is taken out with all that it has kept, what
   * the sites have left is forgotten, and the extension is put in as for the first time, under an id that no storage knows.
   * @throws when something of before is still there.
   */
  renew(): Promise<void>
  /** Stops the extension's background while everything else stays. */
  stopBackground(): Promise<void>
  /** Is the background running now? */
  backgroundRuns(): Promise<boolean>
  /** The text on the toolbar button for the tab that shows an address. */
  badge(url: string): Promise<string>
  /** Ends the browser and removes its profile. */
  close(): Promise<void>
}

/** Starts a browser with a fresh profile. */
export async function startBrowser(kind: Kind, options: Options): Promise<Session> {
  const folder = mkdtempSync(join(tmpdir(), `attache-${kind}-`))
  const build = options.extension === null ? null : (options.extension ?? outputOf(kind))
  if (build !== null && !existsSync(join(build, 'manifest.json')))
    throw new Error(`No build in ${build}; run: npm run build`)
  const forget = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  let copies = 0
  // A copy, so that a build that runs meanwhile changes nothing under a running browser. Chromium makes the id of its folder's name.
  const copyOf = (from: string): string => {
    const copy = join(folder, `extension-${++copies}`)
    cpSync(from, copy, { recursive: true })
    return copy
  }
  let extension = build === null ? null : copyOf(build)
  const picture = extension === null ? '' : firstIcon(extension)
  /** The page of first steps comes up once in a new profile. A person is left to it; a test is not to find it on top. */
  const firstSteps = extension !== null && existsSync(join(extension, 'onboarding.html'))
  /** The host of the extension's pages: Firefox is told one, Chromium tells one. */
  let host: string = crypto.randomUUID()
  const start = () => launch(kind, join(folder, 'profile'), options, host)
  let browser: Browser = await start().catch((error: unknown) => {
    forget()
    throw error
  })
  /** Puts the extension in. A browser that refuses it is not left behind. */
  const putIn = async (): Promise<void> => {
    if (extension === null) return
    const id = await browser.installExtension(extension).catch(async (error: unknown) => {
      await browser.close()
      throw error
    })
    if (kind === 'chromium') host = id
  }
  await putIn().catch((error: unknown) => {
    forget()
    throw error
  })

  /** Opens a tab and waits until its page is there. */
  const openTab = async (url: string, background: boolean): Promise<Page> => {
    const page = await (kind === 'chromium'
      ? chromiumTab(browser, url, background)
      : firefoxTab(session, url, background))
    // Neither the empty page before it, nor the browser's own about one that cannot be loaded. Patterns may be poisoned there.
    const there = () =>
      !document.documentURI.startsWith('about:') &&
      !document.documentURI.startsWith('chrome-error:') &&
      document.readyState === 'complete'
    await waitFor(() => page.evaluate(there))
    return page
  }
  const openOwn: Session['openOwn'] = (path, { background = false } = {}) =>
    openTab(`${kind === 'chromium' ? 'chrome' : 'moz'}-extension://${host}/${path}`, background)

  let quiet: Promise<Page> | null = null
  const session: Session = {
    kind,
    get browser() {
      return browser
    },
    pages: () => (kind === 'chromium' ? browser.pages() : pagesOf(session)),
    open: (url) => openTab(url, false),
    openOwn,
    openQuiet: () => openOwn(picture, { background: true }),
    async inQuiet(work) {
      // A restart or an update of the extension takes it away.
      const own = () => location.protocol.endsWith('-extension:')
      const there = await quiet?.then((page) => page.evaluate(own)).catch(() => false)
      if (!there) quiet = session.openQuiet()
      const page = await quiet
      if (!page) throw new Error('No quiet page')
      return await work(page)
    },
    async openPopup(page) {
      await page.bringToFront()
      if (kind === 'firefox') return await openOwn('popup.html', { background: true })
      const own = [...(await browser.extensions()).values()].find((one) => one.id === host)
      if (!own) throw new Error('The extension is not there')
      const popup = await openedBy(session, '/popup.html', () => own.triggerAction(page))
      await waitFor(async () => await popup.evaluate(() => document.readyState === 'complete'))
      return popup
    },
    async restart() {
      await end(browser)
      browser = await start()
      await putIn()
    },
    async reinstall() {
      await putIn()
    },
    async renew() {
      if (build === null) throw new Error('A browser without the extension has nothing to be renewed')
      const before = host
      await closeAll(session)
      for (const id of await installed(session)) await browser.uninstallExtension(id)
      await forgetSites(session)
      if (extension !== null) rmSync(extension, { recursive: true, force: true })
      extension = copyOf(build)
      if (kind === 'firefox') await nameHost(session, (host = crypto.randomUUID()))
      await putIn()
      if (firstSteps) await waitForFirstSteps(session, true)
      const open = await openTabs(session)
      if (open.join() !== 'about:blank') throw new Error(`Still open after a renewal: ${open.join(', ')}`)
      if (kind === 'firefox') {
        // A panel and a window take a moment to go.
        let left = ''
        await waitFor(async () => (left = await inTheWay(session, '')) === '').catch(() => {
          throw new Error(`Still there after a renewal: ${left}`)
        })
      }
      if ((await installed(session)).length !== 1 || host === before)
        throw new Error('The extension of before is still there')
    },
    async stopBackground() {
      // One that is just being started, or is asked something, may not end when it is told to.
      await waitFor(async () => {
        if (!(await session.backgroundRuns())) return true
        if (kind === 'chromium') await (await chromiumWorker(browser, host)?.worker())?.close()
        else await endFirefoxBackground(session)
        return !(await session.backgroundRuns())
      })
    },
    async backgroundRuns() {
      if (kind === 'chromium') return chromiumWorker(browser, host) !== undefined
      const state = `return WebExtensionPolicy.getByID('${FIREFOX_ADDON}').extension.backgroundState`
      return (await inFirefox(session, state)) !== 'stopped'
    },
    async badge(url) {
      return await session.inQuiet((page) =>
        page.evaluate(async (address) => {
          const own: typeof import('webextension-polyfill') =
            Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
          const tab = (await own.tabs.query({})).find((one) => one.url === address)
          return tab?.id === undefined ? 'no such tab' : await own.action.getBadgeText({ tabId: tab.id })
        }, url),
      )
    },
    async close() {
      // A person may have closed the window already.
      if (browser.connected) await end(browser)
      forget()
    },
  }
  if (firstSteps) await waitForFirstSteps(session, !options.visible)
  return session
}

/** Ends a browser; one that does not come to its end by itself is ended from outside. */
async function end(browser: Browser): Promise<void> {
  const kill = setTimeout(() => browser.process()?.kill('SIGKILL'), PATIENCE.timeout)
  await browser.close()
  clearTimeout(kill)
}

/** The page, in Chromium, that comes up by an act, told by the end of its address: one that was there before is another. */
export async function openedBy({ browser }: Session, ending: string, act: () => Promise<void>): Promise<Page> {
  const before = new Set(browser.targets())
  const [target] = await Promise.all([
    browser.waitForTarget((one) => !before.has(one) && one.url().endsWith(ending), PATIENCE),
    act(),
  ])
  return await target.asPage()
}

/** Opens a tab that goes to its address from the start: by way of an empty page it would need a process more. */
async function chromiumTab(browser: Browser, url: string, background: boolean): Promise<Page> {
  const cdp = await browser.target().createCDPSession()
  const { targetId } = await cdp.send('Target.createTarget', { url, background })
  await cdp.detach()
  const target = await browser.waitForTarget((one) => Reflect.get(one, '_targetId') === targetId, PATIENCE)
  const page = await target.page()
  if (!page) throw new Error(`No page at ${url}`)
  return page
}

/** The same in Firefox. */
async function firefoxTab(session: Session, url: string, background: boolean): Promise<Page> {
  const before = new Set((await session.pages()).map(contextOf))
  await inFirefox(
    session,
    `const win = Services.wm.getMostRecentWindow('navigator:browser')
     const tab = win.gBrowser.addTrustedTab(given)
     if (${background}) return
     win.focus()
     win.gBrowser.selectedTab = tab`,
    url,
  )
  let page: Page | undefined
  await waitFor(async () => {
    page = (await session.pages()).find((one) => !before.has(contextOf(one)))
    return page !== undefined
  })
  if (!page) throw new Error(`No page at ${url}`)
  return page
}

/** Waits for the page of first steps. @param close whether to close it. */
async function waitForFirstSteps(session: Session, close: boolean): Promise<void> {
  const own = (url: string) => url.endsWith('/onboarding.html')
  await waitFor(async () => (await openTabs(session)).some(own))
  if (!close) return
  if (session.kind === 'chromium') {
    for (const page of await session.browser.pages()) if (own(page.url())) await page.close()
    return
  }
  await closeLast(session, '/onboarding.html')
}

/** Has Firefox close the last of the tabs whose address ends so. */
async function closeLast(session: Session, ending: string): Promise<void> {
  await inFirefox(
    session,
    `const tabs = windows().flatMap((win) => [...win.gBrowser.tabs])
     const tab = tabs.findLast((one) => one.linkedBrowser.currentURI.spec.endsWith(given))
     tab?.ownerDocument.defaultView.gBrowser.removeTab(tab)`,
    ending,
  )
}

const chromiumWorker = (browser: Browser, host: string) =>
  browser.targets().find((one) => one.type() === 'service_worker' && one.url().includes(host))

/** A picture of the build: its first icon. */
function firstIcon(folder: string): string {
  const manifest: { icons?: Record<string, string>; action?: { default_icon?: Record<string, string> } } = JSON.parse(
    readFileSync(join(folder, 'manifest.json'), 'utf8'),
  )
  const [icon] = Object.values(manifest.icons ?? manifest.action?.default_icon ?? {})
  if (!icon) throw new Error('The build names no icon')
  return icon
}

/** The ids of the extensions that were put in. */
async function installed(session: Session): Promise<string[]> {
  if (session.kind === 'chromium') return [...(await session.browser.extensions()).keys()]
  const there = await inFirefox(
    session,
    `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
     return (await AddonManager.getAddonByID('${FIREFOX_ADDON}')) ? 'there' : ''`,
  )
  return there ? [FIREFOX_ADDON] : []
}

/** Leaves one empty tab, in a window that is not private. */
async function closeAll(session: Session): Promise<void> {
  const { browser, kind } = session
  if (kind === 'firefox') {
    await inFirefox(
      session,
      `const { PrivateBrowsingUtils } = ChromeUtils.importESModule('resource://gre/modules/PrivateBrowsingUtils.sys.mjs')
       const [kept, ...others] = windows().sort((a, b) => PrivateBrowsingUtils.isWindowPrivate(a) - PrivateBrowsingUtils.isWindowPrivate(b))
       for (const win of others) await new Promise((done) => { win.addEventListener('unload', done, { once: true }); win.close() })
       const { PanelMultiView } = ChromeUtils.importESModule('moz-src:///browser/components/customizableui/PanelMultiView.sys.mjs')
       for (const panel of kept.document.querySelectorAll('panel')) if (panel.state !== 'closed') PanelMultiView.hidePopup(panel)
       // Pressed in with no panel under it, it would take no press any more.
       kept.gUnifiedExtensions.button.open = false
       kept.SidebarController.hide()
       kept.focus()
       const { gBrowser } = kept
       gBrowser.selectedTab = gBrowser.addTrustedTab('about:blank')
       for (const tab of [...gBrowser.tabs]) if (tab !== gBrowser.selectedTab) gBrowser.removeTab(tab, { skipPermitUnload: true })`,
    )
    return
  }
  const empty = await browser.newPage()
  for (const page of await browser.pages()) if (page !== empty) await page.close()
}

/** The addresses of all tabs. Firefox is asked itself: its driver loses sight of tabs that went to a page of the extension or of its own. */
export async function openTabs(session: Session): Promise<string[]> {
  if (session.kind === 'chromium') return (await session.browser.pages()).map((page) => page.url())
  const tabs = await inFirefox(
    session,
    `return JSON.stringify(windows().flatMap((win) => [...win.gBrowser.tabs].map((tab) => tab.linkedBrowser.currentURI.spec)))`,
  )
  return JSON.parse(tabs) as string[]
}

/** Takes away what pages of sites have kept: cookies, storage, copies of files. */
async function forgetSites(session: Session): Promise<void> {
  if (session.kind === 'firefox') {
    await inFirefox(
      session,
      'await new Promise((done) => Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, { onDataDeleted: done }))',
    )
    return
  }
  const [empty] = await session.browser.pages()
  const cdp = await empty?.createCDPSession()
  await cdp?.send('Storage.clearDataForOrigin', { origin: '*', storageTypes: 'all' })
  await cdp?.send('Network.clearBrowserCookies')
  await cdp?.send('Network.clearBrowserCache')
  await cdp?.detach()
}

/** Stops the background as Firefox does when it has been idle for half a minute. */
async function endFirefoxBackground(session: Session): Promise<void> {
  await inFirefox(session, `await WebExtensionPolicy.getByID('${FIREFOX_ADDON}').extension.terminateBackground()`)
}

/** Tells Firefox the host that the pages of the extension get when it is put in next. */
async function nameHost(session: Session, host: string): Promise<void> {
  await inFirefox(
    session,
    `Services.prefs.setStringPref('${FIREFOX_HOSTS}', given)`,
    JSON.stringify({ [FIREFOX_ADDON]: host }),
  )
}

/**
 * How long, in ms, a test waits for what is to come, and how often it looks: as long as a crowded machine may ever need, because what
 * comes costs no more than its own time.
 */
export const PATIENCE = { timeout: 45_000, interval: 50 }

/**
 * Asks again and again until the answer is true.
 * @throws when it is not within `timeout` milliseconds, with the last error if there was one.
 */
export async function waitFor(condition: () => Promise<boolean>, timeout = PATIENCE.timeout): Promise<void> {
  const end = Date.now() + timeout
  let last: unknown = null
  while (Date.now() < end) {
    try {
      if (await condition()) return
    } catch (error) {
      last = error
    }
    await new Promise((resolve) => setTimeout(resolve, PATIENCE.interval))
  }
  throw new Error(`Waited ${timeout} ms in vain${last instanceof Error ? `: ${last.message}` : ''}`)
}

/** The marked words of a page by the name of their highlight, read from the page's own registry, in order of painting. */
export async function marks(page: Page): Promise<Record<string, string[]>> {
  return await page.evaluate(() =>
    Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String)])),
  )
}

/** All marked words of a page, whatever they are marked as. */
export const words = (found: Record<string, string[]>): string[] => Object.values(found).flat()

/** Waits until a page holds marks and gives them. */
export async function waitForMarks(page: Page): Promise<Record<string, string[]>> {
  let found: Record<string, string[]> = {}
  // Asked once more, a page that clears its marks might have none again.
  await waitFor(async () => {
    found = await marks(page)
    return words(found).length > 0
  })
  return found
}
