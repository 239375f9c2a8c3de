/**
 * What the card over a page needs beside its sheet (`card-sheet.ts`) where the interface runs from right to left. It comes to the
 * page with the words of that language, so that pages that do without pay nothing for it.
 */

import type { Words } from '../words/words.ts'

/** The rules for the card in the language of the words; none where its own sheet does. */
export function cardRules(words: Words): string {
  return words('direction') === 'rtl' ? RULES : ''
}

/** Names and offices are the paper's: in their own direction, on the side of the line. */
const RULES = `
.card { --sans: -apple-system, "Segoe UI", "Adwaita Sans", Inter, "Noto Sans", "Noto Naskh Arabic UI", "Noto Naskh Arabic", "Geeza Pro", Tahoma, system-ui, sans-serif; font-size: 14px; line-height: 1.65 }
.state, dt, .count { font-size: 13px } dt { line-height: 1.8 } button { font-size: 14px; line-height: 1.65 }
.name { line-height: 1.45 } .office { line-height: 1.65 }
.name, .office { unicode-bidi: plaintext; text-align: right }
q { unicode-bidi: isolate }
`
