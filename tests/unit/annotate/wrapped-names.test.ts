/** A report that was wrapped at a narrow width reads as it does in one line. */
import { describe, expect, it } from 'vitest'
import { annotated } from './whole-stage.ts'

const told = (text: string): string[] =>
  annotated(text).meetings.map(
    ({ participants, date }) => `${participants.map(({ name }) => name?.replace(/\s+/g, ' ')).join(', ')} ${date}`,
  )
/** The text in lines of at most `width` characters. */
function wrapped(text: string, width: number): string {
  const lines: string[] = ['']
  for (const word of text.split(' '))
    if ((lines.at(-1) as string).length + word.length >= width) lines.push(word)
    else lines.push(`${lines.pop()} ${word}`.trim())
  return lines.join('\n')
}

const REPORTS = [
  "Azerbaijan's Colonel General Karim Valiyev, first deputy minister of defence and chief of the general staff, was received by Turkish chief of staff General Metin Gurak in Ankara on July 12, and called on Defence Minister Yasar Gunduz.",
  "ROME - Italy's Chief of Defence, Adm. Giuseppe Cavo, hosted Gen. Thierry Burgard of France and Gen. Carsten Breu of Germany for a day of talks on July 10, and the three signed a statement on air defence.",
]
describe('names and days over the end of a line', () => {
  it.each([48, 52, 56, 60, 68])('are whole at %i characters', (width) => {
    for (const text of REPORTS) expect(told(wrapped(text, width))).toEqual(told(text))
  })
})
