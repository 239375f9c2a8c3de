/** The step of the build that shortens names, and the annotator that a browser gets: it finds what the one of the source finds. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { nameFaults, withShortNames } from '../../../scripts/lib/short-names.mjs'
import { annotate } from '../../../utils/annotate/annotate.ts'
import { bundled } from '../../bench/bundled.ts'
import { readGoldFolder } from '../../eval/gold.ts'

it('gives short names to properties wherever they are written, and to nothing else', () => {
  const code = `const tokens = [1], made = { tokens, text: 2 }, { tokens: read, text } = made
    class Row { tokens = 'tokens'; get offices() { return this.tokens } }
    var out = JSON.stringify([made.tokens, made?.tokens, read, text, new Row().offices, 'tokens' in made, Object.keys(made).length])`
  const short = withShortNames(code)
  expect(runInNewContext(`${short}\n;out`)).toBe('[[1],[1],[1],2,"tokens",false,2]')
  expect(short).not.toMatch(/\.(tokens|offices)/)
})

it('finds no use of such a name outside of the annotator', () => {
  expect(nameFaults()).toEqual([])
})

it('tells of a script outside that uses one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'attache-names-'))
  try {
    for (const room of ['utils/annotate', 'utils/gazetteer', 'entrypoints', 'components'])
      mkdirSync(join(folder, room), { recursive: true })
    writeFileSync(
      join(folder, 'entrypoints/a.ts'),
      `import { read } from '../utils/annotate/text/reading.ts'\nread().tokens`,
    )
    writeFileSync(join(folder, 'entrypoints/b.ts'), `const own = { tokens: 1 }\nown.tokens`)
    expect(nameFaults(folder)).toEqual([`${join('entrypoints', 'a.ts')} uses .tokens`])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

it('builds an annotator that finds what the source finds', async () => {
  const script = await bundled(fileURLToPath(new URL('../../../utils/annotate/annotate.ts', import.meta.url)))
  const built: unknown = runInNewContext(
    `${script}\n;(article) => JSON.stringify(bundled.annotate(JSON.parse(article)))`,
  )
  if (typeof built !== 'function') throw new TypeError('The built annotator is no function')
  for (const { file, article } of readGoldFolder(fileURLToPath(new URL('../../gold/source', import.meta.url))))
    expect(built(JSON.stringify(article)), file).toBe(JSON.stringify(annotate(article)))
}, 180_000)
