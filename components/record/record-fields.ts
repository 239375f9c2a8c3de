/** What the form of a record holds while it is filled in, and which fields it sets in the end. Pure. */
import { officeOf } from '../../utils/corrections/people.ts'
import type { Change, Meeting, MeetingForm, MeetingStatus, Part, Participant } from '../../utils/model.ts'
import type { TypedCountry } from '../parts/country-field.tsx'
import { countryName } from './meetings.ts'
import type { Words } from '../words/words.ts'

export interface PersonFields {
  /** Tells the lines of the form apart while some are added and taken away. */
  line: number
  /** As the record has them; null for somebody who was added. */
  was: Participant | null
  name: string
  rank: string
  office: string
  country: TypedCountry
  part: Part | ''
}
export interface RecordFields {
  form: MeetingForm
  status: MeetingStatus
  date: string
  endDate: string
  place: string
  placeCountry: TypedCountry
  topics: Meeting['topics']
  people: PersonFields[]
}
type Set = Extract<Change, { is: 'meeting' }>['to']
export type RecordFault = 'no date' | 'end first' | 'which country' | 'nobody' | 'no place'
/** By the name of the field: "date", "people.2.country". */
export type RecordFaults = Record<string, RecordFault>

/** The fields as they stand at first: as the record is shown. */
export function recordFieldsOf(meeting: Meeting, t: Words): RecordFields {
  const land = (code: string | null): TypedCountry => ({
    typed: code === null ? '' : countryName(code, t('locale')),
    code,
  })
  return {
    form: meeting.form,
    status: meeting.status,
    date: meeting.date ?? '',
    endDate: meeting.endDate ?? '',
    place: meeting.place?.name ?? '',
    placeCountry: land(meeting.place?.country ?? null),
    topics: meeting.topics,
    people: meeting.participants.map((was, line) => ({
      line,
      was,
      name: was.name ?? '',
      rank: was.rank ?? '',
      office: was.office?.title ?? '',
      country: land(was.country),
      part: was.part ?? '',
    })),
  }
}

/** An empty line for somebody whom the record lacks. */
export function newPerson(people: readonly PersonFields[]): PersonFields {
  const line = Math.max(-1, ...people.map((one) => one.line)) + 1
  return { line, was: null, name: '', rank: '', office: '', country: { typed: '', code: null }, part: '' }
}

/** What is wrong; empty where the fields can be kept. */
export function recordFaultsOf(fields: RecordFields): RecordFaults {
  const faults: RecordFaults = {}
  for (const field of ['date', 'endDate'] as const)
    if (clean(fields[field]) !== '' && !isDate(clean(fields[field]))) faults[field] = 'no date'
  if (!faults['date'] && !faults['endDate'] && isBefore(clean(fields.endDate), clean(fields.date)))
    faults['endDate'] = 'end first'
  if (clean(fields.endDate) !== '' && clean(fields.date) === '') faults['date'] = 'no date'
  if (isUnknown(fields.placeCountry)) faults['placeCountry'] = 'which country'
  else if (fields.placeCountry.code !== null && clean(fields.place) === '') faults['place'] = 'no place'
  for (const [at, person] of fields.people.entries()) {
    if (isUnknown(person.country)) faults[`people.${at}.country`] = 'which country'
    if (clean(person.name) === '' && clean(person.office) === '' && person.was?.organisation === undefined)
      faults[`people.${at}.name`] = 'nobody'
  }
  return faults
}

const isUnknown = ({ typed, code }: TypedCountry): boolean => clean(typed) !== '' && code === null

/** A day, a month or a year that the calendar has. */
function isDate(typed: string): boolean {
  if (!/^\d{4}(-\d\d(-\d\d)?)?$/.test(typed)) return false
  const [year = 0, month = 1, day = 1] = typed.split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  date.setUTCFullYear(year)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Whether an end comes before a beginning, as far as both tell it: a month is not before a day of its own. An empty one is not. */
function isBefore(end: string, begin: string): boolean {
  const known = Math.min(end.length, begin.length)
  return end.slice(0, known) < begin.slice(0, known)
}

const PRECISION = { 4: 'year', 7: 'month', 10: 'day' } as const

/** The fields that are not as they were, as a correction sets them; null where nothing was changed. */
export function recordChange(meeting: Meeting, first: RecordFields, now: RecordFields): Set | null {
  const to: Set = {}
  if (now.form !== first.form) to.form = now.form
  if (now.status !== first.status) to.status = now.status
  const date = clean(now.date)
  if (date !== first.date) {
    to.date = date || null
    to.datePrecision = PRECISION[date.length as keyof typeof PRECISION] ?? null
  }
  if (clean(now.endDate) !== first.endDate) to.endDate = clean(now.endDate) || null
  const place = clean(now.place)
  if (place !== first.place || now.placeCountry.code !== first.placeCountry.code)
    to.place = place === '' ? null : { name: place, country: now.placeCountry.code }
  if (JSON.stringify(now.topics) !== JSON.stringify(first.topics)) to.topics = now.topics
  const participants = now.people.map(participantOf)
  if (JSON.stringify(participants) !== JSON.stringify(meeting.participants)) {
    to.participants = participants
    to.countries = countriesOf(meeting, participants)
  }
  return Object.keys(to).length === 0 ? null : to
}

/** The fields of a participant stand in the order of the schema, so that what was not changed is not set. */
function participantOf({ was, ...fields }: PersonFields): Participant {
  const name = clean(fields.name) || null
  const rank = clean(fields.rank) || null
  const title = clean(fields.office) || null
  const office =
    title === (was?.office?.title ?? null) ? (was?.office ?? null) : officeOf(title, was?.office ?? null, rank)
  const changed = { name, office, rank, country: fields.country.code, part: fields.part || null }
  return was === null ? { id: null, ...changed } : { ...was, ...changed }
}

/** The states of those who took part, and those that took part without anybody being named. */
function countriesOf(meeting: Meeting, now: readonly Participant[]): string[] {
  const before = new Set(meeting.participants.map(({ country }) => country))
  return [
    ...new Set([
      ...now.flatMap(({ country }) => country ?? []),
      ...meeting.countries.filter((code) => !before.has(code)),
    ]),
  ]
}

const clean = (typed: string): string => typed.replace(/\s+/g, ' ').trim()
