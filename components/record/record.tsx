/** The record of a meeting: who met whom, for which countries, when, where, about what, with what result, and who says so. */
import { Fragment } from 'preact'
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Meeting, MeetingForm, Office, Participant } from '../../utils/model.ts'
import { Country, Flag } from '../parts/country.tsx'
import { evidenceFor, Field, walkFields } from './evidence.tsx'
import { countryName, type Side, sidesOf } from './meetings.ts'
import { RecordActsContext } from './record-acts.ts'
import { Facts } from './record-facts.tsx'
import { EDIT_KEY, REVIEW_KEYS, REVIEWS, Say } from './record-say.tsx'
import { useRecordKeys } from './use-record-keys.ts'
import { useWords } from '../words/use-words.ts'
import { inOwn, type WordKey, type Words } from '../words/words.ts'

export const FORM_WORDS: Record<MeetingForm, WordKey> = {
  visit: 'form_visit',
  'call on': 'form_call_on',
  talks: 'form_talks',
  phone: 'form_phone',
  video: 'form_video',
  trilateral: 'form_trilateral',
  multilateral: 'form_multilateral',
  signing: 'form_signing',
}
/** So many sides and people are shown; the rest is counted. A page cannot fill the popup. */
const SHOWN = { sides: 8, people: 6 } as const

interface RecordsProps {
  meetings: Meeting[]
  text: string
  /** Read by a person, and not only by the program. */
  checked?: boolean
}

/** All meetings of a report: the first open, the others a line a side until they are opened. `text` is the article's. */
export function Records({ meetings, text, checked = false }: RecordsProps) {
  const t = useWords()
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set([0]))
  if (meetings.length === 0) return <p class="mid none">{t('no_meetings')}</p>
  const toggle = (index: number) => {
    const next = new Set(open)
    if (!next.delete(index)) next.add(index)
    setOpen(next)
  }
  return (
    <div class="records">
      {meetings.map((meeting, i) => (
        <MeetingRecord
          key={i}
          meeting={meeting}
          text={text}
          place={{ index: i, count: meetings.length }}
          open={open.has(i)}
          checked={checked}
          alone={open.size === 1}
          onToggle={() => toggle(i)}
        />
      ))}
    </div>
  )
}

interface MeetingRecordProps {
  meeting: Meeting
  text: string
  place: { index: number; count: number }
  open: boolean
  checked: boolean
  /** No other record is open. */
  alone: boolean
  onToggle: () => void
}

function MeetingRecord({ meeting, text, place, open, checked, alone, onToggle }: MeetingRecordProps) {
  const t = useWords()
  const sides = sidesOf(meeting).slice(0, SHOWN.sides)
  const title = formOf(t, meeting)
  const count = place.count > 1 ? t('of', place.index + 1, place.count) : null
  const acts = useContext(RecordActsContext)
  const [editing, edit] = useState(false)
  const record = useRef<HTMLElement>(null)
  // The form gives way to what it was opened from: the focus goes back there.
  const left = useRef(false)
  useLayoutEffect(() => {
    if (left.current) record.current?.querySelector<HTMLElement>('[name=edit-record]')?.focus({ preventScroll: true })
    left.current = false
  }, [editing])
  const press = (event: KeyboardEvent) => {
    if (acts === null || editing) return
    const key = event.key.toLowerCase()
    const said = REVIEWS.find((one) => REVIEW_KEYS[one].toLowerCase() === key)
    if (said) acts.onReview(meeting, said)
    else if (key === EDIT_KEY.toLowerCase()) edit(true)
    else return
    event.preventDefault()
  }
  useRecordKeys(record, open && acts !== null, acts?.keys === true && alone, press)
  const review = meeting.review ?? (checked ? 'checked' : 'machine')
  const status = t(review)
  const label = [title, count, status].filter(Boolean).join(t('comma'))
  if (!open) {
    const end = meeting.place?.name ?? asideOf(t, meeting)
    return (
      <article class="record shut" aria-label={label}>
        <button type="button" class="record-h" aria-expanded="false" onClick={onToggle}>
          <i class="i i-right" />
          {sides.map((side, i) => (
            <span class="sd" key={i}>
              {side.country === null ? <span /> : <Flag code={side.country} />}
              <span>
                <bdi {...inOwn(t, nameOf(t, side))}>
                  <Whole words={nameOf(t, side)} />
                </bdi>
                {side.country !== null && <span class="code">{side.country}</span>}
              </span>
            </span>
          ))}
          <span class="end cut" title={meeting.place?.name ?? ''} {...inOwn(t, end)}>
            {meeting.review !== undefined && <i class={`st st-${meeting.review}`} />}
            {end}
          </span>
        </button>
      </article>
    )
  }
  const leave = () => {
    left.current = true
    edit(false)
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: the keys belong to the fields inside
    <article
      class={review === 'rejected' ? 'record is-rejected' : 'record'}
      aria-label={label}
      ref={record}
      onKeyDown={(event) => record.current && walkFields(record.current, event)}
    >
      <header class="record-h">
        {place.count > 1 ? (
          <h3>
            <button type="button" class="toggle" aria-expanded="true" onClick={onToggle}>
              {title}
            </button>
          </h3>
        ) : (
          <h3>{title}</h3>
        )}
        <span class="grow">{[asideOf(t, meeting), count].filter(Boolean).join(' · ')}</span>
        <span class="status">
          <i class={`st st-${review}`} />
          {status}
        </span>
      </header>
      {editing && acts !== null ? (
        acts.form(meeting, leave)
      ) : (
        <>
          <div class={sides.length === 2 ? 'sides' : 'sides stack'}>
            {sides.map((side, i) => (
              <SideView key={i} side={side} meeting={meeting} />
            ))}
          </div>
          <Facts meeting={meeting} text={text} />
          {acts !== null && <Say meeting={meeting} review={review} acts={acts} onEdit={() => edit(true)} />}
        </>
      )}
    </article>
  )
}

function SideView({ side, meeting }: { side: Side; meeting: Meeting }) {
  const t = useWords()
  const others = side.others
    .map((one) => ({ one, name: one.name ?? officeWords(t, one) }))
    .filter(({ name }) => name !== '')
  const more = others.length - SHOWN.people
  // The names are fields of their own, wherever the language puts them in the line.
  const [head, tail] = t('with', '\n').split('\n')
  const read = (one: Participant) => evidenceFor(meeting, `participants.${meeting.participants.indexOf(one)}`)
  return (
    <div class="side">
      <div class="state">
        {side.country !== null ? (
          <Country code={side.country} />
        ) : (
          <bdi class="cut">{side.organisation ?? t('no_country')}</bdi>
        )}
        {side.host && <span class="seat">{t('host')}</span>}
      </div>
      {side.lead === null ? (
        <div class="name">
          <bdi>{t('no_official')}</bdi>
        </div>
      ) : (
        <Field stretches={read(side.lead)}>
          <span class="name">
            <bdi {...inOwn(t, side.lead.name ?? t('no_name'))}>
              <Whole words={side.lead.name ?? t('no_name')} />
            </bdi>
          </span>{' '}
          <span class="office">
            <bdi {...inOwn(t, officeWords(t, side.lead))}>{officeWords(t, side.lead)}</bdi>
          </span>
        </Field>
      )}
      {others.length > 0 && (
        <div class="with">
          {head}
          {others.slice(0, SHOWN.people).map(({ one, name }, i) => (
            <Fragment key={i}>
              {i > 0 && ' '}
              <Field stretches={read(one)}>
                <bdi {...inOwn(t, name)}>{name}</bdi>
                {i + 1 < Math.min(others.length, SHOWN.people) && t('comma').trim()}
              </Field>
            </Fragment>
          ))}
          {tail}
          {more > 0 && ` ${t('more_people', more)}`}
        </div>
      )}
    </div>
  )
}

/** A name that is not broken at its hyphens as long as what is joined by them fits in a line. */
function Whole({ words }: { words: string }) {
  return (
    <>
      {words.split(/(\s+)/).map((word, i) =>
        /\p{L}-\p{L}/u.test(word) ? (
          <span class="whole" key={i}>
            {word}
          </span>
        ) : (
          word
        ),
      )}
    </>
  )
}

function formOf(t: Words, meeting: Meeting): string {
  const two = meeting.form === 'talks' && meeting.countries.length === 2
  return t(two ? 'form_bilateral' : FORM_WORDS[meeting.form])
}

/** "planned", "background": what keeps a meeting from being counted; empty for most. */
function asideOf(t: Words, { status, prominence }: Meeting): string {
  const told: string[] = []
  if (status !== 'held') told.push(t(`status_${status}`))
  if (prominence === 'background' || prominence === 'caption') told.push(t(`prominence_${prominence}`))
  return told.join(t('comma'))
}

function nameOf(t: Words, side: Side): string {
  if (side.lead?.name) return side.lead.name
  const office = side.lead === null ? '' : officeWords(t, side.lead)
  if (office !== '') return office
  return side.country !== null ? countryName(side.country, t('locale')) : (side.organisation ?? t('no_official'))
}

/** Rank and office, as they are printed on a visiting card. */
export function officeWords(t: Words, { rank, office }: Pick<Participant, 'rank' | 'office'>): string {
  return [rank, office === null ? null : officeTitle(t, office)].filter((word) => word !== null).join(', ')
}

function officeTitle(t: Words, { title, state }: Office): string {
  if (state === 'in force' || title.toLowerCase().includes(state)) return title
  return t(`office_${state}`, title)
}
