/** The country of a description that stands in apposition to a name, further away than the name's own title. */
import type { OfficialFinding } from '../findings.ts'
import type { NameContext } from '../officials/names-context.ts'
import type { Draft } from './people-draft.ts'
import { Words } from '../word-signs.ts'

/** Tokens behind a name, or between description and name, within which an apposition is read. */
const REACH = 16

/**
 * "the chief of the B Guard, General X", "General X, adviser to the king and chairman of the chiefs of B's forces": B. Null where
 * no description with a country stands so.
 * @param roles descriptions without a name that print a country, ordered by `from`. @param at the token at which each finding begins.
 */
export function apposedCountry(
  ctx: NameContext,
  draft: Draft,
  roles: readonly OfficialFinding[],
  at: ReadonlySet<number>,
): Draft['country'] {
  if (roles.length === 0) return null
  const finding = draft.findings[0]
  if (!finding || finding.countries.length > 0) return null
  const { tokens, reading } = ctx
  const sentence = reading.sentenceOf[finding.from]
  let low = 0
  let high = roles.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((roles[middle] as OfficialFinding).from < finding.from) low = middle + 1
    else high = middle
  }
  const give = (role: OfficialFinding | undefined): Draft['country'] =>
    role?.countries[0]
      ? { country: role.countries[0].country, confidence: 0.85, inferred: true, reason: role.countries[0].reason }
      : null
  const before = roles[low - 1]
  if (before && reading.sentenceOf[before.from] === sentence && finding.offices.length === 0) {
    // "the chief of the B National Guard Bureau, General X": the name of the organ may go on before the comma.
    let end = before.to
    while (end < before.to + 3 && tokens[end]?.capital) end++
    if (end === finding.from - 1 && tokens[end]?.key === ',') return give(before)
  }
  const after = roles[low]
  if (!after || tokens[finding.to]?.key !== ',' || reading.sentenceOf[after.from] !== sentence) return null
  if (after.from - finding.to > REACH) return null
  let joined = false
  for (let i = finding.to + 1; i < after.from; i++) {
    const token = tokens[i]
    // Only words of offices: a comma or a verb ends the apposition.
    if (!token || !(token.capital || token.type === 'possessive' || OF_OFFICES.holds(token))) return null
    if (token.key === 'and') joined = true
    if (at.has(i) && token.capital && !joined && tokens[i - 1]?.key === 'and') return null
  }
  // "Secretary X, Indian Adviser Captain Y": the description is the title of the next.
  if (at.has(after.to) || tokens[after.to]?.capital) return null
  // "X, who ..., and the army chief of B, General Y": the name behind is the owner.
  const next = tokens[after.to]
  if (joined && next?.key === ',' && at.has(after.to + 1) && tokens[after.to + 1]?.key !== 'and') return null
  return give(after)
}
const OF_OFFICES = new Words(
  'and of the for to in a on as also well his her affairs military adviser advisor chairman chief deputy vice head joint staff commander minister secretary director general former current assistant special senior'.split(
    ' ',
  ),
)
