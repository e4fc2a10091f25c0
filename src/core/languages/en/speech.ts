import { forms, listOf, type SpeechGrammar } from '../speech-grammar.ts'

/** Regular verbs by how their endings join: warn-ed, argu-ed, repl-ied, admit-ted. */
const PLAIN =
  'add affirm answer appeal ask assert assur attack boast comment complain confess confirm contend counter defend demand ' +
  'disclos exclaim explain express hail hint insist label lament maintain mention mourn point predict proclaim protest question ' +
  'reason recall recount reject repeat remark remind respond retort scoff scream shout sigh signal slam snap stress suggest ' +
  'thank thunder tweet utter vow wail warn whisper wonder yell blast brand condemn laud ' +
  'laugh chant fear claim report estimat contest mock blam defend post email phone term portray accept target rant ' +
  'cheer mutter murmur moan groan growl sneer gasp bark bellow plead roar shriek stammer stutter interject talk concur chuckl pledg opin not'
const E_STEMS =
  'acknowledg agre announc argu assur caution conced conclud criticis criticiz declar denounc describ disclos ' +
  'emphasis emphasiz elaborat estimat indicat jok mus observ prais promis provid reiterat relat reveal ridicul stat ' +
  'grumbl giggl smil teas urg voic advis advocat accus blam charg chastis characteris characteriz continu enthus fum gush rag blam pledg ' +
  'not opin hop believ outlin propos recommend welcom volunteer worr scold liken compar decri lambast excoriat ' +
  'theoris theoriz speculat summaris summariz apologis apologiz guarante chuckl assur disclos underlin underscor'
const ENDS_IN_Y = 'repl testif den cr clarif justif specif certif'
const DOUBLED = 'admit dub quip chat'
const LAST = { admit: 't', dub: 'b', quip: 'p', chat: 't' } as const

const doubled = (ending: string) =>
  DOUBLED.split(' ')
    .map((stem) => stem + LAST[stem as keyof typeof LAST] + ending)
    .join(' ')

export const english: SpeechGrammar = {
  tag: 'en',
  says: listOf(
    'grin grins grinned shrugs shrugged beams beamed sobs sobbed say says said tell tells told write writes wrote speak speaks spoke call calls called think thinks thought feel feels felt ' +
      'swear swears swore sing sings sang put puts went goes find finds found read reads dismiss dismisses dismissed stress ' +
      'confess confesses express expresses allege alleges alleged reveals revealed see sees saw referred refers spell ' +
      'deemed deems',
    forms(PLAIN, 's ed'),
    forms(E_STEMS, 'es ed s'),
    forms(ENDS_IN_Y, 'ies ied'),
    forms(DOUBLED, 's'),
    doubled('ed'),
  ),
  saying: listOf(
    'saying telling writing speaking calling swearing singing referring dismissing alleging putting citing',
    forms(PLAIN, 'ing'),
    forms(E_STEMS, 'ing'),
    forms(ENDS_IN_Y, 'ying'),
    doubled('ing'),
  ),
  said: 'said told written spoken called sworn',
  cites: 'quote quotes quoted cite cites cited quoting citing',
  have: 'has have had',
  be: 'is are was were be been being',
  otherVerbs: 'will would can could may might shall should must do does did',
  according: '',
  accordingNouns: 'according words',
  accordingBehind: '',
  he: 'he',
  she: 'she',
  others:
    'it they we i you who one this that these those there everyone nobody somebody someone anyone all many some others both',
  definite: 'the',
  indefinite: 'a an another one',
  possessive: 'his her their its my our your whose',
  of: 'of for',
  by: 'by',
  prepositions:
    'in on at to from with by about into over under after before during since until through against between among ' +
    'without within behind near outside inside despite via like as per amid across around beyond towards toward upon ' +
    'alongside off following including than',
  conjunctions:
    'and but or while when because although though whereas if so yet as once that whether after before since where how why',
  relatives: 'who whom which that',
  adverbs:
    'also then later once still never just now previously today yesterday not always often again only even already soon ' +
    'meanwhile however further afterwards afterward too either simply far much both ever first last almost yet instead ' +
    'earlier long more back here there out on up',
  adverbEndings: 'ly',
  days:
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september ' +
    'october november december jan feb mar apr jun jul aug sep sept oct nov dec',
  sir: 'mr messrs sir lord king prince pope brother father',
  madam: 'mrs ms miss lady dame madam queen princess sister mother',
  roles:
    'president minister premier chancellor secretary senator congressman congresswoman representative governor mayor ' +
    'ambassador general colonel major captain lieutenant admiral marshal judge justice king queen prince princess pope bishop ' +
    'archbishop cardinal patriarch imam rabbi professor prof dr doctor chairman chairwoman chairperson chair director chief ' +
    'deputy vice prime foreign first lady spokesman spokeswoman spokesperson commissioner sheriff sergeant officer commander commanding speaker envoy ' +
    'editor analyst diplomat official lawmaker leader boss manager head coach founder owner lawyer attorney solicitor ' +
    'barrister prosecutor defendant witness detective inspector superintendent constable policeman policewoman soldier ' +
    'teacher headteacher principal lecturer student pupil nurse surgeon scientist researcher engineer economist historian ' +
    'expert author writer novelist poet journalist reporter correspondent columnist critic actor actress singer musician ' +
    'artist painter designer architect farmer fisherman worker driver pilot astronaut captain player striker goalkeeper ' +
    'midfielder defender winger athlete champion cyclist swimmer runner driver resident neighbour neighbor villager ' +
    'activist campaigner protester volunteer priest vicar reverend rev pastor father mother brother sister son daughter ' +
    'husband wife widow widower uncle aunt cousin friend colleague grandfather grandmother partner girlfriend boyfriend man woman boy girl ' +
    'councillor councilman councilwoman mp mep alderman treasurer trustee chairlady counsel aide adviser advisor ' +
    'consultant psychologist psychiatrist sociologist biologist physicist chemist astronomer geologist meteorologist ' +
    'entrepreneur businessman businesswoman banker investor trader shopkeeper chef cook waiter baker butcher tailor ' +
    'democrat republican premier monarch emperor sultan sheikh emir duke duchess baron count countess earl ' +
    'master schoolmistress schoolmaster librarian curator conductor composer producer filmmaker presenter broadcaster host ' +
    'investigator coroner paramedic firefighter lifeguard ranger sailor fisher skipper harbourmaster stationmaster ' +
    'organiser organizer coordinator executive ceo cfo operator candidate nominee blogger inventor patient victim survivor passenger tourist visitor customer guest user',
  roleEndings: 'man woman person ologist',
  womanEndings:
    'woman lady actress queen princess duchess countess mother sister daughter wife widow aunt grandmother girl ' +
    'girlfriend schoolmistress chairlady',
  utterances:
    'answer reply response verdict comment comments remark remarks statement message quote quotation question conclusion motto slogan headline words word explanation reaction warning advice plea line ' +
    'letter email affidavit note sign banner placard poster petition memo tweet caption transcript testimony',
  utteranceEndings: '',
  bodies:
    'government administration regulator watchdog charity firm airline parliament prosecution police customs ministry department union nations states kingdom house party council committee agency office court treaty accord ' +
    'agreement pact convention protocol act bill university college school institute institution academy bank street road ' +
    'avenue square city town county village valley vale river lake sea ocean island islands bay cape mount mountain hill ' +
    'port harbour harbor airport station news times post weekly daily herald tribune guardian telegraph journal gazette ' +
    'chronicle standard star sun mirror press radio television tv channel magazine review service services federation ' +
    'republic force forces army navy guard church group corp corporation company inc ltd plc llc association society ' +
    'foundation trust fund league club united front movement alliance coalition congress senate parliament assembly ' +
    'commission authority bureau board centre center hospital clinic museum theatre theater library gallery hall palace ' +
    'castle bridge park forest tower hotel airlines airways motors industries holdings partners network systems ' +
    'north south east west new great saint fc games cup olympics championship festival award awards prize war summit ' +
    'conference treaty day week project programme program report study plan',
  bodyEndings: '',
  particles: 'de la le von van der den ten ter al bin ibn del della da di du dos das do el y zu af av e',
  reportive: '',
  nounsHaveCapitals: false,
  verbIsSecond: false,
}
