/** What a table of the CSV export is, and the first of them: meetings. */
import { countryName } from '../gazetteer/countries.ts'
import type { Meeting } from '../model.ts'
import { iso3 } from './country-codes.ts'
import type { Report } from './reports.ts'

/** Text is made harmless for spreadsheets; numbers and codes of ours are not touched. Null is an empty cell. */
export type Cell = string | number | boolean | null

/** How the values of a column are to be read. `list` is text joined by "; ". */
export type ColumnType = 'text' | 'list' | 'code' | 'number' | 'yes or no' | 'date'

export interface Column<Row> {
  name: string
  type: ColumnType
  /** The values that can occur, where they are few; or the standard that lists them. */
  values?: string
  meaning: string
  cell: (row: Row) => Cell
}

export interface Table<Row> {
  name: string
  /** What one row is. */
  of: string
  columns: readonly Column<Row>[]
}

/** A meeting and the report that tells of it. */
export interface MeetingRow {
  id: string
  report: Report
  meeting: Meeting
}
export const ISO3 = 'ISO 3166-1 alpha-3, XKX for Kosovo'
/** The columns by which the tables belong together. */
export const MEETING_ID: Column<{ id: string | null }> = {
  name: 'meeting_id',
  type: 'text',
  meaning: 'Id of the meeting: that of its report, a full stop and its number in it. The same in all tables.',
  cell: ({ id }) => id,
}
export const REPORT_ID: Column<{ report: Report }> = {
  name: 'report_id',
  type: 'text',
  meaning: 'Id of the report in the library.',
  cell: ({ report }) => report.id,
}

/** Text items of one cell. */
export const list = (items: readonly string[]): string => items.map((item) => item.replace(/;/g, ',')).join('; ')
/** Countries of one cell. @param codes ISO 3166-1 alpha-2. */
export const countries = (codes: readonly string[]): string => list(codes.map(iso3))
const partIn = (meeting: Meeting, part: 'host' | 'visitor'): string =>
  countries([
    ...new Set(meeting.participants.flatMap((one) => (one.part === part && one.country !== null ? one.country : []))),
  ])

/** Where the meeting took place as seen from those who met. */
function venueSide({ place, countries: taking }: Meeting): string | null {
  if (!place?.country) return null
  return taking.includes(place.country) ? 'at home of one side' : 'third country'
}

export const MEETINGS: Table<MeetingRow> = {
  name: 'meetings',
  of: 'One row for each meeting that a report tells of. Two reports of one meeting are two rows.',
  columns: [
    MEETING_ID,
    REPORT_ID,
    {
      name: 'status',
      type: 'code',
      values: 'held, planned, cancelled, denied',
      meaning: 'Whether the meeting took place, as the report has it.',
      cell: ({ meeting }) => meeting.status,
    },
    {
      name: 'prominence',
      type: 'code',
      values: 'main, secondary, background, caption',
      meaning: 'What part the meeting plays in the report.',
      cell: ({ meeting }) => meeting.prominence,
    },
    {
      name: 'form',
      type: 'code',
      values: 'visit, call on, talks, phone, video, trilateral, multilateral, signing',
      meaning: 'How the sides met.',
      cell: ({ meeting }) => meeting.form,
    },
    {
      name: 'date',
      type: 'date',
      values: 'ISO 8601: a day, a month or a year',
      meaning: 'When it took place or begins. Empty where the report does not tell.',
      cell: ({ meeting }) => meeting.date,
    },
    {
      name: 'end_date',
      type: 'date',
      values: 'ISO 8601',
      meaning: 'The last day of a meeting of several days.',
      cell: ({ meeting }) => meeting.endDate,
    },
    {
      name: 'date_precision',
      type: 'code',
      values: 'day, month, year',
      meaning: 'How exactly the date is known.',
      cell: ({ meeting }) => meeting.datePrecision,
    },
    {
      name: 'date_basis',
      type: 'code',
      values: 'text, dateline, metadata',
      meaning: 'What the date was read from; metadata is the day of publication or another source.',
      cell: ({ meeting }) => meeting.dateBasis,
    },
    {
      name: 'countries_iso3',
      type: 'list',
      values: ISO3,
      meaning: 'The states that took part.',
      cell: ({ meeting }) => countries(meeting.countries),
    },
    {
      name: 'countries',
      type: 'list',
      meaning: 'The same states by their short English names.',
      cell: ({ meeting }) => list(meeting.countries.map(countryName)),
    },
    {
      name: 'host_iso3',
      type: 'list',
      values: ISO3,
      meaning: 'The states whose officials received the others.',
      cell: ({ meeting }) => partIn(meeting, 'host'),
    },
    {
      name: 'visitor_iso3',
      type: 'list',
      values: ISO3,
      meaning: 'The states whose officials came.',
      cell: ({ meeting }) => partIn(meeting, 'visitor'),
    },
    {
      name: 'venue_side',
      type: 'code',
      values: 'at home of one side, third country',
      meaning: 'Whether the place lies in a state that took part.',
      cell: ({ meeting }) => venueSide(meeting),
    },
    {
      name: 'place',
      type: 'text',
      meaning:
        'City or venue. Where the report names none: that of another meeting of the same visit, or the capital of the state that was visited or whose official received the others.',
      cell: ({ meeting }) => meeting.place?.name ?? null,
    },
    {
      name: 'place_iso3',
      type: 'code',
      values: ISO3,
      meaning: 'The country of the place.',
      cell: ({ meeting }) => (meeting.place?.country ? iso3(meeting.place.country) : null),
    },
    {
      name: 'topics',
      type: 'list',
      meaning: 'Subjects by their controlled names.',
      cell: ({ meeting }) => list(meeting.topics.map(({ code }) => code)),
    },
    {
      name: 'topics_printed',
      type: 'list',
      meaning: 'The same subjects in the words of the report, in the same order.',
      cell: ({ meeting }) => list(meeting.topics.map(({ printed }) => printed)),
    },
    {
      name: 'credited',
      type: 'list',
      meaning: 'Who is quoted as the source of the statement: agencies, ministries, papers.',
      cell: ({ meeting }) => list(meeting.sources),
    },
    {
      name: 'cameo',
      type: 'text',
      values: 'CAMEO event codes',
      meaning: 'What happened, as event data sets code it. Text, for codes begin with 0.',
      cell: ({ meeting }) => meeting.codes.cameo,
    },
    {
      name: 'plover',
      type: 'code',
      values: 'PLOVER event types',
      meaning: 'The same in PLOVER.',
      cell: ({ meeting }) => meeting.codes.plover,
    },
    {
      name: 'confidence',
      type: 'number',
      values: '0 to 1',
      meaning: 'How sure Attaché is of the meeting; 1 where a person read it.',
      cell: ({ meeting }) => meeting.confidence,
    },
    {
      name: 'read_by',
      type: 'code',
      values: 'machine, person',
      meaning: 'Whether rules or a person made the record.',
      cell: ({ report }) => (report.annotator === null ? 'person' : 'machine'),
    },
    {
      name: 'review',
      type: 'code',
      values: 'checked, doubtful, rejected',
      meaning: 'What you have said of the record. Empty where you have said nothing.',
      cell: ({ meeting }) => meeting.review ?? null,
    },
  ],
}
