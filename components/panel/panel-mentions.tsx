/**
 * All officials and countries of an article as a list: arrows walk it, Enter scrolls the page to the place, left and right step
 * through the places of one. One of them is in Tab order at a time.
 */
import { useRef, useState } from 'preact/hooks'
import { Flag } from '../parts/country.tsx'
import { countryName } from '../record/meetings.ts'
import type { Named, Place } from '../record/mentions.ts'
import { contentOf } from '../../utils/card/content.ts'
import type { Annotation, Mention } from '../../utils/model.ts'
import { officeWords } from '../record/record.tsx'
import { useWords } from '../words/use-words.ts'
import { amount, counted, inOwn, reasonIn, type Words } from '../words/words.ts'

interface Props {
  named: readonly Named[]
  /** That of the article. */
  annotation: Annotation
  /** Scrolls the page to a place. */
  onGo: (place: Place) => void
  /** Opens the form that corrects one, by the place that is chosen. */
  onCorrect: (named: Named, place: Place, at: number) => void
}

/** So many places of one are listed; the arrows reach all of them. */
const LISTED = 40
/** So many people and countries are listed at once, so that no page can fill the panel; the next ones come when asked for. */
const SHOWN = 200

export function MentionList({ named: all, annotation, onGo, onCorrect }: Props) {
  const t = useWords()
  const [chosen, choose] = useState<{ id: string; at: number } | null>(null)
  const [said, say] = useState('')
  const [shown, setShown] = useState(SHOWN)
  const named = all.slice(0, shown)
  const list = useRef<HTMLDivElement>(null)
  // Who was chosen may be gone after the page was read again.
  const now = named.some(({ id }) => id === chosen?.id) ? chosen : null
  const reached = now?.id ?? named[0]?.id

  const go = (one: Named, at: number) => {
    const place = one.places[at]
    if (!place) return
    choose({ id: one.id, at })
    say(`${t('of', at + 1, one.places.length)}: ${place.marked}${place.after}`)
    onGo(place)
  }

  const walk = (from: Named, event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const index = named.indexOf(from)
    const row = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: named.length - 1 }[event.key]
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (row === undefined && step === undefined) return
    event.preventDefault()
    if (row !== undefined) {
      const next = named[row]
      if (!next) return
      choose({ id: next.id, at: 0 })
      list.current?.querySelector<HTMLElement>(`[data-named="${CSS.escape(next.id)}"]`)?.focus()
    } else if (step !== undefined && list.current !== null) {
      // Where words run from right to left, so do the places.
      const by = getComputedStyle(list.current).direction === 'rtl' ? -step : step
      const at = now?.id === from.id ? now.at + by : 0
      if (at >= 0 && at < from.places.length) go(from, at)
    }
  }

  const draw = (one: Named) => (
    <Row
      key={one.id}
      named={one}
      annotation={annotation}
      at={now?.id === one.id ? Math.min(now.at, one.places.length - 1) : null}
      reached={one.id === reached}
      onGo={(at) => go(one, at)}
      onKey={(event) => walk(one, event)}
      onCorrect={(at) => {
        const place = one.places[at]
        if (place) onCorrect(one, place, at)
      }}
    />
  )
  const officials = named.filter(({ kind }) => kind === 'official')
  const countries = named.filter(({ kind }) => kind === 'country')
  return (
    <div class="mentions" ref={list}>
      {named.length === 0 && <p class="dim">{t('no_mentions')}</p>}
      <p class="unseen" id="mention-keys">
        {t('mention_keys')}
      </p>
      {officials.length > 0 && <ul aria-label={t('officials')}>{officials.map(draw)}</ul>}
      {countries.length > 0 && (
        <>
          <h4 class="group">{t('countries')}</h4>
          <ul aria-label={t('countries')}>{countries.map(draw)}</ul>
        </>
      )}
      {all.length > named.length && (
        <button type="button" class="btn plain" name="more-mentions" onClick={() => setShown(shown + SHOWN)}>
          {t('more_people', all.length - named.length)}
        </button>
      )}
      <p class="unseen" role="status">
        {said}
      </p>
    </div>
  )
}

interface RowProps {
  named: Named
  annotation: Annotation
  /** Which of its places is chosen; null while another one is. */
  at: number | null
  /** Tab leads to this one. */
  reached: boolean
  onGo: (at: number) => void
  onKey: (event: KeyboardEvent) => void
  onCorrect: (at: number) => void
}

function Row({ named, annotation, at, reached, onGo, onKey, onCorrect }: RowProps) {
  const t = useWords()
  const { places } = named
  const times = at === null ? amount(t, places.length) : t('of', at + 1, places.length)
  const office = officeWords(t, named)
  const sub = [office, named.unsure ? t('not_certain') : ''].filter((word) => word !== '').join(t('comma'))
  return (
    <li class={at === null ? 'mention' : 'mention on'}>
      <button
        type="button"
        class="mention-b"
        data-named={named.id}
        tabIndex={reached ? 0 : -1}
        aria-describedby="mention-keys"
        aria-expanded={at !== null}
        onClick={() => onGo(at ?? 0)}
        onKeyDown={onKey}
      >
        <span class="unseen">{labelOf(t, named, at)}</span>
        {named.country === null ? <span /> : <Flag code={named.country} />}
        <span class={`m m-${lookIn(named)}`} aria-hidden="true">
          <bdi {...inOwn(t, nameOf(t, named))}>{nameOf(t, named)}</bdi>
        </span>
        <span class="times num" aria-hidden="true">
          {times}
        </span>
        {sub !== '' && (
          <span class="sub" aria-hidden="true">
            <bdi {...inOwn(t, sub)}>{sub}</bdi>
          </span>
        )}
      </button>
      {at !== null && (
        <div class="mention-more">
          <ol class="places">
            {places.slice(0, LISTED).map((place, i) => (
              <li key={`${place.inTitle} ${place.start}`} aria-current={i === at ? 'true' : undefined}>
                <button type="button" tabIndex={-1} onClick={() => onGo(i)}>
                  <span class="num">{i + 1}</span>
                  <span class="words" dir="auto" {...inOwn(t, place.marked)}>
                    <span class={i === at ? 'lit' : undefined}>{place.marked}</span>
                    {place.after}
                  </span>
                </button>
              </li>
            ))}
            {places.length > LISTED && <li class="dim small">{t('more_people', places.length - LISTED)}</li>}
          </ol>
          <Why mention={named.mentions[at] ?? named.mention} annotation={annotation} />
          <button type="button" class="btn plain" name="correct" onClick={() => onCorrect(at)}>
            {t('correct')}
          </button>
        </div>
      )}
    </li>
  )
}

/** Why a place is held for what it is, and how surely: what the card over the page tells too. */
function Why({ mention, annotation }: { mention: Mention; annotation: Annotation }) {
  const t = useWords()
  const { reasons, sureness } = contentOf(mention, annotation)
  return (
    <p class="mention-why">
      <span class="dim">{t('card_why')}</span>{' '}
      {reasons.map((code) => {
        const reason = reasonIn(t, code)
        return <span key={code}>{/[.!?۔]$/.test(reason) ? `${reason} ` : reason + t('full_stop')}</span>
      })}
      {t(`card_${sureness}`)}
    </p>
  )
}

/** "Wanjiru Odhiambo, official of Kenya, 2 of 4". */
function labelOf(t: Words, named: Named, at: number | null): string {
  const name = nameOf(t, named)
  const state = named.country === null ? null : countryName(named.country, t('locale'))
  const what =
    named.kind === 'country'
      ? t('mention_country', name)
      : state === null
        ? t('mention_official', name)
        : t('mention_official_of', name, state)
  const places = at === null ? counted(t, 'places', named.places.length) : t('of', at + 1, named.places.length)
  return [what, named.unsure ? t('not_certain') : '', places].filter((word) => word !== '').join(t('comma'))
}

function nameOf(t: Words, { kind, country, name }: Named): string {
  return kind === 'country' && country !== null ? countryName(country, t('locale')) : name
}

function lookIn({ kind, unsure, nameless }: Named): string {
  if (kind === 'country') return 'country'
  return unsure ? 'unsure' : nameless ? 'role' : 'official'
}
