// Which quotations share the most words with one? Postings by word id, in flat arrays; common words are skipped.
import type { Spoken } from './spoken.ts'

/** Most quotations per word; commoner words are skipped. */
const POSTING_LIMIT = 24
/** Candidates compared per quotation. */
export const CANDIDATE_LIMIT = 8
const NONE = -1

/** An index over some quotations of one text. */
export class QuoteIndex {
  /** Per word id: its last posting, and how many it has. */
  private readonly last: Int32Array
  private readonly counts: Int32Array
  /** Per word id: number of the last search that met it. */
  private readonly seen: Int32Array
  /** Per posting: the quotation, and the posting before it. */
  private readonly quotes: number[] = []
  private readonly before: number[] = []
  /** Per quotation, while a search runs. */
  private readonly weights: Float64Array
  private searches = 0

  constructor(quotes: readonly Spoken[], size: number, accepts: (at: number) => boolean) {
    this.last = new Int32Array(size).fill(NONE)
    this.counts = new Int32Array(size)
    this.seen = new Int32Array(size)
    this.weights = new Float64Array(quotes.length)
    for (let at = 0; at < quotes.length; at++) if (accepts(at)) this.add(at, quotes[at]!.words)
  }

  /** Quotations that share the most words, rare ones weighing more; on a tie the earlier. */
  candidatesFor(words: Int32Array): number[] {
    const { weights, seen, counts } = this
    const candidates: number[] = []
    const search = ++this.searches
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!
      if (seen[word] === search) continue
      seen[word] = search
      if (counts[word]! > POSTING_LIMIT) continue
      for (let posting = this.last[word]!; posting !== NONE; posting = this.before[posting]!) {
        const quote = this.quotes[posting]!
        if (weights[quote] === 0) candidates.push(quote)
        weights[quote]! += 1 / counts[word]!
      }
    }
    const best = this.strongest(candidates)
    for (const quote of candidates) weights[quote] = 0
    return best
  }

  /** The heaviest few, on a tie the earlier; most share only one word, so a full sort would be a waste. */
  private strongest(candidates: readonly number[]): number[] {
    const { weights } = this
    const best: number[] = []
    for (const quote of candidates) {
      if (best.length === CANDIDATE_LIMIT && !isStronger(quote, best[CANDIDATE_LIMIT - 1]!, weights)) continue
      let at = best.length < CANDIDATE_LIMIT ? best.length : CANDIDATE_LIMIT - 1
      for (; at > 0 && isStronger(quote, best[at - 1]!, weights); at--) best[at] = best[at - 1]!
      best[at] = quote
    }
    return best
  }

  private add(quote: number, words: Int32Array): void {
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!
      const last = this.last[word]!
      if (last !== NONE && this.quotes[last] === quote) continue
      this.last[word] = this.quotes.length
      this.counts[word]!++
      this.quotes.push(quote)
      this.before.push(last)
    }
  }
}

function isStronger(quote: number, other: number, weights: Float64Array): boolean {
  return weights[quote]! > weights[other]! || (weights[quote] === weights[other] && quote < other)
}
