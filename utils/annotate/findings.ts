/** What the steps of the annotator hand to each other. Token ranges are `from` up to and without `to`. */
import type { OfficeState, Sector } from '../model.ts'

/** A state named in the text by name, demonym, code or acting capital. */
export interface CountryFinding {
  kind: 'country'
  from: number
  to: number
  /** ISO 3166-1 alpha-2, or XK. */
  country: string
  form: 'name' | 'demonym' | 'city' | 'code'
  confidence: number
  reason: string
}

/** A city, region or building as a location, and the dateline. */
export interface PlaceFinding {
  kind: 'place'
  from: number
  to: number
  name: string
  country: string | null
  /** "ISLAMABAD:" at the head of the article. */
  dateline: boolean
  confidence: number
  reason: string
}

/** NATO, SCO, OIC, ISPR, an armed service: something that is neither a state nor a person. */
export interface OrganisationFinding {
  kind: 'organisation'
  from: number
  to: number
  name: string
  /** Short name for organisations of states ("NATO"), else null. */
  id: string | null
  /** The state it is an organ of, else null. */
  country: string | null
  confidence: number
  reason: string
}

export interface StatesFound {
  countries: CountryFinding[]
  places: PlaceFinding[]
  organisations: OrganisationFinding[]
}

/** An office as read from the text and normalised by the lexicon. */
export interface OfficeFinding {
  /** Key in the lexicon of offices ("minister.defence", "chief.army"), or null for a title that only has the form of an office. */
  id: string | null
  /** Normalised title ("Minister of Defence"). */
  title: string
  sector: Sector
  state: OfficeState
  /** 1 head of state … 9 desk officer; the lower, the more senior. */
  seniority: number
  from: number
  to: number
}

/**
 * A span that names a person who acts for a state, or describes one. Whoever makes one writes all properties, in this order: the
 * findings are read by every later step, and all of one shape they are read many times faster.
 */
export interface OfficialFinding {
  kind: 'official' | 'role'
  /** All that is marked. */
  from: number
  to: number
  /** The bare name; equal to each other for a role without a name. */
  nameFrom: number
  nameTo: number
  /** The name as printed, white space folded. */
  name: string | null
  offices: OfficeFinding[]
  /** Normalised rank ("Lieutenant General"), without service. */
  rank: string | null
  /** Countries that the words around it give, best first: "Pakistan's", "his Iranian counterpart". */
  countries: { country: string; confidence: number; reason: string }[]
  /** Several persons at once: "both leaders", "the two ministers". */
  group: boolean
  /** Stands in relation to another person: "his Iranian counterpart". */
  relation: 'counterpart' | null
  /** Short name of the organisation of states that the office serves (NATO, EU), where it serves no single state. */
  organisation: string | undefined
  /** The named finding that stands beside this description and is the same person ("Defence Minister, NAME"). */
  beside: OfficialFinding | undefined
  confidence: number
  reasons: string[]
}

/** One person of the article: all findings that are the same human being. */
export interface Person {
  /** Stable inside the article: "p1", "p2" in the order of first mention. */
  id: string
  /** The fullest form of the name in the text; null for a person known only by role. */
  name: string | null
  /** In force at the time of the article, most telling first. */
  offices: OfficeFinding[]
  rank: string | null
  country: string | null
  countryConfidence: number
  /** Says that the country was concluded (dateline, counterpart, gazetteer) rather than printed beside the person. */
  countryInferred: boolean
  /** Indices into the list of official findings. */
  findings: number[]
  confidence: number
  reasons: string[]
}

/** Who is who. `who[i]` are the ids of the persons that finding i names: one, several for a group, none where unknown. */
export interface PeopleFound {
  findings: OfficialFinding[]
  persons: Person[]
  who: string[][]
}
