/** Who is who: findings -> persons, with short forms, roles and counterparts resolved, and a country for each. */
import type { KnownTerm } from '../../gazetteer/officials.ts'
import type { OfficialFinding, PeopleFound, Person, StatesFound } from '../findings.ts'
import type { Front } from '../text/front.ts'
import { nameContext } from '../officials/names-context.ts'
import { adoptHeads, adoptMembers, adoptNames } from './people-adopt.ts'
import { adoptFaced, adoptMeeting } from './people-adopt-meeting.ts'
import { clusterNames } from './people-cluster.ts'
import { giveInferred, givePrinted } from './people-country.ts'
import type { Draft } from './people-draft.ts'
import { hostCountry } from './people-home.ts'
import { resolveRoles } from './people-roles.ts'
import { findShortForms } from './people-short.ts'
import type { Reading } from '../text/reading.ts'

/**
 * Gives one identity to each person of the article. May add findings (short forms) and drop doubtful ones.
 * @param terms rows of the gazetteer of officials, where not the built-in ones.
 */
export function findPeople(
  reading: Reading,
  front: Front,
  states: StatesFound,
  given: OfficialFinding[],
  terms?: readonly KnownTerm[],
): PeopleFound {
  const ctx = nameContext(reading, states)
  const members = adoptMembers(ctx, given)
  const listed = members.length > 0 ? [...given, ...members].sort((a, b) => a.from - b.from) : given
  const adopted = [...listed, ...adoptNames(ctx, listed), ...adoptHeads(ctx, listed)]
  const met = [...adopted, ...adoptMeeting(ctx, adopted)]
  const named = [...met, ...adoptFaced(ctx, met)]
  const drafts = clusterNames(ctx, named)
  const short = findShortForms(ctx, drafts, named)
  const all = [...named, ...short.map((entry) => entry.finding)]
  for (const { finding, draft } of short) draft.findings.push(finding)
  for (const draft of drafts) draft.findings.sort((a, b) => a.from - b.from)
  all.sort((a, b) => a.from - b.from || b.to - a.to)
  const owner = new Map<OfficialFinding, Draft>()
  for (const draft of drafts) if (!draft.dropped) for (const finding of draft.findings) owner.set(finding, draft)
  givePrinted(ctx, drafts)
  const host = hostCountry(ctx, front)
  // Roles that print their country come first: "Pakistan’s army chief" tells whose general the next sentence names.
  const described = resolveRoles(ctx, host, drafts, all, owner, 'learn')
  giveInferred(ctx, front, host, drafts, all, owner, described, terms)
  const roles = resolveRoles(ctx, host, drafts, all, owner, 'settle')
  return write(all, owner, roles)
}

function write(
  all: OfficialFinding[],
  owner: Map<OfficialFinding, Draft>,
  roles: Map<OfficialFinding, Draft[]>,
): PeopleFound {
  const ids = new Map<Draft, Person>()
  const persons: Person[] = []
  const findings: OfficialFinding[] = []
  const who: string[][] = []
  /** Counts the finding that is being written for a person, and gives the person's id. */
  const named = (draft: Draft): string => {
    let person = ids.get(draft)
    if (!person) {
      person = personOf(draft, `p${persons.length + 1}`)
      ids.set(draft, person)
      persons.push(person)
    }
    person.findings.push(findings.length)
    return person.id
  }
  for (const finding of all) {
    const draft = owner.get(finding)
    // Of somebody too doubtful to be marked.
    if (!draft && finding.kind === 'official') continue
    // Filled one by one: what V8's own `map` gives is soon of another shape, and all who read it are compiled anew.
    const own: string[] = []
    if (draft) own.push(named(draft))
    else for (const described of roles.get(finding) ?? []) own.push(named(described))
    findings.push(finding)
    who.push(own)
  }
  return { findings, persons, who }
}

function personOf(draft: Draft, id: string): Person {
  return {
    id,
    name: draft.name,
    offices: draft.offices,
    rank: draft.rank,
    country: draft.country?.country ?? null,
    countryConfidence: draft.country?.confidence ?? 0,
    countryInferred: draft.country?.inferred ?? false,
    findings: [],
    confidence: draft.confidence,
    reasons: draft.country ? [...draft.reasons, draft.country.reason] : draft.reasons,
  }
}
