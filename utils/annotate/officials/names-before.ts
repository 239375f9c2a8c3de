/** Names that stand before their title: "X, the chief of ...". */
import { PARTICLES, SUFFIXES } from '../../gazetteer/honorifics.ts'
import { isHyphen, isNameWord, LONGEST_NAME, parseName } from './names.ts'
import type { NameContext } from './names-context.ts'
import { parseHonorific } from './officials-title.ts'
import type { Token } from '../text/tokens.ts'
import { words } from '../word-signs.ts'

/**
 * Finds the start of a capitalised run that ends just before a token, for a title that stands after its name.
 * @returns the first token of the name, or -1 where what stands there is no name of two words or more.
 */
export function nameBefore(ctx: NameContext, end: number): number {
  const { tokens } = ctx
  let start = end
  while (start > 0 && end - start < LONGEST_NAME) {
    const token = tokens[start - 1] as Token
    // `X "Bill" Y`.
    if (token.key === '"' && start < end && tokens[start - 3]?.key === '"' && tokens[start - 4]?.capital) {
      start -= 3
      continue
    }
    const inside =
      (token.type === 'word' &&
        (isNameWord(ctx, start - 1, false) ||
          // "(Agency) -- Sun Wei, the vice chairman".
          (start === end - 1 && isNameWord(ctx, start - 1, true)) ||
          PARTICLES.holds(token) ||
          SUFFIXES.holds(token))) ||
      isHyphen(tokens, start - 1) ||
      // "Kim Do-yun".
      (token.type === 'word' && isHyphen(tokens, start - 2))
    const place = ctx.placeAt(start - 1)
    // "hosted Raul Medina, the minister", but "in Nova Medina, the minister".
    const isSurname =
      start === end &&
      inside &&
      place?.from === start - 1 &&
      ctx.tokens[start - 2]?.capital &&
      !AT_TOWN.holds(ctx.tokens[start - 3])
    if ((place && !isSurname) || ctx.organisationAt(start - 1) || ctx.countryAt(start - 1)) break
    if (!inside || ctx.reading.sentenceOf[start - 1] !== ctx.reading.sentenceOf[end - 1]) break
    start--
  }
  const first = start
  for (let next = parseHonorific(ctx, start); next > start && next < end; next = parseHonorific(ctx, start))
    start = next
  while (start < end && !isNameWord(ctx, start, true)) start++
  // "Congratulating X as the new minister".
  if (start < end && OPENS_CLAUSE.holds(tokens[start])) start++
  // "Lord X, the minister": one word is enough behind a form of address.
  // "Senator X, R-Texas, chairman": a party and a state.
  if (/^[RD]$/.test(tokens[start]?.text ?? '') && tokens[start + 1]?.key === '-') return -1
  return end - start >= (start > first ? 1 : 2) && parseName(ctx, start, end) === end ? start : -1
}

const AT_TOWN = words('in at from to of near the and , - :')
const OPENS_CLAUSE = words(
  'congratulating thanking welcoming addressing praising quoting citing describing introducing greeting receiving',
)
