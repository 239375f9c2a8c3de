/**
 * Military ranks in the forms that papers print, each with its plain form.
 * Facts: the rank tables of NATO STANAG 2116, and those of the Pakistani, Indian, Russian and Chinese forces as published by them.
 */
import { words } from '../annotate/word-signs.ts'

/** Parts of two words or more, joined in every printed form; the hyphen between them may be missing. */
const GENERAL = ['general', 'gen', 'genl', 'genral', 'generel']
const LIEUTENANT = ['lieutenant', 'lt', 'lieut', 'lieu', 'leftenant', 'ltn', 'leiutenant', 'lieutanant', 'liutenant']
const COLONEL = ['colonel', 'col']
const ADMIRAL = ['admiral', 'adm', 'amiral', 'almirante']
const MARSHAL = ['marshal', 'mshl', 'marshall']
const MAJOR = ['major', 'maj']
const BRIGADIER = ['brigadier', 'brig', 'brigader']
const SENIOR = ['senior', 'sr', 'sen', 'snr']
const JENDERAL = ['jenderal', 'jeneral']

const FORMS: [string, string[][]][] = [
  ['General', [GENERAL]],
  ['General', [['four'], ['star'], GENERAL]],
  ['General', [['full'], GENERAL]],
  ['General', [GENERAL, ['in'], ['chief']]],
  ['Senior General', [['senior'], GENERAL]],
  ['Vice Senior General', [['vice'], ['senior'], GENERAL]],
  ['Army General', [['army'], GENERAL]],
  ['Army General', [GENERAL, ['of'], ['the'], ['army']]],
  ['Army General', [GENERAL, ['of'], ['army']]],
  ['Corps General', [['corps'], GENERAL]],
  ['Divisional General', [['divisional', 'division'], GENERAL]],
  ['Divisional General', [['divisionnaire', 'divisionar']]],
  ['Air General', [['air'], GENERAL]],
  ['Colonel General', [COLONEL, GENERAL]],
  ['Colonel General', [GENERAL, COLONEL]],
  ['Captain General', [['captain'], GENERAL]],
  ['Lieutenant General', [LIEUTENANT, GENERAL]],
  ['Senior Lieutenant General', [SENIOR, LIEUTENANT, GENERAL]],
  ['Senior Lieutenant General', [['sltg']]],
  ['Lieutenant General', [['lt-gen', 'ltgen', 'ltg']]],
  ['Major General', [MAJOR, GENERAL]],
  ['Major General', [['majgen', 'mgen', 'mg']]],
  ['Brigadier General', [BRIGADIER, GENERAL]],
  ['Brigadier General', [['briggen', 'bgen', 'bg']]],
  ['Brigadier', [BRIGADIER]],
  ['Colonel', [COLONEL]],
  ['Colonel Major', [['colonel'], ['major']]],
  ['Senior Colonel', [SENIOR, COLONEL]],
  ['Lieutenant Colonel', [LIEUTENANT, COLONEL]],
  ['Lieutenant Colonel', [['ltc']]],
  ['Major', [MAJOR]],
  ['Captain', [['captain', 'capt']]],
  ['Captain', [['battleship', 'frigate', 'corvette'], ['captain']]],
  ['Lieutenant', [LIEUTENANT]],
  ['Lieutenant Commander', [LIEUTENANT, ['commander', 'cdr', 'cmdr']]],
  ['Field Marshal', [['field', 'fd', 'feild'], MARSHAL]],
  ['Field Marshal', [['fm']]],
  ['Marshal', [MARSHAL]],
  ['Marshal of the Air Force', [MARSHAL, ['of'], ['the'], ['air'], ['force']]],
  ['Air Chief Marshal', [['air'], ['chief'], MARSHAL]],
  ['Air Chief Marshal', [['acm']]],
  ['Air Marshal', [['air'], MARSHAL]],
  ['Air Marshal', [['airmshl']]],
  ['Air Vice Marshal', [['air'], ['vice'], MARSHAL]],
  ['Air Vice Marshal', [['avm', 'a.v.m']]],
  ['Air Commodore', [['air'], ['commodore', 'cdre', 'commodores']]],
  [
    'Group Captain',
    [
      ['group', 'gp'],
      ['captain', 'capt'],
    ],
  ],
  [
    'Wing Commander',
    [
      ['wing', 'wg'],
      ['commander', 'cdr'],
    ],
  ],
  [
    'Squadron Leader',
    [
      ['squadron', 'sqn'],
      ['leader', 'ldr'],
    ],
  ],
  ['Flight Lieutenant', [['flight', 'flt'], LIEUTENANT]],
  ['Admiral', [ADMIRAL]],
  ['Fleet Admiral', [['fleet'], ADMIRAL]],
  ['Fleet Admiral', [ADMIRAL, ['of'], ['the'], ['fleet']]],
  ['Vice Admiral', [['vice'], ADMIRAL]],
  ['Vice Admiral', [['vadm', 'v-adm']]],
  ['Rear Admiral', [['rear'], ADMIRAL]],
  ['Rear Admiral', [['radm', 'radml']]],
  ['Commodore', [['commodore', 'cdre', 'cmde']]],
  ['Commander', [['cdr', 'cmdr']]],
  ['Sergeant Major', [['sergeant', 'sgt'], MAJOR]],
  ['Command Sergeant Major', [['command'], ['sergeant', 'sgt'], MAJOR]],
  ['Command Sergeant Major', [['csm']]],
  ['Sergeant Major of the Army', [['sergeant', 'sgt'], MAJOR, ['of'], ['the'], ['army']]],
  ['Sergeant', [['sergeant', 'sgt']]],
  ['Subedar Major', [['subedar', 'risaldar'], MAJOR]],
  // French, Spanish and Portuguese.
  ['Army General', [GENERAL, ["d'armee"]]],
  ['Corps General', [GENERAL, ['de'], ['corps'], ["d'armee"]]],
  ['Corps General', [GENERAL, ['of'], ['army'], ['corps']]],
  ['Corps General', [GENERAL, ['of'], ['corps']]],
  ['Divisional General', [GENERAL, ['de', 'of'], ['division', 'divisao']]],
  ['Brigadier General', [GENERAL, ['de', 'of'], ['brigade', 'brigada']]],
  ['Lieutenant General', [['teniente', 'tenente'], GENERAL]],
  ['Colonel', [['coronel']]],
  ['Rear Admiral', [['contre', 'contra', 'counter'], ADMIRAL]],
  ['Captain First Rank', [['captain'], ['1st', 'first'], ['rank']]],
  ['Captain Second Rank', [['captain'], ['2nd', 'second'], ['rank']]],
  ['Admiral', [['almirante', 'laksamana', 'oramiral']]],
  ['Admiral', [['almirante'], ['de'], ['esquadra']]],
  ['Vice Admiral', [['vicealmirante', 'vizeadmiral', 'koramiral']]],
  ['Rear Admiral', [['contraalmirante', 'contralmirante', 'konteradmiral', 'tumamiral']]],
  // German and Turkish.
  ['Lieutenant General', [['generalleutnant', 'korgeneral']]],
  ['Major General', [['generalmajor', 'tumgeneral']]],
  ['Brigadier General', [['brigadegeneral', 'tuggeneral']]],
  ['General', [['orgeneral', 'jenderal', 'jeneral']]],
  // Indonesian and Malay.
  ['Lieutenant General', [['letnan', 'leftenan'], JENDERAL]],
  ['Major General', [['mayor', 'mejar'], JENDERAL]],
  ['Brigadier General', [['brigadir', 'brigedier'], JENDERAL]],
  ['Vice Admiral', [['laksamana'], ['madya']]],
  ['Rear Admiral', [['laksamana'], ['muda']]],
  ['Air Chief Marshal', [['marsekal']]],
  ['Air Marshal', [['marsekal'], ['madya']]],
  ['Air Vice Marshal', [['marsekal'], ['muda']]],
]

/** Plurals that stand before several names: "Generals X and Y". */
const PLURALS: [string, string][] = [
  ['generals', 'General'],
  ['gens', 'General'],
  ['admirals', 'Admiral'],
  ['marshals', 'Marshal'],
  ['colonels', 'Colonel'],
]

export interface RankForm {
  words: string[]
  rank: string
}

/** First word -> the forms that begin with it, longest first. Words are folded keys; hyphens between them are skipped by the reader. */
export const RANKS: Map<string, RankForm[]> = new Map()

function add(words: string[], rank: string): void {
  const first = words[0] as string
  const forms = RANKS.get(first)
  if (forms) forms.push({ words, rank })
  else RANKS.set(first, [{ words, rank }])
}

for (const [rank, parts] of FORMS) {
  let lines: string[][] = [[]]
  for (const part of parts) lines = lines.flatMap((line) => part.map((word) => [...line, word]))
  for (const line of lines) add(line, rank)
}
for (const [word, rank] of PLURALS) add([word], rank)
for (const forms of RANKS.values()) forms.sort((a, b) => b.words.length - a.words.length)

/** Ranks that are also a captain of cricket, a common name or a common word: they make an official only beside other signs. */
export const WEAK_RANKS = new Set([
  'Captain',
  'Major',
  'Lieutenant',
  'Marshal',
  'Sergeant',
  'Commander',
  'Sergeant Major',
])

/** Surnames of civilians whose given name is printed like a rank (Gen Nakatani of Japan). */
export const GIVEN_NOT_RANK = words('nakatani')
