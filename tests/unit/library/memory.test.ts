/** What the library remembers, of clippings, of the seed corpus and of documents; and what it tells of it. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { deleteClipping, editClipping, replaceAnnotation, saveClipping } from '../../../utils/library/commands.ts'
import { addCorrection, undoCorrection } from '../../../utils/library/corrections.ts'
import { seedCorpus } from '../../../utils/library/corpus.ts'
import { memoryOf } from '../../../utils/library/memory.ts'
import { memoryOfName, memoryOfPair } from '../../../utils/library/read-memory.ts'
import { liveBook } from '../../../utils/library/read-corrections.ts'
import { remember } from '../../../utils/library/remember.ts'
import type { LibraryDatabase } from '../../../utils/library/schema.ts'
import type { Annotation, Change, Meeting } from '../../../utils/model.ts'
import { bringIn, fileOf } from '../exchange/bring-in.ts'
import { connect, freshStorage } from './fresh.ts'
import { ANNOTATION, ARTICLE, CLIPPING, commandId } from './samples.ts'

freshStorage()

const KEY = CLIPPING.key
const SEED: unknown[] = JSON.parse(readFileSync('public/corpus/seed.json', 'utf8'))
const ODHIAMBO = { name: 'Wanjiru Odhiambo', country: 'KE' }
const [MAIN, SECOND] = ANNOTATION.meetings
if (!MAIN || !SECOND) throw new Error('the sample has two meetings')

const save = (db: LibraryDatabase, key: string, day: string, meetings: Meeting[] = ANNOTATION.meetings) => {
  const article = { ...ARTICLE, title: `Of ${day}`, publishedAt: `${day}T08:00:00Z` }
  const annotation: Annotation = { ...ANNOTATION, meetings }
  return saveClipping(db, { commandId: commandId(), key, article, annotation, note: '', tags: [] })
}
const review = (db: LibraryDatabase, status: 'checked' | 'doubtful' | 'rejected', as: Meeting, key = KEY) => {
  const { participants, countries } = as
  const meeting = { participants: participants.flatMap(({ name }) => name ?? []), countries, words: '' }
  const change: Change = { is: 'checked', meeting, status, as }
  return addCorrection(db, { commandId: commandId(), correction: { scope: 'article', key, title: null, change } })
}
const told = async (
  db: LibraryDatabase,
  name: { name: string; country: string | null },
  except: string | null = null,
) => (await remember(db, { names: [name], pairs: [], except })).names[0]

describe('what is remembered of an official', () => {
  it('is told from the latest records, with whom they met, and not from the article that is being read', async () => {
    const db = await connect()
    for (const day of ['2025-08-02', '2026-11-18', '2024-01-31', '2026-02-01', '2023-12-24'])
      await save(db, `${KEY}/${day}`, day)
    const all = await told(db, { name: 'wanjiru ODHIAMBO', country: 'KE' })
    expect(all?.count).toBe(5)
    expect(all?.lines.map(({ title }) => title)).toEqual(['Of 2026-11-18', 'Of 2026-02-01', 'Of 2025-08-02'])
    expect(all?.lines[0]?.meeting).toMatchObject({
      status: 'held',
      countries: ['PK', 'KE'],
      others: [{ name: 'Tariq Mehmood Bangash', country: 'PK' }, { name: 'Joseph Kiplagat' }],
    })
    const others = await told(db, ODHIAMBO, `${KEY}/2026-11-18`)
    expect(others?.count).toBe(4)
    expect(others?.lines[0]?.title).toBe('Of 2026-02-01')
  })

  it('stands at the day that is printed in the text where the page does not tell one', async () => {
    const db = await connect()
    const article = { ...ARTICLE, publishedAt: null }
    await saveClipping(db, { commandId: commandId(), key: KEY, article, annotation: ANNOTATION, note: '', tags: [] })
    expect((await told(db, ODHIAMBO))?.lines[0]?.date).toBe('2026-11-18')
  })

  it('is of that name with that country, and of no part of it', async () => {
    const db = await connect()
    await save(db, KEY, '2026-11-18')
    for (const other of [
      { name: 'Wanjiru Odhiambo', country: 'UG' },
      { name: 'Wanjiru Odhiambo', country: null },
      { name: 'Odhiambo', country: 'KE' },
      { name: '', country: 'KE' },
    ])
      expect(await told(db, other)).toEqual({ count: 0, lines: [], offices: [] })
  })

  it('goes with a clipping that is deleted, and stays when note and tags are edited', async () => {
    const db = await connect()
    const { id } = await save(db, KEY, '2026-11-18')
    await editClipping(db, { commandId: commandId(), id, note: 'n', tags: ['t'] })
    expect((await told(db, ODHIAMBO))?.count).toBe(1)
    await deleteClipping(db, { commandId: commandId(), id })
    expect((await told(db, ODHIAMBO))?.count).toBe(0)
  })

  it('follows a better reading of the article', async () => {
    const db = await connect()
    const { id } = await save(db, KEY, '2026-11-18')
    const before = (await db.get('clippings', id))?.annotation ?? ANNOTATION
    const after = { ...before, mentions: [], meetings: [SECOND] }
    expect(await replaceAnnotation(db, id, before, after)).toBe(true)
    expect((await told(db, ODHIAMBO))?.count).toBe(0)
    expect(await memoryOfPair(db, 'KE', 'PK')).toEqual([])
    expect(await memoryOfPair(db, 'PK', 'JO')).toHaveLength(1)
  })
})

describe('what is remembered of two countries', () => {
  it('is told in either order, with the meeting of the two', async () => {
    const db = await connect()
    await save(db, KEY, '2026-11-18')
    const { pairs } = await remember(db, {
      names: [],
      pairs: [
        ['JO', 'PK'],
        ['PK', 'JO'],
        ['JO', 'KE'],
      ],
      except: null,
    })
    expect(pairs.map(({ count }) => count)).toEqual([1, 1, 0])
    expect(pairs[0]).toEqual(pairs[1])
    expect(pairs[0]?.lines[0]?.meeting?.countries).toEqual(['PK', 'JO'])
  })

  it('does not hold a meeting that the reader has rejected, until that is taken back', async () => {
    const db = await connect()
    await save(db, KEY, '2026-11-18')
    const { correction } = await review(db, 'rejected', SECOND)
    expect(await memoryOfPair(db, 'PK', 'JO')).toEqual([])
    expect(await memoryOfPair(db, 'PK', 'KE')).toHaveLength(1)
    await undoCorrection(db, { commandId: commandId(), id: correction.id })
    expect(await memoryOfPair(db, 'PK', 'JO')).toHaveLength(1)
  })
})

describe('who held which office when', () => {
  it('is attested by records that the reader has checked, and by no others', async () => {
    const db = await connect()
    await save(db, `${KEY}/1`, '2024-05-01', [{ ...MAIN, date: '2024-04-30' }])
    await save(db, `${KEY}/2`, '2026-11-18', [{ ...MAIN, date: null }])
    await save(db, `${KEY}/3`, '2020-01-01', [{ ...MAIN, date: '2020-01-01' }])
    expect((await told(db, ODHIAMBO))?.offices).toEqual([])
    await review(db, 'checked', { ...MAIN, date: '2024-04-30' }, `${KEY}/1`)
    await review(db, 'checked', { ...MAIN, date: null }, `${KEY}/2`)
    await review(db, 'doubtful', { ...MAIN, date: '2020-01-01' }, `${KEY}/3`)
    const office = 'Cabinet Secretary for Defence'
    // A meeting without a day of its own stands at the day of publication.
    expect((await told(db, ODHIAMBO))?.offices).toEqual([{ office, from: '2024-04-30', to: '2026-11-18' }])
    expect((await told(db, { name: 'Joseph Kiplagat', country: 'KE' }))?.offices).toEqual([])
  })
})

describe('the corpus', () => {
  const refs = async (db: LibraryDatabase, name: string, country: string) =>
    (await memoryOfName(db, name, country)).map(({ ref }) => ref)

  it('is remembered as soon as it is in', async () => {
    const db = await connect()
    await seedCorpus(db, SEED)
    expect(await db.count('memory')).toBe(SEED.length)
    expect(await refs(db, 'Khawaja Muhammad Asif', 'PK')).toContain('corpus:seed-000')
    expect((await memoryOfPair(db, 'PK', 'ZA')).map(({ key }) => key)).toContain('corpus:seed-000')
  })

  it('holds the documents that were brought in', async () => {
    const db = await connect()
    const text = `${ARTICLE.title}\n\n${ARTICLE.text}`
    const [report] = await bringIn(db, [fileOf('pilots.txt', text)])
    const ref = `corpus:${report?.documents[0]?.id}`
    const raw = await db.get('corpus', ref.slice('corpus:'.length))
    expect(await db.getAll('memory')).toEqual([memoryOf('corpus', raw, await liveBook(db))])
    expect(await refs(db, 'Tariq Mehmood Bangash', 'PK')).toEqual([ref])
  })
})
