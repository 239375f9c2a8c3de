/** The first line of a text that lost its line breaks, or stood in a collection: a day and a headline that the story goes on behind. */
import { cityCountry } from '../../gazetteer/places.ts'
import type { Block } from '../../model.ts'
import { Line } from './blocks-lines.ts'

/** A space before a place that stands as a dateline does: "Two chiefs discuss training RAWALPINDI: The", "... talks Doha, May 2 (ABC) -". */
const FUSED =
  /(?<!\b(?:in|to|at|from|of|and|near|for)|[.:;,–—-]) (?=(\p{Lu}{3,20}(?:[ /-]\p{Lu}{2,20}){0,3}|\p{Lu}\p{Ll}{3,15})(?:[,.]? ?(?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}|\d[\d./]{1,9}(?: \p{Lu}\p{Ll}{2,8}\.?)?),?(?: \d{4})?)?(?: [(/][^()/]{2,30}[)/])?(?:[:;] ?| ?[–—] | ?-{2,3} | -|(?<=\/)\. | ?\.-))/gu
/** A text of one long line is one that lost its breaks; a headline is shorter than this. */
const ONE_LINE = 300
const HEADLINE = 200

/**
 * A text that lost its line breaks begins with its headline: the first line is parted behind it, where title, dateline or capitals tell.
 * @param lines of the text, changed in place. @param text the whole text. @param title where the source names it.
 */
export function partHead(lines: Line[], text: string, title: string | null): void {
  const [line] = lines
  if (!line || line.end - line.start < ONE_LINE) return
  const { head } = line
  const city = [...head.slice(0, HEADLINE + 60).matchAll(FUSED)].find(([, place]) => cityCountry(place as string))
  const capitals = /^[^\p{Ll}:–—]{25,}(?= )/u.exec(head)?.[0].length
  const cut = title && head.startsWith(title) ? title.length : (city?.index ?? capitals ?? HEADLINE)
  if (cut >= HEADLINE || head.slice(0, cut).split(' ').length < 4) return
  const { start, end, apart } = line
  lines.splice(0, 1, new Line(text, start, start + cut, apart), new Line(text, start + cut + 1, end, false))
}

/**
 * Text collections put the day before the first words, on their line: " date 2022-04-12 ISLAMABAD: ...".
 * @param from where the text begins. @returns its block, or null where there is none.
 */
export function crawlDate(text: string, from: number): Block | null {
  const match = /^\s{0,20}(date \d{4}(?:-\d\d){0,2})(?=\s|$)/.exec(text.slice(from, from + 60))
  if (!match) return null
  const end = from + match[0].length
  return { start: end - (match[1] ?? '').length, end, kind: 'date' }
}
