/**
 * An annotation while corrections are laid over it. The lists are its own, the things in them are not: a mention, participant or
 * meeting is replaced, never changed, so that what the rules read stays as it was.
 */
import type { Annotation, Meeting, Mention, QuotePlace } from '../model.ts'

/** The reason that stands first wherever the reader has put something right. */
export const CORRECTED = '@corrected'

export interface Draft {
  title: string
  text: string
  /** With offsets into the text. */
  mentions: Mention[]
  /** With offsets into the title. */
  titleMentions: Mention[]
  meetings: Meeting[]
  /**
   * The text, or the title, is only what was quoted of an article. Offsets there are into these words: what stands before them has such
   * below zero.
   */
  quote?: QuotePlace
}

/** Begins to lay corrections over an annotation. */
export function draftOf(annotation: Annotation, title: string | null, text: string): Draft {
  return {
    title: title ?? '',
    text,
    mentions: [...annotation.mentions],
    titleMentions: [...annotation.titleMentions],
    meetings: [...annotation.meetings],
  }
}

/** Whether a mention is of somebody: an official, or a role that stands for one. */
export const isPerson = ({ kind }: Mention): boolean => kind === 'official' || kind === 'role'

/** All mentions, those of the title first. */
export function* allOf(draft: Draft): Generator<Mention> {
  yield* draft.titleMentions
  yield* draft.mentions
}

/** Replaces each mention by what `change` gives for it, in title and text; null takes it away. */
export function changeMentions(draft: Draft, change: (mention: Mention) => Mention | null): void {
  const changed = (mentions: readonly Mention[]) => mentions.flatMap((mention) => change(mention) ?? [])
  draft.titleMentions = changed(draft.titleMentions)
  draft.mentions = changed(draft.mentions)
}

/** Reasons with that of the reader before them, once. */
export function byReader(reasons: readonly string[]): string[] {
  return [CORRECTED, ...reasons.filter((reason) => reason !== CORRECTED)]
}

/** By start, then longest first, as mentions are kept. */
export function inOrder(mentions: readonly Mention[]): Mention[] {
  return mentions.toSorted((a, b) => a.start - b.start || b.end - a.end)
}

/** What a set of values holds, each once, in its order. */
export const once = <T>(values: readonly T[]): T[] => [...new Set(values)]
