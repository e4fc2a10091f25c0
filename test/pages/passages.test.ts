// The marks of shared passages: the text stays what it is, and each mark names who prints it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Reprint } from '../../src/core/story/story-answers.ts'
import { markPassages } from '../../src/pages/search/passage-marks.ts'

function printing(source: string, ...texts: readonly string[]): Reprint {
  return {
    articleId: source,
    ref: `${source}@1`,
    source,
    story: null,
    headline: null,
    score: 0.5,
    containment: { leftInRight: 0.5, rightInLeft: 0.5 },
    relation: 'excerpt',
    passages: texts.map((text) => ({ words: 5, queryParagraph: 0, paragraph: 0, text })),
  }
}

test('overlapping passages are marked by how many print them', () => {
  const html = `${markPassages(0, 'one two three four five', [printing('A', 'one two three'), printing('B', 'three four')])}`
  expect(html).toBe(
    '<mark class="by-1" title="A">one two </mark><mark class="by-2" title="A, B">three</mark>' +
      '<mark class="by-1" title="B"> four</mark> five',
  )
})

test('a passage of another paragraph is not marked', () => {
  expect(`${markPassages(1, 'one two', [printing('A', 'one two')])}`).toBe('one two')
})

test('the text stays the same, letter for letter, and no name becomes markup', () => {
  const words = fc.array(fc.constantFrom('a', 'bb', '<i>', '"', '&'), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(words, fc.nat(6), fc.nat(6), (all, from, length) => {
      const text = all.join(' ')
      const part = all.slice(from, from + length + 1).join(' ')
      const html = `${markPassages(0, text, [printing('"><script>', part), printing('B', text)])}`
      expect(html).not.toContain('<script>')
      expect(unescaped(html.replace(/<\/?mark[^>]*>/g, ''))).toBe(text)
    }),
  )
})

function unescaped(html: string): string {
  return html.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => SIGNS[name] ?? '')
}

const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }
