/**
 * The rules that draw the marks. The background puts them in with `scripting.insertCSS`, so that the page's document has
 * neither an element nor a sheet of ours, and its Content Security Policy has no say.
 */
import type { Ground } from './ground.ts'

/** How a mark is drawn: an official by name, by role only, not certain, a country, and what was just shown to the reader. */
export type MentionLook = 'official' | 'role' | 'unsure' | 'country'
/**
 * `open-…` is the mention whose card is open: its line, and a wash of its hue behind. `quote` is what the reader has kept; `quote-…` a
 * mention in it, with the line of the one on the ground of the other, for highlights do not blend.
 */
export type Look = MentionLook | 'lit' | 'quote' | `quote-${MentionLook}` | `open-${MentionLook}`

export const MENTION_LOOKS: readonly MentionLook[] = ['official', 'role', 'unsure', 'country']
export const OPEN_LOOKS: readonly Look[] = MENTION_LOOKS.map((look) => `open-${look}` as const)
export const QUOTE_LOOKS: readonly Look[] = ['quote', ...MENTION_LOOKS.map((look) => `quote-${look}` as const)]
export const LOOKS: readonly Look[] = [...MENTION_LOOKS, 'lit', ...QUOTE_LOOKS, ...OPEN_LOOKS]
export const GROUNDS: readonly Ground[] = ['paper', 'mid', 'dusk', 'night']

/**
 * The pairs of inks that the reader can choose from: the red and blue pencil; amber and blue, which eyes that do not tell red from
 * green tell apart more easily; and graphite, in which only the kind of line and its darkness differ.
 */
export const INKS = ['pencil', 'amber', 'graphite'] as const
export type Inks = (typeof INKS)[number]
/** A line below the words, or a wash behind them with a thin line. */
export const FORMS = ['lines', 'wash'] as const
/** How marks are drawn. `tint` is for browsers that cannot underline a highlight (Firefox before 146): a wash alone. */
export interface Style {
  inks: Inks
  form: (typeof FORMS)[number] | 'tint'
}

/** The inks for officials and countries. Each has 3:1 at least on every background of its ground. */
const COLOURS: Record<Inks, Record<Ground, { official: string; country: string }>> = {
  pencil: {
    paper: { official: '#b02a1a', country: '#1c55a6' },
    mid: { official: '#570c02', country: '#0a2257' },
    dusk: { official: '#ffc7bb', country: '#b8d6ff' },
    night: { official: '#ff8f79', country: '#7fb3ff' },
  },
  amber: {
    paper: { official: '#855200', country: '#1440a8' },
    mid: { official: '#3f2600', country: '#10107a' },
    dusk: { official: '#ffd166', country: '#c6d4ff' },
    night: { official: '#f0a800', country: '#9db4ff' },
  },
  graphite: {
    paper: { official: '#1f2327', country: '#56606a' },
    mid: { official: '#101214', country: '#24292e' },
    dusk: { official: '#f4f5f6', country: '#d6dade' },
    night: { official: '#f0f2f3', country: '#a4adb5' },
  },
}
/**
 * Straw, behind what the reader has kept, and its edge: a fine line below, which has 3:1 at least on every background of its ground, for
 * straw on cream is hardly seen. On the middle grounds text may be light or dark, so it gets a colour that is read on the straw.
 */
const STRAW: Record<Ground, { ground: string; edge: string; text?: string }> = {
  paper: { ground: '#fbefb6', edge: '#6b570c' },
  mid: { ground: '#d9cc8a', edge: '#2b2204', text: '#15181b' },
  dusk: { ground: '#5a4f18', edge: '#ffe08a', text: '#ffffff' },
  night: { ground: '#463d12', edge: '#c3a73b' },
}
/** The wash of `lit`, which says "here" and is the same with all inks. */
const LIT: Record<Ground, string> = { paper: '#1c55a62b', mid: '#0a225733', dusk: '#b8d6ff40', night: '#7fb3ff40' }

/**
 * The name of a highlight in the registry, which is shared with the page. Each style has names of its own, so that another one
 * is put in beside it and nothing of the one before shows.
 */
export function highlightName(look: Look, ground: Ground, { inks, form }: Style): string {
  return `attache-${look}-${ground}${inks === 'pencil' ? '' : `-${inks}`}${form === 'lines' ? '' : `-${form}`}`
}

function line(style: string, colour: string, width: number): string {
  return `text-decoration:underline ${style} ${colour} ${width}px;text-underline-offset:.2em;text-decoration-skip-ink:auto`
}

const LINES: Record<MentionLook, { style: string; width: number }> = {
  official: { style: 'solid', width: 2 },
  role: { style: 'solid', width: 1 },
  unsure: { style: 'dashed', width: 1 },
  country: { style: 'dotted', width: 2 },
}

/** How strong a wash of the hue is: 11 % on light grounds, 20 % on dark ones; twice that for an open mark, where all have a wash. */
function share(ground: Ground, twice: boolean): string {
  if (ground === 'dusk' || ground === 'night') return twice ? '66' : '33'
  return twice ? '38' : '1c'
}

function inQuote(look: Look): MentionLook | undefined {
  return MENTION_LOOKS.find((one) => look === `quote-${one}`)
}

function opened(look: Look): MentionLook | undefined {
  return MENTION_LOOKS.find((one) => look === `open-${one}`)
}

function draw(look: Look, ground: Ground, { inks, form }: Style): string {
  if (look === 'lit') return `background-color:${LIT[ground]}`
  const { official, country } = COLOURS[inks][ground]
  const straw = STRAW[ground]
  const kept = `background-color:${straw.ground}${straw.text ? `;color:${straw.text}` : ''}`
  if (look === 'quote') return form === 'tint' ? kept : `${kept};${line('solid', straw.edge, 1)}`
  const open = opened(look)
  const quoted = inQuote(look)
  const kind = open ?? quoted ?? look
  const colour = kind === 'country' ? country : official
  const wash = `background-color:${colour}${share(ground, form !== 'lines' && open !== undefined)}`
  if (quoted) {
    const mixed = `${kept};background-color:color-mix(in srgb,${colour} 22%,${straw.ground})`
    if (form === 'tint') return mixed
    const drawn = LINES[quoted]
    return `${form === 'wash' ? mixed : kept};${line(drawn.style, colour, form === 'wash' ? 1 : drawn.width)}`
  }
  if (form === 'tint')
    // A country has a line of shadow too, so that it is not told by hue alone.
    return kind === 'country' ? `${wash};text-shadow:0 1px 0 ${country}` : wash
  const drawn = LINES[kind as MentionLook]
  const under = line(drawn.style, colour, form === 'wash' ? 1 : drawn.width)
  return form === 'wash' || open ? `${under};${wash}` : under
}

/** What a sheet is for: a ground, a style, and the elements that hold the marked words, by their names. */
export interface Sheet extends Style {
  ground: Ground
  tags: string[]
  /** Some of the marks stand in shadow trees, which in Firefox only a sheet of the reader's reaches, not one of the document. */
  deep: boolean
}

/**
 * The rules for all looks on one ground. Nothing is drawn on paper.
 *
 * They name the elements that hold marked words: a rule without a name has the browser work out each highlight's style for each element
 * of the page, and for those of every other ground too, which costs a page of 3 MB well over a second.
 */
export function marksSheet({ ground, tags, ...style }: Omit<Sheet, 'deep'>): string {
  const rules = LOOKS.map((look) => {
    const name = highlightName(look, ground, style)
    const where = tags.map((tag) => `${tag}::highlight(${name})`).join()
    return `${where}{${draw(look, ground, style)}}`
  })
  return tags.length > 0 ? `@media not print{${rules.join('')}}` : ''
}
