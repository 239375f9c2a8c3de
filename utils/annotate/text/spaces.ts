/** White space as it is printed, folded for names and places. */

/** With single spaces for all white space. Nearly every name has them already, and is given back as it is. */
export function oneSpaced(text: string): string {
  // Letters and single spaces are told faster than the pattern can be started.
  let last = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x7f || code < 32 || (code === 32 && last === 32))
      return UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text
    last = code
  }
  return text
}
const UNEVEN = /\s\s|[^\S ]/
