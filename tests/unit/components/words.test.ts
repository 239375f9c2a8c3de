import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MESSAGES } from './stage.ts'

const SOURCES = [...globSync('{components,entrypoints,utils/quotes}/**/*.{ts,tsx}'), 'wxt.config.ts']
/** The list of what is counted is a type, and uses nothing. */
const CODE = SOURCES.map((file) => readFileSync(file, 'utf8').replace(/^type Counted =(\n +\| '\w+')+/m, '')).join('\n')
/** Keys that code puts together of a beginning that stands in it and a value: `form_…`, `status_…`. */
const BUILT = [...CODE.matchAll(/`(\w+_)\$\{[^}`]+\}`/g)].map(([, head]) => new RegExp(`^${head}\\w+$`))

/** Words of JSON-LD, which look like codes. */
const JSON_LD = ['context', 'graph', 'type', 'id', 'json']

/** The codes of reasons: of the annotator, of corrections, and of what is wrong with files. They have their words under `reason_…`. */
const REASONS = new Set(
  globSync('{utils,entrypoints}/**/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/'@([a-z_]+)'|`@([a-z_]+)\\t/g)]
      .map(([, code, before]) => code ?? before ?? '')
      .filter((code) => !JSON_LD.includes(code))
      .map((code) => `reason_${code}`),
  ),
)

describe('the words of the interface', () => {
  it('are all used', () => {
    const used = (key: string) =>
      REASONS.has(key) ||
      CODE.includes(`'${key}'`) ||
      CODE.includes(`__MSG_${key}__`) ||
      BUILT.some((form) => form.test(key)) ||
      // Plurals: what is counted is named where it is counted.
      CODE.includes(`'${key.replace(/_(one|other)$/, '')}'`)
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
