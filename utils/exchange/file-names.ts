/** File names that Windows, macOS, Linux, Android and Obsidian all take. */
import { ownDay } from './own-day.ts'

/** Windows keeps these names for devices, with any extension. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i
/** Windows refuses the first nine; Obsidian's links break on # ^ [ ]; % begins an escape in addresses. */
const FORBIDDEN = /[<>:"/\\|?*#^[\]%]/g
/** Control characters, line ends, marks of direction and of width zero, which show a name as another than it is, and half pairs. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu
/** File systems take 255 bytes; a hundred and eighty leave room for a number, an extension and a folder. */
const MOST_BYTES = 180

/**
 * A title as the stem of a file name.
 * @param fallback stands for a title of which nothing is left; itself safe.
 * @returns at most MOST_BYTES bytes of UTF-8, never cut inside a character.
 */
export function safeStem(title: string, fallback: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    // The joiner holds emoji and Persian words together; all others of its kind go.
    .replace(UNSEEN, (found) => (found === '\u200D' || found === '\u200C' ? found : ''))
    .replace(FORBIDDEN, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .replace(/^[.~\s]+/, '')
  const cut = cutBytes(plain, MOST_BYTES).replace(/[.\s\u200C\u200D]{1,250}$/, '')
  if (cut === '') return fallback
  const first = cut.split('.')[0]?.trim() ?? ''
  return DEVICE.test(first) ? `_${cut}` : cut
}

/**
 * Gives each name once: a name that was given before, also in other case or another Unicode form, gets a number.
 * @returns a function from stem and extension (without dot) to the file's name.
 */
export function uniqueNames(): (stem: string, extension: string) => string {
  const given = new Map<string, number>()
  const taken = new Set<string>()
  const same = (name: string) => name.normalize('NFKC').toLowerCase()
  return (stem, extension) => {
    let number = given.get(same(stem)) ?? 1
    let name = number === 1 ? stem : `${stem} ${number}`
    while (taken.has(same(name))) name = `${stem} ${++number}`
    given.set(same(stem), number + 1)
    taken.add(same(name))
    return `${name}.${extension}`
  }
}

/**
 * Letters, digits, spaces and signs of which no file system thinks anything: "attache-citations-2026-11-21.ris".
 * @param moment when it was exported, ISO 8601 in UTC; the name tells the reader's day.
 */
export function exportName(what: string, moment: string, extension: string): string {
  return `attache-${what}-${ownDay(new Date(moment))}.${extension}`
}

function cutBytes(text: string, most: number): string {
  const encoder = new TextEncoder()
  if (encoder.encode(text).length <= most) return text
  let bytes = 0
  let cut = ''
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text.slice(0, most))) {
    bytes += encoder.encode(segment).length
    if (bytes > most) break
    cut += segment
  }
  return cut
}
