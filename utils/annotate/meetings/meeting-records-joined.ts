/** The record a cue belongs to: one that the article has told already, or a new one. */
import type { Prominence } from '../../model.ts'
import type { Cue } from './meeting-cues.ts'
import { type Cast, nameOf, once, organisationOf, type Taker } from './meeting-cast.ts'
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
import type { Sides } from './meeting-side-left.ts'
import { isFirmAt } from './decide-told.ts'
import { isHeadline, isPairOf, partsFrom, sumsUp } from './meeting-same.ts'
import { inRange } from './meeting-ranges.ts'
import { heroAs, isEnvoy } from './meeting-subject.ts'
import { isProse, rangeHas } from './meeting-words.ts'
import { byJourney, doubt, isBusiness, isGathering, isGuesswork, isPast, opensApart, tells } from './meeting-signs.ts'
import { words } from '../word-signs.ts'

/** No report tells of more; a long list must not make the work grow with its square. */
export const MOST = 60

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

/** "met a delegation of the Russian firm X". */
function metFirm({ reading }: Material, cue: Cue): boolean {
  const end = reading.sentences[cue.sentence]?.to ?? 0
  for (let t = cue.to; t < Math.min(end, cue.to + 12); t++)
    if (reading.tokens[t]?.key === 'delegation') return isFirmAt(reading, t + 1, end)
  return false
}

/** Puts a cue into the record it belongs to, or opens one; null where it tells of no meeting between states. */
export function place(
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
  if (metFirm(material, cue)) {
    // "Minister meets Chinese delegation" above it was of the firm as well.
    const above = drafts.findIndex((draft) => isHeadline(material, draft) && joins(draft, takers))
    if (above >= 0) drafts.splice(above, 1)
    return null
  }
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
        shareOffice(sides) ||
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

/** "Defence Minister X met French Defence Minister Y": no state has two. */
function shareOffice({ left, right }: Sides): boolean {
  return left.takers.some(({ person }) =>
    person?.offices.some(
      ({ id, state }) =>
        state !== 'former' &&
        ONE_OF_A_STATE.test(id ?? '') &&
        right.takers.some((other) => other.person?.offices.some((held) => held.id === id && held.state !== 'former')),
    ),
  )
}
const ONE_OF_A_STATE = /^(?:(?:minister|secretary|chief)\.defence|chief\.(?:army|navy|air|joint|general\.staff))$/

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
