// The lineage of a story: one piece of work, which needs the texts of all versions that differ.
import { type LineageOptions, lineageFrom, lineageTexts } from '../../core/lineage/lineage.ts'
import type { Dated, Lineage } from '../../core/story/story-answers.ts'
import type { Version } from '../../store/versions-model.ts'
import { isTooMuch, type Task } from '../work/compute.ts'
import { charactersOf } from '../work/sizes.ts'
import { baseOfLineage, type StoryQuestion } from './question.ts'
import { datedOf, readTexts, type StoredPrinting } from './texts.ts'
import { keepAnswer, type ViewReply, type ViewWork, wholeReply } from './view-reply.ts'

interface LineageInput extends LineageOptions {
  readonly versions: readonly Dated[]
  /** The first of `lineageTexts`. */
  readonly texts: readonly StoredPrinting[]
}

export const lineageTask: Task<LineageInput, Lineage> = {
  name: 'lineage',
  size: ({ texts }) => texts.reduce((sum, { document }) => sum + charactersOf(document), 0),
  work: ({ versions, texts, ...options }) =>
    lineageFrom(versions, new Map(texts.map(({ ref, document }) => [ref, document])), options),
}

/** About the number of words compared for it, if the texts have so many. */
function wordsOfLineage(texts: readonly number[]): number {
  return texts.reduce((sum, words) => sum + WORK_A_WORD * words, 0) + WORK_A_PAIR * texts.length ** 2
}

/** A text is merged into the common text, and weighed against each other one: measured in comparisons of two. */
const WORK_A_WORD = 6
const WORK_A_PAIR = 12

/** Limit of characters of all texts that are weighed against each other. */
const MOST_CHARACTERS = 10_000_000

/** Computed in one piece. Throws Overloaded, and what the store throws. */
async function lineage(
  work: ViewWork,
  question: StoryQuestion,
  wanted: readonly Version[],
): Promise<Lineage> {
  const versions = question.versions.map(datedOf)
  let { printings: texts } = await readTexts(work, wanted, MOST_CHARACTERS)
  for (;;) {
    try {
      const input = { versions, texts, ...baseOfLineage(question) }
      const answer = await work.compute.run(lineageTask, input, work.caller)
      return { ...answer, complete: answer.complete && question.complete }
    } catch (error) {
      // If no thread can take so many texts, fewer are weighed.
      if (!isTooMuch(error) || texts.length === 0) throw error
      texts = texts.slice(0, texts.length >> 1)
    }
  }
}

/** Computed at once if it takes a moment, or if no job would do it. */
export async function lineageReply(work: ViewWork, question: StoryQuestion): Promise<ViewReply> {
  const { base } = baseOfLineage(question)
  const facts = new Map(question.versions.map((version) => [version.ref, version]))
  const versions = lineageTexts(question.versions.map(datedOf), base).map(({ ref }) => facts.get(ref)!)
  const cost = wordsOfLineage(versions.map(({ words }) => words))
  if (work.isBackgroundDone && cost > work.limits.atOnce) return pendingLineage
  const text = JSON.stringify(await lineage(work, question, versions))
  await keepAnswer(work, question, text, true)
  return wholeReply(text)
}

export const pendingLineage: ViewReply = {
  kind: 'answer',
  text: JSON.stringify({ roots: [], edges: [], complete: false } satisfies Lineage),
  isPending: true,
}
