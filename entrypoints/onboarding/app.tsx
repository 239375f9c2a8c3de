/** First steps: a sample report to try Attaché on, then the button, the sites, the keys, the language and what is promised. */
import { useEffect, useState } from 'preact/hooks'
import { ButtonStates, Part, Steps } from '../../components/options/first-steps.tsx'
import { type Shortcut, ShortcutsTable } from '../../components/options/shortcuts-table.tsx'
import { Strip } from '../../components/parts/strip.tsx'
import { TongueChoice } from '../../components/options/tongue-choice.tsx'
import { useNews } from '../../components/parts/use-news.ts'
import { useWords } from '../../components/words/use-words.ts'
import { browser } from '../../utils/browser.ts'
import { Library } from '../../utils/library/open.ts'
import { isGranted } from '../../utils/sites/reading.ts'
import { SITES } from '../../utils/sites/sites.ts'
import { allow, grantedOrigins } from '../wiring/settings/kept-sites.ts'
import { shortcutsNow } from '../wiring/settings/shortcuts-now.ts'
import { useSettings } from '../wiring/settings/use-settings.ts'
import { failureWords } from '../wiring/failure.ts'
import { Sample } from './sample.tsx'

const library = new Library()
/** Papers that are called by name; the rest are counted. */
const NAMED = 5

export function App() {
  const t = useWords()
  const [news, setNews] = useNews()
  const failed = (error: unknown) => setNews({ alert: true, text: failureWords(t, error) })
  const { settings, change } = useSettings(failed)
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([])
  const [pinned, setPinned] = useState<boolean | null>(null)
  const [barred, setBarred] = useState<string[][]>([])

  const look = () => {
    shortcutsNow().then(setShortcuts, failed)
    isPinned().then(setPinned, failed)
    barredHosts().then(setBarred, failed)
  }
  useEffect(() => {
    look()
    // The button is pinned, and keys are set, outside of this page.
    addEventListener('focus', look)
    return () => removeEventListener('focus', look)
  }, [])

  return (
    <div class="first-steps">
      <header>
        <img src="/icon/48.png" alt="" width="28" height="28" />
        <h1>{t('onboarding_title')}</h1>
        <p>{t('onboarding_more')}</p>
      </header>
      <main>
        <Part id="try" title={t('part_try')}>
          <Steps walk={shortcuts.find(({ name }) => name === 'next-mark')?.keys ?? ''} />
          <p class="about-sample">{t('sample_of')}</p>
          <Sample library={library} failed={failed} onNews={setNews} />
        </Part>
        <div class="parts">
          <Part id="button" title={t('part_button')}>
            <ButtonStates pinned={pinned} firefox={browser.runtime.getURL('').startsWith('moz')} />
          </Part>
          <Part id="where" title={t('part_where')}>
            <p>
              {t(
                'first_where',
                SITES.slice(0, NAMED)
                  .map(({ name }) => name)
                  .join(', '),
                SITES.length - NAMED,
              )}
            </p>
            {barred.length > 0 && (
              <p>
                {t('barred', barred.length)}{' '}
                <button
                  type="button"
                  class="btn"
                  name="allow-all"
                  onClick={() => void allow(barred.flat()).then(look, failed)}
                >
                  {t('allow')}
                </button>
              </p>
            )}
            <p>
              <a href="/options.html#sites">{t('choose_sites')}</a>
            </p>
          </Part>
          <Part id="keys" title={t('shortcuts')}>
            <ShortcutsTable shortcuts={shortcuts} own={false} />
            <p>
              <a href="/options.html#shortcuts">{t('choose_keys')}</a>
            </p>
          </Part>
          <Part id="language" title={t('tongue')}>
            {settings !== null && (
              <TongueChoice chosen={settings.language} onChoose={(language) => change({ language })} />
            )}
          </Part>
          <Part id="library" title={t('library')}>
            <p>{t('where_library')}</p>
            <p>
              <a class="btn" href="/library.html">
                {t('menu_library')}
              </a>
            </p>
          </Part>
          <Part id="promise" title={t('part_promise')}>
            <p>{t('promise_sent')}</p>
            <p>
              <a href="/options.html#promise">{t('promise')}</a>
            </p>
          </Part>
        </div>
        {news !== null && (
          <div class="strip-place">
            <Strip news={news} onClose={() => setNews(null)} />
          </div>
        )}
      </main>
    </div>
  )
}

/** Whether the button stands on the toolbar; null where the browser does not tell. */
async function isPinned(): Promise<boolean | null> {
  const action = browser.action as { getUserSettings?: () => Promise<{ isOnToolbar?: boolean }> }
  return (await action.getUserSettings?.())?.isOnToolbar ?? null
}

/** The hosts that the browser does not let Attaché into, of each shipped paper that has any. */
async function barredHosts(): Promise<string[][]> {
  const origins = await grantedOrigins()
  return SITES.map(({ hosts }) => hosts.filter((host) => !isGranted(host, origins))).filter((hosts) => hosts.length > 0)
}
