/**
 * Organisations known by name. The list is our own (organisations.json), written down by hand: `states` are of states, with their
 * short name; `organs` belong to one state; `groups` are armed groups and movements; `names` carry the name of a country or a
 * capital without being an organ of it (parties, papers, broadcasters, companies, sport); `stops` are persons, sport and things of
 * proverb that hold such a name and give no finding. Lists are parted by ";".
 */
import data from './organisations.json' with { type: 'json' }

/** A known organisation. */
export interface KnownOrganisation {
  name: string
  /** Short name for organisations of states, else null. */
  id: string | null
  /** The state it is an organ of, else null. */
  country: string | null
}

const split = (list: string): string[] => list.split(';')

/** All known organisations under each of their names. */
export function listOrganisations(): KnownOrganisation[] {
  const all: KnownOrganisation[] = []
  for (const [id, names] of Object.entries(data.states))
    for (const name of split(names)) all.push({ name, id, country: null })
  for (const [country, names] of Object.entries(data.organs))
    for (const name of split(names)) all.push({ name, id: null, country })
  for (const name of [...split(data.groups), ...split(data.names)]) all.push({ name, id: null, country: null })
  return all
}

/** Names that hold the name of a country or a capital and mean neither it nor an organisation: "Brazil nuts". */
export function listStops(): string[] {
  return split(data.stops)
}
