/** Name and description side by side: "General X, the chief of ...", "the Commander of ..., General X". */
import { DOMAINS } from '../../gazetteer/offices.ts'
import type { OfficialFinding } from '../findings.ts'
import { nameBefore } from './names-before.ts'
import type { NameContext } from './names-context.ts'
import { isNameWord, parseName } from './names.ts'
import { type Chain, isDeputyAndChief, parseChain, untitledChain } from './officials-chain.ts'
import { link, official } from './officials-findings.ts'
import { VERBS, landAfter, roleOf } from './officials-roles.ts'
import { parseRank } from './officials-title.ts'
import type { Token } from '../text/tokens.ts'
import { Words, words } from '../word-signs.ts'
import { OF_OR_FROM } from '../small-words.ts'

const OF_IN_FROM = words('from of in')
const HIS_OR_HER = words('his her')

/** Does a name, known or untitled, and a comma stand just before a token? */
export function followsName(ctx: NameContext, at: number, found: OfficialFinding[]): boolean {
  if (ctx.tokens[at - 1]?.key !== ',') return false
  const previous = found.at(-1)
  if (previous?.kind === 'official' && previous.to === at - 1) return true
  const start = nameBefore(ctx, at - 1)
  return start >= 0 && ctx.print(start) === 'prose' && !ctx.placeAt(start) && !ctx.organisationAt(start)
}

/** "General X, the chief of ...": the name before a description. It may be known already, or be a name without any title. */
export function apposedBefore(
  ctx: NameContext,
  role: OfficialFinding,
  found: OfficialFinding[],
): OfficialFinding | null {
  const { tokens, reading } = ctx
  const holder = rowHolder(ctx, role, found)
  if (holder) return holder
  let at = role.from - 1
  // "NAME, Mali’s new representative".
  while (NEW.holds(tokens[at]) && at > role.from - 4) at--
  if (tokens[at]?.type !== 'possessive') at = role.from - 1
  // "NAME, Pakistan’s defence minister": the possessive stands between comma and role.
  if (tokens[at]?.type === 'possessive') {
    // "NAME, the defence ministry’s secretary general".
    let own = OWNERS.holds(tokens[at - 1]) ? at - 2 : at - 1
    while (own < at - 1 && own > at - 5 && DOMAINS.holds(tokens[own])) own--
    // "NAME, the Pentagon’s policy chief".
    const country = ctx.countryAt(own) ?? (role.countries.length > 0 ? ctx.organisationAt(own) : undefined)
    if (!country && own === at - 1) return null
    at = country ? country.from - 1 : own
    if (tokens[at]?.key === 'the') at--
    // "NAME, recently appointed Mali’s ambassador".
    const named = at
    while (NEW.holds(tokens[at])) at--
    if (tokens[at]?.key !== ',') at = named
  }
  // "NAME, who is also", "NAME, who has lately been posted as", "NAME doubles as".
  let bridge = at
  while (bridge > at - LONGEST_BRIDGE && BRIDGE.holds(tokens[bridge])) bridge--
  const isBridged = bridge < at - (tokens[at]?.key === 'as' ? 1 : 0) && found.at(-1)?.nameTo === bridge + 1
  if (tokens[bridge + 1]?.key === 'who') at = bridge
  if (at < 0 || reading.sentenceOf[at] !== reading.sentenceOf[role.from]) return null
  let end = at
  if (isBridged) end = bridge + 1
  else if (tokens[at]?.key === 'as' && tokens[role.from]?.key !== 'a') end = at
  else if (found.at(-1)?.kind === 'official' && found.at(-1)?.nameTo === role.from) return found.at(-1) ?? null
  else if (tokens[at]?.key !== ',' && tokens[at]?.key !== '(' && !(tokens[at]?.key === '-' && tokens[at]?.spaced))
    return null
  const closing = tokens[end - 1]?.key === ')' ? end - 1 : -1
  if (closing > 0) {
    const open = closing - 2
    if (tokens[open]?.key === '(') end = open
  }
  const previous = found.at(-1)
  const isNear =
    previous !== undefined && end > previous.to && end - previous.to <= 7 && OF_OR_FROM.holds(tokens[previous.to])
  if (previous?.kind === 'official' && (previous.nameTo === end || isNear || decorated(ctx, previous.nameTo, end))) {
    if (isSubject(ctx, previous.from, role)) return null
    // "Defence Minister X, Army Chief Y ..." has its own name and does not come here; a second office in a list does.
    return role.relation === null && conflicts(previous, role) ? null : previous
  }
  while (
    end > 2 &&
    tokens[end - 1]?.capitals &&
    (tokens[end - 1] as Token).text.length <= 5 &&
    !isNameWord(ctx, end - 1, false)
  )
    // "X, MP, Minister of ...".
    end -= tokens[end - 2]?.key === ',' && tokens[end - 3]?.capital ? 2 : 1
  const start = nameBefore(ctx, end)
  if (start < 0 || (previous && previous.to > start) || ctx.placeAt(start) || isSubject(ctx, start, role)) return null
  // "X Y, Department Spokesperson": a line by itself has capitals as a headline has.
  const line = reading.sentences[reading.sentenceOf[start] as number]
  if (ctx.print(start) !== 'prose' && !(line?.from === start && line.to === role.to)) return null
  const person = official(ctx, untitledChain(start), start, end)
  person.reasons = []
  person.confidence = 0.85
  found.push(person)
  return person
}

/** "X, Crown Prince of A, Deputy Prime Minister and Minister of Defence, received": a row of offices behind one name. */
function rowHolder(
  { tokens, reading }: NameContext,
  role: OfficialFinding,
  found: OfficialFinding[],
): OfficialFinding | null {
  const last = found.at(-1)
  const holder = last?.kind === 'role' && !last.group && !last.relation ? last.beside : null
  if (!last || !holder || holder.to > last.from || role.relation || conflicts(holder, role)) return null
  // "the army chief and the minister" are two.
  if (!tokens[role.from]?.capital || reading.sentenceOf[last.from] !== reading.sentenceOf[role.from]) return null
  let at = last.to
  if (tokens[at]?.key === ',') at++
  const isLast = tokens[at]?.key === 'and'
  if (isLast) at++
  // "the UAE Deputy Prime Minister".
  const next = tokens[role.to]
  return at > last.to && at === role.from && (next?.key === ',' || (isLast && VERBS.holds(next))) ? holder : null
}

/** Words between a name and an office that it holds, and the most of them. */
const BRIDGE = words(
  'who is was also has been both now currently lately recently newly the posted appointed named serves serving doubles acts acting as',
)
const LONGEST_BRIDGE = 7

const OWNERS = words(
  'country nation ministry department pentagon kremlin army navy force forces military kingdom president king premier leader minister chancellor sultan emir',
)

const NEW = words('new newly recently appointed elected current currently incoming top senior now')

/** "After a meeting with General X, the Tajik minister said": the subject behind fronted words, not who General X is. */
function isSubject({ tokens, reading }: NameContext, person: number, role: OfficialFinding): boolean {
  const first = reading.sentences[reading.sentenceOf[role.from] as number]?.from ?? 0
  // "PM X, Chinese defence minister hold talks": two.
  if (PLURAL.holds(tokens[role.to])) return true
  if (!FRONTS.holds(tokens[first]) || !VERBS.holds(tokens[role.to])) return false
  for (let t = person - 1; t > first; t--) if (tokens[t]?.key === 'with' || tokens[t]?.key === 'by') return true
  return false
}
const PLURAL = words(
  'hold meet discuss review vow agree sign exchange stress explore pledge call talk confer huddle seek',
)
const FRONTS = words('after during in at following while accompanied flanked')

/** Decorations and degrees between a name and the comma: "RWP RSP", "NI(M), psc, PhD". */
function decorated(ctx: NameContext, from: number, to: number): boolean {
  if (to <= from || to - from > 24) return false
  for (let i = from; i < to; i++) {
    const token = ctx.tokens[i] as Token
    const isMark = token.type === 'mark' && /^[,().]$/.test(token.key)
    if (
      !isMark &&
      !(
        token.type === 'word' &&
        (token.capitals || token.text.length < 5 || DEGREES.holds(token)) &&
        !VERBS.holds(token)
      )
    )
      return false
  }
  return ctx.tokens[from]?.capitals === true || ctx.tokens[from]?.key === ',' || ctx.tokens[from]?.key === '('
}
const DEGREES = words('mphil retired m.phil')

function conflicts(person: OfficialFinding, role: OfficialFinding): boolean {
  const [a, b] = [person.countries[0]?.country, role.countries[0]?.country]
  return a !== undefined && b !== undefined && a !== b
}

const SERVICES = words('navy army marine air')
const POSTED = words('appointed accredited posted assigned stationed resident')
const PLACED = words('in at for')
const SENT = words('in at to')
/** "the Commander of ..., General X", "Defence Minister, Khawaja Y": the name after a description and a comma. */
export function apposedAfter(ctx: NameContext, role: OfficialFinding, found: OfficialFinding[]): number {
  const { tokens, reading } = ctx
  let at = role.to
  // "counterpart from Oman, NAME": the country is part of the description.
  if (role.relation && OF_IN_FROM.holds(tokens[at])) {
    const start = tokens[at + 1]?.key === 'the' ? at + 2 : at + 1
    const country = ctx.countryAt(start)
    if (country) at = country.to
  }
  // "the Commander of French Forces in the Gulf of Guinea, Rear Admiral X", "the Ambassador of A accredited to B, X Y".
  const where = POSTED.holds(tokens[at]) && SENT.holds(tokens[at + 1]) ? at + 1 : at
  if (where > at || PLACED.holds(tokens[at])) {
    const inner = tokens[where + 1]?.key === 'the' ? where + 2 : where + 1
    const there = ctx.placeAt(inner) ?? ctx.countryAt(inner) ?? ctx.organisationAt(inner)
    if (there && tokens[there.to]?.key === ',') at = there.to
  }
  at = landAfter(ctx, at)
  at = postEnd(ctx, role, at)
  const bridged = bridgedOffice(ctx, role, at, found)
  if (bridged > at) return bridged
  // "Minister of Defence of Poland – X Y, ...": a dash for the comma.
  const mark =
    tokens[at]?.key === '-' && tokens[at]?.spaced && (role.countries.length > 0 || tokens[role.from]?.broken)
      ? ','
      : tokens[at]?.key
  const direct = at > role.to && mark !== ',' && !POSTED.holds(tokens[role.to])
  if (mark !== ',' && mark !== '(' && mark !== ':' && !direct) return role.to
  let start = direct ? at : at + 1
  if (tokens[start]?.key === 'retired') start++
  // "the Southern Command commander, Navy Adm. X": the service of the officer.
  const service = tokens[start]?.key === 'air' ? start + 2 : start + 1
  if (SERVICES.holds(tokens[start]) && !parseRank(ctx, start) && parseRank(ctx, service)) start = service
  // ", Italian Brigadier General X": the country of the person stands between.
  const between = ctx.countryAt(start)
  if (reading.sentenceOf[start] !== reading.sentenceOf[role.from]) return role.to
  const chain = parseChain(ctx, start)
  if (chain && chain.phrases.length > 0) {
    const prince = chain.phrases.every(
      (phrase) => phrase.office.id.startsWith('prince') || phrase.office.id === 'senator',
    )
    // "the Commanding Officer, Commander X": a rank of navies.
    const isNaval = role.offices[0]?.sector === 'MIL' && chain.phrases.length === 1 && chain.to === start + 1
    if (
      !prince &&
      (role.relation ||
        (isNaval && chain.phrases[0]?.office.id === 'commander.plain') ||
        // "the permanent representative to the UN in New York, Ambassador X".
        (ENVOYS.test(role.offices[0]?.id ?? '') && chain.phrases[0]?.office.id === 'ambassador')) &&
      parseName(ctx, chain.to) > chain.to
    ) {
      const end = parseName(ctx, chain.to)
      const person = official(ctx, chain, chain.to, end)
      link(person, role)
      found.push(person)
      return end
    }
    if (!prince) return secondOffice(ctx, role, chain, found)
  }
  const nameFrom = chain?.to ?? start
  const nameTo = parseName(ctx, nameFrom)
  if (nameTo === nameFrom) return role.to
  const titled = chain !== null && (chain.rank !== null || chain.honorific || chain.phrases.length > 0)
  // "the Chief of Defence (Tri-CHOD) meeting": letters in brackets name nobody.
  if (mark === '(' && !titled && tokens[nameTo - 1]?.capitals) return role.to
  if (
    !titled &&
    ((nameTo - nameFrom < 2 && !isMononym(ctx, role, nameFrom)) ||
      (ctx.placeAt(nameFrom)?.to ?? 0) >= nameTo ||
      (ctx.placeAt(nameFrom) !== undefined && tokens[nameTo]?.key !== ',') ||
      (ctx.print(nameFrom) !== 'prose' && !isLine(ctx, role, nameTo)))
  )
    return role.to
  const next = tokens[nameTo]
  const opening = reading.sentences[reading.sentenceOf[role.from] as number]?.from ?? 0
  // "Besides the Thai minister, Dr X also welcomed": two.
  if (
    next?.type === 'word' &&
    !next.capital &&
    (BESIDES.holds(tokens[opening]) || (tokens[opening]?.key === 'in' && tokens[opening + 1]?.key === 'addition'))
  )
    return role.to
  // "While holding talks with the minister of B, X welcomed": the one of whom was told before.
  if (
    !titled &&
    FRONTS.holds(tokens[opening]) &&
    next?.type === 'word' &&
    !next.capital &&
    next.key !== 'and' &&
    found.some(({ nameTo: to }) => tokens[to - 1]?.key === tokens[nameTo - 1]?.key)
  )
    return role.to
  const person = official(ctx, chain ?? untitledChain(start), nameFrom, nameTo)
  if (!between) person.countries = person.countries.filter((entry) => !/before/.test(entry.reason))
  link(person, role)
  found.push(person)
  return nameTo
}

const ENVOYS = /^(?:envoy|representative|head\.mission)/
const BESIDES = words('besides apart aside unlike like')

/** "Minister of Defence – X Y" in a line of its own. */
function isLine({ reading }: NameContext, role: OfficialFinding, nameTo: number): boolean {
  const line = reading.sentences[reading.sentenceOf[role.from] ?? -1]
  return line?.from === role.from && line.to === nameTo && role.to - role.from > 1
}

/** "his Indonesian counterpart, X,": a name of one word, between commas behind a description with its state. */
function isMononym(ctx: NameContext, role: OfficialFinding, at: number): boolean {
  const token = ctx.tokens[at] as Token
  return (
    role.countries.length > 0 &&
    ctx.tokens[at - 1]?.key === ',' &&
    ctx.tokens[at + 1]?.key === ',' &&
    token.text.length > 4 &&
    !token.capitals &&
    token.row === 0 &&
    !ctx.lower.has(token.key) &&
    !ctx.organisationAt(at)
  )
}

/**
 * "the commander of the US Army in Europe and Africa, General X", "of the 1,200 French troops stationed in the country, Colonel X": where
 * they serve stands between command and rank. @returns the comma, or `from`.
 */
function postEnd(ctx: NameContext, role: OfficialFinding, from: number): number {
  const { tokens, reading } = ctx
  if (role.offices[0]?.sector !== 'MIL' || !POST.holds(tokens[role.to])) return from
  let at = role.to
  let state: string | undefined
  for (; tokens[at] && tokens[at]?.key !== ','; at++) {
    const token = tokens[at] as Token
    if (at > role.to + 14 || reading.sentenceOf[at] !== reading.sentenceOf[role.from]) return from
    if (!token.capital && token.type !== 'number' && !POST.holds(token)) return from
    const country = ctx.countryAt(at)
    if (country && TROOPS.holds(tokens[country.to])) state ??= country.country
  }
  if (!parseRank(ctx, at + 1)) return from
  if (state && role.countries.length === 0)
    role.countries.push({ country: state, confidence: 0.9, reason: '@of_in_title' })
  return at
}
const TROOPS = words('troops forces force contingent soldiers peacekeepers detachment battalion brigade')
const POST = new Words([
  ...TROOPS,
  ...'of the in at for and on to strong stationed deployed based accredited serving country region border southern northern eastern western'.split(
    ' ',
  ),
])

/** "the Chief of Defence Staff, Commander of the Army, General X": more offices of one person before the name. */
function secondOffice(ctx: NameContext, role: OfficialFinding, chain: Chain, found: OfficialFinding[]): number {
  const nameTo = parseName(ctx, chain.to)
  if (
    nameTo > chain.to ||
    role.relation ||
    !chain.phrases.every(
      (phrase) =>
        phrase.office.sector === role.offices[0]?.sector ||
        isDeputyAndChief(role.offices[0]?.id ?? '', phrase.office.id) ||
        isDeputyAndChief(phrase.office.id, role.offices[0]?.id ?? ''),
    )
  )
    return role.to
  const second = roleOf(ctx, chain)
  if (!second) return role.to
  const at = found.length
  found.push(second)
  const end = apposedAfter(ctx, second, found)
  if (!second.beside) {
    found.length = at
    return role.to
  }
  link(second.beside, role)
  return end
}

/** "the Deputy Prime Minister, who also serves as Minister of Defence, X": both offices are of the name behind. @returns its end, or -1. */
function bridgedOffice(ctx: NameContext, role: OfficialFinding, from: number, found: OfficialFinding[]): number {
  const { tokens, reading } = ctx
  const who = tokens[from]?.key === ',' ? from + 1 : from
  if (tokens[who]?.key !== 'who') return -1
  let at = who
  while (at < who + LONGEST_BRIDGE && BRIDGE.holds(tokens[at])) at++
  const chain = reading.sentenceOf[at] === reading.sentenceOf[who] ? parseChain(ctx, at) : null
  if (!chain || chain.phrases.length === 0) return -1
  const nameTo = parseName(ctx, chain.to)
  if (nameTo > chain.to) {
    const person = official(ctx, chain, chain.to, nameTo)
    link(person, role)
    found.push(person)
    return nameTo
  }
  const second = roleOf(ctx, chain)
  if (!second) return -1
  const size = found.length
  found.push(second)
  const end = apposedAfter(ctx, second, found)
  if (second.beside) link(second.beside, role)
  else found.length = size
  return second.beside ? end : -1
}

/** "A B and his Indian counterpart": whoever has a counterpart holds an office as well, though the sentence gives him none. */
export function partnerBefore(ctx: NameContext, role: OfficialFinding, found: OfficialFinding[]): void {
  const { tokens } = ctx
  const at = role.from - 1
  if (!HIS_OR_HER.holds(tokens[role.from]) || !PARTNERS.holds(tokens[at])) return
  const start = nameBefore(ctx, at)
  if (
    start < 0 ||
    (found.at(-1)?.to ?? 0) > start ||
    ctx.placeAt(start) ||
    ctx.organisationAt(start) ||
    ctx.print(start) !== 'prose'
  )
    return
  const person = official(ctx, untitledChain(start), start, at)
  person.confidence = 0.85
  person.reasons = ['@counterpart_beside']
  found.push(person)
}
const PARTNERS = words('and met meets hosted received welcomed told')
