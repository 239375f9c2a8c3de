/** What one line of an article looks like by itself: a date, a byline, a caption, a dateline, a sentence, a phrase of the site. */
import type { BlockKind } from '../../model.ts'
import { endsAsSentence, isBullet, type Line } from './blocks-lines.ts'
import {
  isLetterOfAscii,
  isTeaser,
  keepOpenings,
  MAY,
  mayOpen,
  openingAt,
  type Phrase,
  phraseOf,
  plain,
} from './blocks-phrases.ts'
import { findPrintedDate } from './front-dates.ts'

export interface LineLook {
  line: Line
  /** What the line was taken for; null as long as it is open. */
  kind: BlockKind | null
  /** Where the words begin, behind a bullet. */
  from: number
  /** The words in the form in which lines are compared, once it was asked for (`plainOf`). */
  plain: string | null
  /** The number of words, counted up to 64. */
  words: number
  /** Ends as a sentence does. */
  sentence: boolean
  phrase: Phrase
  date: boolean
  byline: boolean
  caption: boolean
  /** Ends with an agency's name: a caption above the text, but the last words of a report below it. */
  credited: boolean
  bullet: boolean
  teaser: boolean
}

/** News agencies and desks, as they stand alone in a line or between dashes. */
const AGENCY =
  'anadolu agency|anadolu|app|afp|ani|ap|aa|apa|azertac|bernama|dpa|efe|ians|inp|irna|isna|interfax|kuna|kyodo|mena|nni|online|petra|pid|pti|qna|reuters|ria novosti|sabah|spa|sana|tass|trend|uni|upi|vna|wam|wafa|xinhua|yonhap|agencies|news agencies|agency|wire services|press release'
const DESK =
  '(?:our |the )?(?:staff|web|news|monitoring|desk|international|national|special|diplomatic|defence|state|city|business|sports|foreign|recorder|apnews|n\\.?d\\.?t\\.?)? ?(?:correspondent|reporter|report|desk|bureau|monitoring|writer|editor|team|staff|newsroom|web)'
const BYLINE = new RegExp(
  `^(?:by:? ?\\|?$|by:? (?!the )[^.!?:]{2,60}$|(?:${AGENCY})(?:[,/|] ?[\\p{L} ]{2,30},?)?$|(?:[\\p{L}.]{1,20} )?${DESK}$|\\((?:${AGENCY})\\)\\.?$|[-–—] ?(?:${AGENCY})$|source ?: ?[^.!?]{2,40}$|\\(source: ?[^.!?]{2,40}\\)$|editor ?: ?[^.!?]{2,40}$|\\(?reporting by [^!?]{2,110}$|translat(?:ion|ed) by [^!?]{2,40}$|edited by [^!?]{2,60}$|(?:written|analysis|story|report|words|text) by [^!?]{2,60}$|author: [^!?]{2,60}$|\\(?menafn ?- ?[^.!?]{2,60}\\)$|press information bureau$|government of india$)`,
  'u',
)
/** First words of bylines, and what those of a desk end with. */
const BYLINE_FIRST = new Set([
  ...AGENCY.split('|').map((name) => name.split(' ', 1)[0] as string),
  ...'by source editor reporting translation translated edited written analysis story report words text author menafn press government'.split(
    ' ',
  ),
])
const DESK_ENDS = 'correspondent reporter report desk bureau monitoring writer editor team staff newsroom web'.split(
  ' ',
)
keepOpenings(
  MAY.sign,
  [...BYLINE_FIRST].map((word) => `${word} `),
)
/** Last letters of these words. */
const DESK_LETTERS = 'tkugrmfb'
/** Says who made the picture, wherever it stands. */
const CREDIT =
  /(?:[-–—] ?(?:PID|ISPR|File|FILE|File [Pp]hoto|Photo[: ].{0,30}|Twitter\b.{0,20}|X\/.{0,30}|Facebook\b.{0,20}|Screengrab\b.{0,30}|Courtesy\b.{0,30}|Radio Pakistan|PM Office|PMO|DawnNewsTV|White Star|Handout)\.?$|\[[^\]]{2,60}(?:Agency|Images|AFP|Reuters|AP|Photo|Handout|EPA|File)[^\]]{0,40}\]$|\((?:[^()]{0,40}(?:Photo|File|Handout|Supplied|Screengrab|Courtesy|Image)[^()]{0,40}|(?:via )?(?:Twitter|X|Facebook|Instagram|Getty Images)(?:\/[^()]{1,40})?)\)\.?$|(?:Photo|Image|Photograph|Picture|Pic)s?(?: [Cc]redit)?(?:s)? ?(?::|by\b) ?[^.]{2,60}\.?$|\b(?:Image |Photo )?[Cc]redit: ?[^.]{2,60}\.?$|\b(?:PTI|AP|AFP|Reuters|ANI|File|FILE|Xinhua|EPA) (?:[Ff]ile )?[Pp]hoto\.?$|Getty Images\.?$|\bscreengrab\b.{0,30}$)/
/** What a credit cannot do without, so that most lines are spared the long pattern. */
const CREDIT_HINT = /[)\]]\.?$|[-–—] ?\p{Lu}[^-–—]{1,34}$|hoto|mage|redit|icture|Pics?\b|screengrab/u
const WEAK_CREDIT =
  /(?:[-–—] ?(?:AFP|APP|AP|Reuters|REUTERS|AA|PTI|ANI|SPA|WAM|Xinhua|XINHUA|Anadolu|Online|INP|EPA)|\((?:AFP|APP|AP|Reuters|AA|PTI|ANI|SPA|WAM|Xinhua|EPA)(?:\/[^()]{1,40})?\)|[.!?] (?:AFP|AP|Reuters|EPA|WAM|SPA))\.?$/
/** A report's last sentence with the name of its agency behind it: "... of common interest. — SG". */
const SIGNED = /[.!?۔]["”’)]{0,2}\s?(?:[-–—(]{1,2}\s?\p{L}[\p{L} /&.-]{1,24}\)?|\p{Lu}{2,8}|\d{1,2})\.?$/u
const SIDES =
  // "(R-OH)" is a party and a state, "General (R)" is retired.
  /\((?<!(?:General|Gen|Admiral|Marshal|Brig|Brigadier|Colonel|Col|Captain|Major|Maj)\.? ?\()(?![RD]-[A-Z]{2}\))(?:\d(?:st|nd|rd|th)[ -])?(?:L|R|C|left|right|centre|center|second left|second right|from left|2nd L|2nd R)(?:[-, ][^()]{0,20})?\)/
const CAPTION_START =
  /^(?:photo|file photo|file|image|picture|pictured|caption|in this (?:photo|picture|image|handout|file)|this (?:photo|picture|image|handout)|a (?:file )?(?:photo|handout)|کیپشن)\b ?(?::|[-–—]|\(|provided|taken|released|shows|combo|undated|of\b)/i
keepOpenings(MAY.show, 'photo|file|image|picture|caption|in this|this|a file|a photo|a handout'.split('|'))
const DATELINE =
  /^(?:\p{Lu}{3,40}(?:[\s/-]{1,3}\p{Lu}{2,40}){0,3}|\p{Lu}[\p{L}.-]{2,20}(?: \p{Lu}[\p{L}.-]{1,20}){0,2}(?=\s?(?:\[|\(|,? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))))[^:–—]{0,60}(?::|–|—|\s-|-\s|\()/u
const PLACE_ALONE =
  /^\p{Lu}{4,40}(?:[ /-]\p{Lu}{2,40}){0,2}(?: ?[–—-] ?\p{Lu}[\p{L}. ]{2,30}|(?:, \p{Lu}[\p{L} ]{2,20})?, (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:, \d{4})?(?:, \p{Lu}\p{L}{2,12})?[.:]?)?$/u
const NAMES =
  /^\p{Lu}[\p{L}'’.-]{1,20}(?: (?:al-|Al-|bin |von |de )?\p{Lu}[\p{L}'’.-]{0,20}){1,3}(?:, \p{Lu}[\p{L} ]{2,30})?$/u
/** Words that make a line of capitalised words a headline or a section and no reporter's name. */
const NO_NAME =
  /\b(?:minister|army|defen[cs]e|chief|talks|meets?|visits?|ministry|general|news|agency|president|cooperation|security|bilateral|ties|relations|military|navy|air|force|forces|conclusion|background|summit|delegation)\b/i

/** Words around a date that leave the line a date line. */
const DATE_WORD =
  'published|publish|posted|updated|update|last|modified|created|added|release|released|date|time|on|at|by|pib|delhi|new|ist|pkt|pst|gmt|utc|est|edt|trt|gst|am|pm|hrs|hours|h|edition|print|in|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|dawn|the|first|local|riyadh|islamabad|karachi|dubai|ankara|istanbul|tehran|et|bst|kst|jst|sgt|cet|ksa|uae|this|article|story|is|more|than|views|read|min'
const DATE_WORDS = new RegExp(`\\b(?:${DATE_WORD})\\b`, 'g')
const DATE_WORD_SET = new Set(DATE_WORD.split('|'))
/** How a date line may begin besides, or its first word be glued to a reporter's name. */
const DATE_BEGINNING = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|published|updated|posted/

/** Begins with a word of ASCII that is neither one of them nor a month. */
function beginsOtherwise(text: string): boolean {
  let end = 0
  while (isLetterOfAscii(text.charCodeAt(end))) end++
  if (end < 2 || text.charCodeAt(end) !== 32) return false
  const word = text.slice(0, end).toLowerCase()
  return !DATE_WORD_SET.has(word) && !DATE_BEGINNING.test(word)
}

/** No date without it. */
const DATE_HINT = /\d{4}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2}|\b\d{1,2} [A-Za-z]{3} \d{2}\b/

/**
 * Looks at one line. Every pattern runs on a bounded piece of it.
 * @param line a line as `findLines` gives it.
 */
export function lookAt(line: Line): LineLook {
  const { source, start, end } = line
  const length = end - start
  const bullet = isBullet(source, start)
  const from = bullet ? start + (BULLET.exec(line.head)?.[0].length ?? 0) : start
  const seen = survey(source, start, end)
  const words = seen & WORDS
  const sentence = line.ended || (words >= 8 && SIGNED.test(line.tail(70)))
  const look: LineLook = {
    line,
    from,
    kind: null,
    plain: null,
    words,
    sentence,
    phrase: null,
    date: false,
    byline: false,
    caption: false,
    credited: false,
    bullet,
    teaser: words >= 6 && isTeaser(source, line.last, end),
  }
  if (length <= 400) readShort(look, seen)
  look.credited =
    !look.caption &&
    !look.phrase &&
    words <= 45 &&
    !bullet &&
    mayEndAsCredit(source, end) &&
    WEAK_CREDIT.test(line.tail(70)) &&
    !beginsWithPlace(line.head)
  return look
}
const BULLET = /^[^\p{L}]{1,6}/u

/** What only a line of at most 400 code units may be. */
function readShort(look: LineLook, seen: number): void {
  const { line, from, words } = look
  const { source, start, end } = line
  const length = end - start
  const may = openingAt(source, from)
  if (mayBePhrase(source, from, end, may, seen, length)) look.phrase = phraseOf(plainOf(look), length)
  // "2018/08/07 18:49" is nothing but figures, as a counter is, and a date first of all.
  look.date =
    (!look.phrase || look.phrase === 'label') &&
    length <= 200 &&
    (seen & FIGURE) > 0 &&
    DATE_HINT.test(line.head) &&
    isDateLine(source.slice(from, end))
  look.byline =
    !look.date &&
    look.phrase !== 'label' &&
    length <= 140 &&
    words <= 18 &&
    ((may & MAY.sign) > 0 || end - from < 3 || DESK_LETTERS.includes(source.charAt(end - 1).toLowerCase())) &&
    mayByline(plainOf(look)) &&
    BYLINE.test(plainOf(look))
  if (look.byline || look.date) {
    look.phrase = null
    look.bullet = false
  } else
    look.caption =
      !look.phrase &&
      (((may & MAY.show) > 0 && CAPTION_START.test(line.head)) ||
        (words <= 60 && mayCredit(source, line.last, end) && isCredit(line.tail(70))) ||
        (words >= 5 && words <= 60 && (seen & BRACKET) > 0 && SIDES.test(line.head)))
}

/** With three letters. */
const beginsWithWord = (source: string, at: number, end: number): boolean =>
  end - at > 2 && isLetterOfAscii(source.charCodeAt(at + 1)) && isLetterOfAscii(source.charCodeAt(at + 2))

/** Never false where a phrase fits. */
function mayBePhrase(source: string, from: number, end: number, may: number, seen: number, length: number): boolean {
  if (source.charCodeAt(end - 1) === 46 && source.charCodeAt(end - 2) === 116 && source.endsWith('report.', end))
    return true
  if (length > 60) return (may & MAY.open) > 0 && mayOpen(source, from)
  if ((may & MAY.open) > 0) return true
  const words = seen & WORDS
  return (
    ((may & MAY.be) > 0 && words <= 7) ||
    (seen & AT) > 0 ||
    (words === 1 && (seen & FIGURE) > 0) ||
    !beginsWithWord(source, from, end)
  )
}

/** Begins or ends with a word, or a mark, of the pattern for bylines: cheaper to ask, and never false where that is true. */
function mayByline(flat: string): boolean {
  let end = 0
  while (end < flat.length && (flat.charCodeAt(end) | 32) >= 97 && (flat.charCodeAt(end) | 32) <= 122) end++
  if (end === 0 ? '(-–—'.includes(flat.charAt(0)) : BYLINE_FIRST.has(flat.slice(0, end))) return true
  return DESK_ENDS.some((word) => flat.endsWith(word))
}

/** Lower case with single spaces, without a bullet; empty for a line longer than 400 code units. Reckoned at the first call. */
export function plainOf(look: LineLook): string {
  const { source, start, end } = look.line
  look.plain ??= end - start > 400 ? '' : plain(source.slice(look.from, end))
  return look.plain
}

/** Ends with a word that begins with a capital, or with a bracket, before a dot. */
function mayEndAsCredit(source: string, end: number): boolean {
  let at = end - (source.charCodeAt(end - 1) === 46 ? 2 : 1)
  if (source.charCodeAt(at) === 41) return true
  while (at >= end - 9 && isLetterOfAscii(source.charCodeAt(at - 1))) at--
  const code = source.charCodeAt(at)
  return code >= 65 && code <= 90
}

/** Begins the line with a place in capitals and a colon or dash, as a report does? */
export function beginsWithPlace(head: string): boolean {
  return DATELINE.test(head.slice(0, 120))
}

/** Is there a day with its year in the line? */
export function holdsDate(head: string): boolean {
  return DATE_HINT.test(head) && findPrintedDate(head) !== null
}

/** A town, its country and a day without a year, as agencies of Central Asia print them on a line of their own. */
const PLACE_AND_DAY =
  /^\p{Lu}[\p{L}.' -]{2,24}(?:, \p{Lu}[\p{L}. ]{2,24})?(?:,| [–—-])? {1,3}(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}(?:\.? {1,3}\d{1,2})?(?:,? \d{4})?(?:, \p{Lu}{3,12})?\W{0,3}$/u
const DAY_OF_WEEK = /day,? /
/** "Baghdad - INA", "Baghdad (INA)", "Ankara, Anadolu Agency". */
const PLACE_AND_AGENCY = /^\p{Lu}[\p{L}.' -]{2,24}(?:, ?| ?[–—/|:-] ?| \()(?:\p{Lu}{3,7}|[\p{L} ]{3,24}Agency)\)?:?$/u

/**
 * Is the line nothing but a place in capitals, with or without its agency ("ANKARA – Anadolu Agency"), or a place and a day
 * ("Ashgabat, Turkmenistan, Mar. 3")?
 */
export function isPlaceAlone(head: string): boolean {
  return (
    head.length <= 60 &&
    (PLACE_ALONE.test(head) ||
      PLACE_AND_AGENCY.test(head) ||
      (/\d/.test(head) && PLACE_AND_DAY.test(head) && !DAY_OF_WEEK.test(head)))
  )
}

/** Is the line two to four capitalised words and nothing else, as a reporter's name is? */
export function isNameAlone(head: string): boolean {
  return head.length <= 60 && NAMES.test(head) && !NO_NAME.test(head)
}

/** No rule asks whether a line has more words than this. */
const MOST_WORDS = 64
/** What `survey` gives: the number of words, and whether there is a figure, an opening bracket or an at sign. */
const WORDS = 127
const FIGURE = 128
const BRACKET = 256
const AT = 512
/** What each code unit of ASCII adds to it, and whether it is a space. */
const SPACE = 1
const KINDS = new Uint16Array(128)
for (const code of [9, 10, 11, 12, 13, 32]) KINDS[code] = SPACE
for (let code = 48; code <= 57; code++) KINDS[code] = FIGURE
KINDS[40] = BRACKET
KINDS[64] = AT

/**
 * Counts words and notes what most lines do not have, in the first 600 code units. It reads the whole text and no piece of it: in a
 * piece each letter costs the engine a step more.
 */
function survey(source: string, from: number, end: number): number {
  const to = Math.min(end, from + 600)
  let words = 0
  let seen = 0
  let space = SPACE
  for (let i = from; i < to && words < MOST_WORDS; i++) {
    const code = source.charCodeAt(i)
    const kind = code < 128 ? (KINDS[code] as number) : code === 0xa0 ? SPACE : 0
    seen |= kind
    words += space & ~kind
    space = kind & SPACE
  }
  return (seen & ~SPACE) | words
}

const isCredit = (tail: string): boolean => CREDIT_HINT.test(tail) && CREDIT.test(tail)

/** A bracket at the end, a dash near it or a word of pictures: cheaper to ask than the pattern, and never false where that is true. */
function mayCredit(source: string, from: number, to: number): boolean {
  for (let i = to - 1; i >= from && i >= to - 38; i--) {
    const code = source.charCodeAt(i)
    if (code === 45 || code === 0x2013 || code === 0x2014) return true
    if ((code === 41 || code === 93) && i >= to - 2) return true
  }
  return PICTURE.test(source.slice(Math.max(from, to - 70), to))
}
const PICTURE = /hoto|mage|redit|icture|Pic|screengrab/

/** The line is a date, with its labels, and at most a reporter's name before it. */
function isDateLine(text: string): boolean {
  // Running text begins with a word of its own, and nothing but the words of a date line is let by below.
  if ((text.length > 120 || endsAsSentence(text)) && beginsOtherwise(text)) return false
  const date = findPrintedDate(text)
  if (!date) return false
  const second = findPrintedDate(text, date.end)
  const rest =
    text.slice(0, date.start) +
    ' ' +
    text.slice(date.end, second ? second.start : text.length) +
    ' ' +
    (second ? text.slice(second.end) : '')
  const left = rest
    .toLowerCase()
    // "Baqir SyedPublished": the name and the label are printed without a space between them.
    .replace(/(published|updated|posted)/g, ' $1 ')
    .replace(DATE_WORDS, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
  if (left === '') return true
  // A name may stand before: three or four words, and the line says "published" or ends with the date.
  const count = left.split(' ').length
  if (text.length > 120 || endsAsSentence(text)) return false
  return (
    count <= 5 &&
    (/published|updated|posted/i.test(rest) ||
      (count <= 4 && !second && date.end >= text.length - 2 && date.start <= 40))
  )
}
