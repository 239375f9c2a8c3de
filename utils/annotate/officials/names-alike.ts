/** Names beside each other: how one is printed, its words for comparison, and how alike two of them are in other spellings. */
import { PARTICLES, SUFFIXES } from '../../gazetteer/honorifics.ts'
import { oneSpaced } from '../text/spaces.ts'
import { fold, type Token } from '../text/tokens.ts'
import { remembering } from '../text/words.ts'

/** The words of a name for comparison: folded, without particles' hyphens, dots and suffixes. */
export function nameKeys(tokens: Token[], from: number, to: number): string[] {
  const keys: string[] = []
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token
    if (token.type !== 'word' || SUFFIXES.holds(token)) continue
    if (PARTICLES.holds(token) && to - from > 1) continue
    // "S.K.", "OB": initials stand for a name by their first letter.
    // A word of nothing but letters (`a`) is initials only where all are capitals.
    const plain = token.word.a !== 0
    const isInitials =
      token.text.length > 1 &&
      token.text.length < 6 &&
      (token.capitals || !plain) &&
      /^(?:[A-Z]\.){2,}|^[A-Z]{2}$/.test(token.text)
    keys.push(
      isInitials
        ? token.key.charAt(0)
        : !plain && (token.key.includes('.') || token.key.includes("'"))
          ? token.key.replace(/[.']/g, '')
          : token.key,
    )
  }
  return keys
}

/** A name as printed, white space folded. */
export function printedName(text: string): string {
  const name = oneSpaced(text).trim()
  return endsSentence(name) ? name.slice(0, -1) : name
}

/** "Hun Sen.": the dot is that of the sentence; those of initials, "Jr." and "Md." are not. */
export function endsSentence(name: string): boolean {
  return name.endsWith('.') && /[a-z]{2}\.$/.test(name)
}

/** What sounds alike in some romanisation, and the letter that stands for it by its first letter; vowels and "h" for none. */
const SAME_SOUND = /gh|kh|ck|[qcgk]|sh|zh|[szj]|ph|[vw]|th|dh|[td]|[aeiouyh]/g
const SOUNDS = ['kgcq', 'szj', 'fp', 'vw', 'td']

/** Consonant skeleton: spellings of one name in different romanisations share it (Yaşar, Yashar; Araghchi, Araqchi). */
export const skeleton = remembering((word: string): string => {
  const out = fold(word).replace(
    SAME_SOUND,
    (sound) => SOUNDS.find((all) => all.includes(sound.charAt(0)))?.charAt(0) ?? '',
  )
  let folded = ''
  for (const char of out) if (char !== folded.at(-1)) folded += char
  return folded
})

/** How alike two words of names are: 1 equal, 0.8 one name in two spellings, 0 different. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1
  if (a.length < 4 || b.length < 4) return 0
  const apart = Math.abs(a.length - b.length)
  if (apart > 3) return 0
  const isSameFirst = a.charCodeAt(0) === b.charCodeAt(0)
  if (apart <= 2) {
    const isShorter = a.length < b.length
    if (isSameFirst && (isShorter ? a : b).length > 4 && isSameUndoubled(a, b)) return 0.8
    if (isShorter ? b.startsWith(a) : a.startsWith(b)) return 0.8
  }
  if (
    !isSameFirst &&
    !(skeleton(a)[0] === skeleton(b)[0] && /[aeiouy]/.test(a.charAt(0)) === /[aeiouy]/.test(b.charAt(0)))
  )
    return 0
  const key = skeleton(a)
  return key.length >= 2 && key === skeleton(b) && Math.abs(a.length - b.length) <= 3 ? 0.8 : 0
}

/** "Hussain" and "Husain": equal but for letters that stand twice or more in a row. */
function isSameUndoubled(a: string, b: string): boolean {
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const code = a.charCodeAt(i)
    if (code !== b.charCodeAt(j)) return false
    while (a.charCodeAt(i) === code) i++
    while (b.charCodeAt(j) === code) j++
  }
  return i === a.length && j === b.length
}
