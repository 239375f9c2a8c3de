/** Quotes below the marks: highlights do not blend, so where a mark stands in a quote it is drawn with the ground of the quote. */
import type { PageArticle } from '../article/live.ts'
import type { Mark } from '../highlight/paint.ts'
import { MENTION_LOOKS, type MentionLook } from '../highlight/sheet.ts'
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
  const kept = new Map<PageArticle, Stretch[]>()
  for (const page of pages) {
    const own = placed.filter((one) => one.page.key === page.key && one.page.article.text === page.article.text)
    if (own.length > 0) kept.set(page, own)
  }
  const own = Map.groupBy(marks, ({ page, inTitle }) => (inTitle ? null : page))
  const grounds = [...kept].flatMap(([page, quotes]) =>
    quotes.flatMap((quote) => groundsOf(page, quote, own.get(page) ?? [])),
  )
  return [...grounds, ...marks.flatMap((mark) => (mark.inTitle ? [mark] : parts(mark, kept.get(mark.page) ?? [])))]
}

/**
 * A quote block by block, for what stands between the blocks of an article is none of it, and without the marks in it, which have
 * the ground with them: browsers draw the lines of all highlights on a word over each other.
 */
function groundsOf({ map, article }: PageArticle, quote: Stretch, marks: readonly Marked[]): Mark[] {
  const { blocks = [{ start: 0, end: article.text.length }] } = article
  const grounds: Mark[] = []
  for (const block of blocks) {
    let from = Math.max(quote.start, block.start)
    const to = Math.min(quote.end, block.end)
    const ground = (start: number, end: number): void => {
      const span = map.span(start, end)
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
    const span = mark.page.map.span(from, to)
    if (!span) return []
    const within = touching.some((quote) => quote.start <= from && to <= quote.end)
    return [{ look: within ? IN_QUOTE[mark.look] : mark.look, span }]
  })
}

const IN_QUOTE = Object.fromEntries(MENTION_LOOKS.map((look) => [look, `quote-${look}`])) as {
  [L in MentionLook]: `quote-${L}`
}
