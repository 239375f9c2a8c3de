/** Which language a text is in, told by its letters and its commonest words. Cheap, and silent where it is not sure. */
import type { Token } from './tokens.ts'
import { WordMap } from '../word-signs.ts'

/** The commonest words of languages that share the Latin letters, folded, as the keys of tokens are; one that stands twice counts so. */
const COMMON: [string, string][] = [
  [
    'en',
    'the of and to that with his was for on has by from said which their would been have an it between at were this in a is he they are not will over after had its',
  ],
  ['tr', 've bir bu icin ile da olarak olan gibi cok oldugunu sonra ise dedi bakani'],
  ['id', 'yang dan di dengan untuk dari ini itu pada tidak dalam akan oleh'],
  ['de', 'der die und das den von mit ist nicht fur auf dem ein eine des sich im'],
  ['fr', 'le la les et des du une est dans pour que qui par sur avec au'],
  ['es', 'el los las del y en que por con para una su se al como'],
  ['pt', 'os das dos em nao uma para com por mais pelo tambem sao e o'],
  ['it', 'il di che gli della del per con non una sono nel alla dal e e'],
  ['nl', 'het een van en dat niet zijn voor met aan wordt op te is'],
  ['pl', 'sie nie na ze jest do przez oraz po od dla w z i o'],
  ['az', 'va bir bu ucun ila olan edib olub sonra gora haqqinda nazir'],
  ['vi', 'va cua cac la trong voi cho duoc nhung co khong tai'],
  ['ro', 'in de la cu pe pentru care din nu este mai ca'],
  ['sw', 'ya wa na kwa katika ni la za kuwa'],
  ['so', 'iyo ka ku oo ee ay waxaa u waa'],
]
const speakers = new Map<string, number[]>()
COMMON.forEach(([, words], index) => {
  for (const word of words.split(' ')) {
    const found = speakers.get(word)
    if (found) found.push(index)
    else speakers.set(word, [index])
  }
})

const COMMONEST = new WordMap(speakers)

/** Blocks of Unicode that mean one language in the news, by their first and last code unit. */
const SCRIPTS: [number, number, string][] = [
  [0x0370, 0x03ff, 'el'],
  [0x0400, 0x04ff, 'cyrillic'],
  [0x0530, 0x058f, 'hy'],
  [0x0590, 0x05ff, 'he'],
  [0x0600, 0x06ff, 'arabic'],
  [0x0900, 0x097f, 'hi'],
  [0x0980, 0x09ff, 'bn'],
  [0x0a00, 0x0a7f, 'pa'],
  [0x0a80, 0x0aff, 'gu'],
  [0x0b80, 0x0bff, 'ta'],
  [0x0c00, 0x0c7f, 'te'],
  [0x0c80, 0x0cff, 'kn'],
  [0x0d00, 0x0d7f, 'ml'],
  [0x0d80, 0x0dff, 'si'],
  [0x0e00, 0x0e7f, 'th'],
  [0x1000, 0x109f, 'my'],
  [0x10a0, 0x10ff, 'ka'],
  [0x1200, 0x137f, 'am'],
  [0x1780, 0x17ff, 'km'],
  [0x3040, 0x30ff, 'ja'],
  [0x4e00, 0x9fff, 'zh'],
  [0xac00, 0xd7af, 'ko'],
]
/** How many words are read, and how many characters of each. */
const SAMPLE = { words: 160, letters: 40 } as const

/**
 * @param tokens the article's tokens; the first words tell.
 * @param declared what the source declares (BCP 47), taken where the words do not plainly say otherwise.
 * @returns BCP 47, or null where neither tells.
 */
export function findLanguage(tokens: Token[], declared: string | null): string | null {
  const said =
    declared && /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,3}$/.test(declared) ? declared.replaceAll('_', '-') : null
  const words: Token[] = []
  for (let i = 0; i < tokens.length && words.length < SAMPLE.words; i++) {
    const token = tokens[i] as Token
    if (token.type === 'word') words.push(token)
  }
  const told = byLetters(words) ?? byWords(words)
  if (!told) return said
  return said && said.split('-')[0]?.toLowerCase() === told ? said : told
}

function byLetters(words: Token[]): string | null {
  let latin = 0
  let foreign = 0
  const seen = new Map<string, number>()
  for (let w = 0; w < words.length; w++) {
    const { text, word } = words[w] as Token
    // Known by its letters, which are of ASCII.
    if (word.a !== 0) {
      latin += text.length
      continue
    }
    for (let i = 0; i < text.length && i < SAMPLE.letters; i++) {
      const code = text.charCodeAt(i)
      if (code < 0x250) latin++
      else {
        foreign++
        const script = SCRIPTS.find(([first, last]) => code >= first && code <= last)?.[2]
        if (script) seen.set(script, (seen.get(script) ?? 0) + 1)
      }
    }
  }
  if (foreign < 10 || foreign < latin) return null
  // A Japanese text has more Han than kana; some kana among them are enough.
  if ((seen.get('ja') ?? 0) >= 10) return 'ja'
  const [script] = [...seen].sort((a, b) => b[1] - a[1])[0] ?? []
  const sample = script === 'arabic' || script === 'cyrillic' ? words.map(({ text }) => text).join(' ') : ''
  if (script === 'arabic') return arabicLanguage(sample)
  if (script === 'cyrillic') return /[іїєґ]/i.test(sample) ? 'uk' : /[қғңұһ]/i.test(sample) ? 'kk' : 'ru'
  return script ?? null
}

/** Urdu, Pashto, Persian and Arabic, by the letters that only they write. */
function arabicLanguage(sample: string): string {
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0
  if (count(/[\u0688\u0679\u0691\u06ba\u06d2\u06be]/g) >= 3) return 'ur'
  if (count(/[\u0681\u0685\u0693\u0696\u069a\u06bc]/g) >= 3) return 'ps'
  if (count(/[\u067e\u0686\u0698\u06af\u06a9\u06cc]/g) >= 5) return 'fa'
  return 'ar'
}

function byWords(words: Token[]): string | null {
  if (words.length < 8) return null
  const hits = new Array<number>(COMMON.length).fill(0)
  for (let i = 0; i < words.length; i++) {
    const found = COMMONEST.of(words[i])
    if (found) for (let j = 0; j < found.length; j++) hits[found[j] as number] = (hits[found[j] as number] ?? 0) + 1
  }
  const most = Math.max(...hits)
  const best = hits.indexOf(most)
  hits[best] = 0
  const second = Math.max(...hits)
  if (most < (second === 0 ? 2 : 3) || most < words.length * 0.08 || most < second * 1.5) return null
  return COMMON[best]?.[0] ?? null
}
