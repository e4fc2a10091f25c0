// What can be said of a story as a whole, each view from the texts of its printings: the answers behind routes and pages.
import { collate } from '../core/corpus/collation.ts'
import { correctionsOf } from '../core/corpus/corrections.ts'
import { creditsOf } from '../core/corpus/credits.ts'
import { byArticle, headlinesOf } from '../core/corpus/headlines.ts'
import { lineageOf } from '../core/corpus/lineage.ts'
import type {
  Asking,
  Collation,
  Corrections,
  Credits,
  Headlines,
  Lineage,
  Origins,
  Printing,
  Wordings,
} from '../core/corpus/model.ts'
import { originsOf } from '../core/corpus/origins.ts'
import { wordingsOf } from '../core/corpus/wordings.ts'
import type { FullVersion } from '../store/store.ts'
import type { Comparisons } from './comparisons.ts'
import type { Task, Work } from './compute.ts'
import { charactersOf } from './sizes.ts'

/** A stored version as a printing. */
export interface StoredPrinting extends Printing {
  readonly document: FullVersion
}

/** The texts of a story. */
export interface StoryTexts {
  /** Earliest first. */
  readonly printings: readonly StoredPrinting[]
  /** The one that the others are held against: its place among them, or itself where it is none of them; null: there is none. */
  readonly base: number | StoredPrinting | null
  /** False where the story has more than were read. */
  readonly complete: boolean
}

/** Every paragraph of the base against the other printings; all empty in an empty story. */
export const collationTask: Task<StoryTexts, Collation> = view('collation', (story, base, comparisons) => {
  const { printings, complete } = story
  if (base === null) return { base: null, printings: [], rows: [], added: [], complete }
  return completed(answered(collate(base, others(printings, base)), comparisons), complete)
})

/** `paragraph`: a number that the base has. */
export const wordingsTask: Task<StoryTexts & { readonly paragraph: number }, Wordings> = view(
  'wordings',
  ({ printings, complete, paragraph }, base, comparisons) => {
    if (base === null) return { items: [], missing: [], complete }
    return completed(answered(wordingsOf(base, others(printings, base), paragraph), comparisons), complete)
  },
)

export const originsTask: Task<StoryTexts, Origins> = view('origins', (story, base, comparisons) => {
  if (base === null) return { base, items: [], complete: story.complete }
  const { article, versions, printings } = againstArticle(story, base)
  return completed(answered(originsOf(article, versions, printings), comparisons), story.complete)
})

export const correctionsTask: Task<StoryTexts, Corrections> = view(
  'corrections',
  (story, base, comparisons) => {
    if (base === null) return { base, items: [], complete: story.complete }
    const { article, versions, printings } = againstArticle(story, base)
    return completed(answered(correctionsOf(article, versions, printings), comparisons), story.complete)
  },
)

export const creditsTask: Task<StoryTexts, Credits> = view('credits', (story, base, comparisons) => {
  if (base === null) return { items: [], complete: story.complete }
  const { versions, printings } = againstArticle(story, base)
  return completed(answered(creditsOf(versions, printings), comparisons), story.complete)
})

/** `isGiven`: whether somebody said that the story began with the base; else it is the earliest. */
export const lineageTask: Task<StoryTexts & { readonly isGiven: boolean }, Lineage> = view(
  'lineage',
  ({ printings, complete, isGiven }, base) => {
    const options = { base: base?.articleId ?? null, baseIs: isGiven ? 'given' : 'earliest' } as const
    return completed(lineageOf(printings, options), complete)
  },
)

export const headlinesTask: Task<StoryTexts, Headlines> = view('headlines', ({ printings }) =>
  headlinesOf(printings),
)

export const STORY_VIEW_TASKS: readonly Task<never, unknown>[] = [
  collationTask,
  wordingsTask,
  originsTask,
  correctionsTask,
  creditsTask,
  lineageTask,
  headlinesTask,
]

function view<Input extends StoryTexts, Output>(
  name: string,
  work: (story: Input, base: StoredPrinting | null, comparisons: Comparisons) => Work<Output>,
): Task<Input, Output> {
  return {
    name,
    size: ({ printings }) => printings.reduce((sum, { document }) => sum + charactersOf(document), 0),
    work: (story, comparisons) => work(story, baseOf(story), comparisons),
  }
}

function baseOf({ printings, base }: StoryTexts): StoredPrinting | null {
  return typeof base === 'number' ? printings[base]! : base
}

/** Runs an algorithm that asks for comparisons. */
function* answered<R>(
  asking: Asking<StoredPrinting, R>,
  comparisons: Comparisons,
): Generator<number, R, void> {
  let step = asking.next()
  while (!step.done) {
    const [left, right] = step.value
    yield left.document.words + right.document.words
    step = asking.next(comparisons.of(left.document, right.document, []))
  }
  return step.value
}

/** The answer to work on the texts that were read: complete only if these are all. */
function* completed<R extends { readonly complete: boolean }>(
  work: Generator<number, R, void>,
  complete: boolean,
): Generator<number, R, void> {
  const answer = yield* work
  return { ...answer, complete: answer.complete && complete }
}

function others(printings: readonly StoredPrinting[], base: StoredPrinting): StoredPrinting[] {
  return printings.filter(({ ref }) => ref !== base.ref)
}

/** All versions of the base's article, in the order of their numbers, and all of the other articles. */
function againstArticle({ printings, complete }: StoryTexts, base: StoredPrinting) {
  const article = base.articleId
  const versions = byArticle(printings).get(article) ?? []
  if (versions.length === 0 && !complete) versions.push(base)
  return { article, versions, printings: printings.filter(({ articleId }) => articleId !== article) }
}
