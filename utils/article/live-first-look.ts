/**
 * The gate's first look, all that most pages of a covered site ever see of Attaché: is the address an article's, and may its text
 * be of defence at all? Wider than the judgement that follows it in `live-candidate.ts`.
 *
 * It is written for its first run in a fresh page, where nothing is compiled yet: each function that is called costs as much as
 * the words that it looks for, each kind of object of the page as much as all of them, an element twice that. So it is one
 * function without a list, a function or a regular expression in it, and asks the page for
 * `document`, which cannot be done without, and for texts. `npm run -s bench -- gate` has what that costs.
 */

/** With so many characters of running text a page has its article, or what stands before one. */
export const ENOUGH = 800
/** How many characters are looked at, and in how many pieces of text at most where there are no paragraphs. */
const QUICK = 5000
const PIECES = 1500

/** The first text of a page: that of its paragraphs, else any; and whether it, or the title, may be of defence. */
export interface Look {
  text: string
  may: boolean
}

/**
 * @param document the live document. @param address its address.
 * @returns null where the address is not an article's; a text without defence may then stand at any address with a long slug.
 */
// In brackets it is compiled with the script that holds it, and not once in part for the script and once more for its call.
// biome-ignore format: the formatter takes them for idle.
export const firstLook = (function (document: Document, address: string): Look | null {
  // Three hyphens behind the host are a slug, nearly always; only a text that may be of defence has to have the whole rule.
  const slug = address.indexOf('-', address.indexOf('-', address.indexOf('-', address.indexOf('/', 9)) + 1) + 1) > 0
  if (!slug && !hasArticleAddress(address)) return null
  let text = ''
  // What an XPath finds is put together before it is given, without a call for each node on the way.
  const found = document.evaluate?.('//p//text()', document)
  for (let node = found?.iterateNext(); node && text.length < QUICK; node = found?.iterateNext())
    text += (node as Text).data
  if (text.length < ENOUGH) text += readPieces(document, text.length)
  const all = `${document.title}\n${text}`
  const lower = all.toLowerCase()
  const may =
    // Words that are enough by themselves.
    lower.includes('counterpart') ||
    lower.includes('commander') ||
    lower.includes('marshal') ||
    lower.includes('admiral') ||
    lower.includes('raksha mantri') ||
    lower.includes('brigadier') ||
    lower.includes('colonel') ||
    lower.includes('commodore') ||
    lower.includes('chiefs of') ||
    lower.includes('centcom') ||
    lower.includes('coas') ||
    lower.includes('cjcsc') ||
    lower.includes('charge d') ||
    lower.includes('of war') ||
    lower.includes('lieutenant-gen') ||
    lower.includes('lieutenant gen') ||
    lower.includes('armed forces') ||
    // Titles as they are written before a name or alone.
    all.includes('Gen') ||
    all.includes('GENERAL ') ||
    all.includes('Col') ||
    all.includes('CDF') ||
    all.includes('CDS') ||
    all.includes('CNS') ||
    all.includes('CAS ') ||
    all.includes('Brig') ||
    // Words that count beside others.
    lower.includes('defen') ||
    lower.includes('militar') ||
    lower.includes('army') ||
    lower.includes('naval') ||
    lower.includes('navy') ||
    lower.includes('air force') ||
    lower.includes('security') ||
    lower.includes('terrorism') ||
    lower.includes('chief') ||
    lower.includes('staff')
  return slug && (may || text.length < ENOUGH) && !hasArticleAddress(address) ? null : { text, may }
})

function readPieces(document: Document, length: number): string {
  let text = ''
  const walker = document.createTreeWalker(document, 4)
  for (let count = 0; count < PIECES && length + text.length < QUICK; count++) {
    const node = walker.nextNode()
    if (!node) break
    const { data } = node as Text
    // Nearly every script and style sheet has a brace near its beginning, nearly no text for people has.
    if (data.length > 40 && !data.slice(0, 1500).includes('{')) text += `${data.slice(0, 1500)}\n`
  }
  return text
}

/** An article's address has a number, a date or a long slug; a section's has a word or two, and a list's begins with the name of one. */
// biome-ignore format: in brackets, as `firstLook`.
const hasArticleAddress = (function (address: string): boolean {
  const host = address.indexOf('//')
  const start = host < 0 ? -1 : address.indexOf('/', host + 2)
  if (start < 0) return false
  const hash = address.indexOf('#')
  const end = hash < 0 ? address.length : hash
  const question = address.indexOf('?')
  const query = question < 0 || question > end ? end : question
  // A list, by the first part of its path or, behind that of a language, the second.
  let slash = address.indexOf('/', start + 1)
  let part = address.slice(start + 1, slash < 0 || slash > query ? query : slash)
  if (part.length === 2) {
    slash = address.indexOf('/', start + 4)
    part = address.slice(start + 4, slash < 0 || slash > query ? query : slash)
  }
  if (LISTS.includes(` ${part.toLowerCase()} `)) return false
  if (query < end && /[?&](p|id|prid|relid|newsid|article|story|nid)=/i.test(address.slice(query, end))) return true
  // The address of a page that is made of parts may be behind the hash.
  const behind = hash >= 0 && (address.startsWith('/', hash + 1) || address.startsWith('!/', hash + 1))
  const last = behind ? address.length : query
  // A part with four digits in a row, with three hyphens, or of digits only, with two letters before them at most: `n123`.
  let from = behind ? hash + 1 : start + 1
  let hyphens = 0
  let digits = 0
  let plain = true
  for (let at = from; at <= last; at++) {
    const code = at < last ? address.charCodeAt(at) : 47
    if (code > 47 && code < 58) {
      if (++digits > 3) return true
      continue
    }
    if (code === 47) {
      if (plain && digits > 0 && at - from - digits < 3) return true
      from = at + 1
      hyphens = 0
      plain = true
    } else if (code === 45 && ++hyphens > 2) return true
    else if ((code | 32) < 97 || (code | 32) > 122) plain = false
    digits = 0
  }
  return false
})

/** First parts of the addresses of lists, of pictures and of the search. */
const LISTS =
  ' tag tags topic topics trend trends author authors writer writers search video videos watch livetv live-tv gallery galleries photo photos podcast podcasts epaper newsletter newsletters weather page '
