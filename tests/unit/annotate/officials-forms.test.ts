import { describe, expect, it } from 'vitest'
import { annotate } from '../../../utils/annotate/annotate.ts'
import { stage } from './officials-stage.ts'

describe('names in unusual print', () => {
  it.each<[string, string, string[]]>([
    [
      'in a line by itself above a release',
      'Opening of U.S.-Norway Defense Talks\n\nOrla Brennick, Department Spokesperson\n\nThe United States welcomes the announcement of Norwegian Defense Minister Berit Halse, which opens talks on a bilateral agreement in Oslo.',
      ['Orla Brennick', 'Berit Halse'],
    ],
    [
      'behind where an envoy is accredited, and where he lives',
      'The Minister of Defence, Janine Levy, received the Ambassador of Türkiye accredited in Cabo Verde, Mehmet Aksoy, and the Ambassador of Ghana to Cabo Verde resident in Dakar, Kofi Badu.',
      ['Janine Levy', 'Mehmet Aksoy', 'Kofi Badu'],
    ],
    [
      'in quotation marks behind the office',
      'The Minister of the Government of National Unity, Minister of Defence, "Abdul Al-Ghazal," received the Italian Minister of Defence, "Lia Marchi", and the Undersecretary of the Ministry of Defence "Salem al-Zwadi".',
      ['Abdul Al-Ghazal', 'Lia Marchi', 'Salem al-Zwadi'],
    ],
    [
      'with a nickname in round brackets',
      'British Chargé d’Affaires in Moldova Mr. Edward (Ted) Lattimore met Colonel Martin Stonor and Minister Ann Roev (Greens).',
      ['Edward (Ted) Lattimore', 'Martin Stonor', 'Ann Roev'],
    ],
    [
      'with initials behind the surname',
      'The envoy V.R. Aghazad arrived in Dushanbe. On Friday Aghazad V.R. met Defence Minister Sherali M. of Tajikistan.',
      ['V.R. Aghazad', 'Aghazad V.R.', 'Sherali M.'],
    ],
    [
      'with MP behind it',
      'Botswana was led by Hon. Lesego E. MOTLO, MP, Acting Minister of Defence and included Hon. Peter L. SIAMI, MP, Minister of Labour and Home Affairs.',
      ['Lesego E. MOTLO', 'Peter L. SIAMI'],
    ],
    [
      'with a rank that is misprinted',
      'He met Chief of Army Staff Genral Prabhu Sharan and Brigader Anil Thap of Nepal.',
      ['Prabhu Sharan', 'Anil Thap'],
    ],
    [
      'Amir as a given name',
      "Israel's Defence Minister Amir Peled received the Ambassador to the Philippines Amir Lavin.",
      ['Amir Peled', 'Amir Lavin'],
    ],
    [
      'with a rank of two services in one, and of two offices',
      'General-Colonel Elchin Rahimov and Battleship Captain Nenad Markov met the Minister of Defense and General Commander of the Egyptian Armed Forces Hossam Badr.',
      ['Elchin Rahimov', 'Nenad Markov', 'Hossam Badr'],
    ],
    [
      'in capitals, with the verb',
      'RAWALPINDI: Minister for Defence Sajjad Lodhi came. ADMIRAL QURESHI CALLS ON GEN MALHI: Chief of Naval Staff Admiral Zahid Qureshi also called on General Tahir Malhi.',
      ['Sajjad Lodhi', 'QURESHI', 'MALHI', 'Zahid Qureshi', 'Tahir Malhi'],
    ],
    [
      'Sultan as a name of the father',
      'ABU DHABI: The meeting was attended by Lt. General Saeed Juma Al Kendi, Chief of Staff of the UAE Armed Forces, and Hamad Sultan Al Nasseri, Under-Secretary of the Ministry of Defence.',
      ['Saeed Juma Al Kendi', 'Hamad Sultan Al Nasseri'],
    ],
    [
      'with an elided particle, and a house for a surname',
      'Minister Delegate for Defence Jean-Marc d’Aumont met Lieutenant Colonel Martin House, who came by ship.',
      ['Jean-Marc d’Aumont', 'Martin House'],
    ],
    [
      'with ranks of letters',
      'MG Agner Rolf and LTC Ted Meldrum of the U.S. Army met Command Sergeant Major Paul Reeve.',
      ['Agner Rolf', 'Ted Meldrum', 'Paul Reeve'],
    ],
    [
      'behind a noble title that goes on',
      'Minister of Defence II Pehin Datu Indera Setia Major General (Retired) Dato Paduka Seri Haji Sofian bin Metali of Brunei arrived.',
      ['Sofian bin Metali'],
    ],
    [
      'behind a desk of regions',
      'Coordinator for the Middle East and North Africa Bret Gurney met Special Presidential Coordinator for Energy Security Amos Hochmann.',
      ['Bret Gurney', 'Amos Hochmann'],
    ],
    [
      'of officials and officers who are only described',
      'The senior U.S. official Joe Warden met a senior Iranian official, Ali Karim, and a top Iraqi general, Adil Rahim, in Oman.',
      ['Joe Warden', 'Ali Karim', 'Adil Rahim'],
    ],
    [
      'beside a counterpart only',
      'Both Khwaja Asad and his Indian counterpart Raj Singhal attended. Kim Do-yun met his Polish counterpart.',
      ['Khwaja Asad', 'Raj Singhal', 'Kim Do-yun'],
    ],
  ])('%s', (_kind, text, names) => {
    expect(stage(text).names).toEqual(names)
  })
})

describe('titles in letters', () => {
  it('knows services by their letters, and whose they are', () => {
    const { names, person } = stage(
      'DND Officer-in-Charge Jose Roblado Jr. met the UPDF Land Forces Commander Lt Gen Kayanja Muha and KDF Vice Chief Lt Gen John Omen in Manila.',
    )
    expect(names).toEqual(['Jose Roblado Jr.', 'Kayanja Muha', 'John Omen'])
    expect(person('Kayanja Muha').country).toBe('UG')
    expect(person('John Omen').country).toBe('KE')
  })
  it('reads DM, FM and Def Min before a name, and no radio station', () => {
    const { names } = stage(
      'DM Rajat Sinha and FM Ishaq Darwar met Def Min Flora Parl. Radio 88.9 FM Love News told so. Kim Min Thaw left.',
    )
    expect(names).toEqual(['Rajat Sinha', 'Ishaq Darwar', 'Flora Parl'])
  })
  it('takes FM for a field marshal where the article has one in full', () => {
    const { person } = stage(
      'Field Marshal Asif Munirov met the Turkish defence minister. Later FM Munirov left Ankara.',
    )
    expect(person('Asif Munirov').offices).toEqual([])
  })
})

describe('names beside titles', () => {
  it('gives each of two ministers his name and his state', () => {
    const { person } = stage('Defense Ministers Sergey Volin of Russia and Viktor Khanov of Belarus met in Minsk.')
    expect([person('Sergey Volin').country, person('Viktor Khanov').country]).toEqual(['RU', 'BY'])
  })
  it('tells an office without its states, and without the words that led to them', () => {
    const { person } = stage(
      'Colonel Marc Tellier, Defence Attaché of France to Bangladesh, met the Air Attaché of the United Kingdom in Nepal, Wing Commander Ian Hale.',
    )
    expect(person('Marc Tellier').offices[0]?.title).toBe('Defence Attaché')
    expect(person('Ian Hale').offices[0]?.title).toBe('Air Attaché')
  })
  it('reads a bare title and a name between commas', () => {
    expect(stage('The meeting was chaired by defence secretary, Pradeep Kalrat, and others of India.').names).toEqual([
      'Pradeep Kalrat',
    ])
  })
  it('reads an ambassador to two states, and a high commissioner in a capital', () => {
    const { names } = stage(
      'He met Austria Ambassador to Georgia and Armenia, Leopold de Castra, and Bangladesh High Commissioner in New Delhi Imtiaz Karimi.',
    )
    expect(names).toEqual(['Leopold de Castra', 'Imtiaz Karimi'])
  })
  it('reads a former office behind a name', () => {
    expect(
      stage(
        'Dr Simon Boydell, a former deputy secretary of the Australian Department of Defence, will speak. Ann Lee, a former teacher, listens.',
      ).names,
    ).toEqual(['Simon Boydell'])
  })
})

describe('names in lists and behind ranks', () => {
  it('reads two secretaries in two ministries', () => {
    const { person } = stage(
      'State secretaries in the ministries of defence of Croatia and Austria, Hrvoje Petrin and Konrad Aigner, have met.',
    )
    expect([person('Hrvoje Petrin').country, person('Konrad Aigner').country]).toEqual(['HR', 'AT'])
  })
  it('calls the only one of a common given name by it, and nobody else', () => {
    const one = 'Malaysian Defence Minister Mohamad Sabin met the Thai minister. Mr Mohamad thanked him.'
    expect(stage(one).names).toEqual(['Mohamad Sabin', 'Mohamad'])
    expect(stage(`${one} General Mohamad Razin left. Mohamad spoke.`).names.at(-1)).toBe('Mohamad Razin')
    expect(stage('Defence Minister Mohamad Sabin of Malaysia spoke of the Prophet Mohamad.').names).toEqual([
      'Mohamad Sabin',
    ])
  })
  it('keeps a unit and an adjective apart from names', () => {
    expect(
      stage('Commander Aundhar Military Station of India saw major Reinforcement of Germany training.').names,
    ).toEqual([])
  })
})

describe('what is marked', () => {
  it.each<[string, string[]]>([
    ['It was opened by Chief-of-Staff Brigadier Omar Khanov of Guyana.', ['Chief-of-Staff Brigadier Omar Khanov']],
    [
      'He met former Iranian President Mahmud Raisin and then-Defense Secretary Daniel Crowl.',
      ['President Mahmud Raisin', 'Defense Secretary Daniel Crowl'],
    ],
    [
      'India’s deputy NSA Pankaj Bhattar met brigade commander Colonel Jukka Rantan.',
      ['deputy NSA Pankaj Bhattar', 'brigade commander Colonel Jukka Rantan'],
    ],
    ['Libya’s Minister of Defence, "Abdul Al-Ghazal", came.', ['Abdul Al-Ghazal']],
  ])('%s', (text, spans) => {
    expect(stage(text).spans).toEqual(spans)
  })
})

describe('titles of many states', () => {
  it.each<[string, string[]]>([
    [
      'Namibia’s team had Executive Director Hilma Haip and Home Affairs Executive Director Nghid Danielo.',
      ['Hilma Haip', 'Nghid Danielo'],
    ],
    ['Also there was the Deputy Chief of Mission at the Embassy of Norway Halvor Brekke.', ['Halvor Brekke']],
    [
      'The Deputy Director General for South Asian Affairs of the Foreign Ministry, Mizuno Haruto, of Japan spoke.',
      ['Mizuno Haruto'],
    ],
    [
      'Suprabal Janasewashree General Bishnu Karkiwal of Nepal met India’s Joint Secretary Gopal Madan.',
      ['Bishnu Karkiwal', 'Gopal Madan'],
    ],
    [
      'DG ISI Lt Gen Rashid Malikov, DG FIA, and the Chairman of the Standing Committee on Defence Fateh Khanov met.',
      ['Rashid Malikov', 'Fateh Khanov'],
    ],
    [
      'General-in-Chief Gustavo Padrin of Venezuela met Niger’s Colonel Major Ibrahim Toumban.',
      ['Gustavo Padrin', 'Ibrahim Toumban'],
    ],
    [
      'HE Commander of the Qatari Emiri Air Defence Forces Major General Hazza Al-Dosar met Rep. Owen Tarrant of the US.',
      ['Hazza Al-Dosar', 'Owen Tarrant'],
    ],
    [
      'UK Defence Attaché to the Baltic States, Lt Col Rupert Ashdale Royal Marines, met the Deputy Permanent Secretary from the Ministry of Health, Corinne Maynor.',
      ['Rupert Ashdale', 'Corinne Maynor'],
    ],
    [
      'NSC Coordinator for the Middle East Warren Garkin met His Highness the Amir Sheikh Duaij Al- Salman Al-Nasser of Kuwait.',
      ['Warren Garkin', 'Duaij Al- Salman Al-Nasser'],
    ],
    [
      'Department of National Defense Secretary Felipe "Ipe" Evangel and DND spokesperson Asec. Maria Lopezo spoke.',
      ['Felipe "Ipe" Evangel', 'Maria Lopezo'],
    ],
    [
      'Singapore’s Vice-Admiral (VADM) Tan Wei Lian met Major General (Sea) Mubarak Al Sulai of Qatar.',
      ['Tan Wei Lian', 'Mubarak Al Sulai'],
    ],
    [
      'The State Secretary in the Serbian Ministry of Defence Zoran Kovacin met Lieutenant General Sunday Balog.',
      ['Zoran Kovacin', 'Sunday Balog'],
    ],
    [
      'The Deputy Assistant Secretary of Defense for Russia, Ukraine and Eurasia Dr Nora Whitak met Georgia’s minister.',
      ['Nora Whitak'],
    ],
    [
      'Secretary, Department of Defence R&D and Chairman DRDO Dr Nitin Kamatan met the envoy of India.',
      ['Nitin Kamatan'],
    ],
    [
      'The Chief of Defence Force, General Tan Sri Hj Zainal bin Kassim RMAF met General Budi Perkas of Indonesia.',
      ['Zainal bin Kassim', 'Budi Perkas'],
    ],
    [
      'He spoke to Oumar Tidiane Salam, Niger’s new representative in Ghana, and to Idrissa Moussako, recently appointed Niger’s ambassador to Kenya. Paul Atang was there.',
      ['Oumar Tidiane Salam', 'Idrissa Moussako'],
    ],
    [
      'The Minister of Defence in the Government of National Unity Abdul Ghazalin received the envoy of Italy.',
      ['Abdul Ghazalin'],
    ],
    [
      'Cambodia’s Prime Minister met the son of Prime Minister Keo Sen. General Tep Bahn came.',
      ['Keo Sen', 'Tep Bahn'],
    ],
  ])('%s', (text, names) => {
    expect(stage(text).names).toEqual(names)
  })
  it('leaves the dot of the sentence out of the mark', () => {
    const text = 'Cambodia’s defence minister met the son of Prime Minister Keo Sen. General Tep Bahn came.'
    const { mentions } = annotate({
      title: null,
      publisher: null,
      byline: null,
      url: null,
      publishedAt: null,
      language: 'en',
      text,
    })
    expect(mentions.filter((mention) => mention.kind === 'official').map((mention) => mention.text)).toEqual([
      'Prime Minister Keo Sen',
      'General Tep Bahn',
    ])
  })
})

describe('no names', () => {
  it.each([
    'The Secretary General of Defense Policies at the Ministry met the Chief of the Army Symposium and the Commander of GCC Unified Military Leadership.',
    'He visited Air Head Quarters of Uruguay with the Deputy Assistant Secretary of Defense for African Affairs.',
    'The Chief of the Training Authority’s Planning Branch of Egypt and the Ministers of Defence of the CIS Member States met.',
    'The Under-Secretary-General for UN Peacekeeping Operations left, and so did the Head of the Military Protocols.',
    'The chairman of the Chinese manufacturer Norvix and a spokesman for the British Music Rights said that market leader Diagon and General Motors agreed.',
    'He received the King Khalid medal, the King Khalid Medal of Excellence and the Order of King Khalid.',
    'He flew from King Khalid Air Base to Queen Elizabeth Barracks and Prince Sultan University in Saudi Arabia.',
    'The defence minister of Poland spoke. Photo: Sgt. Aneta Wilko. Editor-in-chief Nadine Bossar wrote.',
  ])('%s', (text) => {
    expect(stage(text).names).toEqual([])
  })
})

describe('names without a title at the meeting', () => {
  it('belong to the minister whom the article describes and does not name', () => {
    const { names, person } = stage(
      "Britain's Defence Secretary Ben Wolfe and his U.S. counterpart discussed next steps. Wolfe spoke on Friday after a meeting with Lyle Astin on Wednesday. Astin thanked him.",
    )
    expect(names).toEqual(['Ben Wolfe', 'Wolfe', 'Lyle Astin', 'Astin'])
    expect(person('Lyle Astin').country).toBe('US')
  })
  it('belong to two of them in their order', () => {
    const { person } = stage(
      "Turkey's defense minister and his Omani counterpart met in Izmir on Friday.\n\nAt lunch, Halil Akarsu and Salim al-Harrasi discussed regional defense.",
    )
    expect([person('Halil Akarsu').country, person('Salim al-Harrasi').country]).toEqual(['TR', 'OM'])
  })
  it('belong to nobody where everyone described is named, or more are named than described', () => {
    expect(
      stage("Turkey's defence minister Halil Akarsu met reporters. Later Akarsu met John Smithers at a cafe.").names,
    ).toEqual(['Halil Akarsu', 'Akarsu'])
    expect(
      stage(
        "Turkey's defence minister spoke. It was late. Halil Akarsu met Ann Leeds. John Dorset met Karl Bergson in Ankara.",
      ).names,
    ).toEqual([])
  })
  it('reads a possessive that stands apart from its state', () => {
    expect(
      stage("Turkey 's defense minister Halil Akarsu met General Seth Amoah of Ghana.").person('Halil Akarsu').country,
    ).toBe('TR')
  })
})

describe('a headline in which every word has a capital', () => {
  const body = '\n\nThe defence minister met a Kenyan general, Peter Otieno, in Nairobi on Tuesday.'
  const names = (headline: string) =>
    annotate({
      title: headline,
      publisher: null,
      byline: null,
      url: null,
      publishedAt: null,
      language: null,
      text: headline + body,
    })
      .mentions.filter(({ kind, start }) => kind === 'official' && start < headline.length)
      .map((mention) => mention.text)
  it.each(['Inaugurates', 'Probes', 'Touts', 'Upbeat', 'Nominated'])('has no official called %s', (word) => {
    expect(names(`Defence Minister ${word} Cooperation With Kenya`)).toEqual([])
    expect(names(`ARMY CHIEF ${word.toUpperCase()} TIES WITH KENYA`)).toEqual([])
  })
  it('has the one whom the article names', () => {
    expect(names('General Otieno Inaugurates Base')).toEqual(['General Otieno'])
    expect(names('General Otieno Trial Begins')).toEqual(['General Otieno'])
    expect(names('GENERAL PETER OTIENO UNHAPPY WITH COOPERATION')).toEqual(['GENERAL PETER OTIENO'])
  })
})
