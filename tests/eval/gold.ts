/** What a hand-made annotation says of an article, and how a folder of such articles is read. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import * as v from 'valibot'
import type { Article } from '../../utils/model.ts'
import { readMarkup } from './markup.ts'

const span = { start: v.number(), end: v.number() }
const text = v.optional(v.nullable(v.string()))

/** One mention of the gold. The fields beyond the span depend on the type and the class; see the README of the gold. */
export const GoldMention = v.object({
  ...span,
  surface: v.string(),
  type: v.picklist(['official', 'country', 'place']),
  class: v.string(),
  id: text,
  ids: v.optional(v.array(v.string())),
  country: text,
  in_org: text,
  name_start: v.optional(v.number()),
  name_end: v.optional(v.number()),
  alt_starts: v.optional(v.array(v.number())),
  group: v.optional(v.boolean()),
  dateline: v.optional(v.boolean()),
  ignore: v.boolean(),
})
export type GoldMention = v.InferOutput<typeof GoldMention>

export const GoldMeeting = v.object({
  /** "main", "secondary ...", "context", "photo-caption ...", "planned" ...; read by its first word. */
  status: v.string(),
  countries: v.array(v.string()),
  participants: v.array(v.object({ id: v.optional(v.string()), name: v.optional(v.string()), how: text })),
  place: v.nullable(v.object({ text, city: text, country: text })),
  date: v.nullable(v.object({ value: text, resolvable_from_text: v.union([v.boolean(), v.string()]) })),
})
export type GoldMeeting = v.InferOutput<typeof GoldMeeting>

const GoldFile = v.object({
  boilerplate: v.array(v.object(span)),
  mentions: v.array(GoldMention),
  meetings: v.array(GoldMeeting),
  /** Said outright in our own files; in others a report is what has a main meeting. */
  isDefenceMeeting: v.optional(v.boolean()),
  /** A quick gold of names, countries and meetings, without roles and places. */
  partial: v.optional(v.boolean()),
})
export type GoldFile = v.InferOutput<typeof GoldFile>

/** An article with what should be found in it. `gold` is null where only the decision is known. */
export interface GoldArticle {
  file: string
  article: Article
  isDefenceMeeting: boolean
  gold: GoldFile | null
  /** Spans that only look like a country or an official; for the check that nothing was left unmarked. */
  passedOver?: { start: number; end: number }[]
}

/**
 * Reads a folder: our own `*.gold.txt`; any `*.txt` with a `.json` of the same name beside it or in `../gold`; and, with a
 * `labels.json` { file: true | false }, texts of which only the decision is known. Other files are passed over.
 * @throws where the folder or a file in it cannot be read, or the folder holds nothing to score.
 */
export function readGoldFolder(folder: string): GoldArticle[] {
  const labelFile = join(folder, 'labels.json')
  const labels = existsSync(labelFile)
    ? v.parse(v.record(v.string(), v.boolean()), JSON.parse(readFileSync(labelFile, 'utf8')))
    : {}
  const articles: GoldArticle[] = []
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.txt')) continue
    const file = join(folder, name)
    const content = readFileSync(file, 'utf8').replace(/^\ufeff/, '')
    if (name.endsWith('.gold.txt')) {
      articles.push(readMarkup(content, file))
      continue
    }
    const json = `${basename(name, '.txt')}.json`
    const beside = [join(folder, json), join(dirname(folder), 'gold', json)].find((path) => existsSync(path))
    const label = labels[name]
    if (beside === undefined && label === undefined) continue
    const gold = beside === undefined ? null : v.parse(GoldFile, JSON.parse(readFileSync(beside, 'utf8')))
    articles.push({
      file,
      article: plainArticle(content),
      isDefenceMeeting:
        gold?.isDefenceMeeting ?? label ?? gold?.meetings.some((meeting) => rank(meeting) === 'main') ?? false,
      gold,
    })
  }
  if (articles.length === 0) throw new Error(`${folder} holds no annotated article`)
  return articles
}

/** An article as the command line makes it of a `.txt` file. */
export function plainArticle(content: string): Article {
  return { title: null, publisher: null, byline: null, url: null, publishedAt: null, language: null, text: content }
}

/** What a gold meeting is to the news: only main and secondary ones are asked for. */
export function rank(meeting: GoldMeeting): 'main' | 'secondary' | 'other' {
  const first = /^\w+/.exec(meeting.status)?.[0]
  return first === 'main' || first === 'secondary' ? first : 'other'
}
