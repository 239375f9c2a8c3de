/** The companion panel: the record of the page beside it, everybody who is named in it, and what the reader and the library have on it. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import { PlainPage } from '../../components/parts/plain-page.tsx'
import { SiteSwitch } from '../../components/parts/site-switch.tsx'
import { Strip } from '../../components/parts/strip.tsx'
import { useNews } from '../../components/parts/use-news.ts'
import { useWords } from '../../components/words/use-words.ts'
import { ask, browser } from '../../utils/browser.ts'
import { refOf } from '../../utils/library/listed.ts'
import { allow, setReads } from '../wiring/settings/kept-sites.ts'
import { failureWords } from '../wiring/failure.ts'
import type { ThisSite } from '../wiring/page/this-page.ts'
import { WithoutRecord } from '../wiring/page/without-record.tsx'
import { Report } from './report.tsx'
import { useBeside } from './use-beside.ts'

export function App() {
  const t = useWords()
  const [news, setNews] = useNews()
  const failed = (error: unknown) => setNews({ alert: true, text: failureWords(t, error) })
  const { tab, page, site, view, look, read } = useBeside(failed)

  /** Asks the browser at once, within the click. */
  function addSite({ host }: ThisSite) {
    allow([host]).then((allowed) => (allowed ? read() : undefined), failed)
  }

  async function switchSite({ host, hosts }: ThisSite, reads: boolean) {
    try {
      await setReads(hosts, reads)
      if (reads) {
        await read()
      } else if (tab !== null) {
        await ask('tab.rest', { tabId: tab.id })
        setNews({ alert: false, text: t('off_now', host) })
      }
      await look()
    } catch (error) {
      failed(error)
    }
  }

  function openLibrary(clippingId: string | null) {
    const at = clippingId === null ? '' : `#open=${encodeURIComponent(refOf('clippings', clippingId))}`
    browser.tabs.create({ url: browser.runtime.getURL(`library.html${at}`) }).catch(failed)
  }

  // What is at the foot stays in sight above the strip, however high that is.
  const panel = useRef<HTMLDivElement>(null)
  const strip = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => panel.current?.style.setProperty('--strip', `${strip.current?.offsetHeight ?? 0}px`), [news])

  const report = page.is === 'told' && page.state.state === 'report' ? page.state : null
  // An address that is not told is one that the browser has not let us look at.
  const shut = page.is === 'unreadable' && page.why === 'unknown' && tab?.url === null
  return (
    <div class="panel" ref={panel} data-page={page.is === 'told' ? page.state.state : page.is} data-tab={tab?.id}>
      {news !== null && (
        <div class="strip-place" ref={strip}>
          <Strip news={news} onClose={() => setNews(null)} />
        </div>
      )}
      <main>
        <h1 class="unseen">{t('name')}</h1>
        {report !== null && tab !== null ? (
          <Report
            key={`${tab.id} ${report.key}`}
            report={report}
            view={view?.key === report.key ? view : null}
            tab={tab}
            onOpen={openLibrary}
            onNews={setNews}
          />
        ) : shut ? (
          <PlainPage title={t('panel_shut')} more={t('panel_shut_more')} />
        ) : (
          <WithoutRecord
            page={page}
            site={site}
            tab={tab}
            onAnnotate={() => void read()}
            onAdd={addSite}
            onReads={(where, reads) => void switchSite(where, reads)}
          />
        )}
      </main>
      {tab?.private === true && <p class="private small">{t('private_window')}</p>}
      <footer class="site">
        {site?.granted === true ? (
          <SiteSwitch host={site.host} on={!site.off} onSwitch={(on) => void switchSite(site, on)} />
        ) : (
          <span class="grow" />
        )}
        <button type="button" class="btn plain" name="library" onClick={() => openLibrary(null)}>
          {t('library')}
        </button>
        <button
          type="button"
          class="btn plain"
          name="options"
          onClick={() => void browser.runtime.openOptionsPage().catch(failed)}
        >
          {t('options')}
        </button>
      </footer>
    </div>
  )
}
