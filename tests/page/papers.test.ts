/** Pages marked up as the papers mark theirs up: what is marked is in the article, and pages that are no report stay as they are. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { marks, waitForMarks, words } from './browsers.ts'
import { pause } from './reading.ts'
import { serialised, untouched, useWorld } from './world.ts'
import type { Site } from '../fixtures/server.ts'

const FOLDER = fileURLToPath(new URL('../fixtures/pages', import.meta.url))

const Truth = v.record(
  v.string(),
  v.object({
    address: v.string(),
    report: v.boolean(),
    title: v.nullish(v.string()),
    text: v.nullish(v.array(v.string())),
  }),
)
const truth = v.parse(Truth, JSON.parse(readFileSync(join(FOLDER, 'truth.json'), 'utf8')))
const entries = Object.entries(truth).map(([name, page]) => ({ name, ...page }))
const markup = (name: string) => readFileSync(join(FOLDER, `${name}.html`), 'utf8')

const site: Site = new Map(entries.map(({ name, address }) => [address.replace(/[?#].*$/, ''), { body: markup(name) }]))
const world = useWorld({ site })

/** Letters and figures only: markup may put other spaces and marks between the same words. */
const bare = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

describe('reports', () => {
  it.each(entries.filter((entry) => entry.report))('$name is marked inside its article only', async (entry) => {
    const page = await world.session.open(`http://${entry.address}`)
    const found = words(await waitForMarks(page))
    // A page that brings its text by script has none in its markup, so that the truth names none: what it shows must do.
    const shown = await page.evaluate(() => document.body.innerText)
    const article = bare(entry.text ? [entry.title ?? '', ...entry.text].join(' ') : shown)
    expect(found.length).toBeGreaterThan(2)
    for (const word of found) expect(article).toContain(bare(word))
    await page.close()
  })
})

/** As long as a page gets to be taken for a report by mistake; all of them get it at the same time. */
const QUIET_MS = 1500

describe('other pages', () => {
  const others = entries.filter((entry) => !entry.report)
  const open = new Map<string, Page>()
  beforeAll(async () => {
    for (const { name, address } of others) open.set(name, await world.session.open(`http://${address}`))
    await pause(QUIET_MS)
  })

  it.each(others)('$name is left as it is', async (entry) => {
    const page = open.get(entry.name)
    if (!page) throw new Error('Not open')
    expect(words(await marks(page))).toEqual([])
    if (!markup(entry.name).includes('<script')) {
      const plain = await untouched(page, markup(entry.name))
      expect(await serialised(page)).toBe(plain)
    }
    await page.close()
  })
})
