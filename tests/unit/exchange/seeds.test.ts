/**
 * The seed documents find their corpus records. The documents themselves are not in the repository: where they are at hand
 * ($ATTACHE_SEEDS or ../shared/seeds) they are imported as they are; an invented pair is tested always.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withEvidence } from '../../../components/record/evidence-of.ts'
import { seedCorpus } from '../../../utils/library/corpus.ts'
import type { LibraryDatabase } from '../../../utils/library/schema.ts'
import { connect, freshStorage } from '../library/fresh.ts'
import { bringIn, fileOf } from './bring-in.ts'

freshStorage()

const FOLDER = process.env.ATTACHE_SEEDS ?? join(import.meta.dirname, '../../../../shared/seeds')
const NAMES = existsSync(FOLDER)
  ? readdirSync(FOLDER)
      .filter((name) => name.endsWith('.txt'))
      .sort()
  : []
const SEEDS = NAMES.map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }))

async function seeded(): Promise<LibraryDatabase> {
  const db = await connect()
  await seedCorpus(db, JSON.parse(readFileSync('public/corpus/seed.json', 'utf8')))
  return db
}
const idOf = (name: string) => `seed-${name.slice(0, 3)}`
const page = (text: string) =>
  `<!doctype html><html lang="en"><head><title>Report</title></head><body><article>${text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line.trim().replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
    .join('')}</article></body></html>`

describe.runIf(SEEDS.length > 0)('the seed documents as they are', () => {
  it('attach each to its record, and again change nothing', async () => {
    const db = await seeded()
    const files = SEEDS.map(({ name, text }) => fileOf(name, text))
    const first = await bringIn(db, files)
    expect(first.map(({ outcome, why }) => [outcome, why])).toEqual(SEEDS.map(() => ['in', []]))
    expect(first.map(({ documents }) => documents.map(({ id, outcome }) => [id, outcome]))).toEqual(
      SEEDS.map(({ name }) => [[idOf(name), 'attached']]),
    )
    const before = await db.getAll('corpus')
    expect(before.map((row) => row.article?.text)).toEqual(SEEDS.map(({ text }) => text))
    const again = await bringIn(db, files)
    expect(again.map(({ outcome }) => outcome)).toEqual(SEEDS.map(() => 'already there'))
    expect(await db.getAll('corpus')).toEqual(before)
  })

  it('light the facts of their records: the people, and what else both say', async () => {
    const db = await seeded()
    await bringIn(
      db,
      SEEDS.map(({ name, text }) => fileOf(name, text)),
    )
    for (const { id, meetings, annotation } of await db.getAll('corpus')) {
      const [main] = withEvidence(meetings, annotation?.meetings ?? [])
      const lit = new Set(main?.evidence.map(({ field }) => field))
      expect([...lit], id).toEqual(expect.arrayContaining(['participants.0', 'participants.1']))
      expect(lit.size, id).toBeGreaterThan(3)
    }
  })

  const COPIES: [string, string, (text: string) => string][] = [
    ['with other line ends', 'txt', (text) => text.replace(/\n/g, '\r\n')],
    ['with white space at its ends', 'txt', (text) => `\n\n${text}  \n`],
    ['with plain quotes and capitals', 'txt', (text) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').toUpperCase()],
    ['with a byte order mark', 'txt', (text) => `\uFEFF${text}`],
    ['as a page', 'html', page],
    ['as JSON', 'json', (text) => JSON.stringify({ id: 7, text })],
    ['as a line of JSON', 'jsonl', (text) => `${JSON.stringify({ text })}\n`],
    ['with the last paragraph left out', 'txt', (text) => text.trimEnd().replace(/\n\n[^\n]+$/, '')],
  ]
  it.each(COPIES)('a copy %s attaches by its words and facts', async (_how, kind, change) => {
    const db = await seeded()
    const copies = SEEDS.map(({ name, text }) => fileOf(name.replace('.txt', `.${kind}`), change(text)))
    const reports = await bringIn(db, copies)
    expect(reports.map(({ documents }) => documents.map(({ id, outcome }) => [id, outcome]))).toEqual(
      SEEDS.map(({ name }) => [[idOf(name), 'attached']]),
    )
    const originals = await bringIn(
      db,
      SEEDS.map(({ name, text }) => fileOf(name, text)),
    )
    expect(originals.map(({ outcome }) => outcome)).toEqual(SEEDS.map(() => 'already there'))
    expect(await db.count('corpus')).toBe(5)
  })
})

describe('a newer seed corpus', () => {
  it('leaves the imported document at its record', async () => {
    const db = await seeded()
    const text =
      'Turkey, Pakistan top military officials discuss regional security\n\nVeli Tarakci called on Qamar Javed Bajwa in Rawalpindi.'
    const [report] = await bringIn(db, [fileOf('turkey.txt', text)])
    expect(report?.documents.map(({ id, outcome }) => [id, outcome])).toEqual([['seed-004', 'attached']])
    const file: object[] = JSON.parse(readFileSync('public/corpus/seed.json', 'utf8'))
    expect(
      await seedCorpus(
        db,
        file.map((record) => ({ ...record, digest: 'In newer words.' })),
      ),
    ).toBe(5)
    expect(await db.get('corpus', 'seed-004')).toMatchObject({
      digest: 'In newer words.',
      article: { text },
      file: 'turkey.txt',
    })
  })
})

describe('reports that are not the seed documents', () => {
  const OTHERS: [string, string][] = [
    [
      'another paper on the same meeting',
      'ISLAMABAD, Aug 2, 2025 (Meridian News): Defence Minister Khawaja Muhammad Asif received Iran’s Minister of Defence Brigadier General Aziz Nasirzadeh on Saturday. Deputy Prime Minister Mohammad Ishaq Dar and Foreign Minister Seyyed Abbas Araghchi spoke the same day, and President Masoud Pezeshkian of Iran lands tonight.\n\nOfficials of both countries said that border guards will share a radio channel from October.',
    ],
    [
      'the same people on another day',
      'ISLAMABAD, 14 January 2026: Khawaja Muhammad Asif and the President of Tajikistan Emomali Rahmon opened a road tunnel on Wednesday. Pakistan and Tajikistan built it in four years.',
    ],
    [
      'a story that only lists a seed’s headline below',
      'NAIROBI: Kenya’s Cabinet Secretary for Defence Wanjiru Odhiambo met Pakistan’s High Commissioner on Monday. They spoke of pilots and of a joint exercise in the spring that both air forces want to hold near the coast, with transport aircraft and helicopters from either side, and of spare parts.\n\nThe ministry said that another round is to follow in March, and that the two sides will put a plan before their parliaments before the end of the year, as agreed in June.\n\nThe High Commissioner gave a dinner in the evening, to which members of the staff college were asked as well, and thanked the hosts for their care of the students who came in spring from Karachi and Quetta.\n\nRelated\n\nTurkey, Pakistan top military officials discuss regional security',
    ],
  ]
  it.each(OTHERS)('%s is a record of its own', async (_what, text) => {
    const db = await seeded()
    const [report] = await bringIn(db, [fileOf('other.txt', text)])
    expect(report?.documents.map(({ outcome }) => outcome)).toEqual(['added'])
    expect(await db.count('corpus')).toBe(6)
    const seeds = (await db.getAll('corpus')).filter(({ origin }) => origin === 'seed')
    expect(seeds.every((row) => row.article === undefined)).toBe(true)
  })
})
