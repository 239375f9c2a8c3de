/** An article with its annotation -> the corpus record that an import makes of it. Pure. */
import type { Annotation, Article, CorpusRecord } from '../model.ts'

/** What only the import knows. */
export interface Origin {
  id: string
  /** SHA-256 of the file, or of the line where a file holds several articles; in hexadecimal. */
  sha256: string
  /** The file's name as it was handed in. */
  file: string
  /** ISO 8601, UTC. */
  importedAt: string
}

const LONGEST_SUBJECT = 160

/** What the page itself says counts before what the annotator read from the text. */
export function recordOf(article: Article, annotation: Annotation, origin: Origin): CorpusRecord {
  const front = annotation.article
  const title = article.title ?? front.title
  const published = article.publishedAt ?? front.publishedAt
  const officials = officialsIn(annotation)
  return {
    id: origin.id,
    origin: 'import',
    publisher: article.publisher ?? front.publisher,
    title,
    subject: title ?? beginningOf(article.text),
    date: published?.slice(0, 10) ?? null,
    url: article.url,
    digest: '',
    countries: countriesIn(annotation),
    officials,
    meetings: annotation.meetings,
    sha256: origin.sha256,
    article,
    annotation,
    importedAt: origin.importedAt,
    file: origin.file.slice(-1000),
  }
}

/** Each official once, by the longest form of the name, with the first office and rank that are told. */
function officialsIn({ mentions }: Annotation): CorpusRecord['officials'] {
  const byId = new Map<string, CorpusRecord['officials'][number]>()
  for (const { kind, id, name, office, rank, country } of mentions) {
    if (kind !== 'official' || name === null) continue
    const key = id ?? name
    const known = byId.get(key)
    byId.set(key, {
      name: known !== undefined && known.name.length >= name.length ? known.name : name,
      office: known?.office ?? office?.title ?? null,
      rank: known?.rank ?? rank,
      country: known?.country ?? country,
    })
  }
  return [...byId.values()]
}

/** Those who met first, then all that are named. */
function countriesIn({ meetings, mentions }: Annotation): string[] {
  const met = meetings.flatMap(({ countries }) => countries)
  return [...new Set([...met, ...mentions.flatMap(({ country }) => country ?? [])])]
}

function beginningOf(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? ''
  if (line.length <= LONGEST_SUBJECT) return line.toWellFormed()
  const cut = line.slice(0, LONGEST_SUBJECT)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 60)).toWellFormed()} …`
}
