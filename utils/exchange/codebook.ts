/** The codebook of the CSV tables, as Markdown, made of the tables themselves; docs/codebook.md is this text. */
import { DYAD_YEARS } from './csv-dyads.ts'
import { MEETINGS, type Table } from './csv-meetings.ts'
import { QUOTES } from './csv-quotes.ts'
import { COMMITMENTS, PARTICIPATIONS, SOURCES } from './csv-tables.ts'

const OPENING = `# Codebook of the CSV tables

Attaché exports a library, a search or one report as six tables that join on \`meeting_id\` and \`report_id\`.

- The files are UTF-8 with a byte order mark, with commas, CRLF line ends and quotes doubled (RFC 4180). The first line names the columns.
- An empty cell means that it is not known or does not apply.
- Type *list* is text with "; " between the items; a semicolon inside an item is written as a comma. *Date* is ISO 8601 and can be a day, a month or a year.
- Text that a spreadsheet would take for a formula (= + - @ or their full-width forms at its beginning, behind a semicolon, a tab or a line end; or a tab or line end at its beginning) has an apostrophe put before it. Take it off before you compare text with its source.
- Records made by rules are as good as the rules: \`confidence\` and \`read_by\` say how a row came about.
- The tables show what you have put right, in quotes too. What the rules read stands in the JSON export, with your corrections beside it.
`

/** The whole text. Tests hold docs/codebook.md to it. */
export function codebook(): string {
  const parts = [
    OPENING,
    chapter(MEETINGS),
    chapter(PARTICIPATIONS),
    chapter(COMMITMENTS),
    chapter(SOURCES),
    chapter(QUOTES),
    chapter(DYAD_YEARS),
  ]
  return parts.join('\n')
}

function chapter<Row>({ name, of, columns }: Table<Row>): string {
  const rows = columns.map(
    (column) => `| \`${column.name}\` | ${column.type} | ${column.values ?? ''} | ${column.meaning} |\n`,
  )
  return `## ${name}\n\n${of}\n\n| column | type | values | meaning |\n| --- | --- | --- | --- |\n${rows.join('')}`
}
