/** What newer rules would change of a kept record, which the reader takes over or leaves. What they have corrected or checked stays. */
import type { Difference } from '../../utils/corrections/differences.ts'
import type { Meeting } from '../../utils/model.ts'
import { countryName } from './meetings.ts'
import { FORM_WORDS } from './record.tsx'
import { useWords } from '../words/use-words.ts'
import { inOwn, type WordKey, type Words } from '../words/words.ts'

interface Props {
  differences: readonly Difference[]
  onTake: () => void
  onLeave: () => void
}

/** So many are listed; the rest is counted. */
const SHOWN = 40

export function NewerRules({ differences, onTake, onLeave }: Props) {
  const t = useWords()
  return (
    <section class="changed newer" aria-label={t('newer_rules')}>
      <p>
        <b>{t('newer_rules')}</b>
      </p>
      <ul class="changes">
        {differences.slice(0, SHOWN).map((difference) => (
          <Line key={JSON.stringify(difference)} difference={difference} />
        ))}
        {differences.length > SHOWN && <li class="dim small">{t('more_people', differences.length - SHOWN)}</li>}
      </ul>
      <div class="changed-f">
        <button type="button" class="btn" name="take-newer" onClick={onTake}>
          {t('newer_take')}
        </button>
        <button type="button" class="btn" name="leave-newer" onClick={onLeave}>
          {t('newer_leave')}
        </button>
        <p class="small dim grow">{t('newer_more')}</p>
      </div>
    </section>
  )
}

const PERSON_FIELDS: Record<Extract<Difference, { is: 'person field' }>['field'], WordKey> = {
  name: 'correct_name',
  office: 'correct_office',
  rank: 'correct_rank',
  country: 'correct_state',
}
const MEETING_FIELDS: Record<Extract<Difference, { is: 'meeting field' }>['field'], WordKey> = {
  status: 'record_status',
  form: 'record_form',
  date: 'when',
  place: 'where',
  topics: 'about',
  participants: 'sides',
  countries: 'countries',
  commitments: 'result',
}

function Line({ difference }: { difference: Difference }) {
  const t = useWords()
  switch (difference.is) {
    case 'report':
      return <li>{t(difference.to ? 'newer_report' : 'newer_no_report')}</li>
    case 'person': {
      const { name, country, what } = difference
      const whole = country === null ? name : `${name} (${countryName(country, t('locale'))})`
      return <li>{t(what === 'new' ? 'newer_person' : 'newer_person_gone', whole)}</li>
    }
    case 'country': {
      const { country, from, to } = difference
      return (
        <Change what={countryName(country, t('locale'))} field={t('newer_marks')} from={String(from)} to={String(to)} />
      )
    }
    case 'person field': {
      const { name, field } = difference
      const [from, to] = [difference.from, difference.to].map((value) =>
        value !== null && field === 'country' ? countryName(value, t('locale')) : value,
      )
      return <Change what={name} field={t(PERSON_FIELDS[field])} from={from ?? null} to={to ?? null} />
    }
    case 'meeting': {
      const { names, countries, what } = difference
      return <li>{t(what === 'new' ? 'newer_record' : 'newer_record_gone', whoMet(t, names, countries))}</li>
    }
    default: {
      const { names, field } = difference
      const [from, to] = [difference.from, difference.to].map((value) => valueWords(t, field, value))
      return <Change what={whoMet(t, names, [])} field={t(MEETING_FIELDS[field])} from={from ?? null} to={to ?? null} />
    }
  }
}

function Change({ what, field, from, to }: { what: string; field: string; from: string | null; to: string | null }) {
  const t = useWords()
  const value = (words: string | null) => words ?? t('said_none')
  return (
    <li>
      <bdi {...inOwn(t, what)}>{what}</bdi> <span class="dim">{field}</span>{' '}
      <del>
        <bdi>{value(from)}</bdi>
      </del>{' '}
      <span class="unseen">{t('said_now')}</span>{' '}
      <ins>
        <bdi>{value(to)}</bdi>
      </ins>
    </li>
  )
}

function whoMet(t: Words, names: readonly string[], countries: readonly string[]): string {
  const all = names.length > 0 ? names : countries.map((code) => countryName(code, t('locale')))
  return new Intl.ListFormat(t('locale'), { type: 'unit' }).format(all)
}

function valueWords(t: Words, field: keyof typeof MEETING_FIELDS, value: string | null): string | null {
  if (value === null) return null
  if (field === 'form') return t(FORM_WORDS[value as Meeting['form']])
  if (field === 'status') return t(`status_${value as Meeting['status']}`)
  if (field !== 'countries') return value
  return value
    .split(', ')
    .map((code) => countryName(code, t('locale')))
    .join(t('comma'))
}
