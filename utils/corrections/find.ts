/** Whom or what of an annotation a correction is about. */
import type { Annotation, Corrected, Mention, Participant } from '../model.ts'
import { allOf, type Draft, isPerson } from './draft.ts'
import { foldName, isFullName, nameKey } from './names.ts'
import { findInQuote, findSelector, type Span } from './selector.ts'

/** A person of an article: by their id there, or (where the rules gave none) by the one mention of them. */
export type Person = { id: string } | { only: Mention }

/** Where the words of a correction stand now; null where they are gone. */
export function placeOf(draft: Draft, { selector, inTitle }: Corrected): Span | null {
  if (selector === null) return null
  const { quote } = draft
  if (quote) return (quote.inTitle ?? false) === inTitle ? findInQuote(quote, selector) : null
  return findSelector(inTitle ? draft.title : draft.text, selector)
}

/** The mention at a place of which `fits` is true: at exactly that place, else the one that shares most of it. */
export function mentionAt(draft: Draft, inTitle: boolean, place: Span, fits: (mention: Mention) => boolean) {
  let best: Mention | null = null
  let most = 0
  for (const mention of inTitle ? draft.titleMentions : draft.mentions) {
    if (!fits(mention)) continue
    if (mention.start === place.start && mention.end === place.end) return mention
    const shared = Math.min(mention.end, place.end) - Math.max(mention.start, place.start)
    if (shared <= most) continue
    most = shared
    best = mention
  }
  return best
}

/** The mention that a correction is about, by its words; null where they are gone. Of a quote also one that stands elsewhere in its article. */
export function mentionOf(draft: Draft, of: Corrected, fits: (mention: Mention) => boolean): Mention | null {
  const place = placeOf(draft, of)
  return place ? mentionAt(draft, of.inTitle, place, fits) : mentionElsewhere(draft, of, fits)
}

/**
 * A mention beside the words of a quote at the very place of a correction. The text there is not at hand, so the words must be those of
 * the correction, or the one must hold the other: in an article that was edited since, somebody else may stand there. For a state
 * the same words do, for they mean the same wherever the article has them.
 */
function mentionElsewhere(
  draft: Draft,
  { name, country, selector, inTitle }: Corrected,
  fits: (one: Mention) => boolean,
) {
  const { quote } = draft
  if (!quote || selector === null) return null
  const { exact } = selector
  const hasWords = (quote.inTitle ?? false) === inTitle
  const start = selector.start - (hasWords ? quote.start : 0)
  for (const mention of inTitle ? draft.titleMentions : draft.mentions) {
    const { text, start: at, end, kind } = mention
    if (!fits(mention) || text === '' || (hasWords && at >= 0 && end <= quote.exact.length)) continue
    if (at < start ? text.startsWith(exact, start - at) : exact.startsWith(text, at - start)) return mention
    if (kind === 'country' && mention.country === country && foldName(text) === foldName(name)) return mention
  }
  return null
}

/** The person of a mention. */
export const personOf = (mention: Mention): Person => (mention.id === null ? { only: mention } : { id: mention.id })

/** Whether a mention is of that person alone. */
export function isOf(mention: Mention, person: Person): boolean {
  if (!isPerson(mention)) return false
  return 'only' in person ? mention === person.only : mention.id === person.id
}

/**
 * The people of a correction: in its own article whoever stands at its words, and else, and everywhere, whoever has that full name
 * and country. A single name is never enough: one Khan is not every Khan.
 */
export function peopleOf(draft: Draft, of: Corrected, own: boolean, everywhere: boolean): Person[] {
  const there = own ? mentionOf(draft, of, isPerson) : null
  const found = there ? [personOf(there)] : []
  // Where the words of a correction are gone from its own article, the name must do.
  if (there && !everywhere) return found
  if (of.country === null || !isFullName(of.name)) return found
  const key = nameKey(of.name, of.country)
  const ids = new Set<string>()
  for (const mention of allOf(draft))
    if (mention.kind === 'official' && mention.id !== null && mention.name !== null)
      if (nameKey(mention.name, mention.country) === key) ids.add(mention.id)
  for (const { participants } of draft.meetings)
    for (const { id, name, country } of participants)
      if (id !== null && name !== null && nameKey(name, country) === key) ids.add(id)
  if (there?.id) ids.delete(there.id)
  return [...found, ...[...ids].map((id) => ({ id }))]
}

/** The fullest name under which an article has somebody; null where nobody names them. */
export function fullNameOf(
  { mentions, titleMentions, meetings }: Pick<Annotation, 'mentions' | 'titleMentions' | 'meetings'>,
  id: string,
): string | null {
  const names: (string | null)[] = [...titleMentions, ...mentions]
    .filter((mention) => mention.id === id && isPerson(mention))
    .map(({ name }) => name)
  for (const { participants } of meetings)
    names.push(...participants.filter((one: Participant) => one.id === id).map(({ name }) => name))
  return names.reduce((best, name) => (name !== null && wordsIn(name) > wordsIn(best) ? name : best), null)
}

const wordsIn = (name: string | null): number => (name === null ? 0 : foldName(name).split(' ').length)

/** Somebody of an article by a name, the full one or a part of it that only they bear; null where none or several bear it. */
export function personNamed(draft: Draft, name: string): string | null {
  const wanted = foldName(name)
  if (wanted === '') return null
  const exact = new Set<string>()
  for (const mention of allOf(draft)) {
    if (mention.id === null || mention.name === null || !isPerson(mention)) continue
    if (foldName(mention.name) === wanted) exact.add(mention.id)
  }
  for (const { participants } of draft.meetings)
    for (const { id, name: own } of participants)
      if (id !== null && own !== null && foldName(own) === wanted) exact.add(id)
  return exact.size === 1 ? ([...exact][0] ?? null) : null
}
