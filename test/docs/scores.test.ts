// Can docs/scores.md be trusted? Computes every value of its examples again, and every sum that is written out.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js'
import stops from 'natural/lib/natural/util/stopwords.js'
import { describe, expect, test } from 'vitest'
import { type Comparison, compare, type IgnorableKind, parseDocument } from '../../src/core/compare.ts'
import { ROOT } from '../cli/processes.ts'
import { evaluate } from './arithmetic.ts'

const DOCUMENT = readFileSync(join(ROOT, 'docs', 'scores.md'), 'utf8')

interface Row {
  readonly path: string
  readonly ignore: readonly IgnorableKind[]
  readonly byHand: string
  readonly value: string
}

interface Example {
  readonly heading: string
  readonly left: string
  readonly right: string
  readonly rows: readonly Row[]
}

const EXAMPLE =
  /```text left\n([\s\S]*?)\n```[^`]*```text right\n([\s\S]*?)\n```([\s\S]*?)(?=\n#|\n```text|$)/g
const ROW = /^\| `([\w.]+)`(?: with `ignore=([\w,]+)`)? *\| (.*?) *\| ([^|]*?) *\|$/gm
/** Scores whose way must be shown as arithmetic. */
const COMPUTED = /^(score|resemblance|cosine|containment|words\.(left|right))/

const examples: Example[] = [...DOCUMENT.matchAll(EXAMPLE)].map((match) => ({
  heading: headingAbove(match.index),
  left: match[1] ?? '',
  right: match[2] ?? '',
  rows: rowsOf(match[3] ?? ''),
}))
const main = examples[0]!

describe('the examples of docs/scores.md', () => {
  test('there is one for each score that counts words', () => {
    const scores = new Set(examples.flatMap(({ rows }) => rows.map(({ path }) => path.split('.')[0])))
    for (const name of ['score', 'containment', 'resemblance', 'cosine', 'longestPassage', 'relation'])
      expect(scores).toContain(name)
    for (const name of ['paragraphs', 'quotes', 'words']) expect(scores).toContain(name)
    expect(DOCUMENT.split('```text left')).toHaveLength(examples.length + 1)
    expect(examples.filter(({ rows }) => rows.length < 2)).toEqual([])
  })

  for (const [i, { heading, left, right, rows }] of examples.entries()) {
    describe(`${i + 1}, ${heading}`, () => {
      test.each(rows)('$path $ignore is $value', ({ path, ignore, byHand, value }) => {
        expect(shown(compare(left, right, { ignore }), path)).toBe(value)
        const computed = evaluate(byHand)
        if (computed !== null) expect(computed).toBeCloseTo(Number(value), 4)
        else expect(path).not.toMatch(COMPUTED)
      })
      test.each(rows.filter(({ path }) => path === 'longestPassage.words'))('its passage', ({ byHand }) => {
        const { text } = compare(left, right).similarity.longestPassage
        expect(byHand).toBe(`"${text}"`)
      })
    })
  }
})

describe('the steps of the main example', () => {
  test('the list of shingles is whole', () => {
    const [left, right] = [shinglesOf(main.left), shinglesOf(main.right)]
    const all = [...new Set([...left, ...right])]
    const sideOf = (shingle: string) => (left.has(shingle) ? (right.has(shingle) ? 'both' : 'left') : 'right')
    const listed = /```shingles\n([\s\S]*?)\n```/.exec(DOCUMENT)?.[1]?.split('\n') ?? []
    const expected = all.map((shingle) => `${sideOf(shingle).padEnd(5)}  ${shingle}`)
    expect([...listed].sort()).toEqual(expected.sort())
  })

  test('the table of stems is whole, and its sums are those of the text', () => {
    const [left, right] = [stemsOf(main.left), stemsOf(main.right)]
    const expected = [...new Set([...left.keys(), ...right.keys()])].map((stem) => {
      const [a, b] = [left.get(stem) ?? 0, right.get(stem) ?? 0]
      return [stem, a, b, a * b].join(' ')
    })
    const listed = [...DOCUMENT.matchAll(/^\| ([a-z]+) +\| (\d) +\| (\d) +\| (\d) +\|$/gm)]
    expect(listed.map(([, ...cells]) => cells.join(' '))).toEqual(expected)
    const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((a, b) => a + b * b, 0)
    const dot = [...left].reduce((a, [stem, count]) => a + count * (right.get(stem) ?? 0), 0)
    expect(DOCUMENT).toContain(`dot = ${dot}, the squares of the left counts to aa = ${sum(left)}`)
    expect(DOCUMENT).toContain(`those of the right counts to bb = ${sum(right)}:`)
  })
})

describe('the headlines', () => {
  const cells = /^\| ([^|]+?) +\| ([^|]+?) +\| (\([^|]+\) \/ 3) +\| ([^|]+?) +\| ([\d.]+) +\|$/gm
  const rows = [...DOCUMENT.matchAll(cells)].map((match) => match.slice(1) as string[])
  test('there are some', () => expect(rows.length).toBeGreaterThanOrEqual(3))
  test.each(rows)('%s | %s', (left = '', right = '', jaro = '', winkler = '', value = '') => {
    const [one, other] = [left, right].map((headline) => parseDocument('Body.', { headline }))
    expect(compare(one!, other!).similarity.headline?.similarity.toFixed(4)).toBe(value)
    expect(evaluate(jaro)?.toFixed(5)).toBe(winkler.slice(0, 7))
    expect(evaluate(winkler)?.toFixed(4)).toBe(value)
  })
})

describe('the kinds', () => {
  const cells = /^\| ([^|]*\[[^|]*\/[^|]*\][^|]*?) +\| ((?:`\w+`(?:, )?)+) +\| (high|normal|low) +\|$/gm
  const rows = [...DOCUMENT.matchAll(cells)].map((match) => match.slice(1) as string[])
  test('each has an example', () => {
    const documented = [...DOCUMENT.matchAll(/^\| `(\w+)` +\| [^|]+\|$/gm)].map((match) => match[1])
    const kinds = 'typography case spelling number name quote attribution negation hedge wording'.split(' ')
    expect(documented).toEqual(expect.arrayContaining(kinds))
    for (const kind of kinds) expect(rows.map((row) => row[1])).toContain(`\`${kind}\``)
  })
  test.each(rows)('%s: %s, %s', (notation = '', kinds = '', significance = '') => {
    const left = notation.replace(/\[([^/\]]*)\/([^\]]*)\]/g, '$1')
    const right = notation.replace(/\[([^/\]]*)\/([^\]]*)\]/g, '$2')
    const { blocks } = compare(left, right)
    const changes = blocks.flatMap((block) => block.changes.filter(({ op }) => op !== 'equal'))
    expect([...new Set(changes.flatMap((change) => change.kinds))]).toEqual(
      kinds.replaceAll('`', '').split(', '),
    )
    expect(blocks.map((block) => block.significance)).toEqual([significance])
    expect(changes.map((change) => change.text).join('')).toBe(
      [...notation.matchAll(/\[([^/\]]*)\/([^\]]*)\]/g)].flatMap(([, gone, come]) => [gone, come]).join(''),
    )
  })
})

describe('the rest of docs/scores.md', () => {
  test('every score has a section', () => {
    for (const name of Object.keys(compare(main.left, main.right).similarity))
      expect(DOCUMENT).toMatch(new RegExp(`^## .*\`${name}`, 'm'))
  })
  test('every score is said to mislead somewhere', () => {
    const sections = DOCUMENT.split(/^## /m).filter((section) => section.startsWith('`'))
    const silent = sections.filter((section) => !/_(It|They) mislead/.test(section))
    expect(silent.map((section) => section.split('\n')[0])).toEqual(['`precise`', '`algorithm`'])
  })
  test('the thresholds of the relations are those of the code', () => {
    const code = readFileSync(join(ROOT, 'src', 'core', 'scores', 'relation.ts'), 'utf8')
    const thresholds = [...code.matchAll(/^const [A-Z_]+ = ([\d.]+)$/gm)].map((match) => match[1] ?? '')
    expect(thresholds.length).toBeGreaterThanOrEqual(5)
    const rules = /## `relation`([\s\S]*?)\n#/.exec(DOCUMENT)?.[1] ?? ''
    const documented = [...rules.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number))
    expect(thresholds.filter((threshold) => !documented.includes(Number(threshold)))).toEqual([])
  })
})

describe('reading sums', () => {
  test.each([
    ['2 × 17 / (18 + 24)', 34 / 42],
    ['10 / √(10 × 16)', 10 / Math.sqrt(160)],
    ['9 / (14 + 20 − 9)', 0.36],
    ['1 − 2 + 3', 2],
    ['12 / 2 / 3 × 2.5', 5],
  ])('%s', (sum, value) => expect(evaluate(sum)).toBeCloseTo(value, 12))
  test.each(['both paragraphs', '', '2 ×', '(1 + 2', '10 / 29 is under'])('"%s" is none', (text) => {
    expect(evaluate(text) ?? Number.NaN).toBeNaN()
  })
})

function headingAbove(index: number): string {
  return [...DOCUMENT.slice(0, index).matchAll(/^#+ (.+)$/gm)].at(-1)?.[1] ?? ''
}

function rowsOf(text: string): Row[] {
  return [...text.matchAll(ROW)].map((match) => ({
    path: match[1] ?? '',
    ignore: (match[2]?.split(',') ?? []) as IgnorableKind[],
    byHand: match[3] ?? '',
    value: match[4] ?? '',
  }))
}

/** The value at a path such as `containment.leftInRight`, as the tables write it. */
function shown({ similarity }: Comparison, path: string): string {
  let at: unknown = similarity
  for (const name of path.split('.')) at = (at as Record<string, unknown>)[name]
  if (typeof at !== 'number') return String(at)
  return /^(score|cosine|resemblance|containment)/.test(path) ? at.toFixed(4) : String(at)
}

/** Words as a reader would count them: the examples hold none that need more. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? []
}

function shinglesOf(text: string): Set<string> {
  const words = wordsOf(text)
  return new Set(words.slice(4).map((_, i) => words.slice(i, i + 5).join(' ')))
}

function stemsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of wordsOf(text)) {
    if (stops.words.includes(word)) continue
    const stem = porter.stem(word)
    counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  return counts
}
