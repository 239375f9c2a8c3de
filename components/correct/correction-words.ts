/** What a correction says, in words: for the list of corrections, and for the search in it. */
import type { Change } from '../../utils/model.ts'
import { countryName } from '../record/meetings.ts'
import type { WordKey, Words } from '../words/words.ts'

/**
 * `sentence` is ours, with names in it; `name` the name alone; `was` is what the rules had read, struck through; `now` what the reader
 * put in its place.
 */
export interface SaidPart {
  is: 'sentence' | 'name' | 'was' | 'now'
  text: string
  /** What of somebody it is: the rank, the office. */
  field?: string
}
interface Said {
  line: SaidPart[]
  /** What it is about, in small. */
  more: string
}

const FIELDS: Readonly<Record<keyof Extract<Change, { is: 'meeting' }>['to'], WordKey>> = {
  status: 'said_status',
  prominence: 'said_prominence',
  participants: 'sides',
  countries: 'countries',
  place: 'where',
  form: 'said_form',
  date: 'when',
  endDate: 'when',
  datePrecision: 'when',
  topics: 'about',
}

/** A correction in words. */
export function saidBy(t: Words, change: Change): Said {
  const country = (code: string | null): string => (code === null ? t('no_country') : countryName(code, t('locale')))
  const listed = (words: readonly string[]): string =>
    new Intl.ListFormat(t('locale'), { type: 'unit' }).format([...new Set(words)])
  if (change.is === 'meeting')
    return {
      line: sentence(t('said_record', listed(change.meeting.participants))),
      more: listed(Object.keys(change.to).map((field) => t(FIELDS[field as keyof typeof FIELDS]))),
    }
  if (change.is === 'checked')
    return { line: sentence(t('said_record', listed(change.meeting.participants))), more: t(`said_${change.status}`) }
  const { name, country: of } = change.of
  const whose = of === null ? '' : country(of)
  if (change.is === 'not official') return { line: sentence(t('said_not_official', name)), more: whose }
  if (change.is === 'same') return { line: sentence(t('said_same', name, change.as)), more: whose }
  if (change.is === 'country')
    return change.to === null
      ? { line: sentence(t('said_not_country', name)), more: whose }
      : { line: [was(name), now(country(change.to))], more: t('mark_country') }
  if (change.is === 'added')
    return {
      line: sentence(change.what === 'country' ? t('said_country', name, whose) : t('said_official', name)),
      more: listed([change.rank, change.office, whose].filter((part) => part !== null && part !== '') as string[]),
    }
  const { to } = change
  const values: SaidPart[] = []
  if (to.name === undefined) values.push({ is: 'name', text: name })
  else values.push(was(name), now(to.name))
  if (to.rank !== undefined) values.push({ ...now(to.rank ?? t('said_none')), field: t('correct_rank') })
  if (to.office !== undefined) values.push({ ...now(to.office ?? t('said_none')), field: t('correct_office') })
  if (to.country !== undefined) values.push({ ...now(country(to.country)), field: t('correct_state') })
  return { line: values, more: whose }
}

const sentence = (text: string): SaidPart[] => [{ is: 'sentence', text }]
const was = (text: string): SaidPart => ({ is: 'was', text })
const now = (text: string): SaidPart => ({ is: 'now', text })
