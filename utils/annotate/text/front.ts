/** What stands before and around the report: title, publisher, byline, date, dateline, language. */
import { isKnown, readDateline, withoutTail } from './front-dateline.ts'
import { findLanguage } from './front-language.ts'
import { dayWithoutYear, doubtfulDays, findPrintedDate, namesDayNear, namesWeekday } from './front-dates.ts'
import type { Reading } from './reading.ts'

export interface Front {
  title: string | null
  publisher: string | null
  byline: string | null
  /** ISO 8601 day or moment. */
  publishedAt: string | null
  /** Where `publishedAt` was read. */
  publishedBasis: 'text' | 'metadata' | null
  /** BCP 47, as declared or as the words tell; null where unknown. */
  language: string | null
  /**
   * Place at the head of the report ("ISLAMABAD:"), as a token range; null where there is none. `end` is the first token of the
   * report itself; `date` is ISO 8601, null where none was printed or its year is unknown.
   */
  dateline: { from: number; to: number; end: number; date: string | null; agency: string | null } | null
}

/** How many blocks that could begin the report are looked at for a dateline. */
const DATELINE_BLOCKS = 4

/** Signs by which a paper names itself in its own pages. The masthead's words are the outlets' own; a fact each. */
const SIGNS: [RegExp, string][] = [
  [/^published in dawn\b/i, 'Dawn'],
  [/^creating new perspectives since 2009$/i, 'Middle East Monitor'],
  [/^press information bureau$/i, 'Press Information Bureau'],
  [/\bposted on: .{0,40} by pib\b/i, 'Press Information Bureau'],
  [/^published in the express tribune\b/i, 'The Express Tribune'],
  [/^copyright business recorder\b/i, 'Business Recorder'],
  [/^(?:brecorder|business recorder) logo$/i, 'Business Recorder'],
  [/^dawn(?:\.com)? logo$/i, 'Dawn'],
  [/^.{2,40}, al arabiya english$/i, 'Al Arabiya English'],
]
/** A word of one of them: most lines hold none. */
const SIGNED = /dawn|perspectives|press information|by pib|tribune|recorder|arabiya/i
/** House style of one outlet: the first paragraph ends with it. Others are quoted in this way as well and are not told from it. */
const REPORTED = /\bARY News (?:has )?(?:reported|learnt)(?: (?:on|late) [A-Z][a-z]{1,20}(?: [a-z]{1,20})?)?\.?$/

/** Reads the article's frame from its metadata and, where that is silent, from the text. */
export function findFront(reading: Reading): Front {
  const { article, blocks, text } = reading
  const found = findDateline(reading)
  let publishedAt = article.publishedAt
  let byline: string | null = null
  let publisher: string | null = null
  let title = article.title
  let paragraphs = 0
  let updatedAt: string | null = null
  let printedAt: string | null = null
  // Above the title stands the page's clock as well; the day below it is the article's. A collection's own day goes before both.
  let belowTitle: string | null = null
  let headed = false
  let collected = false
  let doubtful: string[] = []
  for (const block of blocks) {
    if (block.end - block.start > 400) {
      paragraphs++
      continue
    }
    const line = block.kind === 'paragraph' && paragraphs > 0 ? '' : text.slice(block.start, block.end)
    headed ||= block.kind === 'headline'
    if (block.kind === 'headline') title ??= line.replace(/\s+/g, ' ')
    else if (block.kind === 'byline') {
      byline ??= bylineOf(line)
      printedAt ??= findPrintedDate(line)?.iso ?? null
    } else if (block.kind === 'date') {
      const date = findPrintedDate(line)
      if (date) {
        byline ??= bylineOf(line.slice(0, date.start).split(/published|updated|posted/i)[0] ?? '')
        if (/^\W*(?:last )?(?:updated|modified)/i.test(line)) updatedAt ??= date.iso
        else if (headed && paragraphs === 0 && !collected) belowTitle = better(belowTitle, date.iso)
        else printedAt = better(printedAt, date.iso)
        collected ||= /^date \d/.test(line)
      } else if (doubtful.length === 0) doubtful = doubtfulDays(line)
    } else if (block.kind === 'paragraph' && paragraphs++ === 0 && REPORTED.test(line)) publisher ??= 'ARY News'
    if (block.kind !== 'paragraph' && publisher === null && SIGNED.test(line))
      publisher = SIGNS.find(([sign]) => sign.test(line))?.[1] ?? null
  }
  if (publisher === null && found?.agency && /^urdupoint\b/i.test(found.agency)) publisher = 'UrduPoint'
  const datelineDate = found?.date ? (findPrintedDate(found.date)?.iso ?? null) : null
  const basis = publishedAt ? 'metadata' : 'text'
  // The day of the dateline tells how a day with slashes is to be read.
  if (doubtful.length === 0) doubtful = doubtfulDays(text)
  const byWeekday = doubtful.filter((day) => namesWeekday(text, day))
  const settled =
    doubtful.find((day) => (found?.date && dayWithoutYear(found.date, day) === day) || namesDayNear(text, day)) ??
    // Where both would do, the day stands first, as in most of the world.
    byWeekday[0]
  publishedAt ??=
    belowTitle ??
    printedAt ??
    updatedAt ??
    datelineDate ??
    settled ??
    (found?.date ? dayInFull(reading, found.date) : null)
  return {
    title,
    publisher: article.publisher ?? publisher,
    byline: article.byline ?? byline,
    publishedAt,
    publishedBasis: publishedAt ? basis : null,
    language: findLanguage(reading.tokens, article.language),
    dateline: found && {
      from: found.from,
      to: found.to,
      end: found.end,
      date: datelineDate ?? (found.date ? dayWithoutYear(found.date, publishedAt) : null),
      agency: found.agency,
    },
  }
}

/** "SEOUL, Oct. 20" above a photo "on Oct. 20, 2023": the day of the dateline, where a block prints it with its year. */
function dayInFull({ blocks, text }: Reading, day: string): string | null {
  for (const { start, end } of blocks) {
    const line = text.slice(start, end)
    // Most blocks print no year, and a date is sought in four ways.
    const iso = /\d{4}/.test(line) ? (findPrintedDate(line)?.iso ?? '') : ''
    if (iso.length === 10 && dayWithoutYear(day, iso) === iso) return iso
  }
  return null
}

/** The first date printed stands; one of the same day with a time is the same date, told better. */
function better(before: string | null, now: string): string {
  if (before === null) return now
  return before.length === 10 && now.length > 10 && now.startsWith(before) ? now : before
}

function findDateline(reading: Reading): ReturnType<typeof readDateline> {
  const { blocks, sentences } = reading
  let seen = 0
  let last = -1
  for (let i = 0; i < sentences.length && seen < DATELINE_BLOCKS; i++) {
    const sentence = sentences[i]
    if (!sentence || sentence.block === last) continue
    last = sentence.block
    const kind = blocks[last]?.kind
    if (!kind || !/^(?:paragraph|standfirst|byline|date|headline)$/.test(kind)) continue
    let to = sentence.to
    for (let next = i + 1; next < sentences.length && sentences[next]?.block === last; next++)
      to = sentences[next]?.to ?? to
    const found = readDateline(reading.tokens, sentence.from, to)
    // "16 November 2026 – Vancouver, Canada – National Defence" looks like a headline.
    if (kind === 'headline') {
      if (found?.date && found.from > sentence.from) return found
      continue
    }
    seen++
    // A line of the date may begin with the day of the week.
    if (
      found &&
      (kind !== 'date' ||
        isKnown(
          reading.tokens
            .slice(found.from, found.to)
            .map(({ text }) => text)
            .join(' '),
        ))
    )
      return found
  }
  return null
}

/** What may stand between a name and the date behind it. */
const TAIL = '|,•–—-'

/** "By Baqir Syed |" -> "Baqir Syed"; nothing for a line that names a source, an editor or no one. */
function bylineOf(line: string): string | null {
  const start = line.replace(
    /^[\s•|*-]{0,20}(?:(?:by|from)\b:?|(?:written|analysis|story|report|words|text|reporting) by\b|author:)?\s{0,9}/i,
    '',
  )
  const undated = withoutTail(start, TAIL).replace(
    /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$/i,
    '',
  )
  const name = withoutTail(undated, TAIL).replace(/\s+/g, ' ').trim()
  if (
    /^(?:source|editor|edited by|\(|press information bureau|government of india|published|updated|posted|date)\b/i.test(
      name,
    ) ||
    name.startsWith('(')
  )
    return null
  if (/\d|\b(?:comments?|paper|edition|home|share)\b/i.test(name)) return null
  return /\p{L}{2}/u.test(name) && name.length <= 80 ? name : null
}
