/** The card of a mark in a page: what it shows, and what its buttons do. When and where it stands is `CardOverPage`'s matter. */
import { Card } from '../../components/over-page/card.ts'
import { askBackground, pageScripts, runtime, word } from '../../utils/article/live-background.ts'
import { pageForms } from '../../utils/article/live-forms.ts'
import { askedBy, contentOf } from '../../utils/card/content.ts'
import { rectsOf } from '../../utils/card/hit.ts'
import type { Marked } from '../../utils/card/marked.ts'
import type { View } from '../../utils/card/over-page.ts'
import type { Ground } from '../../utils/highlight/ground.ts'

/** What stands over a page is light or dark as the page is. */
export const schemeOn = (ground: Ground): 'light' | 'dark' =>
  ground === 'paper' || ground === 'mid' ? 'light' : 'dark'

/** Opens the form in which the reader puts a mark right, beside its word. */
export async function correct(mark: Marked, ground: Ground): Promise<void> {
  const { mention, annotation, page, inTitle } = mark
  const { article, key } = page
  const forms = await pageForms()
  const place = { lines: () => rectsOf(mark), scheme: schemeOn(ground) }
  forms.open('correct', place, { key, article, annotation, mention, inTitle, start: mention.start, end: mention.end })
}

/** What the library knows of a mark; nothing where it cannot be asked. */
async function seenOf({ mention, annotation, page }: Marked): Promise<string[]> {
  const of = askedBy(mention, annotation)
  if (!of) return []
  return askBackground('memory.told', { of, except: page.key }).then(
    ({ lines }) => lines,
    () => [],
  )
}

/**
 * Draws the card of a mark.
 * @param ground of the article, asked at each card. @param step to the next place of whom the card is about. @param onCorrect opens the
 * form for a mark. @param hasLeft whether the reader of an update has taken over: then nothing is shown.
 */
export function cardView(
  ground: () => Ground,
  step: (by: 1 | -1) => void,
  onCorrect: (mark: Marked) => void,
  hasLeft: () => boolean,
): View<Marked> {
  let open: Marked | null = null
  // Once the extension is gone, no words can be looked up.
  let reload = word('updated_reload')
  const card = new Card(
    word,
    {
      onStep: step,
      onLibrary: (search) => void askBackground('library.search', { search }).catch(() => {}),
      onCorrect: () => open && onCorrect(open),
    },
    () => pageScripts().words?.['card_rules'] ?? '',
  )
  return {
    show(mark, places, lines, at) {
      open = mark
      const { mention, annotation } = mark
      const scheme = schemeOn(ground())
      // An Attaché that was updated or taken out cannot say anything any more, but where its own words are no longer true.
      if (!runtime()) return hasLeft() ? undefined : card.say(reload, { lines, at, scheme })
      reload = word('updated_reload')
      const content = contentOf(mention, annotation)
      card.show({ content, printed: mention.text, ...places, lines, at, scheme, seen: seenOf(mark) })
    },
    move: (lines, at) => card.move(lines, at),
    focus: () => card.focus(),
    close: () => card.close(),
    letThrough: (on) => card.letThrough(on),
    holds: (target) => card.holds(target),
  }
}
