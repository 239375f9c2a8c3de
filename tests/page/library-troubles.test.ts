/** What goes wrong with a library: one that cannot be read, a corpus that never came in, files that do not come in. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { PATIENCE } from './browsers.ts'
import { openLibrary, titles } from './library-page.ts'
import { present, press, text } from './popup.ts'
import { rows, useWorld } from './world.ts'

const world = useWorld()

describe('a library whose corpus never came in, because the browser stopped the background first', () => {
  it('brings it in when it is opened', async () => {
    const before = await openLibrary(world.session)
    await before.evaluate(emptyOfCorpus)
    await before.close()
    expect(await rows(world.session, 'corpus')).toEqual([])
    const page = await openLibrary(world.session)
    await expect.poll(async () => (await titles(page)).length, PATIENCE).toBe(5)
    await page.close()
  })
})

/** Runs in the page: takes out the corpus, and the note that it is in. */
async function emptyOfCorpus(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('attache')
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
  await new Promise((resolve, reject) => {
    const work = database.transaction(['corpus', 'meta'], 'readwrite', { durability: 'strict' })
    work.objectStore('corpus').clear()
    work.objectStore('meta').clear()
    work.addEventListener('complete', resolve)
    work.addEventListener('error', () => reject(work.error))
  })
  database.close()
}

describe('a library that cannot be read', () => {
  it('says why, claims nothing of what is in it, and is read again when asked', async () => {
    await world.session.inQuiet((page) =>
      page.evaluate(async () => {
        await new Promise((resolve, reject) => {
          // As a newer Attaché would leave it.
          const request = indexedDB.open('attache', 1000)
          request.addEventListener('success', () => {
            request.result.close()
            resolve(null)
          })
          request.addEventListener('error', () => reject(request.error))
        })
      }),
    )
    const page = await world.session.openOwn('library.html')
    await expect.poll(() => text(page, '.strip'), PATIENCE).toContain('the library was written by a newer Attaché')
    expect(await text(page, '.sum')).toBe('')
    await page.evaluate(async () => {
      await new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('attache')
        request.addEventListener('success', resolve)
        request.addEventListener('error', () => reject(request.error))
      })
    })
    await press(page, '.strip-act')
    await expect.poll(() => text(page, '.sum'), PATIENCE).toContain('record')
    await expect.poll(() => page.$('.strip'), PATIENCE).toBeNull()
    await page.close()
  })
})

describe('files that do not come in', () => {
  const openImport = async (page: Page) => {
    await press(page, 'button[name=import]')
    await present(page, 'input[name=files]')
  }

  it.each(['.lib', '.drop'])(
    'a file that is dropped on %s and cannot be read is told of by its name',
    async (where) => {
      const page = await openLibrary(world.session)
      if (where === '.drop') await openImport(page)
      await page.evaluate((selector) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File(['x'], 'gone.txt'))
        const entry = {
          isFile: true,
          isDirectory: false,
          fullPath: '/papers/gone.txt',
          file: (_found: unknown, failed: (error: DOMException) => void) =>
            failed(new DOMException('It was moved.', 'NotFoundError')),
        }
        DataTransferItem.prototype.webkitGetAsEntry = () => entry as unknown as FileSystemEntry
        const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer })
        document.querySelector(selector)?.dispatchEvent(event)
      }, where)
      await expect.poll(() => text(page, '.files'), PATIENCE).toContain('papers/gone.txt')
      expect(await text(page, '.files')).toContain('It was moved.')
      expect(await text(page, '.report-h')).toContain('1 is not in')
      await page.close()
    },
  )

  it('an import whose dialog is closed while it works says what is in', async () => {
    const page = await openLibrary(world.session)
    await openImport(page)
    const slow = join(world.downloads, 'slow.txt')
    // A list of names takes the annotator longer than any report.
    writeFileSync(
      slow,
      `General ${'General Sohail Janjua met Defence Minister Wanjiru Odhiambo of Kenya in Nairobi. '.repeat(12_000)}`,
    )
    const input = await page.$('input[name=files]')
    if (!input) throw new Error('No field for files')
    await input.uploadFile(slow)
    await present(page, 'button[name=cancel]')
    await press(page, 'button[name=close]')
    await expect.poll(() => text(page, '.strip[role=alert]'), PATIENCE).toContain('The import was stopped')
    expect(await text(page, '.strip')).toContain('1 is not in')
    await page.close()
  })
})
