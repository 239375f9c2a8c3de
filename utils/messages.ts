/**
 * Every message that contexts send each other, in one typed map, with the schema of what is asked and of what is answered.
 * Each request gets an answer: `{ ok: true, value }`, or `{ ok: false, error }` with words fit to be shown.
 */
import * as v from 'valibot'
import { Annotation, Article, Clipping, Draft, IsoMoment } from './model.ts'

const key = v.pipe(v.string(), v.minLength(1), v.maxLength(4000))
const commandId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/))
const tags = v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(100))
const note = v.pipe(v.string(), v.maxLength(1_000_000))

/** What the reader of a page tells the popup about it. */
export const PageState = v.variant('state', [
  v.object({ state: v.literal('report'), key, article: Article, annotation: Annotation }),
  v.object({ state: v.literal('no report'), reasons: v.array(v.string()), article: v.nullable(Article) }),
  v.object({ state: v.literal('language'), language: v.string() }),
  v.object({ state: v.literal('no article') }),
])
export type PageState = v.InferOutput<typeof PageState>

/** From a page's scripts (the sender must be this extension, in a tab) and from the extension's own pages, to the background. */
export const toBackground = {
  /** The gate: this page may be a report; put the reader in. */
  'page.candidate': { request: v.object({}), reply: v.object({ put: v.boolean() }), from: 'page' },
  /** The reader: annotate this article; shows the number of meetings on the toolbar button. */
  'article.annotate': {
    request: v.object({ article: Article, key }),
    reply: v.object({ annotation: Annotation, saved: v.boolean() }),
    from: 'page',
  },
  /** The page holds nothing (any more): clear the toolbar button. */
  'page.nothing': { request: v.object({}), reply: v.object({}), from: 'page' },
  /** Keep an article. The reply comes after the transaction has completed. */
  'clipping.save': {
    request: v.object({ commandId, key, article: Article, annotation: Annotation, note, tags }),
    reply: Clipping,
    from: 'extension',
  },
  'clipping.edit': { request: v.object({ commandId, id: key, note, tags }), reply: Clipping, from: 'extension' },
  'clipping.delete': {
    request: v.object({ commandId, id: key }),
    reply: v.object({ id: key, deletedAt: IsoMoment }),
    from: 'extension',
  },
  'clipping.restore': { request: v.object({ commandId, id: key }), reply: Clipping, from: 'extension' },
  /** Keep what was typed; empty note and tags forget the draft. */
  'draft.keep': { request: v.object({ key, note, tags }), reply: v.nullable(Draft), from: 'extension' },
  /** Put the reader into the tab by the reader's own act ("annotate this page"); needs activeTab or a granted host. */
  'tab.read': {
    request: v.object({ tabId: v.pipe(v.number(), v.integer()) }),
    reply: v.object({ put: v.boolean() }),
    from: 'extension',
  },
} as const

/** From the extension's own pages to the reader in a tab. */
export const toPage = {
  'page.state': { request: v.object({}), reply: PageState },
  /** Scroll to a span of the article and light it. */
  'page.show': { request: v.object({ start: v.number(), end: v.number() }), reply: v.object({ shown: v.boolean() }) },
} as const

export type ToBackground = typeof toBackground
export type ToPage = typeof toPage
export type Request<M extends Record<string, { request: v.GenericSchema }>, K extends keyof M> = v.InferOutput<
  M[K]['request']
>
export type Reply<M extends Record<string, { reply: v.GenericSchema }>, K extends keyof M> = v.InferOutput<
  M[K]['reply']
>
/** What travels back. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: string }
/** How a request travels, in both directions. */
export interface Envelope<K extends string = string> {
  type: K
  request: unknown
}
