import { forms, listOf, type SpeechGrammar } from '../speech-grammar.ts'

const PAST =
  'powtarza ripostowa zaripostowa prognozowa szacowa sugerowa zasugerowa postulowa nalega poprosi radzi pogratulowa obwinia przysięga ubolewa powiedzia stwierdzi oświadczy oznajmi zapowiedzia doda podkreśli zaznaczy zauważy przyzna wyjaśni tłumaczy wytłumaczy oceni ' +
  'odpowiedzia odpar mówi poinformowa przekaza napisa zapewni ostrzeg ogłosi zapyta pyta wspomina wspomnia przypomnia twierdzi ' +
  'uzna nazwa określi zarzuci skomentowa komentowa kontynuowa podsumowa zaapelowa apelowa wezwa zaprzeczy potwierdzi ' +
  'zadeklarowa deklarowa opowiada opowiedzia relacjonowa żartowa zażartowa argumentowa przekonywa zwierzy rzuci wtrąci ' +
  'zaproponowa dorzuci powtórzy wskaza przestrzeg informowa pisa wyzna zdradzi ujawni przewidywa ocenia skrytykowa krytykowa ' +
  'oskarży przeprosi podziękowa obieca przypomina podkreśla zaznacza narzeka poskarży chwali pochwali skwitowa skarży martwi cieszy dziwi śmia zacytowa ' +
  'zakończy zaczą odnotowa konkludowa zadrwi ironizowa krzycza wykrzycza uważa sądzi przyznawa dodawa'

export const polish: SpeechGrammar = {
  tag: 'pl',
  says: listOf(
    forms(PAST, 'ł ła ło ły li'),
    'powtarzają powtarza ripostuje prognozuje szacuje sugeruje postuluje nalega radzi gratuluje obwinia przysięga ubolewa obawia powiedzieli odpowiedzieli zapowiedzieli wspomnieli przypomnieli odparli uciął ucięła krzyknął krzyknęła wykrzyknął wykrzyknęła ' +
      'szepnął szepnęła westchnął westchnęła napomknął napomknęła zaklął zaczęła stwierdza oświadcza oznajmia zapowiada dodaje dodają ' +
      'podkreśla podkreślają zaznacza zaznaczają zauważa przyznaje przyznają wyjaśnia wyjaśniają tłumaczy tłumaczą ocenia oceniają ' +
      'odpowiada odpowiadają mówi mówią informuje informują przekazuje pisze piszą zapewnia zapewniają ostrzega ostrzegają ogłasza pyta ' +
      'pytają wspomina przypomina przypominają twierdzi twierdzą uważa uważają sądzi sądzą uznaje nazywa nazywają określa określają ' +
      'zarzuca zarzucają komentuje kontynuuje podsumowuje apeluje apelują wzywa zaprzecza potwierdza deklaruje opowiada opowiadają ' +
      'relacjonuje żartuje argumentuje przekonuje przekonują zwierza wzdycha rzuca wtrąca ucina proponuje dorzuca powtarza wskazuje ' +
      'wskazują przestrzega wyznaje zdradza ujawnia przewiduje krytykuje oskarża obiecuje martwi cieszy dziwi śmieje skarży narzeka chwali kwituje kończy',
  ),
  saying:
    'dodając mówiąc podkreślając zaznaczając zauważając tłumacząc wyjaśniając pisząc twierdząc przyznając zapewniając ostrzegając nazywając',
  said: '',
  cites: 'cytuje cytują cytował cytowała przytacza',
  have: '',
  be: 'jest są był była było byli były będzie będą został została zostało zostali zostały',
  otherVerbs: 'może mogą musi muszą chce chcą powinien powinna ma mają miał miała mieli ma',
  according: 'według wg zdaniem',
  accordingNouns: 'opinii słów słowami słowom informacji ocenie relacji zapewnień',
  accordingBehind: '',
  he: 'on',
  she: 'ona',
  others:
    'oni one my wy ja ty to kto wszyscy wszystko nikt wielu niektórzy go mu jemu ją niej im ich nich się sobie nam nas wam was mi mnie',
  definite: 'ten ta te ci tego tej tych',
  indefinite: 'jeden jedna jednego jednej pewien pewna pewnego pewnej',
  possessive: 'jego jej ich swój swoja swojego swojej mój moja nasz nasza naszego naszej',
  of: '',
  by: 'przez',
  prepositions:
    'w we na z ze do od ode o u po za przy dla bez pod nad przed przeciw przeciwko między wśród podczas wobec oprócz około ' +
    'koło obok dzięki mimo wbrew ku poza spod znad sprzed zza jako',
  conjunctions:
    'i a ale lecz oraz lub albo że iż aby żeby by kiedy gdy jeśli jeżeli choć chociaż bo ponieważ gdyż więc dlatego jak niż zaś natomiast',
  relatives: 'który która które którzy którego której kto gdzie co',
  adverbs:
    'też także również potem później jeszcze już nie nigdy zawsze dziś dzisiaj wczoraj jutro tylko nawet wcześniej następnie teraz ' +
    'wtedy jednak ponadto krótko szczerze wprost otwarcie niedawno tymczasem sam sama',
  adverbEndings: '',
  days:
    'poniedziałek wtorek środę środa czwartek piątek sobotę sobota niedzielę niedziela stycznia lutego marca kwietnia maja czerwca ' +
    'lipca sierpnia września października listopada grudnia',
  sir: 'pan pana panu',
  madam: 'pani panią',
  roles: listOf(
    forms(
      'kierowca kierowcy sprzedawca prezydent premier kanclerz senator gubernator generał pułkownik kapitan sędzi król biskup kardynał arcybiskup profesor doktor ' +
        'dyrektor lider szef rzecznik adwokat prokurator policjant oficer żołnierz lekarz chirurg naukowiec badacz ekonomist ' +
        'historyk ekspert autor pisarz dziennikarz trener zawodnik piłkarz aktor piosenkarz muzyk reżyser świadek sąsiad ' +
        'mieszkaniec rolnik rybak robotnik nauczyciel student brat syn mąż wdowiec wuj kuzyn przyjaciel kolega założyciel poseł ' +
        'burmistrz komendant komisarz inspektor minister wiceminister wicepremier wiceprezydent eurodeputowany strażak analityk ' +
        'marszałek kierownik kapelan proboszcz ksiądz prawnik polityk kandydat inżynier właściciel naczelnik wójt selekcjoner bramkarz',
      '- a',
    ),
    'prezes prezesa przewodniczący przewodniczącego ministra ministry wiceministra sędzia sędziego papież papieża ekonomista ' +
      'ekonomisty poseł posła posłanka posłanki starosta starosty wojewoda wojewody dowódca dowódcy doradca doradcy radca ' +
      'uczony naukowca mieszkańca świadka ojciec ojca męża księdza kolegi obrońca obrońcy przywódca przywódcy ambasador ambasadora ' +
      'prezydentka premierka ministerka senatorka królowa królowej profesorka dyrektorka liderka szefowa szefowej rzeczniczka ' +
      'rzeczniczki przewodnicząca przewodniczącej prokuratorka policjantka lekarka naukowczyni badaczka ekonomistka ekspertka ' +
      'autorka pisarka dziennikarka trenerka zawodniczka aktorka piosenkarka reżyserka sąsiadka mieszkanka mieszkanki nauczycielka ' +
      'studentka matka matki siostra siostry córka córki żona żony wdowa ciotka kuzynka przyjaciółka koleżanka założycielka ' +
      'burmistrzyni kobieta kobiety mężczyzna mężczyzny chłopiec dziewczyna deputowany deputowana wiceszef wiceszefowa',
  ),
  roleEndings: '',
  womanEndings:
    'posłanka prezydentka premierka ministerka senatorka królowa profesorka dyrektorka liderka szefowa rzeczniczka rzeczniczki ' +
    'przewodnicząca prokuratorka policjantka lekarka naukowczyni badaczka ekonomistka ekspertka autorka pisarka dziennikarka ' +
    'trenerka zawodniczka aktorka piosenkarka reżyserka sąsiadka mieszkanka nauczycielka studentka matka siostra córka żona ' +
    'wdowa ciotka kuzynka przyjaciółka koleżanka założycielka burmistrzyni kobieta dziewczyna',
  utterances:
    'odpowiedź komentarz cytat pytanie wniosek słowo słowa motto hasło zdanie wyjaśnienie reakcja wpis list notatka napis kartka oświadczenie',
  utteranceEndings: '',
  bodies:
    'ministerstwo unia partia rada komitet agencja biuro sąd trybunał traktat umowa ustawa uniwersytet szkoła instytut bank ulica plac ' +
    'miasto gazeta gazety radio telewizja kanał służba federacja republika armia kościół spółka firma fundacja fundusz liga klub ' +
    'sejm senat parlament komisja szpital muzeum teatr policja straż prokuratura kancelaria koalicja związek stowarzyszenie dziennik ' +
    'rząd rzeczpospolita wyborcza front',
  bodyEndings: '',
  particles: 'de la von van der den al bin ibn da di du le',
  reportive: '',
  nounsHaveCapitals: false,
  verbIsSecond: false,
  genitive:
    'iego=i ego=y skiej=ska ckiej=cka dzkiej=dzka ej=a ii=ia i=a,ia y=a a=,o ka=ek ca=ec ła=eł dzia=dź cia=ć nia=ń sia=ś owej=owa',
  dropsSubject: true,
  pluralVerbs: 'li ły ą',
  manVerbs: 'ł',
  womanVerbs: 'ła',
}
