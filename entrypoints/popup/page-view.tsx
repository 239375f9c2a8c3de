/** What the popup shows of the page under it. */
import { useEffect, useState } from 'preact/hooks'
import { Headline } from '../../components/headline.tsx'
import { countFound, meetingsInOrder } from '../../components/meetings.ts'
import { PlainPage, Reasons } from '../../components/plain-page.tsx'
import { Records } from '../../components/record.tsx'
import type { StripNews } from '../../components/strip.tsx'
import { useWords } from '../../components/use-words.ts'
import type { WordKey } from '../../components/words.ts'
import type { Clipping, Draft } from '../../utils/model.ts'
import { failureWords } from './failure.ts'
import { isVideoAddress, type Shut } from '../../utils/sites/reading.ts'
import type { Tab, ThisPage, ThisSite } from './this-page.ts'
import { Writing } from './writing.tsx'

export interface KeptState {
  clipping: Clipping | null
  draft: Draft | null
}
interface Props {
  page: ThisPage
  site: ThisSite | null
  tab: Tab | null
  keepDrafts: boolean
  kept: (key: string) => Promise<KeptState>
  onAnnotate: () => void
  /** Lets Attaché read on this site by itself. */
  onAdd: (site: ThisSite) => void
  /** Switches it on again here. */
  onReads: (site: ThisSite, reads: boolean) => void
  onOpen: (clippingId: string) => void
  onChanged: () => void
  onNews: (news: StripNews | null) => void
}

const SHUT: Record<Shut, WordKey> = {
  pdf: 'shut_pdf',
  store: 'shut_store',
  'reader view': 'shut_reader_view',
  own: 'shut_own',
  file: 'shut_file',
  unknown: 'unreadable_more',
}

export function PageView(props: Props) {
  const { page, site, tab, keepDrafts, kept, onAnnotate, onAdd, onReads, onOpen, onChanged, onNews } = props
  const t = useWords()
  const report = page.is === 'told' && page.state.state === 'report' ? page.state : null
  const state = useKept(report?.key ?? null, kept, onNews)
  if (report !== null) {
    const { article, annotation, key } = report
    const count = countFound(annotation)
    return (
      <>
        <Headline article={article} found={count} />
        <div class="sec">
          <Records meetings={meetingsInOrder(annotation)} text={article.text} />
        </div>
        {state !== null && (
          <Writing
            articleKey={key}
            article={article}
            annotation={annotation}
            kept={state.clipping}
            draft={state.draft}
            keepDrafts={keepDrafts}
            tabId={tab?.id ?? null}
            onOpen={onOpen}
            onChanged={onChanged}
            onNews={onNews}
          />
        )}
      </>
    )
  }
  if (page.is === 'told') {
    const told = page.state
    if (told.state === 'language') {
      return <PlainPage title={t('language')} more={t('language_more', languageName(told.language, t('locale')))} />
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

/** What the library holds of an article; null until it has told. A library that fails is said, and does not hide the record. */
export function useKept(
  key: string | null,
  kept: (key: string) => Promise<KeptState>,
  onNews: (news: StripNews | null) => void,
): KeptState | null {
  const t = useWords()
  const [state, setState] = useState<KeptState | null>(null)
  useEffect(() => {
    if (key === null) return
    kept(key).then(setState, (error: unknown) => {
      setState({ clipping: null, draft: null })
      onNews({ alert: true, text: failureWords(t, error) })
    })
  }, [key])
  return state
}

function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
