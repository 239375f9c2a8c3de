/** The cards of marked words in the reading view: the same as over a page, opened by pointer, finger or the shortcuts that walk. */
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Correct } from '../../../components/correct/correct-fields.ts'
import { Card } from '../../../components/over-page/card.ts'
import { cardRules } from '../../../components/over-page/card-rules-rtl.ts'
import { markName } from '../../../components/reading/marked-text.tsx'
import { useWords } from '../../../components/words/use-words.ts'
import { heardWalk } from '../../../utils/browser.ts'
import { contentOf, isSame } from '../../../utils/card/content.ts'
import { rectsOf } from '../../../utils/card/hit.ts'
import { CardOverPage } from '../../../utils/card/over-page.ts'
import { measureGround, schemeOn } from '../../../utils/highlight/ground.ts'
import { lookOf } from '../../../utils/highlight/marks.ts'
import type { Mark } from '../../../utils/highlight/paint.ts'
import type { MentionLook } from '../../../utils/highlight/sheet.ts'
import type { Annotation, Mention } from '../../../utils/model.ts'
import { textIn } from './text-places.ts'

interface Marked extends Mark {
  look: MentionLook
  mention: Mention
  element: Element
  inTitle: boolean
}

/**
 * @param frame holds the text; its marks carry their offsets. @param annotation null while there is nothing to read.
 * @param onLibrary searches the library for a name. @param correct opens the form in which a mark is put right; null where nothing can be.
 */
export function useCards(
  frame: RefObject<HTMLElement | null>,
  annotation: Annotation | null,
  onLibrary: (words: string) => void,
  correct: Correct | null = null,
): void {
  const t = useWords()
  useEffect(() => {
    const root = frame.current
    if (root === null || annotation === null) return undefined
    let open: Element | null = null
    let shown: Marked | null = null
    const over = new CardOverPage<Marked>({
      view: {
        show(mark, places, lines, at) {
          const { mention, element } = mark
          shown = mark
          const ground = measureGround(element)
          const scheme = schemeOn(ground)
          card.show({ content: contentOf(mention, annotation), printed: mention.text, ...places, lines, at, scheme })
        },
        move: (lines, at) => card.move(lines, at),
        focus: () => card.focus(),
        close: () => card.close(),
        letThrough: (on) => card.letThrough(on),
        holds: (target) => card.holds(target),
      },
      same: (one, other) => isSame(one.mention, other.mention),
      opened(mark) {
        open?.classList.remove('open')
        open = mark?.element ?? null
        open?.classList.add('open')
      },
    })
    const onCorrect = () => {
      const mark = shown
      over.close()
      if (mark === null) return
      const { mention, inTitle } = mark
      correct?.({ mention, inTitle, start: mention.start, end: mention.end }, () => rectsOf(mark))
    }
    const card = new Card(t, { onStep: (by) => over.step(by), onLibrary, onCorrect: correct && onCorrect }, () =>
      cardRules(t),
    )
    over.set(marksIn(root, annotation))
    const deaf = heardWalk((by) => over.walk(by))
    return () => {
      deaf()
      over.set([])
    }
  }, [annotation, correct, t])
}

function marksIn(root: HTMLElement, { mentions, titleMentions }: Annotation): Marked[] {
  const ofText = byName(mentions)
  const ofTitle = byName(titleMentions)
  return [...root.querySelectorAll('[data-mark]')].flatMap((element) => {
    const isTitle = element.closest('[data-marks=title]') !== null
    const names = isTitle ? ofTitle : ofText
    // A quote beside the text has marks of its own, which count from its beginning.
    if (element.closest('[data-marks=quote]')) return []
    const mention = names.get(element.getAttribute('data-mark') ?? '')
    const look = mention && lookOf(mention)
    const nodes = textIn(element)
    const [first] = nodes
    const last = nodes.at(-1)
    if (!mention || !look || !first || !last) return []
    const span = { startContainer: first, startOffset: 0, endContainer: last, endOffset: last.length }
    return [{ look, mention, element, span, inTitle: isTitle }]
  })
}

/** The mentions that are marked; of two on the same words the first is. */
function byName(mentions: readonly Mention[]): Map<string, Mention> {
  const names = new Map<string, Mention>()
  for (const mention of mentions)
    if (lookOf(mention) !== null && !names.has(markName(mention))) names.set(markName(mention), mention)
  return names
}
