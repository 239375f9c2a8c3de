import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { htmlOf, textOf } from '../../../utils/article/bytes.ts'
import { articleFromDocument } from '../../../utils/article/html.ts'
import { articleFromJson } from '../../../utils/article/json.ts'
import { articleFromText } from '../../../utils/article/text.ts'

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0))
const page = (html: string): Document => parseHTML(html).document

describe('articleFromText', () => {
  it('changes nothing', () => {
    expect(articleFromText(' a\r\n\u00a0b ').text).toBe(' a\r\n\u00a0b ')
  })
})

describe('articleFromJson', () => {
  it('takes null and missing for the same', () => {
    const bare = articleFromJson({ text: 'a' })
    expect(bare).toEqual({
      title: null,
      publisher: null,
      byline: null,
      url: null,
      publishedAt: null,
      language: null,
      text: 'a',
    })
    expect(articleFromJson({ ...bare, id: null })).toEqual(bare)
  })

  it('makes one line of several authors, and an empty line none', () => {
    expect(articleFromJson({ text: 'a', byline: ['Ena Lorsk', 'Ria Sant'], title: ' ' })).toMatchObject({
      byline: 'Ena Lorsk, Ria Sant',
      title: null,
    })
  })

  it.each([
    ['2024-05-17', '2024-05-17'],
    ['2024-05-17T10:20:30+0500', '2024-05-17T10:20:30+05:00'],
    ['May 17, 2024', '2024-05-17'],
    ['2024-02-31', null],
    ['', null],
  ])('reads publishedAt %j as %j', (given, read) => {
    expect(articleFromJson({ text: 'a', publishedAt: given }).publishedAt).toBe(read)
  })

  it.each([
    [null],
    [[]],
    ['text'],
    [{}],
    [{ text: null }],
    [{ text: ['a'] }],
    [{ text: 'a', url: 7 }],
    [{ text: 'a', id: {} }],
    [{ text: 'a', title: 'a'.repeat(5000) }],
  ])('refuses %j', (value) => {
    expect(() => articleFromJson(value)).toThrow(/\S+/)
  })
})

describe('htmlOf', () => {
  it.each([
    ['utf-8 without a word', bytes('<p>M\u00c3\u00bcller</p>')],
    ['utf-8 with a mark', bytes('\u00ef\u00bb\u00bf<p>M\u00c3\u00bcller</p>')],
    ['utf-8 that calls itself latin', bytes('<meta charset="iso-8859-1"><p>M\u00c3\u00bcller</p>')],
    [
      'latin that says so',
      bytes('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>M\u00fcller</p>'),
    ],
    ['latin that says nothing', bytes('<p>M\u00fcller</p>')],
    ['latin under an unknown name', bytes('<meta charset="x-none"><p>M\u00fcller</p>')],
    ['latin in a declaration of XML', bytes('<?xml version="1.0" encoding="iso-8859-9"?><p>M\u00fcller</p>')],
    ['latin that calls itself UTF-16', bytes('<meta charset="utf-16"><p>M\u00fcller</p>')],
    [
      'utf-16, the other way round',
      bytes('\u00fe\u00ff\u0000<\u0000p\u0000>\u0000M\u0000\u00fc\u0000l\u0000l\u0000e\u0000r'),
    ],
    ['turkish', bytes('<meta charset="windows-1254"><p>M\u00fcller</p>')],
    ['utf-16', bytes('\u00ff\u00fe<\u0000p\u0000>\u0000M\u0000\u00fc\u0000l\u0000l\u0000e\u0000r\u0000')],
  ])('reads %s', (_, html) => {
    expect(htmlOf(html)).toMatch(/<p>Müller/)
  })

  it('reads another alphabet by its name', () => {
    expect(htmlOf(bytes('<meta charset=windows-1251><p>\u00cc\u00e8\u00f0</p>'))).toContain('Мир')
  })
})

describe('textOf', () => {
  it.each([
    ['latin', bytes('M\u00fcller'), /not UTF-8: byte 2 .*iconv/],
    ['utf-16', bytes('\u00ff\u00feM\u0000'), /UTF-16/],
    ['a picture', bytes('GIF89a'), /picture/],
    ['a PDF', bytes('%PDF-1.7'), /PDF/],
    ['anything binary', bytes('a\u0000b'), /binary/],
  ])('refuses %s and says why', (_, given, why) => {
    expect(() => textOf(given)).toThrow(why)
  })

  it('drops a byte order mark and nothing else', () => {
    expect(textOf(bytes('\u00ef\u00bb\u00bf a\r\n'))).toBe(' a\r\n')
  })
})

describe('articleFromDocument', () => {
  it('gives all text of a page in which no article stands out', () => {
    const article = articleFromDocument(
      page('<html lang="en"><head><title> A  page </title></head><body><p>One.</p><p>Two.</p></body></html>'),
    )
    expect(article).toMatchObject({ title: 'A page', language: 'en', text: 'One.\n\nTwo.' })
  })

  it('gives null where there is no text', () => {
    expect(articleFromDocument(page('<html><body><script>alert(1)</script></body></html>'))).toBeNull()
  })
})
