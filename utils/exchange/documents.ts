/** Import of documents: text, saved pages and JSON articles go into the corpus, with a report for each file. */
import { textOf } from '../article/bytes.ts'
import { articleFromFile, type FileKind, jsonFromFile, jsonOf } from '../article/file.ts'
import { articleFromJson } from '../article/json.ts'
import type { PutDocuments, PutOutcome } from '../library/documents.ts'
import { type Annotation, type Article, CorpusRecord, InvalidDataError, parse } from '../model.ts'
import { because } from '../reasons/reasons.ts'
import { recordOf } from './document-record.ts'
import { breathe, type Work } from './exported.ts'
import { isLibrary } from './library-json.ts'

/** A file as the browser gives it. `name` may hold folders; `bytes` is called only for a file that is to be read. */
export interface DocumentFile {
  name: string
  size: number
  bytes: () => Promise<Uint8Array>
}

/** What became of a file. `why` are reasons (`utils/reasons/`): for a file that is not in, or for lines that are not. */
export interface FileReport {
  name: string
  outcome: 'in' | 'already there' | 'not'
  why: string[]
  /** The documents of the file: one, or as many as a .jsonl file has readable lines. */
  documents: PutOutcome[]
}

/** What reading documents needs from outside. */
export interface DocumentTools extends Work {
  annotate: (article: Article) => Annotation | Promise<Annotation>
  /** Stores documents; from `putDocuments` of the library. */
  put: PutDocuments
  newId: () => string
  /** Now, as an ISO 8601 moment in UTC. */
  now: () => string
  /** Called as soon as a file is done. */
  onFile?: (report: FileReport) => void
}

/** 50 MB: far above any article, and what a tab can hold several times over. */
export const LARGEST_FILE = 50 * 1024 * 1024
/** The annotator reads so many characters of a document, and no more: it takes some tenths of a second, and no article is longer. */
export const MOST_READ = 1_000_000
/** Lines of a .jsonl file that are stored in one transaction. */
const LINES_AT_ONCE = 50
/** So many bad lines of one file are told; the rest are counted. */
const FAULTS_TOLD = 5

const KINDS = 'Attaché reads .txt, .html, .json, .jsonl and .jsonld.'

/**
 * Brings files in, one after the other. A file that cannot be read never keeps the others out. After a cancel, what is in stays
 * in, and the files that were not reached are reported as such.
 * @returns a report for each file, in order.
 * @throws {LibraryError} where the library itself refuses (a full disk); the documents of earlier files stay in.
 */
export async function importDocuments(files: readonly DocumentFile[], tools: DocumentTools): Promise<FileReport[]> {
  const reports: FileReport[] = []
  for (const [index, file] of files.entries()) {
    tools.onProgress?.(index, files.length)
    await breathe()
    const report = await importFile(file, tools)
    reports.push(report)
    tools.onFile?.(report)
  }
  tools.onProgress?.(files.length, files.length)
  return reports
}

async function importFile(file: DocumentFile, tools: DocumentTools): Promise<FileReport> {
  const documents: PutOutcome[] = []
  const faults: string[] = []
  try {
    for await (const chunk of recordsIn(file, tools, faults)) documents.push(...(await tools.put(chunk)))
    if (tools.signal?.aborted && documents.length === 0 && faults.length === 0) faults.push('@import_cancelled')
  } catch (error) {
    if (!(error instanceof InvalidDataError)) throw error
    faults.push(error.told)
  }
  const fresh = documents.some(({ outcome }) => outcome !== 'there')
  const outcome = documents.length === 0 ? 'not' : fresh ? 'in' : 'already there'
  return { name: file.name, outcome, why: whyOf(faults), documents }
}

/** The documents of a file in lots. @throws {InvalidDataError} where the file as a whole cannot be read. */
async function* recordsIn(
  file: DocumentFile,
  tools: DocumentTools,
  faults: string[],
): AsyncGenerator<CorpusRecord[], void, undefined> {
  if (tools.signal?.aborted) return
  const kind = kindOf(file)
  const bytes = await bytesOf(file)
  const importedAt = tools.now()
  const record = async (article: Article, source: Uint8Array) => {
    const origin = { id: tools.newId(), sha256: await sha256(source), file: file.name, importedAt }
    const annotation = await tools.annotate(beginningOf(article))
    return parse(CorpusRecord, recordOf(article, annotation, origin), 'What was read')
  }
  if (kind !== 'jsonl') {
    const article = articleIn(kind, bytes)
    if (article.text.length > MOST_READ) faults.push('@first_million')
    yield [await record(article, bytes)]
    return
  }
  let lot: CorpusRecord[] = []
  let any = false
  for (const [index, line] of textOf(bytes).split('\n').entries()) {
    if (line.trim() === '') continue
    any = true
    if (tools.signal?.aborted) {
      faults.push(because('@cancelled_before', String(index + 1)))
      break
    }
    try {
      lot.push(await record(articleFromJson(jsonOf(line)), new TextEncoder().encode(line.trim())))
    } catch (error) {
      if (!(error instanceof InvalidDataError)) throw error
      faults.push(because('@in_line', String(index + 1), error.told))
    }
    // Each line may be a long article: clicks and paint get their turn after each.
    await breathe()
    if (lot.length < LINES_AT_ONCE) continue
    yield lot
    lot = []
  }
  if (!any) throw new InvalidDataError('This file is empty: there is nothing but white space in it.', '@file_blank')
  if (lot.length > 0) yield lot
}

/** What of an article is annotated. The whole text is kept, and the offsets are the same in it. */
function beginningOf(article: Article): Article {
  if (article.text.length <= MOST_READ) return article
  const text = article.text.slice(0, MOST_READ)
  const { blocks, ...rest } = article
  return { ...rest, text, ...(blocks && { blocks: blocks.filter(({ end }) => end <= MOST_READ) }) }
}

type Kind = FileKind | 'jsonl'

function kindOf({ name }: DocumentFile): Kind {
  const last = name.split(/[\\/]/).pop() ?? ''
  const extension = /[^.]\.([^.]{1,20})$/.exec(last)?.[1]?.toLowerCase() ?? ''
  if (extension === 'txt' || extension === 'text') return 'txt'
  if (extension === 'html' || extension === 'htm' || extension === 'xhtml') return 'html'
  if (extension === 'json') return 'json'
  if (extension === 'jsonl' || extension === 'ndjson') return 'jsonl'
  if (extension === 'mht' || extension === 'mhtml' || extension === 'webarchive')
    throw new InvalidDataError(
      'This is a web archive. Save the page as “HTML only” and import that.',
      '@file_web_archive',
    )
  throw new InvalidDataError(
    extension === ''
      ? `Its name has no ending that tells what it is. ${KINDS}`
      : `Files of the kind .${extension.slice(0, 20)} are not read. ${KINDS}`,
    extension === '' ? '@file_no_ending' : because('@file_kind', extension.slice(0, 20)),
  )
}

async function bytesOf(file: DocumentFile): Promise<Uint8Array> {
  if (file.size === 0) throw new InvalidDataError('This file is empty.', '@file_empty')
  if (file.size > LARGEST_FILE) throw tooLarge(file.size)
  let bytes: Uint8Array
  try {
    bytes = await file.bytes()
  } catch (error) {
    // The file was moved, or may not be read.
    const reason = error instanceof Error || error instanceof DOMException ? error.message : String(error)
    throw new InvalidDataError(`The browser could not read this file (${reason}).`, because('@file_unreadable', reason))
  }
  if (bytes.length === 0) throw new InvalidDataError('This file is empty.', '@file_empty')
  if (bytes.length > LARGEST_FILE) throw tooLarge(bytes.length)
  return bytes
}

function tooLarge(size: number): InvalidDataError {
  const megabytes = String(Math.ceil(size / 1024 / 1024))
  return new InvalidDataError(
    `This file has ${megabytes} MB; files of up to 50 MB are read. Split it, and import the parts.`,
    because('@file_too_large', megabytes),
  )
}

function articleIn(kind: FileKind, bytes: Uint8Array): Article {
  if (kind !== 'json') return articleFromFile(kind, bytes)
  const value = jsonFromFile(bytes)
  if (isLibrary(value))
    throw new InvalidDataError(
      'This is an exported library, not an article. Import it as a library.',
      '@file_is_library',
    )
  return articleFromJson(value)
}

function whyOf(faults: readonly string[]): string[] {
  const more = faults.length - FAULTS_TOLD
  return [...faults.slice(0, FAULTS_TOLD), ...(more > 0 ? [because('@more_lines', String(more))] : [])]
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
