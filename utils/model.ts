/**
 * The words of the project as types, each with the one schema that checks it at run time.
 * Whatever comes from a page, a file or a message is unknown until a schema of this file has parsed it.
 * Offsets are UTF-16 code units; dates are ISO 8601; countries are ISO 3166-1 alpha-2, and XK for Kosovo.
 */
import * as v from 'valibot'

/** The name and version of the annotation format; the JSON Schema beside the command line documents it. */
export const ANNOTATION_SCHEMA = 'attache-annotation/1'

const LIMITS = { text: 60_000_000, line: 4_000, list: 100_000, tags: 100, quote: 60_000 } as const

const line = v.pipe(v.string(), v.maxLength(LIMITS.line))
const nullableLine = v.nullable(line)
const offset = v.pipe(v.number(), v.integer(), v.minValue(0))
const chance = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const list = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.maxLength(LIMITS.list))

/** ISO 3166-1 alpha-2, upper case. */
export const CountryCode = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'expected an ISO 3166-1 alpha-2 code'))
/** A day, a month or a year: 2026-11-21, 2026-11, 2026. */
export const IsoDate = v.pipe(v.string(), v.regex(/^\d{4}(-\d\d(-\d\d)?)?$/, 'expected an ISO 8601 date'))
/** A day, optionally with a time and a zone. */
export const IsoMoment = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/, 'expected an ISO 8601 date or time'),
)

/** What a block of an article is. Only paragraphs, headings, items, captions, headlines and standfirsts are read for meetings. */
export const BlockKind = v.picklist([
  'headline',
  'standfirst',
  'byline',
  'date',
  'paragraph',
  'heading',
  'item',
  'caption',
  'boilerplate',
])
export type BlockKind = v.InferOutput<typeof BlockKind>

/** A run of the article's text. Blocks are in order and do not overlap. */
export const Block = v.object({ start: offset, end: offset, kind: BlockKind })
export type Block = v.InferOutput<typeof Block>

/**
 * An article as it was read from a page or a file. `text` is the body; the title is not part of it unless the source had no
 * title of its own (a plain text file). `blocks` are what the source's markup says of the text; without them the annotator
 * finds them from line breaks. `partial` says that the page shows only the beginning (a paywall).
 */
export const Article = v.object({
  id: v.optional(line),
  title: nullableLine,
  publisher: nullableLine,
  byline: nullableLine,
  url: nullableLine,
  publishedAt: v.nullable(IsoMoment),
  language: v.nullable(v.pipe(v.string(), v.maxLength(35))),
  text: v.pipe(v.string(), v.maxLength(LIMITS.text)),
  blocks: v.optional(list(Block)),
  partial: v.optional(v.boolean()),
})
export type Article = v.InferOutput<typeof Article>

export const Sector = v.picklist(['GOV', 'MIL'])
export type Sector = v.InferOutput<typeof Sector>
export const OfficeState = v.picklist(['in force', 'acting', 'former', 'designate'])
export type OfficeState = v.InferOutput<typeof OfficeState>

/** An office as it was printed. `state` tells whether it was held at the time of the article. */
export const Office = v.object({ title: line, sector: Sector, state: OfficeState })
export type Office = v.InferOutput<typeof Office>

export const MentionKind = v.picklist(['official', 'role', 'country', 'place', 'organisation', 'topic'])
export type MentionKind = v.InferOutput<typeof MentionKind>

/**
 * A marked span. `start..end` is all that is marked (office, rank and name), `nameStart..nameEnd` the name alone.
 * `id` names the person or thing inside this article; `ids` is for groups ("both leaders").
 */
export const Mention = v.object({
  start: offset,
  end: offset,
  text: line,
  kind: MentionKind,
  id: v.nullable(line),
  ids: v.optional(list(line)),
  name: nullableLine,
  nameStart: v.nullable(offset),
  nameEnd: v.nullable(offset),
  country: v.nullable(CountryCode),
  office: v.nullable(Office),
  rank: nullableLine,
  confidence: v.object({ span: chance, identity: chance, country: chance }),
  inferred: list(line),
  reasons: list(line),
})
export type Mention = v.InferOutput<typeof Mention>

export const Part = v.picklist(['host', 'visitor', 'delegation'])
export type Part = v.InferOutput<typeof Part>

export const Participant = v.object({
  id: v.nullable(line),
  name: nullableLine,
  office: v.nullable(Office),
  rank: nullableLine,
  country: v.nullable(CountryCode),
  organisation: v.optional(line),
  part: v.nullable(Part),
})
export type Participant = v.InferOutput<typeof Participant>

export const Strength = v.picklist([
  'signed',
  'agreed',
  'committed',
  'pledged',
  'proposed',
  'reaffirmed',
  'invited',
  'expressed',
])
export type Strength = v.InferOutput<typeof Strength>

/** What a party undertook. `tense` and `negated` are null until a language library has read the clause. */
export const Commitment = v.object({
  party: list(CountryCode),
  verb: line,
  strength: Strength,
  text: line,
  tense: v.nullable(v.picklist(['past', 'present', 'future'])),
  negated: v.nullable(v.boolean()),
  source: nullableLine,
  start: offset,
  end: offset,
})
export type Commitment = v.InferOutput<typeof Commitment>

/** A span from which a field of a meeting was read: "participants.0", "place", "date", "topics.2", "verb". */
export const Evidence = v.object({ field: line, start: offset, end: offset })
export type Evidence = v.InferOutput<typeof Evidence>

export const MeetingStatus = v.picklist(['held', 'planned', 'cancelled', 'denied'])
export type MeetingStatus = v.InferOutput<typeof MeetingStatus>
export const Prominence = v.picklist(['main', 'secondary', 'background', 'caption'])
export type Prominence = v.InferOutput<typeof Prominence>
export const MeetingForm = v.picklist([
  'visit',
  'call on',
  'talks',
  'phone',
  'video',
  'trilateral',
  'multilateral',
  'signing',
])
export type MeetingForm = v.InferOutput<typeof MeetingForm>

/** How far the reader trusts a record; without one it is as the machine read it. */
export const Review = v.picklist(['checked', 'doubtful', 'rejected'])
export type Review = v.InferOutput<typeof Review>

export const Meeting = v.object({
  status: MeetingStatus,
  prominence: Prominence,
  participants: list(Participant),
  countries: list(CountryCode),
  place: v.nullable(v.object({ name: line, country: v.nullable(CountryCode) })),
  form: MeetingForm,
  date: v.nullable(IsoDate),
  endDate: v.nullable(IsoDate),
  datePrecision: v.nullable(v.picklist(['day', 'month', 'year'])),
  dateBasis: v.nullable(v.picklist(['text', 'dateline', 'metadata'])),
  topics: list(v.object({ code: line, printed: line })),
  commitments: list(Commitment),
  sources: list(line),
  codes: v.object({ cameo: line, plover: line }),
  confidence: chance,
  reasons: list(line),
  evidence: list(Evidence),
  /** What the reader has said of the record. Never in what the rules read: a correction lays it over. */
  review: v.optional(Review),
})
export type Meeting = v.InferOutput<typeof Meeting>

/**
 * All mentions and meetings of one article. `mentions` have offsets into `article.text`, `titleMentions` into `article.title`.
 * Evidence has offsets into the text. Mentions are ordered by start, then longest first; they may nest.
 */
export const Annotation = v.object({
  schema: v.literal(ANNOTATION_SCHEMA),
  annotator: line,
  article: v.object({
    title: nullableLine,
    publisher: nullableLine,
    byline: nullableLine,
    url: nullableLine,
    publishedAt: v.nullable(IsoMoment),
    language: v.nullable(line),
  }),
  isDefenceMeeting: v.boolean(),
  score: chance,
  reasons: list(line),
  mentions: list(Mention),
  titleMentions: list(Mention),
  meetings: list(Meeting),
})
export type Annotation = v.InferOutput<typeof Annotation>

/** A kept article: its text as read, what the annotator made of it, and what the reader added. */
export const Clipping = v.object({
  id: line,
  kind: v.picklist(['article']),
  /** Tells two addresses of one article from two articles: the canonical address, or a hash of the text. */
  key: line,
  article: Article,
  annotation: Annotation,
  note: v.pipe(v.string(), v.maxLength(1_000_000)),
  tags: v.pipe(v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100))), v.maxLength(LIMITS.tags)),
  createdAt: IsoMoment,
  updatedAt: IsoMoment,
  /** Set while the clipping can still be brought back. */
  deletedAt: v.nullable(IsoMoment),
})
export type Clipping = v.InferOutput<typeof Clipping>

/**
 * A document brought in rather than clipped. The seed corpus as it is shipped holds facts and a digest in our own words, and no
 * text of the documents themselves; a record has `article` and `annotation` once the document itself was imported.
 */
export const CorpusRecord = v.object({
  id: line,
  origin: v.picklist(['seed', 'import']),
  publisher: nullableLine,
  title: nullableLine,
  subject: line,
  date: v.nullable(IsoDate),
  url: nullableLine,
  digest: line,
  countries: list(CountryCode),
  officials: list(v.object({ name: line, office: nullableLine, rank: nullableLine, country: v.nullable(CountryCode) })),
  meetings: list(Meeting),
  /** SHA-256 of the source file in hexadecimal, so that an import of the same document can be attached to its record. */
  sha256: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  /** The document as it was read from an imported file, and what the annotator made of it. */
  article: v.optional(Article),
  annotation: v.optional(Annotation),
  /** When it was imported, and the name of that file. */
  importedAt: v.optional(IsoMoment),
  file: v.optional(line),
})
export type CorpusRecord = v.InferOutput<typeof CorpusRecord>

/**
 * Words of a text and where they stand, as the W3C Web Annotation model has it (TextQuoteSelector and TextPositionSelector in
 * one). Offsets are into `article.text`; `prefix` and `suffix` are what stands before and behind, up to 64 characters.
 */
export const QuoteSelector = v.object({
  exact: v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.quote)),
  prefix: v.pipe(v.string(), v.maxLength(64)),
  suffix: v.pipe(v.string(), v.maxLength(64)),
  start: offset,
  end: offset,
})
export type QuoteSelector = v.InferOutput<typeof QuoteSelector>

/** Where the words of a quote stand: in the text of its article, or in its title. */
export const QuotePlace = v.object({
  ...QuoteSelector.entries,
  /** The words are of the title: the offsets are into it, and prefix and suffix end where it does. */
  inTitle: v.optional(v.boolean()),
})
export type QuotePlace = v.InferOutput<typeof QuotePlace>

/**
 * What the rules have marked of officials and countries in an article beside the words of a quote. By it a correction that was made
 * elsewhere in the article finds whom it is about: one Khan, and not the other.
 */
export const Elsewhere = v.object({
  kind: v.picklist(['official', 'role', 'country']),
  ...v.pick(Mention, ['id', 'text', 'name', 'country', 'office', 'rank']).entries,
  /** Where it begins: in the title where `inTitle` says so, else in the text. The same may stand in many places. */
  starts: list(offset),
  inTitle: v.optional(v.boolean()),
})
export type Elsewhere = v.InferOutput<typeof Elsewhere>

/** Words that the reader kept of an article, with what they say of them. To the reader it is a clipping like an article. */
export const Quote = v.object({
  id: line,
  /** The key of the article, as `Clipping.key`. */
  key: line,
  /** The article without its text: what a citation needs. */
  article: v.omit(Article, ['text', 'blocks', 'partial']),
  selector: QuotePlace,
  /** Officials and countries in the words as the rules have read them; offsets are into `selector.exact`. Corrections lie over them. */
  mentions: list(Mention),
  /**
   * What else the rules have read in the article. Missing in a quote as it is shown, and where it is not known: in one that was kept by an
   * Attaché of before or came in by itself; its mentions are as they were shown then, with the corrections of that day in them.
   */
  elsewhere: v.optional(list(Elsewhere)),
  note: v.pipe(v.string(), v.maxLength(1_000_000)),
  tags: v.pipe(v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100))), v.maxLength(LIMITS.tags)),
  createdAt: IsoMoment,
  updatedAt: IsoMoment,
  /** Set while it can still be brought back. */
  deletedAt: v.nullable(IsoMoment),
  /** Since when the page has no longer held the words: the quote is an orphan. Null while it does, or was not looked for. */
  orphanedAt: v.nullable(IsoMoment),
  /** When the reader said that the orphan shall stay as it is; missing while they have not. */
  leftAt: v.optional(IsoMoment),
})
export type Quote = v.InferOutput<typeof Quote>

/** Orders the quotes of one article as its page has them: those of the title first. */
export function byPlace(
  { selector: one }: Pick<Quote, 'selector'>,
  { selector: other }: Pick<Quote, 'selector'>,
): number {
  return Number(other.inTitle ?? false) - Number(one.inTitle ?? false) || one.start - other.start || one.end - other.end
}

/** By what a meeting is known again after the article was annotated anew: `words` are those it was read from. */
export const MeetingSign = v.object({ participants: list(line), countries: list(CountryCode), words: line })
export type MeetingSign = v.InferOutput<typeof MeetingSign>

/** Whom or what a correction is about, as the rules had read it: a person or a country by its first mention. */
export const Corrected = v.object({
  /** As `Mention.name`; for a role or a country the words as printed. */
  name: line,
  country: v.nullable(CountryCode),
  /** Null in one that was made apart from any article. */
  selector: v.nullable(QuoteSelector),
  /** The offsets are into the title. */
  inTitle: v.boolean(),
})
export type Corrected = v.InferOutput<typeof Corrected>

/** What the reader says instead. Fields that are missing stay as the rules read them; null says that there is none. */
export const Change = v.variant('is', [
  v.object({ is: v.literal('not official'), of: Corrected }),
  v.object({
    is: v.literal('official'),
    of: Corrected,
    to: v.object({
      name: v.optional(line),
      office: v.optional(nullableLine),
      rank: v.optional(nullableLine),
      country: v.optional(v.nullable(CountryCode)),
    }),
  }),
  /** Two names, one person: `as` is the name of the other in this article. */
  v.object({ is: v.literal('same'), of: Corrected, as: line }),
  /** A country that is another one, or (null) none. */
  v.object({ is: v.literal('country'), of: Corrected, to: v.nullable(CountryCode) }),
  /** What the rules have missed. */
  v.object({
    is: v.literal('added'),
    of: Corrected,
    what: v.picklist(['official', 'country']),
    office: nullableLine,
    rank: nullableLine,
  }),
  /** Fields of a record, as they shall be. */
  v.object({
    is: v.literal('meeting'),
    meeting: MeetingSign,
    to: v.partial(
      v.pick(Meeting, [
        'status',
        'prominence',
        'participants',
        'countries',
        'place',
        'form',
        'date',
        'endDate',
        'datePrecision',
        'topics',
      ]),
    ),
  }),
  /** The reader has looked at a record: no later reading changes one that is checked. `as` is the record as they saw it. */
  v.object({
    is: v.literal('checked'),
    meeting: MeetingSign,
    /** `machine`: the reader takes back what they said. */
    status: v.picklist(['machine', ...Review.options]),
    as: Meeting,
  }),
])
export type Change = v.InferOutput<typeof Change>

/**
 * What the reader put right. Annotations are kept as the rules made them, and corrections are laid over them whenever they are
 * shown: so each can be undone, and none is lost when the rules change.
 */
export const Correction = v.object({
  id: line,
  /** `everywhere` only for a full name with its country. */
  scope: v.picklist(['article', 'everywhere']),
  /** The article where it was made: `Clipping.key`, or the name of a record of the corpus (`refOf`). */
  key: line,
  /** The headline of that article, for the list. */
  title: nullableLine,
  at: IsoMoment,
  undoneAt: v.nullable(IsoMoment),
  change: Change,
})
export type Correction = v.InferOutput<typeof Correction>

/** What the reader has typed and not saved yet, kept by the article's key. */
export const Draft = v.object({
  key: line,
  note: v.string(),
  tags: v.array(v.string()),
  /** A tag that was begun and not added yet. */
  tag: v.optional(v.string()),
  updatedAt: IsoMoment,
})
export type Draft = v.InferOutput<typeof Draft>

/**
 * Parses a value that is not to be trusted.
 * @returns the typed value.
 * @throws {InvalidDataError} naming the first faults with their places.
 */
export function parse<T extends v.GenericSchema>(schema: T, value: unknown, what: string): v.InferOutput<T> {
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  const faults = result.issues.slice(0, 5).map((issue) => `${v.getDotPath(issue) ?? '(whole)'}: ${issue.message}`)
  throw new InvalidDataError(`${what} is not valid. ${faults.join('; ')}`, `@data_invalid\t${faults.join('; ')}`)
}

/** What was given is not what it should be. The message is fit to be shown in English, `told` in every language. */
export class InvalidDataError extends Error {
  override name = 'InvalidDataError'
  /** The same as a reason (`utils/reasons/`). */
  readonly told: string

  constructor(message: string, told: string) {
    super(message)
    this.told = told
  }
}
