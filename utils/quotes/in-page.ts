/** Quotes over a page: offers to keep what the reader chooses, keeps it, and opens the note of a quote that is clicked. */
import { selectorOf } from '../anchor/selector.ts'
import type { FormBox } from '../article/live-forms.ts'
import { bringIntoView } from '../card/scroll.ts'
import type { QuoteState } from '../messages/page-state.ts'
import type { Quote } from '../model.ts'
import { KeptQuotes } from './kept.ts'
import { type Chosen, isInField, linesOf, printed, readSelection, stretchesOf } from './selection.ts'
import type { PageQuotes, Placed, QuotesHost } from './stage.ts'

/** What the little bar beside the chosen words shows. */
export type Bar =
  /** `mark`: the words can be marked as an official or a country. */
  | { is: 'offer'; mark: boolean }
  | { is: 'saving' }
  /** `undo`: it was not kept before. */
  | { is: 'kept'; undo: boolean }
  /** Something that the reader has to know; `again` where it can be tried again. */
  | { is: 'told'; text: string; again: boolean }

/** What draws the bar. */
export interface BarView {
  /** @param byTouch the words were chosen with a finger. */
  show(bar: Bar, lines: readonly FormBox[], scheme: 'light' | 'dark', byTouch: boolean): void
  move(lines: readonly FormBox[]): void
  close(): void
  holds(target: EventTarget | null): boolean
}
/** What its buttons do. */
export interface BarActs {
  onKeep: () => void
  onMark: () => void
  onNote: () => void
  onUndo: () => void
}

/** So long the bar says that a quote was kept, while the pointer is elsewhere. */
const KEPT_MS = 7000
/** A click that no other follows for so long is a single one. */
const AGAIN_MS = 280

export class QuotesInPage implements PageQuotes {
  readonly #host: QuotesHost
  readonly #kept: KeptQuotes
  readonly #bar: BarView
  #signal = new AbortController().signal
  /** The words that the bar stands beside; null while it is shut. */
  #chosen: Chosen | null = null
  #byTouch = false
  #shown: Bar['is'] | null = null
  #command: { chosen: Chosen; id: string } | null = null
  /** What was kept last, for its note and its undo. */
  #last: Quote | null = null
  #open: AbortController | null = null
  #shutting: ReturnType<typeof setTimeout> | undefined
  #opening: ReturnType<typeof setTimeout> | undefined
  #frame = 0

  constructor(host: QuotesHost, makeBar: (acts: BarActs) => BarView) {
    this.#host = host
    this.#kept = new KeptQuotes(host)
    this.#bar = makeBar({
      onKeep: () => void this.#keepChosen(),
      onMark: () => void this.#mark(),
      onNote: () => {
        const quote = this.#last
        this.#shut()
        if (quote) void this.#openNote(quote.id)
      },
      onUndo: () => void this.#undo(),
    })
    addEventListener('click', (event) => this.#click(event), { capture: true, passive: true })
    addEventListener('pointerdown', () => clearTimeout(this.#opening), { capture: true, passive: true })
  }

  read(signal: AbortSignal, anew: boolean): void {
    this.#signal = signal
    void this.#kept.read(signal, anew)
  }

  placed(): readonly Placed[] {
    return this.#kept.placed()
  }

  states(): QuoteState[] {
    return this.#kept.states()
  }

  search(id: string | null): Promise<QuoteState[]> {
    return this.#kept.search(id, this.#signal)
  }

  goTo(id: string): boolean {
    const placed = this.#kept.placed().find(({ quote }) => quote.id === id)
    const span = placed && printed(placed.page, placed.inTitle).map?.span(placed.start, placed.end)
    if (!span) return false
    bringIntoView({ look: 'quote', span })
    void this.#openNote(id)
    return true
  }

  isOffering(): boolean {
    return this.#shown === 'offer' || this.#shown === 'saving'
  }

  offer(byTouch: boolean): void {
    this.#byTouch = byTouch
    if (isInField(document)) return this.#shut()
    this.#host.refresh?.()
    const chosen = readSelection(document, this.#host.pages())
    if (typeof chosen === 'string') this.#shut()
    else this.#show({ is: 'offer', mark: this.#host.annotationOf(chosen.page) !== null }, chosen)
  }

  async keep(): Promise<boolean> {
    this.#host.refresh?.()
    const chosen = readSelection(document, this.#host.pages())
    if (typeof chosen === 'string') {
      this.#tell(this.#host.word(this.#host.pages().length === 0 ? 'quote_no_article' : `quote_${chosen}`))
      return false
    }
    const span = printed(chosen.page, chosen.inTitle).map?.span(chosen.start, chosen.end)
    // The reader may have scrolled on since: the bar needs the words to stand beside.
    if (span && linesOf(chosen).length === 0) bringIntoView({ look: 'quote', span })
    this.#show({ is: 'saving' }, chosen)
    return await this.#keepChosen()
  }

  gone(): void {
    this.#shut()
  }

  rest(): void {
    clearTimeout(this.#opening)
    this.#shut()
    this.#kept.forget()
  }

  async #keepChosen(): Promise<boolean> {
    const { ask, word, annotationOf } = this.#host
    const chosen = this.#chosen
    if (!chosen) return false
    const { page, inTitle, start, end } = chosen
    const selector = selectorOf(printed(page, inTitle).words, start, end)
    if (!selector) {
      this.#show({ is: 'told', text: word('quote_too_long'), again: false }, chosen)
      return false
    }
    this.#show({ is: 'saving' }, chosen)
    const { text: _text, blocks: _blocks, partial: _partial, ...facts } = page.article
    // Tried again it is the same command, so that what was done without an answer is not done twice.
    this.#command = this.#command?.chosen === chosen ? this.#command : { chosen, id: this.#host.newCommandId() }
    const commandId = this.#command.id
    try {
      const quote = await ask('quote.save', {
        commandId,
        key: page.key,
        // What is shown here may have corrections over it: the background reads the article itself, if it is one that is read.
        article: annotationOf(page) ? page.article : facts,
        selector: inTitle ? { ...selector, inTitle } : selector,
        note: '',
        tags: [],
      })
      const undo = !this.#kept.has(quote.id)
      this.#last = quote
      this.#kept.put(page, quote)
      if (this.#chosen === chosen) this.#show({ is: 'kept', undo }, chosen)
      return true
    } catch (error) {
      if (this.#chosen === chosen) this.#show({ is: 'told', text: this.#why(error), again: true }, chosen)
      return false
    }
  }

  /** Opens the form in which words that the rules have missed are marked. */
  async #mark(): Promise<void> {
    const chosen = this.#chosen
    const selector = chosen && selectorOf(printed(chosen.page, chosen.inTitle).words, chosen.start, chosen.end)
    const annotation = chosen && this.#host.annotationOf(chosen.page)
    if (!chosen || !selector || !annotation) return
    this.#shut()
    const { page, inTitle } = chosen
    const { start, end } = selector
    try {
      const forms = await this.#host.forms()
      const place = { lines: () => linesOf({ page, inTitle, start, end }), scheme: this.#host.scheme() }
      const { article, key } = page
      forms.open('correct', place, { key, article, annotation, mention: null, start, end, inTitle })
    } catch (error) {
      this.#tell(this.#why(error))
    }
  }

  async #undo(): Promise<void> {
    const [quote, chosen] = [this.#last, this.#chosen]
    if (!quote) return
    try {
      await this.#host.ask('quote.delete', { commandId: this.#host.newCommandId(), id: quote.id })
      this.#last = null
      this.#kept.remove(quote.id)
      this.#shut()
    } catch (error) {
      if (chosen) this.#show({ is: 'told', text: this.#why(error), again: false }, chosen)
    }
  }

  /** Why something was not done: what the background says of it, or that it does not answer. */
  #why(error: unknown): string {
    return error instanceof Error && error.name === 'RefusedError' ? error.message : this.#host.word('fault_no_answer')
  }

  /** Says something where no words of an article are chosen: beside what is chosen, else at the top of the window. */
  #tell(text: string): void {
    const selection = document.getSelection()
    const boxes = selection?.rangeCount ? [...selection.getRangeAt(0).getClientRects()] : []
    const lines = boxes.filter(({ bottom, top }) => bottom > 0 && top < innerHeight)
    const top = { left: innerWidth / 2, right: innerWidth / 2, top: 0, bottom: 8 }
    this.#listen()
    const shown = lines.length > 0 ? lines : [top]
    this.#shown = 'told'
    this.#bar.show({ is: 'told', text, again: false }, shown, this.#host.scheme(), this.#byTouch)
    this.#shutLater()
  }

  #show(bar: Bar, chosen: Chosen): void {
    const lines = linesOf(chosen)
    if (lines.length === 0) return this.#shut()
    this.#chosen = chosen
    this.#shown = bar.is
    this.#host.closeCard()
    this.#listen()
    this.#bar.show(bar, lines, this.#host.scheme(), this.#byTouch)
    clearTimeout(this.#shutting)
    if (bar.is === 'kept') this.#shutLater()
  }

  #shutLater(): void {
    clearTimeout(this.#shutting)
    this.#shutting = setTimeout(() => this.#shut(), KEPT_MS)
  }

  #shut(): void {
    clearTimeout(this.#shutting)
    this.#open?.abort()
    this.#open = null
    this.#chosen = null
    this.#shown = null
    this.#bar.close()
  }

  /** While the bar is open: it stays beside its words, and Esc shuts it and nothing else. */
  #listen(): void {
    if (this.#open) return
    this.#open = new AbortController()
    const { signal } = this.#open
    const follow = (): void => {
      if (this.#frame) return
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0
        if (!this.#chosen) return
        const lines = linesOf(this.#chosen)
        if (lines.length > 0) this.#bar.move(lines)
        else this.#shut()
      })
    }
    addEventListener('scroll', follow, { capture: true, passive: true, signal })
    addEventListener('resize', follow, { passive: true, signal })
    addEventListener(
      'keydown',
      (event) => {
        if (!event.isTrusted || event.key !== 'Escape') return
        event.preventDefault()
        event.stopImmediatePropagation()
        this.#shut()
      },
      { capture: true, signal },
    )
    // The pointer on the bar keeps it open.
    addEventListener(
      'pointermove',
      ({ target }) => {
        if (this.#bar.holds(target)) clearTimeout(this.#shutting)
      },
      { capture: true, passive: true, signal },
    )
  }

  /** A click on a quote opens its note; one on a link, a control, or at the end of a choice is meant for that. */
  #click(event: MouseEvent): void {
    if (!event.isTrusted || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
    const [at] = event.composedPath()
    if (at instanceof Element && at.closest('a[href], button, input, textarea, select, label, summary, [popover]'))
      return
    if (!(at instanceof Node)) return
    const { clientX: x, clientY: y } = event
    const under = ({ left, right, top, bottom }: DOMRect): boolean => x >= left && x <= right && y >= top && y <= bottom
    const hit = this.#kept
      .placed()
      // Of quotes that overlap, the shorter one is what was meant.
      .toSorted((one, other) => one.end - one.start - (other.end - other.start))
      .find((placed) =>
        stretchesOf(placed).some((range) => range.intersectsNode(at) && [...range.getClientRects()].some(under)),
      )
    if (!hit) return
    // Another click may follow, which chooses a word, or this one was the end of a choice: the form must not come between. A click on
    // words that were chosen takes the choice away only after it was told.
    const begun = (): boolean => document.getSelection()?.type === 'Range'
    this.#opening = setTimeout(() => begun() || void this.#openNote(hit.quote.id), AGAIN_MS)
  }

  async #openNote(id: string): Promise<void> {
    const placed = this.#kept.placed().find(({ quote }) => quote.id === id)
    if (!placed) return
    this.#host.closeCard()
    const { scheme } = this.#host
    try {
      const forms = await this.#host.forms()
      const { page, quote } = placed
      const lines = (): FormBox[] => {
        const now = this.#kept.placed().find((one) => one.quote.id === id)
        return now ? linesOf(now) : []
      }
      const place = { lines, scheme: scheme() }
      forms.open('quote', place, {
        quote,
        changed: (next) => {
          if (next === null) this.#kept.remove(id)
          else if (this.#kept.placed().some((one) => one.quote.id === id)) this.#kept.edited(next)
          else this.#kept.put(page, next)
        },
      })
    } catch (error) {
      this.#tell(this.#why(error))
    }
  }
}
