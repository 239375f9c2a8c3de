/** Every message to the reader in a page, in one typed map, with the schema of what is asked and of what is answered. */
import * as v from 'valibot'
import { key, offset, words } from './fields.ts'
import { Marks, Sheet } from './marks.ts'
import { PageState, QuoteState } from './page-state.ts'

/** From the extension's own pages to the reader in a tab. */
export const toPage = {
  'page.state': { request: v.object({}), reply: PageState },
  /**
   * Light spans of an article and, where `scroll` says so, scroll to the first of them; without any, put out what is lit.
   * `key` is that of the article, for a page may hold several by now; offsets are into its text or its title.
   */
  'page.goto': {
    request: v.object({
      key,
      spans: v.pipe(v.array(v.object({ start: offset, end: offset })), v.maxLength(200)),
      inTitle: v.boolean(),
      scroll: v.boolean(),
    }),
    reply: v.object({ shown: v.boolean() }),
  },
  /** Go to the next or previous mark, with its card open and the focus in it. */
  'page.walk': { request: v.object({ by: v.picklist([1, -1]) }), reply: v.object({ shown: v.boolean() }) },
  /** The reader has changed how marks look. */
  'page.marks': { request: Marks, reply: v.object({}) },
  /** Another language was chosen. */
  'page.words': { request: v.object({ words }), reply: v.object({}) },
  /** Corrections or quotes have changed: ask for them anew, and paint again. */
  'page.again': { request: v.object({ what: v.picklist(['corrections', 'quotes']) }), reply: v.object({}) },
  /** What has become of the quotes of the page's articles. */
  'page.quotes': { request: v.object({}), reply: v.array(QuoteState) },
  /** Look again, and further, for quotes that were not found: for one of them, or for all. */
  'page.search': { request: v.object({ id: v.optional(key) }), reply: v.array(QuoteState) },
  /** Scroll to a quote and open its note there. */
  'page.notes': { request: v.object({ id: key }), reply: v.object({ shown: v.boolean() }) },
  /** Keep the words that are chosen in the page; it says itself what came of it. */
  'page.quote': { request: v.object({}), reply: v.object({ kept: v.boolean() }) },
  /** Attaché was switched off here: take marks and card away. */
  'page.rest': { request: v.object({}), reply: v.object({ sheets: v.array(Sheet) }) },
} as const

export type ToPage = typeof toPage
