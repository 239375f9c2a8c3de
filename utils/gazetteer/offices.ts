/**
 * Offices: the words that make them up, and how a phrase of such words is read as one office.
 * An office is a head ("minister", "chief") with modifiers before it and complements after it; data here, grammar in annotate/office-phrase.ts.
 * Facts: titles as governments and forces use them on their own English pages.
 */
import type { Sector } from '../model.ts'
import { Words } from '../annotate/word-signs.ts'

const list = (words: string): string[] => words.split(/\s+/).filter(Boolean)

/** A head: what it is called, whose sector, how senior, and whether it makes an office without any modifier. */
export interface Head {
  id: string
  title: string
  sector: Sector
  /** 1 head of state or government … 9 desk officer. */
  seniority: number
  /** Companies, clubs and parties have it too: it needs a sign that a state is meant. */
  weak: boolean
  plural: boolean
}

const HEAD_ROWS: [words: string, id: string, title: string, sector: Sector, seniority: number, weak?: boolean][] = [
  ['minister mantri defmin', 'minister', 'Minister', 'GOV', 2],
  ['premier', 'head.government', 'Prime Minister', 'GOV', 1],
  ['pm', 'head.government', 'Prime Minister', 'GOV', 1],
  ['tanaiste', 'head.government.deputy', 'Tánaiste', 'GOV', 2],
  ['taoiseach', 'head.government', 'Taoiseach', 'GOV', 1],
  ['chancellor', 'head.government', 'Chancellor', 'GOV', 1, true],
  ['president', 'head.state', 'President', 'GOV', 1, true],
  ['king queen emir amir ameer sultan emperor monarch', 'monarch', 'Monarch', 'GOV', 1, true],
  ['prince princess', 'prince', 'Prince', 'GOV', 3, true],
  ['pope pontiff', 'head.state', 'Pope', 'GOV', 1, true],
  ['secretary sec defsec', 'secretary', 'Secretary', 'GOV', 3, true],
  ['undersecretary', 'secretary.under', 'Under Secretary', 'GOV', 4],
  ['adviser advisor', 'adviser', 'Adviser', 'GOV', 4, true],
  ['assistant aide', 'assistant', 'Assistant', 'GOV', 5, true],
  ['councillor councilor counsellor counselor', 'councillor', 'Councillor', 'GOV', 3, true],
  ['ambassador', 'ambassador', 'Ambassador', 'GOV', 4],
  ['commissioner', 'commissioner', 'Commissioner', 'GOV', 4, true],
  ['envoy', 'envoy', 'Envoy', 'GOV', 4],
  ['representative', 'representative', 'Representative', 'GOV', 4, true],
  ['consul', 'consul', 'Consul', 'GOV', 6],
  ['attache attaché', 'attache', 'Attaché', 'MIL', 6],
  ["d'affaires", 'charge', 'Chargé d’Affaires', 'GOV', 5],
  ['spokesperson spokesman spokeswoman', 'spokesperson', 'Spokesperson', 'GOV', 6, true],
  ['speaker', 'speaker', 'Speaker', 'GOV', 3, true],
  ['senator', 'senator', 'Senator', 'GOV', 5],
  [
    'congressman congresswoman lawmaker parliamentarian mp mna mla member',
    'deputy',
    'Member of Parliament',
    'GOV',
    6,
    true,
  ],
  ['governor', 'governor', 'Governor', 'GOV', 4, true],
  ['mayor', 'mayor', 'Mayor', 'GOV', 5],
  ['chief', 'chief', 'Chief', 'MIL', 3, true],
  ['head', 'head', 'Head', 'MIL', 4, true],
  [
    'attorney solicitor auditor surgeon prosecutor adjutant quartermaster comptroller',
    'general.officer',
    'General',
    'GOV',
    4,
    true,
  ],
  ['commander goc', 'commander', 'Commander', 'MIL', 4, true],
  ['commandant', 'commandant', 'Commandant', 'MIL', 5, true],
  ['chairman chairwoman chairperson chair', 'chair', 'Chair', 'GOV', 4, true],
  ['director dg', 'director', 'Director', 'GOV', 5, true],
  ['inspector', 'inspector', 'Inspector', 'MIL', 5, true],
  ['leader ruler', 'leader', 'Leader', 'GOV', 2, true],
  ['justice', 'judge', 'Justice', 'GOV', 4, true],
  ['general', 'general', 'General', 'MIL', 4, true],
  ['dignitary', 'guest', 'Dignitary', 'GOV', 4],
  ['guest visitor', 'guest', 'Guest', 'GOV', 4, true],
  ['host', 'host', 'Host', 'GOV', 4, true],
  ['diplomat', 'diplomat', 'Diplomat', 'GOV', 5, true],
  ['coordinator', 'coordinator', 'Coordinator', 'GOV', 4, true],
  ['administrator controller rector superintendent negotiator', 'administrator', 'Administrator', 'GOV', 5, true],
  ['official', 'official', 'Official', 'GOV', 5, true],
  ['officer', 'officer', 'Officer-in-Charge', 'GOV', 3, true],
  ['commissar', 'commissar', 'Political Commissar', 'MIL', 4, true],
  ['number', 'counterpart', 'Counterpart', 'GOV', 3],
  ['counterpart peer colleague homologue', 'counterpart', 'Counterpart', 'GOV', 3],
]

/** Head words, singular and plural. "general" is a head only inside a compound ("Secretary General"). */
export const HEADS: Map<string, Head> = new Map()
for (const [words, id, title, sector, seniority, weak = false] of HEAD_ROWS) {
  for (const word of list(words)) {
    HEADS.set(word, { id, title, sector, seniority, weak, plural: false })
    const plural = word.endsWith('man')
      ? `${word.slice(0, -3)}men`
      : word.endsWith('s')
        ? word
        : word === 'secretary'
          ? 'secretaries'
          : `${word}s`
    if (plural !== word) HEADS.set(plural, { id, title, sector, seniority, weak, plural: true })
  }
}
HEADS.delete('general')
HEADS.delete('generals')
for (const word of ['officers', 'officials', 'guests', 'visitors', 'hosts']) HEADS.delete(word)
HEADS.delete('justices')

/** Offices in one word or in capitals. */
export const ACRONYMS: Map<string, Office> = new Map()
/** An office as the lexicon knows it. */
export interface Office {
  id: string
  title: string
  sector: Sector
  seniority: number
  /** The one state that has an office of this name. */
  home?: string
}
const ACRONYM_ROWS: [string, string, string, Sector, number, string?][] = [
  ['coas', 'chief.army', 'Chief of Army Staff', 'MIL', 3],
  ['vcoas', 'chief.army.vice', 'Vice Chief of Army Staff', 'MIL', 4],
  ['cas', 'chief.air', 'Chief of Air Staff', 'MIL', 3],
  ['cns', 'chief.navy', 'Chief of Naval Staff', 'MIL', 3],
  ['cjcsc', 'chief.joint', 'Chairman Joint Chiefs of Staff Committee', 'MIL', 3, 'PK'],
  ['cds', 'chief.defence', 'Chief of Defence Staff', 'MIL', 3],
  ['cdf', 'chief.defence', 'Chief of Defence Forces', 'MIL', 3],
  ['chod', 'chief.defence', 'Chief of Defence', 'MIL', 3],
  ['cgs', 'chief.general.staff', 'Chief of General Staff', 'MIL', 3],
  ['comkfor', 'commander.nato', 'Commander of KFOR', 'MIL', 4],
  ['saceur', 'commander.nato', 'Supreme Allied Commander Europe', 'MIL', 3],
  ['secdef', 'secretary.defence', 'Secretary of Defence', 'GOV', 2, 'US'],
  ['nsa', 'adviser.security', 'National Security Adviser', 'GOV', 3],
  ['dnsa', 'adviser.security.deputy', 'Deputy National Security Adviser', 'GOV', 4, 'US'],
  ['pdnsa', 'adviser.security.deputy', 'Deputy National Security Adviser', 'GOV', 4, 'US'],
  ['cs', 'minister', 'Cabinet Secretary', 'GOV', 2],
  ['dcm', 'chief.mission.deputy', 'Deputy Chief of Mission', 'GOV', 6],
  ['dpm', 'head.government.deputy', 'Deputy Prime Minister', 'GOV', 2],
  ['vcds', 'chief.defence.deputy', 'Vice Chief of Defence Staff', 'MIL', 4],
  ['vcns', 'chief.navy.deputy', 'Vice Chief of Naval Staff', 'MIL', 4],
  ['igp', 'chief.police', 'Inspector General of Police', 'MIL', 4],
  ['dm', 'minister.defence', 'Minister of Defence', 'GOV', 2],
  ['fm', 'minister.foreign', 'Minister of Foreign Affairs', 'GOV', 2],
  ['eam', 'minister.foreign', 'Minister of External Affairs', 'GOV', 2, 'IN'],
]
for (const [word, id, title, sector, seniority, home] of ACRONYM_ROWS)
  ACRONYMS.set(word, { id, title, sector, seniority, ...(home ? { home } : {}) })

/** Words before a head that belong to the office. */
export const MODIFIERS: Words = new Words(
  list(`
charge chargé airforce def standing brigade division battalion regiment squadron nsc executive additional opposite deputy vice assistant associate junior senior first second third bureau principal integrated chief prime premier federal union provincial state national cabinet special joint permanent high supreme general under crown grand political personal
defence defense raksha war military army naval navy air force forces land ground sea marine marines coast guard corps fleet field theatre aviation missile strategic nuclear armed security intelligence spy police border rangers
junta allied council committee foreign external interior home internal finance information broadcasting trade commerce energy power petroleum law justice railways water climate planning education health culture economy economic industry industries production
transport labour labor environment agriculture science technology space digital communications interfaith religious parliamentary overseas human rights development investment privatisation privatization maritime tourism sports youth
affairs public relations press media liaison staff wing cultural consular administrative minister policy procurement armament armaments acquisition veterans presidential royal regional peacekeeping central northern southern eastern western
services service logistics training operations emergency emergencies disaster civil protection revolutionary
jcsc pentagon kremlin pla isi ispr raw cia fbi mi6 mossad centcom indopacom africom eucom pacom stratcom nato isaf osce sco csto asean oic gcc sadc igad unifil monusco unmiss unficyp undof minusca aussom atmis kfor eufor rsm un eu ecowas au irgc aeoi iaea quds nds nia bsf crpf assam ttf fco mofa mod fo mea
extraordinary plenipotentiary republican frontier gendarmerie carabinieri bundeswehr self ministry department office government house white paf gaf saf bdf sdf rsaf rtaf rtarf dod dnd mindef zaf zdf kaf gdf jdf slaf iaf ministerial counter-terrorism counterterrorism anti-terrorism cyber doctrine commanding flag
`),
)

/** Words inside the complement of an office ("of ...", "for ..."): portfolios, services and their grammar. */
export const DOMAINS: Words = new Words([
  ...MODIFIERS,
  ...list(`
chiefs people organisation organization agency authority capability delivery purchase centre center delegation team command commands headquarters people's peoples liberation republic islamic directorate
initiatives resource resources international cooperation integration european african arab commonwealth immigration diaspora expatriates emigrants
homeland order safety citizenship constitutional revenue treasury budget
industrial manufacturing enterprise electricity oil gas minerals mines mining natural irrigation change coordination forests ecology
food fisheries livestock rural urban housing works infrastructure construction roads transportation ports shipping heritage
higher professional research technologies transformation telecommunication telecommunications communication information-technology innovation medical regulations regulation employment social
welfare women gender children family population poverty alleviation harmony hajj auqaf endowments states regions kashmir gilgit baltistan narcotics control kingdom administration area zone sector situations commission embassy
management servicemen pensions pensioners disabled combatants martyrs reserve reserves sustainment strategy plans operational inter inter-services counter terrorism
guards combined expeditionary rocket aerospace armies
camp duma oliy milli majlis seimas saeima sejm riigikogu knesset
mission parliament assembly senate representatives lords commons peace support stabilisation
stabilization assistance reconciliation negotiations process bilateral multilateral legal personnel ordnance engineering engineers signals artillery armour armor infantry studies component
staffs committees secretariat pakistanis indians filipinos territories governorates governorate local municipal presidency court diwan amiri succession
unity accord branch section unit inspection protocol protocols hemisphere unified correctional corrections prisons customs refugees repatriation disarmament treaties policies programmes
systems secret knowledge competitiveness highways utilities global economics coastal areas atlantic materiel requirements capabilities compliance audit legislation mapping hydrography informatics modernisation modernization reform reforms rehabilitation reconstruction preparedness mobilisation
mobilization recruitment manpower maintenance supply supplies contracts engagement engagements exchange exchanges verification portfolio portfolios assessment drdo technical arms select emiri ministries equipment acquisitions hydrocarbons nutrition medicine combatants martyrs fighters airborne commando neighborhood neighbourhood enlargement restoration low-intensity intensity low conflict issues revolution
`),
])

/** Words that say whether the office is held now. */
export const STATE_WORDS: Map<string, 'acting' | 'former' | 'designate' | 'in force'> = new Map([
  ['acting', 'acting'],
  ['interim', 'acting'],
  ['caretaker', 'acting'],
  ['officiating', 'acting'],
  ['former', 'former'],
  ['ex', 'former'],
  ['erstwhile', 'former'],
  ['late', 'former'],
  ['then', 'former'],
  ['retired', 'former'],
  ['ousted', 'former'],
  ['deposed', 'former'],
  ['designate', 'designate'],
  ['elect', 'designate'],
  ['incoming', 'designate'],
  ['outgoing', 'in force'],
])

/** Two heads in a row that make one office; the meaning is that of the pair. */
export const COMPOUNDS: Map<string, Office> = new Map([
  ['chief minister', { id: 'minister.chief', title: 'Chief Minister', sector: 'GOV', seniority: 4 }],
  ['chief commissioner', { id: 'commissioner.chief', title: 'Chief Commissioner', sector: 'GOV', seniority: 5 }],
  ['chief secretary', { id: 'secretary.chief', title: 'Chief Secretary', sector: 'GOV', seniority: 5 }],
  ['chief justice', { id: 'judge.chief', title: 'Chief Justice', sector: 'GOV', seniority: 3 }],
  ['chief adviser', { id: 'head.government', title: 'Chief Adviser', sector: 'GOV', seniority: 1 }],
  ['chief advisor', { id: 'head.government', title: 'Chief Adviser', sector: 'GOV', seniority: 1 }],
  ['chief executive', { id: 'chief.executive', title: 'Chief Executive', sector: 'GOV', seniority: 4 }],
  ['state councillor', { id: 'councillor', title: 'State Councillor', sector: 'GOV', seniority: 2, home: 'CN' }],
  ['state councilor', { id: 'councillor', title: 'State Councillor', sector: 'GOV', seniority: 2, home: 'CN' }],
])

/** Heads after which "General" belongs to the office. */
export const TAKES_GENERAL = new Set(
  list(
    'secretary director inspector consul governor attorney auditor adjutant quartermaster surgeon solicitor commissioner prosecutor',
  ),
)

/** What makes a weak head the head of something that is no state. */
export const PRIVATE_WORDS: Words = new Words(
  list(`
bank company firm club university college school board association federation party union pti pml pmln ppp bjp jui mqm anp inc ltd fc cricket football hockey fifa uefa icc bcci pcb olympic ioc chamber business group
foundation trust institute hospital league team squad tech airline airlines boeing lockheed airbus google microsoft apple tesla corporation executive bar student students ngo
think-tank tank society hamas hezbollah taliban taleban ttp isis daesh al-qaeda wagner houthi rebel opposition cartel gang mafia managing marketing sales founder cofounder editor news magazine newspaper bureau
`),
)

/** Offices named by a word that only one state has, or by the seat of one: word -> ISO 3166-1 alpha-2. */
const HOMES: Map<string, string> = new Map([
  ['raksha', 'IN'],
  ['mantri', 'IN'],
  ['ispr', 'PK'],
  ['isi', 'PK'],
  ['cjcsc', 'PK'],
  ['jcsc', 'PK'],
  ['pentagon', 'US'],
  ['downing', 'GB'],
  ['centcom', 'US'],
  ['indopacom', 'US'],
  ['africom', 'US'],
  ['usafricom', 'US'],
  ['uscentcom', 'US'],
  ['usindopacom', 'US'],
  ['useucom', 'US'],
  ['eucom', 'US'],
  ['pacom', 'US'],
  ['cia', 'US'],
  ['fbi', 'US'],
  ['mossad', 'IL'],
  ['kremlin', 'RU'],
  ['pla', 'CN'],
  ['irgc', 'IR'],
  ['taoiseach', 'IE'],
  ['tanaiste', 'IE'],
  ['bundeswehr', 'DE'],
  ['carabinieri', 'IT'],
  ['raw', 'IN'],
  ['mea', 'IN'],
  ['bsf', 'IN'],
  ...list(
    'updf.UG kdf.KE rdf.RW tpdf.TZ sandf.ZA nzdf.NZ adf.AU jsdf.JP jgsdf.JP jmsdf.JP jasdf.JP tni.ID rmaf.MY afp.PH idf.IL rslaf.SL endf.ET fadm.MZ fardc.CD rbaf.BN raaf.AU rnzaf.NZ southcom.US pope.VA pontiff.VA dhs.US tradoc.US forscom.US usareur.US northcom.US socom.US useucom.US mndf.MV ndf.NA zndf.ZM sspdf.SS',
  ).map((pair): [string, string] => [pair.slice(0, -3), pair.slice(-2)]),
])
/** Letters that organs and agencies of several states bear, the most likely owner first. */
const SHARED: Map<string, string[]> = new Map(
  'bna.BH.AF|ispr.PK.BD|inter-services public relations.PK.BD|inter services public relations.PK.BD|aps.DZ.SN|bdf.BW.BH.BB.BZ|gdf.GY.GE|jdf.JM|ldf.LS|mdf.MW|paf.PK.PH|gaf.GH.GM|rsaf.SG.SA|saf.SG.SD|slaf.LK|zdf.ZM.ZW|raf.GB|rcaf.CA.KH|maf.MY.MN|rsipf.SB|ttdf.TT|rbdf.BS|pngdf.PG|hmaf.TO|rfmf.FJ|edf.EE|spdf.SC|rtaf.TH|rtarf.TH|vpa.VN|rtn.TH|rmn.MY|rsn.SG|rnzn.NZ|rblf.BN|rjaf.JO|laf.LB|zna.ZW|sna.SO|naf.NG|afl.LR|rslaf.SL|sspdf.SS|caf.CA.CF|uaf.UA|joint chiefs of staff.US.KR'
    .split('|')
    .map((row) => row.split('.'))
    .map(([word = '', ...owners]) => [word, owners]),
)

/**
 * The state whose organ or agency bears a name ("raksha", "bdf"), or undefined.
 * @param word folded. @param isNamed says whether the article names a state: what several bear is of the one that it names.
 * @param dated the state of the dateline, which goes before them.
 */
export function homeOf(
  word: string,
  isNamed: (country: string) => boolean,
  dated: string | null = null,
): string | undefined {
  const owners = SHARED.get(word)
  return owners?.find((country) => country === dated) ?? owners?.find(isNamed) ?? HOMES.get(word)
}

/** The words of which `homeOf` knows a state. */
export const HOMED: Words = new Words([...HOMES.keys(), ...SHARED.keys()])

// Whoever heads a service that is known by its letters: "UPDF Spokesperson".
for (const word of HOMED) {
  MODIFIERS.add(word)
  DOMAINS.add(word)
}
