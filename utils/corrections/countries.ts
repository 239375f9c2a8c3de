/** Corrections of countries: a mark that means another state, or none. */
import type { Mention } from '../model.ts'
import { allOf, byReader, CORRECTED, changeMentions, type Draft, isPerson, once } from './draft.ts'
import { foldName } from './names.ts'

/**
 * The same printed words mean the other state, or none, wherever the article has them. Other words for the state stay: an article
 * may name both Niger and Nigeria. Where no mark of the state is left, the officials who were taken for its own follow, and so do
 * the records.
 */
export function changeCountry(draft: Draft, { country: before, text }: Mention, to: string | null): void {
  if (before === null || before === to) return
  const words = foldName(text)
  const same = (mention: Mention): boolean =>
    mention.kind === 'country' && mention.country === before && foldName(mention.text) === words
  changeMentions(draft, (mention) => {
    if (!same(mention)) return mention
    return to === null ? null : asCountry(mention, to)
  })
  for (const { kind, country } of allOf(draft)) if (kind === 'country' && country === before) return
  follow(draft, before, to)
}

/** A mark of a state by the reader's word. */
export function asCountry(mention: Mention, country: string): Mention {
  return {
    ...mention,
    id: country,
    country,
    confidence: { span: 1, identity: 1, country: 1 },
    inferred: [],
    reasons: byReader(mention.reasons),
  }
}

function follow(draft: Draft, before: string, to: string | null): void {
  /** Those of whom the reader has said that this is their state: they keep it. */
  const said = new Set<string>()
  for (const mention of allOf(draft))
    if (isPerson(mention) && mention.id !== null && mention.country === before && isSaid(mention)) said.add(mention.id)
  changeMentions(draft, (mention) => {
    if (!isPerson(mention) || mention.country !== before || isSaid(mention)) return mention
    const confidence = { ...mention.confidence, country: to === null ? 0 : 1 }
    const inferred = mention.inferred.filter((field) => field !== 'country')
    return { ...mention, country: to, confidence, inferred, reasons: byReader(mention.reasons) }
  })
  draft.meetings = draft.meetings.map((meeting) => {
    if (!meeting.countries.includes(before) && meeting.participants.every(({ country }) => country !== before))
      return meeting
    const participants = meeting.participants.map((one) =>
      one.country === before && !(one.id !== null && said.has(one.id)) ? { ...one, country: to } : one,
    )
    const stays = participants.some(({ country }) => country === before)
    const countries = meeting.countries.flatMap((code) => (code === before && !stays ? (to ?? []) : code))
    return { ...meeting, participants, countries: once(countries), reasons: byReader(meeting.reasons) }
  })
}

const isSaid = ({ reasons, confidence }: Mention): boolean => reasons.includes(CORRECTED) && confidence.country === 1
