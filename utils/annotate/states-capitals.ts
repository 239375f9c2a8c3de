/** When a capital stands for its state ("Ankara said", "Beijing's claims") and when it is a place. */
import type { Token } from './tokens.ts'

const words = (list: string): Set<string> => new Set(list.split(' '))

const PLACE_BEFORE = words(
  'in at to from near of outside around across through toward towards via into inside visit visited visiting leave left leaving reach reached reaching arrived downtown central northern southern eastern western greater old capital city for over beyond throughout within based',
)
const STATE_BEFORE = words('with against by pro anti between')
/** After these, "to", "from" and "of" lead to the state and not to the town. */
const DEALINGS = words(
  'aid support weapons arms assistance sales sale sold message warning pressure threat threats loyal close closer access backing behalf ally allies policy influence independence orders approval response demand demands critical ties sanctions concessions signal signals appeal',
)
const VERBS = words(
  'has have had says say said wants want wanted agreed agrees sees saw seeks seek sought insists insist insisted believes believe believed considers consider calls call called claims claim claimed accuses accuse accused denies deny denied hopes hope hoped plans plan planned warns warn warned urges urge urged supports support supported backs back backed rejects reject rejected remains remain remained maintains maintain maintained fears fear feared continues continue continued expects expect expected announced announces announce condemned condemns condemn welcomed welcomes welcome vowed vows vow summoned summons expelled expels imposed imposes impose signed signs sign sent sends send launched launches launch offered offers offer pledged pledges pledge provided provides provide views view viewed regards regard regarded decided decides decide stressed stresses responded responds respond refused refuses refuse appears appear appeared looks look looked needs need needed does do did makes make made gives give gave takes take took holds hold held keeps keep kept enjoys enjoy enjoyed shares share shared recognises recognizes recognise recognize recognised recognized severed restored resumed suspended cut cuts threatened threatens threaten failed fails fail tries try tried proposed proposes propose asked asks ask told tells tell reiterated reaffirmed reaffirms opposes oppose opposed favours favors favoured strengthened strengthen boosted boost deepened deepen enhanced enhance accepted accepts accept delivered delivers increased increase stepped conducts conducted began begins begin started starts start stopped halted ended ends withdrew withdraws pulled deployed deploys views uses use used became becomes owes views acted acts act moved moves',
)
const MODALS = words('will would can could may might should must cannot')
const BE = words('is are was were')
const AFTER_BE = words(
  'ready willing keen concerned committed prepared likely unlikely eager interested determined also not now still already reportedly accused trying seeking going considering expected set able unable opposed wary responsible aware confident involved',
)
const ADVERBS = words(
  'also now still already recently reportedly never always often repeatedly long even just only officially formally clearly strongly later then',
)
const TOWN = words(
  'airport street streets mosque hotel hotels mayor suburb suburbs residents outskirts downtown district districts police traffic university universities stadium museum skyline centre center metro subway port railway station neighbourhood neighborhood neighbourhoods northern southern eastern western international historic old zoo park city metropolitan region area province',
)
const ROADS = words(
  'road roads highway motorway expressway route flight flights train trains railway line corridor axis bus ferry',
)
const RULE = words('government administration regime authorities')

/**
 * Tells whether a capital's name stands for the state, by the words around it.
 * @param isSeat whether a seat of power, or a country, is named at a token; used for pairs ("Washington and Tokyo").
 */
export function actsAsState(
  tokens: Token[],
  from: number,
  to: number,
  start: number,
  end: number,
  isSeat: (at: number) => boolean,
): boolean {
  const before = from > start ? (tokens[from - 1] as Token) : null
  const next = to < end ? (tokens[to] as Token) : null
  const after = to + 1 < end ? (tokens[to + 1] as Token) : null
  if (before?.key === '-' && !before.spaced && from - 2 >= start) {
    const other = tokens[from - 2] as Token
    if (other.key === 'pro' || other.key === 'anti') return true
    if (!tokens[from]?.spaced) return isSeat(from - 2) && !(next && (ROADS.has(next.key) || next.key === '-'))
  }
  if (next?.key === '-' && !next.spaced && after && !after.spaced) {
    if (after.key === 'based' || after.key === 'born') return false
    if (/^(backed|led|controlled|sponsored|brokered|funded|aligned|friendly|appointed|installed)$/.test(after.key))
      return true
    const past = tokens[to + 2]
    return isSeat(to + 1) && !(past && ROADS.has(past.key))
  }
  // "between Ankara and Islamabad have": what holds of one of a pair holds of the other.
  if (before && (before.key === 'and' || before.key === ',') && from - 2 >= start && isSeat(from - 2)) {
    const first = before.key === 'and' ? startOfName(from - 2) : -1
    if (first >= 0) {
      const lead = first > start ? (tokens[first - 1] as Token) : null
      if (lead && STATE_BEFORE.has(lead.key)) return !isRoad(next)
      if (lead && PLACE_BEFORE.has(lead.key)) return isDealing(lead, first - 2)
      return isOwner() || isSubject(next, to)
    }
  }
  if (before && STATE_BEFORE.has(before.key)) return !isRoad(next) && !(next?.type === 'possessive' && !isOwner())
  if (before && PLACE_BEFORE.has(before.key)) {
    if (isDealing(before, from - 2)) return true
    return (
      next?.type === 'possessive' && before.key !== 'in' && before.key !== 'at' && isOwner() && before.key !== 'near'
    )
  }
  if (next?.type === 'possessive') return isOwner()
  if (next && next.key === 'and' && after && isSeat(to + 1)) {
    let past = to + 2
    while (past < end && isSeat(past)) past++
    if (isSubject(tokens[past] ?? null, past)) return true
  }
  if (next && RULE.has(next.key) && !next.capital) return true
  return isSubject(next, to)

  function startOfName(at: number): number {
    let first = at
    while (first - 1 >= start && tokens[first - 1]?.capital && isSeat(first - 1)) first--
    return first
  }
  function isOwner(): boolean {
    if (next?.type !== 'possessive' || !after) return false
    if (TOWN.has(after.key)) return false
    return !(after.capital && !tokens[from]?.capitals && TOWN.has(tokens[to + 2]?.key ?? ''))
  }
  function isDealing(lead: Token, at: number): boolean {
    return (
      (lead.key === 'to' || lead.key === 'from' || lead.key === 'of') &&
      at >= start &&
      DEALINGS.has(tokens[at]?.key ?? '')
    )
  }
  function isRoad(token: Token | null): boolean {
    return token !== null && ROADS.has(token.key)
  }
  function isSubject(token: Token | null, at: number): boolean {
    if (!token || token.type !== 'word' || at >= end) return false
    let verb = token
    let place = at
    while (ADVERBS.has(verb.key) && place + 1 < end) verb = tokens[++place] as Token
    if (VERBS.has(verb.key) || MODALS.has(verb.key)) return true
    if (!BE.has(verb.key)) return false
    const then = place + 1 < end ? (tokens[place + 1] as Token) : null
    return then !== null && (AFTER_BE.has(then.key) || (then.key.endsWith('ing') && then.key.length > 5))
  }
}
