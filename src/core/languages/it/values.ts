import type { ValueWords } from '../value-words.ts'

export const it: ValueWords = {
  numbers:
    'zero=0 un|uno|una=1 due=2 tre|tré=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10 undici=11 dodici=12 tredici=13 quattordici=14 quindici=15 sedici=16 diciassette=17 diciotto=18 diciannove=19 ' +
    'venti|vent=20 trenta|trent=30 quaranta|quarant=40 cinquanta|cinquant=50 sessanta|sessant=60 settanta|settant=70 ottanta|ottant=80 novanta|novant=90',
  scales:
    'cento|cent=100 mille|mila=1000 milione|milioni|mln|mio=1000000 miliardo|miliardi|mld|mrd=1000000000 bilione|bilioni=1000000000000 dozzina=12 decina=10 centinaio=100 migliaio=1000',
  links: 'e',
  joined: true,
  articles: 'un uno una',
  ordinals:
    'primo|prima|primi|prime=1 secondo|seconda=2 terzo|terza=3 quarto|quarta=4 quinto|quinta=5 sesto|sesta=6 settimo|settima=7 ottavo|ottava=8 nono|nona=9 decimo|decima=10',
  parts: 'mezzo|mezza|metà=2 terzo|terzi=3 quarto|quarti=4 quinto|quinti=5',
  andPart: 'e_un|e_una|e',
  rough:
    'decine=tens dozzine=dozens centinaia=hundreds migliaia=thousands milioni=millions miliardi=billions',
  multiples:
    'raddoppiato|raddoppiata|raddoppiati|raddoppiate|doppio=2 triplicato|triplicata|triplo=3 dimezzato|dimezzata=0.5',
  point: 'virgola',
  several: 'diverse alcune',
  months:
    'gennaio|gen febbraio|feb marzo aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago settembre|sett ottobre|ott novembre|nov dicembre|dic',
  weekdays: 'lunedì martedì mercoledì giovedì venerdì sabato domenica',
  days: 'oggi=0 ieri=-1 domani=1',
  dateLinks: 'di del',
  units:
    'per_cento|percento=% punto_percentuale|punti_percentuali=pp chilometro|chilometri=km metro|metri=m centimetro|centimetri=cm millimetro|millimetri=mm miglio|miglia=mile ettaro|ettari=ha chilometri_quadrati|chilometri_quadri=km2 metri_quadrati|metri_quadri=m2 ' +
    'metri_cubi=m3 chilogrammo|chilogrammi|chilo|chili=kg grammo|grammi=g tonnellata|tonnellate=t litro|litri=l barile|barili=bbl grado|gradi=deg gradi_celsius=degC megawatt=MW gigawatt=GW kilowatt=kW secondo|secondi=s minuto|minuti=min ora|ore=h ' +
    "giorno|giorni=d settimana|settimane=wk mese|mesi=mo anno|anni=yr decennio|decenni=decade secolo|secoli=century chilometri_orari|chilometri_all'ora=km/h enne|enni=age",
  currencies:
    'euro=EUR centesimo|centesimi=CENT dollaro|dollari=USD sterlina|sterline=GBP yen=JPY yuan=CNY franco|franchi=FRANC rublo|rubli=RUB rupia|rupie=INR',
  bounds:
    "circa|all'incirca|approssimativamente|intorno_a=about quasi=nearly più_di|oltre|più_d'=over meno_di=under almeno|come_minimo=least fino_a|al_massimo|non_più_di=most",
  boundsBehind: 'o_più|circa=about',
  clock: 'mezzogiorno=12:00 mezzanotte=00:00 ore=hour',
  clockLead: 'alle ore le',
  aged: 'età',
  ranges: 'a e o ai',
  numbered: 'capitolo parte tomo articolo titolo guerra secolo volume',
  numero: 'n|numero',
  decimalComma: true,
}
