/** Texts and pages made to hold a reader up: what ten times as much of them costs, beside ten times the time for one. */
import { annotate } from '../../utils/annotate/annotate.ts'
import { findBlocks } from '../../utils/annotate/text/blocks.ts'
import { tokenize } from '../../utils/annotate/text/tokens.ts'
import { speaksOfMeeting } from '../../utils/article/live-candidate.ts'
import { readPage } from '../../utils/article/live.ts'
import { parsePage } from '../unit/article/pages.ts'
import type { Line } from './bench.ts'
import { timed } from './measure.ts'
import { articleFromText } from '../../utils/article/text.ts'

/** Each a text that is nothing but one thing, mostly without a sentence's end. */
const PIECES = {
  annotate: [
    'Gen. Asim Munir met ',
    'General Minister of Defence and ',
    'Defence Minister of Iran ',
    'Tehran, ',
    'Moscow-',
    'Palace ',
    'Islamic Republic of ',
    "People's ",
    'in Foo Bar, Iran ',
    'Bank of ',
    '(("',
    'a',
    '. ',
    'General Belavi met his Iranian counterpart. ',
  ],
  tokens: ['a', 'A.', "'", '.', '1,', 'â€', 'a.b', '\ud83d', '&', 'İ', "a'", '\u00ad', 'A.\u00ad'],
  blocks: ['a\n', 'By \n', ',\n', '• a\n', 'A b c d e f g\n', '(L) ', '— ', '12 Dec ', ' '.repeat(50), '['],
  gate: ['defence and ', 'general ', 'minister of the ', 'military, ', 'a', 'chiefs of a b '],
}
/** Names that differ, so that no look-up finds the one before again. */
const name = (at: number): string =>
  `B${'aeiou'.charAt(at % 5)}${String.fromCharCode(98 + (at % 24))}${'aeiou'.charAt((at / 5) % 5)}l${String.fromCharCode(98 + ((at / 24) % 24))}ov`
const repeated = (piece: string) => (size: number) => piece.repeat(Math.ceil(size / piece.length))
/** Texts of a million characters: each as it is of any size. */
const MILLION: Record<string, (size: number) => string> = {
  '"General " and nothing else': repeated('General '),
  'capitalised words': (size) => Array.from({ length: size / 9 }, (_, at) => name(at)).join(' '),
  'one line of sentences': repeated(
    'General Lunde met her counterpart from Kenya in Oslo on Monday and spoke of training. ',
  ),
  'a meeting in each paragraph': (size) =>
    Array.from(
      { length: size / 130 },
      (_, at) =>
        `Defence Minister ${name(at)} ${name(at * 7)} of Pakistan met Iranian Defence Minister ${name(at * 3)} ${name(at * 11)} in Tehran and discussed defence.`,
    ).join('\n\n'),
  'countries in a row': repeated('Pakistan '),
  'brackets and quotes that open': repeated('([{“"'),
  'names in brackets in brackets': repeated('(General Lunde '),
}
const SENTENCE = 'General Lunde met her counterpart from Kenya in Oslo on Monday and spoke of training. '
const PAGES = {
  'many elements': `<div class="a"><span>x</span></div><p>${SENTENCE}</p>`,
  'one line': SENTENCE,
  'each element in the last': '<div>',
  'each element in the last, with text': `<div>${SENTENCE}`,
  'each list in the last': '<div class="related">x',
}
/** Characters of the shorter text; the gate gets no more than 6,000 in all. */
const SHORT = { annotate: 20_000, tokens: 40_000, blocks: 20_000, gate: 600 }
const SHORT_PAGE = 1200
const TIMES = 10
/** Characters of the longest texts. */
const MILLION_SIZE = 1_000_000
const ROUNDS = 3

const WORK: Record<keyof typeof PIECES, (text: string) => unknown> = {
  annotate: (text) => annotate(articleFromText(text)),
  tokens: (text) => tokenize(text),
  blocks: (text) => findBlocks(text),
  gate: (text) => speaksOfMeeting(`met ${text}`),
}

/** The best of some rounds: a busy machine makes a time longer, never shorter. */
const best = (work: () => unknown): number => Math.min(...Array.from({ length: ROUNDS }, () => timed(work)))

function line(name: string, short: () => unknown, long: () => unknown): Line {
  short()
  // So short a time is measured over several runs.
  const against = best(() => {
    for (let run = 0; run < TIMES; run++) short()
  })
  const value = best(long)
  return { name: `hostile: ${name}`, value, unit: 'ms', against, ratio: value / against }
}

/** A ratio of 1 is linear, one of ten is quadratic. */
export async function hostile(): Promise<Line[]> {
  const texts = (Object.keys(PIECES) as (keyof typeof PIECES)[]).flatMap((kind) =>
    PIECES[kind].map((piece) => {
      const sized = (size: number) => piece.repeat(Math.ceil(size / piece.length))
      const [short, long] = [sized(SHORT[kind]), sized(SHORT[kind] * TIMES)]
      return line(
        `${kind}, ${JSON.stringify(piece)} ${TIMES} times as often`,
        () => WORK[kind](short),
        () => WORK[kind](long),
      )
    }),
  )
  const pages = Object.entries(PAGES).map(([name, piece]) => {
    const built = (count: number) => {
      const text = name === 'one line' ? `<p>${piece.repeat(count)}</p>` : piece.repeat(count)
      return parsePage(
        `<html lang="en"><head><title>A title of some words</title></head><body><h1>A title of some words</h1>${text}<p>${SENTENCE}</p></body></html>`,
      )
    }
    const [short, long] = [built(SHORT_PAGE), built(SHORT_PAGE * TIMES)]
    const read = (page: Document) => () => readPage(page, 'https://a.example/1')
    return line(`page, ${name}, ${TIMES} times as much`, read(short), read(long))
  })
  const million = Object.entries(MILLION).map(([name, built]): Line => {
    const [short, long] = [articleFromText(built(MILLION_SIZE / TIMES)), articleFromText(built(MILLION_SIZE))]
    annotate(short)
    const against = best(() => {
      for (let run = 0; run < TIMES; run++) annotate(short)
    })
    const value = best(() => annotate(long))
    return {
      name: `hostile: a million characters, ${name}, ${TIMES} times as much`,
      value,
      unit: 'ms',
      against,
      ratio: value / against,
    }
  })
  return [...texts, ...million, ...pages]
}
