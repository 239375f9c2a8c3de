/** How well a description without a name fits a person of the article: by office, rank, words and sentence. */
import { fitsOffice } from '../../gazetteer/offices-fit.ts'
import type { OfficialFinding } from '../findings.ts'
import type { NameContext } from '../officials/names-context.ts'
import { type Draft, firstAfter, lastBefore } from './people-draft.ts'
import { words } from '../word-signs.ts'

/** Persons looked at for counterparts: bounds the work on lists of thousands. */
export const MOST_COUNTERPARTS = 40

/** Somebody else of the same state, who is no ambassador. */
export function hasOther(drafts: Draft[], draft: Draft): boolean {
  const { country } = draft.country ?? {}
  return drafts
    .slice(0, MOST_COUNTERPARTS)
    .some(
      (other) =>
        other !== draft &&
        !other.dropped &&
        country !== undefined &&
        other.country?.country === country &&
        !other.offices.some(({ id }) => id === 'ambassador'),
    )
}

/** How well a description fits what is known of a person: 0 not at all … 1. */
export function officeFit(finding: OfficialFinding, draft: Draft): number {
  if (finding.offices.length === 0) {
    if (finding.rank === null) return draft.name ? 0.5 : 0
    return draft.rank === finding.rank ? 1 : draft.rank?.endsWith(finding.rank) ? 0.9 : 0
  }
  let best = 0
  for (const role of finding.offices)
    for (const held of draft.offices) {
      let fit = fitsOffice(role.id ?? '', held.id ?? '')
      if (held.state === 'former' && role.state !== 'former') fit *= 0.5
      if (fit > best) best = fit
    }
  // A dignitary may hold any office; an officer known by rank alone may hold a military one.
  if (best === 0 && (finding.offices[0]?.id === 'guest' || finding.offices[0]?.id === 'host')) return 0.6
  if (finding.offices[0]?.id === 'diplomat')
    return draft.offices.some((office) =>
      /^(ambassador|envoy|attache|charge|consul|adviser\.defence)/.test(office.id ?? ''),
    )
      ? 0.9
      : 0
  if (best === 0 && draft.offices.length === 0 && draft.rank && finding.offices[0]?.sector === 'MIL') {
    const after = (draft.findings[0]?.from ?? 0) - finding.from
    if (finding.countries.length > 0 && (draft.country || (after > 0 && after < 60))) return 0.3
  }
  return best
}

/** "the CNS", where one person was introduced as "Chief of Naval Staff (CNS)". */
export function printsSame(ctx: NameContext, finding: OfficialFinding, draft: Draft): boolean {
  for (let at = finding.from; at < finding.to; at++) {
    const token = ctx.tokens[at]
    if (!token?.capitals || ctx.countryAt(at) || ctx.print(at) === 'capitals') continue
    for (const office of draft.offices)
      for (let i = office.from; i < office.to; i++) if (ctx.tokens[i]?.key === token.key) return true
  }
  return false
}

/** The person is named in the sentence of the description. */
export function sharesSentence(ctx: NameContext, finding: OfficialFinding, draft: Draft): boolean {
  const { sentenceOf } = ctx.reading
  const before = lastBefore(draft, finding.from)
  if (before !== undefined && sentenceOf[before.from] === sentenceOf[finding.from]) return true
  const after = firstAfter(draft, finding.to)
  return after !== undefined && sentenceOf[after.from] === sentenceOf[finding.from]
}

/** "X and the B commander discussed", "X met the B commander": the words between the two say that they are two. */
export function facesIn(ctx: NameContext, finding: OfficialFinding, draft: Draft): boolean {
  const before = lastBefore(draft, finding.from)
  if (!before || ctx.reading.sentenceOf[before.from] !== ctx.reading.sentenceOf[finding.from]) return false
  if (finding.from - before.to > 20) return false
  const next = ctx.tokens[finding.to]
  // "met the B commander, General Y": the description goes on to a name, perhaps this one.
  if (next?.key === ',' || next?.capital) return false
  for (let i = before.to; i < finding.from; i++) if (TWO.holds(ctx.tokens[i])) return true
  return false
}
const TWO = words('and met meets meet with on received receives hosted hosts told thanked')

/** "the naval chief" is rather the "Chief of the Naval Staff" than the "Commander Naval Forces". */
export function sameHead(ctx: NameContext, finding: OfficialFinding, draft: Draft): boolean {
  const head = headWord(ctx, finding.from, finding.to)
  if (head === null) return true
  return draft.offices.some((office) => headWord(ctx, office.from, office.to) === head)
}

/** "the commander of the ground forces" is no "Chief of the Army Staff": one is a chief, the other a commander. */
export function isOtherHead(ctx: NameContext, finding: OfficialFinding, draft: Draft): boolean {
  const head = headWord(ctx, finding.from, finding.to)
  return (
    head !== null &&
    draft.offices.length > 0 &&
    draft.offices.every(({ from, to }) => ![null, head].includes(headWord(ctx, from, to)))
  )
}

/** "chief" or "commander" in a printed title, or null. */
function headWord(ctx: NameContext, from: number, to: number): string | null {
  for (let i = from; i < to; i++) {
    const key = ctx.tokens[i]?.key
    if (key === 'chief' || key === 'commander') return key
  }
  return null
}

/** "the visiting general". */
export function hasVisiting(ctx: NameContext, finding: OfficialFinding): boolean {
  for (let i = finding.from; i < finding.to; i++) if (ctx.tokens[i]?.key === 'visiting') return true
  return false
}
