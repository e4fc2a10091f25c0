// The matrix of a story: its stored scores, and some more with every call, until none is missing.
import { type KnownScores, matrixJson, pairsToCompute, textPairs } from '../../core/story/matrix.ts'
import type { Version } from '../../store/versions-model.ts'
import { computeScores, PairScores } from '../scores/kept-scores.ts'
import { finish, throwIfGone } from '../work/compute.ts'
import { createYielder } from '../work/turns.ts'
import type { StoryQuestion } from './question.ts'
import { readTexts, unreadPrinting } from './texts.ts'
import { keepAnswer, keepIn, type ViewReply, type ViewWork } from './view-reply.ts'

/** Pairs computed at once, and characters of their texts. */
const MOST_PAIRS = 500
const MOST_CHARACTERS = 10_000_000

/** Stored scores, those computed by others meanwhile included. */
export async function knownMatrix(work: ViewWork, question: StoryQuestion): Promise<ViewReply> {
  const printings = question.versions.map(unreadPrinting)
  const scores = await knownScores(work, question)
  const { text } = await written(work, printings, scores.all, false)
  return { kind: 'answer', text, isPending: true }
}

async function knownScores({ store }: ViewWork, { versions }: StoryQuestion): Promise<PairScores> {
  const hashes = versions.map(({ contentHash }) => contentHash)
  return hashes.length < 2 ? new PairScores() : PairScores.read(store, hashes, hashes)
}

/** Stores computed scores. */
export async function matrixReply(work: ViewWork, question: StoryQuestion): Promise<ViewReply> {
  const printings = question.versions.map(unreadPrinting)
  const scores = await knownScores(work, question)
  const bounds = { pairs: MOST_PAIRS, words: work.limits.slice }
  const pairs = pairsToCompute(textPairs(printings), scores.all, bounds)
  const missing = pairs.map(([, { left, right }]) => [left.document, right.document] as const)
  const words = missing.reduce((sum, [left, right]) => sum + left.words + right.words, 0)
  // A single pair may take longer than a caller should wait.
  if (words <= bounds.words || !work.isBackgroundDone) await computeMissing(work, question, scores, missing)
  const { text, complete } = await written(work, printings, scores.all, question.complete)
  if (complete) await keepAnswer(work, question, text, true)
  return { kind: 'answer', text, isPending: !complete }
}

/** As JSON. In this thread, since handing all scores to another would take as long; but others have their turn. */
function written(
  { caller }: ViewWork,
  printings: Parameters<typeof matrixJson>[0],
  known: KnownScores,
  isWhole: boolean,
) {
  const turn = createYielder()
  return finish(matrixJson(printings, known, isWhole), async (figures) => {
    if (await turn(figures)) throwIfGone(caller)
  })
}

async function computeMissing(
  work: ViewWork,
  { versions }: StoryQuestion,
  scores: PairScores,
  missing: readonly (readonly [Version, Version])[],
): Promise<void> {
  if (missing.length === 0) return
  // The texts of the first pair come first: they are read however long they are.
  const hashes = [...new Set(missing.flat())]
  const { printings } = await readTexts(work, hashes, MOST_CHARACTERS, 2)
  const texts = new Map(printings.map(({ ref, document }) => [ref, document]))
  const pairs = missing.flatMap(([left, right]) => {
    const [one, other] = [texts.get(left.ref), texts.get(right.ref)]
    return one && other ? [{ left: one, right: other }] : []
  })
  await computeScores(scores, pairs, work.compute, work.caller)
  await keepIn(work, () => scores.keep(work.store, versions))
}
