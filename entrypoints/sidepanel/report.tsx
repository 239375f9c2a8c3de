/** A report in the panel: headline and ruler, its records, everybody named in it, and what the reader and the library have of it. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { About } from '../../components/correct/correct-fields.ts'
import { CorrectForm } from '../../components/correct/correct-form.tsx'
import { EvidenceContext } from '../../components/record/evidence.tsx'
import { Headline } from '../../components/parts/headline.tsx'
import { meetingsInOrder } from '../../components/record/meetings.ts'
import { type Named, namedIn, type Place } from '../../components/record/mentions.ts'
import { Jump } from '../../components/panel/panel-jump.tsx'
import { MentionList } from '../../components/panel/panel-mentions.tsx'
import { Ruler } from '../../components/panel/panel-ruler.tsx'
import { RecordActsContext } from '../../components/record/record-acts.ts'
import { Records } from '../../components/record/record.tsx'
import type { StripNews } from '../../components/parts/strip.tsx'
import { useWords } from '../../components/words/use-words.ts'
import { counted } from '../../components/words/words.ts'
import { ask } from '../../utils/browser.ts'
import type { InWindow, PageState } from '../../utils/messages/page-state.ts'
import { correctActs } from '../wiring/forms/correcting.ts'
import { recordActs } from '../wiring/forms/record-acts.tsx'
import { useKeys } from '../wiring/settings/use-keys.ts'
import { failureWords } from '../wiring/failure.ts'
import type { Tab } from '../wiring/page/this-page.ts'
import { Writing } from '../wiring/writing/article-writing.tsx'
import { Known } from './known.tsx'
import { useKeptHere } from './use-kept-here.ts'
import { usePageLight } from './use-page-light.ts'
import { useQuotes } from './use-quotes.ts'
import { Yours } from './yours.tsx'

interface Props {
  report: Extract<PageState, { state: 'report' }>
  view: InWindow | null
  tab: Tab
  onOpen: (clippingId: string) => void
  onNews: (news: StripNews | null) => void
}

export function Report({ report, view, tab, onOpen, onNews }: Props) {
  const { key, article, annotation } = report
  const t = useWords()
  const failed = (error: unknown) => onNews({ alert: true, text: failureWords(t, error) })
  const foot = useRef<HTMLDivElement>(null)
  const kept = useKeptHere(key, failed)
  const quotes = useQuotes(tab.id, key, report, failed)
  const meetings = useMemo(() => meetingsInOrder(annotation), [annotation])
  const named = useMemo(() => namedIn(annotation, article), [annotation, article.text, article.title])
  const officials = named.filter(({ kind }) => kind === 'official').length
  const light = usePageLight(tab.id, key)
  const { correcting, correct, body } = useCorrecting()
  const { title, text } = article
  const keys = useKeys()
  const onRecord = useMemo(
    () => ({ ...recordActs(ask, t, { key, title, text }, onNews), keys }),
    [key, title, text, t, keys],
  )

  const show = async (start: number, end: number, inTitle = false) => {
    if (!(await light.show([{ start, end }], inTitle))) onNews({ alert: false, text: t('place_gone') })
  }
  const correctNamed = ({ mention, mentions }: Named, { start, end, inTitle }: Place, at: number) => {
    const printed = { title: article.title, text: article.text }
    correct({ mention: mentions[at] ?? mention, start, end, inTitle, annotation, printed })
  }
  const found = quotes.all?.flatMap(({ state }) =>
    state !== null && !state.inTitle && state.start !== null && state.end !== null
      ? [{ start: state.start, end: state.end }]
      : [],
  )

  return (
    <div class="report">
      {correcting !== null && (
        <>
          <h2 class="unseen">{article.title ?? t('untitled')}</h2>
          <CorrectForm
            about={correcting}
            {...correctActs(ask, t, { key, title: article.title }, () => correct(null))}
          />
        </>
      )}
      <div class="report-b" hidden={correcting !== null} ref={body}>
        <Headline article={article} annotation={annotation} />
        <div class="panel-top">
          <Ruler length={article.text.length} named={named} quotes={found ?? []} view={view} />
          <Jump
            sections={[
              { id: 'meetings', label: t('meetings'), count: meetings.length },
              {
                id: 'mentions',
                label: t('mentions'),
                count: named.reduce((sum, { places }) => sum + places.length, 0),
              },
              { id: 'yours', label: t('yours'), count: quotes.all?.length },
              { id: 'known', label: t('known') },
            ]}
          />
        </div>
        <section class="ps" id="meetings" aria-labelledby="meetings-h" tabIndex={-1}>
          <h3 class="h" id="meetings-h">
            {t('meetings')}
          </h3>
          <EvidenceContext.Provider value={light.acts}>
            <RecordActsContext.Provider value={onRecord}>
              <Records meetings={meetings} text={article.text} />
            </RecordActsContext.Provider>
          </EvidenceContext.Provider>
        </section>
        <section class="ps" id="mentions" aria-labelledby="mentions-h" tabIndex={-1}>
          <h3 class="h" id="mentions-h">
            {t('mentions')}{' '}
            <span class="n small">
              {[counted(t, 'officials', officials), counted(t, 'countries', named.length - officials)].join(t('comma'))}
            </span>
          </h3>
          <MentionList
            named={named}
            annotation={annotation}
            onGo={({ start, end, inTitle }) => void show(start, end, inTitle)}
            onCorrect={correctNamed}
          />
        </section>
        <section class="ps" id="yours" aria-labelledby="yours-h" tabIndex={-1}>
          <h3 class="h" id="yours-h">
            {t('yours')}
          </h3>
          <Yours
            article={article}
            clipping={kept.state?.clipping ?? null}
            quotes={quotes}
            tab={tab}
            onShow={(start, end, inTitle) => void show(start, end, inTitle)}
            onSaved={kept.refresh}
            onNews={onNews}
          />
        </section>
        <section class="ps well" id="known" aria-labelledby="known-h" tabIndex={-1}>
          <h3 class="h" id="known-h">
            {t('library_knows')}
          </h3>
          <Known articleKey={key} annotation={annotation} failed={failed} />
        </section>
        <div class="report-f" ref={foot}>
          {kept.state !== null && (
            <Writing
              key={kept.turn}
              articleKey={key}
              article={article}
              kept={kept.state.clipping}
              draft={kept.state.draft}
              keepDrafts={!tab.private}
              tabId={tab.id}
              focus={foot.current?.contains(document.activeElement) ?? false}
              onOpen={onOpen}
              onChanged={kept.changed}
              onTyped={kept.typed}
              onNews={onNews}
            />
          )}
        </div>
      </div>
    </div>
  )
}

/** What is corrected now, in place of the report; the button that led there gets the focus back. */
function useCorrecting() {
  const [correcting, set] = useState<About | null>(null)
  const body = useRef<HTMLDivElement>(null)
  const from = useRef<{ id: string | undefined; y: number } | null>(null)

  const correct = (about: About | null) => {
    const { activeElement } = document
    if (about !== null) {
      const row = activeElement?.closest('.mention')?.querySelector<HTMLElement>('[data-named]')
      from.current = { id: row?.dataset['named'], y: scrollY }
    }
    set(about)
  }
  useEffect(() => {
    if (correcting !== null) return scrollTo(0, 0)
    if (from.current === null) return
    const { id, y } = from.current
    from.current = null
    const row = id === undefined ? null : body.current?.querySelector<HTMLElement>(`[data-named="${CSS.escape(id)}"]`)
    // Who was no official is not there any more.
    const next = row ?? body.current?.querySelector<HTMLElement>('.mention-b[tabindex="0"]')
    scrollTo(0, y)
    next?.focus({ preventScroll: row !== null })
  }, [correcting === null])
  return { correcting, correct, body }
}
