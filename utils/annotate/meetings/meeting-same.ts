/** Whether a record and the officials of a further cue are one meeting: told together and then apart, or summed up in a headline. */
import type { Cue } from './meeting-cues.ts'
import type { Taker } from './meeting-cast.ts'
import { type Draft, joins, type Material } from './meeting-drafts.ts'
import type { Sides } from './meeting-side-left.ts'

/**
 * "X met A and B. In a separate meeting X called on B": what one sentence told together were two meetings, B leaves the first.
 * @returns whether it is so.
 */
export function partsFrom(draft: Draft, sides: Sides): boolean {
  const [met] = sides.right.takers
  const heads = draft.cues
    .flatMap((bound) => bound.sides.right.takers)
    .filter((taker) => !taker.delegation && taker.country === met?.country)
  const at = draft.takers.findIndex((taker) => taker.key === met?.key)
  if (at < 0 || sides.right.takers.length > 1 || draft.takers.length !== 3) return false
  const [head] = sides.left.takers
  if (!draft.takers.some(({ key }) => key === head?.key)) return false
  if (sides.left.takers.length !== 1 || new Set(heads.map(({ key }) => key)).size !== 2) return false
  draft.takers.splice(at, 1)
  return true
}

/** "A and B met separately", behind a meeting of A, B and others. */
export function isPairOf(draft: Draft, cue: Cue, takers: Taker[], index: number): boolean {
  const heads = draft.takers.filter((taker) => !taker.delegation)
  return (
    // "Earlier, A and B also held talks", behind the meeting of three states.
    (cue.several === 'each' || draft.countries.length > 2) &&
    takers.length === 2 &&
    (draft.sentences[0] ?? index) < index &&
    heads.length > 2
  )
}

/** Told in a headline only, with more officials of more states than the two who now meet. */
export function sumsUp(material: Material, draft: Draft, takers: Taker[]): boolean {
  if (draft.countries.length < 3 || draft.takers.length < 3) return false
  if (new Set(takers.map((taker) => taker.country)).size !== 2) return false
  if (!takers.every((taker) => taker.delegation || joins(draft, [taker]))) return false
  return isHeadline(material, draft)
}

/** Told in a headline only. */
export function isHeadline({ reading }: Material, draft: Draft): boolean {
  return draft.cues.every(
    ({ cue }) => reading.blocks[reading.sentences[cue.sentence]?.block ?? -1]?.kind === 'headline',
  )
}
