/**
 * Markup of a file -> a document, without a browser: the same parser on the command line, in tests and in the worker that imports
 * files. Nothing of the page runs, nothing is fetched. It must never get into a script that runs in a page: it is heavy.
 */
import { parseHTML } from 'linkedom/worker'
import { flattenHtml, frameHtml } from './html-flat.ts'

/** Parses a page or a fragment of one. Takes time and memory in proportion to its length, however it is nested. */
export function parseHtml(html: string): Document {
  return parseHTML(withBody(flattenHtml(html))).document
}

/** The parser builds no elements that are not written, and takes each as it comes; a page may leave out its html, head and body. */
function withBody(html: string): string {
  const framed = frameHtml(html)
  if (framed !== null) return framed
  const head = html.search(/<\/head\s{0,9}>/i)
  if (head >= 0)
    return `${html.slice(0, head)}</head><body>${html.slice(head).replace(/^<\/head\s{0,9}>/i, '')}</body></html>`
  const title = /<title\b[^>]{0,200}>[^<]{0,1000}<\/title>/i.exec(html)?.[0] ?? ''
  const rest = html.replace(/^\s{0,99}<!doctype[^>]{0,300}>/i, '').replace(title, '')
  return `<!doctype html><html><head>${title}</head><body>${rest}</body></html>`
}
