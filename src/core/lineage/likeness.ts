// How much wording do two texts of a story share, which texts are related at all, and which uncommon words does a text that was
// written anew share?
import type { Document } from '../model.ts'
import { foldedWords, isTelling, vocabularyOf } from '../words/vocabulary.ts'
import type { Texts } from './sheets.ts'
import { isOneSubject } from './usage.ts'

/** Two texts that share fewer words of whole sentences are unrelated. */
const LEAST_SHARED = 8
/** Share of the shorter text from which common wording is enough; below, the rest must be on one subject, too. */
const ENOUGH = 0.2
/** Words looked up for it. */
const SAMPLE_SIZE = 100

export interface Likeness {
  /** Words of the sentences that two texts have in common. */
  shared(a: number, b: number): number
  /** Share of `child` that is in `parent`, in [0, 1]. */
  containment(parent: number, child: number): number
  mayDescend(parent: number, child: number): boolean
  /** Groups of related texts; in the order of their first. */
  families(): number[][]
  /** Content words of `child` that `parent` has, each weighted by rarity. */
  sharedVocabulary(parent: number, child: number): number
}

export function likenessOf(texts: Texts, documents: readonly Document[]): Likeness {
  const { readings, sheets } = texts
  const size = documents.length
  const words = Float64Array.from(readings.rows, (row) => row.words)
  const shared = Array.from({ length: size }, () => new Float64Array(size))
  const kept = sheets.map(({ rows }, at) => {
    const weights = new Float64Array(words.length)
    for (const row of rows) weights[row] = words[row]! * readings.texts[at]!.rows.get(row)!.similarity
    return weights
  })
  const own = sheets.map(({ rows }) => rows.reduce((sum, row) => sum + words[row]!, 0))
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) {
      let sum = 0
      for (const row of sheets[b]!.rows) sum += Math.min(kept[a]![row]!, kept[b]![row]!)
      shared[a]![b] = sum
      shared[b]![a] = sum
    }
  }
  const onOneSubject = subjectsOf(texts)
  const related = shared.map((row, a) =>
    Uint8Array.from(row, (words, b) => {
      if (a >= b || words < LEAST_SHARED) return 0
      return words >= ENOUGH * Math.min(own[a]!, own[b]!) || onOneSubject(a, b) ? 1 : 0
    }),
  )
  const mayDescend = (a: number, b: number) => related[Math.min(a, b)]![Math.max(a, b)] === 1
  let vocabulary: Vocabulary | undefined
  return {
    shared: (a, b) => shared[a]![b]!,
    containment: (parent, child) => Math.min(1, shared[parent]![child]! / Math.max(1, own[child]!)),
    mayDescend,
    families: () => familiesOf(size, mayDescend),
    sharedVocabulary: (parent, child) => {
      vocabulary ??= readVocabulary(documents)
      return vocabulary(parent, child)
    },
  }
}

/**
 * Are two texts, by number, on one subject apart from their common sentences? A stock phrase, or a passage that two papers
 * inserted, makes no family of two stories. Each text is read once.
 */
function subjectsOf({ readings, sheets, usage }: Texts): (a: number, b: number) => boolean {
  const words = readings.rows.map(({ text }) => [...new Set(foldedWords(text))].filter(isTelling))
  const countIn = (rows: Iterable<number>) => {
    const counts = new Map<string, number>()
    for (const row of rows) for (const word of words[row]!) counts.set(word, (counts.get(word) ?? 0) + 1)
    return counts
  }
  const read = new Map<number, ReadonlyMap<string, number>>()
  const of = (text: number) => {
    const counts = read.get(text) ?? countIn(sheets[text]!.rows)
    read.set(text, counts)
    return counts
  }
  return (a, b) => {
    const [less, more] = of(a).size <= of(b).size ? [a, b] : [b, a]
    const common = countIn(sheets[less]!.rows.filter((row) => sheets[more]!.has[row] === 1))
    const beside = (word: string, text: number) => (of(text).get(word) ?? 0) > (common.get(word) ?? 0)
    const sample: string[] = []
    for (const word of of(less).keys()) {
      if (sample.length < SAMPLE_SIZE && beside(word, less)) sample.push(word)
    }
    return isOneSubject(usage, sample.filter((word) => beside(word, more)).length, sample.length)
  }
}

function familiesOf(size: number, related: (a: number, b: number) => boolean): number[][] {
  const families: number[][] = []
  const seen = new Set<number>()
  for (let first = 0; first < size; first++) {
    if (seen.has(first)) continue
    seen.add(first)
    const family = [first]
    for (let at = 0; at < family.length; at++) {
      for (let other = 0; other < size; other++) {
        if (seen.has(other) || !related(family[at]!, other)) continue
        seen.add(other)
        family.push(other)
      }
    }
    families.push(family.sort((a, b) => a - b))
  }
  return families
}

type Vocabulary = (parent: number, child: number) => number

function readVocabulary(documents: readonly Document[]): Vocabulary {
  const words = documents.map((document) => [...vocabularyOf(document)].filter(isTelling))
  const sets = words.map((list) => new Set(list))
  const spread = new Map<string, number>()
  for (const list of words) for (const word of list) spread.set(word, (spread.get(word) ?? 0) + 1)
  const rarity = (word: string) => Math.log(documents.length / spread.get(word)!)
  return (parent, child) =>
    words[child]!.reduce((sum, word) => sum + (sets[parent]!.has(word) ? rarity(word) : 0), 0)
}
