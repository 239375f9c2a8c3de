/** Is this article a report of a defence meeting? */
import type { Meeting, Participant } from '../../model.ts'
import { isDefenceOffice, subjectOfDefence } from './decide-subject.ts'
import type { OfficialFinding, PeopleFound, StatesFound } from '../findings.ts'
import type { Front } from '../text/front.ts'
import { type Cue, findCues } from './meeting-cues.ts'
import { inRange } from './meeting-ranges.ts'
import type { Reading } from '../text/reading.ts'

export interface Decision {
  isDefenceMeeting: boolean
  /** 0 to 1; 0.5 and above is a report. */
  score: number
  reasons: string[]
}

/** Sentences of headline and opening that count as the top of a report. */
const TOP = 6

/**
 * Decides from the meetings found and the subject of the article. The weights were set on real reports and hard others read for
 * it, so that a record of officials of two states near the top decides, and the subject of defence confirms.
 */
export function decide(
  reading: Reading,
  front: Front,
  states: StatesFound,
  people: PeopleFound,
  meetings: Meeting[],
): Decision {
  if (front.language !== null && !front.language.toLowerCase().startsWith('en'))
    return no(0, 'The article is not in English.')
  const main = meetings.find((meeting) => meeting.prominence === 'main')
  const subject = subjectOfDefence(reading, TOP)
  const held = main?.status === 'held' && main.form !== 'phone' ? main : undefined
  if (!held) return without(reading, states, people, main, subject)

  const reasons: string[] = []
  let weight = -1.2
  const at = rankOf(reading, held)
  const sides = new Set(
    held.participants
      .filter((participant) => participant.name !== null && participant.country)
      .map((participant) => participant.country),
  )
  reasons.push(`${who(held)}: the report says that they met${held.form === 'video' ? ' by video' : ''}.`)
  if (sides.size >= 2) weight += 0.8
  else if (held.participants.length === 0) weight -= 0.6
  if (at < TOP) weight += 1
  else if (at < 2 * TOP) weight -= 0.6
  else {
    weight -= 2
    reasons.push('The meeting is told far down in the article.')
  }
  if (at >= 3) {
    const share = shareOf(reading, states, people, held)
    if (share < 0.3) {
      weight -= share < 0.2 ? 2.5 : 1.2
      reasons.push('Most of the article is about something else.')
    }
  }
  const plan = meetings.find(
    (meeting) => meeting.status === 'planned' && rankOf(reading, meeting) < 2 && rankOf(reading, meeting) < at,
  )
  if (plan) {
    // Planned by those who met before: that meeting is the background of the plan.
    const again = plan.participants.filter(({ id }) => held.participants.some((other) => other.id === id)).length
    weight -= again >= 2 ? 3 : again === 1 ? 2 : 1.2
    reasons.push('The article begins with a meeting that is still planned.')
  }
  const defence = held.participants.filter((participant) => participant.office && isDefenceOffice(participant.office))
  const defenceSides = new Set(defence.map((participant) => participant.country)).size
  const roles = held.participants.length === 0 && namesRoles(reading, held)
  if (defenceSides >= 2 || roles) {
    weight += 2
    reasons.push('Both sides are of defence or the armed forces.')
  } else if (defenceSides === 1) {
    weight += 1.3
    reasons.push(`${defence[0]?.office?.title ?? 'An official'} takes part.`)
  }
  if (subject.strong >= 3 || subject.top >= 2) {
    weight += 1.6
    reasons.push('Defence cooperation is a stated subject.')
  } else if (subject.strong >= 1) weight += 0.9
  else if (subject.any >= 2 && defenceSides > 0) {
    weight += 0.6
    reasons.push('Security is a stated subject.')
  } else {
    weight -= 1
    reasons.push('Defence is hardly spoken of.')
  }
  if (defenceSides === 0 && !roles) {
    weight -= subject.share < 0.02 ? 1.8 : 0.6
    if (subject.civil > subject.strong) weight -= 1
    // Ministers of foreign affairs who speak of security among much else are no report of defence.
    if (held.participants.length > 0 && held.participants.every(isDiplomat)) weight -= subject.top >= 2 ? 0.8 : 1.8
    reasons.push('Nobody of defence or the armed forces takes part.')
  }
  if (subject.sport) weight -= 3
  return finish(weight, reasons)
}

const DIPLOMAT =
  /foreign|external affairs|secretary of state$|diplomat|trade|commerce|finance|econom|interior|home (?:affairs|secretary|minister)|ambassador|high commissioner|consul/i
const isDiplomat = (participant: Participant): boolean => DIPLOMAT.test(participant.office?.title ?? '')

function no(score: number, reason: string): Decision {
  return { isDefenceMeeting: false, score, reasons: [reason] }
}

function finish(weight: number, reasons: string[]): Decision {
  const score = Math.round((1 / (1 + Math.exp(-1.5 * weight))) * 1000) / 1000
  return { isDefenceMeeting: score >= 0.5, score, reasons }
}

/** No meeting that was held was found: say why, or, where names were missed, go by the words near the top. */
function without(
  reading: Reading,
  states: StatesFound,
  people: PeopleFound,
  main: Meeting | undefined,
  subject: ReturnType<typeof subjectOfDefence>,
): Decision {
  if (main?.form === 'phone') return no(0.2, `${who(main)} spoke by telephone; a call is not a meeting.`)
  if (main && main.status !== 'held') {
    const words = { planned: 'is planned', cancelled: 'was called off', denied: 'is denied', held: '' }[main.status]
    return no(0.2, `${who(main)}: the meeting ${words}.`)
  }
  const top = reading.sentences.filter((sentence) => isRead(reading, sentence.block)).slice(0, TOP)
  const end = top.at(-1)?.to ?? 0
  const countries = new Set(states.countries.filter((country) => country.from < end).map((country) => country.country))
  const officials = people.findings.filter((finding) => finding.from < end)
  const defence = officials.filter((finding) => finding.offices.some((office) => isDefenceOffice(office)))
  const last = top.length > 0 ? reading.sentences.indexOf(top.at(-1) as (typeof top)[number]) : -1
  const cues = findCues({ ...reading, sentences: reading.sentences.slice(0, last + 1) })
  const met = cues.filter(
    (cue) =>
      cue.status === 'held' &&
      cue.medium !== 'phone' &&
      !cue.background &&
      NAMED_KINDS.has(cue.kind) &&
      (cue.reach !== 'none' || cue.kind !== 'noun'),
  )
  const stateOf = statesOf(people)
  const abroad = met.some((cue) => isAbroad(reading, states, people, cue, stateOf))
  const spoken = subject.strong >= 2 || (subject.strong >= 1 && subject.any >= 1)
  // "The defence ministers of A, B and C met in D": the roles themselves tell of defence.
  const ministers = met.some(
    (cue) =>
      (cue.kind === 'meet' || cue.kind === 'hold') &&
      (top[1]?.to ?? end) >= cue.to &&
      statesAt(states, reading, cue) >= 2 &&
      isOfDefence(reading, cue),
  )
  // "The meeting of defence ministers of the SCO is held today": its members meet.
  const council = met.some(
    (cue) =>
      cue.reach === 'of' &&
      (top[2]?.to ?? end) >= cue.to &&
      isOfDefence(reading, cue) &&
      inRange(states.organisations, cue.to, cue.to + 16).some((organ) => organ.id !== null && organ.country === null),
  )
  if (
    ((abroad && spoken && subject.top + subject.any >= 1 && defence.length > 0) ||
      (abroad && spoken && met.some((cue) => isOfDefence(reading, cue))) ||
      ((ministers || council) && subject.share >= 0.03)) &&
    !subject.sport
  ) {
    return finish(subject.strong >= 3 ? 0.3 : 0.15, [
      'Defence officials, a foreign side and words of meeting stand near the top, but who met whom was not found.',
    ])
  }
  if (defence.length > 0 && met.length === 0)
    return no(0.08, 'Officials of defence are named, but nobody meets anybody.')
  if (met.length > 0 && countries.size < 2) return no(0.1, 'People meet, but only one country takes part.')
  if (met.length > 0) return no(0.1, 'No meeting of officials of two states was found.')
  return no(0.02, 'No meeting was found.')
}

const NAMED_KINDS = new Set(['meet', 'hold', 'callon', 'noun', 'host', 'chair', 'discuss'])

/** The sentence of the cue names two states, or one and a word of foreigners. */
function isAbroad(reading: Reading, states: StatesFound, people: PeopleFound, cue: Cue, stateOf: StateOf): boolean {
  const sentence = reading.sentences[cue.sentence]
  if (!sentence) return false
  if (isAtHome(sentence, people, cue, stateOf)) return false
  const named = statesAt(states, reading, cue)
  if (cue.kind === 'host' && !namesSomebody(reading, people, cue)) return false
  if (named >= 2) return true
  if (cue.kind === 'discuss') return false
  for (let t = Math.max(sentence.from, cue.from - 25); t < Math.min(sentence.to, cue.to + 25); t++)
    if (FOREIGN.has(reading.tokens[t]?.key ?? '')) return true
  return false
}

/** All whom the sentence names serve one state: "the minister met his country's ambassador to B". */
function isAtHome(sentence: { from: number; to: number }, people: PeopleFound, cue: Cue, stateOf: StateOf): boolean {
  const near = inRange(people.findings, Math.max(sentence.from, cue.from - 25), Math.min(sentence.to, cue.to + 25))
  const named = near.filter((finding) => finding.kind === 'official')
  const sides = new Set(named.map((finding) => stateOf.get(finding) ?? null))
  return named.length >= 2 && sides.size === 1 && !sides.has(null)
}

/** The state of the person whom a finding names. */
type StateOf = ReadonlyMap<OfficialFinding, string | null>
function statesOf(people: PeopleFound): StateOf {
  const countries = new Map(people.persons.map((person) => [person.id, person.country]))
  return new Map(
    people.findings.map((finding, index) => [finding, countries.get(people.who[index]?.[0] ?? '') ?? null]),
  )
}
const FOREIGN = new Set([
  'foreign',
  'visiting',
  'counterpart',
  'counterparts',
  'attaches',
  'attache',
  'bilateral',
  'trilateral',
])

function statesAt(states: StatesFound, reading: Reading, cue: Cue): number {
  const sentence = reading.sentences[cue.sentence]
  if (!sentence) return 0
  return new Set(inRange(states.countries, sentence.from, sentence.to).map((country) => country.country)).size
}

/** Whoever is received is a person or a delegation, not a medal. */
function namesSomebody(reading: Reading, people: PeopleFound, cue: Cue): boolean {
  const end = Math.min(reading.sentences[cue.sentence]?.to ?? 0, cue.to + 14)
  if (inRange(people.findings, cue.to, end).length > 0) return true
  for (let t = cue.to; t < end; t++) if (GUESTS.has(reading.tokens[t]?.key ?? '')) return true
  return false
}
const GUESTS = new Set('delegation delegations attaches attache ambassadors counterpart officers officials'.split(' '))

/** The sentence of the cue names roles of defence. */
function isOfDefence(reading: Reading, cue: Cue): boolean {
  const sentence = reading.sentences[cue.sentence]
  return sentence !== undefined && namesRole(reading, sentence.from, sentence.to)
}

const FIELD = new Set(['defence', 'defense', 'military', 'army', 'navy', 'naval', 'security', 'armed'])
const ROLES = new Set(['ministers', 'chiefs', 'officials', 'delegations', 'officers', 'staff', 'leaders', 'commanders'])

/** "The defence ministers of A and B": the sentence of the meeting names roles of defence without names. */
function namesRoles(reading: Reading, meeting: Meeting): boolean {
  const at = meeting.evidence.find((evidence) => evidence.field === 'verb')?.start
  const sentence =
    reading.sentences.find((range) => at !== undefined && range.end - reading.offset > at) ?? reading.sentences[0]
  return sentence !== undefined && namesRole(reading, sentence.from, sentence.to)
}

function namesRole(reading: Reading, from: number, to: number): boolean {
  for (let t = from; t < to; t++)
    if (
      FIELD.has(reading.tokens[t]?.key ?? '') &&
      (ROLES.has(reading.tokens[t + 1]?.key ?? '') || ROLES.has(reading.tokens[t + 2]?.key ?? ''))
    )
      return true
  return false
}

function isRead(reading: Reading, block: number): boolean {
  const kind = reading.blocks[block]?.kind
  return kind !== 'boilerplate' && kind !== 'byline' && kind !== 'date'
}

/** How many sentences stand above the first words of the meeting. */
function rankOf(reading: Reading, meeting: Meeting): number {
  const spans = meeting.evidence.filter((evidence) => evidence.field === 'verb')
  // Evidence in a title that stands apart is left out of the record: then the meeting is in the headline, if its words are nowhere above.
  const first = Math.min(...spans.map((evidence) => evidence.start), Number.POSITIVE_INFINITY)
  if (first === Number.POSITIVE_INFINITY) return 0
  let rank = 0
  for (const sentence of reading.sentences) {
    if (sentence.start - reading.offset > first) break
    if (isRead(reading, sentence.block)) rank++
  }
  return rank - 1
}

/** Which part of the sentences names one of the meeting's officials or states, or speaks of the meeting. */
function shareOf(reading: Reading, states: StatesFound, people: PeopleFound, meeting: Meeting): number {
  const ids = new Set(meeting.participants.map((participant) => participant.id))
  const about = new Set<number>()
  const note = (token: number): void => {
    const sentence = reading.sentenceOf[token] ?? -1
    if (sentence >= 0) about.add(sentence)
  }
  people.findings.forEach((finding, index) => {
    if (people.who[index]?.some((id) => ids.has(id))) note(finding.from)
  })
  for (const country of states.countries) if (meeting.countries.includes(country.country)) note(country.from)
  reading.tokens.forEach((token, index) => {
    if (token.key === 'meeting' || token.key === 'talks' || token.key === 'bilateral' || token.key === 'sides')
      note(index)
  })
  let read = 0
  for (const sentence of reading.sentences) if (isRead(reading, sentence.block)) read++
  return read === 0 ? 0 : about.size / read
}

function who(meeting: Meeting): string {
  const name = (participant: Participant): string => participant.name ?? participant.office?.title ?? 'an official'
  const list = meeting.participants.filter((participant) => participant.part !== 'delegation').slice(0, 3)
  if (list.length < 2) return meeting.countries.join(' and ')
  return list
    .map((participant) => (participant.country ? `${name(participant)} (${participant.country})` : name(participant)))
    .join(' and ')
}
