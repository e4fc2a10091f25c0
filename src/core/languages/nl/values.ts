import type { ValueWords } from '../value-words.ts'

export const nl: ValueWords = {
  numbers:
    'nul=0 een|één|eén=1 twee=2 drie=3 vier=4 vijf=5 zes=6 zeven=7 acht=8 negen=9 tien=10 elf=11 twaalf=12 dertien=13 veertien=14 vijftien=15 ' +
    'zestien=16 zeventien=17 achttien=18 negentien=19 twintig=20 dertig=30 veertig=40 vijftig=50 zestig=60 zeventig=70 tachtig=80 negentig=90',
  scales:
    'honderd=100 duizend=1000 miljoen|mln=1000000 miljard|mld=1000000000 biljoen=1000000000000 dozijn=12',
  links: 'en ën',
  joined: true,
  unitsFirst: true,
  articles: 'een één',
  ordinals: 'eerste=1 tweede=2 derde=3 vierde=4 vijfde=5 zesde=6 zevende=7 achtste=8 negende=9 tiende=10',
  parts: 'half|halve|helft=2 derde=3 kwart=4 vijfde=5',
  andPart: 'en_een|en',
  rough:
    'tientallen=tens dozijnen=dozens honderden=hundreds duizenden=thousands tienduizenden=tens_thousands miljoenen=millions miljarden=billions',
  multiples:
    'verdubbeld|verdubbelde|verdubbelden|dubbel=2 verdrievoudigd|verdrievoudigde=3 gehalveerd|halveerde=0.5',
  point: 'komma',
  several: 'enkele meerdere',
  months:
    'januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sept|sep oktober|okt november|nov december|dec',
  weekdays: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
  days: 'vandaag=0 gisteren=-1 morgen=1',
  units:
    'procent=% procentpunt|procentpunten=pp kilometer|kilometers=km meter|meters=m centimeter|centimeters=cm millimeter|millimeters=mm mijl|mijlen=mile hectare|hectares|hectaren=ha ' +
    'vierkante_kilometer|vierkante_kilometers=km2 vierkante_meter|vierkante_meters=m2 kubieke_meter=m3 kilogram|kilo|kilo’s=kg gram=g ton|tonnen=t liter|liters=l graden|graad=deg graden_celsius|celsius=degC ' +
    'watt=W kilowatt=kW megawatt=MW gigawatt=GW seconde|seconden=s minuut|minuten=min uur|uren=h dag|dagen=d week|weken=wk maand|maanden=mo jaar|jaren=yr decennium|decennia=decade eeuw|eeuwen=century ' +
    'kilometer_per_uur=km/h jarige|jarig=age',
  currencies:
    "euro|euro's=EUR cent=CENT dollar|dollars=USD pond|britse_pond=GBP yen=JPY yuan=CNY frank=CHF roebel=RUB",
  bounds:
    "ongeveer|circa|rond|zo’n|zo'n|ca=about bijna|nagenoeg=nearly meer_dan|ruim|boven=over minder_dan|onder=under minstens|ten_minste|minimaal=least tot|maximaal|hooguit|hoogstens=most",
  clock: 'middag=12:00 middernacht=00:00 uur=hour',
  clockLead: 'om tot vanaf rond na voor',
  aged: 'oud oude',
  ranges: 'tot en of',
  numbered: 'hoofdstuk deel wereldoorlog artikel klasse fase',
  numero: 'nr|nummer',
  decimalComma: true,
}
