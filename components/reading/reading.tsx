/** A record of the library, opened: the article with its marks, and beside it the record and what the reader wrote. */
import type { ComponentChildren, RefObject } from 'preact'
import type { Annotation, Article, CorpusRecord } from '../../utils/model.ts'
import { Country } from '../parts/country.tsx'
import { calendarDate } from '../words/dates.ts'
import { type EvidenceActs, EvidenceContext } from '../record/evidence.tsx'
import { withEvidence } from '../record/evidence-of.ts'
import { ArticleText, headlineIn, Marked, type Piece } from './marked-text.tsx'
import { each, meetingsInOrder } from '../record/meetings.ts'
import { Records } from '../record/record.tsx'
import { Names } from '../words/names.tsx'
import { useWords } from '../words/use-words.ts'
import { inOwn } from '../words/words.ts'

/** What ties the text to what stands beside it; from whoever opens the record. */
export interface Beside {
  /** The element that scrolls, with text and record in it. */
  frame: RefObject<HTMLDivElement | null>
  evidence: EvidenceActs
  /** What is said aloud when the words of a value are shown. */
  said: string
  /** Goes back to the value whose words were shown; null while it is in sight. */
  back: (() => void) | null
}

interface ArticleProps extends Beside {
  article: Article
  annotation: Annotation
  /** Stands above the text. */
  above?: ComponentChildren
  children: ComponentChildren
}

/** An article that was kept or is to be kept; `children` is what the reader writes on it. */
export function ArticleReading({ article, annotation, above, children, ...beside }: ArticleProps) {
  const t = useWords()
  const headline = headlineIn(article)
  return (
    <Frame
      {...beside}
      title={article.title}
      record={
        <>
          <Records meetings={meetingsInOrder(annotation)} text={article.text} />
          {children}
          <p class="hist">{t('read_by', annotation.annotator, annotation.schema)}</p>
        </>
      }
    >
      {above}
      <From
        publisher={article.publisher}
        byline={article.byline}
        date={article.publishedAt ?? annotation.article.publishedAt}
        url={article.url}
      />
      <Title article={article} annotation={annotation} headline={headline} />
      {article.partial === true && <p class="small mid">{t('partial')}</p>}
      <ArticleText article={article} mentions={annotation.mentions} without={headline} />
    </Frame>
  )
}

/** A document of the corpus: our digest and its facts, and the document itself once it was imported; `children` stands below the facts. */
export function CorpusReading({
  record,
  children,
  ...beside
}: Beside & { record: CorpusRecord; children?: ComponentChildren }) {
  const t = useWords()
  const { article, annotation } = record
  const meetings = record.meetings.length > 0 || !annotation ? record.meetings : annotation.meetings
  // Facts that a person put together do not know the text; those of the annotator have their places in it, and lend them.
  const read = record.origin === 'import' || meetings !== record.meetings
  const lit = read || !annotation ? meetings : withEvidence(meetings, annotation.meetings)
  const text = read || annotation ? (article?.text ?? '') : ''
  const headline = article ? headlineIn(article) : null
  return (
    <Frame
      {...beside}
      evidence={article && (read || annotation) ? beside.evidence : null}
      title={record.title ?? record.subject}
      record={
        <>
          {meetings.length > 0 && <Records meetings={lit} text={text} checked={!read} />}
          <CorpusFacts record={record} />
          {children}
        </>
      }
    >
      <From publisher={record.publisher} byline={article?.byline ?? null} date={record.date} url={record.url} />
      {article && annotation ? (
        <Title
          article={{ ...article, title: article.title ?? record.title }}
          annotation={annotation}
          headline={headline}
        />
      ) : (
        <h1 dir="auto" {...inOwn(t, record.title ?? record.subject)}>
          {record.title ?? record.subject}
        </h1>
      )}
      {record.digest !== '' && (
        <section class="digest" aria-label={t('digest')}>
          <h2>{t('digest')}</h2>
          <p dir="auto" {...inOwn(t, record.digest)}>
            {record.digest}
          </p>
        </section>
      )}
      {article ? (
        <ArticleText article={article} mentions={annotation?.mentions ?? []} without={headline} />
      ) : (
        <p class="small dim">{t('no_text')}</p>
      )}
    </Frame>
  )
}

function CorpusFacts({ record }: { record: CorpusRecord }) {
  const t = useWords()
  const { annotation } = record
  return (
    <>
      <dl class="facts wide">
        <dt>{t('subject')}</dt>
        <dd>
          <bdi {...inOwn(t, record.subject)}>{record.subject}</bdi>
        </dd>
        <dt>{t('countries')}</dt>
        <dd class="lands">
          {each(record.countries).map((code) => (
            <Country code={code} key={code} />
          ))}
        </dd>
        <dt>{t('officials')}</dt>
        <dd>
          <ul class="people">
            {record.officials.map((one) => (
              <li key={`${one.name} ${one.office}`}>
                <bdi class="who" {...inOwn(t, one.name)}>
                  {one.name}
                </bdi>{' '}
                <bdi class="mid">{[one.rank, one.office].filter((part) => part !== null).join(', ')}</bdi>
                {one.country !== null && <span class="code">{one.country}</span>}
              </li>
            ))}
          </ul>
        </dd>
      </dl>
      <p class="hist">
        {record.origin === 'seed' ? t('from_seed') : t('from_import', record.file ?? '')}
        {annotation && (
          <>
            <br />
            {t('read_by', annotation.annotator, annotation.schema)}
          </>
        )}
      </p>
    </>
  )
}

interface FrameProps extends Omit<Beside, 'evidence'> {
  evidence: EvidenceActs | null
  title: string | null
  record: ComponentChildren
  /** The article. */
  children: ComponentChildren
}

/** Text and record side by side, in an element that is scrolled by keyboard as soon as it has the focus. */
export function Frame({ frame, evidence, said, back, title, record, children }: FrameProps) {
  const t = useWords()
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div class="reading" ref={frame} tabIndex={0} role="region" aria-label={title ?? t('untitled')}>
        <article class="txt">{children}</article>
        <aside class="beside" aria-labelledby="the-record">
          <h2 class="unseen" id="the-record">
            {t('the_record')}
          </h2>
          <EvidenceContext.Provider value={evidence}>{record}</EvidenceContext.Provider>
          <p class="unseen" role="status">
            {said}
          </p>
        </aside>
      </div>
      {back !== null && (
        <button type="button" class="btn back-to-value" name="back-to-value" onClick={back}>
          {t('back_to_value')}
        </button>
      )}
    </>
  )
}

interface TitleProps {
  article: Article
  annotation: Annotation
  /** The line of the text that is the headline, if there is one. */
  headline: Piece | null
}

function Title({ article, annotation, headline }: TitleProps) {
  const t = useWords()
  if (headline !== null) {
    const { start, end } = headline
    return (
      <h1 dir="auto" {...inOwn(t, article.text.slice(start, end))} data-at={start}>
        <Marked text={article.text} mentions={annotation.mentions} start={start} end={end} />
      </h1>
    )
  }
  if (article.title === null) return <h1>{t('untitled')}</h1>
  return (
    <h1 dir="auto" {...inOwn(t, article.title)} data-marks="title">
      <Marked text={article.title} mentions={annotation.titleMentions} start={0} end={article.title.length} />
    </h1>
  )
}

interface FromProps {
  publisher: string | null
  byline: string | null
  date: string | null
  url: string | null
}

/** Where an article is from: paper, author, day and site. */
export function From({ publisher, byline, date, url }: FromProps) {
  const t = useWords()
  const address = webAddress(url)
  const parts = [publisher, byline, date === null ? null : calendarDate(t, date)].filter((part) => part !== null)
  return (
    <p class="label">
      <Names names={parts} by=" · " />
      {address !== null && (
        <>
          {parts.length > 0 && ' · '}
          <a href={address.href} rel="noreferrer noopener" target="_blank">
            <bdi>{address.host.replace(/^www\./, '')}</bdi>
          </a>
        </>
      )}
    </p>
  )
}

/** Only addresses of the web are opened: a page or a file could have put any other in. */
export function webAddress(url: string | null): URL | null {
  return url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url) : null
}
