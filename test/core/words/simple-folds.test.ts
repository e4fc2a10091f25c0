// Letters that fold one by one: any word of them folds as `foldWord` folds it, and is scanned with the same hash.
import { expect, test } from 'vitest'
import { randomOf } from '../../../bench/random.ts'
import { foldWord } from '../../../src/core/text/fold.ts'
import { simpleFold } from '../../../src/core/words/simple-folds.ts'
import { hashA, hashB, WordSpans } from '../../../src/core/words/word-spans.ts'
import { scanWords } from '../../../src/core/words/words.ts'

const SEED = 20261201
const SIMPLE = Array.from({ length: 0x1_0000 }, (_, code) => code).filter((code) => simpleFold(code) !== 0)
/** All but the syllables of Hangul, of which there are 11,172. */
const LETTERS = SIMPLE.filter((code) => code < 0x2000)
/** Every so many letters stand before all others: pairs of all would take ten seconds. */
const STEP = 7
const foldedOneByOne = (codes: readonly number[]) => String.fromCharCode(...codes.map(simpleFold))

test('letters of alphabets, vowel signs and syllables are among them', () => {
  const all = String.fromCharCode(...LETTERS)
  for (const letter of 'aZéßÖčŁơđạỪжЯёїΑωἀאبहकिा्१٣ბሰ') expect(all).toContain(letter)
  // Marks that join, signs that unfold to two letters, apostrophes, and the sigma with two small forms.
  for (const other of '\u0301\u093c\u0958\u0132\u02bc\u02b9\u03a3\u0640\u00ad')
    expect(all).not.toContain(other)
  expect(simpleFold('한'.charCodeAt(0))).toBe('한'.charCodeAt(0))
  for (const jamo of '\u1100\u1161\u11a8') expect(simpleFold(jamo.charCodeAt(0))).toBe(0)
})

test('pairs of them fold letter by letter', () => {
  const wrong: string[] = []
  // Much faster than a text for each pair: one text has all pairs of a letter.
  for (const first of LETTERS.filter((_, at) => at % STEP === 0)) {
    const codes = LETTERS.flatMap((second) => [first, second])
    if (foldWord(String.fromCharCode(...codes)) !== foldedOneByOne(codes))
      wrong.push(String.fromCharCode(first))
  }
  expect(wrong).toEqual([])
})

test(`words of them have the hashes of their folded form (seed ${SEED})`, () => {
  const random = randomOf(SEED)
  for (let run = 0; run < 20_000; run++) {
    const alphabet = random.chance(0.3) ? SIMPLE : LETTERS
    const codes = Array.from({ length: 1 + random.below(8) }, () => random.pick(alphabet))
    const word = String.fromCharCode(...codes)
    expect(foldWord(word)).toBe(foldedOneByOne(codes))
    const spans = new WordSpans()
    scanWords(word, spans)
    expect([spans.count, spans.starts[0], spans.ends[0]]).toEqual([1, 0, word.length])
    expect([spans.hashesA[0], spans.hashesB[0]]).toEqual([hashA(foldWord(word)), hashB(foldWord(word))])
  }
})
