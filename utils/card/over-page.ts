/**
 * When a card opens and closes over a page: the pointer rests on a mark, a finger taps it, the keyboard walks to it; Esc, or leaving
 * word and card, closes it. Its listeners are passive, on the window, and only there while something is marked.
 */
import type { Mark } from '../highlight/paint.ts'
import { markAtPoint, outermost, rectsOf } from './hit.ts'
import type { Box } from './place.ts'
import { bringIntoView } from './scroll.ts'

/** The pointer rests so long on a word before its card opens: crossing a text must not make cards flicker. */
const REST_MS = 150
/** Time to move the pointer from the word into the card. */
const LEAVE_MS = 300
/** From so many pixels on, a pointer that is pressed draws over words. */
const DRAWN = 4

/** What draws the card. */
export interface View<M> {
  show(mark: M, places: { place: number; places: number }, lines: readonly Box[], at: number | null): void
  move(lines: readonly Box[], at: number | null): void
  focus(): void
  close(): void
  /** Lets the pointer through to the page, or takes it again: words that are being chosen there must not end in the card. */
  letThrough(on: boolean): void
  /** Whether an event came from within the card. */
  holds(target: EventTarget | null): boolean
}
interface Options<M> {
  view: View<M>
  /** Whether two marks are of one person or country of one article. */
  same: (one: M, other: M) => boolean
  /** The mark whose card is open has a wash of its own; null when none is. */
  opened: (mark: M | null) => void
  /** Whether the reader is choosing words, or has just chosen some: no card opens by itself then. */
  choosing?: () => boolean
}

export class CardOverPage<M extends Mark> {
  readonly #options: Options<M>
  #marks: M[] = []
  #listening: AbortController | null = null
  #open: M | null = null
  /** The pointer's place in the window, from the left, when the card opened. */
  #at: number | null = null
  /** Opened by keyboard, tap or a button of the card: leaving it with the pointer does not close it. */
  #pinned = false
  /** Closed by Esc while the pointer was on it: it opens again only after the pointer has left it. */
  #dismissed: M | null = null
  #walked: M | null = null
  /** What had the focus before it went into the card. */
  #before: Element | null = null
  #pending: { mark: M; timer: ReturnType<typeof setTimeout> } | null = null
  #leaving: ReturnType<typeof setTimeout> | undefined
  #point: { x: number; y: number; target: EventTarget | null } | null = null
  /** Where the button of the mouse went down in the page; null while it is up. */
  #pressed: { x: number; y: number } | null = null
  /** The frames that are asked for: to look where the pointer is, and to follow the word. */
  #frame = 0
  #following = 0

  constructor(options: Options<M>) {
    this.#options = options
  }

  /** Sets what is marked; an empty list ends all listening. A card that is open stays with its word if that is still marked. */
  set(marks: readonly M[]): void {
    this.#marks = outermost(marks)
    const again = (mark: M | null): M | null =>
      this.#marks.find(
        ({ span }) =>
          span.startContainer === mark?.span.startContainer &&
          span.startOffset === mark.span.startOffset &&
          span.endOffset === mark.span.endOffset,
      ) ?? null
    this.#walked = again(this.#walked)
    this.#dismissed = again(this.#dismissed)
    const open = again(this.#open)
    if (open) this.#open = open
    else if (this.#open) this.close()
    // A pointer that rests on a word tells nothing more: painted anew, the word still gets its card.
    const resting = again(this.#pending?.mark ?? null)
    if (this.#pending && resting) this.#pending.mark = resting
    else this.#cancel()
    if (this.#marks.length > 0) this.#listen()
    else {
      this.#listening?.abort()
      this.#listening = null
    }
  }

  /** Goes to the next or previous mark and opens its card with the focus in it. @returns false where nothing is marked. */
  walk(by: 1 | -1): boolean {
    const from = this.#open ?? this.#walked
    const at = from ? this.#marks.indexOf(from) + by : this.#firstInView(by)
    return this.#goTo(this.#marks.at(at % this.#marks.length), true)
  }

  /** Goes to the next or previous mark of the same person or country. */
  step(by: 1 | -1): void {
    const open = this.#open
    if (!open) return
    const all = this.#alike(open)
    this.#goTo(all.at((all.indexOf(open) + by) % all.length), this.#before !== null)
  }

  /** Closes the card. @param giveBack the focus goes back to where it was. */
  close(giveBack = false): void {
    clearTimeout(this.#leaving)
    this.#cancel()
    const before = this.#before
    this.#before = null
    if (!this.#open) return
    this.#open = null
    this.#pinned = false
    this.#options.view.close()
    this.#options.opened(null)
    if (giveBack && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
  }

  #alike(mark: M): M[] {
    return this.#marks.filter((one) => this.#options.same(one, mark))
  }

  #firstInView(by: 1 | -1): number {
    const inView = this.#marks.findIndex((mark) => (rectsOf(mark)[0]?.bottom ?? -1) > 0)
    return by > 0 ? Math.max(0, inView) : inView - 1
  }

  #goTo(mark: M | undefined, focus: boolean): boolean {
    if (!mark) return false
    bringIntoView(mark)
    if (focus) this.#before ??= document.activeElement ?? document.body
    const before = this.#before
    const shown = this.#show(mark, null, true)
    this.#before = before
    this.#walked = mark
    if (shown && focus) this.#options.view.focus()
    return shown
  }

  #show(mark: M, at: number | null, pinned: boolean): boolean {
    this.#cancel()
    clearTimeout(this.#leaving)
    const lines = rectsOf(mark)
    if (lines.length === 0) return false
    const all = this.#alike(mark)
    this.#open = mark
    this.#at = at
    this.#pinned = pinned
    this.#dismissed = null
    this.#options.opened(mark)
    this.#options.view.show(mark, { place: all.indexOf(mark) + 1, places: all.length }, lines, at)
    return true
  }

  #cancel(): void {
    clearTimeout(this.#pending?.timer)
    this.#pending = null
  }

  #listen(): void {
    if (this.#listening) return
    this.#listening = new AbortController()
    const options = { passive: true, capture: true, signal: this.#listening.signal }
    // What a script of the page makes up is not the reader's act.
    const on = <K extends keyof WindowEventMap>(type: K, act: (event: WindowEventMap[K]) => void): void =>
      addEventListener(type, (event) => event.isTrusted && act(event), options)
    on('pointerdown', (event) => {
      if (this.#options.view.holds(event.target)) return
      // Whoever presses does not rest on a word any more.
      this.#cancel()
      if (event.pointerType !== 'touch' && event.button === 0) this.#press({ x: event.clientX, y: event.clientY })
    })
    on('pointerup', () => this.#press(null))
    on('pointercancel', () => this.#press(null))
    on('pointermove', (event) => {
      if (event.pointerType === 'touch') return
      if (event.buttons !== 0) return this.#draw(event)
      this.#press(null)
      this.#point = { x: event.clientX, y: event.clientY, target: event.target }
      if (!this.#frame) this.#frame = requestAnimationFrame(() => this.#look())
    })
    on('pointerout', (event) => {
      if (event.relatedTarget === null) this.#leave()
    })
    on('click', (event) => this.#click(event))
    on('scroll', () => this.#follow())
    on('resize', () => this.#follow())
    on('focusin', ({ target }) => {
      // Tab has led out of the card.
      if (this.#open && this.#before && !this.#options.view.holds(target)) this.close()
    })
    addEventListener(
      'keydown',
      (event) => {
        if (!event.isTrusted || event.key !== 'Escape' || !this.#open) return
        // Esc closes one thing: not also what the page has open.
        event.preventDefault()
        event.stopImmediatePropagation()
        const dismissed = this.#open
        this.close(true)
        this.#dismissed = dismissed
      },
      { capture: true, signal: this.#listening.signal },
    )
    // A frame that is asked for still comes, and finds nothing.
    this.#listening.signal.addEventListener('abort', () => this.#press(null))
  }

  #look(): void {
    this.#frame = 0
    if (!this.#point) return
    const { x, y, target } = this.#point
    const inCard = this.#options.view.holds(target)
    const mark = inCard ? null : markAtPoint(document, this.#marks, x, y)
    if (mark !== this.#dismissed) this.#dismissed = null
    if (inCard || (mark !== null && mark === this.#open)) {
      clearTimeout(this.#leaving)
      this.#cancel()
    } else if (mark !== null && mark !== this.#dismissed && !this.#isChoosing()) {
      clearTimeout(this.#leaving)
      if (this.#pending?.mark === mark) return
      this.#cancel()
      const show = (): void => {
        const resting = this.#pending?.mark ?? mark
        this.#pending = null
        if (!this.#isChoosing()) this.#show(resting, this.#point?.x ?? x, false)
      }
      this.#pending = { mark, timer: setTimeout(show, REST_MS) }
    } else this.#leave()
  }

  #isChoosing(): boolean {
    return this.#pressed !== null || (this.#options.choosing?.() ?? false)
  }

  #press(at: { x: number; y: number } | null): void {
    if (at === this.#pressed) return
    this.#pressed = at
    this.#options.view.letThrough(at !== null)
  }

  /** Words are being chosen: a card that stands in their way closes. */
  #draw({ clientX, clientY }: PointerEvent): void {
    const from = this.#pressed
    if (this.#open && from && Math.hypot(clientX - from.x, clientY - from.y) > DRAWN) this.close()
  }

  #leave(): void {
    this.#cancel()
    clearTimeout(this.#leaving)
    if (this.#open && !this.#pinned) this.#leaving = setTimeout(() => this.close(), LEAVE_MS)
  }

  #click(event: MouseEvent): void {
    if (this.#options.view.holds(event.target)) return
    const touched = event instanceof PointerEvent && event.pointerType === 'touch'
    const mark = touched ? markAtPoint(document, this.#marks, event.clientX, event.clientY) : null
    // A mark in a link: the tap is the link's.
    const link = event.target instanceof Element && event.target.closest('a[href], button') !== null
    if (mark && mark !== this.#open && !link) this.#show(mark, event.clientX, true)
    else if (this.#pinned || mark === this.#open) this.close()
  }

  #follow(): void {
    if (this.#following) return
    this.#following = requestAnimationFrame(() => {
      this.#following = 0
      if (!this.#open) return
      const lines = rectsOf(this.#open)
      if (lines.some(({ bottom, top }) => bottom > 0 && top < innerHeight)) this.#options.view.move(lines, this.#at)
      else this.close()
    })
  }
}
