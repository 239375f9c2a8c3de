/** A report in the panel: headline and ruler, its records, everybody named in it, and what the reader has kept of it. */
import { useMemo, useRef } from 'preact/hooks'
import { EvidenceContext } from '../../components/evidence.tsx'
import { Headline } from '../../components/headline.tsx'
import { countFound, meetingsInOrder } from '../../components/meetings.ts'
import { namedIn, type Place } from '../../components/mentions.ts'
import { Jump } from '../../components/panel-jump.tsx'
import { MentionList } from '../../components/panel-mentions.tsx'
import { Ruler } from '../../components/panel-ruler.tsx'
import { Records } from '../../components/record.tsx'
import type { StripNews } from '../../components/strip.tsx'
import { useWords } from '../../components/use-words.ts'
import { counted } from '../../components/words.ts'
import type { InWindow, PageState } from '../../utils/messages.ts'
import { Library } from '../../utils/library/open.ts'
import { useKept } from '../popup/page-view.tsx'
import { keptOf, type Tab } from '../popup/this-page.ts'
import { Writing } from '../popup/writing.tsx'
import { usePageLight } from './use-page-light.ts'

const library = new Library()

interface Props {
  report: Extract<PageState, { state: 'report' }>
  view: InWindow | null
  tab: Tab
  onOpen: (clippingId: string) => void
  onNews: (news: StripNews | null) => void
}

export function Report({ report, view, tab, onOpen, onNews }: Props) {
  const { key, article, annotation } = report
  const t = useWords()
  const kept = useKept(key, (own) => keptOf(library, own), onNews)
  const meetings = useMemo(() => meetingsInOrder(annotation), [annotation])
  const named = useMemo(() => namedIn(annotation, article), [annotation, article.text, article.title])
  const officials = named.filter(({ kind }) => kind === 'official').length
  const light = usePageLight(tab.id, key)
  const root = useRef<HTMLDivElement>(null)

  const go = async ({ start, end, inTitle }: Place) => {
    if (!(await light.show([{ start, end }], inTitle))) onNews({ alert: false, text: t('place_gone') })
  }

  return (
    <div class="report" ref={root}>
      <Headline article={article} found={countFound(annotation)} />
      <div class="panel-top">
        <Ruler length={article.text.length} named={named} quotes={[]} view={view} />
        <Jump
          sections={[
            { id: 'meetings', label: t('meetings'), count: meetings.length },
            { id: 'mentions', label: t('mentions'), count: named.reduce((sum, { places }) => sum + places.length, 0) },
          ]}
        />
      </div>
      <EvidenceContext.Provider value={light.acts}>
        <section class="ps" id="meetings" aria-labelledby="meetings-h" tabIndex={-1}>
          <h3 class="h" id="meetings-h">
            {t('meetings')}
          </h3>
          <Records meetings={meetings} text={article.text} />
        </section>
      </EvidenceContext.Provider>
      <section class="ps" id="mentions" aria-labelledby="mentions-h" tabIndex={-1}>
        <h3 class="h" id="mentions-h">
          {t('mentions')}{' '}
          <span class="n small">
            {counted(t, 'officials', officials)}, {counted(t, 'countries', named.length - officials)}
          </span>
        </h3>
        <MentionList named={named} onGo={(place) => void go(place)} />
      </section>
      {kept !== null && (
        <Writing
          articleKey={key}
          article={article}
          kept={kept.clipping}
          draft={kept.draft}
          keepDrafts={!tab.private}
          tabId={tab.id}
          focus={false}
          onOpen={onOpen}
          onChanged={() => {}}
          onNews={onNews}
        />
      )}
    </div>
  )
}
