/** Brings files in that the reader chose or dropped: documents into the corpus, an exported library back into this one. */
import { tellChange } from '../../utils/browser.ts'
import { importDocuments } from '../../utils/exchange/documents.ts'
import type { Work } from '../../utils/exchange/exported.ts'
import { LIBRARY_SCHEMA, readLibraryInTurns } from '../../utils/exchange/library-json.ts'
import { putDocuments } from '../../utils/library/documents.ts'
import { importLibrary } from '../../utils/library/import.ts'
import type { Library } from '../../utils/library/open.ts'
import { InvalidDataError } from '../../utils/model.ts'

/** What became of one file. */
export interface Brought {
  name: string
  outcome: 'in' | 'already there' | 'not'
  /** Why it, or a part of it, is not in. */
  why: string | null
  /** Of an exported library: how many records were new, joined with what was there, and there already. */
  restored: { added: number; joined: number; same: number } | null
  /** Names under which the documents stand in the library. */
  attached: string[]
}

export interface BringInWork extends Work {
  onFile: (brought: Brought) => void
}

/** So many characters tell an exported library from an article: its schema is the first thing in it. */
const HEAD = 400

/**
 * Brings files in, one after the other. After a cancel, what is in stays in; an exported library goes in whole or not at all.
 * @throws {LibraryError} where the library refuses (a full disk).
 */
export async function bringIn(library: Library, files: readonly File[], work: BringInWork): Promise<void> {
  // The annotator is most of the code of this page, and only an import needs it.
  const { annotate } = await import('../../utils/annotate/annotate.ts')
  const db = await library.database()
  try {
    for (let index = 0; index < files.length; ) {
      const file = files[index]
      if (file === undefined) break
      if (!work.signal?.aborted && (await isLibrary(file))) {
        work.onProgress?.(index, files.length)
        work.onFile(await restore(file))
        index++
        continue
      }
      // All documents up to the next library at once: what the corpus has is then read only once for them.
      const from = index++
      for (let next = files[index]; next !== undefined && !(await isLibrary(next)); next = files[index]) index++
      await documents(files.slice(from, index), from)
    }
    work.onProgress?.(files.length, files.length)
  } finally {
    tellChange({ ref: null })
  }

  async function documents(some: readonly File[], from: number): Promise<void> {
    const given = some.map((file) => ({ name: nameOf(file), size: file.size, bytes: () => bytesOf(file) }))
    await putDocuments(db, (put) =>
      importDocuments(given, {
        signal: work.signal,
        onProgress: (done) => work.onProgress?.(from + done, files.length),
        put,
        annotate,
        parseHtml: (html) => new DOMParser().parseFromString(html, 'text/html'),
        newId: () => crypto.randomUUID(),
        now: () => new Date().toISOString(),
        onFile: ({ documents: stored, ...report }) =>
          work.onFile({
            ...report,
            restored: null,
            attached: stored.filter((one) => one.outcome === 'attached').map((one) => one.subject),
          }),
      }),
    )
  }

  async function restore(file: File): Promise<Brought> {
    const none = { name: nameOf(file), restored: null, attached: [] }
    try {
      const incoming = await readLibraryInTurns(await file.text(), { signal: work.signal })
      const restored = await importLibrary(db, incoming, { signal: work.signal })
      return { ...none, outcome: restored.added + restored.joined > 0 ? 'in' : 'already there', why: null, restored }
    } catch (error) {
      if (work.signal?.aborted) return { ...none, outcome: 'not', why: null }
      if (!(error instanceof InvalidDataError)) throw error
      return { ...none, outcome: 'not', why: error.message }
    }
  }
}

/** With its folders, when a folder was chosen. */
function nameOf(file: File): string {
  return file.webkitRelativePath || file.name
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer())
}

async function isLibrary(file: File): Promise<boolean> {
  if (!/\.json$/i.test(file.name)) return false
  try {
    return (await file.slice(0, HEAD).text()).includes(`"schema": "${LIBRARY_SCHEMA}"`)
  } catch {
    // It cannot be read; the import of documents says so.
    return false
  }
}

/** The files of a drop, those in dropped folders included. Entries have to be asked for before the drop event is over. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return [...transfer.files]
  const files: File[] = []
  for (const entry of entries) await gather(entry, files)
  return files
}

async function gather(entry: FileSystemEntry, into: File[]): Promise<void> {
  if (isFile(entry)) {
    into.push(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)))
    return
  }
  if (!isFolder(entry)) return
  const reader = entry.createReader()
  // A folder is told in lots, until an empty one.
  for (;;) {
    const lot = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (lot.length === 0) return
    for (const inside of lot) await gather(inside, into)
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
