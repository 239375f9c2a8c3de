/**
 * Lays the reader's corrections over what the rules have read. The annotation itself is kept as it was, so each correction can be
 * undone, and none is lost when the rules change. Pure; the time is about that of one pass over text and mentions a correction.
 *
 * - They are laid in the order in which they were made; the later one wins.
 * - Somebody is found in their own article by the words that were marked, and is then changed in all places of that article; a
 *   correction for everywhere finds them in others by full name and country, never by a single name.
 * - A correction that finds nothing changes nothing.
 * - Whether an article is a report of a meeting stays as the rules said: nobody has asked the reader that.
 */
import { ANNOTATION_SCHEMA, type Annotation, type Change, type Corrected, type Correction } from '../model.ts'
import { add, type Added } from './added.ts'
import { byTime, type CorrectionBook, widely } from './book.ts'
import { changeCountry } from './countries.ts'
import { type Draft, draftOf } from './draft.ts'
import { mentionOf, peopleOf, personNamed } from './find.ts'
import { setFields, setReview } from './meetings.ts'
import { nameKey } from './names.ts'
import { countryOf, describe, silence, unite } from './people.ts'

/**
 * An annotation as it is shown.
 * @param title of the article; the title mentions have offsets into it. @param text of the article.
 * @param key of the article, as corrections name it.
 * @returns the same annotation where no correction is about it.
 */
export function applyCorrections(
  annotation: Annotation,
  title: string | null,
  text: string,
  key: string,
  book: CorrectionBook,
): Annotation {
  return lay(annotation, title, text, key, book).annotation
}

/** The corrections made in an article that change nothing in it any more: what they are about is gone, or is read so by now. */
export function unusedCorrections(
  annotation: Annotation,
  title: string | null,
  text: string,
  key: string,
  book: CorrectionBook,
): string[] {
  const { used } = lay(annotation, title, text, key, book)
  return book.madeIn(key).flatMap(({ id }) => (used.has(id) ? [] : id))
}

/** An annotation in which nothing was read yet, for what is corrected apart from the text of an article. */
export function bareAnnotation(article: Annotation['article']): Annotation {
  const { title, publisher, byline, url, publishedAt, language } = article
  return {
    schema: ANNOTATION_SCHEMA,
    annotator: '',
    article: { title, publisher, byline, url, publishedAt, language },
    isDefenceMeeting: false,
    score: 0,
    reasons: [],
    mentions: [],
    titleMentions: [],
    meetings: [],
  }
}

/** Lays what concerns an annotation over it, and tells which corrections changed anything. @param of that only a quote is at hand. */
export function lay(
  annotation: Annotation,
  title: string | null,
  text: string,
  key: string,
  book: CorrectionBook,
  of: Pick<Draft, 'quote'> = {},
) {
  const used = new Set<string>()
  const corrections = book.size === 0 ? [] : concerning(annotation, key, book)
  if (corrections.length === 0) return { annotation, used }
  const draft = { ...draftOf(annotation, title, text), ...of }
  for (const correction of corrections) if (layOne(draft, correction, correction.key === key)) used.add(correction.id)
  if (used.size === 0) return { annotation, used }
  const { mentions, titleMentions, meetings } = draft
  return { annotation: { ...annotation, mentions, titleMentions, meetings }, used }
}

/** The corrections that may change an annotation, in their order; also those about a name that another one gives. */
function concerning(
  { mentions, titleMentions, meetings }: Annotation,
  key: string,
  book: CorrectionBook,
): Correction[] {
  const found = new Set<Correction>([...book.madeIn(key), ...book.missed])
  if (!book.isWide) return [...found].sort(byTime)
  const asked = new Set<string>()
  const ask = (name: string | null | undefined, country: string | null): void => {
    if (name === null || name === undefined || country === null) return
    const person = nameKey(name, country)
    if (asked.has(person)) return
    asked.add(person)
    for (const correction of book.about(person)) found.add(correction)
  }
  for (const { name, country } of [...titleMentions, ...mentions]) ask(name, country)
  for (const { participants } of meetings) for (const { name, country } of participants) ask(name, country)
  // A set is walked with what is added to it on the way.
  for (const { change } of found) {
    if (change.is === 'added') ask(change.of.name, change.of.country)
    if (change.is !== 'official') continue
    const { name = change.of.name, country = change.of.country } = change.to
    ask(name, country)
  }
  return [...found].sort(byTime)
}

/** @returns whether it found what it is about. */
function layOne(draft: Draft, correction: Correction, own: boolean): boolean {
  const { change, id } = correction
  const everywhere = widely(correction) !== null
  if (!own && !everywhere) return false
  switch (change.is) {
    case 'meeting':
      return setFields(draft, change.meeting, change.to)
    case 'checked':
      return setReview(draft, change)
    case 'added':
      return add(draft, change, `added ${id}`, own)
    case 'country': {
      const mention = mentionOf(draft, change.of, ({ kind }) => kind === 'country')
      if (mention) changeCountry(draft, mention, change.to)
      // What the rules mark no more is still what the reader said.
      else if (change.to !== null) return add(draft, stillCountry(change.of, change.to), '', own)
      return mention !== null
    }
    default: {
      const people = peopleOf(draft, change.of, own, everywhere)
      const other = change.is === 'same' ? otherOf(draft, change, own) : null
      for (const person of people) {
        if (change.is === 'not official') silence(draft, person)
        else if (change.is === 'official') describe(draft, person, change.to)
        else if (other === null || ('id' in person && person.id === other)) return false
        else unite(draft, person, other)
      }
      if (people.length > 0) return true
      const still = own && change.is === 'official' ? stillOfficial(change) : null
      return still !== null && add(draft, still, `added ${id}`, own)
    }
  }
}

/** With whom somebody is united; elsewhere than in its own article only with one who is of no other state. */
function otherOf(draft: Draft, { of, as }: Extract<Change, { is: 'same' }>, own: boolean): string | null {
  const id = personNamed(draft, as)
  const country = id === null || own ? null : countryOf(draft, { id })
  return country === null || country === of.country ? id : null
}

const stillCountry = (of: Corrected, to: string): Added => ({
  of: { ...of, country: to },
  what: 'country',
  office: null,
  rank: null,
})

/** An official whom the reader has put right, for rules that mark them no more; null where only an office was marked. */
function stillOfficial({ of, to }: Extract<Change, { is: 'official' }>): Added | null {
  const name = to.name ?? of.name
  if (to.name === undefined && !isNamed(of)) return null
  const country = to.country === undefined ? of.country : to.country
  return { of: { ...of, name, country }, what: 'official', office: to.office ?? null, rank: to.rank ?? null }
}

/** Of an office without a name the words as printed are kept in its place: most of them are in small letters. */
function isNamed({ name, selector }: Corrected): boolean {
  const words = name.split(/\s+/)
  return selector?.exact !== name || (words.length < 5 && words.every((word) => /^\P{Ll}/u.test(word)))
}
