/** The library in a tab of its own: everything kept and brought in, found by plain words, read, edited, deleted. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { LibraryList } from '../../components/library/library-list.tsx'
import { NothingFound, NothingHere } from '../../components/library/nothing.tsx'
import { SearchField } from '../../components/parts/search-field.tsx'
import { Strip } from '../../components/parts/strip.tsx'
import { useDeleted } from '../../components/parts/use-deleted.ts'
import { useNews } from '../../components/parts/use-news.ts'
import { useWords } from '../../components/words/use-words.ts'
import { amount, counted } from '../../components/words/words.ts'
import { ask } from '../../utils/browser.ts'
import { type Listed, readRef, refOf } from '../../utils/library/listed.ts'
import { Library } from '../../utils/library/open.ts'
import { readQuoteRef } from '../../utils/library/refs.ts'
import { useKeys } from '../wiring/settings/use-keys.ts'
import { failureWords } from '../wiring/failure.ts'
import { type Dropped, droppedFiles } from './bring-in.ts'
import { EmptyLibrary } from './empty.tsx'
import { Exporting, Importing } from './exchange.tsx'
import { OpenQuote } from './open-quote.tsx'
import { OpenRecord } from './open-record.tsx'
import { PARTS, type Route, SAMPLE, writeRoute } from '../wiring/route.ts'
import { stockIfEmpty } from '../wiring/stock.ts'
import { useLibrary } from './use-library.ts'
import { useRemembering } from './use-remembering.ts'
import { useRoute } from './use-route.ts'

const library = new Library()
const NOTHING: Dropped = { files: [], lost: [] }

/** Parts that are offered only when there is something in them. */
const OFFERED_WITH_SOMETHING: ReadonlySet<Route['part']> = new Set(['quotes', 'orphans'])
/** After the last key the results are counted aloud. */
const QUIET_MS = 700

export function App() {
  const t = useWords()
  const [news, setNews] = useNews()
  const failed = (error: unknown) => setNews({ alert: true, text: failureWords(t, error) })
  const { shelf, find, reload } = useLibrary(library, (error) => {
    const again = () => {
      setNews(null)
      reload()
    }
    setNews({ alert: true, text: failureWords(t, error), action: { label: t('try_again'), run: again } })
  })
  const { route, go, replace, leave } = useRoute()
  const [chosen, setChosen] = useState(0)
  const [focusTurn, setFocusTurn] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const [importing, setImporting] = useState<Dropped | null>(null)
  const [exporting, setExporting] = useState(false)
  const stepped = useRef<'previous' | 'next' | null>(null)

  const scores = find(route.words)
  const rows = found(shelf.rows, scores, route.part)
  const at = Math.min(chosen, Math.max(0, rows.length - 1))
  const openAt = route.open === null ? -1 : rows.findIndex((row) => row.ref === route.open)
  // Before all lines are read, nobody knows how many there are.
  const place = openAt < 0 || !shelf.listed ? null : { index: openAt, count: rows.length }

  const search = (words: string) => {
    setChosen(0)
    replace({ words })
  }
  const open = (ref: string) => {
    stepped.current = null
    setNews((now) => (now?.action ? now : null))
    go({ open: ref })
  }
  const close = () => {
    if (openAt >= 0) setChosen(openAt)
    leave()
    setFocusTurn((n) => n + 1)
  }

  /** @param pressed the button that it is done by, which keeps the focus; null for a key. */
  const step = (by: 1 | -1, pressed: 'previous' | 'next' | null) => {
    const next = openAt < 0 ? undefined : rows[openAt + by]
    stepped.current = pressed
    if (next) replace({ open: next.ref })
  }

  const deleted = useDeleted(setNews, (error) => failureWords(t, error))
  async function remove(ref: string) {
    const quote = readQuoteRef(ref)
    const named = readRef(ref)
    const id = quote ?? (named?.store === 'clippings' ? named.id : null)
    if (id === null) return
    const kind = quote === null ? 'clipping' : 'quote'
    const row = shelf.rows.find((one) => one.ref === ref)
    const name = row?.quoted ?? row?.title
    try {
      await ask(`${kind}.delete`, { commandId: crypto.randomUUID(), id })
      if (route.open === ref) leave()
      setFocusTurn((n) => n + 1)
      deleted({
        name: name ?? t('untitled'),
        said: t(kind === 'quote' ? 'quote_deleted' : 'deleted'),
        async restore() {
          await ask(`${kind}.restore`, { commandId: crypto.randomUUID(), id })
          setFocusTurn((n) => n + 1)
          return t(kind === 'quote' ? 'quote_back' : 'restored')
        },
      })
    } catch (error) {
      failed(error)
    }
  }

  useEffect(() => void stockIfEmpty(library), [])
  const remembering = useRemembering(library)

  const letters = useKeys()
  const keys = useRef((_event: KeyboardEvent) => {})
  keys.current = (event) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
    const dialog = document.querySelector('dialog[open]') !== null
    if (typing || dialog || event.defaultPrevented) return
    if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)) {
      if (news?.alert === false) news.action?.run()
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const by = route.open === null || !letters ? undefined : { j: 1 as const, k: -1 as const }[event.key.toLowerCase()]
    if (event.key === 'Escape' && route.open !== null) close()
    else if (by !== undefined) step(by, null)
    else if (event.key === '/' && letters) {
      event.preventDefault()
      if (route.open !== null) close()
      // The list is drawn first when a record was open.
      setTimeout(() => field.current?.focus())
    }
  }
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => keys.current(event)
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])

  // Files can be dropped anywhere on the page, as long as no dialog is over it.
  const drops = {
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    },
    onDrop: (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      void droppedFiles(event.dataTransfer).then(setImporting, failed)
    },
  }

  const counts: Record<Route['part'], number> = { all: 0, clippings: 0, quotes: 0, orphans: 0, corpus: 0 }
  for (const row of shelf.rows) {
    counts.all++
    counts[row.store]++
    if (row.orphan) counts.orphans++
  }
  const narrowed = route.words !== '' || route.part !== 'all'
  const chosenRows = narrowed ? rows.map((row) => row.ref) : null
  // What is open may be none of those that are shown, or stand here before the list is read.
  const openRow = shelf.rows.some((row) => row.ref === route.open) || !shelf.listed ? route.open : null
  const nothing =
    shelf.listed && counts.clippings + counts.quotes === 0 && route.words === '' && route.part !== 'corpus'
  // What cannot be searched yet may hold the words.
  const searched = shelf.listed && shelf.indexed >= shelf.total
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the Import button does the same
    <div class="lib" {...drops}>
      {news !== null && (
        <div class="strip-place">
          <Strip news={news} onClose={() => setNews(null)} />
        </div>
      )}
      <header class="lib-top">
        <img src="/icon/32.png" alt="" width="20" height="20" />
        {route.open === null ? <h1 class="brand">{t('name')}</h1> : <p class="brand">{t('name')}</p>}
        <nav aria-label={t('parts')}>
          {PARTS.filter((part) => counts[part] > 0 || part === route.part || !OFFERED_WITH_SOMETHING.has(part)).map(
            (part) => (
              <a
                key={part}
                href={writeRoute({ ...route, part, open: null })}
                aria-current={route.part === part && route.open === null ? 'page' : undefined}
                onClick={() => setChosen(0)}
              >
                {t(`part_${part}`)} {shelf.listed && <span class="num dim">{amount(t, counts[part])}</span>}
              </a>
            ),
          )}
        </nav>
        <span class="grow" />
        <div class="lib-acts">
          <button type="button" class="btn" name="import" onClick={() => setImporting(NOTHING)}>
            {t('import')}
          </button>
          <button type="button" class="btn" name="export" onClick={() => setExporting(true)}>
            {t('export_short')}
          </button>
        </div>
      </header>
      {route.open === null ? (
        <main class="lib-main">
          <SearchField
            field={field}
            typed={route.words}
            onType={search}
            onDown={() => setFocusTurn((n) => n + 1)}
            onEnter={() => {
              const best = rows[at]
              if (best) open(best.ref)
            }}
          />
          <p class="sum">
            {shelf.listed && <Count rows={rows.length} words={route.words} />}
            {shelf.listed && rows.length > 1 && route.words === '' && (
              <span class="dim small">{t('records_order')}</span>
            )}
            <span class="grow" />
            <span class="dim num small">{standing(t, shelf, remembering)}</span>
          </p>
          {shelf.damaged > 0 && <p class="small mid">{counted(t, 'damaged', shelf.damaged)}</p>}
          {nothing && (
            <EmptyLibrary
              corpus={counts.corpus}
              sample={writeRoute({ ...route, open: SAMPLE })}
              onSample={() => open(SAMPLE)}
              onImport={() => setImporting(NOTHING)}
            />
          )}
          {searched && rows.length === 0 && route.words !== '' && (
            <NothingFound
              words={route.words}
              elsewhere={found(shelf.rows, scores, 'all').length}
              onEverything={() => replace({ part: 'all' })}
              onClear={() => search('')}
            />
          )}
          {shelf.listed && rows.length === 0 && route.words === '' && !nothing && (
            <NothingHere onEverything={() => replace({ part: 'all' })} />
          )}
          {rows.length > 0 && (
            <LibraryList
              rows={rows}
              chosen={at}
              hrefOf={(ref) => writeRoute({ ...route, open: ref })}
              onChoose={setChosen}
              onOpen={open}
              onLeave={() => field.current?.focus()}
              onDelete={(ref) => void remove(ref)}
              focusTurn={focusTurn}
            />
          )}
        </main>
      ) : readQuoteRef(route.open) !== null ? (
        <OpenQuote
          key={route.open}
          id={readQuoteRef(route.open) ?? ''}
          library={library}
          place={place}
          stepped={stepped.current}
          onBack={close}
          onStep={(by) => step(by, by > 0 ? 'next' : 'previous')}
          onExport={() => setExporting(true)}
          onDelete={() => void remove(route.open ?? '')}
          onNews={setNews}
        />
      ) : (
        <OpenRecord
          key={route.open}
          name={route.open}
          library={library}
          place={place}
          stepped={stepped.current}
          onBack={close}
          onStep={(by) => step(by, by > 0 ? 'next' : 'previous')}
          onExport={() => setExporting(true)}
          onDelete={(ref) => void remove(ref)}
          onOpen={(id) => replace({ open: refOf('clippings', id) })}
          onOpenRef={open}
          onSearch={(words) => go({ words, part: 'all', open: null })}
          onNews={setNews}
        />
      )}
      {importing !== null && <Importing first={importing} onClose={() => setImporting(null)} onNews={setNews} />}
      {exporting && (
        <Exporting
          library={library}
          refs={{ all: shelf.rows.length, found: chosenRows, one: openRow === SAMPLE ? null : openRow }}
          onClose={() => setExporting(false)}
          onNews={setNews}
        />
      )}
    </div>
  )
}

/** What the search found, the best first, and what is equally good in the order of the list. */
function found(
  all: readonly Listed[],
  scores: ReadonlyMap<string, number> | null,
  part: Route['part'],
): readonly Listed[] {
  const inPart = part === 'all' ? all : all.filter((row) => (part === 'orphans' ? row.orphan : row.store === part))
  if (scores === null) return inPart
  return inPart
    .filter((row) => scores.has(row.ref))
    .toSorted((a, b) => (scores.get(b.ref) ?? 0) - (scores.get(a.ref) ?? 0))
}

/** How many records there are; said aloud only after typing has stopped. */
function Count({ rows, words }: { rows: number; words: string }) {
  const t = useWords()
  const [said, say] = useState('')
  const told = counted(t, 'records', rows)
  useEffect(() => {
    if (words === '') return undefined
    const later = setTimeout(() => say(told), QUIET_MS)
    return () => clearTimeout(later)
  }, [told, words])
  return (
    <>
      <b class="num">{told}</b>
      <span class="unseen" role="status">
        {said}
      </span>
    </>
  )
}

function standing(
  t: ReturnType<typeof useWords>,
  shelf: { listed: boolean; indexed: number; total: number; failed: boolean },
  remembering: { done: number; total: number } | null,
): string {
  if (shelf.failed) return ''
  if (!shelf.listed) return t('reading_library')
  if (shelf.indexed < shelf.total) return t('searchable', shelf.indexed, shelf.total)
  return remembering === null ? '' : t('remembering', remembering.done, remembering.total)
}
