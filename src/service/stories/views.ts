// Answers about stories: read from the store, else computed, at once if that takes a moment, in slices and in the background
// if it takes longer. Then a caller gets the part that is available.
import { headlinesOf } from '../../core/story/headlines.ts'
import type { Store } from '../../store/store.ts'
import type { KeptAnswer } from '../../store/stories/answers.ts'
import { BACKGROUND, type Caller, type Compute, Overloaded } from '../work/compute.ts'
import { Flights } from '../work/flights.ts'
import { lineageReply, pendingLineage } from './lineage.ts'
import { knownMatrix, matrixReply } from './matrix.ts'
import { PARTED_VIEWS, type PartedViewName } from './parts.ts'
import { cutOff, NO_PROGRESS, PartedAnswer, type Progress, progressText, readProgress } from './progress.ts'
import { readQuestion, type StoryQuestion, type ViewRequest } from './question.ts'
import { questionAlone, sourcesReply, sourceView, withoutOther } from './sources.ts'
import { unreadPrinting } from './texts.ts'
import {
  keepAnswer,
  replyInTime,
  VIEW_LIMITS,
  type ViewReply,
  type ViewWork,
  wholeReply,
} from './view-reply.ts'
import { collationQuestion, pendingWordings, wordingsReply } from './wordings.ts'

interface ViewCaller extends Caller {
  /** Whether somebody calls `proceed` for pending answers. */
  readonly isBackgroundDone: boolean
}

export interface StoryViews {
  /** Throws GivenUp, Overloaded, and what the store throws. */
  answer(store: Store, question: StoryQuestion, caller: ViewCaller): Promise<ViewReply>
}

export function createStoryViews(compute: Compute, limits = VIEW_LIMITS): StoryViews {
  // Callers of the same answer wait for one computation.
  const flights = new Flights<ViewReply>()
  const answer: StoryViews['answer'] = async (store, question, { signal = null, isBackgroundDone }) => {
    const { view } = question.request
    // They take no text, and less time than reading them would.
    if (view === 'headlines')
      return wholeReply(JSON.stringify(headlinesOf(question.versions.map(unreadPrinting))))
    const kept = await store.storyAnswers.read(question.place)
    if (kept?.done) return wholeReply(kept.text)
    return flights.share(JSON.stringify(question.place), { signal }, (caller) => {
      const work: ViewWork = { store, compute, caller, limits, isBackgroundDone, isKept: 'if possible' }
      const instead = () => replyMeanwhile(work, question, kept)
      return replyInTime(work, (timed) => inTime(timed, question, kept), instead)
    })
  }
  const inTime = (work: ViewWork, question: StoryQuestion, kept: KeptAnswer | null): Promise<ViewReply> => {
    const { store, caller, isBackgroundDone } = work
    const ask = (other: StoryQuestion) => answer(store, other, { ...caller, isBackgroundDone })
    const source = sourceView(question)
    if (source !== null) return sourcesReply(work, question, source, ask)
    if (question.request.view !== 'wordings') return replyFor(work, question, kept)
    const collation = collationQuestion(question)
    return wordingsReply(work, question, () => ask(collation))
  }
  return { answer }
}

/** The available answer, without any work on texts. */
async function replyMeanwhile(
  work: ViewWork,
  question: StoryQuestion,
  kept: KeptAnswer | null,
): Promise<ViewReply> {
  const { base } = question
  const { view } = question.request
  const source = sourceView(question)
  if (source !== null) {
    const alone = questionAlone(question, source)
    const kept = await work.store.storyAnswers.read(alone.place)
    return kept?.done ? withoutOther(kept.text) : replyMeanwhile(work, alone, kept)
  }
  if (view === 'matrix') return knownMatrix(work, question)
  if (view === 'lineage') return pendingLineage
  if (view === 'wordings' || base === null) return pendingWordings
  const progress = kept === null ? NO_PROGRESS : readProgress(kept.text)
  const text = new PartedAnswer(question, partedView(view), base).textOf(progress)
  return { kind: 'answer', text, isPending: true }
}

/**
 * Computes a slice of an answer; true if there is more to do. A deleted story has none. Throws what Compute and the store
 * throw.
 */
export async function proceedStory(
  store: Store,
  request: ViewRequest,
  compute: Compute,
  limits = VIEW_LIMITS,
): Promise<boolean> {
  const outcome = await readQuestion(store, request)
  if (outcome.kind !== 'question') return false
  const { question } = outcome
  const kept = await store.storyAnswers.read(question.place)
  if (kept?.done) return false
  const shared = { store, compute, caller: BACKGROUND, limits }
  const work: ViewWork = { ...shared, isBackgroundDone: false, isKept: 'surely' }
  const reply = await replyFor(work, question, kept)
  return reply.kind === 'answer' && reply.isPending
}

function replyFor(work: ViewWork, question: StoryQuestion, kept: KeptAnswer | null): Promise<ViewReply> {
  const { view } = question.request
  const source = sourceView(question)
  if (source !== null)
    return sourcesReply(work, question, source, async (alone) => {
      const kept = await work.store.storyAnswers.read(alone.place)
      return kept?.done ? wholeReply(kept.text) : replyFor(work, alone, kept)
    })
  if (view === 'matrix') return matrixReply(work, question)
  if (view === 'lineage') return lineageReply(work, question)
  return partedReply(work, question, partedView(view), kept)
}

/** The views to process for a view that combines others. */
function partedView(view: ViewRequest['view']): PartedViewName {
  return isParted(view) ? view : 'collation'
}

function isParted(view: ViewRequest['view']): view is PartedViewName {
  return view in PARTED_VIEWS
}

async function partedReply(
  work: ViewWork,
  question: StoryQuestion,
  view: PartedViewName,
  kept: KeptAnswer | null,
): Promise<ViewReply> {
  const { base, complete } = question
  if (base === null) return wholeReply(JSON.stringify({ ...PARTED_VIEWS[view].empty(null), complete }))
  const parted = new PartedAnswer(question, view, base)
  const before = kept === null ? NO_PROGRESS : readProgress(kept.text)
  const progress = await advanced(work, parted, before)
  const isKept = progress === before || (await keepProgress(work, parted, progress))
  // An answer too large to be stored would be computed again and again.
  const last = isKept ? progress : cutOff(before)
  if (!isKept) await keepProgress(work, parted, last)
  return { kind: 'answer', text: parted.textOf(last), isPending: !last.isDone }
}

/** False if it is too large to be stored. */
function keepProgress(work: ViewWork, parted: PartedAnswer, progress: Progress): Promise<boolean> {
  const { isDone } = progress
  const text = isDone ? parted.textOf(progress) : progressText(progress)
  return keepAnswer(work, parted.question, text, isDone)
}

/** As far as this call gets. */
async function advanced(work: ViewWork, parted: PartedAnswer, before: Progress): Promise<Progress> {
  const { limits, isBackgroundDone } = work
  const isShort = parted.cost <= limits.atOnce
  if (!isShort && isBackgroundDone && before !== NO_PROGRESS) return before
  const slice = isBackgroundDone ? { words: limits.first, least: 0 } : { words: limits.slice, least: 1 }
  let progress = before
  try {
    do progress = await parted.proceed(work, progress, isShort ? WHOLE : slice)
    while (isShort && !progress.isDone)
  } catch (error) {
    // There is no capacity for it just now; in the background it waits for its turn.
    if (!isBackgroundDone || !(error instanceof Overloaded)) throw error
  }
  return progress
}

const WHOLE = { words: Number.POSITIVE_INFINITY, least: 1 }
