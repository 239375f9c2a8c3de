import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ANNOTATION_SCHEMA, Annotation } from '../../../utils/model.ts'
import { jsonSchemaOf, withoutWords } from './jsonSchemaOf.ts'

const written = JSON.parse(readFileSync(new URL('../../../utils/cli/annotation.schema.json', import.meta.url), 'utf8'))

describe('annotation.schema.json', () => {
  it('says what the model says', () => {
    const model = jsonSchemaOf(Annotation) as { required: string[]; properties: Record<string, unknown> }
    const [annotation] = withoutWords(written.anyOf) as { required: string[]; properties: Record<string, unknown> }[]
    const { file, id, body, ...properties } = annotation?.properties ?? {}
    expect({ file, id, body }).toEqual({ file: { type: 'string' }, id: { type: 'string' }, body: { type: 'string' } })
    expect(properties).toEqual(model.properties)
    expect(annotation?.required.toSorted()).toEqual([...model.required, 'file'].toSorted())
  })

  it('knows the line of a file that cannot be read', () => {
    expect(withoutWords(written.anyOf[1])).toEqual({
      type: 'object',
      required: ['file', 'error'],
      properties: { file: { type: 'string' }, error: { type: 'string' } },
      additionalProperties: false,
    })
  })

  it('bears the version of the format', () => {
    expect(written.$id).toBe(`urn:${ANNOTATION_SCHEMA.replace('-', ':').replace('/', ':')}`)
  })
})
