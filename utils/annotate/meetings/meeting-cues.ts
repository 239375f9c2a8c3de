/**
 * The words that tell of a meeting: where they stand, whether it took place, and from where on the other side is named.
 * Only the spot itself is read here; who takes part is read in meeting-sides.ts.
 */
import {
  BRINGS,
  type CueKind,
  GRANTED,
  LETTERS,
  MEETING_VERBS,
  STRONG_NOUNS,
  TURNS,
  URGED,
  type VerbTime,
} from '../../gazetteer/verbs.ts'
import type { MeetingStatus } from '../../model.ts'
import { nounCue, qualifies, SITTING } from './meeting-cue-nouns.ts'
import { receptionCue, verbAt } from './meeting-cue-verbs.ts'
import { mediumAt } from './meeting-medium.ts'
import { type RawCue, verbCue } from './meeting-tense.ts'
import { indexOf, around, rangeHas } from './meeting-words.ts'
import type { Reading } from '../text/reading.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Token } from '../text/tokens.ts'
import { signOf, words } from '../word-signs.ts'

export interface Cue {
  /** Index of the sentence. */
  sentence: number
  /** Tokens of the verb, or of the noun. */
  from: number
  to: number
  kind: CueKind
  status: MeetingStatus
  medium: 'person' | 'phone' | 'video'
  /** "was received by": the subject is the other side. */
  passive: boolean
  /** Told as something before the news ("had met"). */
  background: boolean
  /** Several meetings at once: one with each official ("separately met"), or perhaps one with each country ("held meetings with"). */
  several: 'each' | 'some' | null
  /** How the other side is joined: straight behind the verb, by "with", "between" or "of", by "their meeting", or not at all. */
  reach: 'direct' | 'with' | 'between' | 'of' | 'their' | 'none'
  /** Token from which the other side is read. */
  objectAt: number
}

/** Finds the cues of all sentences that are read for meetings, in order. */
export function findCues(reading: Reading): readonly Cue[] {
  // The records and the decision both ask.
  if (reading.memo.cues) return reading.memo.cues
  const cues: Cue[] = []
  for (const [index, sentence] of reading.sentences.entries()) {
    const kind = reading.blocks[sentence.block]?.kind
    if (kind !== 'byline' && kind !== 'date') cuesOf(reading.tokens, sentence, index, cues)
  }
  reading.memo.cues = cues
  return cues
}

function cuesOf(tokens: Token[], sentence: Sentence, index: number, cues: Cue[]): void {
  const first = cues.length
  let done = sentence.from
  for (let i = sentence.from; i < sentence.to; i++) {
    if (i < done || ((tokens[i] as Token).signs & HEADS) === 0) continue
    const cue = cueAt(tokens, sentence, i)
    if (!cue) continue
    const before = cues.length > first ? cues.at(-1) : undefined
    // "will visit Ankara and hold talks": the plan goes on.
    if (
      before?.status === 'planned' &&
      cue.status === 'held' &&
      (cue.continues || (cue.kind === 'noun' && cue.from - before.to < 16))
    )
      cue.status = 'planned'
    if (isBefore(tokens, sentence.from, cue)) cue.background = true
    // "has turned down a meeting with B, although the two shook hands".
    if (before?.status === 'denied' && SHAKE.holds(tokens[cue.from])) continue
    const medium = cue.kind === 'phone' ? 'phone' : mediumAt(tokens, sentence, cue.from, cue.to)
    cues.push({ ...cue, sentence: index, medium })
    done = cue.to
  }
}

/** "The attack came two days after A met B", "resigned hours after talks with B": the news is something else. */
function isBefore(tokens: Token[], start: number, { from, continues }: RawCue): boolean {
  for (let t = Math.max(start, from - CLAUSE) + 1; t < from; t++)
    if (
      t - start >= 5 &&
      (!continues || from - t < 3) &&
      ((tokens[t]?.key === 'after' && SPANS.holds(tokens[t - 1])) ||
        (tokens[t]?.key === 'since' && tokens[t + 1]?.type === 'word' && !rangeHas(tokens, t, from, CLAUSE_MARKS)))
    )
      return true
  return false
}
const SPANS = words('hours hour day days week weeks month months year years')
const TIMES = words('hours hour minutes day afternoon morning evening')
/** Time spent with somebody. */
const TIMES_WITH = words('hours hour minutes')
const SPENT = words('of after in from during for over than')
const AMOUNT = words('an two three four five six half few')
const isAmount = (token: Token | undefined): boolean => token?.type === 'number' || AMOUNT.holds(token)
const CLAUSE_MARKS = words(', ;')
/** The clause in front of a cue, in tokens: a sentence may be a megabyte. */
const CLAUSE = 24

function cueAt(tokens: Token[], sentence: Sentence, i: number): RawCue | null {
  const token = tokens[i] as Token
  const key = token.key
  const next = tokens[i + 1]?.key ?? ''
  const end = sentence.to
  if (CALL.holds(token) && (next === 'on' || next === 'upon') && i + 2 < end) {
    // "Called on the High Commission": a house.
    if (around(tokens, sentence, i + 2, i + 6, MISSIONS)) return null
    for (let j = i + 3; j < Math.min(i + 24, end - 1); j++)
      if (tokens[j]?.key === 'to' && URGED.holds(tokens[j + 1])) return null
    const time: VerbTime = key === 'called' ? 'past' : key === 'calls' ? 'present' : key === 'call' ? 'base' : 'ing'
    return verbCue(tokens, sentence, i, i + 2, 'callon', time, 'direct', i + 2)
  }
  if (GRANTED.holds(token)) {
    const given = receptionCue(tokens, sentence, i, key.endsWith('s') ? 'present' : 'past')
    if (given) return given
  }
  // "talks that brought together A and B".
  if (next === 'together' && (key === 'brought' || key === 'bringing'))
    return { ...nounBase(i), to: i + 2, kind: 'meet', reach: 'between', objectAt: i + 2 }
  // "spent two hours with B", "sat for an hour with B".
  if (key === 'spent' || key === 'sat') {
    const at = indexOf(tokens, i + 2, Math.min(end, i + 8), 'with')
    if (at > 0 && rangeHas(tokens, i + 1, at, TIMES))
      return verbCue(tokens, sentence, i, i + 1, 'meet', 'past', 'direct', at + 1)
  }
  // "at the end of two hours with B", "emerged from 90 minutes with B".
  if (next === 'with' && TIMES_WITH.holds(token) && isAmount(tokens[i - 1]) && SPENT.holds(tokens[i - 2]))
    return { ...nounBase(i), from: i - 2, kind: 'meet', reach: 'with', objectAt: i + 2 }
  if (BRINGS.holds(token)) {
    const thing = around(tokens, sentence, i + 1, i + 12, LETTERS)
    const to = thing ? indexOf(tokens, i + 2, Math.min(i + 20, end), 'to') : -1
    return thing ? verbCue(tokens, sentence, i, i + 1, 'callon', 'past', 'direct', Math.max(to, i) + 1) : null
  }
  const turn = TURNS.get(key)?.find((words) => words.every((word, n) => tokens[i + 1 + n]?.key === word))
  if (turn) return verbCue(tokens, sentence, i, i + 1 + turn.length, 'meet', 'past', 'direct', i + 1 + turn.length)
  // "A and B put their names to a letter of intent".
  if (key === 'put' && next === 'their' && SIGNS.holds(tokens[i + 2]))
    return verbCue(tokens, sentence, i, i + 3, 'sign', 'past', 'none', i + 3)
  // "said during a visit to B's army chief X": to somebody, not to a place.
  if (
    key === 'visit' &&
    next === 'to' &&
    indexOf(tokens, Math.max(sentence.from, i - 4), i, 'during') >= 0 &&
    !isPlace(tokens, i + 3)
  )
    return { ...nounBase(i), kind: 'callon', reach: 'direct', objectAt: i + 2 }
  // "was in A as the guest of B".
  if (key === 'guest')
    return next === 'of' && !tokens[i + 2]?.key.startsWith('hono')
      ? { ...nounBase(i), kind: 'callon', reach: 'direct', objectAt: i + 2 }
      : null
  // "joined B and C for trilateral talks".
  if (key === 'joined') {
    const at = indexOf(tokens, i + 2, Math.min(i + 34, end), 'for')
    return at > 0 && around(tokens, sentence, at + 1, at + 5, STRONG_NOUNS)
      ? verbCue(tokens, sentence, i, i + 1, 'meet', 'past', 'direct', i + 1)
      : null
  }
  // "told the visiting general that", "told his guest".
  if (key === 'told' && (next === 'visiting' || GUEST.holds(tokens[i + 2])))
    return verbCue(tokens, sentence, i, i + 1, 'meet', 'past', 'direct', i + 1)
  if (PAY.holds(token)) return payCue(tokens, sentence, i)
  if (SHAKE.holds(token) && next === 'hands') {
    const time: VerbTime = key === 'shook' ? 'past' : key === 'shakes' ? 'present' : key === 'shake' ? 'base' : 'ing'
    const at = tokens[i + 2]?.key === 'with' ? i + 3 : i + 2
    return verbCue(tokens, sentence, i, i + 2, 'meet', time, at > i + 2 ? 'direct' : 'none', at)
  }
  if ((key === 'sat' || key === 'sits' || key === 'sit') && next === 'down') {
    const time: VerbTime = key === 'sat' ? 'past' : key === 'sits' ? 'present' : 'base'
    const at = indexOf(tokens, i + 2, Math.min(end, i + 8), 'with')
    return verbCue(tokens, sentence, i, i + 2, 'meet', time, at > 0 ? 'with' : 'none', Math.max(at, i + 1) + 1)
  }
  const verb = MEETING_VERBS.get(key)
  if (verb && !(STRONG_NOUNS.holds(token) && isNounHere(tokens, i)))
    return verb.kind === 'host' && isThing(tokens, sentence, i)
      ? null
      : verbAt(tokens, sentence, i, verb.kind, verb.time)
  // "At a joint news conference with B", "A and B at a joint press availability": those who face the press together have met.
  if (key === 'conference' || key === 'availability')
    return tokens[i - 2]?.key === 'joint' || (next === 'with' && PRESS.holds(tokens[i - 1]))
      ? nounCue(tokens, sentence, i)
      : null
  // "A bilateral exercise between A and B".
  if (key.endsWith('lateral') && qualifies(tokens[i + 1])) return null
  return STRONG_NOUNS.holds(token) || SITTING.holds(token) ? nounCue(tokens, sentence, i) : null
}

const GUEST = words('visiting guest visitor dignitary')
const PRESS = words('press news')

/** "Welcomed President X's decision to withdraw", "the ceremony was hosted by B": nobody came. */
function isThing(tokens: Token[], sentence: Sentence, from: number): boolean {
  if (tokens[from + 1]?.key === 'by' && around(tokens, sentence, from - 5, from, EVENTS)) return true
  for (let j = from + 1; j < Math.min(sentence.to, from + 10); j++) {
    if (tokens[j]?.type === 'possessive') return around(tokens, sentence, j + 1, j + 4, THINGS)
    if (tokens[j]?.type === 'mark') return false
  }
  return false
}
const THINGS = words(
  'decision decisions move policy plan offer initiative proposal statement remarks announcement support stance',
)

const EVENTS = words('ceremony ceremonies parade exercise exercises drill drills match tournament exhibition')

const nounBase = (i: number): RawCue => ({
  from: i,
  to: i + 1,
  kind: 'noun',
  status: 'held',
  passive: false,
  background: false,
  several: null,
  reach: 'none',
  objectAt: i + 1,
  continues: false,
})

const CALL = words('called calls call calling')
const MISSIONS = words('commission embassy consulate')
const SHAKE = words('shake shakes shook shaking')
/** "visit to the United Arab Emirates, A will meet": nobody is named before the comma. */
function isPlace(tokens: Token[], from: number): boolean {
  for (let t = from; t < from + 3; t++) if (tokens[t]?.key === ',') return true
  return false
}
const SIGNS = words('names signatures pens')
const HIM = words('him her them')
const CALL_OR_VISIT = words('call visit')
const PAY = words('paid pays pay paying made makes')

/** Words at which a cue can begin; all others are passed over at once. */
const HEADS = signOf([
  ...MEETING_VERBS.keys(),
  ...STRONG_NOUNS,
  ...SITTING,
  ...CALL,
  ...PAY,
  ...SHAKE,
  ...GRANTED,
  ...BRINGS,
  ...TURNS.keys(),
  ...'put played plays sat sits sit spent brought bringing told conference availability joined hours hour minutes guest'.split(
    ' ',
  ),
])

/** "paid a courtesy call on", "pays a farewell visit to", "paid him a courtesy visit". */
function payCue(tokens: Token[], sentence: Sentence, i: number): RawCue | null {
  const whom = HIM.holds(tokens[i + 1])
  const capital = tokens[i + 1]?.capital === true
  for (let j = i + 1; j < Math.min(i + (capital ? 20 : 7), sentence.to); j++) {
    const key = (tokens[j] as Token).key
    const next = tokens[j + 1]?.key ?? ''
    // "paid Air Marshal X a courtesy call".
    if (
      (whom || (j > i + 2 && tokens[i + 1]?.key !== 'a' && tokens[j - 1]?.key === 'courtesy')) &&
      CALL_OR_VISIT.has(key)
    )
      return verbCue(tokens, sentence, i, j + 1, 'callon', 'past', 'direct', i + 1)
    if (
      (key === 'call' || key === 'calls' || key === 'courtesies') &&
      (next === 'on' || next === 'upon' || next === 'to')
    ) {
      const time: VerbTime = tokens[i]?.key === 'pay' ? 'base' : tokens[i]?.key === 'paying' ? 'ing' : 'past'
      return verbCue(tokens, sentence, i, j + 2, 'callon', time, 'direct', j + 2)
    }
    if (key === 'visit' && next === 'to')
      return verbCue(tokens, sentence, i, j + 2, 'visit', tokens[i]?.key === 'pay' ? 'base' : 'past', 'direct', j + 2)
  }
  return null
}

/** "Talks", "exchange" and the like are nouns behind an adjective, a determiner or another noun of the kind. */
function isNounHere(tokens: Token[], i: number): boolean {
  const key = (tokens[i] as Token).key
  if (key === 'meet' || (key === 'talk' && tokens[i - 1]?.key === 'to')) return false
  return !(key === 'talked' || key === 'talking')
}
