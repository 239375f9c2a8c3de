import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { safeStem, uniqueNames } from '../../../utils/exchange/file-names.ts'
import { exportMarkdown, markdownFiles, markdownOf } from '../../../utils/exchange/markdown.ts'
import { linkToQuote, quoteAround, quoteOf } from '../../../utils/exchange/quotes.ts'
import { reportsOf } from '../../../utils/exchange/reports.ts'
import { yamlString } from '../../../utils/exchange/yaml-strings.ts'
import { clippingOf, FACTS, HARD, MOMENT, TITLES, textOf } from './selection.ts'

function frontOf(markdown: string): Record<string, unknown> {
  const [, front] = /^---\n([^]*?)\n---\n/.exec(markdown) ?? []
  return parseYaml(front ?? '')
}

describe('Markdown', () => {
  it('brings every title and tag through a reader of YAML', async () => {
    const files = await markdownFiles(HARD)
    expect(files.map(({ text }) => frontOf(text).title)).toEqual(TITLES.map((title) => title.toWellFormed()))
    for (const [index, { text }] of files.entries()) {
      const { tags, countries, attache } = frontOf(text)
      expect([attache, countries]).toEqual([`c-${index}`, ['Pakistan', 'Kenya', 'Jordan']])
      expect(Array.isArray(tags) && tags[0] === 'east-africa').toBe(true)
      expect(String(tags)).not.toMatch(/[\s!"#$%&'()*+.:;<=>?@[\]\\^`{|}~]/)
    }
  })

  it('quotes every string of the front matter, so that none is taken for a number, a date or a truth', () => {
    for (const report of reportsOf(HARD)) {
      const front = /^---\n([^]*?)\n---\n/.exec(markdownOf(report))?.[1] ?? ''
      const unquoted = front.split('\n').filter((line) => !/^(\w+:|\w+: ".*"| {2}- ".*")$/.test(line))
      expect(unquoted).toEqual([])
    }
  })

  it('lets no string out of its quotes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
        (text) => {
          expect(parseYaml(`a: ${yamlString(text)}\nb: "end"`)).toEqual({ a: text.toWellFormed(), b: 'end' })
        },
      ),
      { numRuns: 500 },
    )
  })

  it('holds nothing for which a program refuses the whole file', () => {
    const hostile = 'half \uD83D of a pair, \0 and \u001B'
    const files = reportsOf({ clippings: [clippingOf(hostile, 1, { note: '' })], corpus: [] }).map((one) =>
      markdownOf(one),
    )
    // YAML 1.2, 5.7: an escape is of a character, which half a pair is not.
    for (const file of files) expect(file).not.toMatch(/\\u[dD][89a-fA-F]|[\0\u001B]/)
    expect(frontOf(files[0] ?? '').title).toBe('half \uFFFD of a pair, \0 and \u001B')
  })

  it('escapes what others wrote, and leaves the reader’s note as it is', () => {
    const [report] = reportsOf({
      clippings: [clippingOf('[[link]] <script>alert(1)</script> #tag ==x== %%c%%', 1, { note: '**mine**' })],
      corpus: [],
    })
    if (report === undefined) throw new Error('one clipping is one report')
    const markdown = markdownOf(report)
    const body = markdown.slice(markdown.indexOf('\n---\n') + 5)
    expect(body).toContain('# \\[\\[link\\]\\] \\<script\\>')
    expect(body).toContain('\n\n**mine**\n')
    expect(body.replace(/\\./g, '')).not.toMatch(/<script|%%|==|\[\[/)
  })

  it('links to the words in the report, and leaves the text out when told to', () => {
    const [report] = reportsOf({ clippings: [clippingOf('T')], corpus: [] })
    if (report === undefined) throw new Error('one clipping is one report')
    expect(markdownOf(report)).toContain('](<https://meridian-news.example/pilots#:~:text=')
    expect(markdownOf(report)).toContain('## Text')
    expect(markdownOf(report, false)).not.toContain('## Text')
    expect(markdownOf({ ...report, url: 'javascript:alert(1)' })).not.toContain('](<javascript')
  })

  it('is one file for one report and a zip for several, with names that every system takes', async () => {
    const one = await exportMarkdown({ clippings: [], corpus: [FACTS] }, MOMENT)
    expect([one.name, one.type]).toEqual(['2026-03 A pact is signed.md', 'text/markdown;charset=utf-8'])
    expect(textOf(one.parts)).toContain('Two ministers signed a pact: in our words.')
    const all = await exportMarkdown(HARD, MOMENT)
    const files = unzipSync(new Uint8Array(await new Blob(all.parts).arrayBuffer()))
    const names = Object.keys(files)
    expect(names).toHaveLength(TITLES.length)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(TITLES.length)
    expect(strFromU8(files[names[0] ?? ''] ?? new Uint8Array())).toContain(
      'title: "Pakistan, Kenya: pilots to train together"',
    )
    expect(names).toContain('2026-11-18 وزیر دفاع کی ملاقات پاکستان اور کینیا.md')
  })

  it('stops when it is cancelled', async () => {
    const stop = new AbortController()
    stop.abort(new Error('cancelled'))
    await expect(exportMarkdown(HARD, MOMENT, { signal: stop.signal })).rejects.toThrow('cancelled')
  })

  it('tells how far it is', async () => {
    const seen: number[] = []
    await markdownFiles(HARD, { onProgress: (done) => seen.push(done) })
    expect([seen[0], seen.at(-1)]).toEqual([0, TITLES.length])
  })
})

describe('file names', () => {
  it('are safe whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const stem = safeStem(title, 'report')
        expect(stem).not.toMatch(/[<>:"/\\|?*#^[\]%\p{Cc}\u202A-\u202E\u2066-\u2069]|^[.~ ]|[. ]$|^$/u)
        expect(stem).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i)
        expect(new TextEncoder().encode(stem).length).toBeLessThanOrEqual(181)
        expect(stem.isWellFormed()).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['Talks | Live: now?', 'Talks Live now'],
    ['../../etc/passwd', 'etc passwd'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['\u202Egpj.exe', 'gpj.exe'],
    ['Pilots 👩🏽‍✈️ fly', 'Pilots 👩🏽‍✈️ fly'],
    ['  ...  ', 'report'],
    [`${'é'.repeat(89)}👩🏽‍✈️x`, 'é'.repeat(89)],
  ])('of %s is %s', (title, name) => {
    expect(safeStem(title, 'report')).toBe(name)
  })

  it('are given once, also in another case and form', () => {
    const named = uniqueNames()
    expect(
      ['Talks', 'talks', 'Talks', 'Talks 2', 'Zu\u0308rich', 'Z\u00FCrich'].map((stem) => named(stem, 'md')),
    ).toEqual(['Talks.md', 'talks 2.md', 'Talks 3.md', 'Talks 2 2.md', 'Zu\u0308rich.md', 'Z\u00FCrich 2.md'])
  })
})

describe('quotes', () => {
  const text = 'First came rain. Gen. Karim Bangash met Dr. Odhiambo at the base in Nakuru. Then sun.\nNext line'
  it('are the sentence around the words', () => {
    const start = text.indexOf('met')
    const quote = quoteAround(text, start, start + 3)
    expect(quote.exact).toBe('Gen. Karim Bangash met Dr. Odhiambo at the base in Nakuru.')
    expect(text.slice(quote.start, quote.end)).toBe(quote.exact)
    expect(quote.prefix).toBe('First came rain. ')
    expect(quote.suffix).toBe(' Then sun.\nNext line')
  })

  it('never hold half a character, and stay in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.nat(200), fc.nat(40), (words, from, length) => {
        const start = Math.min(from, words.length)
        const quote = quoteOf(words, start, Math.min(words.length, start + length))
        expect(words.slice(quote.start, quote.end)).toBe(quote.exact)
        expect([quote.exact, quote.prefix, quote.suffix].every((part) => part.isWellFormed())).toBe(true)
      }),
    )
  })

  it('are asked for in an address by their first and last words', () => {
    const url = 'https://a.example/x'
    expect(linkToQuote(url, quoteOf('a-b, c & d', 0, 10))).toBe(`${url}#:~:text=a%2Db%2C%20c%20%26%20d`)
    expect(linkToQuote(`${url}#part`, quoteOf('word', 0, 4))).toBe(`${url}#part:~:text=word`)
    const long = Array.from({ length: 40 }, (_, index) => `w${index}`).join(' ')
    expect(linkToQuote(url, quoteOf(long, 0, long.length))).toBe(
      `${url}#:~:text=w0%20w1%20w2%20w3%20w4,w35%20w36%20w37%20w38%20w39`,
    )
    expect(linkToQuote('file:///x', quoteOf('word', 0, 4))).toBe('file:///x')
  })
})
