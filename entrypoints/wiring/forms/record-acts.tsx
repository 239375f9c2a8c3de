/** What the reader does with a record of an article, in any page of the extension: corrections, each with its undo. */
import type { RecordActs } from '../../../components/record/record-acts.ts'
import { RecordForm } from '../../../components/record/record-form.tsx'
import type { StripNews } from '../../../components/parts/strip.tsx'
import type { WordKey, Words } from '../../../components/words/words.ts'
import { signOf } from '../../../utils/corrections/meetings.ts'
import type { Change } from '../../../utils/model.ts'
import { type Asker, type Corrected, keepCorrections } from './correcting.ts'

/**
 * @param article where the record is from; `text` is that into which its evidence has offsets.
 * @param onNews hears what was done, with its undo, and what failed.
 */
export function recordActs(
  ask: Asker,
  words: Words,
  article: Corrected & { text: string },
  onNews: (news: StripNews) => void,
): RecordActs {
  const keep = async (change: Change, done: WordKey): Promise<void> => {
    const undo = await keepCorrections(ask, words, article, [{ scope: 'article', change }])
    const takeBack = () => undo().then(() => onNews({ alert: false, text: words('correct_undone') }), failed)
    onNews({ alert: false, text: words(done), action: { label: words('undo'), run: () => void takeBack() } })
  }
  const failed = (error: unknown): void =>
    onNews({ alert: true, text: error instanceof Error ? error.message : String(error) })
  return {
    onReview(meeting, status) {
      // The word of the reader is not part of what it is about.
      const as = { ...meeting }
      delete as.review
      const change: Change = { is: 'checked', meeting: signOf(as, article.text), status, as }
      void keep(change, `record_${status}`).catch(failed)
    },
    form: (meeting, close) => (
      <RecordForm
        meeting={meeting}
        onSave={(to) => keep({ is: 'meeting', meeting: signOf(meeting, article.text), to }, 'record_corrected')}
        onClose={close}
      />
    ),
  }
}
