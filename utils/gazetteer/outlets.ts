/** Papers, agencies and government sites -> the state whose officials they leave unmarked. Facts, from the outlets' own pages. */
import { countryByName } from './countries.ts'

/** Names as publishers give them, in any case; whole words. */
const NAMES: [country: string, names: string][] = [
  [
    'PK',
    'ary|ary news|geo|geo news|dawn|dawn.com|app|associated press of pakistan|ispr|samaa|dunya|dunya news|radio pakistan|express tribune|express news|the nation|the news|the news international|business recorder|frontier post|pakobserver|daily times|bol news|hum news|minute mirror|24 news|propakistani|brecorder',
  ],
  [
    'IN',
    'pti|ani|ians|pib|the hindu|hindustan times|indian express|times of india|ndtv|deccan herald|deccan chronicle|firstpost|zee news|wion|the print|theprint|livemint|mint|news18|tribuneindia|the tribune|republic world|business standard|economic times|latestly|newsonair|moneycontrol|the quint|scroll|the wire|outlook india|dd news|odishatv|rediff',
  ],
  ['TR', 'anadolu|anadolu agency|aa|daily sabah|hürriyet|hurriyet|hürriyet daily news|trt|trt world|türkiye today'],
  ['IR', 'irna|tehran times|press tv|presstv|tasnim|mehr|mehr news|mna|fars|isna|iran press|iran daily'],
  ['CN', 'xinhua|global times|cgtn|people’s daily|people.cn|china daily|china military|81.cn|ecns|shine'],
  ['AE', 'wam|khaleej times|gulf news|the national|gulf today|emirates news agency'],
  ['SA', 'spa|saudi gazette|arab news|al arabiya|saudi press agency|asharq al-awsat'],
  ['QA', 'qna|the peninsula|gulf times|qatar tribune|qatar news agency'],
  ['KW', 'kuna|kuwait times|arab times|kuwait news agency|times kuwait'],
  ['OM', 'ona|oman observer|times of oman|muscat daily|oman news agency|oman daily gazette'],
  ['BH', 'bna|gulf daily news|bahrain news agency|news of bahrain|gdnonline'],
  ['IQ', 'ina|iraqi news agency|shafaq news|iraqi news'],
  ['LB', 'nna|national news agency|naharnet|l’orient today|the daily star lebanon|an-nahar'],
  ['JO', 'petra|jordan times|jordan news|ammon news|jordan news agency|roya news'],
  ['EG', 'ahram|ahram online|egypt today|daily news egypt|mena|egypt independent|sis'],
  ['MA', 'map|maroc agence presse|hespress|morocco world news|le360'],
  ['DZ', 'aps|algérie presse service|algeria press service|tsa'],
  ['TN', 'tap|tunis afrique presse'],
  ['IL', 'jerusalem post|jpost|times of israel|haaretz|ynetnews|ynet|israel hayom|i24news|jns|arutz sheva'],
  [
    'BD',
    'bss|unb|the daily star|daily star|dhaka tribune|bdnews24|bdnews24.com|new age|prothom alo|the financial express|daily sun|daily observer|ispr bangladesh|the business standard',
  ],
  [
    'LK',
    'daily mirror|daily ft|news.lk|newsfirst|ada derana|adaderana|colombo gazette|colombo page|ceylon today|sunday times|the island|economynext|daily news|hiru news|army.lk|navy.lk|defence.lk',
  ],
  ['NP', 'kathmandu post|rising nepal|himalayan times|myrepublica|republica|onlinekhabar|setopati'],
  ['MV', 'edition.mv|sun.mv|maldives independent|avas|psm news|raajje|atoll times'],
  ['AZ', 'azertac|apa|trend|trend news agency|report.az|azernews|news.az|caliber.az|turan|aze.media'],
  ['AM', 'armenpress|news.am|panarmenian|hetq|arka|aravot|armradio|1lurer'],
  ['GE', 'agenda.ge|civil.ge|interpressnews|1tv.ge|rustavi2|imedi|georgia today|first channel'],
  ['KZ', 'kazinform|qazinform|astana times|tengrinews|inform.kz|the astana times'],
  ['UZ', 'uza|gazeta.uz|kun.uz|uzdaily|uzbekistan national news agency'],
  ['KG', 'kabar|24.kg|akipress|kaktus'],
  ['TJ', 'khovar|asia-plus|asia plus|avesta'],
  ['TM', 'turkmenportal|tdh|turkmenistan.gov.tm|orient'],
  ['RU', 'tass|ria novosti|interfax|sputnik|rt|kommersant|ria|izvestia'],
  ['BY', 'belta|eng.belta.by|sb.by'],
  ['UA', 'ukrinform|kyiv post|kyiv independent|unian|interfax-ukraine|ukrainska pravda|suspilne|liga|rbc-ukraine'],
  ['PL', 'pap|polskie radio|tvp world|the first news|notes from poland'],
  ['RO', 'agerpres|romania insider|nineoclock|stiri'],
  ['MD', 'moldpres|ipn|infotag|moldova1'],
  ['BG', 'bta|novinite|fakti|sofia globe|bulgarian news agency'],
  ['RS', 'tanjug|b92|n1|politika|rts'],
  ['HR', 'hina|total croatia news|n1 croatia'],
  ['SI', 'sta|slovenia times|slovenian press agency'],
  ['BA', 'fena|sarajevo times|klix'],
  ['ME', 'mina|vijesti|cdm|pobjeda'],
  ['MK', 'mia|mia.mk'],
  ['AL', 'ata|albanian daily news|euronews albania'],
  ['XK', 'prishtina insight|kosovapress|koha'],
  ['GR', 'ana-mpa|kathimerini|ekathimerini|amna|greek city times|athens-macedonian news agency|greek reporter'],
  ['CY', 'cna|cyprus mail|cyprus news agency|in-cyprus|philenews|financial mirror'],
  ['CZ', 'ctk|radio prague|čtk|prague morning'],
  ['SK', 'tasr|slovak spectator'],
  ['HU', 'mti|hungary today|about hungary|daily news hungary'],
  ['DE', 'dpa|deutsche welle|bundeswehr|bmvg|spiegel'],
  ['FR', 'le monde|france 24|rfi|le figaro'],
  ['IT', 'ansa|adnkronos|decode39'],
  ['ES', 'efe|el país|la moncloa'],
  ['PT', 'lusa|the portugal news'],
  ['GB', 'bbc|the guardian|daily telegraph|telegraph|the times|sky news|gov.uk|uk defence journal|forces news'],
  ['EE', 'err|err news|postimees|baltic news estonia'],
  ['LV', 'lsm|leta|eng.lsm.lv'],
  ['LT', 'lrt|elta|delfi|15min'],
  ['FI', 'yle|yle news|helsinki times'],
  ['SE', 'tt|the local sweden'],
  ['NO', 'ntb|nrk'],
  [
    'NG',
    'punch|the punch|vanguard|nan|guardian nigeria|the guardian nigeria|premium times|thisday|daily trust|channels tv|channels television|the nation nigeria|tribune|leadership|business day|the sun nigeria|prnigeria|news agency of nigeria|daily post',
  ],
  [
    'GH',
    'gna|graphic online|daily graphic|ghanaweb|joy online|myjoyonline|citi newsroom|ghana news agency|modern ghana',
  ],
  [
    'KE',
    'kbc|the star kenya|the standard|daily nation|capital fm|kna|the kenya times|kahawatungu|citizen tv|tuko|people daily|mod.go.ke',
  ],
  [
    'UG',
    'daily monitor|new vision|chimpreports|the independent uganda|watchdog uganda|nile post|softpower|updf|red pepper|kampala post',
  ],
  ['RW', 'new times|the new times|kt press|ktpress|igihe|rba|taarifa|rwanda defence force'],
  ['TZ', 'daily news tanzania|the citizen|ippmedia|the guardian tanzania'],
  ['ET', 'ena|fana|fana broadcasting|ethiopian herald|borkena|addis standard|addis fortune|ethiopian news agency'],
  ['SO', 'sonna|garowe|hiiraan|goobjoog|somali national news agency|horndiplomat'],
  ['DJ', 'adi'],
  ['ZA', 'defenceweb|news24|iol|daily maverick|sanews|timeslive|business day south africa|sabc'],
  ['ZW', 'herald|the herald|chronicle|newsday zimbabwe|zbc'],
  ['ZM', 'lusaka times|zanis|znbc|zambia daily mail'],
  ['BW', 'dailynews.gov.bw|mmegi|bopa'],
  ['NA', 'nampa|the namibian|new era'],
  ['MZ', 'aim|club of mozambique'],
  ['AO', 'angop'],
  ['GM', 'the point|foroyaa|fatu network|the standard gambia'],
  ['SL', 'awoko|sierraloaded|slbc'],
  ['LR', 'front page africa|daily observer liberia|lina|liberian observer'],
  [
    'VN',
    'vna|vietnamplus|vietnam plus|vietnam news|nhan dan|nhan dan online|qdnd|people’s army newspaper|vov|vov world|vnexpress|vietnamnet|sggp|tuoi tre news|talkvietnam|hanoi times',
  ],
  ['LA', 'kpl|vientiane times|lao news agency|laotian times'],
  ['KH', 'akp|phnom penh post|khmer times|agence kampuchea presse|fresh news|cambodianess'],
  ['MM', 'global new light of myanmar|gnlm|irrawaddy|the irrawaddy|mizzima'],
  ['TH', 'bangkok post|the nation thailand|tna|nnt|thai pbs|nbt world|mcot'],
  [
    'MY',
    'bernama|the star|new straits times|malay mail|the sun daily|free malaysia today|the edge|malaysiakini|borneo post|the borneo post|dayak daily',
  ],
  ['SG', 'straits times|the straits times|channel newsasia|mindef|today online|mothership'],
  ['ID', 'antara|antara news|jakarta post|jakarta globe|tempo|tempo.co|kompas|voi|republika|detik'],
  [
    'PH',
    'pna|philippine news agency|inquirer|philstar|philippine star|manila bulletin|manila times|rappler|gma|gma news|abs-cbn|business world|businessworld|pia|ptv|manila standard',
  ],
  ['BN', 'borneo bulletin|rtb news|the scoop|biz brunei|mindef brunei'],
  ['TL', 'tatoli|gmn'],
  [
    'KR',
    'yonhap|yonhap news agency|korea herald|korea times|korea joongang daily|joongang|arirang|kbs|kbs world|chosun|chosun ilbo|hankyoreh|dong-a',
  ],
  ['JP', 'kyodo|nhk|nhk world|japan times|nippon|mainichi|asahi|asahi shimbun|yomiuri|japan forward|jiji|nikkei'],
  ['MN', 'montsame|ub post|news.mn|akipress mongolia|gogo'],
  [
    'AU',
    'abc news australia|minister.defence.gov.au|australian defence magazine|sydney morning herald|the australian|sbs|9news|adm|contact',
  ],
  ['NZ', 'rnz|stuff|nz herald|beehive|scoop nz|beehive.govt.nz'],
  ['FJ', 'fbc|fbc news|fiji times|fiji sun|fijivillage|fiji village|fiji government'],
  ['PG', 'post-courier|post courier|the national png|emtv|looppng'],
  ['SB', 'solomon star|sibc|solomon times'],
  [
    'US',
    'pentagon|defense.gov|war.gov|dod|dod news|state department|u.s. department of defense|centcom|africom|army.mil|dvids|stars and stripes|white house|defense news|breaking defense',
  ],
  ['CA', 'cbc|ctv|global news|canada.ca|national post|the globe and mail|dnd'],
  ['MX', 'notimex|mexico news daily|el universal'],
  ['BR', 'agência brasil|agencia brasil|folha|o globo'],
  ['AR', 'telam|télam|buenos aires times|mercopress|infobae'],
  ['CL', 'mercurio|emol'],
  ['CO', 'el tiempo|colombia reports'],
]

const BY_NAME = new Map<string, string>()
for (const [country, names] of NAMES) for (const name of names.split('|')) if (name) BY_NAME.set(name, country)

/**
 * The state of an outlet.
 * @param name a publisher or an agency as printed. @param byWord a state named inside the name counts ("Pakistan Today"); not for
 * agencies, which relay others. @returns ISO 3166-1 alpha-2, or null where it is of no state or unknown.
 */
export function outletCountry(name: string, byWord = false): string | null {
  const folded = name.toLowerCase().replace(/'/g, '’').replace(/\s+/g, ' ').trim()
  const known =
    BY_NAME.get(folded) ??
    BY_NAME.get(folded.replace(/^the /, '')) ??
    BY_NAME.get(folded.replace(/\.(?:com|net|org|tv)$/, ''))
  if (known || !byWord) return known ?? null
  // "Pakistan Today", "Ministry of Defence of Latvia".
  for (const word of folded.split(/[^\p{L}]+/u)) {
    const country = word.length > 3 ? countryByName(word) : null
    if (country) return country
  }
  return null
}

/** Initials in capitals that agencies put before or after their reports; only those that mean nothing else. */
export const SIGNATURES: Map<string, string> = new Map(
  (
    'KUNA=KW|ONA=OM|QNA=QA|WAM=AE|SPA=SA|BNA=BH|APP=PK|ISPR=PK|VNA=VN|IRNA=IR|PTI=IN|ANI=IN|IANS=IN|BSS=BD|UNB=BD|AZERTAC=AZ|TASS=RU|PETRA=JO|AGERPRES=RO|' +
    'BELTA=BY|XINHUA=CN|YONHAP=KR|KYODO=JP|BERNAMA=MY|ANTARA=ID|PNA=PH|BTA=BG|TAP=TN|MAP=MA|APS=DZ|NAN=NG|GNA=GH|ENA=ET|KPL=LA|AKP=KH|MONTSAME=MN|TANJUG=RS|' +
    'UKRINFORM=UA|KAZINFORM=KZ|ARMENPRESS=AM|MOLDPRES=MD|NAMPA=NA|SONNA=SO'
  )
    .split('|')
    .map((pair) => pair.split('=') as [string, string]),
)
