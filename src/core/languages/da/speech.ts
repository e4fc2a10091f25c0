import { forms, listOf, type SpeechGrammar } from '../speech-grammar.ts'

/** Weak verbs: present in -er, past in -ede or -te. */
const EDE =
  'påpeg konstater kommenter kritiser argumenter rapporter præciser uddyb erklær oplys forklar forsikr tilføj hævd svar indrømm ' +
  'beskyld understreg bekræft benægt afvis antyd konkluder opfordr kræv medgiv advar lov afslør vurder beklag mumler hvisk råb ' +
  'takk anklag ros forudsig fastsl opsummer spøg men kald beton bemærk erkend tænk gentag uddyb udbr'

export const danish: SpeechGrammar = {
  tag: 'da',
  says: listOf(
    forms(EDE, 'er ede te'),
    'råder rådede anslår anslog klager klagede beklager raser rasede jubler jublede frygter frygtede håber håbede siger sagde skriver skrev mener mente fortæller fortalte lyder lød tilføjer tilføjede medgiver medgav spørger spurgte synes syntes ' +
      'tror troede kalder kaldte beskriver beskrev fortsætter fortsatte fastslår fastslog lægger lagde udtaler udtalte udtrykker ' +
      'udtrykte udbryder udbrød meddeler meddelte melder meldte forudser forudså slår slog bekendtgør bekendtgjorde forklarer ' +
      'forklarede råber råbte takker takkede siger lover lovede indrømmer indrømmede forudsiger forudsagde gentager gentog ' +
      'understreger understregede afviser afviste kræver krævede spøger spøgte vedgår vedgik',
  ),
  saying: '',
  said: 'sagt skrevet fortalt forklaret oplyst meldt kaldt beskrevet lovet hævdet svaret spurgt indrømmet påpeget ment advaret udtalt meddelt',
  cites: 'citerer citerede citeret',
  have: 'har havde',
  be: 'er var blev bliver blive være været blevet',
  otherVerbs: 'kan kunne skal skulle vil ville må måtte får fik',
  according: 'ifølge',
  accordingNouns: '',
  accordingBehind: '',
  he: 'han',
  she: 'hun',
  others: 'de vi jeg du i det den dette denne man hvem alle ingen nogen mange sig ham hende dem os mig dig',
  definite: 'den det de denne dette disse',
  indefinite: 'en et nogen anden',
  possessive: 'hans hendes deres sin sit sine min mit vor vores',
  of: 'for af',
  by: 'af',
  prepositions:
    'i på til fra med om over under efter før siden gennem mod mellem blandt uden inden bag nær hos ved ud op ned trods rundt udenfor overfor',
  conjunctions: 'og men eller samt når da fordi eftersom mens at om så som for end',
  relatives: 'som der hvis',
  adverbs:
    'også siden senere ikke aldrig altid nu allerede endnu bare dog imidlertid videre derefter samtidig bagefter efterfølgende fast til ud op nylig selv',
  adverbEndings: '',
  days: 'mandag tirsdag onsdag torsdag fredag lørdag søndag januar februar marts april maj juni juli august september oktober november december',
  sir: 'hr kong kongen prins pave',
  madam: 'fru frøken dronning prinsesse',
  roles: listOf(
    forms(
      'præsident minister kansler senator guvernør ambassadør general oberst kaptajn dommer biskop kardinal professor doktor direktør ' +
        'chef leder formand sekretær talsmand talskvinde talsperson advokat anklager politimand officer soldat læge kirurg sygeplejerske ' +
        'forsker økonom historiker ekspert forfatter journalist træner spiller skuespiller sanger instruktør vidne nabo indbygger landmand ' +
        'fisker arbejder lærer student mor far bror søster søn datter mand kvinde enke ven kollega grundlægger borgmester overborgmester ' +
        'statsminister finansminister folketingsmedlem ordfører rådgiver redaktør aktivist kandidat dronning dreng pige præst rektor ' +
        'analytiker meteorolog efterforsker vagtchef politiinspektør politikommissær partileder',
      '- en n',
    ),
    'manden kvinden søsteren datteren enken pigen moren faren statssekretær',
  ),
  roleEndings:
    'minister ministeren leder lederen chef chefen direktør direktøren talsperson talsmand advokat sekretær mester ordfører inspektør',
  womanEndings:
    'kvinde kvinden talskvinde søster søsteren datter datteren mor moren enke enken pige pigen dronning dronningen sygeplejerske',
  utterances:
    'svar kommentar citat spørgsmål konklusion ord ordene motto slagord sætning forklaring reaktion seddel brev skilt besked',
  utteranceEndings: '',
  bodies:
    'ministerium ministeriet union parti partiet rådet udvalg bureau bureauet domstol domstolen aftale lov universitet universitetet ' +
    'højskole institut bank banken gade torv by avis avisen radio tv kanal tjeneste forbund forbundet republik hær kirke kirken selskab ' +
    'selskabet virksomhed fond liga klub folketinget regeringen kommission hospital hospitalet museum teater politiet styrelsen ' +
    'politiken berlingske jyllands-posten ritzau dr',
  bodyEndings: 'styrelsen rådet partiet selskabet ministeriet forbundet tilsynet bladet',
  particles: 'af de la von van der den al bin ibn da di du le',
  reportive: '',
  nounsHaveCapitals: false,
  verbIsSecond: true,
}
