/** The step of the build that puts a script's functions last: the script does what it did before. */
import { runInNewContext } from 'node:vm'
import { parseAst } from 'vite'
import { describe, expect, it } from 'vitest'
import { withFunctionsLast } from '../../../scripts/lib/functions-last.mjs'

/** So many that a script is long enough; they come first. */
const MANY = Array.from({ length: 500 }, (_, at) => `function number${at}() { return ${at} }`).join('\n')
const last = (code: string) => withFunctionsLast(code, parseAst(code))

describe('functions last', () => {
  it('leaves a script with few functions at its top alone', () => {
    expect(last(`function one() {}\nconst made = () => { ${MANY} }\nif (made) { ${MANY} }`)).toBeNull()
    expect(last('')).toBeNull()
  })

  it('puts them in their order after all that is run, and leaves that in its own', () => {
    const code = `${MANY}
      var out = []
      function one() { out.push('one', two()) }
      one()
      class Held { static at = out.push('held') }
      async function* never() {}
      for (const at of [1, 2]) out.push(at)
      function two() { return 'two' }
      out.push(typeof never, new Held() instanceof Held)`
    const after = last(code)
    expect(runInNewContext(`${after}\n;out.join()`)).toBe(runInNewContext(`${code}\n;out.join()`))
    expect(after).toMatch(
      /instanceof Held\)\nfunction number0[^]*\nfunction one\(\) .*\nasync function\* never\(\) \{\}\nfunction two\(\) .*$/,
    )
  })

  it('keeps two statements apart that had a function between them', () => {
    const code = `${MANY}\nvar out = 'a'\nfunction between() {}\n(() => { out += 'b' })()`
    expect(runInNewContext(`${last(code)}\n;out`)).toBe('ab')
  })

  it('reads the function around a script, its directive and what it gives back', () => {
    const inside = `'use strict'\n${MANY}\nfunction inner() { return this === undefined }\nvar made = inner()`
    const kept = `var out = (function() {\n${inside}\nreturn made\n})()`
    expect(last(kept)).toMatch(/return made\nfunction number0/)
    expect(runInNewContext(`${last(kept)}\n;out`)).toBe(true)
    const alone = `(function() {\n${inside}\nglobalThis.out = made\n})()`
    expect(last(alone)).toMatch(/globalThis\.out = made\nfunction number0/)
    expect(runInNewContext(`${last(alone)}\n;out`)).toBe(true)
  })
})
