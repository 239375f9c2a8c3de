/**
 * English words that press headlines print with a capital and that are no part of a name.
 * Our own list, from the words of diplomatic and military news; names are left out even where they are words as well.
 */

const list = (words: string): string[] => words.split(/\s+/).filter(Boolean)

/** Words that end a name wherever they stand: days, months, organs, and grammar. */
export const NEVER_NAMES: Set<string> = new Set(
  list(`
a an the and or but nor if of for to from in on at by with without within into over under after before during between among about against via per as amid
he she it they we i you his her its their our your my this that these those who whom whose which what when where why how while also both either neither not no
is are was were be been being has have had do does did will would shall should can could may might must
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec today yesterday tomorrow
secret operating financial regulatory incumbent counsel scholarship debate ethics knowledge utilities tobacco apparel friendship partnerships economist competitiveness centers highways organisations organizations holdings lawyer letter task standard whip
north south east west america atlantic pacific coastal areas northern southern eastern western central asia africa europe asian african european
ministry ministries department division directorate government govt embassy consulate parliament assembly senate congress cabinet council committee commission
headquarters hq ghq secretariat office house palace hotel hall centre center college university academy institute school airport airbase base station port square road tournament trophy cup chowk bus
army navy air force forces military naval armed command corps fleet regiment brigade battalion guard guards staff defence defense security police rangers
agency authority organisation organization association federation league party union group company corporation limited ltd inc bank board club
agreement memorandum mou treaty pact accord protocol charter declaration dialogue summit conference forum meeting meetings talks visit exercise exercises expo exhibition
cooperation collaboration partnership relations ties alliance strategy policy affairs foreign interior industry industries production trade economy economic technology
minister ministers secretary secretaries chief chiefs president presidents commander commanders chairman chairperson ambassador ambassadors spokesperson spokesman spokeswoman
general's delegation delegations level mission missions officer officers official officials counterpart counterparts leader leaders leadership
war peace crisis operation operations programme program project plan report reports news photo image file video press media live update updates breaking read more
people peoples public manager managers worker workers practitioner practitioners area zone sector city province state states region district capital country countries nation nations world international national federal republic kingdom emirate islamic
sunday's monday's ispr coas jcsc cjcsc nato cpec pti pml ppp bjp un eu us uk uae usa gcc sco oic asean brics saarc quad aukus cnas cas dgispr isi cia fbi iaea iswap ttp pkr usd mofa mod pla
motors electric election elections dynamics watch prosecutions unions equities merchants petrochemicals attractions phonographic guild tv
shadow insurance amnesty statement assisting convention initiative democratic relief lawyers directive judiciary oversight senatorial congressional socialist front movement coalition liberation
member members quarters course symposium seminar unified collage hemisphere officer-in-charge doctrine anti-corruption duties
however meanwhile moreover furthermore additionally later earlier according speaking addressing responding welcoming thanking expressing highlighting accompanied upon following separately accompanying joining greeting hosting
`),
)

/** Words that end a name only in a headline or a line of capitals; also with "s" and with "d" or "ed" behind them. */
export const HEADLINE_WORDS: Set<string> = new Set(
  list(`
passes away dies died dead accept accuse acknowledge address addresses advance affirm agree aim announce appeal applaud appoint appreciate approve arrive arriving ask assess assesses assure attack attend award back bag bilateral bid
blame bolster boost border brief bring brotherly build call calling cancel call-on chair challenge cite civil claim close closer combat commend commit common concern conclude condemn conduct confer confirm congratulate consider
continue cooperate counter cross cyber deal deepen deepening defend deliver demand deny denies departs deputy develop development diplomacy diplomatic direct discuss discusses discussing discussion drone dub early effort elevate
emphasise emphasize end engage engagement enhance enhancing ensure enter envoy exchange expand expanding explore exploring express expresses extend face fight fighting final first focus focuses forge forward four fresh friendly full
further future get give given global greet growing guest guide hail handshake head held help high hits hold holding honour honor host hosting hints historic impose in-depth increase initiative ink inspect intelligence interest interact
invite issue join joint keen key kick land latest laud launch launches lead leading leave led link list look made make maritime matters meet met marks mediate missile modernisation move mull mutual name navigates need new next nod
nuclear offer officially open order oversee participate pay pledge plus point possible post praise prepare present presses procurement promise promote propose push pushes put quit raise reach reaches ready reaffirm receive regional
reiterate reject remain renew request resign resolve respond resume return reveal review role rule sacked safety said say see seek seeking seen send separate serve set shake share ship sign signing situation six slam solidarity sound
speak speech stability stable stand start step stop strategic stress stresses strengthen strengthening strike strong stronger strongly submarine suggest summon support sworn take talk telephone tell terrorism terrorist test thank
threat three together told top tour toward training trilateral trip troops trust two uncertainty underline underscore unveil urge use vie view visits visited visiting vow warm warn warships welcome wide wish wishes work working year
youth amidst delegates delhi's held's key-note ahead off out up down through across around near near-term
`).flatMap((word) => [word, `${word}s`, word.endsWith('e') ? `${word}d` : `${word}ed`]),
)
