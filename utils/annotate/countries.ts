/** Which states, places and organisations the text names. */
import type { StatesFound } from './findings.ts'
import type { Front } from './front.ts'
import type { Reading } from './reading.ts'

/** Finds countries, places and organisations, each list ordered by `from`. */
export function findStates(_reading: Reading, _front: Front): StatesFound {
  return { countries: [], places: [], organisations: [] }
}
