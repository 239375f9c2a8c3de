/** A report of our own to try Attaché on, without any network. The people in it do not exist, and it says so wherever it is kept. */
import type { Article } from '../model.ts'

/** Under this key the sample is kept; no address of a page is like it. */
export const SAMPLE_KEY = 'attache:sample-report'

const TITLE = 'Portugal and Morocco to train sea rescue crews together'
const LINES = [
  'LISBON: Portugal’s Defence Minister Helena Vasconcelos Prado received her Moroccan counterpart, Driss Benkirane El Fassi, at the Ministry of National Defence in Lisbon on Wednesday, and the two discussed defence cooperation and the training of naval rescue crews.',
  '“Our sailors work the same waters and answer the same calls,” Prado said after the talks. The Moroccan minister thanked her for the welcome and said that a crew from Casablanca would join the autumn course at Alfeite.',
  'The two sides agreed to hold a joint search and rescue exercise off the Algarve in May, according to the Ministry of National Defence. Portugal offered six places a year at its naval school.',
  'Earlier, the Chief of the Navy, Admiral Rui Salgado Teles, met Rear Admiral Omar Tazi of the Royal Moroccan Navy at the naval base in Alfeite. Matters of maritime security were discussed.',
  'Benkirane El Fassi is on a visit of two days. He is to travel to Madrid on Friday.',
]

/** The sample as an article; a fresh one each time. */
export function sampleArticle(): Article {
  const text = LINES.join('\n\n')
  let at = 0
  const blocks = LINES.map((line) => {
    const start = at
    at += line.length + 2
    return { start, end: start + line.length, kind: 'paragraph' as const }
  })
  return {
    title: TITLE,
    publisher: 'Attaché, sample report',
    byline: null,
    url: null,
    publishedAt: '2026-11-18',
    language: 'en',
    text,
    blocks,
  }
}
