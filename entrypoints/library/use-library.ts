/** The lines of the whole library and the index over them, read in lots behind the first picture, and kept up to date. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { heardChange } from '../../utils/browser.ts'
import {
  byMoment,
  countAll,
  type Listed,
  readListed,
  readLots,
  readQuoteLots,
  readRef,
  type Searchable,
} from '../../utils/library/listed.ts'
import type { Library } from '../../utils/library/open.ts'
import { LibraryIndex } from '../../utils/library/search.ts'

export interface Shelf {
  /** Newest first. */
  rows: readonly Listed[]
  /** How many records there are, as far as it is known. */
  total: number
  /** All lines are here. */
  listed: boolean
  /** So many lines can be searched. */
  indexed: number
  damaged: number
  /** It could not be read to its end: what is here is what came before. */
  failed: boolean
}

const EMPTY: Shelf = { rows: [], total: 0, listed: false, indexed: 0, damaged: 0, failed: false }

/** The index takes lines in for so many milliseconds, then lets the page breathe. */
const SLICE_MS = 12
/** While the library is being read, the list is drawn anew after so many lines. */
const DRAW_EVERY = 1000

/** Stands for all quotes among the names of what has changed. */
const ALL_QUOTES = 'quotes'

export interface LibraryShelf {
  shelf: Shelf
  /** Names of records with their scores; null for no words. */
  find: (typed: string) => ReadonlyMap<string, number> | null
  /** Reads everything anew, after it failed. */
  reload: () => void
}

/** @param failed hears what kept the library from being read. */
export function useLibrary(library: Library, failed: (error: unknown) => void): LibraryShelf {
  const [shelf, setShelf] = useState<Shelf>(EMPTY)
  const [turn, setTurn] = useState(0)
  const index = useRef(new LibraryIndex())
  const lines = useRef(new Map<string, Listed>())
  /** What has changed since the library was last begun to be read: the lots may hold it as it was. */
  const meanwhile = useRef(new Set<string>())

  useEffect(() => {
    const { signal, abort } = aborting()
    void read(signal).catch((error: unknown) => {
      if (signal.aborted) return
      setShelf((now) => ({ ...now, failed: true }))
      failed(error)
    })
    return abort
  }, [turn])

  useEffect(
    () =>
      heardChange((change) => {
        // Corrections tell of each record that they change; the names in quotes change with them.
        const what = change === 'quotes' || change === 'corrections' ? ALL_QUOTES : change.ref
        if (what === null) return setTurn((n) => n + 1)
        meanwhile.current.add(what)
        void renew(what).catch(failed)
      }),
    [],
  )

  async function read(signal: AbortSignal) {
    const fresh = new LibraryIndex()
    const waiting: Searchable[] = []
    const found = new Map<string, Listed>()
    const first = lines.current.size === 0
    let damaged = 0
    let drawn = 0
    const changed = new Set<string>()
    meanwhile.current = changed
    const catchUp = async () => {
      for (const what of changed) await renew(what)
    }
    const counts = await library.use(countAll)
    const total = counts.clippings + counts.corpus + counts.quotes
    if (first) setShelf({ ...EMPTY, total })
    const db = await library.database()
    for await (const lot of readLots(db)) {
      if (signal.aborted) return
      damaged += lot.damaged
      for (const row of lot.rows) {
        found.set(row.ref, listedOnly(row))
        waiting.push(row)
      }
      // The first lot is what the reader sees; the others come a thousand at a time.
      if (first && (drawn === 0 || found.size - drawn >= DRAW_EVERY)) {
        drawn = found.size
        setShelf({ ...EMPTY, rows: [...found.values()].toSorted(byMoment), total, damaged })
        await breathe()
      }
    }
    lines.current = found
    const rows = [...found.values()].toSorted(byMoment)
    const all = { rows, total: rows.length, listed: true, damaged, failed: false }
    setShelf((now) => ({ ...all, indexed: first ? 0 : now.indexed }))
    if (first) index.current = fresh
    await catchUp()
    await fill(fresh, waiting, signal, first)
    if (signal.aborted) return
    index.current = fresh
    await catchUp()
    setShelf((now) => ({ ...now, indexed: now.rows.length }))
  }

  /** Fills the index slice by slice; what was changed meanwhile is not overwritten by what was read before. */
  async function fill(into: LibraryIndex, rows: Searchable[], signal: AbortSignal, tell: boolean) {
    let told = 0
    for (let at = 0; at < rows.length; ) {
      const end = performance.now() + SLICE_MS
      while (at < rows.length && performance.now() < end) {
        const row = rows[at++]
        if (row && lines.current.get(row.ref)?.moment === row.moment) await into.putInTurns(row, breathe)
      }
      await breathe()
      if (signal.aborted) return
      if (tell && at - told >= DRAW_EVERY) {
        told = at
        setShelf((now) => ({ ...now, indexed: told }))
      }
    }
  }

  /** Reads one record again, or all quotes, that were changed here or in another window. */
  async function renew(ref: string) {
    if (ref === ALL_QUOTES) return renewQuotes()
    const named = readRef(ref)
    if (named === null) return
    const row = await library.use((db) => readListed(db, named.store, named.id))
    if (row === null) {
      lines.current.delete(ref)
      index.current.drop(ref)
    } else {
      lines.current.set(ref, listedOnly(row))
      await index.current.putInTurns(row, breathe)
    }
    draw()
  }

  /** Reads all quotes again: nobody tells which of them have changed. */
  async function renewQuotes() {
    const fresh = new Set<string>()
    for await (const { rows } of readQuoteLots(await library.database())) {
      for (const row of rows) {
        fresh.add(row.ref)
        lines.current.set(row.ref, listedOnly(row))
        await index.current.putInTurns(row, breathe)
      }
    }
    for (const { ref, store } of lines.current.values()) {
      if (store !== 'quotes' || fresh.has(ref)) continue
      lines.current.delete(ref)
      index.current.drop(ref)
    }
    draw()
  }

  function draw() {
    const rows = [...lines.current.values()].toSorted(byMoment)
    setShelf((now) => ({
      ...now,
      rows,
      total: rows.length,
      indexed: now.indexed === now.total ? rows.length : now.indexed,
    }))
  }

  return {
    shelf,
    find: (typed) => index.current.find(typed),
    reload: () => setTurn((n) => n + 1),
  }
}

/** A line without the words that only the index needs, which are most of it. */
function listedOnly({ text: _text, topics: _topics, places: _places, ...row }: Searchable): Listed {
  return row
}

function aborting(): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort() }
}

/** Lets the page draw and answer. A message comes sooner than a timer, which browsers slow down when it is set again and again. */
function breathe(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      done()
    }
    port2.postMessage(null)
  })
}
