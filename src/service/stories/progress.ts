// How far an answer about a story is that is made of parts, and what its next slice takes.

import { largestOf } from '../../core/lists.ts'
import { byArticle } from '../../core/story/headlines.ts'
import { NOTHING_SPENT, type Spent } from '../../core/story/story-answers.ts'
import type { Store } from '../../store/store.ts'
import type { Version } from '../../store/versions-model.ts'
import { type Caller, type Compute, isTooMuch } from '../work/compute.ts'
import {
  answerText,
  PARTED_VIEWS,
  type PartedViewName,
  type PartInput,
  type PartOutput,
  type PartResult,
  storyPartTask,
  writtenAnswer,
} from './parts.ts'
import type { StoryQuestion } from './question.ts'
import { readTexts } from './texts.ts'

/** Kept between slices. */
export interface Progress {
  /** Number of the printing that comes next. */
  readonly next: number
  readonly spent: Spent
  /** Null before the first part. */
  readonly answer: PartOutput | null
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
/** An answer is not longer than this, in characters of JSON: the printings behind are left out. */
export const MOST_ANSWER = 16_000_000

export const NO_PROGRESS: Progress = {
  ...{ next: 0, spent: NOTHING_SPENT, answer: null },
  ...{ isCut: false, isDone: false },
}

/** A line of JSON, and the answer as it was written: what is kept is neither read nor written anew to be sent. */
export function progressText({ answer, ...rest }: Progress): string {
  return `${JSON.stringify({ ...rest, complete: answer?.complete ?? null })}\n${answer?.json ?? ''}`
}

/** What was kept; NO_PROGRESS where it is in another form, as an earlier release kept it. */
export function readProgress(text: string): Progress {
  const end = text.indexOf('\n')
  if (end < 0) return NO_PROGRESS
  const { complete, ...rest } = JSON.parse(text.slice(0, end)) as Omit<Progress, 'answer'> & {
    complete: boolean | null
  }
  return { ...rest, answer: complete === null ? null : { json: text.slice(end + 1), complete } }
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

  /** The answer so far, or all of it, as JSON. */
  textOf({ answer, isCut, isDone }: Progress): string {
    const found = answer ?? writtenAnswer(PARTED_VIEWS[this.view].empty(this.base))
    return answerText(found, found.complete && !isCut && isDone && this.question.complete)
  }

  /** The next printings that cost so many words, and `least` of them anyhow. Throws Overloaded, and what the store throws. */
  async proceed(
    { store, compute, caller }: { readonly store: Store; readonly compute: Compute; readonly caller: Caller },
    progress: Progress,
    { words, least }: { readonly words: number; readonly least: number },
  ): Promise<Progress> {
    const count = this.#sliceFrom(progress.next, words, least)
    if (count === 0 && this.printings.length > 0) return progress
    const against = await readTexts({ store, caller }, this.versions.toReversed(), BASE_CHARACTERS)
    const versions = against.printings.toReversed()
    const base = versions.find(({ ref }) => ref === this.base.ref) ?? versions.at(-1)
    // Deleted meanwhile: the next who asks is asking about another story.
    if (base === undefined) return { ...progress, isCut: true, isDone: true }
    const view = PARTED_VIEWS[this.view]
    const shown = view.within(base.document, this.#words)
    const wanted = this.printings.slice(progress.next, Math.min(shown, progress.next + count))
    const read = await readTexts({ store, caller }, wanted, SLICE_CHARACTERS)
    const { spent, answer: before } = progress
    const input = { view: this.view, base, versions, words: this.#words, spent, before }
    const part = await partWithin(compute, caller, { ...input, printings: read.printings })
    const next = progress.next + (part.isWhole ? read.count : 1)
    const isCut =
      progress.isCut ||
      part.value === null ||
      against.count < this.versions.length ||
      shown < this.printings.length
    if (part.value === null) return { ...progress, next, isCut, isDone: next >= shown }
    const { isLast, spent: all, json, complete } = part.value
    if (json.length > MOST_ANSWER) return cutOff(progress)
    return { next, spent: all, answer: { json, complete }, isCut, isDone: isLast || next >= shown }
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

/** As far as it came, and no further. */
export function cutOff(progress: Progress): Progress {
  return { ...progress, isCut: true, isDone: true }
}

interface PartWithin {
  /** Null where the first printing alone takes more than a thread has. */
  readonly value: PartResult | null
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
