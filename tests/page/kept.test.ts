/** Quotes and corrections as they are kept, in a real browser: once whatever happens to the background, and back after a backup. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PATIENCE } from './browsers.ts'
import { present, press, text } from './popup.ts'
import { clippings, put } from './shelf.ts'
import { rows, useWorld } from './world.ts'

const world = useWorld()
const KEPT = clippings(2)
const [FIRST] = KEPT
if (!FIRST) throw new Error('no clipping')
const { text: body, blocks: _blocks, partial: _partial, ...article } = FIRST.article
const [met] = FIRST.annotation.meetings[0]?.participants ?? []
const NAME = { name: met?.name ?? '', country: met?.country ?? null, selector: null, inTitle: false }
const OTHER_NAME = 'Khalid Rasheed Durrani'

const exact = body.slice(0, 60)
const QUOTE = {
  commandId: 'quote-of-the-test',
  key: FIRST.key,
  article: FIRST.article,
  selector: { exact, prefix: '', suffix: body.slice(60, 92), start: 0, end: 60 },
  note: 'نوٹ on it',
  tags: ['pilots'],
}
const CORRECTION = {
  commandId: 'correction-of-the-test',
  correction: {
    scope: 'everywhere',
    key: FIRST.key,
    title: article.title,
    change: { is: 'official', of: NAME, to: { name: OTHER_NAME } },
  },
}

/** Asks the background, as a page of the extension does. @returns its answer. */
const ask = (type: string, request: object): Promise<unknown> =>
  world.session.inQuiet((page) =>
    page.evaluate(
      async (message) => {
        const own: { runtime: { sendMessage(sent: unknown): Promise<unknown> } } =
          Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
        for (let tries = 0; ; tries++) {
          // A background that is just being stopped may not answer.
          const answer = await own.runtime.sendMessage(message).catch(() => undefined)
          if (answer || tries === 5) return answer
          await new Promise((done) => setTimeout(done, 300))
        }
      },
      { type, request },
    ),
  )

describe('quotes and corrections', () => {
  it('are kept once, though the background is stopped and asked again', async () => {
    const page = await world.session.openOwn('options.html')
    await present(page, '#storage .kv')
    await put(page, KEPT)
    await page.close()
    for (const [type, request] of [
      ['quote.save', QUOTE],
      ['correction.add', CORRECTION],
    ] as const) {
      const first = await ask(type, request)
      expect(first).toMatchObject({ ok: true })
      await world.session.stopBackground()
      expect(await ask(type, request)).toEqual(first)
    }
    expect(await rows(world.session, 'quotes')).toEqual([
      expect.objectContaining({ note: QUOTE.note, orphanedAt: null, article, elsewhere: expect.any(Array) }),
    ])
    expect(await rows(world.session, 'corrections')).toHaveLength(1)
  })

  it('change an open library at once, and it is as before when they are undone', async () => {
    const page = await world.session.openOwn('library.html')
    // The line of the clipping: that of its quote has the words as they are printed.
    const line = () =>
      page.$$eval(
        '.row',
        (found, title) =>
          found.find((row) => row.querySelector('.row-title')?.textContent === title)?.textContent ?? 'no line',
        article.title,
      )
    await expect.poll(line, PATIENCE).toContain(OTHER_NAME)
    expect(await line()).not.toContain(NAME.name)
    const [{ id } = {}] = await rows(world.session, 'corrections')
    await ask('correction.undo', { commandId: 'undo-of-the-test', id })
    await expect.poll(line, PATIENCE).not.toContain(OTHER_NAME)
    expect(await line()).toContain(NAME.name)
    await ask('correction.redo', { commandId: 'redo-of-the-test', id })
    await expect.poll(line, PATIENCE).toContain(OTHER_NAME)
    await page.close()
  })

  it('are in a backup, and come back from it after all was lost', async () => {
    const page = await world.session.openOwn('options.html')
    await press(page, 'button[name=backup]')
    const file = () => readdirSync(world.downloads).find((name) => name.endsWith('.json')) ?? ''
    await expect.poll(file, PATIENCE).not.toBe('')
    const path = join(world.downloads, file())
    await expect.poll(() => readFileSync(path, 'utf8').endsWith('}\n'), PATIENCE).toBe(true)
    const stores = ['clippings', 'corpus', 'quotes', 'corrections', 'memory']
    const all = async () =>
      Object.fromEntries(await Promise.all(stores.map(async (name) => [name, await rows(world.session, name)])))
    const before = await all()
    await page.evaluate(async (names) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('attache')
        request.addEventListener('success', () => resolve(request.result))
      })
      const tx = database.transaction(names, 'readwrite')
      for (const name of names) tx.objectStore(name).clear()
      await new Promise((resolve) => tx.addEventListener('complete', resolve))
      database.close()
    }, stores)
    const input = await page.$('input[name=restore-file]')
    if (!input) throw new Error('No field for the file')
    await input.uploadFile(path)
    await expect.poll(() => text(page, '.strip'), PATIENCE).toContain(' new')
    const after = await all()
    for (const name of ['clippings', 'corpus', 'quotes', 'corrections']) expect(after[name]).toEqual(before[name])
    // Clippings that the test put in past the library had no memory of their own; the import makes it of all.
    expect(after['memory']).toEqual(expect.arrayContaining(before['memory'] ?? []))
    await page.close()
  })

  it('are brought in from a file though its tags find no room, which is said; they are in once there is room', async () => {
    const page = await world.session.openOwn('library.html')
    const tags = Array.from({ length: 100 }, (_, i) => `tag ${i}`)
    const path = join(world.downloads, 'more.json')
    const none = { corpus: [], drafts: [], quotes: [], corrections: [], damaged: [] }
    const more = { ...FIRST, id: 'clipping-of-the-file', key: 'https://meridian-news.example/of-the-file' }
    const file = { schema: 'attache-library/2', attache: '0.1.0', exportedAt: '2026-11-22T10:00:00.000Z', ...none }
    const clipped = [{ ...FIRST, tags, note: 'from the file' }, more]
    writeFileSync(path, JSON.stringify({ ...file, clippings: clipped }))
    await press(page, 'button[name=import]')
    const bringIn = async () => {
      await present(page, 'input[name=files]')
      const input = await page.$('input[name=files]')
      if (!input) throw new Error('No field for files')
      await input.uploadFile(path)
    }
    const clipping = async (key: string) => (await rows(world.session, 'clippings')).find((row) => row['key'] === key)
    await bringIn()
    await expect.poll(() => text(page, '.files'), PATIENCE).toMatch(/1 new, 1 joined/)
    expect(await text(page, '.files')).toContain(`there would be more than 100: “${article.title}”.`)
    expect(await clipping(more.key)).toBeDefined()
    const joined = await clipping(FIRST.key)
    expect(joined).toMatchObject({ note: 'from the file', tags: FIRST.tags })
    await ask('clipping.edit', { commandId: 'room-of-the-test', id: FIRST.id, note: '', tags: [] })
    await bringIn()
    await expect.poll(async () => (await clipping(FIRST.key))?.['tags'], PATIENCE).toEqual(tags)
    await page.close()
  })

  it('stay two Khans: a correction of one, made at the first place that names him, is in his quote alone', async () => {
    const words = [
      'ISLAMABAD: Pakistan’s Defence Secretary Imran Khan met Kenya’s Cabinet Secretary for Defence Wanjiru Odhiambo on Wednesday.',
      'Imran Khan said that pilots would train together.',
      'Later, India’s Navy Chief Admiral Salman Khan met her too. Salman Khan offered a ship.',
    ].join('\n\n')
    const key = 'https://meridian-news.example/two-khans'
    const request = { key, article: { ...FIRST.article, text: words, blocks: undefined }, note: '', tags: [] }
    const place = (quoted: string, from = 0) => {
      const start = words.indexOf(quoted, from)
      return {
        exact: quoted,
        prefix: words.slice(Math.max(0, start - 32), start),
        suffix: '',
        start,
        end: start + quoted.length,
      }
    }
    for (const [at, quoted] of ['Imran Khan said that pilots', 'Salman Khan offered a ship.'].entries())
      await ask('quote.save', { ...request, commandId: `khan-of-the-test-${at}`, selector: place(quoted) })
    const named = async () => {
      const answer = (await ask('quotes.of', { key })) as { value: { mentions: { name: string | null }[] }[] }
      return answer.value.map(({ mentions }) => mentions.map(({ name }) => name))
    }
    expect(await named()).toEqual([['Imran Khan'], ['Salman Khan']])
    const selector = place('Salman Khan')
    const of = { name: 'Salman Khan', country: 'IN', selector: { ...selector, suffix: ' met her too' }, inTitle: false }
    const correction = {
      scope: 'article',
      key,
      title: null,
      change: { is: 'official', of, to: { name: 'Salim Khan' } },
    }
    const added = (await ask('correction.add', { commandId: 'two-khans-of-the-test', correction })) as {
      value: { id: string }
    }
    expect(await named()).toEqual([['Imran Khan'], ['Salim Khan']])
    await ask('correction.undo', { commandId: 'no-khan-of-the-test', id: added.value.id })
    expect(await named()).toEqual([['Imran Khan'], ['Salman Khan']])
  })
})
