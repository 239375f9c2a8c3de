/**
 * Which script stands on a page of a shipped site, by its address alone and before any script runs: the browser itself matches
 * the globs of the manifest. To look at a page's text costs a script some fifteen times an empty one, even to read its address five.
 *
 * On most pages of a paper the address has the headline's words in a slug. If it has, and none of `cues.ts` is among them, or if the page is
 * a front page or of sports and the like, it gets `front.js`; any other gets the gate, which looks. The entries are disjoint.
 */
import { CUES } from './cues.ts'

/** A content script's entry in the manifest, as far as addresses go. */
export interface Entry {
  js: ['front.js'] | ['gate.js']
  matches: string[]
  include_globs?: string[]
  exclude_globs?: string[]
}

/**
 * Seven words at least. A slug of fewer may be no slug but a date, a number in sixteens or a section's name, and it says less: of
 * 29 reports' titles of six words two have no cue, of 296 longer ones one.
 */
const SLUG = '*-*-*-*-*-*-*'
/** Sections that hold no such report, though their addresses may have no slug. */
const SECTIONS = ['*/sport*', '*/entertainment/*', '*/lifestyle/*', '*/life-style/*']
/** The ends of the addresses of front pages, which hold no article unless its address is behind the hash. In Chrome `??` is also one letter or none. */
const FRONTS = ['*.??/', '*.com/', '*.net/', '*.org/', '*.info/']
/**
 * What stands behind the first two may have hyphens without being a slug; Firefox's globs do not see a hash. And a live blog has
 * other posts than the one that its address is of.
 */
const ALWAYS = ['*=*', '*#*', '*/live*']

/**
 * The entries for some sites.
 * @param patterns the match patterns of the sites. @param seesHash whether the browser's globs see what stands behind the hash.
 */
export function entries(patterns: readonly string[], seesHash: boolean): Entry[] {
  const matches = [...patterns]
  // A word that a site has in its name says nothing of the page.
  const cues = CUES.map((cue) => (patterns.some((pattern) => pattern.includes(cue)) ? `*//*/*${cue}*` : `*${cue}*`))
  const looked = [...ALWAYS, ...cues]
  const passed = [SLUG, ...SECTIONS, ...(seesHash ? FRONTS : [])]
  return [
    { js: ['front.js'], matches, include_globs: passed, exclude_globs: looked },
    { js: ['gate.js'], matches, include_globs: looked },
    { js: ['gate.js'], matches, exclude_globs: [...passed, ...looked] },
  ]
}
