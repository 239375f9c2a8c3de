/** Brings the seed documents into the library, as a reader would: with the library page's own import. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Session } from '../../tests/page/browsers.ts'
import { present, press, text } from '../../tests/page/popup.ts'

/** The folder of the seed documents: `$ATTACHE_SEEDS`, else `shared/seeds` beside the repository; null where there is none. */
export function seedFolder(): string | null {
  const folder = process.env['ATTACHE_SEEDS'] || fileURLToPath(new URL('../../../shared/seeds', import.meta.url))
  return existsSync(folder) ? folder : null
}

/**
 * Imports all text files of a folder.
 * @returns the sentence in which the library page reports what became of them.
 */
export async function importSeeds(session: Session, folder: string): Promise<string> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(folder, name))
  if (files.length === 0) return `no .txt file in ${folder}`
  const page = await session.openOwn('library.html')
  await press(page, 'button[name=import]')
  await present(page, 'input[name=files]')
  const input = await page.$('input[name=files]')
  if (!input) throw new Error('The library page has no field for files')
  await input.uploadFile(...files)
  await present(page, '.report-h')
  // The same line counts the files while they are read; then it can be cancelled.
  await page.waitForFunction(() => document.querySelector('button[name=cancel]') === null, { timeout: 60_000 })
  const report = await text(page, '.report-h')
  await page.close()
  return report
}
