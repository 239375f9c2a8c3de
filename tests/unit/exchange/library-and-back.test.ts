/** Export, wipe, import: the library is the same. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import {
  beginsLikeLibrary,
  endsLikeLibrary,
  exportLibrary,
  LIBRARY_SCHEMA,
  readLibrary,
  readLibraryInTurns,
  withoutTexts,
  writeLibrary,
} from '../../../utils/exchange/library-json.ts'
import { importLibrary } from '../../../utils/library/import.ts'
import { readEverything } from '../../../utils/library/read.ts'
import {
  type Change,
  type Clipping,
  type Correction,
  type CorpusRecord,
  type Draft,
  InvalidDataError,
  type Quote,
} from '../../../utils/model.ts'
import { connect, freshStorage } from '../library/fresh.ts'
import { ARTICLE, CLIPPING, CORRECTION, QUOTE } from '../library/samples.ts'
import { corrected, fileOf, NOTHING, RECORD } from './library-files.ts'

freshStorage()

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('"\\', '\u2028', '\uD800', '</script>', '\u202Ertl', '__proto__', '\r\n', 'نوٹ 🇵🇰', '\uFEFF'),
)
const tag = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() === text && text !== '')
const moment = fc
  .integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) })
  .map((time) => new Date(time).toISOString())
/** What a clipping and a quote both hold. */
const written = {
  id: fc.uuid(),
  key: words,
  note: words,
  tags: fc.array(tag, { maxLength: 3 }),
  createdAt: moment,
  updatedAt: moment,
}
const clippings = fc.uniqueArray(
  fc
    .record({
      ...written,
      title: fc.option(words),
      text: words,
    })
    .map(({ title, text, ...row }): Clipping => ({ ...CLIPPING, ...row, article: { ...ARTICLE, title, text } })),
  { maxLength: 5, selector: ({ key }) => key },
)
const corpus = fc.uniqueArray(
  fc
    .record({ id: fc.uuid(), subject: words, digest: words, text: fc.option(words) })
    .map(({ text, ...row }): CorpusRecord => {
      const { article: _article, annotation: _annotation, ...facts } = RECORD
      return text === null ? { ...facts, ...row } : { ...RECORD, ...row, article: { ...ARTICLE, text } }
    }),
  { maxLength: 4, selector: ({ id }) => id },
)
const quotes = fc.uniqueArray(
  fc
    .record({
      ...written,
      orphanedAt: fc.option(moment),
      exact: fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
      start: fc.nat(),
      inTitle: fc.option(fc.boolean()),
      leftAt: fc.option(moment),
      title: fc.option(words),
      elsewhere: fc.option(
        fc.array(
          fc.record({
            kind: fc.constantFrom('official', 'role', 'country'),
            id: fc.option(words),
            text: words,
            name: fc.option(words),
            country: fc.constantFrom('PK', null),
            office: fc.constantFrom({ title: 'Envoy', sector: 'GOV', state: 'acting' } as const, null),
            rank: fc.option(words),
            starts: fc.array(fc.nat(), { maxLength: 3 }),
          }),
          { maxLength: 3 },
        ),
      ),
    })
    .map(
      ({ exact, start, title, inTitle, leftAt, elsewhere, ...row }): Quote => ({
        ...QUOTE,
        ...row,
        ...(elsewhere !== null && { elsewhere }),
        article: { ...QUOTE.article, title },
        selector: {
          ...QUOTE.selector,
          exact,
          start,
          end: start + exact.length,
          ...(inTitle !== null && { inTitle }),
        },
        ...(leftAt !== null && row.orphanedAt !== null && { leftAt }),
      }),
    ),
  {
    maxLength: 4,
    selector: ({ key, selector }) => JSON.stringify([key, selector.exact, selector.start, selector.inTitle ?? false]),
  },
)
const changes = fc.oneof(
  words.map((title): Change => ({ is: 'official', of: corrected('Tariq Mehmood Bangash'), to: { office: title } })),
  words.map((name): Change => ({ is: 'not official', of: corrected(name) })),
  words.map((as): Change => ({ is: 'same', of: corrected('Bangash'), as })),
  fc.constantFrom<Change>(
    { is: 'country', of: corrected('Georgia'), to: null },
    { is: 'added', of: corrected('Wanjiru Odhiambo'), what: 'official', office: null, rank: 'General' },
    {
      is: 'meeting',
      meeting: { participants: [], countries: ['PK'], words: '' },
      to: { place: null, date: '2026-11' },
    },
  ),
)
const corrections = fc.uniqueArray(
  fc
    .record({
      id: fc.uuid(),
      key: words,
      title: fc.option(words),
      at: moment,
      undoneAt: fc.option(moment),
      change: changes,
    })
    .map((row): Correction => ({ ...row, scope: row.change.is === 'official' ? 'everywhere' : 'article' })),
  { maxLength: 4, selector: ({ id }) => id },
)
const drafts = fc.uniqueArray(
  fc.record({ key: words, note: words, tags: fc.array(words, { maxLength: 2 }), updatedAt: moment }),
  { maxLength: 3, selector: ({ key }: Draft) => key },
)

describe('a library that comes back', () => {
  it('is the same after export, wipe and import; and the same again after a second import', async () => {
    await fc.assert(
      fc.asyncProperty(clippings, corpus, drafts, quotes, corrections, async (kept, records, typed, quoted, put) => {
        globalThis.indexedDB = new IDBFactory()
        const one = await connect()
        const rows = { clippings: kept, corpus: records, drafts: typed, quotes: quoted, corrections: put }
        await importLibrary(one, { ...NOTHING, ...rows })
        const before = await readEverything(one)
        const all = kept.length + records.length + quoted.length + put.length
        expect(before.clippings).toHaveLength(kept.length)
        expect(new Set(before.quotes)).toEqual(new Set(quoted))
        expect(new Set(before.corrections)).toEqual(new Set(put))
        const memory = await one.getAll('memory')
        expect(memory).toHaveLength(kept.length + records.length)
        const { parts } = await exportLibrary(fileOf(before))
        globalThis.indexedDB = new IDBFactory()
        const other = await connect()
        const read = readLibrary(await new Blob(parts).text())
        const first = await importLibrary(other, read)
        expect(first).toEqual({ added: all, joined: 0, same: 0 })
        expect(await readEverything(other)).toEqual(before)
        expect(await other.getAll('memory')).toEqual(memory)
        expect(await importLibrary(other, read)).toEqual({ added: 0, joined: 0, same: all })
        expect(await readEverything(other)).toEqual(before)
      }),
      { numRuns: 40 },
    )
  })

  it('is written alike by the quick writer and by the one with progress', async () => {
    const file = fileOf({
      clippings: [CLIPPING, { ...CLIPPING, id: 'c-2' }],
      corpus: [RECORD],
      quotes: [QUOTE, { ...QUOTE, id: 'q-2' }],
      corrections: [CORRECTION],
      damaged: [{ store: 'meta', id: 'x', fault: 'f', row: 5 }],
    })
    const exported = await exportLibrary(file)
    expect(exported.parts.join('')).toBe(writeLibrary(file).join(''))
    expect(exported).toMatchObject({ name: 'attache-library-2026-11-21.json', type: 'application/json' })
  })

  it('is read alike at once and in turns, and refused alike with the places of its faults', async () => {
    const row = { store: 'meta', id: 'x', fault: 'f', row: { any: [1] } }
    const good = fileOf({
      clippings: [CLIPPING],
      corpus: [RECORD],
      quotes: [QUOTE],
      corrections: [CORRECTION],
      damaged: [{ ...row, store: 'meta' }],
    })
    const text = `\uFEFF${writeLibrary(good).join('')}`
    expect(await readLibraryInTurns(text)).toEqual(readLibrary(text))
    const bad = [
      '{"schema":',
      '[]',
      JSON.stringify({ ...good, schema: 'attache-library/9' }),
      JSON.stringify({ ...good, clippings: 'none' }),
      JSON.stringify({ ...good, clippings: [CLIPPING, { ...CLIPPING, note: 5, tags: [''] }, 7] }),
      JSON.stringify({ ...good, corpus: [{ ...RECORD, countries: ['Pakistan'] }] }),
      JSON.stringify({ ...good, drafts: Array.from({ length: 20 }, () => ({})) }),
      JSON.stringify({ ...good, quotes: [{ ...QUOTE, selector: { ...QUOTE.selector, start: -1 } }] }),
      JSON.stringify({ ...good, corrections: [{ ...CORRECTION, change: { is: 'deleted' } }] }),
    ]
    const messageOf = async (read: () => unknown) => {
      try {
        await read()
      } catch (error) {
        return error instanceof InvalidDataError ? error.message : 'another error'
      }
      return 'read'
    }
    for (const damaged of bad) {
      const told = await messageOf(() => readLibraryInTurns(damaged))
      expect(told).toMatch(/^The file is not /)
      expect(told).toBe(await messageOf(() => readLibrary(damaged)))
    }
    expect(await messageOf(() => readLibrary(bad[4] ?? ''))).toMatch(
      /clippings\.1\.note: .*clippings\.1\.tags\.0: .*clippings\.2: /,
    )
    const stopped = AbortSignal.abort(new Error('cancelled'))
    await expect(readLibraryInTurns(text, { signal: stopped })).rejects.toThrow('cancelled')
  })

  it('is read from a file of version 1 as well, with nothing lost', async () => {
    const text = readFileSync('tests/fixtures/library/exported-1.json', 'utf8')
    const old: Record<string, unknown[]> = JSON.parse(text)
    const read = readLibrary(text)
    expect(await readLibraryInTurns(text)).toEqual(read)
    expect(read).toMatchObject({ schema: LIBRARY_SCHEMA, quotes: [], corrections: [] })
    const db = await connect()
    expect(await importLibrary(db, read)).toEqual({ added: 3, joined: 0, same: 0 })
    const everything = await readEverything(db)
    expect(everything.clippings).toEqual(old.clippings)
    expect(everything.corpus).toEqual(old.corpus)
    expect(everything.drafts).toEqual(old.drafts)
    expect(everything.damaged.map(({ row }) => row)).toEqual([{ id: 'c-9', note: 5 }])
    expect(await db.count('memory')).toBe(3)
  })

  it('is refused with clear words where a newer Attaché wrote it', () => {
    const newer = JSON.stringify({ ...fileOf({}), schema: 'attache-library/3', more: [] })
    expect(() => readLibrary(newer)).toThrow(/attache-library\/3, of a newer Attaché\. Update this one/)
    expect(beginsLikeLibrary(newer)).toBe(true)
    expect(beginsLikeLibrary('{\n  "schema": "attache-library/1",')).toBe(true)
    expect(beginsLikeLibrary('{"schema":"attache-annotation/1"')).toBe(false)
  })

  it('is known again after a tool has put its fields in the order of their names', () => {
    for (const file of [fileOf({ clippings: [CLIPPING] }), withoutTexts(fileOf({ clippings: [CLIPPING] }))]) {
      const sorted = Object.fromEntries(Object.entries(file).sort(([a], [b]) => (a < b ? -1 : 1)))
      for (const written of [JSON.stringify(sorted), `${JSON.stringify(sorted, null, 4)}\n`]) {
        expect(beginsLikeLibrary(written.slice(0, 400))).toBe(false)
        expect(endsLikeLibrary(written.slice(-400))).toBe(true)
        expect(readLibrary(written)).toEqual(file)
      }
    }
    const article = { title: 'On libraries', text: '{"schema":"attache-library/2"}' }
    expect(endsLikeLibrary(JSON.stringify(article))).toBe(false)
    expect(endsLikeLibrary(JSON.stringify({ article: { schema: 'attache-library/2' } }))).toBe(false)
  })

  it('keeps what a damaged row was', async () => {
    const db = await connect()
    const row = { id: 'c-9', note: 5, words: 'kept' }
    await importLibrary(db, { ...NOTHING, damaged: [{ store: 'clippings', id: 'c-9', fault: 'note', row }] })
    const { damaged, clippings: rows } = await readEverything(db)
    expect(rows).toEqual([])
    expect(damaged.map((one) => one.row)).toEqual([row])
    await importLibrary(db, { ...NOTHING, damaged })
    expect((await readEverything(db)).damaged).toEqual(damaged)
  })
})
