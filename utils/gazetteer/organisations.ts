/** Organisations known by name. The list is our own (organisations.json). */
import data from './organisations.json' with { type: 'json' }

/** A known organisation. */
export interface KnownOrganisation {
  name: string
  /** Short name for organisations of states, else null. */
  id: string | null
  /** The state it is an organ of, else null. */
  country: string | null
  /** Carries a country's name without being an organ of that state: a party, a paper, a company. */
  foreign: boolean
}

/** All known organisations under each of their names. */
export function listOrganisations(): KnownOrganisation[] {
  const all: KnownOrganisation[] = []
  for (const [id, names] of Object.entries(data.states))
    for (const name of names) all.push({ name, id, country: null, foreign: false })
  for (const [country, names] of Object.entries(data.organs as Record<string, string[]>))
    for (const name of names) all.push({ name, id: null, country, foreign: false })
  for (const name of data.names) all.push({ name, id: null, country: null, foreign: true })
  return all
}
