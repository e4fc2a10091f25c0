// Every number from nought to a thousand million, written in words or in figures, reads back as itself. The words come
// from `n2words`, whose lists are not ours.
import fc from 'fast-check'
import { toCardinal as arabic } from 'n2words/ar-SA'
import { toCardinal as czech } from 'n2words/cs-CZ'
import { toCardinal as danish } from 'n2words/da-DK'
import { toCardinal as german } from 'n2words/de-DE'
import { toCardinal as british } from 'n2words/en-GB'
import { toCardinal as indian } from 'n2words/en-IN'
import { toCardinal as american } from 'n2words/en-US'
import { toCardinal as spanish } from 'n2words/es-ES'
import { toCardinal as belgian } from 'n2words/fr-BE'
import { toCardinal as french } from 'n2words/fr-FR'
import { toCardinal as hindi } from 'n2words/hi-IN'
import { toCardinal as italian } from 'n2words/it-IT'
import { toCardinal as japanese } from 'n2words/ja-JP'
import { toCardinal as norwegian } from 'n2words/nb-NO'
import { toCardinal as dutch } from 'n2words/nl-NL'
import { toCardinal as polish } from 'n2words/pl-PL'
import { toCardinal as portuguese } from 'n2words/pt-PT'
import { toCardinal as russian } from 'n2words/ru-RU'
import { toCardinal as swedish } from 'n2words/sv-SE'
import { toCardinal as turkish } from 'n2words/tr-TR'
import { toCardinal as ukrainian } from 'n2words/uk-UA'
import { toCardinal as chinese } from 'n2words/zh-Hans-CN'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../src/core/languages/languages.ts'
import { readValues } from '../../../src/core/values/read.ts'

const SEED = Number(process.env.SEED ?? 20190305)
const RUNS = Number(process.env.RUNS ?? 400)
const MOST = 1_000_000_000

type Writer = readonly [language: string, write: (value: number) => string]

/** The package parts thousands with commas in some languages, and has Latin letters in Ukrainian words. */
const WRITERS: readonly Writer[] = [
  ['en-GB', british],
  ['en-IN', indian],
  ['en-US', american],
  ['de', german],
  ['nl', dutch],
  ['sv', swedish],
  ['nb', (value) => norwegian(value).replaceAll(',', '')],
  ['da', danish],
  ['fr', french],
  ['fr-BE', belgian],
  ['es', spanish],
  ['pt', portuguese],
  ['it', italian],
  ['pl', polish],
  ['cs', czech],
  ['ru', russian],
  ['uk', (value) => ukrainian(value).replaceAll('i', 'і')],
  ['tr', turkish],
  ['ar', arabic],
  ['hi', hindi],
  ['zh', chinese],
  ['ja', japanese],
]

/** As many of each length, and all that are short. */
const counts = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: MOST }))
  .map(([digits, value]) => value % 10 ** digits)

function readingsOf(text: string, language: string): readonly string[] {
  const values = readValues(text, language)
  return values.length === 1 && values[0]!.text === text ? values[0]!.readings : []
}

/** In Arabic the package counts 1,000 and 1,000,000 of a hundred and one thousand twice. */
function isMiswritten(value: number, language: string): boolean {
  return (
    language === 'ar' &&
    [Math.floor(value / 1e6), Math.floor(value / 1000) % 1000].some((part) => part > 100 && part % 100 <= 2)
  )
}

test('every language with number words has a writer here', () => {
  const tested = WRITERS.map(([language]) => LANGUAGES[language.split('-')[0]!]?.values)
  const languages = Object.entries(LANGUAGES).filter(([, { values }]) => values !== undefined)
  expect(languages.filter(([, { values }]) => !tested.includes(values)).map(([tag]) => tag)).toEqual([])
})

test.each(WRITERS)('words in %s', (language, write) => {
  for (let value = 0; value < 1000; value++)
    expect([value, readingsOf(write(value), language)[0]]).toEqual([value, String(value)])
  fc.assert(
    fc.property(counts, (value) => {
      fc.pre(!isMiswritten(value, language))
      expect(readingsOf(write(value), language)[0]).toBe(String(value))
    }),
    { seed: SEED, numRuns: RUNS },
  )
})

const grouped = (value: number, mark: string) => String(value).replace(/\B(?=(?:\d{3})+$)/g, mark)
const lakhs = (value: number) => value.toLocaleString('en-IN')
const inScript = (nought: string) => (value: number) =>
  String(value).replace(/\d/g, (digit) => String.fromCodePoint(nought.codePointAt(0)! + Number(digit)))
const STYLES: readonly (readonly [string, (value: number) => string])[] = [
  ['plain', String],
  ['comma', (value) => grouped(value, ',')],
  ['full stop', (value) => grouped(value, '.')],
  ['apostrophe', (value) => grouped(value, "'")],
  ['curly apostrophe', (value) => grouped(value, '’')],
  ['no-break space', (value) => grouped(value, '\u00a0')],
  ['thin space', (value) => grouped(value, '\u202f')],
  ['Indian', lakhs],
  ['Arabic digits', inScript('٠')],
  ['Persian digits', inScript('۰')],
  ['Devanagari digits', inScript('०')],
  ['Bengali digits', inScript('০')],
  ['full width', inScript('０')],
]

test.each(STYLES)('figures: %s', (_, write) => {
  const languages = fc.constantFrom('en', 'de', 'fr', 'es', 'ru', 'ar', 'hi', 'zh', 'tr', null)
  fc.assert(
    fc.property(counts, languages, (value, language) => {
      const values = readValues(write(value), language)
      expect(values.length).toBe(1)
      expect(values[0]!.readings).toContain(String(value))
    }),
    { seed: SEED, numRuns: RUNS },
  )
})

test('decimals have the mark of their language first', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 99 }), (whole, part) => {
      const decimal = String(Number(`${whole}.${part}`))
      fc.pre(decimal.includes('.'))
      expect(readingsOf(decimal, 'en')[0]).toBe(decimal)
      expect(readingsOf(decimal.replace('.', ','), 'de')[0]).toBe(decimal)
    }),
    { seed: SEED, numRuns: RUNS },
  )
})
