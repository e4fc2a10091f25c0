// Caches comparisons of pairs of texts: the shared work of a pair runs once while it is in the cache.
import { compare } from '../../core/compare.ts'
import {
  ALGORITHM_VERSION,
  type Comparison,
  type Document,
  type IgnorableKind,
  type Similarity,
} from '../../core/model.ts'
import { similarity } from '../../core/similarity.ts'
import { columnsOf } from '../../core/text/columns.ts'

/** A document with its content hash: a stored version, or a text just extracted. */
export interface Hashed extends Document {
  readonly contentHash: string
}

export interface Comparisons {
  of(left: Hashed, right: Hashed, ignore: readonly IgnorableKind[]): Comparison
  /** The scores of the same comparison, for a fraction of the work if nothing is ignored. */
  scores(left: Hashed, right: Hashed, ignore: readonly IgnorableKind[]): Similarity
}

interface Limits {
  readonly entries: number
  /** Characters of both sides, summed over all entries; an entry weighs a few bytes for each. */
  readonly characters: number
  /** A larger pair would evict everything else and is not cached. */
  readonly entryCharacters: number
}

const LIMITS: Limits = { entries: 512, characters: 4_000_000, entryCharacters: 500_000 }

/** Score-only entries are small, so keep this many times more of them. */
const MOST_SCORES = 4_096
/** A passage is as long as its paragraph may be; longer ones are not worth caching. */
const PASSAGE_CHARACTERS = 10_000

interface Entry {
  readonly comparison: Comparison
  readonly characters: number
}

/** Caches the pairs used last, bounded by number and by size. */
export function createComparisons(limits: Limits = LIMITS): Comparisons {
  const entries = new Map<string, Entry>()
  const scored = new Map<string, Similarity>()
  let characters = 0

  const forget = (key: string): void => {
    characters -= entries.get(key)?.characters ?? 0
    entries.delete(key)
  }
  const remember = (key: string, entry: Entry): void => {
    if (entry.characters > limits.entryCharacters) return
    entries.set(key, entry)
    characters += entry.characters
    for (const oldest of entries.keys()) {
      if (entries.size <= limits.entries && characters <= limits.characters) break
      forget(oldest)
    }
  }
  const comparisonOf: Comparisons['of'] = (left, right, ignore) => {
    const key = keyOf(left, right, ignore)
    const entry = entries.get(key)
    if (entry) forget(key)
    const comparison = entry?.comparison ?? compare(left, right, { ignore })
    remember(key, { comparison, characters: entry?.characters ?? lengthOf(left) + lengthOf(right) })
    return comparison
  }
  const rememberScores = (key: string, scores: Similarity): void => {
    scored.delete(key)
    if (scores.longestPassage.text.length <= PASSAGE_CHARACTERS) scored.set(key, scores)
    const [oldest] = scored.keys()
    if (scored.size > MOST_SCORES && oldest !== undefined) scored.delete(oldest)
  }
  return {
    of: comparisonOf,
    scores: (left, right, ignore) => {
      if (ignore.length > 0) return comparisonOf(left, right, ignore).similarity
      const key = keyOf(left, right, ignore)
      const scores = entries.get(key)?.comparison.similarity ?? scored.get(key) ?? similarity(left, right)
      rememberScores(key, scores)
      return scores
    },
  }
}

function keyOf(left: Hashed, right: Hashed, ignore: readonly IgnorableKind[]): string {
  return [ALGORITHM_VERSION, [...ignore].sort().join(), sideKey(left), sideKey(right)].join('|')
}

/** Everything of one side that decides a comparison. */
export function sideKey(side: Hashed): string {
  const { contentHash, language, byline, dateline } = side
  const roles: string[] = []
  for (const [index, role] of columnsOf(side).roles.entries())
    if (role !== 'body') roles.push(`${index}${role.charAt(0)}`)
  return JSON.stringify([contentHash, language, byline, dateline, roles.join()])
}

function lengthOf(document: Document): number {
  return columnsOf(document).texts.reduce((sum, text) => sum + text.length, 0)
}
