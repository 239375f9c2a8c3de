/** What the library holds: its stores, their keys and the shape of their rows. */
import type { DBSchema, IDBPDatabase } from 'idb'
import * as v from 'valibot'
import {
  type Clipping,
  type Correction,
  type CorpusRecord,
  CountryCode,
  Draft,
  IsoMoment,
  MeetingStatus,
  type Quote,
} from '../model.ts'

/** One library for all of the extension; its version is the number of steps in `migrations.ts`. */
export const LIBRARY_NAME = 'attache'

/** The first reply to a command, kept so that the same command asked again gets the same reply and does nothing. */
export const ReplyRow = v.object({
  id: v.string(),
  command: v.string(),
  /** Key or id of what it was about. */
  subject: v.string(),
  at: IsoMoment,
  reply: v.unknown(),
})
export type ReplyRow = v.InferOutput<typeof ReplyRow>

/** A draft, with whose words it holds. */
export const DraftRow = v.object({
  ...Draft.entries,
  /** Who typed last, and the `updatedAt` of the draft that they had seen: missing in what is left over from a save. */
  by: v.optional(v.string()),
  seen: v.optional(v.nullable(IsoMoment)),
  /** Of what it holds, that which was typed elsewhere and not seen by them. */
  beside: v.optional(v.object({ note: v.string(), tags: v.array(v.string()) })),
})
export type DraftRow = v.InferOutput<typeof DraftRow>

/** Facts about the library itself, by name: which seed corpus is in, how far the memory is, and what damaged rows held that were replaced. */
export const MetaRow = v.object({ name: v.string(), value: v.unknown() })
export type MetaRow = v.InferOutput<typeof MetaRow>

/** How the names of those rows of `meta` begin that hold what a damaged row, of a clipping or of another store, was before it was replaced. */
export const DAMAGED_CLIPPING = 'damaged clipping '

/** Somebody in a meeting that the memory knows of. */
const Remembered = v.object({
  name: v.nullable(v.string()),
  country: v.nullable(CountryCode),
  /** The title of the office as printed. */
  office: v.nullable(v.string()),
})

/**
 * What the memory knows of one record: made from the record as it is shown, and made anew with every write of the record and of a
 * correction that touches it. It holds nothing that could not be made again.
 */
export const MemoryRow = v.object({
  /** As `refOf`. */
  ref: v.string(),
  /** The key of the article: `Clipping.key`; for a record of the corpus its ref. */
  key: v.string(),
  /** As `Listed.moment`. */
  moment: v.string(),
  /** The day of publication, ISO 8601. */
  date: v.nullable(v.string()),
  title: v.nullable(v.string()),
  /** `nameKey` of everybody who is shown in the record, and of everybody whom the rules have read there: an index. */
  names: v.array(v.string()),
  /** Of these, those that are shown. */
  shown: v.array(v.string()),
  /** There only where what is shown is not what the rules have read: an index, so that lists lay corrections over these alone. */
  corrected: v.optional(v.literal(1)),
  /** `pairKey` of any two countries of a meeting that is shown: an index. */
  pairs: v.array(v.string()),
  /** The meetings that are shown. */
  meetings: v.array(
    v.object({
      status: MeetingStatus,
      /** The day, month or year of the meeting; null where the article does not tell it. */
      date: v.nullable(v.string()),
      countries: v.array(CountryCode),
      /** Where it was, as the record has it. */
      place: v.nullable(v.string()),
      people: v.array(Remembered),
    }),
  ),
  /** Who held which office on which day, from the meetings that the reader has checked, and only from those. */
  attested: v.array(v.object({ ...Remembered.entries, name: v.string(), office: v.string(), date: v.string() })),
})
export type MemoryRow = v.InferOutput<typeof MemoryRow>

/** Rows are read back as unknown in truth; the types say what is written. */
export interface LibraryStores extends DBSchema {
  clippings: { key: string; value: Clipping; indexes: { key: string; updatedAt: string; deletedAt: string } }
  corpus: { key: string; value: CorpusRecord }
  drafts: { key: string; value: DraftRow }
  replies: { key: string; value: ReplyRow; indexes: { at: string } }
  meta: { key: string; value: MetaRow }
  quotes: { key: string; value: Quote; indexes: { key: string; updatedAt: string; deletedAt: string } }
  corrections: { key: string; value: Correction; indexes: { key: string; at: string } }
  memory: { key: string; value: MemoryRow; indexes: { names: string; pairs: string; corrected: number } }
}
export type StoreName = 'clippings' | 'corpus' | 'drafts' | 'replies' | 'meta' | 'quotes' | 'corrections' | 'memory'
export type LibraryDatabase = IDBPDatabase<LibraryStores>

/** A row that its schema refuses. It stays where it is; lists go on without it and say so. */
export interface DamagedRow {
  store: StoreName
  id: string
  fault: string
}

/** Reads rows of a store back through their schema. A damaged row never takes the others down. */
export function readRows<T extends v.GenericSchema>(
  schema: T,
  store: StoreName,
  rows: readonly unknown[],
): { rows: v.InferOutput<T>[]; damaged: DamagedRow[] } {
  const good: v.InferOutput<T>[] = []
  const damaged: DamagedRow[] = []
  for (const row of rows) {
    const result = v.safeParse(schema, row)
    if (result.success) good.push(result.output)
    else damaged.push({ store, id: rowId(row), fault: faultOf(result.issues) })
  }
  return { rows: good, damaged }
}

/** Whether a row, damaged or not, is one that the reader has deleted. */
export function isDeleted(row: unknown): boolean {
  return typeof row === 'object' && row !== null && typeof Reflect.get(row, 'deletedAt') === 'string'
}

function rowId(row: unknown): string {
  if (typeof row !== 'object' || row === null) return '(no id)'
  for (const field of ['id', 'key', 'name']) {
    const value: unknown = Reflect.get(row, field)
    if (typeof value === 'string') return value
  }
  return '(no id)'
}

function faultOf(issues: readonly v.BaseIssue<unknown>[]): string {
  const first = issues[0]
  return first === undefined ? 'not valid' : `${v.getDotPath(first) ?? '(whole)'}: ${first.message}`
}
