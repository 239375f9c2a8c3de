/** Tags, and a field that adds one: Enter or a comma, also that of Urdu, adds, Backspace in the empty field takes the last one away. */
import { useWords } from '../words/use-words.ts'
import { inOwn, typedDir } from '../words/words.ts'

interface Props {
  tags: string[]
  /** A tag that was begun and not added yet. */
  begun: string
  onChange: (tags: string[], begun: string) => void
}

/** As many as the library keeps on one clipping, and as long. */
const MOST = 100
const LONGEST = 100

/** The tags with one more, cut to shape; the same tags where there is none to add, or it is there already. */
export function withTag(tags: string[], typed: string): string[] {
  const tag = typed.replace(/\s+/g, ' ').trim()
  const there = tags.some((one) => one.toLowerCase() === tag.toLowerCase())
  return tag === '' || there || tags.length >= MOST ? tags : [...tags, tag]
}

export function TagsField({ tags, begun, onChange }: Props) {
  const t = useWords()
  const add = (field: HTMLInputElement) => {
    if (field.value === '') return
    const { value } = field
    field.value = ''
    onChange(withTag(tags, value), '')
  }
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
    if (event.isComposing) return
    const field = event.currentTarget
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      // It saves, and a tag that was typed and not added yet is meant to be saved with it.
      add(field)
    } else if (event.key === 'Enter' || event.key === ',' || event.key === '،') {
      event.preventDefault()
      add(field)
    } else if (event.key === 'Backspace' && field.value === '' && tags.length > 0) {
      event.preventDefault()
      onChange(tags.slice(0, -1), '')
    }
  }
  return (
    <div class="tags" role="group" aria-label={t('tags')}>
      {tags.map((tag) => (
        <span class="tag" key={tag}>
          <bdi {...inOwn(t, tag)}>{tag}</bdi>
          <button
            type="button"
            class="tag-x"
            aria-label={t('tag_remove', tag)}
            onClick={() =>
              onChange(
                tags.filter((one) => one !== tag),
                begun,
              )
            }
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
        dir={typedDir(begun)}
        autocomplete="off"
        value={begun}
        onInput={(event) => onChange(tags, event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={({ currentTarget, relatedTarget }) => {
          // Only as the reader goes on to another field or button. Where nothing else takes the focus, the window has lost it or a popup
          // is closing: the tag is half typed, and stays so.
          if (relatedTarget !== null) add(currentTarget)
        }}
      />
    </div>
  )
}
