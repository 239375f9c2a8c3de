/**
 * W3C Web Annotation as JSON-LD (https://www.w3.org/TR/annotation-model/) for tools in the manner of Hypothesis: one annotation for
 * the report with note and tags, one for each quote with its note, its tags and the officials and countries in it, one for each meeting,
 * one for each official named.
 * The way back is `web-annotation-in.ts`.
 */
import { countryName } from '../gazetteer/countries.ts'
import type { Meeting, Mention, Quote, QuotePlace } from '../model.ts'
import { type ExportFile, eachRow, type Selection, type Work } from './exported.ts'
import { exportName } from './file-names.ts'
import { quoteOf, quoteOfMeeting } from './quotes.ts'
import { meetingId, type Report, reportsOf } from './reports.ts'

export const WEB_ANNOTATION_TYPE = 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"'
/** How the names of ours begin, which are no addresses. */
export const URN = 'urn:attache:'
/** The context of the format, and names of ours for what it has no words for. */
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  { attache: URN, 'attache:mention': { '@id': 'attache:mention', '@type': '@json' } },
] as const

interface Body {
  type: 'TextualBody'
  purpose: 'commenting' | 'tagging' | 'identifying' | 'classifying' | 'describing'
  value: string
  format: 'text/plain'
  /** All that is known of an official or a country in the words; offsets are into these. */
  'attache:mention'?: Mention
}
type Position = { type: 'TextPositionSelector'; start: number; end: number }
type Selector =
  | { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string }
  | Position
  /** Offsets into the headline: pages have that in their first heading. */
  | { type: 'CssSelector'; value: 'h1'; refinedBy: Position }

/**
 * What is known of the article that words were taken from, in the terms of schema.org, whose prefix the context of the format
 * knows; so that whoever reads the file back can cite it.
 */
export interface SourceFacts {
  'schema:identifier': string
  'schema:headline'?: string
  'schema:publisher'?: string
  'schema:author'?: string
  'schema:datePublished'?: string
  'schema:inLanguage'?: string
}
/** What is known of a quote, under names of ours. */
export interface QuoteFacts {
  /** So many bodies tell of an official or a country. Where it is missing, nobody has looked. */
  'attache:mentions': number
  /** As `Quote.orphanedAt` and `Quote.leftAt`. */
  'attache:orphanedAt'?: string
  'attache:leftAt'?: string
}

/** Of an annotation: positions count UTF-16 code units of the text as Attaché keeps it; quotes hold anywhere. */
export interface WebAnnotation extends Partial<QuoteFacts> {
  id: string
  type: 'Annotation'
  motivation: 'bookmarking' | 'identifying' | 'describing' | 'highlighting' | 'commenting'
  created?: string
  modified?: string
  body: Body[]
  target: { source: string; selector?: Selector[] } & Partial<SourceFacts>
}

/** @param moment when it is exported, for the file's name. @throws the reason of an aborted signal. */
export async function exportWebAnnotations(selection: Selection, moment: string, work: Work = {}): Promise<ExportFile> {
  const items: string[] = []
  await eachRow(reportsOf(selection), work, (report) => {
    for (const annotation of webAnnotations(report)) items.push(JSON.stringify(annotation))
  })
  const head = { '@context': CONTEXT, type: 'AnnotationCollection', label: 'Attaché', total: items.length }
  const parts = [
    `${JSON.stringify(head).slice(0, -1)},"first":{"type":"AnnotationPage","startIndex":0,"items":[\n`,
    items.join(',\n'),
    '\n]}}\n',
  ]
  return { name: exportName('annotations', moment, 'jsonld'), type: WEB_ANNOTATION_TYPE, parts }
}

/** The annotations of one report, whose target is its address, or a name of its own where it has none. */
export function webAnnotations(report: Report): WebAnnotation[] {
  const id = iri(report.id)
  const source = sourceOf(report.url) ?? id
  const times = {
    ...(report.retrieved !== null && { created: report.retrieved }),
    ...(report.updated !== null && { modified: report.updated }),
  }
  const on = (quote: QuotePlace | null) => ({ source, ...(quote !== null && { selector: selectorsOf(quote) }) })
  const whole: WebAnnotation = {
    id,
    type: 'Annotation',
    motivation: 'bookmarking',
    ...times,
    body: [
      body('describing', report.title),
      ...(report.digest === '' ? [] : [body('describing', report.digest)]),
      ...(report.note === '' ? [] : [body('commenting', report.note)]),
      ...report.tags.map((tag) => body('tagging', tag)),
    ],
    target: on(null),
  }
  const meetings = report.meetings.map(
    (meeting, index): WebAnnotation => ({
      id: iri(meetingId(report, index)),
      type: 'Annotation',
      motivation: 'describing',
      ...times,
      body: meetingBodies(meeting),
      target: on(quoteOfMeeting(report.text, meeting)),
    }),
  )
  const named = (report.annotation?.mentions ?? []).filter(
    ({ kind, name, end }) => kind === 'official' && name !== null && end <= report.text.length,
  )
  const officials = named.map(
    (mention): WebAnnotation => ({
      id: iri(`${report.id}.at.${mention.start}-${mention.end}`),
      type: 'Annotation',
      motivation: 'identifying',
      ...times,
      body: mentionBodies(mention),
      target: on(quoteOf(report.text, mention.start, mention.end)),
    }),
  )
  return [whole, ...report.quotes.map((quote) => quoteAnnotation(quote)), ...meetings, ...officials]
}

/** Words that the reader kept. Their target is the address that they were kept from, or a name of ours where there is none. */
function quoteAnnotation({
  id,
  key,
  article,
  selector,
  mentions,
  note,
  tags,
  orphanedAt,
  leftAt,
  ...quote
}: Quote): WebAnnotation {
  const facts: SourceFacts = {
    'schema:identifier': key,
    ...(article.title !== null && { 'schema:headline': article.title }),
    ...(article.publisher !== null && { 'schema:publisher': article.publisher }),
    ...(article.byline !== null && { 'schema:author': article.byline }),
    ...(article.publishedAt !== null && { 'schema:datePublished': article.publishedAt }),
    ...(article.language !== null && { 'schema:inLanguage': article.language }),
  }
  return {
    id: iri(id),
    type: 'Annotation',
    motivation: note === '' ? 'highlighting' : 'commenting',
    created: quote.createdAt,
    modified: quote.updatedAt,
    body: [
      ...(note === '' ? [] : [body('commenting', note)]),
      ...tags.map((tag) => body('tagging', tag)),
      ...mentions.map((mention): Body => ({ ...body('identifying', nameOf(mention)), 'attache:mention': mention })),
      ...classes(mentions).map((value) => body('classifying', value)),
    ],
    'attache:mentions': mentions.length,
    ...(orphanedAt !== null && { 'attache:orphanedAt': orphanedAt }),
    ...(leftAt !== undefined && { 'attache:leftAt': leftAt }),
    target: { source: sourceOf(article.url) ?? iri(key), selector: selectorsOf(selector), ...facts },
  }
}

/** What a mention is called: the name, else the name of the state, else the words as printed. */
function nameOf({ name, kind, country, text }: Mention): string {
  return name ?? (kind === 'country' && country !== null ? countryName(country) : text)
}

/** Countries, offices and ranks of those in the words, each once. */
function classes(mentions: readonly Mention[]): string[] {
  return [
    ...new Set(
      mentions.flatMap(({ country, office, rank }) =>
        [country, office?.title, rank].filter((one) => typeof one === 'string'),
      ),
    ),
  ]
}

function sourceOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? url : null
}

function meetingBodies(meeting: Meeting): Body[] {
  const who = meeting.participants.map(({ name, office, country, organisation }) =>
    [name ?? 'unnamed', office?.title, country === null ? organisation : countryName(country)]
      .filter((part) => part)
      .join(', '),
  )
  const told = [
    `${meeting.form}, ${meeting.status}`,
    meeting.date ?? '',
    meeting.place?.name ?? '',
    who.join('; '),
  ].filter((part) => part !== '')
  return [
    body('describing', told.join(' – ')),
    body('classifying', `CAMEO ${meeting.codes.cameo}`),
    body('classifying', `PLOVER ${meeting.codes.plover}`),
    ...meeting.countries.map((code) => body('classifying', code)),
    ...meeting.topics.map(({ code }) => body('classifying', code)),
  ]
}

function mentionBodies({ name, country, office, rank }: Mention): Body[] {
  return [
    body('identifying', name ?? ''),
    ...(country === null ? [] : [body('classifying', country)]),
    ...(office === null ? [] : [body('classifying', office.title)]),
    ...(rank === null ? [] : [body('classifying', rank)]),
  ]
}

function body(purpose: Body['purpose'], value: string): Body {
  return { type: 'TextualBody', purpose, value, format: 'text/plain' }
}

function selectorsOf({ exact, prefix, suffix, start, end, inTitle }: QuotePlace): Selector[] {
  const position: Position = { type: 'TextPositionSelector', start, end }
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    inTitle ? { type: 'CssSelector', value: 'h1', refinedBy: position } : position,
  ]
}

/** Ids must be IRIs; ours are names in the library. One that came from elsewhere is one already. */
function iri(id: string): string {
  return /^(https?:|urn:)/i.test(id) && URL.canParse(id) ? id : `${URN}${encodeURIComponent(id.toWellFormed())}`
}
