import { describe, expect, it } from 'vitest'
import { deleteClipping, saveClipping } from '../../../utils/library/commands.ts'
import { addCorrection, undoCorrection } from '../../../utils/library/corrections.ts'
import { allCorrections, usesOf } from '../../../utils/library/read-corrections.ts'
import type { LibraryDatabase } from '../../../utils/library/schema.ts'
import type { Change, Correction } from '../../../utils/model.ts'
import { connect, freshStorage } from './fresh.ts'
import { ANNOTATION, ARTICLE, commandId } from './samples.ts'

freshStorage()

const save = (db: LibraryDatabase, key: string) =>
  saveClipping(db, { commandId: commandId(), key, article: ARTICLE, annotation: ANNOTATION, note: '', tags: [] })
const add = async (db: LibraryDatabase, change: Change, scope: Correction['scope'], key: string) =>
  (await addCorrection(db, { commandId: commandId(), correction: { scope, key, title: ARTICLE.title, change } }))
    .correction
const of = (name: string, country: string) => ({ name, country, selector: null, inTitle: false })
const uses = async (db: LibraryDatabase) => usesOf(db, (await allCorrections(db)).corrections)

describe('where corrections are used', () => {
  it('is counted for those that hold everywhere, also after they have renamed somebody', async () => {
    const db = await connect()
    await save(db, 'a')
    await save(db, 'b')
    const renamed = await add(
      db,
      { is: 'official', of: of('Tariq Mehmood Bangash', 'PK'), to: { name: 'Tariq M. Bangash Khan' } },
      'everywhere',
      'a',
    )
    const elsewhere = await add(db, { is: 'not official', of: of('Nobody Here', 'FR') }, 'everywhere', 'a')
    const here = await add(db, { is: 'not official', of: of('Wanjiru Odhiambo', 'KE') }, 'article', 'a')
    const { used } = await uses(db)
    expect([renamed, elsewhere, here].map(({ id }) => used.get(id))).toEqual([2, 0, undefined])
  })

  it('is not counted for one that was undone', async () => {
    const db = await connect()
    await save(db, 'a')
    const { id } = await add(db, { is: 'not official', of: of('Tariq Mehmood Bangash', 'PK') }, 'everywhere', 'a')
    expect((await uses(db)).used.get(id)).toBe(1)
    await undoCorrection(db, { commandId: commandId(), id })
    expect((await uses(db)).used.has(id)).toBe(false)
  })

  it('tells the record where each was made, as long as the library holds it', async () => {
    const db = await connect()
    const kept = await save(db, 'a')
    const inKept = await add(db, { is: 'not official', of: of('Wanjiru Odhiambo', 'KE') }, 'article', 'a')
    const inOther = await add(db, { is: 'not official', of: of('Wanjiru Odhiambo', 'KE') }, 'article', 'never kept')
    const { records } = await uses(db)
    expect(records.get(inKept.id)).toBe(`clipping:${kept.id}`)
    expect(records.has(inOther.id)).toBe(false)
    await deleteClipping(db, { commandId: commandId(), id: kept.id })
    expect((await uses(db)).records.size).toBe(0)
  })
})
