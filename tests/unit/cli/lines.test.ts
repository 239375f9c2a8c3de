import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLines } from '../../../utils/cli/lines.ts'
import { Problem } from '../../../utils/cli/problem.ts'

async function* pieces(parts: string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part, 'latin1')
}

async function lines(parts: string[], longest?: number): Promise<string[]> {
  const found: string[] = []
  for await (const { number, bytes } of readLines(pieces(parts), longest))
    found.push(`${number}:${bytes instanceof Problem ? 'problem' : Buffer.from(bytes).toString('latin1')}`)
  return found
}

describe('readLines', () => {
  it('gives the lines that splitting the whole would give, however the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '\n', ' '), maxLength: 9 })),
        async (parts) => {
          const whole = parts.join('').split('\n')
          if (whole.at(-1) === '') whole.pop()
          expect(await lines(parts)).toEqual(whole.map((line, index) => `${index + 1}:${line}`))
        },
      ),
    )
  })

  it('passes over a line that is too long, and reads the next', async () => {
    expect(await lines(['abc', 'defg', 'h\nok\n', 'abcdefgh', 'i'], 5)).toEqual(['1:problem', '2:ok', '3:problem'])
  })
})
