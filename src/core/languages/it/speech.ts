import { forms, listOf, type SpeechGrammar } from '../speech-grammar.ts'

const ARE =
  'sospir mormor sussurr url dichiar afferm spieg annunci indic precis raccont comment ricord neg accus sottoline assicur denunci conferm osserv not ' +
  'lanci critic chiam argoment domand esclam grid replic lament segnal rivel racconth pens consider constat auspic ' +
  'ripet scherz stim calcol consigli suggerir confess attacc esort invit ammon prosegu garant lod elogi ringrazi rassicur sintetizz puntualizz tuon sfog difend ipotizz rimarc pubblic twitt obiett protest rifer specific giustific minacc implor sbott conti continu promett commemor evidenzi rivendic rincar avvis'

export const italian: SpeechGrammar = {
  tag: 'it',
  says: listOf(
    forms(ARE, 'a ò ano arono ava avano'),
    'dice disse dicono dissero diceva aggiunge aggiunse aggiungeva scrive scrisse risponde rispose ammette ammise promette promise ' +
      'sostiene sostenne riconosce riconobbe avverte avvertì ribadisce ribadì insiste insisté conclude concluse definisce ' +
      'definì descrive descrisse prosegue proseguì chiede chiese ritiene riferisce riferì smentisce smentì chiarisce chiarì ' +
      'ironizza prevede legge spiega',
  ),
  saying: listOf(forms(ARE, 'ando'), 'dicendo aggiungendo scrivendo sostenendo'),
  said: listOf(
    forms(ARE, 'ato'),
    'sapere detto aggiunto scritto risposto ammesso promesso sostenuto riconosciuto avvertito ribadito concluso definito ' +
      'descritto proseguito chiesto riferito smentito chiarito',
  ),
  cites: 'cita citò citato citava',
  have: 'ha hanno aveva avevano avrebbe',
  be: 'è fu era sono furono stato stata essere viene venne',
  otherVerbs: 'può deve va vuole potrebbe dovrebbe',
  according: 'secondo',
  accordingNouns: 'detta parere avviso parole',
  accordingBehind: '',
  he: 'egli lui',
  she: 'ella lei',
  others: 'loro essi noi voi io tu ciò questo quello chi si tutti molti alcuni gli le',
  definite: "il lo la i gli le l' questo questa",
  indefinite: "un uno una un' altro altra",
  possessive: 'suo sua suoi sue mio mia nostro nostra loro',
  of: "di del dello della dei degli delle dell' d'",
  by: "da dal dalla dall' dai dagli dalle dallo",
  prepositions:
    "a al allo alla all' ai agli alle in nel nella nell' nei nelle su sul sulla con per tra fra dopo prima durante contro verso senza presso dal dalla da",
  conjunctions: 'e ed o ma mentre quando perché anche se come che poiché però',
  relatives: 'che cui quale',
  adverbs:
    'fatto anche poi ancora sempre mai già ieri oggi domani non più inoltre così allora infine quindi dunque',
  adverbEndings: 'mente',
  days:
    'lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto ' +
    'settembre ottobre novembre dicembre',
  sir: 'signor sig re principe papa don padre',
  madam: 'signora sig.ra regina principessa suor madre',
  roles:
    'fonti fonte autista editore editrice exministro presidente presidentessa ministro ministra primo premier cancelliere senatore senatrice deputato deputata generale ' +
    'colonnello capitano sindaco sindaca ambasciatore ambasciatrice re regina papa professore professoressa dott dottor ' +
    'dottoressa portavoce segretario segretaria direttore direttrice giudice avvocato avvocata procuratore procuratrice capo ' +
    'leader responsabile assessore assessora parroco prete residente pensionato pensionata abitante consigliere consigliera commissario poliziotto poliziotta soldato medico ' +
    'chirurgo infermiere infermiera ricercatore ricercatrice economista storico storica esperto esperta autore autrice ' +
    'scrittore scrittrice giornalista allenatore allenatrice giocatore giocatrice regista ct tecnico attaccante portiere capitano commissaria rettore rettrice parroco vescova vicepremier vicepresidente sottosegretario sottosegretaria eurodeputato eurodeputata attore attrice cantante testimone vicino ' +
    'vicina agricoltore pescatore operaio operaia insegnante maestro maestra studente studentessa padre madre fratello ' +
    'sorella figlio figlia marito moglie vedova zio zia cugino cugina amico amica uomo donna ragazzo ragazza vescovo ' +
    'cardinale arcivescovo governatore governatrice prefetto prefetta fondatore fondatrice',
  roleEndings: '',
  womanEndings:
    'presidentessa ministra senatrice deputata sindaca ambasciatrice regina professoressa dottoressa segretaria direttrice ' +
    'avvocata procuratrice assessora consigliera poliziotta infermiera ricercatrice storica esperta autrice scrittrice ' +
    'allenatrice giocatrice attrice vicina operaia maestra studentessa madre sorella figlia moglie vedova zia cugina amica ' +
    'donna ragazza governatrice prefetta fondatrice',
  utterances:
    'risposta commento citazione domanda conclusione parola parole motto slogan frase spiegazione reazione messaggio verdetto',
  utteranceEndings: '',
  bodies:
    'procura governo comune polizia questura ministero unione nazioni stati regno casa partito consiglio comitato agenzia ufficio corte tribunale trattato accordo ' +
    'patto legge università scuola istituto banca via viale piazza città paese valle fiume lago mare isola porto aeroporto ' +
    'stazione corriere repubblica stampa messaggero gazzetta radio televisione canale rivista giornale servizio federazione ' +
    'esercito chiesa gruppo società associazione fondazione fondo lega club fronte movimento alleanza coalizione congresso ' +
    'senato parlamento assemblea commissione ospedale museo teatro san santa nuovo nuova coppa',
  bodyEndings: '',
  particles: "de di la lo del della dello dei degli von van der al bin ibn da d' dal dalla",
  reportive: '',
  nounsHaveCapitals: false,
  verbIsSecond: false,
  dropsSubject: true,
  pluralVerbs: 'no',
}
