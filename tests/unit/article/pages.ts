/** The fixture pages with what a person would take from them. */
import { readFileSync } from 'node:fs'
import { parseHTML } from 'linkedom'

export interface Truth {
  address: string
  report: boolean
  title: string | null
  text: string[] | null
  publisher?: string | null
  byline?: string | null
  publishedAt?: string | null
}

const folder = new URL('../../fixtures/pages/', import.meta.url)

export const truths: Record<string, Truth> = JSON.parse(readFileSync(new URL('truth.json', folder), 'utf8'))

/** Parses HTML into a document. */
export function parsePage(html: string): Document {
  return parseHTML(html).document
}

/** A fixture page, parsed. */
export function openPage(name: string): Document {
  return parsePage(readFileSync(new URL(`${name}.html`, folder), 'utf8'))
}

/** F1 of the words of a text against those of the truth, order left aside. */
export function wordScore(truth: string, text: string): number {
  const words = (one: string): string[] => one.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const left = new Map<string, number>()
  const wanted = words(truth)
  const given = words(text)
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1)
  let hits = 0
  for (const word of given) {
    const count = left.get(word) ?? 0
    if (!count) continue
    hits++
    left.set(word, count - 1)
  }
  return (2 * hits) / (wanted.length + given.length)
}
