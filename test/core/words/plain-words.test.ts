// The quick readers of plain words give the words of the scan, or leave the text to it.
import { expect, test } from 'vitest'
import { randomOf } from '../../../bench/random.ts'
import {
  lastPlainEnd,
  lastPlainStart,
  plainEnd,
  plainStart,
  pushPlainWords,
} from '../../../src/core/words/plain-words.ts'
import { WordSpans } from '../../../src/core/words/word-spans.ts'
import { wordsOf } from '../../../src/core/words/words.ts'

const RUNS = 5_000
const PIECES = [
  ...[...'aabcdIVX   ..,,\'-$%/:&_"!()1203\t\n'],
  ...['U.S. ', "don't ", '3,000 ', 'AT&T', 'é', '€', '\u0301', '’s ', '—', '中', '\u00a0', '\u200b'],
]
const seed = Number(process.env.SEED ?? Date.now() % 100_000)

function rangesOf(text: string): string[] {
  return wordsOf(text).map(({ start, end }) => `${start}-${end}`)
}

test(`plain words are those of the scan (SEED=${seed})`, () => {
  const random = randomOf(seed)
  let plain = 0
  for (let run = 0; run < RUNS; run++) {
    const text = Array.from({ length: 1 + random.below(12) }, () => random.pick(PIECES)).join('')
    const words = rangesOf(text)
    const spans = new WordSpans()
    if (pushPlainWords(text, spans)) {
      plain++
      const own = Array.from({ length: spans.count }, (_, at) => `${spans.starts[at]}-${spans.ends[at]}`)
      expect(own, text).toEqual(words)
    }
    const start = plainStart(text, 0)
    if (start === text.length) expect(words, text).toEqual([])
    else if (start >= 0 && plainEnd(text, start) > 0)
      expect(`${start}-${plainEnd(text, start)}`, text).toBe(words[0])
    const end = lastPlainEnd(text)
    if (lastPlainStart(text, end) >= 0) expect(`${lastPlainStart(text, end)}-${end}`, text).toBe(words.at(-1))
  }
  expect(plain).toBeGreaterThan(RUNS / 20)
})
