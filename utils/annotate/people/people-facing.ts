/** How the words of a sentence relate the persons in it: who faces whom, who stands beside whom, who is of one list. */
import { DOMAINS } from '../../gazetteer/offices.ts'
import type { NameContext } from '../officials/names-context.ts'
import type { Party } from './people-draft.ts'
import { words } from '../word-signs.ts'

const ARRIVAL = words('arrival airport arrived')
const CALLED = words('met held called visited')
const CAME = words('came come arrived travelled flew brought')
const TOLD = words('told informed assured')
const THEIR = words('his her their')
const OTHER_SIDE = words('counterpart counterparts colleague guest host')
const FACING = words(
  'courtesy courtesies met meet meets meeting meetings with called calls call received receives receive host hosted hosts hosting welcomed welcomes welcoming greeted thanked thanking invited congratulated briefed counterpart counterparts told informed assured talks',
)
const BESIDE = words(
  'accompanied accompany accompanying alongside along together presence attended attendance flanked behalf named appointed nominated sacked dismissed replaced replaces succeeded succeeds promoted',
)
const SPOKE = words('spoke spoken talked signed agreed conferred dined clashed')
const LINKS = words('and as well & , ; also including included comprising the led headed by')

/**
 * How the words between two persons of a sentence relate them.
 * @param from the token behind the first. @param to that of the second. @param covered 1 at tokens of descriptions beside a name.
 * @returns `beside` for those of one side, `list` where only what stands between members of a list does.
 */
export function linkBetween(
  ctx: NameContext,
  from: number,
  to: number,
  covered: number[],
): 'facing' | 'beside' | 'list' | 'none' {
  if (to - from > 40) return 'none'
  let facing = false
  let list = true
  let comma = false
  let semicolon = false
  let clause = false
  for (let i = from; i < to; i++) {
    const token = ctx.tokens[i]
    if (!token) break
    if (token.key === 'counterpart') facing = true
    if (covered[i]) continue
    if (BESIDE.holds(token)) return 'beside'
    if (
      token.key === 'with' &&
      // "X, who had come over with Y".
      ((ctx.tokens[from + 1]?.key === 'who' && !facing && !SPOKE.holds(ctx.tokens[i - 1])) ||
        CAME.holds(ctx.tokens[i - 1]) ||
        isOwn(ctx, i + 1))
    )
      return facing ? 'facing' : 'beside'
    // "told the media that": not whoever is named next.
    if (FACING.holds(token) && (to - i < 3 || !TOLD.holds(token))) facing = true
    if (token.key === ',') comma = true
    // "General X, head of the branch at A; Colonel Y": a list all the same.
    if (token.key === ';') semicolon = true
    // "General X of A promised to pay; Admiral Y kept silent".
    if (token.type === 'word' && !token.capital && token.key.endsWith('ed') && !LINKS.holds(token)) clause = true
    // "General X, Commander of the Marines, and General Y": an office behind a comma.
    const ofOffice = comma && (token.capital || token.key === 'of' || token.key === 'for')
    if (
      list &&
      !ofOffice &&
      !LINKS.holds(token) &&
      !ctx.countryAt(i) &&
      token.type !== 'possessive' &&
      !DOMAINS.holds(token)
    )
      list = false
  }
  return facing ? 'facing' : list || (semicolon && !clause) ? 'list' : 'none'
}

/** "with his attaché", but not "with his Indian counterpart". */
function isOwn(ctx: NameContext, at: number): boolean {
  if (!THEIR.holds(ctx.tokens[at])) return false
  for (let i = at + 1; i < at + 5; i++) if (OTHER_SIDE.holds(ctx.tokens[i])) return false
  return true
}

/** "A and the B army chief discussed": two that stand together and yet are the two sides, the verb says so. */
export function isPair(ctx: NameContext, one: Party, other: Party): boolean {
  if (!one.draft || one.country || !other.country) return false
  for (let i = one.to; i < other.from; i++) if (ctx.tokens[i]?.key === ',') return false
  // "A and the B foreign minister at a joint press availability".
  return (
    JOINTLY.holds(ctx.tokens[other.to]) || ctx.tokens.slice(other.to, other.to + 3).some(({ key }) => key === 'joint')
  )
}
const JOINTLY = words(
  'discussed met held agreed signed exchanged hold reviewed reaffirmed discuss meet sign talked conferred',
)

/** @returns whether between two names of a list that came along stands a post and a comma, and nothing that somebody did. */
export function isPost(ctx: NameContext, from: number, to: number): boolean {
  let comma = false
  for (let i = from; i < to; i++) {
    const token = ctx.tokens[i]
    if (ENDS_POST.holds(token) || JOINTLY.holds(token) || TOLD.holds(token)) return false
    comma ||= token?.key === ',' || token?.key === 'and'
  }
  return comma && to - from < 20
}
const ENDS_POST = words('said says that while whereas was were had side')

/** @returns whether words of company stand in the stretch: "accompanied by": those behind are of the side of whoever stands in front. */
export function isCompany(ctx: NameContext, from: number, to: number, sentence: number): boolean {
  for (let i = from; i < to; i++)
    if (COMPANY.holds(ctx.tokens[i]) && ctx.reading.sentenceOf[i] === sentence) return true
  return false
}
const COMPANY = words(
  'brought accompanied accompany accompanying flanked comprised included includes consisting comprising',
)

/** "between A and B", "signed by A and B", "co-chaired by A and B". */
export function isTwoSided(ctx: NameContext, head: number): boolean {
  const { tokens } = ctx
  let i = head - 1
  while (i > head - 4 && (tokens[i]?.key === 'the' || ctx.countryAt(i) || tokens[i]?.type === 'possessive')) i--
  if (tokens[i]?.key === 'between') return true
  if (tokens[i]?.key !== 'by') return false
  if (tokens[i - 1]?.key === 'signed') return true
  if (tokens[i - 1]?.key !== 'chaired') return false
  return tokens[i - 2]?.key === '-' || tokens[i - 2]?.key === 'jointly'
}

/** "Generals X and Y from B": the word behind the last of a pair holds for both. */
export function isSharedOrigin(ctx: NameContext, one: Party, other: Party): boolean {
  const { tokens } = ctx
  return other.from - one.to === 1 && tokens[one.to]?.key === 'and' && tokens[other.to]?.key === 'from'
}

export function startsWithHe({ tokens, reading }: NameContext, index: number): boolean {
  return /^s?he$/.test(tokens[reading.sentences[index]?.from ?? -1]?.key ?? '')
}

/** Whom "he" at the head of a sentence means, where the sentence goes on to somebody he meets; or null. */
export function pronounSubject(ctx: NameContext, parties: Party[], before: Party[], index: number): Party | null {
  const { tokens, reading } = ctx
  const subject = before[0]
  const from = reading.sentences[index]?.from ?? 0
  const to = parties[0]?.from ?? from
  if (!subject?.draft || to - from > 16) return null
  let pronoun = false
  for (let i = from; i < to; i++) {
    const key = tokens[i]?.key
    if (key === 'he' || key === 'she') pronoun = i < from + 8
    else if (key === 'by' || BESIDE.holds(tokens[i])) return null
    else if (pronoun && MET.holds(tokens[i])) return subject
  }
  return null
}
const MET = words('met meet meets called call calls talks')

/** "met B's President X, Prime Minister Y and General Z": a row of those who were met, the first with their state. */
export function isRow(ctx: NameContext, left: Party[], previous: Party, party: Party): boolean {
  return left.length > 0 && previous.country !== null && !party.country && !JOINTLY.holds(ctx.tokens[party.to])
}

/** An envoy at an airport: he meets the guests of his host, and as often those of his own state. */
export function isGreeting(ctx: NameContext, index: number, two: Party[]): boolean {
  const { from, to } = ctx.reading.sentences[index] ?? { from: 0, to: 0 }
  if (!two.some(({ draft }) => draft?.offices.some(({ id }) => id === 'ambassador'))) return false
  for (let i = from; i < to; i++) if (ARRIVAL.holds(ctx.tokens[i])) return true
  return false
}

/** "after which he held", ", met with": the clause has the subject of the one before. */
export function goesOn(ctx: NameContext, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const key = ctx.tokens[i]?.key ?? ''
    if (/^s?he$/.test(key)) return true
    if (/^(,|and)$/.test(key) && CALLED.holds(ctx.tokens[i + 1])) return true
  }
  return false
}
