/**
 * Correct, opened from a mark or from selected words: another name, rank, office or country, one person under two names, or no
 * official at all; on this page first, everywhere for a full name with its country. What was done can be undone at once.
 */
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { CountryField } from '../parts/country-field.tsx'
import {
  type About,
  changesOf,
  contextOf,
  type Faults,
  type Fields,
  faultsOf,
  fieldsOf,
  goneOf,
  ofWhom,
  type Proposed,
  reachOf,
} from './correct-fields.ts'
import { othersIn } from '../../utils/corrections/make.ts'
import { lookOf } from '../../utils/highlight/marks.ts'
import type { Change, Correction } from '../../utils/model.ts'
import { TextField } from '../parts/text-field.tsx'
import { useWords } from '../words/use-words.ts'
import { counted, inOwn, type WordKey } from '../words/words.ts'

export interface CorrectActs {
  /** Keeps corrections. @returns what takes them back. @throws with words fit to be shown. */
  onSave: (proposed: Proposed[]) => Promise<() => Promise<void>>
  /** In how many other clippings somebody is named; null where that cannot be told. */
  onFound: (name: string, country: string) => Promise<number | null>
  onClose: () => void
}
interface Props extends CorrectActs {
  about: About
}

type Standing = 'open' | 'gone' | 'saving' | 'done' | 'undone'

const FAULTS: Record<NonNullable<Faults[keyof Faults]>, WordKey> = {
  'no name': 'correct_no_name',
  'no country': 'correct_no_country',
  'which country': 'correct_which_country',
  nothing: 'correct_nothing',
}

/** The name of the form, for whoever shows it. */
export function titleOf({ mention }: Pick<About, 'mention'>): WordKey {
  if (mention === null) return 'mark_as'
  return mention.kind === 'country' ? 'correct_country' : 'correct_official'
}

export function CorrectForm({ about: given, onSave, onFound, onClose }: Props) {
  const t = useWords()
  // What is shown changes with what is corrected: the form goes on with what it was opened for.
  const [about] = useState(given)
  const [first] = useState(() => fieldsOf(about, t))
  const [fields, setFields] = useState(first)
  const [standing, stand] = useState<Standing>('open')
  const [faults, setFaults] = useState<Faults>({})
  const [failure, fail] = useState<string | null>(null)
  const [found, setFound] = useState<number | null>(null)
  const undo = useRef<(() => Promise<void>) | null>(null)
  const form = useRef<HTMLFormElement>(null)
  /** That nobody stands there at all says nothing of what the fields hold. */
  const mayReach = (what: Fields) => reachOf(about, what).includes('everywhere')
  const isCountry = fields.what === 'country'

  const wide = mayReach(standing === 'gone' ? first : fields)
  useEffect(() => {
    if (!wide || about.mention === null) return
    const { name, country } = ofWhom(about)
    if (country !== null) void onFound(name, country).then(setFound, () => {})
  }, [wide])
  // Before anybody can type: an effect comes a frame later, and would take the words to another field.
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('input.field')?.focus({ preventScroll: true }), [])
  // The buttons give way to what became of it: whoever pressed one must not be left without a place.
  useLayoutEffect(() => {
    if (standing === 'done' || standing === 'undone' || standing === 'gone')
      form.current?.querySelector<HTMLElement>('[data-next]')?.focus({ preventScroll: true })
  }, [standing])

  const set = (change: Partial<Fields>) => {
    setFields({ ...fields, ...change })
    setFaults({})
    fail(null)
  }
  const save = async (changes: Change[], scope: Correction['scope']) => {
    const before = standing
    stand('saving')
    fail(null)
    try {
      undo.current = await onSave(changes.map((change) => ({ scope, change })))
      stand('done')
    } catch (error) {
      stand(before)
      fail(inWords(error))
    }
  }
  const correct = (scope: Correction['scope']): void => {
    if (standing === 'saving') return
    const wrong = standing === 'gone' ? {} : faultsOf(about, first, fields)
    setFaults(wrong)
    const [field] = Object.keys(wrong)
    if (field === undefined) void save(standing === 'gone' ? [goneOf(about)] : changesOf(about, first, fields), scope)
    else form.current?.querySelector<HTMLElement>(field === 'all' ? '.field' : `[name=${field}]`)?.focus()
  }
  const remove = () => {
    // Where there is a choice of how far it reaches, the reader makes it; else there is nothing to ask.
    if (mayReach(first)) stand('gone')
    else void save([goneOf(about)], 'article')
  }
  const takeBack = async () => {
    try {
      await undo.current?.()
      undo.current = null
      stand('undone')
    } catch (error) {
      fail(inWords(error))
    }
  }
  const told = (fault: Faults[keyof Faults]): string | null => (fault === undefined ? null : t(FAULTS[fault]))

  const line = (name: 'name' | 'rank' | 'office', label: WordKey, width = '', fault: string | null = null) => (
    <TextField
      name={name}
      width={width}
      label={t(label)}
      value={fields[name]}
      fault={fault}
      onChange={(value) => set({ [name]: value })}
    />
  )
  const others = about.mention === null || isCountry ? [] : othersIn(about.mention, about.annotation)
  const done = standing === 'done' || standing === 'undone'

  return (
    <form
      class="correct"
      ref={form}
      aria-busy={standing === 'saving'}
      onSubmit={(event) => {
        event.preventDefault()
        correct('article')
      }}
    >
      <div class="correct-h">
        <button type="button" class="btn plain icon" name="back" aria-label={t('back')} onClick={onClose}>
          <i class="i i-left" />
        </button>
        <h2>{t(titleOf(about))}</h2>
      </div>
      <div class="correct-b">
        <Context about={about} />
        {!done && standing !== 'gone' && (
          <div class="correct-fields">
            {about.mention === null && <What what={fields.what} onChange={(what) => set({ what })} />}
            {!isCountry && line('name', 'correct_name', '', told(faults.name))}
            {!isCountry && line('rank', 'correct_rank', 'of-2')}
            {!isCountry && line('office', 'correct_office', 'of-4')}
            <CountryField
              name="country"
              width={others.length > 0 ? 'of-3' : ''}
              label={t('correct_state')}
              value={fields.country}
              fault={told(faults.country)}
              onChange={(country) => set({ country })}
            />
            {others.length > 0 && <SameAs others={others} value={fields.same} onChange={(same) => set({ same })} />}
          </div>
        )}
        {standing === 'gone' && <p class="correct-gone">{t('correct_gone', ofWhom(about).name)}</p>}
        <div class="correct-say" role="status">
          {done && <b>{t(standing === 'done' ? 'corrected' : 'correct_undone')}</b>}
          {standing === 'done' && (
            <button type="button" class="btn" name="undo-correct" data-next onClick={() => void takeBack()}>
              {t('undo')}
            </button>
          )}
          {done && (
            <button type="button" class="btn" name="close-correct" data-next={standing === 'undone'} onClick={onClose}>
              {t('close')}
            </button>
          )}
        </div>
        {!done && (
          <p class="correct-reach small dim">
            {wide && found !== null && found > 0 && `${counted(t, 'correct_found', found)} `}
            {t('correct_undo_later')}
          </p>
        )}
        {(!done || failure !== null) && (
          <div class="correct-end">
            {(failure !== null || faults.all !== undefined) && (
              <p class="fault" role="alert">
                {failure ?? told(faults.all)}
              </p>
            )}
            {!done && (
              <div class="correct-acts">
                <button type="submit" class="btn primary" name="correct" data-next={standing === 'gone'}>
                  {t(standing === 'saving' ? 'saving' : 'on_this_page')}
                </button>
                {wide && (
                  <button type="button" class="btn" name="everywhere" onClick={() => correct('everywhere')}>
                    {t('everywhere')}
                  </button>
                )}
                {standing === 'gone' && (
                  <button type="button" class="btn plain" name="cancel-gone" onClick={() => stand('open')}>
                    {t('cancel')}
                  </button>
                )}
              </div>
            )}
            {about.mention !== null && standing === 'open' && (
              <div class="correct-f">
                <button type="button" class="btn plain" name="gone" onClick={remove}>
                  {t(isCountry ? 'not_this_country' : 'not_an_official')}
                </button>
                {!isCountry && fields.country.typed !== '' && (
                  <button
                    type="button"
                    class="btn plain"
                    name="no-country"
                    onClick={() => {
                      set({ country: { typed: '', code: null } })
                      form.current?.querySelector<HTMLElement>('[name=country]')?.focus()
                    }}
                  >
                    {t('not_this_country')}
                  </button>
                )}
              </div>
            )}
          </div>
        )}
      </div>
    </form>
  )
}

const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The paper's own words around the mark. */
function Context({ about }: { about: About }) {
  const t = useWords()
  const { before, words, after } = contextOf(about)
  const look = about.mention && lookOf(about.mention)
  return (
    <p class="correct-words" {...inOwn(t, `${before}${words}${after}`)}>
      {before}
      <span class="lit">
        <span class={look === null ? undefined : `m m-${look}`}>{words}</span>
      </span>
      {after}
    </p>
  )
}

function What({ what, onChange }: { what: Fields['what']; onChange: (what: Fields['what']) => void }) {
  const t = useWords()
  const name = useId()
  const choice = (value: Fields['what'], label: WordKey) => (
    <label class="choice">
      <input type="radio" name={name} value={value} checked={what === value} onChange={() => onChange(value)} />
      {t(label)}
    </label>
  )
  return (
    <fieldset class="correct-what">
      <legend class="unseen">{t('mark_as')}</legend>
      {choice('official', 'mark_official')}
      {choice('country', 'mark_country')}
    </fieldset>
  )
}

function SameAs({ others, value, onChange }: { others: string[]; value: string; onChange: (name: string) => void }) {
  const t = useWords()
  const id = useId()
  return (
    <div class="form-line of-3">
      <label class="label" for={id}>
        {t('same_person')}
      </label>
      <select class="field" id={id} name="same" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{t('same_nobody')}</option>
        {others.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
