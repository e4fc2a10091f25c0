// How far an answer about a story is that is made of parts, and what its next slice takes.
import { byArticle } from '../core/corpus/headlines.ts'
import { NOTHING_SPENT, type Part, type Spent } from '../core/corpus/model.ts'
import { largestOf } from '../core/lists.ts'
import type { Store, Version } from '../store/store.ts'
import { type Caller, type Compute, isTooMuch } from './compute.ts'
import {
  PARTED_VIEWS,
  type PartAnswer,
  type PartedViewName,
  type PartInput,
  storyPartTask,
} from './story-parts.ts'
import type { StoryQuestion } from './story-question.ts'
import { readTexts } from './story-texts.ts'

/** Kept between slices, as JSON. */
export interface Progress {
  /** Number of the printing that comes next. */
  readonly next: number
  readonly spent: Spent
  /** Null before the first part. */
  readonly answer: PartAnswer | null
  /** True where something had to be left out. */
  readonly isCut: boolean
  /** True where nothing comes next. */
  readonly isDone: boolean
}

/** Characters of all versions that the printings are held against: the newest are read. */
const BASE_CHARACTERS = 10_000_000
/** Characters of the printings of a slice. */
const SLICE_CHARACTERS = 4_000_000
const MOST_IN_SLICE = 100

export const NO_PROGRESS: Progress = {
  ...{ next: 0, spent: NOTHING_SPENT, answer: null },
  ...{ isCut: false, isDone: false },
}

/** An answer that is made of parts, before any text is read. */
export class PartedAnswer {
  /** Those that are held against the base. */
  readonly printings: readonly Version[]
  /** What they are held against. */
  readonly versions: readonly Version[]
  readonly #words: readonly number[]
  readonly #costs: readonly number[]

  constructor(
    readonly question: StoryQuestion,
    readonly view: PartedViewName,
    readonly base: Version,
  ) {
    const { versions } = question
    const { against, compared } = PARTED_VIEWS[view]
    const own = byArticle(versions).get(base.articleId) ?? []
    this.versions = against === 'base' || own.length === 0 ? [base] : own
    this.printings = versions.filter(({ ref, articleId }) =>
      against === 'base' ? ref !== base.ref : articleId !== base.articleId,
    )
    const longest = largestOf(this.versions.map(({ words }) => words))
    this.#words = this.printings.map(({ words }) => words)
    this.#costs = this.#words.map((words) => compared(this.versions.length) * (words + longest))
  }

  /** Words that are compared for all of it, about. */
  get cost(): number {
    return this.#costs.reduce((sum, words) => sum + words, 0)
  }

  /** The answer so far, or all of it. */
  answerOf({ answer, isCut, isDone }: Progress): PartAnswer {
    const found = answer ?? PARTED_VIEWS[this.view].empty(this.base)
    return { ...found, complete: found.complete && !isCut && isDone && this.question.complete }
  }

  /** The next printings that cost so many words, and `least` of them anyhow. Throws Overloaded, and what the store throws. */
  async proceed(
    { store, compute, caller }: { readonly store: Store; readonly compute: Compute; readonly caller: Caller },
    progress: Progress,
    { words, least }: { readonly words: number; readonly least: number },
  ): Promise<Progress> {
    const count = this.#sliceFrom(progress.next, words, least)
    if (count === 0 && this.printings.length > 0) return progress
    const against = await readTexts(store, this.versions.toReversed(), BASE_CHARACTERS)
    const versions = against.printings.toReversed()
    const base = versions.find(({ ref }) => ref === this.base.ref) ?? versions.at(-1)
    // Deleted meanwhile: the next who asks is asking about another story.
    if (base === undefined) return { ...progress, isCut: true, isDone: true }
    const view = PARTED_VIEWS[this.view]
    const shown = view.within(base.document, this.#words)
    const wanted = this.printings.slice(progress.next, Math.min(shown, progress.next + count))
    const read = await readTexts(store, wanted, SLICE_CHARACTERS)
    const input = { view: this.view, base, versions, words: this.#words, spent: progress.spent }
    const part = await partWithin(compute, caller, { ...input, printings: read.printings })
    const next = progress.next + (part.isWhole ? read.count : 1)
    const isCut =
      progress.isCut ||
      part.value === null ||
      against.count < this.versions.length ||
      shown < this.printings.length
    if (part.value === null) return { ...progress, next, isCut, isDone: next >= shown }
    const { answer, spent, isLast } = part.value
    const joined = progress.answer === null ? answer : view.join(progress.answer, answer)
    return { next, spent, answer: joined, isCut, isDone: isLast || next >= shown }
  }

  #sliceFrom(next: number, words: number, least: number): number {
    let cost = 0
    let count = 0
    while (count < MOST_IN_SLICE && next + count < this.#costs.length) {
      cost += this.#costs[next + count]!
      if (cost > words && count >= least) break
      count++
    }
    return count
  }
}

interface PartWithin {
  /** Null where the first printing alone takes more than a thread has. */
  readonly value: Part<PartAnswer> | null
  /** False where only the first printing was looked at. */
  readonly isWhole: boolean
}

/** What no thread can do with many printings is tried with one, so that none holds up the others. */
async function partWithin(compute: Compute, caller: Caller, input: PartInput): Promise<PartWithin> {
  try {
    return { value: await compute.run(storyPartTask, input, caller), isWhole: true }
  } catch (error) {
    if (!isTooMuch(error)) throw error
    if (input.printings.length <= 1) return { value: null, isWhole: false }
    return {
      ...(await partWithin(compute, caller, { ...input, printings: input.printings.slice(0, 1) })),
      isWhole: false,
    }
  }
}
