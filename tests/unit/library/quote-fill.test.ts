/** Quotes of before take what was read in their article where that is known, and keep what they have where it is not. */
import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { applyCorrections } from '../../../utils/corrections/apply.ts'
import { bookOf } from '../../../utils/corrections/book.ts'
import { readForQuote } from '../../../utils/corrections/quoted.ts'
import { undoCorrection } from '../../../utils/library/corrections.ts'
import { importLibrary } from '../../../utils/library/import.ts'
import { areQuotesLeft, fillQuotes } from '../../../utils/library/quote-fill.ts'
import { readEverything } from '../../../utils/library/read.ts'
import { quotesOf } from '../../../utils/library/read-quotes.ts'
import type { LibraryDatabase } from '../../../utils/library/schema.ts'
import type { Clipping, Correction, Quote } from '../../../utils/model.ts'
import { connect, freshStorage } from './fresh.ts'
import { ANNOTATION, ARTICLE, CLIPPING, CORRECTION, commandId, QUOTE } from './samples.ts'

freshStorage()

const exact = 'Defence Minister Tariq Mehmood Bangash met'
const start = ARTICLE.text.indexOf(exact)
const selector = { exact, prefix: 'ISLAMABAD: ', suffix: ' Kenya', start, end: start + exact.length }
/** What an Attaché of before kept: what was shown, with these corrections over it. */
const keptWith = (corrections: Correction[], more: Partial<Quote> = {}): Quote => {
  const shown = applyCorrections(ANNOTATION, ARTICLE.title, ARTICLE.text, CLIPPING.key, bookOf(corrections))
  const { mentions } = readForQuote(shown, selector)
  const createdAt = '2026-11-19T08:00:00.000Z'
  return { ...QUOTE, selector, mentions, createdAt, updatedAt: createdAt, ...more }
}
const RAW = readForQuote(ANNOTATION, selector)

/** A library of version 2 with these rows, brought up to today. */
async function older(quotes: Quote[], corrections: Correction[], clippings: Clipping[] = [CLIPPING]) {
  const { stores } = JSON.parse(readFileSync('tests/fixtures/library/version-2.json', 'utf8'))
  const rows: Record<string, unknown[]> = { quotes, corrections, clippings }
  await new Promise<void>((done, fail) => {
    const request = indexedDB.open('attache', 2)
    request.onupgradeneeded = () => {
      for (const [name, { keyPath, indexes }] of Object.entries<{
        keyPath: string
        indexes: { name: string; keyPath: string; unique: boolean; multiEntry?: boolean }[]
      }>(stores)) {
        const store = request.result.createObjectStore(name, { keyPath })
        for (const { name: index, keyPath: path, unique, multiEntry = false } of indexes)
          store.createIndex(index, path, { unique, multiEntry })
        for (const row of rows[name] ?? []) store.put(row)
      }
    }
    request.onsuccess = () => {
      request.result.close()
      done()
    }
    request.onerror = () => fail(request.error ?? new Error('not opened'))
  })
  return connect()
}
const stored = async (db: LibraryDatabase) => (await readEverything(db)).quotes
const office = async (db: LibraryDatabase) => (await quotesOf(db, CLIPPING.key))[0]?.mentions[0]?.office?.title

describe('a quote of before', () => {
  it('takes what was read, so that a correction of then can be undone in it', async () => {
    const db = await older([keptWith([CORRECTION])], [CORRECTION])
    expect(await office(db)).toBe('Minister of State for Defence')
    expect(await areQuotesLeft(db)).toBe(true)
    expect(await fillQuotes(db)).toBe(true)
    expect(await stored(db)).toEqual([{ ...keptWith([CORRECTION]), ...RAW }])
    expect(await office(db)).toBe('Minister of State for Defence')
    await undoCorrection(db, { commandId: commandId(), id: CORRECTION.id })
    expect(await office(db)).toBe('Minister of Defence')
    expect(await areQuotesLeft(db)).toBe(false)
    expect(await fillQuotes(db)).toBe(false)
  })

  it('shows what was read where its correction was undone since', async () => {
    const undone = { ...CORRECTION, undoneAt: '2026-11-20T08:00:00.000Z' }
    const db = await older([keptWith([CORRECTION])], [undone])
    expect(await office(db)).toBe('Minister of State for Defence')
    await fillQuotes(db)
    expect(await office(db)).toBe('Minister of Defence')
  })

  it.each<[string, Quote, Clipping[]]>([
    ['whose article is not kept', keptWith([CORRECTION]), []],
    ['whose words stand elsewhere in the kept text', keptWith([], { selector: { ...selector, start: 3 } }), [CLIPPING]],
    [
      'that holds what nobody can account for',
      keptWith([{ ...CORRECTION, change: { ...CORRECTION.change, to: { office: 'Envoy' } } as Correction['change'] }]),
      [CLIPPING],
    ],
    [
      'of an article that was kept without its text',
      keptWith([]),
      [{ ...CLIPPING, article: { ...ARTICLE, text: '' } }],
    ],
  ])('%s keeps what it has', async (_, quote, clippings) => {
    const db = await older([quote], [CORRECTION], clippings)
    await fillQuotes(db)
    expect(await stored(db)).toEqual([quote])
    expect(await areQuotesLeft(db)).toBe(false)
  })

  it('is one of many, and the next call goes on where one was interrupted', async () => {
    const ids = Array.from({ length: 45 }, (_, i) => `q-${String(i).padStart(3, '0')}`)
    const db = await older(
      ids.map((id) => keptWith([], { id })),
      [],
    )
    await db.put('quotes', { id: 'q-002x', broken: true } as unknown as Quote)
    const real = IDBDatabase.prototype.transaction
    let begun = 0
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...given) {
      if (++begun > 2) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
      return real.apply(this, given)
    })
    await expect(fillQuotes(db)).rejects.toMatchObject({ fault: 'disk full' })
    vi.restoreAllMocks()
    expect((await stored(db)).filter(({ elsewhere }) => elsewhere)).toHaveLength(39)
    await fillQuotes(db)
    expect((await stored(db)).filter(({ elsewhere }) => elsewhere)).toHaveLength(45)
    expect(await db.get('quotes', 'q-002x')).toEqual({ id: 'q-002x', broken: true })
  })

  it('that comes in from a file of then is gone through as well', async () => {
    const db = await connect()
    const none = { corpus: [], drafts: [], damaged: [] }
    const file = { ...none, clippings: [CLIPPING], quotes: [keptWith([CORRECTION])], corrections: [CORRECTION] }
    await importLibrary(db, file)
    expect(await fillQuotes(db)).toBe(true)
    expect(await stored(db)).toEqual([{ ...keptWith([CORRECTION]), ...RAW }])
    // The same file once more takes nothing of it away.
    expect(await importLibrary(db, file)).toMatchObject({ added: 0, joined: 0, same: 3 })
    expect(await stored(db)).toEqual([{ ...keptWith([CORRECTION]), ...RAW }])
  })
})
