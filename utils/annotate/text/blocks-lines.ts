/** Plain text -> lines that belong together: hard-wrapped lines and sentences torn by a link are one line again. */

/** A run of text without the white space around it. It may hold line breaks that the file's width made. */
export class Line {
  declare readonly source: string
  declare start: number
  declare end: number
  /** An empty line, or the start of the text, stands before. */
  declare apart: boolean
  /** Where the last line of the file that it holds begins. */
  declare last: number

  constructor(source: string, start: number, end: number, apart: boolean) {
    this.source = source
    this.start = start
    this.end = end
    this.apart = apart
    this.last = start
  }

  /** The words, cut after 600 characters: enough for every rule that looks at a line as a whole. */
  get head(): string {
    return this.source.slice(this.start, Math.min(this.end, this.start + HEAD))
  }

  /** The last characters of the file's last line in it, at most so many. */
  tail(most = TAIL): string {
    return this.source.slice(Math.max(this.last, this.end - most), this.end)
  }

  /** Does it end as a sentence does? */
  get ended(): boolean {
    return endsAsSentence(this.source, this.last, this.end)
  }
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

/** Does a text, or the part of it from `from` to `to`, end as a sentence does, closing quotes and brackets aside? */
export function endsAsSentence(text: string, from = 0, to = text.length): boolean {
  let at = to - 1
  // Nearly all lines end with a letter or a dot.
  const code = text.charCodeAt(at)
  if (code === 46) return true
  const last = code | 32
  if (last >= 97 && last <= 122) return false
  while (at >= from && CLOSERS.includes(text.charAt(at))) at--
  return at >= from && TERMINALS.includes(text.charAt(at))
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
  let feed = -1
  let back = -1
  while (at < text.length) {
    if (feed < at) feed = nextOf('\n', text, at)
    if (back < at) back = nextOf('\r', text, at)
    const end = Math.min(feed, back)
    let start = at
    let stop = end
    while (start < stop && isSpace(text.charCodeAt(start))) start++
    while (stop > start && isSpace(text.charCodeAt(stop - 1))) stop--
    if (stop > start) {
      raw.push(new Line(text, start, stop, apart))
      apart = false
    } else apart = true
    at = end + (end === back && feed === end + 1 ? 2 : 1)
  }
  const width = wrapWidth(raw)
  const spaced = width > 0 && raw.filter((line) => line.apart).length > SPACED
  const lines: Line[] = []
  for (const line of raw) {
    const last = lines.at(-1)
    if (last && belongs(last, line, { width, spaced }, isLabel)) {
      last.end = line.end
      last.last = line.start
    } else lines.push(line)
  }
  return lines
}

function nextOf(mark: string, text: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? text.length : at
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
    if (size >= WRAP.shortest && (!line.ended || INITIAL.test(line.tail()))) open++
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
  const { source, start } = line
  const first = source.charAt(start)
  const sentence = last.ended
  // A sentence torn by a link: "the summit in Lachin", then ". Accompanying him were".
  if (JOINERS.includes(first) && !source.startsWith('..', start)) return !sentence && last.end - last.last > 1
  const full = width > 0 && last.end - last.last >= width * FULL && !line.apart
  if (sentence && !(full && spaced) && !isInitial(last)) return false
  if (isBullet(source, start)) return false
  // A full line may end with a sentence, or with the dot of "Arthur M.", in the middle of its paragraph.
  if (sentence && !isInitial(last)) return !isLabel(line.head.slice(0, 60))
  const word = lastWord(last.tail())
  const open = OPEN_ENDS.has(word) && last.end - last.start > word.length
  if (!open && (line.apart || !(full || (last.end - last.start > 30 && first !== first.toUpperCase())))) return false
  return !isLabel(line.head.slice(0, 60))
}

function isInitial(line: Line): boolean {
  const { source, start, end } = line
  if (source.charCodeAt(end - 1) !== 46) return false
  // Nearly all lines end with a longer word, and are spared the pattern.
  for (let at = end - 2; at >= end - 6; at--) {
    const code = source.charCodeAt(at) | 32
    if (at < start || code < 97 || code > 122) return INITIAL.test(line.tail())
  }
  return false
}

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1)
}

/** Does a list's mark stand at this place, before the words: a bullet, a dash, a number with dot or bracket? */
export function isBullet(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  // Letters begin no list.
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return false
  return /^(?:[•▪●‣·*–—-]\s|\(?\d{1,2}[.)]\s)/.test(text.slice(at, at + 5))
}
