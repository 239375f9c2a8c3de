/** A list of the library with nothing in it: why that is, and what can be done. */
import { useWords } from '../words/use-words.ts'
import { counted } from '../words/words.ts'

interface FoundProps {
  words: string
  /** So many records are found in the library as a whole, where only a part of it was searched; else 0. */
  elsewhere: number
  onEverything: () => void
  onClear: () => void
}

/** Nothing was found for the words of a search. */
export function NothingFound({ words, elsewhere, onEverything, onClear }: FoundProps) {
  const t = useWords()
  return (
    <div class="zero">
      <h2>{t('nothing_for', words)}</h2>
      <p>{elsewhere > 0 ? t('found_elsewhere', counted(t, 'records', elsewhere)) : t('nothing_for_more')}</p>
      <div class="zero-acts">
        {elsewhere > 0 && (
          <button type="button" class="btn primary" name="search-everything" onClick={onEverything}>
            {t('search_everything')}
          </button>
        )}
        <button type="button" class="btn" name="clear-search" onClick={onClear}>
          {t('clear_search')}
        </button>
      </div>
    </div>
  )
}

/** A part of the library is empty, and others are not. */
export function NothingHere({ onEverything }: Pick<FoundProps, 'onEverything'>) {
  const t = useWords()
  return (
    <div class="zero">
      <h2>{t('part_empty')}</h2>
      <div class="zero-acts">
        <button type="button" class="btn" name="show-everything" onClick={onEverything}>
          {t('show_everything')}
        </button>
      </div>
    </div>
  )
}
