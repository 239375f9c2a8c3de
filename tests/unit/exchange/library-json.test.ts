import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LibraryFile, readLibrary, writeLibrary } from '../../../utils/exchange/library-json.ts'
import { saveClipping } from '../../../utils/library/commands.ts'
import { seedCorpus } from '../../../utils/library/corpus.ts'
import { readEverything } from '../../../utils/library/read.ts'
import { type Clipping, InvalidDataError } from '../../../utils/model.ts'
import { connect, freshStorage } from '../library/fresh.ts'
import { ANNOTATION, ARTICLE, CLIPPING, commandId } from '../library/samples.ts'
import { fileOf as file } from './library-files.ts'

freshStorage()

const roundTrip = (given: LibraryFile) => readLibrary(writeLibrary(given).join(''))
/** Any text, also with quotes, line ends, lone surrogates, marks of direction and what ends a script. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('"\\', '\u2028\u2029', '\uD800', '</script>', '\u202Ertl', ': | #', '__proto__', '\r\n', 'نوٹ 🇵🇰'),
)

describe('the library as JSON', () => {
  it('comes back the same whatever the texts hold', () => {
    const clipping = fc.record({ id: fc.uuid(), note: text, title: fc.option(text), body: text }).map(
      ({ id, note, title, body }): Clipping => ({
        ...CLIPPING,
        id,
        note,
        article: { ...ARTICLE, title, text: body },
      }),
    )
    const draft = fc.record({ key: text, note: text, tags: fc.array(text, { maxLength: 3 }) })
    fc.assert(
      fc.property(
        fc.array(clipping, { maxLength: 3 }),
        fc.array(draft, { maxLength: 3 }),
        fc.jsonValue(),
        (rows, typed, row) => {
          const drafts = typed.map((one) => ({ ...one, updatedAt: '2026-11-21T10:00:00.000Z' }))
          const damaged = [
            { store: 'clippings', id: 'x', fault: 'note: expected text', row: JSON.parse(JSON.stringify(row)) },
          ]
          const given = file({ clippings: rows, drafts, damaged })
          expect(roundTrip(given)).toEqual(given)
        },
      ),
      { numRuns: 100 },
    )
  })

  it('holds everything of a real library, and only it', async () => {
    const db = await connect()
    await seedCorpus(db, JSON.parse((await import('node:fs')).readFileSync('public/corpus/seed.json', 'utf8')))
    await saveClipping(db, {
      commandId: commandId(),
      key: 'k',
      article: ARTICLE,
      annotation: ANNOTATION,
      note: 'n',
      tags: ['t'],
    })
    const everything = await readEverything(db)
    const back = roundTrip(file(everything))
    expect(back.clippings).toEqual(everything.clippings)
    expect(back.corpus).toEqual(everything.corpus)
    expect(back.corpus).toHaveLength(5)
  })

  it('is one row a line', () => {
    const lines = writeLibrary(file({ clippings: [CLIPPING, { ...CLIPPING, id: 'c-2', note: 'two\nlines' }] }))
      .join('')
      .split('\n')
    expect(lines.filter((line) => line.startsWith('{"id":'))).toHaveLength(2)
  })

  it.each([
    ['not json', 'The file is not JSON'],
    ['{}', 'schema'],
    [JSON.stringify({ ...file(), schema: 'attache-library/9' }), 'schema'],
    [
      JSON.stringify(file({ clippings: [CLIPPING, { ...CLIPPING, note: 5 as unknown as string }] })),
      'clippings.1.note',
    ],
  ])('refuses a bad file as a whole and says where: %s', (bad, words) => {
    expect(() => readLibrary(bad)).toThrow(InvalidDataError)
    expect(() => readLibrary(bad)).toThrow(words)
  })

  it('takes nothing from a poisoned prototype', () => {
    const poisoned = writeLibrary(file()).join('').replace('{', '{"__proto__": {"polluted": 1},')
    const read = readLibrary(poisoned)
    expect(Reflect.get(read, 'polluted')).toBe(undefined)
    expect(Reflect.get({}, 'polluted')).toBe(undefined)
  })
})
