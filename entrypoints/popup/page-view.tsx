/** What the popup shows of the page under it. */
import { useEffect, useState } from 'preact/hooks'
import { Headline } from '../../components/parts/headline.tsx'
import { meetingsInOrder } from '../../components/record/meetings.ts'
import { Records } from '../../components/record/record.tsx'
import type { StripNews } from '../../components/parts/strip.tsx'
import { useWords } from '../../components/words/use-words.ts'
import { ChangedHere } from '../wiring/page/changed-here.tsx'
import { failureWords } from '../wiring/failure.ts'
import type { KeptState, Tab, ThisPage, ThisSite } from '../wiring/page/this-page.ts'
import { WithoutRecord } from '../wiring/page/without-record.tsx'
import { Writing } from '../wiring/writing/article-writing.tsx'

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

export function PageView(props: Props) {
  const { page, site, tab, keepDrafts, kept, onAnnotate, onAdd, onReads, onOpen, onChanged, onNews } = props
  const report = page.is === 'told' && page.state.state === 'report' ? page.state : null
  const [turn, setTurn] = useState(0)
  const state = useKept(report?.key ?? null, kept, onNews, turn)
  if (report !== null) {
    const { article, annotation, key } = report
    return (
      <>
        <Headline article={article} annotation={annotation} />
        {state?.clipping && (
          <div class="sec">
            <ChangedHere
              clipping={state.clipping}
              article={article}
              tabId={tab?.id ?? null}
              onSaved={() => {
                setTurn((n) => n + 1)
                onChanged()
              }}
              onNews={onNews}
            />
          </div>
        )}
        <div class="sec">
          <Records meetings={meetingsInOrder(annotation)} text={article.text} />
        </div>
        {state !== null && (
          <Writing
            articleKey={key}
            article={article}
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
  return <WithoutRecord page={page} site={site} tab={tab} onAnnotate={onAnnotate} onAdd={onAdd} onReads={onReads} />
}

/**
 * What the library holds of an article; null until it has told. A library that fails is said, and does not hide the record.
 * @param turn another one has it read anew.
 */
export function useKept(
  key: string | null,
  kept: (key: string) => Promise<KeptState>,
  onNews: (news: StripNews | null) => void,
  turn = 0,
): KeptState | null {
  const t = useWords()
  const [state, setState] = useState<KeptState | null>(null)
  useEffect(() => {
    if (key === null) return
    kept(key).then(setState, (error: unknown) => {
      setState({ clipping: null, draft: null })
      onNews({ alert: true, text: failureWords(t, error) })
    })
  }, [key, turn])
  return state
}
