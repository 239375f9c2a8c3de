/**
 * In a real browser every offset of an article's text leads back to the character that the page shows, however the page has cut
 * its text into nodes. A property: each page is torn up anew from each of some seeds.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Site } from '../fixtures/server.ts'
import { useWorld } from './world.ts'

const PAGES = ['geo', 'dawn', 'tribune', 'arabnews', 'tehrantimes', 'aljazeera']
const SEEDS = Array.from({ length: 15 }, (_, seed) => seed + 1)
const HOST = 'www.geo.tv'

const markup = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../fixtures/pages/${name}.html`, import.meta.url)), 'utf8')
const site: Site = new Map(
  PAGES.map((name, at) => [`${HOST}/latest/66000${at}-an-article-under-test`, { body: markup(name) }]),
)
const world = useWorld({ site })

/** The reading of pages as one script that leaves its functions on `globalThis.readingUnderTest`. */
async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('../../utils/article/live.ts', import.meta.url))
  const lib = { entry, formats: ['iife' as const], name: 'readingUnderTest' }
  const made = (await build({ configFile: false, logLevel: 'error', build: { write: false, lib } })) as
    | Rolldown.RolldownOutput
    | Rolldown.RolldownOutput[]
  const [chunk] = (Array.isArray(made) ? made[0] : made)?.output ?? []
  if (!chunk) throw new Error('The bundle of the reading is empty')
  return `${chunk.code}\nglobalThis.readingUnderTest = readingUnderTest`
}

/** Runs in the page: keeps it as it came, so that each seed begins with the same. */
function keep(): void {
  Reflect.set(globalThis, 'asItCame', document.documentElement.cloneNode(true))
}

/**
 * Runs in the page: tears its text up, reads it, and holds each offset against the document.
 * @returns how many offsets were held, and the first faults.
 */
function tearAndRead(seed: number): { held: number; faults: string[] } {
  document.documentElement.replaceWith((Reflect.get(globalThis, 'asItCame') as Element).cloneNode(true))
  let state = seed
  const random = (below: number): number => {
    // A linear congruential generator (Numerical Recipes): the same pages from the same seeds.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT'].includes(node.parentElement?.tagName ?? ''))
      texts.push(node as Text)
  for (const text of texts) {
    let rest = text
    for (let cuts = random(4); cuts > 0 && rest.length > 3; cuts--) {
      rest = rest.splitText(1 + random(rest.length - 2))
      const how = random(4)
      if (how === 0) rest.before(document.createComment('cut'))
      else if (how === 1) rest.before(document.createTextNode(''))
      else if (how === 2 && /\s/.test(rest.data.charAt(0))) rest.data = ` \n\t\u00a0${rest.data}`
      else if (how === 3) {
        const wrap = document.createElement(['b', 'i', 'span', 'a'][random(4)] ?? 'b')
        rest.replaceWith(wrap)
        wrap.append(rest)
      }
    }
  }
  const { readingUnderTest } = globalThis as unknown as {
    readingUnderTest: typeof import('../../utils/article/live.ts')
  }
  const found = readingUnderTest.readPage(document, location.href)
  if (!found) return { held: 0, faults: ['no article'] }
  const { text } = found.article
  const faults: string[] = []
  const fault = (at: number, what: string) => faults.push(`${at} ${JSON.stringify(text.slice(at, at + 20))}: ${what}`)
  let held = 0
  for (let at = 0; at < text.length && faults.length < 5; at++) {
    const wanted = text.charAt(at)
    const place = found.map.placeOf(at)
    if (!place) {
      if (!/\s/.test(wanted)) fault(at, 'leads nowhere')
      continue
    }
    const shown = place.node.data.charAt(place.offset)
    if (!place.node.isConnected) fault(at, 'is not in the document')
    else if (shown !== wanted && !(/\s/.test(shown) && /\s/.test(wanted))) fault(at, `shows ${JSON.stringify(shown)}`)
    held++
  }
  for (let tries = 0; tries < 50 && faults.length < 5; tries++) {
    const start = random(text.length - 1)
    const end = Math.min(text.length, start + 1 + random(200))
    const span = found.map.span(start, end)
    if (!span) continue
    const range = document.createRange()
    range.setStart(span.startContainer, span.startOffset)
    range.setEnd(span.endContainer, span.endOffset)
    const bare = (words: string) => words.replace(/\s+/g, '')
    if (!bare(range.toString()).startsWith(bare(text.slice(start, end)).slice(0, 1))) fault(start, 'begins elsewhere')
    if (bare(found.map.textAt(start, end)) !== bare(text.slice(start, end))) fault(start, 'holds other words')
  }
  return { held, faults }
}

let code = ''
beforeAll(async () => {
  code = await bundle()
})

describe('offsets', () => {
  it.each([...site.keys()])('of %s lead back to the page', async (address) => {
    const page = await world.session.open(`http://${address}`)
    await page.evaluate(code)
    await page.evaluate(keep)
    for (const seed of SEEDS) {
      const { held, faults } = await page.evaluate(tearAndRead, seed)
      expect(faults, `seed ${seed}`).toEqual([])
      expect(held, `seed ${seed}`).toBeGreaterThan(300)
    }
    await page.close()
  })
})
