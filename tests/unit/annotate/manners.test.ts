/**
 * Reports in the manners of agencies, ministries and armies of the world, and other stories that speak of a meeting beside their
 * own news. Every official is invented, every sentence our own.
 */
import { describe, expect, it } from 'vitest'
import { annotate } from '../../../utils/annotate/annotate.ts'

const decides = (title: string | null, text: string): boolean =>
  annotate({ title, publisher: null, byline: null, url: null, publishedAt: '2026-05-04', language: 'en', text })
    .isDefenceMeeting

describe('a report in the manner of a paper, an agency or a ministry', () => {
  it.each<[string | null, string]>([
    [
      'CNS visits Oman',
      'Admiral Arvind Kulkarni, Chief of the Naval Staff, is on an official visit to the Sultanate of Oman. During the visit, the CNS interacted with Rear Admiral Saif bin Rashid Al Habsi, Commander of the Royal Navy of Oman, at Muaskar Al Murtafa. Discussions were held on operational cooperation, training and exchange of white shipping information.',
    ],
    [
      null,
      "KATHMANDU: A five-member delegation of the People's Liberation Army led by Major General Liu Zhenhai called on Chief of the Army Staff General Bishnu Thapa at Army Headquarters, Bhadrakali. Matters of bilateral interest were discussed, the Directorate of Public Relations and Information said.",
    ],
    [
      null,
      'FREETOWN: A delegation from the Republic of Guinea headed by the Chief of Defence Staff, General Ibrahima Kabassa, has met with the authorities of the Ministry of Defence in Freetown over the Yenga border dispute.',
    ],
    [
      null,
      'Defence Minister Richard Coyle and his Japanese counterpart met by video link on Tuesday to discuss the reciprocal access agreement.',
    ],
    [
      null,
      'The Secretary of State for Defence, Malcolm Portman, today visited Bosnia where he held talks with Lieutenant General Sir Michael Wroe, and with the Bosnian defence minister Hasan Cengiz, on the future of IFOR.',
    ],
    [
      null,
      'WARSAW (PAP) - Deputy PM and Defence Minister Jan Kosinski met his Romanian counterpart Mihai Tilvanu on Tuesday. "We talked about the eastern flank," Kosinski said after the meeting.',
    ],
    [
      null,
      'SARAJEVO (FENA) - Minister of Defence of BiH Senad Helezovic spoke today in Sarajevo with EUFOR Commander Major General Laszlo Sarkadi about security.',
    ],
    [
      null,
      "TIRANA: Albania's Minister of Defence, Arben Hoxhallari, welcomed the Commander of Allied Joint Force Command Naples, Admiral Stuart Mansfield.",
    ],
    [
      '2+2 dialogue: India, Brazil discuss defence industry',
      'The inaugural India-Brazil 2+2 dialogue was held in New Delhi on Thursday. Officials of the foreign and defence ministries of the two countries attended.',
    ],
    [
      null,
      'Speaking alongside his Polish counterpart in Warsaw, German Defence Minister Holger Brandtner said on Monday that Berlin would leave its Patriot batteries in Poland until the end of the year.',
    ],
    [null, 'Nigerian, Benin service chiefs meet over border attacks'],
    [null, 'Saudi, Egyptian chiefs of staff hold talks in Cairo'],
    [
      'Egypt, France cement ties as Rafale deliveries go on',
      'CAIRO – French Minister of Armed Forces Helene Tissandre on Monday inspected the guard of honour at the Ministry of Defence in Kobri El Qobba, and then sat for two hours with General Mohamed Abdel Qader.\n\nEgypt took delivery of three more jets last week.\n\n"Our armies know each other well," Tissandre told reporters. Abdel Qader said that Cairo wanted to make parts at home.',
    ],
    [
      'Ministers sign border pact',
      'RABAT – Mauritania and Morocco will patrol the border together from January. The pact was signed in Rabat on Friday by Minister Delegate for Defence Abdellatif Ouardine and his Mauritanian counterpart Sidi Ould Hamdane, who was on a two-day working visit.',
    ],
    [
      'Iraq, Turkey to set up joint operations centre',
      'BAGHDAD (Shafaq) – Baghdad and Ankara have agreed to set up a joint operations centre against the PKK. The accord was reached at the high-level security mechanism in Ankara, which brought together the defence ministers, Thamer Al-Jubouri and Yavuz Gultekinoglu, the foreign ministers and the intelligence chiefs of both countries.',
    ],
    [
      'Denmark to buy French missiles',
      'COPENHAGEN - Denmark chose a French-Italian air defence system on Friday.\n\nDanish Defence Minister Mads Lundgaard broke the news at a press conference with French Armed Forces Minister Helene Tissandre, who flew in to sign a letter of intent. "Today we tie our countries closer," Tissandre said after an hour of talks.',
    ],
    [
      'Togo and Benin armies close ranks',
      "LOME (Agence Savoir) - Face to face in Kara on Tuesday, the chiefs of the general staff of Togo and Benin put their signatures to a procedure that allows soldiers of one to pursue armed groups 20 km into the other's territory.",
    ],
    [
      'NATO ministers approve plans',
      'BRUSSELS — NATO defence ministers on Thursday approved new capability targets at a meeting in Brussels. "We agreed that we must do more," Secretary-General Joris Solberg told reporters.',
    ],
    [
      'The Hague and Jakarta strengthen naval ties',
      'A delegation of the Royal Netherlands Navy under Vice Admiral Rene Tassen spent Tuesday at the headquarters of the Indonesian Navy, where Admiral Muhammad Alim and his staff explained their plans for submarines.',
    ],
    [
      'Singapore, Australia leaders in Canberra',
      'Minister for Defence Lim Wei Jie attended the 14th Singapore-Australia Joint Ministerial Committee in Canberra. He also met Deputy Prime Minister and Minister for Defence Richard Coyle over breakfast. Both ministers welcomed progress at Shoalwater Bay.',
    ],
    [
      'Botswana hosts SADC brigadiers',
      'GABORONE – Military brigadiers from SADC member states are in Gaborone for a three-day meeting of the Operations Subcommittee to look at the mission in eastern Congo. The meeting was opened by BDF Deputy Commander Major General Molefi Seikan.',
    ],
    [
      null,
      "Army Chief General Vivek Naidu, who is on a four-day visit to Algeria, called on General Said Belhamdi, Chief of Staff of the People's National Army, and reviewed the guard of honour.",
    ],
    [
      'The admiral and the minister',
      'Chinese Defense Minister Guo Weishan (R) shakes hands with Zambian Minister of Defense Davies Mulendema before their talks in Beijing. (Xinhua/Li Gang)',
    ],
    // Two chiefs of two states at the head of all, whatever the verb.
    [
      'Polish, Finnish sailors',
      'GDYNIA – Inspector of the Polish Navy Vice Admiral Jerzy Zawada entertained Finnish Navy commander Rear Admiral Timo Lahtela at the Naval Academy; minesweeping was the topic.',
    ],
    [
      'Peru, Ecuador defence heads compare notes on border mining',
      "Lima - Peru's Defence Minister Walter Aste and his Ecuadorian opposite number Gian Lofre compared notes on illegal mining along the Amazon border on Tuesday.",
    ],
    [
      "Air force chief's trip",
      'KATHMANDU: Chief of Army Staff Ashok Thapa, currently in Beijing, was feted by Chinese Defence Minister Admiral Deng Jin at the August 1 Building on Tuesday. They agreed to resume an exercise.',
    ],
    [
      null,
      'ABUJA – Defence Minister Chidi Okafor and his guest, General Alioune Mbaye, agreed on Tuesday to train pilots together.\n\nThe guest, chief of the air force at Dakar, brought a letter.',
    ],
  ])('is taken: %s %s', (title, text) => {
    expect(decides(title, text)).toBe(true)
  })
})

describe('a story that tells of a meeting beside its own news', () => {
  it.each<[string | null, string]>([
    [
      'Defence minister chairs meeting of Defence Acquisition Council',
      'NEW DELHI: Defence Minister Mohan Desai on Friday chaired a meeting of the Defence Acquisition Council, which approved purchases of Russian missiles and Israeli drones worth Rs 7,800 crore.',
    ],
    [
      'North Korea fires missile',
      'SEOUL: North Korea fired a ballistic missile toward the East Sea on Sunday, a day after South Korean Defense Minister Kim Jae-hoon met US Defense Secretary Paul Renwick in Seoul, the JCS said.',
    ],
    [
      'New defence minister sworn in',
      "LIMA: Walter Astudillo-Rey was sworn in as Peru's defence minister on Monday. He replaces Jorge Chavarri, who met the US defence secretary in Washington last week.",
    ],
    [
      'Defence minister resigns',
      'SOFIA: Bulgarian Defence Minister Petar Zapryan resigned on Thursday over a procurement scandal, hours after talks with NATO Secretary General Joris Solberg in Brussels.',
    ],
    [
      'Knesset panel hears army chief',
      'JERUSALEM: Chief of Staff Lt. Gen. Herzl Shamiri briefed the Foreign Affairs and Defense Committee on Tuesday on the situation in Gaza and on coordination with the US.',
    ],
    [
      'US sanctions Sudanese general',
      'WASHINGTON: The United States imposed sanctions on Tuesday on General Mirghani Suliman, who had met Iranian defence officials in Tehran to buy drones, the Treasury said.',
    ],
    [
      "Sudan's army rejects talks",
      "PORT SUDAN: Sudan's army chief General Idris Bashir Musa rejected talks with the paramilitaries on Friday, days after meeting the Egyptian intelligence chief.",
    ],
    [
      'Australian defence industry delegation visits Jakarta',
      'JAKARTA: Executives of 20 Australian defence firms met Indonesian buyers at the embassy on Tuesday.',
    ],
    [
      'US troops leave Niger',
      'NIAMEY: The last US troops left the base at Agadez on Monday. The withdrawal was agreed in March when US and Nigerien defence officials met in Niamey for five days.',
    ],
    [
      'Report: US pressed Seoul on shells',
      'WASHINGTON: The United States pressed South Korea to lend artillery shells, a newspaper reported, citing an account of talks between the two defense chiefs last year.',
    ],
    [
      "Minister opens veterans' clinic",
      'ZAGREB: Defence Minister Marko Horvatic opened a clinic for veterans on Friday, a week after he met his Slovenian counterpart.',
    ],
    [
      'Jet deal collapses',
      'BUENOS AIRES: Argentina has dropped plans to buy Chinese jets, a decision announced days after Defence Minister Luis Petrelli met US officials.',
    ],
    [
      'Iran warns Israel of crushing answer',
      'TEHRAN – Iran will give a crushing answer to any act of aggression, the chief of staff of its armed forces said on Saturday.\n\n"Our finger is on the trigger," Major General Morteza Baqeri told a gathering of commanders in Kerman.\n\nIsrael\'s defence minister, who met his American counterpart in Washington on Thursday, has said that all options are open.\n\nTensions have grown since April.',
    ],
    [
      'F-16 sale gets green light',
      "WASHINGTON — The US State Department has approved the sale of 40 F-16 jets to Turkey, officials said on Friday.\n\nTurkey's defence minister, Yavuz Gultekinoglu, raised the matter with Defense Secretary Paul Renwick when the two met in Brussels in February.\n\nCongress has 15 days to object.\n\nGreece said that it would buy F-35s.",
    ],
    [
      'Taiwan scrambles jets',
      "TAIPEI — Taiwan scrambled jets on Sunday against 37 Chinese warplanes, its defence ministry said.\n\nChina has stepped up pressure since the US defence secretary met Taiwan's defence minister at a private event in Texas.\n\nBeijing called that meeting a provocation.",
    ],
    [
      'Minister: no base in Kenya',
      'LONDON: Britain has no plan for a new base in Kenya, Defence Secretary Ian Farrow told MPs on Monday.\n\nReports of a base appeared after he met Kenyan Defence Minister Peter Oduor at Chatham House.\n\n"We discussed training, not bases," Farrow said.',
    ],
    [
      'Iran unveils drone carrier',
      'TEHRAN – The navy of the Islamic Revolution Guards Corps unveiled a drone carrier on Thursday.\n\nMajor General Hossein Salamian, who met Russian Navy commander Admiral Nikolai Yevmen in St. Petersburg in July, said the ship could sail for a year.\n\nThe ceremony was attended by the chief of staff of the armed forces.',
    ],
    [
      "Islamabad rejects Indian minister's remarks",
      'ISLAMABAD: The Foreign Office on Friday rejected remarks by Indian Defence Minister Mohan Desai.\n\nMr Desai had said after talks with his French counterpart in Paris that "the operation is only paused".\n\nA spokesperson called the remarks provocative.',
    ],
    [
      'India to lift ban on Turkish firm?',
      "NEW DELHI: The aviation ministry will tell the court on Monday whether it lifts the ban on a Turkish ground handling firm.\n\nThe ban followed Ankara's support to Pakistan, whose army chief met the Turkish defence minister in Rawalpindi.",
    ],
    [
      'Fuel shortage hits Bamako',
      'BAMAKO — Queues formed at petrol stations on Tuesday as jihadists blocked the road from Senegal.\n\nArmy chief General Oumar Diarra, who received a Senegalese military delegation on Friday, promised escorts. Schools were shut.',
    ],
    [
      'Death of a marshal',
      'KINSHASA — Marshal Henri Bolo has died at 86.\n\nAs minister of defence he received French and Belgian generals in Gbadolite.',
    ],
    [
      'Opening of U.S.-Norway Defense Agreement Negotiations',
      'The United States welcomes the offer announced today by Norwegian Prime Minister Kari Lund to begin negotiating a new defense agreement. It will deepen our security partnership and defense cooperation.',
    ],
    [
      null,
      'ANALYSIS\n\nThree armies, one drone fleet\n\nWhen the chiefs of staff of Mali, Burkina Faso and Niger announced a joint force in Niamey, their statement on defence filled less than a page. The sceptics have history on their side.',
    ],
  ])('is left: %s %s', (title, text) => {
    expect(decides(title, text)).toBe(false)
  })
})
