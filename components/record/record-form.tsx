/** The fields of a record as the reader sets them: form, status, days, place, subjects, and who took part. */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { TOPIC_ROWS } from '../../utils/gazetteer/topics.ts'
import { type Change, type Meeting, MeetingForm, MeetingStatus, Part } from '../../utils/model.ts'
import { CountryField } from '../parts/country-field.tsx'
import { TextField } from '../parts/text-field.tsx'
import { FORM_WORDS } from './record.tsx'
import {
  newPerson,
  type PersonFields,
  type RecordFault,
  type RecordFaults,
  type RecordFields,
  recordChange,
  recordFaultsOf,
  recordFieldsOf,
} from './record-fields.ts'
import { useWords } from '../words/use-words.ts'
import type { WordKey } from '../words/words.ts'

interface Props {
  meeting: Meeting
  /** Keeps what was set. @throws with words fit to be shown. */
  onSave: (to: Extract<Change, { is: 'meeting' }>['to']) => Promise<void>
  /** Leaves the record as it was. */
  onClose: () => void
}

const FAULTS: Record<RecordFault, WordKey> = {
  'no date': 'record_no_date',
  'end first': 'record_end_first',
  'which country': 'correct_which_country',
  nobody: 'record_nobody',
  'no place': 'record_no_place',
}
/** What leaves the form with all that was set in it. */
const CANCEL = 'cancel-record'
const PARTS: Record<Part, WordKey> = { host: 'part_host', visitor: 'part_visitor', delegation: 'part_delegation' }

export function RecordForm({ meeting, onSave, onClose }: Props) {
  const t = useWords()
  const [first] = useState(() => recordFieldsOf(meeting, t))
  const [fields, setFields] = useState(first)
  const [faults, setFaults] = useState<RecordFaults>({})
  const [failure, fail] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('.field')?.focus({ preventScroll: true }), [])

  const set = (change: Partial<RecordFields>) => {
    setFields({ ...fields, ...change })
    setFaults({})
    fail(null)
  }
  const setPerson = (at: number, change: Partial<PersonFields>) =>
    set({ people: fields.people.map((one, index) => (index === at ? { ...one, ...change } : one)) })
  const told = (name: string): string | null => {
    const fault = faults[name]
    return fault === undefined ? null : t(FAULTS[fault])
  }
  const save = async () => {
    if (saving) return
    const wrong = recordFaultsOf(fields)
    setFaults(wrong)
    const [name] = Object.keys(wrong)
    if (name !== undefined) return form.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus()
    const to = recordChange(meeting, first, fields)
    if (to === null) return onClose()
    setSaving(true)
    try {
      await onSave(to)
      onClose()
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error))
      setSaving(false)
    }
  }
  /** Esc leaves a field as it was; where it is as it was, it leaves the form, but not what was set in other fields. */
  const leave = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    const name = event.target instanceof Element ? (event.target.getAttribute('name') ?? '') : ''
    const back = asItWas(first, fields, name)
    const isChanged = JSON.stringify(fields) !== JSON.stringify(first)
    if (back !== null) set(back)
    else if (isChanged && name !== CANCEL) form.current?.querySelector<HTMLElement>(`[name=${CANCEL}]`)?.focus()
    else onClose()
  }
  const text = (name: 'date' | 'endDate' | 'place', label: WordKey, hint = '') => (
    <TextField
      name={name}
      label={t(label)}
      value={fields[name]}
      hint={hint}
      fault={told(name)}
      onChange={(value) => set({ [name]: value })}
    />
  )
  return (
    <form
      class="record-form"
      ref={form}
      aria-label={t('record_edit')}
      aria-busy={saving}
      onKeyDown={leave}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div class="record-grid">
        <SelectField
          name="form"
          label={t('record_form')}
          value={fields.form}
          values={MeetingForm.options.map((one) => [one, t(FORM_WORDS[one])])}
          onChange={(value) => set({ form: value })}
        />
        <SelectField
          name="status"
          label={t('record_status')}
          value={fields.status}
          values={MeetingStatus.options.map((one) => [one, t(`status_${one}`)])}
          onChange={(value) => set({ status: value })}
        />
        {text('date', 'record_day', '2026-11-18')}
        {text('endDate', 'record_last_day')}
        {text('place', 'where')}
        <CountryField
          name="placeCountry"
          label={t('record_place_country')}
          value={fields.placeCountry}
          fault={told('placeCountry')}
          onChange={(placeCountry) => set({ placeCountry })}
        />
      </div>
      <Topics topics={fields.topics} onChange={(topics) => set({ topics })} />
      {fields.people.map((person, at) => (
        <fieldset class="person" key={person.line}>
          <legend class="label">{person.name || person.was?.organisation || t('record_somebody')}</legend>
          <div class="record-grid">
            {(['name', 'rank', 'office'] as const).map((field) => (
              <TextField
                key={field}
                name={`people.${at}.${field}`}
                label={t(`correct_${field}`)}
                value={person[field]}
                hint=""
                fault={told(`people.${at}.${field}`)}
                onChange={(value) => setPerson(at, { [field]: value })}
              />
            ))}
            <CountryField
              name={`people.${at}.country`}
              label={t('correct_state')}
              value={person.country}
              fault={told(`people.${at}.country`)}
              onChange={(country) => setPerson(at, { country })}
            />
            <SelectField
              name={`people.${at}.part`}
              label={t('record_part')}
              value={person.part}
              values={[['', t('part_none')], ...Part.options.map((one): [Part, string] => [one, t(PARTS[one])])]}
              onChange={(part) => setPerson(at, { part })}
            />
            <button
              type="button"
              class="btn plain"
              name="remove-person"
              onClick={() => {
                set({ people: fields.people.filter((one) => one !== person) })
                // The button goes with its person: whoever pressed it must not be left without a place.
                form.current?.querySelector<HTMLElement>('[name=add-person]')?.focus()
              }}
            >
              {t('remove')}
              <span class="unseen"> {person.name}</span>
            </button>
          </div>
        </fieldset>
      ))}
      <button
        type="button"
        class="btn"
        name="add-person"
        onClick={() => set({ people: [...fields.people, newPerson(fields.people)] })}
      >
        {t('record_add_person')}
      </button>
      {failure !== null && (
        <p class="fault" role="alert">
          {failure}
        </p>
      )}
      <div class="correct-acts">
        <button type="submit" class="btn primary" name="save-record">
          {t(saving ? 'saving' : 'save')}
        </button>
        <button type="button" class="btn" name={CANCEL} onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </form>
  )
}

/** What sets a field back; null where it is as it was. @param name of the field. */
function asItWas(first: RecordFields, now: RecordFields, name: string): Partial<RecordFields> | null {
  const [, at, field] = /^people\.(\d+)\.(\w+)$/.exec(name) ?? []
  if (at === undefined || field === undefined) {
    if (!Object.hasOwn(first, name)) return null
    const own: unknown = Reflect.get(first, name)
    return JSON.stringify(own) === JSON.stringify(Reflect.get(now, name)) ? null : { [name]: own }
  }
  const person = now.people[Number(at)]
  const before = person && first.people.find(({ line }) => line === person.line)
  if (!person || !before) return null
  const value: unknown = Reflect.get(before, field)
  if (JSON.stringify(value) === JSON.stringify(Reflect.get(person, field))) return null
  return { people: now.people.map((one) => (one === person ? { ...person, [field]: value } : one)) }
}

interface SelectFieldProps<T extends string> {
  name: string
  label: string
  value: T
  values: [T, string][]
  onChange: (value: T) => void
}

function SelectField<T extends string>({ name, label, value, values, onChange }: SelectFieldProps<T>) {
  const id = useId()
  return (
    <div class="form-line">
      <label class="label" for={id}>
        {label}
      </label>
      <select
        class="field"
        id={id}
        name={name}
        value={value}
        onChange={(event) => {
          const chosen = values.find(([one]) => one === event.currentTarget.value)
          if (chosen) onChange(chosen[0])
        }}
      >
        {values.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}

/** The subjects: each can be taken away; others come from the list that analysts keep. */
function Topics({ topics, onChange }: { topics: Meeting['topics']; onChange: (topics: Meeting['topics']) => void }) {
  const t = useWords()
  const id = useId()
  const others = useRef<HTMLSelectElement>(null)
  const left = TOPIC_ROWS.filter(({ code }) => topics.every((topic) => topic.code !== code))
  return (
    <div class="form-line record-topics">
      <label class="label" for={id}>
        {t('about')}
      </label>
      <div class="record-tags">
        {topics.map((topic) => (
          <span class="record-tag" key={`${topic.code} ${topic.printed}`}>
            <bdi>{topic.printed}</bdi>
            <button
              type="button"
              class="btn plain"
              name="remove-topic"
              aria-label={t('record_no_topic', topic.printed)}
              onClick={() => {
                onChange(topics.filter((one) => one !== topic))
                others.current?.focus()
              }}
            >
              <i class="i i-close" />
            </button>
          </span>
        ))}
        <select
          class="field"
          id={id}
          ref={others}
          name="topics"
          value=""
          onChange={(event) => {
            const code = event.currentTarget.value
            if (code !== '') onChange([...topics, { code, printed: topicWords(code) }])
          }}
        >
          <option value="">{t('record_add_topic')}</option>
          {left.map(({ code }) => (
            <option key={code} value={code}>
              {topicWords(code)}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}

/** The codes of subjects are plain English words. */
const topicWords = (code: string): string => code.replaceAll('-', ' ')
