/** The step of the build that puts a script's texts together: the script does what it did before. */
import { runInNewContext } from 'node:vm'
import { parseAst } from 'vite'
import { describe, expect, it } from 'vitest'
import { withTextsTogether } from '../../../scripts/lib/texts-together.mjs'

const MANY = Array.from({ length: 1000 }, (_, at) => `'word number ${at}'`).join(', ')
const together = (code: string) => withTextsTogether(code, parseAst(code))
/** @returns what the script leaves in `out`, before the step and after it. */
const both = (code: string): [unknown, unknown] => {
  const after = together(code)
  expect(after).not.toBeNull()
  return [runInNewContext(`${code}\n;out`), runInNewContext(`${after}\n;out`)]
}

describe('texts together', () => {
  it('leaves a script with few texts alone', () => {
    expect(together(`var out = ['some words here', 'and more']`)).toBeNull()
  })

  it('gives each text to the place that it had, in any order of nesting', () => {
    const [before, after] = both(`var list = (words) => words.split(' ')
      var many = [${MANY}]
      var one = new Set(['the first', ...list('a b c'), list("it's so")].flat()), two = { key: 'the second', 'two words': ['the third'] }
      var twice = []
      for (const [name, at] of [['the sixth', 'the seventh']]) twice.push(name, at, 'said')
      var out = JSON.stringify([many, [...one], two, twice, ('the fourth', list(\`the fifth\`)), 'a b c'.split(' ').map((x) => x + 'the sixth')])`)
    expect(after).toBe(before)
    expect(after).toContain('the sixth')
  })

  it('reads the function around a script, and keeps its directive first', () => {
    const code = `var out = (function() {\n'use strict'\nvar many = [${MANY}]\nreturn this === undefined && many.length + many[7] })()`
    expect(both(code)).toEqual(['1000word number 7', '1000word number 7'])
    expect(together(code)).toMatch(/^var out = \(function\(\) \{\n'use strict'\nconst \$nextName/)
  })

  it('leaves what may run later, never or more than once', () => {
    const [before, after] = both(`var many = [${MANY}]
      var later = () => 'said later', never = many.length > 5 ? 'five and more' : 'a few', twice = []
      for (const at of [1, 2]) twice.push('said twice' + at)
      class Made { name = 'of a class'; static of = 'of its own' }
      if (!many) { var nothing = 'not at all' }
      var out = JSON.stringify([later(), never, twice, new Made(), Made.of, later(), many])`)
    expect(after).toBe(before)
  })

  it('takes texts of other letters apart from the rest, those with escapes too, and leaves those with the mark between two', () => {
    const rest = '`one ${many.length} two`, String.raw`a b`, many])'
    const code = `var many = [${MANY}]\nvar out = JSON.stringify(['a\\n"b\\\\', 'a ~ b', 'Çağlayan 東京', 'plain', '東京 again', ${rest}`
    const [before, after] = both(code)
    expect(after).toBe(before)
    const last = together(code)?.split('\n').at(-1)
    expect(last).toBe(
      `var out = JSON.stringify([$nextText(), 'a ~ b', $nextWideText(), $nextText(), $nextWideText(), ${rest}`,
    )
  })

  it('refuses a script that has its name already', () => {
    expect(() => together(`var $nextText = [${MANY}]`)).toThrow('$nextText is a name in the script already')
  })
})
