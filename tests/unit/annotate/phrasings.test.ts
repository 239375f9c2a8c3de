/** One meeting in the many ways in which papers, agencies and ministries put it into one sentence. Every official is invented. */
import { describe, expect, it } from 'vitest'
import { annotated } from './whole-stage.ts'
import type { Annotation } from '../../../utils/model.ts'

const read = (text: string): Annotation => annotated(text, { publishedAt: '2026-05-04' })

/** Surnames of those who take part in the meetings, in the order of the alphabet. */
const surnames = ({ meetings }: Pick<Annotation, 'meetings'>): string =>
  [...new Set(meetings.flatMap(({ participants }) => participants.map(({ name }) => name?.split(' ').at(-1) ?? '-')))]
    .sort()
    .join()

/** Who met, and the sentence. */
const HELD: [string, string][] = [
  [
    'Farrow,Oduor',
    'British Defence Secretary Ian Farrow and Kenyan Defence Minister Peter Oduor have agreed to expand military cooperation after talks in Nairobi.',
  ],
  [
    'Farrow,Oduor',
    '"We will train together," Ian Farrow, the British defence secretary, told a joint news conference with his Kenyan counterpart, Peter Oduor, in Nairobi on Monday.',
  ],
  [
    'Farrow,Oduor',
    "Kenya's defence minister, Peter Oduor, hosted his British counterpart, Ian Farrow, in Nairobi on Monday.",
  ],
  [
    'Farrow,Oduor',
    'British Defence Secretary Ian Farrow was received by Kenyan Defence Minister Peter Oduor at the ministry in Nairobi.',
  ],
  [
    'Farrow,Oduor',
    'British Defence Secretary Ian Farrow was welcomed by Kenyan Defence Minister Peter Oduor with a guard of honour before the two held delegation-level talks.',
  ],
  [
    'Farrow,Oduor',
    'British Defence Secretary Ian Farrow sat down with Kenyan Defence Minister Peter Oduor in Nairobi on Monday to discuss military ties.',
  ],
  [
    'Farrow,Oduor',
    'British Defence Secretary Ian Farrow and Kenyan Defence Minister Peter Oduor on Monday reviewed the entire gamut of defence cooperation in Nairobi.',
  ],
  [
    'Farrow,Oduor',
    'Defence ties between Britain and Kenya came under discussion as British Defence Secretary Ian Farrow called on Kenyan Defence Minister Peter Oduor.',
  ],
  [
    'Farrow,Oduor',
    'Matters of mutual interest were discussed when British Defence Secretary Ian Farrow visited the office of Kenyan Defence Minister Peter Oduor.',
  ],
  [
    'Farrow,Oduor',
    'A British delegation led by Defence Secretary Ian Farrow held talks with Kenyan Defence Minister Peter Oduor.',
  ],
  [
    'Farrow,Oduor',
    'A high-level British military delegation headed by General Ian Farrow, Chief of the General Staff, called on Kenyan Defence Minister Peter Oduor at his office.',
  ],
  [
    'Farrow,Oduor',
    'The Chief of Defence Forces of Kenya, General Peter Oduor, and the British Chief of the Defence Staff, Admiral Sir Ian Farrow, met in London on Monday.',
  ],
  ['Farrow,Oduor', 'Kenyan Defence Minister Peter Oduor and his British opposite number Ian Farrow met in Nairobi.'],
  [
    'Farrow,Oduor',
    'British Defence Secretary Ian Farrow held a bilateral with Kenyan Defence Minister Peter Oduor on the sidelines of the Munich Security Conference.',
  ],
  [
    'Farrow,Oduor',
    'On the sidelines of the Shangri-La Dialogue, British Defence Secretary Ian Farrow also met Kenyan Defence Minister Peter Oduor.',
  ],
  [
    'Farrow,Oduor',
    'British Defence Secretary Ian Farrow and Kenyan Defence Minister Peter Oduor signed a memorandum of understanding on defence cooperation in Nairobi on Monday.',
  ],
  [
    'Farrow,Oduor',
    'Britain and Kenya signed a defence pact on Monday during a visit to Nairobi by British Defence Secretary Ian Farrow, who met his counterpart Peter Oduor.',
  ],
  [
    'Farrow,Oduor',
    'During the meeting with Kenyan Defence Minister Peter Oduor, British Defence Secretary Ian Farrow said London valued its ties.',
  ],
  [
    'Farrow,Oduor',
    'In a meeting with visiting British Defence Secretary Ian Farrow here on Monday, Kenyan Defence Minister Peter Oduor said ties were good.',
  ],
  [
    'Farrow,Oduor',
    'Kenyan Defence Minister Peter Oduor met on Monday with Ian Farrow, the British secretary of defence.',
  ],
  [
    'Farrow,Oduor',
    'Talks between British Defence Secretary Ian Farrow and Kenyan Defence Minister Peter Oduor focused on training.',
  ],
  [
    'Farrow,Oduor',
    'The meeting between British Defence Secretary Ian Farrow and Kenyan Defence Minister Peter Oduor took place in Nairobi on Monday.',
  ],
  [
    'Farrow,Oduor',
    'A meeting was held in Nairobi on Monday between British Defence Secretary Ian Farrow and Kenyan Defence Minister Peter Oduor.',
  ],
  [
    'Farrow,Oduor',
    'British Defence Secretary Ian Farrow exchanged views on regional security with Kenyan Defence Minister Peter Oduor in Nairobi on Monday.',
  ],
  [
    'Farrow,Oduor',
    'British Defence Secretary Ian Farrow conferred with Kenyan Defence Minister Peter Oduor on Monday.',
  ],
  [
    'Farrow,Oduor',
    'British Defence Secretary Ian Farrow paid a courtesy call on Kenyan Defence Minister Peter Oduor on Monday.',
  ],
  [
    'Farrow,Oduor',
    'British Defence Secretary Ian Farrow paid a courtesy visit to Kenyan Defence Minister Peter Oduor.',
  ],
  ['Farrow,Oduor', 'Kenyan Defence Minister Peter Oduor granted an audience to British Defence Secretary Ian Farrow.'],
  ['Farrow,Kip', 'Kenyan President Juma Kip on Monday received in audience British Defence Secretary Ian Farrow.'],
  [
    'Farrow,Oduor,Otieno',
    'British Chief of the Defence Staff Admiral Ian Farrow met the Kenyan defence leadership, including Defence Minister Peter Oduor and Chief of Defence Forces General Moses Otieno.',
  ],
  [
    'Farrow,Kip,Oduor',
    'British Defence Secretary Ian Farrow met separately with Kenyan Defence Minister Peter Oduor and President Juma Kip on Monday.',
  ],
  [
    'Farrow,Oduor',
    'British Defence Secretary Ian Farrow, who is on a two-day visit to Kenya, met Defence Minister Peter Oduor on Monday.',
  ],
  [
    'Farrow,Oduor',
    'Visiting British Defence Secretary Ian Farrow met Defence Minister Peter Oduor in Nairobi, the Kenyan defence ministry said.',
  ],
  [
    'Farrow,Oduor',
    'British Defence Secretary Ian Farrow opened talks on Monday with his Kenyan counterpart, Peter Oduor.',
  ],
  [
    'Farrow,Oduor',
    'British Defence Secretary Ian Farrow wrapped up talks with his Kenyan counterpart, Peter Oduor, on Monday.',
  ],
  [
    'Farrow,Oduor',
    'British Defence Secretary Ian Farrow concluded a two-day visit to Kenya, where he held talks with Defence Minister Peter Oduor.',
  ],
  [
    'Farrow,Oduor',
    'British Defence Secretary Ian Farrow and Peter Oduor, his Kenyan counterpart, co-chaired the second Defence Dialogue in Nairobi.',
  ],
  [
    'Farrow,Oduor',
    'The third meeting of the Britain-Kenya Joint Defence Committee was held in Nairobi on Monday, co-chaired by Defence Secretary Ian Farrow and Defence Minister Peter Oduor.',
  ],
  [
    'Farrow,Oduor',
    'The British side was led by Defence Secretary Ian Farrow and the Kenyan side by Defence Minister Peter Oduor at the talks in Nairobi on Monday.',
  ],
  [
    'Farrow,Oduor',
    'Kenya and Britain held their fifth defence policy dialogue in London on Monday. The Kenyan delegation was led by Defence Secretary Peter Oduor, while the British side was headed by Director General Security Policy Ian Farrow.',
  ],
  [
    'Farrow,Oduor',
    'Defence Minister Peter Oduor of Kenya and Defence Secretary Ian Farrow of Britain met in Nairobi on Monday.',
  ],
  [
    'Farrow,Oduor',
    'Chief of Army Staff General Peter Oduor on Monday met British Chief of General Staff General Ian Farrow at General Headquarters, Kenya Army said.',
  ],
  [
    'Farrow,Oduor',
    'General Ian Farrow, Commander of the British Army, met General Peter Oduor, Commander Kenya Army, during his visit to Nairobi.',
  ],
  ['Farrow,Oduor', 'The defence ministers of Britain and Kenya, Ian Farrow and Peter Oduor, met in Nairobi on Monday.'],
  ['Farrow,Oduor', 'British and Kenyan defence ministers Ian Farrow and Peter Oduor met in Nairobi on Monday.'],
  [
    'Farrow,Oduor',
    "Peter Oduor, Kenya's Minister of Defence, had a working lunch with British Defence Secretary Ian Farrow in Nairobi on Monday.",
  ],
  [
    'Farrow,Oduor',
    'Kenyan Defence Minister Peter Oduor had a meeting with British High Commissioner Ian Farrow in Nairobi on Monday to discuss military training.',
  ],
  [
    'Farrow,Oduor',
    'British High Commissioner to Kenya Ian Farrow called on the Chief of Defence Forces, General Peter Oduor, at his office on Monday.',
  ],
  [
    'Farrow,Oduor',
    'The newly appointed British Defence Attaché, Colonel Ian Farrow, paid a courtesy call on the Commander of the Kenya Navy, Major General Peter Oduor.',
  ],
  [
    'Farrow,Oduor',
    'British Defence Secretary Ian Farrow and Kenyan Defence Minister Peter Oduor discussed counter-terrorism over dinner in Nairobi on Monday.',
  ],
  [
    'Cole,Farrow,Mutua,Oduor',
    'US Secretary of State Ann Cole and Defense Secretary Ian Farrow met their Kenyan counterparts, Grace Mutua and Peter Oduor, in Washington on Monday for 2+2 talks.',
  ],
  [
    'Cole,Farrow,Mutua,Oduor',
    'US Secretary of State Ann Cole and Defense Secretary Ian Farrow hosted Kenyan Foreign Minister Grace Mutua and Defence Minister Peter Oduor for the 2+2 dialogue in Washington.',
  ],
  ['', 'The defence ministers of Britain, Kenya and Uganda met in Nairobi on Monday to discuss regional security.'],
  ['Dahl,Farrow', 'NATO Secretary General Erik Dahl met British Defence Secretary Ian Farrow in Brussels on Monday.'],
  [
    'Farrow,Oduor',
    'Ian Farrow, the UK Defence Secretary, today welcomed Peter Oduor, the Kenyan Cabinet Secretary for Defence, to London, where they discussed military training.',
  ],
  [
    'Farrow,Oduor',
    'Farrow-Oduor talks: British Defence Secretary Ian Farrow told Kenyan Defence Minister Peter Oduor at a meeting on Monday that London would send trainers.',
  ],
  [
    'Farrow,Oduor',
    'British Defence Secretary Ian Farrow assured Kenyan Defence Minister Peter Oduor of support during a meeting in Nairobi on Monday.',
  ],
  [
    'Farrow,Oduor',
    'British Defence Secretary Ian Farrow was in Nairobi on Monday for talks with Kenyan Defence Minister Peter Oduor on a new base.',
  ],
  [
    'Farrow,Oduor',
    'British Defence Secretary Ian Farrow arrived in Nairobi on Monday and held talks with his counterpart Peter Oduor.',
  ],
  [
    'Farrow,Oduor',
    'After meeting Kenyan Defence Minister Peter Oduor in Nairobi, British Defence Secretary Ian Farrow said the two armies would train together.',
  ],
  [
    'Farrow,Oduor',
    'Having met Kenyan Defence Minister Peter Oduor in Nairobi, British Defence Secretary Ian Farrow travelled to Kampala.',
  ],
  [
    'Farrow,Oduor',
    'British Defence Secretary Ian Farrow held wide-ranging discussions with the Kenyan Minister for Defence, Hon. Peter Oduor, in Nairobi.',
  ],
  [
    'Farrow,Oduor',
    'British Defence Secretary Ian Farrow huddled with Kenyan Defence Minister Peter Oduor in Nairobi on Monday.',
  ],
  [
    'Farrow,Oduor',
    'British Defence Secretary Ian Farrow interacted with Kenyan Defence Minister Peter Oduor during his visit to Nairobi.',
  ],
  [
    'Farrow,Oduor',
    'British Defence Secretary Ian Farrow and Kenyan Defence Minister Peter Oduor held delegation-level talks in Nairobi on Monday, followed by the signing of three accords.',
  ],
  [
    'Farrow,Oduor',
    'Defence Secretary Ian Farrow met with his Kenyan counterpart, Peter Oduor, at the Pentagon on Monday.',
  ],
  [
    'Farrow,Oduor',
    'Secretary of Defense Ian Farrow hosted Kenyan Minister of Defense Peter Oduor at the Pentagon today.',
  ],
  [
    'Cole,Oduor',
    'Deputy Secretary of Defense Ann Cole met with Kenyan Principal Secretary for Defence Peter Oduor at the Pentagon, Pentagon spokesperson Erik Dahl said.',
  ],
  ['', 'The British and Kenyan defence ministers discussed a new base in Nairobi on Monday.'],
  [
    'Farrow,Oduor',
    'Kenyan army chief General Peter Oduor was briefed by British Army officials during a visit to London, where he met his counterpart General Ian Farrow.',
  ],
  [
    'Farrow,Oduor',
    'British Defence Secretary Ian Farrow and his Kenyan counterpart Peter Oduor announced the plan in a joint statement following a meeting in Nairobi.',
  ],
  [
    'Farrow,Oduor',
    'British Defence Secretary Ian Farrow and Kenyan Defence Minister Peter Oduor issued a joint statement following talks in Nairobi on military cooperation.',
  ],
  [
    'Blythe,Farrow,Mutua,Oduor',
    'British Defence Secretary Ian Farrow, Foreign Secretary Joan Blythe and their Kenyan counterparts Peter Oduor and Grace Mutua met in Nairobi on Sunday.',
  ],
  [
    'Blythe,Farrow,Mutua,Oduor',
    'British Defence Secretary Ian Farrow and Foreign Secretary Joan Blythe and their Kenyan counterparts, Peter Oduor and Grace Mutua, announced the plan in a joint statement following a meeting in Nairobi.',
  ],
  [
    'Farrow,Oduor,Okello',
    'British Defence Secretary Ian Farrow and his Kenyan and Ugandan counterparts Peter Oduor and Moses Okello met in Nairobi on Sunday.',
  ],
  [
    'Farrow,Oduor',
    'British Defence Secretary Ian Farrow and Kenyan Defence Minister Peter Oduor have discussed the withdrawal of troops, state media reported.',
  ],
  [
    'Farrow,Oduor',
    'British Defence Secretary Ian Farrow held talks with Kenyan Defence Minister Peter Oduor on soldiers of both armies who are trained there.',
  ],
  [
    'Farrow,Oduor,Otieno',
    'The British special envoy for Kenya, retired Lieutenant General Ian Farrow, met Kenyan Defence Minister Peter Oduor and army commander General Moses Otieno in Nairobi.',
  ],
]

describe('a meeting that was held', () => {
  it.each(HELD)('of %s: %s', (who, text) => {
    const { isDefenceMeeting, meetings } = read(text)
    const held = meetings.filter(({ status, form }) => status === 'held' && form !== 'phone')
    expect(held.length).toBeGreaterThan(0)
    // The ministers of states are told without their names.
    if (who !== '') expect(surnames({ meetings: held })).toBe(who)
    expect(isDefenceMeeting).toBe(true)
  })
})

describe('one that was not', () => {
  it.each([
    [
      'planned',
      'British Defence Secretary Ian Farrow will meet Kenyan Defence Minister Peter Oduor in Nairobi on Thursday.',
    ],
    [
      'planned',
      'British Defence Secretary Ian Farrow is due in Nairobi this week for talks with Kenyan Defence Minister Peter Oduor.',
    ],
    [
      'phone',
      'British Defence Secretary Ian Farrow spoke by phone with Kenyan Defence Minister Peter Oduor on Monday.',
    ],
    ['cancelled', 'British Defence Secretary Ian Farrow cancelled a meeting with Kenyan Defence Minister Peter Oduor.'],
  ])('%s: %s', (how, text) => {
    const { isDefenceMeeting, meetings } = read(text)
    expect(surnames({ meetings })).toBe('Farrow,Oduor')
    expect(meetings.map(({ status, form }) => (form === 'phone' ? form : status))).toEqual([how])
    expect(isDefenceMeeting).toBe(false)
  })
})

describe('their counterparts', () => {
  it.each([
    'British Foreign Secretary Joan Blythe and Defence Secretary Ian Farrow met their Kenyan counterparts Grace Mutua and Peter Oduor in Nairobi.',
    'British Foreign Secretary Joan Blythe and Defence Secretary Ian Farrow hosted their Kenyan counterparts, Grace Mutua and Peter Oduor, in London.',
  ])('hold the offices in the same order: %s', (text) => {
    const [meeting] = read(text).meetings
    expect(meeting?.participants.map(({ name, office, country }) => [name, office?.title, country])).toEqual([
      ['Joan Blythe', 'Foreign Secretary', 'GB'],
      ['Ian Farrow', 'Secretary of Defence', 'GB'],
      ['Grace Mutua', 'Foreign Secretary', 'KE'],
      ['Peter Oduor', 'Secretary of Defence', 'KE'],
    ])
  })
})

describe('what a meeting came before', () => {
  it.each([
    'GARISSA: Five soldiers were killed in a blast on Friday. The attack came a day after British Defence Secretary Ian Farrow met Kenyan Defence Minister Peter Oduor in Nairobi to discuss the border.',
    'NAIROBI: Kenya named a new navy commander on Friday. The change comes two weeks after Kenyan Defence Minister Peter Oduor held talks with British Defence Secretary Ian Farrow.',
  ])('is the news: %s', (text) => {
    const { isDefenceMeeting, meetings } = read(text)
    expect(meetings.map(({ prominence }) => prominence)).toEqual(['background'])
    expect(isDefenceMeeting).toBe(false)
  })
})

describe('a meeting of an earlier month', () => {
  const story = (when: string) =>
    `LONDON: Britain will send 200 military trainers to Kenya in July, the Ministry of Defence said on Monday. The deployment was agreed ${when}, when British Defence Secretary Ian Farrow met Kenyan Defence Minister Peter Oduor.`
  it('is not the news', () => {
    expect(read(story('in March')).isDefenceMeeting).toBe(false)
  })
  it('but one of these days is', () => {
    expect(read(story('on Sunday')).isDefenceMeeting).toBe(true)
  })
})
