/** Cues -> records: which sentences speak of one meeting, and which of another. */
import { type Cue, findCues } from './meeting-cues.ts'
import { organisationOf, pairBefore, subjectOf, type Taker } from './meeting-cast.ts'
import { type Bound, countriesOf, type Draft, joins, type Material, tellIn } from './meeting-drafts.ts'
import { type Leader, leadersIn, meetLeaders } from './meeting-leaders.ts'
import type { Sides } from './meeting-side-left.ts'
import { addPresent } from './meeting-presence.ts'
import { sharers, sitsAtHome, splitSeveral } from './meeting-several.ts'
import { heroOf, isAll, isThey, otherSide, statesOfGroup } from './meeting-subject.ts'
import { listAt } from './meeting-rows.ts'
import { sidesOf } from './meeting-sides.ts'
import { rangeHas } from './meeting-words.ts'
import type { Sentence } from '../text/sentences.ts'
import { words } from '../word-signs.ts'
import { MOST, place } from './meeting-records-joined.ts'

const LINKING = words(
  'meeting meetings talks discussion discussions dialogue huddle interaction call conversation session visit sides side leaders ministers both duo they two dignitary generals officials occasion statement consultations chiefs',
)
/** Nor does one speak of meeting as often: what stands behind so many cues is not read for records. */
const MOST_CUES = 2000

/** Reads all cues of an article into records, in the order of the text. */
export function draftMeetings(material: Material): Draft[] {
  const { reading, cast } = material
  const cues = findCues(reading)
  const drafts: Draft[] = []
  let subject: Taker[] = []
  /** The sentence whose subject is at hand: "they" of the next one are all whom it lists. */
  let party: Sentence | null = null
  let current: Draft | null = null
  let next = 0
  /** The meetings that one sentence told together ("met A and B separately"): what follows is said of all. */
  let together: Draft[] = []
  const leaders: Leader[] = []
  let round: { sentence: number; host: Taker } | null = null
  for (const [index, sentence] of reading.sentences.entries()) {
    const kind = reading.blocks[sentence.block]?.kind
    if (next >= MOST_CUES) break
    if (kind === 'byline' || kind === 'date') continue
    const bound: Bound[] = []
    let touched: Draft | null = null
    let theirs = false
    let lent = false
    while (next < cues.length && (cues[next] as Cue).sentence === index) {
      const cue = cues[next++] as Cue
      const sides = sidesOf(cast, reading, cue, bound.slice(-6))
      // "A and B, the ministers of C and D, agreed on ties. They met in ...": the two of the sentence before.
      const before = reading.sentences[index - 1]
      const group =
        before && countriesOf(sides).length === 0 && isAll(cast, cue, sentence.from)
          ? statesOfGroup(cast, before.from, before.to)
          : []
      sides.left.countries.push(...group)
      if (before && sides.left.takers.length === 0 && isThey(cast, cue, sentence.from)) {
        const all = party ? listAt(cast, party.from, party.to, 40) : []
        const two = all.length > 1 ? all : pairBefore(cast, before.from, before.to, 2, sides.right.takers.length > 0)
        if (
          sides.right.takers.length === 0 ||
          !current ||
          !two.every((taker) => joins(current as Draft, [taker])) ||
          new Set((two === all ? two : current.takers).map(({ country }) => country)).size < 2
        ) {
          sides.left.takers.push(...two)
          theirs = two === all
        }
      }
      if (
        sides.left.takers.length === 0 &&
        subject.length > 0 &&
        (sides.pronoun || (sides.right.takers.length > 0 && !WHOLE.has(cue.reach))) &&
        kind !== 'caption'
      ) {
        // "He also met B" takes its subject from the sentence before; never the one who is met.
        const known = new Set(sides.right.takers.map((taker) => taker.key))
        const free = subject.filter((taker) => !known.has(taker.key))
        // "The delegation, which also called on C": those who came, not whoever received them before.
        const came = rangeHas(cast.tokens, sentence.from, Math.min(cue.from, sentence.from + 4), GUESTS)
        const lead =
          sides.pronoun || came
            ? otherSide(current, cue, free, sides.right.takers)
            : heroOf(drafts, free, sides.right.takers)
        if (lead.length > 0 && (sides.pronoun || current === null || !joins(current, sides.right.takers))) {
          sides.left.takers.push(...lead)
          lent = true
        }
        for (const taker of sides.left.takers) {
          const organisation = taker.country === null ? organisationOf(cast, taker) : null
          if (organisation) sides.left.organisations.push(organisation)
        }
      }
      // "A delegation led by X came. General Y received the delegation": X.
      const led = GUESTS.holds(cast.tokens[cue.objectAt + 1]) && cast.tokens[cue.objectAt]?.key === 'the'
      if (
        sides.right.takers.length === 0 &&
        sides.left.takers.length > 0 &&
        (led || HIM.holds(cast.tokens[cue.objectAt]))
      ) {
        // "he told the visiting general when he called on him": the subject of before is the one called on.
        const known = new Set(sides.left.takers.map((taker) => taker.key))
        const isOther = (taker: Taker): boolean =>
          !known.has(taker.key) &&
          !(led && (taker.country === sides.left.takers[0]?.country || cue.from - taker.found.to > LATELY))
        // "A said so when B called on him": the sentence's own subject, where it has another.
        const isNamed = !led && !HE.holds(cast.tokens[sentence.from]) && cast.tokens[cue.from - 1]?.key !== 'who'
        const own = isNamed ? subjectOf(cast, sentence.from, cue.from).filter(isOther).slice(0, 1) : []
        sides.right.takers.push(...(own.length > 0 ? own : subject.filter(isOther)))
      }
      bound.push({ cue, sides })
      if (cue.several && cue.status === 'held' && sides.left.takers.length > 0 && sides.right.takers.length === 0)
        round = { sentence: index, host: sides.left.takers[0] as Taker }
      const parts = splitSeveral(cast, cue, sides, isTableAt(material, sides, sentence))
      if (parts.length > 1) together = []
      for (const part of parts) {
        const draft = place(material, drafts, current, { cue, sides: part }, index, kind === 'caption')
        if (!draft) continue
        touched = draft
        if (group.length > 0) tellIn(draft, index - 1)
        if (parts.length > 1) together.push(draft)
        else if (!together.includes(draft)) together = []
        // "held a series of meetings in Brussels on Thursday": day and place of each of them.
        if (round && round.sentence !== index && draft.takers.some((taker) => taker.key === round?.host.key))
          tellIn(draft, round.sentence)
        if (draft.status === 'held' && draft.prominence !== 'background' && draft.prominence !== 'caption')
          current = draft
      }
    }
    const headed = kind === 'caption' ? [] : leadersIn(cast, sentence.from, sentence.to, index)
    if (headed.length > 0) {
      leaders.push(...headed)
      const draft = drafts.length < MOST ? meetLeaders(material, drafts, leaders.slice(-6)) : null
      if (draft) {
        touched = draft
        if (draft.prominence !== 'background') current = draft
      }
    }
    const at = touched ?? current
    if (at && kind !== 'caption' && kind !== 'headline' && at.status === 'held')
      if (addPresent(cast, at, sentence.from, sentence.to, index, subject[0])) touched = at
    if (!touched && current && speaksOn(material, index)) touched = current
    if (touched) for (const draft of sharers(cast, together, touched, sentence)) tellIn(draft, index)
    else if (current && kind !== 'caption' && kind !== 'headline' && near(current, index))
      for (const draft of sharers(cast, together, current, sentence)) tellIn(draft, index)
    // "With B he discussed": the subject goes on, it is not who stands first.
    const spoken = bound.at(-1)?.sides
    const heads = spoken?.pronoun || theirs || lent ? subject : subjectOf(cast, sentence.from, sentence.to)
    // "A visited the ship. B and C joined the minister. The group was received by D": A is still whom the report follows.
    const joined = bound.length === 0 && subject.length > 0 && rangeHas(cast.tokens, sentence.from, sentence.to, JOINED)
    if (heads.length > 0 && !joined && kind !== 'headline' && kind !== 'caption') {
      // "A, B and C travelled to D. They also met E": all of them.
      if (heads !== subject) party = sentence
      subject = heads
    }
  }
  return drafts
}

/** These name both sides themselves. */
const WHOLE: ReadonlySet<Cue['reach']> = new Set(['between', 'of', 'their'])
const JOINED = words('joined accompanied')
/** Tokens within which a delegation is still that of whoever led it. */
const LATELY = 50
const GUESTS = words('delegation team visitors guests')
const HIM = words('him her them')
const HE = words('he she they')

const near = (draft: Draft, index: number): boolean => index - (draft.sentences.at(-1) ?? index) <= 3

/** One host at home, and guests of several states. */
function isTableAt(material: Material, { left, right }: Sides, sentence: Sentence): boolean {
  const states = new Set(right.takers.map(({ country }) => country))
  return (
    left.takers.length === 1 && states.size === right.takers.length && sitsAtHome(material, left.takers[0], sentence)
  )
}

/** "During the meeting", "Both sides": the sentence is about the meeting at hand. */
function speaksOn(material: Material, index: number): boolean {
  const sentence = material.reading.sentences[index]
  if (!sentence) return false
  for (let t = sentence.from; t < Math.min(sentence.to, sentence.from + 12); t++)
    if (LINKING.holds(material.cast.tokens[t])) return true
  return false
}
