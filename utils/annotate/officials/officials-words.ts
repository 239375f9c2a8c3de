/** Kinds of heads and of words inside a title, which decide what may follow the head of an office. */

/** Heads of posts abroad. */
export const ABROAD = new Set('ambassador envoy attache consul charge representative'.split(' '))
/** Heads that serve somebody: "adviser to the Prime Minister". */
export const SERVES = new Set(
  'adviser assistant secretary spokesperson councillor chief envoy representative commissioner ambassador attache consul charge'.split(
    ' ',
  ),
)
/** Heads that portfolio words may follow without "of": "Minister Defence", "Director General Military Operations". */
export const DIRECT = new Set(
  'minister secretary chair director chief commander head inspector commandant adviser spokesperson'.split(' '),
)
/** Heads that a place may own. */
export const LOCAL = new Set('governor mayor minister commander chief secretary speaker commissioner prince'.split(' '))

/** A movement whose ministers govern a state under its own name. */
export const RULERS = /^tal[ei]ban$/

/** Styles that stand for a sovereign. */
export const STYLES = new Set('majesty highness excellency'.split(' '))
/** Whose forces they are: "the Sultan’s Armed Forces". */
export const SOVEREIGNS = new Set('sultan king emir amir president people'.split(' '))
/** The host of an ambassador, unnamed: "to the Kingdom". */
export const HOST_STATE = new Set('country kingdom sultanate republic state emirates nation'.split(' '))
/** Officials of a ministry: "Secretary-General at the Ministry of Defence". */
export const AT_MINISTRY = new Set(['adviser', 'secretary', 'assistant', 'director', 'secretary.under', 'head'])
/** Schools of the forces: "National Defence College". */
export const SCHOOLS = new Set('college university academy school institute'.split(' '))
/** Kinds of units that take a word of their own: "Zapad Command". */
export const FORCES = new Set(
  'fleet corps command forces force army guard region district division brigade area'.split(' '),
)
/** Heads that stand before a name as a form of address; they do not begin another office. */
export const PERSONAL = new Set('prince monarch senator judge'.split(' '))
