import type { ValueWords } from '../value-words.ts'

export const cs: ValueWords = {
  numbers:
    'nula=0 jeden|jedna|jedno|jednoho|jedné|jednu|jedním=1 dva|dvě|dvou|dvěma|dvoje=2 tři|tří|třem|třech|třemi=3 čtyři|čtyř|čtyřem|čtyřech=4 pět|pěti=5 šest|šesti=6 sedm|sedmi=7 osm|osmi=8 devět|devíti=9 deset|deseti=10 jedenáct|jedenácti=11 ' +
    'dvanáct|dvanácti=12 třináct|třinácti=13 čtrnáct|čtrnácti=14 patnáct|patnácti=15 šestnáct|šestnácti=16 sedmnáct|sedmnácti=17 osmnáct|osmnácti=18 devatenáct|devatenácti=19 dvacet|dvaceti=20 třicet|třiceti=30 čtyřicet|čtyřiceti=40 ' +
    'padesát|padesáti=50 šedesát|šedesáti=60 sedmdesát|sedmdesáti=70 osmdesát|osmdesáti=80 devadesát|devadesáti=90',
  scales:
    'sto|sta|stě|set|stu=100 tisíc|tisíce|tisíci|tisících|tis=1000 milion|miliony|milionů|milionu|mil|mio=1000000 miliarda|miliardy|miliard|mld=1000000000 bilion|biliony|bilionů|bil=1000000000000 tucet=12',
  links: 'a',
  joined: true,
  unitsFirst: true,
  articles: 'jeden jedna jedno jednoho jedné jednu',
  ordinals:
    'první|prvního=1 druhý|druhá|druhé|druhého=2 třetí|třetího=3 čtvrtý|čtvrtá|čtvrté|čtvrtého=4 pátý|pátá|páté|pátého=5',
  parts:
    'půl|polovina|polovinu|poloviny=2 třetina|třetiny|třetinu|třetin=3 čtvrtina|čtvrtiny|čtvrtinu|čtvrt=4 pětina|pětiny|pětinu=5',
  andPart: 'a',
  rough: 'desítky|desítek=tens tucty=dozens stovky|stovek=hundreds tisíce|tisíců=thousands miliony=millions',
  multiples:
    'zdvojnásobil|zdvojnásobila|zdvojnásobily|dvojnásobek=2 ztrojnásobil|ztrojnásobila|trojnásobek=3',
  point: 'celé',
  several: 'několik několika',
  months:
    'ledna|leden|lednu února|únor|únoru března|březen|březnu dubna|duben|dubnu května|květen|květnu června|červen|červnu července|červenec|červenci srpna|srpen|srpnu září října|říjen|říjnu listopadu|listopad prosince|prosinec|prosinci',
  weekdays:
    'pondělí úterý středa|středu|středy čtvrtek|čtvrtka pátek|pátku sobota|sobotu|soboty neděle|neděli',
  days: 'dnes=0 včera=-1 zítra=1',
  units:
    'procento|procenta|procent=% procentní_bod|procentní_body|procentních_bodů|procentního_bodu=pp kilometr|kilometry|kilometrů=km metr|metry|metrů=m centimetr|centimetry|centimetrů=cm míle|mil=mile hektar|hektary|hektarů=ha ' +
    'kilogram|kilogramy|kilogramů|kilo|kil=kg gram|gramy|gramů=g tuna|tuny|tun=t litr|litry|litrů=l stupeň|stupně|stupňů=deg megawatt|megawatty|megawattů=MW gigawatt|gigawatty=GW sekunda|sekundy|sekund=s minuta|minuty|minut=min hodina|hodiny|hodin=h ' +
    'den|dny|dní|dnů=d týden|týdny|týdnů=wk měsíc|měsíce|měsíců=mo rok|roky|roků|let|roce=yr století=century letý|letá|letého|leté=age',
  currencies:
    'koruna|koruny|korun|kč=CZK haléř|haléřů=HALER euro|eura|eur=EUR dolar|dolary|dolarů=USD libra|libry|liber=GBP rubl|rublů=RUB jen|jenů=JPY frank|franků=CHF',
  bounds:
    'asi|přibližně|zhruba|kolem|okolo|cca=about téměř|skoro=nearly více_než|víc_než|přes|nad=over méně_než|pod=under nejméně|alespoň|minimálně=least až|nejvýše|maximálně=most',
  clock: 'poledne=12:00 půlnoc|půlnoci=00:00 hodin|hodiny=hour',
  clockLead: 'v ve od do',
  ranges: 'až a do nebo',
  numbered: 'kapitola část díl článek válka války',
  numero: 'č|číslo',
  decimalComma: true,
}
