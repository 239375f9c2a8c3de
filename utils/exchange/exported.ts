/** What every export takes and gives: a selection of the library, and a file to be saved. */
import type { Clipping, CorpusRecord, Quote } from '../model.ts'

/** The records to write: all of the library, what a search found, or one. */
export interface Selection {
  clippings: readonly Clipping[]
  corpus: readonly CorpusRecord[]
  quotes?: readonly Quote[] | undefined
}

/** A file ready for a Blob. `name` is safe on every system. */
export interface ExportFile {
  name: string
  type: string
  parts: (string | Uint8Array<ArrayBuffer>)[]
}

/** How long work is watched and stopped. An aborted signal makes it throw the signal's reason. */
export interface Work {
  signal?: AbortSignal | undefined
  /** @param done rows done so far. @param of all rows. */
  onProgress?: ((done: number, of: number) => void) | undefined
}

/** Work gives the page its turn after this many milliseconds, so that it never hangs and Cancel can be clicked. */
const SLICE_MS = 12

/**
 * Does something for each row, letting others have their turn in between.
 * @throws the signal's reason when it is aborted, or what `work` threw.
 */
export async function eachRow<T>(
  rows: readonly T[],
  { signal, onProgress }: Work,
  work: (row: T, index: number) => void,
): Promise<void> {
  let since = performance.now()
  signal?.throwIfAborted()
  onProgress?.(0, rows.length)
  for (const [index, row] of rows.entries()) {
    work(row, index)
    if (performance.now() - since < SLICE_MS) continue
    onProgress?.(index + 1, rows.length)
    await breathe()
    signal?.throwIfAborted()
    since = performance.now()
  }
  onProgress?.(rows.length, rows.length)
}

/** Comes back after clicks and paint had their turn. A message, because browsers slow timers down to one a second in hidden tabs. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
