import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LIBRARY_SCHEMA, LibraryFile } from '../../../utils/exchange/library-json.ts'
import { jsonSchemaOf, withoutWords } from '../cli/jsonSchemaOf.ts'

const written = JSON.parse(
  readFileSync(new URL('../../../utils/exchange/library.schema.json', import.meta.url), 'utf8'),
)

/** The schema with each reference replaced by what it names. */
function resolved(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(resolved)
  if (typeof schema !== 'object' || schema === null) return schema
  const name: unknown = Reflect.get(schema, '$ref')
  if (typeof name === 'string') return resolved(written.$defs[name.replace('#/$defs/', '')])
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, resolved(value)]))
}

describe('library.schema.json', () => {
  it('says what is checked when a library is imported', () => {
    const { $defs, ...whole } = written
    expect(Object.keys($defs).sort()).toEqual([
      'annotation',
      'article',
      'corrected',
      'meeting',
      'mention',
      'office',
      'place',
      'selector',
      'sign',
    ])
    expect(withoutWords(resolved(whole))).toEqual(jsonSchemaOf(LibraryFile))
  })

  it('bears the version of the format', () => {
    expect(written.$id).toBe(`urn:${LIBRARY_SCHEMA.replace('-', ':').replace('/', ':')}`)
  })
})
