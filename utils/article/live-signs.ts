/**
 * What a text must have to pass the judgement in `live-candidate.ts`, asked in the cheapest way. A pattern is compiled before it is first
 * used, and a long one then costs a fresh page as much as to find and read its text does; some dozen searches for plain strings cost a
 * fifth of that. So each of these says yes to all that its patterns find, and to some more (a test). Lists stand in one string, for that
 * is what costs least where nothing is compiled yet.
 */

/** Verbs and nouns of meeting, or stems that hardly any other word has. */
const MEETING =
  'discuss|agree|receiv|arriv|spoke|speaks|welcom|exchange|lateral|delegation|dialogue|session|summit|telephon|participat|interact|conferred|conversation|counterpart|briefed|sideline|audience|guest|memorandum|together|went|intent'
/** Verbs of meeting whose stems other words have too, with the endings that theirs have. */
const FORMS =
  'meet s ing ings|met|visit s ed ing|talk s ed ing|sign s ed|host s ed ing|tour s ed|trip|phone d|call s ed ing'

/** @param lower a text in small letters. @returns whether a verb or noun of meeting may be in it. */
export function mayMeet(lower: string): boolean {
  if (hasAny(lower, MEETING)) return true
  for (const form of FORMS.split('|')) if (hasForm(lower, form)) return true
  return false
}

function hasAny(lower: string, words: string): boolean {
  for (const word of words.split('|')) if (lower.includes(word)) return true
  return false
}

/** Whether a stem is there as a whole word, or with one of the endings behind it. */
function hasForm(lower: string, form: string): boolean {
  const [stem = '', ...endings] = form.split(' ')
  for (let at = lower.indexOf(stem); at >= 0; at = lower.indexOf(stem, at + 1)) {
    let end = at + stem.length
    while (isLetter(lower.charCodeAt(end))) end++
    const ending = lower.slice(at + stem.length, end)
    if (!isLetter(lower.charCodeAt(at - 1)) && (ending === '' || endings.includes(ending))) return true
  }
  return false
}

/** Not so for what is before a text and behind it. */
function isLetter(code: number): boolean {
  return code > 96 && code < 123
}

/** Offices that are one word. */
const OFFICERS = 'counterpart|commander|marshal|admiral|brigad|raksha mantri|coas|cjcsc|centcom|cdf|cds|cns'
const RANKS = 'General|Gen|GENERAL|Brig|Col|Colonel|Commodore'
/** Offices and subjects are two words side by side: only what stands around the first is searched for the second. */
const FORCES = 'defen|militar|army|armed f|naval|navy|air force|security|terrorism| war'
const OF_FORCES =
  'minist|secretar|chief|staff|chair|attach|advis|portfolio|commi|delegation|leadership|official|state o|state f|council|national s|operation|collaboration|ties|relations|partner|agreement|pact|exercis|training|exchange|links|engagement|matters|issues|industr|production|ordination|dialogue'
const CHIEFS = 'chief|chairman|staff'
const OF_CHIEFS = 'air|joint|general|chiefs|chief of'
const OF_GENERALS = 'lieut|lt|maj|colonel'

/**
 * @param text a text as it is written. @param lower the same in small letters.
 * @returns whether an office of defence, a soldier or defence as a subject may be named in it.
 */
export function mayBeOfDefence(text: string, lower: string): boolean {
  if (hasAny(lower, OFFICERS) || hasForm(lower, 'cas')) return true
  for (const rank of RANKS.split('|')) if (isRank(text, rank)) return true
  return (
    hasAny(around(lower, FORCES), OF_FORCES) ||
    hasAny(around(lower, CHIEFS), OF_CHIEFS) ||
    hasAny(around(lower, 'gen'), OF_GENERALS)
  )
}

/** How much is looked at before a word and behind it: a word or two, and three after it. */
const BEFORE = 40
const BEHIND = 80

function around(lower: string, words: string): string {
  let found = ''
  for (const word of words.split('|'))
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1))
      found += `${lower.slice(Math.max(0, at - BEFORE), at + BEHIND)}\n`
  return found
}

/** A rank before a name: a capital letter, after no more than a full stop and a gap. */
function isRank(text: string, rank: string): boolean {
  for (let at = text.indexOf(rank); at >= 0; at = text.indexOf(rank, at + 1)) {
    const from = at + rank.length + (text.charAt(at + rank.length) === '.' ? 1 : 0)
    const behind = text.slice(from, from + 41)
    const next = behind.trimStart()
    if (next.length < behind.length && next.charCodeAt(0) > 64 && next.charCodeAt(0) < 91) return true
  }
  return false
}

/** Names of states and leagues that are only letters, and words for states of some number. */
const LETTERS = 'US|U.S|UK|U.K|UAE|KSA|PRC|ROK|NATO|Nato|GCC|UN|ASEAN|SCO|CIS|ECOWAS|countries|nations'
/** Names, or first words of them, that are shorter than the rest. */
const SHORT = ' abu tel new lao sri '

/**
 * @param text a text as it is written. @param names the beginnings of states' names, each behind a bar: the source of the pattern for them.
 * @returns whether a state may be named in it, with a capital letter as names have.
 */
export function mayNameState(text: string, names: string): boolean {
  if (hasAny(text, LETTERS)) return true
  const small = names.toLowerCase()
  for (const capital of text.match(/[A-Z][A-Za-züÜ]{2}[A-Za-züÜ]?/g) ?? []) {
    const start = capital.toLowerCase()
    if (SHORT.includes(` ${start.slice(0, 3)} `) || (start.length > 3 && small.includes(`|${start}`))) return true
  }
  return false
}
