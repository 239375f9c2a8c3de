/** Starts a page of the extension: its language, direction and title, and the words for everything in it. */
import { type ComponentType, render } from 'preact'
import { WordsContext } from '../words/use-words.ts'
import type { WordKey, Words } from '../words/words.ts'

/** Where the words come from. */
interface Kept {
  now: () => Promise<Words>
  /** Tells the words anew whenever another language was chosen. */
  heard: (hear: (words: Words) => void) => void
}

/**
 * Draws a page into the element `#app` of the document, once its words are there: a page in one language that turns into another
 * before one's eyes is not drawn at all. It is drawn again when another language is chosen, and what was typed in it stays.
 * @param title the key of the document's title.
 */
export async function startPage(kept: Kept, App: ComponentType, title: WordKey): Promise<void> {
  const root = document.getElementById('app')
  if (!root) return
  let drawn = false
  const draw = (words: Words): void => {
    drawn = true
    document.documentElement.lang = languageTag(words)
    document.documentElement.dir = words('direction')
    document.title = words(title)
    render(
      <WordsContext.Provider value={words}>
        <App />
      </WordsContext.Provider>,
      root,
    )
  }
  kept.heard(draw)
  const words = await kept.now()
  if (!drawn) draw(words)
}

/** What stands in `lang`: the language without the forms of numbers and times. */
function languageTag(words: Words): string {
  return new Intl.Locale(words('locale')).baseName
}
