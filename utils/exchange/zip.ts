/**
 * Several files in one zip archive. Packed here in small pieces, and not by the package's own workers: these are made of Blob
 * addresses, which the content security policy of an extension forbids.
 */
import { Zip, ZipDeflate } from 'fflate'
import { breathe, type ExportFile, type Work } from './exported.ts'

/** Zip archives keep times from 1980 to 2099; the package refuses others. */
const FIRST_DAY = Date.UTC(1980, 0, 2)
/** Deflating this many bytes takes a few milliseconds. */
const PIECE = 128 * 1024
const SMALL = 64 * 1024
const SLICE_MS = 12

/**
 * Packs files, letting others have their turn in between.
 * @param moment becomes the time of each entry. Names are marked as UTF-8 by the package where they are not plain ASCII.
 * @throws the reason of an aborted signal.
 */
export async function zipFile(
  name: string,
  entries: readonly { name: string; bytes: Uint8Array }[],
  moment: string,
  { signal, onProgress }: Work = {},
): Promise<ExportFile> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let failure: Error | null = null
  const archive = new Zip((error, bytes) => {
    if (error) failure ??= error
    else parts.push(bytes)
  })
  const mtime = new Date(Math.max(Date.parse(moment) || 0, FIRST_DAY))
  let since = performance.now()
  signal?.throwIfAborted()
  for (const [index, entry] of entries.entries()) {
    // Sets the size of a table that the package makes for each file: 16 KB for notes, where its own choice is 2 MB.
    const packed = new ZipDeflate(entry.name, { level: 6, mem: entry.bytes.length < SMALL ? 1 : 8 })
    packed.mtime = mtime
    archive.add(packed)
    let at = 0
    do {
      const end = at + PIECE
      packed.push(entry.bytes.subarray(at, end), end >= entry.bytes.length)
      at = end
      if (performance.now() - since < SLICE_MS) continue
      onProgress?.(index, entries.length)
      await breathe()
      signal?.throwIfAborted()
      since = performance.now()
    } while (at < entry.bytes.length)
  }
  archive.end()
  if (failure !== null) throw failure
  onProgress?.(entries.length, entries.length)
  return { name, type: 'application/zip', parts }
}
