/** The bytes of a file that a reader hands in -> its text, or in plain words why there is none. */
import { InvalidDataError } from '../model.ts'

/** The first bytes of files that are often handed in by mistake, each with what to do. */
const MAGIC: [string, string][] = [
  ['%PDF', 'This is a PDF. Save its text as a .txt file and import that.'],
  [
    'PK\u0003\u0004',
    'This is a zip archive or an office document. Unpack it, or save its text as a .txt file, and import that.',
  ],
  ['\u001f\u008b', 'This is compressed (gzip). Unpack it first.'],
  ['\u00d0\u00cf\u0011\u00e0', 'This is an office document. Save its text as a .txt file and import that.'],
  ['{\\rtf', 'This is an RTF document. Save its text as a .txt file and import that.'],
  ['bplist', 'This is a web archive of Safari. Save the page as HTML and import that.'],
  ['\u0089PNG', 'This is a picture.'],
  ['GIF8', 'This is a picture.'],
  ['\u00ff\u00d8\u00ff', 'This is a picture.'],
]

const SAVE_AS_UTF8 =
  'Open it in a text editor, choose “Save as” with the encoding UTF-8, and import the saved file. (Or: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW)'

/** @returns the text without a byte order mark, nothing else changed. @throws {InvalidDataError} where it is no UTF-8 text. */
export function textOf(bytes: Uint8Array): string {
  refuseBinary(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new InvalidDataError(
      `This is not UTF-8: byte ${firstFault(bytes) + 1} does not belong there. ${SAVE_AS_UTF8}`,
    )
  }
}

/** @param utf16 whether UTF-16 with its mark is let through, as in HTML. @throws {InvalidDataError} where the bytes are no text. */
export function refuseBinary(bytes: Uint8Array, utf16 = false): void {
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  const known = MAGIC.find(([magic]) => head.startsWith(magic))
  if (known) throw new InvalidDataError(known[1])
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)
  if (mark === 0xfffe || mark === 0xfeff) {
    if (utf16) return
    throw new InvalidDataError(`This is UTF-16, not UTF-8. ${SAVE_AS_UTF8}`)
  }
  if (bytes.includes(0)) throw new InvalidDataError('This is a binary file, not text.')
}

/** Where the first byte stands that is no UTF-8: the longest readable beginning, found by halving. */
function firstFault(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length]
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isReadable(bytes.subarray(0, middle))) good = middle
    else bad = middle
  }
  return good
}

/** `stream` lets a character be cut at the end. */
function isReadable(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
