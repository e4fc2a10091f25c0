// One value in many ways of writing it, and others that look like it.
import { describe, expect, test } from 'vitest'
import { readValues } from '../../../src/core/values/read.ts'
import { isSameValue } from '../../../src/core/values/value.ts'

function isSame(left: string, right: string, language: string | null): boolean {
  const [one, other] = [readValues(left, language), readValues(right, language)]
  return (
    one.length === other.length && one.length > 0 && one.every((value, at) => isSameValue(value, other[at]!))
  )
}

type Row = readonly [language: string, ...ways: string[]]

const SAME: readonly Row[] = [
  ['en', 'aged 5-10', 'aged 5–10', 'aged 5 to 10'],
  ['en', '2018-19', '2018–2019', '2018/19'],
  ['en', 'the three-day hearing', 'the 3-day hearing', 'the hearing of 3 days'],
  ['en', 'half of them', '½ of them', '50% of them', '1/2 of them'],
  ['en', 'two-thirds of', '2/3 of', '⅔ of', 'two thirds of'],
  ['en', '1½ hours', 'one and a half hours', '1.5 hours', '90 minutes', 'one-and-a-half-hour', '1 1/2 hours'],
  ['en', 'half a percent', '0.5%', '.5 per cent', '½ per cent', '0.5 pct'],
  ['en', 'half a million', '500,000', '0.5 million', '5 lakh', '500000', '500k'],
  ['en', 'half an hour', '30 minutes', 'thirty minutes'],
  ['en', 'a dozen people', '12 people', 'twelve people', 'one dozen people'],
  ['en', '3 crore rupees', '30 million rupees', 'Rs 30m', '₹3 crore', 'INR 30 million', 'Rs. 3,00,00,000'],
  [
    'en',
    '$1.5 billion',
    '$1.5bn',
    'US$1.5 billion',
    '1.5 billion dollars',
    'USD 1,500 million',
    '1.5bn U.S. dollars',
  ],
  ['en', 'with 258,753 photos', 'with 258, 753 photos', 'with 258 , 753 photos', 'with 258 ,753 photos'],
  ['en', '250,000 of them', '250, 000 of them', '250 , 000 of them'],
  ['en', '£1,250,000', '£1, 250, 000', '£ 1 , 250 , 000'],
  ['en', '£0.50', '50p', '50 pence'].filter((way) => way !== '50p') as unknown as Row,
  ['en', 'A$5 million', '5 million Australian dollars', 'AUD 5m', 'AU$5m'],
  ['en', '5 km', '5 kilometres', '5km', 'five kilometers', '5,000 metres', '5-kilometre'],
  ['en', '14C', '14°C', '14 °C', '14 degrees Celsius', '14 degrees'],
  ['en', '60 km/h', '60 kph', '60 kilometres per hour', '60 kilometers an hour'],
  ['en', '8 km', '5 miles'],
  ['en', 'a 45-year-old man', 'a man, 45,', 'a man aged 45', '45 years old'],
  ['en', 'two weeks', '14 days', 'a fortnight'].filter((way) => way !== 'a fortnight') as unknown as Row,
  ['en', 'World War II', 'World War Two', 'World War 2'],
  ['en', 'Chapter IV', 'chapter 4', 'Chapter Four'],
  ['en', 'the first time', 'the 1st time'],
  ['en', 'the twenty-first century', 'the 21st century'],
  ['en', 'came 6 last', 'came 6th last'],
  ['en', 'the 1980s', 'the ’80s', "the '80s", 'the eighties', 'the 80s', "the 1980's"],
  ['en', 'at 17.30 on', 'at 5:30 p.m. on', 'at 17:30 on', 'at 5.30pm on', 'at 1730 hrs on'],
  ['en', 'at 1730 GMT', 'at 17:30 GMT', 'at 5:30 p.m. UTC'],
  ['en', 'from 4 to 7pm', 'from 4pm to 7pm', 'from 4 p.m. to 7 p.m.', 'from 16:00 to 19:00', '4–7 p.m.'],
  ['en', 'from 11 to 1pm', 'from 11 a.m. to 1 p.m.'],
  ['en', 'between 4:30 and 6 p.m.', 'between 4:30 p.m. and 6 p.m.', 'between 16:30 and 18:00'],
  ['de', 'von 4 bis 7 Uhr', 'von 4 Uhr bis 7 Uhr'],
  ['en', 'at noon', 'at 12 p.m.', 'at midday', 'at 12:00', 'at 12 noon'],
  [
    'en',
    '5 March 2019',
    'March 5, 2019',
    '5th of March 2019',
    '2019-03-05',
    '2019/03/05',
    '05.03.2019',
    '5/3/2019',
    '3/5/19',
    'Mar. 5, 2019',
  ],
  ['en', 'on Mon. evening', 'on Monday evening'],
  ['en', 'No. 10', 'Number 10', 'number 10', '#10', 'No 10'],
  ['en', 'tens of thousands', 'tens of thousands'],
  ['en', 'several hundred people', 'hundreds of people'],
  ['en', 'twice as many', 'two times as many', '2 times as many'],
  ['en', 'two point five', '2.5', 'two and a half', '2½'],
  ['de', 'dreizehn Menschen', '13 Menschen'],
  [
    'de',
    '1.000 Männer',
    '1000 Männer',
    '1 000 Männer'.replace(' ', '\u00a0'),
    'eintausend Männer',
    'tausend Männer',
  ],
  ['de', '5 Mio. Euro', '5 Millionen Euro', '5 Mio Euro', 'fünf Millionen Euro', 'EUR 5.000.000'],
  ['de', 'um 17.30 Uhr', 'um 17:30 Uhr'],
  ['de', 'am 5. März 2019', 'am 05.03.2019', 'am 5.3.2019', 'am 5. 3. 2019'.replaceAll('. ', '.')],
  ['de', 'ein Drittel', '1/3'],
  ['de', 'die 45-jährige Frau', 'die 45jährige Frau', 'die 45 Jahre alte Frau'],
  ['de', '5,5 Prozent', '5,5%', '5,5 %', '5.5 Prozent'],
  ['de', 'die 80er Jahre', 'die 1980er Jahre', 'die achtziger Jahre'],
  ['fr', 'vingt et un blessés', '21 blessés', 'vingt-et-un blessés'],
  ['fr', 'à 17h30', 'à 17 h 30', 'à 17 heures 30', 'à 17:30'],
  ['fr', '12 400 personnes', '12.400 personnes', '12\u202f400 personnes', '12400 personnes'],
  [
    'fr',
    '5 millions d’euros',
    "5 millions d'euros",
    '5 M€'.replace('M€', 'millions €'),
    'cinq millions d’euros',
  ],
  ['fr', 'un tiers', '1/3', '⅓'],
  ['fr', 'le 1er mars 2019', 'le 1 mars 2019', 'le 01/03/2019'],
  ['fr', '5 pour cent', '5 %', '5%', 'cinq pour cent'],
  ['es', 'veintiún muertos', '21 muertos'],
  ['es', 'el 5 de marzo de 2019', 'el 5/3/2019', 'el 05-03-2019'],
  ['es', 'cinco por ciento', '5%', '5 por ciento'],
  ['es', '5 millones de dólares', '5 millones de USD', 'US$ 5 millones', '5.000.000 de dólares'],
  ['ru', 'двадцать пять человек', '25 человек'],
  ['ru', '5 млн рублей', '5 миллионов рублей', 'пять миллионов руб.', '5 млн ₽', '5 млн. рублей'],
  ['ru', '12 400 тонн', '12,4 тысячи тонн', '12,4 тыс. тонн'],
  ['ru', '5 марта 2019 года', '05.03.2019'],
  ['uk', 'п’ять мільйонів гривень', '5 млн грн', '₴5 млн'],
  ['ar', '١٢٣ شخصا', '123 شخصا', 'مائة وثلاثة وعشرون شخصا'],
  ['ar', '٥ ملايين دولار', '5 ملايين دولار', 'خمسة ملايين دولار'],
  ['hi', 'पच्चीस लोग', '25 लोग', '२५ लोग'],
  ['hi', '5 करोड़ रुपये', '₹5 करोड़', '५ करोड़ रुपए'],
  ['en', 'a quarter of a point', '0.25 percentage points', '25 basis points', 'a quarter-point'],
  ['en', 'half a point', '0.5 of a percentage point', '0.5 percentage points'],
  ['zh', '三十二人', '32人'],
  ['zh', '5亿美元', '五亿美元'],
  ['zh', '百分之五', '5%', '5％'],
  ['zh', '2019年3月5日', '二〇一九年三月五日'],
  ['zh', '下午5时30分', '17:30', '17时30分'],
  ['ja', '約1200人', '約千二百人', '約1,200人'],
  ['ja', '50万円', '五十万円', '500,000円'],
  ['tr', 'yüzde 5', '%5'],
  ['it', 'ventitré persone', '23 persone'],
  ['pl', '5 mln zł', '5 milionów złotych', 'pięć milionów złotych'],
  ['sv', '5 miljoner kronor', '5 mn kr', 'fem miljoner kronor'],
]

describe('the same', () => {
  test.each(
    SAME.flatMap(([language, first, ...ways]) => ways.map((way) => [language, first!, way] as const)),
  )('%s: %s = %s', (language, left, right) => expect(isSame(left, right, language)).toBe(true))
})

const OTHER: readonly (readonly [language: string, left: string, right: string])[] = [
  ['en', 'aged 5-10', 'aged 5–11'],
  ['en', 'three-day', '5-day'],
  ['en', 'two-thirds of', 'three-quarters of'],
  ['en', 'A quarter of', 'A third of'],
  ['en', 'half of', 'a third of'],
  ['en', '½', '¼'],
  ['en', '0.5 percent', '5 percent'],
  ['en', '5 percent', '5 percentage points'],
  ['en', 'a quarter of a point', 'half a point'],
  ['en', '3 crore rupees', '3 lakh rupees'],
  ['en', '$5 million', '€5 million'],
  ['en', 'A$5 million', 'US$5 million'],
  ['en', '$5 million', '$5 billion'],
  ['en', '5 km', '5 miles'],
  ['en', '5 km', '5,400 metres'],
  ['en', '300 acres', '300 hectares'],
  ['en', 'five years', 'five months'],
  ['en', '5 MW', '5 GW'],
  ['en', '5 mg', '5 kg'],
  ['en', '14°C', '14°F'],
  ['en', 'dozens', 'hundreds'],
  ['en', 'hundreds of', 'hundreds of thousands of'],
  ['en', 'doubled', 'tripled'],
  ['en', 'the sixth man', 'six men'],
  ['en', '6th', '7th'],
  ['en', 'Chapter IV', 'Chapter 5'],
  ['en', 'the 1980s', 'the ’90s'],
  ['en', 'at 5pm', 'at 5am'],
  ['en', 'at 17.30 on', 'at 17:45 on'],
  ['en', '5 March', '6 March'],
  ['en', '5 March', '5 May'],
  ['en', 'Monday', 'Tuesday'],
  ['en', '16 of 18', '18 of 16'],
  ['en', '-5 degrees', '5 degrees'],
  ['de', 'dreizehn', '14'],
  ['de', '1.000', '10.000'],
  ['de', '1,5 Millionen', '1,5 Milliarden'],
  ['fr', 'vingt et un', '22'],
  ['ru', 'двадцать пять', '26'],
  ['ar', '١٢٣', '١٢٥'],
  ['zh', '三十二人', '33人'],
  ['zh', '5万', '5亿'],
  ['hi', '5 लाख', '5 करोड़'],
]

describe('others', () => {
  test.each(OTHER)('%s: %s ≠ %s', (language, left, right) =>
    expect(isSame(left, right, language)).toBe(false),
  )
})

describe('two values with a comma between', () => {
  test.each([
    ['en', 'On June 12, 300 people came.', ['June 12', '300']],
    ['en', 'Of the 500, 120 left.', ['500', '120']],
    ['en', 'On Flight 447, 228 people died.', ['447', '228']],
    ['en', 'He found elements 115, 117 and 118.', ['115', '117', '118']],
    ['en', 'They drew 101, 203, 405.', ['101', '203', '405']],
    ['en', 'In 2019, 300 people came.', ['2019', '300']],
    ['de', 'Es kamen 12, 300 gingen.', ['12', '300']],
  ])('%s: %s', (language, text, values) =>
    expect(readValues(text, language).map((value) => value.text)).toEqual(values),
  )
})

describe('no values', () => {
  test.each([
    ['en', 'they may march on'],
    ['en', 'an F-16, a G20 summit and COVID-19'],
    ['en', 'the sun sat on a wed bench'],
    ['en', 'He said I was there'],
    ['en', 'the last quarter'],
    ['en', 'a CD player'],
    ['de', 'sie sieht den Einband und die Kunden'],
    ['fr', 'il a centré le ballon'],
  ])('%s: %s', (language, text) => expect(readValues(text, language).filter(({ weak }) => !weak)).toEqual([]))
})

describe('bounds', () => {
  test.each([
    ['en', 'at least 10', 'least'],
    ['en', 'more than $5 million', 'over'],
    ['en', 'nearly 30', 'nearly'],
    ['en', 'up to 40 people', 'most'],
    ['en', 'fewer than five', 'under'],
    ['en', 'no fewer than 6', 'least'],
    ['en', 'about half of', 'about'],
    ['en', '20 or more', 'least'],
    ['en', '20 people', null],
    ['en', 'over 2019', null],
    ['de', 'mindestens zehn', 'least'],
    ['de', 'mehr als 5 Millionen Euro', 'over'],
    ['de', 'bis zu 40', 'most'],
    ['fr', 'près de 30', 'nearly'],
    ['fr', 'plus de 5 %', 'over'],
    ['es', 'al menos 10', 'least'],
    ['ru', 'не менее 10', 'least'],
    ['ru', 'более 5 млн', 'over'],
    ['zh', '至少十人', 'least'],
    ['ja', '約20人', 'about'],
    ['ar', 'أكثر من 20', 'over'],
    ['hi', 'लगभग 20', 'about'],
  ] as const)('%s: %s', (language, text, bound) => expect(readValues(text, language)[0]!.bound).toBe(bound))
})

test('each with its place', () => {
  const text = 'It cost $1.5 billion on 16 July 2018.'
  expect(readValues(text, 'en').map(({ kind, text }) => [kind, text])).toEqual([
    ['money', '$1.5 billion'],
    ['date', '16 July'],
    ['date', '2018'],
  ])
})
