/** The reader's quotes of the article beside the panel, in the order of the page; those that it no longer holds stand first. */
import type { ComponentChildren } from 'preact'
import type { QuoteState } from '../../utils/messages/page-state.ts'
import { byPlace, type Quote } from '../../utils/model.ts'
import { keptTime } from '../words/dates.ts'
import { QuoteWords } from '../reading/quotes.tsx'
import { useWords } from '../words/use-words.ts'
import { inOwn } from '../words/words.ts'

/** A quote, and what has become of it on the page; null until the page has told. */
export interface QuoteHere {
  quote: Quote
  state: QuoteState | null
}

interface Acts {
  /** Goes to a stretch of the article's text, or of its title. */
  onShow: (start: number, end: number, inTitle: boolean) => void
  onSearch: (quote: Quote) => void
  /** The reader leaves an orphan as it is. */
  onLeave: (quote: Quote) => void
  onDelete: (quote: Quote) => void
  /** Opens the note of a quote for writing, or shuts it. */
  onWrite: (quote: Quote, begin: boolean) => void
}

interface Props extends Acts {
  quotes: readonly QuoteHere[]
  /** The id of the one that is looked for now. */
  searching: string | null
  /** The form of the one whose note is written now. */
  form: (quote: Quote) => ComponentChildren | null
  now: Date
}

export function PanelQuotes({ quotes, ...rest }: Props) {
  const t = useWords()
  const orphans = quotes.filter(({ state }) => state?.state === 'orphan')
  const found = quotes
    .filter(({ state }) => state?.state !== 'orphan')
    .toSorted((a, b) => byPlace(asHere(a), asHere(b)))
  return (
    <div class="yours">
      {orphans.map((one) => (
        <Orphan key={one.quote.id} one={one} {...rest} />
      ))}
      {found.length > 0 && (
        <>
          <h4 class="group">
            {t('quotes')} <span class="n">{t('in_page_order')}</span>
          </h4>
          <ol>
            {found.map((one) => (
              <li class="kept-quote" key={one.quote.id}>
                <Found one={one} {...rest} />
              </li>
            ))}
          </ol>
        </>
      )}
      {quotes.length === 0 && <p class="dim">{t('no_quotes')}</p>}
    </div>
  )
}

/** A quote with its place on the page as it is now. */
const asHere = ({ quote: { selector }, state }: QuoteHere): Pick<Quote, 'selector'> => ({
  selector: { ...selector, start: state?.start ?? selector.start },
})

type OneProps = Omit<Props, 'quotes'> & { one: QuoteHere }

function Found({ one: { quote, state }, ...rest }: OneProps) {
  const t = useWords()
  const { start = null, end = null } = state ?? {}
  const isInTitle = quote.selector.inTitle ?? false
  return (
    <>
      <QuoteWords quote={quote} />
      {isInTitle && <p class="small dim">{t('quote_of_headline')}</p>}
      {state?.edited === true && <p class="small dim">{t('quote_edited')}</p>}
      <Note quote={quote} {...rest}>
        {start !== null && end !== null && (
          <button type="button" class="btn plain" name="show-quote" onClick={() => rest.onShow(start, end, isInTitle)}>
            {t('show_in_text')}
          </button>
        )}
      </Note>
    </>
  )
}

function Orphan({ one: { quote, state }, ...rest }: OneProps) {
  const t = useWords()
  const left = quote.leftAt !== undefined
  const nearby = state?.nearby ?? null
  const id = `orphan-${quote.id}`
  return (
    <div class="orphan" role="group" aria-labelledby={id}>
      <h4 class="why" id={id}>
        <i class="i i-lost" />
        {t('orphan')}
        {left && <span class="n">{t('left_as_is')}</span>}
      </h4>
      <QuoteWords quote={quote} />
      {nearby !== null && !left && (
        <div class="nearby">
          <p class="small dim">{t('quote_nearby')}</p>
          <blockquote class="quoted" dir="auto" lang={quote.article.language ?? undefined}>
            {nearby.text}
          </blockquote>
          <button
            type="button"
            class="btn plain"
            name="show-nearby"
            onClick={() => rest.onShow(nearby.start, nearby.end, quote.selector.inTitle ?? false)}
          >
            {t('show_in_text')}
          </button>
        </div>
      )}
      <Note quote={quote} {...rest} />
      <div class="acts">
        <button
          type="button"
          class="btn"
          name="search-again"
          aria-disabled={rest.searching === quote.id ? 'true' : undefined}
          onClick={() => rest.searching !== quote.id && rest.onSearch(quote)}
        >
          {t(rest.searching === quote.id ? 'searching' : 'search_again')}
        </button>
        {!left && (
          <button type="button" class="btn" name="leave" onClick={() => rest.onLeave(quote)}>
            {t('leave_as_is')}
          </button>
        )}
      </div>
    </div>
  )
}

/** Note and tags as they were written, or the form in which they are. */
function Note({
  quote,
  form,
  now,
  onWrite,
  onDelete,
  children,
}: Omit<OneProps, 'one'> & { quote: Quote; children?: ComponentChildren }) {
  const t = useWords()
  const open = form(quote)
  const hasNote = quote.note !== '' || quote.tags.length > 0
  return (
    <>
      {open}
      {open === null && quote.note !== '' && (
        <p class="note" dir="auto" {...inOwn(t, quote.note)}>
          {quote.note}
        </p>
      )}
      <div class="meta" data-quote={quote.id}>
        {open === null &&
          quote.tags.map((tag) => (
            <bdi class="tag" key={tag} {...inOwn(t, tag)}>
              {tag}
            </bdi>
          ))}
        <span class="grow" />
        <time dateTime={quote.updatedAt}>{keptTime(t, quote.updatedAt, now)}</time>
        <span class="acts">
          {children}
          <button
            type="button"
            class="btn plain"
            name="write"
            aria-expanded={open !== null}
            onClick={() => onWrite(quote, open === null)}
          >
            {t(open !== null ? 'close' : hasNote ? 'edit_note' : 'quote_note')}
          </button>
          <button type="button" class="btn plain" name="delete-quote" onClick={() => onDelete(quote)}>
            {t('delete')}
          </button>
        </span>
      </div>
    </>
  )
}
