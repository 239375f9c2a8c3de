/**
 * Plain text -> blocks: headline, standfirst, byline, dates, captions, headings, items, paragraphs, and what is not the article.
 * A paragraph taken for boilerplate costs more than boilerplate taken for a paragraph: where a line could be either, it is read.
 */
import type { Article, Block, BlockKind } from '../../model.ts'
import { crawlDate, partHead } from './blocks-first-line.ts'
import { findLines, Line } from './blocks-lines.ts'
import { isLabel, plain } from './blocks-phrases.ts'
import { beginsWithPlace, holdsDate, isNameAlone, isPlaceAlone, type LineLook, lookAt, plainOf } from './blocks-look.ts'

/** How deep below the article a line is: in it, after "read more", in a list of other stories, under the comment form. */
const IN = 0
const ONE_STORY = 1
const OTHER_STORIES = 2
const OVER = 3
/** How many real paragraphs in a row bring the article back. */
const COMES_BACK = [0, 1, 2, 3] as const

/**
 * Splits a text that came without markup into blocks by its line breaks. Linear in the length of the text.
 * @param text the text. @param from where to begin; blocks before it are not made.
 * @param title the title, where the source names it: the line that equals it is the headline.
 */
export function findBlocks(text: string, from = 0, title: string | null = null): Block[] {
  const prefix = crawlDate(text, from)
  const lines = findLines(text, prefix ? prefix.end : from, isLabel)
  partHead(lines, text, title)
  const entries: LineLook[] = []
  for (const line of lines) entries.push(lookAt(line))
  const body = firstParagraph(entries)
  readHead(entries, body, title)
  dropTeasers(entries, body)
  readBody(entries, body)
  dropListAtEnd(entries, body)
  const blocks: Block[] = prefix ? [prefix] : []
  for (const { line, kind } of entries) blocks.push({ start: line.start, end: line.end, kind: kind ?? 'paragraph' })
  return blocks
}

/** The blocks by which the annotator reads an article, with offsets into its own text. */
export function blocksOf({ text, title, blocks }: Pick<Article, 'text' | 'title' | 'blocks'>): Block[] {
  return withPictures(blocks ? refineBlocks(text, blocks) : findBlocks(text, 0, title))
}

/** The same blocks; a picture with its caption may be all there is, and is then what is told. */
export function withPictures(blocks: Block[]): Block[] {
  return blocks.some(({ kind }) => kind === 'paragraph' || kind === 'item' || kind === 'standfirst')
    ? blocks
    : blocks.map((block) => (block.kind === 'caption' ? { ...block, kind: 'paragraph' } : block))
}

/**
 * Looks once more at blocks that came from a page's markup: a paragraph of the page may be a caption, a byline or no part of the
 * article by its words. What the markup says of headlines, captions and the like stands.
 */
export function refineBlocks(text: string, blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    const { start, end, kind } = block
    if (end - start > 400 || (kind !== 'paragraph' && kind !== 'heading' && kind !== 'item')) return block
    const look = lookAt(new Line(text, start, end, true))
    if (look.phrase && look.phrase !== 'section') return { start, end, kind: 'boilerplate' }
    if (look.date) return { start, end, kind: 'date' }
    if (look.byline) return { start, end, kind: 'byline' }
    return look.caption ? { start, end, kind: 'caption' } : block
  })
}

/** Index of the first line that reads like running text, or the number of lines. */
function firstParagraph(entries: LineLook[]): number {
  let short = -1
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i] as LineLook
    if (entry.phrase || entry.caption || entry.date || entry.byline || entry.bullet || entry.teaser) continue
    if (entry.credited ? false : entry.sentence ? entry.words >= 12 : entry.words >= 32) return i
    if (entry.words >= 8 && beginsWithPlace(entry.line.head)) return i
    if (short < 0 && entry.sentence && entry.words >= 5) short = i
  }
  // A text of short sentences only.
  return short < 0 ? entries.length : short
}

/** What stands above the first paragraph. */
function readHead(entries: LineLook[], body: number, title: string | null): void {
  if (body === 0) return
  const opening: string[] = []
  for (const { line } of entries.slice(body, body + 3)) opening.push(line.head.slice(0, 400))
  // Most heads are plain without it.
  let words: Spoken | null = null
  const spoken = (): Spoken => (words ??= new Set(opening.flatMap((text) => contentWords(text))))
  const candidates = titleLike(entries, body)
  const headline = findHeadline(entries, body, title, candidates, spoken, opening)
  const listed = headline < 0 && candidates.length >= LIST
  const named = headline < 0 ? null : plainOf(entries[headline] as LineLook)
  for (let i = 0; i < body && i < entries.length; i++) {
    const entry = entries[i] as LineLook
    if (entry.kind) continue
    if (i === headline || (named !== null && entry.words >= 3 && named.endsWith(plainOf(entry))))
      entry.kind = 'headline'
    else if (entry.date) entry.kind = 'date'
    else if (entry.byline || (plainOf(entry) === 'by' && i + 1 < body)) {
      entry.kind = 'byline'
      const next = entries[i + 1]
      if (plainOf(entry) === 'by' && next && i + 1 < body && next.words <= 6 && !next.phrase && !next.date)
        next.kind = 'byline'
    } else if (entry.phrase && entry.phrase !== 'section') entry.kind = 'boilerplate'
    else if (entry.caption || entry.credited || isTwice(entries, i))
      entry.kind = entry.words >= 4 ? 'caption' : 'boilerplate'
    else if (headline < 0)
      entry.kind = listed && !entry.sentence ? 'boilerplate' : kindWithoutHeadline(entry, i === body - 1)
    else if (!entry.sentence && entry.words <= 12 && holdsDate(entry.line.head)) entry.kind = 'date'
    else if (i < headline)
      // A head of two lines, of which the second says more of what follows.
      entry.kind = i === 0 && entry.words >= 4 && common(entry, spoken()) > 0 ? 'standfirst' : 'boilerplate'
    else if (body === entries.length) entry.kind = entry.bullet ? 'item' : 'paragraph'
    else if (entry.bullet) entry.kind = entry.words > 2 ? 'item' : 'boilerplate'
    else if (isPlaceAlone(entry.line.head) || BY_OFFICIAL.test(entry.line.head)) entry.kind = 'paragraph'
    else if (isNameAlone(entry.line.head)) entry.kind = 'byline'
    else if (entry.words >= 6 || entry.sentence || (entry.words >= 4 && common(entry, spoken()) > 1))
      entry.kind = 'standfirst'
    else entry.kind = 'boilerplate'
  }
}

/** "X Y, Department Spokesperson": whose statement it is. */
const BY_OFFICIAL = /^\p{Lu}[^,:]{1,80}, [\p{L} ]{0,80}Spokes\p{L}{1,20}$/u

/** No line was found to be the headline; only labels and buttons are surely not the article. */
function kindWithoutHeadline(entry: LineLook, last: boolean): BlockKind {
  if (entry.phrase) return 'boilerplate'
  if (entry.bullet) return 'item'
  if (entry.sentence || entry.words > 3 || isPlaceAlone(entry.line.head)) return 'paragraph'
  if (isNameAlone(entry.line.head)) return 'byline'
  return last && entry.words > 1 ? 'headline' : 'boilerplate'
}

/** Words, packed as `contentWords` does. */
type Spoken = Set<number | string>

/** So many title-like lines above a text are a list of other stories, with the headline among them or not. */
const LIST = 4

/** Lines above the text that could be its headline. */
function titleLike(entries: LineLook[], body: number): number[] {
  const candidates: number[] = []
  for (let i = 0; i < body && i < entries.length && candidates.length < 200; i++) {
    const { phrase, caption, date, byline, bullet, words, line } = entries[i] as LineLook
    if (phrase || caption || date || byline || bullet || words < 3 || words > 32) continue
    if (!isPlaceAlone(line.head) && !(i > 0 && isNameAlone(line.head))) candidates.push(i)
  }
  return candidates
}

/**
 * The headline is the title-like line above the text that speaks of what the text speaks of: of several the first that does so about
 * as much as the best. Lists of other headlines ("Trending now") stand above articles too, so being first is not enough, and of a
 * list none need be it.
 */
function findHeadline(
  entries: LineLook[],
  body: number,
  title: string | null,
  candidates: readonly number[],
  spoken: () => Spoken,
  opening: readonly string[],
): number {
  if (title) {
    const wanted = plain(title)
    for (let i = 0; i < Math.min(entries.length, body + 3); i++)
      if (plainOf(entries[i] as LineLook) === wanted) return i
  }
  if (candidates.length === 0) return -1
  if (body >= entries.length)
    return candidates[0] === 0 && entries.length > 1 && !(entries[0] as LineLook).sentence ? 0 : -1
  const list = candidates.length >= LIST
  const [only] = candidates
  // The only one need but share a word, or be long.
  if (candidates.length === 1 && only !== undefined) {
    const entry = entries[only] as LineLook
    return entry.words >= 5 || contentWords(entry.line.head).some((word) => spoken().has(word) && !EMPTY.has(word))
      ? only
      : -1
  }
  const names: Spoken = new Set(opening.flatMap((words) => contentWords(words, true)))
  const scores = candidates.map((index) => {
    const words = contentWords((entries[index] as LineLook).line.head).filter((word) => !EMPTY.has(word))
    const shared = count(words, spoken())
    const named = count(words, names)
    // Any headline shares a word with any other.
    if (list && shared + named < 3) return 0
    return (shared + named) / Math.max(1, words.length)
  })
  const best = Math.max(...scores)
  if (best === 0) return -1
  const at = scores.findIndex((score) => score >= best * (list ? 0.8 : 0.6))
  return candidates[at] ?? -1
}

/** How many of these words the line has. */
function common(entry: LineLook, spoken: ReadonlySet<number | string>): number {
  return count(contentWords(entry.line.head), spoken)
}

function count(words: readonly (number | string)[], spoken: ReadonlySet<number | string>): number {
  let found = 0
  for (const word of words) if (spoken.has(word)) found++
  return found
}

/**
 * Words of four letters and more by their first five letters, so that "Pakistani" meets "Pakistan": as a number of five bits a
 * letter, and as they are where a letter is none of ASCII.
 * @param names only those with a capital inside a sentence: of a name, mostly.
 */
function contentWords(text: string, names = false): (number | string)[] {
  const words: (number | string)[] = []
  let letters = 0
  let packed = 0
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0
    const small = code | 32
    if (small >= 97 && small <= 122) {
      if (letters++ < 5) packed = packed * 32 + (small & 31)
      continue
    }
    if (code > 0x7f && !isQuoteOrSpace(code))
      return lettersOf(names ? (text.match(INNER_CAPITAL) ?? []).join(' ') : text)
    if (letters >= 4 && (!names || isInner(text, at - letters))) words.push(packed)
    letters = 0
    packed = 0
  }
  return words
}

/** A capital that a space parts from a small letter, a figure, a comma or a closing mark. */
function isInner(text: string, at: number): boolean {
  return text.charCodeAt(at) < 97 && at > 1 && text.charCodeAt(at - 1) === 32 && BEFORE_INNER.test(text.charAt(at - 2))
}
const BEFORE_INNER = /[\p{Ll}\p{N},;’'"”)]/u
const INNER_CAPITAL = /(?<=[\p{Ll}\p{N},;’'"”)] )\p{Lu}\p{L}{3,40}/gu

const isQuoteOrSpace = (code: number): boolean => code === 0x2018 || code === 0x2019 || code === 0xa0

function lettersOf(text: string): (number | string)[] {
  return (plain(text).match(/\p{L}{4,40}/gu) ?? []).map((word) => {
    const start = word.slice(0, 5)
    return /^[a-z]+$/.test(start) ? (contentWords(start)[0] as number) : start
  })
}

/** Words of every headline. */
const EMPTY: ReadonlySet<number | string> = new Set(
  contentWords(
    'with from that this have will after over into about than their says said they been were what when amid minister chief president visits meets',
  ),
)

function isTwice(entries: LineLook[], at: number): boolean {
  const entry = entries[at] as LineLook
  return entry.words >= 6 && entry.words <= 40 && (isSame(entry, entries[at - 1]) || isSame(entry, entries[at + 1]))
}

function isSame(entry: LineLook, other: LineLook | undefined): boolean {
  if (other === undefined) return false
  // Most lines differ in their first letters already.
  for (let at = 0; at < 12; at++) {
    const a = entry.line.source.charCodeAt(entry.from + at) | 32
    const b = other.line.source.charCodeAt(other.from + at) | 32
    if (!(a >= 97 && a <= 122 && b >= 97 && b <= 122)) break
    if (a !== b) return false
  }
  return plainOf(entry) === plainOf(other)
}

/** Three and more cut-off beginnings of stories are a list of stories, with the titles beside them. */
function dropTeasers(entries: LineLook[], body: number): void {
  if (entries.filter((entry) => entry.teaser).length < 3) return
  entries.forEach((entry, index) => {
    if (!entry.teaser) return
    entry.kind = 'boilerplate'
    for (const beside of [entries[index - 1], entries[index - 2]]) {
      if (!beside || beside.teaser || beside.sentence || beside.words > 25) break
      if (beside.kind !== 'headline' || body === entries.length) beside.kind = 'boilerplate'
    }
  })
}

/** From the first paragraph down. */
function readBody(entries: LineLook[], body: number): void {
  const run = realRuns(entries)
  let depth = IN
  for (let i = body; i < entries.length; i++) {
    const entry = entries[i] as LineLook
    if (entry.kind) continue
    if (entry.phrase) {
      entry.kind = 'boilerplate'
      if (entry.phrase !== 'section' || !goesOnBelow(entries, i)) depth = Math.max(depth, opens(entry))
      continue
    }
    if (depth > IN) {
      const back = run[i] as number
      const shared = depth === OTHER_STORIES && back === 1 ? speaksOf(entry, entries, body) : 0
      // Below a title the first words of another story stand; a person of the article with all his names does not.
      const known = shared >= (isTitleLike(entries[i - 1]) ? 5 : 2)
      if (back >= (COMES_BACK[depth] as number) || known) depth = IN
      else {
        entry.kind = 'boilerplate'
        continue
      }
    }
    entry.kind = kindInBody(entries, i, body)
  }
}

/** A label between two paragraphs: below a section of other stories stands a title first. */
function goesOnBelow(entries: LineLook[], at: number): boolean {
  let next = at + 1
  while (next < entries.length && (entries[next] as LineLook).byline) next++
  const entry = entries[next]
  return entry !== undefined && entry.sentence && entry.words >= 5 && !entry.phrase && !entry.teaser && !entry.caption
}

/** What a line that is not the article opens below itself; "READ: another story" holds its story, and opens nothing. */
function opens(entry: LineLook): number {
  if (entry.phrase === 'end') return OVER
  if (entry.phrase === 'others' || entry.phrase === 'section') return OTHER_STORIES
  return entry.phrase === 'one alone' ? ONE_STORY : IN
}

function kindInBody(entries: LineLook[], at: number, body: number): BlockKind {
  const entry = entries[at] as LineLook
  if (at === body) return 'paragraph'
  if (entry.date) return 'date'
  if (entry.byline) return 'byline'
  if (entry.caption) return 'caption'
  if (entry.bullet) return 'item'
  if (entry.sentence || entry.words > 14) return isTwice(entries, at) ? 'caption' : 'paragraph'
  if (isTwice(entries, at)) return 'boilerplate'
  const next = entries[at + 1]
  return next && entry.words > 0 && !next.phrase ? 'heading' : 'paragraph'
}

/** For each line how many real paragraphs stand in a row from it on. */
function realRuns(entries: LineLook[]): number[] {
  const run = new Array<number>(entries.length + 1).fill(0)
  for (let i = entries.length - 1; i >= 0; i--) {
    const { sentence, words, phrase, caption, teaser, bullet } = entries[i] as LineLook
    const real = sentence && words >= 12 && !phrase && !caption && !teaser && !bullet
    run[i] = real ? (run[i + 1] as number) + 1 : 0
  }
  return run
}

/** How many names of the article's first paragraphs are in the line: of two and more, the article goes on. */
function speaksOf(entry: LineLook, entries: LineLook[], body: number): number {
  const names = new Set<string>()
  for (const one of entries.slice(body, body + 8))
    if (one.kind === 'paragraph') for (const name of capitalWords(one.line.head)) names.add(name)
  let found = 0
  for (const name of new Set(capitalWords(entry.line.head))) if (names.has(name)) found++
  return found
}

function capitalWords(text: string): string[] {
  return text.match(/\p{Lu}\p{L}{2,30}/gu) ?? []
}

function isTitleLike(entry: LineLook | undefined): boolean {
  return entry !== undefined && !entry.sentence && entry.words >= 3 && entry.words <= 30
}

/** A run of headlines with no text below, at the very end, is a list of other stories, even without a label above it. */
function dropListAtEnd(entries: LineLook[], body: number): void {
  let at = entries.length
  let titles = 0
  let ago = false
  while (at > body + 1) {
    const entry = entries[at - 1] as LineLook
    if (entry.kind === 'boilerplate' || entry.kind === 'date' || entry.kind === 'byline') {
      const { source, end } = entry.line
      if ((source.charCodeAt(end - 1) | 32) === 111 && plainOf(entry).endsWith(' ago')) ago = true
    } else if (entry.teaser || isOtherStory(entry)) titles++
    else break
    at--
  }
  // "The ministers agreed on:" and a list of points is the article's own.
  if ((titles < 3 && !ago) || entries[at - 1]?.line.tail().endsWith(':')) return
  for (let i = at; i < entries.length; i++) {
    const entry = entries[i] as LineLook
    if (entry.kind !== 'date' && entry.kind !== 'byline') entry.kind = 'boilerplate'
  }
}

/** Could be a headline: no sentence, none inside, neither long nor in small letters. */
function isOtherStory(entry: LineLook): boolean {
  const { kind, words, line } = entry
  if (kind !== 'heading' && kind !== 'paragraph' && kind !== 'item') return false
  return (
    isTitleLike(entry) &&
    words >= 4 &&
    words <= 24 &&
    !line.tail().endsWith(':') &&
    !/\p{Ll}[.!?] \p{Lu}/u.test(line.head) &&
    !/^\P{L}{0,4}\p{Ll}/u.test(line.head)
  )
}
