/** Note and tags on a quote that is kept, in a page of the extension. */
import type { StripNews } from '../../../components/parts/strip.tsx'
import { ask } from '../../../utils/browser.ts'
import { quoteDraft } from '../../../utils/library/quotes.ts'
import type { Draft, Quote } from '../../../utils/model.ts'
import { type Keeping, NoteWriting } from './note-writing.tsx'

interface Props {
  quote: Quote
  draft: Draft | null
  /** Whether drafts may be kept without asking. */
  keepDrafts: boolean
  onChanged: (quote: Quote | null) => void
  /** Tells whether there are words that are typed and not saved. */
  onTyped?: (unsaved: boolean) => void
  onNews: (news: StripNews | null) => void
}

export function QuoteWriting({ quote, ...rest }: Props) {
  const { key, article, selector, mentions } = quote
  const keeping: Keeping<Quote> = {
    draftKey: quoteDraft(quote.id),
    add: ({ note, tags }, command) => ask('quote.save', { ...command, key, article, selector, mentions, note, tags }),
    edit: (id, { note, tags }, command, basedOn) => ask('quote.edit', { ...command, id, note, tags, basedOn }),
    remove: (id, commandId) => ask('quote.delete', { commandId, id }),
  }
  return <NoteWriting keeping={keeping} kept={quote} focus={false} {...rest} />
}
