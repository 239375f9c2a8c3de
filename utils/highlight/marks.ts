/** Which mentions are marked, and how. */
import type { Mention } from '../model.ts'
import type { MentionLook } from './sheet.ts'

/** Below this a mark is drawn as not certain: the card says why. */
const CERTAIN = 0.6

/** How a mention is drawn; null for what is not marked (places, organisations, topics). */
export function lookOf(mention: Mention): MentionLook | null {
  if (mention.kind === 'country') return 'country'
  if (mention.kind !== 'official' && mention.kind !== 'role') return null
  if (Math.min(mention.confidence.span, mention.confidence.identity) < CERTAIN) return 'unsure'
  return mention.kind === 'role' ? 'role' : 'official'
}
