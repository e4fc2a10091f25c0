import type { ValueWords } from '../value-words.ts'

export const no: ValueWords = {
  numbers:
    'null=0 en|ett|ei|én|et=1 to=2 tre=3 fire=4 fem=5 seks=6 sju|syv=7 åtte=8 ni=9 ti=10 elleve=11 tolv=12 tretten=13 fjorten=14 femten=15 seksten=16 sytten=17 ' +
    'atten=18 nitten=19 tjue|tyve=20 tretti|tredve=30 førti|førr=40 femti=50 seksti=60 sytti=70 åtti=80 nitti=90',
  scales:
    'hundre=100 tusen=1000 million|millioner|mill=1000000 milliard|milliarder|mrd=1000000000 billion|billioner=1000000000000 dusin=12',
  links: 'og',
  joined: true,
  unitsFirst: true,
  articles: 'en ett ei et',
  ordinals:
    'første=1 andre|annen=2 tredje=3 fjerde=4 femte=5 sjette=6 sjuende|syvende=7 åttende=8 niende=9 tiende=10',
  parts:
    'halv|halve|halvt|halvparten=2 tredjedel|tredjedeler|tredel=3 fjerdedel|fjerdedeler|kvart=4 femtedel|femtedeler=5',
  andPart: 'og_en|og_et|og',
  rough:
    'titalls=tens dusinvis=dozens hundrevis|hundretalls=hundreds tusenvis|tusentalls=thousands titusenvis=tens_thousands millionvis=millions',
  multiples: 'doblet|dobles|fordoblet|dobbelt=2 tredoblet|tredobles=3 halvert|halveres=0.5',
  point: 'komma',
  several: 'flere',
  months:
    'januar|jan februar|feb mars april|apr mai juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov desember|des',
  weekdays: 'mandag tirsdag onsdag torsdag fredag lørdag søndag',
  days: 'i_dag=0 i_går=-1 i_morgen=1',
  units:
    'prosent=% prosentpoeng=pp kilometer=km meter=m centimeter=cm millimeter=mm mil=svmil hektar=ha kvadratkilometer=km2 kvadratmeter=m2 kubikmeter=m3 kilogram|kilo=kg gram=g tonn=t liter=l ' +
    'grader|grad=deg grader_celsius=degC watt=W kilowatt=kW megawatt=MW gigawatt=GW sekund|sekunder=s minutt|minutter=min time|timer=h dag|dager|døgn=d uke|uker=wk måned|måneder=mo år=yr tiår=decade århundre|århundrer=century ' +
    'kilometer_i_timen=km/h åring|årig|årige=age',
  currencies: 'krone|kroner|kr=NOK euro=EUR dollar=USD pund=GBP yen=JPY yuan=CNY rubler=RUB cent=CENT',
  bounds:
    'rundt|omkring|cirka|omtrent|ca|om_lag=about nesten|knapt|nærmere=nearly mer_enn|flere_enn|over|drøyt|godt_over=over mindre_enn|færre_enn|under=under minst=least opptil|inntil|høyst|maksimalt=most',
  clock: 'midnatt=00:00',
  clockLead: 'klokken klokka kl',
  aged: 'gammel gamle',
  ranges: 'til og eller',
  numbered: 'kapittel del verdenskrig artikkel',
  numero: 'nr|nummer',
  decimalComma: true,
}
