/** A record of the library, opened: the article with its marks, and beside it the record and what the reader wrote. */
import type { ComponentChildren } from 'preact'
import type { Annotation, Article, Clipping, CorpusRecord } from '../utils/model.ts'
import { Country } from './country.tsx'
import { calendarDate } from './dates.ts'
import { ArticleText, Marked } from './marked-text.tsx'
import { each, meetingsInOrder } from './meetings.ts'
import { Records } from './record.tsx'
import { useWords } from './use-words.ts'

export function ClippingReading({ clipping, children }: { clipping: Clipping; children: ComponentChildren }) {
  const t = useWords()
  const { article, annotation } = clipping
  return (
    <div class="reading">
      <article class="txt">
        <From publisher={article.publisher} byline={article.byline} date={article.publishedAt} url={article.url} />
        <Title article={article} annotation={annotation} />
        {article.partial === true && <p class="small mid">{t('partial')}</p>}
        <ArticleText article={article} mentions={annotation.mentions} />
      </article>
      <aside class="beside" aria-labelledby="the-record">
        <h2 class="unseen" id="the-record">
          {t('the_record')}
        </h2>
        {annotation.meetings.length === 0 ? (
          <p class="mid none">{t('no_meetings')}</p>
        ) : (
          <Records meetings={meetingsInOrder(annotation)} text={article.text} />
        )}
        {children}
        <p class="hist">{t('read_by', annotation.annotator, annotation.schema)}</p>
      </aside>
    </div>
  )
}

/** A document of the corpus: our digest and its facts, and the document itself once it was imported. */
export function CorpusReading({ record }: { record: CorpusRecord }) {
  const t = useWords()
  const { article, annotation } = record
  const meetings = record.meetings.length > 0 || !annotation ? record.meetings : annotation.meetings
  const text = meetings === annotation?.meetings ? (article?.text ?? '') : ''
  return (
    <div class="reading">
      <article class="txt">
        <From publisher={record.publisher} byline={article?.byline ?? null} date={record.date} url={record.url} />
        {article && annotation ? (
          <Title article={{ ...article, title: article.title ?? record.title }} annotation={annotation} />
        ) : (
          <h1 dir="auto">{record.title ?? record.subject}</h1>
        )}
        {record.digest !== '' && (
          <section class="digest" aria-label={t('digest')}>
            <h2>{t('digest')}</h2>
            <p dir="auto">{record.digest}</p>
          </section>
        )}
        {article ? (
          <ArticleText article={article} mentions={annotation?.mentions ?? []} />
        ) : (
          <p class="small dim">{t('no_text')}</p>
        )}
      </article>
      <aside class="beside" aria-labelledby="the-record">
        <h2 class="unseen" id="the-record">
          {t('the_record')}
        </h2>
        {meetings.length > 0 && (
          <Records meetings={meetings} text={text} checked={record.origin === 'seed' && meetings === record.meetings} />
        )}
        <dl class="facts wide">
          <dt>{t('subject')}</dt>
          <dd dir="auto">{record.subject}</dd>
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
                  <bdi class="who">{one.name}</bdi>{' '}
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
      </aside>
    </div>
  )
}

function Title({ article, annotation }: { article: Article; annotation: Annotation }) {
  const t = useWords()
  if (article.title === null) return <h1>{t('untitled')}</h1>
  return (
    <h1 dir="auto">
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

function From({ publisher, byline, date, url }: FromProps) {
  const t = useWords()
  const address = webAddress(url)
  const parts = [publisher, byline, date === null ? null : calendarDate(t, date)].filter((part) => part !== null)
  return (
    <p class="label">
      <bdi>{parts.join(' · ')}</bdi>
      {address !== null && (
        <>
          {parts.length > 0 && ' · '}
          <a href={address.href} rel="noreferrer noopener" target="_blank">
            {address.host.replace(/^www\./, '')}
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
