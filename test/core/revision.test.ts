// A revision is what the whole comparison says of paragraphs, words and house style.

import { describe, expect, test } from 'vitest'
import { EDIT_NAMES, edited, editWords } from '../../bench/edits.ts'
import { newsParagraphs } from '../../bench/news.ts'
import { type Random, randomOf } from '../../bench/random.ts'
import { compare, parseDocument } from '../../src/core/compare.ts'
import { type Document, isHouseStyle } from '../../src/core/model.ts'
import { revise } from '../../src/core/revision.ts'
import type { Revision } from '../../src/core/revision-model.ts'
import { revisionOf } from './story/whole-answers.ts'

const SEED = Number(process.env.REVISION_SEED ?? 1 + Math.floor(Math.random() * 1e9))
const ROUNDS = 60

/** Wordings that differ in house style, in a value, or in a quotation. */
const SWAPS: readonly (readonly [string, string])[] = [
  ['the', 'The'],
  [',', ';'],
  [' said', ' said:'],
  ['or', 'our'],
  [' and ', ' & '],
  ['“', '"'],
  ['”', '’'],
  [' ', '-'],
  ['.', '!'],
  ['percent', 'per cent'],
]

describe(`revision, REVISION_SEED=${SEED}`, () => {
  test('says the same of paragraphs, words and house style as the whole comparison', () => {
    const random = randomOf(SEED)
    for (let round = 0; round < ROUNDS; round++) {
      const [left, right] = pairOf(random)
      expect(comparable(revise(left, right))).toEqual(comparable(revisionOf(compare(left, right))))
    }
  })

  test('of texts with too many edits to read each says what the whole comparison says', () => {
    const random = randomOf(SEED)
    const paragraphs = newsParagraphs(SEED, 20_000)
    const [left, right] = [paragraphs, paragraphs.map((text) => editWords(text, 0.5, random))].map(documentOf)
    expect(comparable(revise(left!, right!))).toEqual(comparable(revisionOf(compare(left!, right!))))
  })

  test('makes the whole comparison only for what needs it', () => {
    const [left, right] = pairOf(randomOf(SEED))
    let made = 0
    const revision = revise(left, right, () => {
      made++
      return compare(left, right)
    })
    expect([revision.similarity, revision.outline, revision.blocks].map(Boolean)).toEqual([true, true, true])
    expect(made).toBe(0)
    expect([revision.whole.summary, revision.whole.quotes].map(Boolean)).toEqual([true, true])
    expect(made).toBe(1)
  })
})

function pairOf(random: Random): [Document, Document] {
  const paragraphs = newsParagraphs(random.below(1e6), 60 + random.below(400))
  const names = Array.from({ length: random.below(6) }, () => random.pick(EDIT_NAMES))
  let copies = edited(paragraphs, names, random).map(({ text }) => text)
  if (random.chance(0.5)) copies = copies.map((text) => editWords(text, 0.03, random))
  const swapped = copies.map((text) => {
    const [from, to] = random.pick(SWAPS)
    return random.chance(0.4) ? text.replace(from, to) : text
  })
  const pair = [documentOf(paragraphs), documentOf(swapped)] as [Document, Document]
  return random.chance(0.5) ? pair : [pair[1], pair[0]]
}

function documentOf(paragraphs: readonly string[]): Document {
  return parseDocument(paragraphs.join('\n\n'), { language: 'en' })
}

/** The parts that both have. */
function comparable({ similarity, outline, blocks }: Revision) {
  const { score, containment, words, relation } = similarity
  return {
    scores: { score, containment, words, relation },
    outline: outline.map(({ kind, moved, left, right, similarity }) => ({
      kind,
      moved,
      left,
      right,
      similarity,
    })),
    changes: blocks.map(({ changes }) =>
      changes.map(({ op, text, kinds }) => ({ op, text, isStyle: isHouseStyle({ op, kinds }) })),
    ),
  }
}
