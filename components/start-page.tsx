/** Starts a page of the extension: its language and title, and the words for everything in it. */
import { type ComponentType, render } from 'preact'
import { WordsContext } from './use-words.ts'
import type { WordKey, Words } from './words.ts'

/**
 * Draws a page into the element `#app` of the document.
 * @param title the key of the document's title; without one it stays as it is written in the page.
 */
export function startPage(words: Words, App: ComponentType, title: WordKey | null = null): void {
  document.documentElement.lang = words('locale')
  if (title !== null) document.title = words(title)
  const root = document.getElementById('app')
  if (!root) return
  render(
    <WordsContext.Provider value={words}>
      <App />
    </WordsContext.Provider>,
    root,
  )
}
