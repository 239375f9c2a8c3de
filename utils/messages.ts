/**
 * Every message that contexts send each other, in one typed map, with the schema of what is asked and of what is answered.
 * Each request gets an answer: `{ ok: true, value }`, or `{ ok: false, error }` with words fit to be shown.
 */
import * as v from 'valibot'
import {
  Annotation,
  Article,
  Change,
  Clipping,
  Correction,
  CountryCode,
  Draft,
  IsoMoment,
  MeetingStatus,
  parse,
  Quote,
} from './model.ts'

const key = v.pipe(v.string(), v.minLength(1), v.maxLength(4000))
const commandId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/))
const tags = v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(100))
const note = v.pipe(v.string(), v.maxLength(1_000_000))
const tab = v.pipe(v.number(), v.integer(), v.minValue(0))
const offset = v.pipe(v.number(), v.integer(), v.minValue(0))

/** A name for a command, of which there is no second: pages that came over plain http have no `crypto.randomUUID`. */
export function newCommandId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A clipping without the article and its annotation: what whoever saved it does not have already. */
export const Kept = v.omit(Clipping, ['article', 'annotation'])
export type Kept = v.InferOutput<typeof Kept>

/** A record of the library, in a line of what is remembered. */
const Remembered = v.object({
  /** Its name in the library. */
  ref: v.string(),
  title: v.nullable(v.string()),
  /** The day of publication, ISO 8601. */
  date: v.nullable(v.string()),
  /** The meeting that the line is about; null where a name only stands in the article. */
  meeting: v.nullable(
    v.object({
      status: MeetingStatus,
      date: v.nullable(v.string()),
      countries: v.array(CountryCode),
      place: v.nullable(v.string()),
      /** Who else took part. */
      others: v.array(
        v.object({
          name: v.nullable(v.string()),
          country: v.nullable(CountryCode),
          office: v.nullable(v.string()),
        }),
      ),
    }),
  ),
})
export type Remembered = v.InferOutput<typeof Remembered>

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
  /** Where it stands in the article's text now; null for an orphan. */
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

const inks = v.picklist(['pencil', 'amber', 'graphite'])
const forms = ['lines', 'wash'] as const
/** Which kinds of mentions are marked, and how: the reader's settings. */
const Marks = v.object({
  official: v.boolean(),
  role: v.boolean(),
  country: v.boolean(),
  inks,
  form: v.picklist(forms),
})

/** The rules that marks on a ground need in a page, by the names of the elements that hold them. */
const Sheet = v.object({
  ground: v.picklist(['paper', 'mid', 'dusk', 'night']),
  inks,
  form: v.picklist([...forms, 'tint']),
  deep: v.boolean(),
  /** Names only: what a page calls its elements must not get into a selector as anything else. */
  tags: v.pipe(v.array(v.pipe(v.string(), v.regex(/^(\*|[a-z][a-z\d-]{0,40})$/))), v.maxLength(200)),
})

/** The strings of the interface for a page, as `forPage` writes them; missing where those of the browser do. */
const Words = v.optional(v.string())

/** From a page's scripts (the sender must be this extension, in a tab) and from the extension's own pages, to the background. */
export const toBackground = {
  /** The gate: this page may be a report; put the reader in. */
  'page.candidate': { request: v.object({}), reply: v.object({ put: v.boolean() }), from: 'page' },
  /** The reader: annotate this article. The toolbar button then tells the number of meetings, and whether it is kept. */
  'article.annotate': {
    request: v.object({ article: Article, key }),
    reply: v.object({ annotation: Annotation, marks: Marks, words: Words }),
    from: 'page',
  },
  /** A page of the extension: annotate an article that stands on no page, with the annotator that is warm for all tabs. */
  'article.read': {
    request: v.object({ article: Article }),
    reply: v.object({ annotation: Annotation }),
    from: 'extension',
  },
  /** The reader: put in the rules for marks that it paints. */
  'page.dress': { request: Sheet, reply: v.object({}), from: 'page' },
  /** Put a further stage into the page: the quotes, once there is one or words are chosen; the forms, once one is asked for. */
  'page.stage': { request: v.object({ stage: v.picklist(['quotes', 'forms']) }), reply: v.object({}), from: 'page' },
  /** Of several articles on a page another one has come into view: the toolbar button tells of that one. */
  'page.view': {
    request: v.object({ key, found: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
    reply: v.object({}),
    from: 'page',
  },
  /** The card of a mark: search the library for a name, in a tab of its own. */
  'library.search': {
    request: v.object({ search: v.pipe(v.string(), v.maxLength(400)) }),
    reply: v.object({}),
    from: 'page',
  },
  /** The page has been read (again), and what its reader would tell of it is not what it was: a panel beside it asks anew. */
  'page.changed': { request: v.object({}), reply: v.object({}), from: 'page' },
  /** A form in a page: open one thing of the library, by its name there, in a tab of its own. */
  'library.open': { request: v.object({ open: key }), reply: v.object({}), from: 'page' },
  /** The page holds nothing (any more): clear the toolbar button. */
  'page.nothing': { request: v.object({}), reply: v.object({}), from: 'page' },
  /**
   * Keep an article; the same key again updates that clipping. The reply comes after the transaction has completed. It is annotated
   * anew, so that what is kept is what the rules read, without the corrections that a page was shown.
   * `tabId` is the tab whose toolbar button then tells of it. `renew`: only the article of one that is kept is put in the place of
   * the older one; what the reader is writing on it stays a draft.
   */
  'clipping.save': {
    request: v.object({
      commandId,
      key,
      article: Article,
      note,
      tags,
      tabId: v.optional(tab),
      renew: v.optional(v.boolean()),
    }),
    reply: Kept,
    from: 'extension',
  },
  /** Change note and tags. `basedOn` is the `updatedAt` that the reader saw: when another edit came between, both are kept. */
  'clipping.edit': {
    request: v.object({ commandId, id: key, note, tags, basedOn: v.optional(IsoMoment) }),
    reply: Kept,
    from: 'extension',
  },
  'clipping.delete': {
    request: v.object({ commandId, id: key, tabId: v.optional(tab) }),
    reply: v.object({ id: key, deletedAt: IsoMoment }),
    from: 'extension',
  },
  'clipping.restore': {
    request: v.object({ commandId, id: key, tabId: v.optional(tab) }),
    reply: Kept,
    from: 'extension',
  },
  /**
   * Put a newer reading of the rules in the place of the one that a clipping has. `basedOn` is the `updatedAt` that the reader
   * saw; when the clipping was saved anew meanwhile, it is refused.
   */
  'clipping.reread': {
    request: v.object({ commandId, id: key, annotation: Annotation, basedOn: IsoMoment }),
    reply: Kept,
    from: 'extension',
  },
  /** Keep words of an article; the same words at the same place again update that quote. */
  'quote.save': {
    request: v.object({
      commandId,
      ...v.pick(Quote, ['key', 'article', 'selector', 'mentions']).entries,
      note,
      tags,
    }),
    reply: Quote,
    from: 'any',
  },
  /** Change note and tags of a quote. `basedOn` as for a clipping. */
  'quote.edit': {
    request: v.object({ commandId, id: key, note, tags, basedOn: v.optional(IsoMoment) }),
    reply: Quote,
    from: 'any',
  },
  'quote.delete': {
    request: v.object({ commandId, id: key }),
    reply: v.object({ id: key, deletedAt: IsoMoment }),
    from: 'any',
  },
  'quote.restore': { request: v.object({ commandId, id: key }), reply: Quote, from: 'any' },
  /** The quotes of an article, in the order of its text. */
  'quotes.of': { request: v.object({ key }), reply: v.array(Quote), from: 'any' },
  /** Which quotes the page still holds. */
  'quotes.found': {
    request: v.object({ states: v.pipe(v.array(v.object({ id: key, orphaned: v.boolean() })), v.maxLength(10_000)) }),
    reply: v.object({}),
    from: 'any',
  },
  /** Put something right. The page and the library show it from then on. */
  'correction.add': {
    request: v.object({ commandId, correction: v.pick(Correction, ['scope', 'key', 'title', 'change']) }),
    reply: Correction,
    from: 'any',
  },
  'correction.undo': { request: v.object({ commandId, id: key }), reply: Correction, from: 'any' },
  'correction.redo': { request: v.object({ commandId, id: key }), reply: Correction, from: 'any' },
  'correction.edit': {
    request: v.object({ commandId, id: key, ...v.pick(Correction, ['scope']).entries, change: Change }),
    reply: Correction,
    from: 'any',
  },
  /** What the library knows of officials and of pairs of countries. `except` is the key of the article that is being read. */
  'memory.of': {
    request: v.object({
      names: v.pipe(
        v.array(v.object({ name: v.pipe(v.string(), v.maxLength(4000)), country: v.nullable(CountryCode) })),
        v.maxLength(500),
      ),
      pairs: v.pipe(v.array(v.tuple([CountryCode, CountryCode])), v.maxLength(500)),
      except: v.nullable(key),
    }),
    reply: v.object({
      /** In the order in which they were asked for, as are the pairs. */
      names: v.array(
        v.object({
          /** In so many records of the library the name is shown. */
          count: v.number(),
          /** Those of the latest, newest first. */
          lines: v.array(Remembered),
          /** Offices by the records that the reader has checked, the latest first. */
          offices: v.array(v.object({ office: v.string(), from: v.string(), to: v.string() })),
        }),
      ),
      pairs: v.array(v.object({ count: v.number(), lines: v.array(Remembered) })),
    }),
    from: 'any',
  },
  /** A card over a page: what the library knows of somebody, or of two countries, in lines that are ready to be read. */
  'memory.told': {
    request: v.object({
      of: v.union([
        v.object({ name: v.pipe(v.string(), v.maxLength(4000)), country: v.nullable(CountryCode) }),
        v.tuple([CountryCode, CountryCode]),
      ]),
      except: key,
    }),
    reply: v.object({ lines: v.array(v.string()) }),
    from: 'page',
  },
  /**
   * Keep what was typed, also a tag that was only begun; where all of it is empty, the draft is forgotten. A page may only name
   * drafts of quotes.
   */
  'draft.keep': {
    request: v.object({ key, note, tags, tag: v.optional(v.pipe(v.string(), v.maxLength(100))) }),
    reply: v.nullable(Draft),
    from: 'any',
  },
  /** What was typed for an article and not saved: read behind all drafts that were sent before, by a popup that is gone by now too. */
  'draft.of': { request: v.object({ key }), reply: v.nullable(Draft), from: 'any' },
  /** The options: another language is set. */
  'language.changed': { request: v.object({}), reply: v.object({}), from: 'extension' },
  /** Put the reader into the tab by the reader's own act ("annotate this page"); needs activeTab or a granted host. */
  'tab.read': {
    request: v.object({ tabId: tab }),
    reply: v.object({ put: v.boolean() }),
    from: 'extension',
  },
  /** Attaché was switched off for the site of a tab: take the marks out of sight and clear the button. */
  'tab.rest': { request: v.object({ tabId: tab }), reply: v.object({}), from: 'extension' },
} as const

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
  'page.words': { request: v.object({ words: Words }), reply: v.object({}) },
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

export type ToBackground = typeof toBackground
export type ToPage = typeof toPage
export type Request<M extends Record<string, { request: v.GenericSchema }>, K extends keyof M> = v.InferOutput<
  M[K]['request']
>
export type Reply<M extends Record<string, { reply: v.GenericSchema }>, K extends keyof M> = v.InferOutput<
  M[K]['reply']
>
/** How a request travels, in both directions. */
export interface Envelope<K extends string = string> {
  type: K
  request: unknown
}
/** What travels back. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: string }

/** Who sent a message, as far as the browser tells. */
export interface Sender {
  id?: string | undefined
  url?: string | undefined
  frameId?: number | undefined
  tab?: { id?: number | undefined } | undefined
}
/** This extension, as a receiver knows it: its id, and the address at which its own pages begin. */
export interface Self {
  id: string
  origin: string
}
export type Handlers = {
  [K in keyof ToBackground]: (
    request: Request<ToBackground, K>,
    sender: Sender,
  ) => Promise<Reply<ToBackground, K>> | Reply<ToBackground, K>
}

const EnvelopeSchema = v.object({ type: v.string(), request: v.unknown() })
const AnswerSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false), error: v.string() }),
])

/**
 * Answers one message to the background. Never throws and never answers with nothing: whoever asked would be left with
 * `undefined` and no reason (mozilla/webextension-polyfill#384).
 * @param words turns what a handler threw into words fit to be shown.
 */
export async function answer(
  handlers: Handlers,
  message: unknown,
  sender: Sender,
  self: Self,
  words: (error: unknown) => string | Promise<string>,
): Promise<Answer<unknown>> {
  try {
    const envelope = parse(EnvelopeSchema, message, 'The message')
    if (!Object.hasOwn(toBackground, envelope.type)) return refuse('Nothing here knows such a message.')
    const kind = envelope.type as keyof ToBackground
    if (!mayAsk(toBackground[kind].from, sender, self)) return refuse('That may not be asked from there.')
    const request: unknown = parse(toBackground[kind].request, envelope.request, 'The request')
    if (!mayName(kind, request, sender, self)) return refuse('That may not be asked from there.')
    // The kind picks schema and handler alike, which the type of a union of functions cannot say.
    const handle = handlers[kind] as (request: unknown, sender: Sender) => unknown
    return { ok: true, value: await handle(request, sender) }
  } catch (error) {
    return refuse(await words(error))
  }
}

/** Reads an answer as the asker: @returns the value. @throws {RefusedError} with the words of a refusal; {InvalidDataError} if it is no answer. */
export function readAnswer<T extends v.GenericSchema>(reply: T, given: unknown): v.InferOutput<T> {
  if (given === undefined || given === null) throw new NoAnswerError('Nothing answered.')
  const read = parse(AnswerSchema, given, 'The answer')
  if (!read.ok) throw new RefusedError(read.error)
  return parse(reply, read.value, 'The answer')
}

/** A page's script must run in the top frame of a tab; an extension's page is known by its address, in a tab or not. */
function mayAsk(from: 'page' | 'extension' | 'any', sender: Sender, self: Self): boolean {
  if (sender.id !== self.id) return false
  const own = isOwn(sender, self)
  if (own) return from !== 'page'
  return from !== 'extension' && sender.tab?.id !== undefined && sender.frameId === 0
}

const isOwn = ({ url }: Sender, self: Self): boolean => url?.startsWith(self.origin) ?? false

/** How the keys of those drafts begin that are notes on quotes: a page's script may name these and no others. */
const QUOTE_DRAFT = 'quote:'

function mayName(kind: keyof ToBackground, request: unknown, sender: Sender, self: Self): boolean {
  if ((kind !== 'draft.keep' && kind !== 'draft.of') || isOwn(sender, self)) return true
  return v.is(v.object({ key: v.pipe(v.string(), v.startsWith(QUOTE_DRAFT)) }), request)
}

function refuse(error: string): Answer<never> {
  return { ok: false, error }
}

/** The other side answered that it did not do it; the message is fit to be shown. */
export class RefusedError extends Error {
  override name = 'RefusedError'
}
/** Nobody was there to answer. */
export class NoAnswerError extends Error {
  override name = 'NoAnswerError'
}
