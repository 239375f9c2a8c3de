/** What looks like a name behind a title and is none: units, bodies, things that bear a name, credits, abbreviations. */
import { HONORIFIC_STARTS } from '../../gazetteer/honorifics.ts'
import { DOMAINS, HEADS } from '../../gazetteer/offices.ts'
import { words } from '../word-signs.ts'
import type { NameContext } from './names-context.ts'
import type { Chain } from './officials-chain.ts'

const PICTURES = words('photo photos picture courtesy')

/** Words after a place that make it the name of a unit or an area. */
export const UNITS = words(
  'corps command division brigade region area zone rangers regiment fleet district sector garrison station',
)

/** "General Border Committee": words that end the name of a body, and no officer's. */
export const BODIES = words(
  'committee commission council assembly department directorate office administration conference secretariat',
)

/** Words that end the name of a party or a band. */
export const PARTIES = words('movement party front coalition union alliance league committee brigades')

/** "Chairman JCSC": capitals that nobody can pronounce are no name. */
export function isAbbreviation(ctx: NameContext, index: number): boolean {
  const token = ctx.tokens[index]
  if (!token?.capitals || ctx.print(index) === 'capitals') return false
  if (ctx.tokens[index + 1]?.capital || token.text.length < 3) return false
  // "DG FIA, ...": letters of a service behind the head of an office.
  const head = HEADS.get(ctx.tokens[index - 1]?.key ?? '')?.id
  return !/[aeiouy]/.test(token.key) || (token.text.length < 5 && (head === 'director' || head === 'chair'))
}

const SOVEREIGNS = new Set(['monarch', 'prince', 'prince.crown', 'head.state'])
const THINGS = words(
  'hall base airbase airport university barracks hospital highway mosque stadium palace camp college academy centre center city road avenue hotel port bridge dam school museum library foundation street square trophy medal medallion award prize sash',
)
const CAMPS = words('camp fort camps')
const ORDERS = words('order medal sash collar')
const SHIPS = words('ship frigate destroyer cruiser corvette carrier vessel submarine icebreaker trawler')
/** Whether a title and a name stand in the name of a thing: "King X Air Base", "General Y barracks", "the frigate Admiral Z". @param nameTo the first token behind the name. */
export function isThing(ctx: NameContext, chain: Chain, nameTo: number): boolean {
  const { tokens } = ctx
  const { sentenceOf } = ctx.reading
  const before = sentenceOf[chain.from - 1] === sentenceOf[chain.from] ? tokens[chain.from - 1] : undefined
  const alone = chain.rank !== null && chain.phrases.length === 0
  // "the frigate CNS Z": the letters of a chief of naval staff are those of ships too.
  if (SHIPS.holds(before) && !before?.capital && (alone || tokens[chain.from]?.key === 'cns')) return true
  // "Camp General X", "Fort General Y".
  if (alone && before?.capital && CAMPS.holds(before)) return true
  if (alone) {
    const end = tokens[nameTo]?.capital && DOMAINS.holds(tokens[nameTo]) ? nameTo + 1 : nameTo
    return THINGS.holds(tokens[end]) && tokens[end]?.spaced === true
  }
  const order = tokens[chain.from - 2]
  if (tokens[chain.from - 1]?.key === 'of' && order?.capital && ORDERS.holds(order)) return true
  if (chain.rank !== null || chain.phrases.length !== 1 || !SOVEREIGNS.has(chain.phrases[0]?.office.id ?? ''))
    return false
  const last = tokens[nameTo - 1]
  if (last && nameTo > chain.to + 1 && THINGS.holds(last)) return true
  for (let at = nameTo; at < nameTo + 6; at++) {
    const token = tokens[at]
    if (token?.type !== 'word' || !(token.capital || at === nameTo)) return false
    if (THINGS.holds(token)) return true
  }
  return false
}

const ANYBODY = new Set('leader host guest director'.split(' '))
/** Whether a title without state, office or capital says it of anybody: "market leader X", "their host Y". */
export function isAnybody(ctx: NameContext, chain: Chain): boolean {
  const phrase = chain.phrases[0]
  if (chain.rank !== null || chain.honorific || chain.phrases.length !== 1 || !phrase || phrase.modified) return false
  const before = ctx.tokens[chain.from - 1]
  return (
    ANYBODY.has(phrase.head?.id ?? '') &&
    phrase.countries.length === 0 &&
    !ctx.tokens[chain.from]?.capital &&
    before?.type !== 'possessive' &&
    !ctx.countryAt(chain.from - 1)
  )
}

/** Whether a picture is credited: "Photo: Sgt. X", "Photo by Captain Y". @param from the first token of the title. */
export function isCredit(ctx: NameContext, from: number): boolean {
  const mark = ctx.tokens[from - 1]?.key
  return (mark === ':' || mark === 'by') && PICTURES.holds(ctx.tokens[from - 2])
}

const PEERS = new Set('lord baroness viscount'.split(' '))
const CONGRESS = new Set('senator sen rep congressman congresswoman'.split(' '))

/** Whether a form of address is enough for an official, with neither office nor rank. @param nameTo the first token behind the name. */
export function strongHonorific(ctx: NameContext, chain: Chain, nameTo: number): boolean {
  const key = ctx.tokens[chain.from]?.key ?? ''
  // "Lord Edmund Stanhope": a peer by two names; one alone is as often a god or a title.
  if (PEERS.has(key) && ctx.tokens[chain.from]?.capital && chain.to === chain.from + 1) return nameTo - chain.to > 1
  return (
    (HONORIFIC_STARTS.has(key) || /^(?:h\.?(?:e|h|m)|h\.?r\.?h|ayatollah|yang)$/.test(key) || CONGRESS.has(key)) &&
    ctx.tokens[chain.from]?.capital === true
  )
}
