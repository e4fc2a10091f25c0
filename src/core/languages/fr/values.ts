import type { ValueWords } from '../value-words.ts'

export const fr: ValueWords = {
  numbers:
    'zéro=0 un|une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 ' +
    'vingt|vingts=20 trente=30 quarante=40 cinquante=50 soixante=60 septante=70 huitante|octante=80 nonante=90',
  scales:
    'cent|cents=100 mille=1000 million|millions|mn|mln=1000000 milliard|milliards|md|mds|mrd=1000000000 billion|billions=1000000000000 douzaine|douzaines=12 ' +
    'dizaine|dizaines=10 vingtaine=20 trentaine=30 quarantaine=40 cinquantaine=50 soixantaine=60 centaine|centaines=100 millier|milliers=1000',
  links: 'et',
  articles: 'un une',
  ordinals:
    'premier|première|premiers|premières=1 deuxième|second|seconde=2 troisième=3 quatrième=4 cinquième=5 sixième=6 septième=7 huitième=8 neuvième=9 dixième=10 onzième=11 douzième=12 vingtième=20',
  parts: 'demi|demie|moitié=2 tiers=3 quart|quarts=4 cinquième|cinquièmes=5 dixième|dixièmes=10',
  andPart: 'et_un|et_une|et',
  rough:
    'dizaines=tens douzaines=dozens centaines=hundreds milliers=thousands millions=millions milliards=billions',
  multiples:
    'doublé|double|doubler|doublée=2 triplé|triple|tripler=3 quadruplé|quadruple=4 divisé_par_deux=0.5',
  point: 'virgule',
  several: 'plusieurs quelques',
  months:
    'janvier|janv février|févr mars avril|avr mai juin juillet|juil août septembre octobre|oct novembre|nov décembre|déc',
  weekdays:
    'lundi|lundis mardi|mardis mercredi|mercredis jeudi|jeudis vendredi|vendredis samedi|samedis dimanche|dimanches',
  days: "aujourd'hui=0 hier=-1 demain=1",
  dateLinks: 'de',
  units:
    'pour_cent|pourcent|p._100=% point_de_pourcentage|points_de_pourcentage=pp points_de_base=bp kilomètre|kilomètres=km mètre|mètres=m centimètre|centimètres=cm millimètre|millimètres=mm mille_marin|milles_marins=nmi mile|miles=mile pied|pieds=ft ' +
    'hectare|hectares=ha acre|acres=acre kilomètre_carré|kilomètres_carrés=km2 mètre_carré|mètres_carrés=m2 mètre_cube|mètres_cubes=m3 kilogramme|kilogrammes|kilo|kilos=kg gramme|grammes=g tonne|tonnes=t litre|litres=l baril|barils=bbl ' +
    'degré|degrés=deg degrés_celsius|celsius=degC watt|watts=W kilowatt|kilowatts=kW mégawatt|mégawatts=MW gigawatt|gigawatts=GW térawattheures=TWh kilowattheure|kilowattheures=kWh ' +
    'seconde|secondes=s minute|minutes=min heure|heures=h jour|jours=d semaine|semaines=wk mois=mo an|ans|année|années=yr décennie|décennies=decade siècle|siècles=century ' +
    'kilomètres_par_heure|kilomètres_heure|kilomètre_heure=km/h nœuds|noeuds=kn',
  currencies:
    'euro|euros=EUR centime|centimes=CENT dollar|dollars|dollars_américains=USD livre|livres|livres_sterling=GBP yen|yens=JPY yuan|yuans=CNY franc|francs=FRANC francs_suisses=CHF rouble|roubles=RUB roupie|roupies=INR ' +
    'dollars_canadiens=CAD dollars_australiens=AUD hryvnia|hryvnias=UAH zlotys=PLN',
  bounds:
    "environ|quelque|à_peu_près|autour_de|approximativement|vers=about presque|près_de|près_d'|quasiment=nearly plus_de|plus_d'|au_dessus_de=over moins_de|moins_d'=under au_moins|au_minimum|pas_moins_de=least jusqu'à|jusqu’à|au_plus|au_maximum|pas_plus_de=most",
  boundsBehind: 'ou_plus|et_plus=least au_moins=least environ=about',
  clock: 'midi=12:00 minuit=00:00 heures|heure|h=hour',
  clockLead: 'à vers dès avant après',
  aged: 'âgé âgée',
  ranges: 'à et ou au',
  numbered: 'chapitre partie tome titre article acte volume guerre siècle',
  numero: 'n|no|numéro',
  decimalComma: true,
}
