import { describe, expect, it } from 'vitest'
import {
  deleteClipping,
  editClipping,
  replaceAnnotation,
  rereadClipping,
  restoreClipping,
  saveClipping,
} from '../../../utils/library/commands.ts'
import { keepDraft } from '../../../utils/library/drafts.ts'
import { LibraryError } from '../../../utils/library/errors.ts'
import { REPLIES_KEPT } from '../../../utils/library/once.ts'
import {
  clippingById,
  clippingByKey,
  draftOf,
  isKept,
  readEverything,
  recentClippings,
} from '../../../utils/library/read.ts'
import { ReplyRow } from '../../../utils/library/schema.ts'
import { InvalidDataError, parse } from '../../../utils/model.ts'
import { connect, freshStorage } from './fresh.ts'
import { ANNOTATION, ARTICLE, commandId, ticking, WRITER } from './samples.ts'

freshStorage()

const KEY = 'https://meridian-news.example/pilots'
const save = (note = '', tags: string[] = [], id = commandId(), key = KEY) => ({
  commandId: id,
  key,
  article: ARTICLE,
  annotation: ANNOTATION,
  note,
  tags,
})

describe('save', () => {
  it('keeps the article with note and tags, and can be read back whole', async () => {
    const db = await connect()
    const kept = await saveClipping(db, save('mine', ['training']), ticking())
    expect(kept).toMatchObject({ key: KEY, note: 'mine', tags: ['training'], deletedAt: null })
    const clipping = await clippingByKey(db, KEY)
    expect(clipping?.article).toEqual(ARTICLE)
    expect(clipping?.annotation).toEqual(ANNOTATION)
    expect(await isKept(db, KEY)).toBe(true)
    expect(await isKept(db, `${KEY}?other`)).toBe(false)
  })

  it('updates the same key instead of making a double, and loses no note', async () => {
    const db = await connect()
    const sources = ticking()
    const first = await saveClipping(db, save('from one tab', ['Training']), sources)
    const second = await saveClipping(db, save('from another', ['training', 'africa']), sources)
    expect(second.id).toBe(first.id)
    expect(second.createdAt).toBe(first.createdAt)
    expect(second.note).toBe('from one tab\n\nfrom another')
    expect(second.tags).toEqual(['Training', 'africa'])
    expect((await saveClipping(db, save('', []), sources)).note).toBe('from one tab\n\nfrom another')
    expect((await recentClippings(db, 10)).count).toBe(1)
  })

  it('gives a repeated command its first reply, though time and text have moved on', async () => {
    const db = await connect()
    const sources = ticking()
    const once = save('first')
    const first = await saveClipping(db, once, sources)
    await editClipping(db, { commandId: commandId(), id: first.id, note: 'edited', tags: [] }, sources)
    expect(await saveClipping(db, { ...once, note: 'changed on the way' }, sources)).toEqual(first)
    expect((await clippingByKey(db, KEY))?.note).toBe('edited')
  })

  it('two at once with one id save once', async () => {
    const [one, other] = await Promise.all([connect(), connect()])
    const command = save('mine')
    const replies = await Promise.all([saveClipping(one, command), saveClipping(other, command)])
    expect(replies[0]).toEqual(replies[1])
    expect((await recentClippings(one, 10)).count).toBe(1)
  })

  it('two at once of one article with different ids make one clipping with both notes', async () => {
    const [one, other] = await Promise.all([connect(), connect()])
    await Promise.all([saveClipping(one, save('one')), saveClipping(other, save('other'))])
    const recent = await recentClippings(one, 10)
    expect(recent.count).toBe(1)
    expect(recent.clippings[0]?.note).toContain('one')
    expect(recent.clippings[0]?.note).toContain('other')
  })

  it('puts a newer text of the article in the place of the older one, and takes nothing that the reader has or is writing', async () => {
    const db = await connect()
    const sources = ticking()
    const first = await saveClipping(db, save('mine', ['t']), sources)
    await keepDraft(db, { key: KEY, note: 'mine, and', tags: ['t'], writer: WRITER }, sources)
    const article = { ...ARTICLE, text: `${ARTICLE.text} One sentence more.` }
    const renewed = await saveClipping(db, { ...save(), article, renew: true }, sources)
    expect(renewed).toMatchObject({ id: first.id, note: 'mine', tags: ['t'], createdAt: first.createdAt })
    expect((await clippingByKey(db, KEY))?.article.text).toContain('One sentence more.')
    expect((await draftOf(db, KEY))?.note).toBe('mine, and')
  })

  it('never puts the beginning that a paywall shows in the place of the whole text', async () => {
    const db = await connect()
    const beginning = { ...ARTICLE, text: ARTICLE.text.slice(0, 60), partial: true }
    const stub = () => ({ ...save('read on paper'), article: beginning, annotation: { ...ANNOTATION, mentions: [] } })
    await saveClipping(db, stub())
    expect((await clippingByKey(db, KEY))?.article).toEqual(beginning)
    const { id } = await saveClipping(db, save())
    expect((await clippingByKey(db, KEY))?.article).toEqual(ARTICLE)
    await deleteClipping(db, { commandId: commandId(), id })
    await saveClipping(db, stub())
    expect(await clippingByKey(db, KEY)).toMatchObject({
      article: ARTICLE,
      annotation: ANNOTATION,
      note: 'read on paper',
      deletedAt: null,
    })
  })

  it('uses up the draft', async () => {
    const db = await connect()
    await keepDraft(db, { key: KEY, note: 'half', tags: [], writer: WRITER })
    await saveClipping(db, save('half'))
    expect(await draftOf(db, KEY)).toBe(null)
  })

  it('refuses what could not be read back, and then changes nothing', async () => {
    const db = await connect()
    await keepDraft(db, { key: KEY, note: 'kept', tags: [], writer: WRITER })
    const tooMany = Array.from({ length: 101 }, (_, i) => `tag ${i}`)
    await expect(saveClipping(db, save('', tooMany))).rejects.toThrow(InvalidDataError)
    expect((await recentClippings(db, 10)).count).toBe(0)
    expect((await draftOf(db, KEY))?.note).toBe('kept')
  })

  it('refuses one id for two different commands', async () => {
    const db = await connect()
    const kept = await saveClipping(db, save('', [], 'same-command-id'))
    await expect(deleteClipping(db, { commandId: 'same-command-id', id: kept.id })).rejects.toMatchObject({
      fault: 'other command',
    })
    expect(await isKept(db, KEY)).toBe(true)
  })

  it('replaces a damaged row, keeps its note and tags, and the damaged row itself', async () => {
    const db = await connect()
    const first = await saveClipping(db, save('precious', ['old']), ticking())
    const row = await db.get('clippings', first.id)
    const broken = { ...row, annotation: 'lost' }
    // A row as no code of ours would write it, so it goes in past the types.
    await db.put('clippings', broken as unknown as NonNullable<typeof row>)
    const again = await saveClipping(db, save('new', ['new']), ticking())
    expect(again).toMatchObject({ id: first.id, note: 'precious\n\nnew', tags: ['old', 'new'] })
    const everything = await readEverything(db)
    expect(everything.clippings).toHaveLength(1)
    expect(everything.damaged).toEqual([expect.objectContaining({ store: 'meta', row: broken })])
  })
})

describe('edit, delete, restore', () => {
  it('sets note and tags', async () => {
    const db = await connect()
    const sources = ticking()
    const kept = await saveClipping(db, save('old', ['a']), sources)
    const edit = { commandId: commandId(), id: kept.id, note: 'new', tags: [' b ', 'B'], basedOn: kept.updatedAt }
    const edited = await editClipping(db, edit, sources)
    expect(edited).toMatchObject({ note: 'new', tags: ['b'] })
    expect(edited.updatedAt > kept.updatedAt).toBe(true)
    expect((await clippingById(db, kept.id))?.annotation).toEqual(ANNOTATION)
  })

  it('keeps both notes when another edit came between', async () => {
    const db = await connect()
    const sources = ticking()
    const kept = await saveClipping(db, save('', []), sources)
    const basedOn = kept.updatedAt
    await editClipping(db, { commandId: commandId(), id: kept.id, note: 'one', tags: ['x'], basedOn }, sources)
    const last = await editClipping(
      db,
      { commandId: commandId(), id: kept.id, note: 'two', tags: ['y'], basedOn },
      sources,
    )
    expect(last).toMatchObject({ note: 'one\n\ntwo', tags: ['x', 'y'] })
  })

  it('keeps both notes also when both edits came within one moment, or after the clock was put back', async () => {
    for (const now of ['2026-11-18T10:00:00.000Z', '2026-11-17T10:00:00.000Z']) {
      const db = await connect()
      const sources = { now: () => now, newId: () => crypto.randomUUID() }
      const kept = await saveClipping(db, save('', [], commandId(), now), { ...ticking('2026-11-18T10:00:00.000Z') })
      const edit = { id: kept.id, tags: [], basedOn: kept.updatedAt }
      const one = await editClipping(db, { ...edit, commandId: commandId(), note: 'one' }, sources)
      const last = await editClipping(db, { ...edit, commandId: commandId(), note: 'two' }, sources)
      expect(last.note).toBe('one\n\ntwo')
      const again = await saveClipping(db, save('', [], commandId(), now), sources)
      const moments = [kept, one, last, again].map(({ updatedAt }) => updatedAt)
      expect(moments).toEqual([...new Set(moments)].sort())
    }
  })

  it('deletes softly and brings back as it was', async () => {
    const db = await connect()
    const sources = ticking()
    const kept = await saveClipping(db, save('mine', ['t']), sources)
    const before = await clippingById(db, kept.id)
    const gone = await deleteClipping(db, { commandId: commandId(), id: kept.id }, sources)
    expect(gone.id).toBe(kept.id)
    expect(await recentClippings(db, 10)).toMatchObject({ clippings: [], count: 0 })
    expect(await isKept(db, KEY)).toBe(false)
    await restoreClipping(db, { commandId: commandId(), id: kept.id }, sources)
    expect(await clippingById(db, kept.id)).toEqual(before)
  })

  it('a save after a deletion brings the clipping back', async () => {
    const db = await connect()
    const kept = await saveClipping(db, save('mine'))
    await deleteClipping(db, { commandId: commandId(), id: kept.id })
    expect(await saveClipping(db, save(''))).toMatchObject({ id: kept.id, note: 'mine', deletedAt: null })
  })

  it('says so when there is nothing of that id', async () => {
    const db = await connect()
    const nothing = { commandId: commandId(), id: 'nothing' }
    await expect(deleteClipping(db, nothing)).rejects.toMatchObject({ fault: 'not there' })
    await expect(restoreClipping(db, nothing)).rejects.toMatchObject({ fault: 'not there' })
    await expect(editClipping(db, { ...nothing, note: '', tags: [] })).rejects.toMatchObject({ fault: 'not there' })
  })
})

describe('a better reading', () => {
  const better = { ...ANNOTATION, score: 0.5 }

  it('goes in without touching what the reader wrote', async () => {
    const db = await connect()
    const kept = await saveClipping(db, save('mine'))
    expect(await replaceAnnotation(db, kept.id, ANNOTATION, better)).toBe(true)
    expect(await clippingById(db, kept.id)).toMatchObject({
      note: 'mine',
      updatedAt: kept.updatedAt,
      annotation: better,
    })
  })

  it('stays out when the clipping has another reading by now', async () => {
    const db = await connect()
    const kept = await saveClipping(db, { ...save('mine'), annotation: better })
    expect(await replaceAnnotation(db, kept.id, ANNOTATION, { ...better, score: 0.1 })).toBe(false)
    expect((await clippingById(db, kept.id))?.annotation.score).toBe(0.5)
  })
})

describe('reading again with newer rules', () => {
  const newer = { ...ANNOTATION, annotator: '9.0.0', score: 0.5 }

  it('replaces what the rules read, and keeps what the reader wrote', async () => {
    const db = await connect()
    const sources = ticking()
    const kept = await saveClipping(db, save('mine', ['t']), sources)
    await keepDraft(db, { key: KEY, note: 'half', tags: [], writer: WRITER })
    const reread = { commandId: commandId(), id: kept.id, annotation: newer, basedOn: kept.updatedAt }
    const reply = await rereadClipping(db, reread, sources)
    expect(reply).toMatchObject({ id: kept.id, note: 'mine', tags: ['t'] })
    expect(await clippingById(db, kept.id)).toMatchObject({ annotation: newer, note: 'mine', article: ARTICLE })
    expect((await draftOf(db, KEY))?.note).toBe('half')
    // Asked again after the worker died, it is not refused for the change that it made itself.
    expect(await rereadClipping(db, reread, sources)).toEqual(reply)
  })

  it('is refused where the clipping was saved or edited meanwhile', async () => {
    const db = await connect()
    const sources = ticking()
    const kept = await saveClipping(db, save('mine'), sources)
    await editClipping(db, { commandId: commandId(), id: kept.id, note: 'other', tags: [] }, sources)
    const reread = { commandId: commandId(), id: kept.id, annotation: newer, basedOn: kept.updatedAt }
    await expect(rereadClipping(db, reread, sources)).rejects.toMatchObject({ fault: 'changed' })
    expect((await clippingById(db, kept.id))?.annotation).toEqual(ANNOTATION)
    await expect(rereadClipping(db, { ...reread, commandId: commandId(), id: 'none' })).rejects.toMatchObject({
      fault: 'not there',
    })
  })
})

describe('a transaction cut off midway', () => {
  it('leaves nothing of the command, and the command can be asked again', async () => {
    const db = await connect()
    const command = save('mine')
    const fail = {
      now: () => '2026-11-18T14:32:00.000Z',
      newId: () => {
        db.close()
        throw new Error('stopped')
      },
    }
    await expect(saveClipping(db, command, fail)).rejects.toThrow(LibraryError)
    const later = await connect()
    expect((await recentClippings(later, 10)).count).toBe(0)
    expect(await saveClipping(later, command)).toMatchObject({ note: 'mine' })
  })
})

describe('first replies', () => {
  /** Twice as many as are kept, a second apart, from the beginning of a year on. */
  const fillReplies = async (db: Awaited<ReturnType<typeof connect>>, year: number) => {
    const tx = db.transaction('replies', 'readwrite')
    for (let i = 0; i < 2 * REPLIES_KEPT; i++) {
      const at = new Date(Date.UTC(year, 0, 1) + i * 1000).toISOString()
      await tx.store.put({ id: `old-${i}`, command: 'save', subject: 'k', at, reply: {} })
    }
    await tx.done
  }

  it('are pruned, oldest first, and the newest stay', async () => {
    const db = await connect()
    await fillReplies(db, 2026)
    const command = save('mine')
    const first = await saveClipping(db, command)
    expect(await db.count('replies')).toBeLessThan(2 * REPLIES_KEPT)
    expect(await db.get('replies', 'old-0')).toBe(undefined)
    expect(parse(ReplyRow, await db.get('replies', command.commandId), 'row').reply).toEqual(first)
    expect(await saveClipping(db, command)).toEqual(first)
  })

  it('stay also when the clock was put back', async () => {
    const db = await connect()
    await fillReplies(db, 2040)
    const command = save('mine')
    const first = await saveClipping(db, command, ticking())
    expect(parse(ReplyRow, await db.get('replies', command.commandId), 'row').reply).toEqual(first)
  })
})
