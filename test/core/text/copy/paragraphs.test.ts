// Copy as wires and archives send it has its own paragraphs, however it was set.
import { describe, expect, test } from 'vitest'
import { compare } from '../../../../src/core/compare.ts'
import { parseDocument } from '../../../../src/core/text/document.ts'
import { splitParagraphs } from '../../../../src/core/text/paragraphs.ts'
import { setArticle } from './wire-copy.ts'

const ARTICLES = 200
const LEAST_WHOLE = 199

describe('wire copy', () => {
  test('of 200 articles set in columns, 199 have their own paragraphs', () => {
    const wrong = Array.from({ length: ARTICLES }, (_, i) => i + 1).filter((seed) => {
      const { text, paragraphs } = setArticle(seed)
      return JSON.stringify(splitParagraphs(text)) !== JSON.stringify(paragraphs)
    })
    expect(ARTICLES - wrong.length, `seeds ${wrong.join(' ')}`).toBeGreaterThanOrEqual(LEAST_WHOLE)
  })

  test.each([
    ['a tab', '\t'],
    ['two blanks', '  '],
    ['five blanks', '     '],
    ['the space of Chinese', '\u3000'],
  ])('begins a paragraph at %s', (_, indent) => {
    const text = `${indent}The trust met on Monday and heard from the keepers of the\nold light who want to stay.\n${indent}It will decide in June.\n`
    expect(splitParagraphs(text)).toEqual([
      'The trust met on Monday and heard from the keepers of the old light who want to stay.',
      'It will decide in June.',
    ])
  })

  test('in Chinese has lines of one width', () => {
    const text =
      '港口委员会星期一开会讨论修建新码头的计划并听取了反对该计划的渔\n民以及希望自己修建栈桥的居民的意见。\n码头工程预计将于秋季动工工期约为两年港务办公室的一位发言人在会\n后对记者表示。\n'
    expect(splitParagraphs(text)).toHaveLength(2)
  })

  test('goes on behind an abbreviation that ends a line early', () => {
    const text =
      'The repair of the light would take two years, the keeper said, and\nthe trust is to pay for half of it, according to Mr.\nHarlan of the board, who\nspoke on Monday.\nNobody was hurt when the lamp fell.\n'
    expect(splitParagraphs(text)).toHaveLength(2)
  })

  test('keeps verse as lines between prose', () => {
    const verse = [
      'The lamp went out at ten,',
      'The keeper went to bed',
      'And dreamt of better men',
      'And what the gull had said',
    ]
    const prose =
      'At the end of the evening the choir of the island sang the ballad\nthat every child there knows by heart:\n'
    expect(splitParagraphs(`${prose}${verse.join('\n')}\n`).slice(1)).toEqual(verse)
  })

  test.each([['\u200b', '\u2060', '\u200c', '\ufeff', '\u00ad', ' \u200d ']])(
    'has blank lines of characters without a width',
    (...marks) => {
      for (const mark of marks)
        expect(splitParagraphs(`One line stands here.\n${mark}\nAnother stands there.`)).toHaveLength(2)
    },
  )
})

describe('a word that a line divides', () => {
  const set = (end: string, next: string, more = '') =>
    splitParagraphs(
      `The harbour trust met on Monday evening and it heard from ${end}\n${next} of the island before it voted.\n\n${more || 'It will decide in June.'}`,
    )[0]!

  test.each([
    ['keep-', 'ers', 'from keepers of'],
    ['well-', 'known', 'from well-known of'],
    ['Anglo-', 'Saxon', 'from Anglo-Saxon of'],
    ['two-', 'and', 'from two- and of'],
    ['light\u00ad', 'houses', 'from lighthouses of'],
  ])('%s %s', (end, next, whole) => {
    expect(set(end, next)).toContain(whole)
  })

  test('is written as the text writes it elsewhere', () => {
    expect(set('sea-', 'side', 'The sea-side house.')).toContain('sea-side')
    expect(set('post-', 'man', 'The postman came.')).toContain('postman')
  })
})

describe('the head of a text', () => {
  const BODY =
    'The keepers of the old light have lost their case against the trust, which wants to sell the tower and the houses around it.'

  test.each([
    'The keeper rose on Monday and cried “Never again!”',
    'Am Montag fragte der Wärter den Rat: „Wer gibt Ihnen das Recht?“',
    'Lundi, le gardien a lancé : « Plus jamais ! »',
    'PORT SUND, March 4 (XP) - The keepers lost',
  ])('is no headline: %s', (line) => {
    expect(parseDocument(`${line}\n\n${BODY}`).headline).toBeNull()
  })

  test('is told where a headline was cut or added', () => {
    const left = parseDocument(`Keepers lose their case\n\n${BODY}`)
    const right = parseDocument(BODY)
    expect(compare(left, right).summary).toContain('the headline cut')
    expect(compare(right, left).summary).toContain('a headline added')
  })

  test('joins a dateline with the line below, whether or not the headline above is known', () => {
    const text = 'Quay to be rebuilt\nMARLHAVEN (XP) —\nThe council met on Monday.\n'
    const wanted = ['Quay to be rebuilt', 'MARLHAVEN (XP) — The council met on Monday.']
    expect(splitParagraphs(text)).toEqual(wanted)
    expect(splitParagraphs(text, (line) => line === 'Quay to be rebuilt')).toEqual(wanted)
  })

  test('changes no name and no figure where a dateline changes', () => {
    const left = parseDocument(`PORT SUND, March 4 (XP) — ${BODY}`)
    const right = parseDocument(`TARN, Lornemark -- ${BODY}`)
    const { summary, blocks } = compare(left, right)
    const kinds = blocks.flatMap((block) => block.changes.flatMap((change) => change.kinds))
    expect(summary).not.toMatch(/name|figure/)
    expect(new Set(kinds)).toEqual(new Set(['wording']))
  })
})
