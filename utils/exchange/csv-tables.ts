/** The other tables of the CSV export: participations, commitments, sources; and the rows that a report gives. */
import type { Commitment, Meeting, Participant, QuoteSelector } from '../model.ts'
import { cowNumber, iso3 } from './country-codes.ts'
import { countries, ISO3, list, MEETING_ID, type MeetingRow, REPORT_ID, type Table } from './csv-meetings.ts'
import { quoteOfMeeting } from './quotes.ts'
import { meetingId, type Report } from './reports.ts'

interface ParticipationRow extends MeetingRow {
  number: number
  participant: Participant
}
interface CommitmentRow extends MeetingRow {
  number: number
  commitment: Commitment
}
interface SourceRow {
  report: Report
  id: string | null
  meeting: Meeting | null
  quote: QuoteSelector | null
}

export const PARTICIPATIONS: Table<ParticipationRow> = {
  name: 'participations',
  of: 'One row for each participant of each meeting.',
  columns: [
    MEETING_ID,
    {
      name: 'participant',
      type: 'number',
      values: 'from 1',
      meaning: 'Number of the participant in the meeting.',
      cell: ({ number }) => number,
    },
    {
      name: 'name',
      type: 'text',
      meaning: 'Name as printed in its longest form. Empty for an office without a name.',
      cell: ({ participant }) => participant.name,
    },
    {
      name: 'country_iso3',
      type: 'code',
      values: ISO3,
      meaning: 'The state acted for.',
      cell: ({ participant }) => (participant.country === null ? null : iso3(participant.country)),
    },
    {
      name: 'country_cow',
      type: 'number',
      values: 'Correlates of War state numbers',
      meaning: 'The same state; empty where it has no number.',
      cell: ({ participant }) => (participant.country === null ? null : cowNumber(participant.country)),
    },
    {
      name: 'organisation',
      type: 'text',
      meaning: 'The organisation acted for, instead of a state.',
      cell: ({ participant }) => participant.organisation ?? null,
    },
    {
      name: 'office',
      type: 'text',
      meaning: 'The office as printed.',
      cell: ({ participant }) => participant.office?.title ?? null,
    },
    {
      name: 'sector',
      type: 'code',
      values: 'GOV, MIL',
      meaning: 'Whether the office is of the government or of the armed forces.',
      cell: ({ participant }) => participant.office?.sector ?? null,
    },
    {
      name: 'office_state',
      type: 'code',
      values: 'in force, acting, former, designate',
      meaning: 'Whether the office was held at the time.',
      cell: ({ participant }) => participant.office?.state ?? null,
    },
    {
      name: 'rank',
      type: 'text',
      meaning: 'Military rank as printed.',
      cell: ({ participant }) => participant.rank,
    },
    {
      name: 'part',
      type: 'code',
      values: 'host, visitor, delegation',
      meaning: 'What part was taken in the meeting.',
      cell: ({ participant }) => participant.part,
    },
  ],
}

export const COMMITMENTS: Table<CommitmentRow> = {
  name: 'commitments',
  of: 'One row for each thing that a side undertook in a meeting.',
  columns: [
    MEETING_ID,
    {
      name: 'commitment',
      type: 'number',
      values: 'from 1',
      meaning: 'Number of the commitment in the meeting.',
      cell: ({ number }) => number,
    },
    {
      name: 'party_iso3',
      type: 'list',
      values: ISO3,
      meaning: 'Who undertook it.',
      cell: ({ commitment }) => countries(commitment.party),
    },
    {
      name: 'strength',
      type: 'code',
      values: 'signed, agreed, committed, pledged, proposed, reaffirmed, invited, expressed',
      meaning: 'How binding the verb is, from the strongest.',
      cell: ({ commitment }) => commitment.strength,
    },
    { name: 'verb', type: 'text', meaning: 'The verb, in its base form.', cell: ({ commitment }) => commitment.verb },
    {
      name: 'text',
      type: 'text',
      meaning: 'What was undertaken, in the words of the report.',
      cell: ({ commitment }) => commitment.text,
    },
    {
      name: 'tense',
      type: 'code',
      values: 'past, present, future',
      meaning: 'Tense of the verb; empty where it was not examined.',
      cell: ({ commitment }) => commitment.tense,
    },
    {
      name: 'negated',
      type: 'yes or no',
      values: 'TRUE, FALSE',
      meaning: 'Whether it was refused; empty where it was not examined.',
      cell: ({ commitment }) => commitment.negated,
    },
    {
      name: 'credited',
      type: 'text',
      meaning: 'Who is quoted as its source.',
      cell: ({ commitment }) => commitment.source,
    },
  ],
}

export const SOURCES: Table<SourceRow> = {
  name: 'sources',
  of: 'One row for each meeting and the report that tells of it; a report without a meeting has one row with an empty meeting_id, also where only quotes of it are kept.',
  columns: [
    MEETING_ID,
    REPORT_ID,
    {
      name: 'kind',
      type: 'code',
      values: 'clipping, corpus, quotes',
      meaning: 'Whether the report was clipped from a page or brought in, or only quotes of it are kept.',
      cell: ({ report }) => report.kind,
    },
    { name: 'title', type: 'text', meaning: 'Headline.', cell: ({ report }) => report.title },
    { name: 'outlet', type: 'text', meaning: 'Who published it.', cell: ({ report }) => report.publisher },
    { name: 'byline', type: 'text', meaning: 'Author or agency, as printed.', cell: ({ report }) => report.byline },
    {
      name: 'credited',
      type: 'list',
      meaning: 'Who is quoted as the source of the statement.',
      cell: ({ meeting }) => list(meeting?.sources ?? []),
    },
    { name: 'url', type: 'text', meaning: 'Address of the report.', cell: ({ report }) => report.url },
    {
      name: 'published',
      type: 'date',
      values: 'ISO 8601, with time and zone where the page tells them',
      meaning: 'When it was published.',
      cell: ({ report }) => report.published,
    },
    {
      name: 'retrieved',
      type: 'date',
      values: 'ISO 8601, UTC',
      meaning: 'When it was clipped or imported.',
      cell: ({ report }) => report.retrieved,
    },
    {
      name: 'language',
      type: 'code',
      values: 'BCP 47',
      meaning: 'Language of the report.',
      cell: ({ report }) => report.language,
    },
    {
      name: 'quote',
      type: 'text',
      meaning: 'The sentence that tells of the meeting; empty where the text is not kept.',
      cell: ({ quote }) => quote?.exact ?? null,
    },
    {
      name: 'quote_prefix',
      type: 'text',
      meaning: 'Up to 32 characters before the quote.',
      cell: ({ quote }) => quote?.prefix ?? null,
    },
    {
      name: 'quote_suffix',
      type: 'text',
      meaning: 'Up to 32 characters after the quote.',
      cell: ({ quote }) => quote?.suffix ?? null,
    },
    {
      name: 'quote_start',
      type: 'number',
      values: 'UTF-16 code units, from 0',
      meaning: 'Where the quote begins in the kept text.',
      cell: ({ quote }) => quote?.start ?? null,
    },
    {
      name: 'quote_end',
      type: 'number',
      values: 'UTF-16 code units',
      meaning: 'Where the quote ends in the kept text.',
      cell: ({ quote }) => quote?.end ?? null,
    },
    { name: 'note', type: 'text', meaning: 'The reader’s note.', cell: ({ report }) => report.note || null },
    { name: 'tags', type: 'list', meaning: 'The reader’s tags.', cell: ({ report }) => list(report.tags) },
    {
      name: 'annotator',
      type: 'text',
      meaning: 'Version of Attaché’s annotator; empty where a person read the report.',
      cell: ({ report }) => report.annotator,
    },
  ],
}

/** The rows of the four tables that one report gives. */
export function rowsOf(report: Report): {
  meetings: MeetingRow[]
  participations: ParticipationRow[]
  commitments: CommitmentRow[]
  sources: SourceRow[]
} {
  const meetings = report.meetings.map((meeting, index) => ({ id: meetingId(report, index), report, meeting }))
  return {
    meetings,
    participations: meetings.flatMap((row) =>
      row.meeting.participants.map((participant, index) => ({ ...row, number: index + 1, participant })),
    ),
    commitments: meetings.flatMap((row) =>
      row.meeting.commitments.map((commitment, index) => ({ ...row, number: index + 1, commitment })),
    ),
    sources:
      meetings.length === 0
        ? [{ report, id: null, meeting: null, quote: null }]
        : meetings.map((row) => ({ ...row, quote: quoteOfMeeting(report.text, row.meeting) })),
  }
}
