/** Which mentions are marked, and how. */
import type { Mention } from '../model.ts'
import type { MentionLook } from './sheet.ts'

/** Below this a mark is drawn as not certain: the card says why. */
const CERTAIN = 0.6

/** Of which kinds there are marks. */
export type Shown = Record<'official' | 'role' | 'country', boolean>
const ALL: Shown = { official: true, role: true, country: true }

/**
 * How a mention is drawn; null for what is not marked (places, organisations, topics).
 * @param shown the kinds that the reader wants to see; all if not given.
 */
export function lookOf(mention: Mention, shown = ALL): MentionLook | null {
  const { kind } = mention
  if ((kind !== 'official' && kind !== 'role' && kind !== 'country') || !shown[kind]) return null
  if (kind === 'country') return kind
  if (Math.min(mention.confidence.span, mention.confidence.identity) < CERTAIN) return 'unsure'
  return kind
}
