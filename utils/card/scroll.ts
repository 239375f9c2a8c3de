/** Brings a mark into view. Nothing travels: the page is there at once. */
import type { Mark } from '../highlight/paint.ts'
import { rectsOf } from './hit.ts'

/** Scrolls a mark to the middle, unless it is well in view already. */
export function bringIntoView(mark: Mark): void {
  const isIn = (): boolean => {
    const lines = rectsOf(mark)
    return lines.length > 0 && lines.every(({ top, bottom }) => top > innerHeight * 0.1 && bottom < innerHeight * 0.9)
  }
  if (isIn()) return
  mark.span.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
  if (isIn()) return
  // An element that is higher than the window.
  const top = rectsOf(mark)[0]?.top
  if (top !== undefined) scrollBy({ top: top - innerHeight / 2, behavior: 'instant' })
}
