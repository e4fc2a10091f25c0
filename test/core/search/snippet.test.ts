// Does a snippet show the place that a search found, marked, however long the text, the paragraph or the phrase is?
import { expect, test } from 'vitest'
import { parseSearch } from '../../../src/core/search/query.ts'
import { type SnippetPiece, snippetOf } from '../../../src/core/search/snippet.ts'

const FILLER = 'It was a day like any other on the coast, and nobody had much to say of it. '

const notation = (pieces: readonly SnippetPiece[]) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')
const shown = (paragraphs: readonly string[], query: string, headline: string | null = null) =>
  notation(snippetOf(paragraphs, parseSearch(query), headline))

test('the words are shown where most of them stand together, not where the first does', () => {
  const text = `Kumquats are fruit. ${FILLER.repeat(9)}A kumquat marmalade was sold.`
  expect(shown([text], 'kumquat* marmalade')).toMatch(/^… .* A \[kumquat\] \[marmalade\] was sold\.$/)
  expect(shown([text, 'Marmalade of kumquat.'], 'kumquat* marmalade')).toContain('A [kumquat]')
  expect(shown([text, 'Marmalade.'], 'kumquats')).toMatch(/^\[Kumquats\] are fruit\. It was .* …$/)
})

test('a phrase longer than the stretch is marked as far as it is shown', () => {
  const phrase = FILLER.repeat(4).replace(/[^a-z ]/gi, '')
  const found = shown([`Before. ${phrase} behind.`], `"${phrase}"`)
  expect(found).toMatch(/^Before\. \[It was a day .*\] …$/)
  expect(found.split(' ').length).toBeGreaterThan(25)
})

test('letters of scripts without spaces count less than words', () => {
  const text = `${'他没有说明时间'.repeat(4)}中国外交部发言人星期三在北京举行的例行记者会上说${'对话'.repeat(40)}`
  const found = shown([text], '中国外交部发言人星期三在北京举行的例行记者会上说')
  expect(found).toContain('[中国外交部发言人星期三在北京举行的例行记者会上说]')
  expect(found.length).toBeGreaterThan(90)
  expect(found.length).toBeLessThan(110)
})

test('the headline is shown where nothing else says it, and the beginning where nothing does', () => {
  const paragraphs = [FILLER.trim(), 'The talks begin.']
  expect(shown(paragraphs, 'archduke', 'Archduke shot')).toBe('[Archduke] shot')
  expect(shown(paragraphs, 'talks', 'Talks begin')).toBe('The [talks] begin.')
  expect(shown(paragraphs, 'zeppelin', 'Archduke shot')).toBe(FILLER.trim())
  expect(shown([], 'zeppelin', 'Archduke shot')).toBe('Archduke shot')
  expect(shown([], 'zeppelin')).toBe('')
})

test('the pieces are a stretch of the text, whatever is looked for', () => {
  const text = `${FILLER}“U.S.-led AT&T”, 1,000 ${FILLER.repeat(3)}ไทยข่าวประเทศ — ${FILLER}🙂🙂`
  for (const query of [
    'day coast',
    'a',
    'u.s.',
    'at&t nobody',
    '1,000',
    'ข่าว',
    'it OR was OR of',
    'no* -x',
  ]) {
    const pieces = snippetOf([text], parseSearch(query))
    const stretch = pieces.map((piece) => piece.text).join('')
    expect(text).toContain(stretch.replace(/^… /, '').replace(/ …$/, ''))
    expect(pieces.some(({ marked }) => marked)).toBe(true)
  }
})
