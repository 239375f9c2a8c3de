/** Lights the words of the article from which a value of its record was read, and goes to them. */
import type { RefObject } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { EvidenceActs, Stretch } from '../../../components/record/evidence.tsx'
import { quoteOf } from '../../../components/record/meetings.ts'
import { mapOf, rangeOver, titleMapOf } from './text-places.ts'

/** The name of the highlight; `reading.css` draws it. */
const LIT = 'evidence'
/** How much of the height of the window is left free above words that were scrolled to. */
const ABOVE = 0.3

/**
 * @param frame the element that scrolls, with the text in it. @param text the article's text.
 * @returns what the record asks for, the words that were shown last, for a screen reader, and the way back to the value that they
 * belong to while it is out of sight, as in a narrow window.
 */
export function useEvidence(
  frame: RefObject<HTMLElement | null>,
  text: string,
): { evidence: EvidenceActs; shown: string; back: (() => void) | null } {
  const [shown, setShown] = useState('')
  const [left, setLeft] = useState<HTMLElement | null>(null)
  const evidence = useMemo((): EvidenceActs => {
    let pointed: readonly Stretch[] | null = null
    let focused: readonly Stretch[] | null = null
    const light = () => {
      // What the pointer is on counts before what has the focus.
      const ranges = rangesOf(frame.current, pointed ?? focused ?? [])
      if (ranges.length > 0) CSS.highlights.set(LIT, new Highlight(...ranges))
      else CSS.highlights.delete(LIT)
    }
    return {
      point(stretches) {
        pointed = stretches
        light()
      },
      focus(stretches) {
        focused = stretches
        light()
      },
      show(stretches, value) {
        // Not every browser focuses a button that is clicked.
        focused = stretches
        light()
        if (frame.current) goTo(frame.current, stretches)
        const title = frame.current && titleMapOf(frame.current)
        const words = stretches.map(
          ({ start, end, inTitle }) =>
            quoteOf(inTitle ? (title?.textAt(start, end) ?? '') : text.slice(start, end)) ?? '',
        )
        setShown(words.join('; '))
        setLeft(frame.current === null || isInView(frame.current, value) ? null : value)
      },
    }
  }, [frame, text])
  useEffect(
    () => () => {
      CSS.highlights.delete(LIT)
      setLeft(null)
    },
    [text],
  )
  // Whoever scrolls back without the button needs it no longer.
  useEffect(() => {
    const view = frame.current
    if (left === null || view === null) return undefined
    const look = () => isInView(view, left) && setLeft(null)
    view.addEventListener('scroll', look, { passive: true })
    return () => view.removeEventListener('scroll', look)
  }, [left])
  const back = () => {
    left?.scrollIntoView({ block: 'center', behavior: 'instant' })
    left?.focus({ preventScroll: true })
    setLeft(null)
  }
  return { evidence, shown, back: left === null ? null : back }
}

function isInView(frame: HTMLElement, element: HTMLElement): boolean {
  const view = frame.getBoundingClientRect()
  const box = element.getBoundingClientRect()
  return box.bottom > view.top && box.top < view.bottom
}

function rangesOf(frame: HTMLElement | null, stretches: readonly Stretch[]): Range[] {
  if (frame === null || stretches.length === 0) return []
  const [map, titleMap] = [mapOf(frame), titleMapOf(frame)]
  return stretches.flatMap(({ start, end, inTitle }) => {
    const span = (inTitle ? titleMap : map)?.span(start, end) ?? null
    return span === null ? [] : [rangeOver(span)]
  })
}

/** Scrolls to the first of the stretches, unless it is in view. */
function goTo(frame: HTMLElement, stretches: readonly Stretch[]): void {
  const [range] = rangesOf(frame, stretches)
  if (!range) return
  const folded = range.startContainer.parentElement?.closest('details')
  if (folded) folded.open = true
  const view = frame.getBoundingClientRect()
  const words = range.getBoundingClientRect()
  if (words.top >= view.top && words.bottom <= view.bottom) return
  frame.scrollBy({ top: words.top - view.top - view.height * ABOVE, behavior: 'instant' })
}
