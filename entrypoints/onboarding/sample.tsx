/** The sample report, alive: its marks have their cards, its record shows its evidence, and what is saved of it is in the library. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { ArticleReading } from '../../components/reading/reading.tsx'
import type { StripNews } from '../../components/parts/strip.tsx'
import { useWords } from '../../components/words/use-words.ts'
import { SAMPLE_KEY, sampleArticle } from '../../utils/article/sample.ts'
import { ask, browser } from '../../utils/browser.ts'
import { refOf } from '../../utils/library/refs.ts'
import type { Library } from '../../utils/library/open.ts'
import type { Annotation, Clipping, Draft } from '../../utils/model.ts'
import { ArticleQuotes } from '../wiring/reading/kept-of-article.tsx'
import { writeRoute } from '../wiring/route.ts'
import { useCards } from '../wiring/reading/use-cards.ts'
import { useEvidence } from '../wiring/reading/use-evidence.ts'
import { keptOf } from '../wiring/page/this-page.ts'
import { Writing } from '../wiring/writing/article-writing.tsx'
import { useQuoting } from './use-quoting.ts'

interface Props {
  library: Library
  failed: (error: unknown) => void
  onNews: (news: StripNews | null) => void
}
interface Read {
  annotation: Annotation
  clipping: Clipping | null
  draft: Draft | null
}

export function Sample({ library, failed, onNews }: Props) {
  const t = useWords()
  const article = useMemo(sampleArticle, [])
  const [read, setRead] = useState<Read | null>(null)
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    Promise.all([ask('article.read', { article }), keptOf(library, SAMPLE_KEY)])
      .then(([{ annotation }, kept]) => setRead({ annotation, ...kept }))
      .catch(failed)
  }, [])

  const { evidence, shown, back } = useEvidence(frame, article.text)
  useCards(frame, read?.annotation ?? null, (words) => openLibrary({ words, open: null }), null)
  useQuoting(frame, article, read?.annotation ?? null)
  if (read === null) return <div class="sample-frame" aria-busy="true" />
  const { annotation, clipping, draft } = read
  return (
    <div class="sample-frame">
      <ArticleReading
        article={article}
        annotation={annotation}
        frame={frame}
        evidence={evidence}
        said={shown === '' ? '' : t('in_text', shown)}
        back={back}
      >
        <Writing
          articleKey={SAMPLE_KEY}
          article={article}
          kept={clipping}
          draft={draft}
          keepDrafts={!browser.extension.inIncognitoContext}
          tabId={null}
          focus={false}
          onOpen={(id) => openLibrary({ words: '', open: refOf('clippings', id) })}
          onChanged={() => {}}
          onNews={onNews}
        />
        <ArticleQuotes
          library={library}
          articleKey={SAMPLE_KEY}
          title={article.title}
          text={article.text}
          frame={frame}
          page="/library.html"
          onShow={(stretch) => {
            if (frame.current) evidence.show([stretch], frame.current)
          }}
        />
      </ArticleReading>
    </div>
  )
}

function openLibrary({ words, open }: { words: string; open: string | null }): void {
  void browser.tabs.create({ url: browser.runtime.getURL(`/library.html${writeRoute({ words, part: 'all', open })}`) })
}
