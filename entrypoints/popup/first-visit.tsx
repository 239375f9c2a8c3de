/** What Attaché does and where, in three lines, until the reader has seen it. */
import { useEffect, useState } from 'preact/hooks'
import { useWords } from '../../components/words/use-words.ts'
import { browser } from '../../utils/browser.ts'
import { SITES } from '../../utils/sites/sites.ts'

const SEEN = 'first visit seen'
/** Papers that are called by name; the rest are counted. */
const NAMED = 3

/** Whether it is the first visit, and what ends that. */
export function useFirstVisit(): { show: boolean; seen: () => void } {
  const [show, setShow] = useState(false)
  useEffect(() => {
    browser.storage.local.get(SEEN).then(
      (kept) => setShow(kept[SEEN] !== true),
      () => {},
    )
  }, [])
  return {
    show,
    seen() {
      setShow(false)
      // If it cannot be kept, the three lines come once more.
      browser.storage.local.set({ [SEEN]: true }).catch(() => {})
    },
  }
}

export function FirstVisit({ onSeen }: { onSeen: () => void }) {
  const t = useWords()
  const papers = SITES.slice(0, NAMED).map((site) => site.name)
  return (
    <section class="first" aria-label={t('first')}>
      <ol>
        <li>
          <b>{t('first_reads')}</b> {t('first_reads_more')} <span class="m m-official">{t('officials')}</span>,{' '}
          <span class="m m-country">{t('countries')}</span>
        </li>
        <li>
          <b>{t('first_fills')}</b> {t('first_fills_more')}
        </li>
        <li>
          <b>{t('first_keeps')}</b> {t('first_keeps_more')}
        </li>
      </ol>
      <p class="mid">{t('first_where', papers.join(', '), SITES.length - NAMED)}</p>
      <button type="button" class="btn" name="first-seen" onClick={onSeen}>
        {t('first_seen')}
      </button>
    </section>
  )
}
