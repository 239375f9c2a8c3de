/** How marks look: what the reader of pages has set, and the rules that a page needs for it. */
import * as v from 'valibot'

const inks = v.picklist(['pencil', 'amber', 'graphite'])
const forms = ['lines', 'wash'] as const
/** Which kinds of mentions are marked, and how: the reader's settings. */
export const Marks = v.object({
  official: v.boolean(),
  role: v.boolean(),
  country: v.boolean(),
  inks,
  form: v.picklist(forms),
})

/** The rules that marks on a ground need in a page, by the names of the elements that hold them. */
export const Sheet = v.object({
  ground: v.picklist(['paper', 'mid', 'dusk', 'night']),
  inks,
  form: v.picklist([...forms, 'tint']),
  deep: v.boolean(),
  /** Names only: what a page calls its elements must not get into a selector as anything else. */
  tags: v.pipe(v.array(v.pipe(v.string(), v.regex(/^(\*|[a-z][a-z\d-]{0,40})$/))), v.maxLength(200)),
})
