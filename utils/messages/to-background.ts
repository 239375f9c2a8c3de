/** Every message to the background, in one typed map, with the schema of what is asked and of what is answered. */
import * as v from 'valibot'
import { Annotation, Article, Change, Correction, CountryCode, Draft, IsoMoment, Quote, QuotePlace } from '../model.ts'
import { commandId, key, note, tab, tags, words, writer } from './fields.ts'
import { Kept, Remembered } from './kept.ts'
import { Marks, Sheet } from './marks.ts'

/** From a page's scripts (the sender must be this extension, in a tab) and from the extension's own pages, to the background. */
export const toBackground = {
  /** The gate: this page may be a report; put the reader in. */
  'page.candidate': { request: v.object({}), reply: v.object({ put: v.boolean() }), from: 'page' },
  /** The reader: annotate this article. The toolbar button then tells the number of meetings, and whether it is kept. */
  'article.annotate': {
    request: v.object({ article: Article, key }),
    reply: v.object({ annotation: Annotation, marks: Marks, words }),
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
  /** Put a further stage into the page: the quotes, once there is one or words are chosen; the forms, once one is asked for; the gate, once a front page shows something else. */
  'page.stage': {
    request: v.object({ stage: v.picklist(['gate', 'quotes', 'forms']) }),
    reply: v.object({}),
    from: 'page',
  },
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
   * the older one; what the reader is writing on it stays a draft. `writer`: whose words these are; what was typed elsewhere and
   * not seen there stays a draft.
   */
  'clipping.save': {
    request: v.object({
      commandId,
      key,
      article: Article,
      note,
      tags,
      writer: v.optional(writer),
      tabId: v.optional(tab),
      renew: v.optional(v.boolean()),
    }),
    reply: Kept,
    from: 'extension',
  },
  /** Change note and tags. `basedOn` is the `updatedAt` that the reader saw: when another edit came between, both are kept. */
  'clipping.edit': {
    request: v.object({ commandId, id: key, note, tags, writer: v.optional(writer), basedOn: v.optional(IsoMoment) }),
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
  /**
   * Keep words of an article; the same words at the same place again update that quote. Officials and countries are read anew in the
   * article, as for a clipping; where that is not at hand, `mentions` are those that were known before.
   */
  'quote.save': {
    request: v.object({
      commandId,
      key,
      article: v.union([Article, Quote.entries.article]),
      selector: QuotePlace,
      mentions: v.optional(Quote.entries.mentions),
      note,
      tags,
      writer: v.optional(writer),
    }),
    reply: Quote,
    from: 'any',
  },
  /** Change note and tags of a quote. `basedOn` as for a clipping. */
  'quote.edit': {
    request: v.object({ commandId, id: key, note, tags, writer: v.optional(writer), basedOn: v.optional(IsoMoment) }),
    reply: Quote,
    from: 'any',
  },
  'quote.delete': {
    request: v.object({ commandId, id: key }),
    reply: v.object({ id: key, deletedAt: IsoMoment }),
    from: 'any',
  },
  'quote.restore': { request: v.object({ commandId, id: key }), reply: Quote, from: 'any' },
  /** The reader leaves an orphan as it is, or does so no more. */
  'quote.leave': {
    request: v.object({ commandId, id: key, left: v.boolean() }),
    reply: Quote,
    from: 'extension',
  },
  /** The quotes of an article, in the order of the page. */
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
   * Keep what was typed, also a tag that was only begun; where all of it is empty, the draft is forgotten. Words that were typed
   * elsewhere and not seen by the writer are kept with it: `joined` says so. A page may only name drafts of quotes.
   */
  'draft.keep': {
    request: v.object({ key, note, tags, tag: v.optional(v.pipe(v.string(), v.maxLength(100))), writer }),
    reply: v.object({ draft: v.nullable(Draft), joined: v.boolean() }),
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

export type ToBackground = typeof toBackground
