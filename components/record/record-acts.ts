/** What the reader can do with a record, where it can be corrected. */
import { type ComponentChild, createContext } from 'preact'
import type { Meeting, Review } from '../../utils/model.ts'

export interface RecordActs {
  /** Says how far a record is to be trusted; `machine` takes that back. */
  onReview: (meeting: Meeting, review: Review | 'machine') => void
  /** The form in which the fields of a record are set. @param close takes it away. */
  form: (meeting: Meeting, close: () => void) => ComponentChild
  /** The keys of the record hold wherever the focus is, as long as no other record is open. */
  keys?: boolean
}

/** Null where a record is only looked at. */
export const RecordActsContext = createContext<RecordActs | null>(null)
