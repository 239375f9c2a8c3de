import { describe, expect, it } from 'vitest'
import { annotate } from '../../../utils/annotate/annotate.ts'

const article = (text: string, title: string | null = null) => ({
  title,
  publisher: null,
  byline: null,
  url: null,
  publishedAt: null,
  language: null,
  text,
})
const judge = (text: string, title: string | null = null) => annotate(article(text, title))

describe('a report is told', () => {
  it.each([
    [
      'of a defence secretary who is a general, and no secretary-general',
      'Australia’s Minister for Home Affairs Megan Farley met Sri Lankan Defence Secretary General Sunil Ranasinghe at the Defence Headquarters in Colombo.',
    ],
    [
      'by a leader in the first person, who names nobody of his own state',
      'Meeting in Washington\n\nToday I met with US Secretary of Defense Paul Harding. We discussed our alliance and the submarine programme. I thanked the Secretary for his friendship to Australia.',
    ],
    [
      'by a minister who was pleased to host',
      'Statement by the Minister for Defence\n\nI was pleased to host New Zealand’s Minister of Defence, Helen Marlow, in Canberra today. We talked about our two forces. New Zealand is our oldest ally.',
    ],
    [
      'by a leader who has just concluded talks',
      'I have just concluded talks with President Ramos of the Philippines. We have agreed that our defence cooperation will grow, with more joint patrols. Our ministers will meet next year.',
    ],
    [
      'of a host whose state a paper at home does not print',
      'Amman – His Majesty the King received in the palace on Monday General Luc Tardieu, Chief of the Defence Staff of France. The meeting covered military cooperation between Jordan and France.',
    ],
    [
      'with a call that was made when a guest was received',
      'Abuja – The Chief of Defence Staff, General Emeka Odili, has called for partnership with the Brazilian Armed Forces. Odili made the call when he received a delegation from Brazil led by Vice Admiral Carlos Pires at the Defence Headquarters, Abuja. He said that Nigeria would gain from it.',
    ],
    [
      'of a host without a state and a guest with one',
      'Foreign Minister Jamil Alakov received on Tuesday the Chief of the General Staff of the Turkish Armed Forces, General Selim Dorukan. The sides hailed cooperation in the military field. Press Service Department No 231.',
    ],
    [
      'of a head of government without name or state',
      'The Prime Minister hosted the Prime Minister of Poland, Marek Zielny, in Downing Street this afternoon. The leaders agreed to deepen the defence partnership, with new air defences. They discussed support for the armed forces of Ukraine.',
    ],
    [
      'by a leader who names the other first',
      'Prime Minister Marako and I met in Port Moresby this morning. We agreed that work begin on a bilateral security treaty. We spoke about the naval base. I thanked the Prime Minister of Papua New Guinea for his hospitality.',
    ],
    [
      'by a minister who had the pleasure of welcoming',
      'Minister’s statement\n\nThis morning I had the pleasure of welcoming US Secretary of Defense Paul Harding to Kirribilli House. Our conversation covered the posture of forces in Australia and the production of missiles. I am grateful to him.',
    ],
    [
      'by the titles of two whom the lead names bare',
      'Two ministers, one river\n\nCambodia’s Tea Vannak and Vietnam’s Nguyen Van Lam met on a boat on the Mekong on Sunday. The defence ministers watched rescue teams and spoke of friendship between the two armies.',
    ],
    [
      'by two chiefs, of whom one came on a visit',
      'Air Chief Marshal V K Bhandari, Chief of the Air Staff (CAS), is on an official visit to Greece on the invitation of Lt Gen Themis Bouras, Chief of the Hellenic Air Force General Staff. The CAS was received with a ceremonial guard of honour. Both Chiefs discussed avenues of enhancing operational engagements between the two Air Forces.',
    ],
    [
      'of a visitor beside whom no state is printed, and of two hosts of one state',
      'CNS CONCLUDES VISIT TO KENYA\n\nAdmiral Rohan Menon, Chief of the Naval Staff, concluded his official visit to Kenya on 18 August. During the visit, the CNS interacted with Defence Secretary Josphat Mwangi and Commander Kenya Navy Major General Thomas Otieno. Discussions covered operational training and hydrography.',
    ],
    [
      'of a guest whose state owns the office by an apostrophe alone',
      'Accra – The Minister for Defence, Mr Kwabena Asante, says Ghana will fight piracy. He said this when the Netherlands’ Commander of the Navy, Vice Admiral Pieter van Loon, paid a courtesy call on him in Accra. Vice Admiral van Loon commended Ghana.',
    ],
    [
      'in words for ties that are spelled with a hyphen or shared by two armies',
      'Prime Minister Owen Hartley of Australia and President Bae Jun-ho of the Republic of Korea met in Canberra on Monday. They agreed on defence co-operation and spoke of the ties between their armies.',
    ],
    [
      'by heads of government who speak of cooperation in defence',
      'Joint statement of the prime ministers\n\n1. On 4 March, Prime Minister Owen Hartley of Australia and President Bae Jun-ho of the Republic of Korea met in Canberra.\n\n2. They agreed to widen security cooperation between the two countries and welcomed the growing defence cooperation of their navies.\n\n3. They spoke of trade, investment and tourism, too.',
    ],
    [
      'by the number of those who met',
      'PODGORICA\n\nAlbania and Montenegro will watch the strait together, the two ministers announced after a meeting on Tuesday.\n\nLuka Perazic, the defence minister, thanked Arben Dodaj for the boats.\n\nAdmiral Milo Vukotic, commander of the navy, showed the guest a hangar.',
    ],
    [
      'below what one of those who met said first',
      'Minister: no ship will be lost to storms\n\nSplit – Croatian Defence Minister Ivo Maras has promised the navy a deeper harbour. The army will help with its engineers.\n\nThe soldiers get new quarters, too. Work begins in May.\n\nMaras spoke after talks on military cooperation with Montenegrin Defence Minister Dragan Vukas, whom he received in Split on Monday. They agreed on joint naval exercises.',
    ],
    [
      'by military leaders without names beside a head of government',
      'NAIROBI (Newswire) - U.S. Defense Secretary Lloyd Hartman met Kenya’s civilian and military leaders on Tuesday and pressed them to do more against smugglers.\n\nHartman said much had been done, but that the road was long, and that people on both sides of the lake had waited for years to see an end of it.\n\nIn his discussion with Hartman, Kenyan Prime Minister Willis Odero said that both had the same goals, and that his country wanted nothing more than quiet days for the towns on its shores.',
    ],
    [
      'by counterparts without names',
      'Maltese defence minister meets Tunisian, Libyan counterparts\n\nVALLETTA – Maltese Defence Minister Carmelo Vella on Friday held meetings with his Tunisian and Libyan counterparts who are in Valletta for a forum.\n\nDuring the separate meetings, Vella spoke of the need for stability in the region.',
    ],
    [
      'by the minister himself',
      'Today I (Minister for Defence: Peter Holloway) met with Canada’s Minister of National Defence, Edward Marsh.\n\nIn our bilateral discussions we spoke of security issues in the Arctic and of defence technologies.',
    ],
    [
      'by an audience',
      'Nouakchott – The Chief of Staff of the Armies, General Sidi Ould Vall, gave audience on Wednesday to the Director General of Defence Policy of Spain, Vice Admiral Pedro Lasarte.\n\nThe interview touched on military cooperation and the training of pilots.',
    ],
    [
      'by what was said to a delegation',
      'Minister of Defence Musa Danladi says Nigeria wants more defence cooperation with its neighbours.\n\nHe spoke during a courtesy call by a delegation of the Beninese Army led by its Quartermaster-General.\n\nDanladi spoke of joint military training.',
    ],
    [
      'by the session of a commission',
      'The 9th session of the Zambia-Botswana Joint Permanent Commission on Defence has opened in Kasane.\n\nDelegates of the two armies will look at smuggling along the river.',
    ],
    [
      'by officers of two armies at a border',
      'A flag meeting between military officers of India and Pakistan at the crossing of Chakothi on the shooting of last week ended without result on Wednesday.\n\nBoth armies keep their posts.',
    ],
    [
      'by the chiefs of a league',
      'MANAMA: The committee of the GCC army chiefs met on Thursday.\n\nThe chairman commended military cooperation among the members.',
    ],
    [
      'by ministers of many countries at a forum',
      'Defence ministers from nine countries of the Americas participate in a forum in Brasília on security at sea and migration.\n\nThe Brazilian minister opened it.',
    ],
    [
      'by the release of a ministry that names its own secretary by the bare title',
      'Pentagon Press Secretary Colonel John Bates provided the following readout:\n\nSecretary Harlan met with New Zealand Prime Minister Ruth Kerr this morning. Secretary Harlan spoke of the growth in U.S.-New Zealand defense engagements and the military exercises.',
    ],
    [
      'by the one who met',
      'Issued by the Australian Department of Defence\n\nThis morning I met with Tonga’s Minister for Defence, the Hon Sione Tau MP, to discuss patrol boats and our Defence Cooperation Program.\n\nAustralia’s defence partnership with Tonga is old.',
    ],
    [
      'by an ambassador whose state is not named',
      'Ambassador Fiona Walsh met with Chief of the Army Staff General Hari Rana at Nepal Army Headquarters.\n\nThey discussed matters of mutual interest. The Army hopes for more military training.',
    ],
    [
      'by the sitting of a committee of a league',
      'KUWAIT CITY: The Supreme Military Committee of Gulf Chiefs of Staff held its ninth consultative sitting on Monday.\n\nThe panel went through ways of pushing forward joint military action and air defence.',
    ],
    [
      'by chiefs of a part of the world who end their meeting',
      'Abuja – West Africa’s defence chiefs on Friday ended a three-day meeting with a promise to bring the regional standby force to life.\n\n“We are determined to act,” said General Sola Adewale.',
    ],
    [
      'by a commission that comes to its end',
      'Lusaka and Gaborone will patrol their river together, Botswana and Zambia said.\n\nThey gave that promise as the Joint Permanent Commission on Defence and Security came to the end of its work on Friday.',
    ],
    [
      'by ministers in the plural, whose states stand in other sentences',
      'Poland, Germany and France want to make ammunition together, their defence ministers said after meeting in Warsaw on Monday. “We will close the gap,” said Poland’s Jan Zych.',
    ],
    [
      'by the heads of navies',
      'Kenya, Tanzania and India sail together\n\nThe heads of three navies met virtually on Wednesday to settle how they will watch the ocean.',
    ],
    [
      'by a letter that is handed over',
      'Admiral Idris Musa, Sudan’s Chief of Staff, handed a written message from the president to Egypt’s Minister of Defence General Amr Fouad in Cairo on Sunday. The two men spoke about the training of officers.',
    ],
    [
      'by a team that came to the capital of the paper',
      'RAWALPINDI: A four-member team of the Kenyan navy held talks at Naval Headquarters on Monday on ship repair and training.',
    ],
    [
      'by ministers of two states in one line',
      'Zambia, Malawi defence ministers sign paper on border patrols\n\nSoldiers of both sides will walk the border together, it says.',
    ],
    [
      'by a group that consults about deterrence',
      'The second Canadian-Australian Nuclear Consultative Group convened in Perth on Monday. Both sides looked at deterrence and exercises.',
    ],
    [
      'by those who host a visiting official of a state',
      'The Deputy Minister of Defence, Maj. Gen. Upul Ranasinghe, and the Navy Commander, Vice Admiral Nihal Bandara, hosted the visiting US official on board. They held discussions on maritime security for the navy.',
    ],
    [
      'by a military delegation that goes round',
      'A Chinese military delegation visited Nepal and the Maldives to discuss defence cooperation, Beijing said on Wednesday. Military ties are growing in South Asia.',
    ],
    [
      'by what two states held talks on, whoever spoke',
      'Peruvian officials have started talks on military-to-military cooperation with Chilean officials in Arica. The embassy said the navies hope for more patrols.',
    ],
    [
      'by the chief of an alliance',
      'President Anna Berg met today with Secretary General Jan Maes of NATO. Norway’s president spoke of defence spending and of the next summit.',
    ],
    [
      'by the page of a ministry that names no state beside its own minister',
      'Minister Petrov talks to Ambassador of Greece\n\nDefence Minister Goran Petrov talked today with the Ambassador of Greece, Eleni Vassou. On the occasion, satisfaction was expressed with defence cooperation and joint exercises.',
    ],
    [
      'by an adviser of a high commission in the state that he is sent to',
      'The new Defence Adviser at the High Commission of Pakistan in Sri Lanka, Colonel Faisal Mahmood, called on the Commander of the Army, Lieutenant General Lalith Silva, at Army Headquarters. They spoke on military training.',
    ],
    [
      'by those who talked face to face',
      'Seoul’s and Tokyo’s defence vice ministers talked face to face for the first time in seven years on Wednesday. They spoke of the navies and of military exercises of South Korea and Japan.',
    ],
    [
      'by a delegation that is received where nobody prints the state of the host',
      'BERAKAS: Deputy Minister of Defence Brigadier General Haji Omar received a courtesy call yesterday from a delegation of the Singapore Armed Forces’ staff college headed by its commandant.',
    ],
    [
      'by an admiral who is ready to sign more',
      'KALVIK – Admiral Oleg Baranov, commander-in-chief of the Russian Navy, spoke for closer ties with Norway, expressing willingness to sign agreements with the Norwegian Navy. During a meeting with the commander of the Norwegian Navy, Rear Admiral Nils Aune, on Monday in Kalvik, he praised naval exercises.',
    ],
    [
      'by what somebody told his visitor',
      'TEHRAN – Secretary of Iran’s Supreme National Security Council Reza Karimi said on Sunday that work helps against terrorism. Karimi told the visiting Afghan defence minister Najib Wardak that the army of Afghanistan can count on Iran. They spoke of military training.',
    ],
    [
      'by a minister whose given name is also a title',
      'TEHRAN – The Iranian minister of defence has warned of rivals in the region. Amir Rostami made the remarks in a meeting with his visiting Afghan counterpart Najib Wardak on Saturday. Both armies will train together, they said.',
    ],
    [
      'by what ministers of three states agreed on, though it will take place often',
      'Baltic patrols to be joint\n\nTALLINN - The defence ministers of Estonia, Latvia and Lithuania agreed in Riga on Monday to run joint patrols at sea twice a year.\n\nThe three signed a letter of intent on sharing radar data.\n\nEach of the navies will send one ship.',
    ],
    [
      'by what commanders agreed on, though it goes back to another year',
      'Border troops to pull back\n\nFebruary 21, 2023\n\nMilitary commanders from Kenya and Ethiopia yesterday agreed to pull back the troops that have faced each other at Moyale since 2018.\n\nThe officers talked for four hours in a school.',
    ],
    [
      'by the hours that one spent with the other',
      'Advice from Helsinki\n\nRIGA - Latvia will receive mortars from Finland, and some advice on reserves.\n\nFinnish Defence Minister Laura Niskanen brought both to Riga on Tuesday, after two hours with her Latvian counterpart, Andris Kalnins.\n\n“Reserves cost less than jets,” Niskanen said at a news conference that followed.\n\nKalnins said the army would keep its promise to train 10,000 reservists. The two also spoke about the brigade and air defence.',
    ],
    [
      'by the programme of a visit that is over',
      'Turkish defence chief in Baku\n\nBAKU - Turkish Defence Minister Kemal Aydin was in Baku on February 19 and 20 for talks with his Azerbaijani counterpart, Colonel General Rashad Mammadov, the ministry said.\n\nThe programme included talks between the delegations and a visit to a training centre.',
    ],
    [
      'by two who spoke where one visits the other',
      'Ministers speak in Tallinn\n\nTALLINN - Estonian Defence Minister Jaan Kask spoke with visiting German Defence Minister Klaus Reuter on Tuesday.\n\nThe ministers discussed the brigade and Reuter toured the base at Tapa.',
    ],
    [
      'by a meeting after which one of them denied something else',
      'Generals meet in Amman\n\nAMMAN - Jordanian Army chief Major General Yousef Haddad met Iraqi Defence Minister Thamer Al Jubouri on Monday, the army said.\n\nHaddad denied reports that the border would be closed, and dismissed a claim that the two sides had quarrelled. They discussed border security.',
    ],
    [
      'by what ministers pledged in a town',
      'More troops for the brigade\n\nDefence ministers of Germany and the Netherlands pledged in Munster on Monday to send 500 more soldiers to the corps that the two armies have run together since 1995.\n\n“It is one army in two languages,” the German minister, Klaus Reuter, said.',
    ],
    [
      'by the counterpart whom a visitor thanked',
      'Deputy PM Zielinski visits Seoul\n\nDeputy Prime Minister and Minister of National Defence Tomasz Zielinski, visiting the Republic of Korea, thanked his counterpart Minister Kang Min-soo for the tanks delivered so far.\n\nThe two delegations worked on the second contract for the army.',
    ],
    [
      'by the commander of border police',
      'Tehran and Abu Dhabi on Thursday signed a memorandum on maritime security. The paper was signed during a meeting in Tehran by the commander of Iran’s Border Police Brigadier General Nader Hashemi and UAE Coast Guard Commander Brigadier General Ali Al Mazrouei.',
    ],
  ])('%s', (_, text) => {
    expect(judge(text).isDefenceMeeting).toBe(true)
  })

  it('is one of whom the lead names for defence, though the rest is of other things', () => {
    const text =
      "PHNOM PENH, Dec. 4 (Wire) -- Cambodian Prime Minister Sun Sithan met with He Jianping, vice chairman of China's Central Military Commission, in Phnom Penh on Monday.\n\nDuring the meeting at the Peace Palace in Phnom Penh, Sun Sithan said that the ironclad friendship between Cambodia and China has developed constantly.\n\nHe reiterated that the new Cambodian government firmly supports the one-China policy.\n\nFor his part, He Jianping said China and Cambodia have been true ironclad friends."
    expect(judge(text).isDefenceMeeting).toBe(true)
  })

  it('in a readout without the names of departments, below a headline on defence', () => {
    const text =
      'Secretary Harding and Minister Brandt met yesterday in Berlin and discussed the situation in Ukraine. The Secretary thanked the Minister for Germany’s hosting of U.S. forces. They agreed to keep up support for Ukraine’s air defense.'
    expect(judge(text, 'Harding, Brandt Reaffirm Close U.S.-German Defense Ties').isDefenceMeeting).toBe(true)
    expect(judge(text, 'Harding, Brandt Reaffirm Close U.S.-German Ties').isDefenceMeeting).toBe(false)
  })
})

describe('no report is', () => {
  it.each([
    [
      'a president with a general whose state was only guessed',
      'President Bola Adeyemi on Monday met behind closed doors with the newly appointed Chief of Defence Staff, General Emeka Odili, at the State House, Abuja. The meeting is said to be on attacks by fighters from Chad and Niger.',
    ],
    [
      'what a lawyer told a court of a meeting',
      'A lawyer for the retired general told the court that a U.S. defense attache met with his client weeks before the massacre in Guatemala. The prosecution said the meeting proved that the army command knew.',
    ],
    [
      'what parliament was told of talks',
      'The government told the Lok Sabha on Friday that corps commanders of India and China have held 21 rounds of talks. Disengagement was complete in four areas.',
    ],
    [
      'a letter to the editor',
      'Letters: On alliances\n\nYour report on the meeting of the British and French defence secretaries leaves out the nuclear question. Both navies talk every day.',
    ],
    [
      'a minister of defence who saw an envoy, below other news',
      'Prices of diesel rise again\n\nLAGOS - The price of diesel rose again on Monday as sellers blamed the exchange rate. The Minister of Defence met the Russian ambassador on the same day in Abuja. Bakers said that bread would cost more, and that many of them had closed. A union threatened to strike.',
    ],
    [
      'a picture from the files above other news of a minister',
      'Acting secretary withdraws\n\nFILE - In this Feb. 14 file photo, acting Secretary of Defense Peter Shanley speaks during a meeting with Portuguese Minister of National Defense Joao Carvalho at the Pentagon. The president said on Tuesday that Shanley would not go on, and that the secretary of the army would lead the military.',
    ],
    [
      'a visit to rebels with the head of their military council',
      'Senator in Syria, meets rebels\n\nSenator John Malloy snuck into Syria and met with rebel leaders on Monday. He made the trip from Turkey alongside General Salim Idrisi. Idrisi leads the Supreme Military Council of the army of the rebels in Syria, and toured the border with Malloy.',
    ],
    [
      'a meeting far below other news, with one of defence',
      'More members reach the goal of spending\n\nA record 23 members of the alliance are hitting the goal this year, the Secretary General said on Monday. Spending rose in Europe and Canada. Latvian President Andris Kalns said that tanks and shells cost more. The war in Ukraine goes on. Soldiers were trained in Poland. Factories in Germany hire. Canadian Defence Minister Bill Harker met Latvian President Andris Kalns in Ottawa and spoke of defence cooperation.',
    ],
    [
      'an agency’s commentary',
      'Newswire Commentary: A dialogue that serves peace\n\nBEIJING -- When defense officials of China and the United States meet, the world listens. Some in Washington keep selling weapons. Words must be matched with deeds.',
    ],
    [
      'a meeting of chiefs of police',
      'Police chiefs of Kenya and Uganda meet on cattle theft\n\nBUSIA - The inspectors general of police of Kenya and Uganda met at the border on Friday to discuss cattle theft. Traders asked for shorter queues.',
    ],
    [
      'a talk with an agency’s director general, who is no general',
      'KABUL - FAO Director General Jacques Delorme met Iranian Foreign Minister Kamal Kazemi on Monday in Tehran. They discussed wheat.',
    ],
    [
      'a speech whose speaker met somebody far below',
      'Admiral: our ships fear nobody\n\nThe army and the navy of Iran are ready, said Rear Admiral Kaveh Rostami on Monday. He spoke at a base in the south. The forces have new missiles and new drones. No enemy will come near them, he went on. The navy has built its ships without help for ten years.\n\nThe crews thanked him with a song. He told the cadets of the war at sea, in which he lost a brother. Iraq had more tanks then, and Kuwait paid for them. The base was shelled for forty days.\n\nThe admiral is a friend of books. In the evening he read to a visiting school from Basra.',
    ],
    [
      'a meeting of others that stands below the story',
      'Villagers block the road to the dam\n\nBRASOV – Several hundred villagers blocked the road to the new dam on Friday.\n\nThey want a school bus and a doctor. The mayor offered coffee. Nobody went home before dark. An old teacher read a poem about the river, in which the water asks the stones for patience and gets none.\n\nThe dam will give light to nine towns and take the meadows of three, which is why the road has been closed four times since spring. The dam is paid for from a fund for regions. The fund was set up after Romanian Defence Minister Radu Ionescu met Bulgarian Defence Minister Petar Kolev in Sofia and agreed on military cooperation.',
    ],
    [
      'a guest at a table in a long text that is hardly of defence',
      'The bakers of the old town\n\nEvery morning forty bakers light their ovens. The flour comes by boat. The bread is dark and sour. Nobody knows who first baked it.\n\nThe oldest oven is in Mill Street, where Greek Defence Minister Nikos Vallas met a colleague from Cyprus last Sunday.\n\nThe baker gave them salt and a loaf. His daughter wrote the recipe on paper. It asks for three hours of patience. The town wants it on its list of treasures. A decision is due in spring. Until then the ovens burn. Tourists stand in line from six. The price went up twice. Rye is dear this year.',
    ],
    [
      'news that somebody received',
      'Syrian President Karim Haddad sent condolences on Friday. In a message he said he received the news of the death of Iranian General Reza Tavakoli, commander of the ground forces, with sorrow. The army and the armed forces of Syria mourn the general.',
    ],
    [
      'a call that is said to be one in the lead only',
      'India and United States hold talks on defence cooperation\n\nIn a telephonic conversation with US Defence Secretary Paul Grant, Defence Minister Arun Mehra took up defence cooperation. The two sides reviewed military exercises.',
    ],
    [
      'a statement on a call',
      'Statement on the Defence Secretary’s call with the Russian Defence Minister\n\nThe Secretary of State for Defence Ian Moss spoke with his Russian counterpart, Oleg Zimin, this afternoon. Both ministers were professional on the call.',
    ],
    [
      'a sum of old meetings',
      'Prime Minister Arun Mehra met President Liu Qiang 18 times since May 2014 in the hope of settling the border. China and India have military commanders at the table. The army of India stays in the mountains.',
    ],
    [
      'an accepted invitation',
      'Chinese Defence Minister Shen Bo has accepted an invitation from US Defence Secretary Paul Grant to visit the United States this year, a spokesman said.',
    ],
    [
      'a meeting with the governor of a province on a border',
      'Army Chief General Vikram Rao called on Nagaland Governor S Iralu at the Raj Bhavan on Thursday and spoke of the security situation along the India-Myanmar border. The army and the Assam Rifles keep peace in the state.',
    ],
    [
      'a company received by a chief',
      'Amman – Chairman of the Joint Chiefs of Staff General Ziad Haddadin on Sunday received Ma Rong, the chairman of a Chinese company, and his managers. The two sides discussed joint production of ammunition.',
    ],
    [
      'a check of what others claim',
      'Claim: A photo shows Pakistan’s army chief General Imran Kiyani at a meeting with Israeli Defence Minister Uri Barak in London.\n\nVerdict: False. General Kiyani met the ministers of no country on that day.',
    ],
    [
      'a report that somebody quotes',
      'A reader has sent us a cutting.\n\n“Russian Deputy Defence Minister Ivan Petrov called on Defence Secretary Suresh Rao on Tuesday. Matters of mutual interest were discussed.”\n\nWhy do we print this? I asked the editor. He told me that the page was empty. The reader deserves a better answer than that, and so does the paper.',
    ],
    [
      'one who left office',
      'Former national security adviser Mark Flint met Russian ambassador Sergei Kozlov before the inauguration, prosecutors said. Flint pleaded guilty on Friday. The president dismissed him in February. Congress wants his papers.',
    ],
    [
      'who came for talks that are still to come',
      'Foreign Secretary flies to Korea for talks on security\n\nForeign Secretary Edward Marsh has arrived in Seoul for talks about a closer security and defence partnership of the UK and South Korea.\n\nIn the Foreign and Defence Ministerial Meeting, Mr Marsh will discuss security challenges with South Korean Foreign Minister Han Do-yun, alongside UK Defence Secretary Peter Holloway and his opposite number Seo Min-jae.',
    ],
    [
      'the director of a company',
      'KUWAIT – The Minister of Defence Fahad Nasser received on Thursday the Director General of the Italian company Aquila, Lorenzo Bianchi, and his delegation.\n\nThe two sides explored joint defence cooperation, the Ministry of Defence said.',
    ],
    [
      'a visit to troops on the border',
      'Indian Army chief General Arun Deshmukh on Monday reaffirmed the policy against violations by Pakistani troops.\n\nGen Deshmukh visited the forward areas along the border with Pakistan to review the security scenario.\n\nHe interacted with the commanders and troops during his visit.',
    ],
    [
      'an envoy at home',
      'The Chief of Defence Forces, General Moses Okello, has held talks with Uganda’s Permanent Representative to the African Union, Ambassador Grace Nakato, who called on him in Entebbe. They discussed security.',
    ],
    [
      'a call that is named as such only behind what was discussed',
      'MANILA – Defense Secretary Ramon Reyes and US Defense Secretary Paul Grant discussed the situation at the reef in a call on Tuesday. The two leaders agreed to consult closely on military cooperation.',
    ],
    [
      'what ambassadors call on soldiers to do',
      'The UN Security Council met on Tuesday on the situation in Sudan. The ambassadors of Britain and Algeria called on the army chief of Sudan to return to talks. The council is to vote on an arms embargo.',
    ],
    [
      'a career',
      'NEW DELHI – Lieutenant General Manoj Rao on Monday took over as Vice Chief of the Army Staff. He has served as defence attaché in Israel and has led the Indian delegation at talks with China.',
    ],
    [
      'talks in a headline that are still to come',
      'Islamabad: Defence ministers of Pakistan and Turkey to hold talks in Ankara on Thursday. The two sides are set to review defence production.',
    ],
    [
      'a dialogue on the security of trade',
      'Officials of Switzerland, Japan and South Korea held the second session of their Economic Security Dialogue in Bern on Tuesday. They discussed chips and rare earths.',
    ],
    [
      'a minister abroad who meets soldiers',
      'Swedish Defence Minister Anna Nyqvist met handpicked Malian soldiers at a base in Mali. Military cooperation and troops were on show, defence papers write.',
    ],
    [
      'talks later this year',
      'SEOUL – Defence officials of South Korea want to settle who pays for troops and exercises in defence talks with the United States later this year. Military ties are old.',
    ],
    [
      'what the spokesperson of a party says of a journey',
      "Swedish Minister of Defence Anna Nyqvist’s visit to the Malian army base has shown how poor security is, says the Norwegian Progress party's defence spokesperson Gustav Holmér. Military exercises and troops are at risk.",
    ],
    [
      'what stands in quotation marks',
      '“General Kofi Boadu of Ghana agreed on nothing with General Issa Traoré of Mali,” the Ghanaian army says. Defence cooperation and military exercises go on.',
    ],
    [
      'a seminar whose gathering is addressed',
      'COLOMBO – The Indian High Commission held a seminar on defence cooperation and defence industry. Addressing the gathering Additional Secretary Anil Mehra of India and State Minister of Defence Sunil Perera of Sri Lanka praised military cooperation.',
    ],
    [
      'a day in history',
      'On this day: In 1962 the defence ministers of India and Britain met in London to talk of arms and military cooperation. The talks led nowhere.',
    ],
    [
      'a council of one state',
      'KYIV – The National Security and Defence Council met on Monday. Ukraine will answer Russia, its secretary said after the session.',
    ],
    [
      'what a state deals about with another for months',
      'Sri Lanka in talks with India to make rifles: State Defence Minister\n\nCOLOMBO – Sri Lanka is in discussion with Indian makers of rifles, State Defence Minister Nuwan Perera said. Military cooperation with India is good, he added.',
    ],
    [
      'a delegation at the embassy of its own state',
      'Pakistan Navy delegation visits Sri Lanka for a conference\n\nRear Admiral Asad Amin of the Pakistan Navy and his delegation called on the High Commission of Pakistan in Colombo yesterday.',
    ],
    [
      'a seminar of firms',
      'India and Nepal find new ways of defence cooperation\n\nThe Indian Embassy yesterday held a seminar on defence cooperation to show Indian defence equipment. Minister of Defence Hari Rana was the chief guest. Ambassador of India Ashok Jha took part in the event with a delegation led by the Additional Secretary of the Ministry of Defence of India, Amit Bose.',
    ],
    [
      'a truce with rebels',
      'Russian and rebel military commanders met in the hills on Tuesday for talks on a truce. The Russian army commander, General Pavel Orlov, came by helicopter to see the Chechen chief of staff.',
    ],
    [
      'what an adviser on security says of health',
      'Deputy National Security Adviser Tom Reed and Ambassador Ruth Cole met with President Luis Mora of Colombia. They discussed migration, trade and tourism.',
    ],
    [
      'an adviser of the own high commission who is still at home',
      'Brigadier Sunil Perera, newly appointed Defence Adviser at the Sri Lanka High Commission in London, called on the Commander of the Army, Lieutenant General Lalith Silva, on Tuesday before leaving for Britain. The Commander wished him success.',
    ],
    [
      'an attaché whose chief sees him in the own capital',
      'DHAKA: Commodore Rafiq Islam, who is to serve as defence attaché of the Bangladesh Embassy in Beijing, met the Chief of Naval Staff, Admiral Nazmul Karim, at Naval Headquarters. They spoke of military ties with China.',
    ],
    [
      'a committee of the own government',
      'Finland’s defence minister, Pekka Salo, said on Tuesday after a meeting of the government’s security committee that the border with Russia will stay shut. Estonia’s army took similar steps.',
    ],
    [
      'talks that are expected to end with a meeting of ministers',
      'The Thai military said ceasefire talks with Cambodia, set to begin on Wednesday, are expected to conclude with a meeting of the countries’ defence ministers. Soldiers of both armies stay on the border.',
    ],
    [
      'a plan to resume talks',
      'NEW DELHI – India and China plan to resume talks on the border and conduct joint military exercises so as to boost bilateral ties, National Security Adviser Anil Nair said on Tuesday.',
    ],
    [
      'a foreign minister who sees his own commanders',
      'TEHRAN – Foreign Minister Javad Karimi and his deputies met on Wednesday with the chief of the Iranian Army, Major General Ali Rezaei. The meeting took place two days after the U.S. government had put the army on a list. The U.S. move was condemned.',
    ],
    [
      'a general who is asked questions about another’s journey',
      'Iran and Turkey will stay neighbours, says a member of parliament in Ankara. General Reza Karimi, the Iranian chief of staff, met his Turkish counterpart General Orhan Demir in Ankara on Tuesday. Here is the full text of the interview. Why did General Karimi come? His visit matters for the armies. What did they discuss? Military cooperation. Will it last? I think so.',
    ],
    [
      'soldiers whom a base hosts',
      'Bombs killed nearly 150 people on Monday in the territory that hosts Russian military bases, monitors in Syria said. The army of Syria sent troops. The Kremlin said the blasts underscored the need for talks.',
    ],
    [
      'the family of a general',
      'TEHRAN – President Reza Karimi said the press tells lies about the army. He made the comments at a meeting on Monday with the family of Lieutenant General Hamid Sadr, who fell in Iraq. The general fought terrorism with the army of Iraq.',
    ],
    [
      'a meeting of a month ago',
      'India will not lower its guard along the border with China, Defence Minister Kavita Rao has said. Nearly a month after talks with her Chinese counterpart Shen Bo, she said both armies keep to what was agreed.',
    ],
    [
      'a minister who speaks with reporters about a general',
      'NEW YORK – Foreign Minister Javad Karimi has praised General Hamid Sadr, commander of the Iranian Ground Force. “He has done much against terrorism,” he said in a meeting with a number of U.S. reporters. The army of Iran and its military advisers are in Syria.',
    ],
    [
      'what others say after a visit',
      'Iraq needs Iran, says Iraqi member of parliament\n\nTEHRAN – Iran is strong, according to Amer Saleh, a member of the Iraqi parliament. The lawmaker’s remarks came after the Iraqi Defence Minister, Jasim Aboud, visited Iran. The Iraqi minister met his Iranian counterpart Brigadier General Reza Karimi on Saturday. They spoke of military cooperation.',
    ],
    [
      'a seminar to which somebody is welcomed',
      'Defence Secretary at India–Sri Lanka defence industry seminar\n\nUpon his arrival at the seminar in Colombo, Sri Lanka’s Defence Secretary Nihal Perera was warmly received by the Indian High Commissioner Anil Nair. The defence industry of India was on show.',
    ],
    [
      'the head of the Red Cross',
      'The Head of the International Committee of the Red Cross (ICRC) Delegation in Sri Lanka Luc Petri paid a farewell call on the Minister of Foreign Affairs Nihal Perera on 25 April at the Ministry of Foreign Affairs. Head of the ICRC Petri spoke of the training of the Armed Forces in Sri Lanka.',
    ],
    [
      'a president whose decision is welcomed',
      'TEHRAN – Foreign Ministry spokesman Reza Karimi has welcomed U.S. President Mark Flint’s decision to withdraw American forces from Syria. Defence Secretary Paul Grant left office over it. The army of Syria holds the north.',
    ],
    [
      'what two said to each other from afar, though no telephone is named',
      'WASHINGTON, Feb. 21, 2023 - Secretary of Defense Harold Winters spoke with Polish Minister of National Defence Piotr Zawadzki today.\n\nThe leaders discussed the situation on the eastern flank and Secretary Winters thanked Minister Zawadzki for his support of US troops.\n\nThey agreed to remain in close contact.',
    ],
    [
      'a visit that lies ahead, with its programme',
      'Turkish defence chief due in Baku\n\nANKARA - Turkish Defence Minister Kemal Aydin will be in Baku on March 3 and 4 for talks with his Azerbaijani counterpart, Colonel General Rashad Mammadov, the ministry said.\n\nThe programme foresees talks between the delegations and a visit to a training centre.\n\nThe two ministers will sign a protocol on military cooperation.',
    ],
    [
      'a meeting that others claimed and the army rejects',
      'Army denies its chief met Israeli general\n\nThe army has rejected as fake news a report that its chief of staff, General Tariq Hamdan, met Israeli Major General Eyal Barak in Cyprus.\n\n“There was no such meeting,” army spokesman Colonel Samir Nader said on Monday.\n\nA newspaper claimed on Sunday that the two generals met for an hour and discussed the border.',
    ],
    [
      'one of many lines of news in brief',
      'WORLD IN BRIEF\n\nPARIS: A tram drivers’ strike ended on Tuesday after nine days.\n\nATHENS: Greek Defence Minister Nikos Pappas received Cypriot Chief of National Guard Lieutenant General Andreas Ioannou and reviewed military cooperation.\n\nROME: The price of bread will rise by five per cent in April.\n\nMADRID: Two men were arrested over the theft of a painting.',
    ],
    [
      'a report of a meeting that a ministry calls fabricated',
      'Ministry: talks invented\n\nThe Defence Ministry on Monday called fabricated the reports of a meeting between Defence Minister Nadia Osman and Ethiopian army chief Field Marshal Tesfaye Alemu in Djibouti.\n\n“Not a word of it is true,” spokesman Brigadier Idris Musa said. The army has troops on the border.',
    ],
    [
      'the chief of something else with an envoy',
      'TEHRAN – Iran’s tourism chief Ali Mohseni met Chinese Ambassador Liu Hua on Wednesday and called for more flights. The envoy praised the army’s help after the flood.',
    ],
    [
      'an envoy of the paper’s own state',
      'Ankara – The defence minister, Hakan Yildiz, met Türkiye’s ambassador-designate to Japan, Selim Korkmaz, on Monday and wished him success in his new post.',
    ],
    [
      'a match of two services',
      'Army beat Navy in final\n\nArmy defeated Navy 3-1 in the Defence Cup final. Chief guest Brigadier Faisal Noor met both teams, and the ambassador of China, the sponsor, handed over the trophy. The striker scored two goals in the second half; the goalkeeper of Navy saved a penalty.',
    ],
    [
      'a summit of two leaders that others welcome',
      'TEHRAN – Foreign Ministry spokesman Bahman Qasemi said that Tehran welcomes the thaw.\n\nNorth Korean leader Kim Tae-il and South Korean President Moon Ji-ho met on Friday. They spoke of missile tests, nuclear weapons, military exercises, air defence and arms control on the peninsula.',
    ],
    [
      'talks that somebody does not want',
      'TEHRAN – Brigadier General Masoud Jafari, the deputy chief of the armed forces, said on Wednesday that the U.S. call for talks on Iran’s missile programme and other defence issues is a dream. Pakistan and Turkey had offered to host such talks.',
    ],
    [
      'a meeting of a state’s own cabinet',
      'A dispute broke out between Israeli Prime Minister Dan Levi and Defense Minister Uri Barak at a meeting of the security cabinet on Thursday over a deal for Gaza. The army and its commanders want the deal.',
    ],
    [
      'a visit that was called off, with what was to be',
      'Israeli minister cancels visit\n\nIsraeli Defense Minister Uri Barak cancelled a visit to Washington on Tuesday, the Pentagon said.\n\nThe army keeps its troops in the north. The generals expect more rockets.\n\nU.S. Defense Secretary Paul Grant welcomed Barak to the Pentagon and hosted him for a meeting on military cooperation, the spokesman said.',
    ],
    [
      'a summit on trade where one line speaks of security',
      'Prime ministers meet\n\nOn 4 March, Prime Minister Owen Hartley of Australia and President Bae Jun-ho of the Republic of Korea met in Canberra.\n\nThey spoke of trade, investment, exports of beef, tourism, free trade, economic cooperation, culture and direct flights, of trade and investment in energy, of students and of tourism again.\n\nThey noted their security cooperation.',
    ],
    [
      'a discussion that there was not',
      'TEHRAN – The Jordanian foreign minister said there has been no discussion of a military alliance with Iraq in the region, and that armies and defence pacts are not what he wants.\n\nThe military balance, the army and its defence budget are for others, he said. Jordanian Army Chief General Sami Zaidan was not asked.',
    ],
    [
      'a gathering of soldiers',
      'TEHRAN – Iranian Army Commander General Bahram Sadri praised his troops.\n\nIn an address to a gathering of army personnel in Bushehr on Friday, General Sadri warned against the U.S. plot for military talks and foreign bases.\n\nThe army and its defence industry stand ready, he said.',
    ],
    [
      'the day of a war, with a meeting of two ministers far below',
      'Here is how things stand on Thursday. Russia says its troops have taken the village of Lypove.\n\nUkraine says its army holds the road. Shells fell on the towns of the south, and the air defence shot down nine drones.\n\nThe power came back in the evening. The governor named no victims.\n\nSeveral states have promised tanks. Poland wants to train more soldiers.\n\nFrench Defence Minister Luc Amiel met his Ukrainian counterpart Andriy Honchar in Paris on Wednesday and promised howitzers.',
    ],
    [
      'a journey that is to be made, with an earlier visit the other way',
      'Iran’s military chief is to visit Pakistan after the countries agreed to fight smugglers together.\n\nMajor General Bahram Sadri is to make the trip at the head of a military delegation upon the invitation of his Pakistani counterpart General Tariq Mehmood.\n\nThe two sides will be discussing defence cooperation and border security. Mehmood visited Tehran after ten border guards were killed, and met Sadri.\n\nIntelligence officers of Iran, Russia and Pakistan agreed over joint efforts against the group during a meeting in Islamabad.',
    ],
    [
      'a tribute to the dead',
      'Tribute by Australian Prime Minister Sir Neil Hartigan on the death of British Vice-Admiral Sir Hugh Penrose in our joint naval headquarters.\n\nAdmiral Penrose gave his life to the navy and to the defence of both our countries.',
    ],
    [
      'a parade of whoever heads a military commission',
      'China holds parade in the capital\n\nChinese President and Central Military Commission Chairman Wei Zhen met the troops with guests from Russia and Laos on Wednesday.\n\nThe army showed missiles, tanks and soldiers of the military academies.',
    ],
    [
      'a president’s meeting with his own generals',
      'Israel strikes Syria\n\nU.S. President Carl Hayes spoke to reporters on Monday during a meeting in the Cabinet Room with his top military leaders, among them Defense Secretary Tom Rudd and General Ray Doyle of the forces in Syria.\n\nThe military strikes on Syria and the defense of its bases go on, the army said.',
    ],
  ])('%s', (_, text) => {
    expect(judge(text).isDefenceMeeting).toBe(false)
  })
})

it('never says of a report that it is none by its score, nor the other way round', () => {
  for (const text of [
    'Kenya’s defence minister Joseph Kamau met his Ugandan counterpart Ruth Atim in Nairobi on Monday and discussed military cooperation.',
    'Kenya’s defence minister Joseph Kamau spoke of roads.',
  ]) {
    const { isDefenceMeeting, score } = judge(text)
    expect(score >= 0.5).toBe(isDefenceMeeting)
    expect(score).toBeLessThanOrEqual(0.97)
  }
})
