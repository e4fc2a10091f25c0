import { forms, listOf, type SpeechGrammar } from '../speech-grammar.ts'

export const dutch: SpeechGrammar = {
  tag: 'nl',
  says: listOf(
    forms(
      'verklaar benadruk meld waarschuw beweer bevestig reageer vertel antwoord noem voeg bekritiseer beschuldig ' +
        'eis klaag concludeer betoog herhaal leg oordeel meen twitter vervolg verzeker bekend erken beken stel vraag ' +
        'omschrijf hoop denk vind zeg schrijf geef roep spreek kondig merk pleit',
      '- t',
    ),
    forms(
      'verklaar meld bevestig reageer vertel antwoord noem voeg bekritiseer beschuldig klaag concludeer betoog ' +
        'herhaal leg oordeel meen twitter vervolg verzeker erken stel kondig hoor waarschuw beweer',
      'de den',
    ),
    forms('benadruk eis merk maak', 'te ten'),
    'opmerkte opmerkt benadrukte benadrukten toevoegde toevoegt aankondigde aankondigt stelde stelden constateert constateerde constateerden ' +
      'voorspelt voorspelde belooft beloofde prijst prees roemde verwijt verweet vermoedt vermoedde adviseert adviseerde bedankt bedankte ' +
      'schetst schetste verzucht verzuchtte fluistert fluisterde schreeuwt schreeuwde lacht lachte licht lichtte sluit sloot vat vatte wijst wees ' +
      'erkende erkenden beloofden stellen vinden denken zeggen schrijven noemen onthult onthulde betwijfelt verdedigt verdedigde ' +
      'zegt zei zeiden sprak spraken schreef schreven schrijft noemde noemden gaf gaven gaf riep riepen vroeg vroegen vond ' +
      'vonden dacht dachten bekende omschreef liet ontkende ontkent ontkenden besloot pleitte hoopte grapte',
  ),
  saying: '',
  said: 'gezegd verklaard benadrukt gemeld gewaarschuwd beweerd bevestigd gereageerd verteld geantwoord genoemd toegevoegd geschreven gesproken geroepen gevraagd omschreven ontkend herhaald gesteld',
  cites: 'citeert citeerde geciteerd',
  have: 'heeft hebben had hadden',
  be: 'wordt werd werden worden is zijn was waren',
  otherVerbs:
    'kan kon wil wilde zal zou moet moest mag weten blijft bleef blijven gaat ging komt kwam staat stond krijgt kreeg',
  according: 'volgens aldus',
  accordingNouns: '',
  accordingBehind: '',
  he: 'hij',
  she: 'zij ze',
  others: 'het wij we ik jij je u men dit dat wie iedereen niemand velen allen sommigen hem haar hen zich',
  definite: 'de het deze die',
  indefinite: 'een',
  possessive: 'zijn haar hun mijn ons onze',
  of: 'van',
  by: 'door',
  prepositions:
    'in op aan bij met na uit voor over onder door tegen om te tot sinds tijdens wegens ondanks tegenover tussen achter naast zonder vanuit naar volgens',
  conjunctions: 'en of maar want terwijl omdat dat als hoewel nadat voordat zoals toen',
  relatives: 'die dat wie waar',
  adverbs:
    'ook dan later nog nooit nu vandaag gisteren niet altijd vaak weer alleen al echter daarop daarna verder eerder hierover daarover toe',
  adverbEndings: '',
  days: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december',
  sir: 'meneer dhr heer koning prins paus',
  madam: 'mevrouw mevr koningin prinses',
  roles:
    'president minister premier staatssecretaris kanselier senator burgemeester wethouder ambassadeur generaal kolonel kapitein ' +
    'koning koningin paus bisschop kardinaal professor prof dr voorzitter voorzitster directeur directrice chef baas hoofd leider ' +
    'leidster woordvoerder woordvoerster rechter advocaat advocate officier agent agente soldaat arts dokter verpleegkundige ' +
    'onderzoeker onderzoekster econoom historicus deskundige auteur schrijver schrijfster journalist journaliste trainer ' +
    'coach speler speelster acteur actrice zanger zangeres getuige buurman buurvrouw bewoner bewoonster boer boerin visser ' +
    'arbeider leraar lerares student studente vader moeder broer zus zoon dochter man vrouw echtgenoot echtgenote weduwe oom ' +
    'tante neef nicht vriend vriendin jongen meisje oprichter minister-president',
  roleEndings:
    'minister voorzitter woordvoerder woordvoerster directeur leider chef trainer speler deskundige expert',
  womanEndings:
    'koningin voorzitster directrice leidster woordvoerster advocate agente onderzoekster schrijfster journaliste speelster actrice zangeres buurvrouw bewoonster boerin lerares studente moeder zus dochter vrouw echtgenote weduwe tante nicht vriendin meisje',
  utterances:
    'antwoord reactie commentaar citaat vraag conclusie woord woorden motto slogan zin uitleg boodschap oordeel',
  utteranceEndings: '',
  bodies:
    'rechtbank hof regering gemeente ministerie unie naties staten koninkrijk huis partij raad comité bureau agentschap kantoor hof rechtbank verdrag akkoord wet ' +
    'universiteit school instituut bank straat laan plein stad dorp rivier meer zee eiland haven luchthaven station krant ' +
    'dagblad telegraaf volkskrant radio televisie omroep tijdschrift dienst federatie republiek leger kerk groep bond ' +
    'vereniging stichting fonds club front beweging alliantie kamer parlement commissie ziekenhuis museum theater nieuwe',
  bodyEndings: 'ministerie partij raad bank krant blad bond verdrag akkoord',
  particles: "van de der den het ter ten te von la le al bin el di 't",
  reportive: '',
  nounsHaveCapitals: false,
  verbIsSecond: true,
}
