/** Tags, and a field that adds one: Enter or a comma adds, Backspace in the empty field takes the last one away. */
import { useState } from 'preact/hooks'
import { useWords } from './use-words.ts'

interface Props {
  tags: string[]
  onChange: (tags: string[]) => void
}

/** As many as the library keeps on one clipping, and as long. */
const MOST = 100
const LONGEST = 100

export function TagsField({ tags, onChange }: Props) {
  const t = useWords()
  const [typed, setTyped] = useState('')
  const add = () => {
    const tag = typed.replace(/\s+/g, ' ').trim()
    setTyped('')
    const there = tags.some((one) => one.toLowerCase() === tag.toLowerCase())
    if (tag !== '' && !there && tags.length < MOST) onChange([...tags, tag])
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      // It saves, and a tag that was typed and not added yet is meant to be saved with it.
      add()
    } else if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault()
      add()
    } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) {
      event.preventDefault()
      onChange(tags.slice(0, -1))
    }
  }
  return (
    <div class="tags" role="group" aria-label={t('tags')}>
      {tags.map((tag) => (
        <span class="tag" key={tag}>
          <bdi>{tag}</bdi>
          <button
            type="button"
            class="tag-x"
            aria-label={t('tag_remove', tag)}
            onClick={() => onChange(tags.filter((one) => one !== tag))}
          >
            <i class="i i-close" />
          </button>
        </span>
      ))}
      <input
        class="tag-field"
        name="tag"
        aria-label={t('tag_hint')}
        placeholder={t('tag_hint')}
        maxLength={LONGEST}
        dir="auto"
        autocomplete="off"
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={add}
      />
    </div>
  )
}
