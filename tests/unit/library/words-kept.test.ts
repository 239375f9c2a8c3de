/**
 * Whatever is typed in several forms at once, saved, deleted and brought in from files of any day: no word is lost of which a form was told
 * that it is kept. The chances come from fixed seeds, so that a failure comes again.
 */
import { IDBFactory } from 'fake-indexeddb'
import { expect, it } from 'vitest'
import { deleteClipping, editClipping, restoreClipping, saveClipping } from '../../../utils/library/commands.ts'
import { keepDraft } from '../../../utils/library/drafts.ts'
import { importLibrary } from '../../../utils/library/import.ts'
import type { Sources } from '../../../utils/library/once.ts'
import { clippingByKey, draftOf, type Everything, readEverything } from '../../../utils/library/read.ts'
import type { LibraryDatabase } from '../../../utils/library/schema.ts'
import { connect, freshStorage } from './fresh.ts'
import { ANNOTATION, ARTICLE, commandId, ticking } from './samples.ts'

freshStorage()

const KEY = 'an-article'

/** A form with the note of one article, as `NoteWriting` has it. */
interface Form {
  by: string
  /** The draft that it shows. */
  seen: string | null
  kept: { id: string; updatedAt: string } | null
  note: string
  /** Something in it is not saved. */
  typed: boolean
}

/** Numbers from 0 to below `below` (mulberry32). */
function dice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

class Desk {
  readonly forms: Form[] = []
  /** Words of which a form was told that they are kept. */
  readonly kept = new Set<string>()
  /** What was done, to be read after a failure. */
  readonly log: string[] = []
  readonly #db: LibraryDatabase
  readonly #clock: Sources = { now: ticking().now, newId: () => crypto.randomUUID() }
  readonly #files: Everything[] = []
  #words = 0

  constructor(db: LibraryDatabase) {
    this.#db = db
  }

  async open(at: number): Promise<void> {
    const [clipping, draft] = await this.#there()
    const kept = clipping?.deletedAt === null ? clipping : null
    const note = draft?.note ?? kept?.note ?? ''
    this.forms[at] = { by: commandId(), seen: draft?.updatedAt ?? null, kept, note, typed: false }
    this.log.push(`${at} opens: ${note}`)
  }

  /** One word more, behind all that the form shows. */
  async type(form: Form): Promise<void> {
    const word = `word${++this.#words}`
    form.note = `${form.note} ${word}`.trim()
    form.typed = true
    const { by, seen } = form
    const typed = { key: KEY, note: form.note, tags: [], writer: { by, seen } }
    const { draft, joined } = await keepDraft(this.#db, typed, this.#clock)
    this.kept.add(word)
    this.log.push(`${this.forms.indexOf(form)} types: ${form.note}`)
    if (joined && draft) Object.assign(form, { note: draft.note, seen: draft.updatedAt })
    await this.#hear(form)
  }

  async save(form: Form): Promise<void> {
    const { by, seen, kept, note } = form
    const words = { commandId: commandId(), note, tags: [], writer: { by, seen } }
    const saved = kept
      ? await editClipping(this.#db, { ...words, id: kept.id, basedOn: kept.updatedAt }, this.#clock)
      : await saveClipping(this.#db, { ...words, key: KEY, article: ARTICLE, annotation: ANNOTATION }, this.#clock)
    this.log.push(`${this.forms.indexOf(form)} saves: ${note} -> ${saved.note}`)
    Object.assign(form, { kept: saved, note: saved.note, typed: false })
    const [, draft] = await this.#there()
    // What stands in the others was saved with it.
    if (draft === null) for (const other of this.forms) other.typed = false
    await this.#beginAnew(form)
  }

  async delete({ kept }: Form): Promise<void> {
    if (!kept) return
    await deleteClipping(this.#db, { commandId: commandId(), id: kept.id }, this.#clock)
    this.log.push('deleted')
    await this.#beginAnew()
  }

  async restore(): Promise<void> {
    const [clipping] = await this.#there()
    if (!clipping) return
    await restoreClipping(this.#db, { commandId: commandId(), id: clipping.id }, this.#clock)
    this.log.push('restored')
    await this.#beginAnew()
  }

  async export(): Promise<void> {
    this.#files.push(await readEverything(this.#db))
    this.log.push('exported')
  }

  async import(roll: (below: number) => number): Promise<void> {
    const file = this.#files[roll(this.#files.length)]
    if (!file) return
    await importLibrary(this.#db, file)
    this.log.push(`imported: ${[...file.clippings, ...file.drafts].map(({ note }) => note).join(' | ')}`)
    await this.#beginAnew()
  }

  /** Words that were kept, and are in no note and no draft. */
  async lost(): Promise<string[]> {
    const there = new Set((await this.#there()).flatMap((one) => one?.note.match(/\w+/g) ?? []))
    return [...this.kept].filter((word) => !there.has(word))
  }

  #there() {
    return Promise.all([clippingByKey(this.#db, KEY), draftOf(this.#db, KEY)])
  }

  /** A draft is another one: all forms show it. */
  async #hear(but: Form | null): Promise<void> {
    const [, draft] = await this.#there()
    for (const form of this.forms)
      if (form !== but && draft !== null && draft.updatedAt !== form.seen)
        Object.assign(form, { note: draft.note, seen: draft.updatedAt, typed: true })
  }

  /** What is saved is another: forms in which nothing is typed begin anew. */
  async #beginAnew(but: Form | null = null): Promise<void> {
    for (const [at, form] of this.forms.entries()) if (form !== but && !form.typed) await this.open(at)
    await this.#hear(null)
  }
}

it.each([7, 11, 12, 19])('no word is lost that was typed and kept: %i', async (part) => {
  for (let seed = part * 60; seed < (part + 1) * 60; seed++) {
    globalThis.indexedDB = new IDBFactory()
    const db = await connect()
    const roll = dice(seed)
    const desk = new Desk(db)
    for (let at = 0; at < 3; at++) await desk.open(at)
    for (let step = 0; step < 22; step++) {
      const at = roll(3)
      const form = desk.forms[at]
      const act = roll(12)
      if (!form || act === 0) await desk.open(at)
      else if (act < 5) await desk.type(form)
      else if (act < 8) await desk.save(form)
      else if (act === 8) await desk.export()
      else if (act === 9) await desk.import(roll)
      else if (act === 10) await desk.delete(form)
      else await desk.restore()
      expect(await desk.lost(), `${seed}:\n${desk.log.join('\n')}`).toEqual([])
    }
    db.close()
  }
})
