/** Quotes below the marks: highlights do not blend, so where a mark stands in a quote it is drawn with the ground of the quote. */
import type { PageArticle } from '../article/live.ts'
import type { Mark } from '../highlight/paint.ts'
import { MENTION_LOOKS, type MentionLook } from '../highlight/sheet.ts'
import { printed } from './selection.ts'
import type { Placed } from './stage.ts'

/** A mark with where it stands in its article's text or title. */
interface Marked extends Mark {
  look: MentionLook
  mention: { start: number; end: number }
  page: PageArticle
  inTitle: boolean
}
interface Stretch {
  start: number
  end: number
}

/**
 * All that is painted: marks, and quotes below them. A mark that is half in a quote is parted.
 * @param pages as they were read last. A quote that was found in the same text before stands where it stood.
 */
export function withQuotes(marks: readonly Marked[], pages: readonly PageArticle[], placed: readonly Placed[]): Mark[] {
  if (placed.length === 0) return [...marks]
  // Looked up once a page, for texts are long and marks are many.
  const kept = new Map<PageArticle, { text: Placed[]; title: Placed[] }>()
  for (const page of new Set([...pages, ...marks.map((mark) => mark.page)])) {
    const of = (inTitle: boolean): Placed[] =>
      placed.filter(
        (one) =>
          one.inTitle === inTitle &&
          one.page.key === page.key &&
          printed(one.page, inTitle).words === printed(page, inTitle).words,
      )
    kept.set(page, { text: of(false), title: of(true) })
  }
  const below = pages.flatMap((page) => {
    const { text = [], title = [] } = kept.get(page) ?? {}
    return [...title, ...text].flatMap((quote) =>
      groundsOf(
        page,
        quote,
        marks.filter((mark) => mark.page === page && mark.inTitle === quote.inTitle),
      ),
    )
  })
  const over = marks.flatMap((mark) => parts(mark, kept.get(mark.page)?.[mark.inTitle ? 'title' : 'text'] ?? []))
  return [...below, ...over]
}

/**
 * A quote block by block, for what stands between the blocks of an article is none of it, and without the marks in it, which have
 * the ground with them: browsers draw the lines of all highlights on a word over each other.
 */
function groundsOf(page: PageArticle, quote: Placed, marks: readonly Marked[]): Mark[] {
  const { map, blocks } = printed(page, quote.inTitle)
  const grounds: Mark[] = []
  for (const block of blocks) {
    let from = Math.max(quote.start, block.start)
    const to = Math.min(quote.end, block.end)
    const ground = (start: number, end: number): void => {
      const span = map?.span(start, end)
      if (span) grounds.push({ look: 'quote', span })
    }
    for (const { mention } of marks) {
      if (mention.end <= from || mention.start >= to) continue
      ground(from, mention.start)
      from = Math.max(from, mention.end)
    }
    ground(from, to)
  }
  return grounds
}

function parts(mark: Marked, quotes: readonly Stretch[]): Mark[] {
  const { start, end } = mark.mention
  const touching = quotes.filter((quote) => quote.start < end && quote.end > start)
  if (touching.length === 0) return [mark]
  const inside = touching.flatMap((quote) => [quote.start, quote.end]).filter((edge) => edge > start && edge < end)
  const edges = [...new Set([start, ...inside, end])].sort((one, other) => one - other)
  return edges.slice(1).flatMap((to, at): Mark[] => {
    const from = edges[at] ?? start
    const span = printed(mark.page, mark.inTitle).map?.span(from, to)
    if (!span) return []
    const within = touching.some((quote) => quote.start <= from && to <= quote.end)
    return [{ look: within ? IN_QUOTE[mark.look] : mark.look, span }]
  })
}

const IN_QUOTE = Object.fromEntries(MENTION_LOOKS.map((look) => [look, `quote-${look}`])) as {
  [L in MentionLook]: `quote-${L}`
}
