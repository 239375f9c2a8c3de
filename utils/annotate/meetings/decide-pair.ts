/** Two who are named together in one sentence, and what they did together. */
import type { OfficialFinding, PeopleFound, StatesFound } from '../findings.ts'
import type { Reading } from '../text/reading.ts'
import { Words, words } from '../word-signs.ts'
import { ENVOY, isBareYear, isFiled, isOfBusiness, isOpen, OPENS, type StateOf, statesWithin } from './decide-told.ts'
import { inRange } from './meeting-ranges.ts'
import { rangeHas } from './meeting-words.ts'

const TO_OR_FOR = words('to for')

/** What two do together. */
export const TOGETHER = words(
  'audience talks meeting meet visit guest agreed signed discussed reaffirmed exchanged hosted host conversation session dialogue reviewed discussions consultations',
)

/** The same at the head of an article: any word of contact, of courtesy and of work that is shared. */
export const CONTACT = new Words([
  ...TOGETHER,
  ...'spent toured briefed negotiated welcomed touring conferred consulted huddled deliberated interacted engaged sat sessions bilateral trilateral explored tackled considered compared settled formalised formalized inked sealed launched inaugurated inspected witnessed together jointly joint accepted presented decorated honoured greeted courtesy breakfast lunch dinner delegation deliberations negotiations visiting sidelines'.split(
    ' ',
  ),
])

/**
 * A sentence at the head of an article names officials of two states, at least one of them of defence, or a group of many states, and what they did
 * together: "gave audience to", "reaffirmed ties during his visit". 2 where those of two states are of defence, 1 where one is,
 * 0 where there is no pair.
 */
export function isPair(
  reading: Reading,
  states: StatesFound,
  people: PeopleFound,
  index: number,
  stateOf: StateOf,
  soldiers: ReadonlySet<OfficialFinding>,
): 0 | 1 | 2 {
  const sentence = reading.sentences[index]
  if (!sentence || isOfBusiness(reading, index) || OPENS.test(reading.text.charAt(sentence.start))) return 0
  const named = inRange(people.findings, sentence.from, sentence.to).filter(
    ({ offices }) => !offices.some(({ title }) => /spokes/i.test(title)),
  )
  const defence = named.filter((finding) => soldiers.has(finding))
  const first = defence[0]
  if (!first) return 0
  const sidesOf = (list: OfficialFinding[]): number =>
    new Set(
      list
        .filter((finding) => !finding.group)
        .map((finding) => (isGuest(finding) ? 'guest' : (stateOf.get(finding) ?? finding.organisation)))
        .filter(Boolean),
    ).size
  const group = defence.some((finding) => finding.group && statesWithin(states, finding.from, finding.to) >= 2)
  // "The minister, visiting B, thanked his counterpart": who has one is of another state, printed or not.
  const both = group || sidesOf(defence) >= 2 || named.some(({ relation }) => relation === 'counterpart')
  // It is enough that one of them is of defence.
  if (!both && sidesOf(named) < 2) return 0
  // At a parade they only stand by.
  const shown = rangeHas(reading.tokens, sentence.from, sentence.to, SHOWS)
  let beside = false
  for (let t = sentence.from; t < sentence.to; t++) {
    if (
      isFiled(reading, t) ||
      isOpen(reading, t) ||
      isBareYear(reading, t) ||
      isPast(reading, t) ||
      DEATH.holds(reading.tokens[t])
    )
      return 0
    if (
      (both || t > first.from) &&
      (shown ? TOGETHER : CONTACT).holds(reading.tokens[t]) &&
      !TO_OR_FOR.holds(reading.tokens[t - 1])
    )
      return both ? 2 : 1
    if (BESIDE.holds(reading.tokens[t])) beside = true
    // What one told the other may well lie ahead.
    if (beside && reading.tokens[t]?.key === 'that') break
  }
  // "Showed B around the barracks", "told B that", but not "accused B", "sent B his condolences".
  const chiefs = defence.filter(({ name, offices }) => name !== null && !ENVOY.test(offices[0]?.title ?? ''))
  // Where no state is printed at all, both may be of one.
  const [one, other] = chiefs
  // "A and B stressed": of one mind, in one breath.
  if (one && other && isJoined(reading, one.to, other.from)) beside = true
  return both && beside && chiefs.some(({ countries }) => countries.length > 0) && sidesOf(chiefs) >= 2 ? 2 : 0
}

/** Only "and", and at most "his Polish" or "the", stand between. */
function isJoined({ tokens }: Reading, from: number, to: number): boolean {
  return tokens[from]?.key === 'and' && to - from <= 4
}
/** "Tribute to the late Admiral": what was done together is remembered. */
const DEATH = words('death tribute tributes obituary funeral mourns')
const SHOWS = words('parade exhibition expo fair match concert anniversary exercise drill graduation closing opening')
const BESIDE = words(
  'told tells showed shown shows escorted walked flew drove held joined saw hugged embraced flanked alongside beside attended attending handed gave opened marked entertained feted treated escorts escort',
)

/** "The minister and his guest": of another state, whichever it is. */
const isGuest = ({ offices }: OfficialFinding): boolean => /^(?:guest|visitor)$/i.test(offices[0]?.title ?? '')

/** "last month", "two years ago", "is to see": no news, or not yet. */
function isPast(reading: Reading, t: number): boolean {
  const next = reading.tokens[t + 1]?.key ?? ''
  const before = reading.tokens[t - 1]?.key
  switch (reading.tokens[t]?.key) {
    case 'last':
    case 'previous':
      return (
        (next === 'year' || next === 'month') &&
        // "After last month's typhoon".
        !(reading.tokens[t + 2]?.type === 'possessive' && !CONTACT.holds(reading.tokens[t + 3]))
      )
    case 'to':
      return before === 'is' || before === 'are'
    default:
      return next === 'ago'
  }
}
