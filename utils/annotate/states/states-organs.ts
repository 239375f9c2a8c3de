/** What a country's name belongs to: its formal name, an organ of the state, or a party, paper or company that only carries it. */
import type { Token } from '../text/tokens.ts'
import { WordMap, words } from '../word-signs.ts'

const FORMS_OF_STATE = words(
  'republic kingdom sultanate federation emirate principality duchy union commonwealth state',
)
const ADJECTIVES_OF_STATE = words(
  "islamic people's peoples democratic socialist federal federative federated hashemite arab bolivarian plurinational co-operative cooperative oriental independent grand united",
)
/** "State of" is a formal name only for these; elsewhere it is a condition ("the State of India's Roads"). */
const STATES_OF = words('PS QA KW IL LY ER')

/**
 * Where a formal name begins: the index of "Islamic" in "Islamic Republic of Pakistan", of "Kingdom" in "Kingdom of Bahrain".
 * @param from the first token of the country's name. Gives `from` itself where no form of state stands before.
 */
export function formalStart(tokens: Token[], from: number, start: number, code: string): number {
  let at = from - 1
  if (at >= start && tokens[at]?.key === 'the') at--
  if (at - 1 < start || tokens[at]?.key !== 'of') return from
  const form = tokens[at - 1] as Token
  if (!form.capital || !FORMS_OF_STATE.has(form.key)) return from
  if (form.key === 'state' && !STATES_OF.has(code)) return from
  at -= 1
  while (at - 1 >= start) {
    const before = tokens[at - 1] as Token
    if (before.type === 'word' && before.capital && ADJECTIVES_OF_STATE.holds(before)) at -= 1
    else break
  }
  return at
}

/** Words that may stand between a country's name and the last word of a company, party or paper. */
const MIDDLE = words(
  "national international state daily people peoples democratic republican muslim communist labour labor workers worker's socialist islamic justice aerospace shipbuilding ship petroleum oil gas natural steel tobacco telecom mobile media press news development investment insurance savings commercial industrial industry agricultural electric electrical power space railway construction communications aviation aircraft premier super cable broadcasting export import merchants heavy general offshore northern southern eastern western central",
)
const TAILS = words(
  'airlines airways airline group times herald tribune observer gazette chronicle independent examiner inquirer mirror guardian express television party league ltd limited inc corporation corp company co holdings industries telecom bank motors broadcaster broadcasting shipbuilders petroleum steel',
)
/** Tails that need a word between: "a new US Airline" names none. */
const NEED_MIDDLE = words('airline party league company co corp corporation group holdings bank')
/** Legal forms: whatever stands between makes a company with them. */
const LEGAL = words('ltd limited inc plc corp')
const ORGAN_WORDS = words('army navy force forces minister ministry president prime general government chief')
const AGENCY = words('news press')

/** Ends of names of organs: armed services, forces, ministries. Longest first where one holds another. */
const SERVICES: string[][] = [
  'armed forces',
  'air force',
  'air forces',
  'air and space force',
  'land forces',
  'ground forces',
  'naval forces',
  'naval force',
  'defence forces',
  'defense forces',
  'defence force',
  'defense force',
  'self defence forces',
  'self - defence forces',
  'self - defense forces',
  'self - defense force',
  'ground self - defense force',
  'maritime self - defense force',
  'air self - defense force',
  'security forces',
  'peace support force',
  'national guard',
  "people 's army",
  "people 's liberation army",
  'national army',
  'national navy',
  'coast guard',
  'border guard',
  'border guards',
  'marine corps',
  'marines',
  'rangers',
  'army',
  'navy',
  'military',
  'armed force',
  'space force',
  'central command',
  'indo - pacific command',
  'africa command',
  'european command',
  'southern command',
  'northern command',
  'special operations command',
  'ministry of defence',
  'ministry of defense',
  'defence ministry',
  'defense ministry',
  'defence department',
  'defense department',
  'department of defense',
  'department of defence',
  'department of state',
  'state department',
  'ministry of foreign affairs',
  'foreign ministry',
  'foreign office',
  'government',
  'embassy',
  'high commission',
  'parliament',
  'congress',
  'senate',
  'general staff',
  'joint chiefs of staff',
].map((line) => line.split(' '))

const servicesByFirst = new Map<string, string[][]>()
for (const service of SERVICES) {
  const first = service[0] as string
  const list = servicesByFirst.get(first)
  if (list) list.push(service)
  else servicesByFirst.set(first, [service])
}
for (const list of servicesByFirst.values()) list.sort((a, b) => b.length - a.length)
const SERVICES_BY_FIRST = new WordMap(servicesByFirst)
const NONE: never[] = []

/** Heads before "of COUNTRY" that make an organ of the state: "Ministry of Defence of the Republic of Uzbekistan". */
const HEADS = words('ministry government forces force army navy guard parliament embassy command staff marine')
/** Words of a service's kind that stand before its head: "National Guard". */
const KINDS = words(
  'national armed air naval land republican royal presidential ground special defence defense joint security general marine coast border',
)
/** Heads before "of COUNTRY" that make something else: "Communist Party of China", "Bank of America". */
const FOREIGN_HEADS = words('party times bank voice trust congress')
/** States whose "Bank of" is a company; elsewhere it is the central bank. */
const COMMERCIAL = words('US CN IN IE CY NZ')
const OF_THE_STATE = words('state central reserve national federal')

/** "Boy Scouts of America", but not "One of America's". */
const HEADS_OF_AMERICA = words(
  'farmers way scouts club corporation society association university network institute federation workers captain',
)

export interface Around {
  from: number
  to: number
  /** A party, paper or company: the country in it does not count. */
  foreign: boolean
}

/**
 * The organisation whose name a country's name is part of, if any.
 * @param from @param to the country's tokens, its formal name included. @param start @param end borders of the block.
 * @param name says that the country's name, and not a demonym, is printed.
 */
export function organAround(
  tokens: Token[],
  from: number,
  to: number,
  start: number,
  end: number,
  name: boolean,
  code: string,
): Around | null {
  return (
    foreignAfter(tokens, from, to, end) ??
    (name ? foreignBefore(tokens, from, to, start, code) : null) ??
    organOf(tokens, from, to, start, end)
  )
}

function foreignAfter(tokens: Token[], from: number, to: number, end: number): Around | null {
  let at = to
  let middle = 0
  let unknown = false
  while (at < end && at - to < 6) {
    const token = tokens[at] as Token
    if (token.type === 'possessive' && middle > 0) {
      at++
      continue
    }
    if (!token.capital || token.type !== 'word' || (token.broken && !token.spaced)) return null
    if (AGENCY.holds(token) && tokens[at + 1]?.key === 'agency' && tokens[at + 1]?.capital)
      return { from, to: at + 2, foreign: true }
    if (unknown && ORGAN_WORDS.holds(token)) return null
    if (TAILS.holds(token) && !unknown) {
      if (middle === 0 && NEED_MIDDLE.holds(token)) return null
      let to = at + 1
      while (to < end && tokens[to]?.capital && TAILS.holds(tokens[to])) to++
      return { from, to, foreign: true }
    }
    if (LEGAL.holds(token)) return { from, to: at + 1, foreign: true }
    if (!MIDDLE.holds(token)) unknown = true
    middle++
    at++
  }
  return null
}

function foreignBefore(tokens: Token[], from: number, to: number, start: number, code: string): Around | null {
  const before = tokens[from - 1]
  if (!before || from - 1 < start) return null
  if (before.capital && (before.key === 'radio' || (before.key === 'air' && !tokens[from]?.capitals)))
    return { from: from - 1, to, foreign: true }
  let at = from - 1
  if (tokens[at]?.key === 'the') at--
  const head = tokens[at - 1]
  if (at - 1 < start || tokens[at]?.key !== 'of' || !head?.capital) return null
  const america = tokens[from]?.key === 'america' && HEADS_OF_AMERICA.holds(head)
  if (!america && !FOREIGN_HEADS.holds(head)) return null
  const first = tokens[at - 2]
  if (head.key === 'bank') {
    // "State Bank of", and "Bank of" alone where that is the central bank; "Union Bank of" is a company.
    const kind = first?.capital && first.type === 'word' && at - 2 >= start ? first.key : null
    if (kind === null || kind === 'the' ? !COMMERCIAL.has(code) : OF_THE_STATE.has(kind)) return null
  }
  let begin = at - 1
  while (begin - 1 >= start && tokens[begin - 1]?.capital && tokens[begin - 1]?.type === 'word' && begin > at - 4)
    begin--
  return { from: begin, to, foreign: true }
}

function organOf(tokens: Token[], from: number, to: number, start: number, end: number): Around | null {
  for (const service of SERVICES_BY_FIRST.of(tokens[to]) ?? NONE) {
    if (to + service.length > end) continue
    const first = tokens[to] as Token
    if (first.capital && service.every((key, i) => tokens[to + i]?.key === key)) {
      const last = tokens[to + service.length - 1] as Token
      const royal = from - 1 >= start && tokens[from - 1]?.capital && tokens[from - 1]?.key === 'royal'
      if (last.capital) return { from: royal ? from - 1 : from, to: to + service.length, foreign: false }
    }
  }
  let at = from - 1
  if (tokens[at]?.key === 'the') at--
  if (at - 1 < start || tokens[at]?.key !== 'of') return null
  let begin = at
  let head = -1
  while (begin - 1 >= start && at - begin < 7) {
    const token = tokens[begin - 1] as Token
    if (token.type === 'word' && (token.capital || token.key === 'of' || token.key === 'and')) begin--
    else if (token.key === '-') begin--
    else break
    if (token.capital && HEADS.holds(token)) head = begin
  }
  if (head < 0) return null
  while (head - 1 >= start && tokens[head - 1]?.capital && KINDS.holds(tokens[head - 1])) head--
  if (head - 2 >= start && tokens[head - 1]?.type === 'possessive' && tokens[head - 2]?.key === 'people') head -= 2
  return { from: head, to, foreign: false }
}
