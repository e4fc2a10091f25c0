// The progress of an answer about a story that is made of parts, and the cost of its next slice.

import { largestOf } from '../../core/lists.ts'
import { byArticle } from '../../core/story/headlines.ts'
import { NOTHING_SPENT, type Spent } from '../../core/story/story-answers.ts'
import type { Version } from '../../store/versions-model.ts'
import { type Caller, type Compute, isTooMuch } from '../work/compute.ts'
import { KeptPairs } from './kept-pairs.ts'
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
import type { ViewWork } from './view-reply.ts'

/** Stored between slices. */
export interface Progress {
  /** Number of the next printing. */
  readonly next: number
  readonly spent: Spent
  /** Null before the first part. */
  readonly answer: PartOutput | null
  /** True if something had to be left out. */
  readonly isCut: boolean
  /** True if nothing comes next. */
  readonly isDone: boolean
}

/** Limit of characters of all versions that the printings are compared with: the newest are read. */
const BASE_CHARACTERS = 10_000_000
/** Characters of the printings of a slice. */
const SLICE_CHARACTERS = 4_000_000
const MOST_IN_SLICE = 100
/** Limit of an answer, in characters of JSON: printings after it are left out. */
const MOST_ANSWER = 16_000_000

export const NO_PROGRESS: Progress = {
  ...{ next: 0, spent: NOTHING_SPENT, answer: null },
  ...{ isCut: false, isDone: false },
}

/** A line of JSON, then the answer as written: so a stored answer is neither parsed nor written again to be sent. */
export function progressText({ answer, ...rest }: Progress): string {
  return `${JSON.stringify({ ...rest, complete: answer?.complete ?? null })}\n${answer?.json ?? ''}`
}

/** The stored progress; NO_PROGRESS if it has another form, as earlier releases stored it. */
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
  /** The printings to compare with the base. */
  readonly printings: readonly Version[]
  /** What they are compared with. */
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

  /** About the number of words compared for all of it. */
  get cost(): number {
    return this.#costs.reduce((sum, words) => sum + words, 0)
  }

  /** The answer so far, or all of it, as JSON. */
  textOf({ answer, isCut, isDone }: Progress): string {
    const text = answer ?? writtenAnswer(PARTED_VIEWS[this.view].empty(this.base))
    return answerText(text, text.complete && !isCut && isDone && this.question.complete)
  }

  /** The next printings within so many words, at least `least` of them. Throws Overloaded, and what the store throws. */
  async proceed(
    work: ViewWork,
    progress: Progress,
    { words, least }: { readonly words: number; readonly least: number },
  ): Promise<Progress> {
    const { store, compute, caller } = work
    const count = this.#sliceFrom(progress.next, words, least)
    if (count === 0 && this.printings.length > 0) return progress
    const against = await readTexts({ store, caller }, this.versions.toReversed(), BASE_CHARACTERS)
    const versions = against.printings.toReversed()
    const base = versions.find(({ ref }) => ref === this.base.ref) ?? versions.at(-1)
    // Deleted meanwhile: the next request is about another story.
    if (base === undefined) return { ...progress, isCut: true, isDone: true }
    const view = PARTED_VIEWS[this.view]
    const shown = view.within(base.document, this.#words)
    const slice = this.printings.slice(progress.next, Math.min(shown, progress.next + count))
    const read = await readTexts({ store, caller }, slice, SLICE_CHARACTERS)
    const { spent, answer: before } = progress
    const pairs = await KeptPairs.read(store, this.question.place.story, versions)
    const known = pairs.of(read.printings)
    const input = { view: this.view, base, versions, words: this.#words, known, spent, before }
    const part = await partWithin(compute, caller, { ...input, printings: read.printings })
    if (part.value) await pairs.keep(work, read.printings, part.value.made)
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

/** Complete as far as it came. */
export function cutOff(progress: Progress): Progress {
  return { ...progress, isCut: true, isDone: true }
}

interface PartWithin {
  /** Null if the first printing alone takes more than a thread has. */
  readonly value: PartResult | null
  /** False if only the first printing was tried. */
  readonly isWhole: boolean
}

/** If no thread can take many printings, one is tried, so that none holds up the others. */
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
