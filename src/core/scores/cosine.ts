// How alike are the subjects of two texts, whatever the order and form of the words? The cosine of their vectors of stem
// counts without stop words (Salton): stays high under paraphrase.

import type { Terms } from '../align/terms.ts'
import { Lexicon } from '../words/lexicon.ts'
import { isStopWord } from './stems.ts'

/** In [0, 1]; 1 if both vectors are empty, 0 if one is. dot / √(aa·bb), so that equal vectors give exactly 1. */
export function cosine(terms: Terms, leftIds: Int32Array, rightIds: Int32Array): number {
  const leftTerms = counted(terms, leftIds)
  const rightTerms = counted(terms, rightIds)
  const left = new Int32Array(terms.ids)
  const right = new Int32Array(terms.ids)
  const stems = new Lexicon()
  let dot = 0
  let aa = 0
  let bb = 0
  const add = (a: number, b: number) => {
    dot += a * b
    aa += a * a
    bb += b * b
  }
  for (let id = 0; id < terms.ids; id++) {
    if (leftTerms[id] === 0 && rightTerms[id] === 0) continue
    const stem = terms.stems[id]!
    if (stem === null) add(leftTerms[id]!, rightTerms[id]!)
    else if (!isStopWord(stem)) {
      const at = stems.intern(stem.hashA, stem.hashB)
      left[at]! += leftTerms[id]!
      right[at]! += rightTerms[id]!
    }
  }
  for (let stem = 0; stem < stems.size; stem++) add(left[stem]!, right[stem]!)
  if (aa === 0 || bb === 0) return aa === bb ? 1 : 0
  return Math.min(1, dot / Math.sqrt(aa * bb))
}

/** Counts of each term among these. */
function counted(terms: Terms, ids: Int32Array): Int32Array {
  const counts = new Int32Array(terms.ids)
  for (let i = 0; i < ids.length; i++) counts[ids[i]!]!++
  return counts
}
