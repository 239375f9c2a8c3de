/**
 * Endings and beginnings of names that are usual in some states and rare in the others. They never make an official; where an
 * article names several states and tells nothing else, they speak for one of them. Facts: the grammar of family names in the languages
 * of these states, put together by ourselves.
 */

/** States, and what a word of a name that is usual there looks like, folded and without marks. */
const ROWS = String.raw`
IN=singh$|kumar$|sharma$|rao$|nair$|menon$|patel$|gupta$
PK=khan$|malik$|hussain$|raza$|chaudhry$|mirza$|qureshi$|bajwa$|butt$|gilani$|bukhari$|gardezi$|kayani$|niazi$|afridi$|iqbal$|nawaz$|aslam$|akhtar$
NP=thapa$|adhikari$|karki$|gurung$|tamang$
BT=^(?:tshering|dorji|wang|karma|sonam)
UA=^(?:andriy|oleks|volodymyr|serhi|dmytro|mykola)
IS=dottir$|sson$
SE=sson$|qvist$|strom$|gren$|lund$
NO DK=sen$|gaard$|land$|haug$
FI=nen$|[aeiou]la$
EE=puu$|mae$|[aeiou]{2}ts$
LV=ins$|[aeiou]ns$|ina$
LT=auskas$|icius$|iene$|[ay]te$|ys$
PL=[sc]ki$|[sc]ka$|wicz$|czyk$|czak$
CZ SK=ova$|cek$|cik$|ska$|sky$
HU=^sz|gy$|ffy$
UA BY=enko$|chuk$|iuk$|skyi$|skyy$
RU BG KZ UZ KG TJ TM AZ=[oe]v$|[oe]va$|yov$
RU=skiy$|skii$|vich$|sky$
KZ KG=bayev$|bek$|gul$|baev$
AZ TR TM=oglu$|ogly$|zada$|lar$
TR=oglu$|soy$|kaya$|demir$|yildiz$|turk$
GE=shvili$|dze$|iani$|ava$
AM=[^aeiou]yan$|ian$
RS HR BA ME SI=ic$|vic$
MK=ski$|ska$
RO MD=escu$|eanu$|iuc$
AL XK=aj$|xha$
GR CY=poulos$|idis$|akis$|iou$|opoulou$
IT=[aeiou](?:lli|tti|cci|rdi|sso)$|[eo]ni$|[^a]ini$
FR=eau$|ault$|ier$|oux$|aud$|^laur
DE AT=mann$|meier$|bauer$|feld$|hardt$|^schm
GB US AU NZ CA IE=son$|ton$|[gknt]ham$|ley$|ford$|wood$|worth$|smith$|well$|field$|more$|ings$|^mc
ES MX AR CL CO PE UY PY BO EC VE CU DO GT HN NI SV CR PA PH=ez$|illo$|eros$|uez$
PT BR AO MZ CV GW=eiro$|eira$|alves$|ques$|ardo$
IR=zadeh$|pour$|nejad$
LK=singhe$|war[dt]h?[ae]na$|rat[hn]n?[ae]$|sek[ae]ra$|s[ou]{1,3}riya$|tunga$|nayak[ea]$|koon$|goda$|boda$|gedara$|chchi$
BD=^md$|uddin$|[dz]zaman$|hossain$|^chowdhury$
VN=^(?:nguyen|tran|pham|phan|hoang|bui|trinh)$
JP=moto$|mura$|yama$|[gk]awa$|[sz]aki$|tani$|shima$|naka$
KR KP=^(?:kim|park|choi|jung|yoon|shin|seo|noh)$
CN TW=^(?:wang|zhang|liu|zhao|zhou|xu|guo|zhu|x[iu]\w*|zh(?:[aeo]ng?|ao|ou|i)$)$
TH=chai$|pong$|sak$|kul$|porn$|wong$
LA=vong$|phone$|vilay$|sith$|savath?$
ID=[aeiou]nto$|[aeiou]w?ono$|owo$|odo$|wati$
MG=^ra(?:ko|tsi|za|nd|vel)
ET ER=^(?:gebre|wolde|haile|tes[sf]|birh)
NG=^(?:ola|ade|olu|chukwu|nna)
RW BI=^(?:nda|niyo|nsa?[bn]|nkur|hab|ira|muny)
`

const patterns: Map<string, RegExp> = new Map()
for (const row of ROWS.trim().split('\n')) {
  const [states = '', pattern = ''] = row.split('=')
  for (const state of states.split(' ')) {
    const known = patterns.get(state)?.source
    patterns.set(state, new RegExp(known ? `${known}|${pattern}` : pattern))
  }
}

const ENGLISH = new Set('GB US AU NZ CA IE'.split(' '))
const ENGLISH_GIVEN =
  /^(?:james|john|jon|robert|michael|mike|william|david|richard|joseph|thomas|charles|daniel|mark|paul|stephen|steven?|kenneth|kevin|brian|george|jake|eric|christopher|donald|scott|jeff|frank|gary|andrew|jen|amy|karen)$/
/** States whose own people bear English given names before names of their own. */
const ALSO_ENGLISH = new Set(
  'PG FJ SB VU TO WS JM TT BB GY BS BZ GD LC AG ZA ZM ZW BW NA KE UG GH NG LR SL GM MW SZ LS TZ SS PH'.split(' '),
)

/**
 * Says whether a name has a form that is usual in a state.
 * @param keys its words, folded. @param country ISO 3166-1 alpha-2. @param host the state in which the report takes place.
 */
export function hasFormOf(keys: readonly string[], country: string, host: string | null = null): boolean {
  const pattern = patterns.get(country)
  if (pattern === undefined) return false
  if (!ENGLISH.has(country)) return keys.some((key) => key.length > 2 && pattern.test(key))
  // "Wesley Kaupa" in Port Moresby: the family name alone tells.
  return (
    pattern.test(keys.at(-1) ?? '') || (!ALSO_ENGLISH.has(host ?? '') && keys.some((key) => ENGLISH_GIVEN.test(key)))
  )
}

/** The state whose forms two or more of these names have, and more of them than of any other; null where none. */
export function stateOfNames(names: readonly (readonly string[])[]): string | null {
  let best: string | null = null
  let most = 1
  for (const country of patterns.keys()) {
    const count = names.filter((keys) => hasFormOf(keys, country)).length
    if (count === most) best = null
    if (count <= most) continue
    most = count
    best = country
  }
  return best
}
