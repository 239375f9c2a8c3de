/**
 * Straw behind the quotes in a text of our own page. A highlight would draw the lines of the marks inside it in the colour of the
 * text, so these get the straw themselves, and the highlight what lies between them.
 */
import { textIn } from './text-places.ts'

/** The name of the highlight; `reading.css` draws it. */
const OWN = 'own-quote'
/** The class that has the straw. */
const STRAW = 'q'

/** @param root holds the text with its marks. @param ranges of the quotes. @returns what takes the straw away. */
export function paintQuotes(root: Element, ranges: readonly Range[]): () => void {
  const marks = [...root.querySelectorAll('.txt [data-mark]')].filter(
    (mark) => !mark.parentElement?.closest('[data-mark]'),
  )
  const between: Range[] = []
  const inside: Element[] = []
  for (const range of ranges) {
    const rest = range.cloneRange()
    for (const mark of marks) {
      if (!holds(range, mark)) continue
      const before = rest.cloneRange()
      before.setEndBefore(mark)
      if (!before.collapsed) between.push(before)
      rest.setStartAfter(mark)
      inside.push(mark)
    }
    if (!rest.collapsed) between.push(rest)
  }
  for (const mark of inside) mark.classList.add(STRAW)
  CSS.highlights.set(OWN, new Highlight(...between))
  return () => {
    for (const mark of inside) mark.classList.remove(STRAW)
    CSS.highlights.delete(OWN)
  }
}

/** Whether all words of an element are in a range, which begins and ends inside of texts. */
function holds(range: Range, element: Element): boolean {
  const texts = textIn(element)
  const [first, last] = [texts[0], texts.at(-1)]
  if (first === undefined || last === undefined) return false
  return range.comparePoint(first, 0) === 0 && range.comparePoint(last, last.length) === 0
}
