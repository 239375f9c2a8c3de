/**
 * Markup whose elements are nested deeper than browsers nest them -> markup that a parser reads in linear time. Parsers keep the
 * open elements in a list whose cost grows with its length, so that 100,000 of them take many seconds and ten times as many take hours.
 */

/** Chrome, Firefox and Safari all stop nesting at 512 elements; what lies deeper stands beside its ancestor at that depth. */
const MAX_DEPTH = 512
/**
 * No more elements than this are kept: the extraction stops at 120,000 nodes (`live-runs.ts`), and scripts and the like, which it
 * passes over, are few beside them. The rest would only cost time and memory.
 */
const MAX_TAGS = 200_000

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** Their content is no markup. */
const RAW = new Set('script style textarea title xmp iframe noembed noframes'.split(' '))
/** Elements that the next of their kind closes; parsers know that, and so must the count. */
const CLOSES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    ['p', 'p'],
    ['li', 'li p'],
    ['dt', 'dt dd p'],
    ['dd', 'dt dd p'],
    ['option', 'option'],
    ['optgroup', 'option optgroup'],
    ['tr', 'td th tr'],
    ['td', 'td th'],
    ['th', 'td th'],
    ['rp', 'rp rt'],
    ['rt', 'rp rt'],
  ].map(([name = '', closed = '']) => [name, new Set(closed.split(' '))] as const),
)

/**
 * Takes out the tags of elements that lie deeper than browsers nest them, and leaves what stands in them. Markup that is not
 * nested so deep comes back as it is, but for what stands behind its first 200,000 elements, which is cut off.
 * Linear in the length of the markup.
 */
export function flattenHtml(html: string): string {
  const open: string[] = []
  const count = new Map<string, number>()
  const kept: string[] = []
  let from = 0
  let tags = 0
  let stop = html.length

  const pop = (): number => {
    const name = open.pop() ?? ''
    count.set(name, (count.get(name) ?? 1) - 1)
    return open.length
  }
  const drop = (start: number): number => {
    kept.push(html.slice(from, start))
    from = tagEnd(html, start)
    return from
  }

  eachTag(html, (name, end, start, raw) => {
    if (end) {
      if (!count.get(name)) return start + 1
      let depth = 0
      // What was left open inside closes with it.
      for (let last = ''; last !== name; ) {
        last = open.at(-1) ?? name
        depth = pop()
      }
      return depth >= MAX_DEPTH ? drop(start) : start + 1
    }
    if (tags === MAX_TAGS) {
      stop = start
      return html.length
    }
    if (!raw && !VOID.has(name)) {
      const closes = CLOSES.get(name)
      while (closes?.has(open.at(-1) ?? '')) pop()
      open.push(name)
      count.set(name, (count.get(name) ?? 0) + 1)
      if (open.length > MAX_DEPTH) return drop(start)
    }
    tags++
    return start + 1
  })
  return kept.join('') + html.slice(from, stop)
}

/**
 * A page with one html, head and body in this order, as browsers read it: some write several html elements for old browsers, or close the
 * head early and go on with scripts. What stands before the body is its head, what stands behind it its body.
 * @returns null for markup without a body element.
 */
export function frameHtml(html: string): string | null {
  const parts = ['', '']
  let open = ''
  let root = '<html>'
  let from = 0
  eachTag(html, (name, end, start) => {
    if (name !== 'html' && name !== 'head' && name !== 'body') return start + 1
    const part = open === '' ? 0 : 1
    parts[part] += html.slice(from, start)
    from = tagEnd(html, start)
    if (!end && part === 0) {
      if (name === 'html') root = html.slice(start, from)
      if (name === 'body') open = html.slice(start, from)
    }
    return from
  })
  if (open === '') return null
  const head = parts[0]?.replace(/^\s{0,99}<!doctype[^>]{0,300}>/i, '')
  return `<!doctype html>${root}<head>${head}</head>${open}${parts[1]}${html.slice(from)}</body></html>`
}

/**
 * Goes through the tags of markup; not through comments, doctypes, bare "<" and what is no markup.
 * @param see what is done at a tag that begins at `start`; gives from where on to look for the next.
 */
function eachTag(html: string, see: (name: string, end: boolean, start: number, raw: boolean) => number): void {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const start = at
    const end = html.charCodeAt(at + 1) === 47
    const name = nameAt(html, end ? at + 2 : at + 1)
    if (name === '') {
      at = html.startsWith('!--', at + 1) ? after(html, '-->', at + 2) : at + 1
      continue
    }
    const raw = !end && RAW.has(name)
    at = see(name, end, start, raw)
    if (raw) at = after(html, `</${name}`, tagEnd(html, at))
  }
}

/** The name of a tag in lower case, empty where none begins; longer ones are cut, and are still told from others. */
function nameAt(html: string, at: number): string {
  let to = at
  while (to < at + 40 && isNameCode(html.charCodeAt(to), to > at)) to++
  return html.slice(at, to).toLowerCase()
}

function isNameCode(code: number, inside: boolean): boolean {
  const letter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
  return letter || (inside && ((code >= 48 && code <= 57) || code === 45 || code === 58))
}

/** Behind the ">" of a tag; a ">" in a quoted value is none. */
function tagEnd(html: string, from: number): number {
  let quote = 0
  for (let at = from; at < html.length; at++) {
    const code = html.charCodeAt(at)
    if (quote) {
      if (code === quote) quote = 0
    } else if (code === 62) return at + 1
    else if ((code === 34 || code === 39) && html.charCodeAt(at - 1) === 61) quote = code
  }
  return html.length
}

/** Behind the next place of something, whatever its case; the end where there is none. */
function after(html: string, wanted: string, from: number): number {
  for (let at = html.indexOf(wanted.slice(0, 2), from); at >= 0; at = html.indexOf(wanted.slice(0, 2), at + 1))
    if (html.slice(at, at + wanted.length).toLowerCase() === wanted) return at + wanted.length
  return html.length
}
