/** Several persons at once: "both leaders", "the two ministers", "the duo". */
import type { OfficeFinding, OfficialFinding } from '../findings.ts'
import type { NameContext } from './names-context.ts'
import { parseChain } from './officials-chain.ts'
import { described, officesOf } from './officials-findings.ts'
import { words } from '../word-signs.ts'

const GREAT_ONES = words('leaders dignitaries ministers generals')
const OFFICERS = words('officials officers')

const PEOPLE = words(
  'leaders ministers generals commanders chiefs presidents officials dignitaries counterparts secretaries premiers admirals marshals officers envoys advisers advisors',
)
const PAIRS = words('duo trio pair')
const MET = words('met sat spoke talked shook discussed exchanged reviewed held')
const ACTED = words('met agreed discussed exchanged reviewed committed reaffirmed underscored noted shared also')
const COUNTS = words('two three four both')
const KINDS = words(
  'defence defense foreign military prime army naval air navy police interior service top senior visiting civil political national security new',
)

/** Reads a group at "both" or "the"; null where none begins there. */
export function findGroup(ctx: NameContext, index: number): OfficialFinding | null {
  const { tokens } = ctx
  const first = tokens[index]?.key
  if (first !== 'both' && first !== 'the') return null
  let at = index + 1
  if (first === 'the' && PAIRS.holds(tokens[at]) && tokens[at + 1]?.key !== 'of') return group(index, at + 1)
  // "The two met on Tuesday", "The two and their officers talked".
  const theirs = tokens[at + 1]?.key === 'and' && tokens[at + 2]?.key === 'their'
  if (first === 'the' && tokens[index]?.capital && tokens[at]?.key === 'two' && (theirs || MET.holds(tokens[at + 1])))
    return group(index, at + 1)
  if (first === 'both' && tokens[at]?.key === 'the') at++
  const counted = first === 'both' || COUNTS.holds(tokens[at])
  if (first === 'the' && counted) at++
  const start = at
  while (KINDS.holds(tokens[at]) && at < index + 5) at++
  const key = tokens[at]?.key ?? ''
  if (!PEOPLE.holds(tokens[at]) || (key === 'chiefs' && tokens[at - 1]?.key === 'security')) return null
  // "The presidents agreed", "The defence chiefs discussed": of whom the report is; with no word beside it only where they act.
  const isAlone = !counted && !GREAT_ONES.has(key)
  if (
    isAlone &&
    !(OFFICERS.has(key) || at === index + 1 ? ACTED.holds(tokens[at + 1]) : tokens[at + 1]?.type === 'word')
  )
    return null
  // "the leaders of the two countries", "the ministers' meeting" name others.
  const next = tokens[at + 1]
  if (!counted && (next?.key === 'of' || next?.key === "'" || next?.key === 'and')) return null
  // "the two defence ministers": what each of them is.
  const chain = at > start ? parseChain(ctx, start) : null
  return group(index, at + 1, chain ? officesOf(chain) : [])
}

function group(from: number, to: number, offices: OfficeFinding[] = []): OfficialFinding {
  const role = described(from, to, offices, [], 0.75, '@group')
  role.group = true
  return role
}
