/** The quotes that the library has of a page's articles, and where they stand in them. */
import { findInArticle } from '../anchor/article.ts'
import type { Finding } from '../anchor/find.ts'
import { inSlices } from '../anchor/slices.ts'
import type { PageArticle } from '../article/live.ts'
import type { QuoteState } from '../messages/page-state.ts'
import type { Quote } from '../model.ts'
import { printed } from './selection.ts'
import type { Placed, QuotesHost } from './stage.ts'

/**
 * A page that fills late or is rendered anew loses its words for a moment: they count as gone only when they have been missing for so
 * long, in milliseconds.
 */
const GONE_MS = 4000

/** A quote with what the last look at its article gave. */
interface Looked {
  page: PageArticle
  quote: Quote
  finding: Finding
}

export class KeptQuotes {
  readonly #host: QuotesHost
  readonly #byKey = new Map<string, Quote[]>()
  #looked: Looked[] = []
  /** Where those stood that were deleted here, for they can be brought back. */
  readonly #removed = new Map<string, Looked>()
  /** Counts what was kept and deleted here, so that a look that began before does not undo it. */
  #changes = 0
  #telling: ReturnType<typeof setTimeout> | undefined

  constructor(host: QuotesHost) {
    this.#host = host
  }

  /**
   * Finds the quotes of all articles. Work is done in slices.
   * @param anew asks the library for them again.
   */
  async read(signal: AbortSignal, anew: boolean): Promise<void> {
    if (anew) this.#byKey.clear()
    const changes = this.#changes
    const looked: Looked[] = []
    for (const page of this.#host.pages()) {
      const quotes = await this.#quotesOf(page.key)
      const findings = await this.#find(page, quotes, signal)
      if (!findings) return
      for (const [at, quote] of quotes.entries()) {
        const finding = findings[at]
        if (finding) looked.push({ page, quote, finding })
      }
    }
    if (signal.aborted) return
    if (changes !== this.#changes) return this.read(signal, false)
    this.#looked = looked
    this.#host.paint()
    this.#tell(signal)
  }

  /** Where the quotes stand that were found. */
  placed(): Placed[] {
    return this.#looked.flatMap(({ page, quote, finding }) =>
      'how' in finding ? [{ page, quote, inTitle: isInTitle(quote), start: finding.start, end: finding.end }] : [],
    )
  }

  /** Whether a quote of the page is known already. */
  has(id: string): boolean {
    return this.#looked.some(({ quote }) => quote.id === id)
  }

  states(): QuoteState[] {
    return this.#looked.map(stateOf)
  }

  /** Looks again for those that were not found, further than before, so that what is like them can be shown. */
  async search(id: string | null, signal: AbortSignal): Promise<QuoteState[]> {
    const missing = this.#looked.filter((one) => 'orphan' in one.finding && (id === null || one.quote.id === id))
    for (const one of missing) {
      const work = findInArticle(one.page.article, [one.quote.selector], { loose: true })
      const [finding] = (await inSlices(work, signal)) ?? []
      if (finding) one.finding = finding
    }
    this.#host.paint()
    this.#tell(signal)
    return missing.map(stateOf)
  }

  /** A quote was kept here, or brought back: it is at once as the library has it. */
  put(page: PageArticle, quote: Quote): void {
    const before = this.#removed.get(quote.id)
    this.remove(quote.id)
    const { start, end } = quote.selector
    this.#looked.push(before ? { ...before, quote } : { page, quote, finding: { start, end, how: 'exact', score: 1 } })
    const own = this.#byKey.get(quote.key)
    if (own) this.#byKey.set(quote.key, [...own, quote])
    this.#host.paint()
  }

  /** A note or a tag was changed. */
  edited(quote: Quote): void {
    for (const one of this.#looked) if (one.quote.id === quote.id) one.quote = quote
    const own = this.#byKey.get(quote.key)?.map((one) => (one.id === quote.id ? quote : one))
    if (own) this.#byKey.set(quote.key, own)
  }

  /** A quote was deleted here. */
  remove(id: string): void {
    this.#changes++
    const there = this.#looked.find(({ quote }) => quote.id === id)
    if (there) this.#removed.set(id, there)
    this.#looked = this.#looked.filter((one) => one !== there)
    for (const [key, quotes] of this.#byKey)
      this.#byKey.set(
        key,
        quotes.filter((one) => one.id !== id),
      )
    this.#host.paint()
  }

  /** The page has gone to another article, or is left alone from now on. */
  forget(): void {
    clearTimeout(this.#telling)
    this.#byKey.clear()
    this.#removed.clear()
    this.#looked = []
  }

  /** The quotes of an article; those that are known while the library does not answer. */
  async #quotesOf(key: string): Promise<Quote[]> {
    const known = this.#byKey.get(key)
    if (known) return known
    try {
      const changes = this.#changes
      const quotes = await this.#host.ask('quotes.of', { key })
      // An answer from before a change knows nothing of it.
      if (changes !== this.#changes) return await this.#quotesOf(key)
      this.#byKey.set(key, quotes)
      return quotes
    } catch {
      return []
    }
  }

  /** Those of a text that was looked at before need not be looked for again. */
  async #find(page: PageArticle, quotes: readonly Quote[], signal: AbortSignal): Promise<Finding[] | null> {
    const before = new Map(
      this.#looked.flatMap((one) =>
        'how' in one.finding && wordsIn(one.page, one.quote) === wordsIn(page, one.quote)
          ? [[one.quote.id, one.finding] as const]
          : [],
      ),
    )
    const open = quotes.filter(({ id }) => !before.has(id))
    const work = findInArticle(
      page.article,
      open.map(({ selector }) => selector),
    )
    const found = await inSlices(work, signal)
    if (!found) return null
    const now = new Map([...before, ...open.flatMap(({ id }, at) => (found[at] ? [[id, found[at]] as const] : []))])
    return quotes.map(({ id }) => now.get(id) ?? { orphan: 'gone', nearby: null })
  }

  /** Tells the library which quotes are not what it thinks: what is there at once, what is gone after a while. */
  #tell(signal: AbortSignal): void {
    clearTimeout(this.#telling)
    const changed = this.#looked.filter(({ page, quote, finding }) => {
      const orphaned = 'orphan' in finding
      // Words behind a wall to be paid are not gone; a headline stands before it.
      const walled = page.article.partial && !isInTitle(quote)
      return orphaned !== (quote.orphanedAt !== null) && !(orphaned && walled)
    })
    const send = (looked: readonly Looked[]): void => {
      if (looked.length === 0 || signal.aborted) return
      const states = looked.map(({ quote, finding }) => ({ id: quote.id, orphaned: 'orphan' in finding }))
      const now = new Date().toISOString()
      void this.#host
        .ask('quotes.found', { states })
        .then(() => {
          for (const { quote, finding } of looked)
            this.edited({ ...quote, orphanedAt: 'orphan' in finding ? now : null })
        })
        .catch(() => {})
    }
    send(changed.filter(({ finding }) => 'how' in finding))
    const gone = changed.filter(({ finding }) => 'orphan' in finding)
    if (gone.length > 0) this.#telling = setTimeout(() => send(gone), GONE_MS)
  }
}

const isInTitle = ({ selector }: Quote): boolean => selector.inTitle ?? false

/** The words that a quote is looked for in. */
const wordsIn = (page: PageArticle, quote: Quote): string => printed(page, isInTitle(quote)).words

function stateOf({ page, quote, finding }: Looked): QuoteState {
  const { id } = quote
  const inTitle = isInTitle(quote)
  if ('how' in finding) {
    const { start, end, how } = finding
    return { id, state: 'found', inTitle, start, end, edited: how === 'near', nearby: null }
  }
  const { nearby } = finding
  const text = nearby && wordsIn(page, quote).slice(nearby.start, nearby.end)
  return {
    id,
    state: 'orphan',
    inTitle,
    start: null,
    end: null,
    edited: false,
    nearby: nearby && text ? { start: nearby.start, end: nearby.end, text } : null,
  }
}
