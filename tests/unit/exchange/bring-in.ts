/** Files handed in as a browser hands them in, for the tests of imports. */
import { annotate } from '../../../utils/annotate/annotate.ts'
import {
  type DocumentFile,
  type DocumentTools,
  type FileReport,
  importDocuments,
} from '../../../utils/exchange/documents.ts'
import { putDocuments } from '../../../utils/library/documents.ts'
import type { LibraryDatabase } from '../../../utils/library/schema.ts'

/** A file with a name; a string is its UTF-8. */
export function fileOf(name: string, content: string | Uint8Array): DocumentFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { name, size: bytes.length, bytes: () => Promise.resolve(bytes) }
}

let ids = 0

/** Imports files into a library with the real annotator. */
export function bringIn(
  db: LibraryDatabase,
  files: readonly DocumentFile[],
  tools: Partial<DocumentTools> = {},
): Promise<FileReport[]> {
  return putDocuments(db, (put) =>
    importDocuments(files, {
      annotate,
      put,
      newId: () => `import-${++ids}`,
      now: () => '2026-11-21T10:00:00.000Z',
      ...tools,
    }),
  )
}
