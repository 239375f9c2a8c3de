/** Which subjects of the controlled list a run of tokens names, with the words as printed. */
import { TOPIC_ROWS } from '../gazetteer/topics.ts'
import type { Token } from './tokens.ts'

export interface TopicFinding {
  from: number
  to: number
  code: string
  /** 2 tells of defence by itself, 1 together with others, 0 not. */
  weight: 0 | 1 | 2
}

interface Phrase {
  words: string[]
  /** The last word takes any ending. */
  open: boolean
  code: string
  weight: 0 | 1 | 2
}

const byFirst = new Map<string, Phrase[]>()
/** Phrases of one open word ("palestin*"), by their first four letters. */
const openSingles = new Map<string, Phrase[]>()
for (const row of TOPIC_ROWS) {
  for (const text of row.phrases.split('|')) {
    const open = text.endsWith('*')
    const words = (open ? text.slice(0, -1) : text).split(' ')
    const phrase = { words, open, code: row.code, weight: row.weight }
    const single = open && words.length === 1
    const key = single ? (words[0] as string).slice(0, 4) : (words[0] as string)
    const map = single ? openSingles : byFirst
    map.set(key, [...(map.get(key) ?? []), phrase])
  }
}
for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)

/** American spelling, and ties for links. */
const SAME = new Map([
  ['defense', 'defence'],
  ['defenses', 'defences'],
  ['defensive', 'defence'],
  ['defenc', 'defence'],
  ['programs', 'programmes'],
  ['militaries', 'militaries'],
  ['counterterror', 'counterterrorism'],
  ['anti-terrorism', 'antiterrorism'],
])
const plain = (key: string): string => SAME.get(key) ?? key

/** Finds the subjects in the tokens `from` up to `to`; the longest phrase at a spot wins. */
export function findTopics(tokens: Token[], from: number, to: number): TopicFinding[] {
  const found: TopicFinding[] = []
  let at = from
  while (at < to) {
    const token = tokens[at] as Token
    if (token.type !== 'word' && token.type !== 'number') {
      at++
      continue
    }
    const key = plain(token.key)
    let best: TopicFinding | null = null
    for (const phrase of byFirst.get(key) ?? []) {
      const end = matchEnd(tokens, at, to, phrase)
      if (end > 0 && (!best || end > best.to)) best = { from: at, to: end, code: phrase.code, weight: phrase.weight }
    }
    if (!best)
      for (const phrase of openSingles.get(key.slice(0, 4)) ?? [])
        if (key.startsWith(phrase.words[0] as string))
          best = { from: at, to: at + 1, code: phrase.code, weight: phrase.weight }
    if (best) {
      found.push(best)
      at = best.to
    } else at++
  }
  return found
}

/** Hyphens between the words do not matter: "counter-terrorism", "military-to-military". */
function matchEnd(tokens: Token[], at: number, to: number, phrase: Phrase): number {
  let t = at
  for (let w = 0; w < phrase.words.length; w++) {
    if (w > 0 && tokens[t]?.key === '-') t++
    const token = tokens[t]
    if (!token || t >= to) return 0
    const word = phrase.words[w] as string
    const key = plain(token.key)
    const last = w === phrase.words.length - 1
    if (last && phrase.open ? !key.startsWith(word) : key !== word) return 0
    t++
  }
  return t
}
