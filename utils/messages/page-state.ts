/** What the reader in a page tells of it: what it is, what has become of its quotes, and which part of it is in the window. */
import * as v from 'valibot'
import { Annotation, Article } from '../model.ts'
import { key, offset } from './fields.ts'

/** What the reader of a page tells the popup about it. */
export const PageState = v.variant('state', [
  v.object({ state: v.literal('report'), key, article: Article, annotation: Annotation }),
  v.object({ state: v.literal('no report'), reasons: v.array(v.string()), article: v.nullable(Article) }),
  v.object({ state: v.literal('language'), language: v.string() }),
  /** The browser shows a machine translation: names in it are not what the paper wrote. */
  v.object({ state: v.literal('translated'), article: Article }),
  /** `why`: the page is not one of text at all. */
  v.object({ state: v.literal('no article'), why: v.optional(v.picklist(['video', 'pdf'])) }),
])
export type PageState = v.InferOutput<typeof PageState>

/** What has become of a quote that was kept of a page. */
export const QuoteState = v.object({
  id: key,
  state: v.picklist(['found', 'orphan']),
  /** It is of the title: the offsets are into that, else into the text. */
  inTitle: v.boolean(),
  /** Where it stands in the article now; null for an orphan. */
  start: v.nullable(offset),
  end: v.nullable(offset),
  /** It was found, but the paper has edited the words. */
  edited: v.boolean(),
  /** For an orphan: words of the article that are like it, for the reader to judge. */
  nearby: v.nullable(v.object({ start: offset, end: offset, text: v.pipe(v.string(), v.maxLength(100_000)) })),
})
export type QuoteState = v.InferOutput<typeof QuoteState>

/** The name of the connection between a panel and the reader in the page beside it. It ends when either of them goes. */
export const PANEL = 'panel'
const part = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
/** What the reader tells a panel over it: which part of an article is in the window, each end from 0 to 1 of its text. */
export const InWindow = v.object({ key, from: part, to: part })
export type InWindow = v.InferOutput<typeof InWindow>
