/** How a real Chromium or Firefox is started for the page tests, the bench and the demo: with which settings, and on which profile. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import puppeteer, { type Browser } from 'puppeteer-core'
import { findBrowser } from '../../scripts/lib/browsers.mjs'

export type Kind = 'chromium' | 'firefox'

/** The id in Firefox's manifest. */
export const FIREFOX_ADDON = 'attache@attache.example'

/** Firefox's setting with the host of each extension's pages, as JSON by the id of the extension. */
export const FIREFOX_HOSTS = 'extensions.webextensions.uuids'

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

/** How long, in ms, a browser may take to come up: several at a time on a crowded machine. */
const START_MS = 120_000

/** The browsers of this machine: to find one it is started for its version, which need not be done for each of its windows. */
const found = new Map<Kind, string | null>()
const pathOf = (kind: Kind): string | null => {
  if (!found.has(kind)) found.set(kind, findBrowser(kind))
  return found.get(kind) ?? null
}

/** The production build for a browser. */
export function outputOf(kind: Kind): string {
  const name = kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3'
  return fileURLToPath(new URL(`../../.output/${name}`, import.meta.url))
}

/**
 * Starts a browser without any extension of ours.
 * @param profile the folder that it keeps everything in. @param host of the extension's pages, for Firefox.
 */
export async function launch(kind: Kind, profile: string, options: Options, host: string): Promise<Browser> {
  const executablePath = pathOf(kind)
  if (!executablePath) throw new Error(`No ${kind} on this machine; \`npm test\` says how to get one`)
  return kind === 'chromium'
    ? await launchChromium(executablePath, profile, options)
    : await launchFirefox(executablePath, profile, options, host)
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

async function launchChromium(executablePath: string, profile: string, options: Options): Promise<Browser> {
  return await puppeteer.launch({
    executablePath,
    timeout: START_MS,
    headless: !options.visible,
    pipe: true,
    userDataDir: profile,
    env: homeOf(profile, options),
    enableExtensions: true,
    defaultViewport: null,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      // What is no part of a page need not cost: a process to draw in, the browser's tabs that slide in frame by frame, its experiments.
      '--in-process-gpu',
      '--animation-duration-scale=0',
      '--disable-field-trial-config',
      '--disable-quic',
      '--no-first-run',
      '--disable-component-update',
      // Each page would have a process begun for the next one, which a page of another kind throws away.
      '--disable-features=SpareRendererForSitePerProcess,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,HttpsFirstModeIncognito',
      '--window-size=1200,900',
      ...(options.language === undefined ? [] : [`--lang=${options.language}`]),
      `--host-resolver-rules=MAP *:80 127.0.0.1:${options.port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      ...(options.proxy === undefined
        ? []
        : [`--proxy-server=http://127.0.0.1:${options.proxy}`, '--proxy-bypass-list=<-loopback>']),
    ],
    ...(options.downloads ? { downloadBehavior: { policy: 'allow', downloadPath: options.downloads } } : {}),
  })
}

async function launchFirefox(
  executablePath: string,
  profile: string,
  options: Options,
  host: string,
): Promise<Browser> {
  return await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    timeout: START_MS,
    headless: !options.visible,
    userDataDir: profile,
    defaultViewport: null,
    args: ['--remote-allow-system-access'],
    env: { ...homeOf(profile, options), MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      [FIREFOX_HOSTS]: JSON.stringify({ [FIREFOX_ADDON]: host }),
      'extensions.webextOptionalPermissionPrompts': false,
      // An extension that is put in by hand is taken out at the end; its storage has to outlive that here.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      // The popup's page runs in a tab behind the article, and must not be slowed down for that.
      'dom.min_background_timeout_value': 4,
      'dom.min_background_timeout_value_without_budget_throttling': 4,
      'dom.timeout.enable_budget_timer_throttling': false,
      'layout.throttled_frame_rate': 60,
      // A process takes as long to begin as a page to load: those that a closed tab leaves are there for the next one.
      'dom.ipc.keepProcessesAlive.web': 4,
      'dom.ipc.keepProcessesAlive.webIsolated.max': 4,
      'dom.ipc.keepProcessesAlive.extension': 1,
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
