import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { COUNTRY_FORMS } from '../../eval/country-forms.ts'
import { readGoldFolder } from '../../eval/gold.ts'
import { readMarkup } from '../../eval/markup.ts'

const folders = ['source', 'unseen']
  .map((name) => new URL(`../../gold/${name}`, import.meta.url).pathname)
  .filter((folder) => existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.gold.txt')))

const isLetter = (char: string): boolean => /\p{L}/u.test(char)

describe.each(folders)('the articles of %s', (folder) => {
  it.each(readGoldFolder(folder).map((item) => [item.file.split('/').at(-1) ?? '', item] as const))(
    '%s',
    (_name, item) => {
      const { text } = item.article
      const gold = item.gold
      if (!gold) throw new Error('no gold')
      expect(gold.mentions.length).toBeGreaterThan(0)
      for (const mention of gold.mentions) {
        expect(text.slice(mention.start, mention.end)).toBe(mention.surface)
        expect(mention.surface.trim(), mention.surface).toBe(mention.surface)
        expect(mention.end, mention.surface).toBeGreaterThan(mention.start)
        // A mark begins and ends at the border of a word; "â€™" glued to a name is no word.
        const before = text.charAt(mention.start - 1)
        const after = text.slice(mention.end, mention.end + 1)
        expect(isLetter(before) && before !== '€', `${before}[${mention.surface}`).toBe(false)
        expect(isLetter(after) && after !== 'â', `${mention.surface}]${after}`).toBe(false)
        if (mention.class === 'named') {
          expect(mention.name_start).toBeGreaterThanOrEqual(mention.start)
          expect(mention.name_end).toBeLessThanOrEqual(mention.end)
          for (const start of mention.alt_starts ?? [])
            expect(isLetter(text.charAt(start - 1)), mention.surface).toBe(false)
        }
      }
      const has = (status: string): boolean => gold.meetings.some((meeting) => meeting.status === status)
      // A report whose guests have no names has a meeting that may be found or not.
      if (!item.isDefenceMeeting || !has('unasked')) expect(has('main')).toBe(item.isDefenceMeeting)
      for (const meeting of gold.meetings) {
        const sides = gold.mentions.filter((mention) => mention.class === 'named' || mention.class === 'role_only')
        for (const person of meeting.participants) {
          const named = sides.some((mention) => mention.id === person.id || mention.ids?.includes(person.id ?? ''))
          expect(named, `${person.id} is in a meeting and not in the text`).toBe(true)
        }
      }
    },
  )

  it.each(readGoldFolder(folder).map((item) => [item.file.split('/').at(-1) ?? '', item] as const))(
    '%s: no country left unmarked',
    (_name, item) => {
      const { text } = item.article
      const left: string[] = []
      for (const match of text.matchAll(COUNTRY_FORMS)) {
        const start = match.index
        const end = start + match[0].length
        const known =
          item.gold?.mentions.some((mention) =>
            mention.class === 'named'
              ? // A man may be called Moldovan.
                (mention.name_start ?? 0) < end && start < (mention.name_end ?? 0)
              : mention.type !== 'official' && mention.start < end && start < mention.end,
          ) ||
          item.gold?.boilerplate.some((region) => region.start <= start && end <= region.end) ||
          item.passedOver?.some((span) => span.start < end && start < span.end)
        if (!known) left.push(text.slice(Math.max(0, start - 20), end + 20))
      }
      expect(left).toEqual([])
    },
  )
})

describe('the markup', () => {
  it('gives offsets, alternative starts, nested countries and boilerplate', () => {
    const source = [
      'label: report',
      'person: a; Ana Example; TJ',
      'meeting: main; a; TJ; Dushanbe TJ; 2020-01-02',
      '---',
      '{x:Menu {c PK:Pakistan}} The {o a:President of {c TJ:Tajikistan} |*Ana Example*} met {r a:her guest}.',
    ].join('\n')
    const { article, gold } = readMarkup(source, 'example')
    expect(article.text).toBe('Menu Pakistan The President of Tajikistan Ana Example met her guest.')
    const [menu, official, country, role] = gold?.mentions ?? []
    expect(menu).toMatchObject({ surface: 'Pakistan', ignore: true })
    expect(official).toMatchObject({
      surface: 'President of Tajikistan Ana Example',
      alt_starts: [18, 42],
      name_start: 42,
    })
    expect(country).toMatchObject({ surface: 'Tajikistan', country: 'TJ', ignore: false })
    expect(role).toMatchObject({ surface: 'her guest', ids: ['a'] })
    expect(gold?.boilerplate).toEqual([{ start: 0, end: 13 }])
  })

  it.each([
    ['a person nobody declared', 'label: other\n---\n{o b:*Ben*}', /no person line declares "b"/],
    ['an official without a name', 'label: other\nperson: b; Ben; PK\n---\n{o b:Ben}', /needs \*its name\*/],
    ['an open mark', 'label: other\n---\n{c PK:Pakistan', /no closing brace/],
    ['a brace too many', 'label: other\n---\nPakistan}', /without its/],
    ['no label', 'title: x\n---\nPakistan', /no "label/],
  ])('refuses %s', (_what, source, message) => {
    expect(() => readMarkup(source, 'example')).toThrow(message)
  })
})
