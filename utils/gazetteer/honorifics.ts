/**
 * Words that stand before a name and are no part of it, and those that stand after it. They come in chains ("YAB Dato' Seri Dr.").
 * Facts: styles of address as the protocol offices of Malaysia, Brunei, Nigeria, Pakistan, India, the Gulf states and the UK give them.
 */
import { words } from '../annotate/word-signs.ts'

/** Never part of a name. */
export const HONORIFICS = words(
  'mr mrs ms mx dr drs prof professor messrs madam madame mme monsieur sir dame lord lady baroness viscount hon honourable honorable rt ' +
    'he h.e hrh h.r.h hh h.h hm hrm shri sri shrimati smt thiru kumari datuk dato datin seri paduka utama pahlawan dayang datu tan tun toh puan yb y.b yab y.a.b ym encik awang pehin pengiran ' +
    'mallam malam samdech daw dkt monsieur senhor bapak ibu lyonchhen engr engineer ing ir eng arch barrister barr adv advocate alhaji alhaja otunba ustaz ustadh ' +
    'senator sen amb rep congressman congresswoman hojatoleslam hojjatoleslam ayatollah maulana mullah mawlawi molvi maulvi allama ' +
    'rev reverend pastor bishop fr comrade suprabal supradipta manyabar janasewashree cde hj lyonpo dasho afioga asec usec ybhg y.bhg honble hble excellency highness majesty lordship',
)

/** Part of a style only behind another word of one ("Pehin Orang Kaya", "Dato Seri Setia"); names and plain words elsewhere. */
export const HONORIFIC_TAILS = words(
  'orang kaya setia laila jaya wira amar diraja panglima tuan berhormat mulia berbahagia amat indera lailaraja pekerma singamanteri pichey sena techo krom preah juragan bakti dewa maharaja',
)
/** What makes "Yang" a style and no surname. */
export const AFTER_YANG = words('berhormat mulia berbahagia amat dihormati')

/** Honorific before a longer name, but a name itself when nothing else is left ("Sheikh Hasina" stays whole by its second word). */
export const MAY_BE_NAME = words(
  'sheikh shaikh shaykh sheikha sayyid sayyed seyyed seyed haj ato ratu haji hajj hajji al-haj prince princess tan tun sen adv sir chief',
)

/** Phrases of several words: "His Excellency", "Her Royal Highness", "the Right Honourable", "Hon'ble". */
export const HONORIFIC_STARTS = words('his her your their right the')
export const HONORIFIC_ENDS = words('excellency highness majesty honourable honorable hon eminence lordship')
export const HONORIFIC_MIDDLES = words('royal serene imperial the rt')

/** Marks of retirement and of a service, in brackets or bare, between rank and name or after the name. */
export const RETIRED = words('retd rtd ret retired r res n in pn u b gd navy army air tni')

/** Generation marks, part of the name. */
export const SUFFIXES = words('jr sr ii iii iv junior')

/** Words inside a name that stay in lower case. */
export const PARTICLES = words(
  'al el bin ibn ibni bint binti ben abu abd aal ul ud ur uz us as ad ar az an ed e von van der den de da do dos das del della di du la le los las y zu zur ter ten te af av ' +
    'oglu ogly ugli uly uulu qizi kyzy kizi gyzy bte anak san st i',
)
/** Particles that may end a name. */
export const FINAL_PARTICLES = words('oglu ogly ugli uly uulu qizi kyzy kizi gyzy')
