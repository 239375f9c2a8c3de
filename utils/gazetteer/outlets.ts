/** Papers, agencies and government sites -> the state whose officials they leave unmarked. Facts, from the outlets' own pages. */
import { fold } from '../annotate/text/words.ts'
import { countryByName } from './countries.ts'

/**
 * Names as publishers give them, whole, without accents. In capitals: initials that an agency puts before or after its reports and that mean nothing
 * else. Names that hold that of their state are not here (`byWord`), nor papers of a national domain that few others quote.
 */
const NAMES = `
  PK:ary|ary news|geo|geo news|dawn|dawn.com|APP|ISPR|express tribune|express news|the nation|the news|the news international|business recorder|frontier post|daily times
  IN:PTI|ANI|IANS|pib|the hindu|hindustan times|ndtv|deccan herald|deccan chronicle|zee news|the print|news18|the tribune|business standard|economic times|the wire|dd news
  TR:anadolu|anadolu agency|aa|daily sabah|hurriyet|trt
  IR:IRNA|tehran times|press tv|presstv|tasnim|mehr|fars|isna
  CN:XINHUA|global times|cgtn|people's daily
  AE:WAM|khaleej times|gulf news|the national
  SA:SPA|arab news|al arabiya|asharq al-awsat
  QA:QNA|the peninsula|gulf times
  KW:KUNA|arab times
  OM:ONA|muscat daily
  BH:BNA|gulf daily news
  IQ:ina
  LB:nna|national news agency
  JO:PETRA
  EG:ahram|ahram online|mena
  MA:MAP
  DZ:APS
  TN:TAP
  IL:jerusalem post|jpost|haaretz|ynetnews
  BD:BSS|UNB|daily star|dhaka tribune|bdnews24|new age|prothom alo|daily sun
  LK:daily mirror|news.lk|colombo gazette|ceylon today|sunday times|the island|ECONOMYNEXT|daily news
  NP:kathmandu post
  AZ:AZERTAC|apa|trend|trend news agency|news.az
  AM:ARMENPRESS|news.am
  GE:agenda.ge|civil.ge|interpressnews
  KZ:KAZINFORM|astana times|inform.kz
  UZ:uza|gazeta.uz|kun.uz
  KG:kabar
  TJ:khovar|asia plus
  RU:TASS|ria novosti|interfax|sputnik|rt|kommersant|ria
  BY:BELTA
  UA:UKRINFORM|kyiv post|kyiv independent|unian
  PL:pap
  RO:AGERPRES
  MD:MOLDPRES
  BG:BTA
  RS:TANJUG|n1
  HR:hina
  SI:sta
  BA:fena|sarajevo times
  ME:mina
  MK:mia
  AL:ata
  XK:prishtina insight
  GR:ana-mpa|kathimerini|amna|athens-macedonian news agency
  CY:cna
  CZ:ctk
  SK:tasr
  HU:mti
  DE:dpa|deutsche welle|bundeswehr|spiegel
  FR:le monde|rfi|le figaro
  IT:ansa
  ES:efe|el pais
  PT:lusa
  GB:bbc|the guardian|daily telegraph|telegraph|the times|sky news|gov.uk|uk defence journal|forces news
  EE:err|postimees
  LV:leta
  LT:elta
  FI:yle|helsinki times
  NO:ntb
  NG:punch|vanguard|NAN|premium times|thisday|daily trust|channels television
  GH:GNA|daily graphic|ghanaweb
  KE:kbc|the standard|daily nation|citizen tv|mod.go.ke
  UG:daily monitor|new vision|updf
  RW:new times
  ET:ENA|addis standard
  SO:SONNA
  ZA:defenceweb|daily maverick|business day south africa|sabc
  ZW:herald
  ZM:lusaka times
  NA:NAMPA|new era
  AO:angop
  VN:VNA|nhan dan|people's army newspaper|vov world
  LA:KPL|vientiane times|lao news agency
  KH:AKP|phnom penh post|khmer times|agence kampuchea presse
  MM:irrawaddy
  TH:bangkok post
  MY:BERNAMA|the star|new straits times|malay mail|the sun daily|borneo post
  SG:straits times|channel newsasia|mindef
  ID:ANTARA|antara news|jakarta post|jakarta globe|tempo
  PH:PNA|inquirer|manila bulletin|manila times|rappler|gma news|abs-cbn|manila standard
  BN:borneo bulletin
  TL:tatoli
  KR:YONHAP|yonhap news agency|kbs|chosun|chosun ilbo
  JP:KYODO|nhk|nhk world|asahi shimbun|yomiuri|nikkei
  MN:MONTSAME
  AU:minister.defence.gov.au|sydney morning herald
  NZ:rnz|stuff|nz herald|beehive.govt.nz
  FJ:fbc
  PG:post-courier|post courier
  SB:solomon star|solomon times
  US:pentagon|defense.gov|war.gov|dod|state department|u.s. department of defense|centcom|dvids|stars and stripes|white house|defense news|breaking defense
  CA:cbc|ctv|global news|national post|the globe and mail|dnd
  MX:el universal
  BR:agencia brasil
  AR:telam|buenos aires times|mercopress`

const BY_NAME = new Map<string, string>()
/** Initials in capitals that agencies put before or after their reports; only those that mean nothing else. */
export const SIGNATURES = new Map<string, string>()
for (const row of NAMES.trim().split('\n')) {
  const [country = '', names = ''] = row.trim().split(':')
  for (const name of names.split('|')) {
    BY_NAME.set(name.toLowerCase(), country)
    if (/^[A-Z]+$/.test(name)) SIGNATURES.set(name, country)
  }
}

/**
 * The state of an outlet.
 * @param name a publisher or an agency as printed. @param byWord a state named inside the name counts ("Pakistan Today"); not for
 * agencies, which relay others. @returns ISO 3166-1 alpha-2, or null where it is of no state or unknown.
 */
export function outletCountry(name: string, byWord = false): string | null {
  const folded = fold(name).replace(/\s+/g, ' ').trim()
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
