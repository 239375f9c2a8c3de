/**
 * What a form stands in over a page: a closed shadow tree in the top layer, made when it is opened and taken out when it closes.
 * Neither the page's rules nor its shortcuts reach it, and what the page makes up is not heard in it.
 */
import { type ComponentChild, render } from 'preact'
import { type Box, placeCard } from '../../utils/card/place.ts'
import { shadowSheet } from './shadow-sheet.ts'
import { WordsContext } from '../words/use-words.ts'
import type { Words } from '../words/words.ts'

/** Where a form stands, and how it looks there. */
interface Place {
  lines: () => readonly Box[]
  scheme: 'light' | 'dark'
}

/** What is typed in a form is no business of the page: its listeners would be told each letter. */
const KEYS = ['keydown', 'keypress', 'keyup'] as const
const ENTERED = [
  'beforeinput',
  'paste',
  'copy',
  'cut',
  'compositionstart',
  'compositionupdate',
  'compositionend',
] as const
/** A page closes its menus at a press beside them, and fetches the focus back that leaves its dialogs. */
const POINTED = [
  'click',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'focusin',
  'focusout',
] as const

export class FormFrame {
  readonly #words: Words
  readonly #css: string
  #host: HTMLElement | null = null
  #root: ShadowRoot | null = null
  #box: HTMLElement | null = null
  #place: Place | null = null
  #listening: AbortController | null = null
  #before: Element | null = null
  #frame = 0

  /** @param css the rules of all forms, as they are written for a page of ours. */
  constructor(words: Words, css: string) {
    this.#words = words
    this.#css = css
  }

  /** Whether an event of the page came from within the form: the page sees its host only. */
  holds(target: EventTarget | null): boolean {
    return target !== null && target === this.#host
  }

  /**
   * Shows a form in place of one that is open, with the focus in it.
   * @param name of the dialog.
   */
  open(form: ComponentChild, name: string, place: Place): void {
    this.close(false)
    const { host, box } = this.#make()
    this.#before = document.activeElement
    this.#place = place
    host.dataset['theme'] = place.scheme
    box.lang = this.#words('locale').slice(0, 2)
    box.dir = this.#words('direction')
    box.setAttribute('aria-label', name)
    document.documentElement.append(host)
    host.showPopover()
    render(<WordsContext.Provider value={this.#words}>{form}</WordsContext.Provider>, box)
    this.#listen(host)
    this.move()
    const first = box.querySelector<HTMLElement>('[data-first], textarea, input, select, button')
    ;(first ?? box).focus({ preventScroll: true })
  }

  /** Puts the form beside its words again; closes it when they are gone from the page. */
  move(): void {
    const [box, place] = [this.#box, this.#place]
    if (!box || !place) return
    const lines = place.lines()
    if (lines.length === 0) return
    box.style.maxHeight = 'none'
    const { width, height } = box.getBoundingClientRect()
    const { clientWidth, clientHeight } = document.documentElement
    const view = { width: clientWidth, height: Math.min(clientHeight || innerHeight, innerHeight) }
    const { left, top, maxHeight } = placeCard(lines, { width, height }, view)
    Object.assign(box.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` })
  }

  /** Takes the form out of the page. @param giveBack the focus goes back to where it was. */
  close(giveBack = true): void {
    const [host, box] = [this.#host, this.#box]
    if (!host || !box || !this.#place) return
    this.#place = null
    this.#listening?.abort()
    cancelAnimationFrame(this.#frame)
    // Or the next form would wait for this frame for ever.
    this.#frame = 0
    render(null, box)
    host.remove()
    if (giveBack && this.#before instanceof HTMLElement && this.#before.isConnected)
      this.#before.focus({ preventScroll: true })
    this.#before = null
  }

  #make(): { host: HTMLElement; box: HTMLElement } {
    if (this.#host && this.#box) return { host: this.#host, box: this.#box }
    const host = document.createElement('div')
    host.popover = 'manual'
    const root = host.attachShadow({ mode: 'closed' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(shadowSheet(this.#css))
    root.adoptedStyleSheets = [sheet]
    const box = document.createElement('div')
    box.className = 'page-form'
    box.setAttribute('role', 'dialog')
    box.tabIndex = -1
    root.append(box)
    this.#host = host
    this.#root = root
    this.#box = box
    return { host, box }
  }

  #listen(host: HTMLElement): void {
    this.#listening?.abort()
    this.#listening = new AbortController()
    const { signal } = this.#listening
    const hide = (event: Event): void => {
      if (this.holds(event.target)) event.stopImmediatePropagation()
    }
    for (const type of KEYS) addEventListener(type, (event) => this.#key(event), { capture: true, signal })
    for (const type of ENTERED) addEventListener(type, hide, { capture: true, signal })
    addEventListener('input', (event) => this.#input(event), { capture: true, signal })
    const stop = (event: Event): void => event.stopPropagation()
    for (const type of POINTED) host.addEventListener(type, stop, { signal })
    const follow = (): void => {
      this.#frame ||= requestAnimationFrame(() => {
        this.#frame = 0
        this.move()
      })
    }
    // A form that grows must not grow over its words.
    const grown = new ResizeObserver(follow)
    if (this.#box) grown.observe(this.#box)
    signal.addEventListener('abort', () => grown.disconnect())
    addEventListener('scroll', follow, { capture: true, passive: true, signal })
    addEventListener('resize', follow, { passive: true, signal })
  }

  #input(event: Event): void {
    if (!event.isTrusted || !this.holds(event.target)) return
    event.stopImmediatePropagation()
    this.#root?.activeElement?.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }

  /**
   * A key that is pressed in the form is taken away at the window, before any listener of the page's document, and given to the
   * element that has the focus in here. Typing itself needs no event to arrive.
   */
  #key(event: KeyboardEvent): void {
    if (!event.isTrusted || !this.holds(event.target)) return
    event.stopImmediatePropagation()
    const { key, code, ctrlKey, metaKey, shiftKey, altKey, repeat, isComposing } = event
    // Not a KeyboardEvent: in Firefox each of those leaves the shadow tree.
    const own = new Event(event.type, { bubbles: true, cancelable: true })
    Object.assign(own, { key, code, ctrlKey, metaKey, shiftKey, altKey, repeat, isComposing })
    const at = this.#root?.activeElement ?? this.#box
    if (at?.dispatchEvent(own) === false) event.preventDefault()
    else if (event.type === 'keydown' && event.key === 'Escape') {
      event.preventDefault()
      this.close()
    }
  }
}
