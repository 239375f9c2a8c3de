/** Tokens -> sentences. A sentence never crosses a block. */
import type { Block } from '../../model.ts'
import type { Token } from './tokens.ts'
import { Words, words } from '../word-signs.ts'

/** A run of tokens `from` up to and without `to`. */
export interface Sentence {
  start: number
  end: number
  from: number
  to: number
  /** Index into the blocks. */
  block: number
}

/** Words that begin a sentence far more often than they continue a name or an abbreviation. */
const STARTERS = words(
  'the a an he she it they we i in on at during after before earlier later both this that these those according meanwhile separately however while as but and his her their its when also',
)
/** No sentence has these with a capital behind a small word: a heading that lost its line break stands before. */
const OPENERS = words('in during elsewhere meanwhile earlier later he she they')
/** Abbreviations with a dot of their own that may end a sentence as well. */
const MAY_END = words(
  'jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun u.s u.k u.n u.a.e e.u d.c a.m p.m jr sr retd rtd ret inc ltd co corp etc ph.d no',
)
/** Full stops and question marks of other scripts; they end a sentence whatever follows. */
const ALWAYS = words('۔ ؟ । 。 ！ ？')
const CLOSERS = new Words(['"', "'", ')', ']'])
/** A sentence of more tokens is cut: the steps look back and forth in a sentence, and a hostile text may have but one. */
const LONGEST = 400

/**
 * Splits the tokens of each block into sentences. Boilerplate has none, so no step of the annotator reads it.
 * @param tokens tokens in order. @param blocks blocks in order; tokens outside of every block belong to no sentence.
 */
export function splitSentences(tokens: Token[], blocks: Block[]): Sentence[] {
  const sentences: Sentence[] = []
  let at = 0
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block
    while (at < tokens.length && (tokens[at] as Token).start < block.start) at++
    if (block.kind === 'boilerplate') continue
    let from = at
    while (at < tokens.length && (tokens[at] as Token).end <= block.end) {
      at++
      if (at - from < LONGEST) {
        if (!endsSentence(tokens, at - 1)) continue
        while (
          at < tokens.length &&
          CLOSERS.holds(tokens[at]) &&
          !(tokens[at] as Token).spaced &&
          (tokens[at] as Token).end <= block.end
        )
          at++
      }
      sentences.push(sentenceOf(tokens, from, at, index))
      from = at
    }
    if (at > from) sentences.push(sentenceOf(tokens, from, at, index))
  }
  return sentences
}

function sentenceOf(tokens: Token[], from: number, to: number, block: number): Sentence {
  return { start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end, from, to, block }
}

function endsSentence(tokens: Token[], at: number): boolean {
  const token = tokens[at] as Token
  const next = tokens[at + 1]
  if (
    next?.capital &&
    next.spaced &&
    !next.capitals &&
    (token.type === 'word' ? !token.capital : CLOSERS.holds(token)) &&
    OPENERS.holds(next) &&
    // "met with He Wei": a surname.
    !(next.key === 'he' && tokens[at + 2]?.capital && tokens[at + 2]?.type === 'word')
  )
    return true
  // A bullet inside a line begins what follows it.
  if (next?.key === '•') return true
  if (token.type === 'word') {
    // Without a dot, as nearly all are.
    if (token.text === token.word.text) return false
    if (!(MAY_END.holds(token) || token.text.length === 2) || !token.text.endsWith('.')) return false
    // "General B. A. X": an initial is no article.
    return next !== undefined && next.spaced && next.capital && STARTERS.holds(next) && !next.text.endsWith('.')
  }
  if (token.type !== 'mark') return false
  if (ALWAYS.holds(token)) return true
  if (token.key === '.' || token.key === '!' || token.key === '?' || token.key === '...') {
    if (!next) return true
    // "Who?!", "Well...": the last of several marks decides.
    if (!next.spaced && (next.key === '!' || next.key === '?' || next.key === '.')) return false
    // "in defence.The Indian side": a lost space after a word is still an end; "arynews.tv" is not.
    if (!next.spaced)
      return CLOSERS.holds(next)
        ? closes(tokens, at + 1)
        : next.capital && (tokens[at - 1]?.end ?? 0) === token.start && (tokens[at - 1]?.text.length ?? 0) > 2
    if (token.key === '...') return next.capital
    return next.type !== 'word' || next.capital
  }
  return false
}

function closes(tokens: Token[], at: number): boolean {
  const after = tokens[at + 1]
  return !after || after.capital || (after.spaced && after.type !== 'word')
}
