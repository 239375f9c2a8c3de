/**
 * Reasons as they are kept: a code, so that every reader gets them in his own language. A code begins with "@"; what the paper
 * prints follows after a tab, which no printed words hold, since their white space is folded. The words of the code `@met` are the
 * message `reason_met`.
 */

/** @param printed words of the paper, or what else is filled in, white space folded. @returns the reason as it is kept. */
export function because(code: `@${string}`, ...printed: string[]): string {
  return [code, ...printed].join('\t')
}

/**
 * A kept reason in words.
 * @param look gives the message of a key with `$1` filled in; the key itself or nothing where there is no such message.
 * @returns the reason as it is where it is no code or one of another version.
 */
export function reasonInWords(reason: string, look: (key: string, ...given: string[]) => string | undefined): string {
  if (!reason.startsWith('@')) return reason
  const [code = '', ...given] = reason.slice(1).split('\t')
  const key = `reason_${code}`
  const words = look(key, ...given)
  return words && words !== key ? words : reason
}
