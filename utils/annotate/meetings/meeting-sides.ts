/** Who takes part in a meeting that a cue tells of: the officials and states to its left and right, by the words between them. */
import {
  apposed,
  type Cast,
  once,
  organisationAt,
  organisationOf,
  pairBefore,
  type Taker,
  takersOf,
  statesIn,
} from './meeting-cast.ts'
import type { Cue } from './meeting-cues.ts'
import { collect, MET, SAY } from './meeting-rows.ts'
import { WEEKDAY } from '../text/calendar.ts'
import { emptySide, LINK, listBefore, readLeft, type Side, type Sides, statesOf } from './meeting-side-left.ts'
import { addTo, rangeHas } from './meeting-words.ts'
import type { Reading } from '../text/reading.ts'
import type { Token } from '../text/tokens.ts'
import { words } from '../word-signs.ts'

/** Behind these the words speak of something else than who was met. */
const STOP = words(
  'said says saying that who whom which where when after before while because but told adding added whose if although though stressed stated highlighted noted following amid besides despite than regarding about over against since until they he she',
)
const LED = words('headed led chaired')
const BE = words('was were is are')
const THEY = words('he she they excellency highness majesty')
const GROUP_NOUN = words(
  'ambassadors envoys attaches colleague colleagues peer peers delegation delegations officials counterparts counterpart leaders leadership ministers officers team commanders chiefs authorities official dignitary side sides representatives militaries armies navies officer generals envoys',
)

/**
 * Reads both sides of a cue.
 * @param earlier the cues before it in the same sentence with their sides, nearest last: a second verb shares its subject with the first.
 */
export function sidesOf(cast: Cast, reading: Reading, cue: Cue, earlier: { cue: Cue; sides: Sides }[]): Sides {
  const sentence = reading.sentences[cue.sentence]
  const from = afterDateline(cast.tokens, sentence?.from ?? cue.from, cue.from)
  const to = sentence?.to ?? cue.to
  const fronted =
    cue.reach !== 'between' &&
    cue.reach !== 'of' &&
    !named(cast, from, cue.from) &&
    !rangeHas(cast.tokens, from, cue.from, THEY)
  const right = cue.reach === 'none' ? emptySide() : readRight(cast, cue, to, fronted)
  if (cue.kind === 'chair' && cue.reach === 'none')
    right.countries.push(...membersOf(cast, cue.to, Math.min(to, cue.to + 12)))
  // "Speaking in a meeting of the delegations in Tehran, A told his counterpart B": the two stand behind.
  if (cue.reach === 'of' && right.takers.length === 0 && cue.from - from <= 8 && !named(cast, from, cue.from)) {
    const pair = pairBefore(cast, cue.to, Math.min(to, cue.to + 45))
    if (pair.length > 0 && !rangeHas(cast.tokens, cue.to, Math.min(to, cue.to + 45), MET))
      return { left: { ...emptySide(), takers: pair }, right: emptySide(), pronoun: false }
  }
  if (cue.reach === 'their') {
    // "At their meeting in Makati, A and B also reaffirmed": fronted, the two stand behind.
    // "A, B and their counterparts C and D announced it after a meeting": all of the list.
    const list = listBefore(cast, cue.from, from)
    const pair = new Set(list.map(({ country }) => country)).size >= 2 ? list : pairBefore(cast, from, cue.from)
    // "At a trilateral meeting in Baghdad, A, B and C signed".
    const most = /^(tri|quadri|multi)lateral$/.test(cast.tokens[cue.from - 1]?.key ?? '') ? 5 : 2
    const takers =
      pair.length > 0 || cue.from - from > 6
        ? pair
        : pairBefore(cast, cue.to, Math.min(to, cue.to + (most > 2 ? 45 : 24)), most)
    return { left: { ...emptySide(), takers }, right: emptySide(), pronoun: false }
  }
  if ((cue.reach === 'between' || cue.reach === 'of') && right.takers.length >= 2)
    return { left: emptySide(), right, pronoun: false }
  const taken = new Set(
    [...right.takers, ...earlier.flatMap(({ sides }) => sides.right.takers)].map((taker) => taker.finding),
  )
  for (const { sides } of earlier) for (const taker of sides.left.takers) taken.delete(taker.finding)
  // "A thanked B when the two met in C": both stand in front.
  if (cue.kind === 'meet' && right.takers.length === 0 && cast.tokens[cue.from - 1]?.key === 'two') {
    const pair = pairBefore(cast, from, cue.from)
    if (pair.length > 0) return { left: { ...emptySide(), takers: pair }, right: emptySide(), pronoun: false }
  }
  const { side: left, pronoun, fronted: whom } = readLeft(cast, cue, from, earlier, taken, right)
  if (whom) right.takers.push(...whom)
  const sides = right.takers.length > 0 || (cue.reach === 'with' && right.countries.length > 0)
  // "Speaking in Nairobi when he received B, A said": he is A.
  const isAfter = pronoun && SPEAKING.holds(cast.tokens[from])
  if (left.takers.length === 0 && (isAfter || (!pronoun && cue.from - from <= 4)) && sides) {
    // "During a meeting with B, A said", "At talks with the delegation of B, A said": the subject stands behind.
    const last = Math.max(cue.objectAt, ...right.takers.map(({ found }) => found.to))
    for (let t = last; t < Math.min(to, last + 22); t++) {
      const index = cast.findingAt[t] as number
      if (index < 0 || taken.has(index)) continue
      left.takers.push(...takersOf(cast, index))
      break
    }
  }
  for (const taker of [...left.takers, ...right.takers]) taker.country ??= delegationOf(cast, taker, from)
  // "NATO's secretary general met B's minister": he speaks for the organisation.
  for (const taker of left.takers) {
    const organisation = taker.country === null ? organisationOf(cast, taker) : null
    addTo(left.organisations, organisation)
  }
  const official = (taker: Taker): boolean => !ofCompany(cast, taker)
  for (const side of [left, right]) side.takers = apposed(cast, once(side.takers.filter(official)))
  return { left, right, pronoun: pronoun && !(isAfter && left.takers.length > 0) }
}

/** The first token behind "NAIROBI, November 16 (Agency) -" at the head of a sentence, or `from`. */
function afterDateline(tokens: Token[], from: number, to: number): number {
  for (let t = from + 1; t < Math.min(to, from + 12); t++)
    if (/^[-:]$/.test(tokens[t]?.key ?? '') && tokens[t + 1]?.spaced && tokens[from]?.capital) return t + 1
  return from
}
const SPEAKING = words('speaking when while')

/** "a Chinese military delegation headed by the vice chairman": who leads a delegation is of its state. */
function delegationOf(cast: Cast, taker: Taker, from: number): string | null {
  const start = taker.found.from
  let led = false
  for (let t = start - 1; t >= Math.max(from, start - 6); t--) {
    const key = cast.tokens[t]?.key ?? ''
    if (LED.holds(cast.tokens[t])) led = true
    if (key !== 'delegation' && key !== 'team') continue
    // "a delegation of the Guinean army led by", and not "on a visit to".
    for (const at of [t - 1, t - 2, t - 3, t - 4, t + 2, t + 3, t + 4]) {
      const country = led && at < start ? cast.countryAt[at] : null
      if (country && cast.tokens[at - 1]?.key !== 'to') return country
    }
    return null
  }
  return null
}

/** "Director General of the Swedish company X": acts for no state. */
const KIN = /^(?:famil(?:y|ies)|relatives|widow|sons?|daughters?|memory|tomb|grave|assassination|martyrdom)$/
function ofCompany(cast: Cast, taker: Taker): boolean {
  const finding = taker.found
  // "A meeting with the family of General X": of the dead.
  if (finding && cast.tokens[finding.from - 1]?.key === 'of' && KIN.test(cast.tokens[finding.from - 2]?.key ?? ''))
    return true
  if (!finding || finding.name !== null) return false
  const office = finding.offices[0]
  if (office?.sector === 'MIL' || /minister|defen|chief|attach|command/i.test(office?.title ?? '')) return false
  for (let t = finding.from; t < finding.to + 6; t++) {
    const key = cast.tokens[t]?.key ?? ''
    if (COMPANY.holds(cast.tokens[t])) return true
    if (t >= finding.to && (key === ',' || key === '.')) return false
  }
  return false
}
export const COMPANY = words(
  'company firm corporation ceo executive consortium university bank foundation manufacturer norinco rosoboronexport lockheed boeing airbus leonardo thales dassault saab baykar tusas aselsan hanwha',
)

/** An official is named in the range. */
function named(cast: Cast, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if ((cast.findingAt[t] as number) >= 0) return true
  return false
}

function readRight(cast: Cast, cue: Cue, end: number, fronted: boolean): Side {
  const { tokens, findingAt } = cast
  const side = emptySide()
  // "received, on Wednesday at the headquarters in Algiers, General X": day and place stand before whom was received.
  const delayed = cue.kind === 'host' && !cue.passive && isDelayed(cast, cue.objectAt)
  let limit = Math.min(end, cue.objectAt + (cue.kind === 'host' && !delayed ? 12 : 34))
  let at = cue.objectAt
  const foreign: string[] = []
  let group = false
  while (at < limit && (findingAt[at] as number) < 0) {
    const token = tokens[at] as Token
    if (STOP.holds(token) || (token.key === ';' && cue.several !== 'each') || (token.key === '.' && at + 1 < end)) break
    // "Following the meeting of the council, A met B": those of the meeting stand before the comma.
    if (cue.reach === 'of' && token.key === ',' && foreign.length === 0) break
    if (token.key === '"' && cue.kind !== 'noun') break
    // "visits Britain for five days, including": the place is all that a visit has behind it, unless somebody follows at once.
    if (
      cue.kind === 'visit' &&
      (token.key === ',' || token.key === 'for' || token.key === 'where' || token.key === 'to' || GRAVES.has(token.key))
    )
      break
    // A direct object follows its verb: "received a briefing from" has none.
    if (
      cue.reach === 'direct' &&
      (cue.kind === 'host' || cue.kind === 'callon') &&
      ((isObjectEnd(token, cast.countryAt[at] !== undefined) && !(delayed && at === cue.objectAt)) ||
        (cue.kind === 'host' && isDeed(token, tokens[at + 1]?.key ?? '')))
    )
      break
    // "received the visiting delegation, accompanied by Ambassador X": he came along.
    if (group && token.key === 'accompanied') break
    const country = cast.countryAt[at]
    // "a delegation of the NATO mission in Iraq": where they serve, not where they come from.
    const posted = side.organisations.length > 0 && tokens[at - 1]?.key === 'in'
    if (!posted) addTo(foreign, country)
    addTo(side.organisations, organisationAt(cast, at))
    if (GROUP_NOUN.holds(token)) {
      group = true
      limit = Math.max(limit, Math.min(end, cue.objectAt + 24))
    }
    if (token.key === ',' && at - cue.objectAt > 10 && !delayed && !(group && LED.holds(tokens[at + 1]))) break
    // "At the meeting with the Cuban officer, X said": behind the comma stands whoever speaks of it.
    if (token.key === ',' && fronted && cue.reach === 'with' && opensClause(cast, at + 1, foreign)) break
    // "gave a dinner for veterans, and General X of B spoke": of the next clause.
    if (token.key === ',' && cue.kind === 'host' && tokens[at + 1]?.key === 'and' && !delayed) break
    at++
  }
  // "met with top leaders, the spokesman X said".
  const first = cast.people.findings[findingAt[at] ?? -1]
  const isSource =
    tokens[at - 1]?.key === ',' && SAY.holds(tokens[first?.to ?? at]) && tokens[(first?.to ?? at) + 1]?.key !== 'that'
  if (at >= limit || !first || isSource) {
    if (cue.kind === 'discuss') return side
    if (group || cue.reach === 'between' || cue.reach === 'of' || cue.reach === 'with' || cue.kind === 'visit')
      side.countries.push(...foreign)
    return side
  }
  // "During a visit to Ankara, General X".
  if (cue.kind === 'callon' && tokens[cue.from]?.key === 'visit' && cue.reach === 'direct' && at > cue.objectAt + 2)
    return side
  if (!directEnough(cast, cue, at, group) && cue.reach !== 'between' && cue.reach !== 'of') return side
  // "The guests visited the Sultan's museum".
  if (cue.kind === 'visit' && tokens[cast.people.findings[findingAt[at] as number]?.to ?? at]?.type === 'possessive')
    return side
  collect(cast, at, end, side.takers, cue, fronted)
  // "hosted the chiefs of A, B and C: X, Y and Z".
  const states = cast.people.findings[findingAt[at] as number]?.group ? statesOf(cast, findingAt[at] as number) : []
  if (states.length > 1 && states.length === side.takers.length)
    side.takers.forEach((taker, order) => {
      if (taker.person?.countryInferred) taker.country = states[order] as string
    })
  if (side.takers.length === 0) side.countries.push(...statesOf(cast, findingAt[at] as number))
  // "her counterparts from A and B, X and Y": as many names as states, in their order.
  const open = side.takers.filter((taker) => taker.country === null || taker.person?.countryInferred)
  if (
    group &&
    foreign.length > 0 &&
    open.length === side.takers.length &&
    (open.length === foreign.length || foreign.length === 1)
  )
    open.forEach((taker, order) => {
      taker.country = foreign[order] ?? foreign[0] ?? null
    })
  // "his counterparts from B, General X; C, General Y".
  const led = side.takers.map(({ found }) => {
    const start = found.from
    return tokens[start - 1]?.key === ',' ? cast.countryAt[start - 2] : undefined
  })
  side.takers.forEach((taker, order) => {
    if (group && led[0]) taker.country = led[order] ?? taker.country
  })
  for (const taker of side.takers) {
    const organisation = taker.country === null ? organisationOf(cast, taker) : null
    addTo(side.organisations, organisation)
  }
  if (group && side.takers.length === 0) side.countries.push(...foreign)
  return side
}

/** The official who stands at a token does something at once (no comma closes the name), or is printed to be of none of these states. */
function opensClause(cast: Cast, from: number, states: string[]): boolean {
  let at = from
  while (cast.countryAt[at] || cast.tokens[at]?.key === 'the') at++
  const index = cast.findingAt[at] ?? -1
  const finding = cast.people.findings[index]
  if (!finding?.name) return false
  const next = cast.tokens[finding.to]
  if (next?.type === 'word' && !next.capital && !LINK.holds(next)) return true
  const person = takersOf(cast, index)[0]?.person
  return states.length > 0 && person?.countryInferred === false && !states.includes(person.country ?? '')
}

/** A day or a place stands where the object would. */
function isDelayed(cast: Cast, at: number): boolean {
  const key = cast.tokens[at]?.key === ',' ? (cast.tokens[at + 1]?.key ?? '') : (cast.tokens[at]?.key ?? '')
  // "welcomed to his office General X".
  return DELAYS.has(key) || WEEKDAY.has(key) || (key === 'to' && HIS.holds(cast.tokens[at + 1]))
}
const HIS = words('his her')
const DELAYS = words('on at in here today yesterday this')

/** "the session of the Botswana/Namibia Joint Commission": the states of the body that sits. */
function membersOf(cast: Cast, from: number, to: number): string[] {
  const found = statesIn(cast, from, to)
  return found.length >= 2 ? found : []
}

/** A lower-case noun that is met by nobody, straight behind "received" or "called on". */
function isObjectEnd(token: Token, country: boolean): boolean {
  return token.type === 'word' && !token.capital && !country && OBJECT_END.holds(token)
}
const GRAVES = words('grave tomb mausoleum memorial monument museum statue birthplace')
/** "welcomed the applications by A": what was welcomed is nobody. */
function isDeed(token: Token, next: string): boolean {
  return (
    token.type === 'word' &&
    !token.capital &&
    BY.has(next) &&
    !GROUP_NOUN.holds(token) &&
    !LED.holds(token) &&
    !LINK.holds(token) &&
    !VISITS.holds(token)
  )
}
const BY = words('by to that')
const VISITS = words('visit call welcome salute honour honor office')
export const OBJECT_END = words(
  'invitation invitations offer letter message request briefing briefings award awards guard ovation reports report information support training assistance aid letter call calls news approval decision initiative move announcement statement to government nations countries reporters people parties all',
)

/** "discussed with" and "with" reach as far as the clause; a direct object stands close behind its verb. */
function directEnough(cast: Cast, cue: Cue, at: number, group: boolean): boolean {
  if (cue.reach === 'with') {
    // "talks with officials in Ankara on the deal with ..." is too far to be sure.
    return at - cue.objectAt <= 24
  }
  let lower = 0
  for (let t = cue.objectAt; t < at; t++) {
    const token = cast.tokens[t] as Token
    if (token.type === 'word' && !token.capital && !LINK.holds(token)) lower++
    if (token.key === 'with') lower = 0
    // "They met at the forum and it was opened by President X".
    if (BE.holds(token)) return false
  }
  return lower <= (cue.kind === 'host' && !group ? 4 : 9)
}
