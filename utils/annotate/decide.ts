/** Is this article a report of a defence meeting? */
import type { Meeting } from '../model.ts'
import type { PeopleFound, StatesFound } from './findings.ts'
import type { Front } from './front.ts'
import type { Reading } from './reading.ts'

export interface Decision {
  isDefenceMeeting: boolean
  /** 0 to 1; 0.5 and above is a report. */
  score: number
  reasons: string[]
}

/** Decides from the meetings found and the subject of the article. */
export function decide(
  _reading: Reading,
  _front: Front,
  _states: StatesFound,
  _people: PeopleFound,
  _meetings: Meeting[],
): Decision {
  return { isDefenceMeeting: false, score: 0, reasons: [] }
}
