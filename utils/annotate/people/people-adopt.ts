/** A name without any title that opens the sentence after a description: "India’s defence minister will visit. Pranab X will ...". */
import { fitsOffice } from '../../gazetteer/offices-fit.ts'
import { PRIVATE_WORDS } from '../../gazetteer/offices.ts'
import type { OfficialFinding } from '../findings.ts'
import { nameBefore } from '../officials/names-before.ts'
import { isNameWord, parseName } from '../officials/names.ts'
import { named } from '../officials/officials-findings.ts'
import type { NameContext } from '../officials/names-context.ts'
import { parseHonorific, parseRank } from '../officials/officials-title.ts'
import type { Token } from '../text/tokens.ts'
import { signOf, words } from '../word-signs.ts'

const OF_COMPANY = words('ltd limited inc plc')

const FOLLOWS = words('will is was has had would said told met also who on in , arrived arrives made held is.')

/**
 * Finds the names that a lead sentence describes and the next one prints.
 * @param findings ordered by `from`. @returns new findings; each is the `beside` of its description.
 */
export function adoptNames(ctx: NameContext, findings: OfficialFinding[]): OfficialFinding[] {
  const { reading, tokens } = ctx
  const out: OfficialFinding[] = []
  // A list of thousands is no report with a lead.
  if (findings.length > 400) return out
  let told = -1
  for (const role of findings) {
    // The next sentence goes on about its subject: whoever is described first.
    const sentence = reading.sentenceOf[role.from] ?? -1
    if (sentence === told) continue
    told = sentence
    if (role.kind !== 'role' || role.beside || role.group || role.relation || role.countries.length === 0) continue
    const office = role.offices[0]
    if (!office || office.seniority > 4 || out.some((other) => other.offices.some((held) => held.id === office.id)))
      continue
    const country = role.countries[0]?.country
    const isKnown = findings.some(
      (other) =>
        other.kind === 'official' &&
        // Whoever comes long after the lead was not meant by it.
        (other.countries[0]?.country === country ||
          (other.countries.length === 0 && (reading.sentenceOf[other.from] ?? 0) <= sentence + 1)) &&
        other.offices.some((held) => fitsOffice(office.id ?? '', held.id ?? '') > 0.6),
    )
    if (isKnown) continue
    const from = namedNext(ctx, sentence)
    if (from < 0 || ctx.placeAt(from) || ctx.organisationAt(from)) continue
    // "Lord X", "Mr Y" has been introduced.
    if (parseHonorific(ctx, from) > from) continue
    const to = parseName(ctx, from)
    if (to - from < 2 || to - from > 4 || !FOLLOWS.holds(tokens[to])) continue
    if (findings.some((other) => other.kind === 'official' && other.from < to && other.to > from)) continue
    const finding = named(ctx, from, from, to, role.offices, role.countries, 0.75, '@described_before')
    role.beside = finding
    out.push(finding)
  }
  return out
}

/** Where the name stands that the sentence after a description opens with, or that a quotation in the next three closes with; or -1. */
function namedNext(ctx: NameContext, sentence: number): number {
  const { tokens, reading } = ctx
  for (let next = sentence + 1; next <= sentence + 3; next++) {
    const { from, to } = reading.sentences[next] ?? { from: 0, to: 0 }
    if (!ctx.readable(from) || ctx.print(from) !== 'prose') continue
    if (next === sentence + 1 && isNameWord(ctx, from, true)) return from
    for (let at = from + 2; at < to; at++)
      if (
        ((tokens[at - 1]?.key === ',' && tokens[at - 2]?.key === '"') ||
          (tokens[at - 1]?.key === '"' && tokens[at - 2]?.key === ',')) &&
        isNameWord(ctx, at, true) &&
        tokens[parseName(ctx, at)]?.key === 'said'
      )
        return at
  }
  return -1
}

/**
 * Names without any title, whose office the words beside tell: "X Y, who heads the ministry of Z", "X Y of the Ministry of Z", "X Y, a
 * colonel of engineers", "his predecessor, X Y". @returns new findings.
 */
export function adoptHeads(ctx: NameContext, findings: OfficialFinding[]): OfficialFinding[] {
  const { tokens, reading } = ctx
  const out: OfficialFinding[] = []
  const isFree = (from: number, to: number): boolean =>
    !ctx.placeAt(from) &&
    !ctx.organisationAt(from) &&
    ![...findings, ...out].some((other) => other.kind === 'official' && other.from < to && other.to > from)
  const add = (from: number, to: number, country: string | undefined): void => {
    const states = country ? [{ country, confidence: 0.85, reason: '@serves' }] : []
    out.push(named(ctx, from, from, to, [], states, 0.8, '@office_beside'))
  }
  for (let at = 1; at < tokens.length && findings.length + out.length < 400; at++) {
    if (((tokens[at] as Token).signs & TELLS) === 0 || !ctx.readable(at) || ctx.print(at) !== 'prose') continue
    if (AFTER_ANOTHER.holds(tokens[at])) {
      const begin = tokens[at + 1]?.key === ',' ? at + 2 : at + 1
      const from = parseHonorific(ctx, begin)
      const to = parseName(ctx, from)
      const isHis = OWN.holds(tokens[at - 1]) || tokens[at - 1]?.type === 'possessive'
      const whose = findings.findLast((other) => other.to < at && other.to > at - NEAR && other.kind === 'official')
      if (isHis && whose && to - begin > 1 && isFree(from, to)) add(from, to, whose.countries[0]?.country)
      continue
    }
    const to = endOfName(ctx, at)
    const from = to > 0 ? nameBefore(ctx, to) : -1
    if (from < 0 || !isFree(from, to)) continue
    let isOfState = RANKED.holds(tokens[at])
    const countries: string[] = []
    for (let i = at + 1; i < at + 12 && reading.sentenceOf[i] === reading.sentenceOf[at]; i++) {
      if (tokens[i]?.key === ',' || PRIVATE_WORDS.holds(tokens[i])) break
      if (LED.holds(tokens[i])) isOfState = true
      const country = ctx.countryAt(i)?.country ?? ctx.placeAt(i)?.country
      if (country && !countries.includes(country)) countries.push(country)
    }
    if (!isOfState) continue
    // "A and B, who head the ministries of X and Y".
    const first = PLURALS.holds(tokens[at]) && tokens[from - 1]?.key === 'and' ? nameBefore(ctx, from - 1) : -1
    if (first >= 0 && countries.length === 2) add(first, from - 1, countries.shift())
    add(from, to, countries[0])
  }
  return out
}

/** Where the name ends that stands before "who heads", "of the Ministry" or ", a colonel"; or -1. */
function endOfName(ctx: NameContext, at: number): number {
  const { tokens } = ctx
  if (LEADS.holds(tokens[at])) return tokens[at - 1]?.key === 'who' && tokens[at - 2]?.key === ',' ? at - 2 : -1
  if (tokens[at]?.key === 'of') {
    if (tokens[at + 1]?.key !== 'the') return -1
    for (let i = at + 2; tokens[i]?.capital && i < at + 6; i++) if (BODIES.holds(tokens[i])) return at
    return -1
  }
  // "X, a retired Kenyan general", "Y, a colonel of engineers".
  return tokens[at - 1]?.key === ',' && (parseRank(ctx, skipState(ctx, at + 1))?.to ?? 0) > 0 ? at - 1 : -1
}

/** The token behind "retired" and a demonym. */
function skipState(ctx: NameContext, at: number): number {
  const next = ctx.tokens[at]?.key === 'retired' ? at + 1 : at
  return ctx.countryAt(next)?.to ?? next
}

const LEADS = words('heads leads commands runs chairs headed led commanded head command lead')
const PLURALS = words('head lead command')
const LED = words('ministry ministries army navy military forces embassy mission fleet secretariat')
const BODIES = words('ministry secretariat')
const RANKED = words('a an')
const AFTER_ANOTHER = words('predecessor successor')
const OWN = words('his her their')
const TELLS = signOf([...LEADS, ...RANKED, ...AFTER_ANOTHER, 'of'])

const PARTY = words('delegation team senators congressmen lawmakers parliamentarians legislators members')
const MADE = words('comprising including comprised comprises included includes consisting')
/** Titles in the plural that lists of members follow. */
const MEMBERS = words('senators sens reps representatives congressmen congresswomen lawmakers parliamentarians mps')
const SIGNS = signOf([...MADE, ...MEMBERS])
/** Longest list, and the tokens around "comprising" within which its delegation stands. */
const LONGEST = 12
const NEAR = 24

/**
 * Finds the names without titles of a delegation: "a delegation of US senators comprising A B, C D and E F", "Senators A B (R-TX) and
 * C D (D-RI)". @param findings ordered by `from`. @returns new findings.
 */
export function adoptMembers(ctx: NameContext, findings: OfficialFinding[]): OfficialFinding[] {
  const { tokens, reading } = ctx
  const out: OfficialFinding[] = []
  for (let i = 0; i < tokens.length && findings.length < 400; i++) {
    const token = tokens[i] as Token
    if ((token.signs & SIGNS) === 0 || !ctx.readable(i)) continue
    const sentence = reading.sentences[reading.sentenceOf[i] ?? -1]
    if (!sentence) continue
    let party = i
    if (MADE.holds(token)) {
      while (party > Math.max(sentence.from, i - NEAR) && !PARTY.holds(tokens[party])) party--
      if (!PARTY.holds(tokens[party])) continue
    }
    const head = findings.find((finding) => finding.kind === 'official' && i >= finding.from && i < finding.to)
    let country = head?.countries[0]?.country
    for (let back = party - 1; !country && back >= Math.max(sentence.from, party - 6); back--)
      country = ctx.countryAt(back)?.country
    for (let next = party + 1; !country && next < Math.min(i, party + 6); next++) country = ctx.countryAt(next)?.country
    if (!country) continue
    let at = head?.to ?? (tokens[i + 1]?.key === 'of' ? i + 2 : i + 1)
    for (let count = 0; count < LONGEST && at < sentence.to; count++) {
      // "(R-TX)", and what stands between two names.
      if (tokens[at]?.key === '(') for (let n = 0; n < 8 && tokens[at - 1]?.key !== ')'; n++) at++
      for (let n = 0; n < 3 && (tokens[at]?.key === ',' || tokens[at]?.key === 'and' || MEMBERS.holds(tokens[at])); n++)
        at++
      const titled = findings.find((finding) => finding.kind === 'official' && finding.from === at)
      const to = titled
        ? titled.to
        : isNameWord(ctx, at, true) && !ctx.placeAt(at) && !ctx.countryAt(at)
          ? parseName(ctx, at)
          : at
      if (to - at < (titled ? 1 : 2)) break
      // "Hon. X", known already without the style; "companies including A B Ltd".
      if (!titled && findings.some((finding) => finding.kind === 'official' && finding.from < to && finding.to > at))
        break
      if (OF_COMPANY.holds(tokens[to])) break
      const states = [{ country, confidence: 0.85, reason: '@delegation' }]
      if (!titled) out.push(named(ctx, at, at, to, head?.offices ?? [], states, 0.8, '@name_listed'))
      at = to
    }
  }
  return out
}
