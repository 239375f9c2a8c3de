/** What is told in the words of others, or of people who speak for no state. */
import type { Reading } from '../text/reading.ts'
import { words } from '../word-signs.ts'
import { isFirst } from './decide-abroad.ts'
import { isFiled } from './decide-told.ts'
import type { Cue } from './meeting-cues.ts'

/** What its block prints before the cue. */
function upTo(reading: Reading, { sentence, from }: Cue): string {
  const start = reading.blocks[reading.sentences[sentence]?.block ?? -1]?.start ?? 0
  return reading.text.slice(start, reading.tokens[from]?.start)
}
const isCurled = (before: string): boolean => before.lastIndexOf('“') > before.lastIndexOf('”')

/** Told inside a quotation. */
export function isOpened(reading: Reading, cue: Cue): boolean {
  const before = upTo(reading, cue)
  return isCurled(before) || before.split('"').length % 2 === 0
}

/** Told in the words of another, below a picture from the files, or of talks with those who fight their own state. */
export function isOfOthers(reading: Reading, cue: Cue): boolean {
  if (isCurled(upTo(reading, cue)) && !isFirst(reading, cue)) return true
  const end = reading.sentences[cue.sentence]?.to ?? 0
  for (let t = reading.sentences[cue.sentence]?.from ?? end; t < end; t++)
    if (
      isFiled(reading, t) ||
      REBELS.holds(reading.tokens[t]) ||
      ((cue.reach === 'of' || cue.kind === 'chair' || (t < cue.from && t >= cue.from - 3)) &&
        OWN.holds(reading.tokens[t]))
    )
      return true
  return false
}
const SAID = words('told tells said on about over . ,')
/** "Met handpicked troops of B", "said in a meeting with reporters": nobody who speaks for a state. */
export function isTroops(reading: Reading, cue: Cue): boolean {
  if (cue.kind === 'sign' || cue.kind === 'agree' || (cue.kind === 'discuss' && cue.reach === 'none')) return false
  for (let t = cue.objectAt; t < cue.objectAt + 7 && !SAID.holds(reading.tokens[t]); t++)
    if (TROOPS.holds(reading.tokens[t])) return true
  return isOwnStaff(reading, cue)
}
/** "Met his top generals", "a meeting in the palace with his military leaders": nobody from abroad. */
function isOwnStaff({ tokens, sentences }: Reading, { to, sentence }: Cue): boolean {
  const end = Math.min(to + 12, sentences[sentence]?.to ?? 0)
  for (let t = to; t < end; t++) {
    if (!OWNER.holds(tokens[t]) || (t > to && tokens[t - 1]?.key !== 'with')) continue
    for (let of = t + 1; of < t + 5 && tokens[of]?.type === 'word'; of++) if (STAFF.holds(tokens[of])) return true
  }
  return false
}
const OWNER = words('his her')
const STAFF = words('leaders commanders generals admirals advisers advisors aides chiefs cabinet team staff')
const TROOPS = words(
  'troops crew soldiers sailors cadets reporters editors journalists students professors scholars families businessmen',
)
/** "A meeting of the government's security committee": at home. */
const OWN = words('government cabinet parliament acquisition')
const REBELS = words('rebel rebels separatist separatists insurgents hostages')
