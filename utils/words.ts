/**
 * The words of the interface in the language that the reader chose. A browser gives an extension the words of its own language
 * only and cannot be told another (`i18n.getMessage`), so where the two differ the same files of messages are read here. Pure:
 * who reads the file is an entry point.
 */
import * as v from 'valibot'
import type { Language } from './settings.ts'

/** The languages that there are messages in. */
export type Tongue = 'en' | 'ur'

/** The texts of one language by their keys, with `$1`, `$2` … where something is filled in. */
export type Messages = Readonly<Record<string, string>>

const File = v.record(v.string(), v.object({ message: v.string() }))

/** Reads a file of messages as browsers take it. @throws {v.ValiError} if it is none. */
export function readMessages(file: unknown): Messages {
  return Object.fromEntries(Object.entries(v.parse(File, file)).map(([key, { message }]) => [key, message]))
}

/**
 * The language to speak.
 * @param chosen what the reader chose in the options.
 * @param browsers the language of the messages that the browser itself would give: it has picked the nearest that there is.
 */
export function tongueOf(chosen: Language, browsers: string): Tongue {
  if (chosen !== 'auto') return chosen
  return /^ur\b/i.test(browsers) ? 'ur' : 'en'
}

/** First strong isolate, and what ends it (Unicode Bidirectional Algorithm, X5c): a name keeps its own direction. */
const ISOLATE = '\u2068'
const ISOLATED = '\u2069'

/**
 * Gives texts by their keys: numbers filled in as the language writes them, words as they are, isolated where the language runs
 * from right to left, so that a name in Latin letters does not turn the line around it.
 */
export function lookUp(messages: Messages): (key: string, ...given: (string | number)[]) => string {
  const numbers = new Intl.NumberFormat(messages['locale'])
  const mirrored = messages['direction'] === 'rtl'
  const fill = (value: string | number | undefined): string => {
    if (typeof value === 'number') return numbers.format(value)
    return mirrored && value && /\p{L}/u.test(value) ? ISOLATE + value + ISOLATED : (value ?? '')
  }
  return (key, ...given) => messages[key]?.replace(/\$(\d)/g, (_, place) => fill(given[Number(place) - 1])) ?? key
}

/**
 * The same texts for a script in a page, which only fills in: what is filled in is isolated already. As JSON, since the
 * script has no use for a schema of it.
 * @param more texts that only such a script needs.
 */
export function forPage(messages: Messages, more: Messages): string {
  const isolated = Object.entries(messages).map(([key, text]) => [
    key,
    text.replace(/\$\d/g, `${ISOLATE}$&${ISOLATED}`),
  ])
  return JSON.stringify({ ...Object.fromEntries(isolated), ...more })
}
