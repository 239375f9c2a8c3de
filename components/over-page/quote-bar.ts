/**
 * The little bar beside chosen words: Keep quote, and what came of it. Plain DOM in a closed shadow tree, which is made when it is
 * first shown and taken out of the page when it shuts.
 */
import { type Box, placeCard } from '../../utils/card/place.ts'
import { addSheet, button, element } from './card-parts.ts'
import { QUOTE_BAR_SHEET } from './quote-bar-sheet.ts'
import type { Words } from '../words/words.ts'

/** What the bar shows. */
type Bar =
  | { is: 'offer'; mark: boolean }
  | { is: 'saving' }
  | { is: 'kept'; undo: boolean }
  | { is: 'told'; text: string; again: boolean }
interface Acts {
  onKeep: () => void
  onMark: () => void
  onNote: () => void
  onUndo: () => void
}

/**
 * So many pixels above and below words that were chosen with a finger are left to the handles by which their ends are moved: those of
 * Android and Windows hang some 25 to 35 pixels below the line, those of iOS reach above it.
 */
const HANDLES = 40

export class QuoteBar {
  readonly #words: Words
  readonly #acts: Acts
  #byTouch = false
  #host: HTMLElement | null = null
  #bar: HTMLElement | null = null
  /** What is said to a screen reader, and shown. It stays in the tree, so that a change of it is heard. */
  #said: HTMLElement | null = null
  #buttons: HTMLElement | null = null

  constructor(words: Words, acts: Acts) {
    this.#words = words
    this.#acts = acts
  }

  /** Whether an event of the page came from within the bar: the page and we see its host only. */
  holds(target: EventTarget | null): boolean {
    return target !== null && target === this.#host
  }

  show(bar: Bar, lines: readonly Box[], scheme: 'light' | 'dark', byTouch: boolean): void {
    const parts = this.#make()
    const t = this.#words
    this.#byTouch = byTouch
    parts.bar.className = `bar ${scheme}${byTouch ? ' touch' : ''}`
    parts.bar.lang = t('locale').slice(0, 2)
    parts.bar.dir = t('direction')
    parts.bar.setAttribute('aria-label', t('quote_bar'))
    if (!parts.host.isConnected) document.documentElement.append(parts.host)
    if (!parts.host.matches(':popover-open')) parts.host.showPopover()
    parts.said.className = bar.is === 'kept' ? 'said seal' : 'said'
    parts.said.textContent =
      bar.is === 'offer' ? '' : bar.is === 'told' ? bar.text : t(bar.is === 'kept' ? 'quote_kept' : 'quote_keeping')
    parts.buttons.replaceChildren(...this.#buttonsOf(bar))
    this.move(lines)
  }

  /** Puts the bar beside its words again, after the page has scrolled. */
  move(lines: readonly Box[]): void {
    const bar = this.#bar
    if (!bar) return
    const { width, height } = bar.getBoundingClientRect()
    const { clientWidth, clientHeight } = document.documentElement
    const view = { width: clientWidth, height: Math.min(clientHeight || innerHeight, innerHeight) }
    const free = this.#byTouch ? HANDLES : 0
    const { left, top } = placeCard(
      lines.map((line) => ({ left: line.left, right: line.right, top: line.top - free, bottom: line.bottom + free })),
      { width, height },
      view,
    )
    Object.assign(bar.style, { left: `${left}px`, top: `${top}px` })
  }

  close(): void {
    this.#host?.remove()
  }

  #buttonsOf(bar: Bar): HTMLElement[] {
    const t = this.#words
    if (bar.is === 'offer')
      return [
        button('keep', 'main', t('quote_keep'), this.#acts.onKeep),
        ...(bar.mark ? [button('mark', '', t('quote_mark'), this.#acts.onMark)] : []),
      ]
    if (bar.is === 'kept')
      return [
        button('note', '', t('quote_note'), this.#acts.onNote),
        ...(bar.undo ? [button('undo', '', t('undo'), this.#acts.onUndo)] : []),
      ]
    if (bar.is === 'told' && bar.again) return [button('again', '', t('try_again'), this.#acts.onKeep)]
    return []
  }

  #make(): { host: HTMLElement; bar: HTMLElement; said: HTMLElement; buttons: HTMLElement } {
    this.#host ??= document.createElement('div')
    const host = this.#host
    if (!this.#bar || !this.#said || !this.#buttons) {
      host.popover = 'manual'
      const root = host.attachShadow({ mode: 'closed' })
      addSheet(root, QUOTE_BAR_SHEET)
      this.#bar = element('div', 'bar')
      this.#bar.setAttribute('role', 'group')
      this.#said = element('span', 'said')
      this.#said.setAttribute('role', 'status')
      this.#buttons = element('span', 'buttons')
      this.#bar.append(this.#said, this.#buttons)
      root.append(this.#bar)
      // A press on the bar leaves the words chosen.
      host.addEventListener('mousedown', (event) => event.preventDefault())
    }
    return { host, bar: this.#bar, said: this.#said, buttons: this.#buttons }
  }
}
