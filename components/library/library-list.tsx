/**
 * The records of the library as one list. Only the rows in view are drawn, so that it is quick however long it is; each row is
 * of one height. Arrows walk, Enter opens; a screen reader hears the place of a row among all.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Flag } from '../parts/country.tsx'
import { calendarDate } from '../words/dates.ts'
import { useWords } from '../words/use-words.ts'
import { inOwn } from '../words/words.ts'

/** One row, as much as the list shows. */
export interface Row {
  ref: string
  store: 'clippings' | 'corpus' | 'quotes'
  title: string | null
  publisher: string | null
  date: string | null
  countries: readonly string[]
  officials: readonly string[]
  note: string
  tags: readonly string[]
  /** The beginning of the words of a quote. */
  quoted?: string
  /** The page no longer holds the words of the quote. */
  orphan?: boolean
}

interface Props {
  rows: readonly Row[]
  /** The row that has or gets the place in Tab order. */
  chosen: number
  hrefOf: (ref: string) => string
  onChoose: (index: number) => void
  onOpen: (ref: string) => void
  /** Up from the first row, or Esc: back to the search. */
  onLeave: () => void
  onDelete: (ref: string) => void
  /** Counts the wishes to have the chosen row focused. */
  focusTurn: number
}

/** How a row is laid out: in one line, with its parts one below the other, or with headline and names in several lines. */
type Form = 'wide' | 'narrow' | 'small'
/** Heights of a row in rem, so that larger letters have room; the same as in library-list.css, as the widths are. */
const HEIGHT: Readonly<Record<Form, number>> = { wide: 3.875, narrow: 6.5, small: 9.5 }
const NARROW = '(width < 51.25em)'
const SMALL = '(width < 30em)'
/** So many rows are drawn above and below those in view. */
const MARGIN = 6
/** A page down or up. */
const PAGE = 10
/** So many times more is cut of what stands later in a line: what stands before it then loses no pixel. */
const LATER = 1e5
const SHOWN = { countries: 3, officials: 4, inSmall: 2 } as const
/** So many letters of tags have room beside each other, each tag counted with its edges; what is no article says so there too, and the count of the others. */
const TAG_ROOM = { letters: 32, edges: 3, kind: 12, more: 4 } as const

export function LibraryList({ rows, chosen, hrefOf, onChoose, onOpen, onLeave, onDelete, focusTurn }: Props) {
  const t = useWords()
  const box = useRef<HTMLDivElement>(null)
  const [view, setView] = useState(() => ({ top: 0, height: 900, rem: remNow() }))
  const form = useForm()
  const height = HEIGHT[form] * view.rem
  /** The row that is to be focused as soon as it is drawn. */
  const wish = useRef<number | null>(null)

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return undefined
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight, rem: remNow() })
    measure()
    element.addEventListener('scroll', measure, { passive: true })
    const resized = new ResizeObserver(measure)
    resized.observe(element)
    return () => {
      element.removeEventListener('scroll', measure)
      resized.disconnect()
    }
  }, [])

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const top = chosen * height
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + height > element.scrollTop + element.clientHeight) {
      element.scrollTop = top + height - element.clientHeight
    }
  }, [chosen, height])

  useLayoutEffect(() => {
    if (focusTurn > 0) wish.current = chosen
  }, [focusTurn])
  useLayoutEffect(() => {
    if (wish.current !== chosen) return
    const link = box.current?.querySelector<HTMLElement>(`a[data-index="${chosen}"]`)
    if (!link) return
    wish.current = null
    link.focus({ preventScroll: true })
  })

  /** The chosen row at this instant: keys come faster than rows are drawn. */
  const now = useRef(chosen)
  now.current = chosen
  const walk = (index: number) => {
    now.current = Math.max(0, Math.min(rows.length - 1, index))
    wish.current = now.current
    onChoose(now.current)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const at = now.current
    const move: Record<string, number> = {
      ArrowDown: at + 1,
      j: at + 1,
      ArrowUp: at - 1,
      k: at - 1,
      PageDown: at + PAGE,
      PageUp: at - PAGE,
      Home: 0,
      End: rows.length - 1,
    }
    const next = move[event.key]
    if (event.key === 'Escape' || (event.key === 'ArrowUp' && at === 0)) {
      event.preventDefault()
      onLeave()
    } else if (event.key === 'Delete') {
      const row = rows[at]
      // A key that is held down deletes one, and not the list.
      if (row && !event.repeat && row.store !== 'corpus') onDelete(row.ref)
    } else if (next !== undefined) {
      event.preventDefault()
      walk(next)
    }
  }

  const from = Math.max(0, Math.floor(view.top / height) - MARGIN)
  const to = Math.min(rows.length, Math.ceil((view.top + view.height) / height) + MARGIN)
  const drawn = rows.slice(from, to).map((row, i) => ({ row, index: from + i }))
  // The chosen row keeps its place in Tab order also when it was scrolled away.
  const away = rows[chosen]
  // In order, because a row that is moved in the document loses the focus.
  if (away && chosen < from) drawn.unshift({ row: away, index: chosen })
  else if (away && chosen >= to) drawn.push({ row: away, index: chosen })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the links inside
    <div class="list" ref={box} onKeyDown={onKeyDown}>
      <ul style={{ height: `${rows.length * height}px` }} aria-label={t('records')}>
        {drawn.map(({ row, index }) => (
          <li
            key={row.ref}
            class={index === chosen ? 'row on' : 'row'}
            style={{ top: `${index * height}px` }}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
          >
            <a
              class="row-open"
              href={hrefOf(row.ref)}
              data-index={index}
              tabIndex={index === chosen ? 0 : -1}
              onFocus={() => index !== chosen && onChoose(index)}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
                event.preventDefault()
                onChoose(index)
                onOpen(row.ref)
              }}
            >
              <RowWords row={row} form={form} />
            </a>
            {row.store !== 'corpus' && (
              <button
                type="button"
                class="clip-x"
                tabIndex={index === chosen ? 0 : -1}
                aria-label={t('delete_named', row.quoted ?? row.title ?? t('untitled'))}
                title={t('delete')}
                onClick={() => onDelete(row.ref)}
              >
                <i class="i i-close" />
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function RowWords({ row, form }: { row: Row; form: Form }) {
  const t = useWords()
  const people = form === 'small' ? SHOWN.inSmall : SHOWN.officials
  const more = row.officials.length - people
  const title = row.title ?? t('untitled')
  const note = row.note.replace(/\s+/g, ' ').trim()
  const shown = tagsWithRoom(row.tags, row.store === 'corpus' || row.orphan === true)
  return (
    <>
      <time class="num" dateTime={row.date ?? undefined}>
        {row.date === null ? '' : calendarDate(t, row.date, { weekday: false })}
      </time>
      <span class="row-main">
        {row.quoted === undefined ? (
          <span class="row-title" dir="auto" {...inOwn(t, title)}>
            {title}
          </span>
        ) : (
          <span class="row-title" dir="auto" {...inOwn(t, row.quoted)}>
            {/* isolated, so that the direction is that of the quote */}
            <bdi class="unseen">{t('quote_row')}</bdi>
            <span class={row.orphan ? undefined : 'q'}>{inQuotes(row.quoted)}</span>
          </span>
        )}
        <span class="row-meta">
          {row.countries.slice(0, SHOWN.countries).map((code) => (
            <span class="row-land" key={code}>
              <Flag code={code} />
              <span class="code">{code}</span>
            </span>
          ))}
          {row.quoted === undefined ? (
            row.officials
              .slice(0, people)
              .map((name, i) => <Cut key={name} before={i > 0 ? t('comma') : ''} words={name} turn={i} />)
          ) : (
            <Cut before="" words={title} turn={0} />
          )}
          {more > 0 && row.quoted === undefined && <span class="row-more">{t('more_people', more)}</span>}
          {note !== '' && <Cut before=" · " words={t('your_note', note.slice(0, 200))} turn={SHOWN.officials} />}
        </span>
      </span>
      <span class="row-end">
        {row.store === 'corpus' && <span class="kind">{t('in_corpus')}</span>}
        {row.orphan && <span class="kind">{t('orphan')}</span>}
        {shown.map((tag) => (
          <bdi class="tag" key={tag} {...inOwn(t, tag)}>
            {tag}
          </bdi>
        ))}
        {shown.length < row.tags.length && (
          <span class="row-tags-more">{t('more_people', row.tags.length - shown.length)}</span>
        )}
        <bdi class="row-paper" {...inOwn(t, row.publisher ?? '')}>
          {row.publisher ?? ''}
        </bdi>
      </span>
    </>
  )
}

/**
 * Words of a line that may be longer than the row: each is cut at its own end, which in a line of the other direction is not that of the
 * line, and those that stand later are cut first.
 * @param before what parts it from the words before it. @param turn the place in the line, from 0.
 */
function Cut({ before, words, turn }: { before: string; words: string; turn: number }) {
  const t = useWords()
  return (
    <span class="row-cut" style={{ flexShrink: LATER ** turn }}>
      {before !== '' && <span>{before}</span>}
      <bdi {...inOwn(t, words)}>{words}</bdi>
    </span>
  )
}

/** The first tags that can stand in a row whole, one at least; the others are counted there. @param kind something else stands there. */
export function tagsWithRoom(tags: readonly string[], kind: boolean): readonly string[] {
  const room = TAG_ROOM.letters - (kind ? TAG_ROOM.kind : 0)
  let taken = 0
  const fits = tags.findIndex((tag, i) => {
    taken += tag.length + TAG_ROOM.edges
    return taken + (i + 1 < tags.length ? TAG_ROOM.more : 0) > room
  })
  return fits < 0 ? tags : tags.slice(0, Math.max(1, fits))
}

/** Words that begin with a quote sign of the paper's get no second one. */
function inQuotes(words: string): string {
  return /^["'“‘«„]/.test(words) ? words : `“${words}”`
}

/** The size of the page's letters in pixels: the reader may have chosen larger ones in the browser. */
function remNow(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
}

function formNow(): Form {
  if (matchMedia(SMALL).matches) return 'small'
  return matchMedia(NARROW).matches ? 'narrow' : 'wide'
}

function useForm(): Form {
  const [form, setForm] = useState(formNow)
  useEffect(() => {
    const change = () => setForm(formNow())
    const queries = [NARROW, SMALL].map((query) => matchMedia(query))
    for (const query of queries) query.addEventListener('change', change)
    return () => {
      for (const query of queries) query.removeEventListener('change', change)
    }
  }, [])
  return form
}
