import { forms, listOf, type SpeechGrammar } from '../speech-grammar.ts'

/** Weak verbs; those whose stem ends in t or d take an e. */
const WEAK =
  'sag erzähl erklär ergänz beton äußer mein versicher kritisier forder droh beteuer bekräftig mahn bestätig klag enthüll ' +
  'begründ bezeichn kommentier erläuter warn frag entgegn stell teil räum füg formulier verteidig lob bedauer vermut glaub ' +
  'hoff schimpf spott kündig urteil konstatier schätz resümier argumentier appellier würdig bemängel verurteil höhn jubel ' +
  'sprech erinner beklag beschwer bekenn empfehl bezweifl verlang bewert charakterisier beschreib titulier skandier zeig ' +
  'reagier plädier protestier referier präzisier dementier signalisier spekulier prognostizier prophezei bekannt entschuldig ' +
  'rechtfertig wünsch befürcht fürcht verkünd verkündig ruf erwider wiederhol beschuldig bezichtig freu überzeug unterstell ' +
  'rüg geißel attackier wehr beurteil twitter pocht stimm merk führ leg setz lehn begrüß pranger sicher stuf feier vereinbar veröffentlich erhoff mach gratulier resigniert räsonier monier insistier wend prophezei'
const WEAK_T =
  'antwort bericht behaupt befürcht bezeichn entgegn verlaut meld rechn begründ bewert spott verkünd vermut fürcht pocht beantwort'
/** Separable verbs: written as one word where the verb stands last, `wie Reed mitteilte`. */
const JOINED =
  'mitteil hinzufüg feststell einräum anmerk ankündig klarstell richtigstell bekräftig ausdrück zustimm vorrechn dagegenhalt'
const JOINED_STRONG =
  'hinzufügt angab angibt angaben zugab zugibt zugaben hinwies hinweist hinwiesen zurückwies zurückweist zurückwiesen hervorhob ' +
  'hervorhebt einwarf einwirft einwandte einwendet vorwarf vorwirft vorwarfen aussprach ausspricht bekanntgab bekanntgibt ' +
  'ausrief ausruft vorlas ansprach anspricht ausführte ausführten darstellte darlegte festhielt festhält nahelegte nahelegt'
const STRONG =
  'sprach spricht sprachen spreche nennt nannte nannten nenne schreibt schrieb schrieben schreibe rief ruft riefen gab gaben gibt ' +
  'gebe wies weist wiesen warf wirft warfen hob hebt hoben verwies verweist verwiesen widersprach widerspricht versprach ' +
  'verspricht unterstrich unterstreicht unterstrichen bestritt bestreitet bestritten gestand gesteht bekannte bekennt sieht ' +
  'sah sahen sehe hält hielt hielten befand fand findet riet rät rieten bat bittet baten schloss verlas sang las zog ' +
  'brachte bringt brachten heißt hieß lautet lautete lauten strich streicht strichen warb wirbt warben werfen geben rufen sprechen nennen schreiben sehen halten finden raten bitten weisen heben ' +
  'beschrieb beschreibt beschrieben besprach empfahl empfiehlt wandte drohte geht ging'

export const german: SpeechGrammar = {
  tag: 'de',
  says: listOf(
    forms(WEAK, 't te ten en'),
    forms(WEAK_T, 'et ete eten en'),
    forms(JOINED, 't te ten'),
    JOINED_STRONG,
    STRONG,
  ),
  saying: '',
  said: listOf(
    forms(
      'gesag geäußer gemein gemahn gewarn gefrag gelob gehoff geschimpf geklag geurteil geforder gedroh erzähl erklär ergänz ' +
        'beton versicher kritisier beteuer bekräftig bestätig enthüll kommentier erläuter formulier verteidig bedauer verurteil ' +
        'bemängel gewürdig konstatier argumentier appellier verlang beklag charakterisier titulier skandier dementier angekündig ' +
        'mitgeteil eingeräum hinzugefüg festgestell zugesicher zurückgewies wiederhol beschuldig vorgestell ausgedrück',
      't',
    ),
    'geantwortet berichtet behauptet bezeichnet entgegnet begründet bewertet vermutet verkündet gesprochen genannt ' +
      'geschrieben gerufen beschrieben versprochen bestritten gestanden angegeben vorgeworfen hingewiesen zurückgewiesen ' +
      'aufgerufen ausgesprochen widersprochen unterstrichen hervorgehoben gesehen gehalten befunden ' +
      'bekanntgegeben eingestanden eingewandt abgelehnt eingestuft gewertet',
  ),
  cites: 'zitiert zitierte zitierten',
  have: 'hat hatte haben hatten habe',
  be: 'wird wurde wurden werden worden ist sind war waren sei',
  otherVerbs: 'kann könnte will wollte soll sollte muss musste darf durfte mag',
  according: 'laut gemäß so',
  accordingNouns:
    'angaben angabe aussage aussagen ansicht meinung worten auffassung einschätzung darstellung darstellungen bericht ' +
    'berichten überzeugung informationen mitteilung bewertung auskunft äußerungen ankündigung',
  accordingBehind: 'zufolge',
  he: 'er',
  she: 'sie',
  others:
    'es wir ich ihr du man dies dieses das wer was jeder alle viele einige beide niemand jemand sich ihm ihn ihnen mir uns',
  definite:
    'der die das den dem des dieser diese dieses jener jene jegliche jeglicher jede jeder jedes beide',
  indefinite: 'ein eine einer eines einem einen',
  possessive:
    'sein seine seiner seinem seinen seines ihr ihre ihrer ihrem ihren ihres unser unsere mein meine',
  of: 'von vom des der',
  by: 'von durch vom',
  prepositions:
    'in im an am auf bei beim mit nach aus vor über unter durch gegen um zu zum zur für seit während wegen trotz laut ' +
    'gegenüber zwischen hinter neben ohne bis ab außer innerhalb außerhalb anlässlich angesichts mittels statt ins ans',
  conjunctions:
    'und oder aber denn sondern doch während weil dass daß ob wenn als obwohl zumal sodass falls sofern soweit sobald solange wohingegen weshalb woraufhin wonach wobei nachdem bevor damit warum wieso wie sowie jedoch indem da',
  relatives: 'welcher welche welches dessen deren',
  adverbs:
    'auch dann später noch nie jetzt heute gestern nicht immer oft wieder nur schon bald indes jedoch hingegen dagegen ' +
    'ebenfalls zudem außerdem weiter weiterhin daraufhin darüber hinaus zuvor zugleich inzwischen unterdessen dazu hierzu ' +
    'dennoch trotzdem erstmals vielmehr insbesondere gleichwohl somit demnach lediglich insgesamt vermutlich möglicherweise ' +
    'damit deshalb daher so da dort hier allerdings etwa abschließend anschließend zunächst zuletzt bereits gleichzeitig ' +
    'ferner schließlich dabei derzeit mittlerweile offenbar entsprechend bislang nun sogar wörtlich selbst selber aber',
  adverbEndings: '',
  days:
    'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montagabend dienstagabend mittwochabend ' +
    'donnerstagabend freitagabend samstagabend sonntagabend januar jänner februar märz april mai juni juli august september ' +
    'oktober november dezember abend morgen vormittag nachmittag',
  sir: 'herr herrn könig prinz papst',
  madam: 'frau königin prinzessin',
  roles:
    'dr prof mann frau junge mädchen vater mutter bruder schwester sohn tochter ehemann ehefrau witwe onkel tante ' +
    'anwalt anwältin richter richterin papst bischof kardinal könig königin general oberst hauptmann leutnant experte ' +
    'expertin zeuge zeugin kollege kollegin insider student studentin kommissar kommissarin chef chefin präses rabbiner ' +
    'pfarrer pfarrerin ärztin arzt jurist juristin soziologe biologe ökonom historiker franzose minister präsident ' +
    'trainer bundestrainer kapitän spieler autor autorin schriftsteller regisseur schauspieler sänger politiker abgeordnete ' +
    'abgeordneter abgeordneten sprecher sprecherin kanzler kanzlerin senator senatorin intendant verteidiger nachbar augenzeuge ' +
    'vorsitzende vorsitzender vorsitzenden beauftragte beauftragter angeklagte angeklagter kommentator polizist passagier verfasser verfasserin',
  roleEndings:
    'minister ministerin präsident präsidentin kanzler kanzlerin sprecher sprecherin chef chefin leiter leiterin führer führerin ' +
    'meister meisterin vorsitzender vorsitzende vorsitzenden beauftragter beauftragte sekretär sekretärin anwalt anwältin ' +
    'richter richterin forscher forscherin experte expertin politiker politikerin professor professorin direktor direktorin ' +
    'redakteur redakteurin trainer manager managerin vorstand kommissar kommissarin offizier inspektor arzt ärztin lehrer ' +
    'lehrerin wissenschaftler wissenschaftlerin journalist journalistin analyst analystin spieler spielerin kapitän ' +
    'geschäftsführer rat rätin dezernent dezernentin vertreter vertreterin mitarbeiter mitarbeiterin funktionär kandidat ' +
    'kandidatin berater beraterin gouverneur botschafter botschafterin kommandeur kommandant general schriftsteller autor ' +
    'autorin ingenieur ologe ologin iker ikerin steller unternehmer gründer gründerin inhaber inhaberin besitzer ' +
    'betreiber teilnehmer mitglied ler lerin lady senator kardinal bischof rabbiner obmann koordinator initiator ermittler ermittlerin jähriger jährige jährigen verfasser verfasserin',
  womanEndings: 'in frau mutter schwester tochter witwe tante mädchen lady ehefrau',
  utterances:
    'zitat zitate antwort kommentar frage vorwurf fazit devise motto motiv slogan parole satz worte wort wortlaut passus idee kritik urteil resümee grund begründung aussage forderung',
  utteranceEndings: 'ung heit keit ität nis',
  bodies:
    'zeitung agentur nachrichtenagentur magazin sender blatt fernsehen radio presse polizei regierung partei gericht ministerium ' +
    'verband gewerkschaft universität unternehmen konzern verein stiftung institut bund union republik vertrag abkommen gesetz bericht studie ' +
    'bild spiegel stern focus welt bank gmbh ag kg ev',
  bodyEndings:
    'zeitung agentur magazin blatt sender ministerium verband gewerkschaft universität konzern verein stiftung institut vertrag ' +
    'abkommen gesetz bericht studie regierung stiftung vereinigung vertretung versammlung führung bewegung partei fraktion gericht amt behörde union bank anzeiger nachrichten rundschau kommission ' +
    'senat rat parlament bundestag landtag wehr polizei verwaltung leitung medien anwaltschaft gesellschaft mannschaft ' +
    'organisation administration opposition koalition',
  particles: 'von van der zu de la le den ten al bin ibn del da di du dos el und',
  reportive:
    'sei seien drohe gelte scheine habe werde könne müsse solle wolle dürfe gebe gehe komme stehe sehe bleibe lasse halte wisse brauche hätte ' +
    'weise führe biete ergebe zeige richte reiche stelle lege laufe fehle verliere erhalte handele handle hätte hätten wäre wären würde würden könnten müssten sollten bestehe liege finde bekomme mache nehme trage führe',
  nounsHaveCapitals: true,
  verbIsSecond: true,
}
