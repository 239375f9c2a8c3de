/** Whole records of short reports in the manner of many agencies, ministries and papers. Every official is invented. */
import { expect, it } from 'vitest'
import { records } from './whole-stage.ts'

/** The records, and the report. */
const REPORTS: [string, string][] = [
  [
    'Farrow GB, Oduor KE, Okello UG @ Nairobi 2023-07-11',
    'NAIROBI: British Defence Secretary Ian Farrow joined Kenyan Defence Minister Peter Oduor and Ugandan Defence Minister Moses Okello for trilateral talks on maritime security on Tuesday.',
  ],
  [
    'Brandt DE, Oduor KE @ Nairobi 2023-07-10',
    'Kenyan Defence Minister Peter Oduor met Germany’s Karl Brandt on Monday in Nairobi to discuss arms sales. Brandt said Berlin would send trainers.',
  ],
  [
    'Farrow GB, Oduor KE @ Nairobi 2023-07-10',
    'British Defence Secretary Ian Farrow thanked Kenyan Defence Minister Peter Oduor for hosting British troops when the two met in Nairobi on Monday.',
  ],
  [
    'Petkus LT, Zielony PL @ Vilnius 2023-07-12',
    '"Our armies will train together," Polish Defence Minister Marek Zielony said in Vilnius on Wednesday, speaking alongside his Lithuanian counterpart Darius Petkus. The two discussed air defence.',
  ],
  [
    'Holloway US, Mehmood PK, Pryce US @ General Headquarters 2023-07-10',
    'Commander of the US Central Command General Rex Holloway, accompanied by US Ambassador Dana Pryce, called on Chief of Army Staff General Tariq Mehmood at General Headquarters on Monday, ISPR said.',
  ],
  [
    'Desai IN, Minh VN @ New Delhi 2023-07-13; Minh VN, Nair IN @ New Delhi -; Minh VN, Sethi IN @ New Delhi -; Minh VN, Rao IN @ New Delhi 2023-07-11',
    'During his stay in New Delhi, Vietnam’s Defence Minister General Tran Quoc Minh called on Prime Minister Arun Desai, met External Affairs Minister Kiran Nair and held talks with National Security Adviser Vikram Sethi. On Tuesday he held delegation-level talks with Defence Minister Devendra Rao.',
  ],
  [
    'Menon IN, Thapa NP, Verma IN @ Kathmandu 2023-07-11',
    'KATHMANDU, July 11: Indian Army chief General Ravi Menon called on Prime Minister Hari Thapa at his office in Singha Durbar here today. Gen Menon, who arrived here on Sunday on a four-day visit, was accompanied by Ambassador Nisha Verma.',
  ],
  [
    'Haddad JO, Shah PK @ Islamabad 2023-07-11',
    'ISLAMABAD, Jul 11 (APP): Ambassador of Jordan Major General (Retd) Sami Haddad called on Federal Minister for Defence Production Nadia Shah here Tuesday. Matters of bilateral cooperation in defence production were discussed.',
  ],
  [
    'Haddad JO, Malik PK, Shah PK @ Islamabad 2023-07-11',
    'Defence minister, Jordanian envoy discuss military ties\n\nISLAMABAD: Ambassador of Jordan Sami Haddad called on Minister for Defence and Defence Production Nadia Shah here on Tuesday. Secretary Defence Lt Gen (retd) Imran Malik was also present.',
  ],
  [
    'Sarkisyan AM, Shekhar IN @ Qingdao 2023-07-11',
    'QINGDAO, July 11: Indian Defence Minister Arvind Shekhar on Tuesday held talks with Armenian counterpart Hrant Sarkisyan, focusing on defence. The meeting took place on the sidelines of a conclave of the defence ministers in this Chinese port city. They focused on regional security, a defence ministry spokesperson said in New Delhi.',
  ],
  [
    'Fonseka LK, Mitter IN @ Colombo 2023-07-11',
    'The third India-Sri Lanka Defence Dialogue was held in Colombo on Tuesday. The Indian delegation was led by Defence Secretary Sandeep Mitter and the Sri Lankan delegation by Defence Secretary Herath Fonseka.',
  ],
  [
    'Mitter IN @ Colombo 2023-07-10',
    'An Indian delegation led by Defence Secretary Sandeep Mitter took part in the third India-Sri Lanka Defence Dialogue held in Colombo on Monday.',
  ],
  [
    'Solheim NO, Wijeratne LK @ Colombo 2023-07-10',
    'A delegation led by Norway’s Defence Minister Ingrid Solheim met Sri Lankan Defence Secretary General Nimal Wijeratne in Colombo on Monday.\n\nThe Defence Secretary warmly received the visiting delegation accompanied by Norwegian Ambassador David Holm, on their arrival.',
  ],
  [
    'Ceesay GM, Waidyasekera LK @ - 2023-07-11',
    'The Defence Advisor of the Gambian High Commission accredited to New Delhi and Sri Lanka, Colonel Lamin Ceesay called on Defence Secretary Nimal Waidyasekera at the ministry on Tuesday.',
  ],
  [
    'Hock SG, Wongsakul TH @ Singapore 2023-07-13',
    'Thai Defence Minister Prasert Wongsakul, who is in Singapore from Thursday to Saturday, called on Defence Minister Chua Boon Hock at the Ministry of Defence.\n\nIn addition to the Thai defence minister, Dr Chua also welcomed officials.',
  ],
  [
    'Hayes US, Subekti ID @ Washington 2023-07-10',
    'Indonesian Defense Minister Suryo Subekti met US Defense Secretary Warren Hayes in Washington on Monday. Suryo not only met with the US Defense Secretary, but also met with a number of officials in President Daniel Thorpe’s administration.',
  ],
  [
    'Marlow AU, Subekti ID @ Canberra 2023-07-11',
    'Suryo Subekti, the Indonesian Minister of Defense, met Australian Deputy Prime Minister, who also serves as the Minister of Defense, Robert Marlow, in Canberra on Tuesday.',
  ],
  [
    'Holloway US, Teodosio PH @ Quezon City 2023-07-11',
    'US General Rex Holloway met Philippine Defense Secretary Gerardo Teodosio in Camp General Emilio Aguilar, Quezon City, on Tuesday.',
  ],
  [
    'Hein MM, Vannak KH @ Phnom Penh, Cambodia 2023-07-08',
    'Nay Pyi Taw July 10\n\nSenior General Kyaw Zeya Hein of Myanmar, who was on a goodwill tour of Phnom Penh, Cambodia, met with Minister for National Defence Gen. Sok Vannak at the Ministry of National Defence of Cambodia on 8 July.',
  ],
  [
    'Hein MM, Hla MM, Lin MM, Oo MM, Qilin CN @ Ba Yi Hall in Beijing 2023-07-12',
    'Chief of Joint Staff Department of China Gen. Sun Qilin held talks with Commander-in-Chief of Defence Services of Myanmar Senior General Kyaw Zeya Hein at Ba Yi Hall in Beijing on Wednesday. Also present together with the Senior General were Lt-Gen Than Zaw Oo, Ambassador U Thit Lin and Military Attaché (Army, Navy and Air) Brig-Gen Tint Hla.',
  ],
  [
    'Qilin CN, Sengdara LA @ Guangzhou 2023-07-10',
    "GUANGZHOU, July 10 (Wire) -- Sun Qilin, vice chairman of China's Central Military Commission, on Monday met with Lao Minister of National Defense Bounmy Sengdara in Guangzhou.",
  ],
  [
    'Karki NP, Silvapulle LK @ Kathmandu 2023-07-13',
    'Nepali Army Chief General Suresh Karki and the Sri Lankan Army Chief General Mahinda Silvapulle started official talks in Kathmandu on Thursday.',
  ],
  [
    'Akhmetov KZ, Toktogulov KG, Yuldashev UZ @ Osh 2023-07-11',
    'The commanders of the Kazakh, Kyrgyz, and Uzbek ground forces, Lt. Generals Bulat Akhmetov, Myrzakan Toktogulov, and Rustam Yuldashev, conferred July 11 in Osh (Kyrgyzstan) on the battalion.',
  ],
  [
    'Barta HU, Hrovat SI, Lindner AT @ Radenci, Slovenia 2023-07-13',
    'Defence ministers from Slovenia, Austria and Hungary met in Radenci, Slovenia, Thursday to look at plans.\n\nMetka Hrovat of Slovenia, Ernst Lindner of Austria and Gergely Barta of Hungary were keeping to their habit.',
  ],
  [
    'Pavlides CY, Shahin EG @ Nicosia 2023-07-13',
    'NICOSIA — Commander of the National Guard Lt. Gen. Demetris Pavlides on Thursday met with Commander of the Egyptian Navy Vice Admiral Tarek Shahin.\n\nThe two sides went over search and rescue in the waters between Limassol and Alexandria.',
  ],
  [
    'Mahmud BD, Thang VN @ Dhaka 2023-07-10',
    "A senior officer of the Vietnam People's Army on Monday called on Bangladesh Army chief Gen Shahriar Mahmud here and discussed training.\n\nSenior Lt Gen Do Van Thang, Deputy Chief of the General Staff, reached Dhaka on Sunday on a four-day visit.",
  ],
  [
    'Chirwa MW, Mutua KE @ - 2023-07-10',
    'Major General Dalitso Chirwa, Commander of the Malawi Army, is currently on tour in Kenya.\n\nBrigadier Rose Wanjala, Chief of Personnel, and Colonel Peter Otieno, Commandant of the Headquarters Camp, received the visiting Commander at the gate on Monday and ushered him to the dais.\n\nMajor General Chirwa and Lieutenant General Bernard Kimeu Mutua, Commander of the Kenya Army, exchanged views on training.',
  ],
  [
    'Hadjis CY, Tsogt UNFICYP @ Nicosia 2023-07-11',
    'NICOSIA: Cypriot Defence Minister Andreas Hadjis met on Tuesday the UNFICYP Force Commander, Major General Ganbold Tsogt, and discussed security.',
  ],
  [
    'Sethi IN, Thang VN @ Hanoi 2023-07-11; Dung VN, Rao IN, Sethi IN @ Hanoi -',
    'HANOI, July 11 (PTI): Defence Minister Arun Sethi held talks with his Vietnamese counterpart General Pham Duc Thang here. Thang spoke of more exercises. The defence minister, accompanied by Defence Secretary Kiran Rao, also called on President Luong Van Dung.',
  ],
  [
    'Sethi IN, Thang VN @ Hanoi 2023-07-11; Dung VN, Sethi IN @ Hanoi -',
    'HANOI, July 11 (Wire): Indian Defence Minister Arun Sethi held talks with Vietnamese Defence Minister General Pham Duc Thang here. The defence minister also called on President Luong Van Dung.',
  ],
  [
    'Ahmed SD, Erol TR, Kalkan TR, Karaca TR, Nasreldin SD, Osman SD @ Ankara 2023-07-11',
    "ANKARA: President Mehmet Erol received Sudan's army chief Gen. Abdel Rahim Ahmed on Tuesday. Intelligence chief Ibrahim Kalkan and Defense Minister Kemal Karaca attended. Ahmed was accompanied by Foreign Minister Salem Nasreldin and intelligence chief Gen. Taha Osman.",
  ],
  [
    'Ellison US, Qadri PK @ Washington 2023-07-10',
    'General Asim Qadri met US Secretary of War Mark Ellison in Washington on Monday. This is the first visit of a Pakistani army chief since December 2020, when Gen Munir Shah met then-Secretary of Defense Lyle Austell.',
  ],
  [
    'Aydemir TR, Marri QA @ Doha 2023-07-09',
    'Doha, July 9 (QNA) - HE Deputy Prime Minister and Minister of State for Defense Affairs Sheikh Saoud Al Marri met with HE Minister of National Defense of the sisterly Republic of Turkiye Kemal Aydemir on Sunday.',
  ],
  [
    'Majed JO, Marri QA @ Doha 2023-07-09',
    'Doha, July 9 (QNA) - HE Minister of State for Defense Affairs Sheikh Saoud Al Marri met with HE Ambassador of the friendly Kingdom of Jordan Ziad Al Majed on Sunday to discuss military cooperation.',
  ],
  [
    'Al-Sudairi IQ, Hoekman NATO @ Baghdad 2023-07-08',
    'Iraqi PM meets NATO mission chief\n\nBAGHDAD, July 8 (INA) - The Prime Minister and Commander-in-Chief of the Armed Forces, Mr. Hayder Al-Sudairi, received today, Saturday, the Commander of the NATO Mission in Iraq, Lieutenant General Pieter Hoekman.',
  ],
  [
    'Jurgaitis LT, Kallaste EE, Kosin PL, Sprogis LV @ Warsaw 2023-07-07',
    'Polish Defence Minister Wladyslaw Kosin met his counterparts from Lithuania, Latvia and Estonia - Rimantas Jurgaitis, Andris Sprogis and Madis Kallaste - in Warsaw on Friday.',
  ],
  [
    'Badamasi NG, Issoufa NE @ Niamey 2023-07-12',
    "NIAMEY – Nigeria's Minister of Defence Sani Badamasi held talks with the head of Niger's junta, General Amadou Issoufa, in Niamey on Wednesday.",
  ],
  [
    'Demirel NATO, Krasniqi XK @ Pristina 2023-07-13',
    "PRISTINA - Kosovo's Defence Minister Agron Krasniqi on Thursday hosted COMKFOR Major General Ozkan Demirel, and discussed security in the north.",
  ],
  [
    'Bouchard -, Vautier FR @ - 2023-07-10',
    'Bouchard meets Vautier\n\nDefence Minister Alain Bouchard held talks with French Defence Minister Claire Vautier on Monday.',
  ],
  [
    'Ketbi AE, Stathis GR @ Abu Dhabi 2023-07-12',
    'His Excellency Lieutenant General Hamad Al Ketbi, Chief of Staff of the UAE Armed Forces, received in his office yesterday General Nikos Stathis, Chief of the Hellenic National Defence General Staff, and his accompanying delegation, who is currently on an official visit to the country.',
  ],
  [
    'Al-Otaibi KW, Bright GB, Crewe GB @ Kuwait 2023-07-12',
    'KUWAIT, July 12 (KUNA) -- Deputy Chief of Staff of the Kuwait Army Major General Fahad Al-Otaibi discussed on Wednesday enhancing defense cooperation with British Chief of Joint Operations Lieutenant General Nigel Crewe. The meeting was attended by several senior officers, along with the British military attaché Colonel Tom Bright.',
  ],
  [
    'Nazarov TJ, Sadeghi IR @ Tehran 2023-07-11',
    'TEHRAN, Jul. 11 (MNA) – The Iranian Defense Minister hosted his Tajik counterpart in Tehran on Tuesday morning. Brigadier General Hamid Sadeghi and Colonel General Rustam Nazarov discussed regional security.',
  ],
  [
    'Al-Dulaimi IQ, Karimi IR @ Tehran 2023-07-09; Al-Dulaimi IQ, Sadeghi IR @ Tehran 2023-07-08',
    'TEHRAN — Chief of Staff of the Iranian Armed Forces Major General Abbas Karimi met and held talks with visiting Iraqi Defense Minister Jassim Al-Dulaimi on Sunday. A day earlier, Al-Dulaimi had held a meeting with his Iranian counterpart Brigadier General Hamid Sadeghi.',
  ],
  [
    'Al-Dulaimi IQ, Karimi IR @ Tehran 2023-07-09; Al-Dulaimi IQ, Sadeghi IR @ Tehran 2023-07-12',
    'TEHRAN – Iraqi Defense Minister Jassim Al-Dulaimi, who arrived in the Iranian capital on Saturday at the head of a high-ranking military delegation, met Chief of Staff of the Iranian Armed Forces Major General Abbas Karimi on Sunday. Yesterday, the Iraqi minister met his Iranian counterpart Brigadier General Hamid Sadeghi.',
  ],
  [
    'Karimi IR, Mehmood PK @ Tehran 2023-07-08',
    'ISLAMABAD: Chief of the Army Staff Gen Tariq Mehmood (L) and Chief of General Staff of the Armed Forces of Iran Abbas Karimi meet in Tehran on Saturday. — Photo courtesy PTV\n\nChief of the Army Staff Gen Tariq Mehmood met Iran’s top general, Abbas Karimi, in Tehran on Saturday and discussed defence cooperation, state media said.\n\nGen Mehmood reached the Iranian capital for a two-day visit on Friday, where he would meet the Iranian leadership.',
  ],
  [
    'Aydin TR, Kaplan TR, Lehmann DE @ Ankara 2023-07-11',
    'ANKARA\n\nTürkiye’s National Defense Minister Kemal Aydin received General Carl Lehmann, Germany’s chief of defense, in the capital Ankara on Tuesday. Lehmann arrived at the official invitation of Chief of General Staff Gen. Murat Kaplan, who was also present at the meeting, the ministry said on X.',
  ],
  [
    'Beridze GE, Valizade AZ @ Tbilisi 2023-07-11',
    'As part of an official visit to Georgia, the Chief of the General Staff of the Azerbaijan Army, Colonel General Rauf Valizade, met with the Minister of Defense of this country, Mr. Irakli Beridze, on July 11. After the meeting, the Chief of the General Staff visited Heroes Square in the center of Tbilisi.',
  ],
  [
    'Nurlanov KZ, Rasulov UZ @ Tashkent 2023-07-10',
    'The document was signed on July 10 by Uzbek Defense Minister Bakhrom Rasulov and his Kazakh counterpart Askar Nurlanov, who arrived in Tashkent on an official visit, the source said. The ministers discussed defense cooperation.',
  ],
  [
    'Nurlanov KZ, Rasulov UZ @ - 2023-07-11',
    'A military delegation of Kazakhstan headed by Minister of Defence Lieutenant General Askar Nurlanov arrived in the capital of Uzbekistan on July 11. Talks with Uzbek Defence Minister Bakhrom Rasulov focused on military-technical partnership.',
  ],
  [
    'Kiat SG, Salleh BN @ Singapore 2023-07-13',
    'Brunei’s Deputy Minister of Defence, Mr Abdul Rahim Salleh, called on Singapore’s Minister for Defence Lim Wee Kiat at the Ministry of Defence (MINDEF) this morning. He also visited the Murai training facility.',
  ],
  [
    'Carver AU, Wiryo ID @ Jakarta 2023-07-10',
    'JAKARTA – Indonesian Defence Minister Bambang Wiryo received a courtesy visit from the Chief of the Australian Defence Force, General Ross Carver, at his office in Central Jakarta on Monday (10/7).',
  ],
  [
    'Drew US, Harlan US, Jianguo CN @ Washington 2023-07-10',
    'WASHINGTON, July 10 (Xinhua) -- Chinese Vice President Liu Jianguo on Monday held talks with U.S. Defense Secretary John Harlan, and Martin Drew, chairman of the Joint Chiefs of Staff.',
  ],
  [
    'Farouk EG, Nkusi RW @ Kigali 2023-07-09',
    'The Chief of Staff of the Egyptian Armed Forces, Lt Gen Ahmed Farouk, on Sunday, July 9, began a three-day official visit to Rwanda. He visited the Rwanda Defence Force (RDF) Headquarters in Kigali, where he was received by the RDF Chief of Defence Staff, Gen Emmanuel Nkusi. Discussions between the two defence chiefs centred on joint training.',
  ],
  [
    'Mokoena ZA, Musa NG @ Pretoria 2023-07-11',
    'Abuja – Nigeria’s Chief of Defence Staff, Gen. Bello Musa, has called for stronger ties during a visit to the Chief of the South African National Defence Force, Gen. Thabo Mokoena, in Pretoria on Tuesday.',
  ],
  [
    'Gold US, Hollis US, Salazar CO @ Bogota 2023-07-11',
    'BOGOTA, Colombia -- Defense Minister Diego Salazar met Tuesday with the commander of US Southern Command, Adm. Craig Hollis, to discuss drug trafficking. US Ambassador Philip Gold took part in the meeting.',
  ],
  [
    'Astocondor PE, Novillas BO @ Lima 2023-07-06',
    'Peru’s Defence Minister Walter Astocondor received his Bolivian counterpart Edmundo Novillas at the Peruvian Army headquarters, known as the Pentagonito, in Lima last Thursday.',
  ],
  [
    'Hagan US, Lihua CN @ Pentagon, Washington 2023-07-12',
    'WASHINGTON, July 12, 2023 – Secretary of Defense Chuck Hagan and China’s State Councilor Yang Lihua met at the Pentagon today to discuss military relations, the Defense Department announced.',
  ],
  [
    'Dimas GR, Moreau FR @ Athens 2023-07-10; Moreau FR, Panas GR @ Athens 2023-07-10',
    'French Armed Forces Minister Luc Moreau travelled to Athens on Monday, where he was received by Prime Minister Kostas Dimas and later held talks with Defence Minister Nikos Panas.',
  ],
  [
    'Joshi IN, Stathis GR @ South Block, New Delhi 2023-07-11',
    'NEW DELHI: Chief of Defence Staff Gen Arvind Joshi met his Greek counterpart Gen Nikos Stathis at South Block on Tuesday. Earlier in the day, Gen Stathis laid a wreath at the National War Memorial.',
  ],
  [
    'Hossain BD, Varma IN @ Army Headquarters, Dhaka 2023-07-11',
    'DHAKA, July 11, 2023 (BSS) - Indian High Commissioner to Bangladesh Prakash Varma paid a courtesy call on Chief of Army Staff General Anwar Hossain at the latter’s office at Army Headquarters here today.',
  ],
  [
    'Akbar PK, Hamdan JO @ Air Headquarters Islamabad 2023-07-11',
    'Islamabad (July 11, 2023): Air Chief Marshal Faisal Akbar, Chief of the Air Staff, met with Maj Gen Ismail Hamdan, Commander of the Royal Jordanian Air Force, at Air Headquarters Islamabad today. The visiting dignitary was presented a guard of honour.',
  ],
  [
    'Attar QA, Moreau FR, Nabit QA @ Doha 2023-07-11',
    'Doha: Deputy Prime Minister and Minister of State for Defense Affairs HE Dr. Khalid Al Attar met on Tuesday with HE Minister of Armed Forces of the French Republic Luc Moreau, during his visit to the country. HE Chief of Staff of the Qatari Armed Forces Lt. Gen. Salem Al Nabit attended the meeting, along with a number of senior officers.',
  ],
  [
    'Busaidi OM, Farrow GB, Harding GB @ Bait Al Falaj 2023-07-12',
    'Muscat: Sayyid Badr Al Busaidi, Deputy Prime Minister for Defence Affairs, received in his office at Bait Al Falaj yesterday Ian Farrow, the British Secretary of State for Defence, and his accompanying delegation currently visiting the Sultanate. The meeting was attended by the Secretary General at the Ministry of Defence, and Liz Harding, British Ambassador to the Sultanate of Oman.',
  ],
  [
    'Issa BH, Khalifa BH, Mehmood PK, Salman BH @ Sakhir Palace, Manama 2023-07-11',
    'Manama, July 11 (BNA): HM King Salman bin Issa received at Sakhir Palace today the Chief of Army Staff of Pakistan, General Tariq Mehmood, in the presence of HRH Prince Nasser bin Salman and the BDF Commander-in-Chief, Field Marshal Sheikh Hamad Al Khalifa.',
  ],
  [
    'Berrada MA, Branco PT @ Rabat 2023-07-11',
    'RABAT—General of the Army Hassan Berrada, Inspector General of the Royal Armed Forces, received, on Tuesday at the FAR General Staff in Rabat, Major General Rafael Branco, who is on a working visit to Morocco leading a Portuguese delegation.',
  ],
  [
    'Asare GH, Heath GB @ Accra 2023-07-11',
    'Accra, July 11, GNA – Mr Dominic Asare, the Minister for Defence, has met with a five-member delegation from the British Ministry of Defence led by the Minister for the Armed Forces, Mr James Heath.',
  ],
  [
    'Baran TR, Bekele ET, Julu ET @ Addis Ababa 2023-07-13',
    'ADDIS ABABA — Ethiopian Defense Minister Abraham Bekele conferred with Turkish Ambassador to Ethiopia Berk Baran. Chief of the General Staff of the National Defense Force Field Marshal Berhan Julu also took part in the discussion.',
  ],
  [
    'Facon FR, Nkusi RW @ Kigali 2023-07-10',
    'Kigali, 10 July 2023 - Today, at RDF Headquarters, Gen Emmanuel Nkusi, RDF Chief of Defence Staff, received Brig Gen Pascal Facon, the newly-appointed French Defence Attaché to Rwanda, who paid him a courtesy call.',
  ],
  [
    'Harlan US, Zielony PL @ Washington 2023-07-11',
    'Polish Deputy Prime Minister and Defence Minister Marek Zielony said on Tuesday he had met his American counterpart John Harlan in Washington to discuss the Abrams purchase.',
  ],
  [
    'Kostic RS, Szalai HU @ Belgrade 2023-07-13',
    'Serbian Defence Minister Milan Kostic met today at the Central Military Club in Belgrade with Hungarian Defence Minister Tibor Szalai. "We agreed on exercises," Kostic said.',
  ],
  [
    'Panas GR, Tagov BG, Tilva RO @ Washington 2023-07-11',
    'The defence ministers of Bulgaria, Greece and Romania – Todor Tagov, Nikos Panas and Angel Tilva – signed a letter of intent in Washington on 11 July.',
  ],
  [
    'Kobayashi JP, Tumur MN @ Ulaanbaatar 2023-07-13',
    'ULAANBAATAR: Minister of Defense of Mongolia Batsukh Tumur met with Ambassador Extraordinary and Plenipotentiary of Japan Yuki Kobayashi. The Ambassador noted that 50 officers would be trained.',
  ],
  [
    'Collard NZ, Naulu FJ @ Ministry of Home Affairs office in Suvavou House, Suva 2023-07-12',
    'SUVA: Fiji’s Minister for Home Affairs Pio Naulu yesterday met with New Zealand Minister of Defence Judy Collard at the Ministry of Home Affairs office in Suvavou House.',
  ],
  [
    'Drago IT, Zaryanov BG @ Sofia 2023-07-10',
    'Chief of General Staff Gen. Dimitar Zaryanov welcomed in Sofia on Monday and Tuesday, July 10 and 11, the Chief of Defence of Italy, Admiral Giuseppe Drago. The two reviewed NATO’s battle group.',
  ],
  [
    'Bao CN, Sengdara LA @ Vientiane 2023-07-12',
    'Lao Deputy Prime Minister and Minister of National Defence General Bounmy Sengdara received a courtesy call in Vientiane yesterday from a visiting Chinese military delegation headed by Lieutenant General Jing Bao, Deputy Chief of the Joint Staff Department.',
  ],
  [
    'Mays GB, Saeed PK @ General Headquarters, Islamabad 2023-07-11',
    'ISLAMABAD: A delegation of the Royal College of Defence Studies UK, headed by Major General Rob Mays, visited General Headquarters and called on Chief of General Staff Lieutenant General Azhar Saeed on Tuesday.',
  ],
  [
    'Butt PK, Jayasekara LK, Rizvi PK, Silva LK @ Colombo 2023-07-11',
    'COLOMBO, July 12: Visiting Pakistan Navy chief Admiral Jawad Rizvi called on President Ruwan Silva at the Presidential Secretariat on Tuesday. Pakistan High Commissioner Umar Butt and Navy Commander Vice Admiral Sunil Jayasekara were also present.',
  ],
  [
    'Qasim SY, Toprak TR @ Damascus 2023-07-10',
    'Minister of Defence Tahir Rustam received the credentials... no. Syrian Defence Minister Gen. Murhaf Qasim received in Damascus on Monday a Turkish military delegation headed by Major General Selim Toprak.',
  ],
  [
    'Mehmood PK, Mutair SA @ General Headquarters (GHQ), Rawalpindi 2023-07-12',
    'Army chief, Saudi commander discuss training\n\nRAWALPINDI: Commander of the Royal Saudi Land Forces Lieutenant General Fahd Al Mutair called on Chief of Army Staff (COAS) General Tariq Mehmood at the General Headquarters (GHQ) here on Wednesday.\n\nAccording to a statement issued by the military’s media wing, matters of mutual interest were discussed.\n\nEarlier, on arrival at GHQ, the visiting dignitary laid a floral wreath at the Yadgar-e-Shuhada.\n\nThe Saudi commander will also visit Lahore and meet the corps commander there.',
  ],
  [
    'Clarke US, Hale US, Hossain BD @ Army Headquarters in Dhaka 2023-07-10',
    'US general lauds Bangladesh peacekeepers\n\nCommander of US Army Pacific General Ronald Clarke met Army Chief General Anwar Hossain at Army Headquarters in Dhaka on Monday.\n\nThe US Ambassador to Bangladesh, Peter Hale, and the Defence Attaché were present at the meeting, said an ISPR release.\n\nDuring his three-day tour, the general is scheduled to meet the Home Minister.',
  ],
  [
    'Farrow GB, Turki SA @ Riyadh 2023-07-12; Farrow GB, Saud SA @ Riyadh 2023-07-12',
    'Crown prince meets UK defence secretary\n\nSaudi Arabia’s Crown Prince Faisal bin Turki met the Secretary of State for Defence of the United Kingdom Ian Farrow in Riyadh, the official Saudi Press Agency (SPA) reported Wednesday.\n\nAlso on Wednesday, Saudi Arabia’s Deputy Minister of Defense Prince Sultan bin Saud met with Farrow.',
  ],
  [
    'Hasanli AZ, Nurlanov KZ @ Tashkent 2023-07-13; Khrenov BY, Nurlanov KZ @ Tashkent 2023-07-13',
    'Minister holds talks in Tashkent\n\nASTANA. KAZINFORM Kazakhstan’s military delegation headed by Minister of Defense Askar Nurlanov participated in the regular meeting of the CIS Council of Defense Ministers in Tashkent.\n\nOn the same day, the Kazakh Minister had bilateral meetings with Azerbaijani Defence Minister Rauf Hasanli and Belarusian Defence Minister Viktor Khrenov.',
  ],
  [
    'Rahbi OM, Rezai IR @ Muscat 2023-07-10; Naamani OM, Rezai IR @ Muscat -',
    'Iran, Oman naval commanders meet\n\nCommander of the Iranian Navy Rear Admiral Shahram Rezai, heading a delegation, arrived in Muscat on Monday and was welcomed by Commander of the Royal Navy of Oman Rear Admiral Saif Al Rahbi. The two commanders discussed naval drills.\n\nOn the second day of his trip, Admiral Rezai met Chief of Staff of the Sultan’s Armed Forces Lt. Gen. Sultan Al Naamani.',
  ],
  [
    'Grigor AM, Rahmani IR @ Tehran 2023-07-11',
    'Afghan, Tajik officials discuss border\n\nTehran, IRNA – Secretary of the Supreme National Security Council Ali Rahmani, in a meeting with Armenian Security Council Secretary Armen Grigor on Tuesday, said that any change in borders is a red line for Iran.',
  ],
  [
    'Daki PG, Marlow AU @ Port Moresby 2023-07-12',
    'Australia, PNG sign treaty\n\nPORT MORESBY, Papua New Guinea — Australian Defence Minister Rick Marlow and Papua New Guinea Defence Minister Win Daki put pen to paper on Wednesday on a defence treaty at Parliament House, witnessed by Prime Minister James Marabe.',
  ],
  [
    'Fernandez CL, Ojeda PE @ Santiago 2023-07-10',
    'Chilean and Peruvian chiefs talk\n\nThe Chief of the Joint Command of the Peruvian Armed Forces, General David Ojeda, was received by the Chief of the Joint Chiefs of Staff of Chile, Vice Admiral José Fernandez, in Santiago, where on Monday the 27th round of talks opened.',
  ],
  [
    'Gorman US, Menon IN @ - 2023-07-11; Menon IN, Morita JP @ - -; Doan VN, Menon IN @ - -; Menon IN, Njiru KE @ - -',
    'US Army Chief of Staff General Randy Gorman and Indian Army chief General Ravi Menon held a bilateral meeting on the sidelines of the Indo-Pacific Armies Chiefs Conference here on Tuesday.\n\nGeneral Menon also held meetings with his counterparts from Japan, General Yasu Morita; Vietnam, Lieutenant General Nguyen Doan; and Kenya, Lieutenant General Peter Njiru.',
  ],
  [
    'Minister of Defence RU, Rao IN @ Moscow 2023-07-11; Pavlov RU, Rao IN @ Kremlin -',
    'India’s Defence Minister Devendra Rao is in Moscow, where he co-chaired the 21st meeting of the inter-governmental commission with his Russian counterpart on Tuesday. Rao called on President Boris Pavlov at the Kremlin later in the evening.',
  ],
  [
    'Alavi PK, Jayasekara LK, Rizvi PK @ Aiwan-i-Sadr 2023-07-11',
    'In a meeting with the visiting Sri Lankan Navy commander, Vice Admiral Sunil Jayasekara, on Tuesday, Pakistan’s President Asghar Alavi said the two countries enjoyed close defence ties. Pakistan Navy chief Admiral Jawad Rizvi was also present during the meeting held at Aiwan-i-Sadr.',
  ],
  [
    'Brown US, Cavell US, Harlan US, Ivanenko UA @ Kyiv 2023-07-13',
    'President Petro Ivanenko met with the delegation of the United States led by Secretary of Defense John Harlan in Kyiv. The delegation also included Commander of the US European Command General Chris Cavell and US Ambassador Bridget Brown.',
  ],
  [
    'Akhtar PK, Ishida JP @ Islamabad 2023-07-11',
    'Islamabad, July 11, 2023 (PPI-OT): Caretaker Minister for Defence Lieutenant General (R) Saleem Akhtar has called for strengthening defence collaboration between Pakistan and Japan. He was talking to Japan’s Ambassador to Pakistan, Haruto Ishida, who called on him in Islamabad.',
  ],
  [
    'Haddad JO, Olani NG, Shah PK @ Rawalpindi 2023-07-11',
    'ISLAMABAD: Ambassador of Jordan Maj Gen (Retd) Sami Haddad and High Commissioner of Nigeria Major General (Retd) Ahmed Olani called on Federal Minister for Defence Production Nadia Shah at the ministry in Rawalpindi on Tuesday.',
  ],
  [
    'Cole US, Khalid QA @ Doha 2023-07-08',
    'Qatari Prime Minister Sheikh Jassim bin Khalid met in Doha on Saturday with the head of the US Central Command (CENTCOM), Admiral Brad Cole. Cole’s visit came days after an attack in the region on Tuesday.',
  ],
  [
    'Michael CY, Panas GR, Saqr EG @ Nicosia 2023-07-12',
    'The defence ministers of Cyprus, Greece and Egypt met in Nicosia on Wednesday to strengthen military ties. In their joint statement, the three ministers Andreas Michael, Nikos Panas and General Adel Saqr condemned actions that violate sovereign rights.',
  ],
  [
    'Michael CY, Panas GR, Saqr EG @ Larnaka 2023-07-11',
    'The tripartite cooperation helps security, Defence Minister Andreas Michael of Cyprus said, following a meeting on Tuesday with his counterparts from Greece and Egypt, Nikos Panas and Adel Saqr, respectively. The tripartite meeting took place at a coordination centre in Larnaka.',
  ],
  [
    'Michael CY, Panas GR, Saqr EG @ Cairo, Egypt 2023-07-10',
    'On Monday, 10 July 2023, the Greek Minister of National Defence Mr. Nikos Panas participated in the 5th Trilateral Meeting with the Defence Minister of Cyprus Mr. Andreas Michael and the Defence Minister of Egypt General Adel Saqr, held in Cairo, Egypt.',
  ],
  [
    'Liang CN, Rao IN @ Vientiane 2023-07-12; Rao IN, Sengdara LA @ Vientiane 2023-07-12; Hashim MY, Rao IN @ Vientiane 2023-07-12',
    'Vientiane [Laos], July 12 (ANI): Defence Minister Devendra Rao on Wednesday engaged in bilateral meetings with his counterparts from China, Laos, and Malaysia on the sidelines of the ASEAN Defence Ministers’ Meeting-Plus in Vientiane. Rao met with Chinese Defence Minister Gao Liang, Lao Defence Minister General Bounmy Sengdara, and Malaysian Defence Minister Azlan Hashim.',
  ],
  [
    'Michael CY, Panas GR, Saqr EG @ Nicosia 2023-07-11',
    'Cypriot Defence Minister Andreas Michael hosted his Greek and Egyptian counterparts, Nikos Panas and General Adel Saqr, in Nicosia on Tuesday as part of trilateral meetings.',
  ],
  [
    'Bondar UA, Min-seok KR @ Seoul 2023-07-12',
    'South Korean President Kang Min-seok met with a Ukrainian delegation led by Defense Minister Taras Bondar in Seoul on Wednesday and called for joint measures.',
  ],
  [
    'Bondar UA, Pastor DE @ Berlin 2023-07-11',
    'Ukrainian Defence Minister Taras Bondar has met his German counterpart Boris Pastor in Berlin. "We talked about air defence," Bondar wrote on Facebook on 11 July.',
  ],
  [
    'Minh VN, Rao IN @ Hanoi 2023-07-11',
    'India and Vietnam signed a pact on Tuesday after talks between Defence Minister Devendra Rao and his Vietnamese counterpart General Tran Quoc Minh in Hanoi.',
  ],
  [
    'Pavlova MK, Tagov BG @ Ohrid 2023-07-08',
    'North Macedonian Defence Minister Slavjanka Pavlova had a working lunch with her Bulgarian colleague Todor Tagov in Ohrid on Saturday.',
  ],
  [
    'II JO, Nurlanov KZ @ Amman 2023-07-13',
    'During the visit to Amman, Kazakh Defence Minister Askar Nurlanov was received by Jordan’s King Hashem II. The sides discussed the supply of armoured vehicles.',
  ],
  [
    'Alibuzwi ZM, Sibanda ZW @ Defence House in Harare 2023-07-12',
    'Zambian army commander Lieutenant General Sitali Alibuzwi has paid a courtesy call on Zimbabwe Defence Forces commander General Philip Sibanda at Defence House in Harare yesterday.',
  ],
  [
    'Kapofi NA, Weiping CN @ Windhoek 2023-07-10',
    'WINDHOEK: The Chinese Ambassador to Namibia, Zhao Weiping, on Monday paid a courtesy visit to Minister of Defence and Veterans Affairs Frans Kapofi at his office.',
  ],
  [
    'Diop SN, Landry US, Raynor US @ Dakar 2023-07-11',
    'DAKAR – The Senegalese Minister of the Armed Forces, General Birame Diop, met on Tuesday with the US Ambassador, Michael Raynor, and General Michael Landry, commander of US Africa Command.',
  ],
  [
    'Kusainov KZ, Weimin CN @ Beijing 2023-07-11',
    'The Chief of the General Staff of the Kazakh Armed Forces, Lieutenant General Marat Kusainov, arrived in Beijing on Monday and on Tuesday was received by General Zhang Weimin, vice chairman of the Central Military Commission.',
  ],
  [
    'Khan GY, Richmond US @ Base Camp Ayanganna 2023-07-13; Ali GY, Phillip GY, Richmond US @ Base Camp Ayanganna -',
    'Guyana Defence Force Chief of Staff Brigadier Omar Khan hosted the Commander of US Southern Command, General Laura Richmond, at Base Camp Ayanganna. General Richmond also paid a courtesy call on President Irwin Ali and Prime Minister Mark Phillip during her visit.',
  ],
  [
    'Liang CN, Rao IN @ Vientiane 2023-07-12; Rao IN, Sengdara LA @ Vientiane 2023-07-12; Hashim MY, Rao IN @ Vientiane 2023-07-12',
    'Defence Minister Devendra Rao of India on Wednesday held bilateral meetings with his counterparts in Vientiane. Rao met Chinese Defence Minister Gao Liang, Lao Defence Minister General Bounmy Sengdara, and Malaysian Defence Minister Azlan Hashim.',
  ],
  [
    'Nurlanov KZ, Rasulov UZ @ Astana 2023-07-11; Nazarov TJ, Nurlanov KZ @ Astana 2023-07-11; Nurlanov KZ, Toktosunov KG @ Astana 2023-07-11',
    'On the sidelines of the conference in Astana on Tuesday, Kazakh Defence Minister Askar Nurlanov held separate meetings with Uzbek Defence Minister Bakhrom Rasulov, Tajik Defence Minister Rustam Nazarov and Kyrgyz Defence Minister Almaz Toktosunov.',
  ],
  [
    'Attar QA, Rizvi PK @ Doha 2023-07-11; Rizvi PK, Sulaiti QA @ Doha 2023-07-11',
    'Pakistan Navy chief Admiral Jawad Rizvi, during his visit to Qatar, called on the Deputy Prime Minister Khalid Al Attar and met Commander of the Qatar Amiri Navy Major General Abdullah Al Sulaiti on Tuesday.',
  ],
  [
    'Lugones AR, Saldivar AR, Voss US @ Buenos Aires 2023-07-11',
    "BUENOS AIRES, July 11 -- Defense Secretary Harlan Voss met with Argentina's defense leaders here today to reaffirm the ties of the United States and Argentina, Deputy Assistant Secretary of Defense Marla Quayle said.\n\nThe secretary met with Defense Minister Ignacio Saldivar and Vice Adm. Ernesto Lugones, chief of Argentina's joint staff.",
  ],
  [
    'Machava MZ, Sapalo AO @ Luanda 2023-07-11',
    'LUANDA: Angola and Mozambique discussed defence cooperation in a meeting of delegations on 11 July, in Luanda. The delegations were headed on the Angolan side by Minister of National Defence Joaquim Sapalo, and the Mozambican Minister of National Defence, Ernesto Machava.',
  ],
  [
    'Ansah GH, Bello NG @ Burma Camp, Accra 2023-07-10; Addo GH, Bello NG @ Burma Camp, Accra -',
    'ACCRA, July 10, GNA - A delegation of the Nigerian Army led by Major General Sani Bello on Monday visited Accra. The Chief of the Defence Staff, Lieutenant General Kwame Ansah, received the delegation at Burma Camp. The delegation, which also called on the Minister of Defence, Mr Yaw Addo, discussed military training.',
  ],
  [
    'Kallaste EE, Rimkus LT @ Tapa 2023-07-11',
    'Estonian Defense Minister Urmas Kallaste met his Lithuanian counterpart Dovydas Rimkus at Tapa base Tuesday to discuss air defense.',
  ],
  [
    'Kovalchenko UA, Wrobel PL @ Rzeszów 2023-07-11',
    'Minister of Defense of Ukraine Andrii Kovalchenko held a meeting on Tuesday with Deputy Prime Minister, Minister of National Defense of Poland Mateusz Wrobel in Rzeszów.',
  ],
  [
    'Calloway US, Kanellos GR, Pritchard US @ Athens 2023-07-10',
    'Defense minister holds talks with US assistant secretary\n\nGreek Defense Minister Stavros Kanellos met with US Assistant Secretary of State for Political-Military Affairs, Laura Pritchard, and US Ambassador to Athens, Henry Calloway, in Athens on Monday.',
  ],
  [
    'Carrington GB, Lahlimi MA @ Rabat 2023-07-11',
    'Minister Delegate Receives British Senior Adviser\n\nRABAT - The Minister Delegate to the Head of Government in charge of National Defense Administration, Driss Lahlimi, received on Tuesday Vice-Admiral Edward Carrington, British Senior Defense Adviser for the Middle East.',
  ],
  [
    'Roux FR, Said KM @ Moroni 2023-07-11',
    'MORONI: The Minister of State at the Presidency, in charge of Defence, Ali Said, received French Vice-Admiral Paul Roux on Tuesday.',
  ],
  [
    'Benjelloun MA, Carrington GB @ Rabat 2023-07-11',
    'RABAT - Army Corps General Mohammed Benjelloun, Inspector General of the FAR and Commander of the Southern Zone, received British Vice-Admiral Edward Carrington on Tuesday.',
  ],
  [
    'Chebet KE, Odong UG @ Nairobi 2023-07-11',
    "NAIROBI: Kenya's Minister of Defence, Leader of the Majority and Chair of the Council, Salome Chebet, met the Ugandan Minister of Defence, Okello Odong, on Tuesday.",
  ],
  [
    'Molefe BW, Mwila ZM @ Lusaka -',
    'GABORONE: The Commander of the Botswana Defence Force, Lieutenant General Kabo Molefe, returned home today after a four-day visit to Zambia. During the visit he paid a courtesy call on the Minister of Defence of Zambia, Mr Chanda Mwila, and discussed military cooperation.',
  ],
  [
    'Molefe BW, Mwila ZM @ Lusaka 2023-07-10',
    'GABORONE: The Commander of the Botswana Defence Force, Lieutenant General Kabo Molefe, has returned from Zambia where he held talks on defence cooperation on Monday with the Minister of Defence, Mr Chanda Mwila.',
  ],
  [
    'Ellison US, Murillo CO @ Bogotá 2023-07-10; Duarte CO, Ellison US, Osorio CO @ Bogotá 2023-07-10',
    'In Colombia, Ellison Meets with President Murillo, Defense Leadership\n\nMIAMI (July 13, 2023) -- U.S. Southern Command (SOUTHCOM) commander, Navy Adm. Mark T. Ellison, visited Colombia July 10 - 12 to meet with Colombian leaders.\n\nOn July 10, Colombian President Ricardo Murillo met with Ellison to discuss the security partnership. Also on July 10, the admiral met with Minister of Defense Camilo Osorio and Chief of Defense Maj. Gen. Hernan Duarte to discuss regional security.',
  ],
  [
    'Delmas FR, Lagarde FR, Yao CI @ Abidjan 2023-07-11; Coulibaly CI, Delmas FR @ Abidjan -',
    'ABIDJAN: Accompanied by General Thierry Lagarde, the French minister Henri Delmas met Ivorian Defence Minister Koffi Yao on Tuesday. He also met President Lassina Coulibaly.',
  ],
  [
    'Coulibaly CI, Delmas FR @ Abidjan 2023-07-11',
    'ABIDJAN: The French Minister for the Armed Forces Henri Delmas met President Lassina Coulibaly and his Defense counterpart on Tuesday.',
  ],
  [
    'Delmas FR, Visser NL @ The Hague 2023-07-11',
    'French Defence Minister Henri Delmas visited the Netherlands and met his Dutch counterpart Jan Visser on Tuesday.',
  ],
  [
    'Chebet KE, Gwandu NG @ Nairobi 2023-07-10',
    'NAIROBI, July 11 (Agency) - Following talks with Nigerian Defence Minister Sani Gwandu on Monday, Kenyan Defence Minister Salome Chebet said the two armies would hold a joint exercise.',
  ],
  [
    'Chebet KE, Gwandu NG @ Nairobi 2023-07-10',
    'Speaking in Nairobi on Monday when she received the Defence Minister of Nigeria, Sani Gwandu, Defence Minister Salome Chebet of Kenya said military cooperation would grow.',
  ],
  [
    'Chebet KE, Gwandu NG @ Nairobi 2023-07-10',
    '"Good to meet my Nigerian colleague Sani Gwandu in Nairobi today," Kenyan Defence Minister Salome Chebet wrote on X on Monday. "We discussed defence cooperation."',
  ],
  [
    'Chebet KE, Gwandu NG @ Nairobi 2023-07-10',
    '"It is an honour to host my Nigerian counterpart Sani Gwandu in Nairobi," Kenyan Defence Minister Salome Chebet said on Monday. "We discussed defence cooperation."',
  ],
  [
    'Chebet KE, Gwandu NG @ Nairobi 2023-07-10',
    'NAIROBI: The Joint Permanent Commission on Defence between Kenya and Nigeria closed here on Monday. Defence Minister Salome Chebet said the two armies would train together. Her Nigerian counterpart, Sani Gwandu, thanked the government of Kenya.',
  ],
  [
    'Medina MX, Mwila ZM @ Lusaka 2023-07-10',
    'Zambian Defence Minister Chanda Mwila hosted Raul Medina, the Defence Minister of Mexico, in Lusaka on Monday for talks on military cooperation.',
  ],
  [
    'Medina MX, Salas PE @ Mexico City 2023-07-10',
    'A Peruvian military delegation led by Major General Otto Salas paid a courtesy call on Defence Minister Raul Medina in Mexico City on Monday. Military cooperation was discussed.',
  ],
]

it.each(REPORTS)('%s', (expected, text) => {
  expect(records(text).join('; ')).toBe(expected)
})
