/** What follows the head of an office: "of the National Guard of the Kingdom of Bahrain", "for Information and Broadcasting", "(COAS)". */
import { DOMAINS, HEADS, type Head, TAKES_GENERAL } from '../../gazetteer/offices.ts'
import { RANKS } from '../../gazetteer/ranks.ts'
import type { NameContext } from './names-context.ts'
import { isHyphen, isNameWord } from './names.ts'
import { parseDomain, isMinistry, deskEnd } from './officials-domain.ts'
import { wordAt, bracketEnd } from './officials-heads.ts'
import { ABROAD, AT_MINISTRY, DIRECT, HOST_STATE, LOCAL, SERVES, STYLES } from './officials-words.ts'
import { isRankBehind, parseRank } from './officials-title.ts'
import { words } from '../word-signs.ts'

const FULL_POWERS = words('extraordinary plenipotentiary')

const ARTICLES = words('the his her their its all this sisterly brotherly friendly')
/** Of these a state has its own, so that "in" tells it too. */
const HOLDERS = /^(?:minister|chief)\b/
const DELEGATE = words('delegate delegated')

/** Reads an office inside the complement of another ("adviser to the Prime Minister"), or gives null. */
export type NestedOffice = (
  index: number,
) => { to: number; plural: boolean; office: { id: string }; countries: { country: string }[] } | null

/** What a complement begins with, in small letters too. */
const FOLLOWS = words(
  '- ( , of for on to in at from with under general officer commanding delegate delegated responsible extraordinary plenipotentiary',
)

/**
 * What follows the head. Adds the words read to `words`.
 * @returns the end, or -1 where the complement shows that this is no office of a state.
 */
export function parseComplements(
  ctx: NameContext,
  from: number,
  head: Head,
  words: string[],
  modified: boolean,
  own: (country: string, organisation?: string) => void,
  nestedOffice: NestedOffice,
): number {
  const { tokens } = ctx
  // "Sultan and Yang Di-Pertuan of Brunei Darussalam".
  let at = head.id === 'monarch' && wordAt(tokens, from + 4) === 'pertuan' ? from + 5 : from
  const first = tokens[at]
  if (
    !FOLLOWS.holds(first) &&
    !(DIRECT.has(head.id) && (first?.capital || first?.type === 'number')) &&
    !(LOCAL.has(head.id) && first?.capital)
  )
    return from
  const headWord = words.at(-1) ?? ''
  // "Defence Adviser to Togo": an attaché by another name.
  const isEnvoy = ABROAD.has(head.id) || (head.id === 'adviser' && words.some((word) => SERVICE.test(word)))
  const isPosted = isEnvoy || (head.id === 'commissioner' && words.includes('high'))
  // "Secretary-General", "Director General".
  const general = isHyphen(tokens, at) ? at + 1 : at
  if (
    TAKES_GENERAL.has(headWord) &&
    wordAt(tokens, general) === 'general' &&
    (general > at || !isRankBehind(ctx.tokens, general))
  ) {
    words.push('general')
    at = general + 1
  }
  // "Commander-in-Chief", "Commander in Chief", "Officer-in-Charge", "Flag Officer-in-Command".
  const inside = isHyphen(tokens, at) ? at + 1 : at
  if (wordAt(tokens, inside) === 'in') {
    const second = isHyphen(tokens, inside + 1) ? inside + 2 : inside + 1
    if (wordAt(tokens, second) === 'chief' || headWord === 'officer') {
      if (headWord !== 'officer') words.push('chief')
      at = second + 1
    }
  }
  // "to Pakistan" is the host; "to the High Commission of Sri Lanka" is the sender.
  const ofMission = (country: string): void => {
    if (words.includes('commission') || words.includes('embassy')) own(country)
  }
  // "minister delegate in charge of the administration of defence".
  if (head.id === 'minister' && DELEGATE.holds(tokens[at])) at++
  if (head.id === 'minister' && wordAt(tokens, at) === 'responsible') at++
  else if (headWord === 'officer' && wordAt(tokens, at) === 'commanding') words.push(wordAt(tokens, at++))
  // "Ambassador Extraordinary and Plenipotentiary".
  if (head.id === 'ambassador' || head.id === 'envoy')
    while (FULL_POWERS.has(wordAt(tokens, at)))
      at += wordAt(tokens, at + 1) === 'and' && wordAt(tokens, at + 2) === 'plenipotentiary' ? 2 : 1
  let read = 0
  for (let round = 0; round < 6; round++) {
    if (head.id === 'minister' && !words.includes('prime')) at = charged(ctx, at)
    if (head.id === 'minister' && read > 0) at = furtherCharges(ctx, at)
    const bracket = bracketEnd(ctx, at)
    if (bracket > at) {
      at = bracket
      continue
    }
    // "Chief-of-Staff".
    if (isHyphen(tokens, at) && wordAt(tokens, at + 1) === 'of' && isHyphen(tokens, at + 2)) at++
    const preposition = wordAt(tokens, at)
    const isOf =
      preposition === 'of' ||
      preposition === 'for' ||
      preposition === 'on' ||
      preposition === 'to' ||
      preposition === 'in' ||
      preposition === 'at' ||
      ((preposition === 'from' || preposition === 'with') && AT_MINISTRY.has(head.id) && isMinistry(ctx, at + 1))
    // "Secretary, Department of Defence Production": the comma stands for "of".
    if (round === 0 && tokens[at]?.key === ',' && head.id === 'secretary' && isMinistry(ctx, at + 1)) {
      const end = parseDomain(ctx, at + 1, words, head, own, true)
      if (end > at + 2) {
        at = end
        read++
        continue
      }
    }
    // "Commander, Western Naval Area, Rear Admiral X": the comma stands for "of".
    if (round === 0 && tokens[at]?.key === ',' && head.id === 'commander') {
      const before = words.length
      const end = parseDomain(ctx, at + 1, words, head, own, true)
      if (end > at + 2 && words.some((word) => UNITS.has(word))) {
        at = end
        read++
        continue
      }
      words.length = before
    }
    // "Chief Minister Punjab X Y", "Commander Karachi Vice Admiral X": South Asia leaves the "of" out.
    const seat = LOCAL.has(head.id) || DIRECT.has(head.id) ? ctx.placeAt(at) : undefined
    if (
      seat?.from === at &&
      ctx.reading.sentenceOf[at] === ctx.reading.sentenceOf[from - 1] &&
      ((head.id === 'commander' && (parseRank(ctx, seat.to) || tokens[seat.to]?.key === ',')) ||
        (/^(?:PK|IN|BD|Punjab|Kashmir)$/.test(seat.country ?? seat.name) &&
          (parseRank(ctx, seat.to) || !(DOMAINS.holds(tokens[seat.to]) && tokens[seat.to]?.capital))))
    ) {
      at = seat.to
      read++
      continue
    }
    if (!isOf) {
      if (round > 0 && read > 0) break
      if (
        !DIRECT.has(head.id) ||
        (modified &&
          head.id !== 'commander' &&
          !words.includes('general') &&
          !words.includes('federal') &&
          words[0] !== 'deputy' &&
          words[0] !== 'vice')
      )
        break
      if (!tokens[at]?.capital && !tokens[at]?.capitals && tokens[at]?.type !== 'number') break
      const end = parseDomain(ctx, at, words, head, own, false)
      if (end === at) break
      at = end
      read++
      continue
    }
    if (preposition === 'to' && !SERVES.has(head.id)) break
    const atMission = words.includes('commission') || words.includes('embassy')
    // "the State Minister of Defence in Sri Lanka X Y": as well as "of".
    const within = preposition === 'in' && HOLDERS.test(head.id) ? ctx.countryAt(at + 1) : undefined
    if (
      within?.from === at + 1 &&
      within.form !== 'demonym' &&
      isNameWord(ctx, within.to, true) &&
      isNameWord(ctx, within.to + 1, false)
    ) {
      own(within.country)
      at = within.to
      break
    }
    if (preposition === 'in' && !isPosted && !atMission && read > 0 && !isMinistry(ctx, at + 1)) break
    if (
      preposition === 'in' &&
      !isPosted &&
      !atMission &&
      !((AT_MINISTRY.has(head.id) || head.id === 'minister') && isMinistry(ctx, at + 1))
    )
      break
    if (preposition === 'at' && !isPosted && !AT_MINISTRY.has(head.id) && !words.includes('mission')) break
    if (
      preposition === 'on' &&
      !words.includes('committee') &&
      head.id !== 'adviser' &&
      head.id !== 'envoy' &&
      head.id !== 'assistant'
    )
      break
    let start = at + 1
    while (ARTICLES.holds(tokens[start]) || (start === at + 1 && isHyphen(tokens, start))) start++
    // "Minister for His Majesty's Armed Forces".
    if (STYLES.has(wordAt(tokens, start)) && tokens[start + 1]?.type === 'possessive') start += 2
    const abroad = preposition === 'to' || preposition === 'in' || preposition === 'at'
    // "met the defence minister for defence talks": a portfolio already stands before the head.
    if (preposition === 'for' && modified && !tokens[start]?.capital && !(read > 0 && DOMAINS.holds(tokens[start])))
      break
    if (preposition !== 'of' && preposition !== 'for' && !abroad && !tokens[start]?.capital) break
    if (
      abroad ||
      head.id === 'assistant' ||
      head.id === 'adviser' ||
      head.id === 'spokesperson' ||
      words.includes('staff') ||
      head.id === 'secretary'
    ) {
      const nested = nestedOffice(start)
      // "Chief of Staff of the Sultan’s Armed Forces" serves more than the Sultan.
      if (nested && !nested.plural && tokens[nested.to]?.type !== 'possessive') {
        for (const { country } of nested.countries) own(country)
        words.push('to', nested.office.id)
        at = nested.to
        read++
        continue
      }
    }
    // "Adviser to His Majesty for Communication".
    if (abroad && start > at + 1 && STYLES.has(wordAt(tokens, start)) && head.id === 'adviser') {
      at = start + 1
      read++
      continue
    }
    // "Italian Ambassador to the country X", "to the Kingdom": the host, unnamed.
    // "met with the Minister of Defence of this country".
    if (
      (abroad ? ABROAD.has(head.id) : wordAt(tokens, at + 1) === 'this') &&
      start > at + 1 &&
      HOST_STATE.has(wordAt(tokens, start)) &&
      wordAt(tokens, start + 1) !== 'of'
    ) {
      at = start + 1
      read++
      continue
    }
    // "Deputy Assistant Secretary of Defense for Russia, Ukraine and Eurasia": whom the desk deals with, not whom it serves.
    if (preposition === 'for' && read > 0 && head.id === 'secretary') {
      const desk = deskEnd(ctx, start)
      if (desk > start) {
        at = desk
        continue
      }
    }
    const end = parseDomain(
      ctx,
      start,
      words,
      head,
      // "special envoy for Venezuela" is of another state.
      (abroad && preposition !== 'at' && (isEnvoy || head.id === 'commissioner')) ||
        (!abroad && preposition !== 'of' && head.id === 'envoy')
        ? ofMission
        : own,
      true,
    )
    if (end === start) {
      // "Commanding Officer of the frigate Zorro, Commander X".
      let unit = words.includes('commanding') ? start : 0
      while (unit > 0 && unit < start + 6 && tokens[unit]?.type === 'word') unit++
      if (unit > 0 && tokens[unit]?.key === ',') at = unit
      break
    }
    // "the chairman of the Chinese manufacturer X", "a spokesman for the British Music Rights": of no state.
    const last = ctx.countryAt(end - 1)
    const follows = tokens[end]
    const isBody = follows?.capital
      ? !DOMAINS.holds(follows) && !HEADS.has(follows.key) && !RANKS.has(follows.key)
      : COMPANIES.holds(follows)
    at = end
    if (head.weak && last?.form === 'demonym' && follows?.type === 'word' && isBody) {
      if (head.sector !== 'MIL' || !follows.capital) return -1
      // "commander of the French Elements in Gabon": a unit of its own name.
      while (at < end + 3 && tokens[at]?.capital && tokens[at]?.type === 'word' && !parseRank(ctx, at)) at++
    }
    read++
  }
  at = underHead(ctx, at, words, own, nestedOffice)
  // "Chief Operations Officer": of a company.
  if (head.id === 'chief' && wordAt(tokens, at) === 'officer') return -1
  const bracket = bracketEnd(ctx, at)
  return bracket > at ? bracket : at
}

/** "Secretary of the Security Council under the President X": the organ's place, and X is its secretary. @returns the token behind, or `at`. */
function underHead(
  ctx: NameContext,
  at: number,
  words: string[],
  own: (country: string) => void,
  nestedOffice: NestedOffice,
): number {
  const under = wordAt(ctx.tokens, at - 1) === 'under' ? at - 1 : at
  if (wordAt(ctx.tokens, under) !== 'under' || wordAt(ctx.tokens, under + 1) !== 'the') return at
  const nested = nestedOffice(under + 2)
  if (!nested || nested.plural || !/^head\.|^monarch/.test(nested.office.id)) return at
  for (const { country } of nested.countries) own(country)
  if (words.at(-1) === 'under') words.pop()
  return nested.to
}

const SERVICE = /^(?:defen[cs]e|military|naval|air)$/
const UNITS = words('fleet corps command region district division brigade area zone')
const COMPANIES = words(
  'company companies firm manufacturer maker group giant shipbuilder shipyard conglomerate bank club team party newspaper magazine university charity',
)

/** "Minister of Defence, Veterans' Affairs and Sons of Martyrs": the token behind what a comma adds to the portfolio, or `at`. */
function furtherCharges({ tokens }: NameContext, at: number): number {
  if (tokens[at]?.key !== ',') return at
  let end = at
  for (let t = at + 1; t < at + 10; t++) {
    const token = tokens[t]
    if (!token || HEADS.has(token.key)) return at
    if (CHARGES.holds(token)) end = t + 1
    // "Former Combatants" are theirs too, a "former army chief" is somebody.
    else if (
      (t === at + 1 && token.key !== 'former') ||
      !(token.capital || token.type === 'possessive' || AND_OF.holds(token))
    )
      break
  }
  return end
}
const CHARGES = words(
  'veterans veteran pensioners retirees martyrs combatants affairs war disabled interior security mobilization industry',
)
const AND_OF = words("and of the & '")

/** "with responsibility for": the token where the portfolio goes on, or `at`. */
function charged(ctx: NameContext, at: number): number {
  const { tokens } = ctx
  const given = wordAt(tokens, at + 1) === 'special' ? at + 2 : at + 1
  if (
    wordAt(tokens, at) === 'with' &&
    /^responsibilit(?:y|ies)$/.test(wordAt(tokens, given)) &&
    wordAt(tokens, given + 1) === 'for'
  )
    return given + 1
  // "Minister at the Prime Minister's Office and Minister of Defence II".
  if (PLACED.holds(tokens[at])) {
    const start = wordAt(tokens, at + 1) === 'the' ? at + 2 : at + 1
    const seat = tokens.slice(start, start + 4).map(({ key }) => key)
    const length = seat.join(' ') === "prime minister 's office" ? 4 : seat[0] === 'presidency' ? 1 : 0
    if (length > 0 && wordAt(tokens, start + length) === 'and') return start + length
  }
  // "Minister Delegate at the Presidency in charge of Defence", "Minister of State to the Head of Government in charge of ...".
  const isSeat = SEAT_LEADS.holds(tokens[at])
  for (let end = at; end < at + (isSeat ? 8 : 1); end++)
    if (wordAt(tokens, end) === 'in' && wordAt(tokens, end + 1) === 'charge') return end + 2
  return at
}
const SEAT_LEADS = words('at to')
const PLACED = words('at in')
