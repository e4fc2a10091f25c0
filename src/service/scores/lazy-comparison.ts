// A comparison that runs once more of it than its scores is read: scores take an eighth of the time.
import { ALGORITHM_VERSION, type Comparison, type Similarity } from '../../core/model.ts'
import type { Comparisons, Hashed } from './comparisons.ts'

export class LazyComparison implements Comparison {
  readonly algorithm = ALGORITHM_VERSION
  readonly #comparisons: Comparisons
  #whole: Comparison | null = null
  #scores: Similarity | null = null

  constructor(
    comparisons: Comparisons,
    readonly left: Hashed,
    readonly right: Hashed,
  ) {
    this.#comparisons = comparisons
  }

  get similarity(): Similarity {
    if (this.#whole) return this.#whole.similarity
    this.#scores ??= this.#comparisons.scores(this.left, this.right, [])
    return this.#scores
  }

  get summary() {
    return this.#made.summary
  }

  get blocks() {
    return this.#made.blocks
  }

  get quotes() {
    return this.#made.quotes
  }

  get echoes() {
    return this.#made.echoes
  }

  get precise() {
    return this.#made.precise
  }

  get #made(): Comparison {
    this.#whole ??= this.#comparisons.of(this.left, this.right, [])
    return this.#whole
  }
}
