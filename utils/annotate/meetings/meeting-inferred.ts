/**
 * The meeting of a report whose words of meeting no rule reads: the officials of two states whom its first sentences name, or whoever
 * came to a sitting of two states.
 */
import { isDefenceOffice } from './decide-subject.ts'
import { apposed, once, type Taker, takersOf } from './meeting-cast.ts'
import type { Bound, Draft, Material } from './meeting-drafts.ts'
import { addPresent } from './meeting-presence.ts'
import { inRange } from './meeting-ranges.ts'
import { emptySide } from './meeting-side-left.ts'
import { indexOf, proseBeside, rangeHas } from './meeting-words.ts'
import { words } from '../word-signs.ts'

/** Sentences of running text in which the news is told. */
const TOP = 6
/** Of no meeting that was held. */
const AHEAD = words('will shall would scheduled slated due')
const SAID = words('said agreed decided')
/** Behind these stands somebody who is only spoken of. */
const SPOKEN_OF = words('late former greetings behalf invitation succeeded succeeds replaced replaces replacing')

/**
 * Reads the one meeting of an article that is a report all the same: who it was of two states, one of them of defence, whom one
 * sentence or two in a row name.
 * @returns null where the top names no such officials.
 */
export function inferMeeting(material: Material): Draft | null {
  const { reading, cast } = material
  const sentences: number[] = []
  const cues: Bound[] = []
  let draft: Draft | null = null
  let next = true
  let before: Taker[] = []
  for (const index of proseBeside(material, -1, 1, TOP)) {
    const sentence = reading.sentences[index]
    if (!sentence) continue
    const { from, to } = sentence
    // "The minister said that the armies would train", "agreed that": what is to come was said there.
    let said = from
    while (said < to && !SAID.holds(cast.tokens[said])) said++
    const own = rangeHas(cast.tokens, from, said, AHEAD) ? [] : namedIn(material, from, to)
    if (draft) {
      if (next) sentences.push(index)
      next = false
      addPresent(cast, draft, from, to, index, draft.takers[0])
      continue
    }
    // Day and place may stand where only the states are named.
    const at = own[0]?.found.to ?? from
    cues.push({ cue: { ...CUE, sentence: index, from: at, to: at, objectAt: at }, sides: NOBODY })
    sentences.push(index)
    const takers = once([...own, ...before])
    const countries = [...new Set(takers.flatMap(({ country }) => country ?? []))]
    if (own.length > 0 && countries.length >= 2 && takers.some((taker) => servesDefence(taker)))
      draft = {
        takers,
        countries,
        organisations: [],
        status: 'held',
        prominence: 'main',
        medium: 'person',
        cues,
        sentences,
        apart: false,
      }
    if (own.length > 0) before = own
  }
  return draft ?? sitting(material)
}

/** "X took part in the A-B defence dialogue", "X led the delegation at the talks between the navies of A and B": none of B need be named. */
function sitting(material: Material): Draft | null {
  const { reading, cast } = material
  const top = proseBeside(material, -1, 1, TOP)
  for (const [at, index] of top.entries()) {
    const { from, to } = reading.sentences[index] as { from: number; to: number }
    if (rangeHas(cast.tokens, from, to, AHEAD)) continue
    for (let t = from; t < to; t++) {
      if (!SITTING.holds(cast.tokens[t])) continue
      const ahead = indexOf(cast.tokens, t + 1, Math.min(to, t + 6), 'between')
      const countries =
        ahead < 0 ? statesIn(cast, Math.max(from, t - 7), t) : statesIn(cast, ahead, Math.min(to, ahead + 12))
      if (countries.length !== 2) continue
      const near = [index, ...top.slice(at + 1, at + 2)]
      const takers = once(
        near.flatMap((one) => namedIn(material, reading.sentences[one]?.from ?? 0, reading.sentences[one]?.to ?? 0)),
      ).filter(({ country }) => country !== null && countries.includes(country))
      if (!takers.some((taker) => servesDefence(taker))) continue
      const cue = { cue: { ...CUE, sentence: index, from: t, to: t + 1, objectAt: t + 1 }, sides: NOBODY }
      return {
        takers,
        countries,
        organisations: [],
        status: 'held',
        prominence: 'main',
        medium: 'person',
        cues: [cue],
        sentences: near,
        apart: false,
      }
    }
  }
  return null
}
/** "X led a delegation across the border to hold a meeting with Y. The meeting, which was held at a lodge": the journey's purpose came about. */
export function settleJourneys({ reading, cast: { tokens } }: Material, drafts: Draft[]): void {
  if (drafts.some(({ status, prominence }) => status === 'held' && prominence !== 'background')) return
  const draft = drafts.find(({ status, takers }) => status === 'planned' && takers.length > 1)
  const cue = draft?.cues[0]?.cue
  const sentence = cue && reading.sentences[cue.sentence]
  if (!draft || !cue || !sentence || !rangeHas(tokens, sentence.from, cue.from, WENT)) return
  if (rangeHas(tokens, sentence.from, cue.from, AHEAD)) return
  const next = reading.sentences[cue.sentence + 1]
  if (!next || tokens[next.from]?.key !== 'the' || !MEETINGS.holds(tokens[next.from + 1])) return
  const end = Math.min(next.to, next.from + 9)
  if (!rangeHas(tokens, next.from, end, TOOK_PLACE) || rangeHas(tokens, next.from, end, AHEAD)) return
  draft.status = 'held'
  draft.prominence = 'main'
  draft.sentences.push(cue.sentence + 1)
}
const WENT = words('led travelled traveled flew came crossed went arrived drove')
const MEETINGS = words('meeting talks session discussions')
const TOOK_PLACE = words('was were took brought discussed ended lasted focused agreed saw')

const SITTING = words('dialogue dialog talks consultations commission committee')

function statesIn(cast: Material['cast'], from: number, to: number): string[] {
  const found = new Set<string>()
  for (let t = from; t < to; t++) if (cast.countryAt[t]) found.add(cast.countryAt[t] as string)
  return [...found]
}

const NOBODY = { left: emptySide(), right: emptySide(), pronoun: false }
const CUE = {
  kind: 'meet',
  status: 'held',
  medium: 'person',
  passive: false,
  background: false,
  several: null,
  reach: 'none',
} as const

/** The officials whom the words name, without those who are only spoken of. */
function namedIn({ cast }: Material, from: number, to: number): Taker[] {
  const found = inRange(cast.people.findings, from, to).flatMap((finding) =>
    finding.group ||
    cast.tokens[finding.to]?.type === 'possessive' ||
    cast.tokens[finding.to]?.key === 'retired' ||
    // "came after threats by President X", and not "was attended by".
    (cast.tokens[finding.from - 1]?.key === 'by' && !/ed$/.test(cast.tokens[finding.from - 2]?.key ?? '')) ||
    rangeHas(cast.tokens, Math.max(from, finding.from - 4), finding.from, SPOKEN_OF)
      ? []
      : takersOf(cast, cast.findingAt[finding.from] as number),
  )
  return apposed(cast, once(found)).filter(({ person }) => person?.name)
}

function servesDefence({ person }: Taker): boolean {
  return person !== undefined && (person.rank !== null || person.offices.some(isDefenceOffice))
}
