/**
 * The words that tell of a meeting: where they stand, whether it took place, and from where on the other side is named.
 * Only the spot itself is read here; who takes part is read in meeting-sides.ts.
 */
import {
  AHEAD,
  CANCELLED,
  type CueKind,
  DENIED,
  EXCHANGED,
  GRANTED,
  MEETING_NOUNS,
  MEETING_VERBS,
  SIGNED,
  STRONG_NOUNS,
  TURNS,
  UPCOMING,
  type VerbTime,
} from '../../gazetteer/verbs.ts'
import type { MeetingStatus } from '../../model.ts'
import { mediumAt } from './meeting-medium.ts'
import { type RawCue, SEPARATE, verbCue, within, words, indexOf } from './meeting-tense.ts'
import type { Reading } from '../text/reading.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Token } from '../text/tokens.ts'
import { signOf } from '../word-signs.ts'

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

const WISHED = words(
  'call calls called calling urge urged urges resume resumed resumption offer offered propose proposed seek seeks sought demand demanded need opportunity restart revive stalled facilitate mediate possibility prospects ' +
    'support supported ready willing willingness desire readiness encourage encouraged invited proposal request requested hope hoped favour favor want wants join peace',
)
const GOING = words(
  'arrived arrives arrive arriving left leaves leave leaving departed departs travel travels travelled traveled traveling travelling heads headed flew fly flies lands landed trip reached reaches due',
)
/** A present that tells a programme: "visits Britain for five days, including a meeting with". */
const PROGRAMME = words('visits travels heads leaves will')
const WILL = words('will would shall')
const COMING = words('will scheduled slated set due expected')
const CLAUSE_END = words('. ; ? ! :')
/** What may or may not come. */
const OPEN = words('possibility speculation prospect prospects convening rule ruled')
/** "his recent visit and his talks with B": told as background. */
const FORMER = words('recent previous')
const BODY = words('council committee commission annual crucial')
/** "In a phone conversation". */
const CALLED = words('phone telephone telephonic video')
const LATE = words('over on in later today yesterday early this here separately next')
/** "with the aim of": no other side. */
const AIM = words('aim view goal purpose objective intention focus participation presence emphasis hope')
const STOP_NOUN = words('said says that who which where when after before while because but whether if press news')

/** Finds the cues of all sentences that are read for meetings, in order. */
export function findCues(reading: Reading): Cue[] {
  const cues: Cue[] = []
  reading.sentences.forEach((sentence, index) => {
    const kind = reading.blocks[sentence.block]?.kind
    if (kind === 'boilerplate' || kind === 'byline' || kind === 'date') return
    cuesOf(reading.tokens, sentence, index, cues)
  })
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
    if (cue.status === 'planned' && within(tokens, cue.to, Math.min(sentence.to, cue.to + 40), CANCELLED))
      cue.status = 'cancelled'
    const medium = mediumAt(tokens, sentence, cue.from, cue.to)
    cues.push({
      sentence: index,
      from: cue.from,
      to: cue.to,
      kind: cue.kind,
      status: cue.status,
      medium: cue.kind === 'phone' ? 'phone' : medium,
      passive: cue.passive,
      background: cue.background,
      several: cue.several,
      reach: cue.reach,
      objectAt: cue.objectAt,
    })
    done = cue.to
  }
}

function cueAt(tokens: Token[], sentence: Sentence, i: number): RawCue | null {
  const token = tokens[i] as Token
  const key = token.key
  const next = tokens[i + 1]?.key ?? ''
  const end = sentence.to
  if (CALL.has(key) && (next === 'on' || next === 'upon') && i + 2 < end && !isCallNoun(tokens, i)) {
    const time: VerbTime = key === 'called' ? 'past' : key === 'calls' ? 'present' : key === 'call' ? 'base' : 'ing'
    return verbCue(tokens, sentence, i, i + 2, 'callon', time, 'direct', i + 2)
  }
  // "granted an audience to B".
  const audience = GRANTED.has(key) ? (/^an?$/.test(next) ? i + 2 : i + 1) : 0
  if (audience > 0 && tokens[audience]?.key === 'audience' && (audience > i + 1 || tokens[audience + 1]?.key === 'to'))
    return verbCue(
      tokens,
      sentence,
      i,
      audience + 1,
      'host',
      key.endsWith('s') ? 'present' : 'past',
      'direct',
      audience + 2,
    )
  const turn = TURNS.get(key)?.find((words) => words.every((word, n) => tokens[i + 1 + n]?.key === word))
  if (turn) return verbCue(tokens, sentence, i, i + 1 + turn.length, 'meet', 'past', 'direct', i + 1 + turn.length)
  // "under the co-chairmanship of A and B".
  if (key === 'chairmanship' && (tokens[i - 1]?.key === '-' || tokens[i - 1]?.key === 'joint') && next === 'of')
    return { ...nounBase(i), kind: 'chair', reach: 'between', objectAt: i + 2 }
  // "he told the visiting general when he called at Burma Camp": those of whom the sentence speaks.
  if (key === 'called' && next === 'at' && HE.has(tokens[i - 1]?.key ?? ''))
    return verbCue(tokens, sentence, i, i + 2, 'callon', 'past', 'their', i + 2)
  if (PAY.has(key)) return payCue(tokens, sentence, i)
  if (SHAKE.has(key) && next === 'hands') {
    const time: VerbTime = key === 'shook' ? 'past' : key === 'shakes' ? 'present' : key === 'shake' ? 'base' : 'ing'
    const at = tokens[i + 2]?.key === 'with' ? i + 3 : i + 2
    return verbCue(tokens, sentence, i, i + 2, 'meet', time, at > i + 2 ? 'direct' : 'none', at)
  }
  if ((key === 'sat' || key === 'sits' || key === 'sit') && next === 'down') {
    const time: VerbTime = key === 'sat' ? 'past' : key === 'sits' ? 'present' : 'base'
    return verbCue(tokens, sentence, i, i + 2, 'meet', time, 'with', i + 2)
  }
  if (key === 'took' || key === 'participated') return attendCue(tokens, sentence, i, 'past')
  const verb = MEETING_VERBS.get(key)
  if (verb && !(STRONG_NOUNS.has(key) && isNounHere(tokens, i)))
    return verbAt(tokens, sentence, i, verb.kind, verb.time)
  if (STRONG_NOUNS.has(key)) return nounCue(tokens, sentence, i)
  return null
}

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

const JOINT = words('jointly co')
/** "during a call on Tuesday": a noun, and a day behind it. */
function isCallNoun(tokens: Token[], i: number): boolean {
  if (tokens[i]?.key !== 'call' || !DETERMINERS.has(tokens[i - 1]?.key ?? '')) return false
  return DAYS.has(tokens[i + 2]?.key ?? '') || tokens[i + 2]?.type === 'number'
}
const DETERMINERS = words('a an the their his her courtesy farewell phone telephone video')
const DAYS = words(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december',
)
const CALL = words('called calls call calling')
const HE = words('he she they')
const SHAKE = words('shake shakes shook shaking')
const OFF = words('off')
const PREPOSITIONS = words('during in at on after before for by')
const COURTESY = words('courtesy farewell introductory official office')
/** Received, but nobody met. */
const TIES = words(
  'cooperation ties relations relationship collaboration partnership agreement links border coordination tensions tension dispute conflict war standoff clashes hostilities',
)
const LETTER = words('invitation invitations letter request requests offer proposal message')
const PAY = words('paid pays pay paying made makes')

/** Words at which a cue can begin; all others are passed over at once. */
const HEADS = signOf([
  ...MEETING_VERBS.keys(),
  ...STRONG_NOUNS,
  ...CALL,
  ...PAY,
  ...SHAKE,
  ...GRANTED,
  ...TURNS.keys(),
  ...'sat sits sit chairmanship took participated'.split(' '),
])

/** "paid a courtesy call on", "pays a farewell visit to". */
function payCue(tokens: Token[], sentence: Sentence, i: number): RawCue | null {
  for (let j = i + 1; j < Math.min(i + 7, sentence.to); j++) {
    const key = (tokens[j] as Token).key
    const next = tokens[j + 1]?.key ?? ''
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
  if (key === 'meet') return false
  return !(key === 'talked' || key === 'talking')
}

function verbAt(tokens: Token[], sentence: Sentence, i: number, kind: CueKind, time: VerbTime): RawCue | null {
  const end = sentence.to
  const next = tokens[i + 1]?.key ?? ''
  switch (kind) {
    case 'hold':
      return attendCue(tokens, sentence, i, time) ?? holdCue(tokens, sentence, i, time)
    case 'discuss': {
      const key = (tokens[i] as Token).key
      if (key.startsWith('exchang') && !within(tokens, i + 1, Math.min(i + 5, end), EXCHANGED)) return null
      const at = findWith(tokens, i + 1, end)
      return verbCue(tokens, sentence, i, i + 1, 'discuss', time, at < 0 ? 'none' : 'with', at < 0 ? i + 1 : at + 1)
    }
    case 'phone': {
      if (next !== 'with' && next !== 'to' && (tokens[i] as Token).key.startsWith('sp')) {
        const at = findWith(tokens, i + 1, Math.min(end, i + 8))
        if (at < 0 || mediumAt(tokens, sentence, i, i + 1) !== 'phone') return null
        return verbCue(tokens, sentence, i, i + 1, 'phone', time, 'with', at + 1)
      }
      if ((tokens[i] as Token).key.startsWith('sp') && mediumAt(tokens, sentence, i, i + 1) !== 'phone') return null
      if (!(tokens[i] as Token).key.startsWith('sp') && (time === 'base' || time === 'present')) return null
      return verbCue(tokens, sentence, i, i + 1, 'phone', time, 'direct', i + 1)
    }
    case 'agree':
      return next === 'with' || next === 'that'
        ? null
        : verbCue(tokens, sentence, i, i + 1, 'agree', time, 'none', i + 1)
    case 'sign': {
      if (
        !within(tokens, i + 1, Math.min(i + 24, end), SIGNED) &&
        !within(tokens, Math.max(sentence.from, i - 12), i, SIGNED)
      )
        return null
      const at = findWith(tokens, i + 1, end)
      return verbCue(tokens, sentence, i, i + 1, 'sign', time, at < 0 ? 'none' : 'with', at < 0 ? i + 1 : at + 1)
    }
    case 'chair': {
      const joint = tokens[i - 1]?.key === '-' || tokens[i - 1]?.key === 'jointly' || tokens[i - 2]?.key === 'jointly'
      if (time === 'ing' || ((tokens[i] as Token).key === 'headed' && !joint)) return null
      // "General A and Secretary B chaired the committee meeting": whoever heads one together meets.
      if (!joint)
        return nounWithin(tokens, i + 1, Math.min(i + 9, end)) < 0 || next === 'by'
          ? null
          : verbCue(tokens, sentence, i, i + 1, 'chair', time, 'none', i + 1)
      const at = next === 'by' ? i + 1 : findWith(tokens, i + 1, end)
      return verbCue(
        tokens,
        sentence,
        i,
        i + 1,
        'chair',
        time,
        next === 'by' ? 'between' : at < 0 ? 'none' : 'with',
        at < 0 ? i + 1 : at + 1,
      )
    }
    case 'visit':
      if (time !== 'past' && !(tokens[i + 1]?.capital || next === 'the')) return null
      return verbCue(tokens, sentence, i, i + 1, 'visit', time, 'direct', i + 1)
    case 'host': {
      const raw = verbCue(tokens, sentence, i, i + 1, 'host', time, 'direct', i + 1)
      if (!raw) return null
      if (raw.passive) {
        const by = indexOf(tokens, i + 1, Math.min(i + 14, end), 'by')
        if (by < 0) return null
        const joint = within(tokens, Math.max(sentence.from, i - 3), i, JOINT)
        return { ...raw, objectAt: by + 1, ...(joint ? { reach: 'between' as const, kind: 'chair' as const } : {}) }
      }
      // "received during a visit his counterpart": what stands behind a preposition is not what was received.
      const near = nounWithin(tokens, i + 1, Math.min(i + 7, end))
      const held = near >= 0 && within(tokens, i + 1, near, PREPOSITIONS) ? -1 : near
      if (held >= 0 && within(tokens, i + 1, held, LETTER)) return null
      const caller =
        held >= 0 && tokens[held]?.key === 'call' ? indexOf(tokens, held, Math.min(held + 4, end), 'from') : -1
      // "received a visit from B": the words turn round who comes.
      const from =
        held >= 0 && tokens[held]?.key === 'visit' ? indexOf(tokens, held, Math.min(held + 3, end), 'from') : -1
      if (from >= 0) return { ...raw, to: held + 1, objectAt: from + 1 }
      if (caller >= 0) {
        const courtesy = within(tokens, i + 1, held, COURTESY)
        return { ...raw, kind: courtesy ? 'host' : 'phone', to: held + 1, objectAt: caller + 1 }
      }
      if (held >= 0) return { ...raw, kind: 'hold', to: held + 1, ...reachAfter(tokens, held, end) }
      return raw
    }
    default: {
      // "the Security Council meet, with ministers": a noun.
      if ((tokens[i] as Token).key === 'meet' && (next === ',' || BODY.has(tokens[i - 1]?.key ?? ''))) return null
      // "will meet over the next week with officials of B".
      const late = LATE.has(next) ? findWith(tokens, i + 1, Math.min(end, i + 9)) : -1
      const at = late > 0 ? late + 1 : next === 'with' || next === 'up' ? i + 2 : i + 1
      return verbCue(tokens, sentence, i, i + 1, kind, time, 'direct', at)
    }
  }
}

const RULED = words('rule ruled')
/** "A and B attended the meeting", "The meeting was also attended by A and B": who was there too. */
function attendCue(tokens: Token[], sentence: Sentence, i: number, time: VerbTime): RawCue | null {
  if (tokens[i]?.key === 'took' || tokens[i]?.key === 'participated') {
    const at = tokens[i]?.key === 'took' ? i + 2 : i + 1
    if ((at === i + 2 && tokens[i + 1]?.key !== 'part') || tokens[at]?.key !== 'in' || tokens[at + 1]?.key !== 'the')
      return null
    if (!MEETING_NOUNS.has(tokens[at + 2]?.key ?? '')) return null
    return verbCue(tokens, sentence, i, at + 3, 'attend', 'past', 'none', at + 3)
  }
  if (tokens[i]?.key !== 'attended') return null
  if (tokens[i + 1]?.key === 'by') {
    const raw = verbCue(tokens, sentence, i, i + 2, 'attend', time, 'between', i + 2)
    return raw && { ...raw, objectAt: i + 2 }
  }
  if (tokens[i + 1]?.key !== 'the' || !MEETING_NOUNS.has(tokens[i + 2]?.key ?? '')) return null
  return verbCue(tokens, sentence, i, i + 3, 'attend', time, 'none', i + 3)
}

/** "held a significant meeting with": the verb, then a noun of meeting not far behind. */
function holdCue(tokens: Token[], sentence: Sentence, i: number, time: VerbTime): RawCue | null {
  const key = (tokens[i] as Token).key
  const have = key === 'had' || key === 'has' || key === 'have' || key === 'having'
  if (within(tokens, Math.max(sentence.from, i - 5), i, RULED)) return null
  const noun = nounWithin(tokens, i + 1, Math.min(i + (have ? 7 : 10), sentence.to))
  if (noun < 0) return pressCue(tokens, sentence, i, time)
  for (let j = i + 1; have && j < noun; j++)
    if (MEETING_VERBS.has((tokens[j] as Token).key) && !STRONG_NOUNS.has((tokens[j] as Token).key)) return null
  const nounKey = (tokens[noun] as Token).key
  const reach = reachAfter(tokens, noun, sentence.to)
  if (nounKey === 'visit') return null
  if (!STRONG_NOUNS.has(nounKey) && reach.reach === 'none') return null
  const raw = verbCue(tokens, sentence, i, noun + 1, 'hold', time, reach.reach, reach.objectAt)
  if (!raw) return null
  if (raw.passive) return null
  // "has called off a meeting", "had cancelled talks".
  if ((within(tokens, i, noun, CALL) && within(tokens, i, noun, OFF)) || within(tokens, i, noun, CANCELLED))
    raw.status = 'cancelled'
  else if (within(tokens, i, noun, DENIED)) raw.status = 'denied'
  const plural = nounKey === 'meetings' || nounKey === 'bilaterals'
  const each = raw.several === 'each' || within(tokens, i, noun, SEPARATE)
  return { ...raw, several: each ? 'each' : plural ? 'some' : null, kind: 'hold' }
}

/** "held a joint press conference": those who face the press together have met. */
function pressCue(tokens: Token[], sentence: Sentence, i: number, time: VerbTime): RawCue | null {
  const joint = indexOf(tokens, i + 1, Math.min(i + 4, sentence.to), 'joint')
  if (joint < 0 || tokens[joint + 2]?.key !== 'conference') return null
  const reach = reachAfter(tokens, joint + 2, sentence.to)
  const held = verbCue(tokens, sentence, i, joint + 3, 'hold', time, reach.reach, reach.objectAt)
  return held?.passive ? null : held
}

function nounWithin(tokens: Token[], from: number, to: number): number {
  for (let j = from; j < to; j++) {
    const key = (tokens[j] as Token).key
    if (MEETING_NOUNS.has(key) && (tokens[j] as Token).type === 'word') {
      // "meeting room", "talks on": only the last noun of a compound counts.
      if (MEETING_NOUNS.has(tokens[j + 1]?.key ?? '') && j + 1 < to) continue
      return j
    }
    if (STOP_NOUN.has(key) || CLAUSE_END.has(key)) return -1
  }
  return -1
}

function reachAfter(tokens: Token[], noun: number, end: number): { reach: Cue['reach']; objectAt: number } {
  for (let j = noun + 1; j < Math.min(end, noun + 24); j++) {
    const key = (tokens[j] as Token).key
    if ((key === 'between' || key === 'among' || key === 'with') && TIES.has(tokens[j - 1]?.key ?? '')) continue
    if (key === 'between' || key === 'among') return { reach: 'between', objectAt: j + 1 }
    if (key === 'with' && (AIM.has(tokens[j + 2]?.key ?? '') || AIM.has(tokens[j + 1]?.key ?? ''))) continue
    if (key === 'with') return { reach: 'with', objectAt: j + 1 }
    if (STOP_NOUN.has(key) || CLAUSE_END.has(key)) break
  }
  return { reach: 'none', objectAt: noun + 1 }
}

/** "during their meeting", "during a bilateral meeting": of those who stand in front. */
function isTheirs(tokens: Token[], i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - 4); j--) {
    const key = (tokens[j] as Token).key
    if (key === 'their') return true
    if (key === 'a' || key === 'an') {
      const before = tokens[j - 1]?.key
      return before === 'during' || before === 'at' || (before === 'in' && CALLED.has(tokens[j + 1]?.key ?? ''))
    }
  }
  return false
}

/** "a meeting between A and B", "in talks with B", "his meeting with B". */
function nounCue(tokens: Token[], sentence: Sentence, i: number): RawCue | null {
  let reach = reachAfter(tokens, i, Math.min(sentence.to, i + 12))
  if (reach.reach === 'none' && tokens[i + 1]?.key === 'of') {
    // "a meeting of Minister A and his counterpart B", "the meeting of NATO defence ministers".
    reach = { reach: 'of', objectAt: i + 2 }
  } else if (reach.reach === 'none' && isTheirs(tokens, i)) reach = { reach: 'their', objectAt: i + 1 }
  else if (reach.reach === 'none') {
    // "Pakistan-Iran talks", "The talks between": the rest is a link, not a cue.
    if (tokens[i - 2]?.key !== '-' || !tokens[i - 3]?.capital) return null
  }
  let status: MeetingStatus = 'held'
  let background = false
  const low = Math.max(sentence.from, i - 9)
  for (let j = i - 1; j >= low; j--) {
    const key = (tokens[j] as Token).key
    if (CLAUSE_END.has(key)) break
    if (i - j <= 5 && WISHED.has(key)) return null
    if (i - j <= 9 && OPEN.has(key)) return null
    if (FORMER.has(key) && tokens[i - 1]?.key !== 'their') background = true
    if (i - j <= 3 && UPCOMING.has(key)) status = 'planned'
    if (key === 'no' && i - j <= 3) status = 'denied'
    if (DENIED.has(key)) status = 'denied'
    if (CANCELLED.has(key)) status = 'cancelled'
    if ((key === 'ahead' || key === 'before' || key === 'eve') && i - j <= 5) status = 'planned'
    if (key === 'including' && i - j <= 3 && within(tokens, Math.max(sentence.from, j - 40), j, PROGRAMME))
      status = 'planned'
    if (
      (key === 'besides' || key === 'apart' || key === 'addition') &&
      i - j <= 4 &&
      within(tokens, i, Math.min(sentence.to, i + 50), WILL)
    )
      status = 'planned'
    if (key === 'for' && i - j <= 4 && within(tokens, Math.max(sentence.from, j - 50), j, GOING)) status = 'planned'
    if (AHEAD.has(key) && key !== 'next' && i - j <= (key === 'will' ? 9 : 6)) status = 'planned'
  }
  if (status === 'held') {
    for (let j = i + 1; j < Math.min(sentence.to - 1, i + 50); j++) {
      const key = (tokens[j] as Token).key
      const next = tokens[j + 1]?.key ?? ''
      if (CANCELLED.has(key) || (key === 'called' && next === 'off')) status = 'cancelled'
      else if (j < i + 30 && key === 'be' && next === 'held') status = 'planned'
      else if (COMING.has(key) && (next === 'take' || next === 'to' || next === 'for') && j < i + 24) status = 'planned'
    }
  }
  const several = tokens[i - 1]?.key === 'separate' ? 'each' : (tokens[i] as Token).key === 'meetings' ? 'some' : null
  return {
    from: i,
    to: i + 1,
    kind:
      (tokens[i] as Token).key.startsWith('c') && mediumAt(tokens, sentence, i, i + 1) === 'phone' ? 'phone' : 'noun',
    status,
    passive: false,
    background,
    several,
    ...reach,
    continues: tokens[i - 1]?.key === 'and',
  }
}

function findWith(tokens: Token[], from: number, to: number): number {
  for (let j = from; j < Math.min(to, from + 40); j++) {
    const key = (tokens[j] as Token).key
    if (key === 'with' && tokens[j - 1]?.key !== 'along' && tokens[j - 1]?.key !== 'together') return j
    if (CLAUSE_END.has(key) || key === 'that' || key === 'who' || key === 'which') return -1
  }
  return -1
}
