/** A clipping from the library, opened inside the popup: its record as it was kept, with note and tags to edit. */
import { Headline } from '../../components/parts/headline.tsx'
import { meetingsInOrder } from '../../components/record/meetings.ts'
import { webAddress } from '../../components/reading/reading.tsx'
import { Records } from '../../components/record/record.tsx'
import type { StripNews } from '../../components/parts/strip.tsx'
import { useWords } from '../../components/words/use-words.ts'
import { browser } from '../../utils/browser.ts'
import type { Clipping } from '../../utils/model.ts'
import type { KeptState } from '../wiring/page/this-page.ts'
import { useKept } from './page-view.tsx'
import { Writing } from '../wiring/writing/article-writing.tsx'

interface Props {
  clipping: Clipping
  keepDrafts: boolean
  kept: (key: string) => Promise<KeptState>
  onBack: () => void
  onDelete: () => void
  onOpen: (clippingId: string) => void
  onChanged: () => void
  onNews: (news: StripNews | null) => void
}

export function ClippingView({ clipping, keepDrafts, kept, onBack, onDelete, onOpen, onChanged, onNews }: Props) {
  const t = useWords()
  const { article, annotation, key } = clipping
  const state = useKept(key, kept, onNews)
  const address = webAddress(article.url)
  return (
    <>
      <nav class="back">
        <button type="button" class="btn plain" name="back" onClick={onBack}>
          <i class="i i-left" />
          {t('back')}
        </button>
        <span class="grow" />
        {address !== null && (
          <button
            type="button"
            class="btn plain"
            name="open-article"
            onClick={() => void browser.tabs.create({ url: address.href })}
          >
            <i class="i i-open" />
            {t('open_article')}
          </button>
        )}
        <button type="button" class="btn plain" name="delete" onClick={onDelete}>
          {t('delete')}
        </button>
      </nav>
      <Headline article={article} annotation={annotation} />
      <div class="sec">
        <Records meetings={meetingsInOrder(annotation)} text={article.text} />
      </div>
      {state !== null && (
        <Writing
          articleKey={key}
          article={article}
          kept={state.clipping ?? clipping}
          draft={state.draft}
          keepDrafts={keepDrafts}
          tabId={null}
          onOpen={onOpen}
          onChanged={onChanged}
          onNews={onNews}
        />
      )}
    </>
  )
}
