/** What popup and panel show of a page that has no record: why there is none, in plain words, and what can be done. */
import { PlainPage, Reasons } from '../../../components/parts/plain-page.tsx'
import { useWords } from '../../../components/words/use-words.ts'
import type { WordKey } from '../../../components/words/words.ts'
import { isVideoAddress, type Shut } from '../../../utils/sites/reading.ts'
import type { Tab, ThisPage, ThisSite } from './this-page.ts'

interface Props {
  /** Not that of a report. */
  page: ThisPage
  site: ThisSite | null
  tab: Tab | null
  onAnnotate: () => void
  /** Lets Attaché read on this site by itself. */
  onAdd: (site: ThisSite) => void
  /** Switches it on again here. */
  onReads: (site: ThisSite, reads: boolean) => void
}

const SHUT: Record<Shut, WordKey> = {
  pdf: 'shut_pdf',
  store: 'shut_store',
  'reader view': 'shut_reader_view',
  own: 'shut_own',
  file: 'shut_file',
  unknown: 'unreadable_more',
}

export function WithoutRecord({ page, site, tab, onAnnotate, onAdd, onReads }: Props) {
  const t = useWords()
  if (page.is === 'told') {
    const told = page.state
    if (told.state === 'language') {
      const name = languageName(told.language, t('locale'))
      return (
        <PlainPage title={t('language')} more={name === null ? t('reason_not_english') : t('language_more', name)} />
      )
    }
    if (told.state === 'translated') return <PlainPage title={t('translated')} more={t('translated_more')} />
    if (told.state === 'no report') {
      return (
        <PlainPage title={t('no_report')} more={told.article?.title ?? null}>
          <Reasons reasons={told.reasons} />
        </PlainPage>
      )
    }
    const why = told.state === 'no article' ? told.why : undefined
    if (why === 'pdf') return <PlainPage title={t('unreadable')} more={t('shut_pdf')} />
    if (why === 'video') return <PlainPage title={t('video')} more={t('video_more')} />
    return (
      <PlainPage title={t('no_article')} more={t('no_article_more')}>
        <AnnotateButton onAnnotate={onAnnotate} />
      </PlainPage>
    )
  }
  if (page.is === 'looking' || page.is === 'reading') {
    return <PlainPage title={t(page.is)} more={null} />
  }
  if (page.is === 'unreadable') return <PlainPage title={t('unreadable')} more={t(SHUT[page.why])} />
  if (site?.off) {
    return (
      <PlainPage title={t('off', site.host)} more={t('off_more')}>
        <button type="button" class="btn" name="switch-on" onClick={() => onReads(site, true)}>
          {t('switch_on')}
        </button>
      </PlainPage>
    )
  }
  if (tab !== null && isVideoAddress(tab.url)) {
    return (
      <PlainPage title={t('video')} more={t('video_more')}>
        <AnnotateButton onAnnotate={onAnnotate} />
      </PlainPage>
    )
  }
  if (site !== null && !site.granted) {
    return (
      <PlainPage title={t('not_allowed', site.host)} more={t('not_allowed_more')}>
        <div class="acts">
          <AnnotateButton onAnnotate={onAnnotate} />
          <button type="button" class="btn" name="add-site" onClick={() => onAdd(site)}>
            {t('add_site')}
          </button>
        </div>
      </PlainPage>
    )
  }
  return (
    <PlainPage title={t('unread')} more={t('unread_more')}>
      <AnnotateButton onAnnotate={onAnnotate} />
    </PlainPage>
  )
}

function AnnotateButton({ onAnnotate }: { onAnnotate: () => void }) {
  const t = useWords()
  return (
    <button type="button" class="btn" name="annotate" onClick={onAnnotate}>
      {t('annotate')}
    </button>
  )
}

/** Null for a language that has no name: the page tells none, or one that nobody knows. */
function languageName(tag: string, locale: string): string | null {
  const [language = ''] = tag.split('-')
  if (/^(?:und|mul|zxx)$/i.test(language)) return null
  try {
    return new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }).of(tag) ?? null
  } catch {
    return null
  }
}
