import { describe, expect, it } from 'vitest'
import { readForQuote } from '../../../utils/corrections/quoted.ts'
import { byMoment, countAll, listedQuote, readListed, readLots } from '../../../utils/library/listed.ts'
import { readChosen } from '../../../utils/library/read-chosen.ts'
import type { LibraryDatabase } from '../../../utils/library/schema.ts'
import { quoteRef, readQuoteRef, readRef } from '../../../utils/library/refs.ts'
import { LibraryIndex } from '../../../utils/library/search.ts'
import { connect, freshStorage } from './fresh.ts'
import { ANNOTATION, ARTICLE, CLIPPING, CORRECTION, QUOTE } from './samples.ts'

freshStorage()

async function stocked(count: number): Promise<LibraryDatabase> {
  const db = await connect()
  for (let i = 0; i < count; i++) {
    const at = new Date(Date.UTC(2026, 0, 1) + i * 60_000).toISOString()
    await db.put('clippings', { ...CLIPPING, id: `c-${i}`, key: `k-${i}`, updatedAt: at })
  }
  return db
}
async function allOf(db: LibraryDatabase) {
  const lots = []
  for await (const lot of readLots(db)) lots.push(lot)
  return {
    rows: lots.flatMap((lot) => lot.rows),
    damaged: lots.reduce((sum, lot) => sum + lot.damaged, 0),
    lots: lots.length,
  }
}

describe('reading the library in lots', () => {
  it('gives every clipping once, those kept last first', async () => {
    const db = await stocked(250)
    const { rows, lots } = await allOf(db)
    expect(lots).toBeGreaterThan(2)
    expect(rows.map((row) => row.id)).toEqual(Array.from({ length: 250 }, (_, i) => `c-${249 - i}`))
    expect(rows.toSorted(byMoment)).toEqual(rows)
  })

  it('leaves deleted ones out, counts damaged ones, and reads the corpus too', async () => {
    const db = await stocked(3)
    await db.put('clippings', { ...CLIPPING, id: 'gone', key: 'gone', deletedAt: '2026-01-02T00:00:00Z' })
    await db.put('clippings', { ...CLIPPING, id: 'torn', key: 'torn', article: 5 } as never)
    await db.put('corpus', { id: 'seed-9', subject: 'Two chiefs', digest: 'They met.' } as never)
    const { rows, damaged } = await allOf(db)
    expect(rows.map((row) => row.ref).sort()).toEqual(['clipping:c-0', 'clipping:c-1', 'clipping:c-2', 'corpus:seed-9'])
    expect(rows.find((row) => row.ref === 'corpus:seed-9')).toMatchObject({ title: 'Two chiefs' })
    expect(damaged).toBe(1)
    expect(await countAll(db)).toEqual({ clippings: 4, corpus: 1, quotes: 0, corrections: 0 })
  })

  it('stands at the day that is printed in the text where the page does not tell one', async () => {
    const db = await stocked(0)
    const article = { ...ARTICLE, publishedAt: null }
    await db.put('clippings', { ...CLIPPING, article })
    const annotation = { ...ANNOTATION, article: { ...ANNOTATION.article, publishedAt: null } }
    await db.put('clippings', { ...CLIPPING, id: 'undated', key: 'undated', article, annotation })
    const { rows } = await allOf(db)
    expect(new Map(rows.map(({ id, date }) => [id, date]))).toEqual(
      new Map([
        [CLIPPING.id, '2026-11-18'],
        ['undated', null],
      ]),
    )
  })

  it('gives nothing of an empty library', async () => {
    expect((await allOf(await connect())).rows).toEqual([])
  })
})

describe('one line, and chosen records', () => {
  it('is read anew; gone when it was deleted', async () => {
    const db = await stocked(1)
    expect((await readListed(db, 'clippings', 'c-0'))?.ref).toBe('clipping:c-0')
    await db.put('clippings', { ...CLIPPING, id: 'c-0', key: 'k-0', deletedAt: '2026-01-02T00:00:00Z' })
    expect(await readListed(db, 'clippings', 'c-0')).toBeNull()
    expect(await readListed(db, 'clippings', 'never')).toBeNull()
  })

  it('come whole and in their order, without those that are gone', async () => {
    const db = await stocked(3)
    const { clippings, corpus } = await readChosen(db, [
      'clipping:c-2',
      'nonsense',
      'clipping:never',
      'clipping:c-0',
      'corpus:none',
    ])
    expect(clippings.map((one) => one.id)).toEqual(['c-2', 'c-0'])
    expect(clippings[0]?.article.text).toBe(CLIPPING.article.text)
    expect(corpus).toEqual([])
  })
})

describe('quotes in the list', () => {
  it('come after the records, without the deleted ones, and damaged ones are counted', async () => {
    const db = await stocked(1)
    await db.put('quotes', { ...QUOTE, id: 'q-1', updatedAt: '2026-11-18T18:00:00.000Z' })
    await db.put('quotes', { ...QUOTE, id: 'q-2', orphanedAt: '2026-11-19T00:00:00.000Z' })
    await db.put('quotes', { ...QUOTE, id: 'q-3', deletedAt: '2026-11-19T00:00:00.000Z' })
    await db.put('quotes', { ...QUOTE, id: 'q-4', selector: 5 } as never)
    const { rows, damaged } = await allOf(db)
    expect(rows.map(({ ref }) => ref)).toEqual(['clipping:c-0', 'quote:q-1', 'quote:q-2'])
    expect(rows.map(({ orphan = false }) => orphan)).toEqual([false, false, true])
    expect(rows[1]).toMatchObject({
      title: QUOTE.article.title,
      quoted: 'They agreed to train pilots together.',
      note: QUOTE.note,
      moment: '2026-11-18T18:00:00.000Z',
    })
    expect(damaged).toBe(1)
  })

  it('are found by words in them, by note, tag and headline, and by who is named in them', () => {
    const mentions = CLIPPING.annotation.mentions.filter(({ name }) => name !== null).slice(0, 1)
    const index = new LibraryIndex()
    index.put([listedQuote({ ...QUOTE, mentions }), listedQuote({ ...QUOTE, id: 'q-2', note: '', tags: [] })])
    const found = (words: string) => [...(index.find(words) ?? new Map()).keys()].toSorted()
    expect(found('agreed together')).toEqual(['quote:q-1', 'quote:q-2'])
    for (const words of ['first time', 'pilots said', 'bangash']) expect(found(words)).toEqual(['quote:q-1'])
  })

  it('show the beginning of what is long, on one line', () => {
    const exact = `${'word '.repeat(200)}\n\nend`
    const { quoted, text } = listedQuote({ ...QUOTE, selector: { ...QUOTE.selector, exact } })
    expect(quoted).toHaveLength(300)
    expect(quoted).not.toContain('\n')
    expect(text).toBe(exact)
  })

  it('have names that no record has', () => {
    expect(readQuoteRef(quoteRef('a:b'))).toBe('a:b')
    expect([readRef(quoteRef('a')), readQuoteRef('clipping:a'), readQuoteRef('quote:')]).toEqual([null, null, null])
  })

  it('are chosen alone or with their article, each once', async () => {
    const db = await stocked(1)
    await db.put('quotes', { ...QUOTE, id: 'q-1', key: 'k-0' })
    await db.put('quotes', { ...QUOTE, id: 'q-2', key: 'other' })
    await db.put('quotes', { ...QUOTE, id: 'q-3', key: 'k-0', deletedAt: '2026-11-19T00:00:00.000Z' })
    const ids = async (...refs: string[]) => (await readChosen(db, refs)).quotes.map(({ id }) => id)
    expect(await ids('quote:q-2', 'quote:q-3', 'quote:never')).toEqual(['q-2'])
    expect(await ids('quote:q-1', 'clipping:c-0')).toEqual(['q-1'])
    expect((await readChosen(db, ['quote:q-1'])).clippings).toEqual([])
  })

  it('go out with the corrections that are seen in them, wherever these were made', async () => {
    const db = await connect()
    const words = { start: 11, end: 49 }
    const exact = ARTICLE.text.slice(words.start, words.end)
    const selector = { ...QUOTE.selector, ...words, exact }
    await db.put('quotes', { ...QUOTE, ...readForQuote(ANNOTATION, words), selector, key: 'other' })
    const of = { name: 'Nobody In It', country: 'PK', selector: null, inTitle: false }
    const elsewhere = { ...CORRECTION, key: 'a third article' }
    await db.put('corrections', elsewhere)
    await db.put('corrections', { ...elsewhere, id: 'k-2', undoneAt: '2026-11-20T00:00:00.000Z' })
    await db.put('corrections', { ...elsewhere, id: 'k-3', change: { is: 'not official', of } })
    const { corrections } = await readChosen(db, ['quote:q-1'])
    expect(corrections.map(({ id }) => id)).toEqual(['k-1', 'k-2'])
  })
})
