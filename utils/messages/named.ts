/**
 * What a page's script names in a message. It may name what is of its own site alone: who takes over the scripts of one page
 * must not read or change what the reader keeps of others.
 */
import type { Request } from './envelope.ts'
import type { ToBackground } from './to-background.ts'

/** A thing of the library: an article by its key, a quote or correction by its id, or the note on a quote that is there. */
export type Named = { article: string } | { quote: string } | { correction: string } | { noteOn: string }

/** How the keys of those drafts begin that are notes on quotes: a page's script may name these and no others. */
const QUOTE = 'quote:'

const nothing = (): Named[] => []
const article = ({ key }: { key: string }): Named[] => [{ article: key }]
const quote = ({ id }: { id: string }): Named[] => [{ quote: id }]
const correction = ({ id }: { id: string }): Named[] => [{ correction: id }]
const noteOn = ({ key }: { key: string }): Named[] | null =>
  key.startsWith(QUOTE) ? [{ noteOn: key.slice(QUOTE.length) }] : null

/** The messages that pages' scripts may send. */
type OfPages = {
  [K in keyof ToBackground]: ToBackground[K]['from'] extends 'extension' ? never : K
}[keyof ToBackground]

/** What each names; null for what no page may name. */
const NAMED: { [K in OfPages]: (request: Request<ToBackground, K>) => Named[] | null } = {
  'page.candidate': nothing,
  'page.dress': nothing,
  'page.stage': nothing,
  'page.changed': nothing,
  'page.nothing': nothing,
  'library.search': nothing,
  'article.annotate': article,
  'page.view': article,
  'library.open': ({ open }) => noteOn({ key: open }),
  'quote.save': article,
  'quote.edit': quote,
  'quote.delete': quote,
  'quote.restore': quote,
  'quotes.of': article,
  'quotes.found': ({ states }) => states.flatMap(quote),
  'correction.add': (add) => article(add.correction),
  'correction.undo': correction,
  'correction.redo': correction,
  'correction.edit': correction,
  // Names of officials and countries are nobody's; `except` only leaves out.
  'memory.of': ({ names, pairs }) => (names.length === 1 && pairs.length === 0 ? [] : null),
  'memory.told': nothing,
  'draft.keep': noteOn,
  'draft.of': noteOn,
}

/** What a request of a page's script names; null where no page may name that. @param request as its schema has parsed it. */
export function namedIn<K extends keyof ToBackground>(kind: K, request: Request<ToBackground, K>): Named[] | null {
  const table: { [name: string]: ((request: never) => Named[] | null) | undefined } = NAMED
  // The kind picks schema and row alike, which the type of a table cannot say.
  return table[kind]?.(request as never) ?? null
}
