/** The bytes of a file -> its text, or in plain words why there is none. One place for the import and the command line. */
import { InvalidDataError } from '../model.ts'
import { because } from '../reasons/reasons.ts'

/** The first bytes of files that are often handed in by mistake, each with what to do. */
const MAGIC: [string, string, string][] = [
  ['%PDF', 'This is a PDF. Save its text as a .txt file first.', '@file_pdf'],
  [
    'PK\u0003\u0004',
    'This is a zip archive or an office document. Unpack it, or save its text as a .txt file first.',
    '@file_zip',
  ],
  ['\u001f\u008b', 'This is compressed (gzip). Unpack it first.', '@file_gzip'],
  ['\u00d0\u00cf\u0011\u00e0', 'This is an office document. Save its text as a .txt file first.', '@file_office'],
  ['{\\rtf', 'This is an RTF document. Save its text as a .txt file first.', '@file_rtf'],
  ['bplist', 'This is a web archive of Safari. Save the page as HTML first.', '@file_safari'],
  ['\u0089PNG', 'This is a picture.', '@file_picture'],
  ['GIF8', 'This is a picture.', '@file_picture'],
  ['\u00ff\u00d8\u00ff', 'This is a picture.', '@file_picture'],
]

const SAVE_AS_UTF8 =
  'Open it in a text editor and choose “Save as” with the encoding UTF-8. (Or: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW)'

/**
 * The bytes of a text or JSON file as text; these are UTF-8.
 * @returns the text without a byte order mark, nothing else changed, so that offsets are those of the file.
 * @throws {InvalidDataError} where it is no UTF-8 text.
 */
export function textOf(bytes: Uint8Array): string {
  refuseBinary(bytes)
  if (utf16Of(bytes)) throw new InvalidDataError(`This is UTF-16, not UTF-8. ${SAVE_AS_UTF8}`, '@file_wide')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const at = String(firstFault(bytes) + 1)
    throw new InvalidDataError(
      `This is not UTF-8: byte ${at} does not belong there. ${SAVE_AS_UTF8}`,
      because('@file_not_utf', at),
    )
  }
}

/** What a page says of its charset, by the names that pages and servers use; HTML says to look for it in the first 1024 bytes. */
const DECLARED = [
  /<meta\b[^>]{0,200}?charset\s{0,4}=\s{0,4}["']?\s{0,4}([\w:.-]{2,40})/i,
  /^\s{0,9}<\?xml\b[^>]{0,100}?encoding\s{0,4}=\s{0,4}["']([\w:.-]{2,40})/i,
]
/** What browsers take for pages that name no charset, or none that there is. */
const UNNAMED = 'windows-1252'

/**
 * The bytes of an HTML file as text. A byte order mark decides, then whether the bytes are UTF-8, then what the page declares, then
 * windows-1252.
 * @throws {InvalidDataError} where the bytes are those of something else than text.
 */
export function htmlOf(bytes: Uint8Array): string {
  refuseBinary(bytes)
  const utf16 = utf16Of(bytes)
  if (utf16) return new TextDecoder(utf16).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const head = new TextDecoder(UNNAMED).decode(bytes.subarray(0, 2048))
    const declared = DECLARED.flatMap((pattern) => pattern.exec(head)?.[1] ?? [])[0] ?? UNNAMED
    return decoder(declared).decode(bytes)
  }
}

function decoder(label: string): TextDecoder {
  try {
    // Whoever could read the word in ASCII does not read UTF-16.
    return new TextDecoder(/^(utf-16|ucs-2|unicode)/i.test(label) ? UNNAMED : label)
  } catch {
    return new TextDecoder(UNNAMED)
  }
}

/** By the byte order mark; null where there is none of these. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)
  return mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : null
}

function refuseBinary(bytes: Uint8Array): void {
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  const known = MAGIC.find(([magic]) => head.startsWith(magic))
  if (known) throw new InvalidDataError(known[1], known[2])
  if (!utf16Of(bytes) && bytes.includes(0))
    throw new InvalidDataError('This is a binary file, not text.', '@file_binary')
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
