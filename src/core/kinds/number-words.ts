// Values of written-out numbers, by language: `word=value`. Compounds are only joined in English; other languages
// write most of theirs as one word, and houses spell out only the small ones.

const ENGLISH =
  'zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 ' +
  'fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 ' +
  'sixty=60 seventy=70 eighty=80 ninety=90'

const ORDINALS =
  'first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12 ' +
  'thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20 ' +
  'thirtieth=30'

const SCALES =
  'hundred=100 thousand=1000 million=1000000 billion=1000000000 trillion=1000000000000 dozen=12 millions=1000000 ' +
  'mn=1000000 bn=1000000000 tn=1000000000000 ' +
  'tausend=1000 millionen=1000000 milliarde=1000000000 milliarden=1000000000 mio=1000000 mrd=1000000000 ' +
  'mille=1000 millions=1000000 milliard=1000000000 milliards=1000000000 mil=1000 millón=1000000 millones=1000000 ' +
  'тысяч=1000 тысячи=1000 тысяча=1000 миллион=1000000 миллиона=1000000 миллионов=1000000 миллиард=1000000000 ' +
  'миллиарда=1000000000 миллиардов=1000000000 млн=1000000 млрд=1000000000 тыс=1000'

const OTHERS: Readonly<Record<string, string>> = {
  de:
    'null=0 zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 zwanzig=20 ' +
    'dreißig=30 vierzig=40 fünfzig=50 hundert=100',
  fr:
    'zéro=0 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 dix=10 onze=11 douze=12 treize=13 quatorze=14 ' +
    'quinze=15 seize=16 vingt=20 trente=30 quarante=40 cinquante=50 soixante=60 cent=100',
  es:
    'cero=0 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 quince=15 veinte=20 ' +
    'treinta=30 cuarenta=40 cincuenta=50 cien=100 ciento=100',
  ru:
    'ноль=0 два=2 две=2 двух=2 три=3 трёх=3 трех=3 четыре=4 четырёх=4 четырех=4 пять=5 пяти=5 шесть=6 шести=6 семь=7 семи=7 ' +
    'восемь=8 восьми=8 девять=9 девяти=9 двенадцать=12 двенадцати=12 двадцати=20 двумя=2 тремя=3 десять=10 десяти=10 двадцать=20 тридцать=30 сорок=40 пятьдесят=50 сто=100',
}

const CURRENCY_NAMES =
  '$=USD dollar=USD dollars=USD usd=USD €=EUR euro=EUR euros=EUR eur=EUR £=GBP pound=GBP pounds=GBP gbp=GBP ¥=JPY ' +
  'yen=JPY ₽=RUB rouble=RUB roubles=RUB ruble=RUB rubles=RUB рублей=RUB рубля=RUB рубль=RUB руб=RUB долларов=USD ' +
  'доллара=USD евро=EUR ₴=UAH hryvnia=UAH ₹=INR rupee=INR rupees=INR yuan=CNY cents=CENT pence=PENCE'

/** Codes of the currencies the press names, by word and by sign. */
export const CURRENCIES: ReadonlyMap<string, string> = new Map(
  CURRENCY_NAMES.split(' ').map((pair) => pair.split('=') as [string, string]),
)
export const PERCENT_WORDS: ReadonlySet<string> = new Set([
  'percent',
  'prozent',
  'процент',
  'процента',
  'процентов',
  'pct',
])
/** Behind an hour: hours to add to twelve. */
export const HALF_DAY: Readonly<Record<string, number>> = { am: 0, 'a.m': 0, pm: 12, 'p.m': 12 }
export const ENGLISH_NUMBERS = table(ENGLISH)
export const ORDINAL_WORDS = table(ORDINALS)
export const SCALE_WORDS = table(SCALES)
const OTHER_NUMBERS: Readonly<Record<string, ReadonlyMap<string, number>>> = Object.fromEntries(
  Object.entries(OTHERS).map(([language, list]) => [language, table(list)]),
)

/** The written-out numbers of a language: its own, or the English ones. */
export function numberWordsOf(language: string): ReadonlyMap<string, number> {
  return OTHER_NUMBERS[language] ?? ENGLISH_NUMBERS
}

/** The value of `twenty-five`; null where a word is none such. */
export function joinedNumber(key: string): number | null {
  const cut = key.indexOf('-')
  if (cut < 0) return null
  const tens = ENGLISH_NUMBERS.get(key.slice(0, cut))
  const units = ENGLISH_NUMBERS.get(key.slice(cut + 1))
  return tens !== undefined && units !== undefined && tens >= 20 && units > 0 && units < 10
    ? tens + units
    : null
}

/** Every word that can be part of a written-out value in a language. */
export function numberVocabulary(language: string): string[] {
  const ordinals = language === 'en' ? [...ORDINAL_WORDS.keys(), 'cent', 'half'] : []
  return [
    ...numberWordsOf(language).keys(),
    ...SCALE_WORDS.keys(),
    ...CURRENCIES.keys(),
    ...PERCENT_WORDS,
    ...Object.keys(HALF_DAY),
    ...ordinals,
  ]
}

function table(list: string): ReadonlyMap<string, number> {
  return new Map(
    list
      .split(' ')
      .map((pair) => [pair.slice(0, pair.indexOf('=')), Number(pair.slice(pair.indexOf('=') + 1))]),
  )
}
