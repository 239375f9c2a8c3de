/** What a sentence says of one person and a state: journeys, thanks, words about one’s own country, where somebody is met. */
import type { NameContext } from '../officials/names-context.ts'
import { capitalOf } from '../../gazetteer/countries.ts'
import { DOMAINS } from '../../gazetteer/offices.ts'
import { fold } from '../text/tokens.ts'
import type { Draft, Party } from './people-draft.ts'
import type { Signs } from './people-signs.ts'
import { Words, words } from '../word-signs.ts'

const THAT_OR_HIS = words('that the his her')
const HE_OR_SHE = words('he she')
const AT_OPENING = words('during on in upon while after visiting arriving')
const MEETS_ONE = words('met meets called call meet talks')

const TRAVELS = words(
  'visit visits visited visiting trip tour stay stayed arrived arrive arrives arriving travels travelled traveled travelling landed flew journey',
)
/** With "for" behind them. */
const LEAVES = words('left leaves leaving departed departs heads headed')
const RETURNS = words('returns returned')
const OWN = words('his her their')
const TO_PLACE = words('to in of for at the official state maiden working first day days week two three four five')
const THANKS = words(
  'thanked thanks lauded lauds appreciated appreciates praised praises commended commends appreciation gratitude congratulated hailed thanking praising lauding commending',
)
const SAYS = words(
  'said says added reaffirmed reiterated assured reassured stressed underlined that conveyed expressed affirmed stated',
)
const OWN_WORDS = words(
  'is was attaches attached values valued stands stood will would wants wanted remains looks looked has desires desired seeks continues keen ready committed could can',
)
const OWN_NOUNS = words(
  'support commitment readiness desire resolve willingness determination solidarity resolution interest stance position',
)

const WHERE = words('where there')
/** All words at which a sentence tells something of a state; the others are passed over. */
const TELLING = new Words([
  ...TRAVELS,
  ...LEAVES,
  ...THANKS,
  ...SAYS,
  ...WHERE,
  ...RETURNS,
  'return',
  'is',
  'represented',
  'for',
])

/** Trips, thanks and words about one’s own state. */
export function readStates(ctx: NameContext, parties: Party[], before: Party[], index: number, signs: Signs): void {
  const { tokens, reading } = ctx
  const sentence = reading.sentences[index]
  if (!sentence) return
  const here = placeAtHead(ctx, sentence.from)
  if (here) readHosts(ctx, parties, sentence.from, here, signs)
  let next = 0
  for (let at = sentence.from; at < sentence.to; at++) {
    const token = tokens[at]
    if (!TELLING.holds(token)) continue
    while (next < parties.length && (parties[next] as Party).from <= at) next++
    const last = parties[next - 1]
    if (last && at < last.to) continue
    if (WHERE.holds(token) && PRONOUNS.holds(tokens[at + 1])) {
      const country = placeBefore(ctx, at, sentence.from) ?? signs.toured
      if (country) readHosts(ctx, parties.slice(next), at, country, signs)
      continue
    }
    // "X, who is in Oman until Friday".
    if (
      TRAVELS.holds(token) ||
      (LEAVES.holds(token) && tokens[at + 1]?.key === 'for') ||
      (token?.key === 'is' && tokens[at - 1]?.key === 'who' && tokens[at + 1]?.key === 'in')
    ) {
      const country =
        destination(ctx, at, sentence.to) ??
        namedBefore(ctx, at, sentence.from) ??
        // "During the visit General X will call on": the one of which the sentence before told.
        (tokens[sentence.from]?.key === 'during' && at < sentence.from + 4 ? signs.toured : null)
      signs.toured = country ?? signs.toured
      const who = country ? traveller(ctx, parties, before, next, at, sentence.from, country) : null
      if (who && country && !(LEAVES.holds(token) && goesOn(who.draft, signs)))
        for (const draft of companions(ctx, parties, who))
          for (const state of alsoVisited(ctx, at, sentence.to, country))
            signs.trips.push({ draft, country: state, at })
      continue
    }
    // "He will return to A on Friday": it is his.
    if (RETURNS.holds(token) || (token?.key === 'return' && tokens[at - 1]?.key === 'will')) {
      const home = destination(ctx, at, sentence.to)
      const draft = (last ?? (HE_OR_SHE.has(tokens[sentence.from]?.key ?? '') ? before[0] : null))?.draft
      if (home && draft) signs.spoken.push({ draft, country: home, value: 5 })
    }
    if (!last?.draft || at - last.to > 14) continue
    // "X spoke for B and Y for C".
    const stood =
      token?.key === 'represented'
        ? at + 1
        : token?.key === 'for' && (at === last.to || tokens[at - 1]?.key === 'spoke')
          ? at + 1
          : 0
    const spokenFor = stood > 0 && at - last.to < 3 ? ctx.countryAt(stood) : undefined
    if (spokenFor && spokenFor.form !== 'demonym')
      signs.spoken.push({ draft: last.draft, country: spokenFor.country, value: 4 })
    if (THANKS.holds(token)) {
      const country = stateWithin(ctx, at + 1, Math.min(at + 9, sentence.to), parties[next]?.from ?? Infinity)
      if (country) signs.spoken.push({ draft: last.draft, country, value: -2 })
    } else if (SAYS.holds(token)) {
      const start = THAT_OR_HIS.holds(tokens[at + 1]) ? at + 2 : at + 1
      const country = ctx.countryAt(start) ?? capitalAt(ctx, start)
      if (!country || country.form === 'demonym') continue
      const after = tokens[country.to]
      const isOwn =
        after?.type === 'possessive' || after?.key === "'" ? hasOwnNoun(ctx, country.to + 1) : OWN_WORDS.holds(after)
      if (isOwn) signs.spoken.push({ draft: last.draft, country: country.country, value: 2 })
    }
  }
}

/** "leaves for Kampala" once the report has told of his meeting: there he goes from here. */
const goesOn = (draft: Draft | null, { opposed }: Signs): boolean =>
  opposed.some(({ a, b }) => a.draft === draft || b.draft === draft)

/** "said that Tallinn would pay": a capital that acts. */
function capitalAt(ctx: NameContext, at: number): { country: string; to: number; form: 'name' } | undefined {
  const place = ctx.placeAt(at)
  return place?.country ? { country: place.country, to: place.to, form: 'name' } : undefined
}

function hasOwnNoun(ctx: NameContext, from: number): boolean {
  for (let i = from; i < from + 3; i++) if (OWN_NOUNS.holds(ctx.tokens[i])) return true
  return false
}

function stateWithin(ctx: NameContext, from: number, to: number, stop: number): string | null {
  for (let i = from; i < to && i < stop; i++) {
    const country = ctx.countryAt(i)
    if (country && country.form !== 'demonym') return country.country
  }
  return null
}

/** "visit to Serbia", "arrived in the Pakistani capital Islamabad", "visiting Ankara": the state travelled to. */
function destination(ctx: NameContext, at: number, end: number): string | null {
  const { tokens } = ctx
  for (let i = at + 1; i < Math.min(end, at + 7); i++) {
    // "arrived here".
    if (tokens[i]?.key === 'here') return ctx.states.places.find(({ dateline }) => dateline)?.country ?? null
    const country = ctx.countryAt(i)
    if (country) {
      const next = tokens[country.to]
      if (country.form === 'demonym') return next?.key === 'capital' ? country.country : null
      // "visited Pakistan Military Academy" is no trip abroad.
      if (next?.type === 'possessive' || (next?.type === 'word' && (next.capital || DOMAINS.holds(next)))) return null
      return country.country
    }
    const place = ctx.placeAt(i)
    // In a report of one state it is a journey at home.
    if (place)
      return (tokens[at]?.key.startsWith('arriv') ||
        tokens[at]?.key === 'visiting' ||
        LEAVES.holds(tokens[at]) ||
        (place.country !== null && fold(place.name) === fold(capitalOf(place.country) ?? ''))) &&
        (ctx.states.countries.some(({ country }) => country !== place.country) ||
          ctx.states.places.some(({ country, dateline }) => dateline && country !== place.country))
        ? place.country
        : null
    if (!TO_PLACE.holds(tokens[i]) && tokens[i]?.type !== 'number' && tokens[i]?.key !== '-') return null
  }
  return null
}

/** Whose trip it is: whoever stands before "who" or in the possessive, else the subject of the sentence. */
function traveller(
  ctx: NameContext,
  parties: Party[],
  before: Party[],
  next: number,
  at: number,
  start: number,
  to: string,
): Party | null {
  const { tokens } = ctx
  const last = parties[next - 1]
  const first = parties[0]
  // "He met X and later travelled to B": the subject of both.
  const joined = LATER.holds(tokens[at - 1]) ? at - 2 : at - 1
  if (last && tokens[joined]?.key === 'and') {
    const subject = PRONOUNS.holds(tokens[start]) ? before[0] : first
    if (subject && subject !== last) return subject
  }
  if (
    last &&
    first &&
    last !== first &&
    last.country &&
    last.country !== to &&
    !first.country &&
    OWN.holds(tokens[at - 1])
  )
    // "X met the B minister in the course of her visit to A": she of B.
    return last
  // "X called on B's King Y, Crown Prince Z and General V during his visit to B": nobody visits his own state.
  const isHis = OWN.holds(tokens[at - 1]) || OWN.holds(tokens[at - 2])
  if (first && isHis && isAtHomeThere(ctx, parties, next - 1, to)) return first
  if (!last) {
    const opening = tokens[start]?.key ?? ''
    if (HE_OR_SHE.has(opening)) return before[0] ?? null
    // "During his visit he met X": he travels, whoever he met is at home.
    for (let i = at + 1; i < (parties[next]?.from ?? at); i++)
      if (/^s?he$/.test(tokens[i]?.key ?? '')) return before[0] ?? null
    // "During his visit to C, X met ...", but not "During the visit of Y to C".
    return AT_OPENING.has(opening) ? (parties[next] ?? null) : null
  }
  return last
}

/** The last of a row of persons, one of whom is of that state; the first of the sentence is not of the row. */
function isAtHomeThere(ctx: NameContext, parties: Party[], last: number, state: string): boolean {
  for (let at = last; at > 0; at--) {
    const party = parties[at] as Party
    if (party.country === state) return true
    if (!isListed(ctx, (parties[at - 1] as Party).to, party.from)) return false
  }
  return false
}

/** "his first visit to the country": the state that the sentence named last. */
function namedBefore(ctx: NameContext, at: number, from: number): string | null {
  const { tokens } = ctx
  if (tokens[at + 1]?.key !== 'to' || tokens[at + 2]?.key !== 'the' || tokens[at + 3]?.key !== 'country') return null
  for (let i = at - 1; i >= Math.max(from, at - 24); i--) {
    const country = ctx.countryAt(i)
    if (country) return country.country
  }
  return null
}

/** Only commas, "and" and words of offices. */
function isListed(ctx: NameContext, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = ctx.tokens[i]
    if (!token || !(token.capital || /^(?:and|,|of|the|for|to)$/.test(token.key))) return false
  }
  return to - from < 12
}

const JOINED = words('joined accompanied')

/** "A was joined by B during a visit": both travel. */
function companions(ctx: NameContext, parties: Party[], who: Party): Draft[] {
  const first = parties[0]
  const found = who.draft ? [who.draft] : []
  // "A, B and C travelled to".
  for (let at = parties.indexOf(who); at > 0; at--) {
    const before = parties[at - 1] as Party
    if (!isListed(ctx, before.to, (parties[at] as Party).from)) break
    if (before.draft) found.push(before.draft)
  }
  if (first?.draft && first !== who && parties.includes(who))
    for (let i = first.to; i < who.from; i++)
      if (JOINED.holds(ctx.tokens[i])) {
        found.push(first.draft)
        break
      }
  return found
}

/** "a visit to Tonga, Fiji and Solomon Islands": the states of the list. */
function alsoVisited(ctx: NameContext, at: number, end: number, first: string): string[] {
  const found = [first]
  for (let i = at + 1; i < Math.min(end, at + 20); i++) {
    const country = ctx.countryAt(i)
    if (!country || found.includes(country.country) || found.length > 6) continue
    const before = ctx.tokens[i - 1]?.key
    if ((before === ',' || before === 'and') && ctx.countryAt(i - 2)) found.push(country.country)
  }
  return found
}

/** "In Nairobi on Tuesday", "In Fiji": the state where a sentence sets out. */
function placeAtHead(ctx: NameContext, from: number): string | null {
  if (ctx.tokens[from]?.key !== 'in' && ctx.tokens[from]?.key !== 'at') return null
  const country = ctx.countryAt(from + 1)
  return (country && country.form !== 'demonym' ? country.country : null) ?? ctx.placeAt(from + 1)?.country ?? null
}

const PRONOUNS = words('he she they')
/** Between two things that somebody did. */
const LATER = words('later then also subsequently afterwards')

/** "in Niamey, where he met": the place in front of the word, or null. */
function placeBefore(ctx: NameContext, at: number, from: number): string | null {
  for (let i = at - 1; i >= Math.max(from, at - 5); i--) {
    const country = ctx.placeAt(i)?.country ?? ctx.countryAt(i)?.country
    if (country) return country
  }
  return null
}

/** "In Nairobi he met X": X is at home there. */
function readHosts(ctx: NameContext, parties: Party[], from: number, country: string, signs: Signs): void {
  const first = parties[0]
  if (!first) return
  let met = -1
  for (let i = from; i < first.to + 12 && met < 0; i++) if (MEETS_ONE.holds(ctx.tokens[i])) met = i
  if (met < 0) return
  for (const party of parties)
    if (party.from > met && party.draft && !party.country) signs.spoken.push({ draft: party.draft, country, value: 4 })
}
