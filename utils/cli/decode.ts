/** Bytes of a text file -> its text, or what is wrong with it. */
import { Problem } from './problem.ts'

/** The first bytes of files that are often handed in by mistake. */
const MAGIC: [string, string][] = [
  ['%PDF', 'This is a PDF. Save its text as a .txt file first.'],
  ['PK\u0003\u0004', 'This is a zip archive or an office document. Save its text as a .txt file first.'],
  ['\u001f\u008b', 'This is compressed (gzip). Unpack it first.'],
  ['\u00d0\u00cf\u0011\u00e0', 'This is an office document. Save its text as a .txt file first.'],
  ['{\\rtf', 'This is an RTF document. Save its text as a .txt file first.'],
]

/**
 * @param bytes all bytes of the file, or of one line.
 * @returns the text; a byte order mark is dropped, and nothing else is changed.
 * @throws {Problem} where the bytes are no UTF-8 text.
 */
export function decodeText(bytes: Uint8Array): string {
  refuseBinary(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Problem('This is not UTF-8. Convert it, for example with: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW')
  }
}

/** @throws {Problem} where the bytes are those of something else than text. */
export function refuseBinary(bytes: Uint8Array): void {
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  const known = MAGIC.find(([magic]) => head.startsWith(magic))
  if (known) throw new Problem(known[1])
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)
  if (mark === 0xfffe || mark === 0xfeff)
    throw new Problem('This is UTF-16. Convert it, for example with: iconv -f UTF-16 -t UTF-8 OLD > NEW')
  if (bytes.includes(0)) throw new Problem('This is a binary file, not text.')
}

/** The text of one JSON value as that value. @throws {Problem} where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Problem(`This is not valid JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}
