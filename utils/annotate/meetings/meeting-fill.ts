/**
 * Completes records whose cue names a side by its country only: "received a delegation of Japan", "met his Mongolian and Lao
 * counterparts". The sentences after it often name the people.
 */
import { isDefenceOffice } from './decide-subject.ts'
import { inRange } from './meeting-ranges.ts'
import { type Draft, type Material, tellIn } from './meeting-drafts.ts'
import { type Taker, takersOf } from './meeting-cast.ts'
import { sitsAtHome } from './meeting-several.ts'
import { rangeHas } from './meeting-words.ts'
import { words } from '../word-signs.ts'

/** How many sentences after the cue are looked through. */
const REACH = 9

/** Fills in, splits and drops records; returns them in their order. */
export function fillDrafts(material: Material, drafts: Draft[]): Draft[] {
  const kept: Draft[] = []
  const headings = drafts.filter((draft) => isHeading(draft, drafts))
  for (const draft of drafts) {
    if (headings.includes(draft)) continue
    if (draft.status !== 'held' || !isGathered(draft)) {
      const nameless = draft.takers.length === 0
      // "The A minister hosted his B counterpart. X and Y discussed": two whom nobody has named yet.
      const unnamed = draft.takers.every(({ person }) => !person?.name)
      if (draft.status === 'held' && unnamed && draft.takers.length !== 1) inOrder(material, draft)
      if (draft.status === 'held') fill(material, draft)
      if (nameless && draft.takers.length === 1 && !isPrinted(draft)) draft.takers = []
      kept.push(draft)
      continue
    }
    kept.push(...split(material, draft, drafts))
  }
  return kept
}

/** "A, B and C officials discuss cooperation" above two meetings of two states each: a heading, no meeting of three. */
function isHeading(draft: Draft, drafts: Draft[]): boolean {
  if (draft.takers.length > 0 || draft.countries.length < 3 || draft.status !== 'held') return false
  const parts = drafts.filter(
    (other) =>
      other !== draft &&
      other.status === 'held' &&
      other.takers.length >= 2 &&
      other.countries.length === 2 &&
      other.countries.every((country) => draft.countries.includes(country)),
  )
  return new Set(parts.flatMap((part) => part.countries)).size >= 3
}

/** One official with the people of several states at once, none of them named. */
function isGathered(draft: Draft): boolean {
  const cue = draft.cues[0]
  return (
    cue !== undefined &&
    cue.sides.right.takers.length === 0 &&
    cue.sides.right.countries.length >= 2 &&
    draft.takers.length === 1
  )
}

/** "met his Mongolian and Lao counterparts": one meeting each, unless the records that follow tell them already. */
function split(material: Material, draft: Draft, drafts: Draft[]): Draft[] {
  const host = draft.takers[0] as Taker
  const others = draft.countries.filter((country) => country !== host.country)
  const told = others.filter((country) =>
    drafts.some(
      (other) =>
        other !== draft &&
        other.status === 'held' &&
        other.takers.some((taker) => taker.key === host.key) &&
        other.countries.includes(country),
    ),
  )
  const apart = draft.cues.some(({ cue }) => cue.several === 'each')
  const bound = draft.cues[0]
  const sentence = material.reading.sentences[bound?.cue.sentence ?? -1]
  if (sentence && bound?.cue.kind === 'meet' && !apart && sitsAtHome(material, host, sentence)) {
    const guests = others.flatMap((country) => personOf(material, draft, country) ?? [])
    // Told again by name: "A met X and Y".
    if (told.length === others.length) return []
    return [{ ...draft, takers: [host, ...guests] }]
  }
  const pairs = others
    .filter((country) => !told.includes(country))
    .map((country) => ({ country, taker: personOf(material, draft, country) }))
    // "held individual meetings with his counterparts from B, C and D": nobody need be named.
    .filter(({ taker }) => taker !== null || apart)
    .map(
      ({ country, taker }): Draft => ({
        ...draft,
        takers: taker ? [host, taker] : [host],
        countries: host.country ? [host.country, country] : [country],
        cues: [...draft.cues],
        sentences: [...draft.sentences],
        prominence: 'secondary',
      }),
    )
  if (pairs.length === 0 && told.length === 0) return [draft]
  const heirs = [
    ...pairs,
    ...drafts.filter(
      (other) => other !== draft && other.takers.some((taker) => taker.key === host.key) && other.status === 'held',
    ),
  ]
  // Place and day of the gathering are those of its parts.
  for (const part of heirs) for (const index of draft.sentences) tellIn(part, index)
  return pairs
}

/** The only one who was found for two states that met stays, where his own is printed beside him. */
function isPrinted(draft: Draft): boolean {
  return draft.countries.length === 2 && draft.takers[0]?.person?.countryInferred === false
}

/**
 * "The defence ministers of A, B and C met ... Ministers X, Y and Z discussed": as many names as states, in the same order, are
 * their officials. Without them the record keeps its states alone.
 */
function inOrder(material: Material, draft: Draft): void {
  if (draft.countries.length < 2) return
  const { reading, cast } = material
  const first = draft.sentences[0] ?? 0
  const all: Taker[] = []
  for (let index = first; index <= Math.min(first + 3, reading.sentences.length - 1); index++) {
    const sentence = reading.sentences[index]
    if (!sentence) return
    let list: Taker[] = []
    for (const finding of inRange(cast.people.findings, sentence.from, sentence.to)) {
      if (finding.group || finding.name === null) continue
      for (const taker of takersOf(cast, cast.findingAt[finding.from] as number))
        if (!list.some((other) => other.key === taker.key)) list.push(taker)
    }
    for (const taker of list) if (!all.some((other) => other.key === taker.key)) all.push(taker)
    // The three of them, one after the other.
    if (draft.countries.length > 2 && list.length < all.length) list = all
    if (list.length !== draft.countries.length) continue
    const sure = list.every((taker, at) => {
      const person = taker.person
      return taker.country === draft.countries[at] || taker.country === null || person?.countryInferred === true
    })
    if (!sure) continue
    // "The B side was headed by X; for C sat Y": each has a state of his own already, in another order.
    const told = new Set(list.map(({ country }) => country)).size === list.length
    const settled = told && list.every(({ country }) => draft.countries.includes(country ?? ''))
    draft.takers = settled
      ? list
      : list.map((taker, at) => ({ ...taker, country: draft.countries[at] ?? taker.country }))
    return
  }
}

/** Adds the first named official of each state that has nobody in the record. */
function fill(material: Material, draft: Draft): void {
  if (draft.takers.length > 0 && draft.takers.every(({ delegation }) => delegation)) lead(material, draft)
  if (draft.takers.length > 3 || draft.countries.length > 3) return
  for (const country of draft.countries) {
    if (draft.takers.some((taker) => taker.country === country)) continue
    const taker = personOf(material, draft, country)
    if (taker) draft.takers.push(taker)
  }
  const [only] = draft.takers
  if (!only || draft.takers.length > 1 || draft.prominence !== 'main') return
  // "after talks on C in B ... X's counterpart of B, Minister Y": whom the report calls so he met, though another state stands beside.
  const { reading, cast } = material
  const first = draft.sentences[0] ?? 0
  const to = reading.sentences[Math.min(first + REACH, reading.sentences.length - 1)]?.to ?? 0
  for (const finding of inRange(cast.people.findings, reading.sentences[first]?.from ?? 0, to)) {
    const [other] = finding.relation ? takersOf(cast, cast.findingAt[finding.from] as number) : []
    if (!other || !other.person?.name || other.country === null || other.country === only.country) continue
    draft.takers.push(other)
    draft.countries = [only.country, other.country].filter((country) => country !== null)
    return
  }
}

/** "The meeting was attended by": where both sides are led by others who are named as well, these come first; else those present met. */
function lead(material: Material, draft: Draft): void {
  const leaders = draft.countries.flatMap((country) => personOf(material, draft, country) ?? [])
  const all = leaders.length >= 2 && leaders.every(({ key }) => draft.takers.every((taker) => taker.key !== key))
  if (all) draft.takers = [...leaders, ...draft.takers]
  else for (const taker of draft.takers) taker.delegation = false
}

function personOf(material: Material, draft: Draft, country: string): Taker | null {
  const { reading, cast } = material
  const cue = draft.cues[0]?.cue
  // "X said so on board. A hosted the visiting official of B": he was named just before.
  const known = rangeHas(cast.tokens, cue?.objectAt ?? 0, (cue?.objectAt ?? 0) + 3, VISITING)
  const first = Math.max(0, (draft.sentences[0] ?? 0) - Number(known))
  const to = reading.sentences[Math.min(first + REACH, reading.sentences.length - 1)]?.to ?? 0
  const from = reading.sentences[first]?.from ?? 0
  for (const finding of inRange(cast.people.findings, from, to)) {
    if (finding.group) continue
    const index = cast.findingAt[finding.from] as number
    for (const taker of takersOf(cast, index)) {
      if (taker.country !== country) continue
      if (taker.person?.name && (known || speaksOrServes(material, taker, finding.to))) return taker
    }
  }
  return null
}

const VISITING = words('visiting')

/** Somebody of defence, or somebody who speaks in the report: a president who is only named was not there. */
function speaksOrServes(material: Material, taker: Taker, to: number): boolean {
  const person = taker.person
  if (person?.rank || person?.offices.some((office) => isDefenceOffice(office))) return true
  for (let t = to; t < to + 6; t++) if (SPEAKS.holds(material.cast.tokens[t])) return true
  return false
}
const SPEAKS = words(
  'said says expressed thanked stressed noted affirmed emphasised emphasized praised highlighted part underlined reaffirmed congratulated appreciated hailed represented',
)
