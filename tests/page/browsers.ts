/**
 * Drives a real Chromium or Firefox with the built extension in it: start, stop, start again with the same profile, stop the
 * background, read the marks of a page back, open the popup. What differs between the two browsers stays in this file.
 * Used by the page tests, the bench and the demo.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { findBrowser } from '../../scripts/lib/browsers.mjs'

export type Kind = 'chromium' | 'firefox'

/** The id in the manifest, and the host that Firefox is told to give the extension's pages. */
const FIREFOX_ADDON = 'attache@attache.example'
const FIREFOX_HOST = '5d4c2c9e-7a44-4b0c-9d0e-0a7ac4e00001'

/** Firefox's event page is stopped after so long without work, in milliseconds; its own value is 30 s. */
const FIREFOX_IDLE_MS = 1000

export interface Options {
  /** The port of loopback on which every site is found, whatever its name. */
  port: number
  /** The port of a proxy on loopback that every request goes through. */
  proxy?: number
  /** The folder of a build; the production build when not given. Null starts without any extension. */
  extension?: string | null
  /** A window that a person can use. */
  visible?: boolean
  /** Where saved files go. */
  downloads?: string
  dark?: boolean
  /** The language that Chromium is set to, as a BCP 47 tag; English when not given. For Firefox see `startIn` in `windows.ts`. */
  language?: string
}

/** One browser with its profile. */
export interface Session {
  readonly kind: Kind
  readonly browser: Browser
  /** Opens an address in a new tab and waits for the load event. */
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
  const executablePath = findBrowser(kind)
  if (!executablePath) throw new Error(`No ${kind} on this machine; \`npm test\` says how to get one`)
  // A copy, so that a build that runs meanwhile changes nothing under a running browser.
  const extension = options.extension === null ? null : join(folder, 'extension')
  if (extension) {
    const build = options.extension ?? outputOf(kind)
    if (!existsSync(join(build, 'manifest.json'))) throw new Error(`No build in ${build}; run: npm run build`)
    cpSync(build, extension, { recursive: true })
  }
  const picture = extension ? firstIcon(extension) : ''
  const start = () =>
    kind === 'chromium'
      ? startChromium(executablePath, join(folder, 'profile'), extension, options)
      : startFirefox(executablePath, join(folder, 'profile'), extension, options)
  /** The page of first steps comes up once in a new profile. A person is left to it; a test is not to find it on top. */
  const firstSteps = extension !== null && existsSync(join(extension, 'onboarding.html'))
  const forget = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  let { browser, host } = await start().catch((error: unknown) => {
    forget()
    throw error
  })

  const openOwn: Session['openOwn'] = async (path, { background = false } = {}) => {
    const url = `${kind === 'chromium' ? 'chrome' : 'moz'}-extension://${host}/${path}`
    const page = await browser.newPage({ background })
    // In Firefox this navigation never resolves, so the page itself is asked.
    const navigation = page.goto(url).catch(() => null)
    if (kind === 'chromium') await navigation
    await waitFor(
      async () => await page.evaluate((own) => location.href === own && document.readyState === 'complete', url),
    )
    return page
  }

  if (firstSteps) await waitForFirstSteps(browser, !options.visible)
  let quiet: Promise<Page> | null = null
  const session: Session = {
    kind,
    get browser() {
      return browser
    },
    async open(url) {
      const page = await browser.newPage()
      await page.goto(url, { waitUntil: 'load' })
      return page
    },
    openOwn,
    openQuiet: () => openOwn(picture, { background: true }),
    async inQuiet(work) {
      // A restart or an update of the extension takes it away.
      const there = await (await quiet)?.evaluate(() => location.protocol.endsWith('-extension:')).catch(() => false)
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
      const target = browser.waitForTarget((one) => one.url().endsWith('/popup.html'), { timeout: 10_000 })
      await own.triggerAction(page)
      const popup = await (await target).asPage()
      await waitFor(async () => await popup.evaluate(() => document.readyState === 'complete'))
      return popup
    },
    async restart() {
      await browser.close()
      ;({ browser, host } = await start())
    },
    async reinstall() {
      if (extension) await install(browser, extension)
    },
    async stopBackground() {
      if (kind === 'chromium') await (await chromiumWorker(browser, host)?.worker())?.close()
      await waitFor(async () => !(await session.backgroundRuns()), FIREFOX_IDLE_MS * 15)
    },
    async backgroundRuns() {
      if (kind === 'chromium') return chromiumWorker(browser, host) !== undefined
      return await session.inQuiet((page) =>
        page.evaluate(() => {
          const own: { extension: { getBackgroundPage(): unknown } } = Reflect.get(globalThis, 'browser')
          return own.extension.getBackgroundPage() !== null
        }),
      )
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
      if (browser.connected) await browser.close()
      forget()
    },
  }
  return session
}

async function waitForFirstSteps(browser: Browser, close: boolean): Promise<void> {
  await waitFor(async () => {
    for (const page of await browser.pages()) {
      // Firefox does not tell the driver where a tab of an extension goes, so the page itself is asked.
      const path = await page.evaluate(() => location.pathname).catch(() => '')
      if (!path.endsWith('/onboarding.html')) continue
      if (close) await page.close()
      return true
    }
    return false
  })
}

/**
 * A browser that nobody sees has a home of its own beside its profile: the user's may be read-only, and then Firefox waits for ever.
 * One with a window needs the user's to reach the screen.
 */
function homeOf(profile: string, { visible, language }: Options): Record<string, string | undefined> {
  if (visible || process.platform !== 'linux') return process.env
  const home = join(profile, '..', 'home')
  mkdirSync(home, { recursive: true })
  const { XDG_CONFIG_HOME: _config, XDG_CACHE_HOME: _cache, XDG_DATA_HOME: _data, ...env } = process.env
  // Chromium asks the system for its language here, before it looks at its own arguments.
  return { ...env, HOME: home, ...(language !== undefined && { LANGUAGE: language }) }
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

/** The production build for a browser. */
export function outputOf(kind: Kind): string {
  const name = kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3'
  return fileURLToPath(new URL(`../../.output/${name}`, import.meta.url))
}

async function startChromium(executablePath: string, profile: string, extension: string | null, options: Options) {
  const browser = await puppeteer.launch({
    executablePath,
    headless: !options.visible,
    pipe: true,
    userDataDir: profile,
    env: homeOf(profile, options),
    enableExtensions: true,
    defaultViewport: null,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-component-update',
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,HttpsFirstModeIncognito',
      '--window-size=1200,900',
      ...(options.language === undefined ? [] : [`--lang=${options.language}`]),
      `--host-resolver-rules=MAP *:80 127.0.0.1:${options.port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      ...(options.proxy === undefined
        ? []
        : [`--proxy-server=http://127.0.0.1:${options.proxy}`, '--proxy-bypass-list=<-loopback>']),
    ],
    ...(options.downloads ? { downloadBehavior: { policy: 'allow', downloadPath: options.downloads } } : {}),
  })
  return { browser, host: extension ? await install(browser, extension) : '' }
}

async function startFirefox(executablePath: string, profile: string, extension: string | null, options: Options) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: !options.visible,
    userDataDir: profile,
    defaultViewport: null,
    args: ['--remote-allow-system-access'],
    env: { ...homeOf(profile, options), MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ADDON]: FIREFOX_HOST }),
      'extensions.webextOptionalPermissionPrompts': false,
      // An extension that is put in by hand is taken out at the end; its storage has to outlive that here.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'extensions.background.idle.timeout': FIREFOX_IDLE_MS,
      // The popup's page runs in a tab behind the article, and must not be slowed down for that.
      'dom.min_background_timeout_value': 4,
      'dom.min_background_timeout_value_without_budget_throttling': 4,
      'dom.timeout.enable_budget_timer_throttling': false,
      'layout.throttled_frame_rate': 60,
      'services.settings.server': 'data:,dummy/v1',
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `80=${options.port}`,
      'dom.security.https_first': false,
      ...(options.proxy === undefined ? {} : proxyOfFirefox(options.proxy)),
      'layout.css.prefers-color-scheme.content-override': options.dark ? 0 : 1,
      'browser.download.folderList': 2,
      'browser.download.useDownloadDir': true,
      ...(options.downloads ? { 'browser.download.dir': options.downloads } : {}),
    },
  })
  if (extension) await install(browser, extension)
  return { browser, host: FIREFOX_HOST }
}

/** What makes Firefox send every request through a proxy on loopback. */
const proxyOfFirefox = (port: number) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.no_proxies_on': '',
  'network.dns.forceResolve': '',
  'network.socket.forcePort': '',
})

/** Puts an extension in and gives its id. A browser that refuses it is not left behind. */
async function install(browser: Browser, extension: string): Promise<string> {
  try {
    return await browser.installExtension(extension)
  } catch (error) {
    await browser.close()
    throw error
  }
}

/**
 * Asks again and again until the answer is true.
 * @throws when it is not within `timeout` milliseconds, with the last error if there was one.
 */
export async function waitFor(condition: () => Promise<boolean>, timeout = 20_000): Promise<void> {
  const end = Date.now() + timeout
  let last: unknown = null
  while (Date.now() < end) {
    try {
      if (await condition()) return
    } catch (error) {
      last = error
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
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
  await waitFor(async () => await page.evaluate(() => CSS.highlights.size > 0))
  return await marks(page)
}
