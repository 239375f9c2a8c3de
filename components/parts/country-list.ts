/** The countries that a reader can choose, found by name in the reader's language, by English names and demonyms, or by code. */
import { foldName } from '../../utils/corrections/names.ts'
import { COUNTRIES } from '../../utils/gazetteer/countries.ts'
import { countryName } from '../record/meetings.ts'

export interface Choice {
  /** ISO 3166-1 alpha-2, or XK. */
  code: string
  /** In the reader's language. */
  name: string
  /** All by which it is found, folded; the name first. */
  forms: string[]
}

/** So many are offered at once. */
const OFFERED = 8

const lists = new Map<string, Choice[]>()

/** All of them, in the order of a language. @param locale as Intl takes it. */
export function countriesIn(locale: string): readonly Choice[] {
  const known = lists.get(locale)
  if (known) return known
  const { compare } = new Intl.Collator(locale)
  const list = [...COUNTRIES.values()]
    .map(({ code, names, demonyms }) => {
      const name = countryName(code, locale)
      return { code, name, forms: [name, ...names, ...demonyms].map(foldName).filter((form) => form !== '') }
    })
    .toSorted((a, b) => compare(a.name, b.name))
  lists.set(locale, list)
  return list
}

/** The countries that begin as what was typed, the whole name before a later word of it, at most eight. */
export function matching(list: readonly Choice[], typed: string): Choice[] {
  const words = foldName(typed)
  if (words === '') return list.slice(0, OFFERED)
  const rank = ({ code, forms }: Choice): number => {
    if (code.toLowerCase() === words) return 0
    if (forms[0]?.startsWith(words)) return 1
    if (forms.some((form) => form.startsWith(words))) return 2
    return forms.some((form) => form.includes(` ${words}`)) ? 3 : 4
  }
  return list
    .map((choice) => ({ choice, at: rank(choice) }))
    .filter(({ at }) => at < 4)
    .toSorted((a, b) => a.at - b.at)
    .slice(0, OFFERED)
    .map(({ choice }) => choice)
}

/** The code of a country that was typed whole: by its name, another name, or its code; null where that is none, or several. */
export function codeOf(list: readonly Choice[], typed: string): string | null {
  const words = foldName(typed)
  if (words === '') return null
  const fits = (of: (choice: Choice) => boolean): string | null => {
    const found = list.filter(of)
    return found.length === 1 ? (found[0]?.code ?? null) : null
  }
  return (
    fits(({ forms }) => forms[0] === words) ??
    fits(({ code }) => code.toLowerCase() === words) ??
    fits(({ forms }) => forms.includes(words))
  )
}
