import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MESSAGES } from './stage.ts'

const SOURCES = [...globSync('components/**/*.{ts,tsx}'), ...globSync('entrypoints/**/*.{ts,tsx}'), 'wxt.config.ts']
const CODE = SOURCES.map((file) => readFileSync(file, 'utf8')).join('\n')
/** Keys that code puts together: `form_…`, `status_…` and plurals. */
const BUILT = [...CODE.matchAll(/`(\$\{[\w.()]+\}|\w+)_(\$\{[\w.()]+\}|\w+)`/g)].map(
  ([, head, tail]) => new RegExp(`^${head?.startsWith('$') ? '\\w+' : head}_${tail?.startsWith('$') ? '\\w+' : tail}$`),
)

/** The codes of the annotator's reasons, which have their words under `reason_…`. */
const REASONS = new Set(
  globSync('utils/annotate/**/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/'@([a-z_]+)'/g)].map(([, code]) => `reason_${code}`),
  ),
)

describe('the words of the interface', () => {
  it('are all used', () => {
    const used = (key: string) =>
      REASONS.has(key) ||
      CODE.includes(`'${key}'`) ||
      CODE.includes(`__MSG_${key}__`) ||
      BUILT.some((form) => form.test(key))
    expect(Object.keys(MESSAGES).filter((key) => !used(key))).toEqual([])
    expect(used('no_such_key')).toBe(false)
    expect(used('reason_no_such')).toBe(false)
  })

  it('tell every reason of the annotator', () => {
    expect(REASONS.size).toBeGreaterThan(100)
    expect([...REASONS].filter((key) => !(key in MESSAGES))).toEqual([])
  })

  it('say what the paper prints where a reason has words of it, and nowhere else', () => {
    const given = globSync('utils/annotate/**/*.ts').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/because\(([^,]+),/g)].flatMap(([, code = '']) =>
        [...code.matchAll(/'@([a-z_]+)'/g)].map(([, name]) => `reason_${name}`),
      ),
    )
    const told = Object.keys(MESSAGES).filter(
      (key) => key.startsWith('reason_') && MESSAGES[key as keyof typeof MESSAGES].message.includes('$1'),
    )
    expect(told).toEqual(expect.arrayContaining(given))
    expect(given).toContain('reason_met')
  })

  it('each has a text and a description, and keys that every browser takes', () => {
    for (const [key, { message, description }] of Object.entries(MESSAGES)) {
      expect(message.trim(), key).not.toBe('')
      expect(description.trim(), key).not.toBe('')
      expect(key).toMatch(/^[a-z_]+$/)
    }
  })
})
