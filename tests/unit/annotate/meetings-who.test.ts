/** Who takes part: names that stand apart from the offices, lists, heads of delegations, one meeting or two. Every official is invented. */
import { describe, expect, it } from 'vitest'
import { annotated } from './whole-stage.ts'

/** Surnames and states of those who met, a line for each held meeting; members of delegations left out. */
function met(text: string): string[] {
  return annotated(text, { publishedAt: '2024-05-15' })
    .meetings.filter((meeting) => meeting.status === 'held' && /main|secondary/.test(meeting.prominence))
    .map((meeting) =>
      meeting.participants
        .filter((one) => one.part !== 'delegation')
        .map((one) => `${one.name?.split(' ').at(-1) ?? one.office?.title} ${one.country ?? '-'}`)
        .join(', '),
    )
}
const TALLINN = 'met in Tallinn on Tuesday to discuss the defence of their borders.'

describe('offices of several states, and the names apart from them', () => {
  it('reads a row whose parts semicolons part, and no next clause', () => {
    const host =
      'ABU DHABI: Hamad Mansoori, Under-Secretary at the Ministry of Defence, received Paolo Rinaldi, Italian Minister of Defence;'
    expect(
      met(
        `${host} Bekzat Omarov, Deputy Defence Minister of Kazakhstan; and Algerian Air Force Commander Kamel Bensaid.`,
      ),
    ).toEqual(['Mansoori AE, Rinaldi IT, Omarov KZ, Bensaid DZ'])
    expect(met(`${host} and Algerian Air Force Commander Kamel Bensaid said the talks had been useful.`)).toEqual([
      'Mansoori AE, Rinaldi IT',
    ])
  })
  it('takes the names in the order of the states: behind a dash, and in front', () => {
    const three = ['Kask EE, Berzina LV, Vaitkus LT']
    expect(
      met(
        `TALLINN: The defence ministers of Estonia, Latvia and Lithuania – Toomas Kask, Edgars Berzina and Rasa Vaitkus – ${TALLINN}`,
      ),
    ).toEqual(three)
    expect(
      met(
        `TALLINN: Toomas Kask, Edgars Berzina and Rasa Vaitkus, defence ministers of Estonia, Latvia and Lithuania respectively, ${TALLINN}`,
      ),
    ).toEqual(three)
    expect(
      met(`TALLINN: Toomas Kask and Edgars Berzina, the defence ministers of Estonia and Latvia, ${TALLINN}`),
    ).toEqual(['Kask EE, Berzina LV'])
  })
  it('finds the name behind its state, and keeps the one who is named at all', () => {
    const quito =
      'QUITO: The defence ministers of Ecuador and Peru met in Quito on Thursday to agree on joint operations.'
    expect(met(`${quito} Ecuador's Luis Pazminero praised the navies. Peru's Gabriela Romeral thanked him.`)).toEqual([
      'Pazminero EC, Romeral PE',
    ])
    expect(met(`${quito} "The river unites us," Gabriela Romeral, the Peruvian minister, said.`)).toEqual([
      'Romeral PE',
    ])
  })
})

describe('lists and heads of delegations', () => {
  it('reads "His Excellency" as whoever was spoken of', () => {
    const doha =
      'DOHA: Qatari Minister of State for Defence Sheikh Nasser Al-Thanir met Mauritanian Defence Minister Cheikh Bilalin on Monday.'
    const { meetings } = annotated(
      `${doha} His Excellency met with Minister of Defence of Lebanon Georges Haddadin, Minister of Defence of Colombia Luis Prietos and Minister of Defence of Montenegro Milan Petrovin.`,
    )
    expect(meetings.map(({ countries }) => countries.join())).toEqual(['QA,MR', 'QA,LB', 'QA,CO', 'QA,ME'])
  })
  it('goes on behind an office without an article', () => {
    expect(
      met(
        "Gen. Phil Dorning, the US army chief, met today with South Korea's defense minister, Baek Sung-min, and defense chief, Gen. Ahn Jung-ho, a spokesman said. They spoke of the alliance.",
      ),
    ).toEqual(['Dorning US, Sung-min KR, Jung-ho KR'])
  })
  it('follows the list behind "He met" to its end', () => {
    expect(
      met(
        'NAIROBI: Ugandan army chief General Joseph Kato arrived in Nairobi on Monday. He met Defence Cabinet Secretary Samuel Okello, Chief of Defence Forces General Paul Mbugua and Army Commander Lieutenant General George Wako.',
      ),
    ).toEqual(['Kato UG, Okello KE, Mbugua KE, Wako KE'])
  })
  it('names the members of a delegation that print no title of their own', () => {
    const calls = 'called on Chief of Army Staff General Sarfaraz Durrani at General Headquarters on Tuesday.'
    expect(
      met(
        `RAWALPINDI: A delegation of US Senators comprising Ray Whitlock, Marisol Sandoval and Glenn Pruitt ${calls}`,
      ),
    ).toEqual(['Whitlock US, Sandoval US, Pruitt US, Durrani PK'])
    expect(met(`RAWALPINDI: US Senators Ray Whitlock (R-TX) and Marisol Sandoval (D-RI) ${calls}`)).toEqual([
      'Whitlock US, Sandoval US, Durrani PK',
    ])
  })
  it('gathers the heads of three armies from the sentences behind, and the hosts of a visit', () => {
    expect(
      met(
        'Army chiefs of Uganda, South Sudan and the Democratic Republic of Congo met at Entebbe on Friday to plan joint operations. General Samuel Okidi opened the talks. He told General Akol Deng and General Jean-Bosco Kabasele that nobody could win alone.',
      ),
    ).toEqual(['Okidi UG, Deng SS, Kabasele CD'])
    expect(
      met(
        'US Army Secretary Amos Hirsch and US Assistant Secretary of Defense Paul Bright visited Kuwait on Monday. They held talks with Crown Prince Faisal Al Sabhan and Minister of Defense Khalid Al Mutlaq.',
      ),
    ).toHaveLength(1)
  })
  it('takes one office told at length, and two of an organisation, for one person', () => {
    expect(
      met(
        "TEHRAN – Iran's Armed Forces Chief of Staff Major General Reza Karimi and Oman's Chief of Staff of the Sultan's Armed Forces Vice Admiral Abdullah Al Raisi discussed military ties in Tehran on Tuesday.",
      ),
    ).toEqual(['Karimi IR, Raisi OM'])
  })
  it('reads the second head without its noun, "represented by", and two heads on one side', () => {
    const held = 'NAIROBI: Uganda and Kenya held their defence dialogue in Nairobi on Monday.'
    expect(
      met(`${held} The Ugandan side was led by General Joseph Kato, and the Kenyan side by General Paul Mbugua.`),
    ).toEqual(['Kato UG, Mbugua KE'])
    expect(
      met(
        `${held} The Ugandan delegation was led by General Joseph Kato and Permanent Secretary Rose Birungi. Kenya was represented by General Paul Mbugua and Principal Secretary Samuel Okello.`,
      ),
    ).toEqual(['Kato UG, Birungi UG, Mbugua KE, Okello KE'])
  })
  it('gives the heads of talks between two states those states in their order', () => {
    expect(
      met(
        'NAIROBI: Uganda and Kenya held delegation-level talks in Nairobi on Monday, led by army chief General Joseph Kato and Chief of Defence Forces General Paul Mbugua.',
      ),
    ).toEqual(['Kato UG, Mbugua KE'])
  })
})

describe('who is meant', () => {
  it('takes "he" and "his counterpart" for the subject, not for the one whom he travels with', () => {
    expect(
      met(
        'BEIJING: Manila wants peace, said Philippine Defense Secretary Ramon Reyes on Tuesday. Reyes, who was in Beijing with Philippine President Benito Cruz, made the remarks when he met his Chinese counterpart Liang Guo in Beijing to discuss the defence ties of the two militaries.',
      ),
    ).toEqual(['Reyes PH, Guo CN'])
  })
  it('keeps spokesmen out, and whatever was welcomed that is nobody', () => {
    expect(
      met(
        'Readout from NSC Spokesperson Ada Wells on the Meeting with NATO Secretary General Henrik Lauritzen\n\nUS President Edwin Harlan and Vice President Dora Kent met on Tuesday with NATO Secretary General Henrik Lauritzen. They also welcomed the applications by Finland and Sweden, and President Harlan conveyed his support for the efforts by Secretary General Lauritzen, Wells said.',
      ),
    ).toEqual(['Harlan US, Kent US, Lauritzen -'])
  })
  it('passes over a clause about somebody else, and knows a caller who goes on calling', () => {
    expect(
      met(
        'U.S. Army Secretary Ray Whitlock, who has asked whether Defence Secretary Paul Bright should go, met Saudi Defence Minister Fahd Al Harbi in Jeddah on Monday.',
      ),
    ).toEqual(['Whitlock US, Harbi SA'])
    expect(
      met(
        'DHAKA: Bangladesh Navy chief Admiral Nazrul Rahman called on Myanmar Navy Commander Admiral Kyaw Win in Naypyitaw on Tuesday. He also called on the army chief, General Soe Thant.',
      ),
    ).toEqual(['Rahman BD, Win MM', 'Rahman BD, Thant MM'])
  })
  it('knows a president by his short given name', () => {
    expect(
      met(
        "Readout of President Joe Harlan's Meeting with NATO Secretary General Henrik Lauritzen\n\nUS President Joseph R. Harlan met on Tuesday with NATO Secretary General Henrik Lauritzen.",
      ),
    ).toEqual(['Harlan US, Lauritzen -'])
  })
  it('keeps to whom others joined', () => {
    expect(
      met(
        'COLOMBO: Sri Lankan Deputy Minister of Defence Ajith Perera visited the frigate on Monday. Navy Commander Vice Admiral Kapila Silva also joined the Deputy Minister. The group was received by U.S. Ambassador Dora Kent, who spoke of maritime security.',
      ),
    ).toEqual(['Perera LK, Kent US'])
  })
  it('does not take the year of a predecessor for that of the meeting', () => {
    expect(
      met(
        'JERUSALEM: Israeli Defense Minister Benny Ganot met on Monday with his Azerbaijani counterpart Rashad Hasanli in Baku. Ganot, the first Israeli defense minister to visit since Avi Lieber in 2018, also met President Ilham Quliyev.',
      ),
    ).toEqual(['Ganot IL, Hasanli AZ', 'Ganot IL, Quliyev AZ'])
  })
  it('takes a meeting that another followed for background', () => {
    expect(
      met(
        "US Defense Secretary Edwin Harlan met Japanese Defense Minister Yoshiro Okanabe in Washington on Monday. The meeting followed President Ray Whitlock's bilateral meeting with Japanese Prime Minister Setsuko Mori.",
      ),
    ).toEqual(['Harlan US, Okanabe JP'])
  })
})

describe('one meeting or two', () => {
  it('makes a meeting of each counterpart whom nobody names, where they are said to be individual', () => {
    expect(
      met(
        'QINGDAO: On the first day of the meeting, Chinese Defence Minister Dong Wei held individual meetings with his counterparts from Belarus, Iran and Russia.',
      ),
    ).toEqual(['Wei CN', 'Wei CN', 'Wei CN'])
  })
  it('parts what was told together, where the next sentences tell a separate meeting', () => {
    expect(
      met(
        'NAIROBI: Ugandan army chief General Joseph Kato on Monday met Kenyan Defence Minister Samuel Okello and Chief of Defence Forces General Paul Mbugua. The minister spoke about training. In a separate meeting, General Kato paid a courtesy call on General Mbugua.',
      ),
    ).toEqual(['Kato UG, Okello KE', 'Kato UG, Mbugua KE'])
  })
  it('parts two of four who also met separately, and a meeting with one who only sat by before', () => {
    expect(
      met(
        'TOKYO: Indian Defence Minister Arvind Singh and External Affairs Minister Nalini Rao sat down with their Japanese counterparts, Haruki Okubo and Yuriko Hayase, in Tokyo on Monday to speak about military exercises. Earlier in the day, Mr. Singh and Mr. Okubo met separately for fifty minutes.',
      ),
    ).toEqual(['Singh IN, Rao IN, Okubo JP, Hayase JP', 'Singh IN, Okubo JP'])
    expect(
      met(
        'TBILISI: General Thomas Brennan, the Commander of U.S. European Command, met with Prime Minister Levan Maisuradze on Monday. The meeting was attended by Defense Minister Irakli Gelashvili.\n\nMeeting with Defense Minister Gelashvili\n\nGeneral Brennan then sat down with the Defense Minister, who thanked him for equipping two battalions.',
      ),
    ).toEqual(['Brennan US, Maisuradze GE', 'Brennan US, Gelashvili GE'])
  })
  it('parts two meetings in one sentence', () => {
    expect(
      met(
        'SEOUL: Defense Minister Shin Won-ho held talks with visiting Polish Defense Minister Marek Wolski, and Foreign Minister Cho Tae-min met his Polish counterpart Radek Nowak, in Seoul on Monday.',
      ),
    ).toEqual(['Won-ho KR, Wolski PL', 'Tae-min KR, Nowak PL'])
  })
  it('gives the head of an organisation no state by those who were met before', () => {
    expect(
      met(
        'NEW DELHI: Raksha Mantri Arvind Singh held a bilateral meeting with Minister of Defence of Uzbekistan Lieutenant General Bakhodir Kurbatov in New Delhi on Monday. SCO Secretary General Zhang Ping also called on the Raksha Mantri.',
      ),
    ).toEqual(['Singh IN, Kurbatov UZ', 'Ping -, Singh IN'])
  })
  it('reads "respectively" behind the last of those met', () => {
    expect(
      met(
        'BEIJING: Fang Zhenhua, vice chairman of the Central Military Commission, on Tuesday met with Kyrgyz Defense Minister Kubat Orozbekov and Lao Defense Minister Somphone Inthavong respectively in Beijing.',
      ),
    ).toEqual(['Zhenhua CN, Orozbekov KG', 'Zhenhua CN, Inthavong LA'])
  })
})

describe('who came along, and who is meant by "he"', () => {
  it('gives a delegation the state of whom it belongs to, and whoever was accompanied his own people', () => {
    const whole = (text: string): string[] =>
      annotated(text, { publishedAt: null })
        .meetings.flatMap((meeting) => meeting.participants)
        .map((one) => `${one.name?.split(' ').at(-1)} ${one.country}`)
    expect(
      whole(
        "BRASILIA - Gen. Robert Crane, commander of the U.S. Army, hosted Gen. Odair Machado, commander of the Brazilian Army, on Monday to discuss training. Machado's delegation included Lt. Gen. Paulo Meirelles, deputy chief of staff.",
      ),
    ).toEqual(['Crane US', 'Machado BR', 'Meirelles BR'])
    expect(
      whole(
        'COLOMBO - Chinese Major General Chi Guo called on Sri Lankan Army Commander Lieutenant General Vikum Liyanara to discuss training. Senior Colonel Wan Dongsheng, Defence Attaché at the Chinese Embassy, accompanied the delegation.',
      ),
    ).toContain('Dongsheng CN')
  })
  it('lets the guest be received, not the host whom he met before', () => {
    expect(
      met(
        'COLOMBO - Chief of the Naval Staff of Pakistan Admiral Naveed Asharaf met Sri Lankan Navy Commander Vice Admiral Kanishka Bandara to discuss naval training. He was received by the Chief of Staff, Rear Admiral Pradeep Ratnaya, on arrival.',
      ).every((line) => line.startsWith('Asharaf PK')),
    ).toBe(true)
  })
  it('takes whoever led the talks on either side', () => {
    expect(
      met(
        'WARSAW - Defence talks were led on the American side by Deputy Defense Secretary Karl Hicksman and on the Ukrainian side by Defense Minister Oleh Reznenko.',
      ),
    ).toEqual(['Hicksman US, Reznenko UA'])
  })
})

describe('heads of delegations in the active, and the two clauses of one sentence', () => {
  it('takes those who led the delegations, and the place of the round before', () => {
    expect(
      met(
        'ISLAMABAD: Pakistan and Malaysia will work together, it was agreed in the 13th round of the Joint Committee on Defence Cooperation, which concluded in Kuala Lumpur. Lt Gen (Retd) Ikram UL Haqqi, Secretary Defence, led the Pakistani delegation at the session while Dato Halim Manaf, Secretary General of the Ministry of Defence of Malaysia, headed his country’s team.',
      ),
    ).toEqual(['Haqqi PK, Manaf MY'])
  })
  it('gives "he" of the second clause the subject of the first', () => {
    expect(
      met(
        'The Chief of Defence Forces of Tanzania, General Juma Kweka, on Tuesday called on the Minister of Defence of Rwanda, Major General Eric Habim, after which he held talks with his Rwandan counterpart, General Paul Nkub.',
      ),
    ).toEqual(['Kweka TZ, Habim RW', 'Kweka TZ, Nkub RW'])
  })
  it('leaves out the sovereign in the name of a place', () => {
    expect(
      met(
        'Defence Minister Mikis Giorgas of Cyprus met the Chief of the Jordanian Armed Forces, General Yusuf Hunai, on Tuesday. Giorgas also visited the King Talib II Special Operations Training Centre.',
      ),
    ).toEqual(['Giorgas CY, Hunai JO'])
  })
  it("knows a chargé d'affaires with a space in the word", () => {
    expect(
      met(
        'RAWALPINDI: US Charge d’ Affairs to Pakistan Angela Agge called on the Chief of Army Staff General Qamar Durrani at GHQ on Tuesday to discuss defence cooperation.',
      ),
    ).toEqual(['Agge US, Durrani PK'])
  })
  it('takes the one who leaves and his successor', () => {
    expect(
      met(
        'Colonel Paul Clayson of the British Army, the outgoing Defence Adviser of the Colombo-based British High Commission, and his incoming successor Colonel Darren Woodley of the British Army paid a courtesy call on the Commander of the Sri Lanka Army, Lieutenant General Vikum Perera, at the Army Headquarters.',
      ),
    ).toEqual(['Clayson GB, Woodley GB, Perera LK'])
  })
  it('takes the envoy, not whom he serves', () => {
    expect(
      met(
        'BEIRUT: The Lebanese Armed Forces Commander, General Joseph Aounian, received on Tuesday the special envoy of the French President Emmanuel Marceau, former Minister Jean-Yves Le Druon, to discuss cooperation between the armies of Lebanon and France. They spoke of defence cooperation, military training and arms deliveries.',
      ),
    ).toEqual(['Aounian LB, Druon FR'])
  })
  it('leaves out who only tells of it', () => {
    expect(
      met(
        'KABUL: Chief of Army Staff General Rahim Sharan met with Afghan President Ashraf Gol on Tuesday to discuss security. He then met with top Afghan leadership, Director General Public Relations Asim Bajwani said.',
      ),
    ).not.toContainEqual(expect.stringContaining('Bajwani'))
  })
  it('reads a day that was followed by a meeting', () => {
    expect(
      met(
        'NEW DELHI: Admiral Nazmul Hasan, Chief of the Naval Staff of Bangladesh, is on a visit to India. Adm. Hasan on Monday laid a wreath at the memorial, followed by a meeting with Adm. Hari Kumaran, Chief of the Naval Staff of India, on naval cooperation.',
      ),
    ).toEqual(['Hasan BD, Kumaran IN'])
  })
  it('knows whose Joint Chiefs they are where the state is named', () => {
    expect(
      met(
        'PORT OF SPAIN: Chairman of the US Joint Chiefs of Staff, General Dan Cairn, and Trinidad and Tobago’s Prime Minister Kamla Persaud had a meeting on regional security on Tuesday.',
      ),
    ).toEqual(['Cairn US, Persaud TT'])
  })
})

describe('who meets in a sentence that begins otherwise', () => {
  const opening =
    'BAKU: Azerbaijani Defence Minister Vagif Aghaluyev received Turkish Defence Minister Kaan Demirci on Monday.'
  it('takes the minister behind "after a meeting with" for the subject, and not for the one before the comma', () => {
    expect(
      met(
        `${opening} After a meeting with Minister Demirci, the Azerbaijani defence minister met with his Georgian counterpart, Zurab Lomidzeli.`,
      ),
    ).toEqual(['Aghaluyev AZ, Demirci TR', 'Aghaluyev AZ, Lomidzeli GE'])
  })
  it('takes both of whom "in a meeting" is said between commas', () => {
    expect(
      met(
        'Uzbek Defence Minister Rustam Aliyorov and Tajik President Emom Nazriyev, in a meeting in Dushanbe on Tuesday, stressed the need for patrols of the border.',
      ),
    ).toEqual(['Aliyorov UZ, Nazriyev TJ'])
  })
  it('parts those who met somebody separately, also where they are of one state', () => {
    expect(
      met(
        `${opening} Azerbaijani President Elmar Hajibeyli and Prime Minister Anar Guliyev met separately with the Turkish defence minister on Tuesday.`,
      ),
    ).toEqual(['Aghaluyev AZ, Demirci TR', 'Hajibeyli AZ, Demirci TR', 'Guliyev AZ, Demirci TR'])
  })
  it('does not join a navy before a comma to the title behind it', () => {
    expect(
      met(
        'TEHRAN: Nobody will hamper ties with the Pakistani Navy, Navy Chief Rear Admiral Hossein Varzi of Iran said on Wednesday. Varzi spoke during a meeting with his Pakistani counterpart, Zafar Mahmood.',
      ),
    ).toEqual(['Varzi IR, Mahmood PK'])
  })
  it('leaves out whoever has nothing to do with the news and met nobody by name', () => {
    expect(
      met(
        `${opening} Azerbaijan lately hosted a conference on the Caspian. Kazakh Foreign Minister Arman Seitkali took part and held talks with senior Azerbaijani officials.`,
      ),
    ).toEqual(['Aghaluyev AZ, Demirci TR'])
  })
  it('reads an accord that one of them signed with a third state as a meeting of its own, and one that an officer signed as none', () => {
    const signed = (who: string): string[] =>
      met(`${opening} Minister Aghaluyev and ${who} signed a memorandum on military training.`)
    expect(signed('Georgian Defence Minister Zurab Lomidzeli')).toEqual([
      'Aghaluyev AZ, Demirci TR',
      'Aghaluyev AZ, Lomidzeli GE',
    ])
    expect(signed('Turkish General Emre Kaya')).toHaveLength(1)
  })
  it('gives the chief of a printed navy in the headline to the one who is said to command it', () => {
    expect(
      met(
        'Readout of the Chief of Naval Operations’ Meeting With Chief of Brazilian Navy\n\nWASHINGTON – Chief of Naval Operations Adm. Jonathan Greenfold hosted Commander of the Brazilian Navy Adm. Julio Mourato in the Pentagon on Tuesday to discuss maritime security.',
      ),
    ).toEqual(['Greenfold US, Mourato BR'])
  })
  it('tells the sentence before what it says beside', () => {
    expect(
      met(
        'COTONOU: Beninese Defence Minister Fabrice Idrissani, who came back on Monday from talks with his Togolese counterpart, on Tuesday received the French ambassador, Claire Lambrecht, to speak of military training.',
      )[0],
    ).toBe('Idrissani BJ, Lambrecht FR')
  })
  it('takes an official of no printed state for one of the state in which the envoy whom he meets is posted', () => {
    expect(
      met(
        'The Defence Adviser of the High Commission of India in Colombo, Captain Anand Bhatt, met the Commander of the Navy, Vice Admiral Kanishka Jayasundara, on Monday.',
      ),
    ).toEqual(['Bhatt IN, Jayasundara LK'])
  })
  it('knows the commander of the headline in the head of the command', () => {
    expect(
      met(
        'Minister meets commander of U.S. Southern Command\n\nLIMA: Peruvian Defence Minister Jorge Serrano met on Tuesday with the head of the United States Southern Command, General Laura Whitfield, in Lima.',
      ),
    ).toEqual(['Serrano PE, Whitfield US'])
  })
  it('takes those whom a delegation included for countrymen of whoever led it', () => {
    const { meetings } = annotated(
      'PRETORIA: South African General Solly Pieterse hosted Brazilian Admiral Renato Santos in Pretoria on Monday. Admiral Santos led a delegation which included Vice Admiral Jorge Lima and Brigadier Paulo Reis.',
    )
    expect(meetings[0]?.participants.map(({ country }) => country)).toEqual(['ZA', 'BR', 'BR', 'BR'])
  })
  it('seats nobody whose death is spoken of', () => {
    expect(
      met(
        'TEHRAN: Iran wants justice for the assassination of Lieutenant General Davud Rahbari. Defence Minister Navid Sohrabi of Iran said so in a meeting with Iraqi Defence Minister Salim al-Dulaymi. Rahbari had held talks with al-Dulaymi in Baghdad.',
      ),
    ).toEqual(['Sohrabi IR, al-Dulaymi IQ'])
  })
  it.each(['bade farewell to', 'bid farewell to outgoing', 'was received on Monday by'])(
    'takes two for two who met: %s',
    (verb) => {
      expect(met(`BAKU: Azerbaijani Defence Minister Vagif Aghaluyev ${verb} Turkish General Kaan Demirci.`)).toEqual([
        'Aghaluyev AZ, Demirci TR',
      ])
    },
  )
  it('takes those who convened a meeting that is told by its last word', () => {
    expect(
      met(
        'HELSINKI: Finnish General Timo Laaksola and Swedish General Nils Ahlgrensson convened a bilateral chiefs of defence meeting in Helsinki on Monday.',
      ),
    ).toEqual(['Laaksola FI, Ahlgrensson SE'])
  })
  it('takes the owner of a house that was visited for nobody who was met', () => {
    expect(met(`${opening} Later the Turkish guests visited the Sultan's museum of arms.`)).toEqual([
      'Aghaluyev AZ, Demirci TR',
    ])
  })
  it('takes two who vow to do something for two who met, where one is a visitor or the next sentence speaks of a meeting', () => {
    const vow = 'vowed on Friday to deepen military ties.'
    const b = 'Turkish Defence Minister Kaan Demirci'
    expect(met(`BAKU: Azerbaijani Defence Minister Vagif Aghaluyev and visiting ${b} ${vow}`)).toHaveLength(1)
    expect(
      met(
        `BAKU: Azerbaijani Defence Minister Vagif Aghaluyev and ${b} ${vow} The two faced the press after a meeting in Baku.`,
      ),
    ).toEqual(['Aghaluyev AZ, Demirci TR'])
  })
})
