/** A short list of clippings, newest first: open one, delete one. */
import type { Clipping } from '../utils/model.ts'
import { Flag } from './country.tsx'
import { keptDay } from './dates.ts'
import { each, meetingsInOrder, sidesOf } from './meetings.ts'
import { useWords } from './use-words.ts'

interface Props {
  clippings: Clipping[]
  now: Date
  onOpen: (id: string) => void
  onDelete: (id: string) => void
}

/** So many flags and names stand on the line under a title; they are those of the main meeting. */
const NAMES = 3

export function ClippingList({ clippings, now, onOpen, onDelete }: Props) {
  return (
    <ul class="clips">
      {clippings.map((clipping) => (
        <Row
          key={clipping.id}
          clipping={clipping}
          now={now}
          onOpen={() => onOpen(clipping.id)}
          onDelete={() => onDelete(clipping.id)}
        />
      ))}
    </ul>
  )
}

interface RowProps {
  clipping: Clipping
  now: Date
  onOpen: () => void
  onDelete: () => void
}

function Row({ clipping, now, onOpen, onDelete }: RowProps) {
  const t = useWords()
  const title = clipping.article.title ?? t('untitled')
  const sides = meetingsInOrder(clipping.annotation).slice(0, 1).flatMap(sidesOf)
  const countries = each(sides.flatMap((side) => side.country ?? [])).slice(0, NAMES)
  const names = each(sides.flatMap((side) => side.lead?.name ?? [])).slice(0, NAMES)
  const meta = [names.join(', ') || (clipping.article.publisher ?? ''), clipping.note === '' ? '' : t('one_note')]
  return (
    <li class="clip">
      <h4>
        <button type="button" class="clip-open" dir="auto" onClick={onOpen}>
          {title}
        </button>
      </h4>
      <time dateTime={clipping.updatedAt}>{keptDay(t, clipping.updatedAt, now)}</time>
      <div class="meta">
        <span class="grow">
          {countries.map((code) => (
            <span key={code}>
              <Flag code={code} />
              <span class="code">{code}</span>{' '}
            </span>
          ))}
          <bdi>{meta.filter((word) => word !== '').join(' · ')}</bdi>
        </span>
        <button
          type="button"
          class="clip-x"
          aria-label={t('delete_named', title)}
          title={t('delete')}
          onClick={onDelete}
        >
          <i class="i i-close" />
        </button>
      </div>
    </li>
  )
}
