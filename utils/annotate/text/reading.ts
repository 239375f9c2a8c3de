/**
 * The article laid out for the rules: one text with its title on top, its blocks, sentences and tokens.
 * All steps of the annotator work on a `Reading`; only the last one turns offsets back into those of the article's own text.
 */
import type { Article, Block } from '../../model.ts'
import type { Cue } from '../meetings/meeting-cues.ts'
import type { TopicFinding } from '../meetings/topics.ts'
import type { NameContext } from '../officials/names-context.ts'
import { plain } from './blocks-phrases.ts'
import { findBlocks, refineBlocks, withPictures } from './blocks.ts'
import { type Sentence, splitSentences } from './sentences.ts'
import { type Token, tokenize } from './tokens.ts'

export interface Reading {
  article: Article
  /** The title, where it stands apart from the text, then a blank line, then the text. */
  text: string
  /** What to subtract from an offset to get one into `article.text`: the length of title and blank line, or 0. */
  offset: number
  blocks: Block[]
  sentences: Sentence[]
  /** All words and marks of the article, but for those of boilerplate. */
  tokens: Token[]
  /** For each token the index of its sentence, or -1. */
  sentenceOf: number[]
  /**
   * What one step worked out and another asks for again. It lies here and in no WeakMap by readings: V8 keeps what such a map
   * holds, and with it the whole article, until its next full collection.
   */
  memo: { names: NameContext | null; topics: TopicFinding[] | null; cues: Cue[] | null }
}

/** Lays out an article. Pure; linear in the length of the text. */
export function read(article: Article): Reading {
  const title = article.title && !startsWithTitle(article.text, article.title) ? article.title : ''
  const offset = title ? title.length + 2 : 0
  const text = title ? `${title}\n\n${article.text}` : article.text
  const own = withPictures(
    article.blocks
      ? refineBlocks(
          text,
          article.blocks.map((block) => ({ ...block, start: block.start + offset, end: block.end + offset })),
        )
      : findBlocks(text, offset, article.title),
  )
  const blocks: Block[] = title ? [{ start: 0, end: title.length, kind: 'headline' }, ...own] : own
  const tokens = tokenizeArticle(text, blocks)
  const sentences = splitSentences(tokens, blocks)
  const sentenceOf = new Array<number>(tokens.length).fill(-1)
  for (let index = 0; index < sentences.length; index++) {
    const { from, to } = sentences[index] as Sentence
    for (let at = from; at < to; at++) sentenceOf[at] = index
  }
  return {
    article,
    text,
    offset,
    blocks,
    sentences,
    tokens,
    sentenceOf,
    memo: { names: null, topics: null, cues: null },
  }
}

/** What is not the article gets no tokens: no step can read it by mistake, and it costs nothing. */
function tokenizeArticle(text: string, blocks: Block[]): Token[] {
  const tokens: Token[] = []
  let from = 0
  for (const block of blocks) {
    if (block.kind !== 'boilerplate') continue
    if (block.start > from) tokenize(text, from, block.start, tokens)
    from = Math.max(from, block.end)
  }
  return tokenize(text, from, text.length, tokens)
}

/** How far into a text its own headline may stand, below labels of the site. */
const HEADLINE_WITHIN = 1500

/** A file often repeats its headline as a line at the head of the text; it must not be read twice. */
function startsWithTitle(text: string, title: string): boolean {
  const wanted = plain(title).trim()
  const head = text.slice(0, HEADLINE_WITHIN + title.length)
  return head
    .split(/[\r\n]+/)
    .some((line) => plain(line.replace(/^\s*date \d{4}(?:-\d\d){0,2} /, '')).trim() === wanted)
}
