// The same words in another mouth: told wherever both texts say surely who speaks, and never where one is renamed.
import { describe, expect, test } from 'vitest'
import { compare, parseDocument } from '../../../src/core/compare.ts'

const LEAD: Readonly<Record<string, string>> = {
  en: 'The council met on Tuesday in the old hall. ',
  de: 'Der Rat tagte am Dienstag im alten Saal. ',
  fr: 'Le conseil s’est réuni mardi dans la vieille salle. ',
  es: 'El consejo se reunió el martes en el viejo salón. ',
  ru: 'Совет собрался во вторник в старом зале. ',
}

function status(language: string, left: string, right: string) {
  const [a, b] = [left, right].map((text) => parseDocument(LEAD[language]! + text, { language }))
  return compare(a!, b!).quotes[0]?.status
}

const EN = '“The bridge will be closed until the end of the year,”'
const DE = '„Die Brücke bleibt bis zum Ende des Jahres gesperrt“'
const FR = '« Le pont restera fermé jusqu’à la fin de l’année »'
const ES = '«El puente seguirá cerrado hasta el final del año»'
const RU = '«Мост будет закрыт до конца этого года»'

describe('given to another', () => {
  test.each([
    ['en', `${EN} Tom Reed said.`, `${EN} said Ann Bell.`],
    ['en', `Tom Reed said: ${EN}`, `${EN} according to Ann Bell.`],
    ['en', `Tom Reed was quoted as saying: ${EN}`, `Ann Bell was quoted as saying: ${EN}`],
    ['en', `Tom Reed spoke to reporters. ${EN} he said.`, `Ann Bell spoke to reporters. ${EN} she said.`],
    [
      'en',
      `Mayor Tom Reed arrived. Governor Ann Bell was there. ${EN} the mayor said.`,
      `Mayor Tom Reed arrived. Governor Ann Bell was there. ${EN} the governor said.`,
    ],
    [
      'en',
      `Tom Reed opened the session.\n\n${EN} said Ann Bell.\n\nIt ended at noon.`,
      `${EN} said Tom Reed.\n\nAnn Bell opened the session.\n\nIt ended at noon.`,
    ],
    ['en', `${EN} Ann Reed, a farmer, told the BBC.`, `${EN} Tom Reed, a farmer, told the BBC.`],
    ['de', `${DE}, so Jens Krause.`, `Eva Lang sagte: ${DE}.`],
    ['de', `${DE}, wurde Jens Krause zitiert.`, `${DE}, wurde Eva Lang zitiert.`],
    [
      'de',
      `Jens Krause und Eva Lang kamen. ${DE}, sagte er.`,
      `Jens Krause und Eva Lang kamen. ${DE}, sagte sie.`,
    ],
    ['fr', `Selon Luc Bernard, ${FR}.`, `Selon Anne Petit, ${FR}.`],
    [
      'fr',
      `Luc Bernard a pris la parole. ${FR}, a-t-il dit.`,
      `Anne Petit a pris la parole. ${FR}, a-t-elle dit.`,
    ],
    ['es', `Luis Herrera dijo: ${ES}.`, `${ES}, afirmó Ana Gómez.`],
    ['ru', `Глеб Рогов заявил: ${RU}.`, `${RU}, — заявила Анна Котова.`],
    ['ru', `По словам Глеба Рогова, ${RU}.`, `По словам Анны Котовой, ${RU}.`],
  ])('%s: %s → %s', (language, left, right) => {
    expect(status(language, left, right)).toBe('reattributed')
    expect(status(language, right, left)).toBe('reattributed')
  })
})

describe('only named otherwise', () => {
  test.each([
    ['en', `${EN} said Reed.`, `${EN} said Tom Reed, the mayor.`],
    ['en', `${EN} the mayor said.`, `${EN} said Tom Reed.`],
    ['en', `${EN} said T. Reed.`, `${EN} said Thomas Reed.`],
    ['en', `${EN} said Volodymyr Zelensky.`, `${EN} said Vladimir Zelenskyy.`],
    ['en', `${EN} said Tom Reed.`, `${EN} said a spokesman for Tom Reed.`],
    ['en', `${EN} Reuters quoted Tom Reed as saying.`, `${EN} Tom Reed told Reuters.`],
    ['en', `Farmer Tom Reed stood at his gate. ${EN} he said.`, `${EN} said farmer Tom Reed at his gate.`],
    ['de', `${DE}, sagte Krause.`, `${DE}, sagte Innenminister Jens Krause.`],
    ['de', `${DE}, sagte Brockers Anwalt.`, `${DE}, sagte Jens Krause.`],
    ['fr', `${FR}, a déclaré M. Bernard.`, `${FR}, a déclaré le maire Luc Bernard.`],
    ['es', `${ES}, dijo Herrera.`, `${ES}, dijo el alcalde Luis Herrera.`],
    ['ru', `По словам Глеба Рогова, ${RU}.`, `${RU}, — сказал Глеб Рогов.`],
    ['ru', `${RU}, — сказал Владимир Рогов.`, `${RU}, — сказал президент Рогов.`],
  ])('%s: %s → %s', (language, left, right) => {
    expect(status(language, left, right)).not.toBe('reattributed')
    expect(status(language, right, left)).not.toBe('reattributed')
  })
})
