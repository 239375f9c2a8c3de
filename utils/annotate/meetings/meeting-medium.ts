/** In person, by telephone or by video: by the words around a cue. */
import { MONTH_NAMES, WEEKDAY } from '../text/calendar.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Token } from '../text/tokens.ts'
import { Words, words } from '../word-signs.ts'

const PHONE = words('phone telephone telephonic telephonically telephoned phoned telephonically phonecall telecon')
/** Days of the week and months. */
export const DAYS = new Words([...WEEKDAY, ...MONTH_NAMES])
const SPOKEN = words('in during over')
const OTHER = words('to before')
const A_CALL = words('a the their')
const VIDEO = words('virtual virtually online videoconference teleconference vtc videoconferencing webinar')

const VIA = words('by via over through on using')
const LINKS = words(
  'call calls conference conferences conferencing link linkup meeting meetings talk talks chat tele teleconference - dialogue summit',
)

/** "via video", "a video conference"; not a film of it: "(+VIDEO)". */
function isByVideo(tokens: Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.key !== 'video') return VIDEO.holds(token)
  return VIA.holds(tokens[at - 1]) || LINKS.holds(tokens[at + 1])
}

/** How those of a cue spoke to each other; in person, where nothing else is said. */
export function mediumAt(tokens: Token[], sentence: Sentence, from: number, to: number): 'person' | 'phone' | 'video' {
  for (let j = Math.max(sentence.from, from - 6); j < Math.min(sentence.to, to + 40); j++) {
    const token = tokens[j] as Token
    if (PHONE.holds(token)) return 'phone'
    if (j < to + 20 && isByVideo(tokens, j)) return 'video'
    if (token.key === 'call' && j <= to + 3 && tokens[j + 1]?.key !== 'on' && tokens[j + 1]?.key !== 'for') {
      // "Made the call when he received": an appeal.
      const appeals = tokens[j - 2]?.key === 'made'
      // "Prior to the call, he was hosted by": of the day as well.
      const other = j < from && OTHER.holds(tokens[j - 2])
      if (other) continue
      if (tokens[j - 1]?.key === 'a' || (tokens[j - 1]?.key === 'the' && !appeals)) return 'phone'
    }
    if (isSpokenCall(tokens, j)) return 'phone'
    // "the minister's call with B", and not "a courtesy call with".
    if (token.key === 'call' && j <= to + 3 && tokens[j + 1]?.key === 'with' && tokens[j - 1]?.key !== 'courtesy')
      return 'phone'
  }
  return 'person'
}

/** "Discussed ties in a call on Tuesday", and not "during a call on the minister". */
function isSpokenCall(tokens: Token[], at: number): boolean {
  return (
    tokens[at]?.key === 'call' &&
    A_CALL.holds(tokens[at - 1]) &&
    SPOKEN.holds(tokens[at - 2]) &&
    (tokens[at + 1]?.key !== 'on' || DAYS.holds(tokens[at + 2]))
  )
}
