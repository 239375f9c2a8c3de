import { describe, expect, it } from 'vitest'
import { stage } from './officials-stage.ts'

/** Each name stands in braces with its country, or with "-" where it acts for none and "?" where that is not asked. Nobody else is named. */
function reads(marked: string): void {
  const names = [...marked.matchAll(/\{([^|]*)\|([^}]*)\}/g)].map(([, name, country]) => [name, country])
  const { people } = stage(marked.replaceAll(/\{([^|]*)\|[^}]*\}/g, '$1'))
  const found = people.findings.flatMap((finding, index) =>
    finding.kind === 'official' ? [[finding.name, people.who[index]?.[0]]] : [],
  )
  const country = (id: string | undefined): string | null =>
    people.persons.find((person) => person.id === id)?.country ?? null
  expect(found.map(([name]) => name)).toEqual(names.map(([name]) => name))
  found.forEach(([, id], index) => {
    const asked = names[index]?.[1]
    if (asked !== '?') expect([names[index]?.[0], country(id ?? undefined) ?? '-']).toEqual([names[index]?.[0], asked])
  })
}

describe('officials by the manner of names and titles of many peoples', () => {
  it.each<string>([
    "KINGSTON: Jamaica's Minister of National Security Dr {Horace Changuan|JM} met JDF chief Vice Admiral {Antonia Wemys|JM} and the U.S. chargé {Amy Tachcott|US}.",
    'NAIROBI, Kenya - General {Charles Kahariran|KE} welcomed the Cameroonian guests. The Cameroonian officer, who was accompanied by Colonel {Rodrigue Mballan|CM}, stayed three days.',
    'BUDAPEST — Lieutenant General {Gábor Böröndin|HU} of Hungary waited for his Croatian guest, General {Tihomir Kundidan|HR}. The Croat had brought with him Rear Admiral {Ivo Raffanellin|HR} and Brigadier {Siniša Jurkovichan|HR}.',
    "NEW YORK: Under-Secretary-General for Peace Operations {Jean-Pierre Lacroixan|-} met Nepal's Foreign Secretary {Amrit Bahadur Rain|NP}.",
    "BRUSSELS: EU foreign policy chief {Kaja Kallason|-} and Defence Commissioner {Andrius Kubiliusan|-} met Ukraine's Defence Minister {Denys Shmyhalov|UA}.",
    'HANOI: General Secretary {To Lanh|VN} met President {Luong Cuongh|VN} of Vietnam.',
    'ABUJA: CNS, Vice Adm. {Emmanuel Oglin|NG}, met NSA Mallam {Nuhu Ribadin|NG} of Nigeria.',
    'DUBLIN: Tánaiste {Simon Harrin|IE} met Lieutenant General {Rossa Mulcahin|IE} at the General Humbert barracks; the frigate Admiral Gorsin stayed at sea.',
    'Yangon: Admiral {Tin Aung Sanin|MM} of Myanmar met the ambassador of Russia, {Iskander Azizovin|RU}. U {Than Swein|MM}, the foreign minister, was away.',
    'DHAKA: The army chief left for Ankara on Sunday at the invitation of his Turkish counterpart. During the visit General {Anwarul Kabir Tarafdar|BD} of Bangladesh will call on Defence Minister {Yaşar Gülerce|TR}.',
    'VALLETTA: The commander of the Armed Forces of Malta, Brigadier {Clinton Neillin|MT}, flew to Tripoli on Tuesday. There he met Rear Admiral {Reda Essin|LY}, the head of the coast guard.',
    'LOME: General {Dimini Allaharin|TG} of Togo returned on Friday from Niamey, where he met General {Moussa Salaou Barmin|NE} and Prime Minister {Ali Lamine Zeinin|NE}.',
    'Secretary of the Supreme National Security Council {Ali Larijanin|IR} met the envoy of Armenia, {Armen Grigorin|AM}, in Yerevan. The President of the Presidential Leadership Council {Rashad al-Alimin|YE} did not.',
    "VIENNA: {Helga Schmidin|-}, the OSCE secretary general, met Kazakhstan's foreign minister, {Murat Nurtlin|KZ}.",
    'TERMEZ: Major General {Rustam Jurayin|UZ} of Uzbekistan and his Tajik opposite number, Major General {Murodali Rajabin|TJ}, walked on. {Rajabin|TJ}, who had crossed in the morning with Colonel {Daler Sharipin|TJ}, praised the Uzbek side.',
    "Dutch Lt. Gen. {Mart de Kruin|NL} came. {de Kruin|NL}'s visit ended. Iraqi Prime Minister {Haider al-Abadin|IQ} spoke. The answer, {al-Abadin|IQ} said, was no. {Abadin|IQ} left.",
    'GABORONE: The BDF Commander, Lieutenant General {Mpho Mophutha|BW}, met the German ambassador to Botswana, {Margit Hellwigson|DE}.',
    'DAKAR (APS) - Armed Forces Minister General {Birame Diopal|SN} met the commander of French Elements in Senegal, General {Yves Aunison|FR}.',
    'LAGOS: The Chief of Naval Staff, Vice Admiral {Idi Abbasan|NG}, hosted the Commander of the Benin Navy, Contre-Amiral {Jean Olatunjian|BJ}.',
    'Luanda - The Angolan minister of National Defence, Ex-Combatants and Veterans, {João Ernesto Liberatos|AO}, received the Portuguese ambassador, {Francisco Dutra|PT}.',
    'Defence Minister {José Pereira Montenegro|BR} of Brazil received {Matteo Peregoldi|IT}, the Under-Secretary for Defence of Italy.',
    "BOGOTÁ: Defence minister {Pedro Sánchez Suárezo|CO} met SOUTHCOM's {Alvin Holseyman|US} in Miami.",
    "MALE' (PSM News) - Chief of Defence Force Major General {Ibrahim Hilmian|MV} met the Indian High Commissioner {G Balasubram|IN}.",
    "AMMAN (Petra) -- Maj. Gen. {Yousef Hunaitin|JO} received the UK's Defence Senior Adviser to the Middle East and North Africa, Air Marshal {Martin Sampson|GB}.",
    'The flag officer of the Russian ship is Captain 1st Rank {Velichko Anatoly|?}; Captain 2nd Rank {Glushak Roman|?} is with him.',
    'Manama, May 4 (BNA): The Commander-in-Chief of the Bahrain Defence Force (BDF), His Excellency Field Marshal Shaikh {Khalid bin Salman Al Khalifi|BH}, received the Ambassador of the Kingdom of Saudi Arabia to the Kingdom of Bahrain, HRH Prince {Sultan bin Faisal Al Sadi|SA}.',
    'HH Sayyid {Fahd bin Nasser al Busaidy|OM}, Deputy Prime Minister for Defence Affairs of Oman, received here yesterday Staff Major General {Khalifa bin Rashid al Mansouri|AE}, Commander of the UAE Land Forces.',
    "Mauritania's minister of defence, {Hanena Ould Sidi Ahmed|MR}, received Spain's chief of the defence staff, Admiral General {Teodoro López Calderilla|ES}.",
    "Algerian Minister Delegate to the Minister of National Defence, Chief of Staff of the People's National Army, General {Said Chenoune|DZ}, received on Monday the Tunisian Minister of National Defence, {Khaled Sehlaoui|TN}.",
    "Moroccan Inspector General of the Royal Armed Forces (FAR), General de Corps d'Armée {Mohammed Berridi|MA}, met in Rabat the commander of U.S. Africa Command, Gen. {Michael Langston|US}.",
    'Libyan National Army commander Field Marshal {Khalil Haftawi|LY} met in Benghazi with Russian Deputy Defence Minister Colonel General {Yunus-bek Yevkurovsky|RU}.',
    'Iranian Armed Forces Chief of Staff Major General {Mohammad Hossein Bagherian|IR} met with his Pakistani counterpart, General {Sahir Shamshad Mirzai|PK}, in Tehran. {Bagherian|IR} said ties were growing.',
    'Turkish National Defense Minister {Hulusi Akarsu|TR} and Chief of General Staff Gen. {Yaşar Gülerman|TR} met with Azerbaijani Defense Minister Col. Gen. {Zakir Hasanzade|AZ} in Baku.',
    'Union Minister of State for Defence {Ajay Bhattal|IN} met Maldivian Defence Minister {Mariya Ahmed Didiya|MV} in Male.',
    'Chief of Defence Staff General {Bipin Rawal|IN} met his Nepali counterpart General {Purna Chandra Thapaliya|NP} in Kathmandu, the Indian Army said.',
    "Sri Lanka's State Minister of Defence {Premitha Bandara Tennakoon|LK} and Commander of the Army Lieutenant General {H.L.V.M. Liyanagama|LK} met with Indian High Commissioner {Santosh Jhaveri|IN}.",
    "The Nepali Army's Chief of Army Staff Supradipta Manyabar Janasewashree General {Ashok Raj Sigdelia|NP} met India's Minister of Defence {Rajeshwar Singhania|IN}.",
    "Myanmar's Senior General {Min Aung Htain|MM} received Thai Supreme Commander General {Thanachaiyan Srisuwat|TH} in Nay Pyi Taw. {Min Aung Htain|MM} said ties were good.",
    "{Tea Seiya|KH}, Cambodia's defence minister, and {Nattaphon Narkphano|TH}, Thailand's acting defence minister, met in Kuala Lumpur under the eye of {Anwar Ibrahimi|MY}, prime minister of Malaysia and ASEAN chair.",
    'Senior Lieutenant General {Hoang Xuan Chieng|VN}, Deputy Minister of National Defence, met with Japanese Parliamentary Vice-Minister of Defense {Matsumoto Naoki|JP} in Hanoi.',
    'Indonesian Army Chief of Staff Gen. {Dudungan|ID} met his Australian counterpart Lt. Gen. {Simon Stewart|AU}. {Dudungan|ID} praised him.',
    "Malaysian Defence Minister Datuk Seri {Mohamed Khaled Nordan|MY} met Singapore's Defence Minister Dr {Ng Eng Hian|SG}. {Mohamed Khaled|MY} said {Ng|SG} was welcome.",
    'Philippine Defense Secretary {Gilbert C. Teodor Jr.|PH} met Japanese Defense Minister {Nakatani Genji|JP}. Secretary {Teodor|PH} said {Nakatani|JP} would visit.',
    'South Korean Defense Minister {Shin Won-sik|KR} and his Polish counterpart {Wladyslaw Kosiniak-Kamyk|PL} met in Warsaw. {Shin|KR} and {Kosiniak-Kamyk|PL} signed a deal.',
    'Chinese State Councilor and Defense Minister {Li Shangfei|CN} met Mongolian Defence Minister {G. Saikhanbayan|MN} in Beijing. General {Li|CN} said ties were warm.',
    "{He Weidan|CN}, vice chairman of China's Central Military Commission, met Thai Deputy Defence Minister {Nattaphon Narkphano|TH}.",
    'The Minister of Defence of the Republic of Azerbaijan, Colonel General {Hasanli Zakir Asgar oglu|AZ}, met the Chief of the General Staff of Georgia, Major General {Giorgi Matiashvilo|GE}. Colonel General {Z. Hasanli|AZ} thanked him.',
    "Armenian Defence Minister {Suren Papikian|AM} met with Indian Defence Minister {Rajeshwar Singhania|IN}; Armenia's Chief of General Staff Lt. Gen. {Edvard Asryants|AM} was present.",
    'JAKARTA: Defence Minister {Suryanto Wibisana|ID} met his Australian counterpart {Richard Marland|AU} on Tuesday. The two discussed a new pact. {Marland|AU} said he was grateful to {Suryanto|ID}.',
    'Deputy Prime Minister and Minister for Defence {Richard Marland|AU} met the Fijian Minister for Home Affairs, {Pio Tikoduaka|FJ}, in Suva. {Tikoduaka|FJ} said Australia was a friend.',
    '{Tomas Berglund|SE}, whose country joined NATO in 2024, met fellow defence minister {Antti Hakkinen|FI} of Finland in Stockholm. The Swedish minister said so.',
    'Caretaker Prime Minister {Anwaar Kakari|PK} and caretaker Defence Minister Lt Gen (retd) {Anwar Ali Haiderman|PK} of Pakistan met Turkish Ambassador {Mehmet Pacach|TR}.',
    'Outgoing US Defense Secretary {Mark Espera|US} and defence minister-designate {Benny Gantzer|IL} of Israel met in Jerusalem.',
    'The Deputy Commander of the Baltic Fleet for Training, Rear Admiral {Igor Smolyakin|RU}, met Chinese Rear Admiral {Yu Wenjie|CN} in Baltiysk, Russia.',
    "Italy's Chief of Defence Staff Admiral {Giuseppe Cavo Dragoni|IT} met his Greek counterpart General {Konstantinos Floran|GR}. Admiral {Cavo Dragoni|IT} praised {Floran|GR}.",
    'Austrian Federal Minister of Defence {Klaudia Tannerin|AT} met Hungarian Minister of Defence {Kristóf Szalay-Bobró|HU} and Lieutenant General {Gábor Böröndy|HU}.',
    "Portugal's President {Marcelo Rebelo de Souto|PT} and Chief of the General Staff of the Armed Forces General {José Nunes da Fonsecha|PT} received the President of Timor-Leste, {José Ramos-Hortes|TL}.",
    'Dutch Defence Minister {Kajsa van der Ollongren|NL} and Chief of Defence General {Onno Eichelsheimer van Dam|NL} met Belgian Minister of Defence {Ludivine De Donder|BE}. {Van der Ollongren|NL} and {De Donder|BE} signed.',
    'Colombian Defence Minister {Iván Velásquez Gamboa|CO} met U.S. Southern Command chief Gen. {Laura Richards|US} in Bogotá. {Velásquez|CO} thanked {Richards|US}.',
    'Somali Defence Minister {Ahmed Moallim "Fiqi" Jama|SO} met Turkish Ambassador {Alper Aktash|TR} in Mogadishu.',
    'Ethiopian Defence Minister {Aisha Mohammed Mussa|ET} and Chief of General Staff Field Marshal {Birhanu Jullo|ET} met the Somali Chief of Defence Forces Brigadier General {Odowa Yusuf Ragi|SO}. {Aisha|ET} said so; {Birhanu|ET} agreed.',
    'Kenyan Cabinet Secretary for Defence {Aden Dualle Bare|KE} met the UK Minister for Armed Forces, {James Heapey|GB}. CS {Dualle|KE} said so.',
    "Zimbabwe's Defence and War Veterans Affairs Minister {Oppah Muchingura-Kashiri|ZW} met her Namibian counterpart Rear Admiral (Rtd) {Peter Vilhona|NA} in Harare. Cde {Muchingura-Kashiri|ZW} spoke.",
    "Gabon's Minister of National Defence Brigadier General {Brigitte Onkanowe|GA} received the US Chargé d'Affaires {Ellen Thornburg|US} in Libreville.",
    'Angolan Minister of National Defence {João Ernesto dos Santozo|AO} and Zambian Defence Minister {Ambrose Lufumi|ZM} met in Luanda. {Dos Santozo|AO} spoke first.',
    "Cameroon's Minister Delegate at the Presidency in charge of Defence, {Joseph Beti Assomon|CM}, received the Chadian Minister of Armies General {Dago Yacoubi|TD}.",
    "Mexico's Secretary of National Defense General {Luis Cresencio Sandovar|MX} and Navy Secretary Admiral {José Rafael Ojedas|MX} met US Ambassador {Ken Salazarre|US}.",
    'Adm. {John C. Aquilan|US}, commander of U.S. Indo-Pacific Command, and Gen. {Romeo Brawnero|PH}, chief of staff of the Armed Forces of the Philippines, met in Baguio City. “The alliance is strong,” {Aquilan|US} said. {Brawnero|PH}’s office agreed.',
    'The talks between Pakistanâ€™s Defence Minister {Khawaja Asad|PK} and Tajikistanâ€™s {Sherali Mirzoyev|TJ} were cordial. {Asad|PK}â€™s visit ends today.',
    "The UK was represented by Vice Admiral {Ian Farrow|GB} CBE, Defence Senior Adviser to the Middle East and North Africa, at talks with Oman's Rear Admiral {Saif Rahbi|OM}.",
    'Defence Minister {Israel Katzir|IL} met U.S. Defense Secretary {Pete Hegsetter|US} in Washington. {Katzir|IL} thanked {Hegsetter|US}. Israel needs arms.',
    'The Georgian defence minister {Irakli Chikovano|GE} visited Georgia National Guard in Atlanta, Georgia, and met Major General {Thomas Cardin|US} of the Georgia National Guard.',
    'Prime Minister {Roosevelt Skerriton|DM} of Dominica met Chinese Ambassador {Lin Xianjun|CN} in Roseau.',
    'Federated States of Micronesia President {David Panuelu|FM} met U.S. Adm. {Samuel Papparo|US} in Palikir.',
    "Burma's junta leader Senior General {Than Shwee|MM} met Indian army chief General {V P Malikar|IN} in Rangoon.",
    'FYROM defence minister {Zoran Konjanov|MK} met Greek minister {Evangelos Meimarak|GR} in Skopje.',
    "The Director General of the International Military Staff, Lieutenant General {Janusz Adamczyk-Nowak|?}, met Georgia's Defence Minister {Irakli Chikovano|GE}.",
    'OIC Secretary General {Hissein Brahim Tahan|-} met Saudi Defence Minister Prince {Faris bin Sultan|SA}.',
    "Britain's First Sea Lord, Admiral Sir {Ben Keyson|GB}, met Chief of the Naval Staff Admiral {R Hari Kumaran|IN} in New Delhi, India.",
    'Also present at the meeting were {Shobana Gunaratn|LK}, Minister Counsellor, {Mihiri Dissan|LK}, Counsellor, and {Ruwan Perer|LK}, Third Secretary of the Embassy of Sri Lanka in Moscow.',
    'Japan was represented by Vice-Minister of Defense for International Affairs {Oka Masamitsu|JP} and Director General of the Defense Policy Bureau {Masuda Kazuya|JP}; Australia by Deputy Secretary {Hugh Jefferson|AU}.',
    'On the Pakistani side Secretary Defence Lt Gen (R) {Muhammad Alim|PK}, Additional Secretary {Aamir Ashrafi|PK}, DG Defence Purchase Maj Gen {Zahid Mehmoodi|PK} and Joint Secretary {Rashid Langrial-Khan|PK} attended; on the Belarusian side State Military Industrial Committee Chairman {Dmitry Pantusov|BY} and Ambassador {Andrei Metelits|BY}.',
    'Present were HE {Salem bin Mubarak Al Mazrouq|AE}, Minister of State for Defence Affairs; Lt. General {Hamad Saif Al Mazrouq|AE}, Chief of Staff of the UAE Armed Forces; and HE {Ali Al Shamsi|AE}, Secretary-General of the Supreme Council for National Security.',
    "The Director of Defence Cooperation at Uganda's Ministry of Defence, Brig Gen {Felix Busizoori|UG}, the Joint Chief of Staff, Lt Gen {Jack Bakasumban|UG}, and the Defence Spokesperson, Brig {Deo Akikii|UG}, attended the meeting with India's High Commissioner {Upender Rawati|IN}.",
    "{Lokman Alihan|MY}, the Malaysian ministry's secretary-general, met Japanese Vice-Minister {Oka Masamitsu|JP}.",
    "Ukraine's defence minister {Rustem Umerenko|UA} met {Ann Coleson|US}, the Pentagon's policy chief.",
    "Kenyan Defence Minister {Peter Oduor|KE} met Israel's {Benny Gantzer|IL} in Jerusalem and held talks with Egypt's {Sameh Shoukran|EG} on Monday.",
    `BANDAR SERI BEGAWAN: Malaysian Chief of Navy Admiral Tan Sri (Dr) {Zulhelmy Ithnaini|MY} made a courtesy call on Minister of Defence II Yang Berhormat Pehin Datu Lailaraja Major General (Retired) Dato Paduka Seri Haji {Halbi bin Haji Mohd Yussofi|BN}.

Present was Commander of the Royal Brunei Navy First Admiral Dato Seri Pahlawan {Mohamad Sarif Pudini|BN}.`,
    "Jakarta (ANTARA) - Defence Minister {Sjafrie Sjamsoedar|ID} received a visit from Brunei's Second Minister of Defence {Halbi Yusuf|BN} at his office on Monday. {Sjafrie|ID} was accompanied by Deputy Minister {Donny Ermawanto|ID} and Secretary General Lieutenant General {Tri Budi Utomon|ID}.",
    'Deputy Under Secretary of the Air Force for International Affairs {Kelli Seyboltson|US} met Polish Deputy Minister {Marcin Ociepala|PL}.',
    'Kenya and Uganda signed a pact. KARACHI: Admiral {Ercan Tatlim|TR} of Turkey was received by Commander Karachi Vice Admiral {Raja Rab Nawazi|PK} of Pakistan.',
    "During Australia's election campaign {Anthony Albanez|AU}, who is now the country's prime minister, met British minister {Ian Farrow|GB} of the UK.",
    "Kenyan Defence Minister {Peter Oduor|KE} met India's Tata Advanced Systems in Delhi and Israel's Shin Bet, and saw Kenya's Masai Mara.",
    'Kenyan Defence Minister {Peter Oduor|KE} spoke to Radio Pakistan, a Guinea pig breeder and Polish polish makers.',
    'Chinese Ambassador {Liu Yiming|CN} met Defence Minister {Zaheer Qureshi|PK} and Naval Chief {Zahid Kayani|PK} at the Ministry of Defence in Rawalpindi, the Pakistan Army said.',
    "Angola's minister of defence {Joaquim Netolo|AO} met his Portuguese counterpart, {Teresa Fariaz|PT}, and the Secretary of State for Defence, {Rui Lopesinho|PT}, in Lisbon, Portugal.",
    // Somebody's own forces in short, styles of one state, an office that two states have, two in a headline.
    'Major General {Jonas Shivuta|NA} of the Namibian Defence Force (NDF) met Lieutenant General {Paulo Kapapel|AO} of Angola. NDF Brigadier {Tom Amuteny|NA} came along.',
    'General Sir {Piers Lanyard|GB}, born at Quetta in Pakistan, served in Oman, in Korea and in Germany. He wrote to the Defence Secretary.',
    'The minister met Army chief General Tan Sri {Azizan Hamdun|MY}. They spoke of Indonesia, the Philippines and Japan.',
    'Visiting Sri Lankan air force commander Air Marshal {Nimal Peirisa|LK} paid a courtesy call on chief of army staff General {Wadud Bhuiya|BD} at the army headquarters in Dhaka on Wednesday, said an ISPR release.',
    'General {Wilson Arteal|EC} has resigned.\n\nIn other changes, the government of Ecuador called its ships home. EFE contributed to this report.',
    'DefMin {Craciunel|RO}, Norwegian ambassador talk Black Sea\n\nMinister of National Defence {Dragos Craciunel|RO} of Romania welcomed on Tuesday the ambassador of the Kingdom of Norway, {Ingrid Hauglund|NO}.',
  ])('%s', reads)
})
