/** A sentence on four grounds, for marks to be tried on. It is marked as a page is: from outside, without an element of its own. */
import type { RefObject } from 'preact'
import type { MentionLook } from '../../utils/highlight/sheet.ts'
import { useWords } from '../words/use-words.ts'

/** Nobody in it exists. It is in English in every language: that is what Attaché reads. */
const SENTENCE =
  'Portugal’s Defence Minister Helena Vasconcelos Prado received her Moroccan counterpart, who was with a certain Salgado, in Lisbon.'

/** What of the sentence is marked, and as what. */
export const SAMPLE_MARKS: readonly {
  words: string
  kind: 'official' | 'role' | 'country'
  look: MentionLook
}[] = [
  { words: 'Portugal’s', kind: 'country', look: 'country' },
  { words: 'Defence Minister Helena Vasconcelos Prado', kind: 'official', look: 'official' },
  { words: 'her Moroccan counterpart', kind: 'role', look: 'role' },
  { words: 'Moroccan', kind: 'country', look: 'country' },
  { words: 'Salgado', kind: 'official', look: 'unsure' },
]

/** What of it stands as a quote that the reader has kept, whatever is marked. */
export const SAMPLE_QUOTE = 'in Lisbon'

const GROUNDS = ['white', 'sepia', 'grey', 'black'] as const

/** @param frame holds the sentences, each in a `p`. */
export function MarkSamples({ frame }: { frame: RefObject<HTMLDivElement | null> }) {
  const t = useWords()
  return (
    <div class="samples" ref={frame} role="group" aria-label={t('marks_sample')}>
      {GROUNDS.map((ground) => (
        <figure key={ground} class={`on-${ground}`}>
          <p lang="en" dir="ltr">
            {SENTENCE}
          </p>
          <figcaption>{t(`ground_${ground}`)}</figcaption>
        </figure>
      ))}
    </div>
  )
}
