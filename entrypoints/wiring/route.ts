/** What the library page shows, kept in its address: so Back goes back, and the popup can open one record. */

export interface Route {
  /** The words of the search. */
  words: string
  part: 'all' | 'clippings' | 'quotes' | 'orphans' | 'corpus'
  /** The record that is open, by its name; null for the list. */
  open: string | null
}

/** Stands in place of a record's name for the sample report, which is in no library until it is saved. */
export const SAMPLE = 'sample'

/** The parts of the library, in the order in which they are offered. */
export const PARTS: readonly Route['part'][] = ['all', 'clippings', 'quotes', 'orphans', 'corpus']

/** Reads the part of an address after `#`. Whatever it does not know is left out. */
export function readRoute(hash: string): Route {
  const given = new URLSearchParams(hash.replace(/^#/, ''))
  return {
    words: given.get('search') ?? '',
    part: PARTS.find((part) => part === given.get('in')) ?? 'all',
    open: given.get('open'),
  }
}

/** The part of an address after `#`, with `#`; empty for the whole list. */
export function writeRoute({ words, part, open }: Route): string {
  const given = new URLSearchParams()
  if (words !== '') given.set('search', words)
  if (part !== 'all') given.set('in', part)
  if (open !== null) given.set('open', open)
  const written = given.toString()
  return written === '' ? '#' : `#${written}`
}
