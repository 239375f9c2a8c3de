/** The table of quotes of the CSV export: the words that the reader kept, with what they say of them. */
import type { Quote } from '../model.ts'
import { countries, ISO3, list, REPORT_ID, type Table } from './csv-meetings.ts'
import { namesIn } from './quotes.ts'
import type { Report } from './reports.ts'

export interface QuoteRow {
  report: Report
  quote: Quote
}

export const QUOTES: Table<QuoteRow> = {
  name: 'quotes',
  of: 'One row for each quote that the reader kept, in the order of its report.',
  columns: [
    {
      name: 'quote_id',
      type: 'text',
      meaning: 'Id of the quote in the library.',
      cell: ({ quote }) => quote.id,
    },
    {
      ...REPORT_ID,
      meaning: 'Id of the report in the library; where only quotes of it are kept, its address without what varies.',
    },
    { name: 'title', type: 'text', meaning: 'Headline of the report.', cell: ({ report }) => report.title },
    { name: 'outlet', type: 'text', meaning: 'Who published it.', cell: ({ report }) => report.publisher },
    { name: 'url', type: 'text', meaning: 'Address of the report.', cell: ({ report }) => report.url },
    {
      name: 'published',
      type: 'date',
      values: 'ISO 8601, with time and zone where the page tells them',
      meaning: 'When it was published.',
      cell: ({ report }) => report.published,
    },
    { name: 'quote', type: 'text', meaning: 'The words.', cell: ({ quote }) => quote.selector.exact },
    {
      name: 'quote_prefix',
      type: 'text',
      meaning: 'Up to 64 characters before the words.',
      cell: ({ quote }) => quote.selector.prefix,
    },
    {
      name: 'quote_suffix',
      type: 'text',
      meaning: 'Up to 64 characters after the words.',
      cell: ({ quote }) => quote.selector.suffix,
    },
    {
      name: 'quote_of',
      type: 'code',
      values: 'text, headline',
      meaning: 'Whether the words are of the text or of the headline of the report.',
      cell: ({ quote }) => (quote.selector.inTitle ? 'headline' : 'text'),
    },
    {
      name: 'quote_start',
      type: 'number',
      values: 'UTF-16 code units, from 0',
      meaning: 'Where the words began in the text, or the headline, when they were kept.',
      cell: ({ quote }) => quote.selector.start,
    },
    {
      name: 'quote_end',
      type: 'number',
      values: 'UTF-16 code units',
      meaning: 'Where the words ended in the text, or the headline, when they were kept.',
      cell: ({ quote }) => quote.selector.end,
    },
    {
      name: 'officials',
      type: 'list',
      meaning: 'Officials named in the words.',
      cell: ({ quote }) => list(namesIn(quote)),
    },
    {
      name: 'countries_iso3',
      type: 'list',
      values: ISO3,
      meaning: 'States named in the words, and those of the officials.',
      cell: ({ quote }) => countries([...new Set(quote.mentions.flatMap(({ country }) => country ?? []))]),
    },
    { name: 'note', type: 'text', meaning: 'The reader’s note on the quote.', cell: ({ quote }) => quote.note || null },
    { name: 'tags', type: 'list', meaning: 'The reader’s tags on the quote.', cell: ({ quote }) => list(quote.tags) },
    {
      name: 'kept',
      type: 'date',
      values: 'ISO 8601, UTC',
      meaning: 'When it was kept.',
      cell: ({ quote }) => quote.createdAt,
    },
    {
      name: 'edited',
      type: 'date',
      values: 'ISO 8601, UTC',
      meaning: 'When note or tags were last changed.',
      cell: ({ quote }) => quote.updatedAt,
    },
    {
      name: 'missing_since',
      type: 'date',
      values: 'ISO 8601, UTC',
      meaning: 'Since when the page no longer holds the words; empty while it does, or was not looked at.',
      cell: ({ quote }) => quote.orphanedAt,
    },
    {
      name: 'left_as_is',
      type: 'date',
      values: 'ISO 8601, UTC',
      meaning:
        'When the reader said that words which the page no longer holds shall stay as they are; empty while they have not.',
      cell: ({ quote }) => quote.leftAt ?? null,
    },
  ],
}
