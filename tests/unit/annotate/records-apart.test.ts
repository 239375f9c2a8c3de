/** Records of reports that tell of several meetings, of people who came along, and of things that were no meeting. Every official is invented. */
import { expect, it } from 'vitest'
import { records } from './whole-stage.ts'

/** The records, and the report. */
const REPORTS: [string, string][] = [
  // Each call is a meeting.
  [
    'Lind SE, Teo SG @ Singapore 2023-07-11; Koh SG, Lind SE @ Singapore 2023-07-11',
    'The Chief of the Swedish Navy, Rear Admiral Ewa Lind, called on Chief of Defence Force Vice-Admiral Sean Teo and Chief of Navy Rear Admiral Aaron Koh in Singapore on Tuesday.',
  ],
  [
    'Kaya TR, Nur SO @ Istanbul 2023-07-12; Al-Kubaisi QA, Kaya TR @ Istanbul -; Ceesay GM, Kaya TR @ Istanbul -; Hodzic BA, Kaya TR @ Istanbul 2023-07-12',
    'Turkish National Defense Minister Orhan Kaya on Wednesday met with his Somali counterpart Abdi Nur in Istanbul. Kaya also met with Qatar’s Defense Minister Saud Al-Kubaisi, and separately with Gambian Defense Minister Ousman Ceesay. Later in the day, the minister received Bosnian army chief General Mirza Hodzic.',
  ],
  [
    'Freire PT, Kiala AO @ Luanda 2023-07-11; Freire PT, Vunge AO @ Luanda -',
    'LUANDA: Angolan Defence Minister Domingos Kiala and his Portuguese counterpart Duarte Freire on Tuesday in Luanda undertook to build laboratories. This was at the opening of the session of their joint commission on defence. Earlier, the Portuguese minister paid a courtesy call on the Chief of Staff, General Salomão Vunge.',
  ],
  [
    'Martin FR, Salem LB @ Beirut 2023-07-13; Fouad EG, Salem LB @ Beirut 2023-07-13',
    'BEIRUT: Lebanese Defence Minister Maurice Salem received in turn French Ambassador Luc Martin and Egyptian Ambassador Hany Fouad on Thursday.',
  ],
  [
    'Harlow US, Tanabe JP @ Tokyo 2023-07-11; Harlow US, Mori JP @ Tokyo 2023-07-11',
    'US Defense Secretary John Harlow met Japanese Defence Minister Kenji Tanabe, then Vice-Minister Yoko Mori in Tokyo on Tuesday.',
  ],
  [
    'Marchbank CA, Petraitis LT @ Vilnius 2023-07-11; Marchbank CA, Ozols LV @ Riga 2023-07-10',
    'Canada’s Defence Minister Helen Marchbank, who met Latvian Defence Minister Andris Ozols in Riga on Monday, held talks with Lithuanian Defence Minister Jonas Petraitis in Vilnius on Tuesday.',
  ],
  // Who came along, and who is one person under two titles.
  [
    'Bautista PH, Cruz PH, Tanabe JP @ Manila 2023-07-11',
    'Philippine Defence Secretary Ramon Cruz met Japanese Defence Minister Kenji Tanabe in Manila on Tuesday together with Armed Forces chief General Luis Bautista, and agreed to work together with the Australian Defence Minister Ross Hale.',
  ],
  [
    'Haddad JO, Solana ES @ Amman 2023-07-11',
    'King’s Military Adviser and Joint Chiefs Chairman General Sami Haddad on Tuesday received Spain’s Chief of the Defence Staff Admiral Jorge Solana in Amman.',
  ],
  [
    'Aung MM, Boonmee TH, Lwin MM @ Nay Pyi Taw 2023-07-12',
    'Nay Pyi Taw July 12\n\nMyanmar and Thailand trust each other, said Commander-in-Chief of Defence Services Senior General Kyaw Htwe Aung at a meeting with a goodwill delegation led by Commander-in-Chief of the Royal Thai Army General Anan Boonmee at the parlour here yesterday.\n\nAlso present at the call together with the Senior General were Vice-Senior General Zaw Tun Lwin and senior officers. The Thai general asked for the release of fishermen held in Myeik.',
  ],
  [
    'Busaidi OM, Kombo TZ, Said TZ @ Muscat 2023-07-11',
    'Muscat: Sayyid Badr Al Busaidi, Secretary-General at the Ministry of Defence, on Tuesday received in his office in Muscat Lt. Gen. Salim Juma Said, Chief of Staff of the Tanzania People’s Defence Force. At the outset of the meeting, the Secretary-General welcomed the guest and reviewed with him the ties with Zanzibar. The meeting was attended by Fatma Kombo, Ambassador of Tanzania.',
  ],
  // No meeting: reports, distrust, a call.
  [
    'Harlow US, Jabouri IQ @ Baghdad 2023-07-11',
    'US Defense Secretary John Harlow met Iraq’s Prime Minister Salim Jabouri in Baghdad on Tuesday to discuss military cooperation. The human rights office received reports on Monday that families were herded toward Mosul.',
  ],
  [
    'Mukasa UG, Ochieng KE @ Kampala 2023-07-11',
    'Kenyan Defence Minister Peter Ochieng met Ugandan army chief General Robert Mukasa in Kampala on Tuesday. Mukasa said the troops, first met with distrust in Gulu, had allowed farmers to return.',
  ],
  [
    '',
    'The situation came up when US Secretary of Defense Warren Hartley rang Kuwait’s Defence Minister Sheikh Duaij Al-Jassar on Tuesday, the army said. The two ministers agreed to meet at the earliest opportunity.',
  ],
  [
    'Hartley US, Okubo JP, Sang-wook KR @ Singapore 2023-07-08; Okubo JP, Sang-wook KR @ Singapore -',
    'SINGAPORE -- South Korean Defense Minister Ryu Sang-wook held a meeting with US Secretary of Defense Warren Hartley and Japanese Defense Minister Haruki Okubo in Singapore on Saturday. Ahead of the three-way talks, Ryu sat down with Okubo. China’s Defence Minister Shen Wei has turned down a meeting with Hartley, although the two shook hands.',
  ],
  [
    'Ogolla KE, Silva LK @ Nairobi 2023-07-10',
    'Sri Lanka’s Chief of Defence Staff General Ruwan Silva met Kenya’s Chief of Defence Forces General Francis Ogolla in Nairobi on Monday. He then visited the national museum, where he was received by the Director Colonel Catherine Lagat.',
  ],
  [
    'Didi MV, Rao IN @ Male 2023-07-11',
    'Indian Defence Minister Arun Rao held talks with Maldivian Defence Minister Mariam Didi in Male on Tuesday. Rao and Didi attended the ceremony for the commissioning of the ship in the presence of President Ibrahim Saleem.',
  ],
  // Whose guest: the states of those who met.
  [
    'Ambassador KR, Minister of Defence IQ @ Baghdad 2023-07-10',
    'BAGHDAD: The Minister of Defense received on Monday at his office the Ambassador of South Korea, the ministry said in a statement.',
  ],
  [
    'Hrytsenko UA, Vlahov BG @ Sofia 2023-07-13; Hrytsenko UA, Kostadinov BG @ Sofia -',
    'Bulgarian Defence Minister Todor Vlahov welcomed his Ukrainian counterpart Oleksandr Hrytsenko in Sofia on Thursday. The atmosphere was cooler at the Presidency: President Rumen Kostadinov told the guest that the war had no military solution.',
  ],
  [
    'Sokha KH, Yutt TH @ Pattaya 2023-07-13',
    'PATTAYA: The decisions were taken on Thursday in this town at the ninth meeting of the border committee, chaired by Cambodian Defence Minister General Chea Sokha and his host, Thai Defence Minister Air Chief Marshal Surapong Yutt.',
  ],
  // The day in brackets, and the day of the dateline that a photo prints in full.
  [
    'Fernando LK, Mehmood PK @ Air Headquarters, Islamabad 2023-07-11',
    'Sri Lanka’s Air Force Commander Air Marshal Ruwan Fernando called on Pakistan’s air chief Air Chief Marshal Tariq Mehmood at Air Headquarters, Islamabad yesterday (11).',
  ],
]

it.each(REPORTS)('%s', (expected, text) => {
  expect(records(text).join('; ')).toBe(expected)
})

const HOST = 'Vietnam’s Minister of National Defence General Trinh Van Quyet'
const GUEST = 'Mongolia’s Defence Minister Batbold Ganzorig'
/** One report in the words and the order of many papers. */
const TURNS = [
  `${HOST} met ${GUEST} in Hanoi on Tuesday.`,
  `${GUEST} was received by ${HOST} in Hanoi on Tuesday.`,
  `${HOST} received in his office in Hanoi on Tuesday ${GUEST}.`,
  `${GUEST} paid a courtesy call on ${HOST} on Tuesday in Hanoi.`,
  `${HOST} and ${GUEST} held talks in Hanoi on Tuesday.`,
  `A meeting between ${HOST} and ${GUEST} took place in Hanoi on Tuesday.`,
  `A meeting took place on Tuesday in Hanoi between ${GUEST} and ${HOST}.`,
  `Talks between ${GUEST} and ${HOST} were held on Tuesday in Hanoi.`,
  `In a meeting with ${GUEST} in Hanoi on Tuesday, ${HOST} stressed the need for closer ties.`,
  `During his meeting with ${GUEST} in Hanoi on Tuesday, ${HOST} stressed the need for closer ties.`,
  `${HOST} told ${GUEST} on Tuesday in Hanoi that cooperation would grow, during their talks.`,
  `${HOST} greeted ${GUEST} with military honours at the ministry in Hanoi on Tuesday before the two held talks.`,
]
it.each(TURNS.flatMap((turn) => [turn, `HANOI, July 11 — ${turn}`, `HANOI, May 11 — ${turn}`]))('%s', (turn) => {
  const [record, ...others] = records(`${turn} The two sides agreed to expand training.`)
  expect(record).toMatch(/^Ganzorig MN, Quyet VN @ Hanoi /)
  expect(others).toEqual([])
})
