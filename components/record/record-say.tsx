/** What the reader says of a record, by button and by key: Checked, Doubtful, Rejected; and Edit. */
import type { Meeting, Review } from '../../utils/model.ts'
import type { RecordActs } from './record-acts.ts'
import { useWords } from '../words/use-words.ts'

export const REVIEWS = ['checked', 'doubtful', 'rejected'] as const
export const REVIEW_KEYS: Record<Review, string> = { checked: 'C', doubtful: 'D', rejected: 'X' }
export const EDIT_KEY = 'E'

interface SayProps {
  meeting: Meeting
  review: Review | 'machine'
  acts: RecordActs
  onEdit: () => void
}

/** What the reader says of a record; pressed again, it is taken back. */
export function Say({ meeting, review, acts, onEdit }: SayProps) {
  const t = useWords()
  return (
    <div class="record-say" role="group" aria-label={t('record_trust')}>
      {REVIEWS.map((one) => (
        <button
          type="button"
          key={one}
          class="btn plain"
          name={one}
          aria-pressed={review === one}
          aria-keyshortcuts={REVIEW_KEYS[one]}
          title={t('with_key', t(one), REVIEW_KEYS[one])}
          onClick={() => acts.onReview(meeting, review === one ? 'machine' : one)}
        >
          <i class={`st st-${one}`} />
          {t(one)}
        </button>
      ))}
      <button
        type="button"
        class="btn plain"
        name="edit-record"
        aria-keyshortcuts={EDIT_KEY}
        title={t('with_key', t('record_edit'), EDIT_KEY)}
        onClick={onEdit}
      >
        {t('edit')}
      </button>
    </div>
  )
}
