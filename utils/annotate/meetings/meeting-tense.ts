/** Whether a verb of meeting tells of what was, is planned, or was not: by the words in front of it. */
import { AHEAD, type CueKind, DENIED, type VerbTime } from '../../gazetteer/verbs.ts'
import type { Cue } from './meeting-cues.ts'
import { words } from './meeting-words.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Token } from '../text/tokens.ts'
import type { Words } from '../word-signs.ts'

export interface RawCue extends Omit<Cue, 'sentence' | 'medium'> {
  /** Joined by "and" to what stands before. */
  continues: boolean
}

const BE = words('is are was were be been being')
const ADVERBS = words(
  'also later separately earlier jointly recently reportedly formally officially briefly then already again both all just together individually first twice here today yesterday thus subsequently warmly now personally virtually telephonically respectively tonight',
)
const WILLING = words('willing willingness readiness desire interest keen wish')
const PLANS = words('plan plans planned planning intend intends expected agreed will')
const MODAL = words('will shall would may might could can should must ll wo')
const NOT = words("not never n't didn't doesn't don't won't wouldn't hasn't haven't hadn't without cannot can't")
const SAID = words(
  'said says saying told stated announced confirmed added tweeted wrote reported revealed claimed disclosed',
)
const HE = words('he she they')
const COMING_SPAN = words('week month year')
const FORMER_VISIT = words('first last previous earlier')
/** Behind these a meeting is only thought of. */
const WEIGHED = words('considering mulling arranging planning proposed proposing weighing suggested about')
const CAME = words('arrived crossed flew landed came returned drove walked stepped')
const PLEASED = words('gratitude glad happy pleased pleasure delighted honoured honored privilege joy')
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
  /** So far back a word of the same sentence still bears on the verb. */
  const low = Math.max(sentence.from, from - 60)
  let j = from - 1
  if (tokens[j]?.key === '-' && tokens[j - 1]?.key === 'co') j -= 2
  while (j >= sentence.from && (ADVERBS.holds(tokens[j]) || (tokens[j] as Token).key.endsWith('ly'))) j--
  const prev = j >= sentence.from ? (tokens[j] as Token).key : ''
  // "would next week meet with": the day stands between the modal and its verb.
  const soon = COMING_SPAN.has(prev) && tokens[j - 1]?.key === 'next' && MODAL.holds(tokens[j - 2])
  const base: RawCue = {
    from,
    to,
    kind,
    status: 'held',
    passive: false,
    background: false,
    several: within(tokens, Math.max(sentence.from, from - 2), Math.min(sentence.to, to + 2), SEPARATE) ? 'each' : null,
    reach,
    objectAt,
    continues: prev === 'and' || prev === ',',
  }
  const before = (step: number): string => (j - step >= sentence.from ? (tokens[j - step] as Token).key : '')
  const denies = within(tokens, Math.max(sentence.from, from - 8), from, DENIED)
  if (NOT.has(prev)) return { ...base, status: 'denied' }
  if (soon) return { ...base, status: 'planned' }
  // "on his first visit as minister, when he met B": told of an earlier journey.
  if (time === 'past' && HE.has(prev) && before(1) === 'when' && within(tokens, low, j, FORMER_VISIT)) {
    const visit = indexOf(tokens, low, j, 'visit')
    if (visit > low && FORMER_VISIT.holds(tokens[visit - 1])) return { ...base, background: true }
  }
  if (time === 'past') {
    if (BE.has(prev)) {
      // "crossed the river to be met on the bank by B": that is what came of it.
      const by = indexOf(tokens, to, Math.min(sentence.to, to + 8), 'by')
      if (before(1) === 'to' && by > 0 && within(tokens, Math.max(sentence.from, j - 14), j - 2, CAME))
        if (!tokens[j - 2]?.key.endsWith('ed') && !AHEAD.holds(tokens[j - 2]))
          return { ...base, passive: true, objectAt: by + 1 }
      if (before(1) === 'will' || before(1) === 'to') return { ...base, passive: true, status: 'planned' }
      if (kind === 'meet' && tokens[to]?.key !== 'by') return null
      return { ...base, passive: true, objectAt: tokens[to]?.key === 'by' ? to + 1 : objectAt }
    }
    if (prev === 'having' || prev === 'have') return denies ? { ...base, status: 'denied' } : base
    if (prev === 'had' || prev === "'d") {
      if (within(tokens, Math.max(sentence.from, from - 12), from, DENIED)) return { ...base, status: 'denied' }
      if (NOT.has(before(1))) return { ...base, status: 'denied' }
      return { ...base, background: !within(tokens, low, j, SAID) }
    }
    // "The article had claimed that A met B": of another report.
    if (isDismissed(tokens, low, from)) return { ...base, status: 'denied' }
    if (isRetold(tokens, low, j)) return { ...base, background: true }
    // "They last met in Kigali", "met B 18 times since 2014": not the news.
    // What is agreed on may take place often.
    if (prev === 'last' || (kind !== 'agree' && isCounted(tokens, to, Math.min(sentence.to, to + 12))))
      return { ...base, background: true }
    return base
  }
  if (time === 'present') return base
  if (time === 'ing') {
    if (prev === 'to' && before(1) === 'forward') return { ...base, status: 'planned' }
    if (prev === 'for' && within(tokens, low, j, AHEAD)) return { ...base, status: 'planned' }
    // "the whole city would have been talking about it"
    if (BE.has(prev) && (MODAL.has(before(1)) || MODAL.has(before(2)))) return { ...base, status: 'planned' }
    if (WEIGHED.has(prev)) return { ...base, status: 'planned' }
    if (kind === 'host' && !BE.has(prev) && prev !== 'after' && from > sentence.from)
      return (kind === 'host' && prev === 'while') || prev === 'when' ? base : null
    return denies ? { ...base, status: 'denied' } : base
  }
  return baseForm(base, prev, before, tokens, sentence, from)
}

/** The plain form of a verb: behind "to", behind a modal, or the present of a plural subject ("Turkey, Pakistan discuss"). */
function baseForm(
  cue: RawCue,
  prev: string,
  before: (step: number) => string,
  tokens: Token[],
  sentence: Sentence,
  from: number,
): RawCue | null {
  if (MODAL.has(prev)) return NOT.holds(tokens[from - 1]) ? { ...cue, status: 'denied' } : { ...cue, status: 'planned' }
  if (prev === 'to') {
    if (cue.kind === 'discuss') {
      const planned = AHEAD.has(before(1)) || BE.has(before(1))
      return planned ? { ...cue, status: 'planned' } : null
    }
    if (DENIED.has(before(1))) return { ...cue, status: 'denied' }
    // "glad to meet again": no other meeting.
    if (PLEASED.has(before(1)) || (cue.kind === 'meet' && tokens[cue.to]?.key === 'again')) return null
    // "willingness to sign", "ready to host": nobody has set a day.
    if (WILLING.has(before(1))) return null
    // "took the opportunity to meet": told as done.
    if (
      (before(1) === 'opportunity' || before(1) === 'time') &&
      within(tokens, Math.max(sentence.from, from - 8), from, TOOK)
    )
      return cue
    // An invitation to visit is no plan yet.
    if (cue.kind === 'visit')
      return AHEAD.has(before(1)) || BE.has(before(1)) || (sentence.from === 0 && tokens[from - 2]?.capital)
        ? { ...cue, status: 'planned' }
        : null
    if (cue.kind === 'host' && !AHEAD.has(before(1)) && !BE.has(before(1)) && !tokens[from - 2]?.capital) return null
    return { ...cue, status: 'planned' }
  }
  if (prev === 'did') return cue
  if (cue.kind === 'visit') return null
  // "During a courtesy call on the minister".
  if (
    cue.kind === 'callon' &&
    (prev === 'a' || prev === 'the' || prev === 'courtesy' || prev === 'his' || prev === 'her' || prev === 'farewell')
  )
    return cue
  if (prev === 'the' || prev === 'a' || prev === 'this' || prev === 'of') return null
  // "plan to resume their talks and hold exercises".
  if (prev === 'and' && within(tokens, Math.max(sentence.from, from - 30), from, PLANS))
    return { ...cue, status: 'planned' }
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
    else if (tokens[t]?.key === 'that' && CLAIMS.holds(tokens[t - 1])) return within(tokens, from, t, DENIED)
  return false
}
const CLAUSE_STARTS = words('. ; ? and but after before when as while where who')
/** What others say of a meeting. */
export const CLAIMS = words(
  'report reports claim claims rumour rumours rumor rumors allegation allegations suggestion suggestions story stories',
)
const CLAIMED = words('claimed alleged reported written asserted')

/** "18 times", "several times": a sum of many meetings. */
function isCounted(tokens: Token[], from: number, to: number): boolean {
  if (within(tokens, from, to, OFTEN)) return true
  const at = indexOf(tokens, from, to, 'times')
  const before = at > from ? (tokens[at - 1] as Token) : null
  return before !== null && !before.capital && (before.type === 'number' || MANY.holds(before))
}
const OFTEN = words('twice often frequently repeatedly')
const MANY = words('several many three four five six seven eight nine ten dozen')

/** A word of the list stands in the tokens `from` up to `to`. */
export function within(tokens: Token[], from: number, to: number, list: Words): boolean {
  for (let j = from; j < to; j++) if (list.holds(tokens[j])) return true
  return false
}

/** The first token with this key in the range, or -1. */
export function indexOf(tokens: Token[], from: number, to: number, key: string): number {
  for (let j = from; j < to; j++) if ((tokens[j] as Token).key === key) return j
  return -1
}
