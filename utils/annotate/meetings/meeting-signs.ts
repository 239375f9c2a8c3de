/** Signs by which a cue is placed: does it tell enough, is it told apart, does it lie in the past, can its countries be right. */
import { APART } from '../../gazetteer/verbs.ts'
import type { DateFinding } from './dates.ts'
import type { Cue } from './meeting-cues.ts'
import { inRange } from './meeting-ranges.ts'
import type { Draft, Material } from './meeting-drafts.ts'
import { type Cast, isStateName, organisationOf, type Taker } from './meeting-cast.ts'
import type { Sides } from './meeting-side-left.ts'
import { COMPANY } from './meeting-sides.ts'
import { isEnvoy } from './meeting-subject.ts'
import { addTo, rangeHas } from './meeting-words.ts'
import type { Reading } from '../text/reading.ts'
import type { Token } from '../text/tokens.ts'
import { signOf, Words, words } from '../word-signs.ts'

/** Enough is known of who met whom. */
export function tells(cue: Cue, sides: Sides, takers: Taker[]): boolean {
  const { left, right } = sides
  if (cue.reach === 'their') return left.takers.length + right.takers.length >= 2
  if (cue.reach === 'of')
    return left.takers.length + right.takers.length >= 2 || right.countries.length >= 2 || isGathering(cue, sides)
  if (cue.kind === 'agree')
    return new Set(left.takers.map((taker) => taker.country).filter((country) => country !== null)).size >= 2
  if (left.takers.length > 0 && right.takers.length > 0) return true
  if (cue.kind === 'visit')
    return takers.length >= 2 || (cue.status === 'planned' && takers.length === 1 && right.countries.length > 0)
  // "The defence chiefs of A and B met in Seoul."
  const together = TOGETHER.has(cue.kind) && left.countries.length + left.organisations.length >= 2
  // "X said at the session of the A/B commission".
  const ofBody = cue.kind === 'chair' && right.countries.length >= 2 && left.takers.length > 0
  if (cue.reach === 'none') return left.takers.length >= 2 || together || ofBody
  if (right.takers.length === 0 && left.takers.length >= 2)
    return (
      cue.kind === 'meet' ||
      cue.kind === 'hold' ||
      cue.kind === 'discuss' ||
      cue.kind === 'sign' ||
      (cue.kind === 'host' && right.countries.length > 0)
    )
  if (takers.length === 0 && right.countries.length === 0) return together
  if (cue.kind === 'callon') return right.takers.length > 0
  return takers.length > 0 || (right.countries.length > 0 && cue.kind !== 'discuss')
}
/** "attended the meeting of NATO defence ministers": one official among those of an organisation. */
export function isGathering(cue: Cue, sides: Sides): boolean {
  return (
    cue.reach === 'of' &&
    sides.right.takers.length === 0 &&
    sides.right.organisations.length > 0 &&
    sides.left.takers.length > 0
  )
}
const TOGETHER = new Set('discuss meet hold sign chair'.split(' '))

const HEAD = words('king queen sultan emir amir majesty highness president crown')

/** The country is not printed beside the person, nor told by anything near to print. */
function isGuessed(taker: Taker): boolean {
  const person = taker.person
  return person !== undefined && person.countryInferred && person.countryConfidence < 0.7
}

/** A head of state, by the words of the mention. */
function isHead(cast: Cast, taker: Taker): boolean {
  const finding = taker.found
  if (!finding) return false
  for (let t = finding.from; t < finding.nameFrom; t++) if (HEAD.holds(cast.tokens[t])) return true
  return false
}

/**
 * Whoever meets an official of a printed country is hardly of that country only because the article names it most: such a guess is
 * dropped on this record.
 */
export function doubt(cast: Cast, drafts: Draft[], sides: Sides): void {
  /** A record that stands already has settled whose official this is. */
  const settled = (taker: Taker): boolean =>
    drafts.some((draft) => draft.takers.some((other) => other.key === taker.key && other.country === taker.country))
  for (const side of [sides.left, sides.right])
    for (const taker of side.takers) {
      // Who speaks for NATO has no country that could be guessed from whom he meets.
      const other = side === sides.left ? sides.right : sides.left
      if (!taker.person?.countryInferred || !other.takers.some((one) => one.country === taker.country)) continue
      const organisation = organisationOf(cast, taker) ?? side.organisations[0]
      if (!organisation) continue
      taker.country = null
      addTo(side.organisations, organisation)
    }
  const weak = (taker: Taker): boolean => {
    const person = taker.person
    // A king who is not said to be of any country reigns where he receives, not where his guest comes from.
    const limit = isHead(cast, taker) ? 0.7 : 0.5
    return person !== undefined && person.countryInferred && person.countryConfidence <= limit && !settled(taker)
  }
  // The minister who meets the ambassador of B is of B by no sound of his name.
  for (const [side, other] of [
    [sides.left, sides.right],
    [sides.right, sides.left],
  ] as const)
    for (const taker of side.takers) {
      const envoy = other.takers.some((one) => one.country === taker.country && isEnvoy(one) && !weak(one))
      const person = taker.person
      if (envoy && person?.countryInferred && person.countryConfidence < 0.9 && !isEnvoy(taker) && !settled(taker))
        taker.country = null
    }
  for (const [side, other] of [
    [sides.left, sides.right],
    [sides.right, sides.left],
  ] as const) {
    const printed = new Set([
      ...other.takers.filter((taker) => !weak(taker)).map((taker) => taker.country),
      ...other.countries,
    ])
    for (const taker of side.takers) {
      if (taker.country === null || !printed.has(taker.country)) continue
      // "met General X of B and General Y": of two on one side the one whose state is known tells of the other.
      const fellow = side.takers.find(
        (one) => one !== taker && one.country !== null && !isGuessed(one) && !printed.has(one.country),
      )
      if (weak(taker)) taker.country = fellow?.country ?? null
      else if (fellow && isGuessed(taker) && !settled(taker)) taker.country = fellow.country
    }
  }
}

/**
 * The visitor of a country meets several officials on one journey: where one of them was only guessed to be a countryman of the
 * visitor, he is of the country of those whom the visitor met before.
 */
export function byJourney({ cast, goal }: Material, drafts: Draft[], sides: Sides): void {
  for (const [side, other] of [
    [sides.left, sides.right],
    [sides.right, sides.left],
  ] as const) {
    const known = side.takers[0]
    const guessed = other.takers[0]
    if (!known?.country || !guessed || (guessed.country !== null && guessed.country !== known.country)) continue
    if (organisationOf(cast, guessed)) continue
    const host = guessed.person
    if (
      (guessed.country !== null && !host?.countryInferred) ||
      (known.person?.countryConfidence ?? 0) < (host?.countryConfidence ?? 0)
    )
      continue
    const before = drafts.find(
      (draft) =>
        draft.status === 'held' &&
        draft.countries.length === 2 &&
        draft.takers.some((taker) => taker.key === known.key),
    )
    const country = before ? before.countries.find((code) => code !== known.country) : goal
    if (!country || country === known.country || before?.takers.some((taker) => taker.key === guessed.key)) continue
    // Who received before, or was called on, is at home himself.
    const isHost = before?.cues.some(
      ({ cue, sides: { left, right } }) =>
        (cue.kind === 'host' || (cue.kind === 'callon' && guessed.country !== null)) &&
        (cue.passive || cue.kind === 'callon' ? right : left).takers.some(({ key }) => key === known.key),
    )
    if (isHost) continue
    for (const taker of other.takers)
      if (taker.country === known.country || taker.country === null) taker.country = country
  }
}

/** "on a four-day visit to B", "is visiting B", "paid a trip to B": the state near the top that somebody of another one has come to. */
export function goalOf(cast: Cast): string | null {
  const { tokens, countryAt } = cast
  for (let t = 0; t < tokens.length && t < 300; t++) {
    if (((tokens[t] as Token).signs & VISIT) === 0) continue
    let at = t + 1
    while (at < t + 3 && TO_THE.holds(tokens[at])) at++
    // "visiting China Navy chief": whose chief.
    if (isStateName(cast, at) && !(tokens[at + 1]?.capital && !countryAt[at + 1])) return countryAt[at] ?? null
  }
  return null
}
const VISIT = signOf(['visit', 'visiting', 'visits', 'visited', 'trip', 'tour'])
const TO_THE = words('to the')

/** Words near the top say that two states are at the table. */
export function speaksOfTwoStates(reading: Reading): boolean {
  const { tokens } = reading
  for (let t = 0; t < tokens.length && t < 400; t++) {
    const { signs, key } = tokens[t] as Token
    if ((signs & TWO) === 0) continue
    if (key === 'bilateral' || key === 'counterpart') return true
    if (NATIONS.holds(tokens[t + 1]) || (key === 'two' && NATIONS.holds(tokens[t + 2]))) return true
  }
  return false
}
const TWO = signOf(['bilateral', 'counterpart', 'two', 'both'])
const NATIONS = words('countries nations states armies militaries peoples governments navies neighbours neighbors')

/** "Earlier, ...", "Separately, ...": the sentence begins another meeting. */
export function opensApart(material: Material, index: number): boolean {
  const sentence = material.reading.sentences[index]
  if (!sentence) return false
  const { tokens } = material.cast
  for (let t = sentence.from; t < sentence.to && t < sentence.from + 14; t++) {
    const { key } = tokens[t] as Token
    const next = tokens[t + 1]
    // "Ahead of the three-way talks, A sat down with B".
    if (key === 'ahead' && t === sentence.from && rangeHas(tokens, t, t + 7, TALKS)) return true
    // "had met before that".
    if (key === 'before' && next?.key === 'that') return true
    if (!OPENERS.holds(tokens[t])) continue
    if (key === 'also') {
      // "Also on Tuesday, ...".
      if (ALSO.holds(next) || (t === sentence.from && next?.key === 'on')) return true
    } else if (key === 'separate') {
      if (TALKS.holds(next)) return true
    } else if (key === 'separately') return true
    // "On the same day, ...", "The same afternoon ...".
    else if (t < sentence.from + 3 && (key !== 'same' || SPELL.holds(next))) return true
  }
  return false
}

const OPENERS = new Words([...APART, 'same', 'separate'])
const TALKS = words('meeting meetings talks')
const SPELL = words('day morning afternoon evening')
const ALSO = words('met called held calls meets visited welcomed received hosted greeted conferred sat')

/** Behind these a date is a bound, not the day of the meeting. */
const SINCE = words('since until till by')
/** More days than these before the publication are no news. */
const NEWS_DAYS = 8

/** The date nearest to the cue lies before the news, or the words say so. */
export function isPast(material: Material, cue: Cue): boolean {
  const sentence = material.reading.sentences[cue.sentence]
  if (!sentence) return false
  const { tokens } = material.cast
  const near = inRange(material.dates, sentence.from, sentence.to)
    .filter((date) => !isBound(tokens, date) && !isAside(material, cue, date))
    .sort((a, b) => distance(a, cue) - distance(b, cue))[0]
  if (!near || near.kind === 'weekday') return false
  // "On April 12, A met B", below the news of a weekday.
  if (
    near.kind === 'absolute' &&
    near.precision === null &&
    !material.published &&
    cue.medium === 'person' &&
    cue.sentence > 2
  )
    return material.dates.some(({ kind, from }) => kind === 'weekday' && from < near.from)
  // At the top of a report "last week" is the news of a paper that comes late.
  if (near.past) return near.kind !== 'vague' || cue.sentence > 3 || !/^week/.test(tokens[near.to - 1]?.key ?? '')
  if (near.kind !== 'absolute' || !near.value) return false
  // Without a day of publication, a month or a year by itself is no news.
  if (!material.published) return near.precision !== 'day'
  // "met in Tripoli in November", told in December and below the top: a month by itself is none of the news.
  if (near.value.length === 7 && cue.sentence > 3 && !material.published.startsWith(near.value)) return true
  const value =
    near.value.length === 4 ? `${near.value}-12-31` : near.value.length === 7 ? `${near.value}-28` : near.value
  return (Date.parse(material.published) - Date.parse(value)) / 86_400_000 > NEWS_DAYS
}

/** "until May", "the first to come since X in 2018", but not "since May 2023, when X met". */
function isBound(tokens: readonly Token[], { from: at, to }: DateFinding): boolean {
  if (tokens[to]?.key === 'when' || tokens[to + 1]?.key === 'when') return false
  if (SINCE.holds(tokens[at - 1])) return true
  for (let t = at - 2; t > at - 6; t--) if (tokens[t]?.key === 'since') return true
  return false
}

const RELATIVE = words('where which who whose when')
/** "agreed on patrols along the road, where raiders killed 23 in May": the day of something else. */
function isAside(material: Material, cue: Cue, date: DateFinding): boolean {
  for (let t = cue.to; t < date.from; t++) if (RELATIVE.holds(material.cast.tokens[t])) return true
  // "met B to discuss the aid promised in 2002": the day of the promise.
  const { tokens } = material.cast
  const done = date.from - (tokens[date.from]?.key === 'in' ? 1 : 2)
  const thing = tokens[done - 1]
  return (
    date.precision !== 'day' &&
    done - 1 > cue.to &&
    /^(?!need).{3,}ed$|^begun$|^made$/.test(tokens[done]?.key ?? '') &&
    thing?.type === 'word' &&
    !DOES.holds(thing)
  )
}

const DOES = words('and he she they who had has have was were also later then')

/** Tokens between a date and a cue; a date behind its verb counts as nearer than one in front. */
function distance(date: DateFinding, cue: Cue): number {
  return date.from >= cue.to ? date.from - cue.to : (cue.from - date.to) * 1.5
}

/** The countries of all who meet are hardly more than guesses, and nothing speaks of two states. */
export function isGuesswork(sides: Sides): boolean {
  const guessed = (taker: Taker): boolean => {
    const person = taker.person
    return (
      person !== undefined && (taker.country === null || (person.countryInferred && person.countryConfidence <= 0.4))
    )
  }
  return (
    sides.left.takers.every(guessed) &&
    sides.right.takers.every(guessed) &&
    sides.left.countries.length + sides.right.countries.length === 0
  )
}

/** One side is a company of a state, not its officials: "the chief executive of a Turkish company called on". */
export function isBusiness(material: Material, cue: Cue, sides: Sides): boolean {
  const sentence = material.reading.sentences[cue.sentence]
  if (!sentence) return false
  const { tokens } = material.cast
  const near = (from: number, to: number): boolean => {
    for (let t = from; t < to; t++) if (COMPANY.holds(tokens[t])) return true
    return false
  }
  if (sides.left.takers.length === 0 && sides.left.countries.length > 0 && sides.right.takers.length > 0)
    return near(Math.max(sentence.from, cue.from - 20), cue.from)
  if (sides.right.takers.length === 0 && sides.left.takers.length > 0)
    return near(cue.to, Math.min(sentence.to, cue.to + 14))
  return false
}
