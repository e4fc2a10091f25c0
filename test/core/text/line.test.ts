// What may a headline, a byline and a dateline be? The same, whether it was given or stands in the text.
import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../../src/core/text/document.ts'
import { lineIn, MAX_LINE_LENGTH, oneLine } from '../../../src/core/text/one-line.ts'

const BODY =
  'PARIS,\u00a0France – Le ministre a dit lundi que son pays était prêt à sauver le traité, et il l’a redit mardi.'

describe('a line', () => {
  test.each([
    ['two spaces', 'Two  spaces', 'Two spaces'],
    ['a tab', 'A\ttab', 'A tab'],
    ['no-break spaces', '«\u00a0Nous négocions\u202f»', '« Nous négocions »'],
    ['the space of Chinese', '\u3000中国\u3000外交部', '中国 外交部'],
    ['line breaks', 'Two\r\n lines', 'Two lines'],
    ['a byte order mark within', 'a\ufeffb', 'a\ufeffb'],
    ['what is not seen', 'a\u200bb\u0085c', 'a\u200bb\u0085c'],
  ])('has one space for %s', (_, text, line) => {
    expect(oneLine(text)).toBe(line)
    expect(oneLine(line)).toBe(line)
  })

  test('is neither empty nor longer than the bound', () => {
    expect(lineIn(' \u00a0\t')).toBeNull()
    expect(lineIn(null)).toBeNull()
    expect(lineIn('x'.repeat(MAX_LINE_LENGTH))).toHaveLength(MAX_LINE_LENGTH)
    expect(lineIn('x'.repeat(MAX_LINE_LENGTH + 1))).toBeNull()
  })
})

describe('of a text', () => {
  test.each([
    'Deux  mots',
    'Le\u00a0président\u202f: «\u00a0Nous négocions\u00a0»',
    'Un\tmot',
    'Un\u3000mot',
  ])('the headline %j is what it would be as a field', (head) => {
    const read = parseDocument(`${head}\n\n${BODY}`)
    const given = parseDocument(`${head}\n\n${BODY}`, { headline: head })
    expect(read.headline).toBe(oneLine(head))
    expect(given).toEqual(read)
    // Its paragraph is exact.
    expect(read.paragraphs[0]).toEqual({ index: 0, text: head, role: 'headline' })
  })

  test('byline and dateline are what they would be as fields', () => {
    const text = `Un titre\n\nPar Anne\u00a0Martin  et Jean\u202fDupont\n\n${BODY}`
    const facts = { byline: 'Anne Martin et Jean Dupont', dateline: 'PARIS, France' }
    expect(parseDocument(text)).toMatchObject(facts)
    const given = { byline: ' Anne\u00a0Martin  et Jean\tDupont ', dateline: 'PARIS,\u00a0France\u3000' }
    expect(parseDocument(BODY, given)).toMatchObject(facts)
  })

  test('what is longer than a line is no headline', () => {
    const head = (length: number) => `${'x'.repeat(length - 4)} one`
    const body = 'A longer paragraph of text.'
    expect(parseDocument(`${head(MAX_LINE_LENGTH)}\n\n${body}`).headline).toHaveLength(MAX_LINE_LENGTH)
    const { headline, paragraphs } = parseDocument(`${head(MAX_LINE_LENGTH + 1)}\n\n${body}`)
    expect(headline).toBeNull()
    expect(paragraphs.map(({ role }) => role)).toEqual(['body', 'body'])
  })

  test('a field that says the first paragraph with other white space adds none', () => {
    const text = `Deux \u00a0  mots${' '.repeat(500)}et un\n\n${BODY}`
    const { headline, paragraphs } = parseDocument(text, { headline: 'Deux mots et  un' })
    expect(headline).toBe('Deux mots et un')
    expect(paragraphs).toHaveLength(2)
    expect(paragraphs[0]!.role).toBe('headline')
  })
})
