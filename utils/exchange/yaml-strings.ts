/** Strings as YAML 1.2 double-quoted scalars, in which nothing has a meaning but the backslash and the quote. */

/** Beyond JSON's own, what YAML does not take as it is or treats as a line end, and marks that hide or turn what follows. */
const UNPRINTABLE = /[\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g

/** @returns the string with its quotes, on one line. Half pairs of surrogates become U+FFFD: libyaml and its kin refuse a file with their escapes. */
export function yamlString(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(
    UNPRINTABLE,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
}
