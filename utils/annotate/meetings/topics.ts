/** Which subjects of the controlled list a run of tokens names, with the words as printed. */
import { type TopicRow, TOPIC_ROWS } from '../../gazetteer/topics.ts'
import type { Reading } from '../text/reading.ts'
import type { Token } from '../text/tokens.ts'
import { WordMap, Words } from '../word-signs.ts'

export interface TopicFinding {
  from: number
  to: number
  code: string
  /** 2 tells of defence by itself, 1 together with others, 0 not. */
  weight: 0 | 1 | 2
}

/** What may follow the words of phrases that were read so far. */
interface Step {
  next: Map<string, Step>
  /** Beginnings of last words that take any ending. */
  open: [beginning: string, end: Step][]
  /** The subject, where a phrase ends here. */
  row: TopicRow | null
}

/** "defence/military ties" are two phrases. */
function spellings(phrase: string): string[] {
  return phrase
    .split(' ')
    .reduce<string[]>((begun, word) => begun.flatMap((start) => word.split('/').map((end) => `${start} ${end}`)), [''])
    .map((words) => words.slice(1))
}

const stepOf = (): Step => ({ next: new Map(), open: [], row: null })
const start = stepOf()
const inner = new Set<string>()
for (const row of TOPIC_ROWS)
  for (const text of row.phrases.split('|').flatMap(spellings)) {
    const open = text.endsWith('*')
    const words = (open ? text.slice(0, -1) : text).split(' ')
    let step = start
    words.forEach((word, at) => {
      const known = open && at > 0 && at === words.length - 1 ? undefined : step.next.get(word)
      const to = known ?? stepOf()
      if (open && at > 0 && at === words.length - 1) step.open.push([word, to])
      else {
        step.next.set(word, to)
        if (at > 0) inner.add(word)
      }
      step = to
    })
    step.row ??= row
  }
start.next.set('defense', start.next.get('defence') as Step)

/** The first steps by the row of the word, which saves a look-up of each. */
const NEXT = new WordMap(start.next)
/** The words inside phrases: most words behind a first one are none, and need no look-up. */
const INNER = new Words(inner)

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
  for (let at = 0; at < tokens.length; at++) {
    let step = NEXT.of(tokens[at])
    if (!step) continue
    let end = 0
    let row: TopicRow | null = null
    for (let t = at + 1; step; t++) {
      if (step.row) {
        row = step.row
        end = t
      }
      // Hyphens between the words do not matter: "counter-terrorism", "military-to-military".
      if (tokens[t]?.key === '-') t++
      // "Co-operation".
      const joined = tokens[t]?.key === 'co' && tokens[t + 1]?.key === '-'
      if (joined) t += 2
      const next = tokens[t]
      if (!next) break
      const spelled = SPELLED.holds(next)
      const key = spelled ? (SAME.get(next.key) as string) : joined ? `co${next.key}` : next.key
      const exact: Step | undefined = spelled || joined || INNER.holds(next) ? step.next.get(key) : undefined
      if (!exact?.row)
        for (const [beginning, to] of step.open)
          if (key.startsWith(beginning)) {
            row = to.row
            end = t + 1
          }
      step = exact
    }
    if (!row) continue
    found.push({ from: at, to: end, code: row.code, weight: row.weight })
    at = end - 1
  }
  return found
}
