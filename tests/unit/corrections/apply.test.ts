import { describe, expect, it } from 'vitest'
import { annotate } from '../../../utils/annotate/annotate.ts'
import { applyCorrections, unusedCorrections } from '../../../utils/corrections/apply.ts'
import { bookOf } from '../../../utils/corrections/book.ts'
import { correctedOf, missedOf, scopesOf } from '../../../utils/corrections/make.ts'
import { signOf } from '../../../utils/corrections/meetings.ts'
import { Annotation, type Correction, type Mention, parse } from '../../../utils/model.ts'
import { ARTICLE, articleOf, KEY, made, RAW, told } from './stage.ts'

/** The annotation as it is shown with these corrections. */
const shown = (corrections: Correction[], raw = RAW, article = ARTICLE, key = KEY): Annotation =>
  parse(Annotation, applyCorrections(raw, article.title, article.text, key, bookOf(corrections)), 'What is shown')
const mentionOf = (words: string, { mentions } = RAW): Mention => {
  const found = mentions.find(({ text }) => text === words)
  if (!found) throw new Error(`nothing is marked as ${words}`)
  return found
}
const of = (words: string, annotation = RAW) => correctedOf(mentionOf(words, annotation), annotation, ARTICLE, false)
const names = (annotation: Annotation) =>
  annotation.meetings.map(({ participants }) => participants.map(({ name }) => name))
const minister = () => of('Minister of Defence Tariq Mehmood Bangash')
const chief = () => of('Chief of Army Staff General Sohail Akhtar Janjua')
const kenyan = () => of('Dr. Wanjiru Odhiambo')
const marksOf = ({ mentions, titleMentions }: Annotation, id: string) =>
  [...titleMentions, ...mentions].filter((one) => one.id === id)

/** The next day's article, in which the rules give other ids. */
const NEXT = articleOf(
  [
    'NAIROBI: Kenya’s Cabinet Secretary for Defence Wanjiru Odhiambo received Pakistan’s Minister of Defence Tariq Mehmood Bangash here on Thursday.',
    'Bangash was shown the school of pilots. Pakistan’s High Commissioner Zahid Khan was there too. Sardar Mirwais Tokhi spoke.',
  ].join('\n\n'),
  'Bangash in Nairobi',
)
const NEXT_RAW = annotate(NEXT)
const shownNext = (corrections: Correction[]): Annotation => shown(corrections, NEXT_RAW, NEXT, 'next')

describe('not an official', () => {
  const silenced = shown([made({ is: 'not official', of: minister() })])

  it('takes away all marks of that person, in title and text, and their part in the record', () => {
    expect(told(RAW).filter((one) => /Bangash|defence minister/i.test(one))).toHaveLength(4)
    expect(told(silenced).filter((one) => /Bangash|defence minister/i.test(one))).toEqual([])
    expect(names(silenced)[0]).toEqual(['Wanjiru Odhiambo'])
  })

  it('leaves each of the others their own evidence', () => {
    const span = ({ meetings }: Annotation, field: string) => {
      const { start, end } = meetings[0]?.evidence.find((one) => one.field === field) ?? { start: -1, end: -1 }
      return ARTICLE.text.slice(start, end)
    }
    expect(span(silenced, 'participants.0')).toBe(span(RAW, 'participants.1'))
    expect(span(silenced, 'participants.1')).toBe('')
  })

  it('leaves other records as they were, and drops one that has nobody left', () => {
    expect(silenced.meetings[1]).toEqual(RAW.meetings[1])
    const nobody = shown([made({ is: 'not official', of: minister() }), made({ is: 'not official', of: kenyan() })])
    expect(names(nobody)).toEqual([['Sohail Akhtar Janjua', 'Faris Al-Nuaimat']])
    expect(nobody.isDefenceMeeting).toBe(true)
  })

  it('takes them out of a group, and the group with the last of them', () => {
    const one = shown([made({ is: 'not official', of: chief() })])
    expect(one.mentions.find(({ text }) => text === 'Both leaders')?.ids).toHaveLength(1)
    const both = shown([
      made({ is: 'not official', of: chief() }),
      made({ is: 'not official', of: of('Major General Faris Al-Nuaimat') }),
    ])
    expect(told(both)).not.toContain('Both leaders')
  })

  it('of one Khan silences no other Khan, whatever its scope', () => {
    const article = articleOf(
      'Pakistan’s Defence Secretary Imran Khan met Kenya’s Cabinet Secretary for Defence Wanjiru Odhiambo. Khan thanked her.',
    )
    const raw = annotate(article)
    const khan = raw.mentions.find(({ text }) => text === 'Khan')
    if (!khan) throw new Error('no Khan')
    const single = { ...correctedOf(khan, raw, article, false), name: 'Khan' }
    for (const scope of ['article', 'everywhere'] as const) {
      const corrections = [made({ is: 'not official', of: single }, scope, 'the first')]
      expect(told(shownNext(corrections))).toEqual(told(NEXT_RAW))
      expect(told(NEXT_RAW)).toContain('High Commissioner Zahid Khan')
    }
  })

  it('holds everywhere only for the full name with its country', () => {
    const everywhere = shownNext([made({ is: 'not official', of: minister() }, 'everywhere')])
    expect(told(everywhere).filter((one) => one.includes('Bangash'))).toEqual([])
    const elsewhere = { ...minister(), country: 'IR' }
    expect(told(shownNext([made({ is: 'not official', of: elsewhere }, 'everywhere')]))).toEqual(told(NEXT_RAW))
    expect(told(shownNext([made({ is: 'not official', of: minister() })]))).toEqual(told(NEXT_RAW))
  })
})

describe('another name, office, rank or country', () => {
  const to = { name: 'Tariq M. Bangash', office: 'Defence Secretary', rank: 'Lieutenant General', country: 'JO' }
  const changed = shown([made({ is: 'official', of: minister(), to })])

  it('stands in all places of that person, also where only the office is printed', () => {
    const [mark] = RAW.mentions.filter(({ text }) => text.includes('Tariq'))
    const marks = marksOf(changed, mark?.id ?? '')
    expect(marks.map(({ text }) => text)).toEqual(marksOf(RAW, mark?.id ?? '').map(({ text }) => text))
    expect(marks.length).toBe(4)
    for (const one of marks) {
      expect(one).toMatchObject({ name: to.name, rank: to.rank, country: 'JO', inferred: [] })
      expect(one.office).toEqual({ title: to.office, sector: 'GOV', state: 'in force' })
      expect(one.confidence).toEqual({ span: 1, identity: 1, country: 1 })
      expect(one.reasons[0]).toBe('@corrected')
    }
  })

  it('stands in the records, whose countries follow', () => {
    const [meeting] = changed.meetings
    expect(meeting?.participants[0]).toMatchObject({ name: to.name, rank: to.rank, country: 'JO', part: 'host' })
    expect(meeting?.countries).toEqual(['JO', 'KE'])
    expect(changed.meetings[1]?.countries).toEqual(['PK', 'JO'])
  })

  it('leaves what the reader said nothing of', () => {
    const renamed = shown([made({ is: 'official', of: chief(), to: { name: 'Sohail Janjua' } })])
    const mark = mentionOf('Chief of Army Staff General Sohail Akhtar Janjua', renamed)
    const before = mentionOf('Chief of Army Staff General Sohail Akhtar Janjua')
    expect(mark).toMatchObject({ rank: before.rank, office: before.office, country: 'PK', inferred: before.inferred })
    expect(mark.confidence.country).toBe(before.confidence.country)
  })

  it('may say that there is none', () => {
    const none = shown([made({ is: 'official', of: chief(), to: { office: null, rank: null, country: null } })])
    expect(mentionOf('Chief of Army Staff General Sohail Akhtar Janjua', none)).toMatchObject({
      office: null,
      rank: null,
      country: null,
    })
    expect(none.meetings[1]?.countries).toEqual(['JO'])
  })

  it('is used on later pages when it holds everywhere', () => {
    const next = shownNext([made({ is: 'official', of: minister(), to }, 'everywhere')])
    expect(next.mentions.filter(({ name }) => name === to.name).map(({ text }) => text)).toEqual([
      'Minister of Defence Tariq Mehmood Bangash',
      'Bangash',
    ])
    expect(next.titleMentions.find(({ text }) => text === 'Bangash')?.name).toBe(to.name)
  })

  it('is used for the name that another correction gave', () => {
    const first = made({ is: 'official', of: minister(), to: { name: 'Tariq Bangash' } }, 'everywhere')
    const seen = shown([first])
    const second = made(
      { is: 'official', of: correctedOf(mentionOf('Bangash', seen), seen, ARTICLE, false), to: { rank: 'Colonel' } },
      'everywhere',
    )
    expect(second.change).toMatchObject({ of: { name: 'Tariq Bangash' } })
    expect(shownNext([second, first]).mentions.find(({ text }) => text === 'Bangash')).toMatchObject({
      name: 'Tariq Bangash',
      rank: 'Colonel',
    })
  })

  it('lets the later one win', () => {
    const first = made({ is: 'official', of: minister(), to: { name: 'One Name' } })
    const second = made({ is: 'official', of: minister(), to: { name: 'Other Name' } })
    for (const corrections of [
      [first, second],
      [second, first],
    ])
      expect(mentionOf('Bangash', shown(corrections)).name).toBe('Other Name')
    expect(mentionOf('Bangash', shown([first, { ...second, undoneAt: second.at }])).name).toBe('One Name')
  })

  it('stands where newer rules mark nobody any more, and nowhere else', () => {
    const blind = {
      ...RAW,
      mentions: RAW.mentions.filter(({ kind }) => kind !== 'official' && kind !== 'role'),
      titleMentions: [],
      meetings: [],
    }
    const kept = shown([made({ is: 'official', of: kenyan(), to: { rank: 'Major' } })], blind)
    expect(kept.mentions.filter(({ kind }) => kind === 'official')).toMatchObject([
      { text: 'Dr. Wanjiru Odhiambo', name: 'Wanjiru Odhiambo', rank: 'Major', country: 'KE' },
    ])
    const nameless = { ...of('The defence minister'), name: 'The defence minister' }
    const office = made({ is: 'official', of: nameless, to: { country: 'KE' } })
    expect(shown([office], blind).mentions).toEqual(blind.mentions)
  })

  it('finds its words again after they have moved, and its full name after they were rewritten', () => {
    const corrections = [made({ is: 'official', of: minister(), to: { name: 'Found Again' } })]
    for (const text of [
      `A line was put in.\n\n${ARTICLE.text}`,
      ARTICLE.text.replace('Minister of Defence T', 'Defence Minister T'),
    ]) {
      const article = { ...ARTICLE, text }
      const found = shown(corrections, annotate(article), article)
      expect(found.mentions.filter(({ name }) => name === 'Found Again').length).toBe(3)
    }
  })
})

describe('the same person', () => {
  it('makes two ids one, with what is known of the other', () => {
    const united = shown([made({ is: 'same', of: chief(), as: 'Tariq Mehmood Bangash' })])
    const mark = mentionOf('Chief of Army Staff General Sohail Akhtar Janjua', united)
    expect(mark.id).toBe(mentionOf('Bangash').id)
    expect(mark.name).toBe('Sohail Akhtar Janjua')
    expect(united.meetings[1]?.participants[0]).toMatchObject({ id: mark.id, name: 'Tariq Mehmood Bangash' })
    expect(united.mentions.find(({ text }) => text === 'Both leaders')?.ids?.[0]).toBe(mark.id)
  })

  it('leaves one of them in a record that had both', () => {
    const united = shown([made({ is: 'same', of: kenyan(), as: 'Tariq Mehmood Bangash' })])
    expect(names(united)[0]).toEqual(['Tariq Mehmood Bangash'])
    expect(united.meetings[0]?.countries).toEqual(['PK'])
  })

  it('under a single name is the same on one page alone: the Khan of another is another Khan', () => {
    const article = articleOf(
      'NAIROBI: Pakistan’s Minister of Defence Tariq Mehmood Bangash met India’s Defence Secretary Arif Khan here on Thursday. Khan thanked him.',
    )
    const raw = annotate(article)
    const single: Annotation = {
      ...raw,
      mentions: raw.mentions.map((one) => (one.name === 'Arif Khan' ? { ...one, name: 'Khan' } : one)),
      meetings: [],
    }
    const same = made({ is: 'same', of: minister(), as: 'Khan' }, 'everywhere')
    const united = shown([same], single, article, 'next')
    expect(united.mentions.find(({ name }) => name === 'Tariq Mehmood Bangash')?.country).toBe('PK')
    expect(united).toEqual(single)
    // Where it was made it holds.
    expect(shown([{ ...same, key: 'next' }], single, article, 'next')).not.toEqual(single)
  })

  it('is on other pages nobody of another state, under a full name either', () => {
    const full = made({ is: 'same', of: minister(), as: 'Wanjiru Odhiambo' }, 'everywhere')
    expect(shownNext([full])).toEqual(NEXT_RAW)
    const own = made({ is: 'same', of: minister(), as: 'Zahid Khan' }, 'everywhere')
    expect(shownNext([own])).not.toEqual(NEXT_RAW)
  })

  it('changes nothing where nobody has that name', () => {
    const correction = made({ is: 'same', of: kenyan(), as: 'Nobody Here' })
    expect(shown([correction])).toBeDefined()
    expect(told(shown([correction]))).toEqual(told(RAW))
    expect(unusedCorrections(RAW, ARTICLE.title, ARTICLE.text, KEY, bookOf([correction]))).toEqual([correction.id])
  })
})

describe('a country', () => {
  const country = (words: string, to: string | null) => made({ is: 'country', of: of(words), to })

  it('is another one wherever the same words stand; other words for it stay', () => {
    const changed = shown([country('Kenya', 'UG')])
    const codes = [...changed.titleMentions, ...changed.mentions].filter(({ kind }) => kind === 'country')
    expect(codes.filter(({ text }) => text === 'Kenya').map((one) => one.country)).toEqual(['UG', 'UG'])
    expect(codes.find(({ text }) => text === 'Kenyan')?.country).toBe('KE')
    expect(changed.meetings[0]?.countries).toEqual(['PK', 'KE'])
  })

  it('is followed by its officials and records where no mark of it is left', () => {
    const changed = shown([country('Kenya', 'UG'), country('Kenyan', 'UG')])
    expect(changed.meetings[0]?.countries).toEqual(['PK', 'UG'])
    expect(changed.meetings[0]?.participants[1]?.country).toBe('UG')
    expect(mentionOf('Dr. Odhiambo', changed).country).toBe('UG')
    const none = shown([country('Jordan', null)])
    expect(told(none)).not.toContain('Jordan')
    expect(none.meetings[1]).toMatchObject({ countries: ['PK'], participants: [{ country: 'PK' }, { country: null }] })
  })

  it('is what the reader said, whatever newer rules make of the words', () => {
    const said = country('Jordan', 'SY')
    const other = RAW.mentions.map((one) => (one.text === 'Jordan' ? { ...one, id: 'IL', country: 'IL' } : one))
    const none = RAW.mentions.filter(({ text }) => text !== 'Jordan')
    for (const mentions of [other, none])
      expect(mentionOf('Jordan', shown([said], { ...RAW, mentions }))).toMatchObject({ kind: 'country', country: 'SY' })
  })

  it('of somebody of whom the reader has said it stays', () => {
    const said = made({ is: 'official', of: of('Major General Faris Al-Nuaimat'), to: { country: 'JO' } })
    const changed = shown([said, country('Jordan', null)])
    expect(mentionOf('Major General Faris Al-Nuaimat', changed).country).toBe('JO')
    expect(changed.meetings[1]?.countries).toEqual(['PK', 'JO'])
  })
})

describe('what the rules have missed', () => {
  const at = ARTICLE.text.indexOf('Sardar Mirwais Tokhi')
  const missed = () => missedOf({ start: at, end: at + 20 }, 'Mirwais Tokhi', 'AF', ARTICLE, false)
  const added = (scope: Correction['scope'] = 'article') =>
    made({ is: 'added', of: missed(), what: 'official', office: 'Minister of Defence', rank: null }, scope)

  it('is marked, in the order of the text', () => {
    expect(told(RAW).join()).not.toContain('Tokhi')
    const marked = shown([added()])
    expect(mentionOf('Sardar Mirwais Tokhi', marked)).toMatchObject({
      kind: 'official',
      name: 'Mirwais Tokhi',
      nameStart: at + 7,
      nameEnd: at + 20,
      country: 'AF',
      office: { title: 'Minister of Defence', sector: 'GOV', state: 'in force' },
      reasons: ['@corrected'],
    })
    const starts = marked.mentions.map(({ start }) => start)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  })

  it('is marked wherever the full name stands, and on later pages when it holds everywhere', () => {
    expect(told(shownNext([added()])).join()).not.toContain('Tokhi')
    const next = shownNext([added('everywhere')])
    expect(next.mentions.filter(({ name }) => name === 'Mirwais Tokhi').map(({ text }) => text)).toEqual([
      'Mirwais Tokhi',
    ])
    const article = articleOf(
      `${ARTICLE.text} Mirwais Tokhi. Mirwais Tokhison. xMirwais Tokhi.`,
      'Mirwais Tokhi speaks',
    )
    const marked = shown([added()], annotate(article), article)
    expect(marked.mentions.filter(({ name }) => name === 'Mirwais Tokhi')).toHaveLength(2)
    expect(marked.titleMentions.filter(({ name }) => name === 'Mirwais Tokhi')).toHaveLength(1)
  })

  it('is marked on no page that has somebody of that name and of another country', () => {
    const name = 'Zahid Khan'
    const there = NEXT_RAW.mentions.find((one) => one.name === name)
    expect(there?.country).toBe('PK')
    // The rules have passed over the name once.
    const article = articleOf(`${NEXT.text}\n\n${name} said no more.`, NEXT.title)
    const laid = (country: string) =>
      shown(
        [
          made(
            {
              is: 'added',
              of: { name, country, selector: null, inTitle: false },
              what: 'official',
              office: null,
              rank: null,
            },
            'everywhere',
          ),
        ],
        NEXT_RAW,
        article,
        'next',
      )
    expect(laid('IN')).toEqual(NEXT_RAW)
    expect(laid('PK').mentions.filter((one) => one.name === name)).toHaveLength(2)
  })

  it('takes the place of a mark that it covers, and is that person', () => {
    const start = ARTICLE.text.indexOf('Dr. Odhiambo thanked')
    const wider = made({
      is: 'added',
      of: missedOf({ start, end: start + 20 }, 'Wanjiru Odhiambo', 'KE', ARTICLE, false),
      what: 'official',
      office: null,
      rank: null,
    })
    const marked = shown([wider])
    expect(told(marked)).not.toContain('Dr. Odhiambo')
    expect(mentionOf('Dr. Odhiambo thanked', marked).id).toBe(mentionOf('Dr. Odhiambo').id)
  })

  it('may be a country, in the title too', () => {
    const start = ARTICLE.title?.indexOf('open') ?? -1
    const country = made({
      is: 'added',
      of: missedOf({ start, end: start + 4 }, 'open', 'OM', ARTICLE, true),
      what: 'country',
      office: null,
      rank: null,
    })
    const marked = shown([country])
    expect(marked.titleMentions.find(({ text }) => text === 'open')).toMatchObject({
      kind: 'country',
      country: 'OM',
      id: 'OM',
    })
  })
})

describe('a record', () => {
  const [first, second] = RAW.meetings as [Annotation['meetings'][0], Annotation['meetings'][0]]
  const sign = () => signOf(first, ARTICLE.text)

  it('has the fields that the reader set, and the others as they were', () => {
    const set = made({ is: 'meeting', meeting: sign(), to: { status: 'planned', date: null, datePrecision: null } })
    const changed = shown([set])
    expect(changed.meetings[0]).toMatchObject({ status: 'planned', date: null, form: first.form, confidence: 1 })
    expect(changed.meetings[0]?.participants).toEqual(first.participants)
    expect(changed.meetings[1]).toEqual(second)
  })

  it('keeps the words that a value was read from only where it still stands', () => {
    const to = { date: '2026-11-17', datePrecision: 'day' as const, participants: first.participants.toReversed() }
    const [changed] = shown([made({ is: 'meeting', meeting: sign(), to })]).meetings
    const span = (meeting: typeof changed, field: string) => meeting?.evidence.find((one) => one.field === field)
    expect(changed?.dateBasis).toBeNull()
    expect(span(changed, 'date')).toBeUndefined()
    expect(span(changed, 'place')).toEqual(span(first, 'place'))
    expect(span(changed, 'participants.0')?.start).toBe(span(first, 'participants.1')?.start)
  })

  it('is found again by who met and by its words, not by its place', () => {
    const set = made({ is: 'meeting', meeting: sign(), to: { form: 'phone' } })
    const turned = {
      ...RAW,
      meetings: [second, { ...first, countries: ['PK'], participants: first.participants.slice(0, 1) }],
    }
    expect(shown([set], turned).meetings.map(({ form }) => form)).toEqual([second.form, 'phone'])
    const gone = { ...RAW, meetings: [second] }
    expect(shown([set], gone).meetings).toEqual([second])
    expect(unusedCorrections(gone, ARTICLE.title, ARTICLE.text, KEY, bookOf([set]))).toEqual([set.id])
  })

  it('of the same people at another time is not taken for it where newer rules read only that', () => {
    const article = articleOf(
      [
        'ISLAMABAD: Pakistan’s Minister of Defence Tariq Mehmood Bangash met Kenya’s Cabinet Secretary for Defence Wanjiru Odhiambo in Islamabad on Wednesday and discussed defence cooperation.',
        'In October, Bangash had received Odhiambo at the Ministry of Defence in Rawalpindi, where they discussed defence production.',
      ].join('\n\n'),
    )
    const raw = annotate(article)
    const [now, october] = raw.meetings
    if (!now || !october) throw new Error('two records')
    expect(october.date).toBe('2026-10')
    const only = { ...raw, meetings: [now] }
    const of = signOf(october, article.text)
    const rejected = made({ is: 'checked', meeting: of, status: 'rejected', as: october })
    const dated = made({ is: 'meeting', meeting: of, to: { date: '2026-10-03', datePrecision: 'day' } })
    expect(shown([rejected, dated], raw, article).meetings).toMatchObject([
      now,
      { review: 'rejected', date: '2026-10-03' },
    ])
    expect(shown([rejected, dated], only, article).meetings).toEqual([now])
    const checked = made({ is: 'checked', meeting: of, status: 'checked', as: october })
    expect(shown([checked], only, article).meetings).toEqual([now, { ...october, review: 'checked' }])
  })

  it('that is checked stays as the reader saw it, whatever is read later', () => {
    const checked = made({ is: 'checked', meeting: sign(), status: 'checked', as: first })
    const later = { ...RAW, meetings: [{ ...first, status: 'planned' as const, date: null }, second] }
    expect(shown([checked], later).meetings).toEqual([{ ...first, review: 'checked' }, second])
    expect(shown([checked], { ...RAW, meetings: [] }).meetings).toEqual([{ ...first, review: 'checked' }])
  })

  it('that is doubtful or rejected says so and is read as before; the reader may take it back', () => {
    const doubtful = made({ is: 'checked', meeting: sign(), status: 'doubtful', as: first })
    expect(shown([doubtful]).meetings[0]).toEqual({ ...first, review: 'doubtful' })
    const rejected = made({ is: 'checked', meeting: sign(), status: 'rejected', as: first })
    expect(shown([doubtful, rejected]).meetings[0]?.review).toBe('rejected')
    const back = made({ is: 'checked', meeting: sign(), status: 'machine', as: first })
    expect(shown([doubtful, rejected, back]).meetings[0]).toEqual(first)
  })

  it('has the ids that its people have now: other rules give others', () => {
    const swap = (id: string | null) => (id === 'p1' ? 'p2' : id === 'p2' ? 'p1' : id)
    const turned = {
      ...RAW,
      mentions: RAW.mentions.map((one) => ({ ...one, id: swap(one.id) })),
      titleMentions: RAW.titleMentions.map((one) => ({ ...one, id: swap(one.id) })),
      meetings: RAW.meetings.map((one) => ({
        ...one,
        participants: one.participants.map((person) => ({ ...person, id: swap(person.id) })),
      })),
    }
    const checked = made({ is: 'checked', meeting: sign(), status: 'checked', as: first })
    const renamed = made({ is: 'official', of: kenyan(), to: { name: 'Wanjiru Okoth' } })
    expect(names(shown([checked, renamed], turned))[0]).toEqual(['Tariq Mehmood Bangash', 'Wanjiru Okoth'])
  })

  it('that was checked in a text which has changed since points at no other words', () => {
    const checked = made({ is: 'checked', meeting: sign(), status: 'checked', as: first })
    const article = { ...ARTICLE, text: ARTICLE.text.slice(0, 60) }
    const [kept] = shown([checked], annotate(article), article).meetings
    expect(kept?.participants.map(({ name, part }) => [name, part])).toEqual(
      first.participants.map(({ name, part }) => [name, part]),
    )
    expect(kept?.evidence).toEqual([])
  })
})

describe('corrections', () => {
  it('of nothing give the annotation itself', () => {
    const untouched = applyCorrections(RAW, ARTICLE.title, ARTICLE.text, KEY, bookOf([]))
    expect(untouched).toBe(RAW)
    const elsewhere = bookOf([made({ is: 'not official', of: minister() }, 'article', 'elsewhere')])
    expect(applyCorrections(RAW, ARTICLE.title, ARTICLE.text, KEY, elsewhere)).toBe(RAW)
  })

  it('that are undone give it too, and leave what the rules read as it was', () => {
    const before = structuredClone(RAW)
    const correction = made({ is: 'official', of: minister(), to: { name: 'Another Name', country: 'IR' } })
    expect(shown([correction])).not.toEqual(RAW)
    expect(RAW).toEqual(before)
    const undone = bookOf([{ ...correction, undoneAt: correction.at }])
    expect(applyCorrections(RAW, ARTICLE.title, ARTICLE.text, KEY, undone)).toBe(RAW)
  })

  it('name the articles that they touch', () => {
    const own = made({ is: 'not official', of: minister() })
    const wide = made({ is: 'not official', of: minister() }, 'everywhere', 'elsewhere')
    expect(bookOf([own]).touches(KEY, [])).toBe(true)
    expect(bookOf([own]).touches('other', ['tariq mehmood bangash|PK'])).toBe(false)
    expect(bookOf([wide]).touches('other', ['tariq mehmood bangash|PK'])).toBe(true)
    expect(bookOf([wide]).touches('other', ['bangash|PK'])).toBe(false)
  })

  it('reach everywhere only for a full name with its country', () => {
    const scopes = (words: string) => scopesOf(mentionOf(words), RAW)
    expect(scopes('Bangash')).toEqual(['article', 'everywhere'])
    expect(scopes('The defence minister')).toEqual(['article', 'everywhere'])
    expect(scopes('Kenya')).toEqual(['article'])
    expect(scopes('Both leaders')).toEqual(['article'])
    expect(scopesOf({ ...mentionOf('Bangash'), country: null }, RAW)).toEqual(['article'])
  })
})
