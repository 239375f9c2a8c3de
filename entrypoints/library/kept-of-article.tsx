/** What stands below the record of an article: the quotes that are kept of it, painted in its text, and what the library knows of its people. */
import type { RefObject } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { Memory } from '../../components/record/memory.tsx'
import type { Asked, Told } from '../../components/record/memory-words.ts'
import { QuoteList } from '../../components/reading/quotes.tsx'
import { useWords } from '../../components/words/use-words.ts'
import { type Found, findQuotes } from '../../utils/anchor/find.ts'
import { heardChange } from '../../utils/browser.ts'
import type { Library } from '../../utils/library/open.ts'
import { quotesOf } from '../../utils/library/read-quotes.ts'
import { quoteRef } from '../../utils/library/refs.ts'
import { remember } from '../../utils/library/remember.ts'
import type { Quote } from '../../utils/model.ts'
import { paintQuotes } from './paint-quotes.ts'
import { writeRoute } from './route.ts'
import { mapOf, rangeOver } from './text-places.ts'

interface QuotesProps {
  library: Library
  /** The key of the article. */
  articleKey: string
  text: string
  /** The element that scrolls, with the text in it. */
  frame: RefObject<HTMLElement | null>
  /** Goes to a stretch of the text. */
  onShow: (stretch: { start: number; end: number }) => void
  /** The address of the library, where this is another page. */
  page?: string
}

export function ArticleQuotes({ library, articleKey, text, frame, onShow, page = '' }: QuotesProps) {
  const [quotes, setQuotes] = useState<readonly Quote[]>([])
  useEffect(() => {
    // A library that fails has said so already, with the record.
    const look = () => void library.use((db) => quotesOf(db, articleKey)).then(setQuotes, () => {})
    look()
    return heardChange((change) => (change === 'quotes' || change === 'corrections') && look())
  }, [articleKey])
  const places = useMemo(() => placesOf(text, quotes), [text, quotes])

  useEffect(() => {
    const root = frame.current
    if (root === null || places.size === 0) return undefined
    const map = mapOf(root)
    const ranges = [...places.values()].flatMap(({ start, end }) => {
      const span = map.span(start, end)
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

/** Where quotes stand in a text, by their ids; those that it does not hold are left out. */
function placesOf(text: string, quotes: readonly Quote[]): Map<string, Found> {
  const steps = findQuotes(
    text,
    quotes.map(({ selector }) => selector),
  )
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return new Map(
    quotes.flatMap(({ id }, i) => {
      const finding = step.value?.[i]
      return finding && 'how' in finding ? [[id, finding] as const] : []
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
