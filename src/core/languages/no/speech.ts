import { forms, listOf, type SpeechGrammar } from '../speech-grammar.ts'

/** Weak verbs: present in -er, past in -te. */
const TE =
  'opplys fortell tilføy forklar forsikr påpek hevd svar konstater kommenter innrømm beskyld kritiser argumenter rapporter siter' +
  ' presiser utdyp understrek erklær mein men oppsummer bedømm vurder avslør kall spør gjenta beklag medd'

export const norwegian: SpeechGrammar = {
  tag: 'no',
  says: listOf(
    forms(TE, 'er te et ede'),
    'gjentar gjentok råder rådet anslår anslo klager klaget klaga raste jubler jublet frykter fryktet håper håpet sier sa skriver skrev mener mente fastslår fastslo forteller fortalte opplyser opplyste forklarer forklarte legger la tilføyer ' +
      'tilføyde hevder hevdet medgir medgav medga innrømmer innrømmet kunngjør kunngjorde melder meldte advarer advarte lover lovet ' +
      'lovte spør spurte svarer svarte påpeker påpekte understreker understreket forsikrer forsikret bekrefter bekreftet benekter ' +
      'benektet avviser avviste tror trodde synes syntes kaller kalte beskriver beskrev fortsetter fortsatte antyder antydet ' +
      'slår slo utbryter utbrøt roper ropte hvisker hvisket takker takket kritiserer kritiserte anklager anklaget konkluderer ' +
      'konkluderte oppfordrer oppfordret krever krevde uttaler uttalte uttrykker uttrykte spår spådde mumler mumlet erkjenner erkjente ' +
      'utdyper utdypet spøker spøkte konstaterer konstaterte roser roste meddeler meddelte vedgår vedgikk',
  ),
  saying: '',
  said: 'sagt skrevet fortalt forklart opplyst meldt kunngjort kalt beskrevet lovet hevdet svart spurt innrømmet påpekt ment advart uttalt',
  cites: 'siterer siterte sitert',
  have: 'har hadde',
  be: 'er var ble blir bli være vært blitt',
  otherVerbs: 'kan kunne skal skulle vil ville må måtte får fikk',
  according: 'ifølge',
  accordingNouns: '',
  accordingBehind: '',
  he: 'han',
  she: 'hun',
  others:
    'de vi jeg du dere det den dette denne man hvem alle ingen noen mange seg ham henne dem oss meg deg',
  definite: 'den det de denne dette disse',
  indefinite: 'en ei et noen annen',
  possessive: 'hans hennes deres sin sitt sine min mitt vår vårt',
  of: 'for av',
  by: 'av',
  prepositions:
    'i på til fra med om over under etter før siden gjennom mot mellom blant uten innen bak nær hos ved ut opp ned tross rundt utenfor overfor',
  conjunctions: 'og men eller samt når da fordi ettersom mens at om så som for enn',
  relatives: 'som hvis',
  adverbs:
    'også siden senere ikke aldri alltid nå allerede ennå bare dog imidlertid videre deretter samtidig etterpå fast til ut opp nylig selv i',
  adverbEndings: '',
  days: 'mandag tirsdag onsdag torsdag fredag lørdag søndag januar februar mars april mai juni juli august september oktober november desember',
  sir: 'herr kong kongen prins pave',
  madam: 'fru frøken dronning prinsesse',
  roles: listOf(
    forms(
      'president minister kansler senator guvernør ambassadør general oberst kaptein dommer biskop kardinal professor doktor direktør ' +
        'sjef leder formann styreleder sekretær talsmann talskvinne talsperson advokat aktor politimann offiser soldat lege kirurg sykepleier ' +
        'forsker økonom historiker ekspert forfatter journalist trener spiller skuespiller sanger regissør vitne nabo innbygger bonde ' +
        'fisker arbeider lærer student mor far bror søster sønn datter mann kvinne enke venn kollega grunnlegger ordfører byrådsleder ' +
        'statsadvokat politiadvokat statsminister finansminister stortingsrepresentant rådgiver redaktør aktivist kandidat dronning ' +
        'gutt jente prest rektor analytiker meteorolog etterforsker innsatsleder operasjonsleder politisk',
      '- en n a',
    ),
    'mannen kvinna kvinnen søsteren datteren enken jenta moren faren stortingspresident partileder partilederen statssekretær',
  ),
  roleEndings:
    'minister ministeren leder lederen sjef sjefen direktør direktøren talsperson talsmann advokat sekretær mester',
  womanEndings:
    'kvinne kvinnen kvinna talskvinne søster søsteren datter datteren mor moren enke enken jente jenta dronning dronningen',
  utterances:
    'svar kommentar sitat spørsmål konklusjon ord ordene motto slagord setning forklaring reaksjon lapp brev skilt beskjed',
  utteranceEndings: '',
  bodies:
    'departement departementet union parti partiet rådet komité byrå byrået domstol domstolen avtale lov universitet universitetet ' +
    'høyskole institutt bank banken gate gata torg by avis avisen avisa radio tv kanal tjeneste forbund forbundet republikk hær ' +
    'kirke kirken selskap selskapet bedrift stiftelse fond liga klubb stortinget regjeringen kommisjon sykehus sykehuset museum ' +
    'teater politiet etaten direktoratet tilsynet aftenposten dagbladet nrk ntb vg',
  bodyEndings: 'tilsynet direktoratet etaten partiet selskapet styret departementet forbundet bladet',
  particles: 'af av de la von van der den al bin ibn da di du le',
  reportive: '',
  nounsHaveCapitals: false,
  verbIsSecond: true,
}
