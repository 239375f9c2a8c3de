/** Which states' officials an article may leave unmarked: signs from its places, organs, first words, and who tells of the meeting. */
import { HOMED, homeOf } from '../../gazetteer/offices.ts'
import type { OfficialFinding } from '../findings.ts'
import type { NameContext } from '../officials/names-context.ts'
import type { Token } from '../text/tokens.ts'
import { words } from '../word-signs.ts'
import type { Home } from './people-home.ts'
import type { Ground } from './people-scores.ts'
import type { Signs } from './people-signs.ts'

/** What a "readout" at the head tells: the word of the American government. */
const READ_OUT = 4

/** Tokens at the head of an article. */
const EARLY = 120

/**
 * The states of which those are whom the article leaves without one: the paper's own, or those that its signs point to.
 * @param home the paper's state, if known. @param counts how often each state is named. @param found signs between persons. @param guests states in which only others gather. @param own those of single ones.
 * @returns states with what they weigh, at most 4.5, and the reason
 */
export function likelyHomes(
  ctx: NameContext,
  home: Home | null,
  findings: OfficialFinding[],
  counts: Map<string, number>,
  found: Signs,
  guests: Set<string>,
  own: Ground['own'],
): Ground['homes'] {
  if (home?.sure) return [{ country: home.country, weight: 4.5, reason: home.reason }]
  const signs = new Map<string, number>()
  const add = (country: string, value: number, most: number): void => {
    const known = signs.get(country) ?? 0
    signs.set(country, Math.max(known, Math.min(most, known + value)))
  }
  // A state printed in the title of somebody says nothing of the others.
  const titled = new Array<number>(ctx.tokens.length).fill(0)
  for (const finding of findings) {
    // "Raul Medina" is of no Medina.
    titled.fill(1, finding.nameFrom, finding.nameTo)
    if (finding.countries.length > 0)
      titled.fill(
        1,
        Math.max(0, finding.from - (ctx.tokens[finding.from - 1]?.type === 'possessive' ? 2 : 1)),
        finding.to,
      )
  }
  // Where it takes place: hosts stand unmarked more often than guests.
  // Gaza is what others speak of.
  for (const place of ctx.states.places)
    if (place.country && (place.country !== 'PS' || place.dateline) && !titled[place.from] && ctx.readable(place.from))
      // A town of a state that the text never names tells less: there is a Victoria in five of them.
      add(
        place.country,
        guests.has(place.country) || signs.has(place.country)
          ? 0.5
          : counts.has(place.country) || place.dateline
            ? 2
            : 1.2,
        guests.has(place.country) ? 0.5 : 3,
      )
  for (const organ of ctx.states.organisations)
    if (organ.country && !titled[organ.from] && ctx.readable(organ.from)) add(organ.country, 0.7, 3.5)
  for (const { from, to, country } of ctx.states.countries)
    if (from < EARLY && !titled[from] && ctx.readable(from) && tells(ctx, from, to)) add(country, 2, 3)
  const isNamed = (country: string): boolean => ctx.names(country)
  for (let at = 0; at < ctx.tokens.length; at++) {
    const token = ctx.tokens[at] as Token
    // "—AFP" and "(AFP" are an agency.
    const seat =
      token.capital && HOMED.holds(token) && ctx.tokens[at - 1]?.type !== 'mark'
        ? homeOf(token.key, isNamed)
        : undefined
    if (seat && !titled[at]) add(seat, 1.2, 4)
  }
  // The first words of a report name those who meet, the later ones what they speak of.
  const early = new Map<string, number>()
  for (const { from, country } of ctx.states.countries)
    if (from < EARLY && ctx.readable(from) && !guests.has(country)) early.set(country, (early.get(country) ?? 0) + 1)
  for (const [country, count] of [...early].sort((a, b) => b[1] - a[1]).slice(0, 2))
    signs.set(country, (signs.get(country) ?? 0) + Math.min(4, count) * 0.75)
  // Whose own title tells his state without its name: the others who stand unmarked are mostly of it.
  for (const titles of own.values()) for (const { country, value } of titles) if (value >= 2) add(country, value, 3)
  // The state that the text pairs with several others is the one that tells.
  for (const [country, partners] of found.pairs)
    signs.set(country, (signs.get(country) ?? 0) + (partners.size > 1 ? 3 : 0.5))
  if (home) signs.set(home.country, (signs.get(home.country) ?? 0) + (home.paper ? 8 : 3))
  const marked = new Set<string>()
  // "Raksha Mantri X": whose title tells his state by itself stands unmarked.
  for (const { group, countries } of findings)
    if (!group && countries[0] && countries[0].reason !== '@title_of_state') marked.add(countries[0].country)
  for (const country of marked) if (signs.has(country)) signs.set(country, (signs.get(country) as number) - 2.5)
  // "The following is attributable to Spokesperson X" is its word too.
  if (ctx.tokens[0]?.key === 'readout' || ctx.tokens.slice(0, EARLY).some(({ key }) => key === 'attributable'))
    add('US', READ_OUT, 9)
  const top = Math.max(...signs.values(), 2)
  const out: Ground['homes'] = []
  for (const [country, value] of signs)
    if (value >= 0.9)
      out.push({
        country,
        weight: home?.country === country && home.paper ? 3.5 : (2 * value) / top,
        reason: home?.country === country ? home.reason : '@unmarked',
      })
  return out
}

const TELLER = words(
  'ministry department army navy military government embassy officials official side delegation statement readout forces force command office',
)
const WORDS_TOLD = words('statement readout side')
const SAYS = words('said says stated announced posted tweeted added reported')
const DESCRIBES = words('defence defense foreign armed air of national')
const BEFORE_TELLER = words('the an a by of from')

/** "India's defence ministry said", "according to the Indian army", "an Indian statement": who tells leaves its own unmarked. */
function tells({ tokens }: NameContext, from: number, to: number): boolean {
  let at = tokens[to]?.key === "'s" ? to + 1 : to
  while (DESCRIBES.holds(tokens[at])) at++
  if (!TELLER.holds(tokens[at])) return false
  if (WORDS_TOLD.holds(tokens[at])) return true
  for (let next = at + 1; next < at + 4; next++) if (SAYS.holds(tokens[next])) return true
  let before = from - 1
  while (BEFORE_TELLER.holds(tokens[before])) before--
  return tokens[before]?.key === 'to' && tokens[before - 1]?.key === 'according'
}

const GATHERING = words(
  'sidelines conclave conference summit forum dialogue expo exhibition show airshow symposium meeting',
)
/** Tokens between a gathering and its town. */
const TO_TOWN = 12

/** States of which the article, its headline left out, names only the towns in which many gather. */
export function statesOfGatherings(ctx: NameContext): Set<string> {
  const sums = new Map<string, number>()
  for (const { from, country } of ctx.states.places)
    if (country && ctx.reading.sentenceOf[from] !== 0)
      sums.set(country, (sums.get(country) ?? 0) + (atGathering(ctx, from) ? 1 : -1))
  return new Set([...sums].flatMap(([country, sum]) => (sum >= 0 ? [country] : [])))
}

/** "on the sidelines of a forum in A", "during the 4th Defence Conclave in A": all who meet there may be guests. */
function atGathering({ tokens, reading }: NameContext, place: number): boolean {
  for (let at = place + 1; at < place + 4; at++) if (tokens[at]?.capital && GATHERING.holds(tokens[at])) return true
  if (tokens[place - 1]?.key !== 'in') return false
  for (let at = place - 2; at > place - TO_TOWN && reading.sentenceOf[at] === reading.sentenceOf[place]; at--)
    if (GATHERING.holds(tokens[at]) && (tokens[at]?.capital || tokens[at]?.key === 'sidelines')) return true
  return false
}
