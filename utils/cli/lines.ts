/** A stream of bytes -> its lines, one at a time, so that memory holds one line and one piece of the stream. */
import { Problem } from './problem.ts'

const NEWLINE = 10
/** A line is one article; the model takes texts of up to 60 million characters, which JSON may write with escapes. */
export const LONGEST_LINE = 256 * 1024 * 1024

/** One line without its line break, and its number from 1; or the problem with it. */
export interface NumberedLine {
  number: number
  bytes: Uint8Array | Problem
}

/**
 * @param stream pieces of bytes as they come. @param longest the most bytes of a line; a longer one is passed over with a problem.
 */
export async function* readLines(
  stream: AsyncIterable<Uint8Array>,
  longest = LONGEST_LINE,
): AsyncGenerator<NumberedLine> {
  let number = 1
  let pieces: Uint8Array[] = []
  let size = 0
  let tooLong = false
  const take = (): NumberedLine => {
    const line: NumberedLine = {
      number,
      bytes: tooLong
        ? new Problem(`This line is longer than ${Math.round(longest / 1048576)} MB.`)
        : join(pieces, size),
    }
    number++
    pieces = []
    size = 0
    tooLong = false
    return line
  }
  const add = (piece: Uint8Array): void => {
    size += piece.length
    if (size > longest) {
      tooLong = true
      pieces = []
    } else if (!tooLong && piece.length > 0) pieces.push(piece)
  }
  for await (const chunk of stream) {
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, at))
      yield take()
      from = at + 1
    }
    add(chunk.subarray(from))
  }
  if (size > 0) yield take()
}

function join(pieces: Uint8Array[], size: number): Uint8Array {
  if (pieces.length === 1) return pieces[0] as Uint8Array
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
