/** The formats of an export, and what each makes of the records that were chosen. */
import { exportBibtex } from '../../utils/exchange/bibtex.ts'
import { exportCslJson } from '../../utils/exchange/csl-json.ts'
import { exportCsv } from '../../utils/exchange/csv.ts'
import type { ExportFile, Selection, Work } from '../../utils/exchange/exported.ts'
import { exportLibrary, withoutTexts } from '../../utils/exchange/library-json.ts'
import { exportMarkdown } from '../../utils/exchange/markdown.ts'
import { exportRis } from '../../utils/exchange/ris.ts'
import { exportWebAnnotations } from '../../utils/exchange/web-annotation.ts'
import type { Library } from '../../utils/library/open.ts'
import { readEverything } from '../../utils/library/read.ts'
import { readChosen } from '../../utils/library/read-chosen.ts'
import { asShown } from '../../utils/library/shown.ts'
import { libraryFile } from '../wiring/export.ts'

export type Format = 'json' | 'csv' | 'markdown' | 'csl' | 'ris' | 'bibtex' | 'webannotation'

/** In the order of the menu. */
export const FORMATS: readonly Format[] = ['json', 'csv', 'markdown', 'csl', 'ris', 'bibtex', 'webannotation']
const WRITERS: Record<
  Exclude<Format, 'json' | 'markdown'>,
  (rows: Selection, moment: string, work: Work) => Promise<ExportFile>
> = {
  csv: exportCsv,
  csl: exportCslJson,
  ris: exportRis,
  bibtex: exportBibtex,
  webannotation: exportWebAnnotations,
}
/** Those that can go out with or without the texts of the articles. */
export const WITH_TEXTS: readonly Format[] = ['json', 'markdown']

/**
 * Writes records in a format.
 * @param refs names of the records; null for everything that is in the library, drafts and damaged rows included.
 * @throws {LibraryError}, or the reason of an aborted signal.
 */
export async function exportAs(
  library: Library,
  format: Format,
  { refs, texts }: { refs: readonly string[] | null; texts: boolean },
  work: Work,
): Promise<ExportFile> {
  const read = await library.use((db) => (refs === null ? readEverything(db) : readChosen(db, refs)))
  work.signal?.throwIfAborted()
  const moment = new Date().toISOString()
  if (format === 'json') {
    const file = libraryFile(read)
    return exportLibrary(texts ? file : withoutTexts(file), work)
  }
  // The library itself goes out as it was read, with the corrections beside it; all else as it is shown.
  const rows = await library.use((db) => asShown(db, read))
  if (format === 'markdown') return exportMarkdown(rows, moment, { ...work, texts })
  return WRITERS[format](rows, moment, work)
}
