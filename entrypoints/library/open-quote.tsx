/** One quote of the library, opened: its words, note and tags; an orphan is looked for again on the page that is open. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { QuoteReading } from '../../components/reading/quote-reading.tsx'
import { webAddress } from '../../components/reading/reading.tsx'
import type { StripNews } from '../../components/parts/strip.tsx'
import { useWords } from '../../components/words/use-words.ts'
import { ask, browser, heardChange } from '../../utils/browser.ts'
import { citedQuote } from '../../utils/exchange/citation-text.ts'
import { quoteDraft } from '../../utils/library/quotes.ts'
import type { Library } from '../../utils/library/open.ts'
import { quoteById } from '../../utils/library/read-quotes.ts'
import { clippingByKey } from '../../utils/library/read.ts'
import { refOf } from '../../utils/library/refs.ts'
import { newCommandId } from '../../utils/messages/fields.ts'
import type { Draft, Quote } from '../../utils/model.ts'
import { failureWords } from '../wiring/failure.ts'
import { QuoteWriting } from '../wiring/writing/quote-writing.tsx'
import { RecordBar } from './record-bar.tsx'
import { writeRoute } from '../wiring/route.ts'
import { searchOnPage } from './search-on-page.ts'

interface Props {
  id: string
  library: Library
  /** Where it stands in what was searched; null when it is not in that. */
  place: { index: number; count: number } | null
  /** The button that led here from the record beside it; it keeps the focus. */
  stepped: 'previous' | 'next' | null
  onBack: () => void
  onStep: (by: 1 | -1) => void
  onExport: () => void
  onDelete: () => void
  onNews: (news: StripNews | null) => void
}
interface Read {
  /** Null where it is not there (any more). */
  quote: Quote | null
  draft: Draft | null
  /** The id of the clipping of its article; null where that is not kept. */
  clipping: string | null
}

export function OpenQuote({ id, library, place, stepped, onNews, ...acts }: Props) {
  const t = useWords()
  const [read, setRead] = useState<Read | null>(null)
  const [searching, setSearching] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const failed = (error: unknown) => onNews({ alert: true, text: failureWords(t, error) })

  /** The last edit that is shown; one from elsewhere draws the form anew, unless something is being written in it. */
  const own = useRef<string | null>(null)
  const typed = useRef(false)
  const [turn, setTurn] = useState(0)
  const take = (fresh: Read) => {
    if (typed.current) return
    const edit = fresh.quote?.updatedAt ?? null
    if (edit !== own.current) setTurn((n) => n + 1)
    own.current = edit
    setRead(fresh)
  }
  const look = () => readQuote(library, id).then(take, failed)
  useEffect(() => void look(), [id])
  useEffect(
    () =>
      heardChange((change) => {
        if (change === 'quotes' || change === 'corrections') void look()
      }),
    [id],
  )
  // What is read is reached at once: the keys that scroll, scroll it, and a screen reader begins with it.
  useLayoutEffect(() => {
    const button = stepped === null ? null : document.querySelector<HTMLElement>(`.sub [name=${stepped}]`)
    if (read !== null) (button ?? frame.current)?.focus({ preventScroll: true })
  }, [read === null])

  const quote = read?.quote ?? null
  const page = webAddress(quote?.article.url ?? null)?.href ?? null
  const openPage = page === null ? null : () => void browser.tabs.create({ url: page }).catch(failed)

  const leave = (left: boolean) => ask('quote.leave', { commandId: newCommandId(), id, left })
  const search = async () => {
    if (quote === null) return
    setSearching(true)
    try {
      const found = await searchOnPage(quote)
      // Whoever looks again does not leave it as it is.
      if (found === false && quote.leftAt !== undefined) await leave(false)
      const text = t(found === null ? 'page_not_open' : found ? 'quote_found' : 'quote_not_found')
      const action = found === null && openPage !== null ? { action: { label: t('open_page'), run: openPage } } : {}
      onNews({ alert: false, text, ...action })
    } catch (error) {
      failed(error)
    }
    setSearching(false)
  }

  const cite = async (of: Quote) => {
    const words = citedQuote(of)
    try {
      await navigator.clipboard.writeText(words)
      onNews({ alert: false, text: t('citation_copied', words) })
    } catch {
      onNews({ alert: true, text: t('not_copied') })
    }
  }

  return (
    <main class="lib-open">
      <RecordBar
        place={place}
        onBack={acts.onBack}
        onStep={acts.onStep}
        original={page}
        onCite={quote === null ? null : () => void cite(quote)}
        onExport={quote === null ? null : acts.onExport}
        onDelete={quote === null ? null : acts.onDelete}
      />
      {read !== null && quote === null && (
        <div class="zero">
          <h2>{t('gone')}</h2>
          <p>{t('gone_more')}</p>
        </div>
      )}
      {read !== null && quote !== null && (
        <QuoteReading
          quote={quote}
          frame={frame}
          now={new Date()}
          articleHref={
            read.clipping === null
              ? null
              : writeRoute({ words: '', part: 'all', open: refOf('clippings', read.clipping) })
          }
          onSearch={searching ? null : () => void search()}
          onOpenPage={openPage}
          onLeave={() => void leave(true).catch(failed)}
        >
          <QuoteWriting
            key={turn}
            quote={quote}
            draft={read.draft}
            keepDrafts={!browser.extension.inIncognitoContext}
            onChanged={(saved) => {
              own.current = saved?.updatedAt ?? null
            }}
            onTyped={(unsaved) => {
              typed.current = unsaved
            }}
            onNews={onNews}
          />
        </QuoteReading>
      )}
    </main>
  )
}

async function readQuote(library: Library, id: string): Promise<Read> {
  const quote = await library.use((db) => quoteById(db, id))
  if (quote === null || quote.deletedAt !== null) return { quote: null, draft: null, clipping: null }
  const [draft, clipping] = await Promise.all([
    ask('draft.of', { key: quoteDraft(id) }).catch(() => null),
    library.use((db) => clippingByKey(db, quote.key)),
  ])
  return { quote, draft, clipping: clipping?.deletedAt === null ? clipping.id : null }
}
