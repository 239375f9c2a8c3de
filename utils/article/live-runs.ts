/**
 * A document -> its runs of text, in one walk. A run is what stands between two block boundaries: a paragraph, a heading,
 * a link of a menu. Every character of a run is known by text node and offset. Standard DOM only, no layout, so that it
 * works on a live page and on a document parsed from a file.
 */
import { furnitureName } from './extract-furniture.ts'
import { isShadow } from './live-map.ts'

/** `length` characters of a text from `start` on are those of `node` from `from` on. White space may differ in kind. */
export interface Piece {
  start: number
  length: number
  node: Text
  from: number
}

/** An element that may be no part of the article. It is judged after the walk, by its share of the page's text. */
export interface Suspect {
  element: Element
  parent: Suspect | null
  /** The name that makes it one; empty where its tag does. */
  name: string
  /** Characters of running text inside. */
  prose: number
  /** It is furniture, or lies in furniture. */
  furniture: boolean
}

export interface Run {
  /** White space collapsed, trimmed; never empty. */
  text: string
  /** In order; `start` counts from the beginning of this run's text. */
  pieces: Piece[]
  /** The nearest element that makes a block. */
  element: Element
  /** The heading it stands in (h1 to h6), if any. */
  heading: Element | null
  item: boolean
  caption: boolean
  /** Characters inside links, and inside b, strong or h1 to h6. */
  linked: number
  bold: number
  /** Characters of the link with which it begins; 0 if it begins otherwise. */
  opening: number
  suspect: Suspect | null
}

/** Where a huge or hostile page stops being read: a page of 3 MB has some 90,000 nodes, and a million would take seconds. */
const MAX_NODES = 120_000
const MAX_TEXT = 8_000_000
/**
 * Text that is nested deeper counts to its ancestor at this depth, so that going up from a run has an end. The parsers of Chrome and
 * Firefox themselves stop nesting at 512; a script or a file read by another parser does not.
 */
const MAX_DEPTH = 600

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 ' +
    'H5 H6 HEADER HGROUP HR HTML LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TIME TR UL'
  ).split(' '),
)
/** Never read: code, controls, embedded things, menus. */
const SKIPPED = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG MATH CANVAS VIDEO AUDIO MAP SELECT DATALIST TEXTAREA INPUT BUTTON HEAD ' +
    'NAV METER PROGRESS PORTAL FRAMESET AMP-AD AMP-SIDEBAR AMP-ANALYTICS'
  ).split(' '),
)
const SUSPECTED = new Set(['ASIDE', 'FOOTER', 'FORM', 'DIALOG'])
const HEADINGS = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6'])

interface Context {
  block: Element
  heading: Element | null
  item: boolean
  caption: boolean
  link: boolean
  bold: boolean
  suspect: Suspect | null
}

/** A run shorter than this says nothing about where the article is. */
const PROSE = 60

/**
 * Reads the runs of an element and all below it.
 * @param root usually `document.body`. @param most how long it may take, in milliseconds: in Firefox each node of a live page costs
 * a script of an extension some microseconds. What has not been read by then is left out.
 * @returns the runs in document order, with every suspect judged.
 */
export function readRuns(root: Element, most = Number.POSITIVE_INFINITY): Run[] {
  const end = performance.now() + most
  const runs: Run[] = []
  /** Each after those that it lies in. */
  const suspects: Suspect[] = []
  const verdicts = new Map<string, string>()
  let run: Run | null = null
  let nodes = 0
  let characters = 0
  let breaks = 0
  let space: { node: Text; from: number } | null = null

  const named = (names: string): string => {
    let verdict = verdicts.get(names)
    if (verdict === undefined) {
      verdict = furnitureName(names)
      verdicts.set(names, verdict)
    }
    return verdict
  }

  const close = (): void => {
    if (run?.text) runs.push(run)
    run = null
    breaks = 0
    space = null
  }

  const add = (node: Text, context: Context): void => {
    const data = node.data
    let at = 0
    while (at < data.length) {
      if (isSpace(data.charCodeAt(at))) {
        if (!space) space = { node, from: at }
        while (at < data.length && isSpace(data.charCodeAt(at))) at++
        continue
      }
      let end = at + 1
      while (end < data.length) {
        const code = data.charCodeAt(end)
        // A lone blank between two words is taken along; anything else that is white ends the piece.
        if (code === 32 ? end + 1 === data.length || isSpace(data.charCodeAt(end + 1)) : isSpace(code)) break
        end++
      }
      if (run && breaks && (breaks > 1 || endsSentence(run.text) || (isLinkLine(run) && !context.link))) {
        const gap = space
        close()
        space = gap
      }
      run ??= {
        text: '',
        pieces: [],
        element: context.block,
        heading: context.heading,
        item: context.item,
        caption: context.caption,
        linked: 0,
        bold: 0,
        opening: 0,
        suspect: context.suspect,
      }
      const opens = context.link && run.opening === run.text.length
      if (run.text && (space || breaks)) {
        if (space) push(run, space.node, space.from, 1)
        run.text += ' '
      }
      space = null
      breaks = 0
      push(run, node, at, end - at)
      run.text += data.slice(at, end)
      if (context.link) run.linked += end - at
      if (opens) run.opening = run.text.length
      if (context.bold) run.bold += end - at
      characters += end - at
      at = end
    }
  }

  const enter = (element: Element, tag: string, outer: Context): Context => {
    const block = BLOCKS.has(tag)
    const attributes = element.hasAttributes()
    const names = attributes ? namesOf(element) : ''
    const name = attributes ? named(names) : ''
    const suspected = name !== '' || SUSPECTED.has(tag) || (attributes && isHidden(element))
    const caption = tag === 'FIGCAPTION' || (/caption/i.test(names) && !/(has|with)[-_]?caption/i.test(names))
    const heading = HEADINGS.has(tag)
    const link = tag === 'A'
    const bold = tag === 'B' || tag === 'STRONG'
    if (!(block || suspected || caption || link || bold)) return outer
    const context: Context = { ...outer }
    const deep = stack.length > MAX_DEPTH
    if (block && !deep) context.block = element
    if (heading) context.heading = element
    if (tag === 'LI') context.item = true
    if (caption) context.caption = true
    if (link) context.link = true
    if (bold || heading) context.bold = true
    if (suspected && !deep) {
      context.suspect = { element, parent: outer.suspect, name, prose: 0, furniture: true }
      suspects.push(context.suspect)
    }
    return context
  }

  const stack: Context[] = []
  const first: Context = {
    block: root,
    heading: null,
    item: false,
    caption: false,
    link: false,
    bold: false,
    suspect: null,
  }
  let context = first
  let node: Node | null = root.firstChild
  while (node && nodes++ < MAX_NODES && characters < MAX_TEXT) {
    if (nodes % 1024 === 0 && performance.now() > end) break
    let child: Node | null = null
    if (node.nodeType === 3) add(node as Text, context)
    else if (node.nodeType === 1) {
      const element = node as Element
      const tag = element.tagName.toUpperCase()
      if (tag === 'BR') breaks++
      else if (!SKIPPED.has(tag)) {
        if (BLOCKS.has(tag)) close()
        const shadow = shadowOf(element, tag, context)
        if (shadow) close()
        child = shadow?.firstChild ?? element.firstChild
        if (child) {
          stack.push(context)
          context = enter(element, tag, context)
        }
      }
    }
    if (child) {
      node = child
      continue
    }
    let own: Node | null = null
    while (node && !node.nextSibling) {
      node = node.parentNode
      if (isShadow(node)) {
        close()
        node = node.host
        // What stands in the element itself comes after its shadow tree.
        if (node.firstChild) {
          own = node.firstChild
          break
        }
      }
      if (!node || node === root) {
        node = null
        break
      }
      if (BLOCKS.has((node as Element).tagName.toUpperCase())) close()
      context = stack.pop() ?? first
    }
    node = own ?? node?.nextSibling ?? null
  }
  close()
  judge(runs, suspects)
  return runs
}

/** Elements that make pages of components put their content into; others have a hyphen in their name. */
const HOSTS = new Set(['ARTICLE', 'MAIN', 'SECTION'])

/**
 * The open shadow tree of an element, as the page's own scripts see it. One inside a paragraph or a headline is a small thing,
 * a date or a button, and would tear the text apart.
 */
function shadowOf(element: Element, tag: string, { block, heading }: Context): ShadowRoot | null {
  if (!(tag.includes('-') || HOSTS.has(tag)) || heading || block.tagName === 'P') return null
  return element.shadowRoot ?? null
}

function push(run: Run, node: Text, from: number, length: number): void {
  const last = run.pieces.at(-1)
  const start = run.text.length
  if (last && last.node === node && last.from + last.length === from && last.start + last.length === start)
    last.length += length
  else run.pieces.push({ start, length, node, from })
}

/** Names of boxes in which builders of pages set text, one for each part: "elementor-widget", "sidebar-grid__container". */
const PART = /.widget|sidebar./i

/** Furniture holds little of the page's running text; a wrapper that only has the name of furniture holds most of it. */
function judge(runs: Run[], suspects: Suspect[]): void {
  let all = 0
  for (const run of runs) {
    const prose = run.text.length - run.linked
    if (prose < PROSE) continue
    all += prose
    if (run.suspect) run.suspect.prose += prose
  }
  for (const suspect of suspects.toReversed()) if (suspect.parent) suspect.parent.prose += suspect.prose
  /** Builders of pages set each part of a text in a box of its own, and call it a widget. */
  const parts = new Map<string, number>()
  for (const { name, prose } of suspects) if (PART.test(name)) parts.set(name, (parts.get(name) ?? 0) + prose)
  for (const suspect of suspects) {
    const comments = /comment|disqus|footer|consent|cookie/i.test(namesOf(suspect.element))
    const share = Math.max(suspect.prose, parts.get(suspect.name) ?? 0)
    const own = suspect.prose === 0 || share < all * (comments ? 0.85 : 0.5)
    suspect.furniture = own || suspect.parent?.furniture === true
  }
}

/** Says whether a run lies in furniture, or in something hidden. */
export function inFurniture(run: Run): boolean {
  return run.suspect?.furniture === true
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true
  const style = element.getAttribute('style')
  return (
    style !== null && style.length < 2000 && /(display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i.test(style)
  )
}

function namesOf(element: Element): string {
  return `${element.id} ${classOf(element)} ${element.getAttribute('role') ?? ''}`
}

/** The class attribute; `className` is an object on SVG elements and can be shadowed by a form's field. */
export function classOf(element: Element): string {
  return element.getAttribute('class') ?? ''
}

/** A line that is a link and no more, in a text whose lines are broken by br: the headline of another story. */
function isLinkLine({ text, linked, heading }: Run): boolean {
  return heading === null && text.length > 25 && linked >= text.length * 0.95
}

function endsSentence(text: string): boolean {
  return text.length >= 40 && /[.!?…:]["'”’)\]]?$/.test(text.slice(-2))
}

function isSpace(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2028 || code === 0x2029 || code === 0x3000
  )
}
