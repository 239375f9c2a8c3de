/** Which rules a page needs for its marks, and which it has already. */
import { isShadow, type Span } from '../article/live-map.ts'
import type { Ground } from './ground.ts'
import type { Sheet, Style } from './sheet.ts'

/** The longest span that is lit is some sentences; one with more nodes is not walked to its end. */
const MOST_NODES = 1000
/** Names that stand in a selector as they are. Any other element is reached by a rule for all. */
const PLAIN = /^[a-z][a-z\d-]{0,40}$/
/** More kinds of elements than there are hold the words of no honest page. */
const MOST_TAGS = 100
/** `Node.TEXT_NODE`. */
const TEXT = 3
const EVERY = '*'

/** The names of the elements that hold the text of spans. */
export function tagsOf(spans: readonly Span[]): Set<string> {
  const tags = new Set<string>()
  const name = (element: Element | null): void => {
    if (element) tags.add(PLAIN.test(element.localName) ? element.localName : EVERY)
  }
  const add = (node: Node): void => {
    name(node.parentElement)
    // What stands in a shadow tree has in Chromium the marks of the element that the tree belongs to.
    for (let root = node.getRootNode(); isShadow(root); root = root.host.getRootNode()) name(root.host)
  }
  for (const { startContainer, endContainer } of spans) {
    add(startContainer)
    if (endContainer === startContainer) continue
    add(endContainer)
    let node = next(startContainer)
    for (let count = 0; node && node !== endContainer && count < MOST_NODES; count++, node = next(node))
      if (node.nodeType === TEXT) add(node)
  }
  return tags
}

/** The node after another in the order of the document. */
function next(node: Node): Node | null {
  if (node.firstChild) return node.firstChild
  for (let at: Node | null = node; at; at = at.parentNode) if (at.nextSibling) return at.nextSibling
  return null
}

/** The sheets that one page has. */
export class Dress {
  #sheets: Sheet[] = []

  /**
   * Takes down what spans need on a ground in a style, and have not yet.
   * @returns the sheet to put in, or null where the page has all.
   */
  need(spans: readonly Span[], ground: Ground, { inks, form }: Style): Sheet | null {
    const deep = spans.some(({ startContainer }) => isShadow(startContainer.getRootNode()))
    const same = (sheet: Sheet) =>
      sheet.ground === ground && sheet.inks === inks && sheet.form === form && (sheet.deep || !deep)
    const had = new Set(this.#sheets.flatMap((sheet) => (same(sheet) ? sheet.tags : [])))
    const tags = had.has(EVERY) ? [] : [...tagsOf(spans)].filter((tag) => !had.has(tag)).sort()
    if (tags.length === 0) return null
    const sheet = { ground, inks, form, deep, tags: tags.length > MOST_TAGS ? [EVERY] : tags }
    this.#sheets.push(sheet)
    return sheet
  }

  /** A sheet did not get into the page: it is needed still. */
  lose(sheet: Sheet): void {
    this.#sheets = this.#sheets.filter((one) => one !== sheet)
  }

  /** All sheets, which the page then has no longer. */
  takeOff(): Sheet[] {
    return this.#sheets.splice(0)
  }
}
