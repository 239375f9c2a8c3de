/** The meetings that the article reports, told apart, each with its fields and the evidence for them. */
import type { Evidence, Meeting, Participant } from '../../model.ts'
import { CANCELLED } from '../../gazetteer/verbs.ts'
import { codesOf } from './codes.ts'
import { commitmentsIn } from './commitments.ts'
import { ALLIANCES } from './decide-signs.ts'
import { isDefenceOffice } from './decide-subject.ts'
import { findDates } from './dates.ts'
import { daysFrom, localDay } from './dates-local.ts'
import { findPrintedDate } from '../text/front-dates.ts'
import type { PeopleFound, StatesFound } from '../findings.ts'
import type { Front } from '../text/front.ts'
import { fillDrafts } from './meeting-fill.ts'
import { type DateRead, readDate, readForm, readParts } from './meeting-fields.ts'
import { type PlaceRead, readPlace } from './meeting-place.ts'
import { readFiled } from './meeting-place-filed.ts'
import { placeOfMain, placeOfNews } from './meeting-place-inferred.ts'
import { inferMeeting, settleJourneys } from './meeting-inferred.ts'
import { inRange } from './meeting-ranges.ts'
import type { Draft, Material } from './meeting-drafts.ts'
import { draftMeetings } from './meeting-records.ts'
import { goalOf, isGathering, speaksOfTwoStates } from './meeting-signs.ts'
import { castOf, nameOf, organisationOf, type Taker } from './meeting-cast.ts'
import type { Reading } from '../text/reading.ts'
import { findSources, frontSources, type Source } from './sources.ts'
import { type TopicFinding, topicsOf as topicsIn } from './topics.ts'
import { oneSpaced } from '../text/spaces.ts'
import { type Words, words } from '../word-signs.ts'

/**
 * Finds meetings, main ones first; evidence has offsets into `article.text`.
 * @param isReport the article is known to tell of a meeting: where no words tell who met, the officials of its top did.
 */
export function findMeetings(
  reading: Reading,
  front: Front,
  states: StatesFound,
  people: PeopleFound,
  isReport = false,
): Meeting[] {
  const day = localDay(front.publishedAt, reading.article.url)
  const published = releaseDay(reading) ?? filingDay(front.dateline?.date ?? null, day)
  const dates = findDates(reading, published)
  // Papers of the morning say "yesterday" of the day on which they file.
  if (day && !front.dateline?.agency && published === daysFrom(day, -1))
    for (const date of dates) if (reading.tokens[date.from]?.key === 'yesterday') date.value = published
  const cast = castOf(reading, states, people)
  const goal = goalOf(cast)
  const material: Material = {
    reading,
    cast,
    states,
    dates,
    published,
    filed: readFiled(reading, states, front),
    goal,
    between: speaksOfTwoStates(reading),
  }
  let drafts = keepTelling(fillDrafts(material, draftMeetings(material)))
  settleJourneys(material, drafts)
  const inferred = isReport ? inferMeeting(material) : null
  if (inferred) drafts = [inferred, ...drafts.filter(({ takers }) => takers.length > 0)]
  // Beside two by name nobody is told of by "the secretary general", of no state.
  for (const draft of drafts)
    if (draft.takers.filter(nameOf).length > 1)
      draft.takers = draft.takers.filter((taker) => nameOf(taker) || taker.country || organisationOf(cast, taker))
  settleGatherings(drafts)
  if (isCalledOff(reading)) for (const draft of drafts) if (draft.status === 'planned') draft.status = 'cancelled'
  if (!drafts.some((draft) => ofDefence(material, draft))) return []
  leadBeforeAside(reading, drafts)
  const main = drafts.find((draft) => draft.prominence === 'main' && draft.status === 'held') ?? null
  if (!main) promote(drafts)
  const sources = drafts.length > 0 ? findSources(reading, states) : []
  tellPersons(drafts)
  const mainRead = {
    place: main && placeOfNews(material, states, front, main, drafts),
    date: main && readDate(material, front, main, true),
  }
  const order = { main: 0, secondary: 1, background: 2, caption: 3 }
  return drafts
    .map((draft) => write(material, front, states, draft, main, mainRead, sources))
    .sort((a, b) => order[a.prominence] - order[b.prominence])
}

/** Below this a country is a guess that the sides of a meeting may correct. */
const GUESS = 0.66

/**
 * What the sides of a meeting say of somebody's country goes back to the person, so that marks and records agree. Only guesses are
 * changed; the record that comes first decides.
 */
function tellPersons(drafts: Draft[]): void {
  const told = new Set<string>()
  for (const draft of drafts) {
    if (draft.countries.length < 2 || draft.prominence === 'caption') continue
    for (const taker of draft.takers) {
      const person = taker.person
      if (!person || taker.country === null || told.has(person.id)) continue
      told.add(person.id)
      if (person.country === taker.country) continue
      if (person.country !== null && !(person.countryInferred && person.countryConfidence <= GUESS)) continue
      person.country = taker.country
      person.countryConfidence = 0.6
      person.countryInferred = true
      person.reasons = [...person.reasons, '@cast']
    }
  }
}

/** The head of the report says that the visit, and so all that was planned for it, is off. */
function isCalledOff(reading: Reading): boolean {
  const { tokens } = reading
  const end = reading.sentences[Math.min(1, reading.sentences.length - 1)]?.to ?? 0
  for (let t = 0; t < end; t++) {
    if (!VISITS.holds(tokens[t])) continue
    for (let next = t + 1; next < Math.min(end, t + 14); next++) if (CANCELLED.holds(tokens[next])) return true
  }
  return false
}
const VISITS = words('visit trip talks tour')

/** The day of the dateline, where it lies in the month before the publication: "today" was said then. */
function filingDay(filed: string | null, published: string | null): string | null {
  if (filed === null || published === null) return published
  const days = (Date.parse(published) - Date.parse(filed)) / 86_400_000
  return days > 0 && days <= 30 ? filed : published
}

/** Blocks in which a release prints its own day. */
const RELEASE_HEAD = 8

/** The day on a line of its own below the headline: a release says "today" of that day, whenever the page was put up. */
function releaseDay(reading: Reading): string | null {
  const title = reading.blocks.findIndex(({ kind }) => kind === 'headline')
  for (const block of reading.blocks.slice(Math.max(title, 0) + 1, RELEASE_HEAD)) {
    if (block.end - block.start > 30) continue
    const line = reading.text
      .slice(block.start, block.end)
      .trim()
      .replace(/\s+/g, ' ')
      .replace(/^\p{Lu}\p{Ll}{2,5}day, /u, '')
    const date = /\d/.test(line) ? findPrintedDate(line) : null
    if (date && date.iso.length === 10 && date.start === 0 && date.end >= line.length - 1) return date.iso
  }
  return null
}

/** Somebody of defence takes part, or defence is spoken of: a page about trade talks only has no record. */
function ofDefence(material: Material, draft: Draft): boolean {
  const { cast, reading } = material
  const serves = (taker: Taker): boolean =>
    [...(taker.person?.offices ?? []), ...taker.found.offices].some(isDefenceOffice)
  if (draft.takers.some((taker) => serves(taker) || Boolean(taker.person?.rank))) return true
  if (draft.organisations.some((name) => ALLIANCES.has(name))) return true
  return draft.sentences.some((index) => {
    const sentence = reading.sentences[index]
    if (!sentence) return false
    // "The defence ministers of A and B met": nobody is named, the office is.
    const offices = inRange(cast.people.findings, sentence.from, sentence.to).flatMap((finding) =>
      finding.group ? finding.offices : [],
    )
    if (offices.some(isDefenceOffice)) return true
    return inRange(topicsIn(reading), sentence.from, sentence.to).some((topic) => topic.weight === 2)
  })
}

/** States without any official make a record only as the one meeting of an article, told at its top. */
function keepTelling(drafts: Draft[]): Draft[] {
  const named = drafts.some((draft) => draft.status === 'held' && draft.takers.length > 0)
  return drafts.filter(
    (draft) =>
      !isFaint(draft, drafts) &&
      (draft.takers.length > 0 || (!named && draft.status === 'held' && (draft.sentences[0] ?? 0) <= 4)),
  )
}

/**
 * One named official with people of another state who are not named: read into the report, not told, where his state was only guessed,
 * or where he has nothing to do with its news.
 */
function isFaint(draft: Draft, drafts: Draft[]): boolean {
  const [only, second] = draft.takers.filter(({ person }) => person?.name)
  if (!only || second || draft.prominence !== 'secondary' || draft.organisations.length > 0) return false
  const main = drafts.find(({ prominence, status }) => prominence === 'main' && status === 'held')
  return (
    main !== undefined &&
    draft.cues.every(({ cue }) => cue.several !== 'each') &&
    !main.takers.some((taker) => draft.takers.some(({ key }) => key === taker.key))
  )
}

/** Beside talks of two sides, the gathering of an organisation where they took place is background. */
function settleGatherings(drafts: Draft[]): void {
  const gathering = (draft: Draft): boolean =>
    draft.takers.length === 1 && draft.cues.every((bound) => isGathering(bound.cue, bound.sides))
  const talks = drafts.filter(
    (draft) =>
      draft.status === 'held' &&
      draft.prominence !== 'background' &&
      draft.prominence !== 'caption' &&
      !gathering(draft),
  )
  if (talks.length === 0) return
  for (const draft of drafts) if (gathering(draft)) draft.prominence = 'background'
  if (!talks.some((draft) => draft.prominence === 'main')) (talks[0] as Draft).prominence = 'main'
}

/** "A, who met B on Monday, held talks with C", "who came back from talks with B, received C": the news is what the sentence says, not what it says beside. */
function leadBeforeAside({ tokens }: Reading, drafts: Draft[]): void {
  const aside = drafts.find(({ prominence }) => prominence === 'main')
  const cue = aside?.cues[0]?.cue
  const who = cue ? lastOf(tokens, cue.from, WHO) : -1
  if (!aside || !cue || who < 0) return
  const lead = drafts.find(({ prominence, status, cues: [first] }) => {
    if (prominence !== 'secondary' || status !== 'held' || first?.cue.sentence !== cue.sentence) return false
    const comma = lastOf(tokens, first.cue.from, COMMA)
    return comma >= cue.to && (who === cue.from - 1 || first.cue.from - comma <= 3)
  })
  if (!lead) return
  lead.prominence = 'main'
  aside.prominence = 'secondary'
}
const WHO = words('who')
const COMMA = words(',')

/** The last token of the kind among the dozen in front, or -1. */
function lastOf(tokens: Reading['tokens'], at: number, list: Words): number {
  for (let t = at - 1; t >= 0 && t > at - 13; t--) if (list.holds(tokens[t])) return t
  return -1
}

/** Without a meeting that was held as news, the first that is planned, cancelled or denied is the news. */
function promote(drafts: Draft[]): void {
  const first = drafts.find((draft) => draft.prominence === 'secondary')
  if (first) first.prominence = 'main'
}

/** Place and day of the main meeting, of which others of the same journey may partake. */
interface MainRead {
  place: PlaceRead | null
  date: DateRead | null
}

function write(
  material: Material,
  front: Front,
  states: StatesFound,
  draft: Draft,
  main: Draft | null,
  mainRead: MainRead,
  sources: Source[],
): Meeting {
  const { reading, cast } = material
  const isMain = draft === main
  const evidence: Evidence[] = []
  const point = (field: string, from: number | null, to: number | null): void => {
    if (from === null || to === null || to <= from) return
    const start = (reading.tokens[from]?.start ?? 0) - reading.offset
    if (start >= 0) evidence.push({ field, start, end: (reading.tokens[to - 1]?.end ?? 0) - reading.offset })
  }
  for (const { cue } of draft.cues.slice(0, 3)) point('verb', cue.from, cue.to)
  const place = isMain
    ? mainRead.place
    : (readPlace(material, states, front, draft, main) ?? placeOfMain(draft, main, mainRead.place))
  if (place) point('place', place.from, place.to)
  const own = (isMain && mainRead.date) || readDate(material, front, draft, isMain, mainRead.date)
  // "held separate meetings with A and B": on one day.
  const date = (own.value === null && draft.cues[0]?.cue === main?.cues[0]?.cue && mainRead.date) || own
  point('date', date.from, date.to)
  const parts = readParts(material, draft, place?.country ?? null)
  const participants = draft.takers.map((taker, index): Participant => {
    const finding = taker.found
    if (finding) point(`participants.${index}`, finding.from, finding.to)
    return participantOf(material, taker, parts.get(taker.key) ?? null)
  })
  const topics = topicsOf(material, draft)
  topics.forEach((topic, index) => {
    point(`topics.${index}`, topic.from, topic.to)
  })
  const named = sourcesOf(draft, sources, isMain)
  for (const source of named.found) point('sources', source.from, source.to)
  const credited = [...new Set([...named.found.map((source) => source.name), ...(isMain ? frontSources(front) : [])])]
  const source = credited[0] ?? null
  const form = readForm(draft)
  const shown = place ? { name: place.name, country: place.country } : null
  return {
    status: draft.status,
    prominence: draft.prominence,
    participants,
    countries: draft.countries,
    place: shown,
    form,
    date: date.value,
    endDate: date.endDate,
    datePrecision: date.precision,
    dateBasis: date.basis,
    topics: topics.map((topic) => ({
      code: topic.code,
      printed: oneSpaced(
        reading.text.slice(reading.tokens[topic.from]?.start ?? 0, reading.tokens[topic.to - 1]?.end ?? 0),
      ),
    })),
    commitments: commitmentsIn(reading, cast, draft.sentences, draft.countries, source),
    sources: credited,
    codes: codesOf({ status: draft.status, form, countries: draft.countries, place: shown }),
    confidence: confidenceOf(draft, participants, date, place),
    reasons: reasonsOf(draft, date, place),
    evidence,
  }
}

function participantOf(material: Material, taker: Taker, part: Participant['part']): Participant {
  const { cast } = material
  const person = taker.person
  const finding = taker.found
  // Of several offices that of defence tells most of a defence meeting.
  const offices = person?.offices ?? finding?.offices ?? []
  const office = offices.find((item) => isDefenceOffice(item)) ?? offices[0] ?? null
  const organisation = taker.country === null ? organisationOf(cast, taker) : null
  return {
    id: person?.id ?? null,
    name: person?.name ?? finding?.name ?? null,
    office: office && { title: office.title, sector: office.sector, state: office.state },
    rank: person?.rank ?? finding?.rank ?? null,
    country: taker.country,
    ...(organisation ? { organisation } : {}),
    part,
  }
}

/** Each code once, in the words that the report prints first. */
function topicsOf(material: Material, draft: Draft): TopicFinding[] {
  const seen: TopicFinding[] = []
  for (const index of draft.sentences) {
    const sentence = material.reading.sentences[index]
    if (!sentence || sentence.start < material.reading.offset) continue
    for (const topic of inRange(topicsIn(material.reading), sentence.from, sentence.to))
      if (!seen.some((other) => other.code === topic.code) && seen.push(topic) === MOST_TOPICS) return seen
  }
  return seen
}
const MOST_TOPICS = 20

function sourcesOf(draft: Draft, sources: Source[], isMain: boolean): { found: Source[] } {
  const own = sources.filter((source) => draft.sentences.includes(source.sentence))
  const list = own.length > 0 ? own : isMain ? sources.slice(0, 2) : []
  return {
    found: list.filter((source, at) => list.findIndex((other) => other.name === source.name) === at).slice(0, 6),
  }
}

/** How sure the record is, from what is known of its sides. Measured against the gold by `npm run eval`. */
function confidenceOf(draft: Draft, participants: Participant[], date: DateRead, place: PlaceRead | null): number {
  const named = participants.filter((participant) => participant.name !== null && participant.country !== null)
  let sure = 0.45
  if (new Set(named.map((participant) => participant.country)).size >= 2) sure += 0.32
  if (participants.some((participant) => participant.name === null)) sure -= 0.2
  const guessed = draft.takers.some(({ person }) => person?.countryInferred === true && person.countryConfidence < 0.7)
  if (guessed) sure -= 0.15
  if (draft.cues.length > 1) sure += 0.08
  if (place?.basis === 'text') sure += 0.05
  if (date.basis === 'text') sure += 0.05
  return Math.max(0.2, Math.min(0.95, Math.round(sure * 100) / 100))
}

const FORM_WORDS: Record<Draft['status'], string> = {
  held: '@held',
  planned: '@planned',
  cancelled: '@cancelled',
  denied: '@denied',
}

function reasonsOf(draft: Draft, date: DateRead, place: PlaceRead | null): string[] {
  const reasons = [FORM_WORDS[draft.status]]
  if (draft.prominence === 'background') reasons.push('@background')
  if (draft.prominence === 'caption') reasons.push('@caption')
  if (draft.apart && draft.prominence === 'secondary') reasons.push('@apart')
  if (draft.medium === 'phone') reasons.push('@phone')
  if (draft.medium === 'video') reasons.push('@video')
  if (date.basis === 'metadata') reasons.push('@day_published')
  if (date.basis === 'dateline') reasons.push('@day_dateline')
  if (place) reasons.push(place.reason)
  return reasons
}
