// Answers the requests of a view for pairs of printings: from what is stored of them, else by comparing. Says what is to be
// stored.

import { revise } from '../../core/revision.ts'
import type { Revision } from '../../core/revision-model.ts'
import { readRevision, writtenRevision } from '../../core/story/stored-revision.ts'
import type { ComparisonRequests } from '../../core/story/story-answers.ts'
import type { Comparisons } from '../scores/comparisons.ts'
import type { KnownPair } from './kept-pairs.ts'
import type { StoredPrinting } from './texts.ts'

/** The texts that one part of a view compares, and what is stored of their pairs. */
export interface PartTexts {
  readonly versions: readonly StoredPrinting[]
  readonly printings: readonly StoredPrinting[]
  readonly known: readonly KnownPair[]
}

/** A pair whose parts may still be read. */
interface OpenPair extends Omit<KnownPair, 'text'> {
  readonly revision: Revision
  /** True if something was read that is not stored. */
  isCompared: boolean
}

export class Pairs {
  /** The pairs of which more is known now than is stored. */
  readonly made: KnownPair[] = []
  readonly #comparisons: Comparisons
  readonly #versions: ReadonlyMap<string, number>
  readonly #printings: ReadonlyMap<string, number>
  readonly #known: ReadonlyMap<string, string>
  #open: OpenPair[] = []

  constructor({ versions, printings, known }: PartTexts, comparisons: Comparisons) {
    this.#comparisons = comparisons
    this.#versions = new Map(versions.map(({ ref }, at) => [ref, at]))
    this.#printings = new Map(printings.map(({ ref }, at) => [ref, at]))
    this.#known = new Map(known.map(({ version, printing, text }) => [`${version} ${printing}`, text]))
  }

  /** Yields the words of each comparison before it is made. */
  *answers<R>(asking: ComparisonRequests<StoredPrinting, R>): Generator<number, R, void> {
    let step = asking.next()
    while (!step.done) {
      const [left, right] = step.value
      const { revision, words } = this.#revisionOf(left, right)
      yield words
      step = asking.next(revision)
    }
    this.#close()
    return step.value
  }

  #revisionOf(left: StoredPrinting, right: StoredPrinting): { revision: Revision; words: number } {
    const whole = () => this.#comparisons.of(left.document, right.document, [])
    const compared = () => revise(left.document, right.document, whole)
    const words = left.document.words + right.document.words
    const [version, printing] = [this.#versions.get(left.ref), this.#printings.get(right.ref)]
    if (version === undefined || printing === undefined) return { revision: compared(), words }
    // A view reads on in the pairs of one printing only. Kept open, all would take the memory of their words.
    if (this.#open.some((pair) => pair.printing !== printing)) this.#close()
    const text = this.#known.get(`${version} ${printing}`) ?? null
    if (text === null) {
      const revision = compared()
      this.#open.push({ version, printing, revision, isCompared: true })
      return { revision, words }
    }
    const revision = readRevision(text, left.document, right.document, () => {
      pair.isCompared = true
      return compared()
    })
    const pair: OpenPair = { version, printing, revision, isCompared: false }
    this.#open.push(pair)
    return { revision, words: 0 }
  }

  #close(): void {
    for (const { version, printing, revision, isCompared } of this.#open)
      if (isCompared) this.made.push({ version, printing, text: writtenRevision(revision) })
    this.#open = []
  }
}
