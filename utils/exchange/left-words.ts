/** What is told of words of a file that found no room in the library. */
import type { LeftWords } from '../library/import.ts'
import { because } from '../reasons/reasons.ts'

/** So many are told by their headline; the rest are counted. */
const TOLD = 5

const CODES = { note: '@left_note', tags: '@left_tags' } as const

/** Reasons (`utils/reasons/`): one for all notes, and one for all tags that were left. */
export function leftReasons(left: readonly LeftWords[]): string[] {
  return (['note', 'tags'] as const).flatMap((what) => {
    const titles = left.filter((one) => one.what === what).map(({ title }) => `“${title.replace(/\s+/g, ' ').trim()}”`)
    const told = titles.slice(0, TOLD).join('; ')
    const all = titles.length > TOLD ? `${told}; … (${titles.length})` : told
    return titles.length === 0 ? [] : because(CODES[what], all)
  })
}
