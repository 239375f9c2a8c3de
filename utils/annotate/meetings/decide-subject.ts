/** How much an article speaks of defence, by counting its words once. */
import type { Office, Sector } from '../../model.ts'
import type { OfficeFinding } from '../findings.ts'
import type { Reading } from '../text/reading.ts'
import { inRange } from './meeting-ranges.ts'
import { topicsOf } from './topics.ts'
import { remembering } from '../text/words.ts'
import { signOf, words } from '../word-signs.ts'

export interface Subject {
  /** Phrases that tell of defence by themselves, in the whole article. */
  strong: number
  /** The same in headline and opening. */
  top: number
  /** Phrases that tell of defence together with others. */
  any: number
  /** Of the strong ones, those that speak of what states do together: "defence cooperation", "security ties". */
  ties: number
  /** The same in headline and opening. */
  topTies: number
  /** Phrases of trade, investment, culture. */
  civil: number
  /** Words of defence against all words. */
  share: number
  sport: boolean
}

/** Words of defence against all words, below which an article is hardly of defence: few reports, 4 in 10 hard others. */
export const LITTLE = 0.02

/** Words of defence against all words: of so many the subject is clear without any phrase. */
export const MUCH = 0.05

/** So many phrases of trade and culture for one of cooperation in defence leave it a stated subject. */
const MANY = 6

/** Defence is what the states speak of together, and no more than one subject among many. */
export const isStated = ({ ties, topTies, strong, civil }: Subject): boolean =>
  (ties >= 2 || (topTies >= 1 && strong >= 3)) && civil <= MANY * ties

/** "Secretary A and Minister B": of which department need not be printed where a text speaks of defence. */
export const isBare = (title: string | undefined): boolean => /^(?:deputy )?(?:secretary|minister)$/i.test(title ?? '')

const listed = (list: string): number => signOf(list.split(' '))
const DEFENCE = listed(
  'defence defense military army armies navy navies militaries naval troops forces weapons missile soldiers warship security armed air-force commander general generals admiral brigadier brigade deterrence missiles warships drills',
)
const SPORT = listed(
  'goal goals match coach league striker midfielder friendly captain points penalty cup wicket wickets innings batsman goalkeeper quarterback touchdown championship tournament halftime',
)
const CIVIL: ReadonlySet<string> = new Set(['economy-trade', 'culture-people'])

const COOPERATION = 'defence-cooperation'
/** "Military aid" and "deterrence" are of one side. */
const SHARED = words(
  'cooperation operation collaboration ties relations relationship partner partners partnership engagement alliance diplomacy agreement pact treaty',
)
function isShared({ tokens }: Reading, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (SHARED.holds(tokens[t])) return true
  return false
}

/** @param top how many sentences are the headline and opening. */
export function subjectOfDefence(reading: Reading, top: number): Subject {
  const { tokens } = reading
  const subject: Subject = { strong: 0, top: 0, any: 0, ties: 0, topTies: 0, civil: 0, share: 0, sport: false }
  const topics = topicsOf(reading)
  let all = 0
  let defence = 0
  let sport = 0
  let rank = 0
  for (const sentence of reading.sentences) {
    const kind = reading.blocks[sentence.block]?.kind
    if (kind === 'boilerplate' || kind === 'byline' || kind === 'date') continue
    for (const topic of inRange(topics, sentence.from, sentence.to)) {
      if (topic.weight === 2) {
        subject.strong++
        if (rank < top) subject.top++
        if (topic.code === COOPERATION && isShared(reading, topic.from, topic.to)) {
          subject.ties++
          if (rank < top) subject.topTies++
        }
      } else if (topic.weight === 1) subject.any++
      else if (CIVIL.has(topic.code)) subject.civil++
    }
    for (let t = sentence.from; t < sentence.to; t++) {
      const signs = tokens[t]?.signs ?? 0
      all++
      if (signs & DEFENCE) defence++
      else if (signs & SPORT) sport++
    }
    if (kind !== 'caption') rank++
  }
  subject.share = all > 0 ? defence / all : 0
  subject.sport = sport >= 4 && sport > subject.strong
  return subject
}

const TITLE =
  /\b(defen[cs]e|army|armies|navy|naval|air staff|forces?|military|joint chiefs|national security|security council|nsc|raksha|pentagon|general staff|centcom|command|ispr|guards?|intelligence)\b/i

/** "Head of Delegation", "Tourism Chief": of what, the title itself must say. */
const ANY_CHIEF = /\b(?:chief(?! of staff)|head)\b/i
/** No soldiers, though "chief" or "force": of a ministry's desk, a president's office, the police, the United Nations. */
const OTHERS =
  /\bUN\b|United Nations|(?<!border )police|foreign (?:ministry|office|affairs|policy)|external affairs|white house|state department|embassy/i

/** "Chief of Staff" alone is that of a president, "head" of anything, a guest may be anybody: unless it goes with a rank. */
const BARE = /^(?:chief of staff|guest|host|visitor)$|\b(?:chief|head)\b/i

/** What a title says, as bits: each is held against the patterns once, and asked for again and again. */
const DEFENDS = 1
const COMMANDS = 2
const CIVIL_OFFICE = 4
const SAYS_LITTLE = 8
const saidBy = remembering(
  (title) =>
    (TITLE.test(title) ? DEFENDS : 0) |
    (ANY_CHIEF.test(title) ? 0 : COMMANDS) |
    (OTHERS.test(title) ? CIVIL_OFFICE : 0) |
    (BARE.test(title) ? SAYS_LITTLE : 0),
)

/** An office of defence, of the armed forces or of national security. */
export function isDefenceOffice({ title, sector }: Pick<Office, 'title' | 'sector'> | OfficeFinding): boolean {
  return isOfDefence(saidBy(title), sector)
}

const isOfDefence = (said: number, sector: Sector): boolean =>
  (said & CIVIL_OFFICE) === 0 && (said & (sector === 'MIL' ? DEFENDS | COMMANDS : DEFENDS)) > 0

/** The same of somebody with a rank, or null, whose office may say little. */
export function isServing(office: Office | OfficeFinding, rank: string | null): boolean {
  const said = saidBy(office.title)
  if (office.state === 'former' || (said & CIVIL_OFFICE) > 0) return false
  return (
    (isOfDefence(said, office.sector) && !/^chief of staff$/i.test(office.title)) ||
    (rank !== null && (said & SAYS_LITTLE) > 0)
  )
}
