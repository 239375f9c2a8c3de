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
headquarters hq ghq secretariat office house palace hall centre center college university academy institute school airport airbase base station port
army navy air force forces military naval armed command corps fleet regiment brigade battalion guard guards staff defence defense security police rangers
agency authority organisation organization association federation league party union group company corporation limited ltd inc bank board club
agreement memorandum mou treaty pact accord protocol charter declaration dialogue summit conference forum meeting meetings talks visit exercise exercises expo exhibition
cooperation collaboration partnership relations ties alliance strategy policy affairs foreign interior industry industries production trade economy economic technology
minister ministers secretary secretaries chief chiefs president presidents commander commanders chairman chairperson ambassador ambassadors spokesperson spokesman spokeswoman
general's delegation delegations level mission missions office officer officers official officials counterpart counterparts leader leaders leadership
war peace crisis operation operations programme program project plan report reports news photo image file video press media live update updates breaking read more
people peoples public manager managers worker workers practitioner practitioners area zone sector city province state states region district capital country countries nation nations world international national federal republic kingdom emirate islamic
sunday's monday's ispr coas jcsc cjcsc ghq nato cpec pti pml ppp bjp un eu us uk uae usa gcc sco oic asean brics saarc quad aukus cnas cas dgispr isi cia fbi iaea iswap ttp pkr usd mofa mod pla plan
motors electric election elections dynamics watch prosecutions unions equities merchants petrochemicals attractions phonographic guild tv
member members quarters symposium seminar unified collage hemisphere officer-in-charge doctrine anti-corruption
however meanwhile moreover furthermore additionally later earlier according speaking addressing responding welcoming thanking expressing highlighting accompanied upon following separately
`),
)

/** Words that end a name only in a headline or a line of capitals. */
export const HEADLINE_WORDS: Set<string> = new Set(
  list(`
passes away dies died dead accept accepts accord accuse accuses acknowledge acknowledges address addresses advance advances affirm affirms agree agrees agreed aim aims air amid announce announces appeal appeals applaud applauds appoint
appointed appoints appreciate appreciates approve approves arrive arrives arrived arriving ask asks assess assesses assure assures attack attacks attend attends attended award awards awarded back backs bag bags
bilateral bid bids blame blames bolster bolsters boost boosts border borders brief briefs briefed bring brings brotherly build builds call calls called calling cancel cancels call-on chair chairs chaired challenge challenges
cite cites civil claim claims close closer combat commend commends commit commits common concern concerns conclude concludes condemn condemns conduct conducts confer confers confirm confirms congratulate congratulates
consider considers continue continues cooperate counter cross cyber deal deals deepen deepens deepening defend defends deliver delivers demand demands deny denies departs deputy develop development diplomacy diplomatic
direct directs discuss discusses discussed discussing discussion discussions drone drones dub early effort efforts elevate elevates emphasise emphasises emphasize emphasizes end ends engage engages engagement enhance enhances enhanced
enhancing ensure ensures enter enters envoy envoys exchange exchanges exchanged expand expands expanding explore explores explored exploring express expresses expressed extend extends face faces fight fighting final first focus focuses
for forge forges forward four fresh friendly full further future gets get give gives given global greet greets growing guest guide hail hails hails handshake has head heads headed held help helps high hits hold holds holding honour
honours honor honors host hosts hosted hosting hints historic honoured impose imposes in-depth increase increases initiative ink inks inked inspect inspects intelligence interest interests interact interacts invite invites invited issue
issues join joins joint keen key kick kicks land lands latest laud lauds lauded launch launches launched lead leads leading leave leaves led link links list look looks made make makes maritime matters meet meets met marks
mediate missile missiles modernisation move moves mull mulls must mutual name names navigates need needs new next nod nuclear offer offers officially open opens order orders oversee oversees participate participates pay pays pays
pledge pledges plus point points possible post praise praises praised prepare prepares present presents presented press presses procurement promise promises promote promotes propose proposes push pushes put puts quit quits raise raises
reach reaches reached ready reaffirm reaffirms reaffirmed receive receives received regional region reiterate reiterates reiterated reject rejects remain remains renew renews request requests resign resigns resolve resolves respond
responds resume resumes return returns reveal reveals review reviews reviewed role roles rules rule sacked safety said says say see seek seeks seeking seen send sends separate serve set sets shake shakes share shares shared ship sign signs
signed signing situation six slams slam solidarity sound sounds speak speaks speech stability stable stand stands start starts state step steps stop stops strategic stress stresses stressed strengthen strengthens strengthening strike strikes
strong stronger strongly submarine submarines suggest suggests summon summons support supports sworn take takes talk talk telephone tell tells terrorism terrorist test tests thank thanks threat threats three together told top tour tours
towards toward training trilateral trip troops trust two uncertainty underline underlines underscore underscores unveil unveils update urge urges urged us use vie view views visit visits visited visiting vow vows warm warn warns warships
welcome welcomes welcomed wide wish wishes work working works year years youth zone amidst delegates delegation delhi's held's key-note led over ahead off out up down through across around near near-term
`).filter((word) => !NEVER_NAMES.has(word)),
)
