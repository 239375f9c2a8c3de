/** The popup: this page's meetings with note and Save, or why there are none; below it the recent clippings. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { ClippingList } from '../../components/parts/clipping-list.tsx'
import { Strip } from '../../components/parts/strip.tsx'
import { useDeleted } from '../../components/parts/use-deleted.ts'
import { useNews } from '../../components/parts/use-news.ts'
import { useWords } from '../../components/words/use-words.ts'
import { counted } from '../../components/words/words.ts'
import { ask, browser, openPanel } from '../../utils/browser.ts'
import { refOf } from '../../utils/library/listed.ts'
import { Library } from '../../utils/library/open.ts'
import { type Recent, recentClippings } from '../../utils/library/read.ts'
import type { Clipping } from '../../utils/model.ts'
import { ClippingView } from './clipping-view.tsx'
import { saveLibrary } from '../wiring/export.ts'
import { failureWords } from '../wiring/failure.ts'
import { PageView } from './page-view.tsx'
import { FirstVisit, useFirstVisit } from './first-visit.tsx'
import { SiteSwitch } from '../../components/parts/site-switch.tsx'
import { allow, setReads } from '../wiring/settings/kept-sites.ts'
import {
  activeTab,
  askThisPage,
  keptOf,
  readThisPage,
  siteOfTab,
  type Tab,
  type ThisPage,
  type ThisSite,
  waitForReader,
} from '../wiring/page/this-page.ts'

const library = new Library()
/** As many clippings stand below the page's own record. */
const RECENT = 10

export function App() {
  const t = useWords()
  const [tab, setTab] = useState<Tab | null>(null)
  const [page, setPage] = useState<ThisPage>({ is: 'looking' })
  const [site, setSite] = useState<ThisSite | null>(null)
  const [recent, setRecent] = useState<Recent | null>(null)
  const [open, setOpen] = useState<Clipping | null>(null)
  const [news, setNews] = useNews()
  /** Counts what was done to the page's own clipping from outside its form, which then starts anew. */
  const [turn, setTurn] = useState(0)

  const failed = (error: unknown) => setNews({ alert: true, text: failureWords(t, error) })
  const refresh = () => library.use((db) => recentClippings(db, RECENT)).then(setRecent, failed)

  useEffect(() => {
    void refresh()
    void look()
  }, [])

  async function look() {
    try {
      const found = await activeTab()
      if (found === null) return setPage({ is: 'unreadable', why: 'unknown' })
      setTab(found)
      siteOfTab(found.url).then(setSite, failed)
      const asked = await askThisPage(found)
      setPage(asked)
      const late = asked.is === 'unread' ? await waitForReader(found) : null
      // The reader may have asked for it meanwhile; that answer stands.
      if (late !== null) setPage((now) => (now.is === 'unread' ? late : now))
    } catch (error) {
      setPage({ is: 'unread' })
      failed(error)
    }
  }

  async function annotate() {
    if (tab === null) return
    setPage({ is: 'reading' })
    try {
      setPage(await readThisPage(tab))
    } catch (error) {
      setPage({ is: 'unread' })
      failed(error)
    }
  }

  /** Asks the browser at once, within the click. Some browsers close the popup over it; the background does what follows. */
  function addSite({ host }: ThisSite) {
    allow([host])
      .then(async (allowed) => {
        if (tab === null || !allowed) return
        setSite(await siteOfTab(tab.url))
        await annotate()
      })
      .catch(failed)
  }

  async function switchSite({ host, hosts }: ThisSite, reads: boolean) {
    try {
      await setReads(hosts, reads)
      if (tab === null) return
      setSite(await siteOfTab(tab.url))
      if (reads) return await annotate()
      await ask('tab.rest', { tabId: tab.id })
      setPage({ is: 'unread' })
      setNews({ alert: false, text: t('off_now', host) })
    } catch (error) {
      failed(error)
    }
  }

  /** Opens the library in a tab, at a clipping or at its list. */
  async function openLibrary(clippingId: string | null) {
    try {
      const at = clippingId === null ? '' : `#open=${encodeURIComponent(refOf('clippings', clippingId))}`
      await browser.tabs.create({ url: browser.runtime.getURL(`library.html${at}`) })
      close()
    } catch (error) {
      failed(error)
    }
  }

  /** Asks the browser at once, within the click. */
  function showPanel({ windowId }: Tab) {
    openPanel(windowId).then(close, () => setNews({ alert: true, text: t('panel_not_opened') }))
  }

  /** The tab, if the page in it is the article of a clipping. */
  function tabOf(clipping: Clipping): { tabId?: number } {
    const key = page.is === 'told' && page.state.state === 'report' ? page.state.key : null
    return tab !== null && key === clipping.key ? { tabId: tab.id } : {}
  }

  const deleted = useDeleted(setNews, (error) => failureWords(t, error))
  async function remove(clipping: Clipping) {
    const where = tabOf(clipping)
    try {
      await ask('clipping.delete', { commandId: crypto.randomUUID(), id: clipping.id, ...where })
      setOpen(null)
      setTurn((n) => n + 1)
      await refresh()
      deleted({
        name: clipping.article.title ?? t('untitled'),
        said: t('deleted'),
        async restore() {
          await ask('clipping.restore', { commandId: crypto.randomUUID(), id: clipping.id, ...where })
          setTurn((n) => n + 1)
          await refresh()
          return t('restored')
        },
      })
    } catch (error) {
      failed(error)
    }
  }

  async function exportAll() {
    setNews({ alert: false, text: t('exporting') })
    // The news must be on the screen before a large library keeps the popup busy.
    await new Promise((done) => setTimeout(done, 30))
    try {
      setNews({ alert: false, text: t('exported', await saveLibrary(library)) })
    } catch (error) {
      failed(error)
    }
  }

  const undoable = useRef<(() => void) | null>(null)
  undoable.current = news?.alert === false ? (news.action?.run ?? null) : null
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
      if (typing || event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return
      undoable.current?.()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])

  // The form with Save stays in sight above the strip, however high that is.
  const pop = useRef<HTMLDivElement>(null)
  const strip = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => pop.current?.style.setProperty('--strip', `${strip.current?.offsetHeight ?? 0}px`), [news])
  useEffect(() => scrollTo(0, 0), [open])

  const first = useFirstVisit()
  const drafts = tab !== null && !tab.private
  return (
    <div class="pop" ref={pop} data-page={page.is === 'told' ? page.state.state : page.is}>
      {news !== null && (
        <div class="strip-place" ref={strip}>
          <Strip news={news} onClose={() => setNews(null)} />
        </div>
      )}
      <header class="top">
        <img src="/icon/32.png" alt="" width="18" height="18" />
        <h1>{t('name')}</h1>
        <span class="grow" />
        {recent !== null && <span class="small dim num">{counted(t, 'clippings', recent.count)}</span>}
        {tab !== null && (
          <button type="button" class="btn plain" name="panel" title={t('menu_panel')} onClick={() => showPanel(tab)}>
            <i class="i i-panel" />
            {t('panel_open')}
          </button>
        )}
      </header>
      <main>
        {open === null ? (
          <PageView
            key={turn}
            page={page}
            site={site}
            tab={tab}
            keepDrafts={drafts}
            kept={(key) => keptOf(library, key)}
            onAnnotate={() => void annotate()}
            onAdd={addSite}
            onReads={(where, reads) => void switchSite(where, reads)}
            onOpen={(id) => void openLibrary(id)}
            onChanged={() => void refresh()}
            onNews={setNews}
          />
        ) : (
          <ClippingView
            key={open.id}
            clipping={open}
            keepDrafts={drafts}
            kept={(key) => keptOf(library, key)}
            onBack={() => {
              setOpen(null)
              setTurn((n) => n + 1)
            }}
            onDelete={() => void remove(open)}
            onOpen={(id) => void openLibrary(id)}
            onChanged={() => void refresh()}
            onNews={setNews}
          />
        )}
        {tab?.private === true && <p class="private small">{t('private_window')}</p>}
        {open === null && first.show && recent?.count === 0 && notReport(page) && <FirstVisit onSeen={first.seen} />}
        <section class="sec well" aria-label={t('recent')}>
          <h3 class="h">
            {t('recent')}
            <button type="button" class="btn plain" name="export" onClick={() => void exportAll()}>
              <i class="i i-save" />
              {t('export')}
            </button>
            <button type="button" class="btn plain" name="all" onClick={() => void openLibrary(null)}>
              {recent === null ? t('library') : t('all_count', recent.count)}
            </button>
          </h3>
          {recent !== null && recent.clippings.length === 0 && <p class="dim none">{t('none_yet')}</p>}
          {recent !== null && (
            <ClippingList
              clippings={recent.clippings}
              now={new Date()}
              onOpen={(id) => setOpen(recent.clippings.find((one) => one.id === id) ?? null)}
              onDelete={(id) => {
                const clipping = recent.clippings.find((one) => one.id === id)
                if (clipping) void remove(clipping)
              }}
            />
          )}
          {recent !== null && recent.damaged.length > 0 && (
            <p class="small mid none">{counted(t, 'damaged', recent.damaged.length)}</p>
          )}
          {recent !== null && recent.corpus > 0 && <p class="small dim none">{counted(t, 'corpus', recent.corpus)}</p>}
        </section>
      </main>
      <footer class="site">
        {site?.granted === true ? (
          <SiteSwitch host={site.host} on={!site.off} onSwitch={(on) => void switchSite(site, on)} />
        ) : (
          <span class="grow" />
        )}
        <button
          type="button"
          class="btn plain"
          name="options"
          onClick={() => void browser.runtime.openOptionsPage().then(close, failed)}
        >
          {t('options')}
        </button>
      </footer>
    </div>
  )
}

/** The first visit is explained where nothing else asks for attention. */
function notReport(page: ThisPage): boolean {
  return page.is !== 'looking' && page.is !== 'reading' && !(page.is === 'told' && page.state.state === 'report')
}
