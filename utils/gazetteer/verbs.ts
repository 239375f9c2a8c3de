/**
 * The words by which the press says that officials met, will meet, did not meet, and what they undertook.
 * Keys are folded (lower case, no accents), as tokens carry them. Collected by reading reports of many papers and ministries.
 */
import type { Strength } from '../model.ts'
import { words } from '../annotate/word-signs.ts'

export type VerbTime = 'past' | 'present' | 'base' | 'ing'

/**
 * How a cue binds its participants: `meet` (subject with object, or a plural subject), `callon` (the subject is the visitor),
 * `host` (the subject is the host), `visit` (the subject goes to a place), `hold` (needs a noun of meeting behind it),
 * `discuss` (needs "with" or a plural subject), `phone`, `sign`, `chair`, `noun`,
 * `agree` (needs officials of two states in front).
 */
export type CueKind =
  | 'meet'
  | 'callon'
  | 'host'
  | 'visit'
  | 'hold'
  | 'discuss'
  | 'phone'
  | 'sign'
  | 'chair'
  | 'noun'
  | 'agree'

const VERB_ROWS: [CueKind, string, string, string, string][] = [
  // kind, past, third person, base, -ing
  ['meet', 'met', 'meets', 'meet', ''],
  ['meet', 'conferred', 'confers', 'confer', 'conferring'],
  ['meet', 'huddled', '', '', 'huddling'],
  ['meet', 'interacted', 'interacts', 'interact', 'interacting'],
  ['meet', 'gathered', 'gathers', 'gather', 'gathering'],
  ['host', 'received', 'receives', 'receive', 'receiving'],
  ['host', 'hosted', 'hosts', 'host', 'hosting'],
  ['host', 'welcomed', 'welcomes', 'welcome', 'welcoming'],
  ['host', 'greeted', 'greets', 'greet', 'greeting'],
  // Host to somebody.
  ['host', 'played', 'plays', 'play', 'playing'],
  ['host', 'briefed', 'briefs', '', ''],
  ['visit', 'visited', 'visits', 'visit', ''],
  ['hold', 'held', 'holds', 'hold', 'holding'],
  ['hold', 'had', 'has', 'have', 'having'],
  ['hold', 'engaged', 'engages', 'engage', 'engaging'],
  ['hold', 'convened', 'convenes', 'convene', 'convening'],
  ['hold', 'conducted', 'conducts', 'conduct', 'conducting'],
  ['hold', 'attended', 'attends', 'attend', 'attending'],
  ['hold', 'wrapped', 'wraps', 'wrap', 'wrapping'],
  ['hold', 'concluded', 'concludes', 'conclude', 'concluding'],
  ['hold', 'began', 'begins', 'begin', 'beginning'],
  ['hold', 'started', 'starts', 'start', 'starting'],
  ['hold', 'ended', 'ends', 'end', 'ending'],
  ['hold', 'opened', 'opens', 'open', 'opening'],
  ['discuss', 'discussed', 'discusses', 'discuss', 'discussing'],
  ['discuss', 'reviewed', 'reviews', 'review', 'reviewing'],
  ['discuss', 'exchanged', 'exchanges', 'exchange', 'exchanging'],
  ['discuss', 'talked', 'talks', 'talk', 'talking'],
  ['discuss', 'deliberated', 'deliberates', 'deliberate', 'deliberating'],
  ['phone', 'telephoned', 'telephones', 'telephone', 'telephoning'],
  ['phone', 'phoned', 'phones', 'phone', 'phoning'],
  ['phone', 'rang', '', '', ''],
  ['phone', 'spoke', 'speaks', 'speak', 'speaking'],
  ['sign', 'signed', 'signs', 'sign', 'signing'],
  ['sign', 'inked', 'inks', 'ink', 'inking'],
  ['sign', 'reached', '', '', ''],
  ['chair', 'chaired', 'chairs', 'chair', 'chairing'],
  ['chair', 'presided', '', '', ''],
  ['chair', 'headed', '', '', ''],
  ['agree', 'agreed', '', '', ''],
  ['agree', 'decided', '', '', ''],
  ['agree', 'reaffirmed', 'reaffirm', '', ''],
  ['agree', 'pledged', '', '', ''],
  ['agree', 'vowed', '', '', ''],
  ['agree', 'underscored', '', '', ''],
  ['agree', 'reiterated', '', '', ''],
]

/** Each form of a verb of meeting. "talks" and "exchanges" are read as nouns where they stand as such. */
export const MEETING_VERBS: ReadonlyMap<string, { kind: CueKind; time: VerbTime }> = new Map(
  VERB_ROWS.flatMap(([kind, past, third, base, ing]) =>
    (
      [
        [past, 'past'],
        [third, 'present'],
        [base, 'base'],
        [ing, 'ing'],
      ] as [string, VerbTime][]
    )
      .filter(([form]) => form !== '')
      .map(([form, time]) => [form, { kind, time }] as const),
  ),
)

/** Nouns that are a meeting when somebody holds them with somebody. */
export const MEETING_NOUNS = words(
  'meeting meetings talks talk discussion discussions dialogue dialog consultations consultation deliberations parleys parley huddle interaction interactions ' +
    'conversation conversations session sessions negotiations exchange exchanges summit bilateral bilaterals trilateral meet call telecon teleconference visit audience lunch luncheon dinner breakfast engagement engagements gathering teleconference videoconference',
)
/** Of these, the ones that make a meeting by themselves with "between" or "with". */
export const STRONG_NOUNS = words(
  'meeting meetings talks talk discussion discussions dialogue dialog consultations deliberations parleys huddle interaction negotiations bilateral summit conversation call conversations',
)
/** What is discussed or exchanged makes a meeting only with these behind "exchanged". */
export const EXCHANGED = words('views view opinions notes ideas perspectives pleasantries thoughts information')
/** What is signed. */
export const SIGNED = words(
  'agreement agreements understanding understandings memorandum memoranda mou mous pact accord protocol protocols declaration deal letter arrangement roadmap treaty statement plan contract document documents intent programme program',
)

/** Words that put the verb after them into the future or into a plan. */
export const AHEAD = words(
  'will shall would supposed scheduled due expected plans planned planning likely set slated going intends hopes poised wants may might could should ready ll about',
)
/** Words in front of a noun of meeting that put it into the future. */
export const UPCOMING = words(
  'upcoming planned scheduled forthcoming proposed expected possible potential next future coming foresees considering',
)
/** Words that say that a meeting does not take place after all. */
export const CANCELLED = words(
  'cancelled canceled cancels postponed postpones postpone cancel scrapped shelved suspended scraps aborted deferred',
)
/** Words that say that there was none. */
export const DENIED = words('denied denies deny refuted refutes rejected dismissed refused refuses declined declines')

/** Openers of a sentence that tell another meeting from the one before. */
export const APART = words(
  'earlier separately later meanwhile similarly likewise previously afterwards subsequently also besides prior',
)

const COMMITMENT_ROWS: [Strength, string, string][] = [
  ['signed', 'sign', 'signed signs signing inked concluded'],
  ['agreed', 'agree', 'agreed agrees agreeing agree concurred'],
  ['agreed', 'decide', 'decided decides resolved'],
  ['agreed', 'approve', 'approved endorsed adopted finalised finalized'],
  ['committed', 'commit', 'committed commits committing'],
  ['committed', 'vow', 'vowed vows vowing'],
  ['pledged', 'pledge', 'pledged pledges pledging promised promises'],
  ['pledged', 'assure', 'assured assures assuring'],
  ['pledged', 'offer', 'offered offers offering'],
  ['proposed', 'propose', 'proposed proposes proposing suggested'],
  ['reaffirmed', 'reaffirm', 'reaffirmed reaffirms reaffirming affirmed affirms affirming'],
  ['reaffirmed', 'reiterate', 'reiterated reiterates reiterating'],
  ['reaffirmed', 'renew', 'renewed'],
  ['invited', 'invite', 'invited invites inviting'],
  ['expressed', 'express', 'expressed expresses expressing voiced'],
]

/** Each form of a verb of undertaking, with its infinitive. "Expressed" counts with a will or readiness behind it only. */
export const COMMITMENT_VERBS: ReadonlyMap<string, { strength: Strength; verb: string }> = new Map(
  COMMITMENT_ROWS.flatMap(([strength, verb, forms]) =>
    forms.split(' ').map((form) => [form, { strength, verb }] as const),
  ),
)
/** Who does so to an audience has met whom he gives it. */
export const GRANTED = words('granted grants gave gives')
/** Verbs that are a meeting only with the words behind them: "came face to face with". */
export const TURNS: ReadonlyMap<string, string[][]> = new Map([
  ['came', [['face', 'to', 'face', 'with'], ['together', 'with'], ['together']]],
  ['got', [['together', 'with']]],
  ['sat', [['with']]],
  ['speaking', [['alongside']]],
  ['talked', [['face', 'to', 'face']]],
  ['broke', [['bread', 'with']]],
  ['bade', [['farewell', 'to'], ['farewell']]],
  ['bid', [['farewell', 'to']]],
  ['dined', [['with']]],
  ['lunched', [['with']]],
  ['went', [['over'], ['through']]],
  ['took', [['leave', 'of']]],
  ['dropped', [['in', 'on']]],
])
/** Whoever brings one of these to somebody meets him: "presented his letter of accreditation to". */
export const BRINGS = words('presented handed delivered brought')
export const LETTERS = words('credentials accreditation letter message')
/** "Called on the army to halt": asked, not met. */
export const URGED = words(
  'end stop halt cease return respect refrain resume release withdraw act ensure lift abide resign step allow respond pull intervene investigate honour protect comply support be prevent make maintain join implement avoid do work vote use suspend show send remove provide change put keep confront stand reduce reconsider publish restore reject recognise recognize halt declare condemn clarify cancel apologise apologize explain',
)
/** What makes an expression an undertaking. */
export const RESOLVE = words(
  'desire resolve commitment readiness willingness determination intention interest hope intent keenness wish eagerness',
)
