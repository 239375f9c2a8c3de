import { describe, expect, it } from 'vitest'
import { saveClipping } from '../../../utils/library/commands.ts'
import { cleanTags, mergeNotes, mergeTags } from '../../../utils/library/merge.ts'
import { hasSeed } from '../../../utils/library/corpus.ts'
import { corpusById, countAll, readListed, readLots } from '../../../utils/library/listed.ts'
import { memoryLeft } from '../../../utils/library/memory-fill.ts'
import { readChosen } from '../../../utils/library/read-chosen.ts'
import { allCorrections, liveBook, usesOf } from '../../../utils/library/read-corrections.ts'
import { memoryOfName } from '../../../utils/library/read-memory.ts'
import { allQuotes, countQuotes, quoteById, quotesOf } from '../../../utils/library/read-quotes.ts'
import {
  clippingById,
  clippingByKey,
  draftOf,
  isKept,
  readEverything,
  recentClippings,
} from '../../../utils/library/read.ts'
import type { Clipping } from '../../../utils/model.ts'
import { connect, freshStorage } from './fresh.ts'
import { ANNOTATION, ARTICLE, CLIPPING, commandId, ticking } from './samples.ts'

freshStorage()

describe('recent clippings', () => {
  it('are the newest first, as many as asked for, with the count of all', async () => {
    const db = await connect()
    const sources = ticking()
    for (let i = 0; i < 13; i++) {
      await saveClipping(
        db,
        { commandId: commandId(), key: `k${i}`, article: ARTICLE, annotation: ANNOTATION, note: '', tags: [] },
        sources,
      )
    }
    const recent = await recentClippings(db, 10)
    expect(recent.count).toBe(13)
    expect(recent.clippings.map((clipping) => clipping.key)).toEqual(Array.from({ length: 10 }, (_, i) => `k${12 - i}`))
  })

  it('go on without a damaged row, say which it is, and keep it', async () => {
    const db = await connect()
    await db.put('clippings', CLIPPING)
    const broken = { ...CLIPPING, id: 'c-2', key: 'k2', note: 7 }
    await db.put('clippings', broken as unknown as Clipping)
    const recent = await recentClippings(db, 10)
    expect(recent.clippings.map((clipping) => clipping.id)).toEqual(['c-1'])
    expect(recent.damaged).toEqual([{ store: 'clippings', id: 'c-2', fault: expect.stringContaining('note') }])
    expect(await clippingByKey(db, 'k2')).toBe(null)
    const everything = await readEverything(db)
    expect(everything.clippings).toEqual([CLIPPING])
    expect(everything.damaged).toEqual([expect.objectContaining({ id: 'c-2', row: broken })])
  })
})

describe('a connection that was closed', () => {
  it('is told as one whatever is asked, so that it is asked again on another', async () => {
    const db = await connect()
    db.close()
    const all: Record<string, () => Promise<unknown>> = {
      clippingByKey: () => clippingByKey(db, 'k'),
      clippingById: () => clippingById(db, 'c'),
      isKept: () => isKept(db, 'k'),
      draftOf: () => draftOf(db, 'k'),
      recentClippings: () => recentClippings(db, 1),
      readEverything: () => readEverything(db),
      readChosen: () => readChosen(db, ['clipping:c']),
      quotesOf: () => quotesOf(db, 'k'),
      quoteById: () => quoteById(db, 'q'),
      countQuotes: () => countQuotes(db, 'k'),
      allQuotes: () => allQuotes(db).next(),
      readLots: () => readLots(db).next(),
      readListed: () => readListed(db, 'corpus', 'r'),
      corpusById: () => corpusById(db, 'r'),
      countAll: () => countAll(db),
      allCorrections: () => allCorrections(db),
      liveBook: () => liveBook(db),
      usesOf: () => usesOf(db, []),
      memoryOfName: () => memoryOfName(db, 'n', 'PK'),
      memoryLeft: () => memoryLeft(db),
      hasSeed: () => hasSeed(db),
    }
    for (const [name, ask] of Object.entries(all))
      await expect(ask(), name).rejects.toMatchObject({ name: 'LibraryError', fault: 'closed' })
  })
})

describe('joining', () => {
  it('notes: neither is lost, none is said twice', () => {
    expect(mergeNotes('', 'a')).toBe('a')
    expect(mergeNotes('a', '')).toBe('a')
    expect(mergeNotes('a note', 'note')).toBe('a note')
    expect(mergeNotes('one', 'two')).toBe('one\n\ntwo')
  })
  it('tags: trimmed, folded, each once', () => {
    expect(cleanTags(['  east\n africa ', '', 'East Africa', 'x'])).toEqual(['east africa', 'x'])
    expect(mergeTags(['a'], ['A', 'b'])).toEqual(['a', 'b'])
  })
})
