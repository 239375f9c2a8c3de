/** One record, read whole from the library and opened for reading; a clipping, and the sample, with note and tags to write. */
import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { type Asked, askedOf, askedOfRecord } from '../../components/record/memory-words.ts'
import { NewerRules } from '../../components/record/newer-rules.tsx'
import { ArticleReading, CorpusReading, webAddress } from '../../components/reading/reading.tsx'
import { RecordActsContext } from '../../components/record/record-acts.ts'
import type { StripNews } from '../../components/parts/strip.tsx'
import { useWords } from '../../components/words/use-words.ts'
import { blocksOf } from '../../utils/annotate/text/blocks.ts'
import { SAMPLE_KEY, sampleArticle } from '../../utils/article/sample.ts'
import { ask, browser, heardChange, heardRecord } from '../../utils/browser.ts'
import { applyCorrections } from '../../utils/corrections/apply.ts'
import { citationOf } from '../../utils/exchange/citation-text.ts'
import { reportsOf } from '../../utils/exchange/reports.ts'
import { corpusById, readRef } from '../../utils/library/listed.ts'
import type { Library } from '../../utils/library/open.ts'
import { liveBook } from '../../utils/library/read-corrections.ts'
import { clippingById } from '../../utils/library/read.ts'
import type { Annotation, Article, Clipping, CorpusRecord, Draft } from '../../utils/model.ts'
import { recordActs } from '../wiring/forms/record-acts.tsx'
import { useKeys } from '../wiring/settings/use-keys.ts'
import { failureWords } from '../wiring/failure.ts'
import { keptOf } from '../wiring/page/this-page.ts'
import { Writing } from '../wiring/writing/article-writing.tsx'
import { ArticleQuotes, LibraryKnows } from '../wiring/reading/kept-of-article.tsx'
import { MarkChosen } from './mark-chosen.tsx'
import { RecordBar } from './record-bar.tsx'
import { SAMPLE } from '../wiring/route.ts'
import { useCards } from '../wiring/reading/use-cards.ts'
import { type Subject, useCorrecting } from './use-correcting.tsx'
import { useEvidence } from '../wiring/reading/use-evidence.ts'
import { useNewerRules } from './use-newer-rules.ts'

interface Props {
  /** Its name in lists and addresses. */
  name: string
  library: Library
  /** Where it stands in what was searched; null when it is not in that. */
  place: { index: number; count: number } | null
  /** The button that led here from the record beside it; it keeps the focus. */
  stepped: 'previous' | 'next' | null
  onBack: () => void
  onStep: (by: 1 | -1) => void
  onExport: () => void
  onDelete: (ref: string) => void
  /** Opens a clipping. */
  onOpen: (clippingId: string) => void
  /** Opens any record by its name. */
  onOpenRef: (ref: string) => void
  /** Searches the library. */
  onSearch: (words: string) => void
  onNews: (news: StripNews | null) => void
}
type Read =
  | { is: 'clipping'; clipping: Clipping; draft: Draft | null }
  | { is: 'corpus'; record: CorpusRecord }
  | { is: 'sample'; article: Article; annotation: Annotation; clipping: Clipping | null; draft: Draft | null }
  | { is: 'gone' }

/** So many characters of a text are parted into blocks; the annotator reads no more of it either. */
const MOST_READ = 1_000_000

export function OpenRecord({ name, library, place, stepped, onSearch, onNews, ...acts }: Props) {
  const t = useWords()
  const [read, setRead] = useState<Read | null>(null)
  const frame = useRef<HTMLDivElement>(null)
  /** The last edit that is shown: those made here change nothing of it, those from elsewhere draw the form anew. */
  const own = useRef<string | null>(null)
  /** Something is being written here: nothing is drawn anew under the reader's hands, and what came between is joined when it is saved. */
  const typed = useRef(false)
  /** It was changed elsewhere while something was written here. */
  const missed = useRef(false)
  const [turn, setTurn] = useState(0)
  const failed = (error: unknown) => onNews({ alert: true, text: failureWords(t, error) })

  const take = (fresh: Read) => {
    own.current = editOf(fresh)
    setRead(fresh)
    setTurn((n) => n + 1)
  }

  /** Reads it anew, for it was changed. */
  const look = async (): Promise<void> => {
    const fresh = await readRecord(library, name).catch(() => null)
    missed.current = typed.current
    if (fresh === null) return
    if (typed.current) return fresh.is === 'gone' ? undefined : setRead(fresh)
    if ((fresh.is === 'clipping' || fresh.is === 'sample') && editOf(fresh) === own.current) return
    take(fresh)
  }

  useEffect(() => void readRecord(library, name).then(take, failed), [name])
  useEffect(
    () =>
      heardRecord((ref) => {
        // The sample has no name of its own in the library: any change may be of what was kept of it.
        if (ref !== name && ref !== null && name !== SAMPLE) return
        void look()
      }),
    [name],
  )
  // A correction changes what is shown, and nothing of what the reader writes here.
  useEffect(
    () =>
      heardChange((change) => {
        if (change === 'corrections') void readRecord(library, name).then(setRead, () => {})
      }),
    [name],
  )
  // What is read is reached at once: the keys that scroll, scroll it, and a screen reader begins with it.
  useLayoutEffect(() => {
    const button = stepped === null ? null : document.querySelector<HTMLElement>(`.sub [name=${stepped}]`)
    if (read !== null) (button ?? frame.current)?.focus({ preventScroll: true })
  }, [read === null])

  const { article, annotation } = partsOf(read)
  const laid = useMemo(() => (article === null ? null : laidOut(article)), [article])
  const { evidence, shown, back } = useEvidence(frame, article?.text ?? '')
  const subject = subjectOf(read, name)
  const correct = useCorrecting(subject)
  const record = recordOf(read, name)
  const keys = useKeys()
  const onRecord = useMemo(
    () => record && { ...recordActs(ask, t, record, onNews), keys },
    [record?.key, record?.text, t, keys],
  )
  const newer = useNewerRules(library, read?.is === 'clipping' ? read.clipping : null)
  useCards(frame, annotation, onSearch, correct)
  const beside = { frame, evidence, said: shown === '' ? '' : t('in_text', shown), back }

  const report = reportOf(read)
  const cite = async () => {
    if (report === null) return
    const citation = citationOf(report)
    try {
      await navigator.clipboard.writeText(citation)
      onNews({ alert: false, text: t('citation_copied', citation) })
    } catch {
      onNews({ alert: true, text: t('not_copied') })
    }
  }
  const writing = (articleKey: string, kept: Clipping | null, draft: Draft | null): ComponentChildren =>
    article !== null &&
    annotation !== null && (
      <Writing
        key={turn}
        articleKey={articleKey}
        article={article}
        kept={kept}
        draft={draft}
        keepDrafts={!browser.extension.inIncognitoContext}
        tabId={null}
        focus={false}
        {...(read?.is === 'sample' && { onOpen: acts.onOpen })}
        onChanged={(saved) => {
          own.current = saved?.updatedAt ?? null
        }}
        onTyped={(unsaved) => {
          typed.current = unsaved
          // What was written here was saved, here or elsewhere, where it was seen as a draft.
          if (!unsaved && missed.current) void look()
        }}
        onNews={onNews}
      />
    )

  const key = keyOf(read, name)
  const asked = useMemo(() => askedFor(read), [read])
  const quotes = article !== null && (
    <ArticleQuotes
      library={library}
      articleKey={key}
      title={article.title}
      text={article.text}
      frame={frame}
      onShow={(stretch) => evidence.show([stretch], placeNow())}
    />
  )
  const knows = asked !== null && <LibraryKnows library={library} asked={asked} except={key} onOpen={acts.onOpenRef} />

  return (
    <main class="lib-open">
      <RecordBar
        place={place}
        onBack={acts.onBack}
        onStep={acts.onStep}
        original={webAddress(report?.url ?? null)?.href ?? null}
        onCite={report === null ? null : () => void cite()}
        onExport={report === null ? null : acts.onExport}
        onDelete={read?.is === 'clipping' ? () => acts.onDelete(name) : null}
      />
      {read?.is === 'gone' && (
        <div class="zero">
          <h2>{t('gone')}</h2>
          <p>{t('gone_more')}</p>
        </div>
      )}
      {correct !== null && <MarkChosen frame={frame} correct={correct} />}
      <RecordActsContext.Provider value={onRecord}>
        {read?.is === 'corpus' && (
          <CorpusReading record={{ ...read.record, ...(laid && { article: laid }) }} {...beside}>
            {knows}
          </CorpusReading>
        )}
        {read?.is === 'clipping' && laid !== null && (
          <ArticleReading article={laid} annotation={read.clipping.annotation} {...beside}>
            {newer && (
              <NewerRules
                differences={newer.differences}
                onLeave={newer.leave}
                onTake={() => void newer.take().then(() => onNews({ alert: false, text: t('newer_taken') }), failed)}
              />
            )}
            {writing(read.clipping.key, read.clipping, read.draft)}
            {quotes}
            {knows}
          </ArticleReading>
        )}
        {read?.is === 'sample' && laid !== null && (
          <ArticleReading
            article={laid}
            annotation={read.annotation}
            above={
              <p class="about-sample">
                <b>{t('sample')}</b> {t('sample_more')}
              </p>
            }
            {...beside}
          >
            {writing(SAMPLE_KEY, read.clipping, read.draft)}
            {quotes}
            {knows}
          </ArticleReading>
        )}
      </RecordActsContext.Provider>
    </main>
  )
}

/** The article with its parts named, so that what is not the article is shown as such; nothing of it is kept. */
function laidOut(article: Article): Article {
  return { ...article, blocks: blocksOf({ ...article, text: article.text.slice(0, MOST_READ) }) }
}

function partsOf(read: Read | null): { article: Article | null; annotation: Annotation | null } {
  if (read === null || read.is === 'gone') return { article: null, annotation: null }
  const { article, annotation } = read.is === 'clipping' ? read.clipping : read.is === 'corpus' ? read.record : read
  return { article: article ?? null, annotation: annotation ?? null }
}

/** As `Correction.key` and `Quote.key`. */
function keyOf(read: Read | null, name: string): string {
  return read?.is === 'clipping' ? read.clipping.key : read?.is === 'sample' ? SAMPLE_KEY : name
}

/** Whom the memory is asked for; null for nobody. The people of the sample do not exist. */
function askedFor(read: Read | null): Asked | null {
  if (read?.is === 'clipping') return askedOf(read.clipping.annotation)
  return read?.is === 'corpus' ? askedOfRecord(read.record) : null
}

/** Where the reader is in the page. */
function placeNow(): HTMLElement {
  return document.activeElement instanceof HTMLElement ? document.activeElement : document.body
}

/** What is corrected here; null where there is nothing to correct. */
function subjectOf(read: Read | null, name: string): Subject | null {
  const { article, annotation } = partsOf(read)
  if (read === null || article === null || annotation === null) return null
  return { key: keyOf(read, name), title: article.title, text: article.text, annotation }
}

/** The article whose records are open, also where only its facts are in the library. */
function recordOf(read: Read | null, name: string): { key: string; title: string | null; text: string } | null {
  if (read === null || read.is === 'gone') return null
  const { article } = partsOf(read)
  const title = read.is === 'corpus' ? (article?.title ?? read.record.title) : (article?.title ?? null)
  return { key: keyOf(read, name), title, text: article?.text ?? '' }
}

/** Tells one state of what is kept from another; null where nothing is. */
function editOf(read: Read): string | null {
  return read.is === 'clipping' || read.is === 'sample' ? (read.clipping?.updatedAt ?? null) : null
}

/** As the exports have it; null for what is not in the library. */
function reportOf(read: Read | null) {
  if (read?.is === 'clipping') return reportsOf({ clippings: [read.clipping], corpus: [] })[0] ?? null
  return read?.is === 'corpus' ? (reportsOf({ clippings: [], corpus: [read.record] })[0] ?? null) : null
}

async function readRecord(library: Library, ref: string): Promise<Read> {
  if (ref === SAMPLE) {
    const article = sampleArticle()
    // The annotator is large; the background has it.
    const [{ annotation }, kept] = await Promise.all([ask('article.read', { article }), keptOf(library, SAMPLE_KEY)])
    const book = await library.use(liveBook)
    const shown = applyCorrections(annotation, article.title, article.text, SAMPLE_KEY, book)
    return { is: 'sample', article, annotation: shown, ...kept }
  }
  const named = readRef(ref)
  if (named === null) return { is: 'gone' }
  if (named.store === 'corpus') {
    const record = await library.use((db) => corpusById(db, named.id))
    return record === null ? { is: 'gone' } : { is: 'corpus', record }
  }
  const clipping = await library.use((db) => clippingById(db, named.id))
  if (clipping === null || clipping.deletedAt !== null) return { is: 'gone' }
  const { draft } = await keptOf(library, clipping.key)
  return { is: 'clipping', clipping, draft }
}
