import type { ValueWords } from '../value-words.ts'

export const sv: ValueWords = {
  numbers:
    'noll=0 en|ett=1 två=2 tre=3 fyra=4 fem=5 sex=6 sju=7 åtta=8 nio=9 tio=10 elva=11 tolv=12 tretton=13 fjorton=14 femton=15 sexton=16 sjutton=17 ' +
    'arton|aderton=18 nitton=19 tjugo|tjugu=20 trettio=30 fyrtio=40 femtio=50 sextio=60 sjuttio=70 åttio=80 nittio=90',
  scales:
    'hundra=100 tusen=1000 miljon|miljoner|mn|milj=1000000 miljard|miljarder|md|mdr=1000000000 biljon|biljoner=1000000000000 dussin=12',
  links: 'och',
  joined: true,
  articles: 'en ett',
  ordinals:
    'första|förste=1 andra|andre=2 tredje=3 fjärde=4 femte=5 sjätte=6 sjunde=7 åttonde=8 nionde=9 tionde=10',
  parts:
    'halv|halva|halvt|hälften=2 tredjedel|tredjedelar|tredjedelen=3 fjärdedel|fjärdedelar|kvart=4 femtedel|femtedelar=5',
  andPart: 'och_en|och_ett|och',
  rough:
    'tiotals=tens dussintals=dozens hundratals=hundreds tusentals=thousands tiotusentals=tens_thousands hundratusentals=hundreds_thousands miljontals=millions',
  multiples:
    'fördubblats|fördubblades|fördubblat|dubbelt=2 tredubblats|tredubblades=3 halverats|halverades=0.5',
  point: 'komma',
  several: 'flera',
  months:
    'januari|jan februari|feb mars april|apr maj juni|jun juli|jul augusti|aug september|sept|sep oktober|okt november|nov december|dec',
  weekdays:
    'måndag|måndagen|måndags tisdag|tisdagen|tisdags onsdag|onsdagen|onsdags torsdag|torsdagen|torsdags fredag|fredagen|fredags lördag|lördagen|lördags söndag|söndagen|söndags',
  days: 'idag|i_dag=0 igår|i_går=-1 imorgon|i_morgon=1',
  units:
    'procent=% procentenhet|procentenheter=pp kilometer=km meter=m centimeter=cm millimeter=mm mil=svmil hektar=ha kvadratkilometer=km2 kvadratmeter=m2 kubikmeter=m3 kilogram|kilo=kg gram=g ton=t liter=l ' +
    'grader|grad=deg grader_celsius=degC watt=W kilowatt=kW megawatt=MW gigawatt=GW sekund|sekunder=s minut|minuter=min timme|timmar|tim=h dag|dagar|dygn=d vecka|veckor=wk månad|månader=mo år=yr årtionde|årtionden|decennium=decade ' +
    'sekel|århundrade|århundraden=century kilometer_i_timmen|kilometer_per_timme=km/h årig|åriga|åring|årige=age',
  currencies: 'krona|kronor|kr=SEK euro=EUR dollar=USD pund=GBP yen=JPY yuan=CNY rubel=RUB cent=CENT',
  bounds:
    'omkring|cirka|ungefär|runt|ca|drygt_omkring=about nästan|knappt|närmare=nearly mer_än|fler_än|över|drygt=over mindre_än|färre_än|under=under minst|åtminstone=least upp_till|högst|max=most',
  clock: 'middag=12:00 midnatt=00:00',
  clockLead: 'klockan kl vid',
  aged: 'gammal gamla',
  ranges: 'till och eller',
  numbered: 'kapitel del världskriget artikel',
  numero: 'nr|nummer',
  decimalComma: true,
}
