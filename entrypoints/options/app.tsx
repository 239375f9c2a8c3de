/** Options: sites, marks, language, corrections, storage, shortcuts, and what is promised. Each part has an address of its own. */
import { OptionsNav } from '../../components/options/options-nav.tsx'
import { Promises } from '../../components/options/promises.tsx'
import { Strip } from '../../components/parts/strip.tsx'
import { useNews } from '../../components/parts/use-news.ts'
import { useWords } from '../../components/words/use-words.ts'
import { Library } from '../../utils/library/open.ts'
import { failureWords } from '../wiring/failure.ts'
import { Corrections } from './corrections.tsx'
import { Marks } from './marks.tsx'
import { Shortcuts } from './shortcuts.tsx'
import { Sites } from './sites.tsx'
import { Storage } from './storage.tsx'
import { Tongue } from './tongue.tsx'
import { useDeepLink } from './use-deep-link.ts'
import { useSettings } from '../wiring/settings/use-settings.ts'

const library = new Library()

const PARTS = [
  { id: 'sites', title: 'sites' },
  { id: 'marks', title: 'marks' },
  { id: 'language', title: 'tongue' },
  { id: 'corrections', title: 'corrections' },
  { id: 'storage', title: 'storage' },
  { id: 'shortcuts', title: 'shortcuts' },
  { id: 'promise', title: 'promise' },
] as const

export function App() {
  const t = useWords()
  const [news, setNews] = useNews()
  const failed = (error: unknown) => setNews({ alert: true, text: failureWords(t, error) })
  const { settings, change } = useSettings(failed, () => setNews({ alert: false, text: t('settings_damaged') }))
  useDeepLink()
  return (
    <div class="opt">
      <OptionsNav parts={PARTS} />
      <main class="opt-main">
        <h1 class="unseen">{t('options_title')}</h1>
        <Sites failed={failed} />
        {settings !== null && <Marks settings={settings} onChange={(marks) => change({ marks })} />}
        <Tongue failed={failed} />
        <Corrections library={library} failed={failed} onNews={setNews} />
        <Storage library={library} failed={failed} onNews={setNews} />
        <Shortcuts keys={settings?.keys ?? null} onKeys={(keys) => change({ keys })} failed={failed} onNews={setNews} />
        <section id="promise" aria-labelledby="promise-h">
          <h2 id="promise-h">{t('promise')}</h2>
          <Promises />
        </section>
        {news !== null && (
          <div class="strip-place">
            <Strip news={news} onClose={() => setNews(null)} />
          </div>
        )}
      </main>
    </div>
  )
}
