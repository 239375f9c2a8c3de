/** What the popup learns about the page under it: from the reader in it, from the address, and from the library. */
import type { Tabs } from 'webextension-polyfill'
import { ask, browser } from '../../../utils/browser.ts'
import type { Library } from '../../../utils/library/open.ts'
import { clippingByKey, draftOf } from '../../../utils/library/read.ts'
import { NoAnswerError } from '../../../utils/messages/envelope.ts'
import type { PageState } from '../../../utils/messages/page-state.ts'
import type { Clipping, Draft } from '../../../utils/model.ts'
import { addedHosts, hostOf, isAmong, isGranted, type Shut, shutPage } from '../../../utils/sites/reading.ts'
import { siteOf } from '../../../utils/sites/sites.ts'
import { grantedOrigins, offHosts } from '../settings/kept-sites.ts'
import { stateOfPage } from './page-state.ts'
import { draftsKept } from '../writing/use-draft.ts'

/** The tab over which the popup was opened. */
export interface Tab {
  id: number
  /** The window that it is in. */
  windowId: number
  /** In a private window nothing is kept unless the reader saves. */
  private: boolean
  /** Null where the browser does not tell it. It is used for its scheme and its host, and kept nowhere. */
  url: string | null
}
export type ThisPage =
  | { is: 'looking' }
  | { is: 'told'; state: PageState }
  /** No reader in it; it may be let in. */
  | { is: 'unread' }
  | { is: 'reading' }
  /** The browser lets no extension in. */
  | { is: 'unreadable'; why: Shut }

/** What Attaché may do on the site of a page; null where there is no site. */
export interface ThisSite {
  host: string
  /** The hosts that are switched together: all of a shipped paper's. */
  hosts: readonly string[]
  /** The browser lets Attaché in at all times, and not only when its button is pressed. */
  granted: boolean
  /** The reader has switched it off here. */
  off: boolean
}

/** What the browser and the reader allow on the site of an address. */
export async function siteOfTab(url: string | null): Promise<ThisSite | null> {
  const host = hostOf(url)
  if (host === null) return null
  const [origins, off] = await Promise.all([grantedOrigins(), offHosts()])
  return {
    host,
    hosts: siteOf(host)?.hosts ?? [addedHosts(origins).find((added) => isAmong(host, [added])) ?? host],
    granted: isGranted(host, origins),
    off: isAmong(host, off),
  }
}

/** The active tab of this window; null when there is none that can be asked. */
export async function activeTab(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  // Opening the popup lets us into the page, so a page whose address is not told even now is closed to extensions.
  return tab ? asTab(tab) : null
}

/** What is asked of a tab; null of one that has no number, which is none of a page. */
export function asTab({ id, windowId, incognito, url }: Tabs.Tab): Tab | null {
  if (id === undefined || windowId === undefined) return null
  return { id, windowId, private: incognito, url: url ?? null }
}

/** What the page is, as its reader tells; or why there is none. */
export async function askThisPage(tab: Tab): Promise<ThisPage> {
  try {
    return { is: 'told', state: await stateOfPage(tab.id) }
  } catch (error) {
    if (!(error instanceof NoAnswerError)) throw error
    const why = shutPage(tab.url)
    // A file is open to extensions that the reader has let at files.
    return why === null || why === 'file' ? { is: 'unread' } : { is: 'unreadable', why }
  }
}

/** How often, and how many milliseconds apart, a page is asked that has just got its reader, or may get it any moment. */
const TRIES = { count: 20, apartMs: 150, afterLoad: 6, most: 200 }

/**
 * Waits for the reader in a page that is still loading: it comes in only after the page has loaded and looks like a report.
 * @returns null when none has come.
 */
export async function waitForReader(tab: Tab): Promise<ThisPage | null> {
  let loaded = 0
  for (let i = 0; i < TRIES.most && loaded < TRIES.afterLoad; i++) {
    await new Promise((done) => setTimeout(done, TRIES.apartMs))
    if ((await browser.tabs.get(tab.id)).status === 'complete') loaded++
    const page = await askThisPage(tab)
    if (page.is === 'told') return page
  }
  return null
}

/** Has the page read by the reader's own act, and waits for what came of it. */
export async function readThisPage(tab: Tab): Promise<ThisPage> {
  const { put } = await ask('tab.read', { tabId: tab.id })
  if (!put) return { is: 'unreadable', why: shutPage(tab.url) ?? 'unknown' }
  for (let i = 0; i < TRIES.count; i++) {
    const page = await askThisPage(tab)
    if (page.is === 'told') return page
    await new Promise((done) => setTimeout(done, TRIES.apartMs))
  }
  return { is: 'unread' }
}

/** What the library holds of an article: the clipping (not a deleted one), and what was typed and not saved. */
export interface KeptState {
  clipping: Clipping | null
  draft: Draft | null
}

/** Asks the library, and the background for the draft. */
export async function keptOf(library: Library, key: string): Promise<KeptState> {
  await draftsKept()
  const [clipping, draft] = await Promise.all([
    library.use((db) => clippingByKey(db, key)),
    // The background may be busy with what the popup before this one sent: the library alone does not know it yet.
    ask('draft.of', { key }).catch(() => library.use((db) => draftOf(db, key))),
  ])
  return { clipping: clipping?.deletedAt === null ? clipping : null, draft }
}
