/** Starts the options page. */
import { render } from 'preact'
import { WordsContext } from '../../components/use-words.ts'
import type { Words } from '../../components/words.ts'
import { browser } from '../../utils/browser.ts'
import { App } from './app.tsx'

const words: Words = (key, ...given) => browser.i18n.getMessage(key, given.map(String)) || key

document.documentElement.lang = words('locale')
document.title = words('options_title')
const root = document.getElementById('app')
if (root) {
  render(
    <WordsContext.Provider value={words}>
      <App />
    </WordsContext.Provider>,
    root,
  )
}
