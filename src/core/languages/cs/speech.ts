import { forms, listOf, type SpeechGrammar } from '../speech-grammar.ts'

const PAST =
  'opakova zopakova předpovída doporuči poradi poprosi poblahopřá přísaha litova naléha zdůvodni obhajova háji odvěti opáči řek uved doda prohlási oznámi sděli vysvětli uzna přizna připomně připomně upozorni zdůrazni poznamena podotk konstatova odpově ' +
  'odpovědě napsa ujisti varova slíbi potvrdi popře popíra odmít odmítnu tvrdi mysle domníva označi nazva popsa okomentova ' +
  'komentova shrnu pokračova vyzva požádal navrh navrhnu dotáza zepta pta vyprávě zavzpomína vzpomína žertova zažertova ' +
  'zakřiče křiče zašepta povzdechl poděkova omluvi obvini kritizova zkritizova pochváli ohradi doplni dodáva uváde říka ' +
  'upřesni předpovědě odhad odhadova svěři přizn prozradi uzavře řeči informova deklarova argumentova namít konstatova ' +
  'vzkáza pronés ocení oceni hodnoti zhodnoti stěžova zavtipkova'

export const czech: SpeechGrammar = {
  tag: 'cs',
  says: listOf(
    forms(PAST, 'l la lo li ly'),
    'opakuje doporučuje radí blahopřeje lituje naléhá zdůvodňuje hájí zlobí diví raduje obává rozčiluje říká říkají uvádí uvádějí dodává dodávají prohlašuje oznamuje sděluje vysvětluje uznává přiznává připomíná upozorňuje ' +
      'zdůrazňuje poznamenává podotýká konstatuje odpovídá píše píší ujišťuje varuje slibuje potvrzuje popírá odmítá tvrdí ' +
      'myslí domnívá označuje nazývá popisuje komentuje shrnuje pokračuje vyzývá žádá navrhuje ptá vypráví vzpomíná žertuje ' +
      'křičí šeptá děkuje obviňuje kritizuje chválí doplňuje předpovídá odhaduje svěřuje prozrazuje uzavírá informuje argumentuje ' +
      'namítá vzkazuje hodnotí stěžuje soudí míní považuje považoval považovala',
  ),
  saying: 'řka dodávaje říkajíc',
  said: '',
  cites: 'cituje citují citoval citovala citovalo',
  have: '',
  be: 'je jsou byl byla bylo byli byly bude budou byla',
  otherVerbs: 'může mohou musí chce chtějí má mají měl měla smí',
  according: 'podle dle',
  accordingNouns: 'slov názoru vyjádření informací mínění',
  accordingBehind: '',
  he: 'on',
  she: 'ona',
  others:
    'oni ony my vy já ty to kdo všichni vše všechno nikdo mnozí někteří ho mu jemu ji jí jim je jich se si nám nás vám vás mi mě mně',
  definite: 'ten ta ti tento tato toto tohoto této toho té',
  indefinite: 'jeden jedna jistý jistá některý',
  possessive: 'jeho její jejich svůj svá své můj moje náš naše našeho naší',
  of: '',
  by: '',
  prepositions:
    'v ve na s se z ze k ke ku do od ode o u po za při pro bez pod nad před proti mezi během vůči kromě kolem okolo vedle díky ' +
    'navzdory přes skrz mimo jako',
  conjunctions:
    'i a ale nebo či že aby když pokud jestli ačkoli ačkoliv přestože protože neboť takže proto jak než zatímco však avšak jenže',
  relatives: 'který která které kteří kterého kterou jenž kdo kde co',
  adverbs:
    'také též rovněž potom později ještě už již ne nikdy vždy dnes včera zítra jen pouze dokonce dříve následně nyní teď tehdy však ' +
    'navíc dále stručně otevřeně nedávno mezitím sám sama',
  adverbEndings: '',
  days: 'pondělí úterý středu středa čtvrtek pátek sobotu sobota neděli neděle ledna února března dubna května června července srpna září října listopadu prosince',
  sir: 'pan pana panu',
  madam: 'paní',
  roles: listOf(
    forms(
      'řidič řidiče řidička prezident premiér kancléř senátor guvernér generál plukovník kapitán biskup kardinál arcibiskup profesor doktor ředitel ' +
        'lídr šéf mluvčí advokát prokurátor policist voják lékař chirurg vědec ekonom historik expert autor spisovatel novinář trenér ' +
        'hráč fotbalist herec zpěvák režisér svědek soused obyvatel rolník zemědělec rybář dělník učitel student bratr syn manžel ' +
        'vdovec strýc přítel zakladatel ministr náměstek místopředseda primátor hejtman komisař hasič analytik právník politik ' +
        'kandidát inženýr majitel velitel vyslanec velvyslanec europoslanec poslanec útočník obránce brankář kouč statistik meteorolog',
      '- a e',
    ),
    'soudce papež král krále otec otce muž muže předseda předsedy starosta starosty poslanec poslance vědce herce svědka obhájce zástupce vůdce ' +
      'prezidentka premiérka ministryně senátorka královna profesorka ředitelka lídryně šéfka mluvčí předsedkyně starostka starostky ' +
      'primátorka poslankyně prokurátorka policistka lékařka vědkyně ekonomka historička expertka autorka spisovatelka novinářka ' +
      'trenérka hráčka herečka zpěvačka režisérka svědkyně sousedka obyvatelka učitelka studentka matka matky sestra sestry dcera ' +
      'dcery manželka manželky žena ženy vdova teta přítelkyně zakladatelka advokátka soudkyně hejtmanka náměstkyně místopředsedkyně ' +
      'policista policisty ekonoma fotbalista dívka chlapec kolega kolegyně státní zástupkyně zmocněnec zmocněnkyně',
  ),
  roleEndings: '',
  womanEndings:
    'prezidentka premiérka ministryně senátorka královna profesorka ředitelka lídryně šéfka předsedkyně starostka starostky primátorka ' +
    'poslankyně prokurátorka policistka lékařka vědkyně ekonomka historička expertka autorka spisovatelka novinářka trenérka ' +
    'hráčka herečka zpěvačka režisérka svědkyně sousedka obyvatelka učitelka studentka matka sestra dcera manželka žena vdova ' +
    'teta přítelkyně zakladatelka advokátka soudkyně hejtmanka náměstkyně místopředsedkyně dívka kolegyně zástupkyně',
  utterances:
    'odpověď komentář citát citace otázka závěr slovo slova motto heslo věta vysvětlení reakce vzkaz dopis nápis prohlášení příspěvek',
  utteranceEndings: '',
  bodies:
    'ministerstvo unie strana rada výbor agentura úřad soud smlouva dohoda zákon univerzita škola institut ústav banka ulice náměstí ' +
    'město noviny deník rádio rozhlas televize kanál služba federace republika armáda církev společnost firma nadace fond liga ' +
    'klub sněmovna senát parlament komise nemocnice muzeum divadlo policie koalice svaz sdružení vláda hnutí',
  bodyEndings: '',
  particles: 'de la von van der den al bin ibn da di du le z',
  reportive: '',
  nounsHaveCapitals: false,
  verbIsSecond: false,
  genitive:
    'ého=ý ího=í ové=ová é=á y=a,ý a= ka=ek,ko ňka=něk ťka=těk ďka=děk ca=ec ce=ec,ce la=el ra=r e=a,,e i=,e ie=ie ště=šťa',
  dropsSubject: true,
  pluralVerbs: 'li ly jí',
  manVerbs: 'l',
  womanVerbs: 'la',
}
