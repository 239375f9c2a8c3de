/** What a correction says of what it is about, made from what the reader sees. */
import type { Annotation, Corrected, Correction, Mention } from '../model.ts'
import { fullNameOf } from './find.ts'
import { isFullName } from './names.ts'
import { selectorOf, type Span } from './selector.ts'

/** The text of an article and its title, into which offsets are. */
export interface Printed {
  title: string | null
  text: string
}

/** Whom or what a mention stands for: by the fullest name that the article has, else by the words as printed. */
export function correctedOf(mention: Mention, annotation: Annotation, printed: Printed, inTitle: boolean): Corrected {
  return {
    name: nameOf(mention, annotation) ?? mention.text,
    country: mention.country,
    selector: selectorOf((inTitle ? printed.title : printed.text) ?? '', mention),
    inTitle,
  }
}

/** Selected words that the rules have missed. */
export function missedOf(
  span: Span,
  name: string,
  country: string | null,
  printed: Printed,
  inTitle: boolean,
): Corrected {
  return { name, country, selector: selectorOf((inTitle ? printed.title : printed.text) ?? '', span), inTitle }
}

/** How far a correction of a mention may reach: everywhere only for an official with a full name and a country. */
export function scopesOf(mention: Mention, annotation: Annotation): Correction['scope'][] {
  const name = nameOf(mention, annotation)
  return name !== null && isFullName(name) && mention.country !== null ? ['article', 'everywhere'] : ['article']
}

function nameOf({ kind, id, name }: Mention, annotation: Annotation): string | null {
  if (kind === 'country') return null
  return (id === null ? null : fullNameOf(annotation, id)) ?? name
}

/** The names of the other people of an article, each once: of whom a mention may turn out to be. */
export function othersIn(mention: Mention, annotation: Annotation): string[] {
  const own = nameOf(mention, annotation)
  const ids = new Set<string>()
  for (const { id, kind } of [...annotation.titleMentions, ...annotation.mentions])
    if (id !== null && id !== mention.id && (kind === 'official' || kind === 'role')) ids.add(id)
  const names = [...ids].flatMap((id) => fullNameOf(annotation, id) ?? [])
  return [...new Set(names)].filter((name) => name !== own)
}
