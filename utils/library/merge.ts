/** How two states of one clipping become one, so that neither reader nor tab loses words. Pure. */
import type { Writer } from '../messages/fields.ts'
import type { Annotation, Article } from '../model.ts'
import { momentAfter } from './moments.ts'

/** Trims and folds white space; drops empty tags and those that differ only in case from one before. */
export function cleanTags(tags: readonly string[]): string[] {
  const seen = new Set<string>()
  const clean: string[] = []
  for (const tag of tags) {
    const folded = tag.replace(/\s+/g, ' ').trim()
    const same = folded.toLowerCase()
    if (folded === '' || seen.has(same)) continue
    seen.add(same)
    clean.push(folded)
  }
  return clean
}

/** Both lists, the kept ones first. */
export function mergeTags(kept: readonly string[], added: readonly string[]): string[] {
  return cleanTags([...kept, ...added])
}

/** Both notes, one below the other; a note that holds the other stands for both. */
export function mergeNotes(kept: string, added: string): string {
  if (holds(added, kept)) return added
  if (holds(kept, added)) return kept
  return `${kept}\n\n${added}`
}

/** What the reader writes on something. */
interface Words {
  note: string
  tags: string[]
}

/** An article with what was read in it. */
interface Reading {
  article: Article
  annotation: Annotation
}

/**
 * Which of two readings of an article is kept: the later one, but never a bare record, nor the beginning that a paywall shows, in the place
 * of the whole text.
 */
export function fullerOf(first: Reading, later: Reading): Reading {
  const isLess = later.article.text === '' || (later.article.partial === true && first.article.partial !== true)
  const { article, annotation } = isLess && first.article.text !== '' ? first : later
  return { article, annotation }
}

/** An edit of the note and tags of a clipping or a quote. */
export interface Edit {
  commandId: string
  id: string
  note: string
  tags: string[]
  /** Whose words these are. */
  writer?: Writer | undefined
  /** The `updatedAt` of the row that the reader saw. When it has changed since, both edits are kept. */
  basedOn?: string | undefined
}

/** A row after an edit; a deleted one comes back with it. @param now the moment of the edit. */
export function edited<Row extends Words & { updatedAt: string; deletedAt: string | null }>(
  old: Row,
  edit: Edit,
  now: string,
): Row {
  const seen = edit.basedOn === undefined || edit.basedOn === old.updatedAt
  const words: Words = seen
    ? { note: edit.note, tags: cleanTags(edit.tags) }
    : { note: mergeNotes(old.note, edit.note), tags: mergeTags(old.tags, edit.tags) }
  return { ...old, ...words, updatedAt: momentAfter(old.updatedAt, now), deletedAt: null }
}

/** In so many places a note is looked for in another: a hostile one may be the same sign a million times. Beyond, both are kept. */
const MOST_PLACES = 200

/** Whether a note has another in it as whole words: "no" is not in "north". */
function holds(note: string, other: string): boolean {
  if (other === '') return true
  const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{M}\p{N}]/u.test(sign)
  let places = 0
  for (let at = note.indexOf(other); at >= 0 && places++ < MOST_PLACES; at = note.indexOf(other, at + 1)) {
    const end = at + other.length
    const cutBefore = isWord(note[at - 1]) && isWord(other[0])
    const cutBehind = isWord(note[end]) && isWord(other.at(-1))
    if (!cutBefore && !cutBehind) return true
  }
  return false
}
