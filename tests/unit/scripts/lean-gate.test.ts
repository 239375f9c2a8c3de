/** The step of the build that makes the gate's regular expressions when they are asked for, not before. */
import { runInNewContext } from 'node:vm'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { leanGate, withoutEntry, withoutLiterals } from '../../../scripts/lib/lean-gate.mjs'

const lean = (code: string): string => withoutLiterals(code, parseSync('gate.js', code).program)

describe('the build of the gate', () => {
  it('makes its expressions of strings, and they find what they found', () => {
    const source = String.raw`const find = [/\bd[eé]f["'${'`'}]?\/en\s{1,4}/gi, /’/, /\p{L}/u]; find`
    const made = lean(source)
    expect(made).not.toMatch(/[[,] *\/[^/]/)
    expect(JSON.stringify(read(made))).toBe(JSON.stringify(read(source)))
    expect(read(source)).toHaveLength(3)
  })

  it('leaves all else as it is: division, comments, strings that look like one', () => {
    const source = "const half = 4 / 2 / 1 // not /one/\nconst text = '/a/g' + `/${half}/`"
    expect(lean(source)).toBe(source)
  })

  it('has what the entry does done where it was called, and throws for what it cannot follow', () => {
    const bared = (code: string): string =>
      withoutEntry(code, parseSync('gate.js', code).program as unknown as Parameters<typeof withoutEntry>[1])
    const source =
      'const done = [];function late() { return 1 }var entry = { main: (() => { done.push(late()) }) };var out = entry.main();'
    const made = bared(source)
    expect(made).not.toContain('main')
    expect(runInNewContext(`${made}; done.join()`)).toBe('1')
    expect(() => bared('var entry = { other: (() => {}) };var out = entry.main()')).toThrow('one entry')
    expect(() => bared('var entry = { main: (() => { return 1 }) };var out = entry.main()')).toThrow('returns')
  })

  it('runs the entry without a wrapper, of these scripts only', () => {
    const { transform } = leanGate()
    const wrapper = '\0virtual:wxt-unlisted-script-entrypoint?'
    expect(transform('', `${wrapper}/house/entrypoints/gate.ts`)?.code).toContain('"/house/entrypoints/gate.ts"')
    expect(transform('', `${wrapper}/house/entrypoints/reader.ts`)).toBeNull()
    expect(transform('', '/house/entrypoints/gate.ts')).toBeNull()
  })
})

/** Source and flags of all expressions that stand in an array in the source or are made by it. */
function read(code: string): string[] {
  const found: string[] = []
  const visit = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return
    const { regex, callee, arguments: given } = node as Shape
    if (regex) found.push(`${regex.pattern} ${regex.flags}`)
    else if (callee?.name === 'RegExp') found.push((given ?? []).map(({ value }) => value).join(' '))
    else for (const part of Object.values(node)) visit(part)
  }
  visit(parseSync('gate.js', code).program)
  return found
}

interface Shape {
  regex?: { pattern: string; flags: string }
  callee?: { name?: string }
  arguments?: { value: string }[]
}
