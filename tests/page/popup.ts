/** What a reader does in the popup, by the controls that the reader sees. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { waitFor } from './browsers.ts'

/** Waits until an element is there. By asking, because frames are hardly drawn in Firefox's tab behind the page. */
export async function present(page: Page, selector: string): Promise<void> {
  await waitFor(async () => await page.evaluate((wanted) => document.querySelector(wanted) !== null, selector))
}

/** Presses a control of a page, also one that is not in view, as soon as it is there. */
export async function press(page: Page, selector: string): Promise<void> {
  const act = (wanted: string): boolean => {
    const element = document.querySelector(wanted)
    if (element === null) return false
    if (!(element instanceof HTMLElement)) throw new Error('Not a control')
    element.click()
    return true
  }
  // It may be drawn anew between the look and the act.
  do await present(page, selector)
  while (!(await page.evaluate(act, selector)))
}

/** Puts text into a field as typing does: the value and an input event. */
export async function type(page: Page, selector: string, text: string): Promise<void> {
  const act = (wanted: string, value: string): boolean => {
    const element = document.querySelector(wanted)
    if (element === null) return false
    if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) throw new Error('Not a field')
    element.focus()
    element.value = value
    element.dispatchEvent(new InputEvent('input', { bubbles: true, data: value }))
    return true
  }
  do await present(page, selector)
  while (!(await page.evaluate(act, selector, text)))
}

/** Writes a note and tags. */
export async function write(popup: Page, { note, tags }: { note: string; tags: string[] }): Promise<void> {
  await type(popup, 'textarea[name=note]', note)
  for (const tag of tags) {
    await type(popup, 'input[name=tag]', tag)
    await popup.$eval('input[name=tag]', (field) =>
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })),
    )
    await waitFor(async () => (await text(popup, '.tags')).includes(tag))
  }
}

/** Writes a note and tags and saves; comes back when the popup says that the write has completed. */
export async function save(popup: Page, typed: { note: string; tags: string[] }): Promise<void> {
  await write(popup, typed)
  await press(popup, 'button[name=save]')
  await waitForSaved(popup)
}

/** Waits for the seal. */
export async function waitForSaved(popup: Page): Promise<void> {
  await present(popup, '.saved')
}

/** The words of an element as a reader sees them; nothing when it is not there. */
export async function text(page: Page, selector: string): Promise<string> {
  return await page.evaluate((wanted) => {
    const element = document.querySelector(wanted)
    return element instanceof HTMLElement ? element.innerText : ''
  }, selector)
}

/** The titles of the recent clippings, newest first. */
export async function recent(popup: Page): Promise<string[]> {
  return await popup.$$eval('.clip .clip-open', (buttons) => buttons.map((button) => button.textContent ?? ''))
}

/**
 * Exports as JSON from the popup.
 * @param downloads the folder that the browser saves to.
 * @returns the path of the file, once it is complete.
 */
export async function exportFromPopup(popup: Page, downloads: string): Promise<string> {
  const before = new Set(list(downloads))
  await press(popup, 'button[name=export]')
  let path = ''
  // A browser may hold the name with an empty file before it writes.
  await waitFor(async () => {
    path = join(downloads, list(downloads).find((name) => name.endsWith('.json') && !before.has(name)) ?? '')
    return path.endsWith('.json') && readFileSync(path, 'utf8').endsWith('}\n')
  })
  return path
}

const list = (folder: string) => (existsSync(folder) ? readdirSync(folder) : [])
