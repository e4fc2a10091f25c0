// Numbers as papers write them out.
import { expect, test } from 'vitest'
import { writtenNumbers } from '../../../src/core/corpus/written-numbers.ts'

const valuesIn = (text: string, language: string) => writtenNumbers(text, language).map(({ value }) => value)

test.each([
  ['de', 'vierzehn Menschen und vierundzwanzig Häuser', [14, 24]],
  ['nl', 'veertien mensen en drieëntwintig huizen', [14, 23]],
  ['sv', 'fjorton personer och tjugofyra hus', [14, 24]],
  ['nb', 'fjorten personer og tjuefire hus', [14, 24]],
  ['da', 'fjorten personer og fireogtyve huse', [14, 24]],
  ['fr', 'quatorze personnes, vingt-quatre maisons', [14, 24]],
  ['es', 'catorce personas, veintidós casas y treinta y cuatro coches', [14, 22, 34]],
  ['pt-BR', 'catorze pessoas e vinte e quatro casas', [14, 24]],
  ['it', 'quattordici morti, ventiquattro feriti, ventotto dispersi e ventitré salvi', [14, 24, 28, 23]],
  ['pl', 'czternastu rannych i dwadzieścia cztery domy', [14, 24]],
  ['cs', 'čtrnáct zraněných a dvacet čtyři domů', [14, 24]],
  ['ru', 'четырнадцать человек и двадцать четыре школы', [14, 24]],
  ['uk', 'п’ятнадцять осіб і двадцять чотири школи', [15, 24]],
  ['tr', 'yirmi dört ev', [24]],
  ['zh', '一千二百万农户，二十四人，一个月', [1200, 24]],
  ['ja', '約千二百カ所、二〇二四年', [1200, 2024]],
  ['en', 'fourteen people', []],
])('%s: %s', (language, text, values) => {
  expect(valuesIn(text, language)).toEqual(values)
})

test('each with its place', () => {
  const text = 'I morti sono quattordici.'
  expect(writtenNumbers(text, 'it').map(({ start, end }) => text.slice(start, end))).toEqual(['quattordici'])
})
