/** An import into a library that has something takes nothing away. */
import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { readLibrary, withoutTexts, writeLibrary } from '../../../utils/exchange/library-json.ts'
import { deleteClipping, editClipping, restoreClipping } from '../../../utils/library/commands.ts'
import { addCorrection } from '../../../utils/library/corrections.ts'
import { keepDraft } from '../../../utils/library/drafts.ts'
import { importLibrary, type LeftWords } from '../../../utils/library/import.ts'
import { deleteQuote, editQuote, quoteDraft, restoreQuote } from '../../../utils/library/quotes.ts'
import { clippingById, readEverything } from '../../../utils/library/read.ts'
import { memoryOfName } from '../../../utils/library/read-memory.ts'
import type { Clipping, Correction, Quote } from '../../../utils/model.ts'
import { connect, freshStorage } from '../library/fresh.ts'
import { ANNOTATION, ARTICLE, CLIPPING, CORRECTION, commandId, QUOTE } from '../library/samples.ts'
import { corrected, fileOf, NOTHING, RECORD } from './library-files.ts'

freshStorage()

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
    const whole = fileOf({ clippings: [CLIPPING], corpus: [RECORD], quotes: [QUOTE], corrections: [CORRECTION] })
    const bare = readLibrary(
      writeLibrary(
        withoutTexts({ ...whole, clippings: [{ ...CLIPPING, updatedAt: '2026-12-01T00:00:00.000Z' }] }),
      ).join(''),
    )
    expect(bare.texts).toBe('left out')
    expect(JSON.stringify([bare.clippings, bare.corpus])).not.toContain('on Wednesday')
    expect(bare.clippings[0]?.article).toMatchObject({ text: '', partial: true, title: ARTICLE.title })
    // Quotes are the reader's own choice of words: they stay, with the notes on them.
    expect([bare.quotes, bare.corrections]).toEqual([[QUOTE], [CORRECTION]])
    expect(await importLibrary(db, bare)).toMatchObject({ added: 4 })
    expect(await importLibrary(db, whole)).toMatchObject({ joined: 2, same: 2 })
    expect(await importLibrary(db, bare)).toMatchObject({ joined: 0, same: 4 })
    const { clippings: rows, corpus: records } = await readEverything(db)
    expect([rows[0]?.article.text, records[0]?.article?.text]).toEqual([ARTICLE.text, ARTICLE.text])
  })

  it('joins notes and tags of a quote, takes its later place, and brings a deleted one back', async () => {
    const db = await connect()
    await importLibrary(db, { ...NOTHING, quotes: [QUOTE] })
    await deleteQuote(db, { commandId: commandId(), id: QUOTE.id })
    const later: Quote = {
      ...QUOTE,
      note: 'From home',
      tags: ['home'],
      updatedAt: '2026-11-20T00:00:00.000Z',
      orphanedAt: '2026-11-20T00:00:00.000Z',
      selector: { ...QUOTE.selector, start: 500, end: 537 },
    }
    expect(await importLibrary(db, { ...NOTHING, quotes: [later] })).toEqual({ added: 0, joined: 1, same: 0 })
    const note = 'The first time that it is said\n\nFrom home'
    expect((await readEverything(db)).quotes).toEqual([{ ...later, note, tags: ['pilots', 'home'] }])
    expect(await importLibrary(db, { ...NOTHING, quotes: [later, QUOTE] })).toEqual({ added: 0, joined: 0, same: 2 })
    // The same words at the same place, kept on another device.
    const elsewhere = { ...later, id: 'q-other', note: 'On the train' }
    expect(await importLibrary(db, { ...NOTHING, quotes: [elsewhere] })).toEqual({ added: 0, joined: 1, same: 0 })
    const { quotes: rows } = await readEverything(db)
    expect(rows.map((row) => [row.id, row.note])).toEqual([[QUOTE.id, `${note}\n\nOn the train`]])
  })

  it('never puts a quote that knows only its words in the place of one that knows its article', async () => {
    const place = { ...QUOTE.selector, prefix: 'read there: ' }
    const [mention] = ANNOTATION.mentions
    if (!mention) throw new Error('nobody')
    const { start: _start, end: _end, nameStart: _from, nameEnd: _to, confidence: _sure, ...named } = mention
    const { inferred: _inferred, reasons: _reasons, kind: _kind, ids: _ids, ...what } = named
    const known: Quote = { ...QUOTE, selector: place, elsewhere: [{ ...what, kind: 'official', starts: [11] }] }
    const later: Quote = { ...QUOTE, mentions: [mention], updatedAt: '2026-11-20T00:00:00.000Z', note: 'more' }
    const note = `${QUOTE.note}\n\nmore`
    for (const rows of [
      [known, later],
      [later, known],
    ]) {
      globalThis.indexedDB = new IDBFactory()
      const db = await connect()
      for (const row of rows) await importLibrary(db, { ...NOTHING, quotes: [row] })
      const [joined] = (await readEverything(db)).quotes
      expect(joined).toMatchObject({ selector: place, mentions: [] })
      expect(joined?.updatedAt.slice(0, 10)).toBe('2026-11-20')
      expect(joined?.elsewhere).toEqual(known.elsewhere)
      expect(new Set(joined?.note.split('\n\n'))).toEqual(new Set(note.split('\n\n')))
    }
  })

  it('leaves words that find no room as they are on either side, says so, and brings in all else', async () => {
    const db = await connect()
    const many = (name: string) => Array.from({ length: 60 }, (_, i) => `${name} ${i}`)
    const long = (sign: string) => sign.repeat(600_000)
    const rows = { clippings: [CLIPPING], quotes: [QUOTE] }
    await importLibrary(db, {
      ...NOTHING,
      clippings: [{ ...CLIPPING, tags: many('here'), note: 'short' }],
      quotes: [{ ...QUOTE, note: long('a') }],
    })
    const updatedAt = '2026-12-01T00:00:00.000Z'
    const file = {
      ...NOTHING,
      clippings: [
        { ...CLIPPING, tags: many('there'), note: 'from home', updatedAt },
        { ...CLIPPING, id: 'c-2', key: 'another' },
      ],
      quotes: [{ ...QUOTE, note: long('b'), tags: ['home'] }],
      corpus: [RECORD],
    }
    const left: LeftWords[] = []
    const onLeft = (words: LeftWords) => left.push(words)
    expect(await importLibrary(db, file, { onLeft })).toEqual({ added: 2, joined: 2, same: 0 })
    expect(left).toEqual([
      { title: ARTICLE.title, what: 'tags' },
      { title: QUOTE.selector.exact, what: 'note' },
    ])
    const { clippings: kept, quotes, corpus: records } = await readEverything(db)
    expect(kept[0]).toMatchObject({ tags: many('here'), note: 'short\n\nfrom home', updatedAt })
    expect(kept).toHaveLength(2)
    expect(quotes).toEqual([
      { ...QUOTE, updatedAt: '2026-11-18T17:10:00.001Z', note: long('a'), tags: [...QUOTE.tags, 'home'] },
    ])
    expect(records).toHaveLength(1)
    // Once the reader has made room, the same file brings the rest.
    await editClipping(db, { commandId: commandId(), id: CLIPPING.id, note: 'short', tags: many('here').slice(0, 40) })
    await editQuote(db, { commandId: commandId(), id: QUOTE.id, note: '', tags: [] })
    left.length = 0
    await importLibrary(db, file, { onLeft })
    expect(left).toEqual([])
    const all = await readEverything(db)
    expect(all.clippings[0]?.tags).toHaveLength(100)
    expect(all.quotes[0]?.note).toBe(long('b'))
    expect(await importLibrary(db, { ...NOTHING, ...rows }, { onLeft })).toMatchObject({ added: 0 })
  })

  it('takes the last word on a correction: what was undone later stays undone', async () => {
    const undone = { ...CORRECTION, undoneAt: '2026-11-19T00:00:00.000Z' }
    const again = { ...CORRECTION, at: '2026-11-20T00:00:00.000Z' }
    const last = async (...rows: Correction[]) => {
      globalThis.indexedDB = new IDBFactory()
      const db = await connect()
      await importLibrary(db, { ...NOTHING, clippings: [CLIPPING] })
      for (const row of rows) await importLibrary(db, { ...NOTHING, corrections: [row] })
      const shown = await clippingById(db, CLIPPING.id)
      return {
        rows: (await readEverything(db)).corrections,
        office: shown?.annotation.meetings[0]?.participants[0]?.office?.title,
        remembered: (await db.get('memory', `clipping:${CLIPPING.id}`))?.meetings[0]?.people[0]?.office,
      }
    }
    const off = { office: 'Minister of Defence', remembered: 'Minister of Defence' }
    const on = { office: 'Minister of State for Defence', remembered: 'Minister of State for Defence' }
    expect(await last(CORRECTION, undone)).toEqual({ rows: [undone], ...off })
    expect(await last(undone, CORRECTION)).toEqual({ rows: [undone], ...off })
    expect(await last(undone, again)).toEqual({ rows: [again], ...on })
    expect(await last(again, undone)).toEqual({ rows: [again], ...on })
  })

  it('lays corrections over what was there, by whatever name they knew it before', async () => {
    const db = await connect()
    await importLibrary(db, { ...NOTHING, clippings: [CLIPPING] })
    const away = { ...CORRECTION, change: { is: 'not official', of: corrected('Tariq Mehmood Bangash') } as const }
    await importLibrary(db, { ...NOTHING, corrections: [away] })
    expect(await memoryOfName(db, 'Tariq Mehmood Bangash', 'PK')).toEqual([])
    // The same correction was given another name to be about on another device.
    const of = corrected('Wanjiru Odhiambo')
    const later = { ...away, at: '2026-11-22T00:00:00.000Z', change: { is: 'not official', of } as const }
    await importLibrary(db, { ...NOTHING, corrections: [{ ...later, key: 'elsewhere' }] })
    expect(await memoryOfName(db, 'Tariq Mehmood Bangash', 'PK')).toHaveLength(1)
  })

  it('leaves an orphan as it is that was left so on either side, while it is one', async () => {
    const db = await connect()
    const orphan: Quote = { ...QUOTE, orphanedAt: '2026-11-19T08:00:00.000Z' }
    const left: Quote = { ...orphan, leftAt: '2026-11-20T08:00:00.000Z' }
    const all = async () => (await readEverything(db)).quotes
    await importLibrary(db, { ...NOTHING, quotes: [orphan] })
    expect(await importLibrary(db, { ...NOTHING, quotes: [left] })).toEqual({ added: 0, joined: 1, same: 0 })
    expect(await all()).toEqual([left])
    expect(await importLibrary(db, { ...NOTHING, quotes: [orphan] })).toEqual({ added: 0, joined: 0, same: 1 })
    const found: Quote = { ...QUOTE, updatedAt: '2026-11-21T08:00:00.000Z' }
    await importLibrary(db, { ...NOTHING, quotes: [found] })
    expect(await all()).toEqual([found])
  })

  it('keeps a damaged quote or correction that another one replaces', async () => {
    const db = await connect()
    const [quote, correction] = [
      { ...QUOTE, note: 7 },
      { ...CORRECTION, at: 'then' },
    ]
    await db.put('quotes', quote as unknown as Quote)
    await db.put('corrections', correction)
    const rows = { ...NOTHING, quotes: [QUOTE], corrections: [CORRECTION] }
    expect(await importLibrary(db, rows)).toEqual({ added: 0, joined: 2, same: 0 })
    const { damaged, ...good } = await readEverything(db)
    expect(good).toMatchObject({ quotes: [QUOTE], corrections: [CORRECTION] })
    expect(new Set(damaged.map(({ row }) => row))).toEqual(new Set([quote, correction]))
  })

  it('joins what was typed and not saved', async () => {
    const db = await connect()
    const draft = { key: 'k', note: 'here', tags: ['a'], updatedAt: '2026-11-21T10:00:00.000Z' }
    await importLibrary(db, { ...NOTHING, drafts: [draft] })
    await importLibrary(db, { ...NOTHING, drafts: [{ ...draft, note: 'there', tags: ['b'] }] })
    const joined = { ...draft, note: 'here\n\nthere', tags: ['a', 'b'] }
    expect((await readEverything(db)).drafts).toMatchObject([{ ...joined, updatedAt: expect.any(String) }])
    // A tag that was begun in either place is kept too.
    const begun = { ...draft, note: '', tags: [], tag: 'na' }
    await importLibrary(db, { ...NOTHING, drafts: [begun] })
    await importLibrary(db, { ...NOTHING, drafts: [{ ...begun, tag: 'air' }] })
    const all = (await readEverything(db)).drafts
    expect(all).toMatchObject([{ note: joined.note, tags: ['a', 'b', 'air'], tag: 'na' }])
    // The same once more is no news.
    await importLibrary(db, { ...NOTHING, drafts: [draft, begun, { ...begun, tag: 'air' }] })
    expect((await readEverything(db)).drafts).toEqual(all)
  })

  it('lets no form that is open write over the words that came to its draft', async () => {
    const db = await connect()
    const typed = { key: CLIPPING.key, note: 'typed here', tags: [], writer: { by: 'a-form-1', seen: null } }
    const { draft } = await keepDraft(db, typed)
    const shown = { by: 'a-form-2', seen: draft?.updatedAt ?? null }
    const brought = { key: CLIPPING.key, note: 'from home', tags: ['home'], updatedAt: '2026-11-21T10:00:00.000Z' }
    await importLibrary(db, { ...NOTHING, drafts: [brought] })
    // One goes on typing, the other has shown the draft before the import and types in it.
    const on = await keepDraft(db, { ...typed, note: 'typed here, and on' })
    expect(on.draft).toMatchObject({ note: 'from home\n\ntyped here, and on', tags: ['home'] })
    expect(on.joined).toBe(true)
    const over = await keepDraft(db, { ...typed, note: 'typed here?', writer: shown })
    for (const words of ['from home', 'typed here?']) expect(over.draft?.note).toContain(words)
  })

  it('lets no form that is open write over the words that came to a clipping or a quote', async () => {
    const db = await connect()
    const there = { ...NOTHING, clippings: [CLIPPING], quotes: [QUOTE] }
    await importLibrary(db, there)
    // Forms are open now, and a file of an earlier day comes in.
    const updatedAt = '2026-01-01T00:00:00.000Z'
    const clippings = [{ ...CLIPPING, note: 'from the file', tags: ['file'], updatedAt }]
    const file = { ...NOTHING, clippings, quotes: [{ ...QUOTE, note: 'from the file', tags: ['file'], updatedAt }] }
    expect(await importLibrary(db, file)).toMatchObject({ joined: 2 })
    const typed = { note: 'typed', tags: [] }
    await editClipping(db, { commandId: commandId(), id: CLIPPING.id, ...typed, basedOn: CLIPPING.updatedAt })
    await editQuote(db, { commandId: commandId(), id: QUOTE.id, ...typed, basedOn: QUOTE.updatedAt })
    const { clippings: kept, quotes } = await readEverything(db)
    for (const { note, tags } of [...kept, ...quotes]) {
      expect(note.split('\n\n')).toEqual(expect.arrayContaining(['from the file', 'typed']))
      expect(tags).toContain('file')
    }
    // What brings nothing new changes nothing, whatever its moment.
    expect(await importLibrary(db, file)).toMatchObject({ joined: 0, same: 2 })
  })

  it('hides no saved words behind a draft that was typed without them', async () => {
    const db = await connect()
    const file = (words: string, typed: string) => ({
      ...NOTHING,
      clippings: [{ ...CLIPPING, note: words }],
      quotes: [{ ...QUOTE, note: words }],
      drafts: [CLIPPING.key, quoteDraft(QUOTE.id)].map((key) => ({
        key,
        note: typed,
        tags: [],
        updatedAt: '2026-11-21T10:00:00.000Z',
      })),
    })
    const typed = async () => (await readEverything(db)).drafts.map(({ note }) => note)
    await importLibrary(db, file('A', 'A thought'))
    // Over what was saved when it was typed a draft stands as it was.
    expect(await typed()).toEqual(['A thought', 'A thought'])
    for (const key of [CLIPPING.key, quoteDraft(QUOTE.id)]) await db.delete('drafts', key)
    const words = { note: 'A thought, and another', tags: CLIPPING.tags }
    await editClipping(db, { commandId: commandId(), id: CLIPPING.id, ...words, basedOn: CLIPPING.updatedAt })
    await editQuote(db, { commandId: commandId(), id: QUOTE.id, ...words, basedOn: QUOTE.updatedAt })
    // What stands in the saved words is no news.
    await importLibrary(db, file('A', 'A thought'))
    expect(await typed()).toEqual([])
    await importLibrary(db, file('A', 'From home'))
    expect(await typed()).toEqual([`${words.note}\n\nFrom home`, `${words.note}\n\nFrom home`])
  })

  it('hides the words of nothing that comes back behind a draft that came while it was deleted', async () => {
    const drafts = [CLIPPING.key, quoteDraft(QUOTE.id)].map((key) => ({
      key,
      note: 'From home',
      tags: [],
      updatedAt: '2026-01-01T10:00:00.000Z',
    }))
    const words = [`${QUOTE.note}\n\nFrom home`, `${CLIPPING.note}\n\nFrom home`]
    for (const again of ['undo', 'file']) {
      globalThis.indexedDB = new IDBFactory()
      const db = await connect()
      const there = { ...NOTHING, clippings: [CLIPPING], quotes: [QUOTE] }
      await importLibrary(db, there)
      await deleteClipping(db, { commandId: commandId(), id: CLIPPING.id })
      await deleteQuote(db, { commandId: commandId(), id: QUOTE.id })
      await importLibrary(db, { ...NOTHING, drafts })
      if (again === 'file') await importLibrary(db, there)
      else {
        await restoreClipping(db, { commandId: commandId(), id: CLIPPING.id })
        await restoreQuote(db, { commandId: commandId(), id: QUOTE.id })
      }
      expect(new Set((await readEverything(db)).drafts.map(({ note }) => note))).toEqual(new Set(words))
    }
  })

  it('keeps another article under an id that is taken, and other words, beside what is there', async () => {
    const db = await connect()
    await importLibrary(db, { ...NOTHING, clippings: [CLIPPING], quotes: [QUOTE] })
    // As somebody makes who copies a row of the file to write another one.
    const updatedAt = '2026-12-01T00:00:00.000Z'
    const article = { ...ARTICLE, title: 'Another', text: 'Another text altogether.' }
    const copy: Clipping = { ...CLIPPING, key: 'another', article, note: 'copied', updatedAt }
    const words: Quote = { ...QUOTE, selector: { ...QUOTE.selector, exact: 'on Wednesday' }, note: 'copied', updatedAt }
    const page: Quote = { ...QUOTE, key: 'another', note: 'copied too', updatedAt }
    const file = { ...NOTHING, clippings: [copy], quotes: [words, page] }
    expect(await importLibrary(db, file)).toEqual({ added: 3, joined: 0, same: 0 })
    expect(await importLibrary(db, file)).toEqual({ added: 0, joined: 0, same: 3 })
    const { clippings: rows, quotes } = await readEverything(db)
    expect(rows).toHaveLength(2)
    expect(rows).toContainEqual(CLIPPING)
    expect(rows).toContainEqual({ ...copy, id: expect.any(String) })
    expect(quotes).toHaveLength(3)
    expect(quotes).toContainEqual(QUOTE)
    for (const row of [words, page]) expect(quotes).toContainEqual({ ...row, id: expect.any(String) })
  })

  it('shows what a file says was deleted: whoever brings it in wants it', async () => {
    const db = await connect()
    const deletedAt = '2020-01-01T00:00:00.000Z'
    await importLibrary(db, {
      ...NOTHING,
      clippings: [{ ...CLIPPING, deletedAt }],
      quotes: [{ ...QUOTE, deletedAt }],
    })
    expect(await readEverything(db)).toMatchObject({ clippings: [CLIPPING], quotes: [QUOTE] })
  })

  it('never puts the beginning that a paywall shows in the place of the whole text', async () => {
    const db = await connect()
    const beginning = { ...ARTICLE, text: ARTICLE.text.slice(0, 60), partial: true }
    const later: Clipping = { ...CLIPPING, article: beginning, updatedAt: '2026-12-01T00:00:00.000Z' }
    await importLibrary(db, { ...NOTHING, clippings: [CLIPPING] })
    await importLibrary(db, { ...NOTHING, clippings: [later] })
    expect((await clippingById(db, CLIPPING.id))?.article).toEqual(ARTICLE)
  })

  it('takes moments as no clock gives them, and the library goes on', async () => {
    const db = await connect()
    const never = '9999-12-31T23:59:59.999Z'
    const draft = { key: CLIPPING.key, note: 'n', tags: [], updatedAt: '9999-99-99' }
    await importLibrary(db, { ...NOTHING, drafts: [draft], corrections: [{ ...CORRECTION, at: never }] })
    const change = { is: 'not official', of: corrected('Wanjiru Odhiambo') } as const
    const correction = { scope: 'article', key: CLIPPING.key, title: null, change } as const
    await addCorrection(db, { commandId: commandId(), correction })
    const writer = { by: 'a-form-1', seen: null }
    await keepDraft(db, { key: CLIPPING.key, note: 'typed', tags: [], writer })
    expect((await readEverything(db)).corrections).toHaveLength(2)
    expect((await readEverything(db)).drafts[0]?.note).toBe('n\n\ntyped')
  })
})
