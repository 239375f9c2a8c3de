/** A short list of clippings, newest first: open one, delete one. */
import type { Clipping } from '../../utils/model.ts'
import { Flag } from './country.tsx'
import { keptDay } from '../words/dates.ts'
import { each, meetingsInOrder, sidesOf } from '../record/meetings.ts'
import { Names } from '../words/names.tsx'
import { useWords } from '../words/use-words.ts'
import { inOwn } from '../words/words.ts'

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
  const told = names.length > 0 ? names : [clipping.article.publisher]
  return (
    <li class="clip">
      <h4 lang={inOwn(t, title).lang}>
        <button type="button" class="clip-open" dir="auto" {...inOwn(t, title)} onClick={onOpen}>
          {title}
        </button>
      </h4>
      <time dateTime={clipping.updatedAt}>{keptDay(t, clipping.updatedAt, now)}</time>
      <div class="meta">
        <span class="grow">
          {countries.map((code) => (
            <span class="land" key={code}>
              <Flag code={code} />
              <span class="code">{code}</span>{' '}
            </span>
          ))}
          <Names names={told} />
          {clipping.note !== '' && ` · ${t('one_note')}`}
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
