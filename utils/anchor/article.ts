/** Quotes of an article -> where they stand in its text or in its title, as it is now. */
import type { QuotePlace, QuoteSelector } from '../model.ts'
import { type Finding, findQuotes } from './find.ts'

/** The words of an article. */
interface Printed {
  title: string | null
  text: string
}

/**
 * Where a title begins and ends says as much of its words as what stands around others: so these signs, which no title has, stand at
 * its ends while it is searched. As many as the search needs to know a place by what is beside it.
 */
const HEAD = '\u0001'.repeat(12)
const TAIL = '\u0002'.repeat(12)
/** As much of the surroundings is kept, or one less where that would halve a character; with less the title ended there. */
const AROUND = 63

/**
 * Finds quotes, each where it was kept from. In small steps, as `findQuotes`.
 * @returns a finding for each selector, in their order; offsets are into the title where the selector's are.
 */
export function* findInArticle(
  { title, text }: Printed,
  selectors: readonly QuotePlace[],
  options: { loose?: boolean } = {},
): Generator<void, Finding[]> {
  const inText = yield* findQuotes(
    text,
    selectors.filter(({ inTitle }) => !inTitle),
    options,
  )
  const inTitle = yield* findQuotes(
    HEAD + (title ?? '') + TAIL,
    selectors.filter((one) => one.inTitle).map(withEnds),
    options,
  )
  const [texts, titles] = [inText.values(), inTitle.values()]
  return selectors.map((selector): Finding => {
    const finding = selector.inTitle ? titles.next().value : texts.next().value
    if (!finding) return { orphan: 'gone', nearby: null }
    return selector.inTitle ? withoutEnds(finding, (title ?? '').length) : finding
  })
}

function withEnds({ exact, prefix, suffix, start, end }: QuotePlace): QuoteSelector {
  return {
    exact,
    prefix: start <= prefix.length ? HEAD + prefix : prefix,
    suffix: suffix.length < AROUND ? suffix + TAIL : suffix,
    start: start + HEAD.length,
    end: end + HEAD.length,
  }
}

function withoutEnds(finding: Finding, length: number): Finding {
  const within = <P extends { start: number; end: number }>(place: P): P | null => {
    const start = Math.max(0, place.start - HEAD.length)
    const end = Math.min(length, place.end - HEAD.length)
    return end > start ? { ...place, start, end } : null
  }
  if ('how' in finding) return within(finding) ?? { orphan: 'gone', nearby: null }
  return { ...finding, nearby: finding.nearby && within(finding.nearby) }
}
