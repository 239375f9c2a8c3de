/** Whether a meeting is only the occasion of what the article tells. */
import type { Meeting } from '../../model.ts'
import type { PeopleFound } from '../findings.ts'
import type { Reading } from '../text/reading.ts'
import { words } from '../word-signs.ts'
import type { TopWords } from './decide-top.ts'
import type { Cue } from './meeting-cues.ts'

const WHY_OR_HOW = words('why how')
const WHEN = words('after as days hours amid following one two')

/** "Why A is anxious", or the label "ANALYSIS", "Agency Commentary" at an end of the headline: somebody explains. */
export const isComment = (reading: Reading): boolean =>
  WHY_OR_HOW.holds(reading.tokens[0]) ||
  reading.blocks
    .slice(0, 2)
    .some(
      ({ start, end }) =>
        LABEL.test(reading.text.slice(start, Math.min(end, start + 25))) ||
        CLOSES.test(reading.text.slice(Math.max(start, end - 30), end)),
    )
const LABEL = /\b(?:analysis|opinion|explainer|editorial|commentary|column|letters)(?: ?:|$)/i
const CLOSES = /: \w{2,12} commentary$/i

/**
 * "The remarks came after B had visited", "Reacting to B's talks": the news is of others, and names none of those who met; or somebody
 * explains.
 */
export function isOccasion(reading: Reading, people: PeopleFound, top: TopWords, held: Meeting, at: number): boolean {
  if (isComment(reading) || isHeard(reading, top)) return true
  if (isDeath(reading, top)) return true
  const ids = new Set(held.participants.map(({ id }) => id))
  for (const [rank, index] of top.told.slice(0, at + 1).entries()) {
    const { from, to } = reading.sentences[index] ?? { from: 0, to: 0 }
    for (let t = from; t < to; t++)
      if (reading.tokens[t]?.key === 'reacting' && t < from + 6) return true
      else if (REMARKS.holds(reading.tokens[t]))
        for (let next = t + 1; next < t + 7; next++)
          if (CAME.holds(reading.tokens[next]) && WHEN.holds(reading.tokens[next + 1])) return rank > 0
    if (
      people.findings.some(
        (finding, n) => finding.from >= from && finding.from < to && people.who[n]?.some((id) => ids.has(id)),
      )
    )
      return false
  }
  return false
}
/** "Told parliament that", "told the court": what is heard there is of meetings before. */
export const isHeard = (reading: Reading, top: TopWords): boolean =>
  top.told.slice(0, 2).some((index) => {
    const { from, to } = reading.sentences[index] ?? { from: 0, to: 0 }
    for (let t = from; t < to; t++)
      if (HEARD.holds(reading.tokens[t]))
        for (let next = t + 1; next < t + 4; next++) if (HOUSES.holds(reading.tokens[next])) return true
    return false
  })
const HEARD = words('told tells informed informs testified')
const HOUSES = words(
  'parliament senate lok rajya bundestag knesset lawmakers mps senators court jury judge judges tribunal congress',
)
/** "Army chief dies in plane crash": whom he had met before is told beside. */
function isDeath(reading: Reading, top: TopWords): boolean {
  const [first = -1, second = first] = top.told
  if (top.held.some(({ sentence }) => sentence === first || sentence === second)) return false
  for (const index of [first, second]) {
    const { from, to } = reading.sentences[index] ?? { from: 0, to: 0 }
    let dies = false
    for (let t = from; t < to; t++) if (DIES.holds(reading.tokens[t])) dies = true
    if (!dies) return false
  }
  return true
}
const DIES = words('dies died dead killed death funeral')
/**
 * "The minister, who met B on Friday, sealed off the town", "Reports of it appeared after he met B": told beside the news, and not
 * "said so when he met B".
 */
export function isAside(reading: Reading, cue: Cue): boolean {
  const { tokens } = reading
  const start = reading.sentences[cue.sentence]?.from ?? cue.from
  // "The general, who was on a tour of B, met C": the comma ends the clause.
  if (tokens[cue.from - 1]?.key === ',') return false
  for (let t = cue.from - 1; t > Math.max(start, cue.from - ASIDE); t--) {
    if (!CLAUSE.holds(tokens[t])) continue
    for (let before = start; before < t; before++)
      if (TOLD.holds(tokens[before]) && tokens[before - 1]?.key !== 'had') return false
    return true
  }
  return false
}
const ASIDE = 14
const CLAUSE = words('who whom whose where after since')
const TOLD = words(
  'said says told remarks remark statement comments speaking talking agreed agreement signed decided visit visited arrived announced stressed thanked',
)
const REMARKS = words('remarks comments statement statements comment warning')
const CAME = words('come comes came followed')
