/** The words of the interface in the language that is set, for the background and the extension's own pages. */
import { cardRules } from '../../../components/over-page/card-rules-rtl.ts'
import type { Words } from '../../../components/words/words.ts'
import { browser } from '../../../utils/browser.ts'
import type { Language } from '../../../utils/settings.ts'
import { forPage, lookUp, type Messages, readMessages, type Tongue, tongueOf } from '../../../utils/words.ts'
import { heardSettings, settingsNow } from './kept-settings.ts'

/** The words of the browser's own language; the key itself where there is none. */
const browsers: Words = (key, ...given) => {
  const told = given.map((one) => (typeof one === 'number' ? new Intl.NumberFormat(own('locale')).format(one) : one))
  return browser.i18n.getMessage(key, told) || key
}
const own = (key: 'locale'): string => browser.i18n.getMessage(key)

const read = new Map<Tongue, Promise<Messages>>()

/** The messages of a language that the browser's words do not do for: another one, or one that is mirrored. Null where they do. */
async function messagesIn(language: Language): Promise<Messages | null> {
  const tongue = tongueOf(language, own('locale'))
  if (tongue === 'en' && tongueOf('auto', own('locale')) === 'en') return null
  let messages = read.get(tongue)
  if (!messages) {
    messages = fetch(browser.runtime.getURL(`/_locales/${tongue}/messages.json`)).then(async (file) =>
      readMessages(await file.json()),
    )
    read.set(tongue, messages)
    messages.catch(() => read.delete(tongue))
  }
  return await messages
}

async function wordsIn(language: Language): Promise<Words> {
  // Words in another language are better than none.
  const messages = await messagesIn(language).catch(() => null)
  return messages === null ? browsers : lookUp(messages)
}

/** The words in the language that is set now. */
export async function wordsNow(): Promise<Words> {
  return await wordsIn((await settingsNow()).language)
}

/** The words for scripts in a page, as `forPage` gives them; undefined where those of the browser do. */
export async function wordsForPage(language: Language): Promise<string | undefined> {
  const messages = await messagesIn(language).catch(() => null)
  return messages === null ? undefined : forPage(messages, { card_rules: cardRules(lookUp(messages)) })
}

/** Hears that another language was chosen. @returns what ends it. */
function heardLanguage(hear: (words: Words) => void): () => void {
  let last: Language | null = null
  return heardSettings(({ language }) => {
    if (language === last) return
    last = language
    // Of two that were chosen in a hurry the later holds, whichever is read first.
    void wordsIn(language).then((words) => {
      if (language === last) hear(words)
    })
  })
}

/** What a page of the extension speaks: see `startPage`. */
export const keptWords = { now: wordsNow, heard: heardLanguage }
