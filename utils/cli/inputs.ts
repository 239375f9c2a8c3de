/** Files named on the command line -> their articles, one at a time. */
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { textOf } from '../article/bytes.ts'
import { articleFromFile, type FileKind, jsonOf } from '../article/file.ts'
import { articleFromJson } from '../article/json.ts'
import { type Article, InvalidDataError } from '../model.ts'
import { readLines } from './lines.ts'
import { Problem, problemOf } from './problem.ts'

/** An article, or why there is none. `body` is the text of an HTML file, into which the offsets point. */
export type Input = { article: Article; body?: string } | { problem: string }

const ENDINGS = new Map<string, FileKind | 'jsonl'>([
  ['txt', 'txt'],
  ['text', 'txt'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['json', 'json'],
  ['jsonl', 'jsonl'],
  ['ndjson', 'jsonl'],
])

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
  const ending = file === '-' ? 'txt' : (/\.([a-z]{1,20})$/i.exec(file)?.[1]?.toLowerCase() ?? '')
  const kind = ENDINGS.get(ending)
  try {
    if (kind === 'jsonl') yield* readJsonLines(await openFile(resolve(folder, file)))
    else if (kind) yield readWhole(kind, file === '-' ? await collect(stdin) : await readBytes(resolve(folder, file)))
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

/** The offsets of a page point into its text, which is in no file, so the text goes out with them. */
function readWhole(kind: FileKind, bytes: Uint8Array): Input {
  if (bytes.length === 0) throw new Problem('This is empty.')
  const article = articleFromFile(kind, bytes)
  return kind === 'html' ? { article, body: article.text } : { article }
}

async function* readJsonLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Input> {
  let seen = false
  for await (const { number, bytes } of readLines(stream)) {
    try {
      if (bytes instanceof Problem) throw bytes
      const text = textOf(bytes)
      if (text.trim() === '') continue
      seen = true
      yield { article: articleFromJson(jsonOf(text)) }
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
