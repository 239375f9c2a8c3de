/**
 * The library as one JSON file, without loss: `attache-library/2`. Written one row a line, in the order of the ids, so that
 * two exports can be compared line by line. Annotations are as the rules read them, with the reader's corrections beside them. Rows
 * that are damaged in the library go out as they stand. Quotes of files from before hold what was shown when they were kept, and have no
 * `elsewhere`. Files of version 1, which knew no quotes and corrections, are read as well.
 */
import * as v from 'valibot'
import {
  type Article,
  Clipping,
  CorpusRecord,
  Correction,
  Draft,
  InvalidDataError,
  IsoMoment,
  parse,
  Quote,
} from '../model.ts'
import { because } from '../reasons/reasons.ts'
import { type ExportFile, eachRow, type Work } from './exported.ts'
import { exportName } from './file-names.ts'

export const LIBRARY_SCHEMA = 'attache-library/2'
/** How the schema of each version begins; its number follows. */
const ANY_VERSION = 'attache-library/'
/** The version before quotes and corrections. */
const FIRST = `${ANY_VERSION}1`

const DamagedInFile = v.object({ store: v.string(), id: v.string(), fault: v.string(), row: v.unknown() })

export const LibraryFile = v.object({
  schema: v.literal(LIBRARY_SCHEMA),
  /** Version of the extension that wrote the file. */
  attache: v.string(),
  exportedAt: IsoMoment,
  /** Set in a file to be handed on: the records without the texts of the articles. Offsets then point into nothing. */
  texts: v.optional(v.literal('left out')),
  clippings: v.array(Clipping),
  corpus: v.array(CorpusRecord),
  drafts: v.array(Draft),
  quotes: v.array(Quote),
  corrections: v.array(Correction),
  damaged: v.array(DamagedInFile),
})
export type LibraryFile = v.InferOutput<typeof LibraryFile>

/**
 * Writes the file in parts, for a Blob: a large library need not stand in memory as one string.
 * @param file rows that a schema has let through, as everything has that is read from the library.
 */
export function writeLibrary(file: LibraryFile): string[] {
  const { lists, head } = piecesOf(file)
  const parts = [head]
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

function piecesOf(file: LibraryFile) {
  const { schema, attache, exportedAt, texts, ...lists } = file
  const named = Object.entries({ schema, attache, exportedAt, ...(texts && { texts }) })
  return { lists, head: `{\n${named.map(([name, value]) => `"${name}": ${JSON.stringify(value)}`).join(',\n')}` }
}

/** The file for saving, with progress. @throws the reason of an aborted signal. */
export async function exportLibrary(file: LibraryFile, work: Work = {}): Promise<ExportFile> {
  const { lists, head } = piecesOf(file)
  const rows = Object.entries(lists).flatMap(([name, list]) => list.map((row) => ({ name, row: row as unknown })))
  const parts = new Map(Object.keys(lists).map((name) => [name, [`,\n"${name}": [`]]))
  await eachRow(rows, work, ({ name, row }) => {
    const list = parts.get(name) ?? []
    list.push(`${list.length === 1 ? '' : ','}\n${JSON.stringify(row)}`)
  })
  const written = [...parts.values()].flatMap((list) => [...list, '\n]'])
  return {
    name: exportName('library', file.exportedAt, 'json'),
    type: 'application/json',
    parts: [head, ...written, '\n}\n'],
  }
}

/**
 * The same file without the texts of others: what was found, and what the reader wrote, stay. The words of mentions, commitments
 * and topics are kept, for they are the record. So are those of quotes with the few letters around them: they are quotations
 * that the reader has chosen, and without them a note is about nothing and cannot be found again. Damaged rows are left out, as
 * nobody can tell what in them is text.
 */
export function withoutTexts(file: LibraryFile): LibraryFile {
  return {
    ...file,
    texts: 'left out',
    clippings: file.clippings.map((row) => ({ ...row, article: bare(row.article) })),
    corpus: file.corpus.map((row) => (row.article ? { ...row, article: bare(row.article) } : row)),
    damaged: [],
  }
}

function bare({ blocks: _blocks, ...article }: Article): Article {
  return { ...article, text: '', partial: true }
}

/** Whether a file that begins so is an exported library, of whatever version. */
export function beginsLikeLibrary(head: string): boolean {
  // Whoever wrote it may have left out the spaces.
  return head.replace(/\s/g, '').includes(`"schema":"${ANY_VERSION}`)
}

/** Whether a file that ends so is one whose fields some tool has put in the order of their names. */
export function endsLikeLibrary(tail: string): boolean {
  return ENDING.test(tail.replace(/\s/g, ''))
}
const ENDING = /"schema":"attache-library\/[^"]{1,40}"(,"texts":"[^"]{1,40}")?\}$/

/** Whether a JSON value is an exported library, of whatever version. */
export function isLibrary(value: unknown): boolean {
  return schemaOf(value)?.startsWith(ANY_VERSION) ?? false
}

function schemaOf(value: unknown): string | null {
  const schema: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'schema') : null
  return typeof schema === 'string' ? schema : null
}

/**
 * Reads such a file, all or nothing. A byte order mark is dropped.
 * @throws {InvalidDataError} naming the first faults with their places.
 */
export function readLibrary(text: string): LibraryFile {
  return parse(LibraryFile, today(jsonOf(text)), 'The file')
}

/** A file of any version as one of today. @throws {InvalidDataError} for one of a version to come. */
function today(file: unknown): unknown {
  const schema = schemaOf(file)
  if (schema === FIRST) return { ...Object(file), schema: LIBRARY_SCHEMA, quotes: [], corrections: [] }
  if (schema?.startsWith(ANY_VERSION) && schema !== LIBRARY_SCHEMA)
    throw new InvalidDataError(
      `The file is not one that this Attaché can read: its schema is ${schema.slice(0, 40)}, of a newer Attaché. Update this one, and bring the file in again.`,
      because('@file_newer', schema.slice(0, 40).replace(/\s+/g, ' ')),
    )
  return file
}

/** Faults that are told of one file. */
const FAULTS_TOLD = 5
const ROWS = {
  clippings: Clipping,
  corpus: CorpusRecord,
  drafts: Draft,
  quotes: Quote,
  corrections: Correction,
  damaged: DamagedInFile,
}
const Outline = v.object({
  ...LibraryFile.entries,
  clippings: v.array(v.unknown()),
  corpus: v.array(v.unknown()),
  drafts: v.array(v.unknown()),
  quotes: v.array(v.unknown()),
  corrections: v.array(v.unknown()),
  damaged: v.array(v.unknown()),
})

/**
 * The same, letting others have their turn in between: a hundred megabytes take more than a second.
 * @throws {InvalidDataError} naming the first faults with their places, or the reason of an aborted signal.
 */
export async function readLibraryInTurns(text: string, work: Work = {}): Promise<LibraryFile> {
  const outline = parse(Outline, today(jsonOf(text)), 'The file')
  const file: LibraryFile = {
    ...outline,
    clippings: [],
    corpus: [],
    drafts: [],
    quotes: [],
    corrections: [],
    damaged: [],
  }
  const faults: string[] = []
  const read = <T extends v.GenericSchema>(schema: T, row: unknown, place: string, into: v.InferOutput<T>[]) => {
    const result = v.safeParse(schema, row)
    if (result.success) into.push(result.output)
    else if (faults.length < FAULTS_TOLD) faults.push(...faultsOf(result.issues, place))
  }
  const rowsOf = <T extends v.GenericSchema>(
    schema: T,
    name: keyof typeof ROWS,
    into: v.InferOutput<T>[],
  ): (() => void)[] => outline[name].map((row, index) => () => read(schema, row, `${name}.${index}`, into))
  const rows = [
    ...rowsOf(ROWS.clippings, 'clippings', file.clippings),
    ...rowsOf(ROWS.corpus, 'corpus', file.corpus),
    ...rowsOf(ROWS.drafts, 'drafts', file.drafts),
    ...rowsOf(ROWS.quotes, 'quotes', file.quotes),
    ...rowsOf(ROWS.corrections, 'corrections', file.corrections),
    ...rowsOf(ROWS.damaged, 'damaged', file.damaged),
  ]
  await eachRow(rows, work, (one) => one())
  if (faults.length > 0) {
    const told = faults.slice(0, FAULTS_TOLD).join('; ')
    throw new InvalidDataError(`The file is not valid. ${told}`, because('@data_invalid', told.replace(/\s+/g, ' ')))
  }
  return file
}

function faultsOf(issues: readonly v.BaseIssue<unknown>[], place: string): string[] {
  return issues.slice(0, FAULTS_TOLD).map((issue) => {
    const path = v.getDotPath(issue)
    return `${path === null ? place : `${place}.${path}`}: ${issue.message}`
  })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const why = error instanceof Error ? error.message : ''
    throw new InvalidDataError(`The file is not JSON. ${why}`, because('@file_json', why.replace(/\s+/g, ' ')))
  }
}
