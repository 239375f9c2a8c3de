/**
 * A document -> the article in it: headline, blocks, and the map back to the text nodes.
 *
 * The page is a sequence of runs (`live-runs.ts`). Running text weighs for the article; links, short lines and furniture weigh
 * against it; the article is the heaviest stretch after the headline. What lies outside the container that holds most of
 * that stretch, and what inside it is no text of the article, is then left out. No rule knows a site.
 */
import type { Block, BlockKind } from '../model.ts'
import { isPlainCaption } from './extract-caption.ts'
import { endsArticle, isByline, isDateLine, isFurnitureLine, isWriter, opensFurniture } from './extract-furniture.ts'
import { findHeadline, foldTitle } from './extract-headline.ts'
import { dropStrangers, isGluedTeaser } from './extract-strangers.ts'
import { classOf, inFurniture, type Piece, type Run } from './live-runs.ts'
import { TextMap } from './live-map.ts'

export interface Extracted {
  /** The headline as it stands on the page, or null when the page shows none. */
  title: string | null
  titleMap: TextMap | null
  /** The body: its blocks joined by a blank line. */
  text: string
  blocks: Block[]
  map: TextMap
  /** The element that holds the body. */
  root: Element
  /** Lines between headline and body that say who wrote and when, as printed. */
  bylines: string[]
  dates: string[]
  /** The headline's run, where the page shows one. */
  headline: Run | null
  /** Index of the first run behind the body. */
  end: number
}

/** A paragraph is judged by itself from this length on; shorter ones go with their neighbours. */
const PARAGRAPH = 50
/** One long paragraph must not outweigh all else. */
const MAX_WEIGHT = 700
/** The end of a sentence, with a closing quote or bracket. */
const ENDED = /[.!?…]["'”’)]?$/
/** So heavy a stretch is the article if comments follow. */
const ENOUGH = 200
/** Less text than this is no article. */
const MIN_ARTICLE = 140

/**
 * Finds the article in a stretch of a document.
 * @param runs of a live page, or of a document parsed from a file.
 * @param titles what the page calls the article, best first; helps to tell the headline from others.
 * @param options `visibleOnly`: leave out what the page has but does not show, as under a paywall. Elsewhere hidden text is kept:
 * it may be shown by the next click. `longest`: leave out paragraphs with more characters, and what follows a text of ten times that.
 * @returns null when there is no stretch of running text.
 */
export function extract(
  runs: Run[],
  titles: readonly string[] = [],
  options: { visibleOnly?: boolean; longest?: number } = {},
): Extracted | null {
  let headline = findHeadline(runs, titles)
  if (!headline?.sure) {
    // No title agrees with it, so the text says where the article is, and the headline is what stands above.
    const text = heaviest(runs, 0, '')
    headline = text && findHeadline(runs.slice(0, text.from + 1), [], true)
  }
  const begin = headline ? headline.at + 1 : 0
  const title = headline ? foldTitle(headline.text) : ''
  const stretch = heaviest(runs, begin, title) ?? (begin ? heaviest(runs, 0, title) : null)
  if (!stretch) return null

  const container = mainContainer(runs.slice(stretch.from, stretch.to).filter(isProse))
  if (!container) return null
  const chosen: { run: Run; kind: BlockKind }[] = []
  const seen = new Set<string>()
  const bylines: string[] = []
  const dates: string[] = []
  const teasers = findTeasers(runs)
  for (let at = begin; at < stretch.to; at++) {
    const run = runs[at]
    if (!run) continue
    const front = at < stretch.from
    if (isByline(run.text) || (front && isWriter(run.text, namesAround(run)))) bylines.push(run.text)
    // A post of a network that is quoted has a day of its own.
    if (isDateLine(run.text) && !run.element.closest('blockquote')) dates.push(run.text)
    const found = front ? frontKind(run) : kindOf(run, container, teasers)
    if (!found) continue
    const opens = front || chosen.every((one) => one.kind === 'caption' || one.kind === 'standfirst')
    const kind = /paragraph|standfirst/.test(found) && isPlainCaption(run, container, opens) ? 'caption' : found
    // Headline and captions are printed twice on some pages.
    const key = run.text.length < 400 ? foldTitle(run.text) : run.text
    if (key === title || (seen.has(key) && run.text.length > 20)) continue
    seen.add(key)
    chosen.push({ run, kind })
  }
  // Some pages print author and date above the headline.
  for (let at = begin - 2; at >= 0 && at > begin - 8; at--) {
    const run = runs[at]
    if (run && isDateLine(run.text)) dates.push(run.text)
    else if (run && isByline(run.text)) bylines.push(run.text)
  }
  if (options.visibleOnly) dropHidden(chosen)
  if (options.longest) dropLong(chosen, options.longest)
  dropStrangers(chosen, headline?.text ?? '')
  dropLooseHeadings(chosen)
  if (chosen.reduce((sum, { run }) => sum + run.text.length, 0) < MIN_ARTICLE) return null

  let text = ''
  const blocks: Block[] = []
  const pieces: Piece[] = []
  for (const { run, kind } of chosen) {
    if (text) text += '\n\n'
    const start = text.length
    for (const piece of run.pieces) pieces.push({ ...piece, start: piece.start + start })
    text += run.text
    blocks.push({ start, end: text.length, kind })
  }
  return {
    title: headline?.text ?? null,
    titleMap: headline ? new TextMap(headline.pieces) : null,
    text,
    blocks,
    map: new TextMap(pieces),
    root: container,
    bylines,
    dates,
    headline: headline ? (runs[headline.at] ?? null) : null,
    end: stretch.to,
  }
}

/** Characters that are not links. */
const plain = (run: Run): number => run.text.length - run.linked

function isProse(run: Run): boolean {
  if (run.heading || plain(run) < PARAGRAPH || run.linked >= run.text.length * 0.5) return false
  return !inFurniture(run) && !isGluedTeaser(run)
}

/** @param beside the element in which the paragraph before lies. */
function weigh(run: Run, title: string, beside: Element | null): number {
  if (inFurniture(run)) return -5
  if (run.heading) {
    const text = foldTitle(run.text)
    if (text === title) return 0
    if (opensFurniture(run.text)) return -80
    if (run.linked > run.text.length * 0.6) return -80
    // Another h1 is another story, except among the paragraphs.
    return run.heading.tagName === 'H1' && run.heading.parentElement !== beside ? -900 : -8
  }
  if (isFurnitureLine(run.text)) return -25
  if (run.linked >= run.text.length * 0.5 || isGluedTeaser(run)) return -15
  if (plain(run) < PARAGRAPH) return -6
  const weight = Math.min(plain(run), MAX_WEIGHT) - run.linked / 2
  return run.caption ? weight / 6 : weight - 20
}

/** A sentence under a headline that is a link, again and again: a list of other stories. */
function isTeaserText(runs: Run[], at: number): boolean {
  const isLink = (run: Run | undefined): boolean => !!run && run.text.length > 20 && run.linked > run.text.length * 0.9
  if ((runs[at]?.text.length ?? 0) > 220 || !isLink(runs[at - 1])) return false
  return isLink(runs[at + 1]) || isLink(runs[at - 3])
}

/** The stretch of runs with the greatest sum of weights; a later start costs a little, so that the first story wins. */
function heaviest(runs: Run[], begin: number, title: string): { from: number; to: number } | null {
  let best: { from: number; to: number; sum: number } | null = null
  let from = begin
  let sum = 0
  let late = 0
  let beside: Element | null = null
  for (let at = begin; at < runs.length; at++) {
    const run = runs[at]
    if (!run) break
    // A long debate may outweigh a short report.
    if (best && best.sum > ENOUGH && run.heading && endsArticle(run.text)) break
    const weight = isTeaserText(runs, at) ? -10 : weigh(run, title, beside)
    if (sum <= 0) {
      sum = 0
      from = at
    }
    sum += weight
    if (best && weight < -500) late += 400
    if (weight > 0) beside = run.element.parentElement
    const value = sum - late
    if (weight > 0 && value > (best?.sum ?? 60)) best = { from, to: at + 1, sum: value }
  }
  return best
}

/** The deepest element that holds at least 85 % of the running text of a stretch. */
function mainContainer(runs: Run[]): Element | null {
  const share = new Map<Element, number>()
  let all = 0
  for (const run of runs) {
    const weight = plain(run)
    all += weight
    // A text without paragraphs lies in the container itself.
    const from = run.element.tagName === 'P' ? (run.element.parentElement ?? run.element) : run.element
    share.set(from, (share.get(from) ?? 0) + weight)
  }
  sumUp(share)
  const first = runs[0]
  if (!first) return null
  for (const run of runs) {
    let element: Element | null = run.element
    while (element) {
      if ((share.get(element) ?? 0) >= all * 0.85) return element
      element = element.parentElement
    }
  }
  return first.element
}

/** Adds to each element what its descendants have, every edge of the tree once. */
function sumUp(share: Map<Element, number>): void {
  const depths = new Map<Element, number>()
  for (const element of share.keys()) {
    const path: Element[] = []
    let at: Element | null = element
    for (; at && !depths.has(at); at = at.parentElement) path.push(at)
    let depth = at ? (depths.get(at) ?? 0) : -1
    for (const one of path.reverse()) depths.set(one, ++depth)
  }
  const deepest = [...depths].sort((one, other) => other[1] - one[1])
  for (const [element] of deepest) {
    const parent = element.parentElement
    if (parent) share.set(parent, (share.get(parent) ?? 0) + (share.get(element) ?? 0))
  }
}

/** The classes of the two elements right around a run's first words. */
function namesAround({ pieces }: Run): string {
  const element = pieces[0]?.node.parentElement
  return element ? `${classOf(element)} ${classOf(element.parentElement ?? element)}` : ''
}

/** What a run between the headline and the body is; null when it is no part of the article. */
function frontKind(run: Run): BlockKind | null {
  if (inFurniture(run) || isFurnitureLine(run.text) || isByline(run.text) || isDateLine(run.text)) return null
  if (run.linked > run.text.length * 0.4 || run.text.length < 25) return null
  if (run.caption) return 'caption'
  const named = namesAround(run)
  const standfirst =
    /sub-?(title|head)|standfirst|summary|excerpt|synopsis|\bdek\b|\bdeck\b|intro|description|\blead\b/i
  if (run.heading && run.heading.tagName !== 'H1') return run.text.length >= 30 ? 'standfirst' : null
  if (standfirst.test(named) && run.text.length >= 30) return 'standfirst'
  return run.element.tagName === 'P' && run.text.length >= 60 ? 'standfirst' : null
}

/** What a run of the chosen stretch is; null when it is no part of the article. */
function kindOf(run: Run, container: Element, teasers: ReadonlySet<Element>): BlockKind | null {
  if (inFurniture(run) || isFurnitureLine(run.text)) return null
  if (!container.contains(run.element) && !isSibling(run.element, container)) return null
  const { length } = run.text
  if (run.linked > length * (length < 250 ? 0.55 : 0.85) && !(plain(run) >= 40 && ENDED.test(run.text))) return null
  if (isGluedTeaser(run) || inTeaser(run, container, teasers)) return null
  if (run.caption) return length > 15 ? 'caption' : null
  if (run.heading) return length < 200 ? 'heading' : 'paragraph'
  if (length < PARAGRAPH) {
    if (isByline(run.text) || isDateLine(run.text)) return null
    if (run.bold > length * 0.9 && length > 5) return 'heading'
    // A short line of speech is the article's, a label is not.
    if (!ENDED.test(run.text) || !/\s/.test(run.text)) return run.item && length > 12 ? 'item' : null
  } else if (isDateLine(run.text)) return null
  if (run.item) return 'item'
  return run.bold > length * 0.9 && length < 120 && !ENDED.test(run.text) ? 'heading' : 'paragraph'
}

/** Is a run in an element beside the container that is marked up like it, or like one of its near ancestors? */
function isSibling(element: Element, container: Element): boolean {
  const sign = (one: Element): string => `${one.tagName} ${classOf(one).split(/\s+/)[0] ?? ''}`
  let own: Element | null = element
  for (let up = 0; own && up < 4; up++, own = own.parentElement) {
    if (!classOf(own)) continue
    let other: Element | null = container
    for (let level = 0; other && level < 3; level++, other = other.parentElement)
      if (other !== own && !other.contains(own) && sign(own) === sign(other)) return true
  }
  return false
}

const TEASERS = new Set(['ARTICLE', 'LI', 'DIV', 'SECTION'])
/** A card of another story holds less text than this. */
const CARD = 900

/** The cards of other stories: small boxes with a heading that is a link. */
function findTeasers(runs: readonly Run[]): ReadonlySet<Element> {
  const share = new Map<Element, number>()
  for (const run of runs) share.set(run.element, (share.get(run.element) ?? 0) + run.text.length)
  sumUp(share)
  const teasers = new Set<Element>()
  for (const { heading, linked } of runs) {
    if (!heading || heading.tagName === 'H1' || !linked) continue
    if (heading.tagName === 'H6') continue
    for (let at = heading.parentElement; at && (share.get(at) ?? 0) < CARD; at = at.parentElement)
      if (TEASERS.has(at.tagName)) teasers.add(at)
  }
  return teasers
}

function inTeaser(run: Run, container: Element, teasers: ReadonlySet<Element>): boolean {
  if (teasers.size === 0) return false
  for (let element: Element | null = run.element; element && element !== container; element = element.parentElement)
    if (teasers.has(element)) return true
  return false
}

/** Leaves out what has no box on the page, unless next to nothing would be left: then the page is still being built. */
function dropHidden(chosen: { run: Run; kind: BlockKind }[]): void {
  // Documents parsed from a file have no layout.
  const shown = chosen.filter(
    ({ run }) => typeof run.element.checkVisibility !== 'function' || run.element.checkVisibility(),
  )
  if (shown.reduce((sum, { run }) => sum + run.text.length, 0) < MIN_ARTICLE) return
  chosen.splice(0, chosen.length, ...shown)
}

/** Leaves out paragraphs that nobody wrote to be read, and the end of a text without one. */
function dropLong(chosen: { run: Run; kind: BlockKind }[], longest: number): void {
  let sum = 0
  const kept = chosen.filter(({ run: { text } }) => {
    if (text.length > longest || sum + text.length > longest * 10) return false
    sum += text.length
    return true
  })
  chosen.splice(0, chosen.length, ...kept)
}

/** A heading stands over text of its own; one at the end, or right before another, opens something that was left out. */
function dropLooseHeadings(chosen: { run: Run; kind: BlockKind }[]): void {
  for (let at = chosen.length - 1; at >= 0; at--) {
    const item = chosen[at]
    if (item?.kind !== 'heading') continue
    const next = chosen[at + 1]
    if (!next || opensFurniture(item.run.text)) chosen.splice(at, 1)
  }
}
