import { describe, expect, it } from 'vitest'
import { type Front, findFront } from '../../../utils/annotate/text/front.ts'
import { dayWithoutYear, findPrintedDate } from '../../../utils/annotate/text/front-dates.ts'
import { findLanguage } from '../../../utils/annotate/text/front-language.ts'
import { read } from '../../../utils/annotate/text/reading.ts'
import { tokenize } from '../../../utils/annotate/text/tokens.ts'
import { articleFromText } from '../../../utils/article/text.ts'
import type { Article } from '../../../utils/model.ts'

function front(text: string, metadata: Partial<Article> = {}): Front & { place: string | null } {
  const reading = read({ ...articleFromText(text), ...metadata })
  const found = findFront(reading)
  const { dateline, ...rest } = found
  const first = dateline && reading.tokens[dateline.from]
  const last = dateline && reading.tokens[dateline.to - 1]
  return { ...rest, dateline, place: first && last ? reading.text.slice(first.start, last.end) : null }
}

const BODY =
  'Defence Minister Olan Brisk on Monday met his Sarvian counterpart, Colonel Ena Vost, and discussed joint training of cadets.'

describe('the dateline', () => {
  it.each([
    ['ISLAMABAD: ', 'ISLAMABAD', null, null],
    ['ISLAMABAD:- ', 'ISLAMABAD', null, null],
    ['ISLAMABAD, Dec 23 (APP): ', 'ISLAMABAD', 'APP', '2024-12-23'],
    ['ISLAMABAD, Dec 23, 2023 (APP): ', 'ISLAMABAD', 'APP', '2023-12-23'],
    ['Washington [US], November 11 (ANI): ', 'Washington', 'ANI', '2024-11-11'],
    ['ANKARA – ', 'ANKARA', null, null],
    ['RAWALPINDI - ', 'RAWALPINDI', null, null],
    ['NEW DELHI — ', 'NEW DELHI', null, null],
    ['Islamabad: ', 'Islamabad', null, null],
    ['NEW DELHI (PTI): ', 'NEW DELHI', 'PTI', null],
    ['New Delhi, Feb 12 (PTI) ', 'New Delhi', 'PTI', '2024-02-12'],
    ['ISTANBUL (AA) - ', 'ISTANBUL', 'AA', null],
    ['(MENAFN- Jordan News Agency) Amman, Nov. 7 (Petra) -- ', 'Amman', 'Petra', '2024-11-07'],
    ['AKP Phnom Penh, November 16, 2023 -- ', 'Phnom Penh', 'AKP', '2023-11-16'],
    ['TASS, MOSCOW, November 16. ', 'MOSCOW', 'TASS', '2024-11-16'],
    ['Port-au-Prince, Nov. 7 (Agency) -- ', 'Port-au-Prince', 'Agency', '2024-11-07'],
    ['Sofia. ', 'Sofia', null, null],
    ['Rawalpindi - 7 November 2024:\n\n', 'Rawalpindi', null, '2024-11-07'],
    ['Baku, November 16, AZERTAC\n\n', 'Baku', 'AZERTAC', '2024-11-16'],
    ['BAKU, Azerbaijan, June 15. ', 'BAKU', null, '2024-06-15'],
    ['New Delhi. 14 June 2019. ', 'New Delhi', null, '2019-06-14'],
    [
      'ISLAMABAD, (UrduPoint / Pakistan Point News - 17th May, 2024) ',
      'ISLAMABAD',
      'UrduPoint / Pakistan Point News',
      '2024-05-17',
    ],
    ['Islamabad, 01 Feb: /DNA/ – ', 'Islamabad', 'DNA', '2024-02-01'],
    ['RIYADH, 28 December 2022, (TON): ', 'RIYADH', 'TON', '2022-12-28'],
    ['GENEVA/ISLAMABAD: ', 'GENEVA/ISLAMABAD', null, null],
    ['SEOUL, South Korea (AP) — ', 'SEOUL', 'AP', null],
    ['BEIJING, Aug. 17 (Xinhua) -- ', 'BEIJING', 'Xinhua', '2024-08-17'],
    ['TARVENA: ', 'TARVENA', null, null],
    ['MENAFN - Jordan News Agency)\n\nAmman, Nov. 7 (Petra) -- ', 'Amman', 'Petra', '2024-11-07'],
  ])('of %j is %s', (head, place, agency, date) => {
    const found = front(`${head}${BODY}`, { publishedAt: '2024-12-28' })
    expect([found.place, found.dateline?.agency, found.dateline?.date]).toEqual([place, agency, date])
  })

  it.each([
    'Olan Brisk: we will train together, and the cadets of both countries will gain by it.',
    'Background: the two countries have trained together since the war ended ten years ago.',
    'ISPR: The chief of the army met the guest and discussed training with him at length.',
    'Pakistan-Turkey talks: the two sides met in the capital and discussed joint training.',
    'US-China talks on the sea were held again on Monday after a pause of many months.',
    'Islamabad, the capital of Pakistan, hosted the talks on training on Monday evening.',
    'Prime Minister Olan Brisk - the leader of the party - met the colonel on Monday evening.',
    'General (retd) Olan Brisk - who leads the ministry - met the colonel on Monday evening.',
    'General Brisk (COAS) met the visiting colonel of Sarva on Monday evening for talks.',
    'Islamabad and Ankara - two capitals of old friends - agreed to train cadets together.',
    'SEC. BRISK: We will train together, and the cadets of both countries will gain by it.',
    'BREAKING: the minister has met the visiting colonel of Sarva for talks on training.',
  ])('is not seen in %j', (text) => {
    expect(front(text).place).toBeNull()
  })

  it('may fill a line of its own, after a date of a collection too', () => {
    expect(
      front(`Brisk, Vost discuss training\n\nNovember 7, 2024 – Ottawa, Ontario – National Defence\n\n${BODY}`),
    ).toMatchObject({
      place: 'Ottawa',
      dateline: { date: '2024-11-07' },
    })
    for (const [line, agency] of [
      ['Baghdad - INA', 'INA'],
      ['Baghdad / INA', 'INA'],
      ['Baghdad (INA)', 'INA'],
      ['Doha, QNA', 'QNA'],
    ])
      expect(front(`Brisk, Vost discuss training\n\n${line}\n\n${BODY}`).dateline).toMatchObject({ agency })
    expect(front(`Brisk, Vost discuss training\n\nANKARA – Anadolu Agency\n\n${BODY}`)).toMatchObject({
      place: 'ANKARA',
      dateline: { agency: 'Anadolu Agency' },
    })
    expect(front(` date 2022-11-17 Share:\n\nKARACHI - ${BODY}`)).toMatchObject({
      place: 'KARACHI',
      publishedAt: '2022-11-17',
    })
  })
})

describe('the day of publication', () => {
  it.each([
    [' date 2022-04-12 ', '2022-04-12'],
    ['Brisk, Vost discuss training\n\nThursday Dec 15, 2022\n\n', '2022-12-15'],
    ['Brisk, Vost discuss training\n\nDecember 27, 2021 at 3:55 pm\n\n', '2021-12-27T15:55'],
    ['Brisk, Vost discuss training\n\nPublished On 22 Dec 2023\n\n', '2023-12-22'],
    ['Brisk, Vost discuss training\n\nUpdated: Nov 11, 2021 21:54 IST\n\n', '2021-11-11T21:54+05:30'],
    ['Brisk, Vost discuss training\n\nPosted On: 24 MAY 2025 5:03PM by PIB Delhi\n\n', '2025-05-24T17:03'],
    ['Brisk, Vost discuss training\n\nUpdated Jan 3, 2024\n\nPublished Jan 2, 2024\n\n', '2024-01-02'],
    [' date 2021-12-27 Brisk, Vost discuss training\n\nDecember 27, 2021 at 3:55 pm\n\n', '2021-12-27T15:55'],
    ['', null],
    [' date 2019-10 ', null],
  ])('in %j is %s', (head, date) => {
    expect(front(head + BODY)).toMatchObject({ publishedAt: date, publishedBasis: date && 'text' })
  })

  it('is the day below the title, not the clock of the page above it; the day of a collection goes before both', () => {
    const page = `13 July 2023\n\nBrisk and Vost agree on training of cadets\n\nJune 5, 2021 10:15 PM (GMT+5)\n\n${BODY}\n\n2 May 2020`
    expect(front(page).publishedAt).toBe('2021-06-05T22:15+05:00')
    expect(front(` date 2021-06-04\n${page}`).publishedAt).toBe('2021-06-04')
  })

  it('is that of the metadata where there is one', () => {
    expect(front(` date 2022-04-12 ${BODY}`, { publishedAt: '2022-04-13T08:00:00Z' })).toMatchObject({
      publishedAt: '2022-04-13T08:00:00Z',
      publishedBasis: 'metadata',
    })
  })

  it.each([
    ['03/09/2026', null],
    ['13/09/2026', '2026-09-13'],
    ['09/13/2026', '2026-09-13'],
    ['31 Feb 2024', null],
    ['29 Feb 2024', '2024-02-29'],
    ['2022-04-12T10:20:30+0500', '2022-04-12T10:20:30+05:00'],
    ['12:30 on 5 May 2021', '2021-05-05'],
    ['2023-June-22  18:47', '2023-06-22T18:47'],
    ['May 5, 2021 25:61', '2021-05-05'],
    ['no date at all', null],
  ])('reads %j as %s', (text, iso) => {
    expect(findPrintedDate(text)?.iso ?? null).toBe(iso)
  })

  it.each([
    ['Dec 23', '2024-01-02', '2023-12-23'],
    ['Jan 3', '2024-01-02', '2024-01-03'],
    ['17th May', '2024-06-01', '2024-05-17'],
    ['Dec 23', null, null],
  ])('gives %s, printed by %s, its year', (text, reference, iso) => {
    expect(dayWithoutYear(text, reference)).toBe(iso)
  })
})

describe('title, byline, publisher', () => {
  it('come from the metadata first', () => {
    const metadata = { title: 'A title of its own', byline: 'Ria Sant', publisher: 'The Herald' }
    expect(front(`Brisk, Vost discuss training\n\nBy Ena Lorsk\n\n${BODY}`, metadata)).toMatchObject(metadata)
  })

  it('come from the lines above the text', () => {
    expect(front(`National\n\nBrisk, Vost discuss training\n\nBy Ena Lorsk\n\n${BODY}`)).toMatchObject({
      title: 'Brisk, Vost discuss training',
      byline: 'Ena Lorsk',
      publisher: null,
    })
  })

  it.each([
    ['By\nAPP', 'APP'],
    ['Ena LorskPublished February 15, 2022', 'Ena Lorsk'],
    ['NDT Bureau', 'NDT Bureau'],
    ['Thursday Dec 15 2022', null],
    ['Source: Press Agency of Sarva', null],
  ])('byline of %j is %s', (line, byline) => {
    expect(front(`Brisk, Vost discuss training\n\n${line}\n\n${BODY}`).byline).toBe(byline)
  })

  it('tells a paper by how it signs, and no other', () => {
    expect(front(`${BODY} The two agreed, ARY News reported on Wednesday.`).publisher).toBe('ARY News')
    expect(front(`${BODY}\n\nThey spoke of ships, ARY News reported.`).publisher).toBeNull()
    expect(front(`${BODY} The two agreed, reports Anadolu Agency.`).publisher).toBeNull()
    expect(front(`${BODY}\n\nPublished in Dawn, December 16th, 2022`)).toMatchObject({
      publisher: 'Dawn',
      publishedAt: '2022-12-16',
    })
  })

  it('has no title where the text has none', () => {
    expect(front(BODY).title).toBeNull()
  })
})

describe('findLanguage', () => {
  it.each([
    [BODY, null, 'en'],
    [BODY, 'en-GB', 'en-GB'],
    [BODY, 'ur', 'en'],
    ['وزیر دفاع نے پیر کے روز یہاں اپنے ہم منصب سے ملاقات کی اور مشترکہ تربیت پر بات چیت کی۔', 'en-US', 'ur'],
    ['استقبل وزير الدفاع اليوم نظيره الزائر وبحث معه التعاون في مجال التدريب العسكري', null, 'ar'],
    ['وزیر دفاع روز دوشنبه با همتای خود دیدار و درباره همکاری‌های آموزشی گفتگو کرد', null, 'fa'],
    ['रक्षा मंत्री ने सोमवार को अपने समकक्ष से मुलाकात की और संयुक्त प्रशिक्षण पर चर्चा की', null, 'hi'],
    [
      'Savunma Bakanı pazartesi günü mevkidaşı ile bir araya geldi ve ortak eğitim için bu ay yapılacak olan tatbikat görüşüldü',
      null,
      'tr',
    ],
    [
      'Menteri Pertahanan bertemu dengan mitranya pada hari Senin dan membahas latihan bersama yang akan digelar di kota ini',
      null,
      'id',
    ],
    [
      'Der Verteidigungsminister hat sich am Montag mit dem Amtskollegen getroffen und über die gemeinsame Ausbildung gesprochen',
      null,
      'de',
    ],
    [
      'Le ministre de la Défense a rencontré lundi son homologue et les deux ont parlé des exercices dans le pays',
      null,
      'fr',
    ],
    [
      'El ministro de Defensa se reunió el lunes con su homólogo y los dos hablaron de los ejercicios que se harán en el país',
      null,
      'es',
    ],
    ['Министр обороны встретился в понедельник со своим коллегой и обсудил учения', null, 'ru'],
    ['Brisk Vost 2024', null, null],
    ['Brisk Vost 2024', 'en', 'en'],
    ['Brisk Vost 2024', 'not a language!', null],
  ])('of %j, declared %s, is %s', (text, declared, language) => {
    expect(findLanguage(tokenize(text), declared)).toBe(language)
  })
})
