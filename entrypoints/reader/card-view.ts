/** The card of a mark in a page: what it shows, and what its buttons do. When and where it stands is `CardOverPage`'s matter. */
import { Card } from '../../components/over-page/card.ts'
import { askBackground, pageScripts, runtime, word } from '../../utils/article/live-background.ts'
import { pageForms } from '../../utils/article/live-forms.ts'
import { askedBy, contentOf } from '../../utils/card/content.ts'
import { rectsOf } from '../../utils/card/hit.ts'
import type { Marked } from '../../utils/card/marked.ts'
import type { View } from '../../utils/card/over-page.ts'
import { type Ground, schemeOn } from '../../utils/highlight/ground.ts'

type Scheme = ReturnType<typeof schemeOn>

/** Opens the form in which the reader puts a mark right, beside its word. @param close takes the card away, once the form is there. */
async function correct(mark: Marked, scheme: Scheme, close: () => void): Promise<void> {
  const { mention, annotation, page, inTitle } = mark
  const { article, key } = page
  const forms = await pageForms()
  close()
  const place = { lines: () => rectsOf(mark), scheme }
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
 * @param ground of the article, asked at each card. @param step to the next place of whom the card is about. @param close the card.
 * @param hasLeft whether the reader of an update has taken over: then nothing is shown.
 */
export function cardView(
  ground: () => Ground,
  step: (by: 1 | -1) => void,
  close: () => void,
  hasLeft: () => boolean,
): View<Marked> {
  let open: Marked | null = null
  let scheme: Scheme = 'light'
  // Once the extension is gone, no words can be looked up.
  let reload = word('updated_reload')
  /** Says in an open card that what was asked for did not come. */
  const fail = (): void => {
    if (open) card.say(runtime() ? word('fault_no_answer') : reload, { lines: rectsOf(open), at: null, scheme })
  }
  const card = new Card(
    word,
    {
      onStep: step,
      onLibrary: (search) => void askBackground('library.search', { search }).catch(fail),
      onCorrect: () => open && void correct(open, scheme, close).catch(fail),
    },
    () => pageScripts().words?.['card_rules'] ?? '',
  )
  return {
    show(mark, places, lines, at) {
      open = mark
      const { mention, annotation } = mark
      scheme = schemeOn(ground())
      // An Attaché that was updated or taken out cannot say anything any more, but where its own words are no longer true.
      if (!runtime()) return hasLeft() ? undefined : card.say(reload, { lines, at, scheme })
      reload = word('updated_reload')
      const content = contentOf(mention, annotation)
      card.show({ content, printed: mention.text, ...places, lines, at, scheme, seen: seenOf(mark) })
    },
    move: (lines, at) => card.move(lines, at),
    focus: () => card.focus(),
    close() {
      open = null
      card.close()
    },
    letThrough: (on) => card.letThrough(on),
    holds: (target) => card.holds(target),
  }
}
