// Words that exclude each other: what stands in the lists, and what an exchange of two of them is called.
import { describe, expect, test } from 'vitest'
import { compare } from '../../../src/core/compare.ts'
import { ContrastIndex } from '../../../src/core/kinds/contrasts.ts'
import { LANGUAGES } from '../../../src/core/languages/languages.ts'
import { verdict } from './kinds-notation.ts'

const CONTRASTS = Object.fromEntries(
  Object.entries(LANGUAGES).flatMap(([tag, { contrasts }]) => (contrasts ? [[tag, contrasts]] : [])),
)

type Row = readonly [line: string, verdict: string]

function table(language: string, rows: readonly Row[]): void {
  test.each(rows)(`${language}: %s → %s`, (line, expected) => {
    expect(verdict(line, language)).toBe(expected)
  })
}

describe('fields of words', () => {
  test.each(Object.keys(CONTRASTS))('%s: no word stands in two groups of one field', (language) => {
    for (const field of CONTRASTS[language]!.fields.split(/\s+/)) {
      const words = field.split('=').flatMap((group) => group.split('|'))
      expect(words.filter((word, at) => words.indexOf(word) !== at || word === '')).toEqual([])
    }
  })

  test.each(Object.keys(CONTRASTS))(
    '%s: every field has several groups, every opposite another word',
    (language) => {
      const { fields, opposites } = CONTRASTS[language]!
      for (const entry of [...fields.split(/\s+/), ...opposites.split(/\s+/)])
        expect(entry).toMatch(/^[^=]+(=[^=]+)+$/)
    },
  )

  test('regular forms are led back to their entry, and a word has all its meanings', () => {
    const index = new ContrastIndex(CONTRASTS.en!)
    expect(index.exclude('stabbed', 'strangling')).toBe(true)
    expect(index.exclude('villages', 'cities')).toBe(true)
    expect(index.exclude('passed', 'vetoed')).toBe(true)
    expect(index.exclude('passed', 'failed')).toBe(true)
    expect(index.exclude('injured', 'wounded')).toBe(false)
    expect(index.exclude('killed', 'killing')).toBe(false)
    expect(index.areOpposites('town', 'city')).toBe(false)
  })

  table('en', [
    ['The barge [capsized/sank] in the lock.', 'wording high'],
    ['Two men were [killed/injured] by the falling beam.', 'wording high'],
    ['Two men were [injured/wounded] by the falling beam.', 'wording normal'],
    ['The [village/town] lies at the foot of the hill.', 'wording high'],
    ['Her [brother/cousin] runs the shop.', 'wording high'],
    ['He was [charged/convicted] in the spring.', 'wording high'],
    ['[Most/Few] teachers voted for the strike.', 'wording high'],
    ['It was a long [match/game] in the rain.', 'wording normal'],
    // In a longer edit the words may belong to different things.
    [
      'He [came to the town by a road that few people use/left the city when the night had come at last].',
      'wording normal',
    ],
  ])
  table('de', [
    ['Zwei Männer wurden [getötet/verletzt].', 'wording high'],
    ['[Viele/Wenige] Lehrer stimmten für den Streik.', 'wording high'],
    ['Der Fahrer wurde [angeklagt/verurteilt].', 'wording high'],
  ])
  table('fr', [['Deux hommes ont été [tués/blessés].', 'wording high']])
  table('es', [['Dos hombres quedaron [muertos/heridos].', 'wording high']])
  table('ru', [['[Брат/Сестра] мальчика держит магазин.', 'wording high']])
})

test('a summary calls words of a field no opposites', () => {
  const text = 'lies at the foot of the long green hill behind the old mill.'
  expect(compare(`The village ${text}`, `The town ${text}`).summary).not.toMatch(/opposite/)
})

test('a word that judges counts beside a name', () => {
  expect(verdict('the [terrorist group leader /]Mas Olin has gone')).toBe('name wording high')
})
