/** Which ranges stand near the view. */

/** One for all, for the browser keeps every live range up to date until it is forgotten. */
let measure: Range | undefined

/** The view as it is at one time. */
export class NearView {
  readonly #more: number
  readonly #boxes = new Map<Element, DOMRect>()
  /** What holds the ranges that are near, and one other at least. */
  readonly #held = new Set<Element>()

  /** @param beyond how far above and below the view is still near, in heights of it. */
  constructor(beyond: number) {
    this.#more = innerHeight * beyond
  }

  /** Whether a range is near. What is not laid out counts as near. */
  holds({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): boolean {
    const element = startContainer.parentElement
    if (element) {
      const box = this.#boxes.get(element) ?? element.getBoundingClientRect()
      this.#boxes.set(element, box)
      if (this.#held.size === 0) this.#held.add(element)
      if (startContainer === endContainer) {
        // Most are told by the box of their paragraph, which costs less; text seldom sticks out of it by a whole view.
        if (!meets(box, this.#more + innerHeight)) return false
        this.#held.add(element)
        if (meets(box, this.#more) && box.height < innerHeight) return true
      }
    }
    measure ??= new Range()
    measure.setStart(startContainer, startOffset)
    measure.setEnd(endContainer, endOffset)
    const box = measure.getBoundingClientRect()
    measure.setStart(document, 0)
    measure.collapse(true)
    return meets(box, this.#more)
  }

  /** Whether what was near stands about where it stood, so that all in the view is near still. */
  stays(): boolean {
    for (const element of this.#held) {
      const then = this.#boxes.get(element)
      const { top, bottom } = element.getBoundingClientRect()
      if (!then || Math.max(Math.abs(top - then.top), Math.abs(bottom - then.bottom)) > this.#more / 2) return false
    }
    return this.#held.size > 0
  }
}

/** Whether a box is in the view, or at most so many pixels from it. */
function meets({ top, bottom }: DOMRect, away: number): boolean {
  return bottom >= -away && top <= innerHeight + away
}
