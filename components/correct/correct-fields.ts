/** What a Correct form holds while it is filled in, and what changes it asks for in the end. Pure. */
import { correctedOf, missedOf, type Printed, scopesOf } from '../../utils/corrections/make.ts'
import { isFullName } from '../../utils/corrections/names.ts'
import type { Annotation, Change, Corrected, Correction, Mention } from '../../utils/model.ts'
import type { TypedCountry } from '../parts/country-field.tsx'
import { countryName } from '../record/meetings.ts'
import type { Words } from '../words/words.ts'

/** What a form is about: a mark, or selected words that have none. */
export interface About {
  /** Null for what the rules have missed. */
  mention: Mention | null
  /** Where it stands, in the text or in the title. */
  start: number
  end: number
  inTitle: boolean
  /** As it is shown. */
  annotation: Annotation
  /** The article that the annotation is of. */
  printed: Printed
}

/** Opens the form for correcting. @param lines the boxes of the words in the window, asked again after each scroll. */
export type Correct = (about: Pick<About, 'mention' | 'start' | 'end' | 'inTitle'>, lines: () => DOMRect[]) => void

/** A correction that is asked for. */
export interface Proposed {
  scope: Correction['scope']
  change: Change
}

export interface Fields {
  what: 'official' | 'country'
  name: string
  rank: string
  office: string
  country: TypedCountry
  /** The name of another one of the article; empty for nobody. */
  same: string
}
export type Faults = Partial<Record<'name' | 'country' | 'all', 'no name' | 'no country' | 'which country' | 'nothing'>>

/** The fields as they stand at first: as Attaché reads it. */
export function fieldsOf(about: About, t: Words): Fields {
  const { mention } = about
  const words = wordsOf(about)
  const code = mention?.country ?? null
  const country = { typed: code === null ? '' : countryName(code, t('locale')), code }
  if (mention === null) return { what: 'official', name: words, rank: '', office: '', country, same: '' }
  const { name } = ofWhom(about)
  const isNamed = mention.name !== null && mention.kind !== 'country'
  return {
    what: mention.kind === 'country' ? 'country' : 'official',
    name: isNamed ? name : '',
    rank: mention.rank ?? '',
    office: mention.office?.title ?? '',
    country,
    same: '',
  }
}

/** The words that are marked or selected, white space folded. */
export function wordsOf({ start, end, inTitle, printed }: About): string {
  return ((inTitle ? printed.title : printed.text) ?? '').slice(start, end).replace(/\s+/g, ' ').trim()
}

/** How far what stands in the fields may reach, as `scopesOf` and `widely`. */
export function reachOf(about: About, fields: Fields): Correction['scope'][] {
  if (fields.same !== '' && !isFullName(fields.same)) return ['article']
  if (about.mention !== null) return scopesOf(about.mention, about.annotation)
  const wide = fields.what === 'official' && isFullName(fields.name) && fields.country.code !== null
  return wide ? ['article', 'everywhere'] : ['article']
}

/** Of whom or what the corrections are, as it is kept in them. */
export function ofWhom({ mention, annotation, printed, inTitle }: About): Corrected {
  if (mention === null) throw new Error('What was missed has no mention')
  return correctedOf(mention, annotation, printed, inTitle)
}

/** What is wrong with the fields; empty where they can be kept. */
export function faultsOf(about: About, first: Fields, now: Fields): Faults {
  const { mention } = about
  const faults: Faults = {}
  const isRole = mention !== null && first.name === ''
  if (now.what === 'official' && clean(now.name) === '' && !isRole) faults.name = 'no name'
  if (clean(now.country.typed) !== '' && now.country.code === null) faults.country = 'which country'
  else if (now.what === 'country' && now.country.code === null) faults.country = 'no country'
  if (Object.keys(faults).length === 0 && changesOf(about, first, now).length === 0) faults.all = 'nothing'
  return faults
}

/** The changes that the fields ask for, in the order in which they are laid. */
export function changesOf(about: About, first: Fields, now: Fields): Change[] {
  const { mention, start, end, inTitle, printed } = about
  const country = now.country.code
  if (mention === null) {
    const isOfficial = now.what === 'official'
    const of = missedOf({ start, end }, isOfficial ? clean(now.name) : wordsOf(about), country, printed, inTitle)
    const office = isOfficial ? clean(now.office) || null : null
    const rank = isOfficial ? clean(now.rank) || null : null
    return [{ is: 'added', of, what: now.what, office, rank }]
  }
  const of = ofWhom(about)
  if (now.what === 'country') return country === first.country.code ? [] : [{ is: 'country', of, to: country }]
  const changes: Change[] = []
  if (now.same !== '') changes.push({ is: 'same', of, as: now.same })
  const to: Extract<Change, { is: 'official' }>['to'] = {}
  if (clean(now.name) !== clean(first.name)) to.name = clean(now.name)
  if (clean(now.rank) !== clean(first.rank)) to.rank = clean(now.rank) || null
  if (clean(now.office) !== clean(first.office)) to.office = clean(now.office) || null
  if (country !== first.country.code) to.country = country
  if (Object.keys(to).length > 0) changes.push({ is: 'official', of, to })
  return changes
}

/** The change that takes the mark away. */
export function goneOf(about: About): Change {
  const of = ofWhom(about)
  return about.mention?.kind === 'country' ? { is: 'country', of, to: null } : { is: 'not official', of }
}

const clean = (typed: string): string => typed.replace(/\s+/g, ' ').trim()

/** So many characters stand at least before and behind the words, where the text has them. */
const AROUND = 55

/** The words with what stands around them, cut between words. */
export function contextOf({ start, end, inTitle, printed }: About): { before: string; words: string; after: string } {
  const text = (inTitle ? printed.title : printed.text) ?? ''
  const line = text.slice(text.lastIndexOf('\n', Math.max(0, start - 1)) + 1, start)
  const rest = text.slice(end).split('\n', 1)[0] ?? ''
  const cutBefore = line.length > AROUND ? `…${line.slice(-AROUND).replace(/^\S*\s/, '')}` : line
  const cutAfter = rest.length > AROUND ? `${wholeWords(rest.slice(0, AROUND))}…` : rest
  return { before: cutBefore, words: text.slice(start, end), after: cutAfter }
}

/** Without the word that a cut has left in two. */
function wholeWords(cut: string): string {
  const last = cut.lastIndexOf(' ')
  return last < 0 ? cut : cut.slice(0, last)
}
