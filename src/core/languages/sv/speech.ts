import { forms, listOf, type SpeechGrammar } from '../speech-grammar.ts'

/** Weak verbs by their past: -ade, -de, -te. */
const ADE =
  'påpek förklar konstater berätt svar frågt undr kommenter förklar varn hävd försäkr antyd meddel förutspå klag skämt ' +
  'avslöj bekräft förnek betona betong kritiser an anklag tack kall not lov mumla visk rop utrop skrik fortsätt argumenter ' +
  'prognostiser beton poängter understr rapporter citer avslut replik uppman krav'

export const swedish: SpeechGrammar = {
  tag: 'sv',
  says: listOf(
    forms(ADE, 'ar ade'),
    'upprepar upprepade råder rådde uppskattar uppskattade spår spådde rasar rasade jublar jublade befarar befarade hoppas hoppades säger sa sade skriver skrev menar menade tillägger tillade uppger uppgav anser ansåg medger medgav erkänner erkände tror trodde ' +
      'tycker tyckte utlovar lovar lovade ' +
      'beskriver beskrev fortsätter fortsatte frågar frågade meddelar meddelade understryker underströk betonar betonade bedömer ' +
      'bedömde kallar kallade varnar varnade kräver krävde avfärdar avfärdade berömmer berömde yttrar yttrade uttalar uttalade ' +
      'uttrycker uttryckte lägger lade inflikar inflikade förklarar förklarade resonerar resonerade konstaterar skriker skrek utropar ' +
      'låter lät hälsar hälsade beklagar beklagade jämför jämförde twittrar twittrade förnekar förnekade tackar tackade svarar svarade ' +
      'undrar undrade slår slog förutspår förutspådde sammanfattar sammanfattade intygar intygade',
  ),
  saying: '',
  said: 'sagt skrivit berättat förklarat meddelat uppgett uppgivit konstaterat kallat beskrivit lovat hävdat svarat frågat tillagt medgett erkänt påpekat menat varnat',
  cites: 'citerar citerade',
  have: 'har hade',
  be: 'är var blev blir bli vara varit blivit',
  otherVerbs: 'kan kunde ska skulle vill ville måste får fick',
  according: 'enligt',
  accordingNouns: '',
  accordingBehind: '',
  he: 'han',
  she: 'hon',
  others:
    'de dom vi jag du ni det den detta denna man vem alla ingen någon många några sig honom henne dem oss er mig dig',
  definite: 'den det de denna denne dessa',
  indefinite: 'en ett någon annan',
  possessive: 'hans hennes deras sin sitt sina min mitt vår vårt',
  of: 'för av',
  by: 'av',
  prepositions:
    'i på till från med om över under efter före innan sedan genom mot mellan bland utan inom bakom nära hos vid åt ur trots kring runt inför utanför',
  conjunctions: 'och men eller samt när då eftersom fast medan att om så som för innan utan',
  relatives: 'som vars vilken vilket',
  adverbs:
    'också även sedan senare inte aldrig alltid i idag igår imorgon nu redan ännu bara dock däremot emellertid vidare därefter samtidigt efteråt till fast ut upp därmed nyligen själv',
  adverbEndings: '',
  days: 'måndag tisdag onsdag torsdag fredag lördag söndag måndagen tisdagen onsdagen torsdagen fredagen lördagen söndagen januari februari mars april maj juni juli augusti september oktober november december måndags tisdags onsdags torsdags fredags lördags söndags',
  sir: 'herr kung prins påve',
  madam: 'fru fröken drottning prinsessa',
  roles: listOf(
    forms(
      'president minister kansler senator guvernör ambassadör general överste kapten domare biskop kardinal professor doktor direktör ' +
        'chef ordförande ledare sekreterare talesman talesperson advokat åklagare polis officer soldat läkare kirurg sjuksköterska ' +
        'forskare ekonom historiker expert författare journalist tränare spelare skådespelare sångare regissör vittne granne invånare bonde ' +
        'fiskare arbetare lärare student mor far bror syster son dotter man kvinna änka vän kollega grundare borgmästare ' +
        'utredare riksdagsledamot partiledare statsminister finansminister vd generaldirektör talman pojke flicka analytiker ' +
        'programledare redaktör aktivist kandidat drottning kung präst förhandlare rektor meteorolog',
      '- n en s',
    ),
    'mannen kvinnan kommunalrådet kommunalråd stadsrådet stadsråd statsrådet statsråd justitierådet justitieråd systern dottern änkan flickan mamma mamman pappa pappan moderaten sjuksköterskan presstalesperson pressekreterare',
  ),
  roleEndings:
    'minister ministern ledare ledaren chef chefen direktör direktören talesperson talespersonen talesman ordförande ordföranden råd rådet sekreterare sekreteraren mästare',
  womanEndings:
    'kvinna kvinnan syster systern dotter dottern mor mamma mamman änka änkan flicka flickan drottning drottningen sjuksköterska',
  utterances:
    'svar kommentar citat fråga slutsats ord motto slagord mening förklaring reaktion lapp brev skylt besked',
  utteranceEndings: '',
  bodies:
    'departement departementet union parti partiet rådet kommitté byrå byrån domstol domstolen avtal lag universitet universitetet ' +
    'högskola institut bank banken gata gatan torg stad tidning tidningen radio tv kanal tjänst förbund förbundet republik armé ' +
    'kyrka kyrkan bolag bolaget företag företaget stiftelse fond liga klubb riksdag riksdagen regering regeringen kommission ' +
    'sjukhus sjukhuset museum teater polisen myndighet myndigheten verket åklagarmyndigheten dagbladet nyheter expressen aftonbladet svt tt',
  bodyEndings: 'verket myndigheten partiet bolaget styrelsen nämnden departementet förbundet bladet',
  particles: 'af av de la von van der den al bin ibn da di du le',
  reportive: '',
  nounsHaveCapitals: false,
  verbIsSecond: true,
}
