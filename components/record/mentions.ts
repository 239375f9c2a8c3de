/** The officials and countries of an article, each once, with all places where they stand. Pure. */
import { lookOf } from '../../utils/highlight/marks.ts'
import type { Annotation, Article, Mention, Office } from '../../utils/model.ts'

/** Where somebody is named: offsets into the article's text, or its title. */
export interface Place {
  start: number
  end: number
  inTitle: boolean
  /** The words that are marked, and some that follow: "Dr. Odhiambo", " on her first visit since". */
  marked: string
  after: string
}

export interface Named {
  /** Tells one from another in this article, also after it was read again. */
  id: string
  kind: 'official' | 'country'
  /** As the annotator has it; of who has no name, and of a country, the words as first printed. */
  name: string
  /** Nobody is called by name here: "both leaders", "her counterpart". */
  nameless: boolean
  country: string | null
  rank: string | null
  office: Office | null
  unsure: boolean
  /** The mention that says most; what is corrected starts from it. */
  mention: Mention
  /** One for each place. */
  mentions: Mention[]
  places: Place[]
}

/** Characters that are shown behind a marked word, to its next white space. */
const AFTER = 48

/** Officials in the order in which they first appear, headline first, then countries. */
export function namedIn(annotation: Annotation, { title, text }: Pick<Article, 'title' | 'text'>): Named[] {
  const found = new Map<string, { mentions: Mention[]; places: Place[] }>()
  const take = (mentions: readonly Mention[], from: string, inTitle: boolean): void => {
    for (const mention of mentions) {
      if (lookOf(mention) === null) continue
      const id = idOf(mention, inTitle)
      const same = found.get(id) ?? { mentions: [], places: [] }
      found.set(id, same)
      same.mentions.push(mention)
      same.places.push(placeOf(mention, from, inTitle))
    }
  }
  take(annotation.titleMentions, title ?? '', true)
  take(annotation.mentions, text, false)
  const named = [...found].map(([id, { mentions, places }]) => joined(id, mentions, places))
  return [...named.filter(({ kind }) => kind === 'official'), ...named.filter(({ kind }) => kind === 'country')]
}

/** By this mentions are of one person or country, as for the card (`isSame`). */
function idOf({ kind, id, country, start }: Mention, inTitle: boolean): string {
  if (kind === 'country') return `country ${country}`
  return id === null ? `${inTitle ? 'title' : 'text'} ${start}` : `person ${id}`
}

function joined(id: string, mentions: Mention[], places: Place[]): Named {
  const mention = mentions.reduce((best, one) => (worth(one) > worth(best) ? one : best))
  const kind = mention.kind === 'country' ? 'country' : 'official'
  const first = <K extends 'name' | 'country' | 'rank' | 'office'>(field: K) =>
    mentions.find((one) => one[field] !== null)?.[field] ?? null
  const name = kind === 'country' ? null : (mention.name ?? first('name'))
  return {
    id,
    kind,
    name: name ?? fold(mentions[0]?.text ?? ''),
    nameless: kind === 'official' && name === null,
    country: first('country'),
    rank: first('rank'),
    office: first('office'),
    unsure: mentions.every((one) => lookOf(one) === 'unsure'),
    mention,
    mentions,
    places,
  }
}

/** A full name with its office says more than "the minister". */
function worth({ name, office, rank, country }: Mention): number {
  return (name === null ? 0 : 4 + name.split(' ').length) + (office ? 2 : 0) + (country ? 2 : 0) + (rank ? 1 : 0)
}

function placeOf({ start, end }: Mention, text: string, inTitle: boolean): Place {
  const line = text.slice(end, end + AFTER + 1).split('\n', 1)[0] ?? ''
  const whole = line.length <= AFTER ? line : line.slice(0, Math.max(0, line.lastIndexOf(' ')))
  return { start, end, inTitle, marked: fold(text.slice(start, end)), after: whole.replace(/\s+/g, ' ').trimEnd() }
}

const fold = (words: string): string => words.replace(/\s+/g, ' ').trim()
