import { describe, expect, it } from 'vitest'
import { LARGEST_FILE, MOST_READ } from '../../../utils/exchange/documents.ts'
import { LIBRARY_SCHEMA } from '../../../utils/exchange/library-json.ts'
import { LibraryError } from '../../../utils/library/errors.ts'
import type { CorpusRecord } from '../../../utils/model.ts'
import { connect, freshStorage } from '../library/fresh.ts'
import { ANNOTATION, ARTICLE } from '../library/samples.ts'
import { readFileSync } from 'node:fs'
import { reasonIn, type Words } from '../../../components/words/words.ts'
import type { FileReport } from '../../../utils/exchange/documents.ts'
import { lookUp, readMessages } from '../../../utils/words.ts'
import { bringIn, fileOf } from './bring-in.ts'

const en: Words = lookUp(readMessages(JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8'))))
/** Why a file, or lines of it, are not in, as the English reader is told. */
const told = (report: FileReport | undefined): string => (report?.why ?? []).map((why) => reasonIn(en, why)).join('\n')

freshStorage()

const TEXT =
  'ISLAMABAD: Defence Minister Tariq Mehmood Bangash met Kenya’s Cabinet Secretary for Defence Wanjiru Odhiambo on Wednesday, a statement said.\n\nThe two sides agreed to train pilots together and to hold a naval exercise off Mombasa in the spring of next year.\n\nThey also spoke of spare parts for transport aircraft, of places at the staff colleges of both countries and of a joint commission.'
const json = (given: object) => JSON.stringify({ title: 'Pilots', publisher: 'Meridian News', text: TEXT, ...given })

describe('importing documents', () => {
  it('takes every kind, with its text, facts and versions', async () => {
    const db = await connect()
    const other = TEXT.replace(/Kenya’s/g, 'Jordan’s')
      .split(' ')
      .reverse()
      .join(' ')
    const reports = await bringIn(db, [
      fileOf('notes/a.TXT', TEXT),
      fileOf('b.json', json({ text: other, url: 'https://a.example/1', publishedAt: '2026-11-18' })),
      fileOf('c.jsonl', `${json({ text: 'One. A short report of nothing.' })}\r\n\n${json({ text: 'Two. Another.' })}`),
      fileOf(
        'd.html',
        '<!doctype html><html><head><title>Quiet day</title></head><body><p>Nothing happened in Mombasa.</p></body></html>',
      ),
    ])
    expect(reports.map(({ name, outcome, why, documents }) => [name, outcome, why, documents.length])).toEqual([
      ['notes/a.TXT', 'in', [], 1],
      ['b.json', 'in', [], 1],
      ['c.jsonl', 'in', [], 2],
      ['d.html', 'in', [], 1],
    ])
    const record = await db.get('corpus', reports[0]?.documents[0]?.id ?? '')
    expect(record).toMatchObject({
      origin: 'import',
      file: 'notes/a.TXT',
      importedAt: '2026-11-21T10:00:00.000Z',
      digest: '',
      article: { text: TEXT },
    })
    expect(record?.countries).toEqual(expect.arrayContaining(['PK', 'KE']))
    expect(record?.officials.map(({ name }) => name)).toEqual(['Tariq Mehmood Bangash', 'Wanjiru Odhiambo'])
    expect(record?.annotation?.annotator).toMatch(/^\d+\.\d+/)
    expect(record?.meetings).toEqual(record?.annotation?.meetings)
    expect(record?.sha256).toMatch(/^[\da-f]{64}$/)
  })

  it('names each file that cannot go in, with the reason, and takes the rest', async () => {
    const db = await connect()
    let read = false
    const huge = {
      name: 'huge.txt',
      size: LARGEST_FILE + 1,
      bytes: () => {
        read = true
        return Promise.resolve(new Uint8Array())
      },
    }
    const gone = { name: 'gone.txt', size: 5, bytes: () => Promise.reject(new Error('was moved')) }
    const cases: [Parameters<typeof bringIn>[1][number], RegExp][] = [
      [fileOf('empty.txt', ''), /empty/],
      [fileOf('blank.txt', ' \n\t'), /empty/],
      [fileOf('blank.jsonl', '\n \n'), /empty/],
      [huge, /50 MB/],
      [gone, /could not read.*was moved/],
      [fileOf('binary.txt', Uint8Array.of(65, 0, 66)), /binary/],
      [fileOf('report.txt', '%PDF-1.7'), /PDF/],
      [fileOf('latin.txt', Uint8Array.of(0x4d, 0xfc, 0x6c, 0x6c)), /not UTF-8: byte 2 .*UTF-8/],
      [fileOf('wide.txt', Uint8Array.of(0xff, 0xfe, 0x41, 0)), /UTF-16/],
      [fileOf('report.docx', 'x'), /\.docx are not read.*\.txt/],
      [fileOf('folder.txt/.DS_Store', 'x'), /no ending/],
      [fileOf('page.mhtml', 'x'), /web archive/],
      [fileOf('broken.json', '{"text": '), /not valid JSON/],
      [fileOf('list.json', '[]'), /list/],
      [fileOf('no-text.json', '{"title": "x"}'), /“text” is missing/],
      [fileOf('library.json', JSON.stringify({ schema: LIBRARY_SCHEMA, text: 'x' })), /exported library/],
      [fileOf('nothing.html', '<!doctype html><title>x</title><body></body>'), /no text/],
    ]
    const reports = await bringIn(db, [...cases.map(([file]) => file), fileOf('good.txt', TEXT)])
    for (const [index, [file, reason]] of cases.entries()) {
      expect(reports[index]?.name).toBe(file.name)
      expect(reports[index]?.outcome, file.name).toBe('not')
      expect(told(reports[index]), file.name).toMatch(reason)
    }
    expect(read).toBe(false)
    expect(reports.at(-1)?.outcome).toBe('in')
    expect(await db.count('corpus')).toBe(1)
  })

  it('takes the good lines of a file and tells the first bad ones', async () => {
    const db = await connect()
    const bad = Array.from({ length: 8 }, () => '{"text": 5}')
    const [report] = await bringIn(db, [
      fileOf('lines.jsonl', [json({}), 'no json', ...bad, json({ text: 'Two.' })].join('\n')),
    ])
    expect(report?.outcome).toBe('in')
    expect(report?.documents).toHaveLength(2)
    expect(told(report)).toMatch(/^Line 2: .*JSON[^]*Line 3: .*not a string/)
    expect(told(report)).toContain('And 4 more lines')
    expect(await db.count('corpus')).toBe(2)
  })

  it('changes nothing when it is done again, and knows copies by their words', async () => {
    const db = await connect()
    await bringIn(db, [fileOf('a.txt', TEXT)])
    const before = await db.getAll('corpus')
    const copies = [
      fileOf('again.txt', TEXT),
      fileOf('ends.txt', `${TEXT.replace(/\n/g, '\r\n')}  `),
      fileOf('quotes.txt', TEXT.replace(/’/g, "'")),
      fileOf('furniture.txt', `Home\nWorld\n\n${TEXT}\n\nShare this\nLeave a Reply\nYour email address stays with us.`),
      fileOf(
        'page.html',
        `<html><body><article><h1>Pilots</h1>${TEXT.split('\n\n')
          .map((p) => `<p>${p}</p>`)
          .join('')}</article></body></html>`,
      ),
    ]
    const reports = await bringIn(db, copies)
    expect(reports.map(({ name, outcome }) => [name, outcome])).toEqual(
      copies.map(({ name }) => [name, 'already there']),
    )
    expect(await db.getAll('corpus')).toEqual(before)
  })

  it('keeps two papers with one agency’s text apart, and knows one paper’s page by its address', async () => {
    const db = await connect()
    const reports = await bringIn(db, [
      fileOf('one.json', json({ publisher: 'Meridian News', url: 'https://meridian.example/a?utm_source=x' })),
      fileOf('other.json', json({ publisher: 'Harbour Gazette', url: 'https://harbour.example/b' })),
      fileOf(
        'third.json',
        json({ publisher: 'Meridian News', url: 'https://www.meridian.example/a', text: 'Updated: all new.' }),
      ),
    ])
    expect(reports.map(({ outcome }) => outcome)).toEqual(['in', 'in', 'already there'])
  })

  it('takes two papers for two, though the name of one stands in that of the other by chance', async () => {
    const db = await connect()
    const names = ['ARY News', 'Military Times', 'The Express Tribune', 'Tribune']
    const files = names.map((publisher) => fileOf(`${publisher}.json`, json({ publisher })))
    const reports = await bringIn(db, files)
    expect(reports.map(({ outcome }) => outcome)).toEqual(['in', 'in', 'in', 'already there'])
  })

  it('attaches a document to the record of facts that was made from it', async () => {
    const db = await connect()
    const [meeting] = ANNOTATION.meetings
    const facts: CorpusRecord = {
      id: 'facts',
      origin: 'import',
      publisher: 'Meridian News',
      title: 'Pakistan and Kenya will train pilots together',
      subject: 'Pilots',
      date: '2026-11-18',
      url: null,
      digest: 'In our words.',
      countries: ['PK', 'KE'],
      officials: [
        { name: 'Tariq Mehmood Bangash', office: null, rank: null, country: 'PK' },
        { name: 'Wanjiru Odhiambo', office: null, rank: null, country: 'KE' },
      ],
      meetings: meeting === undefined ? [] : [meeting],
      sha256: null,
    }
    await db.put('corpus', facts)
    const [report] = await bringIn(db, [fileOf('a.txt', `Pakistan and Kenya will train pilots together\n\n${TEXT}`)])
    expect(report?.documents).toEqual([{ outcome: 'attached', id: 'facts', subject: 'Pilots' }])
    expect(await db.get('corpus', 'facts')).toMatchObject({
      ...facts,
      article: { text: expect.stringContaining(TEXT) },
    })
  })

  it('puts a document in once from two imports at the same time', async () => {
    const [one, other] = await Promise.all([connect(), connect()])
    const reports = await Promise.all([bringIn(one, [fileOf('a.txt', TEXT)]), bringIn(other, [fileOf('b.txt', TEXT)])])
    expect(
      reports
        .flat()
        .map(({ outcome }) => outcome)
        .sort(),
    ).toEqual(['already there', 'in'])
    expect(await one.count('corpus')).toBe(1)
  })

  it('tells how far it is, and after a cancel what was not reached', async () => {
    const db = await connect()
    const stop = new AbortController()
    const seen: number[] = []
    const files = ['First.', 'Second.', 'Third.'].map((text, index) => fileOf(`${index}.txt`, text))
    const reports = await bringIn(db, files, {
      signal: stop.signal,
      onProgress: (done) => seen.push(done),
      onFile: ({ name }) => name === '1.txt' && stop.abort(),
    })
    expect(seen).toEqual([0, 1, 2, 3])
    expect(reports.map(({ outcome }) => outcome)).toEqual(['in', 'in', 'not'])
    expect(told(reports[2])).toMatch(/cancelled/)
    expect(await db.count('corpus')).toBe(2)
  })

  it('stops where the library itself refuses', async () => {
    const db = await connect()
    const put = () => Promise.reject(new LibraryError('disk full'))
    await expect(bringIn(db, [fileOf('a.txt', TEXT)], { put })).rejects.toThrow('disk is full')
  })

  it('keeps all of a huge text and says how much of it was read for meetings', async () => {
    const db = await connect()
    const text = `${TEXT}\n\n${'quiet words '.repeat(MOST_READ / 12 + 1000)}`
    const given: number[] = []
    const [report] = await bringIn(db, [fileOf('huge.txt', text)], {
      annotate: (article) => {
        given.push(article.text.length)
        return ANNOTATION
      },
    })
    expect(report?.outcome).toBe('in')
    expect(told(report)).toContain('first million')
    expect(given).toEqual([MOST_READ])
    expect((await db.getAll('corpus'))[0]?.article?.text).toBe(text)
  })

  it('is not misled by hostile JSON', async () => {
    const db = await connect()
    const [report] = await bringIn(db, [
      fileOf(
        'p.json',
        `{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "text": ${JSON.stringify(ARTICLE.text)}}`,
      ),
    ])
    expect(report?.outcome).toBe('in')
    expect(Reflect.get({}, 'polluted')).toBe(undefined)
    expect(Object.keys((await db.getAll('corpus'))[0]?.article ?? {})).not.toContain('constructor')
  })
})
