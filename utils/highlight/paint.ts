/**
 * Spans of a document -> paint, by the CSS Custom Highlight API. Changes no node. The registry is shared with the page, whose
 * `CSS.highlights.clear()` takes our entries too, so the painter keeps its own and can put them back; it never walks the
 * registry, which Firefox refuses, and never clears it, for it holds other people's highlights.
 */
import type { Span } from '../article/live-map.ts'
import type { Ground } from './ground.ts'
import { NearView } from './near.ts'
import { highlightName, type Look, type Style } from './sheet.ts'

/** One thing to mark. */
export interface Mark {
  look: Look
  span: Span
}

/** The higher wins where two marks overlap: a passing light over all, an official over the country in its office. */
const PRIORITY: Record<Look, number> = {
  'open-official': 5,
  'open-role': 5,
  'open-unsure': 5,
  'open-country': 5,
  lit: 4,
  official: 3,
  role: 2,
  unsure: 2,
  country: 1,
  'quote-official': 3,
  'quote-role': 2,
  'quote-unsure': 2,
  'quote-country': 1,
  // Below everything.
  quote: 0,
}

/**
 * The browser moves live ranges at each change of the page: 1000 of them slow a page that inserts much eightfold, 160 by a quarter.
 * Above some dozens they are static, and are put in anew when the article changes.
 */
const MOST_LIVE = 60

/**
 * Chromium works all registered ranges out anew for each frame in which anything in the page has changed: some dozens are not felt, some
 * hundreds take several milliseconds.
 */
const FEW = 30

interface Painted {
  look: Look
  highlight: Highlight
  /** All that is marked; in the highlight are those that are registered now. */
  ranges: AbstractRange[]
}

export class Painter {
  readonly #own = new Map<string, Painted>()
  #beyond: number | null = null
  #view: NearView | null = null
  /** How marks are drawn that are painted from now on. */
  style: Style = { inks: 'pencil', form: 'lines' }

  /**
   * Paints marks in place of those painted before with the same looks.
   * @param looks the looks that are replaced; of those without a mark the paint is taken off.
   * @returns how many marks were painted.
   */
  paint(marks: readonly Mark[], ground: Ground, looks: readonly Look[]): number {
    this.clear(looks)
    const byLook = Map.groupBy(marks, (mark) => mark.look)
    let count = 0
    for (const look of looks) {
      const spans = byLook.get(look)
      if (!spans?.length) continue
      const highlight = new Highlight()
      highlight.priority = PRIORITY[look]
      const make = marks.length > MOST_LIVE ? (span: Span) => new StaticRange(span) : liveRange
      const painted = { look, highlight, ranges: spans.map(({ span }) => make(span)) }
      this.#register([painted])
      const name = highlightName(look, ground, this.style)
      this.#own.set(name, painted)
      CSS.highlights.set(name, highlight)
      count += spans.length
    }
    return count
  }

  /** Whether so much is marked that a page that changes would feel it. */
  get many(): boolean {
    let count = 0
    for (const { ranges } of this.#own.values()) count += ranges.length
    return count > FEW
  }

  /** Whether only what is near the view is registered. */
  get spares(): boolean {
    return this.#beyond !== null
  }

  /**
   * Registers only what is near the view as it is now, while the page changes much.
   * @param beyond how far above and below the view, in heights of it; null registers all again.
   */
  spare(beyond: number | null): void {
    if (beyond !== null && beyond === this.#beyond && this.#view?.stays()) return
    this.#beyond = beyond
    this.#view = this.#register(this.#own.values())
  }

  /** Puts into the highlights what belongs there now. @returns the view that decided it. */
  #register(all: Iterable<Painted>): NearView | null {
    const view = this.#beyond === null ? null : new NearView(this.#beyond)
    for (const { highlight, ranges } of all)
      for (const range of ranges) {
        const near = view === null || view.holds(range)
        // Each call has the browser work out all of them, even one that changes nothing.
        if (near === highlight.has(range)) continue
        if (near) highlight.add(range)
        else highlight.delete(range)
      }
    return view
  }

  /** Takes paint off. @param looks of these looks only; all if not given. */
  clear(looks?: readonly Look[]): void {
    for (const [name, { look }] of this.#own) {
      if (looks && !looks.includes(look)) continue
      CSS.highlights.delete(name)
      this.#own.delete(name)
    }
  }

  /** Whether other highlights stand in place of ours: those of another Attaché, which came into the page with an update. */
  ousted(): boolean {
    for (const [name, { highlight }] of this.#own) {
      const there = CSS.highlights.get(name)
      if (there && there !== highlight) return true
    }
    return false
  }

  /** Leaves what is in the registry to whoever has put it there. */
  leave(): void {
    this.#own.clear()
  }

  /** Puts back what the page has taken out of the registry. @returns whether something was missing. */
  restore(): boolean {
    let missing = false
    for (const [name, { highlight }] of this.#own) {
      if (CSS.highlights.has(name)) continue
      CSS.highlights.set(name, highlight)
      missing = true
    }
    return missing
  }
}

function liveRange({ startContainer, startOffset, endContainer, endOffset }: Span): Range {
  const range = new Range()
  range.setStart(startContainer, startOffset)
  range.setEnd(endContainer, endOffset)
  return range
}

/** Firefox paints underlines of highlights from 146 on. @param userAgent `navigator.userAgent`. */
export function cannotUnderline(userAgent: string): boolean {
  const version = /\bFirefox\/(\d+)/.exec(userAgent)?.[1]
  return version !== undefined && Number(version) < 146
}
