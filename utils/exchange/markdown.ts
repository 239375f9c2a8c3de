/** One Markdown file a report, with YAML front matter that Obsidian and Logseq read as properties. */
import { strToU8 } from 'fflate'
import { countryName } from '../gazetteer/countries.ts'
import type { Meeting, Quote } from '../model.ts'
import { type ExportFile, eachRow, type Selection, type Work } from './exported.ts'
import { exportName, safeStem, uniqueNames } from './file-names.ts'
import { linkToQuote, quoteOfMeeting } from './quotes.ts'
import { type Report, reportsOf } from './reports.ts'
import { yamlString } from './yaml-strings.ts'
import { zipFile } from './zip.ts'

export const MARKDOWN_TYPE = 'text/markdown;charset=utf-8'

/** What goes into the files beside the record. `texts`: the reports' own words, kept by default. */
export interface MarkdownChoice extends Work {
  texts?: boolean
}

/** One report is a .md file, several are a zip of them. @throws the reason of an aborted signal. */
export async function exportMarkdown(
  selection: Selection,
  moment: string,
  choice: MarkdownChoice = {},
): Promise<ExportFile> {
  const files = await markdownFiles(selection, choice)
  const [only] = files
  if (only !== undefined && files.length === 1) return { name: only.name, type: MARKDOWN_TYPE, parts: [only.text] }
  const entries = files.map(({ name, text }) => ({ name, bytes: strToU8(text) }))
  return zipFile(exportName('notes', moment, 'zip'), entries, moment, { signal: choice.signal })
}

/** The files by their names, each name once on any file system. @throws the reason of an aborted signal. */
export async function markdownFiles(
  selection: Selection,
  { texts = true, ...work }: MarkdownChoice = {},
): Promise<{ name: string; text: string }[]> {
  const named = uniqueNames()
  const files: { name: string; text: string }[] = []
  await eachRow(reportsOf(selection), work, (report) => {
    const day = report.published?.slice(0, 10)
    const stem = safeStem(`${day === undefined ? '' : `${day} `}${report.title}`, 'report')
    files.push({ name: named(stem, 'md'), text: markdownOf(report, texts) })
  })
  return files
}

/** One report as Markdown. What others wrote is escaped; the reader's note is Markdown already and stays as it is. */
export function markdownOf(report: Report, texts = true): string {
  const parts = [frontMatter(report), `# ${plain(report.title)}\n`]
  if (report.url !== null && /^https?:/i.test(report.url)) parts.push(`[Open the report](<${address(report.url)}>)\n`)
  if (report.note !== '') parts.push(`## Note\n\n${report.note.toWellFormed()}\n`)
  if (report.quotes.length > 0) parts.push('## Quotes\n')
  for (const quote of report.quotes) parts.push(quoteIn(report, quote))
  if (report.digest !== '') parts.push(`## Digest\n\n${paragraphs(report.digest)}\n`)
  if (report.meetings.length > 0) parts.push('## Meetings\n')
  for (const meeting of report.meetings) parts.push(meetingOf(report, meeting))
  if (texts && report.text.trim() !== '') parts.push(`## Text\n\n${paragraphs(report.text)}\n`)
  return parts.join('\n')
}

function frontMatter(report: Report): string {
  const lines: [string, string | readonly string[] | null][] = [
    ['title', report.title],
    ['publisher', report.publisher],
    ['byline', report.byline],
    ['url', report.url],
    ['published', report.published],
    ['saved', report.retrieved],
    ['language', report.language],
    ['countries', report.countries.map(countryName)],
    ['officials', report.officials],
    ['tags', report.tags.map(obsidianTag).filter((tag) => tag !== '')],
    ['attache', report.id],
    ['annotator', report.annotator],
  ]
  const written = lines.flatMap(([name, value]) => {
    if (value === null || value.length === 0) return []
    if (typeof value === 'string') return `${name}: ${yamlString(value)}\n`
    return `${name}:\n${value.map((item) => `  - ${yamlString(item)}\n`).join('')}`
  })
  return `---\n${written.join('')}---\n`
}

/** Obsidian's tags hold no white space and, of ASCII signs, only - _ and /. */
function obsidianTag(tag: string): string {
  return tag.replace(/[\s!-,.:-@[-^`{-~]+/g, '-').replace(/^-{1,100}|-{1,100}$/g, '')
}

/** The words of the paper escaped, line by line; then where they stand, tags, and the reader's note as it is. */
function quoteIn(report: Report, { selector, note, tags, createdAt, orphanedAt, leftAt }: Quote): string {
  const words = selector.exact
    .split(/\n+/)
    .map(plain)
    .filter((line) => line !== '')
    .map((line) => `> ${line}\n`)
    .join('>\n')
  const about = [
    ...(report.url !== null && /^https?:/i.test(report.url) && orphanedAt === null
      ? [`[in the report](<${address(linkToQuote(report.url, selector))}>)`]
      : []),
    `kept ${createdAt.slice(0, 10)}`,
    ...(selector.inTitle ? ['from the headline'] : []),
    ...(orphanedAt === null ? [] : [`no longer on the page since ${orphanedAt.slice(0, 10)}`]),
    ...(leftAt === undefined ? [] : [`kept as it is since ${leftAt.slice(0, 10)}`]),
  ]
  const named = tags.map(obsidianTag).filter((tag) => tag !== '')
  const tail = [about.join(', '), ...named.map((tag) => `#${tag}`)].join(' ')
  return `${words}\n${tail}\n${note === '' ? '' : `\n${note.toWellFormed()}\n`}`
}

function meetingOf(report: Report, meeting: Meeting): string {
  const sides = meeting.participants.map((one) => {
    const office = [one.rank, one.office?.title].filter((part) => part).join(', ')
    const side = one.country === null ? (one.organisation ?? '') : countryName(one.country)
    const about = [office, side, one.part ?? ''].filter((part) => part !== '').join('; ')
    const name = one.name ?? 'unnamed'
    return `  - ${plain(about === '' ? name : `${name} (${about})`)}\n`
  })
  const fact = (name: string, value: string | null | undefined) => (value ? `- ${name}: ${plain(value)}\n` : '')
  const when = [meeting.date, meeting.endDate].filter((day) => day !== null).join(' to ')
  const quote = quoteOfMeeting(report.text, meeting)
  const link =
    quote === null || report.url === null || !/^https?:/i.test(report.url)
      ? ''
      : ` ([in the report](<${address(linkToQuote(report.url, quote))}>))`
  return [
    `### ${plain(meeting.countries.map(countryName).join(', ') || 'Meeting')}\n\n`,
    fact('When', when),
    fact('Where', meeting.place?.name),
    fact('Form', `${meeting.form}, ${meeting.status}`),
    sides.length === 0 ? '' : `- Who:\n${sides.join('')}`,
    fact('About', meeting.topics.map(({ printed }) => printed).join(', ')),
    ...meeting.commitments.map(({ party, verb, text }) =>
      fact('Commitment', `${party.map(countryName).join(', ')}: ${verb} – ${text}`),
    ),
    fact('According to', meeting.sources.join(', ')),
    quote === null ? '' : `\n> ${plain(quote.exact)}${link}\n`,
  ].join('')
}

/** Words of others on one line: nothing in them is markup, a tag, a link or a comment. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~$=%^{}&]/g, '\\$&')
    .replace(/^([-+]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`))
}

function paragraphs(text: string): string {
  return text
    .split(/\n+/)
    .map(plain)
    .filter((line) => line !== '')
    .join('\n\n')
}

/** An address inside <>: without the signs that would end it. */
function address(url: string): string {
  return url.toWellFormed().replace(/[<>\\\s\p{Cc}]/gu, (sign) => encodeURIComponent(sign))
}
