// How alike are two texts in what they talk about, whatever the order and form of the words? The cosine of their
// vectors of stem counts without stop words (Salton): stays high under paraphrase.
import { Lexicon } from '../lexicon.ts'
import type { Pair } from '../pair.ts'
import { isStopWord } from './stems.ts'

/** In [0, 1]; 1 where both vectors are empty, 0 where one is. dot / √(aa·bb), so that equal vectors give exactly 1. */
export function cosine(pair: Pair, leftIds: Int32Array, rightIds: Int32Array): number {
  const vectors = stemCounts(pair, leftIds, rightIds)
  let dot = 0
  let aa = 0
  let bb = 0
  for (let stem = 0; stem < vectors.size; stem++) {
    const a = vectors.left[stem]!
    const b = vectors.right[stem]!
    dot += a * b
    aa += a * a
    bb += b * b
  }
  if (aa === 0 || bb === 0) return aa === bb ? 1 : 0
  return Math.min(1, dot / Math.sqrt(aa * bb))
}

interface StemCounts {
  readonly size: number
  readonly left: Int32Array
  readonly right: Int32Array
}

function stemCounts(pair: Pair, leftIds: Int32Array, rightIds: Int32Array): StemCounts {
  const words = pair.wordIds
  const leftWords = new Int32Array(words)
  const rightWords = new Int32Array(words)
  for (let i = 0; i < leftIds.length; i++) leftWords[leftIds[i]!]!++
  for (let i = 0; i < rightIds.length; i++) rightWords[rightIds[i]!]!++
  const left = new Int32Array(words)
  const right = new Int32Array(words)
  const stems = new Lexicon(words)
  for (let id = 0; id < words; id++) {
    if (leftWords[id] === 0 && rightWords[id] === 0) continue
    const stem = pair.stems[id]!
    if (isStopWord(stem)) continue
    const at = stems.intern(stem.hashA, stem.hashB)
    left[at]! += leftWords[id]!
    right[at]! += rightWords[id]!
  }
  return { size: stems.size, left, right }
}
