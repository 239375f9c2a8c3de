/** Names of countries that are something else where they stand: a person, a language, money, a US state. */
import { NEVER_NAMES } from '../../gazetteer/common-words.ts'
import { DOMAINS, HEADS } from '../../gazetteer/offices.ts'
import { RANKS } from '../../gazetteer/ranks.ts'
import type { Token } from '../text/tokens.ts'
import { words } from '../word-signs.ts'

const OF_A_GUARD = words('revolutionary revolution civil')
const REGIMENTS = words('regiment rangers fusiliers')

/** Countries whose names are given names. */
const GIVEN = words('jordan chad georgia israel kenya')
/** What may follow a country's name with a capital of its own. */
const INSTITUTIONS = words(
  'armed army air navy naval defence defense prime president presidential minister ministry foreign government parliament embassy ambassador military national state royal and of police security border river rugby football cricket team at to in on with for the is has says signs general gen crown king prince chief interior intelligence aerospace aircraft cabinet supreme high central air valley',
)
/** Given names before a family name that is a country's or a people's. */
const GIVEN_NAMES = words(
  'adam alan albert alex alexander amy andrei andrew andy anna anne anthony barbara ben bill bob brian bruce carol charles charlie chris christine claire colin craig daniel dave david dean donald doug duncan edward elizabeth emily eric frank fred gary george graham greg harry heather helen henry ian jack james jamie jane jason jean jeff jennifer jerry jim joan joe john jonathan joseph josh julia julie karen kate keith kelly ken kevin larry laura linda lisa louis luke marcus margaret mark martin mary matt matthew michael mike nancy neil nick oliver patricia patrick paul peter phil philip rachel ray richard rob robert robin roger ron ross ruth ryan sam sarah scott sean simon stephen steve steven sue susan ted thomas tim tom tony tyler vasile victor vincent virginia volker walter wayne william',
)
/** Family names of Viet Nam that stand first, and what may stand second. */
const VIETNAMESE = words(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh mai dao luong',
)
const MIDDLE_NAMES = words('thai lao')

/**
 * Tells whether a country's name is a person's here: "Jordan Henderson", "Tom Holland", "Mr Montenegro".
 * @param titled the block is in title case or capitals, so that a capital says nothing.
 */
export function isNameOfPerson(tokens: Token[], at: number, start: number, end: number, titled: boolean): boolean {
  const token = tokens[at] as Token
  const before = at > start ? (tokens[at - 1] as Token) : null
  const next = at + 1 < end ? (tokens[at + 1] as Token) : null
  if (token.key === 'israel' && next?.key === 'katz') return true
  if (before?.capital && token.spaced && GIVEN_NAMES.holds(before)) return true
  // "Le Thai Son", "Ho Lao Bang": the middle of a Vietnamese name.
  if (MIDDLE_NAMES.holds(token) && before?.capital && VIETNAMESE.holds(before) && next?.capital && next.spaced)
    return true
  if (FAMILY.holds(token) && next?.type !== 'possessive' && !next?.capital && isTitledName(tokens, at, start))
    return true
  if (!GIVEN.holds(token) || !next || titled) return false
  return (
    next.type === 'word' &&
    next.capital &&
    !next.capitals &&
    next.spaced &&
    !next.broken &&
    !INSTITUTIONS.holds(next) &&
    // "Georgia Arrests Opposition Members" is a headline, "Georgia Roe skates" a person.
    !(tokens[at + 2]?.capital && at + 2 < end)
  )
}

/** Countries whose names are family names. */
const FAMILY = words(
  'montenegro jordan israel england ireland france holland brazil panama cuba malta portugal trinidad colombia',
)

/** "Defence Minister Jose Mucio Montenegro": a title, and names between it and the country's. */
function isTitledName(tokens: Token[], at: number, start: number): boolean {
  let first = at
  while (first > start && at - first < 3 && isPlainName(tokens[first - 1])) first--
  const title = tokens[first - 1]
  return first < at && first > start && (HEADS.has(title?.key ?? '') || RANKS.has(title?.key ?? ''))
}

const isPlainName = (token: Token | undefined): boolean =>
  token?.type === 'word' &&
  token.capital &&
  !DOMAINS.holds(token) &&
  !HEADS.has(token.key) &&
  !RANKS.has(token.key) &&
  !NEVER_NAMES.has(token.key)

const PARTS_OF_WORLD = words('african native asian latin north south central pan inter meso afro anglo black')
/** Forms that name a state only in a compound: "Sino-Indian", "Russia-Sino"; and "Bangla" only behind a hyphen. */
const PREFIXES = words('indo sino russo franco anglo greco turco italo')
/** Peoples of old, faiths and companies that such a compound names as well. */
const NO_PAIR = words('saxon saxons norman roman catholic catholics gold')
/** Abbreviations of two or three letters that are other things in an article which does not speak of that state. */
const ONLY_WHERE_NAMED = words('ph sl roc car')
const FURNITURE = words('contact about follow join tell email call let with for on support find')
const SPEECH = words(
  'speak speaks spoke spoken speaking fluent learn learning learned teach translated mandarin language',
)

/** States that are no more: their officials stand for the state that took their seat; their tanks and their times for none. */
const OF_OLD = words('soviet soviets yugoslav yugoslavs czechoslovak czechoslovaks zairean zaireans')
const isOffice = (next: Token | null, after: Token | null): boolean =>
  next !== null &&
  (HEADS.has(next.key) ||
    RANKS.has(next.key) ||
    next.key === 'counterpart' ||
    (DOMAINS.holds(next) && after !== null && HEADS.has(after.key)))

const PEOPLES = words('serb serbs croat croats albanian albanians')
const BALKANS = words('bosnia bosnian kosovo kosovar')

/** Tells whether a demonym or code means no state here: "African American", "in Russian", "US$5m", "FOLLOW US". */
export function isNoState(tokens: Token[], from: number, to: number, start: number, end: number): boolean {
  const token = tokens[from] as Token
  const before = from > start ? (tokens[from - 1] as Token) : null
  const back = before?.key === '-' && from - 2 >= start ? (tokens[from - 2] as Token) : before
  const next = to < end ? (tokens[to] as Token) : null
  const after = to + 1 < end ? (tokens[to + 1] as Token) : null
  if (
    (token.key === 'american' || token.key === 'americans') &&
    back &&
    (back.capital || before?.key === '-') &&
    PARTS_OF_WORLD.holds(back)
  )
    return true
  if (token.key === 'american' && next?.capital && OF_A_GUARD.holds(next)) return true
  if (token.key === 'us' || token.key === 'u.s') {
    if (next && ((!next.spaced && next.key === '$') || /^dollars?$/.test(next.key))) return true
    if (before?.capitals && FURNITURE.holds(before)) return true
  }
  const joined = before?.key === '-' && !before.spaced && !token.spaced
  if (PREFIXES.holds(token) && !joined && !(next?.key === '-' && !next.spaced && after?.capital)) return true
  if (PREFIXES.holds(token) && after && NO_PAIR.holds(after)) return true
  if (token.key === 'bangla' && !joined) return true
  if (OF_OLD.holds(token) && !isOffice(next, after)) return true
  // "Bosnian Serbs" are a people of Bosnia, and Serbia is not spoken of.
  if (before && PEOPLES.holds(token) && BALKANS.holds(before)) return true
  // "Royal Irish Regiment" is a unit of another state.
  if (before?.key === 'royal' && next?.capital && REGIMENTS.holds(next)) return true
  if ((token.key === 'irish' || token.key === 'cyprus') && before?.key === 'northern' && before.capital) return true
  if ((token.key === 'korea' || token.key === 'korean') && next && (next.key === 'peninsula' || next.key === 'war'))
    return true
  if (token.key === 'turkey' && isBird(back, next)) return true
  if (token.key === 'korean' && back?.key === 'inter') return true
  if (next?.key === 'language' || (next?.key === '-' && after?.key === 'language')) return true
  if (before && SPEECH.holds(before)) return true
  // "Learn some Portuguese.": the tongue, not its speakers.
  if (before?.key === 'some' && isLanguage(token) && next && next.type !== 'word') return true
  if (
    before?.key === 'in' &&
    isLanguage(token) &&
    (!next || (next.type !== 'word' && next.key !== '-') || next.key === 'and' || next.key === 'or')
  )
    return true
  // "dawn.com", "Pakistan.gov": an address.
  return next?.key === '.' && !next.spaced && after !== null && !after.spaced && !after.capital && after.type === 'word'
}

const BEFORE_BIRD = words('roast wild thanksgiving frozen smoked fried ground cold')
const AFTER_BIRD = words('sandwich dinner trot leg legs burger club talk')

function isBird(before: Token | null, next: Token | null): boolean {
  return (before !== null && BEFORE_BIRD.holds(before)) || (next !== null && AFTER_BIRD.holds(next))
}

const LANGUAGES = words(
  'chinese russian french german spanish japanese korean turkish italian portuguese polish dutch greek danish swedish norwegian finnish hungarian romanian bulgarian serbian croatian ukrainian thai vietnamese nepali czech slovak georgian armenian azerbaijani somali tongan samoan fijian malay mongolian kazakh uzbek tajik latvian lithuanian estonian icelandic',
)
const isLanguage = (token: Token): boolean => LANGUAGES.holds(token)

/** A short name that needs its state named elsewhere in the article: "the Emirates", "SL Navy". */
export function isShort(tokens: Token[], from: number, to: number): boolean {
  const { key, capitals } = tokens[from] as Token
  if (to === from + 1 && ONLY_WHERE_NAMED.has(key)) return capitals
  return key === 'emirates' && to === from + 1
}

const AIRLINE = words('airline airlines flight stadium cup news palace')

/**
 * Which of several states an ambiguous name means, by what else the article names; null where it means none.
 * @param named how often each country is named in the article.
 */
export function resolveCountry(
  code: string,
  tokens: Token[],
  from: number,
  to: number,
  named: ReadonlyMap<string, number>,
): string | null {
  const key = (tokens[from] as Token).key
  const count = (other: string): number => named.get(other) ?? 0
  if (isShort(tokens, from, to)) {
    if (to === from + 1 && ONLY_WHERE_NAMED.has(key)) return count(code) > 0 ? code : null
    const next = tokens[to]
    if (count(code) === 0 || next?.key === 'of' || (next && AIRLINE.holds(next))) return null
    return tokens[from - 1]?.key === 'the' ? code : null
  }
  switch (code) {
    case 'KR':
      if (key.startsWith('korea') && tokens[to]?.key === 'people' && tokens[to + 1]?.type === 'possessive') return 'KP'
      return code
    case 'PK':
      // "Pak Yong Su", where Korea is spoken of: a family name.
      return key === 'pak' && isSurname(tokens, to) && count('KP') + count('KR') > 0 ? null : code
    case 'CD':
      // "Congo" alone is the smaller one only where the article names that one and not the other in full.
      return to === from + 1 && count('CG') > 0 && count('CG') >= count('CD') ? 'CG' : code
    case 'DO':
      return key.startsWith('dominicans') || key === 'dominican'
        ? count('DM') > 0 && to === from + 1
          ? 'DM'
          : code
        : code
    case 'GE':
      return key === 'georgia' && isAmericanGeorgia(tokens, from, to, count) ? null : code
    default:
      return code
  }
}

/** "Pak Yong Su", "Pak Min-ji said", but not "Pak Navy Chief Admiral": a given name of two words or syllables begins at `at`. */
function isSurname(tokens: Token[], at: number): boolean {
  const [first, second, third] = tokens.slice(at, at + 3)
  if (!first?.capital || DOMAINS.holds(first) || HEADS.has(first.key)) return false
  return (
    (second?.type === 'word' && second.capital) || (second?.key === '-' && !second.spaced && third?.capital === false)
  )
}

const NEAR_GEORGIA = ['RU', 'AM', 'AZ', 'TR', 'UA', 'BY']
const IN_AMERICA = words(
  'atlanta savannah fort senator sen gov governor republican democrat democrats republicans alabama florida carolina tennessee',
)

/** Georgia of the United States: beside its towns and neighbours, or where only the United States are spoken of. */
function isAmericanGeorgia(tokens: Token[], from: number, to: number, count: (code: string) => number): boolean {
  for (let at = Math.max(0, from - 4); at < from; at++) if (IN_AMERICA.holds(tokens[at])) return true
  if (/^(south|north)?(east|west)?(ern)?$/.test(tokens[from - 1]?.key ?? '-') && count('GE') <= 2)
    return NEAR_GEORGIA.every((code) => count(code) === 0)
  // "the state of Georgia", "the Georgia National Guard".
  if (tokens[from - 2]?.key === 'state' || (tokens[to]?.key === 'national' && tokens[to + 1]?.key === 'guard'))
    return true
  if (tokens[to]?.key === ',' && IN_AMERICA.holds(tokens[to + 1])) return true
  return count('US') > 0 && count('GE') <= 1 && NEAR_GEORGIA.every((code) => count(code) === 0)
}

/** Title case or capitals: most words of four letters and more begin with a capital. */
export function isTitled(tokens: Token[], start: number, end: number): boolean {
  let capitals = 0
  let all = 0
  for (let at = start; at < end && at - start < 40; at++) {
    const token = tokens[at] as Token
    if (token.type !== 'word' || token.text.length < 4) continue
    all++
    if (token.capital) capitals++
  }
  return capitals * 4 > all * 3
}
