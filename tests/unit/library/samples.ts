/** An invented report, its annotation and a clipping of it, for tests; and a clock that ticks by the minute. */
import type { Sources } from '../../../utils/library/once.ts'
import type { Writer } from '../../../utils/messages/fields.ts'
import {
  ANNOTATION_SCHEMA,
  type Annotation,
  type Article,
  type Clipping,
  type Correction,
  type Quote,
} from '../../../utils/model.ts'

const TEXT =
  'ISLAMABAD: Defence Minister Tariq Mehmood Bangash met Kenya’s Cabinet Secretary for Defence Wanjiru Odhiambo on Wednesday.\n\nThey agreed to train pilots together.'

export const ARTICLE: Article = {
  title: 'Pakistan, Kenya to train pilots together',
  publisher: 'Meridian News',
  byline: null,
  url: 'https://meridian-news.example/pilots',
  publishedAt: '2026-11-18T16:20:00Z',
  language: 'en',
  text: TEXT,
}

/** A form that began with no draft. */
export const WRITER: Writer = { by: 'one-form', seen: null }

function span(words: string): { start: number; end: number } {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length }
}

export const ANNOTATION: Annotation = {
  schema: ANNOTATION_SCHEMA,
  annotator: '0.1.0',
  article: {
    title: ARTICLE.title,
    publisher: ARTICLE.publisher,
    byline: null,
    url: ARTICLE.url,
    publishedAt: ARTICLE.publishedAt,
    language: 'en',
  },
  isDefenceMeeting: true,
  score: 0.97,
  reasons: ['two ministers of defence meet'],
  mentions: [
    {
      ...span('Defence Minister Tariq Mehmood Bangash'),
      text: 'Defence Minister Tariq Mehmood Bangash',
      kind: 'official',
      id: 'p1',
      name: 'Tariq Mehmood Bangash',
      nameStart: span('Tariq Mehmood Bangash').start,
      nameEnd: span('Tariq Mehmood Bangash').end,
      country: 'PK',
      office: { title: 'Minister of Defence', sector: 'GOV', state: 'in force' },
      rank: null,
      confidence: { span: 0.9, identity: 0.9, country: 0.8 },
      inferred: ['country'],
      reasons: ['dateline Islamabad'],
    },
  ],
  titleMentions: [],
  meetings: [
    {
      status: 'held',
      prominence: 'main',
      participants: [
        {
          id: 'p1',
          name: 'Tariq Mehmood Bangash',
          office: { title: 'Minister of Defence', sector: 'GOV', state: 'in force' },
          rank: null,
          country: 'PK',
          part: 'host',
        },
        {
          id: 'p2',
          name: 'Wanjiru Odhiambo',
          office: { title: 'Cabinet Secretary for Defence', sector: 'GOV', state: 'in force' },
          rank: null,
          country: 'KE',
          part: 'visitor',
        },
        { id: 'p3', name: 'Joseph Kiplagat', office: null, rank: 'Brigadier', country: 'KE', part: 'delegation' },
      ],
      countries: ['PK', 'KE'],
      place: { name: 'Islamabad', country: 'PK' },
      form: 'talks',
      date: '2026-11-18',
      endDate: null,
      datePrecision: 'day',
      dateBasis: 'text',
      topics: [{ code: 'training', printed: 'train pilots' }],
      commitments: [
        {
          party: ['PK', 'KE'],
          verb: 'agree',
          strength: 'agreed',
          text: 'train pilots together',
          tense: null,
          negated: null,
          source: null,
          ...span('train pilots together'),
        },
      ],
      sources: ['ISPR'],
      codes: { cameo: '036', plover: 'CONSULT' },
      confidence: 0.9,
      reasons: ['“met” joins two officials'],
      evidence: [
        { field: 'date', ...span('on Wednesday') },
        { field: 'place', ...span('ISLAMABAD') },
      ],
    },
    {
      status: 'held',
      prominence: 'secondary',
      participants: [
        {
          id: 'p4',
          name: 'Sohail Akhtar Janjua',
          office: { title: 'Chief of Army Staff', sector: 'MIL', state: 'in force' },
          rank: 'General',
          country: 'PK',
          part: 'host',
        },
        {
          id: 'p5',
          name: 'Faris Al-Nuaimat',
          office: { title: 'Chairman of the Joint Chiefs of Staff', sector: 'MIL', state: 'in force' },
          rank: 'Major General',
          country: 'JO',
          part: 'visitor',
        },
      ],
      countries: ['PK', 'JO'],
      place: { name: 'Rawalpindi', country: 'PK' },
      form: 'call on',
      date: null,
      endDate: null,
      datePrecision: null,
      dateBasis: null,
      topics: [],
      commitments: [],
      sources: [],
      codes: { cameo: '036', plover: 'CONSULT' },
      confidence: 0.7,
      reasons: [],
      evidence: [],
    },
  ],
}

export const CLIPPING: Clipping = {
  id: 'c-1',
  kind: 'article',
  key: 'https://meridian-news.example/pilots',
  article: ARTICLE,
  annotation: ANNOTATION,
  note: 'Compare with October',
  tags: ['training', 'east africa'],
  createdAt: '2026-11-18T17:00:00.000Z',
  updatedAt: '2026-11-18T17:05:00.000Z',
  deletedAt: null,
}

const { text: _text, ...BARE } = ARTICLE

export const QUOTE: Quote = {
  id: 'q-1',
  key: CLIPPING.key,
  article: BARE,
  selector: {
    exact: 'They agreed to train pilots together.',
    prefix: 'Odhiambo on Wednesday.\n\n',
    suffix: '',
    ...span('They agreed to train pilots together.'),
  },
  mentions: [],
  note: 'The first time that it is said',
  tags: ['pilots'],
  createdAt: '2026-11-18T17:10:00.000Z',
  updatedAt: '2026-11-18T17:10:00.000Z',
  deletedAt: null,
  orphanedAt: null,
}

export const CORRECTION: Correction = {
  id: 'k-1',
  scope: 'everywhere',
  key: CLIPPING.key,
  title: ARTICLE.title,
  at: '2026-11-18T17:20:00.000Z',
  undoneAt: null,
  change: {
    is: 'official',
    of: {
      name: 'Tariq Mehmood Bangash',
      country: 'PK',
      selector: {
        exact: 'Defence Minister Tariq Mehmood Bangash',
        prefix: 'ISLAMABAD: ',
        suffix: ' met Kenya’s Cabinet Secretary',
        ...span('Defence Minister Tariq Mehmood Bangash'),
      },
      inTitle: false,
    },
    to: { office: 'Minister of State for Defence' },
  },
}

/** Time that goes on by a minute each time it is asked, and ids in a row. */
export function ticking(start = '2026-11-18T14:32:00.000Z'): Sources {
  let time = Date.parse(start)
  let ids = 0
  return {
    now: () => {
      const now = new Date(time).toISOString()
      time += 60_000
      return now
    },
    newId: () => `id-${++ids}`,
  }
}

let commands = 0
/** A command id that no other command of this run has. */
export function commandId(): string {
  return `command-${String(++commands).padStart(6, '0')}`
}
