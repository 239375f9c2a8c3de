import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../../utils/cli/run.ts'
import { Annotation } from '../../../utils/model.ts'

const TEXT =
  'ISLAMABAD: Pakistan’s Defence Minister Olan Brisk on Monday met his Turkish counterpart, General Ena Vost, and agreed to train cadets together.\n\nThe two sides discussed defence cooperation.\n'

/** One line of output, checked against the model. */
const Line = v.object({
  ...Annotation.entries,
  file: v.string(),
  id: v.optional(v.string()),
  body: v.optional(v.string()),
})
type Line = v.InferOutput<typeof Line>

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'attache-cli-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function put(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return name
}

async function annotate(args: string[], stdin = ''): Promise<{ status: number; out: string[]; complaints: string }> {
  let out = ''
  let complaints = ''
  const status = await run(args, {
    folder,
    stdin: (async function* () {
      if (stdin) yield new TextEncoder().encode(stdin)
    })(),
    write: async (text) => {
      out += text
    },
    complain: (text) => {
      complaints += text
    },
  })
  return { status, out: out.split('\n').slice(0, -1), complaints }
}

async function one(file: string, stdin?: string): Promise<Line> {
  const { status, out } = await annotate([file], stdin)
  expect(status).toBe(0)
  expect(out).toHaveLength(1)
  return v.parse(Line, JSON.parse(out[0] ?? ''))
}

async function problem(file: string): Promise<string> {
  const { status, out } = await annotate([file])
  expect(status).toBe(1)
  expect(out).toHaveLength(1)
  const line = JSON.parse(out[0] ?? '')
  expect(Object.keys(line)).toEqual(['file', 'error'])
  expect(line.file).toBe(file)
  return line.error
}

/** The words of the mentions as the offsets cut them out of a text, and as the mentions give them. */
function mentioned(text: string, line: Line): { cut: string[]; given: string[] } {
  expect(line.mentions.length).toBeGreaterThan(0)
  return {
    cut: line.mentions.map(({ start, end }) => text.slice(start, end)),
    given: line.mentions.map((mention) => mention.text),
  }
}

describe('the command line', () => {
  it('reads plain text with offsets into the file', async () => {
    const line = await one(put('a.txt', TEXT))
    expect(line).toMatchObject({ schema: 'attache-annotation/1', file: 'a.txt' })
    expect(line.article).toEqual({
      title: null,
      publisher: null,
      byline: null,
      url: null,
      publishedAt: null,
      language: 'en',
    })
    const reasons = [line, ...line.mentions, ...line.meetings].flatMap((one) => one.reasons)
    expect(reasons).toContain('The office stands before the name')
    expect(reasons.filter((reason) => reason.startsWith('@'))).toEqual([])
    const { cut, given } = mentioned(TEXT, line)
    expect(cut).toEqual(given)
    expect('id' in line || 'body' in line).toBe(false)
  })

  it('drops a byte order mark and changes nothing else', async () => {
    const windows = TEXT.replaceAll('\n', '\r\n')
    const { cut, given } = mentioned(windows, await one(put('bom.txt', `\ufeff${windows}`)))
    expect(cut).toEqual(given)
  })

  it('reads standard input', async () => {
    const line = await one('-', TEXT)
    expect(line.file).toBe('-')
    const { cut, given } = mentioned(TEXT, line)
    expect(cut).toEqual(given)
  })

  it('reads an article as JSON, null fields and missing fields alike', async () => {
    const article = {
      id: 'x1',
      title: 'Brisk meets Vost',
      publisher: null,
      publishedAt: '2024-05-17',
      text: TEXT,
      tags: ['kept out'],
    }
    const line = await one(put('a.json', JSON.stringify(article)))
    expect(line.id).toBe('x1')
    expect(line.article).toMatchObject({
      title: 'Brisk meets Vost',
      publisher: null,
      byline: null,
      publishedAt: '2024-05-17',
    })
    const { cut, given } = mentioned(TEXT, line)
    expect(cut).toEqual(given)
    for (const mention of line.titleMentions) expect(article.title.slice(mention.start, mention.end)).toBe(mention.text)
  })

  it('reads a page and gives its body', async () => {
    const paragraphs = TEXT.trim().split('\n\n')
    const html = `<!doctype html><html lang="en"><head><title>Brisk meets Vost</title></head><body><nav><a href="/">Home</a></nav>
      <article><h1>Brisk meets Vost</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}
      <p>The minister thanked the guest for the training that officers of both armies have had in the past ten years.</p></article></body></html>`
    const line = await one(put('a.html', html))
    expect(line.article).toMatchObject({ title: 'Brisk meets Vost', language: 'en' })
    expect(line.body?.startsWith(paragraphs.join('\n\n'))).toBe(true)
    const { cut, given } = mentioned(line.body ?? '', line)
    expect(cut).toEqual(given)
  })

  it('reads a page in windows-1252', async () => {
    const html = `<html><head><meta charset="windows-1252"></head><body><p>${TEXT.replace('Brisk', 'Brisqué').replace('\n\n', '</p><p>')}</p></body></html>`
    const bytes = Uint8Array.from(html.replaceAll('’', '\u0092'), (char) => char.charCodeAt(0))
    const line = await one(put('old.HTML', bytes))
    expect(line.body).toContain('Pakistan’s Defence Minister Olan Brisqué')
  })

  it('reads a fragment of a page', async () => {
    const line = await one(put('part.htm', `<p>${TEXT.replace('\n\n', '</p><p>')}</p>`))
    const { cut, given } = mentioned(line.body ?? '', line)
    expect(cut).toEqual(given)
  })

  it.each([
    ['headless', '<title>Brisk meets Vost</title><p>'],
    ['bodiless', '<html><head><title>Brisk meets Vost</title></head><p>'],
  ])('reads a %s page', async (name, start) => {
    const line = await one(put(`${name}.html`, `<!doctype html>${start}${TEXT.replace('\n\n', '</p><p>')}`))
    expect(line.article.title).toBe('Brisk meets Vost')
    const { cut, given } = mentioned(line.body ?? '', line)
    expect(cut).toEqual(given)
  })

  it('reads lines of JSON, one answer each, in their order, and goes on after a broken one', async () => {
    const lines = [
      JSON.stringify({ id: 1, text: TEXT }),
      '',
      '{"text": ',
      JSON.stringify({ id: 'three', title: null, text: TEXT }),
      JSON.stringify([TEXT]),
      JSON.stringify({ title: 'no text' }),
      JSON.stringify({ text: '  ' }),
      JSON.stringify({ id: 'last', text: 'No news.' }),
    ]
    const { status, out } = await annotate([put('all.jsonl', `\ufeff${lines.join('\r\n')}`)])
    expect(status).toBe(1)
    const answers = out.map((line) => JSON.parse(line))
    expect(answers.map((answer) => answer.id ?? answer.error)).toEqual([
      '1',
      expect.stringMatching(/^Line 3: This is not valid JSON/),
      'three',
      expect.stringMatching(/^Line 5: This is a list/),
      expect.stringMatching(/^Line 6: The field "text" is missing/),
      expect.stringMatching(/^Line 7: The field "text" is empty/),
      'last',
    ])
    expect(new Set(answers.map((answer) => answer.file))).toEqual(new Set(['all.jsonl']))
  })

  it('keeps the order of the files and goes on after one that it cannot read', async () => {
    const { status, out } = await annotate([put('1.txt', TEXT), 'missing.txt', put('2.txt', TEXT)])
    expect(status).toBe(1)
    expect(out.map((line) => JSON.parse(line).file)).toEqual(['1.txt', 'missing.txt', '2.txt'])
  })

  it('gives the same text the same annotation from every kind of file', async () => {
    const { file: _a, ...fromText } = await one(put('same.txt', TEXT))
    const { file: _b, ...fromJson } = await one(put('same.json', JSON.stringify({ text: TEXT })))
    const { file: _c, ...fromStdin } = await one('-', TEXT)
    expect(fromJson).toEqual(fromText)
    expect(fromStdin).toEqual(fromText)
  })

  it('refines commitments on request', async () => {
    const { status, out } = await annotate(['--outcomes', put('o.txt', TEXT)])
    expect(status).toBe(0)
    const line = v.parse(Line, JSON.parse(out[0] ?? ''))
    const found = line.meetings.flatMap((meeting) => meeting.commitments)
    expect(found.length).toBeGreaterThan(0)
    for (const commitment of found) {
      expect(commitment.negated).not.toBeNull()
      expect(commitment.tense).not.toBeNull()
    }
  })

  it.each([
    ['gone.txt', null, /no such file/],
    ['empty.txt', '', /empty/],
    ['blank.txt', ' \n\u00a0\n', /empty/],
    ['empty.jsonl', '', /empty/],
    ['empty.json', '', /empty/],
    ['a.docx', 'PK', /kind of file/],
    ['noending', 'text', /kind of file/],
    ['latin.txt', new Uint8Array([0x4d, 0xfc, 0x6c, 0x6c]), /not UTF-8.*iconv/],
    ['wide.txt', new Uint8Array([0xff, 0xfe, 0x41, 0x00]), /UTF-16.*iconv/],
    ['picture.txt', new Uint8Array([0x89, 0x50, 0x00, 0x01]), /binary/],
    ['paper.txt', '%PDF-1.7', /PDF.*\.txt/],
    ['broken.json', '{"text"', /not valid JSON/],
    ['list.json', '[]', /\.jsonl/],
    ['number.json', '7', /object/],
    ['wrong.json', '{"text": 7}', /"text" is a number/],
    ['title.json', '{"text": "a", "title": {}}', /"title" is an object/],
    ['none.html', '<html><body><script>1</script></body></html>', /no text/],
  ])('says what is wrong with %s', async (name, content, message) => {
    if (content !== null) put(name, content)
    expect(await problem(name)).toMatch(message)
  })

  it('says what is wrong with a folder', async () => {
    expect((await annotate(['.'])).out[0]).toMatch(/folder|kind of file/)
  })

  it('takes a date it cannot read for none', async () => {
    const line = await one(put('date.json', JSON.stringify({ text: TEXT, publishedAt: 'yesterday' })))
    expect(line.article.publishedAt).toBeNull()
    const loose = await one(put('loose.json', JSON.stringify({ text: TEXT, publishedAt: 'Thursday Dec 15, 2022' })))
    expect(loose.article.publishedAt).toBe('2022-12-15')
  })

  it.each([[[]], [['--nope']], [['-x', 'a.txt']], [['--outcomes']]])(
    'answers %j with what is wrong, and status 2',
    async (args) => {
      const { status, out, complaints } = await annotate(args)
      expect([status, out]).toEqual([2, []])
      expect(complaints).toMatch(/\.\n$/)
    },
  )

  it('explains itself', async () => {
    const { status, out } = await annotate(['--help'])
    expect(status).toBe(0)
    expect(out.join('\n')).toMatch(/--outcomes/)
  })

  it('takes what follows -- for files', async () => {
    expect((await one(put('--odd.txt', TEXT).replace('--', './--'))).mentions.length).toBeGreaterThan(0)
    const { status } = await annotate(['--', put('-odd.txt', TEXT)])
    expect(status).toBe(0)
  })
})
