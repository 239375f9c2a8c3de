/**
 * The import itself, in a worker: reading a large file, annotating it and writing it down each take longer than a page may hang.
 * It gets the files, tells what became of each, and is ended by the page.
 */
import { annotate } from '../../utils/annotate/annotate.ts'
import { importDocuments } from '../../utils/exchange/documents.ts'
import { beginsLikeLibrary, readLibraryInTurns } from '../../utils/exchange/library-json.ts'
import { putDocuments } from '../../utils/library/documents.ts'
import { type Fault, LibraryError } from '../../utils/library/errors.ts'
import { importLibrary } from '../../utils/library/import.ts'
import { openLibrary } from '../../utils/library/open.ts'
import type { LibraryDatabase } from '../../utils/library/schema.ts'
import { InvalidDataError } from '../../utils/model.ts'
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

/** So many characters tell an exported library from an article: its schema is the first thing in it. */
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
      if (!stop.signal.aborted && (await isLibrary(file))) {
        tell({ progress: index })
        tell({ brought: await restore(db, file) })
        index++
        continue
      }
      // All documents up to the next library at once: what the corpus has is then read only once for them.
      const from = index++
      for (let next = files[index]; next !== undefined && !(await isLibrary(next)); next = files[index]) index++
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

async function restore(db: LibraryDatabase, { name, file }: Given): Promise<Brought> {
  const { signal } = stop
  const none = { name, restored: null, attached: [] }
  try {
    const incoming = await readLibraryInTurns(await file.text(), { signal })
    const restored = await importLibrary(db, incoming, { signal })
    return { ...none, outcome: restored.added + restored.joined > 0 ? 'in' : 'already there', why: [], restored }
  } catch (error) {
    if (signal.aborted) return { ...none, outcome: 'not', why: [] }
    if (!(error instanceof InvalidDataError)) throw error
    return { ...none, outcome: 'not', why: [error.told] }
  }
}

async function isLibrary({ file }: Given): Promise<boolean> {
  if (!/\.json$/i.test(file.name)) return false
  try {
    return beginsLikeLibrary(await file.slice(0, HEAD).text())
  } catch {
    // It cannot be read; the import of documents says so.
    return false
  }
}
