/** Hands files to the browser for saving, without the downloads permission. */
import { browser } from '../../utils/browser.ts'
import type { ExportFile, Work } from '../../utils/exchange/exported.ts'
import { exportLibrary, LIBRARY_SCHEMA, type LibraryFile } from '../../utils/exchange/library-json.ts'
import type { Library } from '../../utils/library/open.ts'
import { type Everything, readEverything } from '../../utils/library/read.ts'

/** The blob stays for this long, in milliseconds: a browser that asks where to save reads it only after the answer. */
const BLOB_KEPT_MS = 600_000

/** Has the browser save a file. */
export function saveFile({ name, type, parts }: ExportFile): void {
  const url = URL.createObjectURL(new Blob(parts, { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), BLOB_KEPT_MS)
}

/** The library, or rows of it, as the content of an exported file. */
export function libraryFile(rows: Everything): LibraryFile {
  const attache = browser.runtime.getManifest().version
  return { schema: LIBRARY_SCHEMA, attache, exportedAt: new Date().toISOString(), ...rows }
}

/** Saves the whole library as JSON. @returns the name of the file. @throws {LibraryError}, or the reason of an aborted signal. */
export async function saveLibrary(library: Library, work: Work = {}): Promise<string> {
  const file = await exportLibrary(libraryFile(await library.use(readEverything)), work)
  saveFile(file)
  return file.name
}
