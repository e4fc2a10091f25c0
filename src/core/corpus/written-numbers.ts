// Numbers written out, in the languages of the papers: `quattordici` is 14, `tjugofyra` 24, `двадцать четыре` 24 and
// 一千二百 1200. One is left out: in most languages it is an article.
import { wordsOf } from '../words.ts'

/** A number in a text, where it stands. */
export interface WrittenNumber {
  readonly start: number
  readonly end: number
  readonly value: number
}

interface Counting {
  /** From 2 to 19, `|` between the forms of one. */
  readonly small: string
  /** From 20 to 90, then a hundred. */
  readonly tens: string
  /** How 24 is written in one word, if it is. */
  readonly joined?: (ten: string, unit: string) => readonly string[]
  /** What stands between tens and units that are words of their own: `treinta y cuatro`. */
  readonly and?: string
}

const unitFirst =
  (and: string) =>
  (ten: string, unit: string): string[] => [unit + and + ten]
const tenFirst = (ten: string, unit: string): string[] => [ten + unit]

const COUNTING: Readonly<Record<string, Counting>> = {
  de: {
    small:
      'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
    tens: 'zwanzig dreißig|dreissig vierzig fünfzig sechzig siebzig achtzig neunzig hundert|einhundert',
    joined: unitFirst('und'),
  },
  nl: {
    small:
      'twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
    tens: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd',
    joined: (ten, unit) => [`${unit}en${ten}`, `${unit}ën${ten}`],
  },
  sv: {
    small:
      'två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton|aderton nitton',
    tens: 'tjugo trettio fyrtio femtio sextio sjuttio åttio nittio hundra|etthundra',
    joined: tenFirst,
  },
  no: {
    small:
      'to tre fire fem seks sju|syv åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten',
    tens: 'tjue|tyve tretti|tredve førti|førr femti seksti sytti åtti nitti hundre|ethundre',
    joined: tenFirst,
  },
  da: {
    small:
      'to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten',
    tens: 'tyve tredive fyrre halvtreds tres halvfjerds firs halvfems hundrede|ethundrede',
    joined: unitFirst('og'),
  },
  fr: {
    small:
      'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
    tens: 'vingt trente quarante cinquante soixante soixante-dix quatre-vingt|quatre-vingts quatre-vingt-dix cent',
    joined: (ten, unit) => [`${ten}-${unit}`],
  },
  es: {
    small:
      'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve',
    tens: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien|ciento',
    joined: (ten, unit) =>
      ten === 'veinte'
        ? [`veinti${unit.replace('dos', 'dós').replace('tres', 'trés').replace('seis', 'séis')}`]
        : [],
    and: 'y',
  },
  pt: {
    small:
      'dois|duas três quatro cinco seis sete oito nove dez onze doze treze catorze|quatorze quinze dezasseis|dezesseis dezassete|dezessete dezoito dezanove|dezenove',
    tens: 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem|cento',
    and: 'e',
  },
  it: {
    small:
      'due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
    tens: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento',
    joined: (ten, unit) => [
      (unit === 'otto' ? ten.slice(0, -1) : ten) + (unit === 'tre' ? 'tré' : unit),
      ten + unit,
    ],
  },
  pl: {
    small:
      'dwa|dwie|dwóch|dwoje trzy|trzech|troje cztery|czterech|czworo pięć|pięciu|pięcioro sześć|sześciu siedem|siedmiu osiem|ośmiu dziewięć|dziewięciu dziesięć|dziesięciu jedenaście|jedenastu dwanaście|dwunastu trzynaście|trzynastu czternaście|czternastu piętnaście|piętnastu szesnaście|szesnastu siedemnaście|siedemnastu osiemnaście|osiemnastu dziewiętnaście|dziewiętnastu',
    tens: 'dwadzieścia|dwudziestu trzydzieści|trzydziestu czterdzieści|czterdziestu pięćdziesiąt|pięćdziesięciu sześćdziesiąt|sześćdziesięciu siedemdziesiąt|siedemdziesięciu osiemdziesiąt|osiemdziesięciu dziewięćdziesiąt|dziewięćdziesięciu sto|stu',
  },
  cs: {
    small:
      'dva|dvě|dvou tři|tří čtyři|čtyř pět|pěti šest|šesti sedm|sedmi osm|osmi devět|devíti deset|deseti jedenáct|jedenácti dvanáct|dvanácti třináct|třinácti čtrnáct|čtrnácti patnáct|patnácti šestnáct|šestnácti sedmnáct|sedmnácti osmnáct|osmnácti devatenáct|devatenácti',
    tens: 'dvacet|dvaceti třicet|třiceti čtyřicet|čtyřiceti padesát|padesáti šedesát|šedesáti sedmdesát|sedmdesáti osmdesát|osmdesáti devadesát|devadesáti sto|sta',
  },
  ru: {
    small:
      'два|две|двух|двое три|трёх|трех|трое четыре|четырёх|четырех|четверо пять|пяти|пятеро шесть|шести|шестеро семь|семи|семеро восемь|восьми девять|девяти десять|десяти одиннадцать|одиннадцати двенадцать|двенадцати тринадцать|тринадцати четырнадцать|четырнадцати пятнадцать|пятнадцати шестнадцать|шестнадцати семнадцать|семнадцати восемнадцать|восемнадцати девятнадцать|девятнадцати',
    tens: 'двадцать|двадцати тридцать|тридцати сорок|сорока пятьдесят|пятидесяти шестьдесят|шестидесяти семьдесят|семидесяти восемьдесят|восьмидесяти девяносто сто|ста',
  },
  uk: {
    small:
      "два|дві|двох|двоє три|трьох|троє чотири|чотирьох|четверо п'ять|п'яти|п'ятеро шість|шести сім|семи вісім|восьми дев'ять|дев'яти десять|десяти одинадцять|одинадцяти дванадцять|дванадцяти тринадцять|тринадцяти чотирнадцять|чотирнадцяти п'ятнадцять|п'ятнадцяти шістнадцять|шістнадцяти сімнадцять|сімнадцяти вісімнадцять|вісімнадцяти дев'ятнадцять|дев'ятнадцяти",
    tens: "двадцять|двадцяти тридцять|тридцяти сорок|сорока п'ятдесят|п'ятдесяти шістдесят|шістдесяти сімдесят|сімдесяти вісімдесят|вісімдесяти дев'яносто сто|ста",
  },
  tr: {
    small: 'iki üç dört beş altı yedi sekiz dokuz on',
    tens: 'yirmi otuz kırk elli altmış yetmiş seksen doksan yüz',
  },
}
const SAME_AS: Readonly<Record<string, string>> = { nb: 'no', nn: 'no' }

interface Words {
  readonly values: ReadonlyMap<string, number>
  readonly and: string | undefined
}

const KNOWN: ReadonlyMap<string, Words> = new Map(
  Object.entries(COUNTING).map(([language, counting]) => [
    language,
    { values: wordsIn(counting), and: counting.and },
  ]),
)

/** The numbers above one that are written out in `text`, in order. Empty for languages without a list. */
export function writtenNumbers(text: string, language: string | null): WrittenNumber[] {
  const primary = (language ?? '').slice(0, 2).toLowerCase()
  if (primary === 'zh' || primary === 'ja') return hanNumbers(text)
  const known = KNOWN.get(SAME_AS[primary] ?? primary)
  if (known === undefined) return []
  const words = wordsOf(text).map(({ start, end }) => {
    const key = text.slice(start, end).toLowerCase().normalize('NFC').replace(/’/gu, "'")
    return { start, end, key, value: known.values.get(key) }
  })
  const found: WrittenNumber[] = []
  for (let at = 0; at < words.length; at++) {
    const { start, end, value } = words[at]!
    if (value === undefined) continue
    const next = known.and !== undefined && words[at + 1]?.key === known.and ? at + 2 : at + 1
    const unit = words[next]?.value
    const isTens = value >= 20 && value < 100 && value % 10 === 0
    if (isTens && unit !== undefined && unit < 10) {
      found.push({ start, end: words[next]!.end, value: value + unit })
      at = next
    } else found.push({ start, end, value })
  }
  return found
}

function wordsIn({ small, tens, joined }: Counting): Map<string, number> {
  const values = new Map<string, number>()
  const forms = (list: string) => list.split(' ').map((one) => one.split('|'))
  const [units, decades] = [forms(small), forms(tens)]
  for (const [at, ten] of decades.entries()) {
    const value = at === decades.length - 1 ? 100 : 20 + 10 * at
    for (const form of ten) {
      values.set(form, value)
      if (joined === undefined || value === 100) continue
      for (const [unit, all] of units.entries())
        if (unit < 8)
          for (const one of all) for (const whole of joined(form, one)) values.set(whole, value + unit + 2)
    }
  }
  for (const [at, all] of units.entries()) for (const form of all) values.set(form, at + 2)
  return values
}

const HAN = /[〇零一二三四五六七八九两兩十百千]{1,12}/gu
const HAN_DIGITS = '〇一二三四五六七八九'
const HAN_TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** 一千二百 and 二十四; 一 alone, and what is no number as a whole, are left out. */
function hanNumbers(text: string): WrittenNumber[] {
  return [...text.matchAll(HAN)].flatMap(({ 0: signs, index: start }) => {
    const value = hanValue(signs)
    return value > 1 ? [{ start, end: start + signs.length, value }] : []
  })
}

function hanValue(signs: string): number {
  const plain = signs.replace(/零/gu, '〇').replace(/[两兩]/gu, '二')
  if (!/[十百千]/u.test(plain)) return Number([...plain].map((sign) => HAN_DIGITS.indexOf(sign)).join(''))
  let [sum, digit] = [0, 0]
  for (const sign of plain) {
    const ten = HAN_TENS[sign]
    if (ten === undefined) digit = HAN_DIGITS.indexOf(sign)
    else {
      sum += (digit || 1) * ten
      digit = 0
    }
  }
  return sum + digit
}
