/**
 * The import itself, in a worker: reading a large file, annotating it and writing it down each take longer than a page may hang.
 * It gets the files, tells what became of each, and is ended by the page.
 */
import { annotate } from '../../utils/annotate/annotate.ts'
import { importDocuments } from '../../utils/exchange/documents.ts'
import { leftReasons } from '../../utils/exchange/left-words.ts'
import { beginsLikeLibrary, endsLikeLibrary, readLibraryInTurns } from '../../utils/exchange/library-json.ts'
import { beginsLikeAnnotations, readWebAnnotations } from '../../utils/exchange/web-annotation-in.ts'
import { putDocuments } from '../../utils/library/documents.ts'
import { type Fault, LibraryError } from '../../utils/library/errors.ts'
import { importLibrary, type IncomingLibrary, type LeftWords } from '../../utils/library/import.ts'
import { openLibrary } from '../../utils/library/open.ts'
import type { LibraryDatabase } from '../../utils/library/schema.ts'
import { InvalidDataError, type Quote } from '../../utils/model.ts'
import { because } from '../../utils/reasons/reasons.ts'
import type { Brought } from './bring-in.ts'

/** A file under the name that the reader knows it by: with its folders, when a folder was chosen. */
export interface Given {
  name: string
  file: File
}

export type ToWorker = { files: Given[] } | 'cancel'

export type FromWorker =
  | { progress: number }
  | { brought: Brought }
  | 'done'
  /** The library refused; what is in stays in. `fault` is null for what nobody has words for. */
  | { fault: Fault | null; message: string }

/** So many characters tell an exported library, and annotations, from an article: their schema is the first thing in them, or the last. */
const HEAD = 400

const stop = new AbortController()
const tell = (message: FromWorker) => globalThis.postMessage(message)

globalThis.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data === 'cancel') stop.abort()
  else void bringIn(data.files)
})

async function bringIn(files: readonly Given[]): Promise<void> {
  try {
    const db = await openLibrary()
    for (let index = 0; index < files.length; ) {
      const file = files[index]
      if (file === undefined) break
      const way = stop.signal.aborted ? null : await wayOf(file)
      if (way !== null) {
        tell({ progress: index })
        tell({ brought: await WAYS[way](db, file) })
        index++
        continue
      }
      // All documents up to the next of another kind at once: what the corpus has is then read only once for them.
      const from = index++
      for (let next = files[index]; next !== undefined && (await wayOf(next)) === null; next = files[index]) index++
      await documents(db, files.slice(from, index), from)
    }
    tell('done')
  } catch (error) {
    tell({ fault: error instanceof LibraryError ? error.fault : null, message: String(error) })
  }
}

async function documents(db: LibraryDatabase, some: readonly Given[], from: number): Promise<void> {
  const given = some.map(({ name, file }) => ({
    name,
    size: file.size,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  }))
  await putDocuments(db, (put) =>
    importDocuments(given, {
      signal: stop.signal,
      onProgress: (done) => tell({ progress: from + done }),
      put,
      annotate,
      newId: () => crypto.randomUUID(),
      now: () => new Date().toISOString(),
      onFile: ({ documents: stored, ...report }) =>
        tell({
          brought: {
            ...report,
            restored: null,
            attached: stored.filter((one) => one.outcome === 'attached').map((one) => one.subject),
          },
        }),
    }),
  )
}

function restore(db: LibraryDatabase, { name, file }: Given): Promise<Brought> {
  return putRows(db, name, async () => ({
    ...(await readLibraryInTurns(await textOf(file), { signal: stop.signal })),
    why: [],
  }))
}

/** Quotes as other tools keep them, or as we have exported them; where these do not tell them, officials and countries are read from the words. */
function quotes(db: LibraryDatabase, { name, file }: Given): Promise<Brought> {
  return putRows(db, name, async () => {
    const now = () => new Date().toISOString()
    const read = readWebAnnotations(await textOf(file), { newId: () => crypto.randomUUID(), now })
    return {
      clippings: [],
      corpus: [],
      drafts: [],
      corrections: [],
      damaged: [],
      quotes: read.quotes.map((quote) => (read.unread.has(quote.id) ? withMentions(quote) : quote)),
      why: read.leftOut === 0 ? [] : [because('@file_annotations_left', String(read.leftOut))],
    }
  })
}

function withMentions(quote: Quote): Quote {
  const { mentions } = annotate({ ...quote.article, text: quote.selector.exact })
  return { ...quote, mentions }
}

/** Puts the rows of a file in, all or nothing. @param read gives the rows, and what is to be told of those that are left out. */
async function putRows(
  db: LibraryDatabase,
  name: string,
  read: () => Promise<IncomingLibrary & { why: string[] }>,
): Promise<Brought> {
  const { signal } = stop
  const none = { name, restored: null, attached: [] }
  try {
    const { why, ...incoming } = await read()
    const left: LeftWords[] = []
    const restored = await importLibrary(db, incoming, { signal, onLeft: (words) => left.push(words) })
    const outcome = restored.added + restored.joined > 0 ? 'in' : left.length > 0 ? 'not' : 'already there'
    return { ...none, outcome, why: [...why, ...leftReasons(left)], restored }
  } catch (error) {
    if (signal.aborted) return { ...none, outcome: 'not', why: [] }
    if (!(error instanceof InvalidDataError)) throw error
    return { ...none, outcome: 'not', why: [error.told] }
  }
}

/** @throws {InvalidDataError} where the file was moved, may not be read, or is longer than a text may be. */
async function textOf(file: File): Promise<string> {
  try {
    return await file.text()
  } catch (error) {
    const why = error instanceof Error || error instanceof DOMException ? error.message : String(error)
    throw new InvalidDataError(`The browser could not read this file (${why}).`, because('@file_unreadable', why))
  }
}

/** How files are brought in that are no documents. */
const WAYS = { library: restore, quotes } as const

async function wayOf({ file }: Given): Promise<keyof typeof WAYS | null> {
  if (/\.jsonld$/i.test(file.name)) return 'quotes'
  if (!/\.json$/i.test(file.name)) return null
  try {
    const head = await file.slice(0, HEAD).text()
    if (beginsLikeLibrary(head)) return 'library'
    if (beginsLikeAnnotations(head)) return 'quotes'
    return endsLikeLibrary(await file.slice(-HEAD).text()) ? 'library' : null
  } catch {
    // It cannot be read; the import of documents says so.
    return null
  }
}
