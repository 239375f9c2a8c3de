/** Cues that begin with a verb: "met", "held talks with", "was received by", "chaired the meeting". */
import {
  CANCELLED,
  type CueKind,
  DENIED,
  EXCHANGED,
  GRANTED,
  MEETING_VERBS,
  SIGNED,
  STRONG_NOUNS,
  type VerbTime,
} from '../../gazetteer/verbs.ts'
import { findWith, HEADED, nounWithin, reachAfter } from './meeting-cue-nouns.ts'
import { DAYS, mediumAt } from './meeting-medium.ts'
import { type RawCue, SEPARATE, verbCue } from './meeting-tense.ts'
import { indexOf, around, rangeHas } from './meeting-words.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Token } from '../text/tokens.ts'
import { words } from '../word-signs.ts'

const WAS_OR_BEEN = words('was were been')

const JOINT = words('jointly co')
const PREPOSITIONS = words('during in at on after before for by')
const COURTESY = words('courtesy farewell introductory official office')
/** Received, but nobody met. */
const LETTER = words('invitation invitations letter request requests offer proposal message')
const LATE = words('over on in later today yesterday early this here separately next')
const CALL = words('called calls call calling')
const OFF = words('off')
const NEEDS = words(
  'expenses needs requirements target targets demand demands criteria goal goals costs standard standards norm norms deadline',
)
const HERE = words('in here at')
const OCCASION = words('visit meeting talks visiting discussions')
/** "held a series of talks with": one meeting with each. */
const SERIES = words('series several string multiple flurry spate')

/** The cue of a verb of meeting at `i`; null where it tells of none. */
export function verbAt(tokens: Token[], sentence: Sentence, i: number, kind: CueKind, time: VerbTime): RawCue | null {
  const end = sentence.to
  const next = tokens[i + 1]?.key ?? ''
  switch (kind) {
    case 'hold':
      return holdCue(tokens, sentence, i, time)
    case 'discuss': {
      const key = (tokens[i] as Token).key
      if (key.startsWith('exchang') && !around(tokens, sentence, i + 1, i + 5, EXCHANGED)) return null
      // "He was talking to the ambassador", but not "to reporters".
      const to = key.startsWith('talk') && next === 'to' && !around(tokens, sentence, i + 2, i + 6, PRESS)
      const at = to ? i + 1 : findWith(tokens, i + 1, end)
      return verbCue(tokens, sentence, i, i + 1, 'discuss', time, at < 0 ? 'none' : 'with', at < 0 ? i + 1 : at + 1)
    }
    case 'phone': {
      if (next !== 'with' && next !== 'to' && (tokens[i] as Token).key.startsWith('sp')) {
        const at = findWith(tokens, i + 1, Math.min(end, i + 8))
        if (at < 0) return null
        // "spoke today in Sarajevo with B": face to face.
        if (mediumAt(tokens, sentence, i, i + 1) !== 'phone')
          return rangeHas(tokens, i + 1, at, HERE)
            ? verbCue(tokens, sentence, i, i + 1, 'meet', time, 'with', at + 1)
            : null
        return verbCue(tokens, sentence, i, i + 1, 'phone', time, 'with', at + 1)
      }
      if ((tokens[i] as Token).key.startsWith('sp') && mediumAt(tokens, sentence, i, i + 1) !== 'phone') return null
      if (!(tokens[i] as Token).key.startsWith('sp') && (time === 'base' || time === 'present')) return null
      return verbCue(tokens, sentence, i, i + 1, 'phone', time, 'direct', i + 1)
    }
    case 'agree':
      // "reaffirmed ties during B's visit", "vowed to help. The two spoke after a meeting", "pledged in C": else it may be a letter.
      return next === 'with' ||
        next === 'that' ||
        (!/^(agre|decid)ed$/.test((tokens[i] as Token).key) &&
          !(next === 'in' && tokens[i + 2]?.capital) &&
          !rangeHas(tokens, sentence.from, Math.min(tokens.length, end + 14), OCCASION))
        ? null
        : verbCue(tokens, sentence, i, i + 1, 'agree', time, 'none', i + 1)
    case 'sign': {
      if (!around(tokens, sentence, i + 1, i + 24, SIGNED) && !around(tokens, sentence, i - 12, i, SIGNED)) return null
      const passive = WAS_OR_BEEN.holds(tokens[i - 1])
      // "reached Baku, where he will sign an agreement".
      if (tokens[i]?.key === 'reached' && !passive && !around(tokens, sentence, i + 1, i + 5, SIGNED)) return null
      // "The pact was signed in C by A and B", "Understandings were reached in C between A and B".
      const ends = Math.min(i + 16, end)
      const by = passive ? Math.max(indexOf(tokens, i + 1, ends, 'by'), indexOf(tokens, i + 1, ends, 'between')) : -1
      if (by > 0) return verbCue(tokens, sentence, i, i + 1, 'sign', time, 'between', by + 1)
      const at = findWith(tokens, i + 1, end)
      return verbCue(tokens, sentence, i, i + 1, 'sign', time, at < 0 ? 'none' : 'with', at < 0 ? i + 1 : at + 1)
    }
    case 'chair': {
      const joint = tokens[i - 1]?.key === '-'
      if (time === 'ing' || ((tokens[i] as Token).key === 'headed' && !joint)) return null
      // "General A and Secretary B chaired the committee meeting": whoever heads one together meets.
      // "A protocol was signed on the discussions chaired by A, B and C".
      // "at the ninth meeting of the border committee, chaired by A and B".
      const near = tokens[i - 1]?.key === ',' ? 10 : 3
      if (!joint && next === 'by' && nounWithin(tokens, Math.max(sentence.from, i - near), i) >= 0)
        return verbCue(tokens, sentence, i, i + 2, 'chair', time, 'between', i + 2)
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
      if ((tokens[i] as Token).key.startsWith('pla'))
        return next === 'host' && tokens[i + 2]?.key === 'to'
          ? verbCue(tokens, sentence, i, i + 3, 'host', time, 'direct', i + 3)
          : null
      const given = receptionCue(tokens, sentence, i, time)
      if (given) return given
      if (isGiven(tokens[i + 1]) || (/^(?:an?|the|its|new)$/.test(next) && isGiven(tokens[i + 2]))) return null
      // "was received at Damascus airport by B", "welcomed the chief at the airport": who came has not yet met anybody.
      if (around(tokens, sentence, i + 1, i + 22, AIRPORTS)) return null
      const raw = verbCue(tokens, sentence, i, i + 1, 'host', time, 'direct', i + 1)
      if (!raw) return null
      if (raw.passive) {
        // "toured the museum, where he was received by its director".
        if (indexOf(tokens, i - 4, i, 'where') > 0 && around(tokens, sentence, i - 16, i, SIGHTS)) return null
        const by = indexOf(tokens, i + 1, Math.min(i + 20, end), 'by')
        if (by < 0) return null
        const joint = around(tokens, sentence, i - 3, i, JOINT)
        return { ...raw, objectAt: by + 1, ...(joint ? { reach: 'between' as const, kind: 'chair' as const } : {}) }
      }
      // "received during a visit his counterpart": what stands behind a preposition is not what was received.
      const near = nounWithin(tokens, i + 1, Math.min(i + 7, end))
      const held = near >= 0 && rangeHas(tokens, i + 1, near, PREPOSITIONS) ? -1 : near
      if (held >= 0 && rangeHas(tokens, i + 1, held, LETTER)) return null
      const caller =
        held >= 0 && tokens[held]?.key === 'call' ? indexOf(tokens, held, Math.min(held + 9, end), 'from') : -1
      // "received a visit from B": the words turn round who comes.
      const from =
        held >= 0 && tokens[held]?.key === 'visit' ? indexOf(tokens, held, Math.min(held + 9, end), 'from') : -1
      if (from >= 0) return { ...raw, to: held + 1, objectAt: from + 1 }
      if (caller >= 0) {
        const courtesy = rangeHas(tokens, i + 1, held, COURTESY)
        return { ...raw, kind: courtesy ? 'host' : 'phone', to: held + 1, objectAt: caller + 1 }
      }
      if (held >= 0) return { ...raw, kind: 'hold', to: held + 1, ...reachAfter(tokens, held, end) }
      return raw
    }
    default: {
      // "It was gathered that": learnt.
      if ((tokens[i] as Token).key === 'gathered' && indexOf(tokens, i, Math.min(i + 4, end), 'that') > 0) return null
      // "conferred on the guest a rank", but "conferred on Tuesday".
      if (
        (tokens[i] as Token).key.startsWith('confer') &&
        (next === 'the' || (/^(?:up)?on$/.test(next) && !DAYS.holds(tokens[i + 2])))
      )
        return null
      // "addressing the gathering, Secretary X said".
      if ((tokens[i] as Token).key === 'gathering' && tokens[i - 1]?.key === 'the') return null
      // "met with distrust", "met with fierce resistance".
      if (
        next === 'with' &&
        (REACTIONS.holds(tokens[i + 2]) || (!tokens[i + 2]?.capital && REACTIONS.holds(tokens[i + 3])))
      )
        return null
      // "met their expenses", "meets the target", "meets NATO's new norm".
      if (around(tokens, sentence, i + 1, tokens[i + 2]?.type === 'possessive' ? i + 7 : i + 4, NEEDS)) return null
      // "the Security Council meet, with ministers": a noun.
      if ((tokens[i] as Token).key === 'meet' && next === ',') return null
      // "will meet over the next week with officials of B".
      const late = next === ',' || LATE.holds(tokens[i + 1]) ? findWith(tokens, i + 1, Math.min(end, i + 9)) : -1
      const at = late > 0 ? late + 1 : next === 'with' || next === 'up' ? i + 2 : i + 1
      return verbCue(tokens, sentence, i, i + 1, kind, time, 'direct', at)
    }
  }
}

/** "received reports", "received bids": a thing, and nobody who came. */
const isGiven = (token: Token | undefined): boolean => token?.capital === false && GIVEN.holds(token)
const GIVEN = words(
  'report reports information complaint complaints funding permission orders instructions weapons ammunition bids news calls support aid',
)
const SIGHTS = words('museum memorial monument mausoleum tomb cemetery')
/** What a plan or an army is met with. */
const REACTIONS = words(
  'distrust resistance opposition criticism approval success failure skepticism scepticism silence applause suspicion anger protest protests hostility condemnation enthusiasm outrage derision force fire',
)
const PRESS = words('reporters media journalists newsmen press news tv channel')
const INVITED = words('invited')
const AIRPORTS = words('airport airfield airbase gate entrance doorstep')
const RECEPTIONS = words('reception receptions ceremony lunch luncheon dinner banquet breakfast iftar')
/** "gave a reception for A", "held separate receptions on Monday for A and B", "a dinner in honour of A", "granted an audience on Monday to A": the guest is told behind. */
export function receptionCue(tokens: Token[], sentence: Sentence, i: number, time: VerbTime): RawCue | null {
  // "attended the ceremony for the ship": others gave it.
  if (tokens[i]?.key === 'attended') return null
  for (let j = i + 1; j < Math.min(i + 6, sentence.to); j++) {
    if (tokens[j]?.type === 'mark') return null
    const audience =
      tokens[j]?.key === 'audience' &&
      GRANTED.holds(tokens[i]) &&
      (j === i + 1 || (j === i + 2 && /^an?$/.test(tokens[i + 1]?.key ?? '')))
    if (!audience && !RECEPTIONS.holds(tokens[j])) continue
    for (let at = j + 1; at < Math.min(j + 14, sentence.to - 1); at++) {
      const honour = tokens[at]?.key === 'of' && /^hono(?:u)?r$/.test(tokens[at - 1]?.key ?? '')
      if (!honour && tokens[at]?.key !== (audience ? 'to' : 'for')) continue
      const raw = verbCue(tokens, sentence, i, j + 1, 'host', time, 'direct', at + 1)
      return raw && (audience || !raw.passive)
        ? { ...raw, several: rangeHas(tokens, i, j, SEPARATE) ? 'each' : raw.several }
        : null
    }
    // "was granted an audience by A".
    return audience && j > i + 1 ? verbCue(tokens, sentence, i, j + 1, 'host', time, 'direct', j + 2) : null
  }
  return null
}
const RULED = words('rule ruled')
/** "held a significant meeting with": the verb, then a noun of meeting not far behind. */
function holdCue(tokens: Token[], sentence: Sentence, i: number, time: VerbTime): RawCue | null {
  const key = (tokens[i] as Token).key
  const have = key === 'had' || key === 'has' || key === 'have' || key === 'having'
  if (around(tokens, sentence, i - 5, i, RULED) || (have && HEADED.holds(tokens[i + 1]))) return null
  const given = receptionCue(tokens, sentence, i, time)
  if (given) return given
  const noun = nounWithin(tokens, i + 1, Math.min(i + (have ? 7 : 10), sentence.to))
  if (noun < 0) return pressCue(tokens, sentence, i, time)
  // "has to be bilateral", "open to dialogue", "had been invited for lunch".
  if (tokens[i + 1]?.key === 'to' || rangeHas(tokens, i + 1, noun, INVITED)) return null
  // "has paid a courtesy call on": the other verb's.
  if (have && tokens[i + 1]?.key === 'paid') return null
  // "ending the exercises in security talks".
  if (key === 'ending' && tokens[noun - 2]?.key === 'in') return null
  for (let j = i + 1; have && j < noun; j++)
    if (MEETING_VERBS.has((tokens[j] as Token).key) && !STRONG_NOUNS.holds(tokens[j])) return null
  const nounKey = (tokens[noun] as Token).key
  const reach = reachAfter(tokens, noun, sentence.to)
  if (nounKey === 'visit') return null
  // Who attended is read where those present are.
  if (key === 'attended' && reach.reach === 'none') return null
  // "held a working lunch"
  if (!STRONG_NOUNS.has(nounKey) && reach.reach === 'none' && tokens[noun - 1]?.key !== 'working') return null
  const raw = verbCue(tokens, sentence, i, noun + 1, 'hold', time, reach.reach, reach.objectAt)
  if (!raw) return null
  if (raw.passive) return null
  // "has called off a meeting", "had cancelled talks".
  if ((rangeHas(tokens, i, noun, CALL) && rangeHas(tokens, i, noun, OFF)) || rangeHas(tokens, i, noun, CANCELLED))
    raw.status = 'cancelled'
  else if (rangeHas(tokens, i, noun, DENIED) || tokens[indexOf(tokens, i, noun, 'turned') + 1]?.key === 'down')
    raw.status = 'denied'
  const plural = nounKey === 'meetings'
  const each = raw.several === 'each'
  return { ...raw, several: each ? 'each' : plural || rangeHas(tokens, i, noun, SERIES) ? 'some' : null, kind: 'hold' }
}

/** "held a joint press conference": those who face the press together have met. */
function pressCue(tokens: Token[], sentence: Sentence, i: number, time: VerbTime): RawCue | null {
  const joint = indexOf(tokens, i + 1, Math.min(i + 4, sentence.to), 'joint')
  if (joint < 0 || tokens[joint + 2]?.key !== 'conference') return null
  const reach = reachAfter(tokens, joint + 2, sentence.to)
  const held = verbCue(tokens, sentence, i, joint + 3, 'hold', time, reach.reach, reach.objectAt)
  return held?.passive ? null : held
}
