/**
 * The rules that draw the marks. The background puts them in with `scripting.insertCSS`, so that the page's document has
 * neither an element nor a sheet of ours, and its Content Security Policy has no say.
 */
import type { Ground } from './ground.ts'

/** How a mark is drawn: an official by name, by role only, not certain, a country, and what was just shown to the reader. */
export type MentionLook = 'official' | 'role' | 'unsure' | 'country'
/** `open-…` is the mention whose card is open: its line, and a wash of its hue behind. */
export type Look = MentionLook | 'lit' | `open-${MentionLook}`

export const MENTION_LOOKS: readonly MentionLook[] = ['official', 'role', 'unsure', 'country']
export const OPEN_LOOKS: readonly Look[] = MENTION_LOOKS.map((look) => `open-${look}` as const)
export const LOOKS: readonly Look[] = [...MENTION_LOOKS, 'lit', ...OPEN_LOOKS]
export const GROUNDS: readonly Ground[] = ['paper', 'mid', 'dusk', 'night']

/** The inks for officials and countries, and the wash of `lit`. Each pair has 3:1 at least on every background of its ground. */
const INKS: Record<Ground, { official: string; country: string; lit: string }> = {
  paper: { official: '#b02a1a', country: '#1c55a6', lit: '#1c55a62b' },
  mid: { official: '#570c02', country: '#0a2257', lit: '#0a225733' },
  dusk: { official: '#ffc7bb', country: '#b8d6ff', lit: '#b8d6ff40' },
  night: { official: '#ff8f79', country: '#7fb3ff', lit: '#7fb3ff40' },
}

/**
 * The name of a highlight in the registry, which is shared with the page.
 * @param tinted for browsers that cannot underline a highlight (Firefox before 146).
 */
export function highlightName(look: Look, ground: Ground, tinted = false): string {
  return `attache-${look}-${ground}${tinted ? '-tint' : ''}`
}

function line(style: string, colour: string, width: number): string {
  return `text-decoration:underline ${style} ${colour} ${width}px;text-underline-offset:.2em;text-decoration-skip-ink:auto`
}

/** How strong a wash of the hue is: 11 % on light grounds, 20 % on dark ones. */
function share(ground: Ground): string {
  return ground === 'dusk' || ground === 'night' ? '33' : '1c'
}

function opened(look: Look): MentionLook | undefined {
  return MENTION_LOOKS.find((one) => look === `open-${one}`)
}

function draw(look: Look, ground: Ground): string {
  const { official, country, lit } = INKS[ground]
  const open = opened(look)
  if (open) return `${draw(open, ground)};background-color:${open === 'country' ? country : official}${share(ground)}`
  if (look === 'country') return line('dotted', country, 2)
  if (look === 'role') return line('solid', official, 1)
  if (look === 'unsure') return line('dashed', official, 1)
  if (look === 'lit') return `background-color:${lit}`
  return line('solid', official, 2)
}

/** The wash in place of a line; a country has a line of shadow too, so that it is not told by hue alone. */
function tint(look: Look, ground: Ground): string {
  const { official, country, lit } = INKS[ground]
  if (look === 'lit') return `background-color:${lit}`
  const open = opened(look)
  // Twice the wash, where the wash is the mark.
  if (open) return `background-color:${open === 'country' ? country : official}${share(ground) === '1c' ? '38' : '66'}`
  if (look === 'country') return `background-color:${country}${share(ground)};text-shadow:0 1px 0 ${country}`
  return `background-color:${official}${share(ground)}`
}

/** What a sheet is for: a ground, whether marks are tints there, and the elements that hold the marked words, by their names. */
export interface Sheet {
  ground: Ground
  tinted: boolean
  tags: string[]
}

/**
 * The rules for all looks on one ground. Nothing is drawn on paper.
 *
 * They name the elements that hold marked words: a rule without a name has the browser work out each highlight's style for each element
 * of the page, and for those of every other ground too, which costs a page of 3 MB well over a second.
 */
export function marksSheet({ ground, tinted, tags }: Sheet): string {
  const rules = LOOKS.map((look) => {
    const name = highlightName(look, ground, tinted)
    const where = tags.map((tag) => `${tag}::highlight(${name})`).join()
    return `${where}{${tinted ? tint(look, ground) : draw(look, ground)}}`
  })
  return tags.length > 0 ? `@media not print{${rules.join('')}}` : ''
}
