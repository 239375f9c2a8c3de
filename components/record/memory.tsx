/** What the library knows of those in an article: the last records of each official and of each pair of countries. */
import type { ComponentChildren } from 'preact'
import type { Remembered } from '../../utils/messages/kept.ts'
import { Flag } from '../parts/country.tsx'
import { countryName } from './meetings.ts'
import { type Asked, memoryDay, officeLine, pairLine, personLine, seenWords, type Told } from './memory-words.ts'
import { useWords } from '../words/use-words.ts'
import { inOwn } from '../words/words.ts'

interface Props {
  asked: Asked
  /** The answer to just that. */
  told: Told
  /** Opens a record of the library by its name. */
  onOpen: (ref: string) => void
}

export function Memory({ asked, told, onOpen }: Props) {
  const t = useWords()
  const locale = t('locale')
  return (
    <div class="memory">
      {asked.names.map(({ name, country }, i) => {
        const known = told.names[i]
        return (
          known && (
            <Known
              key={`${name} ${country}`}
              countries={country === null ? [] : [country]}
              name={name}
              count={known.count}
              offices={known.offices.map((one) => officeLine(t, one))}
            >
              {known.lines.map((line) => (
                <Line key={line.ref} line={line} words={personLine(t, line, country)} onOpen={onOpen} />
              ))}
            </Known>
          )
        )
      })}
      {asked.pairs.map((pair, i) => {
        const known = told.pairs[i]
        const names = pair.map((code) => countryName(code, locale))
        return (
          known && (
            <Known
              key={pair.join()}
              countries={pair}
              name={new Intl.ListFormat(locale).format(names)}
              count={known.count}
              offices={[]}
            >
              {known.lines.map((line) => (
                <Line key={line.ref} line={line} words={pairLine(t, line, pair)} onOpen={onOpen} />
              ))}
            </Known>
          )
        )
      })}
    </div>
  )
}

interface KnownProps {
  countries: readonly string[]
  name: string
  count: number
  offices: readonly string[]
  children: ComponentChildren
}

function Known({ countries, name, count, offices, children }: KnownProps) {
  const t = useWords()
  return (
    <section class="known">
      <h4 class="known-h">
        {countries.map((code) => (
          <Flag code={code} key={code} />
        ))}
        <span class="grow">
          <bdi {...inOwn(t, name)}>{name}</bdi>
        </span>
        <span class="small dim">{seenWords(t, count)}</span>
      </h4>
      {offices.map((office) => (
        <p class="known-office" key={office}>
          <bdi>{office}</bdi> <span class="dim">{t('by_checked')}</span>
        </p>
      ))}
      {count > 0 && <ol>{children}</ol>}
    </section>
  )
}

function Line({ line, words, onOpen }: { line: Remembered; words: string; onOpen: (ref: string) => void }) {
  const t = useWords()
  return (
    <li>
      <span class="known-day num">{memoryDay(t, line)}</span>
      <span>
        <button type="button" class="known-open" title={line.title ?? undefined} onClick={() => onOpen(line.ref)}>
          {words}
        </button>
        {line.ref.startsWith('corpus:') && <span class="dim"> {t('in_corpus')}</span>}
      </span>
    </li>
  )
}
