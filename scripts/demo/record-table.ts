/** The meetings of an exported clipping as lines to be read in a terminal. */
import { readLibrary } from '../../utils/exchange/library-json.ts'
import type { Meeting, Participant } from '../../utils/model.ts'

const person = ({ rank, name, organisation, office, country }: Participant) =>
  [[country, rank, name ?? organisation].filter(Boolean).join(' '), office?.title].filter(Boolean).join(', ')

function rows(meeting: Meeting): [string, string][] {
  const place = meeting.place && [meeting.place.name, meeting.place.country].filter(Boolean).join(', ')
  return [
    ['form', `${meeting.form}, ${meeting.status} (${meeting.prominence})`],
    ...meeting.participants.map((one, at): [string, string] => [at === 0 ? 'who' : '', person(one)]),
    ['for whom', meeting.countries.join(', ')],
    ['where', place ?? 'not said'],
    ['when', meeting.date ? `${meeting.date} (from the ${meeting.dateBasis})` : 'not said'],
    ['about', meeting.topics.map((topic) => topic.printed).join(', ') || 'not said'],
    ['result', meeting.commitments.map((one) => one.text).join('; ') || 'not said'],
    ['source', meeting.sources.join(', ') || 'the paper'],
  ]
}

/**
 * @param json the text of an exported file.
 * @returns a table for each meeting of its first clipping.
 * @throws when the file is not an export.
 */
export function recordTable(json: string): string {
  const [clipping] = readLibrary(json).clippings
  if (!clipping) throw new Error('The export holds no clipping')
  const { meetings } = clipping.annotation
  const tables = meetings.map((meeting, at) =>
    [
      `Meeting ${at + 1} of ${meetings.length}`,
      ...rows(meeting).map(([label, value]) => `  ${label.padEnd(9)} ${value}`),
    ].join('\n'),
  )
  return tables.join('\n\n')
}
