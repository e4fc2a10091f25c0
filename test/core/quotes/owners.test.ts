// Who speaks where the words beside the verb name somebody else, too: whose lawyer it is, where a professor works, what an
// advertisement says.
import { describe, expect, test } from 'vitest'
import { compare, parseDocument } from '../../../src/core/compare.ts'

function speakers(language: string, text: string): (string | null)[] {
  const document = parseDocument(text, { language })
  return compare(document, document).quotes.map(({ speakers }) => speakers.left)
}

const RU = '«Мы обжалуем это решение в ближайшее время»'
const DE = '„Wir werden gegen das Urteil Berufung einlegen“'

describe('the owner of a noun is not who speaks', () => {
  test.each([
    ['ru', `${RU}, — заявил адвокат Павла Жданова Глеб Рогов.`, 'Глеб Рогов'],
    ['ru', `Адвокат Павла Жданова Глеб Рогов заявил: ${RU}.`, 'Глеб Рогов'],
    ['ru', `Адвокат Павла Жданова заявил: ${RU}.`, 'адвокат Павла Жданова'],
    ['ru', `${RU}, — сказала жена Ивана Рогова Анна Рогова.`, 'Анна Рогова'],
    ['ru', `${RU}, — рассказал сын Галины Ждановой Игорь.`, 'Игорь'],
    ['ru', `Как сообщил адвокат Ивана Петровича Рогова Олег Белый, ${RU}.`, 'Олег Белый'],
    ['ru', `${RU}, — сообщила представитель компании Олега Жданова Мария Котова.`, 'Мария Котова'],
    ['ru', `${RU}, — заявила министр Александра Рогова.`, 'Александра Рогова'],
    ['ru', `Президент Владимир Рогов заявил: ${RU}.`, 'Владимир Рогов'],
    ['de', `${DE}, sagte Peter Brockers Anwalt Jens Krause.`, 'Jens Krause'],
    ['de', `${DE}, sagte Tims Mutter Petra Lang.`, 'Petra Lang'],
    ['de', `Peter Brocker schwieg. Der Anwalt Peter Brockers, Jens Krause, sagte: ${DE}.`, 'Jens Krause'],
    ['de', `Peter Brocker schwieg. ${DE}, sagte der Anwalt Peter Brockers.`, null],
    ['de', `${DE}, sagte der Anwalt Lars Peters.`, 'Lars Peters'],
  ])('%s: %s', (language, text, speaker) => expect(speakers(language, text)).toEqual([speaker]))
})

describe('nor is the place of work of somebody whom a relative clause speaks of', () => {
  const SAID = 'who said: “We have waited for this bridge for years and years.”'
  test.each([
    [`The plan was praised by Ann Bell, the mayor of Lund, ${SAID}`, 'Ann Bell'],
    [`The claim is denied by Yossi Marok, a professor at the University of Haifa, ${SAID}`, 'Yossi Marok'],
    [`The plan was praised by Ann Bell of Lund, ${SAID}`, 'Ann Bell'],
    [`He met the minister, Tom Reed, ${SAID}`, 'Tom Reed'],
    [`She wrote a letter to Ann Bell, ${SAID}`, 'Ann Bell'],
  ])('%s', (text, speaker) => expect(speakers('en', text)).toEqual([speaker]))
})

test('a common noun at the head of a sentence is no name', () => {
  const text =
    'The campaign uses print ads and posters. Print ads use a line saying “Speed kills more people than you might think.”'
  expect(speakers('en', text)).toEqual([null])
})

describe('an article that is written with a hyphen begins a name', () => {
  const SAID = '“The centre aims to change how people think,”'
  test.each([
    [`${SAID} said Mohammed Karim al-Rawan.`, 'Mohammed Karim al-Rawan'],
    [`${SAID} says the group’s director, Mohammed al-Rawan.`, 'Mohammed al-Rawan'],
    [`Hakima el-Tayeb is the minister. ${SAID} el-Tayeb told reporters.`, 'Hakima el-Tayeb'],
    [`Leila Marsh met al-Rawan. ${SAID} al-Rawan said.`, 'al-Rawan'],
  ])('%s', (text, speaker) => expect(speakers('en', text)).toEqual([speaker]))
})
