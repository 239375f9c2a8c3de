/** The marks of an article's mentions, each with what it stands for. */
import type { PageArticle } from '../article/live.ts'
import { lookOf, type Shown } from '../highlight/marks.ts'
import type { Mark } from '../highlight/paint.ts'
import type { MentionLook } from '../highlight/sheet.ts'
import type { Annotation, Mention } from '../model.ts'

/** A mark with what it stands for. */
export interface Marked extends Mark {
  look: MentionLook
  mention: Mention
  annotation: Annotation
  page: PageArticle
  inTitle: boolean
}

/**
 * The marks of an article in its page, those of the headline first.
 * @param shown the kinds of mentions that are marked; all if not given.
 */
export function marksOf(page: PageArticle, annotation: Annotation, shown?: Shown): Marked[] {
  const { map, titleMap } = page
  const marks: Marked[] = []
  const add = (mentions: readonly Mention[], from: typeof map | null): void => {
    const inTitle = from === titleMap
    for (const mention of mentions) {
      const look = lookOf(mention, shown)
      const span = look && from?.span(mention.start, mention.end)
      if (look && span) marks.push({ look, span, mention, annotation, page, inTitle })
    }
  }
  add(annotation.titleMentions, titleMap)
  add(annotation.mentions, map)
  return marks
}
