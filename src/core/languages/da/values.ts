import type { ValueWords } from '../value-words.ts'

export const da: ValueWords = {
  numbers:
    'nul=0 en|et|én|ét=1 to=2 tre=3 fire=4 fem=5 seks=6 syv=7 otte=8 ni=9 ti=10 elleve=11 tolv=12 tretten=13 fjorten=14 femten=15 seksten=16 sytten=17 atten=18 nitten=19 ' +
    'tyve=20 tredive=30 fyrre|fyrretyve=40 halvtreds|halvtredsindstyve=50 tres|treds|tresindstyve=60 halvfjerds|halvfjerdsindstyve=70 firs|firsindstyve=80 halvfems|halvfemsindstyve=90',
  scales:
    'hundrede|hundred=100 tusind|tusinde=1000 million|millioner|mio=1000000 milliard|milliarder|mia=1000000000 billion|billioner=1000000000000 dusin=12',
  links: 'og',
  joined: true,
  unitsFirst: true,
  articles: 'en et',
  ordinals:
    'første=1 anden|andet|andre=2 tredje=3 fjerde=4 femte=5 sjette=6 syvende=7 ottende=8 niende=9 tiende=10',
  parts:
    'halv|halve|halvt|halvdelen=2 tredjedel|tredjedele=3 fjerdedel|fjerdedele|kvart=4 femtedel|femtedele=5',
  andPart: 'og_en|og_et|og',
  rough:
    'snesevis=scores dusinvis=dozens hundredvis|hundreder=hundreds tusindvis|tusinder=thousands titusindvis=tens_thousands',
  multiples: 'fordoblet|fordobledes|dobbelt=2 tredoblet=3 halveret=0.5',
  point: 'komma',
  several: 'flere',
  months:
    'januar|jan februar|feb marts april|apr maj juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov december|dec',
  weekdays: 'mandag tirsdag onsdag torsdag fredag lørdag søndag',
  days: 'i_dag=0 i_går=-1 i_morgen=1',
  units:
    'procent|pct=% procentpoint=pp kilometer=km meter=m centimeter=cm millimeter=mm hektar=ha kvadratkilometer=km2 kvadratmeter=m2 kubikmeter=m3 kilogram|kilo=kg gram=g ton|tons=t liter=l ' +
    'grader|grad=deg grader_celsius=degC watt=W kilowatt=kW megawatt=MW gigawatt=GW sekund|sekunder=s minut|minutter=min time|timer=h dag|dage|døgn=d uge|uger=wk måned|måneder=mo år=yr årti|årtier=decade århundrede|århundreder=century ' +
    'kilometer_i_timen=km/h årig|årige=age',
  currencies: 'krone|kroner|kr=DKK euro=EUR dollar=USD pund=GBP yen=JPY yuan=CNY rubler=RUB cent=CENT',
  bounds:
    'omkring|cirka|omtrent|ca|rundt_regnet=about næsten|knap=nearly mere_end|flere_end|over|godt=over mindre_end|færre_end|under=under mindst=least op_til|højst|maksimalt=most',
  clock: 'midnat=00:00',
  clockLead: 'klokken kl',
  aged: 'gammel gamle',
  ranges: 'til og eller',
  numbered: 'kapitel del verdenskrig artikel',
  numero: 'nr|nummer',
  decimalComma: true,
}
