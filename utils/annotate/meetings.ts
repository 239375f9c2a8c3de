/** The meetings that the article reports, told apart, each with its fields and the evidence for them. */
import type { Meeting } from '../model.ts'
import type { PeopleFound, StatesFound } from './findings.ts'
import type { Front } from './front.ts'
import type { Reading } from './reading.ts'

/** Finds meetings, main ones first; evidence has offsets into `article.text`. */
export function findMeetings(_reading: Reading, _front: Front, _states: StatesFound, _people: PeopleFound): Meeting[] {
  return []
}
