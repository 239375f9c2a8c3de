/** A correction as it is kept, to be changed: what the reader says instead, and how far it reaches. */
import { useState } from 'preact/hooks'
import { widely } from '../../utils/corrections/book.ts'
import type { Change, Correction } from '../../utils/model.ts'
import { Choice } from '../parts/choice.tsx'
import { CountryField, type TypedCountry } from '../parts/country-field.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { TextField } from '../parts/text-field.tsx'
import { countryName } from '../record/meetings.ts'
import { saidBy } from './correction-words.ts'
import { useWords } from '../words/use-words.ts'
import type { WordKey } from '../words/words.ts'

interface Props {
  correction: Correction
  onSave: (scope: Correction['scope'], change: Change) => void
  onClose: () => void
}

/** What can be said in a form; null where the correction says nothing of it. */
interface Fields {
  name: string | null
  rank: string | null
  office: string | null
  country: TypedCountry | null
  /** The other name of one person. */
  as: string | null
}

export function CorrectionEdit({ correction, onSave, onClose }: Props) {
  const t = useWords()
  const typedOf = (code: string | null): TypedCountry => ({
    typed: code === null ? '' : countryName(code, t('locale')),
    code,
  })
  const [fields, setFields] = useState(() => fieldsOf(correction.change, typedOf))
  const [scope, setScope] = useState(correction.scope)
  const [tried, setTried] = useState(false)
  const faults = faultsOf(correction.change, fields)
  const change = changeOf(correction.change, fields)
  const wide = widely({ ...correction, scope: 'everywhere', change }) !== null

  const line = (name: 'name' | 'rank' | 'office' | 'as', label: WordKey) => {
    const value = fields[name]
    return value === null ? null : (
      <TextField
        name={name}
        label={t(label)}
        value={value}
        fault={tried && faults[name] === true ? t('correct_no_name') : null}
        onChange={(typed) => setFields({ ...fields, [name]: typed })}
      />
    )
  }
  return (
    <Dialog title={t('said_edit_title')} onClose={onClose}>
      <form
        class="correction-edit"
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (Object.keys(faults).length === 0) onSave(wide ? scope : 'article', change)
        }}
      >
        <p class="mid">
          {saidBy(t, correction.change).line.map(({ is, text }) =>
            is === 'sentence' ? (
              text
            ) : (
              <bdi key={text} class={is === 'was' ? 'was' : undefined}>
                {text}{' '}
              </bdi>
            ),
          )}
        </p>
        {line('name', 'correct_name')}
        {line('as', 'same_person')}
        {line('rank', 'correct_rank')}
        {line('office', 'correct_office')}
        {fields.country !== null && (
          <CountryField
            name="country"
            label={t('correct_state')}
            value={fields.country}
            fault={tried && faults.country === true ? t('correct_which_country') : null}
            onChange={(country) => setFields({ ...fields, country })}
          />
        )}
        <Choice
          name="scope"
          legend={t('said_where')}
          value={wide ? scope : 'article'}
          onChoose={setScope}
          options={[
            { value: 'article', label: t('on_this_page') },
            ...(wide ? [{ value: 'everywhere' as const, label: t('everywhere') }] : []),
          ]}
        />
        {!wide && <p class="small dim">{t('said_why_one_page')}</p>}
        <div class="acts">
          <button type="submit" class="btn primary" name="save-correction">
            {t('save')}
          </button>
          <button type="button" class="btn" name="cancel" onClick={onClose}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function fieldsOf(change: Change, typedOf: (code: string | null) => TypedCountry): Fields {
  const none: Fields = { name: null, rank: null, office: null, country: null, as: null }
  if (change.is === 'same') return { ...none, as: change.as }
  if (change.is === 'country') return { ...none, country: typedOf(change.to) }
  if (change.is === 'added') {
    const { of, rank, office } = change
    if (change.what === 'country') return { ...none, country: typedOf(of.country) }
    return { ...none, name: of.name, rank: rank ?? '', office: office ?? '', country: typedOf(of.country) }
  }
  if (change.is !== 'official') return none
  const { name, rank, office, country } = change.to
  return {
    ...none,
    name: name ?? change.of.name,
    rank: rank === undefined ? '' : (rank ?? ''),
    office: office === undefined ? '' : (office ?? ''),
    country: typedOf(country === undefined ? change.of.country : country),
  }
}

/** What cannot be kept as it is typed. A country may be taken away, but not from words that are added as one. */
function faultsOf(change: Change, { name, as, country }: Fields): Partial<Record<keyof Fields, true>> {
  const faults: Partial<Record<keyof Fields, true>> = {}
  if (name !== null && clean(name) === '') faults.name = true
  if (as !== null && clean(as) === '') faults.as = true
  if (country === null || country.code !== null) return faults
  const needed = change.is === 'added' && change.what === 'country'
  if (needed || clean(country.typed) !== '') faults.country = true
  return faults
}

/** The correction as it stands in the fields. What was never said of an official and is still not, stays unsaid. */
function changeOf(change: Change, fields: Fields): Change {
  const country = fields.country?.code ?? null
  if (change.is === 'same') return { ...change, as: clean(fields.as ?? '') || change.as }
  if (change.is === 'country') return { ...change, to: country }
  if (change.is === 'added') {
    const of = { ...change.of, name: clean(fields.name ?? '') || change.of.name, country }
    return { ...change, of, rank: clean(fields.rank ?? '') || null, office: clean(fields.office ?? '') || null }
  }
  if (change.is !== 'official') return change
  const { of, to: before } = change
  const to: typeof before = {}
  const name = clean(fields.name ?? '')
  if (before.name !== undefined || name !== of.name) to.name = name || of.name
  for (const field of ['rank', 'office'] as const) {
    const value = clean(fields[field] ?? '')
    if (before[field] !== undefined || value !== '') to[field] = value || null
  }
  if (before.country !== undefined || country !== of.country) to.country = country
  return { ...change, to }
}

const clean = (typed: string): string => typed.replace(/\s+/g, ' ').trim()
