/** What the top of an article says of meetings, read once for all that is asked of it. */
import type { Front } from '../text/front.ts'
import type { Reading } from '../text/reading.ts'
import { isLongAgo, toldSentences } from './decide-signs.ts'
import { type Cue, findCues } from './meeting-cues.ts'
import { words } from '../word-signs.ts'

/** Sentences of headline and opening that count as the top of a report. */
export const TOP = 6

/** What the top of an article says of meetings. */
export interface TopWords {
  /** Sentences of the top, as indices. */
  told: number[]
  /** Token behind the top. */
  end: number
  /** All cues of the top. */
  cues: Cue[]
  /** Those of them that tell of something that took place, and is the news. */
  held: Cue[]
}

/** Reads the top of an article once for all that is asked of it. */
export function readTop(reading: Reading, front: Front): TopWords {
  const told = toldSentences(reading, TOP)
  const last = told.at(-1) ?? -1
  const cues = findCues(reading).filter((cue) => cue.sentence <= last)
  const held = cues.filter((cue) => cue.status === 'held' && !cue.background && !isLongAgo(reading, front, cue))
  return { told, end: reading.sentences[last]?.to ?? 0, cues, held }
}

/** The top speaks of somebody from abroad: a counterpart, a visitor, an envoy. */
export function speaksOfGuests(reading: Reading, top: TopWords): boolean {
  for (let t = 0; t < top.end; t++)
    if (
      GUESTS.holds(reading.tokens[t]) &&
      !(reading.tokens[t]?.key === 'foreign' && OWN_FOREIGN.holds(reading.tokens[t + 1]))
    )
      return true
  return false
}
/** "The Foreign Minister" is one of the state's own. */
export const OWN_FOREIGN = words(
  'minister ministers ministry secretary office policy affairs terrorist powers forces dignitary relations',
)
const GUESTS = words(
  'counterpart counterparts visiting bilateral ambassador envoy commissioner attache guest guests delegation delegations foreign both',
)
