// Does a quotation run over paragraphs as the press prints it, and are marks that are no speech left alone?
import { describe, expect, test } from 'vitest'
import { compare } from '../../../src/core/compare.ts'
import { parseDocument } from '../../../src/core/text/document.ts'
import { findQuotes } from './quotes-sides.ts'

const said = (text: string, language: string | null = 'en') =>
  findQuotes(
    text.split('\n\n').map((paragraph) => ({ text: paragraph })),
    language,
  ).map((quote) => quote.text)

const compared = (left: string, right: string) => compare(parseDocument(left), parseDocument(right))

describe('over paragraph breaks', () => {
  test.each<[what: string, text: string, said: string[]]>([
    ['not reopened', 'She said: “One two.\n\nThree four.” It rained.', ['One two. Three four.']],
    ['not reopened, straight', 'She said: "One two.\n\nThree four." It rained.', ['One two. Three four.']],
    ['not reopened, German', 'Er sagte: „Eins zwei.\n\nDrei vier.“ Es regnete.', ['Eins zwei. Drei vier.']],
    [
      'not reopened, French',
      'Il a dit : « Un deux.\n\nTrois quatre. » Il pleuvait.',
      ['Un deux. Trois quatre.'],
    ],
    ['two single marks', "''One two.\n\nThree four,'' she said.", ['One two. Three four,']],
    ['two single marks, reopened', "''One two.\n\n''Three four,'' she said.", ['One two. Three four,']],
    ['three paragraphs', '“One.\n\nTwo.\n\nThree,” she said. “Four.”', ['One. Two. Three,', 'Four.']],
    ['another behind it', '“One.\n\nTwo,” she said, and “three”.', ['One. Two,', 'three']],
    ['last mark missing', '“One.\n\n“Two.\n\nIt rained.', ['One. Two.']],
    ['a mark never closed', 'She said “one.\n\nIt rained.\n\nIt was “over” then.', ['over']],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  test('a break put into a quotation leaves it kept', () => {
    const left =
      'The ferry came late.\n\n“The first winter was hard on us. But the second was easier,” said Holan.'
    const right = left.replace('us. But', 'us.\n\nBut')
    const reopened = left.replace('us. But', 'us.\n\n“But')
    for (const other of [right, reopened])
      expect(compared(left, other).quotes.map(({ status }) => status)).toEqual(['kept'])
  })
})

test('wholes of two speakers, interrupted one after the other, are cut both', () => {
  const left =
    '“The mill must stay. We will fight for it. Nobody asked us,” said Mr Lowe.\n\n' +
    '“The dam is a danger to all. It must go at once. We said so for years,” said Ms Pratt.'
  const right =
    '“The mill must stay,” said Mr Lowe. “We will fight for it. Nobody asked us.”\n\n' +
    '“The dam is a danger to all,” said Ms Pratt. “It must go at once. We said so for years.”'
  expect(compared(left, right).quotes.map(({ status }) => status)).toEqual(['kept', 'kept', 'kept', 'kept'])
})

describe('old wires', () => {
  test.each<[text: string, said: string[]]>([
    ["''We will sail,'' she told them. ''Soon.''", ['We will sail,', 'Soon.']],
    ["``We don't know,'' he said.", ["We don't know,"]],
    ["The workers' council met in the '70s at the owners' villa.", []],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('marks that are no speech', () => {
  test.each<[left: string]>([
    ['The so-called “reform” was written behind closed doors for years.'],
    ['Her book about the valley, “The Long Winter of Oskar Vale”, was printed here.'],
    ['The cook, known to all as “Shorty”, was the last to be brought ashore.'],
    ['Die sogenannte „Reform“ wurde jahrelang hinter verschlossenen Türen geschrieben.'],
  ])('%s', (left) => {
    const without = left.replace(/[“”„]/g, '')
    expect(compared(left, without).quotes).toEqual([])
    expect(compared(without, left).summary).not.toMatch(/quotation|reported/)
  })

  test('speech of two words that went is dropped', () => {
    const left = 'The valley is quiet tonight.\n\nHe said “it is” and left the hall with his hat on.'
    const right = 'The valley is quiet tonight.\n\nIt is late in the hall and he left with his hat on.'
    expect(compared(left, right).quotes.map(({ status }) => status)).toEqual(['dropped'])
  })

  test('the value of an attribute is markup', () => {
    expect(said('He pasted <a href="the whole page"> into it.')).toEqual([])
  })
})

describe('the same words in another mouth', () => {
  const text = (speaker: string) =>
    `The ferry came late.\n\n“The first winter was hard on us,” said ${speaker}.`

  test('are told with both speakers', () => {
    const { quotes, summary, similarity } = compared(text('Jane Holan'), text('Tom Reed'))
    expect(quotes.map(({ status, speaker, speakers }) => ({ status, speaker, speakers }))).toEqual([
      { status: 'reattributed', speaker: null, speakers: { left: 'Jane Holan', right: 'Tom Reed' } },
    ])
    expect(similarity.quotes.kept).toBe(1)
    expect(summary).toMatch(/one quotation given to another speaker: ‘Jane Holan’ became ‘Tom Reed’/i)
  })

  test.each([
    ['Holan', 'Jane Holan'],
    ['Jane Holan', 'Holan'],
    ['Zelensky', 'Volodymyr Zelenskyy'],
  ])('%s and %s may be one person', (left, right) => {
    const [quote] = compared(text(left), text(right)).quotes
    expect(quote?.status).toBe('kept')
    expect(quote?.speaker).toBe(left.length > right.length ? left : right)
  })

  test('a nickname before a surname is no other name', () => {
    expect(compared(text('Governator Reed'), text('Tom Reed')).quotes[0]?.status).toBe('kept')
  })

  test.each([
    ['Emil Marok', 'Jonas Marok'],
    ['John Stone', 'Peter Marsh'],
  ])('%s and %s are two', (left, right) => {
    expect(compared(text(left), text(right)).quotes[0]?.status).toBe('reattributed')
  })
})
