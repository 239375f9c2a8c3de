/**
 * What a person does outside of any page, which a page's driver cannot: presses the toolbar button in Firefox, opens a private
 * window, allows the extension there, says yes to a permission. Firefox lets its own windows be scripted for that.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { patternOf } from '../../utils/sites/reading.ts'
import { type Kind, openedBy, type Options, type Session, startBrowser, waitFor } from './browsers.ts'
import { inFirefox, inTheWay } from './in-firefox.ts'
import { FIREFOX_ADDON } from './launch.ts'

/** How often a popup that does not answer is asked. */
const TRIES = 8

type Plain = string | number | boolean | null

/** The popup under the button, as the browser shows it. */
export interface ButtonPopup {
  /** Runs a function in the popup's page, as an act of the reader. It sees nothing but what it is given. */
  run<A extends Plain[], T extends Plain | void>(act: (page: Document, ...given: A) => T, ...given: A): Promise<T>
  /** The words that it shows. */
  text(): Promise<string>
  /** Closes it as a click beside it does. */
  close(): Promise<void>
}

/** Presses the toolbar button over a page. @param url what the address bar says, where the driver is not told of it. */
export async function pressButton(session: Session, page: Page, url = page.url()): Promise<ButtonPopup> {
  const popup = session.kind === 'chromium' ? await chromiumPopup(session, page) : await firefoxPopup(session, url)
  await waitFor(async () => await popup.run((own) => own.querySelector('main') !== null))
  return popup
}

async function chromiumPopup(session: Session, page: Page): Promise<ButtonPopup> {
  return inPage(await session.openPopup(page))
}

function inPage(own: Page): ButtonPopup {
  return {
    run: async (act, ...given) =>
      (await own.evaluate(`(${String(act)})(document, ...${JSON.stringify(given)})`)) as never,
    text: () => own.evaluate(() => document.body.innerText),
    close: () => own.close(),
  }
}

async function firefoxPopup(session: Session, url: string): Promise<ButtonPopup> {
  await inFirefox(
    session,
    `const [win, tab] = tabOf(given)
     win.focus()
     win.gBrowser.selectedTab = tab`,
    url,
  )
  await press(session, url)
  const found = `windows().map((win) => win.document.querySelector('browser.webextension-popup-browser')).find(Boolean)`
  const frame: Frame = { found, page: 'popup.html', close: `frame?.closest('panel')?.hidePopup()` }
  try {
    await waitFor(async () => {
      if (await isShown(session, frame)) return true
      if (await closeEmpty(session)) await press(session, url)
      return false
    })
  } catch (error) {
    const there = await inTheWay(session, url)
    throw new Error(`No popup came under the button; there is: ${there || 'nothing'}`, { cause: error })
  }
  return inFrame(session, frame)
}

/** Presses the button in Firefox, once nothing is in the way of its popup: what is on its way out would have the press lost. */
async function press(session: Session, url: string): Promise<void> {
  await waitFor(async () => {
    const hindrance = await inTheWay(session, url)
    if (hindrance === '') return true
    await closeEmpty(session)
    throw new Error(`the button would be pressed in vain: ${hindrance}`)
  })
  await inFirefox(
    session,
    `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
     const [win] = tabOf(given)
     const { extension } = WebExtensionPolicy.getByID('${FIREFOX_ADDON}')
     await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(win)`,
    url,
  )
}

/**
 * On a busy machine Firefox may open its panel with no popup in it. A person sees that, clicks beside it and presses again; left open, it
 * would take every press from then on. @returns whether there was one.
 */
async function closeEmpty(session: Session): Promise<boolean> {
  const closed = await inFirefox(
    session,
    `const { PanelMultiView } = ChromeUtils.importESModule('moz-src:///browser/components/customizableui/PanelMultiView.sys.mjs')
     const empty = windows().map(({ document }) => {
       const panel = document.getElementById('customizationui-widget-panel')
       return document.querySelector('browser.webextension-popup-browser') === null && panel?.state === 'open' ? panel : null
     }).filter(Boolean)
     for (const panel of empty) PanelMultiView.hidePopup(panel)
     return String(empty.length)`,
  )
  return closed !== '0'
}

/** A page of the extension in a part of Firefox's own window: what finds its frame there, its file, and what closes it. */
interface Frame {
  found: string
  page: string
  close: string
}

/** Whether the page of a frame is there. */
async function isShown(session: Session, { found, page }: Frame): Promise<boolean> {
  return (await inFirefox(session, `const frame = ${found}; return frame?.currentURI?.spec ?? ''`)).endsWith(page)
}

function inFrame(session: Session, { found, close }: Frame): ButtonPopup {
  const FRAME = `const frame = ${found}`
  const popup: ButtonPopup = {
    async run(act, ...given) {
      // What runs there is trusted by the browser and may act for the reader. A popup that is asked again does not act again.
      const script = `(globalThis.attacheAnswers ??= {})['${crypto.randomUUID()}'] ??= (() => {
        const hand = content.windowUtils.setHandlingUserInput(true)
        try { return { value: (${String(act)})(content.document, ...${JSON.stringify(given)}) } }
        catch (error) { return { error: String(error) } }
        finally { hand.destruct() }
      })()`
      for (let tries = 1; ; tries++) {
        const answer = await inFirefox(
          session,
          `${FRAME}
           if (!frame) return JSON.stringify({ error: 'The popup is closed' })
           const name = 'attache-test-' + Math.random()
           const [win] = windows()
           return await new Promise((done) => {
             win.setTimeout(() => done(JSON.stringify({ silent: true })), 2000)
             frame.messageManager.addMessageListener(name, ({ data }) => done(JSON.stringify(data)))
             const code = 'sendAsyncMessage(' + JSON.stringify(name) + ', ' + given + ')'
             frame.messageManager.loadFrameScript('data:,' + encodeURIComponent(code), false)
           })`,
          script,
        )
        const { value, error, silent = false }: { value?: never; error?: string; silent?: boolean } = JSON.parse(answer)
        // A popup that is just being made forgets what it was asked, and one on a busy machine takes its time.
        if (silent && tries < TRIES) continue
        if (silent || error !== undefined) throw new Error(error ?? 'No answer')
        return value as never
      }
    },
    text: () => popup.run((own) => own.body.innerText),
    async close() {
      await inFirefox(session, `${FRAME}; ${close}`)
      await waitFor(async () => (await inFirefox(session, `${FRAME}; return frame ? 'open' : 'shut'`)) === 'shut')
    },
  }
  return popup
}

/** Presses the button in the popup that opens the companion panel, and gives the panel as the browser shows it. */
export async function openSidebar(session: Session, page: Page): Promise<ButtonPopup> {
  const popup = await pressButton(session, page)
  await waitFor(async () => await popup.run((own) => own.querySelector('button[name=panel]') !== null))
  return await sidebarAfter(session, async () => {
    // The popup goes as soon as the panel is there.
    await popup.run((own) => own.querySelector<HTMLElement>('button[name=panel]')?.click()).catch(() => {})
  })
}

/** The companion panel as the browser shows it, after an act that opens it. */
export async function sidebarAfter(session: Session, act: () => Promise<void>): Promise<ButtonPopup> {
  if (session.kind === 'chromium') return inPage(await openedBy(session, '/sidepanel.html', act))
  await act()
  const found = `windows().map((win) => win.document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser')).find(Boolean)`
  const frame: Frame = {
    found,
    page: 'sidepanel.html',
    close: `windows().map((win) => win.SidebarController.hide())`,
  }
  await waitFor(() => isShown(session, frame))
  return inFrame(session, frame)
}

/** Starts a browser that is itself set to a language. Firefox has it only after a pack of that language, which is told here to be there. */
export async function startIn(language: string, kind: Kind, options: Options): Promise<Session> {
  const session = await startBrowser(kind, { ...options, language })
  if (kind === 'firefox') {
    await inFirefox(
      session,
      `Services.locale.availableLocales = [given, 'en-US']
       Services.locale.requestedLocales = [given]`,
      language,
    )
    await session.reinstall()
  }
  return session
}

/** Lets the extension into private windows, as its switch in the browser's settings does. */
export async function allowPrivate(session: Session): Promise<void> {
  if (session.kind === 'chromium') {
    await session.browser.installExtension(await folderOf(session), { enabledInIncognito: true })
    return
  }
  await inFirefox(
    session,
    `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
     const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
     await ExtensionPermissions.add('${FIREFOX_ADDON}', { permissions: ['internal:privateBrowsingAllowed'], origins: [] })
     await (await AddonManager.getAddonByID('${FIREFOX_ADDON}')).reload()`,
  )
}

/** Opens an address in a private window of its own. */
export async function openPrivate(session: Session, url: string): Promise<Page> {
  if (session.kind === 'firefox') {
    await inFirefox(session, `OpenBrowserWindow({ private: true })`)
    let page: Page | undefined
    await waitFor(async () => {
      page = (await session.pages()).find((one) => one.url() === 'about:privatebrowsing')
      return page !== undefined
    })
    if (!page) throw new Error('No private window')
    await page.goto(url, { waitUntil: 'load' })
    return page
  }
  return await openedBy(session, url, () =>
    session.inQuiet((quiet) =>
      quiet.evaluate(async (address) => {
        const own: typeof import('webextension-polyfill') = Reflect.get(globalThis, 'chrome')
        await own.windows.create({ incognito: true, url: address })
      }, url),
    ),
  )
}

/**
 * Has Chromium let the extension in only where the reader says so, one site at a time, and has it name one more host for that:
 * the question that it asks for a host stands in a window of its own which no driver can answer, but its settings can.
 */
export async function askForEachHost(session: Session, host: string): Promise<void> {
  await inSettings(
    session,
    `await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
     await chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_SPECIFIC_SITES' })`,
  )
  const file = join(await folderOf(session), 'manifest.json')
  const manifest: { host_permissions: string[] } = JSON.parse(readFileSync(file, 'utf8'))
  manifest.host_permissions.push(patternOf(host))
  writeFileSync(file, JSON.stringify(manifest))
  await session.reinstall()
}

/** Says yes for a host in Chromium's settings, as the yes under its question does. */
export async function allowHost(session: Session, host: string): Promise<void> {
  await inSettings(session, `await chrome.developerPrivate.addHostPermission(id, '${patternOf(host)}')`)
}

/** Runs a script in Chromium's page of extensions; `id` is this one's. */
async function inSettings(session: Session, script: string): Promise<void> {
  const [own] = [...(await session.browser.extensions()).keys()]
  const page = await session.browser.newPage()
  await page.goto('chrome://extensions/')
  await page.evaluate(`(async (id) => { ${script} })('${own}')`)
  await page.close()
}

/** The folder of the extension that this session runs. */
async function folderOf(session: Session): Promise<string> {
  const [own] = [...(await session.browser.extensions()).values()]
  if (!own) throw new Error('The extension is not there')
  return own.path
}
