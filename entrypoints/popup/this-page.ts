/** What the popup learns about the page under it: from the reader in it, from the address, and from the library. */
import { ask, askPage, browser } from '../../utils/browser.ts'
import type { Library } from '../../utils/library/open.ts'
import { clippingByKey, draftOf } from '../../utils/library/read.ts'
import { NoAnswerError, type PageState } from '../../utils/messages.ts'
import type { Clipping, Draft } from '../../utils/model.ts'
import { draftsKept } from './use-draft.ts'

/** The tab over which the popup was opened. */
export interface Tab {
  id: number
  /** In a private window nothing is kept unless the reader saves. */
  private: boolean
}
export type ThisPage =
  | { is: 'looking' }
  | { is: 'told'; state: PageState }
  /** No reader in it; it may be let in. */
  | { is: 'unread' }
  | { is: 'reading' }
  /** The browser lets no extension in. */
  | { is: 'unreadable' }

/** Addresses of pages that an extension may be let into. */
const READABLE = /^(https?|file):/

/** The active tab of this window; null when there is none that can be asked. */
export async function activeTab(): Promise<(Tab & { url: string | null }) | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  if (tab?.id === undefined) return null
  // Opening the popup lets us into the page, so a page whose address is not told even now is closed to extensions. The
  // address is used for nothing but its scheme.
  return { id: tab.id, private: tab.incognito, url: tab.url ?? null }
}

/** What the page is, as its reader tells; or why there is none. */
export async function askThisPage(tab: { id: number; url: string | null }): Promise<ThisPage> {
  try {
    return { is: 'told', state: await askPage(tab.id, 'page.state', {}) }
  } catch (error) {
    if (!(error instanceof NoAnswerError)) throw error
    return { is: tab.url !== null && READABLE.test(tab.url) ? 'unread' : 'unreadable' }
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
    const page = await askThisPage({ id: tab.id, url: null })
    if (page.is === 'told') return page
  }
  return null
}

/** Has the page read by the reader's own act, and waits for what came of it. */
export async function readThisPage(tab: Tab): Promise<ThisPage> {
  const { put } = await ask('tab.read', { tabId: tab.id })
  if (!put) return { is: 'unreadable' }
  for (let i = 0; i < TRIES.count; i++) {
    const page = await askThisPage({ id: tab.id, url: null })
    if (page.is === 'told') return page
    await new Promise((done) => setTimeout(done, TRIES.apartMs))
  }
  return { is: 'unread' }
}

/** What the library holds of an article: the clipping (not a deleted one), and what was typed and not saved. */
export async function keptOf(
  library: Library,
  key: string,
): Promise<{ clipping: Clipping | null; draft: Draft | null }> {
  await draftsKept()
  return library.use(async (db) => {
    const [clipping, draft] = await Promise.all([clippingByKey(db, key), draftOf(db, key)])
    return { clipping: clipping?.deletedAt === null ? clipping : null, draft }
  })
}
