import { describe, expect, it } from 'vitest'
import { annotate } from '../../../utils/annotate/annotate.ts'

const judge = (title: string, text: string, publishedAt: string | null = null) =>
  annotate({ title, publisher: null, byline: null, url: null, publishedAt, language: null, text }).isDefenceMeeting

describe('a report is told', () => {
  it.each([
    [
      'of a state that is no more',
      'Soviet defence chief ends Budapest talks',
      'BUDAPEST, May 6 - Soviet Defence Minister Marshal Arkady Belousov ended three days of talks in Budapest on Friday after meetings with Hungarian Defence Minister Colonel General Ferenc Karolyi, the official news agency said.',
    ],
    [
      'by what one told the other, though it lies ahead',
      'Training',
      'TEHRAN - Iranian army chief Major General Hamid Rostami told Iraqi Defence Minister Saad al-Jabouri on Friday that Tehran would train Iraqi soldiers.\n\nThe military cooperation would grow.',
    ],
    [
      'beside the typhoon of last month',
      'Japan grateful',
      'TOKYO - Defense Minister Shinji Okabe on Friday told Adm. Carl Westbrook, head of the U.S. Indo-Pacific Command, that Tokyo appreciated the American forces’ help after last month’s typhoon.',
    ],
    [
      'of a form of talks that names itself by figures',
      'Third Foreign and Defense Ministerial Meeting',
      'On November 11 Mr. KUROSAWA Naoki, Minister for Foreign Affairs of Japan, and Mr. OKABE Shinji, Minister of Defense of Japan, held the third Japan-Philippines "2+2" in Tokyo with Mr. Ernesto Villaflor, Secretary for Foreign Affairs, and Mr. Ramon Escudero, Secretary of National Defense of the Republic of the Philippines.',
    ],
    [
      'of leaders who speak of armed forces alone',
      'Presidents Discuss Defense',
      'U.S. President Grant Mallory met with Finnish President Eero Saarinen in Washington to discuss the war in Ukraine and air defense. The President said the two nations have a shared commitment to deterrence and to troops in the north.',
    ],
    [
      'by the understandings that two reached',
      'Two ministries share a radar picture',
      'SADAKHLO, April 27 - Georgia and Armenia will let each other see what their radars see.\n\nThe understandings were reached on Tuesday in a shed at this crossing between Georgian Defence Minister Irakli Gelovani and his Armenian counterpart, Armen Petrosian.',
    ],
    [
      'by the journey to a meeting, of which the next sentence tells',
      'Bosses meet over smugglers',
      'Chipata – Brig Gen Gift Chikopa Banda, Director of Operations of the Malawi Defence Force, led a delegation across the border on Wednesday to hold a Joint Commission meeting with officers of the Zambia Army headed by his counterpart, Brig Gen Edwin Sichone.\n\nThe meeting, which was held at a lodge in Chipata, brought together military men of both countries.',
    ],
    [
      'in a readout by the Pentagon of its secretary by that word alone',
      "Readout of Secretary Caldwell's Meeting With Papua New Guinea Prime Minister Michael Kaupa",
      'IMMEDIATE RELEASE\n\nJune 21, 2012\n\nPentagon Press Secretary Captain Eric Brandt provided the following readout:\n\nSecretary Caldwell met with Papua New Guinea Prime Minister Michael Kaupa this afternoon at the Pentagon. Secretary Caldwell voiced support for the growing training program between the Papua New Guinea Defence Force and the National Guard. The secretary and prime minister also discussed illegal fishing and the security of Timor-Leste.',
    ],
  ])('%s', (_, title, text) => {
    expect(judge(title, text)).toBe(true)
  })
})

describe('no report is', () => {
  it.each([
    [
      'a conference of commanders that spoke of a forthcoming visit',
      'Commanders meet',
      "ISLAMABAD: Commanders of the army's corps sat together for six hours on Monday.\n\nChief of the Army Staff Gen Tanvir Ahmad Farooqi presided over the meeting, which looked into shelling by India and the fence along the Afghan border.\n\nThe forthcoming visit of US Defence Secretary Malcolm Reeves, who is expected to see the COAS, was on the list too.",
    ],
    [
      'a match of two teams',
      'Jordan defence holds firm as Iraq fail',
      'AMMAN — Jordan and Iraq met for the 40th time on Tuesday and parted without a goal, to the relief of Jordan’s coach, whose defence was without both of its generals.\n\nCaptain Yazan Freihat cleared two balls from the line. General manager Samer Nimri said after talks with his Iraqi counterpart that a friendly would be played in Basra.\n\n“We came to attack and met an army,” striker Mohanad Jabbar said.\n\nKuwait lead the group with seven points.',
    ],
    [
      'of a commander with an envoy of his own state',
      'Commander meets envoy',
      'The Commander of the Botswana Defence Force (BDF), Lt Gen Kabelo Seretse Molapo, has held a meeting with Botswana’s permanent representative to the African Union in Addis Ababa, Ambassador Boitumelo Dibotelo.\n\nSources say that the two discussed the standby force and the mission in Mozambique. “I congratulated him on the medal from Rwanda,” she posted.',
    ],
    [
      'a visit that is set to come',
      'Minister Next Week',
      'Greek Defense Minister Andreas Stavrou is set to come to Georgia next week and meet with his Georgian counterpart, Nino Lomidze. Athens and Tbilisi are polishing the details so that Stavrou can make a two-day visit from Thursday and hold talks with Lomidze. They are considering a session in Batumi.',
    ],
    [
      'of a minister and a general behind a dateline with a comma too many',
      'Minister visits headquarters',
      'KATHMANDU, : Engr. Hikmat Rai, Minister for Defence, visited the Army Headquarters, Kathmandu on Wednesday.\n\nOn his arrival, he was received by General Ganesh Jung Thapa, Chief of the Army Staff, Nepali Army.\n\nHe was informed about the peacekeepers in Central African Republic and Lebanon.\n\nLater on, the Defence Minister met with the Army Chief in his office.',
    ],
    [
      'a delegation of a firm at the ministry',
      'Delegation at the headquarters',
      'DHAKA - The chief of army staff of Bangladesh, General Golam Rabbani, received a delegation of the Russian arms firm Norvix headed by deputy director general Igor Sidorov on Monday.',
    ],
    [
      'one of a firm that everybody knows by its name',
      'Minister meets Norinco',
      'ISLAMABAD - Pakistani Minister for Defence Production Ali Raza met a delegation of Norinco, China, led by its president Liu Wei on Monday.',
    ],
    [
      'the ceremony that closes an exercise',
      'Exercise ends',
      'AMMAN - The closing ceremony of the joint exercise was held on Monday in the presence of the Chairman of the Joint Chiefs of Staff Major General Hazem Tarawin and the US ambassador.',
    ],
    [
      'a conference of the commanders of one army, which speaks of friendly ones',
      'No space for terrorists: corps commanders',
      'RAWALPINDI: Corps commanders on Friday resolved to leave no space for terrorists, as the army chief presided over their 257th conference at the General Headquarters.\n\nThe forum, chaired by Chief of the Army Staff General Shahid Mehmood Kayal, was briefed on the regional environment, the situation along the Afghan border and military cooperation with friendly countries, according to Director General ISPR Maj Gen Fazal Qadir Marwat.\n\nIt expressed satisfaction over the joint exercises held in recent months with China, Turkiye and Saudi Arabia, and over the return of relief contingents from Adiyaman.\n\nThe participants condemned the desecration of the holy book in Denmark and paid tribute to the martyrs of Pakistan.\n\n“Defence of the motherland admits of no seasons,” the COAS was quoted as saying.\n\nA visit by the Iranian commander of ground forces, expected next month, did not come up, an official said.',
    ],
    [
      'what one asks of another from afar',
      'Publish the memo',
      'Australian defence minister Giles Harcourt called on French armed forces minister Solène Leclerc to publish the memo on the submarines.',
    ],
    [
      'what a minister says against a general of another state',
      'Israeli minister slams Iranian general',
      'JERUSALEM - Israeli Defence Minister Gadi Peled on Friday accused Iranian army chief Major General Hamid Rostami of preparing a missile attack.\n\nHe spoke on army radio. The military is ready, he added.',
    ],
    [
      'a message to a colleague',
      'Polish minister congratulates',
      'WARSAW - Polish Defence Minister Tomasz Wierzba on Friday congratulated Turkish Defence Minister Orhan Kocak on his appointment.\n\nThe military cooperation between the two armies would grow, he wrote.',
    ],
    [
      'a norm of NATO that is met',
      'Coalition agrees extra four billion for defence',
      'THE HAGUE - The coalition agreed on Friday to raise the defence budget by four billion euros. Defence Minister Anouk de Graaf called it a historic step that meets NATO’s new norm.\n\nThe money will buy tanks, frigates and ammunition.',
    ],
    [
      'a paragraph of the news in brief',
      'News in brief',
      'Power cut in Nairobi: Large parts of the city lost power on Sunday.\n\nKenya and India talk defence: Defence Cabinet Secretary Daniel Kiprono met Indian Defence Minister Harish Solanki in New Delhi on Thursday.\n\nMarathon: Ruth Chelimo won the women’s race in Frankfurt.',
    ],
    [
      'a wreath, whoever hosted the ceremony',
      'Chilean army chief lays wreath',
      'ARLINGTON, Va. - Gen. Rodrigo Errazuriz, commander in chief of the Chilean Army, laid a wreath at the Tomb of the Unknown Soldier on Nov. 10.\n\nThe ceremony was hosted by Maj. Gen. Allan Breck, commanding general of the Military District of Washington.',
    ],
    [
      'a parade that a guest watched',
      'Guest troops march in Islamabad parade',
      'ISLAMABAD: Contingents from Azerbaijan and China marched in a parade on Monday, watched by President Arif Sattar, the services chiefs and the visiting defence minister of Azerbaijan, Colonel General Rashad Hasanli.\n\nJets flew past the dais. The president called the armed forces the pride of the nation.',
    ],
    [
      'a government’s own committee',
      'Estonian security committee meets after cable break',
      'TALLINN - Estonia’s government security committee met on Friday after a power cable to Finland was cut. Defence Minister Kaarel Tammsaar and Defence Forces commander General Andrus Pihlak took part.\n\nThe navy has sent a patrol ship.',
    ],
    [
      'a handshake of fifty years ago, however long the names behind its date',
      'Fifty years on: the handshake',
      'CAIRO - On 11 November 1973 Egyptian General Mahmoud el-Sharif and Israeli General Avner Peretz met in a tent to agree on the separation of forces.\n\nVeterans gathered at the spot on Saturday for a small ceremony.',
    ],
    [
      'a minister with the attachés of his own state',
      "Minister meets with Serbia's defence attachés",
      "Minister of Defence Ratko Pejcinac met today with Serbia's defence attachés. They spoke of defence cooperation with other states.",
    ],
    [
      'the stops of a tour that is ahead',
      'Secretary of Defence to visit Romania next week',
      'US Secretary of Defence Randall Whitlock will visit Romania next week, informs the Romanian Embassy.\n\nThe visit is part of a tour that includes Georgia and Ukraine, before attending a meeting of NATO defence ministers.\n\nHe is to meet Romanian Defence Minister Liviu Gavrilean in Bucharest.',
    ],
  ])('%s', (_, title, text) => {
    expect(judge(title, text, '2026-11-18')).toBe(false)
  })
})
