/** What stands below the record of an article: the quotes that are kept of it, painted in its text, and what the library knows of its people. */
import type { RefObject } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Stretch } from '../../../components/record/evidence.tsx'
import { Memory } from '../../../components/record/memory.tsx'
import type { Asked, Told } from '../../../components/record/memory-words.ts'
import { QuoteList } from '../../../components/reading/quotes.tsx'
import { useWords } from '../../../components/words/use-words.ts'
import { findInArticle } from '../../../utils/anchor/article.ts'
import { heardChange } from '../../../utils/browser.ts'
import type { Library } from '../../../utils/library/open.ts'
import { quotesOf } from '../../../utils/library/read-quotes.ts'
import { quoteRef } from '../../../utils/library/refs.ts'
import { remember } from '../../../utils/library/remember.ts'
import type { Quote } from '../../../utils/model.ts'
import { paintQuotes } from './paint-quotes.ts'
import { writeRoute } from '../route.ts'
import { mapOf, rangeOver, titleMapOf } from './text-places.ts'

interface QuotesProps {
  library: Library
  /** The key of the article. */
  articleKey: string
  title: string | null
  text: string
  /** The element that scrolls, with the text in it. */
  frame: RefObject<HTMLElement | null>
  /** Goes to a stretch of the text or the title. */
  onShow: (stretch: Stretch) => void
  /** The address of the library, where this is another page. */
  page?: string
}

export function ArticleQuotes({ library, articleKey, title, text, frame, onShow, page = '' }: QuotesProps) {
  const [quotes, setQuotes] = useState<readonly Quote[]>([])
  useEffect(() => {
    // A library that fails has said so already, with the record.
    const look = () => void library.use((db) => quotesOf(db, articleKey)).then(setQuotes, () => {})
    look()
    return heardChange((change) => (change === 'quotes' || change === 'corrections') && look())
  }, [articleKey])
  const places = useMemo(() => placesOf({ title, text }, quotes), [title, text, quotes])

  useEffect(() => {
    const root = frame.current
    if (root === null || places.size === 0) return undefined
    const [map, titleMap] = [mapOf(root), titleMapOf(root)]
    const ranges = [...places.values()].flatMap(({ start, end, inTitle }) => {
      const span = (inTitle ? titleMap : map)?.span(start, end) ?? null
      return span === null ? [] : [rangeOver(span)]
    })
    return paintQuotes(root, ranges)
  }, [places])

  if (quotes.length === 0) return null
  return (
    <QuoteList
      quotes={quotes}
      missing={new Set(quotes.flatMap(({ id }) => (places.has(id) ? [] : id)))}
      now={new Date()}
      hrefOf={(id) => page + writeRoute({ words: '', part: 'all', open: quoteRef(id) })}
      onShow={({ id }) => {
        const place = places.get(id)
        if (place) onShow(place)
      }}
    />
  )
}

/** Where quotes stand in an article, by their ids; those that it does not hold are left out. */
function placesOf(
  article: { title: string | null; text: string },
  quotes: readonly Quote[],
): Map<string, Required<Stretch>> {
  const steps = findInArticle(
    article,
    quotes.map(({ selector }) => selector),
  )
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return new Map(
    quotes.flatMap(({ id, selector }, i) => {
      const finding = step.value?.[i]
      if (!finding || 'orphan' in finding) return []
      return [[id, { start: finding.start, end: finding.end, inTitle: selector.inTitle ?? false }] as const]
    }),
  )
}

interface KnowsProps {
  library: Library
  /** Those in the article. */
  asked: Asked
  /** The key of the article that is read: it is no memory. */
  except: string
  onOpen: (ref: string) => void
}

export function LibraryKnows({ library, asked, except, onOpen }: KnowsProps) {
  const t = useWords()
  const [told, setTold] = useState<Told | null>(null)
  useEffect(() => {
    let wanted = true
    library
      .use((db) => remember(db, { ...asked, except }))
      .then(
        (answer) => wanted && setTold(answer),
        () => {},
      )
    return () => {
      wanted = false
    }
  }, [asked, except])
  if (told === null || asked.names.length + asked.pairs.length === 0) return null
  return (
    <section class="knows" aria-labelledby="knows-h">
      <h3 class="h" id="knows-h">
        {t('library_knows')}
      </h3>
      <Memory asked={asked} told={told} onOpen={onOpen} />
    </section>
  )
}
