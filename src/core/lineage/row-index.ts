// An index of the sentences of a story's texts: which of thousands may this one be an edit of?
import { foldedWords } from '../words/vocabulary.ts'

/** Candidates of a sentence. */
const MOST_CANDIDATES = 3
/** A word in more sentences is too common to help. */
const MOST_POSTINGS = 400
/** An edited sentence shares at least so many of the shorter one's words. */
const LEAST_SHARED = 0.3

export class RowIndex {
  private readonly postings = new Map<string, number[]>()
  private readonly sizes = new Map<number, number>()

  add(row: number, text: string): void {
    const words = new Set(foldedWords(text))
    this.sizes.set(row, words.size)
    for (const word of words) {
      const list = this.postings.get(word)
      if (list) list.push(row)
      else this.postings.set(word, [row])
    }
  }

  /** The rows that share most words with a text, rare words first; none of `taken`. */
  likeliest(text: string, taken: ReadonlySet<number>): number[] {
    const words = new Set(foldedWords(text))
    const shared = new Map<number, { count: number; weight: number }>()
    for (const word of words) {
      const list = this.postings.get(word) ?? []
      if (list.length > MOST_POSTINGS) continue
      for (const row of list) {
        if (taken.has(row)) continue
        const sum = shared.get(row) ?? { count: 0, weight: 0 }
        sum.count++
        sum.weight += 1 / list.length
        shared.set(row, sum)
      }
    }
    const enough = [...shared].filter(
      ([row, { count }]) => count >= LEAST_SHARED * Math.min(words.size, this.sizes.get(row)!),
    )
    enough.sort((a, b) => b[1].count - a[1].count || b[1].weight - a[1].weight || a[0] - b[0])
    return enough.slice(0, MOST_CANDIDATES).map(([row]) => row)
  }
}
