/** Captions that the page marks up as plain paragraphs. */
import type { Run } from './live-runs.ts'

/** Words that stand under pictures: where it is from, who is where, what they do while it is taken. */
const PHOTO =
  /\b(file photo|photo(graph)?s?( courtesy| credit)?\s?[:/|]|pic(ture)?\s?[:/|]|image\s?[:/|]|screen ?grab|handout|shak(es?|ing) hands|pos(es?|ing) (for|with)|in this (undated |file |handout |combination )?(photo|picture|image))|\((l|r|c|left|right|cent(re|er)|file)\)/i
/** An article's first paragraph opens with its place, a caption does not. */
const DATELINE = /^[\p{Lu}][\p{L}\s./'’-]{2,40}(,\s[\p{L}. \d]{2,20})?(\s\([\p{L}/ ]{1,40}\))?\s?[:–—-]\s/u
const LONGEST = 320

/**
 * Says whether a paragraph is the caption of the picture above it.
 * A box that holds a picture and nothing but this line is one; before the text, beside a picture, the words decide.
 * @param container of the body. @param opens nothing but captions and a summary stands before it.
 */
export function isPlainCaption(run: Run, container: Element, opens: boolean): boolean {
  if (run.text.length > LONGEST || run.heading || DATELINE.test(run.text)) return false
  const { element } = run
  const box = element.parentElement
  // Deeper in the text without a look into the depth of the page, for there may be many paragraphs.
  if (!opens)
    return (
      box !== container &&
      /^(IMG|PICTURE)$/.test(element.previousElementSibling?.tagName ?? '') &&
      box?.childElementCount === 2
    )
  if (box && box.querySelector('img, picture') && textLength(box) < run.text.length + 12) return true
  return followsPicture(element) && PHOTO.test(run.text)
}

function followsPicture(element: Element): boolean {
  for (let at: Element | null = element, up = 0; at && up < 3; at = at.parentElement, up++) {
    const before = at.previousElementSibling
    if (!before) continue
    return (
      /^(IMG|PICTURE|FIGURE)$/.test(before.tagName) || (before.querySelector('img') !== null && textLength(before) < 40)
    )
  }
  return false
}

function textLength(element: Element): number {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim().length
}
