/**
 * The library as one JSON file, without loss: `attache-library/1`. Written one row a line, in the order of the ids, so that
 * two exports can be compared line by line. Rows that are damaged in the library go out as they stand.
 */
import * as v from 'valibot'
import { Clipping, CorpusRecord, Draft, InvalidDataError, IsoMoment, parse } from '../model.ts'

export const LIBRARY_SCHEMA = 'attache-library/1'

const DamagedInFile = v.object({ store: v.string(), id: v.string(), fault: v.string(), row: v.unknown() })

export const LibraryFile = v.object({
  schema: v.literal(LIBRARY_SCHEMA),
  /** Version of the extension that wrote the file. */
  attache: v.string(),
  exportedAt: IsoMoment,
  clippings: v.array(Clipping),
  corpus: v.array(CorpusRecord),
  drafts: v.array(Draft),
  damaged: v.array(DamagedInFile),
})
export type LibraryFile = v.InferOutput<typeof LibraryFile>

/**
 * Writes the file in parts, for a Blob: a large library need not stand in memory as one string.
 * @param file rows that a schema has let through, as everything has that is read from the library.
 */
export function writeLibrary(file: LibraryFile): string[] {
  const { schema, attache, exportedAt, ...lists } = file
  const head = Object.entries({ schema, attache, exportedAt })
    .map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`)
    .join(',\n')
  const parts = [`{\n${head}`]
  for (const [name, rows] of Object.entries(lists)) {
    parts.push(`,\n${JSON.stringify(name)}: [`)
    rows.forEach((row, i) => {
      parts.push(`${i === 0 ? '' : ','}\n${JSON.stringify(row)}`)
    })
    parts.push('\n]')
  }
  parts.push('\n}\n')
  return parts
}

/**
 * Reads such a file, all or nothing. A byte order mark is dropped.
 * @throws {InvalidDataError} naming the first faults with their places.
 */
export function readLibrary(text: string): LibraryFile {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new InvalidDataError(`The file is not JSON. ${error instanceof Error ? error.message : ''}`)
  }
  return parse(LibraryFile, value, 'The file')
}

/** "attache-library-2026-11-21.json", by the day of a moment. */
export function libraryFileName(moment: string): string {
  return `attache-library-${moment.slice(0, 10)}.json`
}
