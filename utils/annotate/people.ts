/** Who is who: findings -> persons, with short forms, roles and counterparts resolved, and a country for each. */
import type { OfficialFinding, PeopleFound, StatesFound } from './findings.ts'
import type { Front } from './front.ts'
import type { Reading } from './reading.ts'

/** Gives one identity to each person of the article. May add findings (short forms) and drop doubtful ones. */
export function findPeople(
  _reading: Reading,
  _front: Front,
  _states: StatesFound,
  findings: OfficialFinding[],
): PeopleFound {
  return { findings, persons: [], who: findings.map(() => []) }
}
