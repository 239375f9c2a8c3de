import { describe, expect, it, vi } from 'vitest'
import { saveClipping } from '../../../utils/library/commands.ts'
import { addCorrection } from '../../../utils/library/corrections.ts'
import { DELETED_KEPT_DAYS, purgeDeleted } from '../../../utils/library/corpus.ts'
import { keepDraft } from '../../../utils/library/drafts.ts'
import { countAll } from '../../../utils/library/listed.ts'
import {
  deleteQuote,
  editQuote,
  leaveQuote,
  markQuotes,
  newQuoteDraft,
  quoteDraft,
  restoreQuote,
  saveQuote,
} from '../../../utils/library/quotes.ts'
import { draftOf, readEverything } from '../../../utils/library/read.ts'
import { allQuotes, quotesOf } from '../../../utils/library/read-quotes.ts'
import type { LibraryDatabase } from '../../../utils/library/schema.ts'
import { InvalidDataError, type Quote, type QuotePlace, type QuoteSelector } from '../../../utils/model.ts'
import { connect, freshStorage } from './fresh.ts'
import { ANNOTATION, ARTICLE, commandId, QUOTE, ticking, WRITER } from './samples.ts'

freshStorage()

const { key: KEY, article, selector, mentions } = QUOTE
const WHO = { exact: 'Odhiambo', prefix: '', suffix: ' in Islamabad again', start: 0, end: 8 }
const OTHER: QuoteSelector = { exact: 'on Wednesday', prefix: 'Odhiambo ', suffix: '.', start: 109, end: 121 }
const save = (note = '', tags: string[] = [], words: QuotePlace = selector, id = commandId()) => ({
  commandId: id,
  key: KEY,
  article,
  selector: words,
  mentions,
  note,
  tags,
})

async function all(db: LibraryDatabase): Promise<Quote[]> {
  const quotes: Quote[] = []
  for await (const lot of allQuotes(db)) quotes.push(...lot.quotes)
  return quotes
}

describe('a quote', () => {
  it('is kept with note and tags, and read back in the order of the text', async () => {
    const db = await connect()
    const sources = ticking()
    const first = await saveQuote(db, save('mine', [' pilots ']), sources)
    expect(first).toMatchObject({
      key: KEY,
      selector,
      note: 'mine',
      tags: ['pilots'],
      deletedAt: null,
      orphanedAt: null,
    })
    const second = await saveQuote(db, save('', [], OTHER), sources)
    expect((await quotesOf(db, KEY)).map(({ id }) => id)).toEqual([second.id, first.id])
    expect((await all(db)).map(({ id }) => id)).toEqual([second.id, first.id])
    expect(await quotesOf(db, `${KEY}?other`)).toEqual([])
    expect(await countAll(db)).toMatchObject({ quotes: 2 })
  })

  it('is one, however often the same words at the same place are kept; the same words elsewhere are another', async () => {
    const db = await connect()
    const first = await saveQuote(db, save('from the page', ['a']))
    const again = await saveQuote(db, save('from the panel', ['A', 'b']))
    expect(again).toMatchObject({ id: first.id, note: 'from the page\n\nfrom the panel', tags: ['a', 'b'] })
    const below = await saveQuote(db, save('', [], { ...selector, start: 900, end: 938 }))
    expect(below.id).not.toBe(first.id)
    expect(await all(db)).toHaveLength(2)
  })

  it('of the headline is another than the same words at the same place of the text, and stands before them', async () => {
    const db = await connect()
    const early = { ...selector, start: 0, end: selector.exact.length }
    const inText = await saveQuote(db, save('', [], early))
    const inTitle = await saveQuote(db, save('', [], { ...early, inTitle: true }))
    expect(inTitle.id).not.toBe(inText.id)
    expect(await saveQuote(db, save('more', [], { ...early, inTitle: true }))).toMatchObject({ id: inTitle.id })
    expect(await saveQuote(db, save('', [], { ...early, inTitle: false }))).toMatchObject({ id: inText.id })
    expect((await quotesOf(db, KEY)).map(({ selector: { inTitle } }) => inTitle)).toEqual([true, false])
  })

  it('of the headline is shown as the reader has corrected its officials', async () => {
    const db = await connect()
    const exact = 'Odhiambo in Islamabad'
    const place = { exact, prefix: '', suffix: ' again', start: 0, end: exact.length }
    const [someone] = ANNOTATION.mentions.filter(({ kind }) => kind === 'official')
    if (!someone) throw new Error('No official')
    const official = { ...someone, start: 0, end: 8, text: 'Odhiambo', nameStart: 0, nameEnd: 8 }
    const of = { name: 'Odhiambo', country: official.country, inTitle: true, selector: { ...place, ...WHO } }
    for (const inTitle of [true, false])
      await saveQuote(db, { ...save('', [], { ...place, inTitle }), mentions: [official] })
    const change = { is: 'not official' as const, of }
    await addCorrection(db, { commandId: commandId(), correction: { scope: 'article', key: KEY, title: 't', change } })
    const [title, text] = await quotesOf(db, KEY)
    expect(title?.selector.inTitle).toBe(true)
    expect(title?.mentions).toEqual([])
    expect(text?.mentions).toEqual([official])
  })

  it('gives a repeated command its first reply, on a connection of its own, and saves nothing twice', async () => {
    const [one, other] = await Promise.all([connect(), connect()])
    const command = save('mine')
    const replies = await Promise.all([saveQuote(one, command), saveQuote(other, command)])
    expect(replies[0]).toEqual(replies[1])
    await deleteQuote(one, { commandId: commandId(), id: replies[0].id })
    expect(await saveQuote(other, command)).toEqual(replies[0])
    expect(await all(one)).toEqual([])
    await expect(saveClipping(one, { ...command, article: ARTICLE, annotation: ANNOTATION })).rejects.toMatchObject({
      fault: 'other command',
    })
  })

  it('keeps both notes when another edit came between, and sets them when none did', async () => {
    const db = await connect()
    const sources = ticking()
    const { id, updatedAt } = await saveQuote(db, save('', ['x']), sources)
    const edit = { id, basedOn: updatedAt }
    const one = await editQuote(db, { commandId: commandId(), ...edit, note: 'one', tags: [] }, sources)
    expect(one).toMatchObject({ note: 'one', tags: [] })
    const both = await editQuote(db, { commandId: commandId(), ...edit, note: 'two', tags: ['y'] }, sources)
    expect(both).toMatchObject({ note: 'one\n\ntwo', tags: ['y'] })
    expect(both.updatedAt > one.updatedAt).toBe(true)
  })

  it('is deleted softly, brought back as it was, and comes back when it is kept or edited again', async () => {
    const db = await connect()
    const sources = ticking()
    const quote = await saveQuote(db, save('mine'), sources)
    const { id } = quote
    const gone = await deleteQuote(db, { commandId: commandId(), id }, sources)
    expect(await deleteQuote(db, { commandId: commandId(), id }, sources)).toEqual(gone)
    expect(await quotesOf(db, KEY)).toEqual([])
    expect(await countAll(db)).toMatchObject({ quotes: 0 })
    expect(await restoreQuote(db, { commandId: commandId(), id }, sources)).toEqual(quote)
    await deleteQuote(db, { commandId: commandId(), id }, sources)
    expect(await saveQuote(db, save(''), sources)).toMatchObject({ id, note: 'mine', deletedAt: null })
    await deleteQuote(db, { commandId: commandId(), id }, sources)
    const edited = await editQuote(db, { commandId: commandId(), id, note: 'new', tags: [] }, sources)
    expect(edited).toMatchObject({ note: 'new', deletedAt: null })
  })

  it('uses up its drafts, and no other', async () => {
    const db = await connect()
    const draft = (key: string) => keepDraft(db, { key, note: 'half', tags: [], writer: WRITER })
    await draft(newQuoteDraft(KEY))
    await draft(KEY)
    const { id } = await saveQuote(db, save('whole'))
    expect(await draftOf(db, newQuoteDraft(KEY))).toBe(null)
    expect(await draftOf(db, KEY)).toMatchObject({ note: 'half' })
    await draft(quoteDraft(id))
    await editQuote(db, { commandId: commandId(), id, note: 'n', tags: [] })
    expect(await draftOf(db, quoteDraft(id))).toBe(null)
  })

  it('is purged long after it was deleted', async () => {
    const db = await connect()
    const sources = ticking('2026-10-01T08:00:00.000Z')
    const old = await saveQuote(db, save('old'), sources)
    const kept = await saveQuote(db, save('kept', [], OTHER), sources)
    await deleteQuote(db, { commandId: commandId(), id: old.id }, sources)
    const days = (count: number) => new Date(Date.parse('2026-10-01T08:02:00.000Z') + count * 86_400_000)
    expect(await purgeDeleted(db, days(DELETED_KEPT_DAYS - 1))).toBe(0)
    expect(await purgeDeleted(db, days(DELETED_KEPT_DAYS + 1))).toBe(1)
    expect((await db.getAll('quotes')).map(({ id }) => id)).toEqual([kept.id])
  })
})

describe('orphans', () => {
  it('are marked since when, and cleared, without touching what the reader wrote', async () => {
    const db = await connect()
    const sources = ticking()
    const quote = await saveQuote(db, save('mine'), sources)
    const { id } = quote
    expect(await markQuotes(db, [{ id, orphaned: false }], sources)).toEqual([])
    expect(
      await markQuotes(
        db,
        [
          { id, orphaned: true },
          { id: 'gone', orphaned: true },
        ],
        sources,
      ),
    ).toEqual([id])
    const [orphan] = await quotesOf(db, KEY)
    expect(orphan).toEqual({ ...quote, orphanedAt: expect.any(String) })
    expect(await markQuotes(db, [{ id, orphaned: true }], sources)).toEqual([])
    expect(await quotesOf(db, KEY)).toEqual([orphan])
    expect(await markQuotes(db, [{ id, orphaned: false }], sources)).toEqual([id])
    expect(await quotesOf(db, KEY)).toEqual([quote])
  })

  it('are left as they are until they are found, looked for again, or given up to be asked about', async () => {
    const db = await connect()
    const sources = ticking()
    const { id, ...quote } = await saveQuote(db, save('mine'), sources)
    const leave = (left: boolean) => leaveQuote(db, { commandId: commandId(), id, left }, sources)
    await markQuotes(db, [{ id, orphaned: true }], sources)
    const orphan = await quotesOf(db, KEY)
    const left = await leave(true)
    expect(left).toEqual({ ...orphan[0], leftAt: expect.any(String) })
    expect(left).toMatchObject({ note: 'mine', updatedAt: quote.updatedAt })
    // Still gone the next day: nothing is asked again.
    await markQuotes(db, [{ id, orphaned: true }], sources)
    expect(await leave(true)).toEqual(left)
    expect(await quotesOf(db, KEY)).toEqual([left])
    expect(await leave(false)).toEqual(orphan[0])
    await leave(true)
    await markQuotes(db, [{ id, orphaned: false }], sources)
    expect(await quotesOf(db, KEY)).toEqual([{ id, ...quote }])
    // The panel may know of an orphan before the library does.
    expect(await leave(true)).toMatchObject({ orphanedAt: expect.any(String), leftAt: expect.any(String) })
    await expect(leaveQuote(db, { commandId: commandId(), id: 'nothing', left: true })).rejects.toMatchObject({
      fault: 'not there',
    })
  })
})

describe('what goes wrong with a quote', () => {
  it('a quote that is not there, or damaged, is told and left alone', async () => {
    const db = await connect()
    const nothing = { commandId: commandId(), id: 'nothing' }
    await expect(deleteQuote(db, nothing)).rejects.toMatchObject({ fault: 'not there' })
    await expect(restoreQuote(db, nothing)).rejects.toMatchObject({ fault: 'not there' })
    await expect(editQuote(db, { ...nothing, note: '', tags: [] })).rejects.toMatchObject({ fault: 'not there' })
    // A row as no code of ours would write it, so it goes in past the types.
    const broken = { ...QUOTE, note: 7 } as unknown as Quote
    await db.put('quotes', broken)
    await db.put('quotes', { ...QUOTE, id: 'q-2', selector: OTHER })
    const edit = { commandId: commandId(), id: QUOTE.id, note: '', tags: [] }
    await expect(editQuote(db, edit)).rejects.toMatchObject({ fault: 'damaged' })
    expect((await quotesOf(db, KEY)).map(({ id }) => id)).toEqual(['q-2'])
    const [lot] = await Array.fromAsync(allQuotes(db))
    expect(lot?.damaged).toEqual([{ store: 'quotes', id: 'q-1', fault: expect.stringContaining('note') }])
    expect((await readEverything(db)).damaged).toEqual([expect.objectContaining({ id: 'q-1', row: broken })])
    expect(await deleteQuote(db, { commandId: commandId(), id: QUOTE.id })).toMatchObject({ id: QUOTE.id })
  })

  it('words that could not be read back are refused, and the draft stays', async () => {
    const db = await connect()
    await keepDraft(db, { key: newQuoteDraft(KEY), note: 'kept', tags: [], writer: WRITER })
    const tooMany = Array.from({ length: 101 }, (_, i) => `tag ${i}`)
    await expect(saveQuote(db, save('', tooMany))).rejects.toThrow(InvalidDataError)
    await expect(saveQuote(db, save('', [], { ...selector, exact: '' }))).rejects.toThrow(InvalidDataError)
    expect(await all(db)).toEqual([])
    expect(await draftOf(db, newQuoteDraft(KEY))).toMatchObject({ note: 'kept' })
  })

  it('a full disk: clear words, nothing changed, and the same command works later', async () => {
    const db = await connect()
    await keepDraft(db, { key: newQuoteDraft(KEY), note: 'typed', tags: [], writer: WRITER })
    const command = save('typed')
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    })
    await expect(saveQuote(db, command)).rejects.toThrow('Not saved: the disk is full.')
    put.mockRestore()
    expect(await all(db)).toEqual([])
    expect(await draftOf(db, newQuoteDraft(KEY))).toMatchObject({ note: 'typed' })
    expect(await saveQuote(db, command)).toMatchObject({ note: 'typed' })
  })
})
