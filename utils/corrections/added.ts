/** What the rules have missed and the reader has marked: an official or a country. */
import type { Change, Mention } from '../model.ts'
import { asCountry } from './countries.ts'
import { allOf, CORRECTED, type Draft, inOrder, isPerson } from './draft.ts'
import { mentionAt, placeOf, personNamed } from './find.ts'
import { isFullName } from './names.ts'
import { describe, officeOf } from './people.ts'
import type { Span } from './selector.ts'

export type Added = Omit<Extract<Change, { is: 'added' }>, 'is'>

/** In so many places at most a name is marked: a hostile text may say nothing else. */
const PLACES = 500
/** The most characters of a mark: as the rules have it. */
const LONGEST = 600

type Place = Span & { inTitle: boolean }

/**
 * Marks what was missed. In its own article that is the place where the reader saw it; an official with a full name is also marked
 * wherever exactly that name stands, in title and text.
 * @param id of the person where the article has nobody of that name yet.
 * @returns whether anything was marked.
 */
export function add(draft: Draft, added: Added, id: string, own: boolean): boolean {
  const { of, what } = added
  // Most articles name none of those who were missed elsewhere: that is told at once.
  if (!own && !draft.text.includes(of.name) && !draft.title.includes(of.name)) return false
  const there = own ? placeOf(draft, of) : null
  const place: Place | null = there && there.end - there.start <= LONGEST ? { ...there, inTitle: of.inTitle } : null
  if (what === 'country') {
    if (place === null || of.country === null) return false
    put(draft, of.inTitle, [asCountry(bare(draft, place, 'country'), of.country)])
    return true
  }
  const known = place && mentionAt(draft, of.inTitle, place, isPerson)
  const places = isFullName(of.name) ? placesOf(draft, of.name, place) : []
  if (place) places.push(place)
  const before = known?.id ?? personNamed(draft, of.name)
  // What was marked beside the words of a quote is still said of somebody in them.
  if (places.length === 0 && (before === null || !own || !draft.quote)) return false
  const person = before ?? id
  const model = [...allOf(draft)].find((one) => one.id === person && isPerson(one)) ?? null
  // Elsewhere it is the name with its country that tells who somebody is.
  if (!own && model?.country && model.country !== of.country) return false
  for (const inTitle of [true, false]) {
    const here = places.filter((one) => one.inTitle === inTitle)
    put(
      draft,
      inTitle,
      here.map((at) => ({ ...official(bare(draft, at, 'official'), added, model), id: person })),
    )
  }
  // The rules may have known them by another part of the name: what the reader says holds for all places.
  const { office, rank } = added
  const facts = {
    name: of.name,
    ...(of.country !== null && { country: of.country }),
    ...(office !== null && { office }),
    ...(rank !== null && { rank }),
  }
  describe(draft, { id: person }, facts)
  return true
}

/** Where exactly that name stands as whole words, and nobody is marked yet. */
function placesOf(draft: Draft, name: string, except: Place | null): Place[] {
  const places: Place[] = []
  for (const inTitle of [true, false]) {
    const text = inTitle ? draft.title : draft.text
    const taken: Span[] = (inTitle ? draft.titleMentions : draft.mentions).filter(isPerson)
    if (except?.inTitle === inTitle) taken.push(except)
    taken.sort((a, b) => a.start - b.start)
    let next = 0
    let start = text.indexOf(name)
    for (; start >= 0 && places.length < PLACES; start = text.indexOf(name, start + name.length)) {
      const end = start + name.length
      while (next < taken.length && (taken[next]?.end ?? 0) <= start) next++
      if (isLetter(text[start - 1]) || isLetter(text[end])) continue
      if ((taken[next]?.start ?? end) < end) continue
      places.push({ start, end, inTitle })
    }
  }
  return places
}

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)

function bare(draft: Draft, { start, end, inTitle }: Place, kind: 'official' | 'country'): Mention {
  return {
    start,
    end,
    text: (inTitle ? draft.title : draft.text).slice(start, end),
    kind,
    id: null,
    name: null,
    nameStart: null,
    nameEnd: null,
    country: null,
    office: null,
    rank: null,
    confidence: { span: 1, identity: 1, country: 0 },
    inferred: [],
    reasons: [CORRECTED],
  }
}

/** @param model somebody whom the article has under that name already. */
function official(mention: Mention, { of, office, rank }: Added, model: Mention | null): Mention {
  const at = mention.text.indexOf(of.name)
  const placed = at >= 0 && of.name !== ''
  return {
    ...mention,
    name: of.name,
    nameStart: placed ? mention.start + at : null,
    nameEnd: placed ? mention.start + at + of.name.length : null,
    country: of.country ?? model?.country ?? null,
    office: officeOf(office, null, rank) ?? model?.office ?? null,
    rank: rank ?? model?.rank ?? null,
    confidence: { span: 1, identity: 1, country: of.country === null ? (model?.confidence.country ?? 0) : 1 },
  }
}

/** Puts marks in; those of their kind that they cover or cut go. One pass over the marks. */
function put(draft: Draft, inTitle: boolean, marks: Mention[]): void {
  if (marks.length === 0) return
  const ordered = inOrder(marks)
  const isRival = ordered[0]?.kind === 'country' ? ({ kind }: Mention) => kind === 'country' : isPerson
  let next = 0
  const left = (inTitle ? draft.titleMentions : draft.mentions).filter((one) => {
    while (next < ordered.length && (ordered[next]?.end ?? 0) <= one.start) next++
    return !isRival(one) || (ordered[next]?.start ?? one.end) >= one.end
  })
  const mentions = inOrder([...left, ...ordered])
  if (inTitle) draft.titleMentions = mentions
  else draft.mentions = mentions
}
