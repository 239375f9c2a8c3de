/** The whole article as one line: officials above, countries below, quotes as straw, the part in the window as a frame. */
import type { Named } from '../record/mentions.ts'

interface Props {
  /** Of the article's text, in characters. */
  length: number
  named: readonly Named[]
  quotes: readonly { start: number; end: number }[]
  /** Each end from 0 to 1 of the text; null while it is not known. */
  view: { from: number; to: number } | null
}

/** The line is so many units long, however wide it is drawn. */
const WIDE = 1000
/** More strokes than pixels are not to be told from one another. */
const STROKES = 600

/** For the eye alone: the list below it is its equal, and a screen reader hears that. */
export function Ruler({ length, named, quotes, view }: Props) {
  const at = (offset: number) => Math.round((offset / Math.max(1, length)) * WIDE)
  const strokes = (kind: Named['kind'], from: number, to: number) => {
    const places = named.filter((one) => one.kind === kind).flatMap((one) => one.places)
    const spots = new Set(places.filter(({ inTitle }) => !inTitle).map(({ start }) => at(start)))
    return [...spots]
      .slice(0, STROKES)
      .map((x) => `M${x} ${from}V${to}`)
      .join('')
  }
  return (
    <svg class="ruler" viewBox={`0 0 ${WIDE} 22`} preserveAspectRatio="none" aria-hidden="true">
      {quotes.map(({ start, end }) => (
        <rect
          key={`${start} ${end}`}
          class="ruler-quote"
          x={at(start)}
          y="7"
          width={Math.max(4, at(end) - at(start))}
          height="8"
        />
      ))}
      <path class="ruler-line" d={`M0 11H${WIDE}`} />
      <path class="ruler-officials" d={strokes('official', 2, 10)} />
      <path class="ruler-countries" d={strokes('country', 13, 20)} />
      {view !== null && (
        <rect
          class="ruler-view"
          x={view.from * WIDE}
          y="1"
          width={Math.max(8, (view.to - view.from) * WIDE)}
          height="20"
          rx="2"
        />
      )}
    </svg>
  )
}
