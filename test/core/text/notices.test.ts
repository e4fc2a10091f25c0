// Notices of correction as desks and papers print them, and sentences that begin like one.

import { describe, expect, test } from 'vitest'
import { isNotice } from '../../../src/core/text/notices.ts'
import { ask, printing } from '../story/printings.ts'
import { correctionsOf } from '../story/whole-answers.ts'

describe('a notice', () => {
  test.each([
    '(Corrects recipient of letter in paragraph 5, month of Helsinki summit in paragraph 6.)',
    'Corrects spelling of name.',
    '(Clarifies that the minister spoke on Monday)',
    'Refiles to fix headline',
    '(This March 3 story has been corrected to change the figure in paragraph 2)',
    '(Story has been refiled to add dropped word in the first paragraph)',
    'This story has been corrected to show that the river rose by three metres.',
    'This version corrects the spelling of the mayor’s name.',
    'Eds: UPDATES with quotes. ADDS photos.',
    'EDS: Adds byline.',
    'Editor’s note: This story was updated.',
    'CORRECTED: River rises by three metres',
    '(Corrected)',
    'Updated at 3.15 p.m.',
    'UPDATE 2: Adds quote.',
    'Correction: The river rose by three metres.',
    'Correction (March 3): The river rose by three metres.',
    'Correction, March 3: The river rose by three metres.',
    'Corrections and clarifications',
    'Erratum',
    'Erratum: the bridge was built in 1912.',
    'This article was amended on 3 March to correct a figure.',
    'An earlier version of this article gave the wrong month.',
    'In an earlier version the bridge was incorrectly named.',
    'Richtigstellung: Der Fluss stieg um drei Meter.',
    'Korrektur: Der Fluss stieg um drei Meter.',
    'In einer früheren Version dieses Artikels hieß es, der Fluss sei um vier Meter gestiegen.',
    'In einer früheren Version hieß es, der Fluss sei gestiegen.',
    'Dieser Artikel wurde am Montag korrigiert.',
    'Rectificatif : la rivière est montée de trois mètres.',
    'Une version précédente de cet article donnait un mauvais chiffre.',
    'Fe de errores: el río subió tres metros.',
    'Fe de erratas: el río subió tres metros.',
    'En una versión anterior de este artículo se decía que el río subió.',
    'Correção: o rio subiu três metros.',
    'Rettifica: il fiume è salito di tre metri.',
    'Rettifica',
    'Errata corrige: il ponte è del 1912.',
    'Исправлено: река поднялась на три метра.',
    '【訂正】川の水位は３メートルでした。',
    '【更正】河水上涨三米。',
    '（更正）河水上漲三公尺。',
    '訂正：川の水位は３メートルでした。',
    '[정정] 강물이 3미터 불어났다.',
    'تصحيح: ارتفع النهر ثلاثة أمتار.',
  ])('%s', (text) => {
    expect(isNotice(text)).toBe(true)
  })
})

describe('no notice', () => {
  test.each([
    'Correct answers were given by three of the children.',
    'Corrections officers found the man on Monday.',
    'Correcting the course of the river took ten years.',
    'Erratum slips were found in all copies of the book.',
    'Updates on the flood will be read out on the radio.',
    'Drops of rain fell on the old town.',
    'Updating the maps takes a year, the office said.',
    'Fixed rates rose to 4 percent.',
    'This report said the dam was safe.',
    'An earlier report said the dam was safe.',
    'The article was amended by parliament in 1996.',
    'Eds was the name of the shop on the corner.',
    'Eine frühere Version des Gesetzes sah Strafen vor.',
    'Die Korrektur der Zahlen dauerte lange.',
    'Korrekturen am Entwurf lehnte der Minister ab.',
    'Rettifica del confine, chiede il sindaco.',
    'La correction des copies a pris deux jours.',
    'Correction fluid was used on the ballots.',
    'Исправление ошибок заняло год.',
    '訂正印が必要だと市は述べた。',
    '更正登记须在周五前完成。',
  ])('%s', (text) => {
    expect(isNotice(text)).toBe(false)
  })
})

test('a notice that the wire puts on top is no correction of its own', () => {
  const first =
    'The river rose by four metres in the night and flooded the old town, the mayor said on Monday.'
  const second = 'About 1,200 people were brought to safety by the fire service and by neighbours with boats.'
  const notice = '【訂正】川の水位は３メートルでした。'
  const wire = [
    printing({ id: 'wire', text: [first, second].join('\n\n') }),
    printing({
      id: 'wire',
      number: 2,
      hour: 1,
      text: [notice, first.replace('four', 'three'), second].join('\n\n'),
    }),
  ]
  const { items } = ask(correctionsOf('wire', wire, []))
  expect(
    items.map(({ changes }) => changes.filter(({ op }) => op !== 'equal').map(({ text }) => text)),
  ).toEqual([['four', 'three']])
})
