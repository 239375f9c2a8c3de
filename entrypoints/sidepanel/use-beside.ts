/**
 * Which page the panel stands beside, and what that page is: the active tab of the panel's window, through all its navigations.
 * Each look has a number, and an answer to any but the last is dropped: one page's record must never stand for another's.
 */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Tabs } from 'webextension-polyfill'
import { beside, browser, heardPage } from '../../utils/browser.ts'
import type { InWindow } from '../../utils/messages/page-state.ts'
import {
  asTab,
  askThisPage,
  readThisPage,
  siteOfTab,
  type Tab,
  type ThisPage,
  type ThisSite,
} from '../wiring/page/this-page.ts'

export interface Beside {
  tab: Tab | null
  page: ThisPage
  site: ThisSite | null
  /** Which part of which article is in the window of the page; null until it tells. */
  view: InWindow | null
  /** Looks again, for what is allowed on the site has changed. */
  look: () => Promise<void>
  /** Has the page read by the reader's own act. */
  read: () => Promise<void>
}

type Seen = Pick<Beside, 'tab' | 'page' | 'site'>

const NOTHING: Seen = { tab: null, page: { is: 'looking' }, site: null }

/** @param failed hears of what went wrong, while the page that it was about is still the one shown. */
export function useBeside(failed: (error: unknown) => void): Beside {
  const [seen, setSeen] = useState<Seen>(NOTHING)
  const [view, setView] = useState<InWindow | null>(null)
  const last = useRef({ look: 0, tab: null as Tab | null })
  const own = useRef<{ window: number | undefined; tab: number | undefined } | null>(null)

  /** @returns whether it is still the last look. */
  const begin = (): (() => boolean) => {
    last.current.look += 1
    const turn = last.current.look
    return () => turn === last.current.look
  }

  const look = async (): Promise<void> => {
    const isLast = begin()
    try {
      const found = await tabBeside(own.current)
      if (!isLast() || found === 'own') return
      const tab = found && asTab(found)
      if (tab?.id !== last.current.tab?.id) setSeen({ ...NOTHING, tab })
      last.current.tab = tab
      if (!tab) return setSeen({ tab, page: { is: 'unreadable', why: 'unknown' }, site: null })
      const [page, site] = await Promise.all([askThisPage(tab), siteOfTab(tab.url)])
      if (!isLast()) return
      // The reader comes into a page only after it has loaded.
      const early = page.is === 'unread' && found?.status === 'loading'
      // Where it was switched off, a reader that is still there has nothing to tell.
      const off = site?.off === true && page.is === 'told' && page.state.state !== 'report'
      setSeen({ tab, site, page: early ? { is: 'looking' } : off ? { is: 'unread' } : page })
    } catch (error) {
      if (!isLast()) return
      setSeen({ tab: last.current.tab, page: { is: 'unread' }, site: null })
      failed(error)
    }
  }

  const read = async (): Promise<void> => {
    const { tab } = last.current
    if (!tab) return
    const isLast = begin()
    setSeen((now) => ({ ...now, page: { is: 'reading' } }))
    try {
      const page = await readThisPage(tab)
      if (isLast()) setSeen((now) => ({ ...now, page }))
    } catch (error) {
      if (!isLast()) return
      setSeen((now) => ({ ...now, page: { is: 'unread' } }))
      failed(error)
    }
  }

  const latest = useRef(look)
  latest.current = look
  useEffect(() => {
    const again = () => void latest.current()
    const isFollowed = (tabId: number) => tabId === last.current.tab?.id
    const activated = ({ windowId }: Tabs.OnActivatedActiveInfoType) => windowId === own.current?.window && again()
    // Where the address is not told, its change is a change without anything in it.
    const updated = (tabId: number, change: Tabs.OnUpdatedChangeInfoType) =>
      isFollowed(tabId) && ('status' in change || 'url' in change || Object.keys(change).length === 0) && again()
    const replaced = (_: number, removed: number) => isFollowed(removed) && again()
    browser.tabs.onActivated.addListener(activated)
    browser.tabs.onUpdated.addListener(updated)
    browser.tabs.onReplaced.addListener(replaced)
    const deaf = heardPage((tabId) => isFollowed(tabId) && again())
    void Promise.all([browser.windows.getCurrent(), browser.tabs.getCurrent()]).then(([window, tab]) => {
      own.current = { window: window.id, tab: tab?.id }
      again()
    })
    return () => {
      browser.tabs.onActivated.removeListener(activated)
      browser.tabs.onUpdated.removeListener(updated)
      browser.tabs.onReplaced.removeListener(replaced)
      deaf()
    }
  }, [])

  // Connected with the reader in the page as long as there is one, anew for each page that it tells of.
  const { tab, page } = seen
  const key = page.is === 'told' && page.state.state === 'report' ? page.state.key : null
  useEffect(() => {
    setView(null)
    return tab === null || key === null ? undefined : beside(tab.id, setView, () => void latest.current())
  }, [tab?.id, key])

  return { ...seen, view, look, read }
}

/** The active tab of the panel's window; `own` where that is the panel itself, opened in a tab: then it stays with the one before. */
async function tabBeside(
  own: { window: number | undefined; tab: number | undefined } | null,
): Promise<Tabs.Tab | null | 'own'> {
  const where = own?.window === undefined ? { currentWindow: true } : { windowId: own.window }
  const [tab] = await browser.tabs.query({ active: true, ...where })
  if (tab?.id !== undefined && tab.id === own?.tab) return 'own'
  return tab ?? null
}
