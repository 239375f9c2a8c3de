/** Sets the stage for tests of whole short reports, through all steps. */
import { annotate } from '../../../utils/annotate/annotate.ts'
import type { Annotation, Article } from '../../../utils/model.ts'

/** What the rules read in a text of 13 July 2023, a Thursday. @param more what else is known of the article. */
export function annotated(text: string, more: Partial<Article> = {}): Annotation {
  return annotate({
    title: null,
    publisher: null,
    byline: null,
    url: null,
    publishedAt: '2023-07-13',
    language: 'en',
    text,
    ...more,
  })
}

/** The held meetings of a text, the main one first: surnames and states in the order of the alphabet, place, day. */
export function records(text: string, more: Partial<Article> = {}): string[] {
  return annotated(text, more)
    .meetings.filter(({ status, prominence }) => status === 'held' && /main|secondary/.test(prominence))
    .map(({ participants, place, date }) => {
      const who = participants.map(
        ({ name, office, country, organisation }) =>
          `${name?.split(' ').at(-1) ?? office?.title} ${country ?? organisation ?? '-'}`,
      )
      return `${who.sort().join(', ')} @ ${place?.name.replace(/\s+/g, ' ') ?? '-'} ${date ?? '-'}`
    })
}
