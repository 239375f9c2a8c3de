/**
 * The controlled list of subjects of a defence meeting. Each code has the phrases that stand for it, in folded words; a last `*`
 * takes any ending, and "/" stands between words of which each makes a phrase. `weight` says how much the phrase tells of defence: 2 by itself, 1 together with others, 0 not at all.
 * Codes follow the headings that analysts of defence diplomacy keep (see the codebook); phrases were collected from reports.
 */
export interface TopicRow {
  code: string
  weight: 0 | 1 | 2
  phrases: string
}

export const TOPIC_ROWS: readonly TopicRow[] = [
  {
    code: 'defence-cooperation',
    weight: 2,
    phrases:
      'defence/military/naval/security cooperation/collaboration/ties/relations/relationship/partner*/alliance/links/contacts/aid/assistance/support|' +
      'defence/military engagement*|defence/military diplomacy|defence/security pact/treaty|defence agreement*|military to military|' +
      'cooperation in defence|cooperation in the field of defence|defence sector*|defence matters|defence/military affairs|' +
      'defence/military and security/defence|security and defence|mutual/bilateral/joint/collective/strategic defence|' +
      'defence issues|professional interest|collaboration in defence|military domain|' +
      'cooperation/relations/ties between the two armies/militaries/navies|cooperation/ties between their armies/militaries|' +
      'cooperation/relations between the two armed forces|cooperation of/between their/our armed forces|army to army|military field*|' +
      'defence area*|military technical|defence capabilit*|deterrence|defence policy|defence commitments|security guarantees',
  },
  {
    code: 'regional-security',
    weight: 1,
    phrases:
      'regional security|regional peace|security situation|security environment|security dynamics|' +
      'regional stability|regional and international|regional and global|regional situation|regional developments|' +
      'peace and stability|security challenges|geopolitical|security landscape|international security|' +
      'regional issues|security threats|common threats|european security|maritime domain|security issues|' +
      'indo pacific|mutual interest|common interest|situation in the region|security in the region|global security|' +
      'geostrategic|strategic environment',
  },
  {
    code: 'counter-terrorism',
    weight: 1,
    phrases:
      'counterterrorism|anti terror|war on terror|terrorism|extremism|counter insurgency|isis|daesh|islamic state|' +
      'al shabaab|boko haram',
  },
  {
    code: 'training-education',
    weight: 2,
    phrases:
      'military training|training exchanges|training program*|military education|training of personnel|' +
      'joint training|officer training|training of officers|personnel training|training courses|military academ*|' +
      'exchange of cadets|capacity building',
  },
  {
    code: 'exercises',
    weight: 2,
    phrases:
      'joint exercise*|military exercise*|joint drill*|bilateral exercise*|naval exercise*|war games|' +
      'military drills|joint manoeuvres|joint maneuvers|joint patrol*|air exercise*|exercises',
  },
  {
    code: 'defence-industry',
    weight: 2,
    phrases:
      'defence industr*|defence production|defence manufacturing|co production|joint production|arms industry|' +
      'defence technolog*|military industr*|defence equipment|defence companies|military technical cooperation|' +
      'defence export*|shipbuilding|joint development|co development|defence supply chain*|aviation industry|' +
      'industrial cooperation|military technology|military production|defence innovation|drone production',
  },
  {
    code: 'arms-procurement',
    weight: 2,
    phrases:
      'arms sales|arms deal*|weapons|military equipment|procurement|fighter jets|fighter aircraft|missile defence|' +
      'arms deliver*|ammunition|military hardware|submarines|submarine|frigates|helicopters|drones|unmanned aerial|' +
      'missiles|air defence|military supplies|artillery|armoured vehicles|arms transfers|patriot|himars|f 16*|s 400|' +
      'jf 17',
  },
  {
    code: 'technology-transfer',
    weight: 1,
    phrases:
      'technology transfer|transfer of technology|technology exchange|technical expertise|technology sharing|technological cooperation|emerging technologies',
  },
  {
    code: 'maritime-security',
    weight: 1,
    phrases:
      'maritime security|freedom of navigation|maritime cooperation|naval cooperation|piracy|maritime surveillance|' +
      'south china sea|east china sea|red sea|maritime affairs|maritime safety|coast guard|maritime interest*|' +
      'navies|hydrographic|hydrography|black sea|sea lanes|strait of hormuz',
  },
  {
    code: 'border',
    weight: 1,
    phrases:
      'border security|border management|border control|pak afghan border|cross border|line of control|line of actual control|demarcation|border defence|border situation|disengagement',
  },
  {
    code: 'intelligence',
    weight: 1,
    phrases: 'information sharing|exchange of information|intelligence',
  },
  {
    code: 'cyber',
    weight: 1,
    phrases: 'cybersecurity|cyber|artificial intelligence|electronic warfare',
  },
  { code: 'space', weight: 1, phrases: 'space exploration|outer space|space cooperation|space security|space domain' },
  {
    code: 'peacekeeping',
    weight: 1,
    phrases: 'peacekeeping|peacekeepers|peace operations|un missions|peace support|unifil|peace building',
  },
  { code: 'afghanistan', weight: 0, phrases: 'afghanistan|afghan peace|afghan situation' },
  {
    code: 'ukraine',
    weight: 0,
    phrases: 'russian aggression|russian invasion|ukraine',
  },
  {
    code: 'middle-east',
    weight: 0,
    phrases: 'gaza|middle east|palestine|palestinian|palestinians|situation in syria|lebanon|yemen',
  },
  { code: 'kashmir', weight: 0, phrases: 'kashmir' },
  { code: 'korea', weight: 0, phrases: 'korean peninsula|denuclearization|denuclearisation|north korea' },
  {
    code: 'nuclear',
    weight: 1,
    phrases:
      'nuclear deterrence|nuclear weapons|arms control|non proliferation|disarmament|strategic stability|ballistic missile*',
  },
  {
    code: 'military-medicine',
    weight: 1,
    phrases: 'military medicine|military medical|medical cooperation|field hospital*',
  },
  {
    code: 'humanitarian-relief',
    weight: 1,
    phrases:
      'disaster relief|humanitarian assistance|search and rescue|hadr|disaster management|demining|de mining|unexploded ordnance',
  },
  { code: 'air-force', weight: 1, phrases: 'air force*|air chief|air power|aviation|airspace' },
  { code: 'navy', weight: 1, phrases: 'navy|naval|warship*|port call*' },
  {
    code: 'army',
    weight: 1,
    phrases: 'armed forces|ground forces|land forces|special forces|military personnel|national guard',
  },
  {
    code: 'organised-crime',
    weight: 1,
    phrases:
      'drug trafficking|narcotics|organised crime|organized crime|transnational crime*|human trafficking|smuggling|illegal migration|irregular migration',
  },
  {
    code: 'troops-bases',
    weight: 2,
    phrases:
      'military base*|military presence|troops|deployment|deployments|status of forces|logistics support|logistic support|visiting forces|reciprocal access|enhanced defence cooperation agreement|rotational',
  },
  {
    code: 'agreements',
    weight: 0,
    phrases:
      'memorandum of understanding|mou|letter of intent|defence cooperation agreement|joint statement|implementation plan',
  },
  {
    code: 'visits-exchanges',
    weight: 0,
    phrases:
      'exchange of delegations|exchange of visits|delegation exchange*|high level visits|high level exchanges|people to people|mutual visits|exchange of experience*',
  },
  {
    code: 'economy-trade',
    weight: 0,
    phrases:
      'trade|investment|investments|economic cooperation|energy|economic ties|connectivity|tourism|agriculture|' +
      'railway*|cpec|economic relations|business',
  },
  { code: 'culture-people', weight: 0, phrases: 'cultural|education|health|sports|climate change' },
  {
    code: 'bilateral-relations',
    weight: 0,
    phrases:
      'bilateral relations|bilateral ties|bilateral cooperation|mutual cooperation|bilateral issues|strategic partnership|friendly relations|brotherly relations|fraternal ties',
  },
]
