import { describe, expect, it } from 'vitest'
import { findStates } from '../../../utils/annotate/states/countries.ts'
import type { Front } from '../../../utils/annotate/text/front.ts'
import { read } from '../../../utils/annotate/text/reading.ts'
import { articleFromText } from '../../../utils/article/text.ts'

const FRONT: Front = {
  title: null,
  publisher: null,
  byline: null,
  publishedAt: null,
  publishedBasis: null,
  language: null,
  dateline: null,
}

function find(text: string) {
  const reading = read(articleFromText(text))
  const found = findStates(reading, FRONT)
  const words = ({ from, to }: { from: number; to: number }): string =>
    reading.text.slice(reading.tokens[from]?.start, reading.tokens[to - 1]?.end)
  return {
    countries: found.countries.map((one) => `${words(one)}=${one.country}`),
    places: found.places.map((one) => `${words(one)}=${one.country ?? ''}${one.dateline ? '!' : ''}`),
    organisations: found.organisations.map((one) => `${words(one)}=${one.id ?? one.country ?? ''}`),
  }
}

describe('countries by name, demonym and code', () => {
  it.each([
    ['Türkiye, Turkiye and Turkey are one.', ['Türkiye=TR', 'Turkiye=TR', 'Turkey=TR']],
    [
      'The Kingdom of Bahrain and the Islamic Republic of Iran',
      ['Kingdom of Bahrain=BH', 'Islamic Republic of Iran=IR'],
    ],
    [
      'the People’s Republic of China met the Republic of Korea',
      ['People’s Republic of China=CN', 'Republic of Korea=KR'],
    ],
    ['the Democratic People’s Republic of Korea (DPRK)', ['Democratic People’s Republic of Korea=KP', 'DPRK=KP']],
    ['the Pakistan-Turkiye-Azerbaijan summit', ['Pakistan=PK', 'Turkiye=TR', 'Azerbaijan=AZ']],
    ['U.S.-led talks of S. Korea and the UK’s envoy', ['U.S.=US', 'S. Korea=KR', 'UK=GB']],
    ['He told us that the US and the UAE agree.', ['US=US', 'UAE=AE']],
    [
      'Dutch, Emirati and Saudi officials met Americans and Brits',
      ['Dutch=NL', 'Emirati=AE', 'Saudi=SA', 'Americans=US', 'Brits=GB'],
    ],
    [
      'Papua New Guinea, Equatorial Guinea and Guinea-Bissau',
      ['Papua New Guinea=PG', 'Equatorial Guinea=GQ', 'Guinea-Bissau=GW'],
    ],
    ['Niger and Nigeria, Nigerien and Nigerian', ['Niger=NE', 'Nigeria=NG', 'Nigerien=NE', 'Nigerian=NG']],
    ['DR Congo and the Republic of the Congo', ['DR Congo=CD', 'Republic of the Congo=CG']],
    ['Côte d’Ivoire is Ivory Coast', ['Côte d’Ivoire=CI', 'Ivory Coast=CI']],
    ['South Sudan’s minister and Sudanese envoys', ['South Sudan=SS', 'Sudanese=SD']],
    ['Sino-Indian and Indo-French drills, the Pak Army', ['Sino=CN', 'Indian=IN', 'Indo=IN', 'French=FR', 'Pak=PK']],
    ['It cost India 50 million U.S. dollars after the American Revolutionary War.', ['India=IN']],
    ['Georgia, not the US state of Georgia, whose Georgia National Guard drills', ['Georgia=GE', 'US=US']],
    ['Estonia praised the role played by Washington in bringing peace.', ['Estonia=EE', 'Washington=US']],
    ['PAKISTAN, KUWAIT SIGN DEFENCE PACT', ['PAKISTAN=PK', 'KUWAIT=KW']],
    [
      'Germans, Dutchmen and Irishmen met Equatoguinean and Lankan envoys.',
      ['Germans=DE', 'Dutchmen=NL', 'Irishmen=IE', 'Equatoguinean=GQ', 'Lankan=LK'],
    ],
    ['Zim, Mozambique vow; S. Sudan, NZ agree', ['Zim=ZW', 'Mozambique=MZ', 'S. Sudan=SS', 'NZ=NZ']],
    [
      'An Anglo-French force and the Indo-Bangla border; Greco-Roman and Anglo-Saxon art',
      ['Anglo=GB', 'French=FR', 'Indo=IN', 'Bangla=BD'],
    ],
    ['The Philippines and Japan agree: PH Navy', ['Philippines=PH', 'Japan=JP', 'PH=PH']],
    ['The PH value of the SL range in Japan', ['Japan=JP']],
    ['General Le Thai Son of Vietnam', ['Vietnam=VN']],
    ['The Bosnian Serb leader spoke in Turkish or in English.', ['Bosnian=BA']],
    [
      'The Soviet Defence Minister and his Yugoslav counterpart saw Soviet tanks of the former Soviet Union.',
      ['Soviet=RU', 'Yugoslav=RS'],
    ],
    ['Troops from East New Britain and St Kitts-Nevis', ['St Kitts-Nevis=KN']],
    ['The Royal Irish Regiment went to Kenya.', ['Kenya=KE']],
    ['Learn some Portuguese, Brazil says.', ['Brazil=BR']],
    ['Troops in northern Cyprus, but not in Northern Cyprus', ['Cyprus=CY']],
    ['Pakistanâ€™s minister', ['Pakistan=PK']],
  ])('%s', (text, expected) => {
    expect(find(text).countries).toEqual(expected)
  })
})

describe('what only looks like a country', () => {
  it.each([
    'USA Today wrote so.',
    'ships in the South China Sea, the Gulf of Oman and the Indian Ocean',
    'the Indo-Pacific, the Korean Peninsula and Latin American waters',
    'a state visit to New Mexico',
    'The Pakistan Muslim League and the Pakistan Peoples Party agreed.',
    'Bank of China and Air India and Turkish Airlines fly on.',
    'the China Shipbuilding Industry Corporation and the Kuwait News Agency',
    'Jordan Rivers, a striker, scored, and Jordan Rivers left.',
    'His friend Michael Holland spoke.',
    'The report came out in Russian, and he speaks Chinese well.',
    'African Americans and Native American soldiers',
    'It costs US$5 million. FOLLOW US',
    'Brazil nuts and French fries',
    'read www.Pakistan.example/India-news or https://example.org/Iran',
    'turkey and china in the kitchen tell us',
    'the Zorbo Brewery Ltd, Kenya Zorbo Breweries Ltd',
    'the One Day Boy Scouts of America',
  ])('%s', (text) => {
    expect(find(text).countries).toEqual([])
  })

  it('a person once is a person for the whole article, a state named as well stays one', () => {
    expect(find('Chad Miller, a coach, won. Later Chad slept.').countries).toEqual([])
    expect(find('Chad Miller, a coach, met Chadian players in Chad.').countries).toEqual(['Chadian=TD', 'Chad=TD'])
  })

  it('Georgia of the United States', () => {
    expect(find('They live in Atlanta, Georgia.').countries).toEqual([])
    expect(find('Georgia and Armenia met in Tbilisi.').countries).toEqual(['Georgia=GE', 'Armenia=AM'])
  })
})

describe('organs of a state', () => {
  it('count, with the country inside them', () => {
    const found = find(
      'The Pakistan Navy met the US Central Command and the Ministry of Defence of the Republic of Uzbekistan.',
    )
    expect(found.countries).toEqual(['Pakistan=PK', 'US=US', 'Republic of Uzbekistan=UZ'])
    expect(found.organisations).toEqual([
      'Pakistan Navy=PK',
      'US Central Command=US',
      'Ministry of Defence of the Republic of Uzbekistan=UZ',
    ])
  })

  it('belong to the state before them, or to the usual one where the article names it', () => {
    expect(find('The Georgian MoD spoke, the Joint Chiefs of Staff did not.').organisations).toEqual([
      'MoD=GE',
      'Joint Chiefs of Staff=',
    ])
    expect(find('The Joint Chiefs of Staff of the United States met.').organisations).toEqual([
      'Joint Chiefs of Staff=US',
    ])
  })

  it('take in royal services and people’s armies', () => {
    expect(find('the Royal Thai Army and the People’s Army of Vietnam').organisations).toEqual([
      'Royal Thai Army=TH',
      'People’s Army of Vietnam=VN',
    ])
  })

  it('and central banks count, other banks do not', () => {
    expect(find('the Bank of Japan, the State Bank of Pakistan').countries).toEqual(['Japan=JP', 'Pakistan=PK'])
    expect(find('the Bank of China, the Union Bank of Switzerland').countries).toEqual([])
  })

  it('and organisations of states have their short name', () => {
    const found = find('NATO and the Shanghai Cooperation Organisation (SCO) met ISPR.')
    expect(found.organisations).toEqual(['NATO=NATO', 'Shanghai Cooperation Organisation=SCO', 'SCO=SCO', 'ISPR=PK'])
    expect(found.countries).toEqual([])
  })
})

describe('a capital', () => {
  const beside = ' Japan and Kenya watched.'
  it.each([
    ['Ankara and Islamabad have increased cooperation.', ['Ankara=TR', 'Islamabad=PK']],
    ['Critics of Beijing’s claims spoke.', ['Beijing=CN']],
    ['Tehran said it would reply.', ['Tehran=IR']],
    ['Ties between Kabul, Ankara, and Islamabad grew.', ['Kabul=AF', 'Ankara=TR', 'Islamabad=PK']],
    ['They signed a deal with Jakarta last year.', ['Jakarta=ID']],
    ['the Moscow-Beijing axis and pro-Kyiv voices', ['Moscow=RU', 'Beijing=CN', 'Kyiv=UA']],
    ['More arms to Kyiv and pressure from Washington followed.', ['Kyiv=UA', 'Washington=US']],
    ['Ministers urged Moscow to talk.', ['Moscow=RU']],
    ['It calls for Pyongyang to stop, despite Moscow and Beijing.', ['Pyongyang=KP', 'Moscow=RU', 'Beijing=CN']],
    ['At a base in Cambodia, Beijing reportedly is considering more.', ['Cambodia=KH', 'Beijing=CN']],
    ['Ministers of Japan met at a forum in Singapore.', ['Japan=JP']],
    ['Islamabad, which has denied it, stayed calm.', ['Islamabad=PK']],
    ['“We agree,” said Tehran.', ['Tehran=IR']],
    ['Beijing, Manila trade barbs', ['Beijing=CN', 'Manila=PH']],
    ['Islamabad last week protested.', ['Islamabad=PK']],
    ['Ankara on Monday demanded an answer.', ['Ankara=TR']],
    ['a claim that La Paz — without a coast for so long — repeats', ['La Paz=BO']],
    ['The rulers in Kabul stayed away.', ['Kabul=AF']],
    ['He called on Belgrade and Pristina to return.', ['Belgrade=RS', 'Pristina=XK']],
    ['Moscow is closely watching it.', ['Moscow=RU']],
    ['Tehran still trusts the words of others.', ['Tehran=IR']],
    ['New Delhi, wary of a quarrel, kept silent.', ['New Delhi=IN']],
    ['They differ over the line toward Islamabad and a plan regarding Tehran.', ['Islamabad=PK', 'Tehran=IR']],
    ['Tehran, for its part, denied it.', ['Tehran=IR']],
    ['It fell after Beijing attempted to rein it in.', ['Beijing=CN']],
    ['He affirmed Paris’ wish to help.', ['Paris=FR']],
    ['The treaty binds Washington as before.', ['Washington=US']],
  ])('is the state: %s', (text, expected) => {
    const found = find(text + beside)
    expect(found.countries.slice(0, -2)).toEqual(expected)
  })

  it.each([
    'They met in Ankara.',
    'He arrived in Islamabad from Tehran.',
    'a visit to Riyadh near Kuwait City',
    'London’s Heathrow airport closed.',
    'The Moscow-based firm and Beijing residents',
    'the London-Paris train',
    'the mayor of Tokyo',
    'In Tokyo’s streets it rained.',
    'The men who attacked Nairobi wanted a war.',
    'Cities like Paris have grown.',
    'A region like Paris demands more.',
    'London based its plans on it.',
    'They walked along the Baghdad-Damascus (M2) highway.',
    'A force paid for by Brussels came.',
    'He called on friends in Belgrade to return.',
  ])('is a place: %s', (text) => {
    const found = find(text + beside)
    expect(found.countries).toEqual(['Japan=JP', 'Kenya=KE'])
    expect(found.places.length).toBeGreaterThan(0)
  })
})

describe('the North and the South', () => {
  const koreas = 'North Korea spoke to South Korea. North Korea then left. '
  it('are the Koreas in a text about them, and not in names of seas and parts', () => {
    expect(
      find(
        `${koreas}The North shut the road, and the South’s army watched the South China Sea. It was mild in the South of it.`,
      ).countries.slice(3),
    ).toEqual(['North=KP', 'South=KR'])
  })
  it('are parts of the world in any other', () => {
    expect(find('Japan and South Korea met. He came from the South.').countries).toEqual(['Japan=JP', 'South Korea=KR'])
  })
})

describe('places', () => {
  it.each([
    ['ISLAMABAD: The minister met his guest.', ['ISLAMABAD=PK!']],
    [' date 2024-05-06 NEW DELHI, May 6 (ANI): The minister met his guest.', ['NEW DELHI=IN!']],
    ['Washington [US], November 11 (ANI): The minister met his guest.', ['Washington=US!']],
    ['SINGAPORE: The minister met his guest.', ['SINGAPORE=SG!']],
    ['ANKARA – The minister met his guest.', ['ANKARA=TR!']],
    ['Baku, 3 March, ZNA', ['Baku=AZ!']],
    ['STAFF REPORT ISLAMABAD: The minister met his guest.', ['ISLAMABAD=PK!']],
    ['Islamabad is a green town: it has many trees.', ['Islamabad=PK']],
  ])('dateline: %s', (text, expected) => {
    expect(find(text).places).toEqual(expected)
  })

  it('the country beside a city decides between cities of one name', () => {
    expect(find('in Hyderabad, India').places).toEqual(['Hyderabad=IN'])
    expect(find('in Hyderabad, Pakistan').places).toEqual(['Hyderabad=PK'])
  })

  it('a town that no list holds is found beside its country', () => {
    expect(find('The two met in Zorbograd, Serbia, on Monday.').places).toEqual(['Zorbograd=RS'])
  })

  it('a town that no list holds is found beside the noun for it', () => {
    expect(find('They met in the city of Zorbograd and in Quluq province.').places).toEqual(['Zorbograd=', 'Quluq='])
  })

  it('in a text about one state alone a capital is a town', () => {
    expect(find('Tokyo said goodbye to its old market. Japan wept.').places).toEqual(['Tokyo=JP'])
  })

  it('buildings, bases and regions', () => {
    const found = find(
      'He was received at General Headquarters (GHQ) in Rawalpindi and at Quluq Palace, far from South Asia.',
    )
    expect(found.places).toEqual(['General Headquarters (GHQ)=PK', 'Rawalpindi=PK', 'Quluq Palace=', 'South Asia='])
  })

  it('names that are words or persons need a place’s company', () => {
    expect(find('Sofia said that male officers split up.').places).toEqual([])
    expect(find('They met in Sofia and in Male.').places).toEqual(['Sofia=BG', 'Male=MV'])
  })
})
