/** Names without a title that are forms of a name known from elsewhere in the article: "Bajwa", "PM Shehbaz" and "Shehbaz". */
import { HONORIFICS, PARTICLES } from '../../gazetteer/honorifics.ts'
import type { OfficialFinding } from '../findings.ts'
import { isNameWord, parseName, TITLE_SURNAMES } from '../officials/names.ts'
import { likeness, nameKeys, printedName } from '../officials/names-alike.ts'
import type { NameContext } from '../officials/names-context.ts'
import { named } from '../officials/officials-findings.ts'
import { parseHonorific, parseRank } from '../officials/officials-title.ts'
import { type Draft, DraftState, lastBefore } from './people-draft.ts'
import { sameName } from './people-cluster.ts'
import type { Token } from '../text/tokens.ts'
import { words } from '../word-signs.ts'

const BEFORE_TITLE = words('the a an his her their former visiting')
const AT_PLACE = words('in at from near to of')

/** Given names and styles so common that alone they point to nobody. */
const TOO_COMMON = new Set(
  'muhammad mohammad mohammed mohamed mohamad ahmed ahmad ali syed sayyid seyyed said khawaja khwaja malik chaudhry mian sheikh shaikh abdul abdullah abdel haji sardar raja rana van nguyen tran st abu'.split(
    ' ',
  ),
)
/** Those of them that a report calls one person by. */
const GIVEN = new Set('muhammad mohammad mohammed mohamed mohamad ahmed ahmad ali'.split(' '))
const STYLE_WORDS = words('sheikh shaikh sheikha sayyid haji prince')
/** Capitalised words after a surname that make it the name of a thing. */
const THINGS = words(
  'university airport airbase road street square stadium hospital mosque doctrine market tower bridge barracks dam park island islands foundation trust award prize cup highway memorial library museum institute plan line laboratories',
)

/** Finds the mentions that carry no title, and whose they are. */
export function findShortForms(
  ctx: NameContext,
  drafts: Draft[],
  given: OfficialFinding[],
): { finding: OfficialFinding; draft: Draft }[] {
  const { tokens, reading } = ctx
  const covered = new Array<number>(tokens.length).fill(0)
  for (const finding of given) if (finding.kind === 'official') covered.fill(1, finding.from, finding.to)
  const byWord = new Map<string, Draft[]>()
  for (const draft of drafts) {
    if (draft.dropped) continue
    for (const form of draft.forms)
      for (const key of form) {
        const list = byWord.get(key)
        if (!list) byWord.set(key, [draft])
        else if (!list.includes(draft) && list.length < 20) list.push(draft)
      }
  }
  const out: { finding: OfficialFinding; draft: Draft }[] = []
  if (byWord.size === 0) return out
  let at = 0
  while (at < tokens.length) {
    const token = tokens[at] as Token
    if (covered[at] || token.type !== 'word' || !token.capital || !ctx.readable(at)) {
      at++
      continue
    }
    let from = at
    let start = at
    for (let next = parseHonorific(ctx, start); next > start && !covered[next]; next = parseHonorific(ctx, start))
      start = next
    const place = ctx.placeAt(start)
    if (place && isNameWord(ctx, place.to, true) && !covered[place.to]) start = place.to
    if (!isNameWord(ctx, start, true)) {
      const owner = surnameTitle(ctx, start, byWord)
      if (owner) out.push({ finding: untitled(ctx, ranked(ctx, start, covered), start, start + 1), draft: owner })
      at = start + 1
      continue
    }
    let end = parseName(ctx, start)
    for (let i = start; i < end; i++) if (covered[i]) end = i
    if (end <= start) {
      at = start + 1
      continue
    }
    if (start === at || place) from = start
    // "Like X, he", "Comrade X Y": a small word with the capital of its sentence, or a style.
    while (
      end - start > 1 &&
      !PARTICLES.holds(tokens[start]) &&
      !tokens[start]?.text.endsWith('.') &&
      !byWord.has(tokens[start]?.key ?? '') &&
      isNameWord(ctx, start + 1, true) &&
      ((HONORIFICS.holds(tokens[start]) && start > at) ||
        (reading.sentences[reading.sentenceOf[start] ?? -1]?.from === start &&
          (/^(?:un)?like$/.test(tokens[start]?.key ?? '') || ctx.lower.has(tokens[start]?.key ?? ''))))
    ) {
      start++
      from = start
    }
    // "President X and Mrs. X": his wife.
    if (token.key === 'mrs' && tokens[at - 1]?.key === 'and' && end === start + 1) {
      at = end
      continue
    }
    const match = matchRun(ctx, start, end, byWord)
    if (match) {
      const own = withParticle(ctx, match, covered)
      const spanFrom =
        own < match.from ? own : match.from === start || STYLE_WORDS.holds(tokens[start]) ? from : match.from
      out.push({ finding: untitled(ctx, spanFrom, own, match.to), draft: match.draft })
      at = match.to
    } else {
      const leader = leaderAt(ctx, start, end, byWord)
      if (leader) {
        out.push({ finding: untitled(ctx, start, start, end), draft: leader })
        if (!drafts.includes(leader)) drafts.push(leader)
      }
      at = end
    }
  }
  return out
}

/** "de Kruif's visit", "al-Abadi said": the particle in small letters that the full name has too. @returns where the name begins. */
function withParticle(ctx: NameContext, { from, draft }: Match, covered: ArrayLike<number>): number {
  const { tokens, reading } = ctx
  const at = tokens[from - 1]?.text === '-' && !tokens[from]?.spaced ? from - 2 : from - 1
  const particle = tokens[at]
  const isOwn =
    particle !== undefined &&
    !covered[at] &&
    !particle.capital &&
    PARTICLES.holds(particle) &&
    reading.sentenceOf[at] === reading.sentenceOf[from] &&
    draft.findings.some(({ nameFrom, nameTo }) => {
      for (let i = nameFrom; i < nameTo; i++)
        if (tokens[i]?.key === particle.key && tokens[i + from - at]?.key === tokens[from]?.key) return true
      return false
    })
  // "de la X": one more in front of it.
  return isOwn ? withParticle(ctx, { from: at, to: at, draft }, covered) : from
}

/** Heads of state and government whom the press names without a title, by surname: given name as it begins, and state. */
const LEADERS: Map<string, [string, string]> = new Map(
  'trump donald US|biden joe US|obama barack US|putin vladimir RU|zelensky volodymyr UA|zelenskyy volodymyr UA|zelenskiy volodymyr UA|erdogan recep TR|netanyahu benjamin IL|assad bashar SY|modi narendra IN|macron emmanuel FR'
    .split('|')
    .map((row) => row.split(' '))
    .map(([surname, given, country]) => [surname as string, [given as string, country as string]]),
)

const PRESIDENTS = new Set('bush clinton reagan'.split(' '))

/**
 * The state of a leader whom the press names without it ("President Donald Trump"), or undefined.
 * @param keys the words of the name, folded. @param isHead has such an office.
 */
export function leaderState(keys: readonly string[], isHead: boolean): string | undefined {
  if (isHead && PRESIDENTS.has(keys.at(-1) ?? '')) return 'US'
  const [given, country] = LEADERS.get(keys.at(-1) ?? '') ?? []
  return keys.length === 1 || keys[0] === given ? country : undefined
}

/** "the Trump administration", "Vladimir Putin": a person of its own for a name that nothing else in the article introduces. */
function leaderAt(ctx: NameContext, from: number, to: number, byWord: Map<string, Draft[]>): Draft | null {
  const { tokens, reading } = ctx
  const known = LEADERS.get(tokens[to - 1]?.key ?? '')
  if (!known) return null
  const keys = nameKeys(tokens, from, to)
  const next = tokens[to]
  if (keys.length > 2 || ctx.placeAt(from) || next?.key === 'administration') return null
  if (keys.length === 2 && keys[0] !== known[0]) return null
  const draft: Draft = {
    name: printedName(reading.text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end)),
    keys,
    findings: [],
    forms: [],
    offices: [],
    rank: null,
    country: new DraftState(known[1], 0.8, true, '@known_person'),
    confidence: 0.8,
    reasons: [],
    dropped: false,
  }
  for (const key of keys) byWord.set(key, [draft, ...(byWord.get(key) ?? [])])
  return draft
}

/** "Marshal said", "Lt Col Major": a title that is the surname of somebody whom the article names in full. */
function surnameTitle(ctx: NameContext, at: number, byWord: Map<string, Draft[]>): Draft | null {
  const { tokens } = ctx
  if (!TITLE_SURNAMES.holds(tokens[at]) || ctx.print(at) !== 'prose') return null
  const next = tokens[at + 1]
  if (next?.type === 'word' && (next.capital || next.key === 'of')) return null
  if (BEFORE_TITLE.holds(tokens[at - 1])) return null
  const key = tokens[at]?.key ?? ''
  return byWord.get(key)?.find((draft) => draft.keys.length > 1 && draft.keys.at(-1) === key) ?? null
}

/** Where the rank before a surname begins. */
function ranked(ctx: NameContext, at: number, covered: number[]): number {
  for (let from = Math.max(0, at - 3); from < at; from++)
    if (!covered[from] && ctx.tokens[from]?.capital && (parseRank(ctx, from)?.to ?? 0) >= at) return from
  return at
}

interface Match {
  from: number
  to: number
  draft: Draft
}

/** Whose name is this run of capitalised words? The whole run first, then the longest part of two words or more. */
function matchRun(ctx: NameContext, start: number, end: number, byWord: Map<string, Draft[]>): Match | null {
  const { tokens } = ctx
  const keys = nameKeys(tokens, start, end)
  const candidates =
    keys.length === 1
      ? (byWord.get(keys[0] as string) ?? [])
      : [...new Set(keys.flatMap((key) => byWord.get(key) ?? []))]
  let best: Match | null = null
  let bestScore = 0
  const consider = (draft: Draft, from: number, to: number, score: number): void => {
    if (score <= bestScore && !(score === bestScore && best && nearer(draft, best.draft, start))) return
    best = { from, to, draft }
    bestScore = score
  }
  for (const draft of candidates) {
    if (
      keys.length === 2 &&
      STYLE_WORDS.has(keys[0] as string) &&
      draft.keys.length > 1 &&
      !draft.keys.includes(keys[0] as string)
    ) {
      // "Sheikh Mohamed" of Sheikh Mohamed bin Zayed.
      if (draft.keys[0] === keys[1]) consider(draft, start + 1, end, 0.9)
      continue
    }
    if (keys.length === 1) {
      const score = singleScore(ctx, start, keys[0] as string, draft, candidates.length === 1)
      if (score > 0) consider(draft, start, end, score)
      continue
    }
    const same = sameName(keys, draft.keys)
    const extends_ = draft.keys.length === 1 && keys.at(-1) === draft.keys[0]
    if (same >= 0.7 && !(draft.keys.length === 1 && !extends_)) {
      consider(draft, start, end, same)
      continue
    }
    const part = longestPart(ctx, start, end, draft)
    if (part) consider(draft, part.from, part.to, 0.6 + 0.01 * (part.to - part.from))
  }
  if (candidates.length === 0 && keys.length > 1) return spelling(start, end, keys, byWord)
  return best
}

function nearer(a: Draft, b: Draft, at: number): boolean {
  return (lastBefore(a, at)?.from ?? -1) > (lastBefore(b, at)?.from ?? -1)
}

function singleScore(ctx: NameContext, at: number, key: string, draft: Draft, only: boolean): number {
  const { tokens } = ctx
  const isLast = draft.keys.at(-1) === key
  if (key.length < 2) return 0
  if (TOO_COMMON.has(key) && draft.keys.length > 1) {
    // "Mr Mohamad", "Ahmed said": the given name of the only person of that name, as Malaysia's papers print it.
    const alone = tokens[at + 1]?.type !== 'word' || !tokens[at + 1]?.capital
    const before = tokens[at - 1]
    const led = before?.type === 'word' && before.capital && !HONORIFICS.holds(before)
    if (!only || !(isLast || (GIVEN.has(key) && draft.keys[0] === key)) || !alone || led) return 0
  }
  if (ctx.organisationAt(at)) return 0
  if (ctx.placeAt(at) && AT_PLACE.holds(tokens[at - 1])) return 0
  const next = tokens[at + 1]
  if (next?.type === 'word' && next.capital && THINGS.holds(next)) return 0
  if (!isLast && ctx.lower.has(key)) return 0
  return isLast ? 0.95 : draft.keys[0] === key ? 0.9 : draft.keys.includes(key) ? 0.7 : 0.65
}

/** A part of the run that holds two words or more of the person's name in a row. */
function longestPart(ctx: NameContext, start: number, end: number, draft: Draft): { from: number; to: number } | null {
  let best: { from: number; to: number } | null = null
  for (let from = start; from < end; from++) {
    if (!draft.keys.includes(ctx.tokens[from]?.key ?? '')) continue
    let to = from
    let words = 0
    let last = from
    while (to < end) {
      const token = ctx.tokens[to] as Token
      const known = draft.keys.includes(token.key)
      if (!known && token.type === 'word' && token.capital) break
      if (known) {
        words++
        last = to + 1
      }
      to++
    }
    if (words >= 2 && (!best || last - from > best.to - best.from)) best = { from, to: last }
    from = to
  }
  return best
}

/** Another spelling of a full name: no word is equal, all are alike. */
function spelling(start: number, end: number, keys: string[], byWord: Map<string, Draft[]>): Match | null {
  if (byWord.size > 200) return null
  for (const [word, drafts] of byWord) {
    if (likeness(word, keys.at(-1) as string) === 0) continue
    for (const draft of drafts) if (sameName(keys, draft.keys) >= 0.5) return { from: start, to: end, draft }
  }
  return null
}

/** "Pakistan’s Asif said": the state that the possessive before a name gives. */
function ownerBefore(ctx: NameContext, from: number): OfficialFinding['countries'] {
  if (ctx.tokens[from - 1]?.type !== 'possessive') return []
  const country = ctx.countryAt(from - 2)
  return country && country.form !== 'city'
    ? [{ country: country.country, confidence: 0.9, reason: '@possessive' }]
    : []
}

function untitled(ctx: NameContext, from: number, nameFrom: number, nameTo: number): OfficialFinding {
  const confidence = nameTo - nameFrom > 1 ? 0.93 : 0.88
  return named(ctx, from, nameFrom, nameTo, [], ownerBefore(ctx, from), confidence, '@title_elsewhere')
}
