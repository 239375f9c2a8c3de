/** What a card says of a mention. Pure; the words around it come from whoever shows it. */
import type { Annotation, Mention, Office, Part } from '../model.ts'

/** How sure Attaché is, in three steps that have a word each. */
export type Sureness = 'certain' | 'likely' | 'unsure'

export interface CardContent {
  kind: 'official' | 'role' | 'country'
  /** ISO 3166-1 alpha-2; null where it is not known. */
  country: string | null
  /** Of a group those of its people, each once; missing where they are of one country or of none that is known. */
  countries?: string[]
  /** The country was worked out and is not printed with the mention. */
  countryInferred: boolean
  /** The name; of a group the names of its people. Empty where nobody is named. */
  names: string[]
  rank: string | null
  office: Office | null
  part: Part | null
  /** As the annotator keeps them (`utils/reasons/`), strongest first, each once. */
  reasons: string[]
  sureness: Sureness
}

/** From here a reader need not look twice; below the second the mark itself is drawn as not certain. */
const CERTAIN = 0.85
const LIKELY = 0.6

/** What there is to say of a mention that is marked. */
export function contentOf(mention: Mention, annotation: Annotation): CardContent {
  const kind = mention.kind === 'country' ? 'country' : mention.kind === 'role' ? 'role' : 'official'
  const { confidence } = mention
  const least = Math.min(confidence.span, confidence.identity)
  const people = mention.country ? [] : (mention.ids ?? [])
  const countries = [
    ...new Set(people.flatMap((id) => annotation.mentions.find((one) => one.id === id && one.country)?.country ?? [])),
  ]
  return {
    kind,
    country: mention.country,
    ...(countries.length > 1 && { countries }),
    countryInferred: mention.inferred.includes('country'),
    names: mention.name ? [mention.name] : namesOf(mention.ids ?? [], annotation),
    rank: mention.rank,
    office: mention.office,
    part: partOf(mention, annotation),
    reasons: [...new Set(mention.reasons)],
    sureness: least >= CERTAIN ? 'certain' : least >= LIKELY ? 'likely' : 'unsure',
  }
}

/** Whom or what the library is asked for when the card of a mention opens: somebody by name, or the two countries of a meeting. */
export function askedBy(
  { kind, name, country }: Mention,
  { meetings }: Annotation,
): { name: string; country: string | null } | [string, string] | null {
  if (kind !== 'country') return name ? { name, country } : null
  if (!country) return null
  const met = meetings.flatMap(({ countries }) => (countries.includes(country) ? countries : []))
  const other = met.find((one) => one !== country)
  return other ? [country, other] : null
}

function namesOf(ids: readonly string[], { mentions }: Annotation): string[] {
  return ids.flatMap((id) => mentions.find((one) => one.id === id && one.name !== null)?.name ?? [])
}

/** The side on which somebody stands in the first meeting that names the mention. */
function partOf({ id, kind, country }: Mention, { meetings }: Annotation): Part | null {
  for (const { participants } of meetings) {
    const own = participants.find((one) =>
      kind === 'country' ? one.country === country : id !== null && one.id === id,
    )
    if (own?.part) return own.part
  }
  return null
}

/** Whether two mentions are of one person or thing in the article. */
export function isSame(one: Mention, other: Mention): boolean {
  if (one === other) return true
  if (one.kind === 'country' || other.kind === 'country')
    return one.kind === other.kind && one.country === other.country
  return one.id !== null && one.id === other.id
}
