/** The articles of the demo: written for it, with officials who do not exist. Two are reports of defence meetings, three are not. */

export interface DemoArticle {
  path: string
  section: string
  title: string
  standfirst: string
  byline: string
  /** ISO 8601 with the paper's own zone. */
  published: string
  paragraphs: string[]
}

/** A site that the extension is allowed on; the demo serves it from loopback, the real one is never asked. */
export const DEMO_HOST = 'arynews.tv'

export const DEMO_ARTICLES: DemoArticle[] = [
  {
    path: '/pakistan-kenya-pilot-training/',
    section: 'Pakistan',
    title: 'Pakistan, Kenya to open pilot training to each other’s cadets',
    standfirst: 'Defence Minister Tariq Mehmood Bangash receives Kenya’s Cabinet Secretary for Defence in Islamabad',
    byline: 'Staff Reporter',
    published: '2026-11-18T17:40:00+05:00',
    paragraphs: [
      'ISLAMABAD: Defence Minister Tariq Mehmood Bangash met Kenya’s Cabinet Secretary for Defence Wanjiru Odhiambo at the Ministry of Defence in Islamabad on Wednesday and discussed defence cooperation and the training of military pilots.',
      'During the meeting, Bangash said that Pakistan valued its defence ties with Kenya and offered ten seats a year at the air force academy. The Kenyan minister thanked him and said that instructors from Nairobi would visit Pakistan before the summer.',
      'Both sides agreed to name a working group on spare parts for trainer aircraft before the end of January, according to a statement of the Ministry of Defence.',
      'Earlier, Chief of Army Staff General Sohail Akhtar Janjua received the Chairman of the Joint Chiefs of Staff of Jordan, Lieutenant General Faris Al-Nuaimat, at the General Headquarters in Rawalpindi. Matters of military cooperation and regional security came under discussion, the ISPR said.',
    ],
  },
  {
    path: '/three-ministers-calendar-of-exercises/',
    section: 'World',
    title: 'Baku, Ankara and Islamabad settle a calendar of joint exercises',
    standfirst: 'Defence ministers of three states meet in Ganja',
    byline: 'Web Desk',
    published: '2026-05-30T12:05:00+05:00',
    paragraphs: [
      'GANJA: The defence ministers of Azerbaijan, Türkiye and Pakistan held a trilateral meeting in Ganja on Friday and settled a calendar of joint exercises for the coming year.',
      'Azerbaijan’s Minister of Defence Colonel General Mammadov Rashad Ali-Agha oglu hosted his Turkish counterpart Kemal Aksoy and Pakistan’s Defence Minister Tariq Mehmood Bangash.',
      '“Our armed forces train together because our borders ask for it,” Aksoy said after the talks, in which military cooperation and the defence industry were discussed.',
      'The ministers agreed to hold the first exercise near Mingachevir in September, the Azerbaijani defence ministry said in a statement.',
    ],
  },
  {
    path: '/harbour-rovers-win-in-extra-time/',
    section: 'Sport',
    title: 'Harbour Rovers defend their lead and win in extra time',
    standfirst: 'A late goal settles the cup tie against the Northern Guards',
    byline: 'Sports Desk',
    published: '2026-11-18T22:15:00+05:00',
    paragraphs: [
      'KARACHI: Harbour Rovers beat the Northern Guards by two goals to one on Wednesday after a tense extra half hour at the National Stadium.',
      'Their defence held until the last minute, when striker Bilal Ansari met a long pass from Kenya’s Otieno Mwangi and scored from a narrow angle.',
      'Coach Danish Rehmani said that the attack had found its weapon. The Rovers meet Lahore in the semi-final on Saturday.',
    ],
  },
  {
    path: '/budget-raises-spending-on-roads/',
    section: 'Business',
    title: 'Budget raises spending on roads and cuts the duty on tractors',
    standfirst: 'The finance minister reads the estimates to parliament',
    byline: 'Business Desk',
    published: '2026-11-17T19:00:00+05:00',
    paragraphs: [
      'ISLAMABAD: Finance Minister Rukhsana Javed Malik told the National Assembly on Tuesday that spending on roads would rise by eleven per cent and that the duty on tractors would be halved.',
      'The defence budget grows by four per cent, in line with prices, she said. The opposition asked why hospitals were left out.',
      'The house adjourned until Thursday, when members debate the estimates clause by clause.',
    ],
  },
  {
    path: '/prime-minister-chairs-flood-meeting/',
    section: 'Pakistan',
    title: 'Prime minister chairs meeting on flood relief',
    standfirst: 'Provinces asked to count the damaged schools within a week',
    byline: 'Staff Reporter',
    published: '2026-11-16T15:30:00+05:00',
    paragraphs: [
      'ISLAMABAD: Prime Minister Naveed Iqbal Sheikh chaired a meeting on flood relief on Monday and asked the provinces to count their damaged schools within a week.',
      'Defence Minister Tariq Mehmood Bangash told the meeting that army engineers had opened two bridges in Swat. The chief secretaries of the four provinces took part by video link.',
      'The prime minister said that no family should spend another winter in a tent.',
    ],
  },
]
