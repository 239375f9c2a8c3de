/** What is told of words of a file that found no room in the library. */
import type { LeftWords } from '../library/import.ts'
import { because } from '../reasons/reasons.ts'

/** So many are told by their headline; the rest are counted. */
const TOLD = 5

/** Reasons (`utils/reasons/`), one for each note and each list of tags that was left. */
export function leftReasons(left: readonly LeftWords[]): string[] {
  const more = left.length - TOLD
  return [
    ...left.slice(0, TOLD).map(({ title, what }) => because(`@left_${what}`, title.replace(/\s+/g, ' ').trim())),
    ...(more > 0 ? [because('@left_more', String(more))] : []),
  ]
}
