/** A text as it is compared: what differs only in white space, quotation marks, dashes or invisible signs is the same. */

/** A folded text, and for each of its characters the offset of the character in the text that it stands for. */
export interface Folded {
  text: string
  at: Uint32Array
}

/** So many characters are folded in one go: some tenths of a millisecond. */
const LOT = 8_192
const SPACE = 32

/** Signs that papers change when they set a text anew, and what they are compared as. */
const SAME: ReadonlyMap<number, number> = new Map([
  ...'‘’‚‛′ʼ`´'.split('').map((sign) => [sign.charCodeAt(0), 39] as const),
  ...'“”„‟″«»'.split('').map((sign) => [sign.charCodeAt(0), 34] as const),
  ...'‐‑‒–—―−'.split('').map((sign) => [sign.charCodeAt(0), 45] as const),
])
/** Soft hyphen, zero-width signs, marks of direction, byte order mark. */
const UNSEEN = new Set([0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff])

function isSpace(code: number): boolean {
  return (
    code === SPACE ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x3000
  )
}

/** Folds a text; pauses are offered now and then. */
export function* foldInLots(text: string): Generator<void, Folded> {
  const at = new Uint32Array(text.length)
  const codes = new Uint16Array(LOT)
  let folded = ''
  let length = 0
  let filled = 0
  let spaced = false
  for (let index = 0; index < text.length; index++) {
    let code = text.charCodeAt(index)
    if (isSpace(code)) {
      if (spaced) continue
      spaced = true
      code = SPACE
    } else if (UNSEEN.has(code)) continue
    else {
      spaced = false
      if (code === 0x60 || code > 0xa0) code = SAME.get(code) ?? code
    }
    at[length++] = index
    codes[filled++] = code
    if (filled < LOT) continue
    folded += String.fromCharCode(...codes)
    filled = 0
    yield
  }
  folded += String.fromCharCode(...codes.subarray(0, filled))
  return { text: folded, at: at.subarray(0, length) }
}

/** Folds a short text at once. */
export function fold(text: string): Folded {
  const work = foldInLots(text)
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** The stretch of the text that a stretch of its folded form stands for. */
export function unfold({ at }: Folded, start: number, end: number): { start: number; end: number } {
  return { start: at[start] ?? 0, end: (at[end - 1] ?? 0) + 1 }
}
