/** The second stage's side of the quotes: has their stage put into the page once there is something for it to do. */
import type { PageArticle } from '../article/live.ts'
import { pageScripts } from '../article/live-messages.ts'
import type { QuoteState } from '../messages/page-state.ts'
import type { PageQuotes, Placed, QuotesHost } from './stage.ts'
import { watchSelection } from './watch.ts'

export class QuotesLink {
  readonly #host: QuotesHost
  #stage: PageQuotes | null = null
  #signal: AbortSignal = AbortSignal.abort()
  #watching: AbortController | null = null
  /** Whether words are being chosen at this moment. */
  #isUnderWay = (): boolean => false
  /** So many offers are on their way. */
  #offering = 0
  /** Articles that have no quote, as the library said: a page that is rendered anew need not ask again. */
  readonly #without = new Set<string>()

  constructor(host: QuotesHost) {
    this.#host = host
  }

  /**
   * The page was read, or its quotes have changed.
   * @param signal ends when it is read again. @param anew asks the library again.
   */
  async read(signal: AbortSignal, anew = false): Promise<void> {
    this.#signal = signal
    if (anew) this.#without.clear()
    const pages = this.#host.pages()
    this.#watch(pages.length > 0)
    if (!this.#stage && !(await this.#isKept(pages))) return
    if (signal.aborted) return
    const stage = await this.#put().catch(() => null)
    if (!signal.aborted) stage?.read(signal, anew)
  }

  placed(): readonly Placed[] {
    return this.#stage?.placed() ?? []
  }

  states(): QuoteState[] {
    return this.#stage?.states() ?? []
  }

  async search(id: string | null): Promise<QuoteState[]> {
    return (await this.#stage?.search(id)) ?? []
  }

  goTo(id: string): boolean {
    return this.#stage?.goTo(id) ?? false
  }

  /** Whether words are being chosen, or what to do with them is offered. */
  isChoosing(): boolean {
    return this.#isUnderWay() || this.#offering > 0 || (this.#stage?.isOffering() ?? false)
  }

  /** Keeps what is chosen, by menu or shortcut. */
  async keep(): Promise<boolean> {
    return await (await this.#put()).keep()
  }

  /** Attaché is left alone here from now on, or the page has gone. */
  rest(): void {
    this.#watch(false)
    this.#stage?.rest()
  }

  #watch(wanted: boolean): void {
    if (wanted === (this.#watching !== null)) return
    this.#watching?.abort()
    this.#watching = wanted ? new AbortController() : null
    if (!this.#watching) return
    const offer = (byTouch: boolean): void => {
      this.#offering++
      void this.#put()
        .then((stage) => stage.offer(byTouch))
        .catch(() => {})
        .finally(() => this.#offering--)
    }
    this.#isUnderWay = watchSelection(this.#watching.signal, offer, () => this.#stage?.gone())
  }

  /** Whether any quote of these articles is in the library. */
  async #isKept(pages: readonly PageArticle[]): Promise<boolean> {
    for (const { key } of pages) {
      if (this.#without.has(key)) continue
      const quotes = await this.#host.ask('quotes.of', { key }).catch(() => null)
      if (quotes && quotes.length > 0) return true
      if (quotes) this.#without.add(key)
    }
    return false
  }

  async #put(): Promise<PageQuotes> {
    if (this.#stage) return this.#stage
    const scripts = pageScripts()
    if (!scripts.quotes) await this.#host.ask('page.stage', { stage: 'quotes' })
    // Two may have asked for it at the same time.
    this.#stage ??= scripts.quotes?.(this.#host) ?? null
    if (!this.#stage) throw new Error('The quotes are not in the page')
    this.#stage.read(this.#signal, false)
    return this.#stage
  }
}
