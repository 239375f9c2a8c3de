/** A country for each person: what the text prints beside the person, then what follows from the rest of the article. */
import { stateOfNames } from '../../gazetteer/name-forms.ts'
import { fitsOffice } from '../../gazetteer/offices-fit.ts'
import type { KnownTerm } from '../../gazetteer/officials.ts'
import type { OfficeFinding, OfficialFinding } from '../findings.ts'
import type { Front } from '../text/front.ts'
import type { NameContext } from '../officials/names-context.ts'
import { countryOfDelegation, DELEGATION } from './people-delegations.ts'
import { type Draft, DraftState } from './people-draft.ts'
import { homeCountry, MEETS, VISITS } from './people-home.ts'
import { knownSigns } from './people-known.ts'
import { likelyHomes, statesOfGatherings } from './people-likely.ts'
import { ownSigns } from './people-own.ts'
import { type Ground, settleCountries } from './people-scores.ts'
import { leaderState } from './people-short.ts'
import { readSigns } from './people-signs.ts'
import { words } from '../word-signs.ts'
import { IN_OR_TO } from '../small-words.ts'

const WHO_OR_AND = words('who and')
const LED_INTO = words('in against with to on at')
const TELLS = words('said says that who met')
const LEADING = words('leading heading')
const OF_HEAD = words('led headed by made comprised comprising included includes include had was were under')
const MEETS_THEM = words('called calls call met meets meet visited received invitation')

const SIDES = words('side delegation team contingent mission it')

/** Persons looked at for a comparison: bounds the work on lists of thousands. */
const MOST = 150
/** Of them, those with an office in one state. */
const MOST_HOLDERS = 30

/** Gives each person the country that the words beside say. */
export function givePrinted(ctx: NameContext, drafts: Draft[]): void {
  for (const draft of drafts) if (isOpen(draft)) draft.country = printed(draft)
  const left = drafts.filter(isOpen)
  const guests = left.length > 0 ? guestState(ctx) : null
  for (const draft of left) draft.country = sideOf(ctx, draft, guests) ?? visitedBy(ctx, draft)
}

const isOpen = (draft: Draft): boolean => !draft.dropped && !draft.country && !isInternational(draft)

/**
 * Decides the country of each person that has none yet by what follows from the article.
 * @param findings all findings; a country that stands beside one of them is marked, so that its officials need not be the unmarked ones.
 * @param place the state in which the report takes place, as `hostCountry` gives it.
 * @param owner whose the findings of names are. @param described whom descriptions mean, as far as known.
 * @param terms rows of the gazetteer of officials, where not the built-in ones.
 */
export function giveInferred(
  ctx: NameContext,
  front: Front,
  place: string | null,
  drafts: Draft[],
  findings: OfficialFinding[],
  owner: Map<OfficialFinding, Draft>,
  described: Map<OfficialFinding, Draft[]>,
  terms?: readonly KnownTerm[],
): void {
  const open = drafts.filter(isOpen)
  if (open.length === 0) return
  const counts = new Map<string, number>()
  for (const finding of ctx.states.countries)
    if (ctx.readable(finding.from)) counts.set(finding.country, (counts.get(finding.country) ?? 0) + 1)
  const signs = readSigns(ctx, findings, owner, described)
  const host = place ?? (counts.size === 1 ? ([...counts.keys()][0] ?? null) : null)
  const own = new Map(open.map((draft) => [draft, ownSigns(ctx, draft, drafts, host)]))
  const home = homeCountry(ctx, front)
  const gathered = statesOfGatherings(ctx)
  const homes = likelyHomes(ctx, home, findings, counts, signs, gathered, own)
  const named = new Set([...counts.keys(), ...homes.map(({ country }) => country)])
  for (const { country } of [...ctx.states.places, ...ctx.states.organisations]) if (country) named.add(country)
  if (named.size === 0) {
    const country = stateOfNames(open.slice(0, MOST_HOLDERS).map(({ keys }) => keys))
    if (country) homes.push({ country, weight: 1, reason: '@name_form' })
  }
  // "ISLAMABAD: The army chief visited London and met X": whom the report follows stands first, and unmarked if he is its own.
  const start = (draft: Draft): number => draft.findings[0]?.from ?? 0
  const first = drafts.reduce<Draft | undefined>(
    (best, draft) => (draft.dropped || (best && start(best) <= start(draft)) ? best : draft),
    undefined,
  )
  const { sentenceOf } = ctx.reading
  for (const [draft, found] of own) {
    const country = leaderState(
      draft.keys,
      draft.offices.some(({ id }) => id === 'head.state'),
    )
    if (country) found.push({ country, value: KNOWN_LEADER, reason: '@known_person' })
  }
  const line = front.dateline ? sentenceOf[front.dateline.end] : undefined
  if (
    home &&
    first?.offices.length &&
    line !== undefined &&
    first.findings.some(({ from }) => sentenceOf[from] === line)
  )
    own.get(first)?.push({ country: home.country, value: LEADS_REPORT, reason: home.reason })
  for (const [draft, found] of own) found.push(...knownSigns(draft, front.publishedAt, named, terms))
  settleCountries(open, signs, {
    homes,
    host: named.size > 1 ? host : null,
    alone: named.size < 2,
    counts: [...counts]
      .sort((a, b) => b[1] - a[1])
      .map(([country, count]) => [country, gathered.has(country) ? 0 : count]),
    own,
    isTaken: takenBy(drafts),
  })
}

/** What it tells to bear the name of a head of state whom everybody knows. */
const KNOWN_LEADER = 4
/** What it tells to stand first in a report without a state. */
const LEADS_REPORT = 1.5

/** NATO’s secretary general acts for no state; an officer of NATO who is called Italian does, and so does the secretary of a state’s council. */
function isInternational(draft: Draft): boolean {
  if (draft.findings.some((finding) => (finding.countries[0]?.confidence ?? 0) >= PRINTED)) return false
  return (
    // "UN Ambassador X" speaks for a state there, the EU's for the Union.
    draft.findings.some(
      ({ organisation, offices }) =>
        organisation && !(/^(?:UN|NATO)$/.test(organisation) && /ambassador/i.test(offices[0]?.title ?? '')),
    ) ||
    (draft.offices.some(
      (office) => (office.id === 'secretary.general' && draft.rank === null) || office.id === 'commander.nato',
    ) &&
      !draft.offices.some((office) => office.id === 'secretary.general.defence'))
  )
}
/** A country that stands beside the office or the name. */
const PRINTED = 0.85

function printed(draft: Draft): Draft['country'] {
  const found: { sum: number; best: OfficialFinding['countries'][0] }[] = []
  for (const { countries } of draft.findings) {
    const [first] = countries
    if (!first) continue
    const entry = found.find(({ best }) => best.country === first.country)
    if (!entry) found.push({ sum: first.confidence, best: first })
    else {
      entry.sum += first.confidence
      if (first.confidence > entry.best.confidence) entry.best = first
    }
  }
  const [first] = found.length > 1 ? found.sort((a, b) => b.sum - a.sum) : found
  if (!first) return null
  const { country, confidence, reason } = first.best
  return new DraftState(country, found.length > 1 ? confidence * 0.85 : confidence, false, reason)
}

/** "The Indian side was led by X": the side named before in the same sentence. */
function sideOf(ctx: NameContext, draft: Draft, guests: string | null): Draft['country'] {
  const { tokens, reading } = ctx
  for (const finding of draft.findings) {
    const sentence = reading.sentenceOf[finding.from]
    // "Nepal, led by Prime Minister X", "Nepal was represented by X; Bhutan by Y".
    if (tokens[finding.from - 1]?.key === 'by') {
      const verb = finding.from - (LED.holds(tokens[finding.from - 2]) ? 2 : 1)
      const state = ctx.countryAt(verb - (PASSIVE.holds(tokens[verb - 1]) ? 2 : 1))
      if (state && state.form !== 'demonym') return new DraftState(state.country, 0.85, true, '@delegation')
    }
    // "X, who leads the B delegation".
    let lead = finding.to
    while (lead < finding.to + 4 && !LEADS.holds(tokens[lead])) lead++
    for (let i = lead; lead < finding.to + 4 && i < finding.to + 14 && reading.sentenceOf[i] === sentence; i++) {
      // "X, who commands A's forces in the east".
      const led = WHO_OR_AND.holds(tokens[finding.to + 1]) ? ctx.countryAt(i) : undefined
      if (led && i < finding.to + 8 && !LED_INTO.holds(tokens[led.from - 1]))
        return new DraftState(led.country, 0.85, true, '@delegation')
      if (!SIDES.holds(tokens[i])) continue
      const country = countryOfDelegation(ctx, i)?.country ?? guests
      if (country) return new DraftState(country, 0.85, true, '@delegation')
    }
    // "General X, chief of the joint staff on the Thai side".
    if (tokens[finding.to]?.key === ',')
      for (let i = finding.to + 1; i < finding.to + 14 && reading.sentenceOf[i] === sentence; i++) {
        const word = tokens[i]?.key ?? ''
        if (word === ',' || (word.length > 4 && word.endsWith('ed')) || TELLS.has(word)) break
        const own = word === 'side' ? ctx.countryAt(i - 1) : undefined
        if (own && tokens[own.from - 1]?.key === 'the' && tokens[own.from - 2]?.key === 'on')
          return new DraftState(own.country, 0.85, true, '@delegation')
      }
    // In a list with semicolons the side stands far off.
    // Who said it stands behind the quote, not in the delegation of which it speaks.
    if (/^["”]$/.test(tokens[finding.from - 1]?.key ?? '')) continue
    const far = tokens[finding.from - (tokens[finding.from - 1]?.key === 'and' ? 2 : 1)]?.key === ';' ? 60 : 14
    for (let i = finding.from - 1; i >= Math.max(0, finding.from - far) && reading.sentenceOf[i] === sentence; i--) {
      if (!SIDES.holds(tokens[i])) continue
      const country =
        countryOfDelegation(ctx, i) ??
        // "The delegation includes X", "It was led by X".
        (guests && (tokens[i]?.key === 'it' || (tokens[i]?.key === 'delegation' && tokens[i - 1]?.key === 'the'))
          ? { country: guests }
          : undefined)
      const words = tokens.slice(i + 1, finding.from)
      // "Leading the visiting delegation from B, General X".
      const leading = tokens.slice(Math.max(0, i - 3), i).some((token) => LEADING.holds(token))
      const side = country && 'from' in country ? tokens[country.from - 2]?.key : ''
      const led =
        (leading ||
          // "on the Belarusian side Minister X".
          ((side === 'on' || side === 'from') && tokens[i]?.key === 'side') ||
          words.some((token) => OF_HEAD.holds(token))) &&
        // "A delegation headed by X called on Y".
        !words.some((token) => MEETS_THEM.holds(token))
      if (country && led) return new DraftState(country.country, 0.85, true, '@delegation')
      break
    }
  }
  return null
}

/** "A delegation from B": the state of the one delegation of which an article speaks. */
function guestState(ctx: NameContext): string | null {
  let found: string | null = null
  for (let at = 0; at < ctx.tokens.length; at++) {
    if (!DELEGATION.holds(ctx.tokens[at])) continue
    const country = countryOfDelegation(ctx, at)?.country
    if (country && found && country !== found) return null
    found = country ?? found
  }
  return found
}

const LEADS = words('led leads leading headed heads heading commands commanded')
const LED = words('led headed ruled governed represented')
const PASSIVE = words('was is ,')

/** "a visit to Sri Lanka, during which he will call on President X": those met are the hosts. */
function visitedBy(ctx: NameContext, draft: Draft): Draft['country'] {
  const { tokens, reading } = ctx
  const finding = draft.findings[0]
  if (!finding) return null
  const sentence = reading.sentenceOf[finding.from]
  const start = reading.sentences[sentence ?? -1]?.from ?? finding.from
  // "In Mali, Colonel X changed ...", but "In Mali, X meets with President Y".
  const opening = tokens[start]?.key === 'in' ? ctx.countryAt(start + 1) : undefined
  if (opening && tokens[opening.to]?.key === ',' && opening.to < finding.from && !MEETS.holds(tokens[finding.to]))
    return new DraftState(opening.country, 0.75, true, '@sentence')
  if (finding.offices.length === 0) return null
  // "At the invitation of X, B's minister is on a visit to A".
  const invited = tokens.slice(Math.max(start, finding.from - 3), finding.from).some(({ key }) => key === 'invitation')
  for (let i = finding.to; invited && i < finding.to + 30 && reading.sentenceOf[i] === sentence; i++) {
    const to = tokens[i - 1]?.key === 'the' ? i - 2 : i - 1
    const country = IN_OR_TO.holds(tokens[to]) && VISITS.holds(tokens[to - 1]) ? ctx.countryAt(i) : null
    if (country && country.form !== 'demonym') return new DraftState(country.country, 0.75, true, '@visit')
  }
  let meets = false
  for (let i = finding.from - 1; i >= Math.max(start, finding.from - 40); i--) {
    if (MEETS.holds(tokens[i])) meets = true
    const country = ctx.countryAt(i)
    if (!country || country.from !== i || country.form === 'demonym') continue
    // "Visiting Pakistan Navy chief X called on".
    if (tokens[country.to]?.type === 'word' && tokens[country.to]?.capital) continue
    // "flies to Oman, where she and General X will sign".
    if (tokens[country.to]?.key === ',' && tokens[country.to + 1]?.key === 'where')
      return new DraftState(country.country, 0.75, true, '@visit')
    const before = tokens[i - 1]?.key === 'the' ? i - 2 : i - 1
    if (!IN_OR_TO.holds(tokens[before]) && !VISITS.holds(tokens[before])) continue
    if (meets && (VISITS.holds(tokens[before]) || VISITS.holds(tokens[before - 1])))
      return new DraftState(country.country, 0.75, true, '@visit')
  }
  return null
}

/** States whose minister of defence is called secretary. */
const SECRETARIES = new Set(['US', 'GB', 'PH'])

/** One state has one such office at a time: whoever else holds it is another state's. */
function isRival(own: OfficeFinding, other: OfficeFinding, country: string): boolean {
  if (own.state !== other.state || own.seniority > 3) return false
  // A secretary of state for defence may stand beside the minister.
  if (own.id === other.id) return own.id !== 'minister.defence' || own.title === other.title
  return SECRETARIES.has(country) && fitsOffice(own.id ?? '', other.id ?? '') >= 0.9
}

/** Somebody else is printed in the same office of that state. */
function takenBy(drafts: Draft[]): Ground['isTaken'] {
  const holders = new Map<string, Draft[]>()
  for (const draft of drafts.slice(0, MOST)) {
    if (draft.dropped || !draft.country || draft.country.inferred || draft.offices.length === 0) continue
    const list = holders.get(draft.country.country)
    if (!list) holders.set(draft.country.country, [draft])
    else if (list.length < MOST_HOLDERS) list.push(draft)
  }
  return (draft, country) => {
    for (const other of holders.get(country) ?? [])
      if (other !== draft)
        for (const office of other.offices)
          for (const own of draft.offices) if (isRival(own, office, country)) return true
    return false
  }
}
