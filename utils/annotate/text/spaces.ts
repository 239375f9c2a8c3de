/** White space as it is printed, folded for names and places. */

/** With single spaces for all white space. Nearly every name has them already, and is given back as it is. */
export function oneSpaced(text: string): string {
  return UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text
}
const UNEVEN = /\s\s|[^\S ]/
