/** The fields of a record that are read from its sentences: place, date, who is host, form. */
import type { MeetingForm, Part } from '../../model.ts'
import type { DateFinding } from './dates.ts'
import { daysFrom } from './dates-local.ts'
import type { Front } from '../text/front.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Draft, Material } from './meeting-drafts.ts'
import { findCues } from './meeting-cues.ts'
import { inRange } from './meeting-ranges.ts'
import { BACK } from './meeting-place-words.ts'
import { firstInText, firstProse, isNearTop, isSaid, MEETING, OPENING, proseBeside, rangeHas } from './meeting-words.ts'
import { words } from '../word-signs.ts'

const LATER_OR_EARLIER = words('later earlier')

export interface DateRead {
  value: string | null
  endDate: string | null
  precision: 'day' | 'month' | 'year' | null
  basis: 'text' | 'dateline' | 'metadata' | null
  from: number | null
  to: number | null
}

/**
 * When it took place: a date word in its cue sentences, then in other sentences about the meeting, then the dateline's day, then,
 * for the main meeting only, the day of publication.
 * @param mainDate when the main meeting took place: "later in the day" and "on the same day" are said of it.
 */
export function readDate(
  material: Material,
  front: Front,
  draft: Draft,
  isMain: boolean,
  mainDate: DateRead | null = null,
): DateRead {
  const { reading, dates, published } = material
  const none: DateRead = { value: null, endDate: null, precision: null, basis: null, from: null, to: null }
  const wantAhead = draft.status === 'planned'
  let vague: DateFinding | null = null
  /** The day on which somebody told of it: stands in where no other is printed. */
  let told: DateRead | null = null
  let back = false
  const cueSentences = [...new Set(draft.cues.map((bound) => bound.cue.sentence))]
  const rest = draft.sentences.filter((index) => {
    const sentence = reading.sentences[index]
    return (
      !cueSentences.includes(index) &&
      sentence !== undefined &&
      !rangeHas(material.cast.tokens, sentence.from, sentence.to, ARRIVAL) &&
      rangeHas(material.cast.tokens, sentence.from, Math.min(sentence.to, sentence.from + 25), MEETING)
    )
  })
  // "A visit to the academy on Friday is also planned. The meeting was held on Wednesday."
  rest.sort((a, b) => Number(isOfVisit(material, a)) - Number(isOfVisit(material, b)))
  // "X on Monday praised ... He spoke during a meeting with Y": the opening has the day.
  const first = firstInText(material, cueSentences)
  const opening = isMain && isNearTop(material, first, OPENING) ? proseBeside(material, first, -1, 2) : []
  // The first words of the report have the day of its news.
  const lead = isMain ? [firstProse(material)] : []
  for (const index of [...cueSentences, ...opening, ...lead, ...(isMain ? rest.slice(0, 6) : rest.slice(0, 2))]) {
    const sentence = reading.sentences[index]
    if (!sentence) continue
    const cue = draft.cues.find((bound) => bound.cue.sentence === index)?.cue
    const inside = inRange(dates, sentence.from, sentence.to).filter(
      (date) =>
        !inDateline(front, date) &&
        // "They also discussed the sanctions that were announced in A on March 24".
        !(cue?.kind === 'discuss' && rangeHas(material.cast.tokens, cue.to, date.from, OTHERS)) &&
        !rangeHas(material.cast.tokens, date.from - 6, date.from, SINCE) &&
        !rangeHas(material.cast.tokens, date.from - 3, date.from, BEGAN),
    )
    const fit = inside.filter(
      (date) => date.value !== null && date.ahead === wantAhead && (!date.past || draft.prominence === 'background'),
    )
    const at = cue?.from ?? sentence.from
    // A day before a month, and the day of the meeting before those of the visit and its end.
    const day = (date: DateFinding): number =>
      date.precision !== 'day'
        ? 100
        : isOfOther(material, draft, date.from, at) ||
            // `"I met B today," A wrote on Monday`: of the day on which it was said.
            (date.kind === 'relative' && isSaid(material.cast.tokens, sentence.from, date.from))
          ? 60
          : rangeHas(material.cast.tokens, date.from - 3, date.from, ASIDE)
            ? 40
            : rangeHas(material.cast.tokens, date.from - 6, date.from, STAY)
              ? 20
              : 0
    const near = fit.sort((a, b) => Math.abs(a.from - at) + day(a) - (Math.abs(b.from - at) + day(b)))
    const best = near.find((date) => !isOfSaying(material, date, at)) ?? near[0]
    const isNews = draft.status === 'held' && (draft.prominence === 'main' || draft.prominence === 'secondary')
    // "a visit in August", "another in May": a month is the news's only where the meeting itself is told.
    if (best && (!isNews || (usable(best, published) && (cue !== undefined || best.precision !== 'month')))) {
      const read: DateRead = {
        value: best.value,
        endDate: best.endDate,
        precision: best.precision,
        basis: 'text',
        from: best.from,
        to: best.to,
      }
      // "He returned home today": of the day on which they met it tells nothing.
      if (rangeHas(material.cast.tokens, Math.max(sentence.from, best.from - 5), best.from, BACK)) back = true
      else if (!isOfSaying(material, best, at)) return read
      else told ??= read
    }
    vague ??= inside.find((date) => date.value === null) ?? null
  }
  if (told) return told
  if (back) return none
  const later = isMain || mainDate?.precision !== 'day' ? null : daysLater(material, draft)
  if (later !== null && mainDate?.value)
    return { ...mainDate, value: daysFrom(mainDate.value, later), endDate: null, from: null, to: null }
  if (!isMain || draft.status !== 'held') return none
  // The outlet speaks of "last week": its day of publication would be wrong.
  if (vague && vague.kind === 'vague' && (vague.past || isLate(material, vague)))
    return { ...none, from: vague.from, to: vague.to }
  if (front.dateline?.date) return { ...none, value: front.dateline.date, precision: 'day', basis: 'dateline' }
  if (published)
    return { ...none, value: published, precision: 'day', basis: front.publishedBasis === 'text' ? 'text' : 'metadata' }
  return none
}

/** A sentence speaks of a visit and of no talks. */
function isOfVisit({ cast, reading }: Material, index: number): boolean {
  const { from, to } = reading.sentences[index] as Sentence
  return rangeHas(cast.tokens, from, to, VISIT) && !rangeHas(cast.tokens, from, to, TALKS)
}
const VISIT = words('visit visited')
const TALKS = words('meeting meetings talks discussions met held')

/** "A, who met B on Monday, held talks with C": the day of a meeting that the sentence tells before. */
function isOfOther({ reading }: Material, draft: Draft, date: number, at: number): boolean {
  return (
    date < at &&
    findCues(reading).some(
      (cue) =>
        cue.to <= date &&
        reading.sentenceOf[cue.from] === reading.sentenceOf[at] &&
        reading.tokens[cue.from - 1]?.key === 'who' &&
        !draft.cues.some((own) => own.cue.from === cue.from),
    )
  )
}

/** "earlier this week", "over the weekend". */
function isLate(material: Material, { from, to }: DateFinding): boolean {
  const { tokens } = material.cast
  return tokens[from - 1]?.key === 'earlier' || tokens[to - 1]?.key === 'weekend'
}

/** "On the same day", "later in the day": none; "a day later", "the next day": one; "a day earlier": less one; null where nothing is said. */
function daysLater(material: Material, draft: Draft): number | null {
  const { tokens } = material.cast
  const sentence = material.reading.sentences[draft.sentences[0] ?? -1]
  if (!sentence) return null
  for (let t = sentence.from; t < sentence.to; t++) {
    if (tokens[t]?.key !== 'day') continue
    const before = tokens[t - 1]?.key
    if (before === 'same' || (before === 'that' && tokens[t - 2]?.key === 'later')) return 0
    if (before === 'the' && tokens[t - 2]?.key === 'in' && LATER_OR_EARLIER.holds(tokens[t - 3])) return 0
    if (before === 'previous' || (before === 'a' && tokens[t + 1]?.key === 'earlier')) return -1
    if (before === 'next' || before === 'following' || (before === 'a' && tokens[t + 1]?.key === 'later')) return 1
  }
  return null
}

/** "a source told the agency on Monday", "who arrived on Sunday": a verb of saying or coming between the meeting and the day, and nearer to it. */
function isOfSaying(material: Material, date: DateFinding, cue: number): boolean {
  const { tokens } = material.cast
  if (date.from < cue) {
    // "In a statement Saturday, the spokesman said X received Y".
    const before = tokens[date.from - 1]?.key === 'on' ? date.from - 2 : date.from - 1
    return SAYING.holds(tokens[before]) || rangeHas(tokens, date.from - 8, date.from, ARRIVAL)
  }
  for (let t = date.from - 1; t > cue && t > date.from - 8; t--) {
    // "made that statement at their talks on Monday".
    if (TALKS.holds(tokens[t])) return false
    if (SAYING.holds(tokens[t]) || ARRIVAL.holds(tokens[t])) return true
  }
  return false
}
const SAYING = words('said told tweeted announced reported reports stated statement confirmed posted issued released')

/** "for the first time since the forum in June": another day. */
const SINCE = words('since')
/** "The session, which began on Monday, ended yesterday": the day of the ministers is the last. */
const BEGAN = words('began begins begun started commenced kicked opened launched imposed')
const OTHERS = words('announced launched imposed')
/** "June 21 in Washington (June 22 in Tokyo)". */
const ASIDE = words('(')
const STAY = words('visit trip stay tour concluded ended wrapped arrived landed flew travelled traveled went came')
const ARRIVAL = words('arrived arrives arriving landed concluded leaving')

/** For the news itself: not after the publication and not weeks before it. */
export function usable(date: DateFinding, published: string | null): boolean {
  if (date.precision === 'year') return false
  if (!published || !date.value) return true
  const days =
    (Date.parse(published) - Date.parse(date.value.length < 10 ? `${date.value}-28` : date.value)) / 86_400_000
  // A day that is printed with its year stands against a page that was dated wrongly.
  return days >= ((date.kind === 'absolute' && date.dated) || date.precision !== 'day' ? -31 : -1) && days <= 31
}

/** "NEW DELHI, November 28 (Agency): ...": the day of the filing, not of the news. */
function inDateline(front: Front, date: DateFinding): boolean {
  return front.dateline !== null && date.from >= front.dateline.from && date.from < front.dateline.end
}

const WELCOMES = words('welcomed welcomes welcoming')

/** Host and visitor, by the grammar of the cues first, then by the country of the place. */
export function readParts(material: Material, draft: Draft, placeCountry: string | null): Map<string, Part> {
  const { cast } = material
  const votes = new Map<string, number>()
  const vote = (key: string, weight: number): void => {
    votes.set(key, (votes.get(key) ?? 0) + weight)
  }
  for (const { cue, sides } of draft.cues) {
    const direction =
      cue.kind === 'callon' || cue.kind === 'visit' ? -1 : cue.kind === 'host' ? (cue.passive ? -1 : 1) : 0
    // "met X and welcomed the growing trade": a thing is no guest.
    const thing =
      cue.kind === 'host' &&
      !cue.passive &&
      draft.cues.length > 1 &&
      WELCOMES.holds(cast.tokens[cue.from]) &&
      sides.right.takers.length === 0
    if (direction === 0 || thing) continue
    for (const taker of sides.left.takers) vote(taker.country ?? taker.key, 2 * direction)
    for (const taker of sides.right.takers) vote(taker.country ?? taker.key, -2 * direction)
  }
  for (const taker of draft.takers) {
    const finding = taker.found
    if (!finding) continue
    for (let t = Math.max(0, finding.from - 3); t < finding.nameFrom + 1; t++)
      if (cast.tokens[t]?.key === 'visiting') vote(taker.country ?? taker.key, -3)
  }
  const states = new Set(draft.takers.map((taker) => taker.country).filter((country) => country !== null))
  if (placeCountry !== null && states.has(placeCountry) && states.size >= 2)
    for (const country of states) vote(country, country === placeCountry ? 2.5 : -2.5)
  const parts = new Map<string, Part>()
  const weights = [...votes.values()]
  const hosted = weights.some((weight) => weight > 0)
  const guested = weights.some((weight) => weight < 0)
  for (const taker of draft.takers) {
    if (taker.delegation) {
      parts.set(taker.key, 'delegation')
      continue
    }
    const weight = votes.get(taker.country ?? taker.key) ?? 0
    if (weight > 0) parts.set(taker.key, 'host')
    else if (weight < 0) parts.set(taker.key, 'visitor')
    else if (states.size === 2 && hosted) parts.set(taker.key, 'visitor')
    else if (states.size === 2 && guested) parts.set(taker.key, 'host')
  }
  return parts
}

/** The form by the medium, the number of states and the words of the cues. */
export function readForm(draft: Draft): MeetingForm {
  const kinds = new Set(draft.cues.map((bound) => bound.cue.kind))
  if (draft.medium === 'phone') return 'phone'
  if (draft.medium === 'video') return 'video'
  if (draft.countries.length === 3) return 'trilateral'
  if (draft.countries.length > 3) return 'multilateral'
  if (kinds.has('callon')) return 'call on'
  if (kinds.has('sign') && [...kinds].every((kind) => kind === 'sign' || kind === 'visit')) return 'signing'
  if (kinds.has('visit') && !kinds.has('meet') && !kinds.has('hold')) return 'visit'
  return 'talks'
}
