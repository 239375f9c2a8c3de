/** Cues that are a noun ("their talks", "a meeting between A and B"), and where the other side of a noun of meeting stands. */
import { CANCELLED, DENIED, MEETING_NOUNS, MEETING_VERBS, UPCOMING } from '../../gazetteer/verbs.ts'
import type { MeetingStatus } from '../../model.ts'
import type { Cue } from './meeting-cues.ts'
import { mediumAt } from './meeting-medium.ts'
import { CLAIMS, type RawCue, SEPARATE, verbCue } from './meeting-tense.ts'
import { around, isAhead, rangeHas } from './meeting-words.ts'
import { Words, words } from '../word-signs.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Token } from '../text/tokens.ts'

const WISHED = words(
  'call calls called calling promote promoting urge urged urges resume resumed resumption offer offered propose proposed seek seeks sought demand demanded need opportunity restart revive stalled facilitate mediate possibility prospects ' +
    'support supported ready willing willingness desire readiness encourage encouraged invited proposal request requested hope hoped favour favor want wants join begs beg begged asks rejects rejected rejecting refuses refused peace jeopardize jeopardise derail hostage',
)
const GOING = words(
  'arrived arrives arrive arriving left leaves leave leaving departed departs travel travels travelled traveled traveling travelling heads headed flew fly flies lands landed trip reached reaches due',
)
/** A present that tells a programme: "visits Britain for five days, including a meeting with". */
const PROGRAMME = words('visits travels heads leaves will')
const WILL = words('will would shall')
/** What is said of a report of what never took place. */
const BOGUS = words('fabricated baseless unfounded groundless untrue fake false invented')
const COMING = words('will scheduled slated set due expected')
const HELD = words('take to for')
const CLAUSE_END = words('. ; ? ! :')
/** "his recent visit and his talks with B": told as background. */
const FORMER = words('recent previous')
const ONGOING = words('is are been be still already now currently')
/** Whoever does so speaks of a meeting of others, or of days before. */
const PRAISED = words('hailed praised lauded termed called described criticised criticized slammed defended')
/** "The talks followed a meeting of A with B". */
const FOLLOWED = words('followed follows follow')
/** "In a phone conversation". */
const CALLED = words('phone telephone telephonic video')
/** "with the aim of": no other side. */
const AIM = words('aim view goal purpose objective intention focus participation presence emphasis hope')
const STOP_NOUN = words(
  'said says that who which where when after before while because but whether if press news came comes follows followed ahead',
)
export const HEADED = words('led headed served represented attended')
/** A session is a meeting where a body of two states sits. */
export const SITTING = words('session sitting')
const PAST = words('after following')
const TAKES = words('place')
const BODY = words('commission committee council')
const SPAN = words('week month year')
const SAYS = words('said say says told made stressed added')
const NOT_NOW = words('last previous next following previous')
const AHEAD_OF = words('will ahead before next upcoming')
const PRESENT = words('present attendance')
const TIES = words(
  'cooperation ties relation relations relationship collaboration partnership agreement links border coordination tensions tension dispute conflict war standoff clashes hostilities',
)

/** The noun of meeting in the tokens `from` up to `to` that the verb in front holds, or -1. */
export function nounWithin(tokens: Token[], from: number, to: number): number {
  for (let j = from; j < to; j++) {
    const token = tokens[j] as Token
    if (MEETING_NOUNS.holds(token)) {
      // "meeting room", "talks on": only the last noun of a compound counts.
      if (MEETING_NOUNS.holds(tokens[j + 1]) && j + 1 < to) continue
      // "exercises to boost bilateral ties" are no bilateral, and "a trilateral defence chiefs' meeting" is told by its last word.
      if (token.key.endsWith('lateral') && qualifies(tokens[j + 1])) continue
      return j
    }
    if (STOP_NOUN.holds(token) || CLAUSE_END.holds(token)) return -1
  }
  return -1
}

/** "bilateral", "trilateral": in front of another noun it says what that is. */
export const qualifies = (next: Token | undefined): boolean =>
  next?.type === 'word' && !next.capital && !BINDS.holds(next)
const BINDS = words('with between among on in at to here')

/** Verbs of meeting that are no noun of it; to phone is none either. */
const BREAKS = new Words([...MEETING_VERBS.keys()].filter((key) => !key.endsWith('phone') && !MEETING_NOUNS.has(key)))

/** How the other side is joined behind a noun of meeting, and where it begins. */
export function reachAfter(tokens: Token[], noun: number, end: number): { reach: Cue['reach']; objectAt: number } {
  let comma = -1
  for (let j = noun + 1; j < Math.min(end, noun + 24); j++) {
    const key = (tokens[j] as Token).key
    if ((key === 'between' || key === 'among' || key === 'with') && TIES.holds(tokens[j - 1])) continue
    if (key === 'between' || key === 'among') return { reach: 'between', objectAt: j + 1 }
    if (key === 'with' && AIM.holds(tokens[j + 2])) continue
    if (key === 'with') return { reach: 'with', objectAt: j + 1 }
    if (STOP_NOUN.holds(tokens[j]) || CLAUSE_END.holds(tokens[j])) break
    // "Following the meeting of the council, A met with B": that "with" is the verb's.
    if (key === ',') comma = j
    // "On the first day of the meeting, A held talks with B", but "the meeting, held in C, with B".
    const participle = key === 'held' && (comma < 0 || comma === j - 1)
    if (!participle && BREAKS.holds(tokens[j])) break
  }
  return { reach: 'none', objectAt: noun + 1 }
}

/** "during their meeting", "during a bilateral meeting", "following talks in C": of those who stand in front. */
function isTheirs(tokens: Token[], i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - 4); j--) {
    const key = (tokens[j] as Token).key
    // "After meeting B": a verb.
    if (key === 'their' || (PAST.holds(tokens[j]) && (j < i - 1 || tokens[i]?.key !== 'meeting'))) return true
    if (key === 'a' || key === 'an') {
      const before = tokens[j - 1]?.key ?? ''
      if (PAST.has(before) || before === 'told' || before.startsWith('address')) return true
      // "A and B, in a meeting in C, stressed".
      return (
        before === 'during' ||
        before === 'at' ||
        (before === 'in' && (CALLED.holds(tokens[j + 1]) || tokens[j - 2]?.key === ','))
      )
    }
  }
  return false
}

/** "a meeting between A and B", "in talks with B", "his meeting with B". */
export function nounCue(tokens: Token[], sentence: Sentence, i: number): RawCue | null {
  // "said after the session of their joint defence committee": those in front, officials or states.
  if (SITTING.holds(tokens[i])) {
    if (!around(tokens, sentence, i + 1, i + 12, BODY) && !around(tokens, sentence, i - 6, i, BODY)) return null
    if (around(tokens, sentence, i - 4, i, NOT_NOW)) return null
    return {
      from: i,
      to: i + 1,
      kind: 'chair',
      status: around(tokens, sentence, i - 12, i, AHEAD_OF) ? 'planned' : 'held',
      passive: false,
      background: false,
      several: null,
      reach: 'none',
      objectAt: i + 1,
      continues: false,
    }
  }
  // "Consultations have been taking place in C for two days between A and B".
  const far = around(tokens, sentence, i + 1, i + 8, TAKES) ? 24 : 12
  let reach = reachAfter(tokens, i, Math.min(sentence.to, i + far))
  if (reach.reach === 'none' && tokens[i + 1]?.key === 'of') {
    // "a meeting of Minister A and his counterpart B", "the meeting of NATO defence ministers".
    reach = { reach: 'of', objectAt: i + 2 }
  } else if (reach.reach === 'none' && isTheirs(tokens, i)) reach = { reach: 'their', objectAt: i + 1 }
  else if (reach.reach === 'none') {
    // "said after meeting B", "said after meeting in Warsaw".
    if ((tokens[i] as Token).key === 'meeting' && tokens[i - 1]?.key === 'after')
      return verbCue(tokens, sentence, i, i + 1, 'meet', 'ing', 'direct', i + 1)
    // "Pakistan-Iran talks", "The talks between": the rest is a link, not a cue.
    if (tokens[i - 2]?.key !== '-' || !tokens[i - 3]?.capital) return null
  }
  // "Present at the call together with A were B and C": read where those present are.
  if (around(tokens, sentence, i - 4, i, PRESENT)) return null
  let status: MeetingStatus = 'held'
  // "A is in talks with B over tanks": they deal with each other, whoever meets.
  let background = tokens[i - 1]?.key === 'in' && (tokens[i - 2]?.capital === true || ONGOING.holds(tokens[i - 2]))
  const low = Math.max(sentence.from, i - 9)
  let apart = false
  let comma = false
  for (let j = i - 1; j >= low; j--) {
    const token = tokens[j] as Token
    const { key } = token
    if (CLAUSE_END.holds(token)) break
    // "Assured B of support during a meeting": nobody wishes for the meeting.
    if (key === ',') comma = true
    // "B had asked for it at the meeting of": told before the news.
    if (key === 'had' && !comma && tokens[j + 1]?.key.endsWith('ed')) background = true
    if (key === 'during' || PAST.holds(token)) apart = true
    if (!apart && i - j <= 5 && WISHED.holds(token)) return null
    if (
      (FORMER.holds(token) && tokens[i - 1]?.key !== 'their') ||
      (FOLLOWED.holds(token) && tokens[j + 1]?.key !== 'by' && j > sentence.from + 1)
    )
      background = true
    if (i - j <= 4 && PRAISED.holds(token)) background = true
    // "He has led the side of A at talks with B": a life is told.
    if (HEADED.holds(token) && tokens[j - 1]?.key === 'has') background = true
    if (i - j <= 5 && UPCOMING.holds(token)) status = 'planned'
    if (key === 'no' && i - j <= 3) status = 'denied'
    // "called the reports of a meeting between A and B baseless".
    if (key === 'of' && CLAIMS.holds(tokens[j - 1]) && i - j <= 4) {
      const [from, to] = [Math.max(sentence.from, j - 30), Math.min(sentence.to, i + 40)]
      if (rangeHas(tokens, from, to, BOGUS) || rangeHas(tokens, from, j, DENIED)) status = 'denied'
    }
    // "has turned down a meeting with B".
    if (DENIED.holds(token) || (key === 'down' && tokens[j - 1]?.key === 'turned')) status = 'denied'
    if (CANCELLED.holds(token)) status = 'cancelled'
    if ((key === 'ahead' || key === 'before' || key === 'eve') && i - j <= 5) status = 'planned'
    if (key === 'including' && i - j <= 3 && around(tokens, sentence, j - 40, j, PROGRAMME)) status = 'planned'
    // "travelled to B on 14-16 July for meetings" is told when all is over.
    if (
      key === 'for' &&
      i - j <= 4 &&
      ((!isSpan(tokens, j - 1) && around(tokens, sentence, j - 50, j, GOING)) ||
        isComing(tokens, Math.max(sentence.from, j - 20), j))
    )
      status = 'planned'
    // "told B that ties would grow, during their talks": what lies ahead is not the talks.
    const done = apart && comma && tokens[j + 1]?.key !== ','
    if (isAhead(token) && !done && key !== 'next' && i - j <= (key === 'will' ? 9 : 6)) status = 'planned'
    // "will press B to take a stand during a meeting with its minister"
    if (key === 'during' && i - j <= 4 && tokens[j - 1]?.key !== ',')
      for (let k = j - 1; k > Math.max(sentence.from, j - 22) && !SAYS.holds(tokens[k]); k--)
        if (WILL.holds(tokens[k])) status = 'planned'
  }
  if (status === 'held') {
    for (let j = i + 1; j < Math.min(sentence.to - 1, i + 50); j++) {
      const token = tokens[j] as Token
      const { key } = token
      const next = tokens[j + 1]?.key ?? ''
      if (CANCELLED.holds(token) || (key === 'called' && next === 'off')) status = 'cancelled'
      else if (j < i + 30 && key === 'be' && next === 'held') status = 'planned'
      // "in talks with B later this year"
      else if (j < i + 9 && ((key === 'later' && next === 'this') || (key === 'next' && SPAN.holds(tokens[j + 1]))))
        status = 'planned'
      else if (COMING.holds(token) && HELD.holds(tokens[j + 1]) && j < i + 24) status = 'planned'
    }
  }
  const each = around(tokens, sentence, i - 1, i, SEPARATE) || around(tokens, sentence, i + 1, i + 2, SEPARATE)
  const several = each ? 'each' : (tokens[i] as Token).key === 'meetings' ? 'some' : null
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

/** "will be in B on 3 May", "expected in B": in front of "for talks" a journey that lies ahead. */
function isComing(tokens: Token[], from: number, to: number): boolean {
  for (let t = from + 1; t < to; t++)
    if (
      THERE.holds(tokens[t]) &&
      (isAhead(tokens[t - 1]) ||
        (tokens[t - 1]?.key === 'be' && (isAhead(tokens[t - 2]) || tokens[t - 2]?.key === 'to')))
    )
      return true
  return false
}
const THERE = words('in at here')

/** The "with" that opens the other side, or -1. */
export function findWith(tokens: Token[], from: number, to: number): number {
  for (let j = from; j < Math.min(to, from + 40); j++) {
    const key = (tokens[j] as Token).key
    if (key === 'with' && tokens[j - 1]?.key !== 'along' && tokens[j - 1]?.key !== 'together') return j
    // "signed the declaration to that effect with B".
    const that = key === 'that' && tokens[j - 1]?.key !== 'to'
    if (CLAUSE_END.holds(tokens[j]) || that || key === 'who' || key === 'which') return -1
  }
  return -1
}

/** Days of a journey that is over stand in front: "14-16 July 2024", "July 14-16,". */
function isSpan(tokens: Token[], at: number): boolean {
  for (let t = at; t > at - 7; t--)
    if (tokens[t]?.key === '-' && tokens[t - 1]?.type === 'number' && tokens[t + 1]?.type === 'number') return true
  return false
}
