/** Files of a library, and what stands in them, for the tests of export and import. */
import { LIBRARY_SCHEMA, type LibraryFile } from '../../../utils/exchange/library-json.ts'
import type { CorpusRecord } from '../../../utils/model.ts'
import { ANNOTATION, ARTICLE } from '../library/samples.ts'

/** A record of the corpus that was brought in. */
export const RECORD: CorpusRecord = {
  id: 'r-1',
  origin: 'import',
  publisher: null,
  title: null,
  subject: 'An invented report',
  date: null,
  url: null,
  digest: '',
  countries: ['PK'],
  officials: [],
  meetings: [],
  sha256: null,
  article: ARTICLE,
  annotation: ANNOTATION,
  importedAt: '2026-11-21T10:00:00.000Z',
  file: 'a.txt',
}
/** A file of the library that holds so much, and nothing else. */
export const fileOf = (everything: Partial<LibraryFile> = {}): LibraryFile => ({
  schema: LIBRARY_SCHEMA,
  attache: '0.1.0',
  exportedAt: '2026-11-21T10:00:00.000Z',
  clippings: [],
  corpus: [],
  drafts: [],
  quotes: [],
  corrections: [],
  damaged: [],
  ...everything,
})
/** A library with nothing in it. */
export const NOTHING = { clippings: [], corpus: [], drafts: [], quotes: [], corrections: [], damaged: [] }

/** Whom a correction is about: somebody of Pakistan, wherever the name stands. */
export function corrected(name: string) {
  return { name, country: 'PK', selector: null, inTitle: false }
}
