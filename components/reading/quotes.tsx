/** Quotes as the reader sees them: the paper's words on straw, with officials and countries marked, then note and tags. */
import type { Quote } from '../../utils/model.ts'
import { keptDay } from '../words/dates.ts'
import { Marked } from './marked-text.tsx'
import { useWords } from '../words/use-words.ts'
import { amount, inOwn } from '../words/words.ts'

/** The words of a quote. Their marks are of the quote, and not of the article around it. */
export function QuoteWords({ quote }: { quote: Pick<Quote, 'selector' | 'mentions' | 'article'> }) {
  const { exact } = quote.selector
  return (
    <blockquote class="quoted" dir="auto" lang={quote.article.language ?? undefined} data-marks="quote">
      <span class="q">
        <Marked text={exact} mentions={quote.mentions} start={0} end={exact.length} />
      </span>
    </blockquote>
  )
}

interface ListProps {
  /** Those of one article, in the order of its text. */
  quotes: readonly Quote[]
  /** Ids of those whose words the text beside them does not hold. */
  missing: ReadonlySet<string>
  now: Date
  hrefOf: (id: string) => string
  /** Goes to the words in the text. */
  onShow: (quote: Quote) => void
}

/** The quotes of an article, under what else is kept of it. */
export function QuoteList({ quotes, missing, now, hrefOf, onShow }: ListProps) {
  const t = useWords()
  return (
    <section class="quotes" aria-labelledby="quotes-h">
      <h3 class="h" id="quotes-h">
        {t('quotes')} <span class="n small num">{amount(t, quotes.length)}</span>
      </h3>
      <ul>
        {quotes.map((quote) => (
          <li class={missing.has(quote.id) ? 'kept-quote lost' : 'kept-quote'} key={quote.id}>
            <QuoteWords quote={quote} />
            {quote.note !== '' && (
              <p class="note" dir="auto" {...inOwn(t, quote.note)}>
                {quote.note}
              </p>
            )}
            <div class="meta">
              {quote.tags.map((tag) => (
                <bdi class="tag" key={tag} {...inOwn(t, tag)}>
                  {tag}
                </bdi>
              ))}
              <span class="grow">
                {missing.has(quote.id) ? t('not_in_text') : quote.selector.inTitle ? t('quote_of_headline') : ''}
              </span>
              <time dateTime={quote.createdAt}>{keptDay(t, quote.createdAt, now)}</time>
              {!missing.has(quote.id) && (
                <button type="button" class="btn plain" name="show-quote" onClick={() => onShow(quote)}>
                  {t('show_in_text')}
                </button>
              )}
              <a class="btn plain" href={hrefOf(quote.id)}>
                {t('open')}
              </a>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
