/** Export, wipe, import: the library is the same; and an import into a library that has something takes nothing away. */
import fc from 'fast-check'
import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it, vi } from 'vitest'
import {
  exportLibrary,
  LIBRARY_SCHEMA,
  type LibraryFile,
  readLibrary,
  readLibraryInTurns,
  withoutTexts,
  writeLibrary,
} from '../../../utils/exchange/library-json.ts'
import { deleteClipping } from '../../../utils/library/commands.ts'
import { CHUNK, importLibrary } from '../../../utils/library/import.ts'
import { type Everything, readEverything } from '../../../utils/library/read.ts'
import { type Clipping, type CorpusRecord, type Draft, InvalidDataError } from '../../../utils/model.ts'
import { connect, freshStorage } from '../library/fresh.ts'
import { ANNOTATION, ARTICLE, CLIPPING, commandId } from '../library/samples.ts'

freshStorage()

const RECORD: CorpusRecord = {
  id: 'r-1',
  origin: 'import',
  publisher: null,
  title: null,
  subject: 'An invented report',
  date: null,
  url: null,
  digest: '',
  countries: ['PK'],
  officials: [],
  meetings: [],
  sha256: null,
  article: ARTICLE,
  annotation: ANNOTATION,
  importedAt: '2026-11-21T10:00:00.000Z',
  file: 'a.txt',
}
const fileOf = (everything: Partial<Everything>): LibraryFile => ({
  schema: LIBRARY_SCHEMA,
  attache: '0.1.0',
  exportedAt: '2026-11-21T10:00:00.000Z',
  clippings: [],
  corpus: [],
  drafts: [],
  quotes: [],
  corrections: [],
  damaged: [],
  ...everything,
})
const NOTHING = { clippings: [], corpus: [], drafts: [], quotes: [], corrections: [], damaged: [] }

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('"\\', '\u2028', '\uD800', '</script>', '\u202Ertl', '__proto__', '\r\n', 'نوٹ 🇵🇰', '\uFEFF'),
)
const tag = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() === text && text !== '')
const moment = fc
  .integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) })
  .map((time) => new Date(time).toISOString())
const clippings = fc.uniqueArray(
  fc
    .record({
      id: fc.uuid(),
      key: words,
      note: words,
      tags: fc.array(tag, { maxLength: 3 }),
      createdAt: moment,
      updatedAt: moment,
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
const drafts = fc.uniqueArray(
  fc.record({ key: words, note: words, tags: fc.array(words, { maxLength: 2 }), updatedAt: moment }),
  { maxLength: 3, selector: ({ key }: Draft) => key },
)

describe('a library that comes back', () => {
  it('is the same after export, wipe and import; and the same again after a second import', async () => {
    await fc.assert(
      fc.asyncProperty(clippings, corpus, drafts, async (kept, records, typed) => {
        globalThis.indexedDB = new IDBFactory()
        const one = await connect()
        await importLibrary(one, { ...NOTHING, clippings: kept, corpus: records, drafts: typed })
        const before = await readEverything(one)
        expect(before.clippings).toHaveLength(kept.length)
        const { parts } = await exportLibrary(fileOf(before))
        globalThis.indexedDB = new IDBFactory()
        const other = await connect()
        const read = readLibrary(await new Blob(parts).text())
        const first = await importLibrary(other, read)
        expect(first).toEqual({ added: kept.length + records.length, joined: 0, same: 0 })
        expect(await readEverything(other)).toEqual(before)
        expect(await importLibrary(other, read)).toEqual({ added: 0, joined: 0, same: kept.length + records.length })
        expect(await readEverything(other)).toEqual(before)
      }),
      { numRuns: 40 },
    )
  })

  it('is written alike by the quick writer and by the one with progress', async () => {
    const file = fileOf({
      clippings: [CLIPPING, { ...CLIPPING, id: 'c-2' }],
      corpus: [RECORD],
      damaged: [{ store: 'meta', id: 'x', fault: 'f', row: 5 }],
    })
    const exported = await exportLibrary(file)
    expect(exported.parts.join('')).toBe(writeLibrary(file).join(''))
    expect(exported).toMatchObject({ name: 'attache-library-2026-11-21.json', type: 'application/json' })
  })

  it('is read alike at once and in turns, and refused alike with the places of its faults', async () => {
    const row = { store: 'meta', id: 'x', fault: 'f', row: { any: [1] } }
    const good = fileOf({ clippings: [CLIPPING], corpus: [RECORD], damaged: [{ ...row, store: 'meta' }] })
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

describe('an import into a library that has something', () => {
  it('joins notes and tags, takes the later reading, and brings deleted clippings back', async () => {
    const db = await connect()
    await importLibrary(db, { ...NOTHING, clippings: [CLIPPING] })
    await deleteClipping(db, { commandId: commandId(), id: CLIPPING.id })
    const later: Clipping = {
      ...CLIPPING,
      id: 'c-other',
      note: 'From home',
      tags: ['home', 'Training'],
      updatedAt: '2026-11-20T00:00:00.000Z',
      article: { ...ARTICLE, title: 'Better' },
    }
    expect(await importLibrary(db, { ...NOTHING, clippings: [later] })).toEqual({ added: 0, joined: 1, same: 0 })
    const { clippings: rows } = await readEverything(db)
    expect(rows).toEqual([
      {
        ...later,
        id: CLIPPING.id,
        note: 'Compare with October\n\nFrom home',
        tags: ['training', 'east africa', 'home'],
      },
    ])
    expect(await importLibrary(db, { ...NOTHING, clippings: [later] })).toEqual({ added: 0, joined: 0, same: 1 })
  })

  it('never puts a bare record in the place of a text, and a text in the place of a bare record', async () => {
    const db = await connect()
    const whole = fileOf({ clippings: [CLIPPING], corpus: [RECORD] })
    const bare = readLibrary(
      writeLibrary(
        withoutTexts({ ...whole, clippings: [{ ...CLIPPING, updatedAt: '2026-12-01T00:00:00.000Z' }] }),
      ).join(''),
    )
    expect(bare.texts).toBe('left out')
    expect(writeLibrary(bare).join('')).not.toContain('on Wednesday')
    expect(bare.clippings[0]?.article).toMatchObject({ text: '', partial: true, title: ARTICLE.title })
    expect(await importLibrary(db, bare)).toMatchObject({ added: 2 })
    expect(await importLibrary(db, whole)).toMatchObject({ joined: 2 })
    expect(await importLibrary(db, bare)).toMatchObject({ joined: 0, same: 2 })
    const { clippings: rows, corpus: records } = await readEverything(db)
    expect([rows[0]?.article.text, records[0]?.article?.text]).toEqual([ARTICLE.text, ARTICLE.text])
  })

  it('joins what was typed and not saved', async () => {
    const db = await connect()
    const draft = { key: 'k', note: 'here', tags: ['a'], updatedAt: '2026-11-21T10:00:00.000Z' }
    await importLibrary(db, { ...NOTHING, drafts: [draft] })
    await importLibrary(db, { ...NOTHING, drafts: [{ ...draft, note: 'there', tags: ['b'] }] })
    expect((await readEverything(db)).drafts).toEqual([{ ...draft, note: 'here\n\nthere', tags: ['a', 'b'] }])
  })
})

describe('an import that does not end well', () => {
  const many = Array.from(
    { length: 2 * CHUNK + 10 },
    (_, index): Draft => ({ key: `k${index}`, note: 'n', tags: [], updatedAt: '2026-11-21T10:00:00.000Z' }),
  )

  it('tells how far it is', async () => {
    const db = await connect()
    const seen: [number, number][] = []
    await importLibrary(db, { ...NOTHING, drafts: many }, { onProgress: (done, of) => seen.push([done, of]) })
    expect(seen).toEqual([0, CHUNK, 2 * CHUNK, many.length].map((done) => [done, many.length]))
    expect(await db.count('drafts')).toBe(many.length)
  })

  it('leaves the library as it was when it is cancelled', async () => {
    const db = await connect()
    await importLibrary(db, { ...NOTHING, clippings: [CLIPPING] })
    const before = await readEverything(db)
    const stop = new AbortController()
    const onProgress = (done: number) => {
      if (done === CHUNK) stop.abort(new Error('the reader cancelled'))
    }
    const changed = [{ ...CLIPPING, note: 'changed' }]
    const work = importLibrary(
      db,
      { ...NOTHING, clippings: changed, drafts: many },
      { signal: stop.signal, onProgress },
    )
    await expect(work).rejects.toThrow('the reader cancelled')
    expect(await readEverything(db)).toEqual(before)
  })

  it('leaves the library as it was when a row cannot be written', async () => {
    const db = await connect()
    await importLibrary(db, { ...NOTHING, clippings: [CLIPPING] })
    const before = await readEverything(db)
    const real = Reflect.get(IDBObjectStore.prototype, 'put') as (
      this: IDBObjectStore,
      row: unknown,
    ) => IDBRequest<IDBValidKey>
    let puts = 0
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, row) {
      if (++puts === 3) throw new DOMException('no space', 'QuotaExceededError')
      return real.call(this, row)
    })
    const rows = ['a', 'b', 'c'].map((id) => ({ ...CLIPPING, id, key: id }))
    await expect(importLibrary(db, { ...NOTHING, clippings: rows })).rejects.toThrow('disk is full')
    put.mockRestore()
    expect(await readEverything(db)).toEqual(before)
  })
})
