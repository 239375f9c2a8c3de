/** Whether a verb of meeting tells of what was, is planned, or was not: by the words in front of it. */
import { type CueKind, DENIED, type VerbTime } from '../../gazetteer/verbs.ts'
import type { Cue } from './meeting-cues.ts'
import { indexOf, around, isAhead, rangeHas } from './meeting-words.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Token } from '../text/tokens.ts'
import { words } from '../word-signs.ts'

export interface RawCue extends Omit<Cue, 'sentence' | 'medium'> {
  /** Joined by "and" to what stands before. */
  continues: boolean
}

const BE = words('is are was were be been being')
const ADVERBS = words(
  'also later separately earlier jointly recently reportedly formally officially briefly then already again both all just together individually first twice here today yesterday thus subsequently warmly now personally virtually telephonically respectively tonight',
)
const PLANS = words('plan plans planned planning intend intends expected agreed will scheduled slated due can would')
const MODAL = words('will shall would may might could can should must ll wo')
const NOT = words("not never n't didn't doesn't don't won't wouldn't hasn't haven't hadn't without cannot can't")
const SAID = words(
  'said says saying told stated announced confirmed added tweeted wrote reported revealed claimed disclosed',
)
/** Behind these a meeting is only thought of. */
const WEIGHED = words('considering mulling arranging planning proposed proposing weighing suggested about')
const NO_PLAN = words(
  'willing willingness readiness desire interest keen wish gratitude glad happy pleased pleasure delighted honoured honored privilege joy',
)
const GLAD = words('glad happy pleased delighted honoured honored good great pleasure honour honor')
const WAS = words('was were')
const AN = words('a an')
const AT_PRESENT = words('is are will include includes')
const CAME = words('arrived crossed flew landed came returned drove walked stepped')
const COMING_SPAN = words('week month year')
const TOOK = words('took used had got seized')
export const SEPARATE = words('separate separately individual individually respectively')

/** Reads the status of the verb at `from`; null where it tells of no meeting at all. */
export function verbCue(
  tokens: Token[],
  sentence: Sentence,
  from: number,
  to: number,
  kind: CueKind,
  time: VerbTime,
  reach: Cue['reach'],
  objectAt: number,
): RawCue | null {
  const start = sentence.from
  /** So far back a word of the same sentence still bears on the verb. */
  const low = Math.max(start, from - 60)
  let j = from - 1
  if (tokens[j]?.key === '-' && tokens[j - 1]?.key === 'co') j -= 2
  while (j >= start && (ADVERBS.holds(tokens[j]) || (tokens[j] as Token).key.endsWith('ly'))) j--
  const prev = j >= start ? tokens[j] : undefined
  const first = j - 1 >= start ? tokens[j - 1] : undefined
  const key = prev?.key ?? ''
  const cue: RawCue = {
    from,
    to,
    kind,
    status: 'held',
    passive: false,
    background: false,
    several: around(tokens, sentence, from - 2, to + 2, SEPARATE) ? 'each' : null,
    reach,
    objectAt,
    continues: key === 'and' || key === ',',
  }
  // "not only met A but also called on B": both.
  if (NOT.holds(prev) && tokens[j + 1]?.key !== 'only') return told(cue, 'denied')
  // "would next week meet with": the day stands between the modal and its verb.
  if (COMING_SPAN.holds(prev) && tokens[j - 1]?.key === 'next' && MODAL.holds(tokens[j - 2]))
    return told(cue, 'planned')
  const denies = (reach: number): boolean => around(tokens, sentence, from - reach, from, DENIED)
  if (time === 'past') {
    // "asked whether he had met B": nobody says that he did.
    for (let t = j; t > low && !CLAUSE_STARTS.holds(tokens[t]) && tokens[t]?.key !== ','; t--)
      if (OPEN.holds(tokens[t])) return told(cue, 'denied')
    if (BE.holds(prev)) {
      const by = tokens[to]?.key === 'by'
      cue.passive = true
      // "crossed the river to be met on the bank by B": that is what came of it.
      const agent = indexOf(tokens, to, Math.min(sentence.to, to + 8), 'by')
      if (
        first?.key === 'to' &&
        agent > 0 &&
        around(tokens, sentence, j - 14, j - 2, CAME) &&
        !tokens[j - 2]?.key.endsWith('ed') &&
        !isAhead(tokens[j - 2])
      ) {
        cue.objectAt = agent + 1
        return cue
      }
      if (first?.key === 'will' || first?.key === 'to') return told(cue, 'planned')
      if (kind === 'meet' && !by) return null
      if (by) cue.objectAt = to + 1
      return cue
    }
    if (key === 'having' || key === 'have') return denies(8) ? told(cue, 'denied') : cue
    if (key === 'had' || key === "'d") {
      if (NOT.holds(first) || denies(12)) return told(cue, 'denied')
      cue.background = !rangeHas(tokens, low, j, SAID)
      return cue
    }
    // "The article had claimed that A met B": of another report.
    if (isDismissed(tokens, low, from)) return told(cue, 'denied')
    // "They last met in Kigali", "met B 18 times since 2014": not the news.
    // What is agreed on may take place often.
    return isRetold(tokens, low, j) ||
      key === 'last' ||
      (kind !== 'agree' && isCounted(tokens, to, Math.min(sentence.to, to + 12)))
      ? earlier(cue)
      : cue
  }
  // "scheduled to hold separate courtesy calls on A and B": no verb, and no more than a plan.
  if (kind === 'callon' && tokens[from]?.key.startsWith('call') && NOUN_FRONT.holds(tokens[from - 1])) {
    const front = tokens.slice(Math.max(low, from - 8), from)
    return front.some(isAhead) && !front.some((token) => token.key === 'after') ? told(cue, 'planned') : cue
  }
  if (time === 'present') return cue
  if (time === 'ing') {
    if (
      (key === 'to' && first?.key === 'forward') ||
      (key === 'for' && tokens.slice(low, j).some(isAhead)) ||
      // "The tour includes stops in C, before attending a meeting": none of it was yet.
      (key === 'before' && rangeHas(tokens, low, j, AT_PRESENT)) ||
      // "the whole city would have been talking about it"
      (BE.holds(prev) && (MODAL.holds(first) || (j - 2 >= start && MODAL.holds(tokens[j - 2])))) ||
      WEIGHED.holds(prev)
    )
      return told(cue, 'planned')
    // "Had the pleasure of welcoming".
    const glad = key === 'of' && /^(?:pleasure|honou?r|privilege)$/.test(first?.key ?? '')
    if (kind === 'host' && !BE.holds(prev) && key !== 'after' && !glad && from > start)
      return key === 'while' || key === 'when' ? cue : null
    return denies(8) ? told(cue, 'denied') : cue
  }
  // The plain form of a verb: behind "to", behind a modal, or the present of a plural subject ("Turkey, Pakistan discuss").
  if (MODAL.holds(prev)) return told(cue, NOT.holds(tokens[from - 1]) ? 'denied' : 'planned')
  if (key === 'to') {
    const set = isAhead(first) || BE.holds(first)
    if (kind === 'discuss') return set ? told(cue, 'planned') : null
    if (DENIED.holds(first)) return told(cue, 'denied')
    // "was pleased to host", "it is an honour to host", `"Good to meet my colleague B"`: told as done.
    const lead = tokens[j - 2]
    const quoted = lead?.key === '"' && first?.key !== 'happy'
    if (GLAD.holds(first) && (quoted || WAS.holds(lead) || (AN.holds(lead) && tokens[j - 3]?.key !== 'be'))) return cue
    // "willingness to sign", "ready to host": nobody has set a day. "glad to meet again": no other meeting.
    if (NO_PLAN.holds(first) || (kind === 'meet' && tokens[to]?.key === 'again')) return null
    // "took the opportunity to meet": told as done.
    if ((first?.key === 'opportunity' || first?.key === 'time') && around(tokens, sentence, from - 8, from, TOOK))
      return cue
    // An invitation to visit is no plan yet.
    const named = tokens[from - 2]?.capital === true
    if (kind === 'visit' && !set && !(start === 0 && named)) return null
    if (kind === 'host' && !set && !named) return null
    return told(cue, 'planned')
  }
  if (key === 'did') return cue
  if (kind === 'visit') return null
  if (NO_VERB.holds(prev)) return null
  // "plan to resume their talks and hold exercises".
  if (key !== 'and') return cue
  // "is set to come to B and meet C".
  const set = indexOf(tokens, Math.max(low, from - 30), from, 'set')
  return around(tokens, sentence, from - 30, from, PLANS) || (set > 0 && tokens[set + 1]?.key === 'to')
    ? told(cue, 'planned')
    : cue
}

const NOUN_FRONT = words('a the courtesy his her farewell separate official introductory for make making hold')
const NO_VERB = words('the a this of his her its their')

function told(cue: RawCue, status: RawCue['status']): RawCue {
  cue.status = status
  return cue
}

function earlier(cue: RawCue): RawCue {
  cue.background = true
  return cue
}

/** "had claimed that": what stands behind it was told before. */
function isRetold(tokens: Token[], from: number, to: number): boolean {
  const that = indexOf(tokens, from, to, 'that')
  return that > from + 1 && CLAIMED.holds(tokens[that - 1]) && (tokens[that - 2] as Token).key === 'had'
}
/** "Dismissed as fake a report that A met B", "denied claims that A held talks with B". */
function isDismissed(tokens: Token[], from: number, to: number): boolean {
  for (let t = to - 2; t > from; t--)
    if (CLAUSE_STARTS.holds(tokens[t])) return false
    else if (tokens[t]?.key === 'that' && CLAIMS.holds(tokens[t - 1])) return rangeHas(tokens, from, t, DENIED)
  return false
}
const OPEN = words('whether if')
const CLAUSE_STARTS = words('. ; ? and but after before when as while where who')
/** What others say of a meeting. */
export const CLAIMS = words(
  'report reports claim claims rumour rumours rumor rumors allegation allegations suggestion suggestions story stories',
)
const CLAIMED = words('claimed alleged reported written asserted')

/** "18 times", "several times": a sum of many meetings. */
function isCounted(tokens: Token[], from: number, to: number): boolean {
  if (rangeHas(tokens, from, to, OFTEN)) return true
  const at = indexOf(tokens, from, to, 'times')
  const before = at > from ? (tokens[at - 1] as Token) : null
  return before !== null && !before.capital && (before.type === 'number' || MANY.holds(before))
}
const OFTEN = words('twice often frequently repeatedly')
const MANY = words('several many three four five six seven eight nine ten dozen')
