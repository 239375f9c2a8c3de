/** A quote of the library, opened: its words among those that stood around them, facts of the article, note and tags. */
import type { ComponentChildren, RefObject } from 'preact'
import type { Quote } from '../../utils/model.ts'
import { keptTime } from '../words/dates.ts'
import { Marked } from './marked-text.tsx'
import { Frame, From } from './reading.tsx'
import { useWords } from '../words/use-words.ts'
import { inOwn } from '../words/words.ts'

interface Props {
  quote: Quote
  frame: RefObject<HTMLDivElement | null>
  now: Date
  /** The clipping of the article; null where only words of it are kept. */
  articleHref: string | null
  /** Looks for the words on the open page, or opens it. Null while that is under way. */
  onSearch: (() => void) | null
  /** Null where the page has no address. */
  onOpenPage: (() => void) | null
  /** The reader leaves an orphan as it is. */
  onLeave: () => void
  /** What the reader writes on it. */
  children: ComponentChildren
}

export function QuoteReading({ quote, frame, now, articleHref, onSearch, onOpenPage, onLeave, children }: Props) {
  const t = useWords()
  const { article, selector, mentions, orphanedAt, leftAt } = quote
  const { exact, prefix, suffix } = selector
  return (
    <Frame
      frame={frame}
      evidence={null}
      said=""
      back={null}
      title={article.title}
      record={
        <>
          {orphanedAt !== null && (
            <section class="orphan" aria-label={t('orphan')}>
              <p class="why">
                <i class="i i-lost" />
                {t('orphan')}
                {leftAt !== undefined && <span class="n">{t('left_as_is')}</span>}
              </p>
              <p>{t('orphan_since', keptTime(t, orphanedAt, now))}</p>
              <div class="acts">
                <button
                  type="button"
                  class="btn"
                  name="search-again"
                  aria-disabled={onSearch === null ? 'true' : undefined}
                  onClick={() => onSearch?.()}
                >
                  {t('search_again')}
                </button>
                {leftAt === undefined && (
                  <button type="button" class="btn" name="leave" onClick={onLeave}>
                    {t('leave_as_is')}
                  </button>
                )}
                {onOpenPage !== null && (
                  <button type="button" class="btn plain" name="open-page" onClick={onOpenPage}>
                    {t('open_page')}
                  </button>
                )}
              </div>
            </section>
          )}
          {children}
          <p class="hist">{t('kept_on', keptTime(t, quote.createdAt, now))}</p>
        </>
      }
    >
      <p class="label">{t('your_quote_of')}</p>
      <From publisher={article.publisher} byline={article.byline} date={article.publishedAt} url={article.url} />
      <h1 dir="auto" {...inOwn(t, article.title ?? t('untitled'))}>
        {articleHref === null ? (
          (article.title ?? t('untitled'))
        ) : (
          <a href={articleHref}>{article.title ?? t('untitled')}</a>
        )}
      </h1>
      {selector.inTitle && <p class="small dim">{t('quote_of_headline')}</p>}
      <div class="read in-context" dir="auto" lang={article.language ?? undefined} data-marks="quote">
        <p>
          {prefix !== '' && <span class="dim">{before(prefix)}</span>}
          <span class="q">
            <Marked text={exact} mentions={mentions} start={0} end={exact.length} />
          </span>
          {suffix !== '' && <span class="dim">{behind(suffix)}</span>}
        </p>
      </div>
    </Frame>
  )
}

/** What is kept of the words around a quote is cut anywhere: it is shown from a word on, and up to one. */
function before(prefix: string): string {
  const words = prefix.replace(/\s+/g, ' ')
  return `… ${words.slice(words.indexOf(' ') + 1)}`
}

function behind(suffix: string): string {
  const words = suffix.replace(/\s+/g, ' ')
  const end = words.lastIndexOf(' ')
  return `${end < 0 ? words : words.slice(0, end)} …`
}
