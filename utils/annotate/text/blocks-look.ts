/** What one line of an article looks like by itself: a date, a byline, a caption, a dateline, a sentence, a phrase of the site. */
import type { BlockKind } from '../../model.ts'
import { endsAsSentence, isBullet, type Line } from './blocks-lines.ts'
import { isLetterOfAscii, isTeaser, mayOpen, type Phrase, phraseOf, plain } from './blocks-phrases.ts'
import { findPrintedDate } from './front-dates.ts'

export interface LineLook {
  line: Line
  /** What the line was taken for; null as long as it is open. */
  kind: BlockKind | null
  /** The line's words without a bullet; empty for a line longer than 400 code units. */
  text: string
  /** `text` in the form in which lines are compared, once it was asked for (`plainOf`). */
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
const BYLINE_PAIRS = new Set([...BYLINE_FIRST].map((word) => word.charCodeAt(0) * 128 + (word.charCodeAt(1) || 32)))
const DESK_LETTERS = new Set(DESK_ENDS.map((word) => word.charCodeAt(word.length - 1)))
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
  /(?<!(?:General|Gen|Admiral|Marshal|Brig|Brigadier|Colonel|Col|Captain|Major|Maj)\.? ?)\((?![RD]-[A-Z]{2}\))(?:\d(?:st|nd|rd|th)[ -])?(?:L|R|C|left|right|centre|center|second left|second right|from left|2nd L|2nd R)(?:[-, ][^()]{0,20})?\)/
const CAPTION_START =
  /^(?:photo|file photo|file|image|picture|pictured|caption|in this (?:photo|picture|image|handout|file)|this (?:photo|picture|image|handout)|a (?:file )?(?:photo|handout)|کیپشن)\b ?(?::|[-–—]|\(|provided|taken|released|shows|combo|undated|of\b)/i
/** First letters of these. */
const CAPTION_LETTERS = 'pfictaPFICTAک'
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
 * @param line a line as `findLines` gives it. @param source the text that it was cut from.
 */
export function lookAt(line: Line, source: string): LineLook {
  const length = line.end - line.start
  const { head, tail } = line
  const bullet = isBullet(head)
  const { words, figures } = countWords(source, line.start, line.start + head.length)
  const end = tail.slice(-70)
  const text = bullet ? head.replace(/^[^\p{L}]{1,6}/u, '') : head
  const flat = length <= 60 || (length <= 140 && (mayOpen(text) || mayBeginByline(text))) ? plain(text) : null
  let phrase = phraseOf(text, length, flat)
  // "2018/08/07 18:49" is nothing but figures, as a counter is, and a date first of all.
  const date = (!phrase || phrase === 'label') && length <= 200 && figures && DATE_HINT.test(head) && isDateLine(text)
  const byline = !date && phrase !== 'label' && flat !== null && words <= 18 && mayByline(flat) && BYLINE.test(flat)
  if (byline || date) phrase = null
  const caption = !phrase && !date && !byline && length <= 400 && isCaption(source, line, end, words)
  const sentence = endsAsSentence(tail) || (words >= 8 && SIGNED.test(end))
  return {
    line,
    kind: null,
    text: length > 400 ? '' : text,
    plain: flat,
    words,
    sentence,
    phrase,
    date,
    byline,
    caption,
    credited:
      !caption &&
      !phrase &&
      words <= 45 &&
      !bullet &&
      endsAsCredit(end) &&
      WEAK_CREDIT.test(end) &&
      !beginsWithPlace(head),
    bullet: bullet && !date && !byline,
    teaser: words >= 6 && isTeaser(tail),
  }
}

/** Begins or ends with a word, or a mark, of the pattern for bylines: cheaper to ask, and never false where that is true. */
function mayByline(flat: string): boolean {
  let end = 0
  while (end < flat.length && (flat.charCodeAt(end) | 32) >= 97 && (flat.charCodeAt(end) | 32) <= 122) end++
  if (end === 0 ? '(-–—'.includes(flat.charAt(0)) : BYLINE_FIRST.has(flat.slice(0, end))) return true
  return DESK_LETTERS.has(flat.charCodeAt(flat.length - 1)) && DESK_ENDS.some((word) => flat.endsWith(word))
}

/** The same of a text as printed, by its first two letters and its last one: most lines need not be made lower case then. */
function mayBeginByline(text: string): boolean {
  const first = text.charCodeAt(0)
  return (
    !isLetterOfAscii(first) ||
    BYLINE_PAIRS.has((first | 32) * 128 + (text.charCodeAt(1) | 32)) ||
    DESK_LETTERS.has(text.charCodeAt(text.length - 1) | 32)
  )
}

/** Lower case with single spaces, without a bullet; empty for a line longer than 400 code units. Reckoned at the first call. */
export function plainOf(look: LineLook): string {
  look.plain ??= plain(look.text)
  return look.plain
}

/** Ends with the last letter of one of the agencies, or a bracket, before a dot. */
function endsAsCredit(end: string): boolean {
  return 'AIMPSaesu)'.includes(end.charAt(end.length - (end.endsWith('.') ? 2 : 1)))
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
  /^\p{Lu}[\p{L}.' -]{2,24},(?: \p{Lu}[\p{L}. ]{2,24},)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}\W{0,3}$/u
const DAY_OF_WEEK = /day,/

/**
 * Is the line nothing but a place in capitals, with or without its agency ("ANKARA – Anadolu Agency"), or a place and a day
 * ("Ashgabat, Turkmenistan, Mar. 3")?
 */
export function isPlaceAlone(head: string): boolean {
  return head.length <= 60 && (PLACE_ALONE.test(head) || (PLACE_AND_DAY.test(head) && !DAY_OF_WEEK.test(head)))
}

/** Is the line two to four capitalised words and nothing else, as a reporter's name is? */
export function isNameAlone(head: string): boolean {
  return head.length <= 60 && NAMES.test(head) && !NO_NAME.test(head)
}

/** No rule asks whether a line has more words than this. */
const MOST_WORDS = 64

/**
 * Counts words, and says whether there is a figure of ASCII, without which there is no date. It reads the whole text and no piece
 * of it: in a piece each letter costs the engine a step more.
 */
function countWords(source: string, from: number, to: number): { words: number; figures: boolean } {
  let words = 0
  let figures = false
  let inside = false
  for (let i = from; i < to; i++) {
    const code = source.charCodeAt(i)
    const space = code === 32 || code === 0xa0 || (code >= 9 && code <= 13)
    if (!space && !inside) words++
    inside = !space
    if (code >= 48 && code <= 57) figures = true
    // The rest is not looked at: it may hold a figure.
    if (words === MOST_WORDS) return { words, figures: true }
  }
  return { words, figures }
}

function isCaption(source: string, { head, end: to }: Line, end: string, words: number): boolean {
  if (CAPTION_LETTERS.includes(head.charAt(0)) && CAPTION_START.test(head)) return true
  if (words > 60) return false
  if (mayCredit(source, to, end) && CREDIT_HINT.test(end) && CREDIT.test(end)) return true
  return words >= 5 && head.includes('(') && SIDES.test(head)
}

/** A bracket at the end, a dash near it or a word of pictures: cheaper to ask than the pattern, and never false where that is true. */
function mayCredit(source: string, to: number, end: string): boolean {
  for (let i = to - 1; i >= to - end.length && i >= to - 38; i--) {
    const code = source.charCodeAt(i)
    if (code === 45 || code === 0x2013 || code === 0x2014) return true
    if ((code === 41 || code === 93) && i >= to - 2) return true
  }
  return PICTURE.test(end)
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
