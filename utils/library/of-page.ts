/** What a page's script may ask of the library: what is of its own site, and no more than a reader does by hand. */
import { mayHaveKey } from '../article/address.ts'
import type { Request } from '../messages/envelope.ts'
import { type Named, namedIn } from '../messages/named.ts'
import type { ToBackground } from '../messages/to-background.ts'
import { InvalidDataError } from '../model.ts'
import { asked, LibraryError } from './errors.ts'
import type { Library } from './open.ts'
import type { LibraryDatabase } from './schema.ts'

/** So many quotes, and so many corrections, the pages of one site may add in an hour: more than anybody keeps by hand. */
export const MOST_IN_AN_HOUR = 300
const HOUR_MS = 3_600_000
/**
 * So many characters a page may have kept at once, as JSON: the longest note with its quote, and some room. An article is not counted:
 * its text is read and not kept.
 */
export const MOST_SIGNS = 1_200_000

/** What each of these adds to. */
const ADDS: { [kind: string]: 'quotes' | 'corrections' | undefined } = {
  'quote.save': 'quotes',
  'correction.add': 'corrections',
}
const KEEPS: readonly string[] = [...Object.keys(ADDS), 'quote.edit', 'correction.edit', 'draft.keep']

/**
 * Lets a request of a page's script pass, or throws.
 * @param request as its schema has parsed it. @param address of the page, as the browser tells it. @param now in milliseconds.
 * @throws {InvalidDataError} where the page may not ask that; {LibraryError}
 */
export async function checkPage<K extends keyof ToBackground>(
  library: Pick<Library, 'use'>,
  kind: K,
  request: Request<ToBackground, K>,
  address: string,
  now = Date.now(),
): Promise<void> {
  const named = namedIn(kind, request)
  const isOwn = (key: string | null): boolean => key === null || mayHaveKey(address, key)
  if (named === null || !named.every((one) => !('article' in one) || isOwn(one.article))) throw foreign()
  if (KEEPS.includes(kind) && signsIn(request) > MOST_SIGNS)
    throw new InvalidDataError('Not kept: it is too long to be kept from a page.', '@too_long')
  const kept = named.filter((one) => !('article' in one))
  const keys = kept.length === 0 ? [] : await library.use((db) => keysOf(db, kept))
  if (!keys.every(isOwn)) throw foreign()
  const store = ADDS[kind]
  const since = new Date(now - HOUR_MS).toISOString()
  if (store && (await library.use((db) => addedSince(db, store, isOwn, since))) >= MOST_IN_AN_HOUR)
    throw new InvalidDataError('Not kept: too much was kept of this site within an hour.', '@too_much')
}

const signsIn = (request: unknown): number =>
  JSON.stringify(request, (name, value: unknown) => (name === 'article' ? undefined : value)).length

const foreign = () => new InvalidDataError('Not done: that is not of this page’s site.', '@foreign')

/** The articles' keys of things; null for what is not there, of which a command tells by itself. */
async function keysOf(db: LibraryDatabase, named: readonly Named[]): Promise<(string | null)[]> {
  const rows: unknown[] = await asked(() => {
    const tx = db.transaction(['quotes', 'corrections'])
    return Promise.all(
      named.map((one): Promise<unknown> => {
        if ('correction' in one) return tx.objectStore('corrections').get(one.correction)
        if ('quote' in one) return tx.objectStore('quotes').get(one.quote)
        return 'noteOn' in one ? tx.objectStore('quotes').get(one.noteOn) : Promise.resolve(undefined)
      }),
    )
  })
  return rows.map((row, at) => {
    // A draft would be kept of anything, and never be seen again.
    if (row === undefined && 'noteOn' in (named[at] ?? {})) throw new LibraryError('not there')
    const key: unknown = row && Reflect.get(Object(row), 'key')
    return typeof key === 'string' ? key : null
  })
}

/** How many quotes or corrections of a site were added since a moment. */
async function addedSince(
  db: LibraryDatabase,
  store: 'quotes' | 'corrections',
  isOwn: (key: string) => boolean,
  since: string,
): Promise<number> {
  const range = IDBKeyRange.lowerBound(since)
  if (store === 'corrections') {
    const rows = await asked(db.getAllFromIndex(store, 'at', range))
    return rows.filter(({ key }) => isOwn(key)).length
  }
  const rows = await asked(db.getAllFromIndex(store, 'updatedAt', range))
  return rows.filter(({ key, createdAt }) => createdAt >= since && isOwn(key)).length
}
