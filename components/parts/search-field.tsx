/** The search: / goes to it from anywhere, the down arrow into the results, Esc clears it and then leaves it. */
import type { Ref } from 'preact'
import { useWords } from '../words/use-words.ts'
import { typedDir } from '../words/words.ts'

interface Props {
  field: Ref<HTMLInputElement>
  typed: string
  onType: (typed: string) => void
  /** Down: into the results. */
  onDown: () => void
  /** Enter: opens the best one. */
  onEnter: () => void
}

export function SearchField({ field, typed, onType, onDown, onEnter }: Props) {
  const t = useWords()
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
    if (event.isComposing) return
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      onDown()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      onEnter()
    } else if (event.key === 'Escape') {
      event.preventDefault()
      if (typed === '') event.currentTarget.blur()
      else onType('')
    }
  }
  return (
    <div class="search" role="search">
      <i class="i i-search" />
      <input
        ref={field}
        type="text"
        name="search"
        inputMode="search"
        aria-label={t('search')}
        aria-keyshortcuts="/"
        placeholder={t('search_hint')}
        autocomplete="off"
        spellcheck={false}
        dir={typedDir(typed)}
        value={typed}
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span class="kbd" aria-hidden="true">
        {typed === '' ? '/' : t('escape_key')}
      </span>
    </div>
  )
}
