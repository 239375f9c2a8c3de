import { describe, expect, it, vi } from 'vitest'
import { selectorOf } from '../../../utils/corrections/selector.ts'
import { saveClipping } from '../../../utils/library/commands.ts'
import { addCorrection, editCorrection, redoCorrection, undoCorrection } from '../../../utils/library/corrections.ts'
import { seedCorpus } from '../../../utils/library/corpus.ts'
import { importLibrary } from '../../../utils/library/import.ts'
import { corpusById, countAll, readListed } from '../../../utils/library/listed.ts'
import { saveQuote } from '../../../utils/library/quotes.ts'
import { clippingById, clippingByKey, readEverything, recentClippings } from '../../../utils/library/read.ts'
import { readChosen } from '../../../utils/library/read-chosen.ts'
import { allCorrections } from '../../../utils/library/read-corrections.ts'
import { memoryOfName } from '../../../utils/library/read-memory.ts'
import { quotesOf } from '../../../utils/library/read-quotes.ts'
import type { LibraryDatabase } from '../../../utils/library/schema.ts'
import { asShown } from '../../../utils/library/shown.ts'
import {
  type Change,
  type Clipping,
  type Correction,
  type CorpusRecord,
  InvalidDataError,
  type QuoteSelector,
} from '../../../utils/model.ts'
import { bringIn, fileOf } from '../exchange/bring-in.ts'
import { NOTHING } from '../exchange/library-files.ts'
import { listed, remade } from './derived.ts'
import { connect, freshStorage } from './fresh.ts'
import { ANNOTATION, ARTICLE, CLIPPING, CORRECTION, commandId, QUOTE, ticking } from './samples.ts'

freshStorage()

const KEY = CLIPPING.key
const OTHER_KEY = 'https://other-paper.example/pilots'
const BANGASH = { name: 'Tariq Mehmood Bangash', country: 'PK', selector: null, inTitle: false }

const CLOCK = { now: ticking().now, newId: () => crypto.randomUUID() }
const save = (db: LibraryDatabase, key = KEY) =>
  saveClipping(db, { commandId: commandId(), key, article: ARTICLE, annotation: ANNOTATION, note: '', tags: [] }, CLOCK)
const add = (db: LibraryDatabase, change: Change, scope: Correction['scope'] = 'article', key = KEY) =>
  addCorrection(db, { commandId: commandId(), correction: { scope, key, title: ARTICLE.title, change } }, CLOCK)
const office = (title: string): Change => ({ is: 'official', of: BANGASH, to: { office: title } })
const notOfficial: Change = { is: 'not official', of: BANGASH }

const officeIn = (clipping: Clipping | null | undefined) =>
  clipping?.annotation.meetings[0]?.participants[0]?.office?.title

describe('a correction', () => {
  it('is shown wherever the record is, and what the rules read stays beneath it', async () => {
    const db = await connect()
    const { id } = await save(db)
    const { correction, touched } = await add(db, office('Minister of State'))
    expect(touched).toEqual([`clipping:${id}`])
    expect(correction).toMatchObject({ scope: 'article', key: KEY, undoneAt: null })
    expect(officeIn(await clippingById(db, id))).toBe('Minister of State')
    expect(officeIn(await clippingByKey(db, KEY))).toBe('Minister of State')
    expect(officeIn((await recentClippings(db, 5)).clippings[0])).toBe('Minister of State')
    expect((await db.get('clippings', id))?.annotation).toEqual(ANNOTATION)
    const everything = await readEverything(db)
    expect(everything.clippings[0]?.annotation).toEqual(ANNOTATION)
    expect(everything.corrections).toEqual([correction])
    expect(officeIn((await asShown(db, everything)).clippings[0])).toBe('Minister of State')
    const chosen = await readChosen(db, [`clipping:${id}`])
    expect(chosen.clippings[0]?.annotation).toEqual(ANNOTATION)
    expect(chosen.corrections).toEqual([correction])
    expect(await countAll(db)).toMatchObject({ corrections: 1 })
  })

  it('changes the lines of the list and of the search, and of no other record', async () => {
    const db = await connect()
    const one = await save(db)
    const other = await save(db, OTHER_KEY)
    await add(db, { is: 'official', of: BANGASH, to: { name: 'Tariq Masood Bangash', country: 'IR' } })
    const lines = new Map((await listed(db)).map((line) => [line.id, line]))
    expect(lines.get(one.id)?.officials).toContain('Tariq Masood Bangash')
    expect(lines.get(one.id)?.officials).not.toContain('Tariq Mehmood Bangash')
    expect(lines.get(one.id)?.countries).toContain('IR')
    expect(lines.get(other.id)?.officials).toContain('Tariq Mehmood Bangash')
    expect(await readListed(db, 'clippings', one.id)).toEqual(lines.get(one.id))
    expect(await readListed(db, 'clippings', other.id)).toEqual(lines.get(other.id))
  })

  it('is undone, made again and edited; the list has the latest first', async () => {
    const db = await connect()
    const { id } = await save(db)
    const before = await clippingById(db, id)
    const one = (await add(db, office('First'))).correction
    const two = (await add(db, { is: 'official', of: BANGASH, to: { rank: 'General' } })).correction
    expect((await allCorrections(db)).corrections.map((row) => row.id)).toEqual([two.id, one.id])
    await undoCorrection(db, { commandId: commandId(), id: one.id })
    await undoCorrection(db, { commandId: commandId(), id: two.id })
    expect(await clippingById(db, id)).toEqual(before)
    expect((await allCorrections(db)).corrections.map(({ undoneAt }) => undoneAt !== null)).toEqual([true, true])
    await redoCorrection(db, { commandId: commandId(), id: one.id })
    expect(officeIn(await clippingById(db, id))).toBe('First')
    expect((await allCorrections(db)).corrections.map((row) => row.id)).toEqual([one.id, two.id])
    const edit = { commandId: commandId(), id: one.id, scope: 'article', change: office('Second') } as const
    expect((await editCorrection(db, edit)).correction).toMatchObject({ id: one.id, undoneAt: null })
    expect(officeIn(await clippingById(db, id))).toBe('Second')
  })

  it('said twice is one; the one that was undone holds again', async () => {
    const db = await connect()
    await save(db)
    const first = (await add(db, notOfficial)).correction
    await undoCorrection(db, { commandId: commandId(), id: first.id })
    const again = (await add(db, notOfficial)).correction
    expect(again).toMatchObject({ id: first.id, undoneAt: null })
    expect((await allCorrections(db)).corrections).toHaveLength(1)
  })

  it('of two about one thing the later one counts, also in one millisecond and after the clock was put back', async () => {
    const db = await connect()
    const { id } = await save(db)
    const at = (now: string) => ({ now: () => now, newId: () => crypto.randomUUID() })
    for (const [title, now] of [
      ['First', '2026-11-20T10:00:00.000Z'],
      ['Second', '2026-11-20T10:00:00.000Z'],
      ['Third', '2026-11-20T09:00:00.000Z'],
    ] as const) {
      const correction = { scope: 'article', key: KEY, title: null, change: office(title) } as const
      await addCorrection(db, { commandId: commandId(), correction }, at(now))
      expect(officeIn(await clippingById(db, id))).toBe(title)
    }
  })

  it('gives a repeated command its first reply and does nothing twice', async () => {
    const [one, other] = await Promise.all([connect(), connect()])
    await save(one)
    const command = {
      commandId: commandId(),
      correction: { scope: 'article', key: KEY, title: null, change: office('X') } as const,
    }
    const replies = await Promise.all([addCorrection(one, command), addCorrection(other, command)])
    expect(replies[0]).toEqual(replies[1])
    const undo = { commandId: commandId(), id: replies[0].correction.id }
    const undone = await undoCorrection(one, undo)
    await redoCorrection(one, { commandId: commandId(), id: undo.id })
    // The worker died and the page asks again: what has happened since stays.
    expect(await undoCorrection(other, undo)).toEqual(undone)
    expect(await addCorrection(other, command)).toEqual(replies[0])
    expect((await allCorrections(one)).corrections).toEqual([expect.objectContaining({ undoneAt: null })])
  })
})

describe('a correction for everywhere', () => {
  it('reaches every record with that full name and country, and their memory with it', async () => {
    const db = await connect()
    const [one, other] = [await save(db), await save(db, OTHER_KEY)]
    const refs = [`clipping:${one.id}`, `clipping:${other.id}`]
    const rename: Change = { is: 'official', of: BANGASH, to: { name: 'Tariq Masood Bangash' } }
    const { correction, touched } = await add(db, rename, 'everywhere')
    expect(touched?.toSorted()).toEqual(refs.toSorted())
    const found = async (name: string) => (await memoryOfName(db, name, 'PK')).map(({ ref }) => ref).toSorted()
    expect(await found('Tariq Masood Bangash')).toEqual(refs.toSorted())
    expect(await found('Tariq Mehmood Bangash')).toEqual([])
    expect(await db.getAll('memory')).toEqual(await remade(db))
    const undone = await undoCorrection(db, { commandId: commandId(), id: correction.id })
    expect(undone.touched?.toSorted()).toEqual(refs.toSorted())
    expect(await found('Tariq Masood Bangash')).toEqual([])
    expect(await found('Tariq Mehmood Bangash')).toEqual(refs.toSorted())
  })

  it('tells of so many records that they are not named one by one', async () => {
    const db = await connect()
    for (let i = 0; i < 60; i++) await save(db, `https://paper.example/${i}`)
    const { touched } = await add(
      db,
      { is: 'official', of: BANGASH, to: { name: 'Tariq Masood Bangash' } },
      'everywhere',
    )
    expect(touched).toBe(null)
    expect(await memoryOfName(db, 'Tariq Masood Bangash', 'PK')).toHaveLength(60)
  })

  it('is for full names with their country alone', async () => {
    const db = await connect()
    for (const of of [
      { ...BANGASH, name: 'Bangash' },
      { ...BANGASH, country: null },
      { ...BANGASH, name: 'T. Bangash' },
    ])
      await expect(add(db, { is: 'not official', of }, 'everywhere')).rejects.toThrow(InvalidDataError)
    const country: Change = { is: 'country', of: { ...BANGASH, name: 'United Kingdom of' }, to: 'IN' }
    await expect(add(db, country, 'everywhere')).rejects.toThrow(InvalidDataError)
    const { correction } = await add(db, notOfficial)
    const wide = {
      commandId: commandId(),
      id: correction.id,
      scope: 'everywhere',
      change: { is: 'not official', of: { ...BANGASH, name: 'Bangash' } },
    } as const
    await expect(editCorrection(db, wide)).rejects.toThrow(InvalidDataError)
    expect((await allCorrections(db)).corrections).toEqual([correction])
  })

  it('that came with a file and reaches no further than its page can be undone', async () => {
    const db = await connect()
    const single: Change = { is: 'same', of: BANGASH, as: 'Khan' }
    await expect(add(db, single, 'everywhere')).rejects.toThrow(InvalidDataError)
    await importLibrary(db, { ...NOTHING, corrections: [{ ...CORRECTION, scope: 'everywhere', change: single }] })
    await undoCorrection(db, { commandId: commandId(), id: CORRECTION.id })
    expect((await allCorrections(db)).corrections[0]?.undoneAt).not.toBeNull()
  })

  it('of somebody whom the rules missed reaches the texts that name them', async () => {
    const db = await connect()
    const { id } = await save(db, OTHER_KEY)
    const article = { ...ARTICLE, text: 'Nothing of the sort was said on Friday.' }
    const bare = { ...ANNOTATION, mentions: [], meetings: [] }
    await saveClipping(db, { commandId: commandId(), key: 'k', article, annotation: bare, note: '', tags: [] })
    const missed: Change = {
      is: 'added',
      of: { ...BANGASH, name: 'Wanjiru Odhiambo', country: 'KE' },
      what: 'official',
      office: 'Cabinet Secretary',
      rank: null,
    }
    const { touched, correction } = await add(db, missed, 'everywhere', 'https://third.example/')
    expect(touched).toEqual([`clipping:${id}`])
    const shown = await clippingById(db, id)
    expect(shown?.annotation.mentions.map(({ name }) => name)).toContain('Wanjiru Odhiambo')
    expect(await db.getAll('memory')).toEqual(await remade(db))
    await undoCorrection(db, { commandId: commandId(), id: correction.id })
    expect((await clippingById(db, id))?.annotation).toEqual(ANNOTATION)
    expect(await db.getAll('memory')).toEqual(await remade(db))
  })

  it('reaches the words of quotes', async () => {
    const db = await connect()
    const [mention] = ANNOTATION.mentions
    if (!mention) throw new Error('the sample has a mention')
    const exact = 'Defence Minister Tariq Mehmood Bangash'
    const at = { start: 0, end: exact.length, nameStart: 17, nameEnd: exact.length }
    const { article } = QUOTE
    const selector = { exact, prefix: '', suffix: '', start: 11, end: 49 }
    await saveQuote(db, {
      commandId: commandId(),
      key: OTHER_KEY,
      article,
      selector,
      mentions: [{ ...mention, ...at }],
      note: '',
      tags: [],
    })
    await add(db, office('Minister of State'), 'everywhere')
    expect((await quotesOf(db, OTHER_KEY))[0]?.mentions[0]?.office?.title).toBe('Minister of State')
    expect((await readEverything(db)).quotes[0]?.mentions[0]?.office?.title).toBe('Minister of Defence')
  })

  it('of one Khan does not reach a quote of another in the same article', async () => {
    const db = await connect()
    const text =
      'In Doha, Defence Minister Khan said that the talks went well.\n\nForeign Minister Khan said that more would follow.'
    const [mention] = ANNOTATION.mentions
    if (!mention) throw new Error('the sample has a mention')
    const { article } = QUOTE
    const quoteOf = (exact: string) => {
      const start = text.indexOf(exact)
      const at = exact.indexOf('Khan')
      const khan = { ...mention, start: at, end: at + 4, nameStart: at, nameEnd: at + 4, text: 'Khan', name: 'Khan' }
      return saveQuote(db, {
        commandId: commandId(),
        key: OTHER_KEY,
        article,
        selector: selectorOf(text, { start, end: start + exact.length }) as QuoteSelector,
        mentions: [khan],
        note: '',
        tags: [],
      })
    }
    const first = await quoteOf('Defence Minister Khan said that the talks went well.')
    const second = await quoteOf('Foreign Minister Khan said that more would follow.')
    const at = text.lastIndexOf('Khan')
    const selector = selectorOf(text, { start: at, end: at + 4 })
    const of = { name: 'Khan', country: 'PK', selector, inTitle: false }
    await add(db, { is: 'not official', of }, 'article', OTHER_KEY)
    const shown = new Map((await quotesOf(db, OTHER_KEY)).map(({ id, mentions }) => [id, mentions.length]))
    expect([shown.get(first.id), shown.get(second.id)]).toEqual([1, 0])
  })
})

describe('the corpus', () => {
  const asif = { name: 'Khawaja Muhammad Asif', country: 'PK', selector: null, inTitle: false }
  const seed = async (db: LibraryDatabase): Promise<CorpusRecord[]> => {
    const { readFileSync } = await import('node:fs')
    await seedCorpus(db, JSON.parse(readFileSync('public/corpus/seed.json', 'utf8')))
    return db.getAll('corpus')
  }

  it('is corrected by the name of a record, and as it was when that is undone', async () => {
    const db = await connect()
    const [raw] = await seed(db)
    const id = raw?.id ?? ''
    const { touched, correction } = await add(
      db,
      { is: 'official', of: asif, to: { office: 'Federal Minister', name: 'Khawaja Asif' } },
      'article',
      `corpus:${id}`,
    )
    expect(touched).toEqual([`corpus:${id}`])
    const shown = await corpusById(db, id)
    expect(shown?.meetings[0]?.participants[0]).toMatchObject({
      id: null,
      name: 'Khawaja Asif',
      office: { title: 'Federal Minister' },
    })
    expect(shown?.officials).toContainEqual(
      expect.objectContaining({ name: 'Khawaja Asif', office: 'Federal Minister' }),
    )
    expect(shown?.officials.map(({ name }) => name)).not.toContain('Khawaja Muhammad Asif')
    expect(shown?.officials).toHaveLength(raw?.officials.length ?? -1)
    expect((await readListed(db, 'corpus', id))?.officials).toContain('Khawaja Asif')
    expect(await db.getAll('memory')).toEqual(await remade(db))
    await undoCorrection(db, { commandId: commandId(), id: correction.id })
    expect(await corpusById(db, id)).toEqual(raw)
  })

  it('is corrected in the text of a document that was brought in, and in its facts alike', async () => {
    const db = await connect()
    const [report] = await bringIn(db, [fileOf('pilots.txt', `${ARTICLE.title}\n\n${ARTICLE.text}`)])
    const id = report?.documents[0]?.id ?? ''
    const raw = await corpusById(db, id)
    const text = raw?.article?.text ?? ''
    const exact = 'Tariq Mehmood Bangash'
    const start = text.indexOf(exact)
    const selector = { exact, prefix: text.slice(start - 20, start), suffix: '', start, end: start + exact.length }
    const { correction } = await add(
      db,
      { is: 'official', of: { ...BANGASH, selector }, to: { name: 'Tariq Masood Bangash', rank: 'General' } },
      'article',
      `corpus:${id}`,
    )
    const shown = await corpusById(db, id)
    const met = { name: 'Tariq Masood Bangash', rank: 'General' }
    expect(shown?.annotation?.meetings[0]?.participants).toContainEqual(expect.objectContaining(met))
    expect(shown?.meetings).toEqual(shown?.annotation?.meetings)
    expect(shown?.officials).toContainEqual(expect.objectContaining(met))
    expect(JSON.stringify([shown?.officials, shown?.meetings])).not.toContain(exact)
    await undoCorrection(db, { commandId: commandId(), id: correction.id })
    expect(await corpusById(db, id)).toEqual(raw)
  })

  it('loses an official who is none, in facts and meetings', async () => {
    const db = await connect()
    const records = await seed(db)
    await add(db, { is: 'not official', of: asif }, 'everywhere', 'https://any.example/')
    for (const { id } of records) {
      const shown = await corpusById(db, id)
      expect(JSON.stringify([shown?.officials, shown?.meetings])).not.toContain('Khawaja Muhammad Asif')
    }
    expect(await memoryOfName(db, asif.name, 'PK')).toEqual([])
  })
})

describe('what goes wrong with a correction', () => {
  it('a damaged one corrects nothing, is told, and goes out with an export', async () => {
    const db = await connect()
    const { id } = await save(db)
    const broken = { ...CORRECTION, scope: 'nowhere' } as unknown as Correction
    await db.put('corrections', broken)
    expect(officeIn(await clippingById(db, id))).toBe('Minister of Defence')
    expect((await allCorrections(db)).damaged).toEqual([
      { store: 'corrections', id: 'k-1', fault: expect.stringContaining('scope') },
    ])
    expect((await readEverything(db)).damaged).toEqual([expect.objectContaining({ row: broken })])
    const undo = { commandId: commandId(), id: 'k-1' }
    await expect(undoCorrection(db, undo)).rejects.toMatchObject({ fault: 'damaged' })
    await expect(undoCorrection(db, { ...undo, id: 'none' })).rejects.toMatchObject({ fault: 'not there' })
  })

  it('a full disk: clear words, nothing changed, and the same command works later', async () => {
    const db = await connect()
    const { id } = await save(db)
    const memory = await db.getAll('memory')
    const correction = { scope: 'article', key: KEY, title: null, change: office('X') } as const
    const command = { commandId: commandId(), correction }
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    })
    await expect(addCorrection(db, command)).rejects.toThrow('Not saved: the disk is full.')
    put.mockRestore()
    expect((await allCorrections(db)).corrections).toEqual([])
    expect(await db.getAll('memory')).toEqual(memory)
    await addCorrection(db, command)
    expect(officeIn(await clippingById(db, id))).toBe('X')
  })
})
