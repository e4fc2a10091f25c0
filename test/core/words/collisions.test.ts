// What becomes of a comparison whose words were made to have one hash, one slot or one fingerprint?
import { describe, expect, test } from 'vitest'
import { compare, parseDocument } from '../../../src/core/compare.ts'
import { fingerprintsOf } from '../../../src/core/reprints/fingerprints.ts'
import { PassageFinder } from '../../../src/core/reprints/passages.ts'
import { Lexicon } from '../../../src/core/words/lexicon.ts'
import { scanOf } from '../../../src/core/words/scan.ts'
import { hashA, hashB } from '../../../src/core/words/word-spans.ts'
import { coversOnce, rebuilds } from '../laws/laws-blocks.ts'
import {
  block,
  collidingPair,
  WORDS_WITH_ONE_HASH,
  wordsWithOneHashA,
  wordsWithOneSlot,
} from './colliding-words.ts'

const [ONE, OTHER] = WORDS_WITH_ONE_HASH

const report = (word: string) =>
  `The report that the committee had read by ${word} was laid before the whole house on Monday morning.`

/** Fails where the changes do not give both texts back. */
function compared(left: string, right: string) {
  const comparison = compare(parseDocument(left), parseDocument(right))
  coversOnce(comparison)
  rebuilds(comparison)
  return comparison
}

describe('two words with both hashes in common', () => {
  test('are two words', () => {
    expect(ONE).not.toBe(OTHER)
    expect([hashA(ONE), hashB(ONE)]).toEqual([hashA(OTHER), hashB(OTHER)])
  })

  test.each([
    ['alone', report(ONE), report(OTHER)],
    ['both ways', `${report(ONE)}\n\n${report(OTHER)}`, `${report(OTHER)}\n\n${report(ONE)}`],
    ['in a run', `${ONE} ${ONE} ${OTHER} ${ONE}`, `${OTHER} ${ONE} ${OTHER} ${OTHER}`],
  ])('are shown where one stands for the other: %s', (_, left, right) => {
    const { blocks } = compared(left, right)
    const changed = blocks.flatMap(({ changes }) => changes).filter(({ op }) => op !== 'equal')
    expect(changed.some(({ text }) => text.includes(OTHER))).toBe(true)
    expect(
      changed.every(({ kinds, significance }) => kinds.includes('wording') && significance !== 'low'),
    ).toBe(true)
  })

  test('make one fingerprint, and no passage that is not in both texts', () => {
    const [query, printing] = [parseDocument(report(ONE)), parseDocument(report(OTHER))]
    const prints = [query, printing].map((document) =>
      fingerprintsOf(
        document.paragraphs.map(({ text }) => text),
        scanOf(document),
      ),
    )
    expect(prints[0]).toEqual(prints[1])
    const { passages } = new PassageFinder(query).shared(printing)
    for (const { text } of passages) for (const side of [ONE, OTHER]) expect(report(side)).toContain(text)
  })

  test('are found within seconds', { tags: ['stress'] }, () => {
    expect(collidingPair()).toEqual(WORDS_WITH_ONE_HASH)
  })
})

describe('many words', () => {
  test('with one of both hashes are told apart', () => {
    const words = wordsWithOneHashA(8)
    expect(new Set(words.map(hashA)).size).toBe(1)
    const { similarity } = compared(words.join(' '), words.toReversed().join(' '))
    expect(similarity.words.left).toBe(words.length)
    expect(similarity.words.kept).toBeLessThan(words.length)
  })

  test('of one slot of the lexicon are told apart, and found again', () => {
    const words = wordsWithOneSlot(2_000, 4_096)
    const lexicon = new Lexicon()
    const ids = words.map((word) => lexicon.intern(hashA(word), hashB(word)))
    expect(ids).toEqual(words.map((_, n) => n))
    expect(words.map((word) => lexicon.find(hashA(word), hashB(word)))).toEqual(ids)
    expect(words.map((word) => lexicon.intern(hashA(word), hashB(word)))).toEqual(ids)
    const text = words.join(' ')
    const { similarity } = compared(text, `${text} end`)
    expect(similarity.words).toMatchObject({ kept: words.length, added: 1, removed: 0 })
  })

  // Each held against all before it would be 45,000,000,000 steps.
  test('of one slot cost no more for being many', () => {
    const lexicon = new Lexicon()
    const hashesA = (n: number) => (n >>> 15) << 20
    const hashesB = (n: number) => n & 0x7fff
    for (let n = 0; n < 300_000; n++) lexicon.intern(hashesA(n), hashesB(n))
    expect(lexicon.size).toBe(300_000)
    for (let n = 0; n < 300_000; n += 997) expect(lexicon.find(hashesA(n), hashesB(n))).toBe(n)
    expect(lexicon.find(-1, 0)).toBe(-1)
  })

  // Words that repeat themselves have one shingle, and these two share a place of the table: 40,000,000,000 pairs.
  test('whose shingles meet in one place of the table of passages are passed over', () => {
    const slots = 2 ** 19
    const slot = placeOf('same')
    let word = ''
    for (let n = 0; word === '' || (placeOf(word) & (slots - 1)) !== (slot & (slots - 1)); n++)
      word = block(n)
    const times = 200_000
    const query = parseDocument('same '.repeat(times))
    const { passages } = new PassageFinder(query).shared(parseDocument(`${word} `.repeat(times)))
    expect(passages).toEqual([])
    const quoting = parseDocument(`${word} `.repeat(times) + 'same '.repeat(5))
    expect(
      new PassageFinder(parseDocument(`${word} same same same same same`)).shared(quoting).passages,
    ).toMatchObject([{ text: `${word} same same same same same` }])
  })
})

/** Where the table of passages has the shingle that is this word five times. */
function placeOf(word: string): number {
  let hash = 0
  for (let n = 0; n < 5; n++) {
    hash = Math.imul(hash ^ hashA(word), 0x9e3779b1) ^ hashB(word)
    hash ^= hash >>> 15
  }
  return hash >>> 1
}
