/** The words of the interface: every string that people read comes through here, so that components know no browser. */
import { reasonInWords } from '../../utils/reasons/reasons.ts'
import type messages from '../../public/_locales/en/messages.json'

export type WordKey = keyof typeof messages

/** Gives the text of a key in the reader's language, with `$1`, `$2` … filled in. */
export type Words = (key: WordKey, ...given: (string | number)[]) => string

type Counted =
  | 'button_found'
  | 'button_saved'
  | 'clippings'
  | 'corpus'
  | 'found'
  | 'damaged'
  | 'records'
  | 'files_in'
  | 'files_there'
  | 'files_not'
  | 'left_out'
  | 'in_records'
  | 'quotes_kept'
  | 'places'
  | 'officials'
  | 'countries'
  | 'sentences_gone'
  | 'sentences_added'
  | 'correct_found'
  | 'corrections'
  | 'kept_quotes'
  | 'corrections_damaged'

/** A number with its noun, in the plural form that the language asks for. */
export function counted(t: Words, what: Counted, count: number): string {
  const form = new Intl.PluralRules(t('locale')).select(count)
  return t(form === 'one' ? `${what}_one` : `${what}_other`, count)
}

/**
 * What to set on an element that holds words of a paper or of a person, where their script is not that of the interface: the
 * language, which picks fonts and voice, and the direction.
 */
export function inOwn(t: Words, words: string): { lang?: 'en' | 'ur'; dir?: 'auto' } {
  const right = /\p{Script=Arabic}/u.test(words)
  if (right === (t('direction') === 'rtl')) return {}
  return { lang: right ? 'ur' : 'en', dir: 'auto' }
}

/** The direction of a field: that of what is typed in it; while it is empty that of the interface, whose hint stands in it. */
export function typedDir(typed: string): 'auto' | undefined {
  return typed === '' ? undefined : 'auto'
}

/** A number as the language writes it. */
export function amount(t: Words, count: number): string {
  return new Intl.NumberFormat(t('locale')).format(count)
}

/** A reason in the reader's language; one that an older version kept in words stays as it is. */
export function reasonIn(t: Words, reason: string): string {
  // What is wrong with one line of a file is a reason of its own.
  const [, line, inner] = /^@in_line\t(\d{1,12})\t([^]*)$/.exec(reason) ?? []
  if (line !== undefined && inner !== undefined) return t('reason_in_line', Number(line), reasonIn(t, inner))
  return reasonInWords(reason, (key, ...given) => t(key as WordKey, ...given))
}
