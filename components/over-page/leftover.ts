/**
 * What an Attaché of before has left in a page. Firefox ends the scripts of an extension when it is updated, and puts the new ones into
 * open pages; a form that stood there stays, and nothing in it works any more.
 */
import { button, element } from './card-parts.ts'
import type { Words } from '../words/words.ts'

/** Only for extensions; Firefox has it on every element. */
type Opened = Element & { openOrClosedShadowRoot?: ShadowRoot | null }

/** Takes cards and bars away that were left over, and says in a form what has happened: the words in it stay, to be copied. */
export function tidyLeftovers(document: Document, words: Words): void {
  for (const host of document.querySelectorAll<Opened>('html > [popover]')) {
    const root = host.openOrClosedShadowRoot
    const form = root?.querySelector('.page-form')
    if (form) {
      for (const dead of form.querySelectorAll('button, [role=status], .quote-foot')) dead.remove()
      const said = element('div', 'quote-news')
      said.setAttribute('role', 'alert')
      said.append(
        element('span', 'grow', words('updated_under_page')),
        button('close', 'btn', words('close'), () => host.remove()),
      )
      form.prepend(said)
    } else if (root?.querySelector('.card, .bar')) host.remove()
  }
}
