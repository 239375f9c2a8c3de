import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editClipping, saveClipping } from '../../../utils/library/commands.ts'
import { keepDraft } from '../../../utils/library/drafts.ts'
import { editQuote, quoteDraft, saveQuote } from '../../../utils/library/quotes.ts'
import { draftOf } from '../../../utils/library/read.ts'
import type { LibraryDatabase } from '../../../utils/library/schema.ts'
import { connect, freshStorage } from './fresh.ts'
import { ANNOTATION, ARTICLE, commandId, QUOTE, ticking, WRITER } from './samples.ts'

freshStorage()

const KEY = 'https://meridian-news.example/pilots'
const OTHER = { by: 'other-form', seen: null }
const keep = (db: LibraryDatabase, note: string, writer = WRITER, more: { tags?: string[]; tag?: string } = {}) =>
  keepDraft(db, { key: KEY, note, tags: [], ...more, writer })
const save = (note: string, writer = WRITER) => ({
  commandId: commandId(),
  key: KEY,
  article: ARTICLE,
  annotation: ANNOTATION,
  note,
  tags: [],
  writer,
})

describe('a draft', () => {
  it('is what was typed last in one place, and is forgotten once that is empty', async () => {
    const db = await connect()
    await keep(db, 'half a tho', WRITER, { tags: ['t'] })
    expect((await keep(db, 'half a thought', WRITER, { tags: ['t'] })).joined).toBe(false)
    expect(await draftOf(db, KEY)).toMatchObject({ note: 'half a thought', tags: ['t'] })
    await keep(db, '', WRITER, { tag: 'avi' })
    expect(await draftOf(db, KEY)).toMatchObject({ note: '', tags: [], tag: 'avi' })
    expect(await keep(db, '')).toEqual({ draft: null, joined: false })
    expect(await draftOf(db, KEY)).toBe(null)
  })

  it('holds the words of two places that do not know of each other, each typed on', async () => {
    const db = await connect()
    await keep(db, 'in the panel', WRITER, { tags: ['navy'] })
    expect((await keep(db, 'in', OTHER, { tag: 'a' })).joined).toBe(true)
    await keep(db, 'in the', OTHER, { tag: 'ai' })
    const { draft, joined } = await keep(db, 'in the popup', OTHER, { tag: 'air' })
    expect(joined).toBe(true)
    expect(draft).toMatchObject({ note: 'in the panel\n\nin the popup', tags: ['navy'], tag: 'air' })
    expect(await draftOf(db, KEY)).toEqual(draft)
    // The first goes on without having seen it.
    const both = await keep(db, 'in the panel too', WRITER, { tags: ['navy'] })
    expect(both.draft).toMatchObject({ tags: ['navy', 'air'] })
    for (const words of ['in the panel too', 'in the popup']) expect(both.draft?.note).toContain(words)
  })

  it('is written over by whoever has seen it, also where they take words out of it', async () => {
    const db = await connect()
    const first = await keep(db, 'one two', WRITER, { tags: ['navy'] })
    const seen = { by: 'other-form', seen: first.draft?.updatedAt ?? '' }
    expect((await keep(db, 'two', seen)).draft).toMatchObject({ note: 'two', tags: [] })
    expect((await keep(db, 'two three', seen)).draft).toMatchObject({ note: 'two three', tags: [] })
    expect(await keep(db, '', seen)).toEqual({ draft: null, joined: false })
  })

  it('is not emptied by a place that does not know of it', async () => {
    const db = await connect()
    await keep(db, 'in the panel')
    await keep(db, 'i', OTHER)
    expect((await keep(db, '', OTHER)).draft).toMatchObject({ note: 'in the panel' })
  })

  it('keeps nobody waiting where a page sends the same sign over and over', async () => {
    const db = await connect()
    const [more, less] = ['a'.repeat(900_000), 'a'.repeat(400_000)]
    await keep(db, more)
    const { draft } = await keep(db, less, OTHER)
    expect(draft?.note).toBe(`${more}\n\n${less}`)
  })

  it('is told from the one before it also within one millisecond', async () => {
    const db = await connect()
    const still = { now: () => '2026-11-18T10:00:00.000Z', newId: () => 'id' }
    const typed = { key: KEY, tags: [], writer: WRITER }
    const one = await keepDraft(db, { ...typed, note: 'one' }, still)
    const two = await keepDraft(db, { ...typed, note: 'one two' }, still)
    expect(Date.parse(two.draft?.updatedAt ?? '')).toBe(Date.parse(one.draft?.updatedAt ?? '') + 1)
    // Asked again because the answer was lost.
    expect(await keepDraft(db, { ...typed, note: 'one two' }, still)).toEqual(two)
  })
})

describe('a save', () => {
  it('uses up the draft of its writer, and what they have seen', async () => {
    const db = await connect()
    await keep(db, 'half')
    await saveClipping(db, save('half a thought'))
    expect(await draftOf(db, KEY)).toBe(null)
    const { draft } = await keep(db, 'typed elsewhere', OTHER)
    await saveClipping(db, save('all of it', { by: 'one-form', seen: draft?.updatedAt ?? '' }))
    expect(await draftOf(db, KEY)).toBe(null)
  })

  it('leaves what was typed elsewhere a draft, over what is saved', async () => {
    const db = await connect()
    const sources = ticking()
    await keep(db, 'typed in the popup', OTHER, { tags: ['navy'], tag: 'air' })
    const kept = await saveClipping(db, save('saved in the panel'), sources)
    expect(kept.note).toBe('saved in the panel')
    const left = await draftOf(db, KEY)
    expect(left).toMatchObject({ note: 'saved in the panel\n\ntyped in the popup', tags: ['navy', 'air'] })
    // The other place saves what it has: all is there, and nothing is left.
    const edit = { commandId: commandId(), id: kept.id, note: 'typed in the popup', tags: ['navy', 'air'] }
    const both = await editClipping(db, { ...edit, writer: OTHER, basedOn: ANNOTATION.annotator }, sources)
    expect(both.note).toBe('saved in the panel\n\ntyped in the popup')
    expect(await draftOf(db, KEY)).toBe(null)
  })

  it('of a quote does the same', async () => {
    const db = await connect()
    const { key, article, selector, mentions } = QUOTE
    const words = { key, article, selector, mentions, note: '', tags: [] }
    const { id } = await saveQuote(db, { commandId: commandId(), ...words })
    await keepDraft(db, { key: quoteDraft(id), note: 'on the page', tags: [], writer: OTHER })
    await editQuote(db, { commandId: commandId(), id, note: 'in the panel', tags: [], writer: WRITER })
    expect(await draftOf(db, quoteDraft(id))).toMatchObject({ note: 'in the panel\n\non the page' })
  })
})

describe('two places that type at once, each hearing of the other sooner or later or never', () => {
  it('lose no word', async () => {
    const act = fc.record({ who: fc.nat(1), does: fc.constantFrom('type', 'type', 'answered', 'hear') })
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
        const db = await connect()
        const key = commandId()
        const places = ['first-form', 'other-form'].map((by) => ({
          by,
          seen: null as string | null,
          field: '',
          /** The answer to what was typed last, on its way. */
          answer: null as Awaited<ReturnType<typeof keepDraft>> | null,
        }))
        const words: string[] = []
        for (const { who, does } of acts) {
          const place = places[who]
          if (!place) throw new Error('two places')
          const show = (draft: Awaited<ReturnType<typeof draftOf>>) => {
            place.field = draft?.note ?? ''
            place.seen = draft?.updatedAt ?? null
          }
          if (does === 'type') {
            const word = `w${words.length}x`
            words.push(word)
            place.field = place.field === '' ? word : `${place.field} ${word}`
            const { by, seen, field: note } = place
            place.answer = await keepDraft(db, { key, note, tags: [], writer: { by, seen } })
          } else if (does === 'answered' && place.answer) {
            if (place.answer.joined) show(place.answer.draft)
            place.answer = null
          } else if (does === 'hear' && !place.answer) show(await draftOf(db, key))
        }
        const { note = '' } = (await draftOf(db, key)) ?? {}
        expect(words.filter((word) => !note.includes(word))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
