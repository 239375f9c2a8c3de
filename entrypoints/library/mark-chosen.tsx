/** Words that are chosen in the reading view can be marked as an official or a country that Attaché has missed. */
import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Correct } from '../../components/correct/correct-fields.ts'
import { useWords } from '../../components/words/use-words.ts'
import type { TextMap } from '../../utils/article/live-map.ts'
import { mapOf, titleMapOf } from '../wiring/reading/text-places.ts'

interface Chosen {
  start: number
  end: number
  inTitle: boolean
  range: Range
}

/** A choice that has not changed for so long, in milliseconds, is made. */
const MADE_MS = 120
/** The most characters that are one name: nobody marks a paragraph. */
const LONGEST = 300

/** @param frame holds the text. @param correct opens the form. */
export function MarkChosen({ frame, correct }: { frame: RefObject<HTMLElement | null>; correct: Correct }) {
  const t = useWords()
  const [chosen, choose] = useState<Chosen | null>(null)
  const [, follow] = useState(0)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(timer)
      timer = setTimeout(() => choose(frame.current && chosenIn(frame.current)), MADE_MS)
    }
    const move = () => follow((count) => count + 1)
    const options = { capture: true, passive: true }
    document.addEventListener('selectionchange', look)
    addEventListener('scroll', move, options)
    addEventListener('resize', move, options)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', look)
      removeEventListener('scroll', move, options)
      removeEventListener('resize', move, options)
    }
  }, [frame, correct])
  const box = chosen && [...chosen.range.getClientRects()].at(-1)
  if (!chosen || !box) return null
  const { range, ...about } = chosen
  return (
    <button
      type="button"
      class="btn mark-chosen"
      name="mark-chosen"
      style={placeBeside(box, document.documentElement)}
      // Pressing it must not take the choice away.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        choose(null)
        correct({ mention: null, ...about }, () => [...range.getClientRects()])
      }}
    >
      {t('quote_mark')}
    </button>
  )
}

/** So many pixels stay free around the button, and so high it is at most. */
const FREE = { around: 6, high: 50 } as const

/**
 * Below the end of the words, and above it at the foot of the window; from that side of them on which there is more room.
 * @param words the box of their last line, in pixels of the window. @param view the size of the window.
 */
export function placeBeside(
  words: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>,
  view: { clientWidth: number; clientHeight: number },
): Record<string, string> {
  const { left, right, top, bottom } = words
  const { clientWidth, clientHeight } = view
  const across =
    left < clientWidth / 2
      ? { left: `${Math.max(FREE.around, left)}px` }
      : { right: `${Math.max(FREE.around, clientWidth - right)}px` }
  const isLow = bottom + FREE.high > clientHeight
  const down = isLow ? { bottom: `${clientHeight - top + FREE.around}px` } : { top: `${bottom + FREE.around}px` }
  return { ...across, ...down }
}

/** What is chosen in the text or in the headline, without the white space around it; null for nothing, or too much. */
function chosenIn(frame: HTMLElement): Chosen | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const text = frame.querySelector('.txt')
  if (!text?.contains(range.commonAncestorContainer)) return null
  const title = text.querySelector('[data-marks=title]')
  const inTitle = title?.contains(range.startContainer) ?? false
  const map = (inTitle ? titleMapOf(text) : null) ?? mapOf(frame)
  const at = spanOf(map, range)
  if (at === null) return null
  const words = map.textAt(at.start, at.end)
  const start = at.start + (words.length - words.trimStart().length)
  const end = start + words.trim().length
  return end > start && end - start <= LONGEST ? { start, end, inTitle, range: range.cloneRange() } : null
}

function spanOf({ pieces }: TextMap, range: Range): { start: number; end: number } | null {
  const inside = pieces.filter(({ node }) => range.intersectsNode(node))
  const first = inside[0]
  const last = inside.at(-1)
  if (!first || !last) return null
  return {
    start: first.start + (first.node === range.startContainer ? range.startOffset : 0),
    end: last.start + (last.node === range.endContainer ? range.endOffset : last.length),
  }
}
