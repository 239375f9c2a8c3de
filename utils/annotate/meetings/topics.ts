/** Which subjects of the controlled list a run of tokens names, with the words as printed. */
import { TOPIC_ROWS } from '../../gazetteer/topics.ts'
import type { Reading } from '../text/reading.ts'
import type { Token } from '../text/tokens.ts'
import { signOf, Words } from '../word-signs.ts'

export interface TopicFinding {
  from: number
  to: number
  code: string
  /** 2 tells of defence by itself, 1 together with others, 0 not. */
  weight: 0 | 1 | 2
}

interface Phrase {
  words: string[]
  /** The first letter of the second word, 0 where there is none. */
  letter: number
  /** The last word takes any ending. */
  open: boolean
  code: string
  weight: 0 | 1 | 2
}

const byFirst = new Map<string, Phrase[]>()
for (const row of TOPIC_ROWS) {
  for (const text of row.phrases.split('|')) {
    const open = text.endsWith('*')
    const words = (open ? text.slice(0, -1) : text).split(' ')
    const first = words[0] as string
    for (const key of first === 'defence' ? ['defence', 'defense'] : [first])
      byFirst.set(key, [
        ...(byFirst.get(key) ?? []),
        {
          words,
          letter: words[1]?.charCodeAt(0) ?? 0,
          open,
          code: row.code,
          weight: row.weight,
        },
      ])
  }
}
for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)

const BEGINS = signOf(byFirst.keys())

/** American spelling inside a phrase. */
const SAME = new Map([
  ['defense', 'defence'],
  ['programs', 'programmes'],
  ['program', 'programme'],
])
const SPELLED = new Words(SAME.keys())

/** Finds the subjects that the whole article names, in order; the longest phrase at a spot wins. */
export function topicsOf(reading: Reading): TopicFinding[] {
  // The records and the decision both ask.
  reading.memo.topics ??= findTopics(reading.tokens)
  return reading.memo.topics
}

/** Finds the subjects in a list of tokens. */
export function findTopics(tokens: Token[]): TopicFinding[] {
  const found: TopicFinding[] = []
  let at = 0
  while (at < tokens.length) {
    const token = tokens[at] as Token
    if ((token.signs & BEGINS) === 0 && token.type !== 'number') {
      at++
      continue
    }
    const phrases = byFirst.get(token.key)
    let end = 0
    if (phrases) {
      // Most phrases of a word fail at the first letter of their second word.
      const letter = tokens[at + (tokens[at + 1]?.key === '-' ? 2 : 1)]?.key.charCodeAt(0)
      for (const phrase of phrases) {
        if (phrase.letter !== 0 && phrase.letter !== letter) continue
        end = matchEnd(tokens, at, phrase)
        if (end > 0) {
          found.push({ from: at, to: end, code: phrase.code, weight: phrase.weight })
          break
        }
      }
    }
    at = end > 0 ? end : at + 1
  }
  return found
}

/** Hyphens between the words do not matter: "counter-terrorism", "military-to-military". */
function matchEnd(tokens: Token[], at: number, phrase: Phrase): number {
  let t = at + 1
  const { words } = phrase
  for (let w = 1; w < words.length; w++) {
    if (tokens[t]?.key === '-') t++
    const token = tokens[t]
    if (!token) return 0
    const word = words[w] as string
    const key = SPELLED.holds(token) ? (SAME.get(token.key) as string) : token.key
    if (w === words.length - 1 && phrase.open ? !key.startsWith(word) : key !== word) return 0
    t++
  }
  return t
}
