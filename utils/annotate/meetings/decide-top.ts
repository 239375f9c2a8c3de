/** What the top of an article says of meetings, read once for all that is asked of it. */
import type { Front } from '../text/front.ts'
import type { Reading } from '../text/reading.ts'
import { isLongAgo, toldSentences } from './decide-signs.ts'
import { type Cue, findCues } from './meeting-cues.ts'
import { Words } from '../word-signs.ts'

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

/** "left Thursday for Livingstone to attend the meeting": what the journey is for is still to come. */
export function isDeparture(reading: Reading, top: TopWords): boolean {
  for (const index of top.told.slice(0, 2)) {
    const sentence = reading.sentences[index]
    // "En route to Australia, A met B."
    if (top.held.some((cue) => cue.sentence === index && cue.kind !== 'noun')) continue
    for (let t = sentence?.from ?? 0; t < (sentence?.to ?? 0); t++) {
      if (!DEPARTS.holds(reading.tokens[t])) continue
      let leaves = false
      for (let next = t + 1; next < Math.min(sentence?.to ?? 0, t + 24); next++) {
        const key = reading.tokens[next]?.key ?? ''
        if (key === 'for' || key === 'to') leaves = true
        if (leaves && GOAL.has(key)) return true
      }
    }
  }
  return false
}
const DEPARTS = new Words(['left', 'leaves', 'departed', 'departs', 'embarks', 'embarked', 'route'])
const GOAL = new Set(['visit', 'tour', 'attend', 'trip', 'talks', 'participate'])

/** The top speaks of somebody from abroad: a counterpart, a visitor, an envoy. */
export function speaksOfGuests(reading: Reading, top: TopWords): boolean {
  for (let t = 0; t < top.end; t++) if (GUESTS.holds(reading.tokens[t])) return true
  return false
}
const GUESTS = new Words(
  'counterpart counterparts visiting bilateral ambassador envoy commissioner attache guest guests delegation delegations foreign both'.split(
    ' ',
  ),
)
