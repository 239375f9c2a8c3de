/** What the popup shows of the page under it. */
import { useEffect, useState } from 'preact/hooks'
import { Headline } from '../../components/headline.tsx'
import { countFound, meetingsInOrder } from '../../components/meetings.ts'
import { PlainPage, Reasons } from '../../components/plain-page.tsx'
import { Records } from '../../components/record.tsx'
import type { StripNews } from '../../components/strip.tsx'
import { useWords } from '../../components/use-words.ts'
import type { Clipping, Draft } from '../../utils/model.ts'
import { failureWords } from './failure.ts'
import type { Tab, ThisPage } from './this-page.ts'
import { Writing } from './writing.tsx'

export interface KeptState {
  clipping: Clipping | null
  draft: Draft | null
}
interface Props {
  page: ThisPage
  tab: Tab | null
  keepDrafts: boolean
  kept: (key: string) => Promise<KeptState>
  onAnnotate: () => void
  onChanged: () => void
  onNews: (news: StripNews | null) => void
}

export function PageView({ page, tab, keepDrafts, kept, onAnnotate, onChanged, onNews }: Props) {
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
    if (told.state === 'no report') {
      return (
        <PlainPage title={t('no_report')} more={told.article?.title ?? null}>
          <Reasons reasons={told.reasons} />
        </PlainPage>
      )
    }
    return (
      <PlainPage title={t('no_article')} more={t('no_article_more')}>
        <AnnotateButton onAnnotate={onAnnotate} />
      </PlainPage>
    )
  }
  if (page.is === 'looking' || page.is === 'reading') {
    return <PlainPage title={t(page.is)} more={null} />
  }
  if (page.is === 'unreadable') return <PlainPage title={t('unreadable')} more={t('unreadable_more')} />
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
