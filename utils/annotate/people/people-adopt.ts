/** A name without any title that opens the sentence after a description: "India’s defence minister will visit. Pranab X will ...". */
import { fitsOffice } from '../../gazetteer/offices-fit.ts'
import { PRIVATE_WORDS } from '../../gazetteer/offices.ts'
import type { OfficialFinding } from '../findings.ts'
import { nameBefore } from '../officials/names-before.ts'
import { isNameWord, parseName } from '../officials/names.ts'
import { named } from '../officials/officials-findings.ts'
import type { NameContext } from '../officials/names-context.ts'
import { parseHonorific } from '../officials/officials-title.ts'
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

/** "X Y, who heads the ministry of Z": a name without any title, whose office a clause tells. @returns new findings. */
export function adoptHeads(ctx: NameContext, findings: OfficialFinding[]): OfficialFinding[] {
  const { tokens, reading } = ctx
  const out: OfficialFinding[] = []
  for (let at = 3; at < tokens.length && findings.length < 400; at++) {
    if (!LEADS.holds(tokens[at]) || tokens[at - 1]?.key !== 'who' || tokens[at - 2]?.key !== ',') continue
    const from = ctx.readable(at) && ctx.print(at) === 'prose' ? nameBefore(ctx, at - 2) : -1
    if (from < 0 || ctx.placeAt(from) || findings.some((other) => other.from < at - 2 && other.to > from)) continue
    let isOfState = false
    const countries: string[] = []
    for (let i = at + 1; i < at + 12 && reading.sentenceOf[i] === reading.sentenceOf[at]; i++) {
      if (tokens[i]?.key === ',' || PRIVATE_WORDS.holds(tokens[i])) break
      if (LED.holds(tokens[i])) isOfState = true
      const country = ctx.countryAt(i)?.country ?? ctx.placeAt(i)?.country
      if (country && !countries.includes(country)) countries.push(country)
    }
    if (!isOfState) continue
    const add = (start: number, end: number, country: string | undefined): void => {
      const states = country ? [{ country, confidence: 0.85, reason: '@serves' }] : []
      out.push(named(ctx, start, start, end, [], states, 0.8, '@office_beside'))
    }
    // "A and B, who head the ministries of X and Y".
    const first = PLURALS.holds(tokens[at]) && tokens[from - 1]?.key === 'and' ? nameBefore(ctx, from - 1) : -1
    if (first >= 0 && countries.length === 2) add(first, from - 1, countries.shift())
    add(from, at - 2, countries[0])
  }
  return out
}
const LEADS = words('heads leads commands runs chairs headed led commanded head command lead')
const PLURALS = words('head lead command')
const LED = words('ministry ministries army navy military forces embassy mission fleet')

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
