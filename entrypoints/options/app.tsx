/** Options: on which sites Attaché reads, what the library takes up and how it is kept safe, and what is promised. */
import { Strip } from '../../components/strip.tsx'
import { useNews } from '../../components/use-news.ts'
import { useWords } from '../../components/use-words.ts'
import { Library } from '../../utils/library/open.ts'
import { failureWords } from '../popup/failure.ts'
import { Sites } from './sites.tsx'
import { Storage } from './storage.tsx'
import { Tongue } from './tongue.tsx'

const library = new Library()
export function App() {
  const t = useWords()
  const [news, setNews] = useNews()
  const failed = (error: unknown) => setNews({ alert: true, text: failureWords(t, error) })
  return (
    <div class="opt">
      <nav class="opt-nav" aria-label={t('options')}>
        <p class="brand">
          <img src="/icon/32.png" alt="" width="20" height="20" />
          {t('name')}
        </p>
        <a href="#sites">{t('sites')}</a>
        <a href="#language">{t('tongue')}</a>
        <a href="#storage">{t('storage')}</a>
        <a href="#promise">{t('promise')}</a>
        <a href="/library.html">{t('library')}</a>
      </nav>
      <main class="opt-main">
        <h1 class="unseen">{t('options_title')}</h1>
        <Sites failed={failed} />
        <Tongue failed={failed} />
        <Storage library={library} failed={failed} onNews={setNews} />
        <section id="promise" aria-labelledby="promise-h">
          <h2 id="promise-h">{t('promise')}</h2>
          <ul class="promises">
            <li>{t('promise_sent')}</li>
            <li>{t('promise_page')}</li>
            <li>{t('promise_saved')}</li>
            <li>{t('promise_out')}</li>
          </ul>
        </section>
        {news !== null && (
          <div class="strip-place">
            <Strip news={news} />
          </div>
        )}
      </main>
    </div>
  )
}
