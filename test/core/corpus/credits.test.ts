// Credit lines as papers print them, and what is none.
import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../../src/core/compare.ts'
import { creditReader, creditsOf } from '../../../src/core/corpus/credits.ts'
import { ask, printing } from './printings.ts'

const BODY = [
  'The river rose by four metres in the night and flooded the old town, the mayor said on Monday afternoon.',
  'About 1,200 people were brought to safety by the fire service and by neighbours who came with boats.',
  'Engineers opened the gates of the upper dam at noon to let the lake take the rest of the water in time.',
  'The water is expected to fall before the weekend, the weather office said in its report of the evening.',
]

const reader = creditReader([printing({ id: 'example-wire', text: BODY.join('\n\n') })])
const creditOf = (...paragraphs: string[]) => reader(parseDocument(paragraphs.join('\n\n')))

describe('a line of its own', () => {
  test.each([
    'Reporting by Reuters.',
    'Reporting by Jane Doe and John Roe; Editing by Mary Major for Reuters',
    'The Associated Press contributed to this report.',
    'AP contributed',
    'With material from AFP',
    'Source: Bloomberg',
    '© dpa-infocom, dpa:201224-99-820017/3',
    'Mit Material von dpa',
    'Quelle: dpa',
    'dpa/AFP',
    'Avec AFP',
    '(avec Reuters)',
    'Con información de EFE.',
    'Fuente: Europa Press',
    'Com informações da Reuters',
    'По данным ТАСС',
    'Источник: РИА Новости',
    'За матеріалами Укрінформ',
    'Met medewerking van ANP',
    '新华社供本报专稿',
    'Example Wire',
    'EXAMPLE WIRE contributed to this article.',
    'With agencies',
    'With agency material.',
    'Staff and agencies',
    'Mit Agenturmaterial',
    'Avec les agences de presse',
    'Con información de agencias',
    'По материалам информационных агентств',
  ])('%s', (line) => {
    expect(creditOf(...BODY, line)).toBe(line)
    expect(creditOf('By Runa Holm', ...BODY, line)).toBe(line)
  })
})

describe('in the copy itself', () => {
  test.each([
    ['MOSCOW (Reuters) - The talks will begin on Monday.', '(Reuters)'],
    ['WASHINGTON, Dec. 18 (AP) — The talks will begin on Monday.', '(AP)'],
    ['МОСКВА, 18 декабря. /ТАСС/. Переговоры начнутся в понедельник.', '/ТАСС/'],
    ['Paris (AFP) – Les discussions commenceront lundi.', '(AFP)'],
    ['Berlin (dpa) - Die Gespräche beginnen am Montag.', '(dpa)'],
  ])('the dateline: %s', (first, credit) => {
    expect(creditOf(first, ...BODY)).toBe(credit)
  })

  test.each([
    ['Переговоры начнутся в понедельник, сообщает ТАСС со ссылкой на министерство.', 'сообщает ТАСС'],
    ['Die Gespräche beginnen am Montag, wie die dpa berichtet, in Genf und nicht in Wien.', 'wie die dpa'],
    [
      'Talks will begin on Monday, Reuters reported, in Geneva and not in Vienna after all.',
      'Reuters reported',
    ],
    ['Les discussions commenceront lundi, selon l’AFP, à Genève et non à Vienne comme prévu.', 'selon l’AFP'],
    [
      'Las conversaciones empezarán el lunes, según EFE, en Ginebra y no en Viena como estaba previsto.',
      'según EFE',
    ],
  ])('a phrase: %s', (sentence, credit) => {
    expect(creditOf(...BODY, sentence, ...BODY)).toBe(credit)
  })

  test('a name in brackets at the end of a paragraph', () => {
    expect(creditOf(...BODY, 'The bridge stays closed until further notice, the town hall said. (dpa)')).toBe(
      '(dpa)',
    )
  })
})

describe('no credit', () => {
  test.each([
    [
      'a source who spoke to an agency',
      '“We have seen nothing like it,” the mayor told Reuters on the bridge.',
    ],
    [
      'a word that looks like an agency',
      'Pa said he would ask the sta of the union about the rea of the field.',
    ],
    [
      'agencies of the state',
      'Federal agencies sent help to the town and to the villages along the river that night.',
    ],
    ['nothing at all', 'The town hall will open again on Thursday, if the water falls as it is expected to.'],
  ])('%s', (_, sentence) => {
    expect(creditOf(...BODY, sentence)).toBeNull()
  })
})

describe('findings', () => {
  const wire = printing({ id: 'example-wire', text: BODY.join('\n\n') })
  const own =
    'Volunteers have cooked for the whole street since Sunday, and nobody asks who pays for the soup.'
  const finding = (...paragraphs: string[]) =>
    ask(creditsOf([wire], [printing({ id: 'paper', text: paragraphs.join('\n\n') })])).items[0]

  test('copied with and without credit, own work with and without', () => {
    expect(finding(...BODY, 'Reporting by Example Wire.')).toMatchObject({ finding: 'credited' })
    expect(finding(...BODY)).toMatchObject({ finding: 'uncredited-copy', copied: 1, credit: null })
    expect(finding(own, own.replace('soup', 'bread'), 'Source: Reuters')).toMatchObject({
      finding: 'credit-without-copy',
    })
    expect(finding(own)).toMatchObject({ finding: 'own-work', copied: 0 })
  })

  test('a fifth is the bound', () => {
    const four = Array.from({ length: 7 }, (_, k) => own.replace('Sunday', `day ${k}`))
    expect(finding(...four, BODY[0]!)).toMatchObject({ finding: 'own-work' })
    expect(finding(...four.slice(0, 3), BODY[0]!)).toMatchObject({ finding: 'uncredited-copy' })
  })

  test('the share is that of the version that has most of it', () => {
    const second = printing({ id: 'example-wire', number: 2, text: own })
    const { items } = ask(creditsOf([wire, second], [printing({ id: 'paper', text: BODY.join('\n\n') })]))
    expect(items[0]?.copied).toBe(1)
  })
})
