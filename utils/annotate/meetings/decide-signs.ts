/** Small signs that the decision asks of words: telephone, the past, companies, those who left office. */
import type { Meeting, Participant } from '../../model.ts'
import type { OfficeFinding, OfficialFinding, PeopleFound, StatesFound } from '../findings.ts'
import type { Front } from '../text/front.ts'
import type { Reading } from '../text/reading.ts'
import { isServing } from './decide-subject.ts'
import type { Cue } from './meeting-cues.ts'
import { COMPANY } from './meeting-sides.ts'
import { MONTH_NAMES } from '../text/calendar.ts'
import { Words, words } from '../word-signs.ts'

/** The block is part of what is told, not of what stands around it. */
export function isRead(reading: Reading, block: number): boolean {
  const kind = reading.blocks[block]?.kind
  return kind !== 'boilerplate' && kind !== 'byline' && kind !== 'date'
}

/** The block is told, and no caption: what stands below a picture takes nobody's place at the top. */
export function isTold(reading: Reading, block: number): boolean {
  return isRead(reading, block) && reading.blocks[block]?.kind !== 'caption'
}

/**
 * The sentences that are told, as indices into `reading.sentences`, the first `most` of them. A caption or a headline that is printed
 * once more takes nobody's place.
 */
export function toldSentences(reading: Reading, most: number): number[] {
  const told: number[] = []
  const aside: number[] = []
  let headed = -1
  for (let index = 0; index < reading.sentences.length && told.length < most; index++) {
    const block = reading.sentences[index]?.block ?? -1
    if (!isRead(reading, block)) continue
    const kind = reading.blocks[block]?.kind
    if (kind === 'headline' && headed < 0) headed = block
    if (!isTold(reading, block) || (kind === 'headline' && block !== headed)) aside.push(index)
    else told.push(index)
  }
  // A page of pictures has nothing else.
  return told.length > 1 ? told : [...told, ...aside].slice(0, most).sort((a, b) => a - b)
}

/** Organisations that are of defence themselves. */
export const ALLIANCES: ReadonlySet<string> = new Set(['NATO', 'CSTO'])

/** Of defence, of the armed forces or of national security, and still in office. */
export function isOfDefence(participant: Participant): boolean {
  const { office, rank } = participant
  if (participant.organisation && ALLIANCES.has(participant.organisation)) return office?.state !== 'former'
  return office ? isServing(office, rank) : rank !== null
}

/** Has left the office that the article names. */
export function isFormer(participant: Participant): boolean {
  return participant.office?.state === 'former'
}

/** The governor or chief minister of a province is at home, whatever state his name was guessed to be of. */
export function isOfProvince(participant: Participant): boolean {
  return /^(?:(?:deputy|lieutenant|acting) )?(?:governor|chief minister|mayor)\b/i.test(participant.office?.title ?? '')
}

/** All findings that name somebody of defence, by what they say themselves or by who it is. */
export function defenceFindings(people: PeopleFound): ReadonlySet<OfficialFinding> {
  const persons = new Map(people.persons.map((person) => [person.id, person]))
  return new Set(
    people.findings.filter((finding, index) => {
      const person = persons.get(people.who[index]?.[0] ?? '')
      return (
        isDefence(finding.offices, finding.rank) || (person !== undefined && isDefence(person.offices, person.rank))
      )
    }),
  )
}

/** Does the article call somebody by an office of defence anywhere? "The German minister" may be told of first. */
export const servesAnywhere = (people: PeopleFound, id: string | null): boolean =>
  people.findings.some(
    ({ offices }, index) => people.who[index]?.[0] === id && offices.length > 0 && isDefence(offices, null),
  )

function isDefence(offices: readonly OfficeFinding[], rank: string | null): boolean {
  return offices.length === 0 ? rank !== null : offices.some((office) => isServing(office, rank))
}

/** "Director General of the Italian company NAME": who speaks for a firm acts for no state. */
export function isOfCompany(reading: Reading, people: PeopleFound, participant: Participant): boolean {
  if (participant.id === null || isOfDefence(participant)) return false
  return people.findings.some((finding, index) => {
    if (!people.who[index]?.includes(participant.id as string)) return false
    for (let t = Math.max(0, finding.from - 3); t < finding.to + 5; t++) {
      const key = reading.tokens[t]?.key
      if (COMPANY.holds(reading.tokens[t])) return true
      if (t >= finding.to && (key === '.' || key === ',')) return false
    }
    return false
  })
}

/**
 * "The new Defence Adviser at the High Commission of A in B" is seen by his own chief before he leaves: what else is printed lies
 * in A, or he is wished well. A's man in B, seen by those of B, is not meant.
 */
export function isSentOut(
  reading: Reading,
  states: StatesFound,
  people: PeopleFound,
  participant: Participant,
): boolean {
  const { id } = participant
  if (id === null) return false
  for (let index = 0; index < people.findings.length; index++) {
    if (!people.who[index]?.includes(id)) continue
    const mission = missionBehind(reading, people.findings[index] as OfficialFinding)
    if (mission >= 0 && isOnLeave(reading, states, participant, mission)) return true
  }
  return false
}

/** The first mission that is named in or soon behind a finding; -1 where none is. */
function missionBehind(reading: Reading, { from, to }: OfficialFinding): number {
  for (let t = from; t < to + 14; t++) {
    // "The ambassador came, accompanied by the attaché of the A embassy": that one's.
    if (reading.tokens[t]?.key === 'accompanied') break
    if (MISSION.holds(reading.tokens[t])) return t
  }
  return -1
}

function isOnLeave(reading: Reading, states: StatesFound, participant: Participant, t: number): boolean {
  const own = states.countries.find(({ from }) => from >= t - 3 && from <= t + 5)?.country
  const abroad = states.places.find(({ from }) => from > t && from <= t + 9)
  if (!own || !abroad?.country || abroad.country === own || participant.country !== own) return false
  return (
    states.places.some(({ country, from }) => country === own && from !== abroad.from) ||
    reading.tokens.some((token) => WISHED.holds(token))
  )
}
const MISSION = words('commission embassy')
const WISHED = words('wished leaving leaves assume assuming departure guidance')

/** Words that somebody came to somebody. */
const CAME = words(
  'visiting visit visited arrived delegation delegations sidelines person palace ministry headquarters received hosted met',
)

/**
 * The talks were on the telephone: the first sentences say so, and no other cue of the top tells that anybody came to anybody.
 */
export function isByPhone(reading: Reading, top: { told: number[]; held: Cue[] }): boolean {
  const said = top.told.slice(0, PHONE_WITHIN).some((index) => tells(reading, index, PHONE))
  const lead = top.told[PHONE_WITHIN - 1] ?? Number.POSITIVE_INFINITY
  // "The minister spoke with B": who only spoke, and came to nobody, did so from afar.
  const spoke =
    top.held.every(({ kind }) => AFAR.test(kind)) &&
    top.told.slice(0, PHONE_WITHIN).some((index) => isSpoken(reading, index) && !tells(reading, index, CAME))
  if (!said && !spoke && !top.held.some((cue) => cue.medium === 'phone' && cue.sentence <= lead)) return false
  return !top.held.some((cue) => cue.medium !== 'phone' && tells(reading, cue.sentence, CAME))
}
const PHONE_WITHIN = 4
/** Kinds of cues that bring nobody into one room. */
const AFAR = /^(?:discuss|agree|phone)$/

/** "spoke with B", "has spoken on Monday to his counterpart", and not "spoke to reporters". */
function isSpoken(reading: Reading, index: number): boolean {
  const { from, to } = reading.sentences[index] ?? { from: 0, to: 0 }
  for (let t = from; t < to; t++)
    if (SPOKE.holds(reading.tokens[t]))
      for (let at = t + 1; at < t + 5; at++) {
        const other = reading.tokens[at + 1]
        if (WITH.holds(reading.tokens[at]) && (other?.capital || HIS.holds(other))) return true
      }
  return false
}
const WITH = words('with to')
const HIS = words('his her')
const SPOKE = words('spoke speaks spoken')
const PHONE = words('phone telephone telephonic telephonically phoned telephoned')

/** A word of the list stands in the sentence. */
function tells(reading: Reading, index: number, words: Words): boolean {
  const sentence = reading.sentences[index]
  for (let t = sentence?.from ?? 0; t < (sentence?.to ?? 0); t++) if (words.holds(reading.tokens[t])) return true
  return false
}

/** All that tells of the meeting stands between quotation marks: the words of another, that somebody writes about. */
export function isQuoted(reading: Reading, meeting: Meeting): boolean {
  const spans = meeting.evidence.filter((evidence) => evidence.field === 'verb')
  return (
    spans.length > 0 &&
    spans.every(({ start }) => {
      const at = start + reading.offset
      const block = reading.blocks.find((range) => range.start <= at && at < range.end)
      const before = reading.text.slice(block?.start ?? at, at)
      return before.lastIndexOf('“') > before.lastIndexOf('”')
    })
  )
}

/** Checks of what others claim say so at their head: "Fact check", "Claim: ...", "Verdict: False". */
export function isFactCheck(reading: Reading, told: number[]): boolean {
  return told.slice(0, PHONE_WITHIN).some((index) => {
    const from = reading.sentences[index]?.from ?? 0
    const [first, next] = [reading.tokens[from]?.key, reading.tokens[from + 1]?.key]
    if ((first === 'claim' || first === 'verdict') && next === ':') return true
    return first === 'fact' && (next === 'check' || reading.tokens[from + 2]?.key === 'check')
  })
}

/** "Corps commanders on Friday resolved", "the formation commanders' conference": one army sits with itself, whatever it speaks of. */
export function isOwnConference({ tokens, sentences }: Reading, told: number[]): boolean {
  return told.slice(0, PHONE_WITHIN).some((index) => {
    const { from, to } = sentences[index] ?? { from: 0, to: 0 }
    for (let t = from + 1; t < to; t++)
      if (tokens[t]?.key === 'commanders' && OF_ONE_ARMY.holds(tokens[t - 1])) return true
    return false
  })
}
const OF_ONE_ARMY = words('corps formation')

/** News in brief: the headline says so, or paragraphs each open with a place of their own, "PARIS: A strike ended". */
export function isDigest(reading: Reading): boolean {
  if (IN_BRIEF.test(reading.text.slice(reading.blocks[0]?.start, reading.blocks[0]?.end))) return true
  const heads = new Set<string>()
  for (const { start, end } of reading.blocks) {
    const head = ITEM.exec(reading.text.slice(start, Math.min(end, start + 40)))?.[1]
    if (head) heads.add(head)
  }
  return heads.size >= ITEMS
}
const IN_BRIEF = /\b(?:in brief|news briefs?|round-?up|digest)\b/i
const ITEM = /^(?:[•*■►] ?)?(\p{Lu}[\p{Lu}' .]{2,24})[:–—]/u
/** So many places open paragraphs: a report has one, and one more where a second desk adds to it. */
const ITEMS = 4

/** "The full text of the interview": questions and answers, of which a meeting is the occasion. */
export function isInterview(reading: Reading, told: number[], rank: number): boolean {
  // "In an interview with the agency, A said": what he tells of then is not the news.
  if (told.slice(0, Math.min(rank, 3)).some((index) => tells(reading, index, ASKS))) return true
  const asked = reading.sentences.filter(({ end }) => reading.text.charAt(end - 1) === '?').length
  return asked >= ASKED && told.some((index) => tells(reading, index, INTERVIEW))
}
const ASKS = words('interview')
const ASKED = 3
const INTERVIEW = words('interview interviewed tells')

const LAST = new Set(['last', 'previous'])
const SPAN = words('year month decade summer spring autumn winter')

/** The words around a cue put it into an earlier month or year: "met last November", "in 2018". */
export function isLongAgo(
  reading: Reading,
  front: Front,
  cue: { sentence: number; from: number; to: number },
): boolean {
  const sentence = reading.sentences[cue.sentence]
  if (!sentence) return false
  const { tokens } = reading
  const published = Number(front.publishedAt?.slice(0, 4) ?? Number.NaN)
  const month = MONTH_KEYS[Number(front.publishedAt?.slice(5, 7) ?? 0) - 1]
  for (let t = Math.max(sentence.from, cue.from - 18); t < Math.min(sentence.to, cue.to + 24); t++) {
    const key = tokens[t]?.key ?? ''
    const before = tokens[t - 1]?.key ?? ''
    if (t >= cue.from - 10 && SPAN.holds(tokens[t]) && LAST.has(before)) return true
    // "Agreed in March, when A met B", "met in Nairobi in March": a month without its day.
    if (
      before === 'in' &&
      tokens[t]?.capital &&
      MONTHS.holds(tokens[t]) &&
      tokens[t + 1]?.type !== 'number' &&
      key.slice(0, 3) !== month &&
      !tokens.slice(Math.min(t, cue.to), t).some((token) => ELSE.holds(token))
    )
      return true
    if (key === 'ago' && (AGES.has(before) || (before === 'days' && Number(tokens[t - 2]?.key) > NEWS_DAYS)))
      return true
    // "Nearly a month after talks with": what is told took place since.
    if (key === 'after' && t < cue.from && t > cue.from - 4 && AGES.has(before)) return true
    // A date in full is the meeting's, as far off as the names are long.
    if (t < cue.from - 10 && !MONTHS.holds(tokens[t - 1])) continue
    if (
      tokens[t]?.type === 'number' &&
      /^(?:19|20)\d\d$/.test(key) &&
      // "Have faced each other since 1999": what lasts.
      before !== 'since' &&
      // A year by itself, where no day of publication is known.
      (Number.isNaN(published) ? before === 'in' : Number(key) < published - (before === 'in' ? 0 : 1))
    )
      return true
  }
  return false
}
const MONTH_KEYS = MONTH_NAMES.map((name) => name.slice(0, 3))
const MONTHS = new Words(MONTH_NAMES)
/** Behind these something else begins that the month may belong to. */
const ELSE = words(', to for that which who will ahead before')
const AGES = new Set('weeks month months year years decade decades'.split(' '))
/** What took place more days ago is no news. */
const NEWS_DAYS = 8

/** The first words that tell of the meeting put it into the past. */
export function isOldNews(reading: Reading, front: Front, meeting: Meeting): boolean {
  const start = Math.min(...meeting.evidence.filter(({ field }) => field === 'verb').map((evidence) => evidence.start))
  const from = reading.tokens.findIndex((token) => token.start - reading.offset === start)
  // "X, who held the post until March 2013, met B yesterday": the day is the meeting's.
  const days = (Date.parse(front.publishedAt?.slice(0, 10) ?? '') - Date.parse(meeting.date ?? '')) / 86_400_000
  const day = meeting.evidence.find(({ field }) => field === 'date')?.start ?? -1
  const here = reading.sentences[reading.sentenceOf[from] ?? -1]
  const isOwn = here !== undefined && day >= here.start - reading.offset && day < here.end - reading.offset
  if (isOwn && meeting.datePrecision === 'day' && days >= 0 && days <= NEWS_DAYS) return false
  return from >= 0 && isLongAgo(reading, front, { sentence: reading.sentenceOf[from] ?? -1, from, to: from + 1 })
}
