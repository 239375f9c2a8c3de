/** Files named on the command line -> their articles, one at a time. */
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseHTML } from 'linkedom'
import { articleFromDocument, decodeHtml } from '../article/html.ts'
import { articleFromJson } from '../article/json.ts'
import { articleFromText } from '../article/text.ts'
import { type Article, InvalidDataError } from '../model.ts'
import { decodeText, parseJson, refuseBinary } from './decode.ts'
import { readLines } from './lines.ts'
import { Problem, problemOf } from './problem.ts'

/** An article, or why there is none. `body` is the text of an HTML file, into which the offsets point. */
export type Input = { article: Article; body?: string } | { problem: string }

/** The model takes texts of up to 60 million characters; in UTF-8 that is at most three times as many bytes. */
const LARGEST_FILE = 180_000_000

/**
 * Reads one file. Never throws; what is wrong with a file or a line is a problem, and the lines after it are read.
 * @param file its name as given, "-" for standard input. @param folder where relative names begin.
 */
export async function* readInputs(
  file: string,
  folder: string,
  stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<Input> {
  const kind = file === '-' ? 'txt' : (/\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '')
  try {
    if (kind === 'jsonl' || kind === 'ndjson') yield* readJsonLines(await openFile(resolve(folder, file)))
    else if (kind === 'txt' || kind === 'json' || kind === 'html' || kind === 'htm')
      yield readWhole(kind, file === '-' ? await collect(stdin) : await readBytes(resolve(folder, file)))
    else {
      await stat(resolve(folder, file))
      throw new Problem('This kind of file is not read. Known are .txt, .html, .json and .jsonl.')
    }
  } catch (error) {
    yield { problem: messageOf(error) }
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  const found = await stat(path)
  if (found.isDirectory()) throw new Problem('This is a folder. Name the files in it, as in FOLDER/*.txt.')
  if (found.size > LARGEST_FILE) throw new Problem('This file is larger than any article. Split it.')
  return readFile(path)
}

async function openFile(path: string): Promise<AsyncIterable<Uint8Array>> {
  if ((await stat(path)).isDirectory())
    throw new Problem('This is a folder. Name the files in it, as in FOLDER/*.jsonl.')
  return createReadStream(path, { highWaterMark: 256 * 1024 })
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of stream) {
    size += piece.length
    if (size > LARGEST_FILE) throw new Problem('Standard input is larger than any article.')
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

function readWhole(kind: string, bytes: Uint8Array): Input {
  if (bytes.length === 0) throw new Problem('This is empty.')
  if (kind === 'html' || kind === 'htm') return readHtml(bytes)
  const text = decodeText(bytes)
  if (text.trim() === '') throw new Problem('This is empty: there is nothing but white space in it.')
  return { article: kind === 'json' ? articleFromJson(parseJson(text)) : articleFromText(text) }
}

function readHtml(bytes: Uint8Array): Input {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (!utf16) refuseBinary(bytes)
  const html = decodeHtml(bytes)
  const whole = withBody(html)
  const article = articleFromDocument(parseHTML(whole).document)
  if (!article) throw new Problem('There is no text in this page.')
  return { article, body: article.text }
}

/** The parser builds no elements that are not written; a page may leave out its html, head and body. */
function withBody(html: string): string {
  if (/<(?:body|frameset)[\s>]/i.test(html)) return html
  const head = html.search(/<\/head\s{0,9}>/i)
  if (head >= 0)
    return `${html.slice(0, head)}</head><body>${html.slice(head).replace(/^<\/head\s{0,9}>/i, '')}</body></html>`
  const title = /<title\b[^>]{0,200}>[^<]{0,1000}<\/title>/i.exec(html)?.[0] ?? ''
  const rest = html.replace(/^\s{0,99}<!doctype[^>]{0,300}>/i, '').replace(title, '')
  return `<!doctype html><html><head>${title}</head><body>${rest}</body></html>`
}

async function* readJsonLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Input> {
  let seen = false
  for await (const { number, bytes } of readLines(stream)) {
    try {
      if (bytes instanceof Problem) throw bytes
      const text = decodeText(bytes)
      if (text.trim() === '') continue
      seen = true
      yield { article: articleFromJson(parseJson(text)) }
    } catch (error) {
      seen = true
      yield { problem: `Line ${number}: ${messageOf(error)}` }
    }
  }
  if (!seen) throw new Problem('This is empty.')
}

function messageOf(error: unknown): string {
  return error instanceof InvalidDataError ? error.message : problemOf(error).message
}
