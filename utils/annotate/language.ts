/** Which language a text is in, told by its letters and its commonest words. Cheap, and silent where it is not sure. */

/** The commonest words of languages that share the Latin letters. Words that two of them share are left out. */
const COMMON: [string, Set<string>][] = (
  [
    [
      'en',
      'the of and to that with his was for on has by from said which their would been have an it between at were this',
    ],
    [
      'tr',
      've bir bu için ile da olarak olan daha gibi çok ancak olduğunu sonra kadar ise göre ettiği dedi konusunda bakanı',
    ],
    [
      'id',
      'yang dan di dengan untuk dari ini itu pada tidak dalam akan oleh juga kepada adalah tersebut telah bahwa menteri',
    ],
    ['de', 'der die und das den von mit ist nicht für auf dem ein eine des sich im bei nach wird auch zu'],
    ['fr', 'le la les et des du une est dans pour que qui par sur avec au ce pas il plus aux sont'],
    ['es', 'el los las del y en que por con para una su se al como más entre fue también lo'],
    ['pt', 'os das dos em não uma para com por mais foi pelo pela ao também são entre seu sua e o'],
    ['it', 'il di che gli della del per con non una sono nel alla anche dal delle più ha è e'],
    ['nl', 'het een van en dat niet zijn voor met aan wordt ook bij naar door maar heeft op te is'],
    ['pl', 'się nie na że jest do przez oraz po od ale za jak dla został które w z i o'],
    ['az', 'və bir bu üçün ilə olan edib olub nazirliyi sonra görə ki ölkə haqqında zaman nazir'],
    ['vi', 'và của các là trong với cho được những có đã một này không tại'],
    ['ro', 'și în de la cu pe pentru care din nu este mai că fost au'],
    ['sw', 'ya wa na kwa katika ni la za kuwa hiyo huo amesema pia'],
    ['so', 'iyo ka ku oo ee ay waxaa u waa uu kale la'],
  ] as const
).map(([code, words]) => [code, new Set(words.split(' '))])

/** Scripts that mean one language in the news. */
const SCRIPTS: [string, RegExp][] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['hi', /[\u0900-\u097f]/g],
  ['bn', /[\u0980-\u09ff]/g],
  ['pa', /[\u0a00-\u0a7f]/g],
  ['gu', /[\u0a80-\u0aff]/g],
  ['ta', /[\u0b80-\u0bff]/g],
  ['te', /[\u0c00-\u0c7f]/g],
  ['kn', /[\u0c80-\u0cff]/g],
  ['ml', /[\u0d00-\u0d7f]/g],
  ['si', /[\u0d80-\u0dff]/g],
  ['th', /[\u0e00-\u0e7f]/g],
  ['my', /[\u1000-\u109f]/g],
  ['ka', /[\u10a0-\u10ff]/g],
  ['am', /[\u1200-\u137f]/g],
  ['km', /[\u1780-\u17ff]/g],
  ['el', /[\u0370-\u03ff]/g],
  ['hy', /[\u0530-\u058f]/g],
  ['he', /[\u0590-\u05ff]/g],
]
const SAMPLE = 2000

/**
 * @param text the article's text; about its first 2000 characters after the head are read.
 * @param declared what the source declares (BCP 47), taken where the text does not plainly say otherwise.
 * @returns BCP 47, or null where neither tells.
 */
export function findLanguage(text: string, declared: string | null): string | null {
  const said =
    declared && /^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8}){0,3}$/.test(declared) ? declared.replaceAll('_', '-') : null
  const told = byLetters(text) ?? byWords(text)
  if (!told) return said
  return said && said.split('-')[0]?.toLowerCase() === told ? said : told
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function byLetters(text: string): string | null {
  const from = text.length > SAMPLE * 2 ? 400 : 0
  const sample = text.slice(from, from + SAMPLE)
  const latin = count(sample, /[A-Za-z\u00c0-\u024f\u1e00-\u1eff]/g)
  const arabic = count(sample, /[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff]/g)
  if (arabic > latin && arabic >= 10) return arabicLanguage(sample)
  const cyrillic = count(sample, /[\u0400-\u04ff]/g)
  if (cyrillic > latin && cyrillic >= 10) return /[іїєґ]/i.test(sample) ? 'uk' : /[қғңұһ]/i.test(sample) ? 'kk' : 'ru'
  for (const [code, pattern] of SCRIPTS) {
    const seen = count(sample, pattern)
    // A Japanese text has more Han than kana; some kana among them is enough.
    if (seen >= 10 && seen > latin) return code
    if (code === 'ja' && seen >= 10 && count(sample, /[\u4e00-\u9fff]/g) + seen > latin) return code
  }
  return null
}

/** Urdu, Sindhi, Pashto, Persian and Arabic, by the letters that only they write. */
function arabicLanguage(sample: string): string {
  if (count(sample, /[\u0688\u0679\u0691\u06ba\u06d2\u06be]/g) >= 3) return 'ur'
  if (count(sample, /[\u0681\u0685\u0693\u0696\u069a\u06bc]/g) >= 3) return 'ps'
  if (count(sample, /[\u067e\u0686\u0698\u06af\u06a9\u06cc]/g) >= 5) return 'fa'
  return 'ar'
}

function byWords(text: string): string | null {
  const from = text.length > SAMPLE * 2 ? 400 : 0
  const words =
    text
      .slice(from, from + SAMPLE)
      .toLowerCase()
      .match(/[\p{L}\p{M}]{1,40}/gu) ?? []
  if (words.length < 8) return null
  let best: string | null = null
  let most = 0
  let second = 0
  for (const [code, common] of COMMON) {
    let hits = 0
    for (const word of words) if (common.has(word)) hits++
    if (hits > most) {
      second = most
      most = hits
      best = code
    } else if (hits > second) second = hits
  }
  return most >= 3 && most >= words.length * 0.08 && most >= second * 1.5 ? best : null
}
