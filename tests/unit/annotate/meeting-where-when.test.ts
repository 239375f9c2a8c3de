/** Where and when the main meeting was: one short report for each way of telling. Every official is invented. */
import { describe, expect, it } from 'vitest'
import { annotated } from './whole-stage.ts'

const A = 'Kenyan Defence Minister Peter Otieno'
const B = 'Ethiopian Defence Minister Dawit Bekele'

/** Day, place and its country of the main meeting of a report that was published on a day. */
function main(text: string, publishedAt: string): string {
  const { meetings } = annotated(
    `${text}\n\nThe ministers agreed that soldiers of both countries would train together at the border.`,
    { publishedAt },
  )
  const meeting = meetings.find((one) => one.prominence === 'main')
  return `${meeting?.date ?? '-'} ${meeting?.place?.name ?? '-'} ${meeting?.place?.country ?? '-'}`
}

describe('the day', () => {
  it.each([
    ['Nairobi (Kenya), 12 July: A received B today.', '2023-07-13', '2023-07-12'],
    ['A, on a visit to Ethiopia from July 10 to 12, met B on July 11.', '2023-07-13', '2023-07-11'],
    ['A and B met in Mombasa last week to discuss defence cooperation.', '2020-09-05', '-'],
    ['A and B met in Mombasa earlier this week to discuss defence cooperation.', '2020-09-05', '-'],
    ['A and B met in Mombasa over the weekend to discuss defence cooperation.', '2020-09-08', '-'],
    ['A and B met in Mombasa the day before yesterday to discuss defence cooperation.', '2020-09-05', '2020-09-03'],
    ['A and B met in Mombasa on 2/1/2021 to discuss defence cooperation.', '2021-01-03', '2021-01-02'],
    ['A concluded on Wednesday a visit to Ethiopia, during which he met B on Monday.', '2023-07-13', '2023-07-10'],
    ['A statement issued on Thursday said that A had met B in Addis Ababa on Tuesday.', '2023-07-13', '2023-07-11'],
    ['A met B in Addis Ababa. The visit will be followed by another in May 2024.', '2023-07-13', '2023-07-13'],
    ['A met B today, 14 Muharram 1445 (1 August 2023), in Riyadh.', '2023-08-02', '2023-08-01'],
    [
      'A received B, who arrived in Nairobi on Sunday. During Monday’s talks they spoke of arms.',
      '2022-05-15',
      '2022-05-09',
    ],
    ['Following Saturday’s parade, A held talks with B in Nairobi.', '2022-07-04', '2022-07-02'],
    [
      'ASUNCIÓN: A was received by B. On his agenda was also a visit to the academy on Monday. The meeting was held Tuesday.',
      '2023-07-13',
      '2023-07-11',
    ],
    [
      'A and B stressed peace. They made that statement at their talks on July 11, on a visit from July 10 to 12.',
      '2023-07-13',
      '2023-07-11',
    ],
    ['A flew to Addis Ababa on Sunday, where he met B on Monday.', '2023-07-13', '2023-07-10'],
    ['A went to Ethiopia on Sunday and met B in Gondar on Monday.', '2023-07-13', '2023-07-10'],
    ['NAIROBI, July 12 (Wire): A met B in Addis Ababa yesterday.', '2023-07-13', '2023-07-11'],
    ['NAIROBI, July 12: A met B in Addis Ababa yesterday.', '2023-07-13', '2023-07-12'],
    ['NAIROBI, July 5: A received B on Wednesday.', '2023-07-13', '2023-07-05'],
    ['NAIROBI — July 12 — A met B in Addis Ababa on Tuesday.', '2023-07-13', '2023-07-11'],
    ['BAKU. 12 July. CASPI.AZ/ A met B in Addis Ababa on Tuesday.', '2023-07-13', '2023-07-11'],
  ])('%s', (text, published, day) => {
    expect(
      main(
        text.replace(/\bA\b(?= (?:met|and|was|received|concluded|had|held|flew|went)|,)/, A).replace(/\bB\b/, B),
        published,
      ).split(' ')[0],
    ).toBe(day)
  })
})

describe('the place', () => {
  it.each([
    ['A met B at the Ministry of Defence headquarters in the Ethiopian capital on 11 July.', 'Addis Ababa ET'],
    ['A met B in Port-au-Prince on Tuesday.', 'Port-au-Prince HT'],
    ['PORT-AU-PRINCE, 12 July: A met B on Tuesday with NATO officers in Ha Noi.', 'Ha Noi VN'],
    ['A met B on the margins of the Munich Security Conference on Tuesday.', 'Munich DE'],
    ['NEW DELHI: A met B on the sidelines of the Shangri-La Dialogue on Tuesday.', 'Singapore SG'],
    ['NAIROBI: A, who is on a visit to Ethiopia, met B, the force said on Tuesday.', 'Addis Ababa ET'],
    [
      'Kenyan army chief calls on Ethiopian army chief\n\nVisiting Kenyan army chief General Peter Otieno paid a courtesy visit to his Ethiopian counterpart, General Dawit Bekele, at the Ethiopian Army Headquarters in Mekelle on Monday.',
      'Mekelle ET',
    ],
    [
      'A met B on Tuesday and discussed ways to support peace on the Korean Peninsula. At the meeting in Mekelle, they agreed.',
      'Mekelle ET',
    ],
    ['A is in Bahir Dar. He met B on Tuesday.', 'Bahir Dar ET'],
    ['Minister meets guest\n\nNairobi July 11\n\nA received B this afternoon.', 'Nairobi KE'],
    ['A flew to Bahir Dar on Sunday and met B on Monday.', 'Bahir Dar ET'],
    ["A met B at the Prime Minister's Office in Gondar on Tuesday.", "Prime Minister's Office in Gondar"],
    [
      'NAIROBI: A met B, who arrived at Bole International Airport, on Tuesday. They spoke at Ulinzi House.',
      'Ulinzi House',
    ],
    ['VIENTIANE, July 11 (Wire) -- A met B here on Tuesday, state media reported.', 'Vientiane LA'],
    ['VIENTIANE: A met B on the sidelines of the conference on Tuesday.', 'Vientiane LA'],
    ['DUBAI (Wire) - A met B on Tuesday. "It was decided here," he said.', '- -'],
    ['NAIROBI: A met B at NATO Headquarters on Tuesday.', 'NATO Headquarters BE'],
    ['DUBAI (Wire) - A met B on Tuesday, state media reported.', '- -'],
    ['A met B ahead of the Munich Security Conference on Tuesday.', '- -'],
    ['A met B in the course of his visit to the Federal Democratic Republic of Ethiopia on Tuesday.', 'Addis Ababa ET'],
    ['A met B on Tuesday after he had been invited to visit Ethiopia next year.', '- -'],
    ['A met B in the mountain town of Entoto, where it rained, the ministry in Nairobi said.', 'Entoto'],
    ['A met B in Ethiopia on Tuesday. He had flown to Bahir Dar in the morning.', 'Bahir Dar ET'],
    ['NAIROBI: A visited Bahir Dar, Ethiopia, on Monday, where he was welcomed by B.', 'Bahir Dar, Ethiopia ET'],
    ['NAIROBI: A headed a delegation to Bahir Dar. He was received by B on Tuesday.', 'Bahir Dar ET'],
    ['A met B on the sidelines of the Contact Group at Ramstein Air Base in Germany on Tuesday.', 'Ramstein Air Base'],
    ['A met B in Bahir Dar on Tuesday. He was received by B at the International Airport.', 'Bahir Dar ET'],
    ['NAIROBI: A met B, who has an aide accredited in Djibouti, on Tuesday.', 'Nairobi KE'],
    ['A met B in Victoria Tuesday.', 'Victoria SC'],
    [
      'A visited Ethiopia on Tuesday. He met B. He also visited the cadets at Bole Air Base in Gondar.',
      'Addis Ababa ET',
    ],
    ['A visited Ethiopia on Tuesday. He called on B. He later toured the yards in Gondar.', 'Addis Ababa ET'],
    ['NAIROBI: A met B on Tuesday; they had last met in Bahir Dar in November.', 'Nairobi KE'],
    ['NAIROBI: A met B on Tuesday. In early January, talks of both armies were held in Bahir Dar.', 'Nairobi KE'],
    ['NAIROBI: A met B on Tuesday. They agreed that the two sides hold the next talks in Bahir Dar.', 'Nairobi KE'],
    ['Envoys speak of arms in Mombasa\n\nMOMBASA – A met B in Mombasa on Tuesday.', 'Mombasa KE'],
    [
      'A vowed to help B during a meeting in Mombasa on Tuesday, one year after the summit of both armies in Addis Ababa.',
      'Mombasa KE',
    ],
    ['A welcomed B to Kapsowar yesterday for talks on defence.', 'Kapsowar KE'],
    ['NAIROBI: A met B on Monday and later toured the vehicle plant in Thika.', 'Nairobi KE'],
    ['MUNICH, Germany, July 11 (KBC) - A met B on Tuesday.', 'Munich DE'],
    ['MUNICH, July 11 - A met B on Tuesday.', 'Munich DE'],
    ['MUNICH, July 11 (Reuters) - A met B on Tuesday.', '- -'],
  ])('%s', (text, place) => {
    expect(main(text.replace(/\bA\b/, A).replace(/\bB\b/, B), '2023-07-13')).toContain(` ${place}`)
  })
  it('is that of a line of its own, whoever published it behind the place', () => {
    const { meetings } = annotated(
      'July 11, 2023 - Brussels, Belgium - National Defence/Canadian Armed Forces\n\nDefence Minister Simone Duquette met today with US Secretary of Defense Randall Whitlock to discuss defence priorities.',
      { title: 'Minister Duquette meets with US Secretary of Defense' },
    )
    expect(meetings[0]).toMatchObject({ countries: ['CA', 'US'], place: { name: 'Brussels' }, date: '2023-07-11' })
  })
  it('is the capital of whoever received an envoy, and says that this was concluded', () => {
    const { meetings } = annotated(
      'Omani Defence Minister Shabib al-Kindi received the Ambassador of Bhutan, Karma Tshering, to discuss military cooperation.',
    )
    expect(meetings[0]?.place).toEqual({ name: 'Muscat', country: 'OM' })
    expect(meetings[0]?.reasons).toContain('@place_host')
  })
})

describe('"this afternoon" under a place and a day on a line of their own', () => {
  it.each([
    ['NAIROBI, 12 July', '2023-07-12'],
    ['Nairobi July  12', '2023-07-12'],
    ['NAIROBI, 2 July', '2023-07-02'],
    ['Report 12 July', '2023-07-13'],
    ['Room 12', '2023-07-13'],
  ])('%s', (line, day) => {
    const { meetings } = annotated(
      `Minister receives guest\n\n${line}\n\n${A} received ${B} this afternoon to discuss defence cooperation.`,
      { title: 'Minister receives guest' },
    )
    expect(meetings[0]?.date).toBe(day)
  })
})
