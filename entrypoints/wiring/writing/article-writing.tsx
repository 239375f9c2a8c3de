/** Note, tags and Save on one article, in the page's view and in that of a clipping. */
import type { StripNews } from '../../../components/parts/strip.tsx'
import { ask } from '../../../utils/browser.ts'
import type { Kept } from '../../../utils/messages/kept.ts'
import type { Article, Draft } from '../../../utils/model.ts'
import { type Keeping, NoteWriting } from './note-writing.tsx'

interface Props {
  articleKey: string
  article: Article
  /** What the library has of it already. */
  kept: Kept | null
  draft: Draft | null
  /** Whether drafts may be kept without asking. */
  keepDrafts: boolean
  /** The tab whose toolbar button tells of it. */
  tabId: number | null
  /** Put the cursor into the note at first. */
  focus?: boolean
  /** Opens the clipping in the library, where that is not where it is open already. */
  onOpen?: (clippingId: string) => void
  onChanged: (kept: Kept | null) => void
  /** Tells whether there are words that are typed and not saved. */
  onTyped?: (unsaved: boolean) => void
  onNews: (news: StripNews | null) => void
}

export function Writing({ articleKey, article, tabId, ...rest }: Props) {
  const tab = tabId === null ? {} : { tabId }
  const keeping: Keeping<Kept> = {
    draftKey: articleKey,
    add: ({ note, tags }, command) =>
      ask('clipping.save', { ...command, key: articleKey, article, note, tags, ...tab }),
    edit: (id, { note, tags }, command, basedOn) => ask('clipping.edit', { ...command, id, note, tags, basedOn }),
    remove: (id, commandId) => ask('clipping.delete', { commandId, id, ...tab }),
  }
  return <NoteWriting keeping={keeping} {...rest} />
}
