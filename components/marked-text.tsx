/** The text of an article with officials and countries marked as they are on the page, paragraph by paragraph. */
import type { ComponentChildren } from 'preact'
import { lookOf } from '../utils/highlight/marks.ts'
import type { Article, BlockKind, Mention } from '../utils/model.ts'
import { countryName } from './meetings.ts'
import { useWords } from './use-words.ts'
import type { Words } from './words.ts'

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

/** A span of a text with its marks. */
export function Marked({
  text,
  mentions,
  start,
  end,
}: {
  text: string
  mentions: readonly Mention[]
  start: number
  end: number
}) {
  const t = useWords()
  return <>{draw(t, text, nest(mentions, start, end), start, end)}</>
}

function draw(t: Words, text: string, marks: readonly Nested[], start: number, end: number): ComponentChildren[] {
  const drawn: ComponentChildren[] = []
  let at = start
  for (const { mention, inside } of marks) {
    if (mention.start > at) drawn.push(text.slice(at, mention.start))
    drawn.push(
      <span class={`m m-${lookOf(mention)}`} title={describe(t, mention)} key={`${mention.start}-${mention.end}`}>
        {draw(t, text, inside, mention.start, mention.end)}
      </span>,
    )
    at = mention.end
  }
  if (at < end) drawn.push(text.slice(at, end))
  return drawn
}

/** What a mark stands for, in one line: name, rank, office, country. */
function describe(t: Words, { kind, name, rank, office, country }: Mention): string {
  const state = country === null ? null : countryName(country, t('locale'))
  const parts = kind === 'country' ? [state] : [name, rank, office?.title ?? null, state]
  return parts.filter((part) => part !== null && part !== '').join(', ')
}

/** The article's text, whole. */
export function ArticleText({ article, mentions }: { article: Article; mentions: readonly Mention[] }) {
  const pieces = piecesOf(article)
  // Mentions are in the order of the text, so each piece takes its own from where the one before it stopped.
  let next = 0
  return (
    <div class="read" dir="auto">
      {pieces.map((piece) => {
        while (next < mentions.length && (mentions[next]?.start ?? 0) < piece.start) next++
        const from = next
        while (next < mentions.length && (mentions[next]?.start ?? 0) < piece.end) next++
        const marked = (
          <Marked text={article.text} mentions={mentions.slice(from, next)} start={piece.start} end={piece.end} />
        )
        if (piece.kind === 'heading') return <h2 key={piece.start}>{marked}</h2>
        return (
          <p key={piece.start} class={piece.kind === 'paragraph' ? undefined : `b-${piece.kind}`}>
            {marked}
          </p>
        )
      })}
    </div>
  )
}
