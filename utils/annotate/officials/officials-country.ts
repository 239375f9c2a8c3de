/** The country that the words beside an office give: "Pakistan’s", "the visiting Turkish", "of the Kingdom of Bahrain". */
import { DOMAINS } from '../../gazetteer/offices.ts'
import { because } from '../../reasons/reasons.ts'
import type { CountryFinding, OfficialFinding } from '../findings.ts'
import type { NameContext } from './names-context.ts'
import { RULERS } from './officials-words.ts'
import type { Token } from '../text/tokens.ts'
import { LISTED } from '../small-words.ts'
import { words } from '../word-signs.ts'

export interface LeftContext {
  /** Where the description begins: determiner, "visiting", demonym; not a possessive. */
  from: number
  definite: boolean
  indefinite: boolean
  visiting: boolean
  countries: OfficialFinding['countries']
}

const LIST_MARKS = new Set(['-', ':'])
const ADJECTIVES = words(
  'standing last old next visiting new newly appointed elected top senior current incumbent former same then longtime veteran powerful first second host hosting arriving distinguished',
)
const POSSESSIVES = new Set('his her their its our my your'.split(' '))

/** Reads the words before a title, from right to left. @param index the first token of the title. */
export function lookLeft(ctx: NameContext, index: number): LeftContext {
  const { tokens } = ctx
  const sentence = ctx.reading.sentenceOf[index]
  const countries: LeftContext['countries'] = []
  let at = index
  let visiting = false
  for (let steps = 0; steps < 8; steps++) {
    const token = tokens[at - 1]
    if (!token || ctx.reading.sentenceOf[at - 1] !== sentence) break
    if (ADJECTIVES.holds(token)) {
      if (token.key === 'visiting') visiting = true
      // "89-year-old".
      at -= token.key === 'old' && tokens[at - 2]?.key === '-' ? 5 : 1
      continue
    }
    if (token.type === 'possessive') {
      const country = ctx.countryAt(at - 2)
      if (country) {
        countries.push({
          country: country.country,
          confidence: 0.97,
          reason: because('@owner_before', text(tokens, country.from, country.to)),
        })
        return { from: index, definite: true, indefinite: false, visiting, countries }
      }
      // "the country’s defence minister".
      const its = tokens[at - 2]?.key === 'country' ? theCountry(ctx, at - 3, sentence) : undefined
      if (its) countries.push({ country: its.country, confidence: 0.75, reason: '@sentence' })
      const organ = ctx.organisationAt(at - 2)
      // "UK Prime Minister’s Trade Envoy": of the state of whoever it belongs to.
      if (!organ)
        for (
          let i = at - 3;
          i > at - 7 && tokens[i]?.type === 'word' && tokens[i]?.capital && ctx.reading.sentenceOf[i] === sentence;
          i--
        ) {
          const owner = ctx.countryAt(i)
          if (owner) {
            countries.push({ country: owner.country, confidence: 0.85, reason: '@serves' })
            break
          }
        }
      const land = landOf(ctx, organ, index)
      if (land) countries.push({ country: land, confidence: 0.9, reason: '@organ_before' })
      return { from: index, definite: true, indefinite: false, visiting, countries }
    }
    // "U.S. Southern Command (SOUTHCOM) commander": its letters stand between.
    if (token.key === ')' && tokens[at - 2]?.capitals && tokens[at - 3]?.key === '(' && ctx.organisationAt(at - 4)) {
      at -= 3
      continue
    }
    const country = ctx.countryAt(at - 1)
    if (country && countries.length === 0) {
      // A country before another in a hyphen compound is no owner: "Pakistan-Turkey defence ministers"; nor where an adviser serves:
      // "Defence Adviser of A in B Colonel X".
      const joint = tokens[country.from - 1]
      const glued = tokens[country.from]?.spaced === false && joint?.spaced === false
      const compound = (joint?.key === '-' && glued) || (country.form === 'name' && joint?.key === 'in')
      if (!compound)
        countries.push({
          country: country.country,
          confidence: 0.95,
          reason: because('@state_before', text(tokens, country.from, country.to)),
        })
      at = country.from
      continue
    }
    const organ = ctx.organisationAt(token.key === '-' ? at - 2 : at - 1)
    const land = landOf(ctx, organ, index)
    if (organ && land && countries.length === 0) {
      countries.push({ country: land, confidence: 0.9, reason: '@service_before' })
      at = organ.from
      continue
    }
    // "U.K. Royal Navy Rear Admiral X", "U.S. Fifth Fleet commander Y".
    const owner =
      countries.length === 0 && token.type === 'word' && token.capital ? serviceOwner(ctx, at - 1) : undefined
    if (owner) {
      countries.push({ country: owner.country, confidence: 0.9, reason: '@service_before' })
      at = owner.from
      continue
    }
    break
  }
  // A list of guests: "Kenya – General X", "Kenya: General X".
  const listed = LIST_MARKS.has(tokens[at - 1]?.key ?? '') && at === index ? ctx.countryAt(at - 2) : undefined
  if (listed && tokens[listed.from]?.broken && listed.to === at - 1)
    countries.push({
      country: listed.country,
      confidence: 0.85,
      reason: because('@state_before', text(tokens, listed.from, listed.to)),
    })
  const before = tokens[at - 1]
  const same = before && ctx.reading.sentenceOf[at - 1] === sentence
  const key = same && before.type === 'word' ? before.key : ''
  // "North Korea and its new ruler X".
  const its = key === 'its' && countries.length === 0 ? namedBefore(ctx, at - 2, sentence) : undefined
  if (its) countries.push({ country: its.country, confidence: 0.75, reason: '@sentence' })
  if (key === 'the' || key === 'this' || POSSESSIVES.has(key))
    return { from: at - 1, definite: true, indefinite: false, visiting, countries }
  if (
    key === 'a' ||
    key === 'an' ||
    key === 'any' ||
    key === 'every' ||
    key === 'each' ||
    key === 'no' ||
    key === 'another' ||
    key === 'some'
  )
    return { from: at, definite: false, indefinite: true, visiting, countries }
  return { from: at, definite: visiting, indefinite: false, visiting, countries }
}

/** "met the country's president": of the state that is visited, else of the one named last. @param at before "country". */
function theCountry(ctx: NameContext, at: number, sentence: number | undefined): CountryFinding | undefined {
  const met = sentence !== undefined && MET.holds(ctx.tokens[at - 1])
  return (
    (met ? visitedIn(ctx, sentence) : undefined) ??
    namedBefore(ctx, at, sentence) ??
    (met ? visitedIn(ctx, sentence - 1) : undefined)
  )
}
const MET = words('met meets meet with on by and')

/** "during his stay in B", "arrived in B": the state to which a sentence tells a journey. */
function visitedIn(ctx: NameContext, index: number): CountryFinding | undefined {
  const sentence = ctx.reading.sentences[index]
  for (let t = sentence?.from ?? 0; t < (sentence?.to ?? 0); t++) {
    if (!VISITS.holds(ctx.tokens[t])) continue
    // "before his visit to B": not there yet, or no longer.
    if ([1, 2, 3].some((back) => AWAY.holds(ctx.tokens[t - back]))) continue
    for (let i = t + 1; i < t + 4; i++) {
      const country = ctx.countryAt(i)
      if (country) return country.form === 'demonym' ? undefined : country
      if (!TO_THERE.holds(ctx.tokens[i])) break
    }
  }
  return undefined
}
const VISITS = words('visit visits visiting visited trip tour stay arrived')
const AWAY = words('before ahead after from next')
const TO_THERE = words('to in of the')

/** The state that a sentence named last. */
function namedBefore(ctx: NameContext, from: number, sentence: number | undefined): CountryFinding | undefined {
  for (let i = from; i > from - 20 && ctx.reading.sentenceOf[i] === sentence; i--) {
    const country = ctx.countryAt(i)
    if (country) return country
  }
  return undefined
}

/** The state in front of a service of a few words that ends at a token. */
function serviceOwner(ctx: NameContext, end: number): CountryFinding | undefined {
  if (!DOMAINS.holds(ctx.tokens[end])) return undefined
  for (let i = end - 1; i >= end - 3 && ctx.tokens[i]?.type === 'word' && ctx.tokens[i]?.capital; i--) {
    const country = ctx.countryAt(i)
    if (country) return country
  }
  return undefined
}

/** The state of an organ; of a movement that rules one, where the title at `index` is a minister's: "the Taliban's acting defence minister". */
function landOf(ctx: NameContext, organ: ReturnType<NameContext['organisationAt']>, index: number): string | null {
  if (!organ || organ.country) return organ?.country ?? null
  const rules = RULERS.test(ctx.tokens[organ.from]?.key ?? '')
  return rules && ctx.tokens.slice(index, index + 5).some(({ key }) => key === 'minister') ? 'AF' : null
}

/** Reads "of Oman", "from the Kingdom of Bahrain" just after a name or an office. */
export function lookRight(ctx: NameContext, index: number): OfficialFinding['countries'] {
  const { tokens } = ctx
  const key = tokens[index]?.key
  if (key === '(') {
    const country = ctx.countryAt(index + 1)
    if (country && tokens[country.to]?.key === ')')
      return [{ country: country.country, confidence: 0.9, reason: '@in_brackets' }]
    return []
  }
  if (key === ',') return afterComma(ctx, index + 1)
  if (key !== 'of' && key !== 'from') return []
  const start = tokens[index + 1]?.key === 'the' ? index + 2 : index + 1
  const organ = ctx.organisationAt(start)
  if (organ?.country && organ.from === start)
    return [{ country: organ.country, confidence: 0.9, reason: '@service_after' }]
  const country = ctx.countryAt(start)
  // "Colonel X from Niamey".
  const home = key === 'from' && !country ? ctx.placeAt(start)?.country : undefined
  if (home) return [{ country: home, confidence: 0.75, reason: '@stands_after' }]
  // "X from the Kenyan side".
  const isSide = key === 'from' && tokens[country?.to ?? 0]?.key === 'side'
  if (!country || (country.form === 'demonym' && !DOMAINS.holds(tokens[country.to]) && !isSide)) return []
  return [
    {
      country: country.country,
      confidence: 0.9,
      reason: because('@stands_after', `${key} ${text(tokens, country.from, country.to)}`),
    },
  ]
}

/** ", Singapore.", ", Republic of Singapore Army, ...": the state set off by commas after a title. */
function afterComma(ctx: NameContext, index: number): OfficialFinding['countries'] {
  const { tokens } = ctx
  const start = tokens[index]?.key === 'the' ? index + 1 : index
  const country = ctx.countryAt(start)
  if (!country || country.from > start || ctx.reading.sentenceOf[start] !== ctx.reading.sentenceOf[index - 2]) return []
  let at = country.to
  while (DOMAINS.holds(tokens[at]) && tokens[at]?.capital && at < country.to + 5) at++
  if (at === country.to && country.form === 'demonym') return []
  const end = tokens[at]
  const closes =
    !end || end.key === ',' || end.key === '.' || end.key === ')' || end.key === ';' || end.broken || CLOSERS.holds(end)
  // "visits Oman, Qatar, Kuwait": a list of states.
  if (!closes || (at === country.to && end?.key === ',' && ctx.countryAt(at + 1))) return []
  return [{ country: country.country, confidence: 0.85, reason: '@after_title' }]
}
const CLOSERS = words('on today yesterday at in who here')

/** Countries joined before a plural title, in order: "Armenian and Russian defence ministers". */
export function countriesBefore(ctx: NameContext, index: number): string[] {
  const { tokens } = ctx
  const out: string[] = []
  let at = index
  for (let steps = 0; steps < 12; steps++) {
    const country = ctx.countryAt(at - 1)
    if (country) {
      out.unshift(country.country)
      at = country.from
    } else if (out.length > 0 && LISTED.holds(tokens[at - 1])) at--
    else break
  }
  return out
}

function text(tokens: Token[], from: number, to: number): string {
  let out = tokens[from]?.text ?? ''
  for (let i = from + 1; i < to; i++) out += ` ${tokens[i]?.text}`
  return out
}
