import type { ValueWords } from '../value-words.ts'

export const pl: ValueWords = {
  numbers:
    'zero|zera=0 jeden|jedna|jedno|jednego|jednej|jedną|jednym|jednemu=1 dwa|dwie|dwóch|dwu|dwoje|dwojga|dwaj|dwoma|dwiema|dwom=2 trzy|trzech|troje|trojga|trzej|trzema|trzem=3 cztery|czterech|czworo|czworga|czterej|czterema|czterem=4 pięć|pięciu|pięcioro|pięciorga|pięcioma=5 ' +
    'sześć|sześciu|sześcioro=6 siedem|siedmiu|siedmioro=7 osiem|ośmiu|ośmioro=8 dziewięć|dziewięciu=9 dziesięć|dziesięciu=10 jedenaście|jedenastu=11 dwanaście|dwunastu=12 trzynaście|trzynastu=13 czternaście|czternastu=14 ' +
    'piętnaście|piętnastu=15 szesnaście|szesnastu=16 siedemnaście|siedemnastu=17 osiemnaście|osiemnastu=18 dziewiętnaście|dziewiętnastu=19 dwadzieścia|dwudziestu=20 trzydzieści|trzydziestu=30 czterdzieści|czterdziestu=40 ' +
    'pięćdziesiąt|pięćdziesięciu=50 sześćdziesiąt|sześćdziesięciu=60 siedemdziesiąt|siedemdziesięciu=70 osiemdziesiąt|osiemdziesięciu=80 dziewięćdziesiąt|dziewięćdziesięciu=90 sto|stu=100 dwieście|dwustu=200 trzysta|trzystu=300 ' +
    'czterysta|czterystu=400 pięćset|pięciuset=500 sześćset|sześciuset=600 siedemset|siedmiuset=700 osiemset|ośmiuset=800 dziewięćset|dziewięciuset=900',
  scales:
    'tysiąc|tysiące|tysięcy|tysiąca|tys=1000 milion|miliony|milionów|miliona|mln=1000000 miliard|miliardy|miliardów|miliarda|mld=1000000000 bilion|biliony|bilionów|bln=1000000000000 tuzin=12',
  articles: 'jeden jedna jedno jednego jednej',
  ordinals:
    'pierwszy|pierwsza|pierwsze|pierwszego|pierwszej|pierwszym=1 drugi|druga|drugie|drugiego|drugiej=2 trzeci|trzecia|trzecie|trzeciego|trzeciej=3 czwarty|czwarta|czwarte|czwartego|czwartej=4 piąty|piąta|piąte|piątego|piątej=5',
  parts: 'pół|połowa|połowę|połowy=2 trzecia|trzecie|trzecich=3 ćwierć=4',
  andPart: 'i',
  rough: 'dziesiątki=tens tuziny=dozens setki=hundreds tysiące=thousands miliony=millions',
  multiples: 'podwoił|podwoiła|podwoiło|podwoiły|dwukrotnie=2 potroił|potroiła|potroiły|trzykrotnie=3',
  point: 'przecinek',
  several: 'kilka kilku',
  months:
    'stycznia|styczeń|styczniu luty|lutego|lutym marca|marzec|marcu kwietnia|kwiecień|kwietniu maja|maj|maju czerwca|czerwiec|czerwcu lipca|lipiec|lipcu sierpnia|sierpień|sierpniu września|wrzesień|wrześniu października|październik|październiku listopada|listopad|listopadzie grudnia|grudzień|grudniu',
  weekdays:
    'poniedziałek|poniedziałku wtorek|wtorku środa|środę|środy czwartek|czwartku piątek|piątku sobota|sobotę|soboty niedziela|niedzielę|niedzieli',
  days: 'dziś|dzisiaj=0 wczoraj=-1 jutro=1',
  units:
    'procent|procenta|proc=% punkt_procentowy|punkty_procentowe|punktów_procentowych|pkt_proc=pp kilometr|kilometry|kilometrów=km metr|metry|metrów=m centymetr|centymetry|centymetrów=cm mila|mile|mil=mile hektar|hektary|hektarów=ha kilometrów_kwadratowych=km2 metrów_kwadratowych=m2 ' +
    'kilogram|kilogramy|kilogramów|kilo=kg gram|gramy|gramów=g tona|tony|ton=t litr|litry|litrów=l stopień|stopnie|stopni=deg megawat|megawaty|megawatów=MW gigawat|gigawaty|gigawatów=GW sekunda|sekundy|sekund=s minuta|minuty|minut=min ' +
    'godzina|godziny|godzin|godz=h dzień|dni|dnia=d tydzień|tygodnie|tygodni=wk miesiąc|miesiące|miesięcy=mo rok|lata|lat|roku=yr wiek|wieki|wieków=century kilometrów_na_godzinę=km/h letni|letnia|letniego|letniej|latek|latka=age',
  currencies:
    'złoty|złote|złotych|złotego|zł=PLN grosz|grosze|groszy=GROSZ euro=EUR dolar|dolary|dolarów|dolara=USD funt|funty|funtów=GBP rubel|ruble|rubli=RUB frank|franki|franków=CHF hrywien|hrywna=UAH jen|jeny|jenów=JPY juan|juany|juanów=CNY',
  bounds:
    'około|ok|mniej_więcej|blisko=about prawie|niemal=nearly ponad|więcej_niż|powyżej=over mniej_niż|poniżej=under co_najmniej|przynajmniej|minimum=least do|co_najwyżej|maksymalnie|nie_więcej_niż=most',
  clock: 'południe=12:00 północ|północy=00:00',
  clockLead: 'o od do godz',
  ranges: 'do i lub',
  numbered: 'rozdział część tom artykuł wojna wojny wiek wieku',
  numero: 'nr|numer',
  decimalComma: true,
}
