// Paragraphs that stand on both sides are numbered once: the numbers are those that reading them again would give.
import { expect, test } from 'vitest'
import { type EditName, edited } from '../../../bench/edits.ts'
import { newsParagraphs } from '../../../bench/news.ts'
import { randomOf } from '../../../bench/random.ts'
import { readPair } from '../../../src/core/align/pair.ts'
import { readSide, type Side, twinsAmong } from '../../../src/core/align/side.ts'
import { pairsOfSigns } from '../../../src/core/align/sign-pairs.ts'
import { parseDocument } from '../../../src/core/text/document.ts'
import { Lexicon } from '../../../src/core/words/lexicon.ts'

const SEED = Number(process.env.SEED ?? 20_261_201)
const EDITS: readonly EditName[] = ['replaceWord', 'moveParagraph', 'repeatParagraph', 'removeParagraph']
const CHINESE = ['条约已经签署，双方都很满意。', '外交部发言人没有评论。', '港口 A12 关闭了三天，船只停航。']

function bothSides(left: string, right: string, isCopied: boolean): Side {
  const [words, keys] = [new Lexicon(), new Lexicon()]
  const first = readSide(parseDocument(left), words, keys, () => {})
  const second = parseDocument(right)
  return readSide(second, words, keys, () => {}, isCopied ? twinsAmong(first, second) : null)
}

test(`words are numbered as if they were read again (seed ${SEED})`, () => {
  for (let round = 0; round < 40; round++) {
    const random = randomOf(SEED + round)
    const paragraphs = newsParagraphs(SEED + round, 400)
    const copies = edited(
      paragraphs,
      Array.from({ length: 6 }, () => random.pick(EDITS)),
      random,
    )
    const [left, right] = [paragraphs.join('\n\n'), copies.map(({ text }) => text).join('\n\n')]
    expect(bothSides(left, right, true)).toEqual(bothSides(left, right, false))
  }
})

test(`pairs of signs are numbered as if they were read again (seed ${SEED})`, () => {
  for (let round = 0; round < 40; round++) {
    const random = randomOf(SEED + round)
    const text = () => Array.from({ length: 5 }, () => random.pick(CHINESE).repeat(2)).join('\n\n')
    const pair = readPair(parseDocument(text()), parseDocument(text()))
    expect(pair.terms).toEqual(pairsOfSigns(pair.left, pair.right, pair.stems))
  }
})
