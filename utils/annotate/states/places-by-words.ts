/** Towns and bases that no list holds, by the words around them: "posted in Zorbograd and Quluq", "from Zorbograd". */
import type { PeopleFound, PlaceFinding, StatesFound } from '../findings.ts'
import type { Reading } from '../text/reading.ts'
import { cityCountry } from '../../gazetteer/places.ts'
import type { Token } from '../text/tokens.ts'
import { welcomesTo } from './states-places.ts'
import { isTitled } from './states-traps.ts'
import { MONTH, WEEKDAY } from '../text/calendar.ts'
import { Words, words } from '../word-signs.ts'

/** Behind these a name is where something is; behind the second list only in company of the third. */
const INSIDE = words('in near at around through')
const TOWARDS = words('to from')
const MOVES = words(
  'went go goes going gone flew fly flies flown travelled traveled travels sent returned came drove moved marched sailed road route visit visits trip tour trains train bus way withdrew retreated advanced airlifted evacuated taken flights flight ferry fled retired invited run ran travel travels head heads headed heading moving',
)
const COMES = words('came come comes')
const VISITED = words('visited visiting toured reached leaving')
/** Of a town: "the people of Zorbograd", "the barracks of Quluq". */
const OWNED = words(
  'people residents inhabitants citizens bridge camp barracks base garrison mausoleum outskirts suburb suburbs siege battle mayor governor fall liberation shelling bombing capture fishermen farmers villagers visitors streets',
)
/** A town of the article is known again behind these, and nowhere else: the same word may be a person's or a company's. */
const AGAIN = words('of from to into leaving outside across through off toward towards between inside beyond via for')
const SPOT = words('in at')
/** What may stand behind a whole name; another word makes the name part of something ("in Manhattan federal court"). */
const BEHIND = words(
  'on in and or to from for with by where who which that after before during since as at is was were are has had have will would could can may last this yesterday today tonight tomorrow earlier later when while but also under about if because until amid ahead between against alone again now then so next near not ago',
)
/** Things other than towns that "in" and "at" lead to, with a capital. */
const NO_PLACE = new Words([
  ...MONTH,
  ...WEEKDAY,
  ...'christmas easter ramadan eid diwali nowruz ashura muharram parliament congress senate majlis cabinet knesset duma bundestag lok sabha rajya dail seimas government opposition english arabic latin urdu hindi spanish mandarin hebrew persian pashto dari kurdish swahili bengali tamil malay bahasa cyrillic god christ christianity islam allah heaven hell bible quran war peace ukraine covid phase part section chapter article schedule annex paragraph figure table group division class grade year level stage round path path day week month quarter spring summer autumn winter north south east west earth moon mars space internet facebook twitter youtube instagram google whatsapp telegram zoom netflix amazon microsoft apple i he she it we they this that these those there here what who mr mrs ms dr gen maj col lt capt sir lord president prime king queen prince minister general major admiral colonel marshal commander chief captain brigadier commodore ambassador secretary chairman director his her their our my its your no all one two three both such each some any other first second third world western eastern northern southern black white army navy air force command committee council commission university college school hospital court company bank ministry department agency party expo forum summit conference exercise operation project plan charter article act bill law resolution tv radio news times post press the a an arms partnership goods agreement palace view monitor survey convention treaty city united town'.split(
    ' ',
  ),
])
/** Before "in": what one has in somebody or something ("a stake in Ithaca", "published in Nature"). */
const NOT_AT = words(
  'confidence trust faith belief believe believes believed interest invest invested investment stake stakes shares role part published appeared featured written wrote paper article reported speaking speak fluent name as dressed interested look looks looked aimed levelled angry directed pointed laughed shouted',
)
/** People who work "at" something: no town stands there. */
const AT_WORK =
  /^(?:\p{L}{2,40}(?:ist|yst|essor|rector|ager|cutive|neer|cher|turer|ltant|ner|tor|ee|ow|dent|ian)s?|head|chief|chair|dean|students?|staff|studied|work|works|worked|working|talks?|jobs?|career|degree|lecture|course|aimed|years?|research|development|programs|programmes|operations|sales|revenue|marketing|launch|layoffs|games?|favour|favor|win|defeat)$/u
/** Last words of a name behind "at" that make it a place. */
const GROUNDS = words(
  'park road street square house hall camp fort club ground grounds garden gardens lodge villa abbey cathedral mosque church memorial monument cemetery stadium arena station range ranges field bridge crossing gate border harbour harbor dockyard shipyard hills hill beach bay island islands lake river valley mountain mountains district county town village heights farm',
)
const DETERMINERS = words('his her their the')
const HOUSES = words(
  'office offices headquarters residence palace base crossing checkpoint barracks garrison range airport airfield camp border',
)
const JOINERS = words('el al la las los de del da dos di du der den bin ul ur an na o')

/** Words in small letters; a lead full of titles and names has some, a headline in title case has none. */
function lowerWords(tokens: Token[], from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token
    if (token.type === 'word' && !token.capital && token.text.length > 3) count++
  }
  return count
}

/** What holds a token already. */
const PLACE = 2
const OTHER = 1

/**
 * Adds what no list holds to `states.places`, which stay in order of `from`. What people, states, organisations and known places
 * cover is not taken. A word that was a town once is one wherever it stands alone in the article. Linear in the number of tokens.
 */
export function findPlacesByWords(
  reading: Reading,
  language: string | null,
  states: StatesFound,
  people: PeopleFound,
): void {
  // In German all nouns have capitals; the words are English anyway.
  if (language !== null && !language.startsWith('en')) return
  const { tokens, sentenceOf } = reading
  const taken = new Array<number>(tokens.length).fill(0)
  for (const { from, to } of states.places) taken.fill(PLACE, from, to)
  for (const list of [states.countries, states.organisations, people.findings])
    for (const { from, to } of list) taken.fill(OTHER, from, to)
  const found: PlaceFinding[] = []
  const towns = new Set<string>()
  const add = (from: number, to: number, reason: string): void => {
    const name = reading.text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end).replace(/\s+/g, ' ')
    found.push({ kind: 'place', from, to, name, country: cityCountry(name), dateline: false, confidence: 0.6, reason })
    taken.fill(PLACE, from, to)
    if (to === from + 1) towns.add((tokens[from] as Token).key)
  }
  // Towns whose country or kind stands beside them once are known again as well.
  for (const { from, to, confidence } of states.places)
    if (to === from + 1 && confidence < 0.75) towns.add((tokens[from] as Token).key)
  let sentence = -1
  let block = -1
  let titled = false
  for (let at = 0; at + 1 < tokens.length; at++) {
    // "in his Tower Hill office", "at the Dorn border crossing", "at Dorn base": the house stands behind the name.
    const begin = DETERMINERS.holds(tokens[at + 1]) && SPOT.holds(tokens[at]) ? at + 2 : at + 1
    // Capitals are rarer than these words: they are looked at first.
    if (!tokens[begin]?.capital || taken[begin] === OTHER) continue
    const moved = TOWARDS.holds(tokens[at])
    const inside = !moved && INSIDE.holds(tokens[at])
    const lead = (tokens[at] as Token).key
    if (!moved && !inside && lead !== 'of' && !VISITED.holds(tokens[at])) continue
    sentence = sentenceOf[at] ?? -1
    const own = reading.sentences[sentence]
    if (!own) continue
    if (own.block !== block) {
      block = own.block
      const until = reading.blocks[block]?.end ?? 0
      let end = own.from
      while (end < tokens.length && end - own.from < 40 && (tokens[end] as Token).end <= until) end++
      // A lead of titles and names ends with a full stop, as no headline does.
      titled =
        reading.text.charAt(until - 1) !== '.' &&
        isTitled(tokens, own.from, end) &&
        lowerWords(tokens, own.from, end) < 4
    }
    if (titled) continue
    const before = tokens[at - 1]
    if (lead === 'of' && !OWNED.holds(before)) continue
    if (moved && !moves(tokens, at, lead === 'to') && !welcomesTo(tokens, at)) continue
    if (inside && before && NOT_AT.holds(before)) continue
    const atWork = lead === 'at' && before !== undefined && AT_WORK.test(before.key)
    // The list that stands there: "in Zorbograd, Quluq and Tarvena", "from Zorbograd to Quluq".
    for (let from = begin, first = true; ; first = false) {
      const to = endOfName(tokens, from, taken)
      const housed = inside && HOUSES.holds(tokens[to]) && isSmall(tokens[to])
      if (
        to < 0 ||
        sentenceOf[to - 1] !== sentence ||
        !(
          housed ||
          (begin === at + 1 && isWhole(tokens, to)) ||
          isPaired(tokens, from, to) ||
          (lead === 'of' && isSmall(tokens[to]))
        )
      )
        break
      if (!first && !isJoined(tokens, from, to)) break
      if (taken[from] === OTHER) break
      if (!taken[from]) {
        const grounds = to - from > 1 && GROUNDS.holds(tokens[to - 1])
        if (atWork && !grounds) break
        if (!grounds && !isTown(tokens, from, to)) break
        // "released through Big Roe"
        if (lead === 'through' && to > from + 1) break
        // "visited Roe in Zorbograd": a person is visited somewhere.
        if (VISITED.holds(tokens[at]) && SPOT.holds(tokens[to])) break
        add(from, to, housed ? '@office_of_host' : first ? '@words_before' : '@places_listed')
      }
      const next = nextInList(tokens, to)
      if (next < 0) break
      from = next
    }
  }
  if (towns.size === 0 && found.length === 0) return
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token
    if (taken[at] || !token.capital || !towns.has(token.key) || !AGAIN.holds(tokens[at - 1])) continue
    if (!isWhole(tokens, at + 1)) continue
    add(at, at + 1, '@place_elsewhere')
  }
  if (found.length === 0) return
  states.places.push(...found)
  states.places.sort((a, b) => a.from - b.from)
}

/** The end of a run of at most four capitalised words that nothing else has taken, or of what is known; -1 where none begins. */
function endOfName(tokens: Token[], from: number, taken: number[]): number {
  let to = from
  if (taken[from]) {
    while (to < tokens.length && taken[to]) to++
    return to
  }
  while (to < tokens.length && to - from < 6) {
    const token = tokens[to] as Token
    if (taken[to] || (token.broken && to > from)) break
    const joins = to > from && token.type === 'word' && JOINERS.holds(token) && tokens[to + 1]?.capital === true
    const hyphen = to > from && token.key === '-' && !token.spaced && tokens[to + 1]?.spaced === false
    if (!(token.type === 'word' && token.capital) && !joins && !hyphen && tokens[to - 1]?.key !== '-') break
    if (token.type !== 'word' && !hyphen) break
    to++
  }
  return to > from ? to : -1
}

/** Nothing behind the name belongs to it. */
function isWhole(tokens: Token[], to: number): boolean {
  const next = tokens[to]
  if (!next || next.broken) return true
  if (next.type === 'possessive') return false
  if (next.type === 'number') return next.text.length === 4
  // "in Roe' hands": an apostrophe that owns.
  if (next.key === "'" && !next.spaced && tokens[to + 1]?.spaced) return false
  if (next.type === 'mark')
    return next.key !== '&' && next.key !== '/' && !(next.key === '-' && !next.spaced) && next.key !== '@'
  return !next.capital && (BEHIND.holds(next) || (next.key.length > 4 && next.key.endsWith('ed')))
}

/** One to three words that are neither in capitals nor known to be something else. */
function isTown(tokens: Token[], from: number, to: number): boolean {
  if (to - from > 5) return false
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token
    if (token.key === '-') continue
    if (NO_PLACE.holds(token) || token.capitals || token.text.length < 2 || /\d|^I['’]/.test(token.text)) return false
    if (token.text.endsWith('.') && token.text.length < 5) return false
    // "SoftBank", "MacBook": a capital inside is a brand's.
    if (/\p{Ll}\p{Lu}/u.test(token.text) && !/^(?:Mc|Mac|De|La|El|Al)\p{Lu}/u.test(token.text)) return false
  }
  return true
}

/** "and X", or "X" with more of the list behind it; "in A, X, the mayor of B" is none. */
function isJoined(tokens: Token[], from: number, to: number): boolean {
  const joint = tokens[from - 1]?.key
  if (joint === 'and' || joint === 'or' || joint === 'to') return true
  const next = tokens[to]?.key
  if (next === 'and' || next === 'or') return true
  return next === ',' && (tokens[to + 1]?.capital === true || tokens[to + 1]?.key === 'and')
}

/** "the people of Zorbograd pay". */
function isSmall(token: Token | undefined): boolean {
  return token?.type === 'word' && !token.capital
}

/** "in Zorbograd and Quluq meet": the second of two, with a verb behind. */
function isPaired(tokens: Token[], from: number, to: number): boolean {
  const next = tokens[to]
  return (
    tokens[from - 1]?.key === 'and' &&
    tokens[from - 2]?.key !== ',' &&
    next?.type === 'word' &&
    !next.capital &&
    to === from + 1
  )
}

/** A word of movement stands among the three before "to" or "from". */
function moves(tokens: Token[], at: number, to: boolean): boolean {
  for (let t = at - 1; t >= at - 3; t--) {
    const key = tokens[t]?.key ?? ''
    // "comes from Roe" is said of anything.
    if (MOVES.has(key) || (to && COMES.has(key))) return true
  }
  return false
}

/** Where the next name of a list begins, or -1. */
function nextInList(tokens: Token[], to: number): number {
  let at = to
  if (tokens[at]?.key === ',') at++
  if (tokens[at]?.key === 'and' || tokens[at]?.key === 'or') at++
  return at > to && tokens[at]?.capital ? at : -1
}
