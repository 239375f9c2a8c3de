import { describe, expect, it } from 'vitest'
import { outletCountry } from '../../../utils/gazetteer/outlets.ts'
import { stage } from './officials-stage.ts'
import { records } from './whole-stage.ts'

/** The states of the persons by name. */
function states(text: string): Record<string, string | null> {
  const { people } = stage(text)
  return Object.fromEntries(people.persons.map((person) => [person.name, person.country]))
}

describe('a state that no word beside the person prints', () => {
  it('is told by the way in which the State Department names itself', () => {
    expect(
      states(
        'Orla Brennick, Department Spokesperson, said that the United States and Norway began talks on defence in Oslo.',
      ),
    ).toEqual({ 'Orla Brennick': 'US' })
  })
  it('is told behind a row of names, also of those who have a rank', () => {
    expect(
      states(
        'General Ali Moradi and General Pavel Gusin, the Iranian and Russian defence chiefs, met in Tehran on Sunday. Later General Bo Saran and Lin Haro, the army chiefs of Cambodia and Laos, came.',
      ),
    ).toEqual({ 'Ali Moradi': 'IR', 'Pavel Gusin': 'RU', 'Bo Saran': 'KH', 'Lin Haro': 'LA' })
  })
  it('is printed with the armies that somebody leads', () => {
    expect(
      states(
        'The Chief of Staff of the Malian armies, General Oumar Traore, met the US AFRICOM commander, General Dale Whitcombe, in Rome on Monday.',
      ),
    ).toMatchObject({ 'Oumar Traore': 'ML' })
  })
  it('is that of the side on which the person stands', () => {
    expect(
      states(
        'BANGKOK: Officers of Cambodia and Thailand met. General Ouk Rithy, chief of the joint staff on the Cambodian side, answered.',
      ),
    ).toEqual({ 'Ouk Rithy': 'KH' })
  })
  it.each([
    'Maj Gen Fred Wekesa from headquarters, Col Duncan Kiptoo of the training branch, and Col Edward Mulwa',
    'Maj Gen Fred Wekesa (ACDF), Col Duncan Kiptoo (Ops) and Col Edward Mulwa',
  ])('is that of whomever they came along with, whatever posts stand between the names: %s', (company) => {
    expect(
      states(
        `MOGADISHU: Defence Secretary Musa Barasa of Kenya met Prime Minister Omar Jimale of Somalia. Barasa was accompanied by ${company}.`,
      ),
    ).toMatchObject({ 'Fred Wekesa': 'KE', 'Duncan Kiptoo': 'KE', 'Edward Mulwa': 'KE' })
  })
  it('is not that of the company of the one across', () => {
    expect(
      states(
        'MOGADISHU: Defence Secretary Musa Barasa of Kenya met Prime Minister Omar Jimale of Somalia. Barasa was accompanied by Maj Gen Fred Wekesa from headquarters, and Jimale by Col Yusuf Gedi.',
      ),
    ).toMatchObject({ 'Fred Wekesa': 'KE', 'Yusuf Gedi': 'SO' })
  })
  it.each([
    "Wahid Haqyar, the Taliban's acting defence minister,",
    'The Taliban-appointed acting defence minister Wahid Haqyar',
    'Taliban Defence Minister Mawlawi Wahid Haqyar',
    'The defence minister of the Islamic Emirate, Wahid Haqyar,',
    'KABUL (BNA): Acting Minister of Defence Wahid Haqyar',
  ])('is Afghanistan for a minister of who rules it: %s', (minister) => {
    expect(states(`${minister} met Qatari Defence Minister Hamad Al Mansour on Monday.`)).toEqual({
      'Wahid Haqyar': 'AF',
      'Hamad Al Mansour': 'QA',
    })
  })
  it('is not Afghanistan for a fighter of the movement', () => {
    expect(
      states('RAWALPINDI: Pakistani troops killed the Taliban commander Hakim Shinwar, General Sohail Tarin said.'),
    ).toEqual({ 'Sohail Tarin': 'PK' })
  })
  it.each([
    'Chief of Army Staff General Sohail Akbar Tarin and Information Minister Adnan Kiyani also attended the meeting.',
    'General Sohail Akbar Tarin and Minister Adnan Kiyani were also present.',
    'He is in the kingdom on a two-day visit. General Sohail Akbar Tarin and Minister Adnan Kiyani also attended. The Saudi minister said that Riyadh valued its ties. Saudi officials thanked him in Riyadh.',
  ])('is that of the unmarked one who met a marked one for those who were there too: %s', (company) => {
    expect(
      states(
        `Prime Minister Naveed Qaisar Malik met Saudi Defence Minister Prince Talal bin Nawaf in Riyadh to discuss defence between Pakistan and Saudi Arabia. ${company}`,
      ),
    ).toMatchObject({ 'Naveed Qaisar Malik': 'PK', 'Sohail Akbar Tarin': 'PK', 'Adnan Kiyani': 'PK' })
  })
  it('is not that of the ambassador for a State Counsellor', () => {
    expect(
      states(
        'Chinese Ambassador Lin Weimin met Defence Minister Sein Oo of Myanmar on Monday. State Counsellor Mya Thida thanked China.',
      ),
    ).toMatchObject({ 'Lin Weimin': 'CN', 'Mya Thida': 'MM' })
  })
  it.each([
    'Separately, Interior Minister Adnan Kiyani called on the prime minister.',
    'Meanwhile, Interior Minister Adnan Kiyani met Prime Minister Naveed Qaisar Malik.',
    'Also, Interior Minister Adnan Kiyani visited the office and called on Prime Minister Naveed Qaisar Malik.',
  ])('is that of the house for a caller who is new in a sentence set apart, and called no guest: %s', (sentence) => {
    const text = `ISLAMABAD: Italian Defence Minister Paolo Ricci called on Prime Minister Naveed Qaisar Malik on Tuesday. ${sentence}`
    expect(states(text)).toMatchObject({ 'Paolo Ricci': 'IT', 'Adnan Kiyani': 'PK' })
    expect(records(text)).toEqual(['Malik PK, Ricci IT @ Islamabad 2023-07-11'])
  })
  it.each([
    'Present were Chief of Defence Forces General Samson Kiprotim and British High Commissioner Neil Harwood.',
    'In attendance were Chief of Defence Forces General Samson Kiprotim and British High Commissioner Neil Harwood.',
    'The meeting was attended by Chief of Defence Forces General Samson Kiprotim.',
  ])('is that of him whose title one state alone knows for those who were there too: %s', (company) => {
    expect(
      states(
        `Defence Cabinet Secretary Jacinta Mumbua held talks with the UK Minister of State for Defence Lord Ashgrove in Nairobi.\n\n${company}`,
      ),
    ).toMatchObject({ 'Jacinta Mumbua': 'KE', 'Samson Kiprotim': 'KE' })
  })
  it('is that of the ambassador for a counsellor of the embassy', () => {
    expect(
      states(
        'DHAKA: Japanese Ambassador Kenji Moriyama met Home Minister Zahidul Karim on Monday. Political Counsellor Haruka Ono was present.',
      ),
    ).toMatchObject({ 'Zahidul Karim': 'BD', 'Haruka Ono': 'JP' })
  })
  it('is that of who receives an envoy for those who were there too, and have no post abroad', () => {
    expect(
      states(
        'US Ambassador Sharon Delgado met Sri Lankan Defence Secretary Ruwan Amarasekara on Monday. Military Liaison Officer Brigadier Nuwan Costa, US Defence Attaché, Lieutenant Colonel Peter Nolan and Admiral Kamal Silva were also present.',
      ),
    ).toMatchObject({ 'Nuwan Costa': 'LK', 'Peter Nolan': 'US', 'Kamal Silva': 'LK' })
  })
  it('is not Pakistan by the family name of a Korean', () => {
    expect(
      states(
        'PYONGYANG: The DPRK fired a missile. Pak Yong Su, minister of National Defence of the DPRK, and General Ri Chol watched it.',
      ),
    ).toEqual({ 'Pak Yong Su': 'KP', 'Ri Chol': 'KP' })
    expect(
      states('SEOUL: Pak Navy Chief Admiral Tariq Mehmood called on South Korean Minister of Defence Kim Do-won.'),
    ).toEqual({ 'Tariq Mehmood': 'PK', 'Kim Do-won': 'KR' })
  })
  it('is that of the town after which the office is called', () => {
    expect(
      states(
        'BANGKOK: The army chief Anuwat Sri visited Myanmar. Also present was Commander of Nay Pyi Taw Command Brig-Gen Hla Oo.',
      ),
    ).toMatchObject({ 'Hla Oo': 'MM' })
  })
  it('is the one that is thanked by whoever sits across, and none of the next stage of the journey', () => {
    expect(
      states(
        'Foreign Minister Ignacio Barros made an official visit to Asuncion, Paraguay, where he held a meeting with Foreign Minister Gustavo Rolon. Rolon thanked Chile for the scholarships. Barros travels on Saturday to Montevideo, where he will sign an agreement with Uruguay.',
      ),
    ).toEqual({ 'Ignacio Barros': 'CL', 'Gustavo Rolon': 'PY' })
  })
  it('is not told by an English name where a far-off town alone speaks of an English state', () => {
    expect(
      states(
        'The minister met with his Jamaican counterpart at Port of Spain. Security Minister Ashton Joseph said the guns had been bought in Florida, and Jamaica agreed.',
      ),
    ).not.toMatchObject({ 'Ashton Joseph': 'US' })
  })
  it('is at home for who hosted the guest', () => {
    expect(
      states(
        'The visitors of the Swedish Navy were in Singapore. He was received by Rear Admiral Suresh Oro. Sweden was glad. The Swedish Navy came.',
      ),
    ).toMatchObject({ 'Suresh Oro': 'SG' })
  })
  it('is not the state that the person travels to', () => {
    expect(
      states(
        'General Orhan Delibal, who arrived in Pakistan on an official visit, met Pakistan’s army chief Gen. Waqas Durrani. He praised ties between Pakistan and Turkey.',
      ),
    ).toEqual({ 'Orhan Delibal': 'TR', 'Waqas Durrani': 'PK' })
  })
  it('is Manila or Washington for a Defense Secretary, by the dateline and by who else is named', () => {
    expect(
      states('MANILA: Defense Secretary Arsenio Villaluz met Japanese Defense Minister Morimoto Kenji in Jakarta.'),
    ).toMatchObject({ 'Arsenio Villaluz': 'PH' })
    expect(
      states('Defense Secretary Arsenio Villaluz spoke of a pact of the Philippines and Japan on Thursday.'),
    ).toMatchObject({ 'Arsenio Villaluz': 'PH' })
    expect(
      states(
        'MANILA (Reuters) - Defense Secretary Harold Whitcombe met his Philippine counterpart Arsenio Villaluz. The U.S. has forces there.',
      ),
    ).toEqual({ 'Harold Whitcombe': 'US', 'Arsenio Villaluz': 'PH' })
  })
  it('is not the state whose war is spoken of', () => {
    expect(
      states(
        'Egypt’s Minister of Defence Hossam Badr spoke with US General Walter Brandt on Gaza. The general met Chief of Staff Lieutenant General Adel Farouk.',
      ),
    ).toMatchObject({ 'Adel Farouk': 'EG' })
  })
  it.each([
    ['Defense Secretary', 'American'],
    ['Secretary of Defence', 'British'],
  ])('is not that of the %s whose counterpart somebody is', (title, troops) => {
    expect(
      states(
        `${title} Harold Whitcombe has visited ${troops} troops in Estonia and met his opposite number, Kaarel Tamm.`,
      ),
    ).toMatchObject({ 'Kaarel Tamm': 'EE' })
  })
  it('is not that of whom the one with the talks sat across, told in front of his name', () => {
    expect(
      states(
        'Defence Minister Arun Rao came to Vientiane. While holding talks with the Secretary of National Defence of the Philippines, Arun Rao welcomed the plan.',
      ),
    ).not.toMatchObject({ 'Arun Rao': 'PH' })
  })
  it('is not that to which somebody went on who had met the person', () => {
    expect(
      states(
        'BUENOS AIRES: General Raúl Ibarra has died. He met Lieutenant General John Hartwell of the enemy and later travelled to London for talks with British officers.',
      ),
    ).toMatchObject({ 'Raúl Ibarra': 'AR' })
  })
  it('is that of the ship which somebody commands, and never Washington for a minister of defence', () => {
    expect(
      states(
        'The frigate HMS Renown arrived at Colombo, where the Sri Lanka Navy welcomed her. The ship is commanded by Commander Jim Whitlo.',
      ),
    ).toEqual({ 'Jim Whitlo': 'GB' })
    expect(
      states(
        'The Secretary of Defense, Harold Whitcombe, wrote to the Republic of Korea. He has known Minister of National Defense Han Doyoung for years.',
      ),
    ).toEqual({ 'Harold Whitcombe': 'US', 'Han Doyoung': 'KR' })
  })
  it('is, for an official of “the country”, the one that is visited', () => {
    expect(
      states(
        'Bangladesh’s Admiral Golam Sarwar called on the country’s Defence Minister Ibrahim Naseem during his visit to the Maldives.',
      ),
    ).toMatchObject({ 'Ibrahim Naseem': 'MV' })
    expect(
      states(
        'Admiral Golam Sarwar of Bangladesh arrived in the Maldives on Monday. He called on the country’s Defence Minister Ibrahim Naseem.',
      ),
    ).toMatchObject({ 'Ibrahim Naseem': 'MV' })
    expect(
      states('Kenya’s president met the country’s army chief, General Peter Otieno, before a visit to Uganda.'),
    ).toMatchObject({ 'Peter Otieno': 'KE' })
  })
  it('is not the state of a delegation of which the person speaks', () => {
    expect(
      states(
        'Defence Minister Kavita Rao met her Chinese counterpart General Zhou Yifan.\n\n“Our delegation sat down with the Chinese delegation led by General Zhou Yifan,” Rao tweeted.',
      ),
    ).toEqual({ 'Kavita Rao': null, 'Zhou Yifan': 'CN' })
  })
  it('is the state in which somebody stayed, for those whom he met there', () => {
    expect(
      states(
        'Chief of Naval Staff Admiral Golam Sarwar left Dhaka for the Maldives and Sri Lanka. During his stay in the Maldives, the navy chief paid courtesy calls on Major General Ibrahim Naseem, chief of the country’s National Defence Force. The Bangladesh Navy said so.',
      ),
    ).toEqual({ 'Golam Sarwar': 'BD', 'Ibrahim Naseem': 'MV' })
  })
  it('is the state visited, for those whom the visitor meets', () => {
    expect(
      states(
        'ISLAMABAD: Chief of the Naval Staff Admiral Naeem Qadri visited Kuwait. The Naval Chief called on Under Secretary Lieutenant General Hashem Al-Mutlaq.',
      ),
    ).toEqual({ 'Naeem Qadri': 'PK', 'Hashem Al-Mutlaq': 'KW' })
  })
  it('is the other of the two states that the text pairs', () => {
    expect(
      states(
        'His Majesty King Talib received Commander of the US Central Command Gen. Ray Hollis. They spoke of cooperation between Jordan and the United States.',
      ).Talib,
    ).toBe('JO')
  })
  it('is the state of the report for whoever receives, and not for who is received', () => {
    expect(
      states(
        'VIENTIANE: Laos and Cambodia will mark their border. General Chhim Soka was greeted by Lieutenant General Boun Somsa. Later the Lao press wrote of Cambodia.',
      ),
    ).toEqual({ 'Chhim Soka': 'KH', 'Boun Somsa': 'LA' })
  })
  it('is that of the other unmarked ones whose titles tell it', () => {
    expect(
      states(
        'Secretary of Defense Lloyd Hart and Press Secretary Jen Moss met the Israeli general Aviv Kolan, Chief of the General Staff of the Israel Defense Forces, to speak of Iran. Iran was silent.',
      )['Jen Moss'],
    ).toBe('US')
  })
  it('is not the state to which a whole list of persons travels', () => {
    expect(
      states(
        'Secretary Ann Moss, General Jim Hart and Admiral Ted Wells travelled to Mexico to speak of ties between Mexico and the United States. Mexico is near.',
      ),
    ).toEqual({ 'Ann Moss': 'US', 'Jim Hart': 'US', 'Ted Wells': 'US' })
  })
  it('is the state whose officer commands its ship, and whose ruler he is called', () => {
    expect(
      states(
        'COLOMBO: The commanding officer of USS Santa Rosa, Commander Adam Ochsen, met Admiral Nimal Jayatunga. North Korea and its new ruler Kang Song Nam were not spoken of.',
      ),
    ).toMatchObject({ 'Adam Ochsen': 'US', 'Kang Song Nam': 'KP' })
  })
  it('stands at the head of a line in a list of guests', () => {
    expect(
      states(
        'ANTALYA: The minister met several guests of the fair.\n\nKenya – General Joseph Mwana, chief of defence forces\n\nBrazil – Admiral Bosco Silvano, secretary for defence products\n\nThe talks in Turkey went on.',
      ),
    ).toMatchObject({ 'Joseph Mwana': 'KE', 'Bosco Silvano': 'BR' })
  })
  it('is none for whoever serves an organisation that stands before his title', () => {
    expect(
      states(
        'BUJUMBURA: Burundi and Somalia are friends. African Union Peace and Security Commissioner Thandi Moyane met Defence Minister Prosper Ndaye of Burundi.',
      )['Thandi Moyane'],
    ).toBeNull()
  })
  it('is none of those of the counterparts', () => {
    expect(
      states(
        'Defence Minister Zulkifli Hashim received his counterparts from Indonesia and Laos. Indonesian Defence Minister Bambang Wirya and Laotian Defence Minister Kham Souvan met with Zulkifli. Kham thanked Malaysia.',
      )['Zulkifli Hashim'],
    ).toBe('MY')
  })
  it('stands behind the two hyphens of a dateline', () => {
    expect(
      states(
        'WASHINGTON, July 10 (AP) -- Kenyan Vice President Ali Demir met Defense Secretary John Harlan on Monday.',
      ),
    ).toMatchObject({ 'Ali Demir': 'KE' })
  })
  it('stands in the possessive at a later mention', () => {
    expect(
      states('Minister Wronski and Minister Takeda signed a pact. Poland’s Wronski smiled. Japan’s Takeda left.'),
    ).toEqual({ Wronski: 'PL', Takeda: 'JP' })
  })
  it('is that of the agency that signs', () => {
    expect(states('MUSCAT: General Fahim al Busaidy met his guest, General Mark Lowry of the US Army. — ONA')).toEqual({
      'Fahim al Busaidy': 'OM',
      'Mark Lowry': 'US',
    })
  })
  it('is surer where more signs agree', () => {
    const guess = stage('Minister Arvo Kask met Latvian and Danish troops.').people.persons[0]
    const sure = stage(
      'General Orhan Delibal, who arrived in Pakistan on an official visit, met Pakistan’s army chief Gen. Waqas Durrani. They praised ties between Pakistan and Turkey.',
    ).people.persons[0]
    expect(guess?.countryConfidence ?? 0).toBeLessThan(0.6)
    expect(sure?.countryConfidence).toBeGreaterThan(guess?.countryConfidence ?? 0)
  })
})

describe('titles and names', () => {
  it('tells a surname from the rank that it equals', () => {
    const { people, names } = stage(
      'The team comprised Lt Gen Adil Marshal and Brig Sohail King. Marshal spoke. King agreed.',
    )
    expect(people.persons).toHaveLength(2)
    expect(names).toEqual(['Adil Marshal', 'Sohail King', 'Marshal', 'King'])
  })
  it('takes Sultan for a given name behind a rank or before a father', () => {
    expect(stage('Gen Sultan bin Majid al Harthi met Lieutenant General Sultan Karimov.').names).toEqual([
      'Sultan bin Majid al Harthi',
      'Sultan Karimov',
    ])
  })
  it('leaves decorations out of a name', () => {
    expect(stage('General V. K. Mehrotra PVSM AVSM ADC, Chief of the Army Staff, spoke.').names).toEqual([
      'V. K. Mehrotra',
    ])
  })
  it('joins two offices by a dash', () => {
    const { people } = stage(
      'The First Deputy Minister of Defense – Chief of the General Staff of the Azerbaijan Army, Colonel General Rauf Mamedli, spoke.',
    )
    expect(people.persons).toHaveLength(1)
    expect(people.persons[0]?.offices.map((office) => office.id)).toEqual([
      'minister.defence.deputy',
      'chief.general.staff',
    ])
  })
  it('gives counterparts in the plural their states and the office', () => {
    const { people } = stage(
      'Minister of Defence Raimund Karobas and his Latvian and Estonian counterparts Artis Pabrix and Jüri Luiku met.',
    )
    expect(people.persons.slice(1).map((person) => [person.name, person.country, person.offices[0]?.id])).toEqual([
      ['Artis Pabrix', 'LV', 'minister.defence'],
      ['Jüri Luiku', 'EE', 'minister.defence'],
    ])
  })
})

describe('outlets', () => {
  it('knows them in any case and with their endings, and states in their names only where asked', () => {
    expect(outletCountry('ARY NEWS')).toBe('PK')
    expect(outletCountry('The New Times')).toBe('RW')
    expect(outletCountry('Reuters')).toBeNull()
    expect(outletCountry('Pakistan Point Wire')).toBeNull()
    expect(outletCountry('Pakistan Point Wire', true)).toBe('PK')
  })
})

describe('officials of one state among themselves', () => {
  const cases: [string, string, string][] = [
    [
      'Pakistan’s Ambassador to Norway Imran Sadozai called on Chief of Army Staff General Adil Warsi in Rawalpindi.',
      'Adil Warsi',
      'PK',
    ],
    [
      'Ghana’s Defence Attaché to France, Colonel Kofi Mensah, called on the Chief of Defence Staff, Major General Yaw Boateng, in Accra.',
      'Yaw Boateng',
      'GH',
    ],
    [
      'Norway’s Ambassador to Pakistan Lars Berg called on Chief of Army Staff General Adil Warsi in Rawalpindi.',
      'Adil Warsi',
      'PK',
    ],
    [
      'The Chief of Defence Forces, General Juma Barasa, met Kenya’s Permanent Representative to the United Nations, Ambassador Tom Otieno, in Nairobi.',
      'Juma Barasa',
      'KE',
    ],
  ]
  it('leaves an envoy whose state nobody prints without one', () => {
    const { person } = stage(
      'The High Commissioner, Tom Hale, called on the Commander of the Army, General Nimal Perera, at Army Headquarters in Colombo.',
    )
    expect(person('Tom Hale').country).toBeNull()
    expect(person('Nimal Perera').country).toBe('LK')
  })
  for (const [text, name, country] of cases) it(text, () => expect(stage(text).person(name).country).toBe(country))
})

describe('a state told by the whole of the article', () => {
  it('is the only one that the article names, also for two who face one another', () => {
    expect(
      states(
        'The new head of police, Colonel Kinley Wangdi, called on Army Commander General Sonam Tobden. They spoke of the roads of Bhutan.',
      ),
    ).toEqual({ 'Kinley Wangdi': 'BT', 'Sonam Tobden': 'BT' })
  })
  it('is that of the one delegation, for whom it includes, however long the list', () => {
    const found = states(
      'RAWALPINDI: A team of the Nepali army came on Tuesday. The delegation includes Major General Hari Thapa, head of the training branch at the garrison of the capital; Colonel Sita Rai, her deputy in charge of letters; and Colonel Om Gurung.',
    )
    expect(found).toEqual({ 'Hari Thapa': 'NP', 'Sita Rai': 'NP', 'Om Gurung': 'NP' })
  })
  it('is the state for which somebody spoke', () => {
    expect(
      states(
        'General Ove Nord spoke for Sweden, General Trond Vik for Norway and General Ari Salo represented Finland.',
      ),
    ).toEqual({ 'Ove Nord': 'SE', 'Trond Vik': 'NO', 'Ari Salo': 'FI' })
  })
  it('is American where a readout stands at the head', () => {
    expect(
      states(
        'Readout of Deputy Secretary Dean Whitlow’s Meeting. Deputy Secretary Dean Whitlow met Mongolian Defense Minister Bat Tsolmon. They spoke of Gaza and Rafah.',
      )['Dean Whitlow'],
    ).toBe('US')
  })
  it('stands before a title whose holder is told his age', () => {
    expect(
      states('In Tehran, Oman’s 71-year-old King Qahtan bin Saif met General Reza Bahari.')['Qahtan bin Saif'],
    ).toBe('OM')
  })
  it('is the one of the states named whose names look so', () => {
    expect(
      states('KABUL: Michael Thorne and Colonel Suresh Gupta spoke of Chad, the United States and India.')[
        'Suresh Gupta'
      ],
    ).toBe('IN')
    expect(
      states('Admiral Robert Thorne saw the port. Oman and the United States will talk of Gaza, said Oman again.')[
        'Robert Thorne'
      ],
    ).toBe('US')
  })
  it('is that of the delegation that somebody leads, and of those who are met where he goes', () => {
    expect(
      states('RAWALPINDI: General Bikash Oli led a 12-member high-level Nepali delegation. Pakistan was glad.')[
        'Bikash Oli'
      ],
    ).toBe('NP')
    expect(
      states('JAKARTA: He leaves on Monday for Chad, where he and Defence Minister Idriss Tolou will sign a letter.')[
        'Idriss Tolou'
      ],
    ).toBe('TD')
  })
  it('is not where an adviser serves', () => {
    expect(
      states(
        'In Male’, Defence Adviser of Maldives in Sri Lanka Colonel Adam Latheef spoke. Maldives has few soldiers.',
      )['Adam Latheef'],
    ).not.toBe('LK')
  })
  it('is told by the names of several where no state is named at all, and not by one name', () => {
    expect(states('Admiral Nuwan Weerasekara met General Asanka Wickramasinghe at the office.')).toEqual({
      'Nuwan Weerasekara': 'LK',
      'Asanka Wickramasinghe': 'LK',
    })
    expect(states('Admiral Nuwan Weerasekara met General Adam Brown at the office.')['Adam Brown']).toBeNull()
  })
  it('is that of the paper in brackets', () => {
    expect(
      states(
        'May 27 (Daily Mirror) - Defence Secretary Ruwan Silva met Russian General Oleg Panin in Moscow. Colonel Dinesh Kumara was also present. Russia is far.',
      )['Ruwan Silva'],
    ).toBe('LK')
  })
})

describe('what the words around two officials say of their states', () => {
  it('takes whoever attended for one of the house, also beside the ambassador of the guest', () => {
    const met =
      'Commander in Chief of the Egyptian Armed Forces General Hany Latif met with Cypriot Minister of Defence Andreas Georgiou and his delegation in Cairo.'
    for (const more of ['', ' and the Cypriot ambassador in Cairo'])
      expect(
        states(`${met} The meeting was attended by Chief of Staff Lieutenant General Tarek Mansour${more}.`),
      ).toMatchObject({ 'Tarek Mansour': 'EG' })
  })
  it('takes the chief on whom an attaché of the state of the dateline calls for one of that state', () => {
    expect(
      states(
        'AMMAN: The Defence Attaché at the Embassy of Jordan in Washington, Brigadier Omar Majali, called on the Chairman of the Joint Chiefs of Staff Major General Basel Khasawneh on Monday.',
      ),
    ).toMatchObject({ 'Basel Khasawneh': 'JO' })
  })
  it('knows the state of an envoy behind all those to which he is accredited', () => {
    expect(
      states(
        'COLOMBO: The Defence Adviser of the Senegalese Embassy accredited to New Delhi and Sri Lanka, Colonel Amadou Sarr, called on Defence Minister Nihal Weerakoon.',
      ),
    ).toEqual({ 'Amadou Sarr': 'SN', 'Nihal Weerakoon': 'LK' })
  })
  it('sees whom somebody met, and that the clause behind speaks of the visitor again', () => {
    expect(
      states(
        'The Chief of Defence Forces of Tanzania, General Juma Kweka, is on a visit to Rwanda. Kweka on Tuesday called on the Minister of Defence, Major General Eric Habim, after which he held talks with his Rwandan counterpart, General Paul Nkub.',
      ),
    ).toEqual({ 'Juma Kweka': 'TZ', 'Eric Habim': 'RW', 'Paul Nkub': 'RW' })
  })
  it('goes on with the state of the first in a row of those who were met', () => {
    expect(
      states(
        'Cyprus and Jordan signed a paper when Minister of Defence Christos Fokas visited Jordan. Fokas was received by King Talib of Jordan, met with the Chairman of the Joint Chiefs of Staff of the Jordanian Armed Forces, Lieutenant General Mahmoud Frei, the Director of Intelligence, Major General Adnan Junda, as well as Prince Faisal bin Talib.',
      ),
    ).toMatchObject({ 'Christos Fokas': 'CY', 'Adnan Junda': 'JO' })
  })
  it('does not give a host the state of the delegation that he invited', () => {
    expect(
      states(
        'Minister of Defence Ngo Van Lich held talks with his Belarusian counterpart Ivan Ravko in Hanoi. The Belarusian guest is leading a delegation to Vietnam at the invitation of Minister Ngo Van Lich.',
      ),
    ).toEqual({ 'Ngo Van Lich': 'VN', 'Ivan Ravko': 'BY' })
  })
  it('takes no stop of a tour for the state of whoever was met', () => {
    expect(
      states(
        "U.S. Gen. Mark Hollis visited Estonia, Latvia and Poland on Sunday. Hollis met with Commander of the Defense Forces Martin Kask at Amari Air Base while in Estonia. Kask said that Estonia's sky is safe.",
      )['Martin Kask'],
    ).toBe('EE')
  })
  it('knows that whoever visits a capital is not of its state', () => {
    expect(
      states(
        'Defence Minister Mikis Giorgas of Cyprus met the Chief of the Jordanian Armed Forces, General Yusuf Hunai. His visit followed President Nikos Christod’s visit to Amman. Cyprus and Jordan are near.',
      )['Nikos Christod'],
    ).toBe('CY')
  })
  it('does not take a text of two other states for the report of an agency that a third has too', () => {
    expect(
      states(
        'Army chief General Aziz Mahfuz called on the Nepalese Prime Minister Ram Oliya, Defence Minister Ishwor Pokhar and the army chief in Kathmandu, Bangladesh said. - ISPR',
      )['Ishwor Pokhar'],
    ).toBe('NP')
  })
  it('knows at which stop of a journey somebody was met', () => {
    expect(
      states(
        'Secretary of Defense Jim Hart met President Ashraf Gol of Afghanistan in Munich. On Saturday Hart traveled to the United Arab Emirates and met with Crown Prince Zayed Naha. Today Hart visited Baghdad. He met with Iraqi Prime Minister Haidar Basri.',
      ),
    ).toMatchObject({ 'Jim Hart': 'US', 'Zayed Naha': 'AE', 'Haidar Basri': 'IQ' })
  })
  it('goes through a list of those who came along, or who represent a side', () => {
    expect(
      states(
        'A delegation of Belize led by Minister Flor Marino returned after meetings with US officials. Accompanying Minister Marino was the chief of defence staff, Rear Admiral John Borland, and Commander of the BDF, Brigadier General Asa Loria.',
      ),
    ).toMatchObject({ 'John Borland': 'BZ', 'Asa Loria': 'BZ' })
    expect(
      states(
        'Australian Minister Clare Neill met Defence Secretary General Kamal Perera in Colombo. Army Commander Lieutenant General Vikum Silva, Navy Commander Vice Admiral Nishan Tenne and Director of Intelligence Major General Suresh Sall were present representing the Sri Lankan side.',
      ),
    ).toMatchObject({ 'Vikum Silva': 'LK', 'Nishan Tenne': 'LK', 'Suresh Sall': 'LK' })
  })
  it('is that of the forces which somebody commands, and of the capital which he is from', () => {
    expect(
      states(
        'Rear Admiral Philippe Berteau, who commands French forces in the south of the ocean, called on Captain Vikash Ramdho in Port Louis. With him came Colonel Abdou Issouf from Niamey. Mauritius has no navy.',
      ),
    ).toMatchObject({ 'Philippe Berteau': 'FR', 'Abdou Issouf': 'NE' })
  })
  it('does not join two who act on either side of a semicolon', () => {
    expect(
      states(
        'General Anders Holmstrand of Norway promised to pay for the pipes; Admiral Mette Raskov, whose ships burn another fuel, kept silent. Raskov said that Denmark would listen.',
      )['Mette Raskov'],
    ).not.toBe('NO')
  })
  it('keeps whom a report follows at home, though his own envoy receives him abroad', () => {
    expect(
      states(
        "ISLAMABAD: Chief of Army Staff (COAS) Gen Rahim Sharan on Wednesday met with British Prime Minister Davis Cameron. The COAS also called on Secretary of Defence Michael Fallen. Sharan also met with the National Security advisor Sir Kim Darrow. Pakistan's High Commissioner to UK Syed Ibne Abbasi received the army chief upon his arrival. They spoke of stability in Afghanistan.",
      ),
    ).toMatchObject({ 'Rahim Sharan': 'PK' })
  })
  it('knows the state of a president whom the press names without it', () => {
    expect(
      states('TEHRAN: President Donald Trump has asked for talks. Iranian General Ali Rezvani answered in Tehran.')[
        'Donald Trump'
      ],
    ).toBe('US')
  })
  it('is that of the house for whoever received a delegation led by a guest', () => {
    expect(
      states(
        "NAY PYI TAW: Vice-Senior General Kyaw Thet Soe received a delegation led by Lt-Gen Jiang Xuecheng, Deputy Chief of Joint Staff of the People's Republic of China. Also present was Union Minister Daw Mya Thandar Htike.",
      ),
    ).toEqual({ 'Kyaw Thet Soe': 'MM', 'Jiang Xuecheng': 'CN', 'Mya Thandar Htike': 'MM' })
  })
  it('is that of the army whose delegation somebody leads', () => {
    expect(
      states(
        "KATHMANDU: A delegation of the People's Liberation Army led by Major General Luo Zhaoming met with Chief of the Army Staff General Bhuwan Adhikary at the Nepali Army Headquarters on Wednesday.",
      ),
    ).toEqual({ 'Luo Zhaoming': 'CN', 'Bhuwan Adhikary': 'NP' })
  })
  it('is that of the house for whom the visiting general calls on later', () => {
    expect(
      states(
        "DHAKA: Undersecretary of the Turkish Air Force Lieutenant General Serdar Karaca paid a courtesy call on Chief of Air Staff Air Chief Marshal Abdul Mannan Talukder at Air Headquarters in Dhaka today, an ISPR press release said. The visiting general thanked the Chief of Air Staff for Bangladesh's sending of relief after floods in Turkiye. Later, he called on Principal Staff Officer Lieutenant General S M Wahedul Islam.",
      )['S M Wahedul Islam'],
    ).toBe('BD')
  })
  it('is not told by an English given name where the people of the place bear such names', () => {
    expect(
      states(
        'Papua New Guinea wants to train more soldiers, Defence Minister Hon. Wesley Kaupa said after meeting New Zealand Minister of Defence Aroha Reid in Port Moresby yesterday. New Zealanders lie among Australians in the cemetery.',
      )['Wesley Kaupa'],
    ).toBe('PG')
  })
  it('is not that of a commander of another state who is spoken of at the end', () => {
    expect(
      states(
        'RAWALPINDI: Corps commanders on Friday resolved to leave no space for terrorists, as the army chief presided over their 257th conference at the General Headquarters.\n\nThe forum, chaired by Chief of the Army Staff General Shahid Mehmood Kayal, was briefed on the regional environment, the situation along the Afghan border and military cooperation with friendly countries, according to Director General ISPR Maj Gen Fazal Qadir Marwat.\n\nA visit by the Iranian commander of ground forces, expected next month, did not come up, an official said.',
      ),
    ).toMatchObject({ 'Shahid Mehmood Kayal': 'PK' })
  })
  it.each(['Principal Secretary', 'Permanent Secretary'])('is not Britain for a %s of defence', (post) => {
    expect(
      states(
        `NAIROBI: The UK Chief of the General Staff General Sir Peter Ashdown met Kenya's Defence Minister Salome Chebet. The UK was thanked. Defence ${post} Amos Kirui was present.`,
      )['Amos Kirui'],
    ).toBe('KE')
  })
  it.each([
    'A Norwegian military attaché in Kenya, Brigadier General Terje Solvang attended the meeting.',
    'A military attaché of the Norwegian Armed Forces in Kenya, Colonel Terje Solvang, was also there.',
    'A deputy commander of the Norwegian Navy, Rear Admiral Terje Solvang, was also there.',
  ])('is that of the office that describes whoever is named with a rank behind a comma: %s', (company) => {
    expect(
      states(
        `NAIROBI: Kenyan Defence Minister Salome Chebet received General Odd Fjeldstad, Chief of Logistics of the Norwegian Army. ${company}`,
      ),
    ).toMatchObject({ 'Terje Solvang': 'NO' })
  })
  it('is that of the other side for two who face the press together', () => {
    expect(
      states(
        'Secretary of State Delbane and Korean Foreign Minister Cho Min-su at a joint press availability in Seoul. They spoke of the alliance of Korea and the United States.',
      ),
    ).toMatchObject({ Delbane: 'US', 'Cho Min-su': 'KR' })
    expect(
      states(
        'Secretary Delbane and Korean Foreign Minister Cho Min-su at a Joint Press Availability\n\nMINISTER CHO: We spoke of the alliance with the United States.',
      ),
    ).toMatchObject({ Delbane: 'US' })
  })
  it.each([
    'The Minister of Defence, Salome Chebet, on Monday received the Chief of Army Staff, General Tevin Mutai,',
    'President Salome Chebet on Monday received Defence Minister Tevin Mutai',
  ])('is not the only other one that is named for who is received, and no guest: %s', (lead) => {
    expect(
      states(`NAIROBI: ${lead} in Nairobi. They discussed the insurgency and equipment from Nigeria.`),
    ).toMatchObject({ 'Tevin Mutai': 'KE' })
  })
  it('is that of the envoy for who sends a message by him', () => {
    expect(
      states(
        "PORT SUDAN: Sudan's Chairman of the Council and Commander-in-Chief of the Armed Forces, Lieutenant General Rahman Burhany, on Monday received the Eritrean Minister of Defence, General Sebhat Efrem, who handed him a message from President Isaac Kiflom. Sudan thanked for it.",
      ),
    ).toMatchObject({ 'Rahman Burhany': 'SD', 'Sebhat Efrem': 'ER', 'Isaac Kiflom': 'ER' })
    expect(
      states(
        'ASMARA: Sudanese Defence Minister Yasin Ibra met Defence Minister General Sebhat Efrem on Monday. He conveyed the greetings of President Rahman Burhany to President Isaac Kiflom.',
      ),
    ).toMatchObject({ 'Rahman Burhany': 'SD', 'Isaac Kiflom': 'ER' })
  })
  it('is American where the service stands before a shortened rank, wherever the report was filed', () => {
    expect(
      states(
        'WARSAW, Poland - Navy Adm. Curtis Hollander met with Gen. Zenon Tarkowiak, chief of the Polish General Staff, and U.S. Army Col. Jim Redd.',
      ),
    ).toMatchObject({ 'Curtis Hollander': 'US', 'Zenon Tarkowiak': 'PL' })
    expect(
      states(
        'MANILA - Army chief Lt. Gen. Ramon Dimal met with U.S. Army Gen. Curtis Hollander. Navy Adm. Julio Bautro of the Philippines joined.',
      ),
    ).toMatchObject({ 'Julio Bautro': 'PH' })
  })
})
