/** What a record tells of a meeting beside who took part: when, where, about what, with what result, and who says so. */
import { Fragment } from 'preact'
import type { Meeting } from '../../utils/model.ts'
import { meetingDate } from '../words/dates.ts'
import { Names } from '../words/names.tsx'
import { useWords } from '../words/use-words.ts'
import { inOwn } from '../words/words.ts'
import { evidenceFor, Field, type Stretch } from './evidence.tsx'
import { countryName, each, quoteOf, wordsFor } from './meetings.ts'

/** So many of each are shown; the rest is counted. A page cannot fill the popup. */
const SHOWN = { commitments: 3, topics: 8, sources: 4 } as const

/** The facts of a meeting, each a field that lights the words it was read from. `text` is the article's. */
export function Facts({ meeting, text }: { meeting: Meeting; text: string }) {
  const t = useWords()
  const when = meetingDate(t, meeting)
  const basis = wordsFor(meeting, 'date', text)
  const topics = together(
    meeting.topics.map((topic, i) => ({
      words: quoteOf(topic.printed) ?? topic.code,
      stretches: evidenceFor(meeting, `topics.${i}`),
    })),
  ).slice(0, SHOWN.topics)
  const commitments = together(
    meeting.commitments.map((one) => ({
      words: quoteOf(one.text) ?? '',
      stretches: one.end > one.start ? [{ start: one.start, end: one.end }] : [],
    })),
  ).filter(({ words }) => words !== '')
  const sources = each(meeting.sources).slice(0, SHOWN.sources)
  return (
    <dl class="facts">
      <dt>{t('when')}</dt>
      <dd>
        <Field stretches={evidenceFor(meeting, 'date')}>
          {when ?? t('not_said')} {basis !== null ? <Paper words={basis} /> : <Basis meeting={meeting} />}
        </Field>
      </dd>
      <dt>{t('where')}</dt>
      <dd>
        <Field stretches={evidenceFor(meeting, 'place')}>
          <Where meeting={meeting} text={text} />
        </Field>
      </dd>
      {topics.length > 0 && (
        <>
          <dt>{t('about')}</dt>
          <dd>
            {topics.map(({ words, stretches }, i) => (
              <Fragment key={words}>
                {i > 0 && ' '}
                <Field stretches={stretches}>
                  <bdi {...inOwn(t, words)}>{words}</bdi>
                  {i + 1 < topics.length && t('comma').trim()}
                </Field>
              </Fragment>
            ))}
          </dd>
        </>
      )}
      {commitments.length > 0 && (
        <>
          <dt>{t('result')}</dt>
          <dd>
            {commitments.slice(0, SHOWN.commitments).map(({ words, stretches }) => (
              <div key={words}>
                <Field stretches={stretches}>
                  <Paper words={words} />
                </Field>
              </div>
            ))}
            {commitments.length > SHOWN.commitments && (
              <span class="inf">{t('more_people', commitments.length - SHOWN.commitments)}</span>
            )}
          </dd>
        </>
      )}
      <dt>{t('source')}</dt>
      <dd>
        <Field stretches={evidenceFor(meeting, 'sources')}>
          {sources.length > 0 ? <Names names={sources} /> : t('source_own')}
        </Field>
      </dd>
    </dl>
  )
}

interface Value {
  words: string
  stretches: Stretch[]
}

/** Values in their order, each once whatever its case, with all words that each was read from. */
function together(values: readonly Value[]): Value[] {
  return [...Map.groupBy(values, ({ words }) => words.toLowerCase()).values()].map((same) => ({
    words: same[0]?.words ?? '',
    stretches: same.flatMap(({ stretches }) => stretches),
  }))
}

function Where({ meeting, text }: { meeting: Meeting; text: string }) {
  const t = useWords()
  const { place } = meeting
  if (place === null) return <>{t('not_said')}</>
  const country = place.country === null ? null : countryName(place.country, t('locale'))
  const words = wordsFor(meeting, 'place', text)
  const told = country === null || place.name.endsWith(country) ? [place.name] : [place.name, country]
  return (
    <>
      <Names names={told} />{' '}
      {words !== null && words.toLowerCase() !== place.name.toLowerCase() && <Paper words={words} />}
    </>
  )
}

function Basis({ meeting }: { meeting: Meeting }) {
  const t = useWords()
  if (meeting.date === null || meeting.dateBasis === null || meeting.dateBasis === 'text') return null
  return <span class="inf">{t(meeting.dateBasis === 'dateline' ? 'from_dateline' : 'from_metadata')}</span>
}

/** Words of the paper itself, in its voice. */
function Paper({ words }: { words: string }) {
  return (
    <q class="paper" dir="auto" {...inOwn(useWords(), words)}>
      {words}
    </q>
  )
}
