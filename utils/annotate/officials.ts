/** The grammar of office, rank, honorific and name: which spans name an official, or describe one. */
import type { OfficialFinding, StatesFound } from './findings.ts'
import type { Reading } from './reading.ts'

/** Finds officials and roles by the words at the spot alone, ordered by `from`; who is who is decided in people.ts. */
export function findOfficials(_reading: Reading, _states: StatesFound): OfficialFinding[] {
  return []
}
