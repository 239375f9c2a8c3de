/**
 * The card over a page: what Attaché holds a marked word for, and why. Plain DOM in a closed shadow tree, which is made when it
 * is first shown and taken out of the page when it closes. Text is set as text.
 */
import type { CardContent } from '../../utils/card/content.ts'
import { type Box, placeCard } from '../../utils/card/place.ts'
import { button, element } from './card-parts.ts'
import { CARD_SHEET } from './card-sheet.ts'
import { countryName, flagOf } from '../record/meetings.ts'
import { reasonIn, type Words } from '../words/words.ts'

/** What a card shows, and at which word. */
export interface Shown {
  content: CardContent
  /** The word as it is printed; the name of the dialog where nobody is named. */
  printed: string
  /** Which of the places of this person or country it is, from 1, and how many there are. */
  place: number
  places: number
  /** The boxes of the word in the window, one a line. */
  lines: readonly Box[]
  /** Where the pointer is, from the left; null for the keyboard. */
  at: number | null
  scheme: 'light' | 'dark'
  /** What the library knows: the card does not wait for it. */
  seen?: Promise<readonly string[]> | undefined
}
export interface CardActs {
  onStep: (by: 1 | -1) => void
  onLibrary: (words: string) => void
  /** What is shown is to be put right; the card is closed by whoever opens the form. Null where nothing can be. */
  onCorrect: (() => void) | null
}

export class Card {
  readonly #words: Words
  readonly #acts: CardActs
  #host: HTMLElement | null = null
  #card: HTMLElement | null = null
  /** Where it was put last. */
  #stands: Parameters<Card['move']> = [[]]

  /** No policy of the page can forbid such a sheet. */
  readonly #sheet = new CSSStyleSheet()
  readonly #moreRules: () => string

  /** @param moreRules what the language of the words needs beside the card's own sheet. */
  constructor(words: Words, acts: CardActs, moreRules: () => string) {
    this.#words = words
    this.#acts = acts
    this.#moreRules = moreRules
  }

  /** Whether an event of the page came from within the card: the page and we see its host only. */
  holds(target: EventTarget | null): boolean {
    return target !== null && target === this.#host
  }

  /** Shows the card, in place of what it showed before. */
  show(shown: Shown): void {
    const { host, card } = this.#make()
    const pressed = card.querySelector<HTMLButtonElement>('button:focus')?.name
    card.className = `card ${shown.scheme}`
    card.lang = this.#words('locale').slice(0, 2)
    card.dir = this.#words('direction')
    this.#sheet.replaceSync(CARD_SHEET + this.#moreRules())
    card.setAttribute('aria-label', this.#nameOf(shown) || shown.printed)
    const facts = this.#why(shown)
    card.replaceChildren(this.#head(shown), facts, this.#foot(shown))
    void shown.seen?.then((lines) => lines.length && facts.isConnected && this.#tell(facts, lines))
    this.#place(host, shown)
    // The button that was pressed is a new one now.
    if (pressed) card.querySelector<HTMLElement>(`[name="${pressed}"]`)?.focus({ preventScroll: true })
  }

  /** Shows a line in place of all that is known of a mark. */
  say(text: string, place: Pick<Shown, 'lines' | 'at' | 'scheme'>): void {
    const { host, card } = this.#make()
    card.className = `card ${place.scheme}`
    this.#sheet.replaceSync(CARD_SHEET + this.#moreRules())
    card.setAttribute('aria-label', text)
    card.replaceChildren(element('div', 'head', text))
    this.#place(host, place)
  }

  #place(host: HTMLElement, { lines, at }: Pick<Shown, 'lines' | 'at'>): void {
    if (!host.isConnected) host.ownerDocument.documentElement.append(host)
    // The top layer: over everything that the page may have, whatever its order.
    if (!host.matches(':popover-open')) host.showPopover()
    this.move(lines, at)
  }

  /** Puts the card beside its word again, after the page has scrolled. */
  move(lines: readonly Box[], at: number | null = null): void {
    const card = this.#card
    if (!card) return
    this.#stands = [lines, at]
    card.style.maxHeight = 'none'
    const { width, height } = card.getBoundingClientRect()
    const { clientWidth, clientHeight } = card.ownerDocument.documentElement
    // In quirks mode the root is as high as the page; the window is the lesser.
    const view = { width: clientWidth, height: Math.min(clientHeight || innerHeight, innerHeight) }
    const { left, top, maxHeight } = placeCard(lines, { width, height }, view, at)
    Object.assign(card.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` })
  }

  focus(): void {
    this.#card?.focus({ preventScroll: true })
  }

  /** Lets the pointer through to the page, or takes it again. */
  letThrough(on: boolean): void {
    if (this.#card) this.#card.style.pointerEvents = on ? 'none' : ''
  }

  /** Takes the card out of the page. */
  close(): void {
    this.#host?.remove()
  }

  #make(): { host: HTMLElement; card: HTMLElement } {
    if (this.#host && this.#card) return { host: this.#host, card: this.#card }
    const host = document.createElement('div')
    host.popover = 'manual'
    const root = host.attachShadow({ mode: 'closed' })
    root.adoptedStyleSheets = [this.#sheet]
    const card = document.createElement('div')
    card.setAttribute('role', 'dialog')
    card.tabIndex = -1
    root.append(card)
    this.#host = host
    this.#card = card
    return { host, card }
  }

  #nameOf({ content }: Shown): string {
    if (content.kind === 'country' && content.country) return countryName(content.country, this.#words('locale'))
    return content.names.join(this.#words('comma'))
  }

  #head(shown: Shown): HTMLElement {
    const { content } = shown
    const t = this.#words
    const name = this.#nameOf(shown)
    const state = element('div', 'state')
    const flag = (country: string): HTMLElement => {
      const drawn = element('span', 'flag', flagOf(country))
      drawn.setAttribute('aria-hidden', 'true')
      return drawn
    }
    if (content.country) {
      state.append(flag(content.country))
      if (content.kind !== 'country') state.append(element('span', '', countryName(content.country, t('locale'))))
      state.append(element('span', 'code', content.country))
    } else if (content.countries) {
      for (const country of content.countries)
        state.append(flag(country), element('span', '', countryName(country, t('locale'))))
    } else state.append(element('span', '', t('no_country')))
    if (content.part === 'host') state.append(element('span', 'side', t('card_host')))
    if (content.part === 'visitor') state.append(element('span', 'side', t('card_visitor')))
    const head = element('div', 'head')
    head.append(state, element('div', 'name', name || shown.printed))
    const office = content.office ? this.#office(content) : content.kind === 'country' ? t('card_state') : ''
    const line = [content.rank, office].filter(Boolean).join(' · ')
    if (line) head.append(element('div', 'office', line))
    return head
  }

  #office({ office }: CardContent): string {
    if (!office) return ''
    if (office.state === 'in force') return office.title
    return this.#words(`office_${office.state}`, office.title)
  }

  #why({ content }: Shown): HTMLElement {
    const t = this.#words
    const list = element('dl', '')
    const why = element('dd', '')
    content.reasons.forEach((code) => {
      const reason = reasonIn(t, code)
      // The paper's own words stand in its voice.
      for (const part of reason.split(/([“”][^“”]{0,1000}[“”])/))
        why.append(/^[“”]/.test(part) ? element('q', '', part) : part)
      why.append(/[.!?۔]$/.test(reason) ? ' ' : t('full_stop'))
    })
    why.append(element('span', 'dim', t(`card_${content.sureness}`)))
    list.append(element('dt', '', t('card_why')), why)
    if (content.countryInferred && content.country) {
      list.append(element('dt', '', t('card_country')), element('dd', '', t('card_inferred')))
    }
    return list
  }

  /** Adds what the library knows; a higher card is put beside its word anew. */
  #tell(facts: HTMLElement, lines: readonly string[]): void {
    const seen = element('dd', '')
    for (const line of lines) seen.append(element('div', '', line))
    facts.append(element('dt', '', this.#words('card_seen')), seen)
    this.move(...this.#stands)
  }

  #foot(shown: Shown): HTMLElement {
    const t = this.#words
    const foot = element('div', 'foot')
    if (shown.places > 1) {
      const step = (by: 1 | -1, look: string, label: string): HTMLButtonElement =>
        button(look, `icon ${look}`, '', () => this.#acts.onStep(by), label)
      foot.append(step(-1, 'up', t('card_previous')), step(1, 'down', t('card_next')))
    }
    foot.append(element('span', 'count', shown.places > 1 ? t('of', shown.place, shown.places) : t('card_once')))
    const words = this.#nameOf(shown)
    if (words) foot.append(button('library', '', t('card_library'), () => this.#acts.onLibrary(words)))
    const { onCorrect } = this.#acts
    if (onCorrect) foot.append(button('correct', '', t('correct'), onCorrect))
    return foot
  }
}
