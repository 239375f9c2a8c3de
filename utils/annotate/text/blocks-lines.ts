/** Plain text -> lines that belong together: hard-wrapped lines and sentences torn by a link are one line again. */

/** A run of text without the white space around it. It may hold line breaks that the file's width made. */
export interface Line {
  start: number
  end: number
  /** The words, cut after 600 characters: enough for every rule that looks at a line as a whole. */
  head: string
  /** The last 80 characters. */
  tail: string
  /** An empty line, or the start of the text, stands before. */
  apart: boolean
  /** The length of the last line of the file that it holds. */
  width: number
}

const HEAD = 600
const TAIL = 80
/** A file is hard-wrapped where its lines are about this long and go on without an end of sentence. */
const WRAP = { shortest: 40, longest: 110, share: 0.6, lines: 2 } as const
/** The share of the file's width that a line must fill for its break to be the width's doing. */
const FULL = 0.72
/** "Rear Admiral Arthur M.", "met Lt. Gen.": no end of a sentence. */
const INITIAL = /(?:^|\s)(?:\p{Lu}|Gen|Lt|Col|Maj|Brig|Adm|Capt|Dr|Mr)\.$/u
/** Files with more empty lines than this part their paragraphs by them. */
const SPACED = 2

/** Words after which nothing ends, neither a paragraph nor a headline. */
const OPEN_ENDS = new Set(
  'of the with and to in by for at a an from on his her its their as is was between into'.split(' '),
)

/** Ends a sentence, in the scripts that news comes in. */
const TERMINALS = '.!?…۔؟।。！？'
const CLOSERS = '"”’\')]»'

/** Does the text end as a sentence does, closing quotes and brackets aside? */
export function endsAsSentence(text: string): boolean {
  let at = text.length - 1
  // Nearly all lines end with a letter or a dot.
  const code = text.charCodeAt(at)
  if (code === 46) return true
  const last = code | 32
  if (last >= 97 && last <= 122) return false
  while (at >= 0 && CLOSERS.includes(text.charAt(at))) at--
  return at >= 0 && TERMINALS.includes(text.charAt(at))
}

const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0xad ||
  code === 0xfeff ||
  (code >= 0x2000 && code <= 0x200f) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x3000

/**
 * Cuts a text at its line breaks (\n, \r\n, \r) and joins what belongs together. Linear in the length of the text.
 * @param isLabel says of a short line that it stands alone whatever comes before it ("share", "advertisement").
 */
export function findLines(text: string, from: number, isLabel: (line: string) => boolean): Line[] {
  const raw: Line[] = []
  let at = from
  let apart = true
  while (at < text.length) {
    let end = at
    while (end < text.length) {
      const code = text.charCodeAt(end)
      if (code === 10 || code === 13) break
      end++
    }
    let start = at
    let stop = end
    while (start < stop && isSpace(text.charCodeAt(start))) start++
    while (stop > start && isSpace(text.charCodeAt(stop - 1))) stop--
    if (stop > start) {
      raw.push(lineOf(text, start, stop, apart))
      apart = false
    } else apart = true
    at = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1)
  }
  const width = wrapWidth(raw)
  const spaced = width > 0 && raw.filter((line) => line.apart).length > SPACED
  const lines: Line[] = []
  for (const line of raw) {
    const last = lines.at(-1)
    if (last && belongs(last, line, { width, spaced }, isLabel)) {
      last.end = line.end
      if (last.head.length < HEAD) last.head = text.slice(last.start, Math.min(last.end, last.start + HEAD))
      last.tail = line.tail
      last.width = line.width
    } else lines.push(line)
  }
  return lines
}

function lineOf(text: string, start: number, end: number, apart: boolean): Line {
  return {
    start,
    end,
    head: text.slice(start, Math.min(end, start + HEAD)),
    tail: text.slice(Math.max(start, end - TAIL), end),
    apart,
    width: end - start,
  }
}

/** The width at which the file was wrapped, or 0. */
function wrapWidth(lines: Line[]): number {
  let followed = 0
  let open = 0
  let longest = 0
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line
    const size = line.end - line.start
    if (size > WRAP.longest) return 0
    if (size > longest) longest = size
    const next = lines[i + 1]
    if (!next || next.apart) continue
    followed++
    if (size >= WRAP.shortest && (!endsAsSentence(line.tail) || INITIAL.test(line.tail))) open++
  }
  return followed >= WRAP.lines && open >= followed * WRAP.share ? longest : 0
}

/** Marks that no line of its own begins with. */
const JOINERS = ',.;:)’”'

/** How a file was wrapped: its width, or 0; `spaced` where empty lines part its paragraphs. */
interface Wrap {
  width: number
  spaced: boolean
}

function belongs(last: Line, line: Line, { width, spaced }: Wrap, isLabel: (line: string) => boolean): boolean {
  const first = line.head.charAt(0)
  // A sentence torn by a link: "the summit in Lachin", then ". Accompanying him were".
  if (JOINERS.includes(first) && !line.head.startsWith('..')) return !endsAsSentence(last.tail) && last.tail.length > 1
  if (isBullet(line.head)) return false
  const full = width > 0 && last.width >= width * FULL && !line.apart
  // A full line may end with a sentence, or with the dot of "Arthur M.", in the middle of its paragraph.
  if (endsAsSentence(last.tail) && !INITIAL.test(last.tail)) return full && spaced && !isLabel(line.head.slice(0, 60))
  const word = lastWord(last.tail)
  if (OPEN_ENDS.has(word) && last.end - last.start > word.length) return !isLabel(line.head.slice(0, 60))
  if (line.apart) return false
  if (full) return !isLabel(line.head.slice(0, 60))
  return last.end - last.start > 30 && first !== first.toUpperCase() && !isLabel(line.head.slice(0, 60))
}

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1)
}

/** A list's mark before the words: a bullet, a dash, a number with dot or bracket. */
export function isBullet(line: string): boolean {
  const code = line.charCodeAt(0)
  // Letters begin no list.
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return false
  return /^(?:[•▪●‣·*–—-]\s|\(?\d{1,2}[.)]\s)/.test(line)
}
