/** Cues -> records: which sentences speak of one meeting, and which of another. */
import type { Prominence } from '../../model.ts'
import { type Cue, findCues } from './meeting-cues.ts'
import { type Cast, nameOf, once, organisationOf, pairBefore, subjectOf, type Taker } from './meeting-cast.ts'
import {
  type Bound,
  countriesOf,
  type Draft,
  joins,
  type Material,
  merge,
  sameTaker,
  spans,
  tellIn,
} from './meeting-drafts.ts'
import { type Leader, leadersIn, meetLeaders } from './meeting-leaders.ts'
import type { Sides } from './meeting-side-left.ts'
import { addPresent } from './meeting-presence.ts'
import { isHeadline, isPairOf, partsFrom, sumsUp } from './meeting-same.ts'
import { sharers, sitsAtHome, splitSeveral } from './meeting-several.ts'
import { inRange } from './meeting-ranges.ts'
import { heroAs, heroOf, isAll, isEnvoy, isThey, otherSide, statesOfGroup } from './meeting-subject.ts'
import { listAt } from './meeting-rows.ts'
import { sidesOf } from './meeting-sides.ts'
import { isProse, rangeHas } from './meeting-words.ts'
import { byJourney, doubt, isBusiness, isGathering, isGuesswork, isPast, opensApart, tells } from './meeting-signs.ts'
import type { Sentence } from '../text/sentences.ts'
import { words } from '../word-signs.ts'

const LINKING = words(
  'meeting meetings talks discussion discussions dialogue huddle interaction call conversation session visit sides side leaders ministers both duo they two dignitary generals officials occasion statement consultations chiefs',
)
/** No report tells of more; a long list must not make the work grow with its square. */
const MOST = 60
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

/** "The senior B commander also met C": a subject without a name who fits one official of the meetings so far is that one. */
function nameSubject(cast: Cast, drafts: Draft[], sides: Sides, apart: boolean): void {
  if (sides.right.takers.length === 0) return
  const { takers } = sides.left
  for (const [at, taker] of takers.entries()) {
    const nameless = !nameOf(taker)
    const hero = apart && !nameless ? heroAs(cast, drafts, taker) : null
    if (hero && !sides.right.takers.some(({ key }) => key === hero.key)) takers[at] = hero
    if (!nameless || taker.country === null) continue
    const known = new Map<string, Taker>()
    for (const draft of drafts)
      for (const other of draft.takers)
        if (other.country === taker.country && other.person?.name && sameTaker(taker, other))
          known.set(other.key, other)
    const [only] = known.values()
    if (only && known.size === 1 && !sides.right.takers.some((other) => other.key === only.key))
      takers[at] = { ...taker, key: only.key, person: only.person }
  }
}

/** "The meeting between A and B comes as B is set to visit": a noun speaks of what the article has told as a plan so far. */
function settled(material: Material, drafts: Draft[], bound: Bound): Bound {
  const { cue, sides } = bound
  if (
    cue.kind !== 'noun' ||
    cue.status !== 'held' ||
    drafts.length === 0 ||
    drafts.some((draft) => draft.status === 'held')
  )
    return bound
  if (rangeHas(material.cast.tokens, cue.from - 3, cue.from, DURING)) return bound
  const countries = countriesOf(sides)
  const plan = drafts.find(
    (draft) => draft.status === 'planned' && countries.every((country) => draft.countries.includes(country)),
  )
  return plan ? { cue: { ...cue, status: 'planned' }, sides } : bound
}
const DURING = words('during in at after following')

/** Puts a cue into the record it belongs to, or opens one; null where it tells of no meeting between states. */
function place(
  material: Material,
  drafts: Draft[],
  current: Draft | null,
  bound: Bound,
  index: number,
  caption: boolean,
): Draft | null {
  const { cue, sides } = settled(material, drafts, bound)
  const { cast } = material
  nameSubject(cast, drafts, sides, opensApart(material, index))
  const takers = once([...sides.left.takers, ...sides.right.takers])
  const past = isPast(material, cue)
  // "what they had discussed in today's talks" is no other meeting than the one at hand.
  const again = takers.length > 0 && current !== null && takers.every((taker) => joins(current, [taker]))
  // "The officials discussed": nobody else.
  if (again && cue.kind === 'discuss' && sides.right.takers.length === 0 && !opensApart(material, index))
    return merge(current, { cue, sides }, [], index, caption)
  const background = past || (cue.background && !again && !opensApart(material, index))
  const fits = (draft: Draft): boolean =>
    draft.status === cue.status && (draft.prominence === 'background') === background
  // Who only sat by at one meeting may meet the same guest at another.
  const heads = (draft: Draft): Pick<Draft, 'takers'> => ({ takers: draft.takers.filter((taker) => !taker.delegation) })
  const shared = (draft: Draft): number => takers.filter((taker) => joins(heads(draft), [taker])).length
  // "held meetings with his counterparts from A, B and C. He met X, Y and Z": each was told already.
  const { left: one, right: met } = sides
  const told = (taker: Taker): Draft | undefined =>
    drafts.find(
      (draft) => fits(draft) && draft.takers.length === 2 && joins(draft, [taker]) && joins(draft, one.takers),
    )
  const before = met.takers.map(told)
  if (before[0] && before.every(Boolean) && new Set(before).size > 1)
    return merge(before[0], { cue, sides }, [], index, caption)
  if (takers.length >= 2) {
    const same = drafts.findLast((draft) => fits(draft) && shared(draft) >= 2 && spans(draft, takers))
    if (same && sumsUp(material, same, takers) && !caption) {
      // "Army chief meets A's envoy, B's commander" above one sentence for each.
      same.takers = takers
      same.countries = countriesOf(sides)
      same.cues.push({ cue, sides })
      tellIn(same, index)
      return same
    }
    const apart = opensApart(material, index)
    // Whoever is met apart did not sit by before.
    const parted = apart && drafts.some((draft) => fits(draft) && partsFrom(draft, sides))
    if (same && !(parted || (apart && isPairOf(same, cue, takers, index))))
      return merge(same, { cue, sides }, takers, index, caption)
  }
  const left = sides.left.takers.length > 0
  const right = sides.right.takers.length > 0
  // "A and C signed an accord", behind the meeting of A and B: of another state, and not an officer of B.
  const sign =
    cue.kind === 'sign' &&
    takers.length === 2 &&
    !takers.every(({ country }) => current?.countries.includes(country ?? ''))
  if (takers.length <= 1 || !(left && (right || sign))) {
    const one = takers.length === 0 ? current : current && joins(heads(current), takers) ? current : null
    if (one && fits(one) && !opensApart(material, index)) return merge(one, { cue, sides }, takers, index, caption)
  }
  if (left && right) {
    doubt(cast, drafts, sides)
    byJourney(material, drafts, sides)
    atHome(material, sides)
  }
  const countries = countriesOf(sides)
  const organisations = [...sides.left.organisations, ...sides.right.organisations]
  // An organisation is a side where somebody speaks for it, or where its members meet.
  const foreign =
    countries.length >= 2 ||
    isGathering(cue, sides) ||
    (left &&
      right &&
      countries.length === 1 &&
      (material.between ||
        material.goal === countries[0] ||
        takers.some((taker) => taker.country !== null && isEnvoy(taker))) &&
      takers.some((taker) => taker.country === null && holdsOffice(taker))) ||
    (left && !right && !cue.several && RECEIVES.has(cue.kind) && sides.right.organisations.length > 0) ||
    (organisations.length > 0 &&
      (takers.length >= 2 ? takers.some((taker) => taker.country === null) : cue.reach === 'none'))
  if (left && right && !material.between && isGuesswork(sides)) return null
  if (!foreign || !tells(cue, sides, takers) || isBusiness(material, cue, sides)) return null
  // A headline that names the states only is about the record that names their officials; "Later, ..." is not told of it.
  const bare = drafts.find(
    (draft) =>
      fits(draft) &&
      !(opensApart(material, index) && draft.sentences.some((told) => told < index && isProse(material, told))) &&
      (draft.takers.length < 2 ||
        // "Minister receives B's adviser" above the names of both.
        (left &&
          right &&
          isHeadline(material, draft) &&
          draft.takers.every((taker) => !nameOf(taker) || joins({ takers }, [taker])))) &&
      draft.countries.every((country) => countries.includes(country)),
  )
  if (bare && bare.takers.length > 1) bare.takers = bare.takers.filter(nameOf)
  if (bare) return merge(bare, { cue, sides }, takers, index, caption)
  // "Minister meets NATO officials" above the sentence that names them.
  const joint = drafts.find(
    (draft) =>
      fits(draft) &&
      draft.takers.length === 1 &&
      draft.organisations.some(
        (name) => organisations.includes(name) || takers.some((taker) => organisationOf(cast, taker) === name),
      ) &&
      joins(draft, takers),
  )
  if (joint) return merge(joint, { cue, sides }, takers, index, caption)
  // "A and B visited C. They held talks with X and Y": X and Y of C are whom the visit was to.
  const visit =
    left && right
      ? drafts.find(
          (draft) =>
            fits(draft) &&
            draft.cues.every((one) => one.cue.kind === 'visit') &&
            draft.takers.every((taker) => taker.country === draft.takers[0]?.country) &&
            countries.every((country) => draft.countries.includes(country)) &&
            joins(draft, takers),
        )
      : undefined
  if (visit) return merge(visit, { cue, sides }, takers, index, caption)
  const whole =
    takers.length < 2
      ? drafts.find((draft) => fits(draft) && countries.every((country) => draft.countries.includes(country)))
      : undefined
  if (whole && (takers.length === 0 || joins(whole, takers))) return merge(whole, { cue, sides }, [], index, caption)
  const first = !drafts.some((draft) => draft.status === 'held' && draft.prominence === 'main')
  const prominence: Prominence = caption
    ? 'caption'
    : background
      ? 'background'
      : cue.status === 'held' && first
        ? 'main'
        : 'secondary'
  if (drafts.length >= MOST) return null
  const draft: Draft = {
    takers,
    countries,
    organisations,
    status: cue.status,
    prominence,
    medium: cue.medium,
    cues: [{ cue, sides }],
    sentences: [index],
    apart: opensApart(material, index),
  }
  drafts.push(draft)
  return draft
}

/** An office or a rank: a member of parliament whose state nobody prints is a countryman. */
function holdsOffice({ person }: Taker): boolean {
  return person !== undefined && (person.offices.length > 0 || person.rank !== null)
}

/** "BAGHDAD: The minister received the ambassador of B", "the B attaché in Baghdad met the chief": who meets an envoy, and is of no state that anything tells, is at home. */
function atHome({ filed, cast, states }: Material, { left, right }: Sides): void {
  const sides = [left, right]
  const guest = sides.find(({ takers }) => takers.some((taker) => taker.country !== null && isEnvoy(taker)))
  const envoy = guest?.takers.find((taker) => taker.country !== null && isEnvoy(taker))
  if (!guest || !envoy) return
  const seats = inRange(states.places, envoy.found.from, envoy.found.to + 4).filter(
    ({ from }) => cast.tokens[from - 1]?.key === 'in',
  )
  const home = filed.country ?? seats[0]?.country ?? null
  if (home === null || home === envoy.country) return
  for (const side of sides) if (side !== guest) for (const taker of side.takers) taker.country ??= home
}

/** "received a delegation of NATO". */
const RECEIVES = new Set('host meet callon'.split(' '))
