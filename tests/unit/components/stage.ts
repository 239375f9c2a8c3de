/** A document in plain Node on which components are drawn, with the real English words. */
import { readFileSync } from 'node:fs'
import { parseHTML } from 'linkedom'
import { type ComponentChild, h, render } from 'preact'
import { act } from 'preact/test-utils'
import { onTestFinished, vi } from 'vitest'
import { WordsContext } from '../../../components/words/use-words.ts'
import type { WordKey, Words } from '../../../components/words/words.ts'

type Messages = Record<WordKey, { message: string; description: string }>
export const MESSAGES: Messages = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8'))

/** What `browser.i18n.getMessage` and the seam around it do. */
export const t: Words = (key, ...given) =>
  (MESSAGES[key]?.message ?? key).replace(/\$(\d)/g, (_, place: string) => String(given[Number(place) - 1] ?? ''))

export interface Stage {
  root: HTMLElement
  /** Draws again with another tree. */
  draw: (tree: ComponentChild) => Promise<void>
  /** The one element that a selector names. */
  one: (selector: string) => HTMLElement
  all: (selector: string) => HTMLElement[]
  /** The text of the first element of a selector, white space folded. */
  text: (selector: string) => string
  click: (selector: string) => Promise<void>
  type: (selector: string, value: string) => Promise<void>
  key: (selector: string, key: string, ctrlKey?: boolean) => Promise<KeyboardEvent>
}

/** Draws a tree on a fresh document, which is there for one test. */
export async function stage(tree: ComponentChild): Promise<Stage> {
  onTestFinished(() => void vi.unstubAllGlobals())
  const { window, document } = parseHTML('<!doctype html><html><body><div id="root"></div></body></html>')
  vi.stubGlobal('window', window)
  vi.stubGlobal('document', document)
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, 0))
  const root = document.getElementById('root') as unknown as HTMLElement
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)]
  const one = (selector: string) => {
    const [first, ...more] = all(selector)
    if (!first || more.length > 0) throw new Error(`${all(selector).length} elements are ${selector}`)
    return first
  }
  const send = (selector: string, event: Event) => act(() => void one(selector).dispatchEvent(event))
  const draw = (next: ComponentChild) => act(() => render(h(WordsContext.Provider, { value: t }, next), root))
  await draw(tree)
  return {
    root,
    draw,
    one,
    all,
    text: (selector) => (all(selector)[0]?.textContent ?? '').replace(/\s+/g, ' ').trim(),
    click: (selector) => send(selector, new window.Event('click', { bubbles: true, cancelable: true })),
    async type(selector, value) {
      const field = one(selector) as HTMLInputElement
      field.value = value
      await send(selector, new window.Event('input', { bubbles: true }))
    },
    async key(selector, key, ctrlKey = false) {
      const event = new window.Event('keydown', { bubbles: true, cancelable: true })
      const pressed = Object.assign(event, {
        key,
        ctrlKey,
        metaKey: false,
        isComposing: false,
      }) as unknown as KeyboardEvent
      await send(selector, pressed)
      return pressed
    },
  }
}
