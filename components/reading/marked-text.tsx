/** The text of an article with officials and countries marked as they are on the page, paragraph by paragraph. */
import type { ComponentChildren } from 'preact'
import { lookOf } from '../../utils/highlight/marks.ts'
import type { Article, BlockKind, Mention } from '../../utils/model.ts'
import { useWords } from '../words/use-words.ts'
import { counted, inOwn } from '../words/words.ts'

/** A run of the text that is shown as one paragraph. */
export interface Piece {
  start: number
  end: number
  kind: BlockKind
}

/**
 * The paragraphs of an article: its own blocks, and whatever lies between and around them, so that no word is left out;
 * without blocks, its lines. White space alone makes no paragraph.
 */
export function piecesOf({ text, blocks }: Pick<Article, 'text' | 'blocks'>): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const block of blocks ?? []) {
    if (block.start < at || block.end > text.length || block.end <= block.start) continue
    pieces.push(...linesOf(text, at, block.start), block)
    at = block.end
  }
  pieces.push(...linesOf(text, at, text.length))
  return pieces
}

function linesOf(text: string, from: number, to: number): Piece[] {
  const pieces: Piece[] = []
  for (let start = from; start < to; ) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 || newline > to ? to : newline
    if (text.slice(start, end).trim() !== '') pieces.push({ start, end, kind: 'paragraph' })
    start = end + 1
  }
  return pieces
}

/** A mark with those that stand inside it. */
interface Nested {
  mention: Mention
  inside: Nested[]
}

/** Marked mentions of a span, nested; one that only overlaps another is left to it. @param mentions ordered by start, longest first. */
export function nest(mentions: readonly Mention[], start: number, end: number): Nested[] {
  const roots: Nested[] = []
  const open: Nested[] = []
  for (const mention of mentions) {
    if (mention.start < start || mention.end > end || mention.end <= mention.start || lookOf(mention) === null) continue
    while (open.length > 0 && (open.at(-1)?.mention.end ?? 0) <= mention.start) open.pop()
    const outer = open.at(-1)
    if (outer && (mention.end > outer.mention.end || sameSpan(mention, outer.mention))) continue
    const nested: Nested = { mention, inside: [] }
    ;(outer?.inside ?? roots).push(nested)
    open.push(nested)
  }
  return roots
}

const sameSpan = (a: Mention, b: Mention) => a.start === b.start && a.end === b.end

interface MarkedProps {
  text: string
  mentions: readonly Mention[]
  start: number
  end: number
}

/** A span of a text with its marks; each carries its offsets, by which its card is found. */
export function Marked({ text, mentions, start, end }: MarkedProps) {
  return <>{draw(text, nest(mentions, start, end), start, end)}</>
}

function draw(text: string, marks: readonly Nested[], start: number, end: number): ComponentChildren[] {
  const drawn: ComponentChildren[] = []
  let at = start
  for (const { mention, inside } of marks) {
    if (mention.start > at) drawn.push(text.slice(at, mention.start))
    const place = markName(mention)
    drawn.push(
      <span class={`m m-${lookOf(mention)}`} data-mark={place} key={place}>
        {draw(text, inside, mention.start, mention.end)}
      </span>,
    )
    at = mention.end
  }
  if (at < end) drawn.push(text.slice(at, end))
  return drawn
}

/** By this name a mark in the text and its mention find each other. */
export function markName({ start, end }: Pick<Mention, 'start' | 'end'>): string {
  return `${start}-${end}`
}

/** The line of the text that is the headline, where the article has no title of its own or repeats it there; null for none. */
export function headlineIn({ text, title, blocks }: Pick<Article, 'text' | 'title' | 'blocks'>): Piece | null {
  const line = blocks?.find(({ kind }) => kind === 'headline')
  if (line === undefined) return null
  return title === null || plain(title) === plain(text.slice(line.start, line.end)) ? line : null
}

const plain = (words: string) => words.replace(/\s+/g, ' ').trim().toLowerCase()

interface TextProps {
  article: Article
  mentions: readonly Mention[]
  /** A line that stands above the text already. */
  without?: Piece | null
}

/** So many characters tell the script of a text. */
const TELLS = 2000

/** The article's text, whole; what is not the article (share bars, lists of other stories) is folded away where it stands. */
export function ArticleText({ article, mentions, without = null }: TextProps) {
  const t = useWords()
  const pieces = piecesOf(article).filter(({ start }) => start !== without?.start)
  return (
    <div class="read" dir="auto" {...inOwn(t, article.text.slice(0, TELLS))}>
      {runsOf(pieces).map((run) =>
        run.aside ? (
          <details key={run.pieces[0]?.start} class="left-out">
            <summary>{counted(t, 'left_out', run.pieces.length)}</summary>
            {run.pieces.map((piece) => draws(piece))}
          </details>
        ) : (
          run.pieces.map((piece) => draws(piece))
        ),
      )}
    </div>
  )

  function draws(piece: Piece) {
    const { start, end, kind } = piece
    const marked = <Marked text={article.text} mentions={within(mentions, piece)} start={start} end={end} />
    if (kind === 'heading')
      return (
        <h2 key={start} data-at={start}>
          {marked}
        </h2>
      )
    return (
      <p key={start} data-at={start} class={kind === 'paragraph' ? undefined : `b-${kind}`}>
        {marked}
      </p>
    )
  }
}

/** Pieces in their order, those that are not the article together. */
function runsOf(pieces: readonly Piece[]): { aside: boolean; pieces: Piece[] }[] {
  const runs: { aside: boolean; pieces: Piece[] }[] = []
  for (const piece of pieces) {
    const aside = piece.kind === 'boilerplate'
    const last = runs.at(-1)
    if (last?.aside === aside) last.pieces.push(piece)
    else runs.push({ aside, pieces: [piece] })
  }
  return runs
}

/** The mentions that begin in a piece. @param mentions ordered by start: found by halves, for a text may have thousands. */
function within(mentions: readonly Mention[], { start, end }: Piece): readonly Mention[] {
  return mentions.slice(firstFrom(mentions, start), firstFrom(mentions, end))
}

function firstFrom(mentions: readonly Mention[], start: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}
