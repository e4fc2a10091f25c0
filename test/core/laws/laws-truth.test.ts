// Does the comparison find what an editor is known to have done? The edits are made by chance, the truth is kept.

import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { type Copy, type EditName, edited, editWords, flipTypography } from '../../../bench/edits.ts'
import { newsParagraphs } from '../../../bench/news.ts'
import { randomOf } from '../../../bench/random.ts'
import { compare } from '../../../src/core/compare.ts'
import type { Block, Comparison } from '../../../src/core/model.ts'
import { documentOf } from '../../../src/core/text/document.ts'

const SEED = Number(process.env.LAWS_SEED ?? 20_181_226)
const ROUNDS = Number(process.env.LAWS_ROUNDS ?? 100)

// Rounds of thousands take minutes: only a hang is too long.
vi.setConfig({ testTimeout: 600_000 + 300 * ROUNDS })

/** Of the links between paragraphs, so many must be right when editors did several things at once. */
const LEAST_LINK_F1 = 0.97

/** Paragraphs as they are: no headline is read from them, so an index is an index. */
const bodyOf = (paragraphs: readonly string[]) =>
  documentOf(paragraphs.map((text) => ({ text, role: 'body' as const })))

function compared(left: readonly string[], right: readonly string[]): Comparison {
  return compare(bodyOf(left), bodyOf(right))
}

/** Runs the check on stories of 8 to 40 paragraphs; tells the seed when it fails. */
function onStories(check: (paragraphs: string[], seed: number) => void): void {
  const stories = fc.tuple(fc.nat(1_000_000), fc.integer({ min: 400, max: 1800 }))
  fc.assert(
    fc.property(stories, ([seed, words]) => check(newsParagraphs(seed, words), seed)),
    { seed: SEED, numRuns: ROUNDS },
  )
}

const kindsOf = (blocks: readonly Block[]) => blocks.map(({ kind }) => kind)
const others = (blocks: readonly Block[]) => blocks.filter(({ kind, moved }) => kind !== 'unchanged' || moved)

describe('a single known edit is found, and nothing else', () => {
  it('a paragraph cut is removed', () => {
    onStories((left, seed) => {
      const at = randomOf(seed).below(left.length)
      const found = others(compared(left, left.toSpliced(at, 1)).blocks)
      expect(found).toMatchObject([{ kind: 'removed', left: [at], right: [], moved: false }])
    })
  })

  it('a new paragraph is added', () => {
    onStories((left, seed) => {
      const at = randomOf(seed).below(left.length + 1)
      const [fresh] = newsParagraphs(seed + 7_000_000, 40)
      const found = others(compared(left, left.toSpliced(at, 0, fresh!)).blocks)
      expect(found).toMatchObject([{ kind: 'added', left: [], right: [at], moved: false }])
    })
  })

  it('a paragraph carried over two others is moved, and all are unchanged', () => {
    onStories((left, seed) => {
      if (left.length < 5) return
      const random = randomOf(seed)
      const from = random.below(left.length - 4)
      const right = left.toSpliced(from, 1).toSpliced(from + 4, 0, left[from]!)
      const { blocks, similarity } = compared(left, right)
      expect(new Set(kindsOf(blocks))).toEqual(new Set(['unchanged']))
      expect(similarity.score).toBe(1)
      expect(similarity.paragraphs.moved).toBeGreaterThan(0)
    })
  })

  it('a paragraph cut in two at a sentence is split, and two joined are merged', () => {
    onStories((paragraphs) => {
      const at = paragraphs.findIndex((text) => /[^.]{40,}\. [^.]{40,}/u.test(text))
      if (at < 0) return
      const text = paragraphs[at]!
      const cut = text.indexOf('. ', 40) + 1
      if (cut < 1 || text.length - cut < 40) return
      const right = paragraphs.toSpliced(at, 1, text.slice(0, cut), text.slice(cut + 1))
      expect(others(compared(paragraphs, right).blocks)).toMatchObject([
        { kind: 'split', left: [at], right: [at, at + 1] },
      ])
      expect(others(compared(right, paragraphs).blocks)).toMatchObject([
        { kind: 'merged', left: [at, at + 1], right: [at] },
      ])
    })
  })

  it('another typography leaves every paragraph in its place, with similarity 1 and no wording changed', () => {
    onStories((left) => {
      const { blocks, similarity } = compared(left, left.map(flipTypography))
      expect(similarity.score).toBe(1)
      for (const block of blocks) {
        expect(block).toMatchObject({ similarity: 1, moved: false, left: block.right })
        const kinds = block.changes.flatMap((change) => change.kinds)
        expect(kinds.filter((kind) => kind !== 'typography' && kind !== 'quote')).toEqual([])
      }
    })
  })

  it('every third word of a paragraph replaced is still that paragraph, edited', () => {
    onStories((left, seed) => {
      const at = randomOf(seed).below(left.length)
      const right = left.with(at, editWords(left[at]!, 1 / 3, randomOf(seed)))
      if (right[at] === left[at]) return
      const found = others(compared(left, right).blocks)
      expect(found).toMatchObject([{ kind: 'edited', left: [at], right: [at], moved: false }])
    })
  })
})

describe('many edits at once', () => {
  it(`at least ${LEAST_LINK_F1} of the links between paragraphs are right (F1)`, () => {
    const tally = { both: 0, told: 0, true: 0 }
    for (let round = 0; round < ROUNDS; round++) {
      const left = newsParagraphs(SEED + round, 900)
      const right = edited(left, editsOf(SEED + round), randomOf(SEED + round))
      const wanted = linksOf(right)
      const seen = compared(
        left,
        right.map(({ text }) => text),
      ).blocks.flatMap(({ left: from, right: to }) =>
        to.flatMap((index) => from.map((origin) => `${origin}-${index}`)),
      )
      tally.both += seen.filter((link) => wanted.has(link)).length
      tally.told += seen.length
      tally.true += wanted.size
    }
    const f1 = (2 * tally.both) / (tally.told + tally.true)
    console.log(`paragraph links after many edits (seed ${SEED}, ${ROUNDS} rounds): F1 ${f1.toFixed(4)}`)
    expect(f1).toBeGreaterThanOrEqual(LEAST_LINK_F1)
  })
})

/** Six edits of paragraphs and thirty of words, in a seeded order. */
function editsOf(seed: number): EditName[] {
  const random = randomOf(seed)
  const large = [
    'moveParagraph',
    'splitParagraph',
    'mergeParagraphs',
    'removeParagraph',
    'addParagraph',
    'rewriteSentence',
  ]
  const small = ['replaceWord', 'insertWord', 'deleteWord']
  const drawn = [
    ...Array.from({ length: 6 }, () => random.pick(large)),
    ...Array.from({ length: 30 }, () => random.pick(small)),
  ]
  return random.shuffled(drawn) as EditName[]
}

function linksOf(copies: readonly Copy[]): Set<string> {
  return new Set(copies.flatMap(({ from }, index) => from.map((origin) => `${origin}-${index}`)))
}
