/**
 * Web Annotations read back, ours and those of other tools: whatever quotes words of an article by a TextQuoteSelector becomes a
 * quote, with its comments as note and its tags, and with the officials and countries that we had read in it. What programs say of a
 * text (ours: meetings and officials of a report) is left out.
 */
import * as v from 'valibot'
import { articleKey } from '../article/address.ts'
import { InvalidDataError, IsoMoment, Mention, Quote } from '../model.ts'
import { because } from '../reasons/reasons.ts'
import { URN } from './web-annotation.ts'

/** What reading needs from outside. */
export interface ReadingTools {
  newId: () => string
  /** Now, as an ISO 8601 moment in UTC, for annotations that do not tell when they were made. */
  now: () => string
}

export interface ReadAnnotations {
  quotes: Quote[]
  /** Ids of the quotes in whose words nobody has looked for officials and countries, or whose file did not say it well. */
  unread: ReadonlySet<string>
  /** Annotations that quote no words of an article, or were made by a program. */
  leftOut: number
}

/** Whether a file that begins so holds Web Annotations. */
export function beginsLikeAnnotations(head: string): boolean {
  return /"@context"\s{0,20}:[^{}]{0,200}www\.w3\.org\/ns\/anno/.test(head)
}

const text = v.string()
/** JSON-LD lets one thing stand for a list of one. */
const listOf = <T extends v.GenericSchema>(item: T) =>
  v.optional(
    v.pipe(
      v.unknown(),
      v.transform((given): unknown[] => (Array.isArray(given) ? given : [given])),
      v.array(v.fallback(v.nullable(item), null)),
      v.transform((all) => all.filter((one) => one !== null)),
    ),
    [],
  )
const maybe = <T extends v.GenericSchema>(item: T) => v.fallback(v.nullable(item), null)

const SelectorIn = v.object({
  type: maybe(text),
  value: maybe(text),
  exact: maybe(text),
  prefix: maybe(text),
  suffix: maybe(text),
  start: maybe(v.pipe(v.number(), v.integer(), v.minValue(0))),
  end: maybe(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** A place inside a place; only the inner one quotes words. */
  refinedBy: listOf(v.record(v.string(), v.unknown())),
})
const TargetIn = v.object({
  source: maybe(
    v.union([
      text,
      v.pipe(
        v.object({ id: text }),
        v.transform(({ id }) => id),
      ),
    ]),
  ),
  selector: listOf(SelectorIn),
  'schema:identifier': maybe(text),
  'schema:headline': maybe(text),
  'schema:publisher': maybe(text),
  'schema:author': maybe(text),
  'schema:datePublished': maybe(IsoMoment),
  'schema:inLanguage': maybe(text),
})
const BodyIn = v.object({ value: text, purpose: listOf(text), 'attache:mention': maybe(Mention) })
const AnnotationIn = v.object({
  id: maybe(text),
  type: v.pipe(
    listOf(text),
    v.check((types) => types.includes('Annotation')),
  ),
  motivation: listOf(text),
  created: maybe(IsoMoment),
  modified: maybe(IsoMoment),
  body: listOf(BodyIn),
  bodyValue: maybe(text),
  target: listOf(TargetIn),
  'attache:mentions': maybe(v.number()),
  'attache:orphanedAt': maybe(IsoMoment),
  'attache:leftAt': maybe(IsoMoment),
})
type AnnotationIn = v.InferOutput<typeof AnnotationIn>
type TargetIn = v.InferOutput<typeof TargetIn>

/** What a program says of a text, and no reader. */
const OF_PROGRAMS: ReadonlySet<string> = new Set(['identifying', 'describing', 'classifying', 'linking'])
/** Purposes of bodies that are no words of the reader. */
const NOT_NOTES: ReadonlySet<string> = new Set(['tagging', ...OF_PROGRAMS])
/** As much stands on either side of a quote at most. */
const AROUND = 64
const NOTHING = 'There are no annotations in this file. Attaché reads collections and lists of W3C Web Annotations.'

/**
 * Reads a file of Web Annotations: a collection with its page, a page, a list, or one.
 * @throws {InvalidDataError} where it is no such file, or nothing in it quotes words.
 */
export function readWebAnnotations(file: string, tools: ReadingTools): ReadAnnotations {
  const items = itemsOf(jsonOf(file))
  if (items.length === 0) throw new InvalidDataError(NOTHING, '@file_no_annotations')
  const quotes: Quote[] = []
  const unread = new Set<string>()
  for (const item of items) {
    const read = v.safeParse(AnnotationIn, item)
    const quote = read.success ? quoteOf(read.output, tools) : null
    if (!read.success || quote === null) continue
    quotes.push(quote)
    if (read.output['attache:mentions'] !== quote.mentions.length) unread.add(quote.id)
  }
  if (quotes.length === 0)
    throw new InvalidDataError(
      'No annotation in this file quotes words of an article, so there is nothing to keep.',
      '@file_no_quotes',
    )
  return { quotes, unread, leftOut: items.length - quotes.length }
}

function quoteOf(annotation: AnnotationIn, tools: ReadingTools): Quote | null {
  const { motivation, body, bodyValue, 'attache:orphanedAt': orphanedAt, 'attache:leftAt': leftAt } = annotation
  if (motivation.length > 0 && motivation.every((one) => OF_PROGRAMS.has(one))) return null
  for (const target of annotation.target) {
    const selector = selectorOf(target)
    const where = articleOf(target)
    if (selector === null || where === null) continue
    const comments = body.filter(({ purpose }) => !purpose.some((one) => NOT_NOTES.has(one)))
    const created = annotation.created ?? annotation.modified ?? tools.now()
    const quote = v.safeParse(Quote, {
      id: idOf(annotation.id) ?? tools.newId(),
      ...where,
      selector,
      mentions: mentionsOf(annotation, selector.exact),
      note: [bodyValue ?? '', ...comments.map(({ value }) => value)].filter((one) => one !== '').join('\n\n'),
      tags: tagsOf(annotation),
      createdAt: created,
      updatedAt: annotation.modified ?? created,
      deletedAt: null,
      orphanedAt,
      ...(orphanedAt !== null && leftAt !== null && { leftAt }),
    })
    if (quote.success) return quote.output
  }
  return null
}

/** The officials and countries that stand in the words just as the file says; others would be marked where they are not. */
function mentionsOf({ body }: AnnotationIn, exact: string): Mention[] {
  const mentions = body.flatMap(({ 'attache:mention': mention }) => mention ?? [])
  return mentions
    .filter(({ start, end, text: words }) => end > start && exact.slice(start, end) === words)
    .sort((one, other) => one.start - other.start || other.end - one.end)
}

/** The first hundred tags, each as long as tags may be. */
function tagsOf({ body }: AnnotationIn): string[] {
  const tags = body.flatMap(({ purpose, value }) => (purpose.includes('tagging') ? value.trim().slice(0, 100) : []))
  return tags.filter((tag) => tag !== '').slice(0, 100)
}

function selectorOf({ selector }: TargetIn): Quote['selector'] | null {
  const inner = selector.flatMap(({ refinedBy }) => refinedBy.flatMap((one) => v.parse(maybe(SelectorIn), one) ?? []))
  const all = [...selector, ...inner]
  const quoted = all.find(({ type, exact }) => type === 'TextQuoteSelector' && exact)
  if (!quoted?.exact) return null
  const place = all.find(({ type, start }) => type === 'TextPositionSelector' && start !== null)
  const start = place?.start ?? 0
  const inTitle = selector.some(
    ({ type, value, refinedBy }) =>
      type === 'CssSelector' && value?.trim().toLowerCase() === 'h1' && refinedBy.length > 0,
  )
  return {
    exact: quoted.exact,
    prefix: (quoted.prefix ?? '').slice(-AROUND),
    suffix: (quoted.suffix ?? '').slice(0, AROUND),
    start,
    end: place?.end ?? start + quoted.exact.length,
    ...(inTitle && { inTitle }),
  }
}

/** The article by what the target tells of it; null where it is no page of the web and no name of ours. */
function articleOf(target: TargetIn): Pick<Quote, 'key' | 'article'> | null {
  const { source } = target
  if (source === null) return null
  const onWeb = /^https?:\/\//i.test(source) && URL.canParse(source)
  const own = nameIn(source)
  const key = target['schema:identifier'] ?? (onWeb ? articleKey(source) : own)
  if (key === null || key === '') return null
  return {
    key,
    article: {
      title: target['schema:headline'],
      publisher: target['schema:publisher'],
      byline: target['schema:author'],
      url: onWeb ? source : null,
      publishedAt: target['schema:datePublished'],
      language: target['schema:inLanguage'],
    },
  }
}

function idOf(id: string | null): string | null {
  return id === null || id === '' ? null : (nameIn(id) ?? id)
}

/** The name of ours in an IRI; null for others. */
function nameIn(iri: string): string | null {
  if (!iri.startsWith(URN)) return null
  try {
    return decodeURIComponent(iri.slice(URN.length)) || null
  } catch {
    return null
  }
}

const Page = v.object({ items: v.array(v.unknown()) })
const Collection = v.object({ first: Page })

function itemsOf(file: unknown): unknown[] {
  if (Array.isArray(file)) return file
  const collection = v.safeParse(Collection, file)
  if (collection.success) return collection.output.first.items
  const page = v.safeParse(Page, file)
  if (page.success) return page.output.items
  return v.is(v.object({ target: v.unknown() }), file) ? [file] : []
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(file.replace(/^\uFEFF/, ''))
  } catch (error) {
    const why = error instanceof Error ? error.message : ''
    throw new InvalidDataError(`The file is not JSON. ${why}`, because('@file_json', why.replace(/\s+/g, ' ')))
  }
}
