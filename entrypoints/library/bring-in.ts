/** Brings files in that the reader chose or dropped: documents into the corpus, an exported library back into this one. */
import { tellAll } from '../../utils/browser.ts'
import type { Work } from '../../utils/exchange/exported.ts'
import { LibraryError } from '../../utils/library/errors.ts'
import { because } from '../../utils/reasons/reasons.ts'
import type { FromWorker, Given, ToWorker } from './bring-in-worker.ts'

/** What became of one file. */
export interface Brought {
  name: string
  outcome: 'in' | 'already there' | 'not'
  /** Why it, or a part of it, is not in: reasons (`utils/reasons/`), one a line. */
  why: string[]
  /** Of an exported library: how many records were new, joined with what was there, and there already. */
  restored: { added: number; joined: number; same: number } | null
  /** Names under which the documents stand in the library. */
  attached: string[]
}

export interface BringInWork extends Work {
  onFile: (brought: Brought) => void
}

/** After a cancel the worker ends by itself between two articles; one that takes longer than this, in milliseconds, is ended. */
const PATIENCE = 500

/**
 * Brings files in, one after the other, in a worker, so that the page answers meanwhile however large they are. After a cancel,
 * what is in stays in; an exported library goes in whole or not at all.
 * @throws {LibraryError} where the library refuses (a full disk).
 */
export async function bringIn(files: readonly File[], { signal, onProgress, onFile }: BringInWork): Promise<void> {
  if (signal?.aborted || files.length === 0) return
  // With its folders, when a folder was chosen: a copy of the file does not know them.
  const given: Given[] = files.map((file) => ({ name: file.webkitRelativePath || file.name, file }))
  const worker = new Worker(new URL('./bring-in-worker.ts', import.meta.url), { type: 'module' })
  const send = (message: ToWorker) => worker.postMessage(message)
  let told = 0
  try {
    await new Promise<void>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
        if (data === 'done') resolve()
        else if ('progress' in data) onProgress?.(data.progress, files.length)
        else if ('brought' in data) {
          told++
          onFile(data.brought)
        } else reject(data.fault === null ? new Error(data.message) : new LibraryError(data.fault, data.message))
      })
      worker.addEventListener('error', ({ message }) => reject(new Error(message)))
      signal?.addEventListener('abort', () => {
        send('cancel')
        setTimeout(resolve, PATIENCE)
      })
      send({ files: given })
    })
    for (const [index, { name }] of given.slice(told).entries())
      onFile({
        name,
        outcome: 'not',
        why: [index === 0 ? '@import_cut' : '@import_cancelled'],
        restored: null,
        attached: [],
      })
    onProgress?.(files.length, files.length)
  } finally {
    worker.terminate()
    tellAll()
  }
}

/** What a drop held: its files, and what the browser could not get at, with the reason. */
export interface Dropped {
  files: File[]
  lost: Brought[]
}

/** The files of a drop, those in dropped folders included. Entries have to be asked for before the drop event is over. */
export async function droppedFiles(transfer: DataTransfer): Promise<Dropped> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const dropped: Dropped = { files: entries.length === 0 ? [...transfer.files] : [], lost: [] }
  for (const entry of entries) await gather(entry, dropped)
  return dropped
}

async function gather(entry: FileSystemEntry, into: Dropped): Promise<void> {
  try {
    if (isFile(entry)) into.files.push(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)))
    if (!isFolder(entry)) return
    const reader = entry.createReader()
    // A folder is told in lots, until an empty one.
    for (;;) {
      const lot = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
      if (lot.length === 0) return
      for (const inside of lot) await gather(inside, into)
    }
  } catch (error) {
    const why = error instanceof Error || error instanceof DOMException ? error.message : String(error)
    const name = entry.fullPath.replace(/^\//, '')
    into.lost.push({ name, outcome: 'not', why: [because('@file_unreadable', why)], restored: null, attached: [] })
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
