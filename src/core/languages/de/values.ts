import type { ValueWords } from '../value-words.ts'

export const de: ValueWords = {
  numbers:
    'null=0 ein|eins|eine|einer|einem|einen|eines=1 zwei|zwo|zweier|zweien=2 drei|dreier|dreien=3 vier|viere=4 fünf=5 sechs=6 ' +
    'sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 dreizehn=13 vierzehn=14 fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 ' +
    'neunzehn=19 zwanzig=20 dreißig|dreissig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90',
  scales:
    'hundert=100 tausend|tsd=1000 million|millionen|mio|mill=1000000 milliarde|milliarden|mrd|mia=1000000000 ' +
    'billion|billionen|bio=1000000000000 dutzend=12',
  links: 'und',
  joined: true,
  unitsFirst: true,
  articles: 'ein eine einer einem einen eines',
  ordinals:
    'erste|ersten|erster|erstes|erstem=1 zweite|zweiten|zweiter|zweites=2 dritte|dritten|dritter|drittes=3 vierte|vierten|vierter|viertes=4 ' +
    'fünfte|fünften|fünfter=5 sechste|sechsten|sechster=6 siebte|siebten|siebter|siebente=7 achte|achten|achter=8 neunte|neunten|neunter=9 ' +
    'zehnte|zehnten|zehnter=10 elfte|elften=11 zwölfte|zwölften=12 zwanzigste|zwanzigsten=20',
  parts:
    'halb|halbe|halben|halber|halbes|hälfte=2 drittel|dritteln=3 viertel|vierteln=4 fünftel|fünfteln=5 sechstel=6 siebtel=7 achtel=8 neuntel=9 zehntel=10',
  andPart: 'und_eine|und_ein|und',
  rough:
    'dutzende|dutzenden=dozens hunderte|hunderten|hunderter=hundreds tausende|tausenden|tausender=thousands zehntausende|zehntausenden=tens_thousands hunderttausende|hunderttausenden=hundreds_thousands millionen=millions milliarden=billions',
  multiples:
    'verdoppelt|verdoppelte|verdoppelten|verdoppeln|doppelt|zweimal|zweifache=2 verdreifacht|verdreifachte|dreifach|dreimal=3 vervierfacht|vervierfachte|vierfach|viermal=4 halbiert|halbierte|halbierten|halbieren=0.5',
  point: 'komma',
  several: 'mehrere mehreren einige einigen paar',
  months:
    'januar|jänner|jan|januars februar|feber|feb märz|mrz april|apr mai juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov dezember|dez',
  weekdays:
    'montag|montags|mo dienstag|dienstags mittwoch|mittwochs donnerstag|donnerstags freitag|freitags samstag|samstags|sonnabend|sonnabends sonntag|sonntags',
  days: 'heute=0 gestern=-1 morgen=1 vorgestern=-2 übermorgen=2',
  dateLinks: 'des',
  decades:
    'zwanziger=20 dreißiger|dreissiger=30 vierziger=40 fünfziger=50 sechziger=60 siebziger=70 achtziger=80 neunziger=90',
  units:
    'prozent|vh=% prozentpunkt|prozentpunkte|prozentpunkten|prozentpunkts=pp basispunkte|basispunkten=bp kilometer|kilometern|kilometers=km ' +
    'meter|metern|meters=m zentimeter|zentimetern=cm millimeter|millimetern=mm meile|meilen=mile seemeile|seemeilen=nmi fuß|fuss=ft zoll=in ' +
    'hektar|hektaren=ha quadratkilometer|quadratkilometern=km2 quadratmeter|quadratmetern=m2 kubikmeter|kubikmetern=m3 kilogramm|kilo|kilos=kg gramm=g ' +
    'milligramm=mg tonne|tonnen=t pfund=halfkg liter|litern=l milliliter=ml barrel|fass=bbl grad=deg grad_celsius|celsius=degC grad_fahrenheit|fahrenheit=degF ' +
    'watt=W kilowatt=kW megawatt=MW gigawatt=GW terawatt=TW kilowattstunde|kilowattstunden=kWh megawattstunden=MWh gigawattstunden=GWh terawattstunden=TWh ' +
    'sekunde|sekunden|sek=s minute|minuten=min stunde|stunden|std=h tag|tage|tagen|tages=d woche|wochen=wk monat|monate|monaten|monats=mo jahr|jahre|jahren|jahres=yr ' +
    'jahrzehnt|jahrzehnte|jahrzehnten=decade jahrhundert|jahrhunderte|jahrhunderten=century stundenkilometer|stundenkilometern|kilometer_pro_stunde|kilometern_pro_stunde|km_pro_stunde=km/h knoten=kn ' +
    'jährige|jähriger|jährigen|jährigem|jähriges|jahre_alt|jahre_alte|jahren_alt=age monatige|monatigen|monatiger=mo wöchige|wöchigen|wöchiger=wk tägige|tägigen|tägiger=d stündige|stündigen|stündiger=h minütige|minütigen|minütiger=min',
  currencies:
    'euro|euros=EUR cent=CENT dollar|dollars|us_dollar=USD pfund|pfund_sterling|britische_pfund=GBP franken|schweizer_franken|sfr=CHF rubel=RUB yen=JPY yuan|renminbi=CNY rupien|rupie=INR ' +
    'zloty=PLN krone|kronen=KRONE lira=TRY hrywnja|griwna|griwnja=UAH australische_dollar|australischen_dollar=AUD kanadische_dollar|kanadischen_dollar=CAD',
  bounds:
    'etwa|rund|ungefähr|circa|zirka|ca|gegen|schätzungsweise|an_die=about fast|beinahe|nahezu|knapp|annähernd=nearly mehr_als|über|gut=over weniger_als|unter=under ' +
    'mindestens|wenigstens|nicht_weniger_als|zumindest=least bis_zu|höchstens|maximal|nicht_mehr_als=most',
  boundsBehind: 'oder_mehr|und_mehr=least',
  clock: 'mittag|mittags=12:00 mitternacht=00:00 uhr=hour',
  clockLead: 'um ab bis gegen vor nach von seit',
  aged: 'alt alte alten alter',
  ranges: 'bis und oder',
  numbered: 'kapitel teil band artikel weltkrieg stufe phase klasse buch akt liga anhang',
  numero: 'nr|nummer',
  decimalComma: true,
}
