// The memory of comparisons: what counts as the same pair, and that it stays small.
import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../src/core/text/document.ts'
import { createComparisons, type Hashed } from '../../src/service/scores/comparisons.ts'
import { REPRINT, STORY } from '../http/library.ts'

const hashed = (text: string, changed: Partial<Hashed> = {}): Hashed => ({
  ...parseDocument(text),
  contentHash: `sha256:${text}`,
  ...changed,
})

const left = hashed(STORY)
const right = hashed(REPRINT)

describe('comparisons', () => {
  test('the same pair is compared once', () => {
    const comparisons = createComparisons()
    const first = comparisons.of(left, right, [])
    expect(comparisons.of({ ...left }, { ...right }, [])).toBe(first)
    expect(comparisons.of(left, right, ['case', 'typography'])).toBe(
      comparisons.of(left, right, ['typography', 'case']),
    )
  })

  test('scores alone are those of the comparison, and remembered too', () => {
    for (const ignore of [[], ['typography', 'case']] as const) {
      const comparisons = createComparisons()
      const scores = comparisons.scores(left, right, ignore)
      expect(scores).toEqual(createComparisons().of(left, right, ignore).similarity)
      expect(comparisons.scores({ ...left }, { ...right }, ignore)).toBe(scores)
      expect(comparisons.scores(right, left, ignore)).not.toEqual(scores)
    }
    const comparisons = createComparisons()
    const whole = comparisons.of(left, right, [])
    expect(comparisons.scores(left, right, [])).toBe(whole.similarity)
  })

  test('whatever decides the result tells pairs apart', () => {
    const comparisons = createComparisons()
    const first = comparisons.of(left, right, [])
    const paragraphs = right.paragraphs.map((paragraph, i) =>
      i === 2 ? { ...paragraph, role: 'boilerplate' as const } : paragraph,
    )
    for (const other of [
      comparisons.of(right, left, []),
      comparisons.of(left, right, ['case']),
      comparisons.of(left, { ...right, language: 'de' }, []),
      comparisons.of(left, { ...right, paragraphs }, []),
      comparisons.of(left, { ...right, contentHash: 'sha256:other' }, []),
    ]) {
      expect(other).not.toBe(first)
    }
    expect(comparisons.of(left, right, [])).toBe(first)
  })

  const limits = { entries: 5, characters: 100_000, entryCharacters: 5000 }

  test('what was not used for long is forgotten, what is used stays', () => {
    const comparisons = createComparisons(limits)
    const oldest = comparisons.of(left, right, [])
    const used = comparisons.of(right, left, [])
    for (let i = 0; i < 5; i++) {
      comparisons.of(hashed(`Text number ${i} of many.`), hashed('Another text.'), [])
      expect(comparisons.of(right, left, [])).toBe(used)
    }
    expect(comparisons.of(left, right, [])).not.toBe(oldest)
  })

  test('large pairs push out by their size, and the largest are not kept', () => {
    const comparisons = createComparisons({ ...limits, entries: 100, characters: 10_000 })
    const first = comparisons.of(left, right, [])
    const large = 'A paragraph of quite some words.\n\n'.repeat(60)
    for (let i = 0; i < 3; i++) comparisons.of(hashed(`${large}${i}`), hashed(large), [])
    expect(comparisons.of(left, right, [])).not.toBe(first)
    const huge = hashed(large.repeat(3))
    expect(comparisons.of(huge, huge, [])).not.toBe(comparisons.of(huge, huge, []))
  })
})
