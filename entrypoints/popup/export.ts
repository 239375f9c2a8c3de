/** Writes the whole library to a file, without the downloads permission. */
import { browser } from '../../utils/browser.ts'
import { LIBRARY_SCHEMA, libraryFileName, writeLibrary } from '../../utils/exchange/library-json.ts'
import type { Library } from '../../utils/library/open.ts'
import { readEverything } from '../../utils/library/read.ts'

/** The blob stays for this long, in milliseconds: a browser that asks where to save reads it only after the answer. */
const BLOB_KEPT_MS = 600_000

/** @returns the name of the file that was handed to the browser. @throws {LibraryError} */
export async function exportLibrary(library: Library): Promise<string> {
  const everything = await library.use(readEverything)
  const exportedAt = new Date().toISOString()
  const attache = browser.runtime.getManifest().version
  const parts = writeLibrary({ schema: LIBRARY_SCHEMA, attache, exportedAt, ...everything })
  const name = libraryFileName(exportedAt)
  const url = URL.createObjectURL(new Blob(parts, { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), BLOB_KEPT_MS)
  return name
}
