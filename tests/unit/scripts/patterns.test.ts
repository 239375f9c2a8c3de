/**
 * No regular expression that sees the text of a page, a file or a message can backtrack without bound: asked of a checker, for each
 * pattern in the sources of the extension and the command line.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isSafePattern } from 'redos-detector'
import { parseSync } from 'vite'
import { describe, expect, it, vi } from 'vitest'

interface Pattern {
  where: string
  source: string
  flags: string
}

/** All literals in a source file, by its syntax tree. */
function literalsOf(path: string, where: string): Pattern[] {
  const text = readFileSync(path, 'utf8')
  const found: Pattern[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit)
    if (node === null || typeof node !== 'object' || Array.isArray(node)) return
    const { regex } = node as { regex?: { pattern: string; flags: string } }
    if (regex) found.push({ where, source: regex.pattern, flags: regex.flags })
    Object.values(node).forEach(visit)
  }
  visit(parseSync(path, text).program)
  return found
}

/** The patterns that are put together from parts, recorded while the modules load and read one article. */
async function builtPatterns(): Promise<Pattern[]> {
  const found: Pattern[] = []
  const Native = globalThis.RegExp
  globalThis.RegExp = new Proxy(Native, {
    construct(target, [source, flags]: [string | RegExp, string | undefined]) {
      if (typeof source === 'string') found.push({ where: 'new RegExp', source, flags: flags ?? '' })
      return Reflect.construct(target, [source, flags])
    },
  })
  // Most are made while the modules load, and a module loads once only.
  vi.resetModules()
  try {
    const { annotate } = await import('../../../utils/annotate/annotate.ts')
    const text = 'ISLAMABAD, Dec 23 (APP): The army chief met his Kenyan counterpart on Monday.'
    const none = { title: null, publisher: null, byline: null, url: null, language: null }
    annotate({ ...none, publishedAt: '2022-12-24', text })
  } finally {
    globalThis.RegExp = Native
  }
  return found
}

/** Has a part that repeats without an upper limit: *, + or {n,}. */
function isOpen({ source }: Pattern): boolean {
  const bare = source.replace(/\\./g, 'x').replace(/\[[^\]]{0,500}\]/g, 'c')
  return /[*+]|\{\d{1,4},\}/.test(bare)
}

const root = fileURLToPath(new URL('../../../', import.meta.url))
const sources = ['utils', 'entrypoints', 'components'].flatMap((folder) =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`),
)
const literals = sources.flatMap((name) => literalsOf(root + name, name))

describe('regular expressions', () => {
  it('are found in every room', async () => {
    for (const [room, count] of [
      ['utils/annotate/', 80],
      ['utils/article/', 80],
      ['utils/exchange/', 20],
      ['utils/highlight/', 2],
      ['components/', 2],
      ['entrypoints/', 1],
    ] as const)
      expect(literals.filter(({ where }) => where.startsWith(room)).length, room).toBeGreaterThanOrEqual(count)
    expect((await builtPatterns()).some(({ source }) => source.includes('press information bureau'))).toBe(true)
  })

  it('are put together from parts by the annotator only, where they are recorded', () => {
    const building = sources.filter((name) => /\bRegExp\(/.test(readFileSync(root + name, 'utf8')))
    expect(building.filter((name) => !/^utils\/(annotate|gazetteer)\//.test(name))).toEqual([])
  })

  it('are told apart by whether a part of them repeats without limit', () => {
    const open = (source: string) => isOpen({ where: '', source, flags: '' })
    expect(['a+', '(?:a|b)*', '[+]x{2,}', 'a\\.*'].map(open)).toEqual([true, true, true, true])
    expect(['a{1,20}', '[*+]', '\\+', 'a?'].map(open)).toEqual([false, false, false, false])
    expect(isSafePattern('(?:a+)+b').safe).toBe(false)
    expect(isSafePattern('\\s+$').safe).toBe(false)
  })

  // Where each part has a limit, the work at each place of a text has one too.
  it('repeat with a limit, or can be read in one way only', async () => {
    const unsafe = [...literals, ...(await builtPatterns())].filter(isOpen).filter(({ source, flags }) => {
      const options = { unicode: flags.includes('u'), caseInsensitive: flags.includes('i'), timeout: 100_000 }
      return !isSafePattern(source, options).safe
    })
    expect(unsafe).toEqual([])
  }, 300_000)
})
