/** A name without any title that opens the sentence after a description: "India’s defence minister will visit. Pranab X will ...". */
import { fitsOffice } from '../../gazetteer/offices-fit.ts'
import type { OfficialFinding } from '../findings.ts'
import { isNameWord, parseName, printedName } from '../officials/names.ts'
import type { NameContext } from '../officials/names-context.ts'
import { parseHonorific } from '../officials/officials-title.ts'
import type { Token } from '../text/tokens.ts'
import { Words } from '../word-signs.ts'

const FOLLOWS = new Words(
  'will is was has had would said told met also who on in , arrived arrives made held is.'.split(' '),
)

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
    const next = reading.sentences[(reading.sentenceOf[role.from] ?? -1) + 1]
    if (!next || !ctx.readable(next.from) || ctx.print(next.from) !== 'prose' || !isNameWord(ctx, next.from, true))
      continue
    if (ctx.placeAt(next.from) || ctx.organisationAt(next.from)) continue
    // "Lord X", "Mr Y" has been introduced.
    if (parseHonorific(ctx, next.from) > next.from) continue
    const to = parseName(ctx, next.from)
    if (to - next.from < 2 || to - next.from > 4 || !FOLLOWS.holds(tokens[to])) continue
    if (findings.some((other) => other.kind === 'official' && other.from < to && other.to > next.from)) continue
    const finding: OfficialFinding = {
      kind: 'official',
      from: next.from,
      to,
      nameFrom: next.from,
      nameTo: to,
      name: printedName(reading.text.slice((tokens[next.from] as Token).start, (tokens[to - 1] as Token).end)),
      offices: role.offices,
      rank: null,
      countries: role.countries,
      group: false,
      relation: null,
      confidence: 0.75,
      reasons: ['@described_before'],
    }
    role.beside = finding
    out.push(finding)
  }
  return out
}
