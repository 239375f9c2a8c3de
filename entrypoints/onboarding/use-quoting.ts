/** Words of the sample can be kept as a quote, with the very bar and form that there are on the page of a paper. */
import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { FormFrame } from '../../components/over-page/form-frame.tsx'
import css from '../../components/over-page/page-form.css?inline'
import { QuoteBar } from '../../components/over-page/quote-bar.ts'
import { useWords } from '../../components/words/use-words.ts'
import type { Words } from '../../components/words/words.ts'
import type { PageArticle } from '../../utils/article/live.ts'
import type { PageForms } from '../../utils/article/live-forms.ts'
import { SAMPLE_KEY } from '../../utils/article/sample.ts'
import { ask } from '../../utils/browser.ts'
import { measureGround } from '../../utils/highlight/ground.ts'
import type { Annotation, Article } from '../../utils/model.ts'
import { type BarActs, type BarView, QuotesInPage } from '../../utils/quotes/in-page.ts'
import { watchSelection } from '../../utils/quotes/watch.ts'
import { drawQuote } from '../wiring/forms/quote.tsx'
import { mapOf, titleMapOf } from '../wiring/reading/text-places.ts'

/** @param frame holds the text. @param annotation null while it is not drawn. */
export function useQuoting(
  frame: RefObject<HTMLElement | null>,
  article: Article,
  annotation: Annotation | null,
): void {
  const t = useWords()
  // Another language is spoken by what stands already.
  const spoken = useRef(t)
  spoken.current = t
  useEffect(() => {
    const root = frame.current
    if (root === null || annotation === null) return undefined
    const words: Words = (key, ...given) => spoken.current(key, ...given)
    const page: PageArticle = {
      article,
      key: SAMPLE_KEY,
      map: mapOf(root),
      titleMap: titleMapOf(root),
      root,
      english: true,
      translated: false,
      canonical: null,
    }
    const forms = formsOf(words)
    const quotes = new QuotesInPage(
      {
        pages: () => [page],
        annotationOf: () => annotation,
        // What is kept is painted by the list of it.
        paint: () => {},
        closeCard: () => {},
        scheme: () => (/^(paper|mid)$/.test(measureGround(root)) ? 'light' : 'dark'),
        ask,
        word: words as (key: string, ...given: (string | number)[]) => string,
        forms: () => Promise.resolve(forms),
        newCommandId: () => crypto.randomUUID(),
      },
      (acts) => barOf(words, acts),
    )
    const ended = new AbortController()
    quotes.read(ended.signal, true)
    watchSelection(
      ended.signal,
      (byTouch) => quotes.offer(byTouch),
      () => quotes.gone(),
    )
    return () => {
      ended.abort()
      forms.close()
      quotes.rest()
    }
  }, [annotation])
}

/** The bar without "Mark as": the sample is read as it is. */
function barOf(words: Words, acts: BarActs): BarView {
  const bar = new QuoteBar(words, acts)
  return {
    show: (shown, ...place) => bar.show(shown.is === 'offer' ? { ...shown, mark: false } : shown, ...place),
    move: (lines) => bar.move(lines),
    close: () => bar.close(),
    holds: (target) => bar.holds(target),
  }
}

/** The form of a quote; nothing else is asked for here. */
function formsOf(words: Words): PageForms {
  const frame = new FormFrame(words, css)
  return {
    open(name, place, props) {
      if (name !== 'quote' || !('quote' in props)) return
      const drawn = drawQuote(props, { words, close: () => frame.close() })
      frame.open(drawn.form, drawn.name, place)
    },
    close: () => frame.close(),
    holds: (target) => frame.holds(target),
  }
}
