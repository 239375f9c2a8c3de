import { describe, expect, it } from 'vitest'
import { addCorrection } from '../../../utils/library/corrections.ts'
import { LibraryError } from '../../../utils/library/errors.ts'
import { checkPage, MOST_IN_AN_HOUR, MOST_SIGNS } from '../../../utils/library/of-page.ts'
import { deleteQuote, editQuote, saveQuote } from '../../../utils/library/quotes.ts'
import type { LibraryDatabase } from '../../../utils/library/schema.ts'
import type { Request } from '../../../utils/messages/envelope.ts'
import type { ToBackground } from '../../../utils/messages/to-background.ts'
import { InvalidDataError } from '../../../utils/model.ts'
import { connect, freshStorage } from './fresh.ts'
import { ANNOTATION, ARTICLE, CORRECTION, commandId, QUOTE, WRITER } from './samples.ts'

freshStorage()

const HERE = 'https://www.geo.tv/latest/1-a'
const KEY = 'geo.tv/latest/1-a'
const ELSEWHERE = 'https://evil.example/1'
const NOW = Date.parse('2026-11-22T12:00:00.000Z')
const at = (minutes: number) => ({
  now: () => new Date(NOW + minutes * 60_000).toISOString(),
  newId: () => crypto.randomUUID(),
})
const { article, selector, mentions } = QUOTE
const saving = (key = KEY, start = selector.start) => ({
  commandId: commandId(),
  key,
  article,
  selector: { ...selector, start, end: start + selector.exact.length },
  mentions,
  note: '',
  tags: [],
})
const adding = (key = KEY) => {
  const { scope, title, change } = CORRECTION
  return { commandId: commandId(), correction: { scope, key, title, change } }
}

/** A library with a quote and a correction of one article. */
async function kept() {
  const db = await connect()
  const quote = await saveQuote(db, saving(), at(-10))
  const { correction } = await addCorrection(db, adding(), at(-10))
  return { db, quote, correction, ...asking(db) }
}
function asking(db: LibraryDatabase) {
  const library = { use: <T>(work: (given: LibraryDatabase) => Promise<T>) => work(db) }
  return {
    ask: <K extends keyof ToBackground>(kind: K, request: Request<ToBackground, K>, address: string) =>
      checkPage(library, kind, request, address, NOW),
  }
}
const foreign = expect.objectContaining({ name: 'InvalidDataError', told: '@foreign' })

describe('what a page names', () => {
  it('is its own, from any page of its site', async () => {
    const { ask, quote, correction } = await kept()
    const id = { commandId: commandId(), id: quote.id }
    for (const address of [HERE, 'https://amp.geo.tv/elsewhere']) {
      await ask('article.annotate', { article: ARTICLE, key: KEY }, address)
      await ask('page.view', { key: KEY, found: 1 }, address)
      await ask('quotes.of', { key: KEY }, address)
      await ask('quote.save', saving(), address)
      await ask('quote.edit', { ...id, note: 'n', tags: [] }, address)
      await ask('quote.delete', id, address)
      await ask('quote.restore', id, address)
      await ask('quotes.found', { states: [{ id: quote.id, orphaned: true }] }, address)
      await ask('library.open', { open: `quote:${quote.id}` }, address)
      await ask('draft.of', { key: `quote:${quote.id}` }, address)
      await ask('draft.keep', { key: `quote:${quote.id}`, note: 'n', tags: [], writer: WRITER }, address)
      await ask('correction.add', adding(), address)
      await ask('correction.undo', { commandId: commandId(), id: correction.id }, address)
      const redo = ask('correction.redo', { commandId: commandId(), id: correction.id }, address)
      await expect(redo).resolves.toBeUndefined()
    }
  })

  it('is nothing of another site', async () => {
    const { ask, quote, correction } = await kept()
    const id = { commandId: commandId(), id: quote.id }
    const { scope, change } = correction
    const asked: [keyof ToBackground, unknown][] = [
      ['article.annotate', { article: ARTICLE, key: KEY }],
      ['page.view', { key: KEY, found: 1 }],
      ['quotes.of', { key: KEY }],
      ['quote.save', saving()],
      ['quote.edit', { ...id, note: 'n', tags: [] }],
      ['quote.delete', id],
      ['quote.restore', id],
      [
        'quotes.found',
        {
          states: [
            { id: 'gone', orphaned: true },
            { id: quote.id, orphaned: true },
          ],
        },
      ],
      ['library.open', { open: `quote:${quote.id}` }],
      ['draft.of', { key: `quote:${quote.id}` }],
      ['draft.keep', { key: `quote:${quote.id}`, note: 'n', tags: [], writer: WRITER }],
      ['correction.add', adding()],
      ['correction.undo', { commandId: commandId(), id: correction.id }],
      ['correction.redo', { commandId: commandId(), id: correction.id }],
      ['correction.edit', { commandId: commandId(), id: correction.id, scope, change }],
    ]
    for (const [kind, request] of asked) {
      await expect(ask(kind, request as never, ELSEWHERE), kind).rejects.toEqual(foreign)
      await expect(ask(kind, request as never, ''), kind).rejects.toEqual(foreign)
    }
  })

  it('is no draft of an article, no record of the library, and no list of names, from wherever', async () => {
    const { ask } = await kept()
    await expect(ask('draft.of', { key: KEY }, HERE)).rejects.toEqual(foreign)
    await expect(ask('draft.keep', { key: KEY, note: 'n', tags: [], writer: WRITER }, HERE)).rejects.toEqual(foreign)
    await expect(ask('library.open', { open: 'clippings:c-1' }, HERE)).rejects.toEqual(foreign)
    const name = { name: 'Wanjiru Odhiambo', country: 'KE' }
    await ask('memory.of', { names: [name], pairs: [], except: KEY }, HERE)
    await expect(ask('memory.of', { names: [name, name], pairs: [], except: KEY }, HERE)).rejects.toEqual(foreign)
    await expect(ask('memory.of', { names: [name], pairs: [['IR', 'PK']], except: KEY }, HERE)).rejects.toEqual(foreign)
  })

  it('may be gone: a command says so itself, and no draft is kept of it', async () => {
    const { ask } = await kept()
    const gone = { commandId: commandId(), id: 'gone' }
    await ask('quote.edit', { ...gone, note: 'n', tags: [] }, ELSEWHERE)
    await ask('quotes.found', { states: [{ id: 'gone', orphaned: true }] }, ELSEWHERE)
    const draft = ask('draft.keep', { key: 'quote:gone', note: 'n', tags: [], writer: WRITER }, HERE)
    await expect(draft).rejects.toThrow(LibraryError)
    await expect(ask('draft.of', { key: 'quote:new:geo.tv/1' }, HERE)).rejects.toMatchObject({ fault: 'not there' })
  })

  it('may be deleted, and is still of its site', async () => {
    const { ask, db, quote } = await kept()
    await deleteQuote(db, { commandId: commandId(), id: quote.id })
    const id = { commandId: commandId(), id: quote.id }
    await ask('quote.restore', id, HERE)
    await expect(ask('quote.restore', id, ELSEWHERE)).rejects.toEqual(foreign)
  })
})

describe('how much a page adds', () => {
  it('is no longer than a note can be', async () => {
    const { ask, quote } = await kept()
    const draft = (note: string) => ({ key: `quote:${quote.id}`, note, tags: [], writer: WRITER })
    await ask('draft.keep', draft('n'.repeat(1_000_000)), HERE)
    const long = expect.objectContaining({ told: '@too_long' })
    await expect(ask('draft.keep', draft('\n'.repeat(MOST_SIGNS / 2)), HERE)).rejects.toEqual(long)
    const heavy = Array.from({ length: 5000 }, () => ({ ...ANNOTATION.mentions[0], text: 'x'.repeat(300) }))
    await expect(ask('quote.save', { ...saving(), mentions: heavy as typeof mentions }, HERE)).rejects.toEqual(long)
  })

  it('is so much of a site in an hour, and other sites and what was only edited do not count', async () => {
    const { ask, db, quote } = await kept()
    for (let count = 1; count < MOST_IN_AN_HOUR - 1; count++)
      await saveQuote(db, saving(`geo.tv/${count}`, count), at(-30))
    const early = await saveQuote(db, saving(KEY, 9000), at(-90))
    await editQuote(db, { commandId: commandId(), id: early.id, note: 'n', tags: [] }, at(-1))
    await saveQuote(db, saving('dawn.com/1'), at(-1))
    await ask('quote.save', saving(), HERE)
    await saveQuote(db, saving(KEY, 8000), at(-2))
    const much = expect.objectContaining({ told: '@too_much' })
    await expect(ask('quote.save', saving(KEY, 7000), HERE)).rejects.toEqual(much)
    // What is there can be worked with, and another site is not held back.
    await ask('quote.edit', { commandId: commandId(), id: quote.id, note: 'n', tags: [] }, HERE)
    await ask('quote.save', saving('dawn.com/2'), 'https://www.dawn.com/2')
    await ask('correction.add', adding(), HERE)
  })

  it('is so many corrections too', async () => {
    const { ask, db } = await kept()
    for (let count = 1; count < MOST_IN_AN_HOUR; count++) await addCorrection(db, adding(`geo.tv/${count}`), at(-30))
    await expect(ask('correction.add', adding(), HERE)).rejects.toThrow(InvalidDataError)
    await ask('correction.add', adding('dawn.com/1'), 'https://www.dawn.com/1')
  })
})
