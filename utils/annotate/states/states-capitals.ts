/** When a capital stands for its state ("Ankara said", "Beijing's claims", "ties with Tehran") and when it is a place. */
import { WEEKDAY } from '../text/calendar.ts'
import type { Token } from '../text/tokens.ts'
import { words } from '../word-signs.ts'

const LEADS = words('to from of for on toward towards')
const ON_OR_FOR = words('on for')
const PLACE_NOUNS = words('city cities town towns capitals region place places')
const RELATIVE = words('who which that')
const APPOSED = words('the a an where home seat and')

/** After these a capital is a town, but for dealings ("aid to Kyiv") and what a state owns ("from Beijing's claims"). */
const PLACE_BEFORE = words(
  'in at to from near of outside around across through toward towards via into inside visit visited visiting leave left leaving reach reached reaching arrived downtown central northern southern eastern western greater old capital city for over beyond throughout within based on off',
)
/** Even what it owns is the town's after these, unless it is a matter of state. */
const WITHIN = words('in at near outside around inside within downtown central')
const STATE_BEFORE = words('with against by between involving despite regarding')
const DEALINGS = words(
  'aid support supports supporting weapons arms assistance sales sale sold message warning pressure threat threats loyal access backing behalf ally allies policy policies interests influence independence orders approval response reaction demand demands pushback critical ties sanctions concessions signal signals appeal blow victory setback supplies funding help proposal reply stance attitude approach control transfer dialogue wishes question challenge problem priority priorities importance costs cost signaling signalling backlash line',
)
/** Verbs that have a state, not a town, for their object: "urged Moscow to". */
const TAKES_STATE = words(
  'urge urges urged urging accuse accuses accused accusing blame blames blamed blaming warn warns warned warning ask asks asked asking tell told press pressed pressing pressure pressured pressuring condemn condemned condemning criticise criticised criticize criticized support supported supporting back backed backing arm arming armed isolate isolated isolating punish deter provoke provoked confront counter contain help helped helping assist thank thanked assure assured inform informed convince persuade persuaded allow allowed notify notified invite invited challenge challenged threaten threatened slam slammed laud lauded praise praised force forced push pushed call calls remind reminded said says added stated get getting bind binds obliges bring brings brought bringing',
)
const VERBS = words(
  'has have had says say said wants want agreed agrees sees saw seeks seek sought insists insist believes believe considers consider calls call claims claim accuses accuse denies deny hopes hope plans plan warns warn urges urge supports support backs back rejects reject remains remain maintains maintain fears fear continues continue expects expect announces announce condemns condemn welcomes welcome vows vow summons expels imposes impose signs sign sent sends send launches launch offers offer pledges pledge provides provide views view regards regard decides decide stresses responds respond refuses refuse appears appear looks look needs need does do did makes make made gives give gave takes take took holds hold held keeps keep kept enjoys enjoy shares share recognises recognizes recognise recognize cut cuts threatens threaten fails fail tries try proposes propose asks ask told tells tell reaffirms opposes oppose favours favors strengthen boost deepen enhance accepts accept delivers increase conducts began begins begin starts start ends withdrew withdraws deploys uses use became becomes owes acts act moves highlights aims argues asserts alleges blames boasts cites controls criticises criticizes defends describes dismisses emphasises emphasizes ensures faces finds forces gets goes grants helps intends invests invites joins knows lacks leads loses notes operates owns pays prepares presents promises protests proves pursues pushes raises reacts relies replies requires retains returns risks runs sells sets shows spends stands strives suggests suspects thinks treats turns understands voices wins works worries writes thanks expresses conveys appreciates donates supplies receives thought knew came went ran stood fought lost won felt got put spent bought built struck flew grew agree discuss discusses hail hails slam slams laud lauds eye eyes ink inks vowing meet meets met host hosts exchange normalise clash trade establish establishes reach resume restore work cooperate join attaches prefers demands quit broke cooperates chose chooses commits assesses confirms disputes doubts possesses promotes represents refers',
)
/** Words in -ed that are not what somebody did. */
const NO_DEED = words('based located situated crowded used listed traded divided')
/** "accused", "has", "says": what a state does, and a town hardly. */
const isVerb = (key: string): boolean =>
  VERBS.has(key) || (key.endsWith('ed') && key.length > 4 && !key.endsWith('eed') && !NO_DEED.has(key))
const MODALS = words('will would can could may might should must cannot')
const BE = words('is are was were')
const AFTER_BE = words(
  'ready willing keen concerned committed prepared likely unlikely eager interested determined reportedly accused trying seeking considering unable opposed wary responsible aware confident involved serious open hopeful worried behind happy unhappy angry alarmed deeply very right wrong guilty',
)
const ADVERBS = words(
  'also now still already recently reportedly never always often repeatedly long even just only officially formally clearly strongly later then not had has have',
)
/** Nouns that belong to a town. */
const TOWN = words(
  'airport airports street streets mosque hotel hotels mayor suburb suburbs residents outskirts downtown district districts police traffic university universities pollution smog stadium museum skyline centre center metro subway port railway station neighbourhood neighborhood neighbourhoods northern southern eastern western international historic old zoo park city metropolitan region area province council borough court courts commuters tube club clubs murder crime weather main heathrow chamber school schools hospital hospitals',
)
const ROADS = words(
  'road roads highway motorway expressway route flight flights train trains railway line bus ferry leg',
)
const CALLS = words('call calls called calling')
const RULERS = words('rulers regime junta leadership')
const RULE = words('government administration regime authorities')
const TIMES = words('week month year night weekend spring summer autumn winter')

/** The words around a capital, as the rule needs them. */
export interface Surroundings {
  tokens: Token[]
  /** The capital's tokens. */
  from: number
  to: number
  /** Borders of the block. */
  start: number
  end: number
  /** The state whose name or capital stands at a token, or null; used for pairs ("Washington and Tokyo"). */
  stateAt: (at: number) => string | null
}

/** Tells whether a capital's name stands for the state, by the words around it. */
export function actsAsState(around: Surroundings): boolean {
  const { tokens, from, to, start, end } = around
  const before = from > start ? (tokens[from - 1] as Token) : null
  const next = to < end ? (tokens[to] as Token) : null
  const hyphen = byHyphen(around, before, next)
  if (hyphen !== null) return hyphen
  const group = groupAround(around)
  const lead = group.from > start ? (tokens[group.from - 1] as Token) : null
  const owns = ownsAt(around, to)
  if (lead?.key === 'between') return group.to > to || group.from < from
  if (lead && STATE_BEFORE.holds(lead)) {
    const tail = tokens[group.to]
    if (isOwner(tokens, to)) return owns
    return !(tail && (ROADS.holds(tail) || TOWN.holds(tail) || (tail.capital && tail.type === 'word' && tail.spaced)))
  }
  // "In Kigali, Kampala said": two places that a comma parts, and the second one speaks.
  if (group.from < from && group.to === to && before?.key === ',' && isSubject(around, to)) return true
  if (lead && PLACE_BEFORE.holds(lead)) {
    const verb = group.from - 2 >= start ? (tokens[group.from - 2] as Token).key : ''
    if (LEADS.holds(lead) && DEALINGS.has(verb)) return true
    // "called on Belgrade and Pristina to return".
    if (ON_OR_FOR.holds(lead) && CALLS.has(verb) && tokens[group.to]?.key === 'to') return true
    // "the rulers in Kabul, whom nobody recognises".
    if (lead.key === 'in' && RULERS.has(verb)) return true
    return isOwner(tokens, to) && !WITHIN.holds(lead) && owns
  }
  if (lead?.key === ',' && group.from - 3 >= start && WITHIN.holds(tokens[group.from - 3])) return false
  if (isOwner(tokens, to)) return owns
  // "cities like Delhi"; "those who attacked Nairobi wanted to": the object of the verb before it.
  if (lead?.key === 'like' && group.from - 2 >= start && PLACE_NOUNS.holds(tokens[group.from - 2])) return false
  if (lead?.key.endsWith('ed') && group.from - 2 >= start && RELATIVE.holds(tokens[group.from - 2]))
    return TAKES_STATE.holds(lead)
  // "a claim that Lima, without a coast, denies": what comes between hides the verb.
  if (lead?.key === 'that' && group.to === to && isAside(tokens, to, end)) return true
  if (lead && TAKES_STATE.holds(lead) && !(next?.capital && next.type === 'word')) return true
  if (next && RULE.holds(next) && !next.capital) return true
  return isSubject(around, group.to)
}

/** A comma or a dash with lower case behind it, but not "the capital" or "where". */
function isAside(tokens: Token[], at: number, end: number): boolean {
  const mark = tokens[at]
  const then = at + 1 < end ? tokens[at + 1] : undefined
  if ((mark?.key !== ',' && mark?.key !== '-') || !then?.spaced || then.type !== 'word' || then.capital) return false
  return !APPOSED.holds(then)
}

/** "pro-Beijing", "Moscow-backed", "Moscow-Beijing ties"; but "Moscow-based" and "the London-Paris train". Null without a hyphen. */
function byHyphen(around: Surroundings, before: Token | null, next: Token | null): boolean | null {
  const { tokens, from, to, stateAt } = around
  if (before?.key === '-' && !before.spaced && !tokens[from]?.spaced) {
    const other = tokens[from - 2]?.key
    if (other === 'pro' || other === 'anti') return true
    return stateAt(from - 2) !== null && !isRoad(tokens, to) && !(next?.key === '-' && !next.spaced)
  }
  const after = tokens[to + 1]
  if (next?.key === '-' && !next.spaced && after && !after.spaced) {
    return stateAt(to + 1) !== null && !isRoad(tokens, to + 2)
  }
  return null
}

/** "road", or "(M2) highway". */
function isRoad(tokens: Token[], at: number): boolean {
  const behind = tokens[at]?.key === '(' && tokens[at + 2]?.key === ')' ? at + 3 : at
  return ROADS.holds(tokens[behind])
}

/** The list of states and capitals that a capital stands in: "Tehran, Moscow and Beijing". A town's own country is not of the list. */
function groupAround({ tokens, from, to, start, end, stateAt }: Surroundings): { from: number; to: number } {
  const own = stateAt(from)
  let first = from
  for (let steps = 0; steps < 8; steps++) {
    const end = beforeJoint(tokens, first, start)
    const state = end >= start ? stateAt(end) : null
    if (state === null || state === own) break
    let name = end
    while (name - 1 >= start && stateAt(name - 1) === state && tokens[name - 1]?.type === 'word') name--
    first = name
  }
  let last = to
  for (let steps = 0; steps < 8; steps++) {
    let name = last
    while (name < end && name - last < 2 && isJoint(tokens[name])) name++
    const state = name > last && name < end ? stateAt(name) : null
    if (state === null || state === own) break
    while (name < end && stateAt(name) === state && tokens[name]?.type === 'word') name++
    last = name
  }
  return { from: first, to: last }
}

/** The last token of the name before "and", "," or ", and"; -1 where none stands there. */
function beforeJoint(tokens: Token[], at: number, start: number): number {
  let name = at - 1
  while (name >= start && at - name <= 2 && isJoint(tokens[name])) name--
  return name < at - 1 ? name : -1
}

function isJoint(token: Token | undefined): boolean {
  return token?.key === 'and' || token?.key === ',' || token?.key === '&'
}

/** "'s", or the apostrophe alone of "Paris' wish". */
function isOwner(tokens: Token[], at: number): boolean {
  const mark = tokens[at]
  if (mark?.type === 'possessive') return true
  const thing = tokens[at + 1]
  return (
    mark?.key === "'" &&
    !mark.spaced &&
    thing?.type === 'word' &&
    thing.spaced &&
    !thing.capital &&
    (tokens[at - 1]?.key.endsWith('s') ?? false)
  )
}

/** "Beijing's claims", but not "Beijing's airport". */
function ownsAt({ tokens, to, end }: Surroundings, at: number): boolean {
  if (!isOwner(tokens, at) || at + 1 >= end) return false
  const thing = tokens[at + 1] as Token
  if (thing.type !== 'word' || TOWN.holds(thing)) return false
  const second = tokens[at + 2]
  return at === to && !(second && TOWN.holds(second))
}

/** The token behind "last week", "this month", "on Monday", "Tuesday": what parts a capital from its verb. */
function afterTime(tokens: Token[], at: number, end: number): number {
  const first = tokens[at]?.key ?? ''
  if (at + 1 >= end) return at
  if ((first === 'last' || first === 'this') && TIMES.holds(tokens[at + 1])) return at + 2
  if (first === 'on' && WEEKDAY.holds(tokens[at + 1])) return at + 2
  return at
}

function isSubject({ tokens, end }: Surroundings, at: number): boolean {
  let place = at
  if (tokens[place]?.key === ',' && place + 2 < end) {
    // "New Delhi, wary of".
    if (AFTER_BE.holds(tokens[place + 1])) return true
    if (tokens[place + 1]?.key === 'which') place += 2
    else if (tokens[place + 1]?.key === 'for' && tokens[place + 3]?.key === 'part' && tokens[place + 4]?.key === ',')
      place += 5
  }
  if (place >= end) return false
  let verb = tokens[place] as Token
  if (verb.type !== 'word') return false
  const late = afterTime(tokens, place, end)
  if (late > place && late < end) {
    place = late
    verb = tokens[place] as Token
  }
  const first = place
  while ((ADVERBS.holds(verb) || verb.key === 'too') && !isVerb(verb.key) && place + 1 < end)
    verb = tokens[++place] as Token
  // "Beijing also enjoys": behind an adverb it is no plural.
  if (place > first && verb.key.endsWith('s') && !BE.holds(verb)) return true
  if (isVerb(verb.key) || MODALS.holds(verb)) return true
  if (!BE.holds(verb) || place + 1 >= end) return false
  if (tokens[place + 1]?.key === '"' && place + 2 < end) place++
  let then = tokens[place + 1] as Token
  if ((ADVERBS.holds(then) || (then.key.endsWith('ly') && then.key.length > 4)) && place + 2 < end)
    then = tokens[place + 2] as Token
  return AFTER_BE.holds(then) || (then.key.endsWith('ing') && then.key.length > 5)
}
